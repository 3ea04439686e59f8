"""Partial dates as ranges of days, so that "2016-05" lies in 2016 and may overlap 31 May."""

import calendar
from collections.abc import Callable
from datetime import date

import regex

# (first day, last day) as proleptic Gregorian ordinals: date(1, 1, 1) is day 1.
Days = tuple[int, int]
LAST_DAY = date.max.toordinal()
_QUALIFIED = regex.compile(r"[?~%]+")
_YEAR = regex.compile(r"(\d{4})")
_MASKED = regex.compile(r"(\d{2,3})(X{1,2})")
_MONTH = regex.compile(r"(\d{4})-(\d\d)(?:-XX)?")
_DAY = regex.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.{1,40})?")
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # first month, northern; winter runs into the next year


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
    for pattern, to_days in _FORMS:
        match = pattern.fullmatch(text)
        if match:
            try:
                return to_days(match)
            except (ValueError, OverflowError):  # the calendar has no such day
                return None
    return None


def _day(match: regex.Match[str]) -> Days:
    day = date(int(match[1]), int(match[2]), int(match[3])).toordinal()
    return day, day


def _month(match: regex.Match[str]) -> Days:
    year, month = int(match[1]), int(match[2])
    if month in _SEASONS:
        return _months(year, _SEASONS[month], 3)
    return _months(year, month, 1)


def _year(match: regex.Match[str]) -> Days:
    return _months(int(match[1]), 1, 12)


def _decade(match: regex.Match[str]) -> Days:
    width = 10 ** len(match[2])
    year = int(match[1]) * width
    if len(match[0]) != 4 or year + width - 1 > date.max.year:
        raise ValueError(match[0])
    return date(max(year, 1), 1, 1).toordinal(), date(year + width - 1, 12, 31).toordinal()


def _months(year: int, month: int, count: int) -> Days:
    """Return the days of `count` months from one on."""
    first = date(year, month, 1).toordinal()
    last_year, last_month = divmod(month - 1 + count - 1, 12)
    last_year, last_month = year + last_year, last_month + 1
    length = calendar.monthrange(last_year, last_month)[1]
    return first, date(last_year, last_month, length).toordinal()


_FORMS: tuple[tuple[regex.Pattern[str], Callable[[regex.Match[str]], Days]], ...] = (
    (_DAY, _day),
    (_MONTH, _month),
    (_YEAR, _year),
    (_MASKED, _decade),
)
