"""What open dates mean, counted from a reference date: "on Tuesday", "three weeks ago"."""

import calendar
import datetime
from dataclasses import replace

from habeas.text.dates.feasts import feast_day, last_feast, next_feast
from habeas.text.dates.meaning import (
    DAY,
    DAYS,
    DECADE,
    MONTH,
    QUARTER,
    WEEK,
    WEEKEND,
    YEAR,
    Meaning,
    inherit,
    months_on,
    move,
    nth_weekday,
    to_edtf,
)
from habeas.text.dates.numbers import is_day

MONTHS = {MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120}
# Days: news tells of the last three quarters of a year; what was longer ago bears its year.
FAR = 275
FARTHEST = 3000  # units; a longer time is no date
LEAP_CYCLE = 8  # years until 29 February comes again, at most


def resolve(
    meaning: Meaning, reference: str | None, *, forward: bool = False, strict: bool = False
) -> str | None:
    """Return the date (EDTF) of words read on the day `reference`, or None where they stay open.

    A day without year, a month or a weekday is the last one not after the reference, or with
    `forward` the next one; where that is far off, the nearer side is meant unless `strict`. A
    reference without day ("2019-04") settles years and nothing finer. Lengths of months and years
    give months and years ("two years ago" is a year), never a day.
    """
    if meaning.is_settled:
        return to_edtf(meaning)
    today = _day(reference)
    if today is None:
        return _from_year(meaning, reference)
    try:
        if meaning.shift is None:
            return _resolve(meaning, today, forward, strict)
        start = _resolve(replace(meaning, shift=None), today, forward, strict)
        return move(start, meaning.shift, meaning.shift_unit or DAY) if start else None
    except (ValueError, OverflowError):  # before year 1 or after 9999
        return None


def _day(reference: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(reference or "")
    except ValueError:
        return None


def _from_year(meaning: Meaning, reference: str | None) -> str | None:
    """Return what a reference that is only a year or a month settles: "this year", "last year"."""
    year = (reference or "")[:4]
    if not year.isdecimal() or len(year) < 4:
        return None
    away = meaning.anchor if meaning.unit == YEAR and meaning.count is None else meaning.year_away
    if away is None:
        return None
    return to_edtf(
        Meaning(year=int(year) + away, month=meaning.month, day=meaning.day, season=meaning.season)
    )


def _resolve(meaning: Meaning, today: datetime.date, forward: bool, strict: bool) -> str | None:
    if meaning.until is not None:
        return _interval(meaning, meaning.until, today, forward, strict)
    if meaning.feast is not None:
        day = _nearest_feast(meaning, meaning.feast, today, forward)
        return day.isoformat() if day else None
    if meaning.weeks is not None and meaning.weekday is not None:
        ahead = (meaning.weekday - today.weekday()) % 7
        return (today + datetime.timedelta(days=ahead + 7 * meaning.weeks)).isoformat()
    if meaning.offset is not None:
        return (today + datetime.timedelta(days=meaning.offset)).isoformat()
    if meaning.count is not None and meaning.weekday is not None:
        day = _nearest_weekday(meaning.weekday, -1 if meaning.count < 0 else None, today, True)
        step = -1 if meaning.count < 0 else 1
        return (day + datetime.timedelta(days=7 * (meaning.count - step))).isoformat()
    if meaning.count is not None and meaning.unit is not None:
        return _counted(meaning.count, meaning.unit, meaning.anchor, today)
    if meaning.year_away is not None:
        return to_edtf(replace(meaning, year=today.year + meaning.year_away, year_away=None))
    if meaning.unit is not None and meaning.anchor is not None:
        return _in_unit(meaning, meaning.unit, meaning.anchor, today, forward)
    if meaning.month is not None or meaning.day is not None:
        return _nearest(meaning, today, forward, strict)
    if meaning.season is not None:
        return _nearest_season(meaning.season, meaning.anchor, today, forward)
    if meaning.weekday is not None:
        return _nearest_weekday(meaning.weekday, meaning.anchor, today, forward).isoformat()
    return None


def _interval(
    meaning: Meaning, until: Meaning, today: datetime.date, forward: bool, strict: bool
) -> str | None:
    """Return an interval whose end the reference settles."""
    last = _resolve(until, today, forward, strict)
    if last is None or "/" in last:
        return None
    year = int(last[:4])
    end = replace(until, year=year)
    start = inherit(replace(meaning, until=None), end)
    return to_edtf(replace(start, until=end))


def _nearest_feast(
    meaning: Meaning, feast: int, today: datetime.date, forward: bool
) -> datetime.date | None:
    """Return the day of a feast whose year is open: "last Easter", "in two years, at Easter"."""
    away = meaning.year_away
    if away is None and meaning.unit == YEAR and meaning.count is None:
        away = meaning.anchor
    if away is not None:
        return feast_day(feast, today.year + away)
    if meaning.count is not None and meaning.unit is not None:
        return next_feast(feast, _go(today, meaning.count, meaning.unit))
    one = datetime.timedelta(days=1)
    if meaning.anchor == -1:
        return last_feast(feast, today - one)
    if meaning.anchor == 0:
        return feast_day(feast, today.year)
    if meaning.anchor == 1:
        return next_feast(feast, today + one)
    return next_feast(feast, today) if forward else last_feast(feast, today)


def _go(today: datetime.date, count: int, unit: int) -> datetime.date:
    """Return the day so many units from today, its number cut to the month's length."""
    if unit in DAYS:
        return today + datetime.timedelta(days=count * DAYS[unit])
    year, month = months_on(today, count * MONTHS.get(unit, 0))
    return datetime.date(year, month, min(today.day, calendar.monthrange(year, month)[1]))


def _counted(count: int, unit: int, anchor: int | None, today: datetime.date) -> str | None:
    """Return a length of time from today: a point, or with "last" or "next" the whole length."""
    if abs(count) > FARTHEST:
        return None
    if anchor is not None:
        return _stretch(count, unit, anchor, today)
    if unit in DAYS:
        return (today + datetime.timedelta(days=count * DAYS[unit])).isoformat()
    if unit == MONTH:
        return _month(today, count)
    return f"{today.year + count * MONTHS[unit] // 12:04d}" if unit in (YEAR, DECADE) else None


def _stretch(count: int, unit: int, anchor: int, today: datetime.date) -> str | None:
    """Return "the last three days" (without today) or "the next two months"."""
    side = -1 if anchor < 0 else 1
    if unit in DAYS:
        near = today + datetime.timedelta(days=side)
        far = today + datetime.timedelta(days=side * count * DAYS[unit])
        return "/".join(sorted((near.isoformat(), far.isoformat())))
    if unit == MONTH:
        return "/".join(sorted((_month(today, side), _month(today, side * count))))
    if unit == YEAR:
        return "/".join(sorted((f"{today.year + side:04d}", f"{today.year + side * count:04d}")))
    return None


def _month(today: datetime.date, by: int) -> str:
    year, month = months_on(today, by)
    return f"{year:04d}-{month:02d}"


def _in_unit(
    meaning: Meaning, unit: int, anchor: int, today: datetime.date, forward: bool
) -> str | None:
    """Return "last week", "Monday of next week", "in March last year", "the 20th of this month"."""
    if unit == YEAR:
        return to_edtf(
            Meaning(
                year=today.year + anchor,
                month=meaning.month,
                day=meaning.day,
                season=meaning.season,
            )
        )
    if unit == MONTH:
        if meaning.nth is not None:
            year, number = months_on(today, anchor)
            named = Meaning(year=year, month=number, weekday=meaning.weekday, nth=meaning.nth)
            return to_edtf(nth_weekday(named))
        month = _month(today, anchor)
        return month if meaning.day is None else f"{month}-{meaning.day:02d}"
    monday = today - datetime.timedelta(days=today.weekday() - 7 * anchor)
    if unit == WEEK and meaning.weekday is not None:
        return (monday + datetime.timedelta(days=meaning.weekday)).isoformat()
    if unit in (WEEK, WEEKEND):
        first = monday if unit == WEEK else monday + datetime.timedelta(days=5)
        return f"{first.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}"
    if unit == DAY and (forward or anchor < 1):  # "the next day" of a story is no tomorrow
        return (today + datetime.timedelta(days=anchor)).isoformat()
    return _quarter(anchor, today) if unit == QUARTER else None


def _quarter(anchor: int, today: datetime.date) -> str:
    start = _month(today, -((today.month - 1) % 3) + 3 * anchor)
    return f"{start}/{start[:5]}{int(start[5:]) + 2:02d}"


def _nearest(meaning: Meaning, today: datetime.date, forward: bool, strict: bool) -> str | None:
    """Return a day or month without year: the last not after today, or the next not before.

    With a whole year between them the side that is meant is plain from the distance: a hearing
    "on 9 October" in a text of September is the coming one even where no word speaks of the
    future, and a search "on 3 April" in a text of May is past beside a sentence that does.
    """
    anchor = meaning.anchor if meaning.anchor is not None else 0
    if meaning.month is None:
        return _nearest_day(meaning, today, forward)
    if meaning.nth is not None:
        return _nearest_nth(meaning, today, forward)
    if meaning.weekday is not None and meaning.day is not None:
        return _on_weekday(meaning, today)
    step = 1 if forward or anchor > 0 else -1
    if anchor == 0 and not strict and meaning.day is not None and _is_far(meaning, today, step):
        step = -step
    for year in range(today.year, today.year + step * LEAP_CYCLE, step):
        last = calendar.monthrange(year, meaning.month)[1]
        if meaning.day is not None and meaning.day > last:
            continue
        day = datetime.date(year, meaning.month, meaning.day or (1 if step < 0 else last))
        if anchor and (day.month, day.year) == (today.month, today.year) and meaning.day is None:
            continue  # "last April", said in April, is not this one
        if (day - today).days * step >= 0:
            return to_edtf(Meaning(year=year, month=meaning.month, day=meaning.day))
    return None


def _is_far(meaning: Meaning, today: datetime.date, step: int) -> bool:
    """Tell whether the day lies far off on the side of `step` and near on the other."""
    month, day = meaning.month or 1, min(meaning.day or 1, 28)
    ahead = (datetime.date(today.year, month, day) - today).days % 365
    distance = ahead if step > 0 else 365 - ahead
    return ahead != 0 and distance > FAR


def _on_weekday(meaning: Meaning, today: datetime.date) -> str | None:
    """Return the day of a month that falls on its weekday, in the year nearest to today."""
    years = sorted(
        range(today.year - LEAP_CYCLE, today.year + LEAP_CYCLE),
        key=lambda year: abs(year - today.year),
    )
    for year in years:
        if meaning.month is None or not is_day(year, meaning.month, meaning.day or 0):
            continue
        day = datetime.date(year, meaning.month, meaning.day or 1)
        if day.weekday() == meaning.weekday:
            return day.isoformat()
    return None


def _nearest_nth(meaning: Meaning, today: datetime.date, forward: bool) -> str | None:
    """Return "the first Monday of March" of the last year in which it is past, or the next."""
    step = 1 if forward else -1
    for year in (today.year, today.year + step):
        edtf = to_edtf(nth_weekday(replace(meaning, year=year)))
        if edtf is not None and (edtf <= today.isoformat()) is not forward:
            return edtf
    return None


def _nearest_day(meaning: Meaning, today: datetime.date, forward: bool) -> str | None:
    """Return a day of the month without month ("Tuesday the 19th")."""
    step = 1 if forward else -1
    for by in range(0, 14 * step, step):
        year, month = months_on(today, by)
        if meaning.day is None or meaning.day > calendar.monthrange(year, month)[1]:
            continue
        day = datetime.date(year, month, meaning.day)
        fits = meaning.weekday is None or day.weekday() == meaning.weekday
        if fits and (day - today).days * step >= 0:
            return day.isoformat()
    return None


def _nearest_season(season: int, anchor: int | None, today: datetime.date, forward: bool) -> str:
    """Return a season without year; seasons begin in March, June, September and December."""
    starts = 3 * (season - 21) + 3
    year = today.year
    if anchor == 0:
        return f"{year:04d}-{season}"
    if anchor == 1 or (forward and anchor is None):
        return f"{year + (starts < today.month):04d}-{season}"
    running = starts <= today.month < starts + 3
    begun = starts <= today.month and not (anchor == -1 and running)
    return f"{year - (not begun):04d}-{season}"


def _nearest_weekday(
    weekday: int, anchor: int | None, today: datetime.date, forward: bool
) -> datetime.date:
    """Return a weekday: the last one not after today, with "last" before it, with "next" after."""
    ahead = (weekday - today.weekday()) % 7
    if anchor == 1:  # of the week that comes: "next Friday", said on a Monday, is not this one
        return today + datetime.timedelta(days=weekday - today.weekday() + 7)
    if forward and anchor is None:
        return today + datetime.timedelta(days=ahead or 7)
    if anchor == 0:
        away = ahead if forward else weekday - today.weekday()
        return today + datetime.timedelta(days=away)
    back = (today.weekday() - weekday) % 7
    return today - datetime.timedelta(days=back or (7 if anchor == -1 else 0))
