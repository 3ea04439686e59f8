"""The stretches of a text in which dates can be: most of a text is looked at no further.

A date has a month, a weekday, a unit of time or another word of that kind, or figures. Around each
such word the text is cut at the nearest words that no date can hold: they are long, made of
letters and not in the calendar. What lies between two cuts reads as it does in the whole text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from habeas.text.dates.grammar import LONGEST_SHORT_WEEKDAY
from habeas.vocab.calendar import fold, load_calendar

# Each rule of the grammar needs a word of one of these senses, a year or a date in figures.
TELLING = frozenset((
    "month", "weak_month", "leading_month", "weekday", "season", "day", "year_away", "unit",
    "single", "year_mark", "month_mark", "day_mark", "year", "full", "weekdays", "feast", "weak_feast",
    "solar_month",
))  # fmt: skip
# Short names of weekdays are common words ("to", "so"), and tell a date behind "last" alone.
ANCHORS = frozenset(("last", "next", "this"))
MONTHS = frozenset(("month", "weak_month", "leading_month", "solar_month"))
# Letters of a word at which a text is cut: an ending that belongs to its figures ("5-інші") has up
# to five.
_SHORTEST_CUT = 6
_WORD = regex.compile(r"\w++(?:['’ʻʼ‘]\w++)*+")
_LETTERS = regex.compile(r"\p{L}++")
_PIECES = regex.compile(r"[\p{L}\p{M}]++")
_DIGIT = regex.compile(r"\d")
_YEAR = 4  # digits
# What all dates in figures have: 12.06, 6/5, 2019-06, 2019年6月.
_BLANK = r"[ \t\u00a0\u202f\u2009]"
_IN_FIGURES = regex.compile(rf"\d(?:[./-]{_BLANK}?[\divxIVX]|{_BLANK}?[/年년])")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Words:
    """Words in lower case: all that a date can have, and those by which it is known.

    `telling` words tell a date, `weak` ones behind an anchor; `months` has the letters of months.
    """

    known: frozenset[str]
    telling: frozenset[str]
    weak: frozenset[str]
    anchors: frozenset[str]
    months: frozenset[str]


@cache
def _load_words(language: str | None) -> _Words:
    calendar = load_calendar(language)
    found: dict[str, set[str]] = {name: set() for name in _Words.__slots__}
    for form, senses in (*calendar.words.items(), *calendar.phrase_senses.items()):
        bare = form.replace("i̇", "i")
        pieces = _WORD.findall(bare)
        found["known"].update(pieces)
        if not ANCHORS.isdisjoint(senses):
            found["anchors"].update(pieces)
        if not TELLING.isdisjoint(senses) or (
            "weak_weekday" in senses and len(form) > LONGEST_SHORT_WEEKDAY
        ):
            found["telling"].add(max(pieces, key=len))
        elif "weak_weekday" in senses:
            found["weak"].add(max(pieces, key=len))
        if not MONTHS.isdisjoint(senses):
            found["months"].update(_LETTERS.findall(bare) + _LETTERS.findall(form))
    return _Words(**{name: frozenset(words) for name, words in found.items()})


def find_stretches(text: str, *, language: str | None = None) -> Iterator[tuple[int, int]]:
    """Yield start and end of what may hold dates, in order and apart from one another."""
    words = _load_words(language)
    known, telling = words.known, words.telling
    low = _lower(text)
    cut, is_open = 0, False
    before = ""
    for match in _WORD.finditer(low):
        word = match[0]
        if word in known:
            if word in telling or (word in words.weak and before in words.anchors):
                is_open = True
        elif not word.isalpha():
            is_open = is_open or _may_tell(word, match.end(), low, telling)
        elif len(word) >= _SHORTEST_CUT:
            start = match.start()
            if is_open:
                yield cut, start
                is_open = False
            cut = start
        before = word
    if is_open:
        yield cut, len(text)


def _may_tell(word: str, end: int, text: str, telling: frozenset[str]) -> bool:
    """Tell whether a word with figures or signs in it may be of a date; a small number is not."""
    if word.isdecimal():
        return len(word) == _YEAR or _IN_FIGURES.match(text, end - 1) is not None
    if _DIGIT.search(word):
        return True
    pieces = _PIECES.findall(word)
    return not telling.isdisjoint(pieces) or fold(word) in telling


def may_have_month(text: str, *, language: str | None = None) -> bool:
    """Tell whether `text` has the name of a month, or what may be a date in figures."""
    if _IN_FIGURES.search(text):
        return True
    return not _load_words(language).months.isdisjoint(_LETTERS.findall(_lower(text)))


def _lower(text: str) -> str:
    """Return `text` in lower case, each letter in its place: "İ" alone would become two."""
    return text.replace("İ", "i").lower()
