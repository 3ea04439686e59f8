"""Partial dates as ranges of days, so that "2016-05" lies in 2016 and may overlap 31 May."""

from datetime import date

import regex

from habeas.text.edtf import Days, parse_point

LAST_DAY = date.max.toordinal()
_QUALIFIED = regex.compile(r"[?~%]+")
_LOOSE_END = regex.compile(r"(?<=\A\d{4}-\d\d)-XX\Z|(?<=\A\d{4}-\d\d-\d\d)T.{1,40}\Z")
_MASKED = regex.compile(r"(\d{2,3})(X{1,2})")


def parse_days(edtf: str) -> Days | None:
    """Return the first and last day that an EDTF date may mean, or None where it is no date.

    Years, decades ("201X"), months, seasons ("2016-21"), days, and intervals of them with "/", whose
    ends may be open ("..", or nothing). What is uncertain ("2016?") counts as said. An interval that
    runs backward is no date.
    """
    text = _QUALIFIED.sub("", edtf.strip())
    if "/" not in text:
        return _parse_one(text)
    first, _, last = text.partition("/")
    start = (1, 1) if first in ("", "..") else _parse_one(first)
    end = (LAST_DAY, LAST_DAY) if last in ("", "..") else _parse_one(last)
    if start is None or end is None or start[0] > end[1] or text in ("/", "../.."):
        return None
    return start[0], end[1]


def year_of(days: Days) -> str | None:
    """Return the year that holds a whole range of days, or None."""
    first, last = (date.fromordinal(day).year for day in days)
    return f"{first:04}" if first == last else None


def _parse_one(text: str) -> Days | None:
    """Return the days of one end; its time, and a day that is masked, are left off."""
    masked = _MASKED.fullmatch(text)
    return _parse_masked(masked) if masked else parse_point(_LOOSE_END.sub("", text))


def _parse_masked(match: regex.Match[str]) -> Days | None:
    """Return the days of a decade or century ("201X", "20XX")."""
    width = 10 ** len(match[2])
    year = int(match[1]) * width
    if len(match[0]) != 4 or year + width - 1 > date.max.year:
        return None
    return date(max(year, 1), 1, 1).toordinal(), date(year + width - 1, 12, 31).toordinal()
