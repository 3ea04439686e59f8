"""Partial dates as ranges of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.search.days import LAST_DAY, parse_days, year_of


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2016", "2016-01-01", "2016-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016-05-31", "2016-05-31", "2016-05-31"),
        ("2016-05-31T10:00:00Z", "2016-05-31", "2016-05-31"),
        ("2016-21", "2016-03-01", "2016-05-31"),
        ("2016-24", "2016-12-01", "2017-02-28"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("2016?", "2016-01-01", "2016-12-31"),
        ("2014-06/2014-07", "2014-06-01", "2014-07-31"),
        ("2014/..", "2014-01-01", "9999-12-31"),
        ("../2014", "0001-01-01", "2014-12-31"),
    ],
)
def test_days_of_a_date(edtf: str, first: str, last: str) -> None:
    """A partial date covers all days it may mean."""
    days = parse_days(edtf)
    assert days is not None
    assert [date.fromordinal(day).isoformat() for day in days] == [first, last]


@pytest.mark.parametrize(
    "text", ["", "soon", "2016-13", "2016-02-30", "2017/2016", "/", "0000", "20160", "2016-9"]
)
def test_what_is_no_date(text: str) -> None:
    """What the calendar does not have is no date."""
    assert parse_days(text) is None


def test_year_of_a_range() -> None:
    """A range has a year only where it lies in one."""
    assert year_of(parse_days("2016-05") or (1, 1)) == "2016"
    assert year_of(parse_days("2016-24") or (1, 1)) is None


@given(st.text(max_size=20) | st.from_regex(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d)?)?", fullmatch=True))
def test_any_text(text: str) -> None:
    """Any text is a range in order, or none."""
    days = parse_days(text)
    assert days is None or 1 <= days[0] <= days[1] <= LAST_DAY
