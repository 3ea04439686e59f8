"""Forms of vocabularies found in running words: whole words, beginnings of words, gaps.

A form is words in lower case: "detain*" is any word that begins so, "is/are" either word, ".." up to
three words between two others, "..." up to eight, none of them the end of a clause. Linear: a form is tried only where
its first word stands.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeAlias, TypeVar

import regex

from habeas.text.words import Word

E = TypeVar("E")
# Words that a gap may stand for: "stripped of [her] license", "placed [newspaper editor X] under house arrest".
_GAPS = {"..": 3, "...": 8}
_SHORTEST = 2  # letters of a beginning
_KEPT = 1 << 14
_APOSTROPHES = str.maketrans("’ʼ‘ʻ`´", "''''''")
_ELISION = regex.compile(r"^(?:l|d|n|s|j|c|qu)'(?=\p{L})")
_TITLES = frozenset("mr mrs ms dr st prof messrs m me".split())
_STOPS = frozenset(".;:!?")
_Element: TypeAlias = tuple[tuple[str, bool], ...]  # alternatives: text, and is it a beginning


@lru_cache(maxsize=_KEPT)
def lower(text: str) -> str:
    """Return a word as forms are compared: small letters, one kind of apostrophe."""
    return text.lower().translate(_APOSTROPHES)


def lower_words(words: Sequence[Word]) -> list[str]:
    """Return the words of a text as forms are compared."""
    return [lower(word.text) for word in words]


@dataclass(frozen=True, slots=True)
class Found(Generic[E]):
    """Words `first:last` (last excluded) that a form covers, with what it stands for."""

    first: int
    last: int
    entry: E


class FormIndex(Generic[E]):
    """An index of forms; built once, then only asked."""

    def __init__(self, forms: Iterable[tuple[str, E]]) -> None:
        self._whole: dict[str, list[tuple[tuple[_Element, ...], E]]] = {}
        self._begins: dict[str, list[tuple[tuple[_Element, ...], E]]] = {}
        self._longest = 0
        self._answers: dict[str, tuple[tuple[tuple[_Element, ...], E], ...]] = {}
        for form, entry in forms:
            elements = _parse(form)
            for text, begins in elements[0]:
                table = self._begins if begins else self._whole
                table.setdefault(text, []).append((elements[1:], entry))
                self._longest = max(self._longest, len(text) if begins else 0)

    def find_at(self, words: Sequence[str], at: int, end: int) -> list[Found[E]]:
        """Return every form that begins at a word, the longest first; none reaches over `end`."""
        starting = self._starting(words[at])
        if not starting:  # nearly every word of a page
            return []
        found = []
        for rest, entry in starting:
            last = _match(words, at + 1, end, rest, 0)
            if last:
                found.append(Found(at, last, entry))
        return sorted(found, key=lambda f: -f.last) if len(found) > 1 else found

    def find_in(self, words: Sequence[str], first: int, end: int) -> Iterable[Found[E]]:
        """Yield the longest form at each place, left to right, none overlapping."""
        at = first
        while at < end:
            found = self.find_at(words, at, end)
            if found:
                yield found[0]
            at = found[0].last if found else at + 1

    def stands_in(self, words: Sequence[str], first: int, end: int) -> bool:
        """Tell whether any form begins at one of these words."""
        known = self._answers.get
        for at in range(first, end):
            if known(words[at]) != () and self.find_at(words, at, end):
                return True
        return False

    def _starting(self, word: str) -> tuple[tuple[tuple[_Element, ...], E], ...]:
        answer = self._answers.get(word)
        if answer is None:
            rows = list(self._whole.get(word, ()))
            for size in range(_SHORTEST, min(len(word), self._longest) + 1):
                rows += self._begins.get(word[:size], ())
            answer = tuple(rows)
            if len(self._answers) >= _KEPT:
                self._answers.clear()
            self._answers[word] = answer
        return answer


def _parse(form: str) -> tuple[_Element, ...]:
    elements: list[_Element] = []
    for part in form.split():
        elision = _ELISION.match(part)
        if elision:
            elements.append(((elision[0], False),))
            part = part[elision.end() :]
        if part:
            elements.append(tuple((p.rstrip("*"), p.endswith("*")) for p in part.split("/")))
    return tuple(elements)


def _match(
    words: Sequence[str], at: int, end: int, elements: tuple[_Element, ...], done: int
) -> int:
    """Return where the rest of a form ends, 0 where it does not stand there."""
    for number in range(done, len(elements)):
        element = elements[number]
        if (gap := _GAPS.get(element[0][0])) is not None:
            for skipped in range(gap + 1):
                if skipped and (at + skipped > end or _stops(words, at + skipped - 1)):
                    return 0
                last = _match(words, at + skipped, end, elements, number + 1)
                if last:
                    return last
            return 0
        if at >= end or not _is(words[at], element):
            return 0
        at += 1
    return at


def _stops(words: Sequence[str], at: int) -> bool:
    """Tell whether a word ends a clause; the full stop of "Ms." does not."""
    return words[at] in _STOPS and not (words[at] == "." and at and words[at - 1] in _TITLES)


def _is(word: str, element: _Element) -> bool:
    return any(word.startswith(text) if begins else word == text for text, begins in element)
