"""EDTF dates as days, for filters and order.

Level 0 and the seasons of level 1, which is what the house writes: `2016`, `2016-05`, `2019-06-05`,
`2016-21` (spring), `2014-06/2014-07`, `2014/..`. Days are proleptic Gregorian ordinals
(`datetime.date.toordinal`). Source: ISO 8601-2:2019; Library of Congress, EDTF specification.
"""

from calendar import monthrange
from datetime import date
from functools import lru_cache

import regex

Days = tuple[int, int]  # the first and the last day
_POINT = regex.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # first month, northern; winter runs into the next year
_LAST_YEAR = 9998  # of a date that the house writes; 9999 says "no end" in other people's tables


@lru_cache(maxsize=4096)  # the acts of a record are compared with each other by their days
def to_days(edtf: str | None) -> tuple[int | None, int | None]:
    """Return the first and last day of a date, each None where it is open or no date at all."""
    if not edtf:
        return None, None
    first, slash, last = edtf.partition("/")
    if not slash:
        return _parse_written(first) or (None, None)
    opening, closing = _parse_written(first), _parse_written(last)
    return opening[0] if opening else None, closing[1] if closing else None


def is_edtf(text: str) -> bool:
    """Tell whether a text is one of the dates we write, and one that exists."""
    first, slash, last = text.partition("/")
    if not slash:
        return _parse_written(first) is not None
    ends = [part for part in (first, last) if part != ".."]
    return bool(ends) and all(_parse_written(part) is not None for part in ends)


def parse_point(text: str) -> Days | None:
    """Return the days of a year, month, season or day, or None where it is none of the calendar."""
    found = _POINT.fullmatch(text)
    if found is None:
        return None
    year, month = int(found[1]), int(found[2] or 1)
    try:
        if found[3]:
            day = date(year, month, int(found[3])).toordinal()
            return day, day
        if found[2] is None:
            return to_months(year, 1, 12)
        if month in _SEASONS:
            return to_months(year, _SEASONS[month], 3)
        return to_months(year, month, 1)
    except ValueError:  # the calendar has no such day
        return None


def to_months(year: int, month: int, count: int) -> Days:
    """Return the days of `count` months from one on. Raises ValueError beyond the calendar."""
    ahead, last_month = divmod(month - 1 + count - 1, 12)
    first = date(year, month, 1).toordinal()
    last_year, last_month = year + ahead, last_month + 1
    length = monthrange(last_year, last_month)[1]
    return first, date(last_year, last_month, length).toordinal()


def _parse_written(text: str) -> Days | None:
    point = parse_point(text)
    return point if point is not None and int(text[:4]) <= _LAST_YEAR else None
