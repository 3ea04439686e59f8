"""On which day of a year a feast falls."""

import calendar
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from habeas.text.dates.calendars import (
    FIRST_YEAR,
    LAST_YEAR,
    chinese_new_year,
    easter,
    find_islamic,
    hebrew,
    indian,
    orthodox_easter,
)
from habeas.vocab.feasts import load_feasts

YEARS_AHEAD = 2  # within which every feast comes again


@lru_cache(maxsize=4096)
def feast_day(feast: int, year: int) -> date | None:
    """Return the day of a feast (its place in `load_feasts`) in a year, None where it has none.

    A feast that a year has twice counts the first time. No feast is counted before 1800 or after
    2199.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    rule = load_feasts()[feast]
    return next(_RULES[rule.kind](year, *rule.numbers), None)


def next_feast(feast: int, day: date) -> date | None:
    """Return the first time that a feast falls on a day or after it."""
    days = [
        found
        for year in range(day.year, day.year + YEARS_AHEAD)
        if (found := feast_day(feast, year))
    ]
    return next((found for found in days if found >= day), None)


def last_feast(feast: int, day: date) -> date | None:
    """Return the last time that a feast fell on a day or before it."""
    days = [feast_day(feast, year) for year in range(day.year, day.year - YEARS_AHEAD, -1)]
    return next((found for found in days if found is not None and found <= day), None)


def _fixed(year: int, month: int, day: int) -> Iterator[date]:
    yield date(year, month, day)


def _weekday(year: int, month: int, weekday: int, nth: int, after: int) -> Iterator[date]:
    first, length = calendar.monthrange(year, month)
    days = range(1 + (weekday - first) % 7, length + 1, 7)
    yield date(year, month, days[nth - 1 if nth > 0 else nth]) + timedelta(days=after)


def _easter(year: int, after: int) -> Iterator[date]:
    yield easter(year) + timedelta(days=after)


def _orthodox(year: int, after: int) -> Iterator[date]:
    yield orthodox_easter(year) + timedelta(days=after)


def _hebrew(year: int, month: int, day: int) -> Iterator[date]:
    yield from (
        found for start in (year - 1, year) if (found := hebrew(start, month, day)).year == year
    )


def _chinese(year: int, after: int) -> Iterator[date]:
    yield chinese_new_year(year) + timedelta(days=after)


def _indian(year: int, month: int, tithi: int, hour: int, after: int) -> Iterator[date]:
    for start in (year - 1, year):
        found = indian(start, month, tithi, hour)
        if found is not None and (found + timedelta(days=after)).year == year:
            yield found + timedelta(days=after)


_RULES: dict[str, Callable[..., Iterator[date]]] = {
    "fixed": _fixed,
    "weekday": _weekday,
    "easter": _easter,
    "orthodox": _orthodox,
    "islamic": find_islamic,
    "hebrew": _hebrew,
    "chinese": _chinese,
    "indian": _indian,
}
