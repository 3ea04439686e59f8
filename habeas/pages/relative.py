"""Dates that only the day of capture completes: "yesterday, 18:40", "3 days ago", "9 June"."""

import regex

from habeas.model.spans import Span
from habeas.text.dates import find_dates
from habeas.text.dates.anchoring import resolve
from habeas.text.dates.finding import parse_found
from habeas.text.dates.meaning import DAYS, Meaning

LONGEST = 45  # code points of a line that is such a date, with an hour and a count of readers
LONGEST_BESIDE = 25  # of what stands beside its words
FIELD = regex.compile(r"[^|·•\n]++")
WORD = regex.compile(r"\p{L}{3,}+")
MOST_WORDS = 2  # beside a date: "admin, yesterday at 18:40"


def find_open_date(text: str) -> Span | None:
    """Return the words of a short line that are a day of the past or of any year, or None.

    "Last Tuesday" and "today" are; "tomorrow", "in May" and "two years ago" are no days of a text.
    """
    if len(text) > LONGEST:
        return None
    for field in FIELD.finditer(text):
        alone = parse_found(
            field[0],
        )
        if alone is not None and alone.edtf is None and _is_past_day(alone.meaning):
            return alone.span.shift(field.start())
    found = [x for x in find_dates(text) if x.meaning.has_more_than_weekday]
    if len(found) != 1 or found[0].edtf is not None or not _is_past_day(found[0].meaning):
        return None
    span = found[0].span
    beside = text[: span.start] + " " + text[span.end :]
    if len(beside.strip()) > LONGEST_BESIDE or len(WORD.findall(beside)) > MOST_WORDS:
        return None
    return span


def complete_by_capture(words: str, retrieved: str) -> str | None:
    """Return the day (EDTF) that words read on the day of capture mean, or None."""
    found = parse_found(words)
    if found is None or not _is_past_day(found.meaning):
        return None
    day = resolve(found.meaning, retrieved, strict=True)
    return day if day is not None and len(day) == len("2021-05-28") and day <= retrieved else None


def _is_past_day(meaning: Meaning) -> bool:
    if meaning.until is not None or meaning.shift is not None or meaning.year is not None:
        return False
    if meaning.offset is not None:
        return meaning.offset <= 0
    if meaning.count is not None:
        return meaning.count < 0 and meaning.unit in DAYS
    return meaning.month is not None and meaning.day is not None
