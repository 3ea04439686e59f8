"""Days of the years that are counted from the Hijra, as pages of today print them.

Iran and Afghanistan count solar years from the equinox of March, other countries years of twelve
moons. The two stand at numbers of their own in our time: 1403 is a solar year, 1445 a lunar one.
Source: the rule of 33 years (8 of them leap years), which holds for 1178 to 1633.
"""

from datetime import date, timedelta

from habeas.text.dates.calendars import islamic

FIRST_SOLAR, LAST_SOLAR = 1330, 1414  # 1951 to 2035
FIRST_LUNAR, LAST_LUNAR = 1415, 1460  # 1994 to 2038: pages are no older
_SPRING = date(2021, 3, 21), 1400  # the first day of a year
_CYCLE = 33
_LEAPS = frozenset((1, 5, 9, 13, 17, 22, 26, 30))  # years of a cycle with 366 days
_HALF = 6  # months of 31 days; of the others, of 30, the last has 29 but in leap years


def solar(year: int, month: int, day: int) -> date | None:
    """Return a day of the solar year: 14 Esfand 1401 is 2023-03-05. None for one that is none."""
    if not FIRST_SOLAR <= year <= LAST_SOLAR or not 1 <= month <= 12 or day < 1:
        return None
    if day > 30 + (month <= _HALF) - (month == 12 and not _is_leap(year)):
        return None
    first, known = _SPRING
    leaps = sum(map(_is_leap, range(known, year))) - sum(map(_is_leap, range(year, known)))
    before = 31 * min(month - 1, _HALF) + 30 * max(month - 1 - _HALF, 0)
    return first + timedelta(days=365 * (year - known) + leaps + before + day - 1)


def parse_hijra(year: int, month: int, day: int) -> date | None:
    """Return the day that figures mean: of a solar year, or of a lunar one by its number."""
    if FIRST_LUNAR <= year <= LAST_LUNAR and 1 <= month <= 12 and 1 <= day <= 30:
        return islamic(year, month, day)
    return solar(year, month, day)


def _is_leap(year: int) -> bool:
    return year % _CYCLE in _LEAPS
