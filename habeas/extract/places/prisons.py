"""Prisons and places of detention: "penal colony in Atyrau", "СИЗО-1", "maison d'arrêt de Lyon".

A lower-case word alone ("the prison") is no name; a name or a number beside it makes one.
"""

from collections.abc import Iterator
from functools import cache

from habeas.extract.places.names import Unit
from habeas.extract.places.structure import Found, peek
from habeas.model.spans import Span
from habeas.text.words import Shape
from habeas.vocab.place_words import Role

_DASHES = "-–—‑"
_NONE = Role.NONE


def find_prisons(units: list[Unit]) -> Iterator[Found]:
    """Yield the places of detention of a text."""
    done = -1
    for at, unit in enumerate(units):
        if unit.roles is _NONE or at < done or not _is_prison_word(unit.roles):
            continue
        end, strong = _head(units, at)
        if end == at:
            continue
        done = end
        yield from _complete(units, at, end, strong)


@cache
def _is_prison_word(roles: Role) -> bool:
    return bool(roles & (Role.PRISON_KIND | Role.PRISON | Role.HOUSE | Role.CODE))


def _head(units: list[Unit], at: int) -> tuple[int, bool]:
    """Return the index after "pre-trial detention centre" at `at` (or `at`), and whether it is sure.

    A house without a kind ("centre") is none; a colony or prison without one needs more beside it.
    """
    here, kinds, heads, houses, codes = at, 0, 0, 0, 0
    line = units[at].line
    while here < at + 7 and (unit := peek(units, here, line)):
        if unit.roles & Role.CODE and unit.shape is Shape.UPPER and here == at:
            codes += 1
        elif unit.roles & (Role.PRISON_KIND | Role.PRISON | Role.HOUSE):
            kinds += bool(unit.roles & Role.PRISON_KIND)
            heads += bool(unit.roles & Role.PRISON)
            houses += bool(unit.roles & Role.HOUSE)
        elif not (
            unit.roles & Role.OF
            and (after := peek(units, here + 1, line))
            and after.roles & Role.PRISON_KIND
        ):
            break
        here += 1
    if codes and here == at + 1:
        return here, True
    if kinds and (heads or houses) and here > at + 1:
        return here, True
    return (here, False) if heads else (at, False)


def _complete(units: list[Unit], at: int, end: int, strong: bool) -> Iterator[Found]:
    """Yield the head `at:end` with the number and the name beside it, if there is either."""
    line = units[at].line
    start = units[at].start
    before, numbered = peek(units, at - 1, line), _number(units, end)
    entry = None
    if before is not None and _is_site(before) and not units[at].roles & Role.CODE:
        start, entry = before.start, "known"
    elif before is not None and before.shape is Shape.NUMBER:
        start = _number_before(units, at - 1)
        entry = "known" if start < before.start else None
    after = _site(units, numbered, sure=strong or numbered > end)
    if entry is None and numbered == end and after == end:
        return
    yield Found(Span(start, units[max(numbered, after) - 1].end), None)


def _is_site(unit: Unit) -> bool:
    return unit.name is not None


def _number_before(units: list[Unit], at: int) -> int:
    """Return where "№ 15" before a head begins; the number's own start if no mark stands before it."""
    mark = peek(units, at - 1, units[at].line)
    return mark.start if mark and mark.roles & Role.NUMBER else units[at].start


def _number(units: list[Unit], end: int) -> int:
    """Return the index after "-1", "№ 2", "no. 161/1" at `end`, or `end`."""
    line = units[end - 1].line
    here, marked = end, False
    while here < end + 3 and (unit := peek(units, here, line)):
        if unit.shape is Shape.NUMBER:
            return here + 1 if marked or units[end - 1].roles & Role.CODE else end
        if not (
            unit.roles & Role.NUMBER or unit.text in ".°" or (unit.text in _DASHES and here == end)
        ):
            return end
        marked = True
        here += 1
    return end


def _site(units: list[Unit], at: int, *, sure: bool) -> int:
    """Return the index after "in Atyrau", "of the city of Osh", "г. Ош" at `at`, or `at`."""
    line = units[at - 1].line
    here, joined = at, False
    while here < at + 4 and (unit := peek(units, here, line)):
        if unit.name is not None:
            slavic = not units[at - 1].text.isascii()
            return here + 1 if sure and (joined or slavic) else at
        if unit.roles & (Role.OF | Role.IN | Role.SETTLEMENT | Role.THE) or (
            unit.text == "." and here > at
        ):
            joined = True
            here += 1
            continue
        return at
    return at
