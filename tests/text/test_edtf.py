"""EDTF dates as days: what the house writes, and nothing that the calendar does not have."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.text.edtf import is_edtf, to_days


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2019-06-05", date(2019, 6, 5), date(2019, 6, 5)),
        ("2016-24", date(2016, 12, 1), date(2017, 2, 28)),
        ("2014-06/2014-07", date(2014, 6, 1), date(2014, 7, 31)),
        ("2014/..", date(2014, 1, 1), None),
        ("../2014-05-02", None, date(2014, 5, 2)),
    ],
)
def test_a_date_has_its_days(edtf: str, first: date | None, last: date | None) -> None:
    """Years, months, seasons, days, and intervals that may be open."""
    bounds = (first.toordinal() if first else None, last.toordinal() if last else None)
    assert to_days(edtf) == bounds
    assert is_edtf(edtf)


@pytest.mark.parametrize(
    "text", ["", "..", "../..", "2016-13", "2019-02-29", "9999", "2016?", "May"]
)
def test_what_is_no_date_has_none(text: str) -> None:
    """Also days that the calendar lacks, and what only other people's tables write."""
    assert to_days(text) == (None, None)
    assert not is_edtf(text)


@given(st.dates(max_value=date(9998, 12, 31)))
def test_a_day_lies_in_its_month_and_year(day: date) -> None:
    """For every day there is."""
    ordinal = day.toordinal()
    for part in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        first, last = to_days(part)
        assert first is not None
        assert last is not None
        assert first <= ordinal <= last
