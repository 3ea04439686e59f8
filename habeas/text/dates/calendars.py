"""Days of other calendars in the Gregorian one: Easter, the Islamic, Hebrew, Chinese and Indian year.

By arithmetic alone, so every year works and no table grows old. Islamic days follow the rule of the
calendar of Umm al-Qura: sighting the moon may move them by a day, and countries differ. Hebrew days
are those on which the sun shines: they begin the evening before. Indian days are counted for the meridian of Ujjain's clock (UTC+5:30), Chinese ones for UTC+8.
Sources: Meeus, Astronomical Algorithms, 2nd ed., chapters 8, 25, 47 and 49 (main terms);
Reingold and Dershowitz, Calendrical Calculations, chapters 7 and 8.
"""

import math
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1800, 2199  # in which a feast is counted; the short formulas drift outside
_J2000 = 2451545.0
_UNIX_ORDINAL = 1721424.5  # Julian day of the proleptic ordinal 0
_MECCA, _INDIA, _CHINA = 3.0, 5.5, 8.0  # hours from UTC
_SUNSET = 18  # o'clock in Mecca, within a few minutes of an hour all year
_TITHI = 12.0  # degrees of the moon's way from the sun in one lunar day


def easter(year: int) -> date:
    """Return the western Easter Sunday."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Return the eastern Easter Sunday, in the Gregorian calendar."""
    d = (19 * (year % 19) + 15) % 30
    month, day = divmod(d + (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7 + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def islamic(year: int, month: int, day: int) -> date:
    """Return a day of the Islamic calendar; `year` is of the Hijra.

    A month begins on the day after a new moon that stands before sunset in Mecca, else a day later.
    """
    months = 29 * (month - 1) + month // 2
    about = date.fromordinal(227013 + 354 * (year - 1) + (3 + 11 * year) // 30 + months + 1)
    moon = _new_moon_after(_to_julian(about - timedelta(days=5), 0.0, _MECCA))
    # From sunset on it is the next day: six hours before midnight.
    return _to_date(moon, _MECCA + 24 - _SUNSET) + timedelta(days=day)


def find_islamic(year: int, month: int, day: int) -> Iterator[date]:
    """Yield the days of a Gregorian year on which an Islamic day falls: one, seldom two or none."""
    first = int((year - 622) * 33 / 32)
    for hijra in range(first - 1, first + 3):
        found = islamic(hijra, month, day)
        if found.year == year:
            yield found


def hebrew(year: int, month: int, day: int) -> date:
    """Return a day of the Hebrew year that begins in autumn of `year`; months count from Tishri.

    Month 6 is Adar, in leap years the second one; 7 is Nisan.
    """
    anno = year + 3761
    start, length = _hebrew_new_year(anno), _hebrew_new_year(anno + 1) - _hebrew_new_year(anno)
    lengths = [
        30,
        29 + (length % 10 == 5),
        30 - (length % 10 == 3),
        29,
        30,
        29,
        30,
        29,
        30,
        29,
        30,
        29,
    ]
    leap = 30 if length > 380 and month >= 6 else 0
    return date.fromordinal(start + leap + sum(lengths[: month - 1]) + day - 1)


def _hebrew_new_year(anno: int) -> int:
    """Return the ordinal of the first of Tishri."""

    def elapsed(year: int) -> int:
        months = (235 * year - 234) // 19
        parts = 12084 + 13753 * months
        days = 29 * months + parts // 25920
        return days + (3 * (days + 1) % 7 < 3)

    before, this, after = elapsed(anno - 1), elapsed(anno), elapsed(anno + 1)
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return this + delay - 1373427


def chinese_new_year(year: int) -> date:
    """Return the first day of the Chinese year: the new moon between 21 January and 20 February."""
    moon = _new_moon_after(_to_julian(date(year, 1, 21), 0.0, _CHINA))
    return _to_date(moon, _CHINA)


@lru_cache(maxsize=4096)
def indian(year: int, month: int, tithi: int, hour: int) -> date | None:
    """Return the day on which a lunar day (1 to 30) of an Indian month rules at an hour.

    Months end with the new moon; 1 is Chaitra, in spring of `year`. A month that comes twice counts
    the second time. Where the lunar day rules at that hour of no day, the day is the one before the
    first on which it is over.
    """
    moon = _month_begin(year, month)
    if moon is None:
        return None
    first = _to_date(moon, _INDIA)
    for ahead in range(-1, 32):
        day = first + timedelta(days=ahead)
        now = _to_julian(day, hour, _INDIA)
        age = (now - moon) / 29.53 * 30
        if age < tithi - 3:
            continue
        rules = int(_elongation(now) // _TITHI) + 1
        if rules == tithi:
            return day
        if (rules - tithi) % 30 < 15 and age > tithi - 1.5:
            return day - timedelta(days=1)
    return None


def _month_begin(year: int, month: int) -> float | None:
    """Return the new moon with which an Indian month begins: the sun leaves its sign in it."""
    moon = _new_moon_after(_to_julian(date(year, 3, 1), 0.0, 0.0) + (month - 1) * 29.53 - 20)
    found = None
    for _ in range(5):
        following = _new_moon_after(moon + 20)
        before, after = _sign(moon), _sign(following)
        if before != after and (before + 1) % 12 == month - 1:
            found = moon
        moon = following
    return found


def _sign(day: float) -> int:
    """Return the sidereal sign of the sun, 0 for Aries (Lahiri's zero point)."""
    drift = 23.85 + (day - _J2000) / 365.25 * 0.01396
    return int(((_sun(day) - drift) % 360) // 30)


def _sun(day: float) -> float:
    """Return the apparent longitude of the sun in degrees."""
    t = (day - _J2000) / 36525
    m = math.radians(357.52911 + 35999.05029 * t)
    center = (1.914602 - 0.004817 * t) * math.sin(m) + 0.019993 * math.sin(2 * m)
    return (280.46646 + 36000.76983 * t + center - 0.00569) % 360


def _elongation(day: float) -> float:
    """Return how far the moon is ahead of the sun, in degrees."""
    t = (day - _J2000) / 36525
    d = math.radians(297.8501921 + 445267.1114034 * t)
    m = math.radians(357.5291092 + 35999.0502909 * t)
    n = math.radians(134.9633964 + 477198.8675055 * t)
    f = math.radians(93.2720950 + 483202.0175233 * t)
    moon = 218.3164477 + 481267.88123421 * t
    for size, turn in (
        (6.288774, n), (1.274027, 2 * d - n), (0.658314, 2 * d), (0.213618, 2 * n), (-0.185116, m),
        (-0.114332, 2 * f), (0.058793, 2 * d - 2 * n), (0.057066, 2 * d - m - n),
        (0.053322, 2 * d + n), (0.045758, 2 * d - m), (-0.040923, m - n), (-0.034720, d),
        (-0.030383, m + n),
    ):  # fmt: skip
        moon += size * math.sin(turn)
    return (moon - _sun(day)) % 360


def _new_moon_after(day: float) -> float:
    """Return the first new moon not before a Julian day."""
    moon = day + (360 - _elongation(day)) / 12.1908
    for _ in range(4):  # each step leaves a twentieth of the error
        away = (_elongation(moon) + 180) % 360 - 180
        moon -= away / 12.1908
    return moon


def _to_julian(day: date, hour: float, zone: float) -> float:
    return day.toordinal() + _UNIX_ORDINAL + (hour - zone) / 24


def _to_date(julian: float, zone: float) -> date:
    return date.fromordinal(math.floor(julian + zone / 24 - _UNIX_ORDINAL))
