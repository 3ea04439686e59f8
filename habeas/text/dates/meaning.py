"""What the words of a date say, before a reference date settles the rest."""

import calendar
import datetime
from dataclasses import dataclass, replace

from habeas.text.dates.feasts import feast_day
from habeas.text.dates.numbers import is_day

DAY, WEEK, FORTNIGHT, MONTH, QUARTER, YEAR, DECADE, WEEKEND = range(8)  # as in vocab/calendar.py
DAYS = {DAY: 1, WEEK: 7, FORTNIGHT: 14}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """The parts that the words give; what they leave open is None.

    `nth` counts the weekdays of a month, -1 is the last. `season` is EDTF (21 spring to 24 winter).
    `part` is "early", "mid" or "late". `anchor` is -1, 0 or 1 for "last", "this", "next". `offset`
    counts days from the reference ("yesterday" is -1), `year_away` years from its year. `count` and
    `unit` are a length of time from it ("three weeks ago" is -3 weeks); units are numbered in
    vocab/calendar.py. `hence` says that a length counts from the day of writing ("two days from
    now"). `weeks` counts weeks on from a coming weekday ("lundi en huit" is 1). `feast` is a day
    known by name, its place in vocab/feasts.py. `shift` and `shift_unit` are a length of time from
    the date that the other parts give ("two weeks after 5 May"). `until` is the end of an
    interval, itself included.
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
    hence: bool = False
    weeks: int | None = None
    feast: int | None = None
    shift: int | None = None
    shift_unit: int | None = None
    until: "Meaning | None" = None

    @property
    def is_settled(self) -> bool:
        """Tell whether the words alone give a date."""
        ends = (self,) if self.until is None else (self, self.until)
        return all(
            m.year is not None and m.anchor is None and m.unit is None and m.feast is None
            for m in ends
        )

    @property
    def is_length(self) -> bool:
        """Tell whether the words may be a mere length of time ("in two weeks", "a year later")."""
        if self.hence or self.feast is not None:
            return False
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
    if meaning.year is None or meaning.month is None or not meaning.nth:
        return meaning
    first, length = calendar.monthrange(meaning.year, meaning.month)
    if meaning.weekday is None:  # "the last day of May", "the fifth last"
        return replace(meaning, day=max(length + 1 + meaning.nth, 1), nth=None)
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
    if meaning.shift is not None:
        return move(start, meaning.shift, meaning.shift_unit or DAY)
    return start if meaning.until is None else f"{start}/{_point(meaning.until)}"


def on_feast(meaning: Meaning) -> Meaning:
    """Return "Easter 2019" as a day; without a year, or in one that has none, it stays as it is."""
    if meaning.feast is None or meaning.year is None:
        return meaning
    day = feast_day(meaning.feast, meaning.year)
    if day is None:
        return meaning
    return replace(meaning, feast=None, year=day.year, month=day.month, day=day.day)


def move(edtf: str, count: int, unit: int) -> str | None:
    """Return a date so many units later; a month or year from a day gives a month or year.

    None where the date is no day, the unit none of the calendar's, or the result beyond it.
    """
    try:
        day = datetime.date.fromisoformat(edtf)
        if unit in DAYS:
            return (day + datetime.timedelta(days=count * DAYS[unit])).isoformat()
        if unit == MONTH:
            return datetime.date(*months_on(day, count), 1).isoformat()[:7]
        return datetime.date(day.year + count, 1, 1).isoformat()[:4] if unit == YEAR else None
    except (ValueError, OverflowError):
        return None


def months_on(day: datetime.date, count: int) -> tuple[int, int]:
    """Return year and month so many months after that of a day, beyond the calendar, too."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return year, month + 1


def _point(meaning: Meaning) -> str:
    if meaning.month is not None and meaning.day is not None:
        return f"{meaning.year:04d}-{meaning.month:02d}-{meaning.day:02d}"
    if meaning.month is not None:
        return f"{meaning.year:04d}-{meaning.month:02d}"
    if meaning.season is not None:
        return f"{meaning.year:04d}-{meaning.season:02d}"
    return f"{meaning.year:04d}"
