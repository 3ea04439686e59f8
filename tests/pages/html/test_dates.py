"""Stamps and printed dates of items."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.pages.html.dates import find_printed, is_month_first, parse_printed, parse_stamp


@pytest.mark.parametrize(
    ("stamp", "edtf"),
    [
        ("2019-06-26T23:30:00-05:00", "2019-06-26"),
        ("2019-06-26 10:00", "2019-06-26"),
        ("20190626", "2019-06-26"),
        ("2019-06", "2019-06"),
        ("Wed, 26 Jun 2019 10:00:00 GMT", "2019-06-26"),
        ("2019-13-45", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_stamps(stamp: str, edtf: str | None) -> None:
    """A stamp gives the day that is written in it; an impossible one gives nothing."""
    assert parse_stamp(stamp) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("June 26, 2019", "2019-06-26"),
        ("Posted on 3rd May 2014 by Ina", "2014-05-03"),
        ("26 июня 2019, 14:20", "2019-06-26"),
        ("2019 ж. 26 маусым", "2019-06-26"),
        ("4 mars 2021", "2021-03-04"),
        ("1er août 2021", "2021-08-01"),
        ("05 вересня 2017", "2017-09-05"),
        ("7. Mai 2016", "2016-05-07"),
        ("3 de marzo de 2020", "2020-03-03"),
        ("26.06.2019", "2019-06-26"),
        ("2 of 7 Articles 2019", None),
        ("June 1, 2019 and June 2, 2019", None),
        ("99.99.2019", None),
        ("31 February 2019", None),
        ("05/06/2019", "2019-06-05"),
        ("05/26/2019", "2019-05-26"),
    ],
)
def test_printed(text: str, edtf: str | None) -> None:
    """A short line gives the one whole date that it prints."""
    assert parse_printed(text) == edtf


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("", "en", True),
        ("", "en-GB", False),
        ("", "ru", False),
        ("on 26/06/2019", "en-US", False),
        ("on 06/26/2019", "fr", True),
    ],
)
def test_order_of_day_and_month(text: str, language: str, expected: bool) -> None:
    """The other dates of a page tell how it writes 05/06/2019, then its language."""
    assert is_month_first(text, language) is expected


@given(st.text(alphabet="0123456789./- мартJune,", max_size=130))
def test_any_text(text: str) -> None:
    """Dates lie inside the text."""
    for span, edtf in find_printed(text):
        assert 0 <= span.start < span.end <= len(text)
        assert len(edtf) == 10
