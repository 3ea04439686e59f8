"""What the words of a date say, before a reference date settles the rest."""

import calendar
from dataclasses import dataclass, replace

from habeas.text.dates.numbers import is_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """The parts that the words give; what they leave open is None.

    `nth` counts the weekdays of a month, -1 is the last. `season` is EDTF (21 spring to 24 winter).
    `part` is "early", "mid" or "late". `anchor` is -1, 0 or 1 for "last", "this", "next". `offset`
    counts days from the reference ("yesterday" is -1), `year_away` years from its year. `count` and
    `unit` are a length of time from it ("three weeks ago" is -3 weeks); units are numbered in
    vocab/calendar.py. `until` is the end of an interval, itself included.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    season: int | None = None
    part: str | None = None
    anchor: int | None = None
    offset: int | None = None
    year_away: int | None = None
    unit: int | None = None
    count: int | None = None
    until: "Meaning | None" = None

    @property
    def is_settled(self) -> bool:
        """Tell whether the words alone give a date."""
        ends = (self,) if self.until is None else (self, self.until)
        return all(m.year is not None and m.anchor is None and m.unit is None for m in ends)

    @property
    def is_length(self) -> bool:
        """Tell whether the words may be a mere length of time ("in two weeks", "a year later")."""
        return self.count is not None and self.count > 0 and self.anchor is None

    @property
    def has_more_than_weekday(self) -> bool:
        """Tell whether the words say more than a weekday."""
        return self != Meaning(weekday=self.weekday)

    @property
    def is_possible(self) -> bool:
        """Tell whether the calendar has such a date, and the interval runs forward."""
        if self.day is not None and not is_day(self.year or 2000, self.month or 1, self.day):
            return False
        if self.until is None:
            return True
        if not self.until.is_possible:
            return False
        start, end = _key(self), _key(self.until)
        return None in (self.year, self.until.year) or start <= end


def _key(meaning: Meaning) -> tuple[int, int, int]:
    return (meaning.year or 0, meaning.month or meaning.season or 0, meaning.day or 0)


def inherit(start: Meaning, end: Meaning) -> Meaning:
    """Return the start of an interval with the month and year that stand only at its end."""
    month = start.month if start.month is not None else end.month
    year = start.year
    if year is None and end.year is not None:
        crosses = month is not None and end.month is not None and month > end.month
        year = end.year - 1 if crosses else end.year
    return replace(start, year=year, month=month)


def carry_on(start: Meaning, end: Meaning) -> Meaning:
    """Return the end of an interval with the month and year that stand only at its start."""
    month = end.month if end.month is not None else start.month
    year = end.year
    if year is None and start.year is not None:
        crosses = month is not None and start.month is not None and start.month > month
        year = start.year + crosses
    return replace(end, year=year, month=month)


def nth_weekday(meaning: Meaning) -> Meaning:
    """Return "the first Monday of March 2020" as a day; without a year it stays as it is."""
    if meaning.year is None or meaning.month is None or meaning.weekday is None or not meaning.nth:
        return meaning
    first, length = calendar.monthrange(meaning.year, meaning.month)
    days = range(1 + (meaning.weekday - first) % 7, length + 1, 7)
    if meaning.nth > len(days):
        return replace(meaning, day=length + 1)  # a fifth Monday that the month has not
    day = days[meaning.nth - 1 if meaning.nth > 0 else -1]
    return replace(meaning, day=day, weekday=None, nth=None)


def to_edtf(meaning: Meaning) -> str | None:
    """Return a settled date in EDTF ("2019-06-26", "2019-06", "2019-22", "a/b"), else None."""
    if not meaning.is_settled:
        return None
    start = _point(meaning)
    return start if meaning.until is None else f"{start}/{_point(meaning.until)}"


def _point(meaning: Meaning) -> str:
    if meaning.month is not None and meaning.day is not None:
        return f"{meaning.year:04d}-{meaning.month:02d}-{meaning.day:02d}"
    if meaning.month is not None:
        return f"{meaning.year:04d}-{meaning.month:02d}"
    if meaning.season is not None:
        return f"{meaning.year:04d}-{meaning.season:02d}"
    return f"{meaning.year:04d}"
