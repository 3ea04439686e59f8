"""What changed between two texts: lines taken out and put in, and the words that differ in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

import regex

_LINES = 2_000  # compared of each text: pages are shorter, and the time grows with the square
_WORDS = 300  # compared in a pair of lines
_CHARACTERS = 4_000  # shown of a line
_SHOWN = 200  # changed lines shown
_PIECE = regex.compile(r"[\p{L}\p{M}\p{N}]++|\s++|[^\p{L}\p{M}\p{N}\s]")

Part = tuple[str, bool]  # words, and whether they differ from those on the other side


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A line before and after; one of the two is empty where a line was put in or taken out."""

    before: Sequence[Part]
    after: Sequence[Part]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The changed lines, in order; `cut` tells that there is more than is shown or compared."""

    rows: Sequence[Change]
    cut: bool


def find_changes(before: str, after: str) -> Changes:
    """Return what changed. Lines are compared without the white space around them."""
    old, new = _lines(before), _lines(after)
    rows = list(_rows(old[:_LINES], new[:_LINES]))
    cut = len(rows) > _SHOWN or max(len(old), len(new)) > _LINES
    return Changes(rows=rows[:_SHOWN], cut=cut)


def _lines(text: str) -> list[str]:
    return [line.strip()[:_CHARACTERS] for line in text.split("\n") if line.strip()]


def _rows(old: list[str], new: list[str]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, old, new)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield from (_pair(a, b) for a, b in zip_longest(old[i:j], new[k:m], fillvalue=""))


def _pair(before: str, after: str) -> Change:
    if not before or not after:
        return Change(before=_whole(before), after=_whole(after))
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    if max(len(old), len(new)) > _WORDS:
        return Change(before=_whole(before), after=_whole(after))
    left: list[Part] = []
    right: list[Part] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        differs = tag != "equal"
        left += [("".join(old[i:j]), differs)] if i < j else []
        right += [("".join(new[k:m]), differs)] if k < m else []
    return Change(before=left, after=right)


def _whole(line: str) -> list[Part]:
    return [(line, True)] if line else []
