"""EDTF dates as days, for filters and order.

Level 0 and the seasons of level 1, which is what the house writes: `2016`, `2016-05`, `2019-06-05`,
`2016-21` (spring), `2014-06/2014-07`, `2014/..`. Days are proleptic Gregorian ordinals
(`datetime.date.toordinal`). Source: ISO 8601-2:2019; Library of Congress, EDTF specification.
"""

from calendar import monthrange
from datetime import date

import regex

_POINT = regex.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
# Northern seasons: first month, and how many months they last; winter is that of its first month.
_SEASONS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}


def to_days(edtf: str | None) -> tuple[int | None, int | None]:
    """Return the first and last day of a date, each None where it is open or no date at all."""
    if not edtf:
        return None, None
    first, slash, last = edtf.partition("/")
    if not slash:
        return _bounds(first)
    return _bounds(first)[0], _bounds(last)[1]


def _bounds(point: str) -> tuple[int | None, int | None]:
    found = _POINT.fullmatch(point)
    if found is None:
        return None, None
    year = int(found[1])
    month = int(found[2]) if found[2] else None
    if not 1 <= year <= 9998:
        return None, None
    if found[3]:
        return _day(year, month or 0, int(found[3]))
    if month is None:
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    if month in _SEASONS:
        opening, length = _SEASONS[month]
        return _months(year, opening, length)
    return _months(year, month, 1) if 1 <= month <= 12 else (None, None)


def _day(year: int, month: int, day: int) -> tuple[int | None, int | None]:
    try:
        ordinal = date(year, month, day).toordinal()
    except ValueError:
        return None, None
    return ordinal, ordinal


def _months(year: int, month: int, length: int) -> tuple[int, int]:
    ahead = month - 1 + length - 1
    end_year, end_month = year + ahead // 12, ahead % 12 + 1
    last = date(end_year, end_month, monthrange(end_year, end_month)[1])
    return date(year, month, 1).toordinal(), last.toordinal()


def is_edtf(text: str) -> bool:
    """Tell whether a text is one of the dates we write, and one that exists."""
    first, slash, last = text.partition("/")
    if not slash:
        return _bounds(first) != (None, None)
    ends = [part for part in (first, last) if part != ".."]
    return bool(ends) and all(_bounds(part) != (None, None) for part in ends)
