"""Days of other calendars, against published ones."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from habeas.text.dates.feasts import feast_day, last_feast, next_feast
from habeas.text.dates.hijra import parse_hijra, solar
from habeas.vocab.feasts import load_feasts

YEARS = st.integers(FIRST_YEAR, LAST_YEAR)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (easter(2000), "2000-04-23"),
        (easter(2024), "2024-03-31"),
        (orthodox_easter(2024), "2024-05-05"),
        (orthodox_easter(2021), "2021-05-02"),
        (next(find_islamic(2024, 10, 1)), "2024-04-10"),
        (next(find_islamic(2023, 12, 10)), "2023-06-28"),
        (hebrew(2024, 1, 1), "2024-10-03"),
        (hebrew(2023, 7, 15), "2024-04-23"),
        (chinese_new_year(2023), "2023-01-22"),
        (indian(2023, 7, 30, 18), "2023-11-12"),
    ],
)
def test_known_days(found: date | None, expected: str) -> None:
    """Easter, the end of Ramadan, Rosh Hashanah, Chinese New Year, Diwali are where calendars print them."""
    assert str(found) == expected


@given(YEARS)
def test_every_feast_comes_in_its_year(year: int) -> None:
    """A feast falls into the year asked for, or that year has none; nothing raises."""
    for at in range(len(load_feasts())):
        day = feast_day(at, year)
        assert day is None or day.year == year


@given(st.dates(date(FIRST_YEAR + 3, 1, 1), date(LAST_YEAR - 3, 1, 1)))
def test_the_next_feast_is_not_before_and_the_last_not_after(day: date) -> None:
    """Feasts that come every year are found on both sides of any day."""
    for at, feast in enumerate(load_feasts()):
        if feast.kind in ("fixed", "weekday"):
            after, before = next_feast(at, day), last_feast(at, day)
            assert after is not None and after >= day
            assert before is not None and before <= day


def test_years_far_off_have_no_feasts() -> None:
    """Outside the years that are counted there is no day, rather than a wrong one."""
    assert feast_day(0, 1) is None
    assert feast_day(0, 9999) is None


@pytest.mark.parametrize(
    ("year", "first_day"),
    [
        (1366, date(1987, 3, 21)),
        (1370, date(1991, 3, 21)),
        (1375, date(1996, 3, 20)),
        (1395, date(2016, 3, 20)),
        (1398, date(2019, 3, 21)),
        (1399, date(2020, 3, 20)),
        (1403, date(2024, 3, 20)),
        (1404, date(2025, 3, 21)),
        (1408, date(2029, 3, 20)),
    ],
)
def test_new_year_of_the_sun(year: int, first_day: date) -> None:
    """The solar year of the Hijra begins on the published day."""
    assert solar(year, 1, 1) == first_day


@given(st.integers(-10, 3000), st.integers(-1, 14), st.integers(-1, 33))
def test_any_day_of_the_hijra(year: int, month: int, day: int) -> None:
    """Any figures give a day or nothing; the day after the last of a month is the next month's."""
    found = parse_hijra(year, month, day)
    assert found is None or 1950 < found.year < 2040
    if (
        found is not None
        and solar(year, month, day)
        and month < 12
        and solar(year, month, day + 1) is None
    ):
        assert solar(year, month + 1, 1) == found + timedelta(days=1)
