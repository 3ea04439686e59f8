"""Dates in a text, with the words they come from."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from habeas.model.spans import Span
from habeas.text.dates.grammar import DateWords, find_readings, without_weekdays
from habeas.text.dates.meaning import Meaning, to_edtf
from habeas.text.dates.stretches import find_stretches
from habeas.text.dates.tokens import PLAIN_MARKS, Tokens, load_lexicon, tokenize
from habeas.text.figures import to_plain_figures

LONGEST_DATE = 120  # code points; a date with weekday, time, zone and a label is shorter

# What may stand around the one date of a text: time of day, zone, weekday, marks, labels.
AROUND = frozenset((
    "time", "clock", "zone", "weekday", "weak_weekday", "line", "on", "article", "of", "label",
    "year_mark", "day_mark", *PLAIN_MARKS,
))  # fmt: skip
# And around an interval or the words of a timetable, where a date line has none of them.
LOOSE = AROUND | frozenset(("from", "between", "to"))
SLASHED = regex.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date in a text. `edtf` is None where the words leave the year, or more, open."""

    span: Span
    edtf: str | None
    meaning: Meaning


def find_dates(
    text: str, *, language: str | None = None, month_first: bool | None = None
) -> Iterator[FoundDate]:
    """Yield the dates of a text in text order; spans are code points and do not overlap.

    Incomplete ones come too: a day without year, a weekday, "in June"; their `edtf` is None. A bare
    year counts after a preposition, in brackets or before a word for year. 05/06/2019 is 5 June,
    unless `month_first` says otherwise or, where that is None, the text elsewhere has a date that
    only fits month first and none that only fits day first. Any text is accepted; the time is
    linear in its length.
    """
    text = to_plain_figures(text)
    lexicon = load_lexicon(language)
    if month_first is None:
        month_first = "/" in text and is_month_first(text)
    for start, end in find_stretches(text, language=language):
        tokens = tokenize(text, lexicon, month_first=month_first, start=start, end=end)
        for words in find_readings(tokens, lexicon):
            yield _found(words, tokens)


def parse_date(text: str, *, language: str | None = None) -> str | None:
    """Return the date (EDTF) that the whole text is, or None.

    Around the date may stand white space, punctuation, a weekday, a time of day, a time zone and a
    label such as "Published on". A year alone ("2019") is a date. None for an impossible date, for
    one without a year, and for two dates.
    """
    found = parse_found(text, language=language)
    return found.edtf if found else None


def parse_found(text: str, *, language: str | None = None, loose: bool = False) -> FoundDate | None:
    """Return the one date that the text is, complete or not, with its span; else None.

    `loose` lets "from", "between" and "until" stand before it, which open no date line.
    """
    stripped = text.strip()
    if len(stripped) > LONGEST_DATE or not stripped:
        return None
    text = to_plain_figures(text)
    lexicon = load_lexicon(language)
    tokens = tokenize(text, lexicon)
    readings = without_weekdays(find_readings(tokens, lexicon, bare=True))
    if len(readings) != 1:
        return None
    words = readings[0]
    rest = tokens.tokens[: words.first] + tokens.tokens[words.last :]
    around = LOOSE if loose else AROUND
    if all(around & senses.keys() for _, _, senses in rest):
        return _found(words, tokens)
    return None


def is_month_first(text: str) -> bool:
    """Tell whether dates with slashes put the month first, as the text's own dates show."""
    pairs = [(int(m[1]), int(m[2])) for m in SLASHED.finditer(text)]
    return any(second > 12 >= first for first, second in pairs) and not any(
        first > 12 for first, _ in pairs
    )


def _found(words: DateWords, tokens: Tokens) -> FoundDate:
    run = tokens.tokens[words.first : words.last]
    return FoundDate(
        span=Span(run[0][0], run[-1][1]), edtf=to_edtf(words.meaning), meaning=words.meaning
    )
