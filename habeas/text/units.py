"""Stretches of words brought to one letter each, so that shapes of text are regular expressions."""

from collections.abc import Sequence
from typing import NamedTuple

from habeas.model.spans import Span
from habeas.text.words import Word


class Unit(NamedTuple):
    """One letter with the words it stands for: `first` and `last` index the words of the text."""

    tag: str
    first: int
    last: int


def tags_of(units: Sequence[Unit]) -> str:
    """Return the letters of the units as one string."""
    return "".join([unit.tag for unit in units])


def span_of(words: Sequence[Word], units: Sequence[Unit]) -> Span:
    """Return the place in the text that the units, at least one, cover."""
    return Span(words[units[0].first].start, words[units[-1].last].end)
