"""Words of a text with the names of the gazetteer put together: one unit per name or word."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from habeas.model.spans import Span
from habeas.text.words import Shape, Word
from habeas.vocab.gazetteer import NamedPlace, fold_place, match_place, names_from
from habeas.vocab.place_words import Role, roles_of

_LETTERS = frozenset({Shape.CAPITAL, Shape.UPPER, Shape.LETTER})
_WORDS = _LETTERS | {Shape.LOWER}
_LONGEST = 6  # parts in the longest name: "Gorno-Badakhshan Autonomous Oblast"
_DASH = regex.compile(r"[-\u2010\u2011\u2013]")
_BASED = regex.compile(r"based|born|led|backed|run|controlled|occupied")
# Case endings that Kazakh and Kyrgyz set behind a dash after acronyms.
_TURKIC = regex.compile(
    r"[нтд][ыіиуү][ңн]|[нтд][ыіиуү]|[гкқғ][аеоө]|[дт][аеоө]н?|н[аеоө]н|[дт][аеоө]гы|[дт][ае]ғ?[ыі]|[мбп]ен"
)
_GLUED = regex.compile(r"(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll})")


class Unit(NamedTuple):
    """A name of the gazetteer, or a word; a tuple, as texts have many. Of names, `roles` are none."""

    text: str
    start: int
    end: int
    line: int
    shape: Shape
    roles: Role
    name: NamedPlace | None

    @property
    def span(self) -> Span:
        """Return where the unit stands."""
        return Span(self.start, self.end)

    @property
    def is_capital(self) -> bool:
        """Tell whether the unit is a word, and no name, with a capital."""
        return self.name is None and self.shape in _LETTERS


def find_units(words: Sequence[Word]) -> list[Unit]:
    """Return the units of a text in order."""
    return list(_units(words))


def _units(words: Sequence[Word]) -> Iterator[Unit]:
    at = 0
    while at < len(words):
        word = words[at]
        roles = _settled_roles(word.text, word.shape)
        if roles is None:
            named = _match_at(words, at) or _match_abbreviation(words, at)
            if named:
                name, count = named
                yield _named(word, words[at + count - 1].end, name)
                at += count
                continue
            glued = _split_glued(word) or _split_compound(words, at)
            if glued:
                yield from glued
                at += 1
                continue
            roles = roles_of(word.text)
        yield Unit(word.text, word.start, word.end, word.line, word.shape, roles, None)
        at += 1


@lru_cache(maxsize=1 << 14)
def _settled_roles(text: str, shape: Shape) -> Role | None:
    """Return the roles of a word that can begin no name and hide none; None for all others.

    Nine words of ten are settled here, without a look at what stands beside them.
    """
    if shape in _LETTERS:
        first = fold_place(text).split(" ")[0]
        named = bool(first) and bool(names_from(first))
        if named or shape is Shape.LETTER or _DASH.search(text) or _GLUED.search(text):
            return None
    return roles_of(text) if shape in _WORDS or text == "№" else Role.NONE


def _named(word: Word, end: int, name: NamedPlace) -> Unit:
    return Unit(word.text, word.start, end, word.line, word.shape, Role.NONE, name)


def _match_at(words: Sequence[Word], at: int) -> tuple[NamedPlace, int] | None:
    """Return the longest name that begins at a word, and how many words it has."""
    word = words[at]
    parts = fold_place(word.text).split(" ")
    if not parts[0] or not names_from(parts[0]):
        return None
    ends = {len(parts): 1}
    here = at + 1
    while len(parts) < _LONGEST and here < len(words):
        after = words[here]
        if after.line != word.line or after.shape not in _WORDS:
            break
        parts += fold_place(after.text).split(" ")
        ends[len(parts)] = here - at + 1
        here += 1
    while parts:
        name = match_place(parts, capitals=word.shape is Shape.UPPER)
        if name is None:
            return None
        if len(name.parts) in ends:
            return name, ends[len(name.parts)]
        parts = parts[
            : len(name.parts) - 1
        ]  # it ends inside a word: "Osh-based"; try a shorter one
    return None


def _match_abbreviation(words: Sequence[Word], at: int) -> tuple[NamedPlace, int] | None:
    """Return the country of "U.S." or "U.K.", its full stops included."""
    here, letters = at, ""
    while here + 1 < len(words) and words[here].shape is Shape.LETTER and len(letters) < 4:
        if words[here + 1].text != "." or words[here + 1].start != words[here].end:
            break
        if letters and words[here].start != words[here - 1].end:
            break
        letters += words[here].text
        here += 2
    name = match_place([letters.casefold()]) if len(letters) > 1 else None
    return (name, here - at) if name and len(name.parts) == 1 else None


def _split_compound(words: Sequence[Word], at: int) -> list[Unit]:
    """Return the names in "Osh-based", "EU-Kyrgyzstan" and "АҚШ-тың" as units, with their neighbors."""
    word = words[at]
    dash = _DASH.search(word.text)
    if dash is None or len(word.text) > 60:
        return []
    head, tail = word.text[: dash.start()], word.text[dash.end() :]
    name = match_place(fold_place(head).split(" "), capitals=head.isupper())
    if name and name.strong and len(name.parts) == 1:
        if _TURKIC.fullmatch(tail):
            return [_named(word, word.end, name)]
        if _BASED.fullmatch(tail) or match_place(fold_place(tail).split(" "), capitals=False):
            first = [
                Unit(
                    head,
                    word.start,
                    word.start + dash.start(),
                    word.line,
                    Shape.CAPITAL,
                    Role.NONE,
                    name,
                )
            ]
            return first + _tail(word, dash.end())
        return []
    return _tail(word, dash.end()) if head.isupper() and len(head) <= 5 else []


def _tail(word: Word, begin: int) -> list[Unit]:
    """Return the name that the rest of a compound is, if it is one."""
    text = word.text[begin:]
    name = match_place(fold_place(text).split(" "), capitals=False) if text[:1].isupper() else None
    if name is None or len(name.parts) > 1:
        return []
    return [Unit(text, word.start + begin, word.end, word.line, Shape.CAPITAL, Role.NONE, name)]


def _split_glued(word: Word) -> list[Unit]:
    """Return the names that lost the space between them ("KazakhstanKyrgyzstan"); all must be names."""
    cuts = [m.start() for m in _GLUED.finditer(word.text)]
    if not cuts or len(cuts) > 20:  # longer chains are data
        return []
    units: list[Unit] = []
    for begin, end in zip([0, *cuts], [*cuts, len(word.text)], strict=True):
        name = match_place(fold_place(word.text[begin:end]).split(" "), capitals=False)
        if name is None:
            return []
        start = word.start + begin
        units.append(
            Unit(
                word.text[begin:end],
                start,
                word.start + end,
                word.line,
                Shape.CAPITAL,
                Role.NONE,
                name,
            )
        )
    return units
