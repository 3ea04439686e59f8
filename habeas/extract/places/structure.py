"""Places by name and by the words beside them: settlements, regions, states, capitals."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import regex

from habeas.extract.places.names import Unit
from habeas.model.spans import Span
from habeas.text.words import Shape
from habeas.vocab.gazetteer import PlaceKind, find_place, fold_place
from habeas.vocab.given_names import NameStrength, given_name
from habeas.vocab.place_words import Role

_OPENING, _CLOSING = "\"'«“„‘", "\"'»”“’"
_SURNAME = (
    "ов",
    "ев",
    "ин",
    "ова",
    "ева",
    "ина",
    "ой",
    "ову",
    "еву",
    "ым",
    "ov",
    "ev",
    "in",
    "ova",
    "eva",
    "ina",
)
_LOCATIVE = (
    "да",
    "де",
    "та",
    "те",
    "дан",
    "ден",
    "тан",
    "тен",
    "дағы",
    "дегі",
    "тағы",
    "тегі",
    "до",
    "дө",
    "то",
    "тө",
)
# Words with a capital before "region" that name none: Every region, the American region.
_NO_REGION = regex.compile(
    r"(?:\p{L}+(?:ian|can|ish|ese|ench|ern|[^l]ed|ral|nal|ic|utch)|the|this|that|each|every|no|any|all|in|its|our|their|one|some|which|what|"
    r"another|other|first|second|court|head|former)",
    regex.IGNORECASE,
)
_MOST_WORDS = 3  # of an unknown name: "village of Kara Suu Bashy"
_ADJECTIVE = (
    "ая",
    "ой",
    "ую",
    "ий",
    "ый",
    "ого",
    "ому",
    "ом",
    "ым",
    "им",
    "ском",
    "ское",
    "ська",
    "ської",
)


_NONE = Role.NONE  # most words; looking it up by its name each time takes longer than the rest


@dataclass(frozen=True, slots=True)
class Found:
    """A place: where it stands, and its id in the gazetteer if it is there."""

    span: Span
    entry: str | None


_Reader: TypeAlias = Callable[[list[Unit], int], Iterator[Found]]


def find_structures(units: list[Unit]) -> Iterator[Found]:
    """Yield the places of a text, prisons apart. A name inside "X region" is not told again."""
    wholes = [
        whole
        for at, unit in enumerate(units)
        if unit.roles is not _NONE
        for read in _readers(unit.roles)
        for whole in read(units, at)
    ]
    names = [at for at, unit in enumerate(units) if unit.name]
    inside = {units[at].span for at in names if _is_part(units, at)}
    for at in names:
        unit = units[at]
        if unit.name and unit.span not in inside and is_name_here(units, at):
            yield Found(unit.span, unit.name.place.id)
    yield from wholes


@cache
def _readers(roles: Role) -> tuple[_Reader, ...]:
    """Return what reads the words beside a word with these roles, in order."""
    return tuple(read for mask, read in _READERS if roles & mask)


def _is_part(units: list[Unit], at: int) -> bool:
    """Tell whether the name at `at` belongs to "X region" or "Republic of X"."""
    unit = units[at]
    after, before = peek(units, at + 1, unit.line), peek(units, at - 1, unit.line)
    if (
        after
        and after.roles & Role.REGION
        and unit.name
        and unit.name.place.kind is not PlaceKind.COUNTRY
    ):
        return not _is_office(units, at + 2, unit.line)
    if before and before.roles & Role.OF:
        before = peek(units, at - 2, unit.line)
    return bool(before and before.is_capital and before.roles & (Role.STATE | Role.DIRECTION))


def _is_office(units: list[Unit], at: int, line: int) -> bool:
    """Tell whether a court or an office stands at `at`: "Medeo District Court" names the court."""
    unit = peek(units, at, line)
    return bool(
        unit and unit.is_capital and unit.text.isascii() and unit.text.isalpha() and not unit.roles
    )


def is_name_here(units: list[Unit], at: int) -> bool:
    """Tell whether the name at `at` is the name of a place here, not of a person or a book."""
    unit = units[at]
    before, after = peek(units, at - 1, unit.line), peek(units, at + 1, unit.line)
    if before and after and before.text in _OPENING and after.text in _CLOSING:
        return False  # newspaper «Karakol»
    if before and before.text == "." and before.end == unit.start:
        return False  # the domain .РФ
    if unit.name is None or not (unit.name.strong or is_place_here(units, at)):
        return False
    if len(unit.name.parts) > 1 or unit.name.place.kind is PlaceKind.COUNTRY:
        return True
    if (
        after
        and after.is_capital
        and after.shape is Shape.CAPITAL
        and not after.roles
        and _is_given(unit.text)
    ):
        return False  # Asia Testova
    return not (
        before and before.shape is Shape.CAPITAL and before.is_capital and not before.roles and _is_given(before.text)
        and unit.text.endswith(_SURNAME)
    )  # fmt: skip


def _is_given(word: str) -> bool:
    return given_name(word) is not NameStrength.NONE


def peek(units: list[Unit], at: int, line: int) -> Unit | None:
    """Return the unit at `at`, or None outside of the text and of the line."""
    return units[at] if 0 <= at < len(units) and units[at].line == line else None


def is_place_here(units: list[Unit], at: int) -> bool:
    """Tell whether what stands beside a weak name shows that it is a place.

    "in Kant", "Kant, Kyrgyzstan", "Talas, Kant and Osh" do; "Kant Sultanov" and "in Kant Sultanov's
    house" do not.
    """
    unit = units[at]
    before, after = peek(units, at - 1, unit.line), peek(units, at + 1, unit.line)
    if after and after.is_capital and not after.roles:
        return False
    if before and before.roles & (Role.IN | Role.SETTLEMENT):
        return True
    if unit.name and _has_locative(unit):
        return True
    if after and after.roles & (
        Role.REGION | Role.SETTLEMENT_IN | Role.SETTLEMENT_AFTER | Role.REGIONAL
    ):
        return True
    return _in_series(units, at, 1) or _in_series(units, at, -1)


def _has_locative(unit: Unit) -> bool:
    """Tell whether a Turkic ending says "in" or "from": "Семейде" is a town, "семей" may be families."""
    if unit.name is None:
        return False
    last = fold_place(unit.text)
    first = unit.name.parts[0]
    return last != first and last.startswith(first) and last.endswith(_LOCATIVE)


def _in_series(units: list[Unit], at: int, step: int) -> bool:
    line = units[at].line
    comma, other = peek(units, at + step, line), peek(units, at + 2 * step, line)
    return bool(comma and comma.text in ",;/" and other and other.name and other.name.strong)


def _unknown_name(units: list[Unit], at: int) -> int:
    """Return the index after the capitalized words that begin at `at`; names are not passed over."""
    here, line = at, units[at].line if at < len(units) else -1
    while here < at + _MOST_WORDS and (unit := peek(units, here, line)) and _is_name_word(unit):
        here += 1
    return here


def _is_name_word(unit: Unit) -> bool:
    return (unit.is_capital and not unit.roles) or bool(unit.name and not unit.name.strong)


def _after_settlement(units: list[Unit], at: int) -> Iterator[Found]:
    """Yield X of "city of X", "г. X", "селе X", "ville de X"; it need not be known."""
    unit, here = units[at], at + 1
    is_word = unit.shape is Shape.LOWER or not unit.text.isupper()
    after = peek(units, here, unit.line)
    if (after and after.text == "." and len(unit.text) <= 4) or (after and after.roles & Role.OF):
        here += 1
    elif unit.text.isascii() or len(unit.text) < 2:
        return  # "the city Almaty" is rare, "City Court" is not
    first = peek(units, here, unit.line)
    if not is_word or first is None or not _is_name_word(first):
        return
    end = _unknown_name(units, here)
    last = peek(units, end, unit.line)
    if last and last.roles & Role.REGION:
        return
    span = Span(first.start, units[end - 1].end)
    yield Found(span, first.name.place.id if first.name and end == here + 1 else None)


def _unknown_before(units: list[Unit], at: int) -> Iterator[Found]:
    """Yield X of "X қаласы" and "X regional court", where the gazetteer does not know X."""
    head, before = units[at], peek(units, at - 1, units[at].line)
    if (
        before is None
        or not _is_name_word(before)
        or before.shape is Shape.LETTER
        or _NO_REGION.fullmatch(before.text)
    ):
        return
    if head.roles & Role.REGIONAL and (
        at < 2 or units[at - 2].line != head.line or units[at - 2].text == "."
    ):
        return  # a capital at the start of a sentence says nothing
    yield Found(before.span, before.name.place.id if before.name else None)


def _direction(units: list[Unit], at: int) -> Iterator[Found]:
    """Yield "Northern Syria": a direction with a capital and the name of a country or region."""
    head, after = units[at], peek(units, at + 1, units[at].line)
    if head.is_capital and after and after.name and not after.name.acronym:
        yield Found(Span(head.start, after.end), None)


def _before_region(units: list[Unit], at: int) -> Iterator[Found]:
    """Yield "Sughd region", "Чуйской области", "Алматы облысы" by their last word."""
    head = units[at]
    before = peek(units, at - 1, head.line)
    if before is None:
        return
    if before.name is not None:
        office = _is_office(units, at + 1, head.line)
        if before.name.place.kind is not PlaceKind.COUNTRY and not office:
            yield Found(Span(before.start, head.end), _entry_of_region(before, head))
        return
    if not before.is_capital or before.roles or head.shape is Shape.UPPER:
        return
    if _is_slavic(head) and not before.text.endswith(_ADJECTIVE):
        return
    if _NO_REGION.fullmatch(before.text):
        return
    if _is_office(units, at + 1, head.line):
        yield Found(before.span, None)
        return
    first = peek(units, at - 2, head.line)
    wide = first and first.is_capital and first.roles & Role.DIRECTION
    yield Found(Span(first.start if first and wide else before.start, head.end), None)


def _is_slavic(head: Unit) -> bool:
    return (
        head.text.casefold().startswith(("област", "обл", "район", "кра", "округ", "губерни"))
        and not head.text.isascii()
    )


def _entry_of_region(name: Unit, head: Unit) -> str | None:
    """Return the id of the region if the gazetteer has it or None."""
    if name.name is None:
        return None
    whole = find_place(f"{' '.join(name.name.parts)} region") or find_place(
        f"{' '.join(name.name.parts)} {head.text}"
    )
    if whole:
        return whole.id
    return name.name.place.id if name.name.place.kind is PlaceKind.REGION else None


def _after_region(units: list[Unit], at: int) -> Iterator[Found]:
    """Yield "région de X", "Province of X"."""
    head = units[at]
    of, first = peek(units, at + 1, head.line), peek(units, at + 2, head.line)
    if of is None or first is None or not of.roles & Role.OF:
        return
    if first.roles & Role.THE:
        first = peek(units, at + 3, head.line)
    if first is None or not (first.name or _is_name_word(first)):
        return
    if first.name and first.name.place.kind is PlaceKind.COUNTRY:
        return  # "a region of Kazakhstan"
    if first.name and head.text.isascii() and head.shape is Shape.LOWER:
        return  # "province of Alberta": the name alone
    yield Found(Span(head.start, first.end), _entry_of_region(first, head) if first.name else None)


def _capital(units: list[Unit], at: int) -> Iterator[Found]:
    """Yield "capital of Kazakhstan", "столица Казахстана", "capitale du Kazakhstan"."""
    head, here = units[at], at + 1
    after = peek(units, here, head.line)
    while after and after.roles & (Role.OF | Role.THE) and here < at + 3:
        here += 1
        after = peek(units, here, head.line)
    if here == at + 1 and head.text.isascii():
        return
    if after and after.name and after.name.place.kind is PlaceKind.COUNTRY:
        yield Found(Span(head.start, after.end), f"capital:{after.name.place.country}")


def _state(units: list[Unit], at: int) -> Iterator[Found]:
    """Yield "Republic of Kazakhstan", "Республики Казахстан", "République du Kazakhstan"."""
    head, here = units[at], at + 1
    after = peek(units, here, head.line)
    if after and after.roles & Role.OF:
        here += 1
        after = peek(units, here, head.line)
    elif head.text.isascii():
        return
    if not head.is_capital or after is None:
        return
    if after.name and after.name.place.kind in (PlaceKind.COUNTRY, PlaceKind.REGION):
        yield Found(Span(head.start, after.end), after.name.place.id)
    elif (
        here > at + 1
        and after.shape is Shape.CAPITAL
        and after.is_capital
        and not after.roles
        and len(head.text) > 6
    ):
        yield Found(Span(head.start, after.end), None)


# What a word with one of the roles makes of the names beside it.
_READERS: tuple[tuple[Role, _Reader], ...] = (
    (Role.SETTLEMENT, _after_settlement),
    (Role.SETTLEMENT_IN | Role.REGIONAL, _unknown_before),
    (Role.REGION, _before_region),
    (Role.REGION | Role.REGION_BEFORE, _after_region),
    (Role.CAPITAL, _capital),
    (Role.STATE, _state),
    (Role.DIRECTION, _direction),
)
