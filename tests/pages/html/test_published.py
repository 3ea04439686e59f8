"""The day of publication of pages of many engines, in eleven languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.pages.html.reader import read_html
from habeas.pages.html.stated import parse_address_day, parse_data_day, parse_script_day
from habeas.pages.items import find_items
from tests.pages.html.dated import PAGES


@pytest.mark.parametrize("page", PAGES, ids=[name for name, *_ in PAGES])
def test_published_day(page: tuple[str, str, str, str | None]) -> None:
    """A page gives the day that it says is the one of publication, and none where it says none."""
    _, url, html, day = page
    read = read_html(html, url=url)
    items = list(find_items(read))
    sole = items[0].published if len(items) == 1 else None
    assert (read.published or sole) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2019/03/14/story", "2019-03-14"),
        ("https://a.example/20190314-story", "2019-03-14"),
        ("https://a.example/2019/mar/14/story", "2019-03-14"),
        ("https://a.example/news/14-03-2019/story", "2019-03-14"),
        ("https://a.example/story-20190314.html", "2019-03-14"),
        ("https://a.example/2019/03/story", None),
        ("https://a.example/order/20191399", None),
        ("https://a.example/tel-2019031488", None),
    ],
)
def test_address_day(url: str, day: str | None) -> None:
    """A whole day in an address counts; a month, an order or a number does not."""
    assert parse_address_day(url) == day


def test_script_day_of_title() -> None:
    """Of several days in the state of scripts, the one beside the title counts."""
    html = (
        '{"title":"Another one","publishedAt":"2018-01-01"}'
        + " " * 5000
        + '{"title":"Cold ovens","publishedAt":1585612800000}'
    )
    assert parse_script_day(html, "Cold ovens") == "2020-03-31"
    assert parse_script_day(html, "Of neither") is None


@given(st.text(), st.text())
def test_any_text(html: str, title: str) -> None:
    """Any text is read without an error, and gives a day or nothing."""
    for day in (
        parse_data_day(html, title),
        parse_script_day(html, title),
        parse_address_day(html),
    ):
        assert day is None or len(day) == len("2019-03-14")
