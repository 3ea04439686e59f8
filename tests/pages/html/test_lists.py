"""Archive pages: every item with its day, none invented."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.model.page import Capture
from habeas.pages.html.dates import is_month_first
from habeas.pages.html.reader import read_html
from habeas.pages.items import find_items
from habeas.pages.readers import read_page
from habeas.pages.relative import complete_by_capture, find_open_date
from tests.pages.html import lists, lists2, lists3, lists4
from tests.pages.html.listed import Listed

PAGES = [*lists.PAGES, *lists2.PAGES, *lists3.PAGES, *lists4.PAGES]


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_items_and_days(page: Listed) -> None:
    """A list gives its items in order, each with the day that the page states for it."""
    data = page.text.encode()
    capture = Capture(
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        name=f"{page.name}.html",
        url=page.url,
        retrieved_at=page.retrieved,
    )
    found = find_items(read_page(capture))
    assert [item.published for item in found] == [day for _, day in page.items]
    for item, (title, _) in zip(found, page.items, strict=True):
        assert item.title == title or (item.title is None and title in item.text)


def _read(*days: str, retrieved: str | None = None) -> list[str | None]:
    """Return the days of a list whose items have a line each beside a linked heading."""
    rows = "".join(
        f'<div class="n"><h3><a href="/n/{n}">The {n}th notice of the ferry house</a></h3><p>{day}</p></div>'
        for n, day in enumerate(days, 4)
    )
    data = f'<html lang="en-GB"><body><h1>Notices</h1>{rows}</body></html>'.encode()
    page = read_page(
        Capture(data=data, sha256="0" * 64, name="n.html", url=None, retrieved_at=retrieved)
    )
    return [item.published for item in find_items(page)]


def test_days_of_the_text_are_not_invented() -> None:
    """A day that one text tells of is not its own, where the other items have none."""
    told = "The clerk was dismissed on 3 May 2019 and came back as a guard."
    assert _read(told, "Nobody knows why.", "The gate is shut.") == [None, None, None]


def test_relative_days_want_a_capture() -> None:
    """Words such as "yesterday" are a day only of a page had from the network."""
    days = ("Yesterday, 18:40", "3 days ago", "28 December")
    assert _read(*days) == [None, None, None]
    got = _read(*days, retrieved="2021-01-10T08:00:00Z")
    assert got == ["2021-01-09", "2021-01-07", "2020-12-28"]


def test_one_word_is_no_date_of_all() -> None:
    """One short line with a day in it does not make the others dates."""
    days = ("See you tomorrow", "The gate is shut", "Since yesterday")
    assert _read(*days, retrieved="2021-01-10T08:00:00Z") == [None, None, None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("yesterday, 18:40", "2021-01-09"),
        ("By Tam Orrick · Jan 2", "2021-01-02"),
        ("сегодня, 09:12", "2021-01-10"),
        ("3 дня назад", "2021-01-07"),
        ("9 июня, 12:05", "2020-06-09"),
        ("tomorrow", None),
        ("in May", None),
        ("two years ago", None),
        ("The court closed its doors yesterday", None),
        ("12 March 2020", None),
    ],
)
def test_open_dates(text: str, day: str | None) -> None:
    """A short line that is a day of the past is completed by the day of capture."""
    span = find_open_date(text)
    assert (span and complete_by_capture(span.of(text), "2021-01-10")) == day


@given(st.text(alphabet="0123456789 agodys·|,вчера", max_size=60))
def test_any_line_is_read(text: str) -> None:
    """Any line is read without an error, and the day is not after the capture."""
    span = find_open_date(text)
    day = complete_by_capture(span.of(text), "2021-01-10") if span else None
    assert day is None or day <= "2021-01-10"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("5/6/22 · 28/5/22 · 4/5/22", "en", False),
        ("6/3/22 · 5/28/22 · 5/4/22", "de", True),
        ("05/06/2020 · 04/05/2020 · 01/05/2020 · 08/04/2020", "en", False),
        ("12/05/2020 · 11/04/2020 · 10/03/2020", "en", True),
        ("call 12-34-56 or 98-76-54", "ru", False),
    ],
)
def test_order_of_day_and_month_in_a_list(text: str, language: str, expected: bool) -> None:
    """Where all days are small, the reading under which the list is in order counts."""
    assert is_month_first(text, language) is expected


def test_lists_of_line_breaks_keep_the_text() -> None:
    """A paragraph of line breaks that is no list stays one block."""
    html = "<p><a href='/a'>An address</a><br>1 Ferry Lane<br>Tolland<br>Since 1998</p>"
    assert len(read_html(html).blocks) == 1
