"""Pages copied as text come apart into their items, and texts that are one stay one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.pages.datelines import parse_opening
from habeas.pages.items import find_items
from habeas.pages.outline import to_outline
from habeas.pages.plain import read_plain
from habeas.pages.records import find_records
from habeas.pages.rows import is_counter, to_rows
from tests.pages.blogs.copies import COPIES, Expected


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row[1:], id=row[0]) for row in COPIES]
)
def test_copied_page_gives_its_items(text: str, expected: list[Expected]) -> None:
    """Headlines, days, first and last words of each item; nothing beside them."""
    items = find_items(read_plain(text))
    assert len(items) == len(expected)
    for item, (title, day, first, last) in zip(items, expected, strict=True):
        assert title is None or item.title == title
        assert item.published == day
        assert item.text.startswith(first)
        assert item.text.endswith(last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("VELIN, May 28, 2021 (Quay Wire) -- Police in Velin held three lawyers.", "2021-05-28"),
        ("ТАМСК, 28 мая 2021 г. — Суд продлил арест.", "2021-05-28"),
        ("Velin. 28 May 2021. Quay Wire. The court heard both sides.", "2021-05-28"),
        ("GENEVA (12 April 2022) – Experts called for his release.", "2022-04-12"),
        ("On 28 May 2021 – the day of the trial – nobody came.", None),
        ("The hearing of 28 May 2021 – the third – was put off.", None),
        ("VELIN, May 28 (Quay Wire) -- Police held three lawyers.", None),
    ],
)
def test_opening_of_a_text(text: str, day: str | None) -> None:
    """A place and a whole date open a text; a sentence that begins with a date is none."""
    found = parse_opening(text)
    assert (found.line.edtf if found else None) == day


@pytest.mark.parametrize(
    ("text", "counts"),
    [("34 комментария  Поделились: 12", True), ("12 views", True), ("12 lawyers held", False)],
)
def test_counters(text: str, counts: bool) -> None:
    """A line of counts has no other words."""
    assert is_counter(text) is counts


def test_month_stands_first_where_the_page_says_so() -> None:
    """One date that only fits month first settles the order of the others."""
    text = "\n\n".join(
        f"Court hears witness number {n}\n{day}\nThe judge heard both sides and put off the ruling."
        for n, day in enumerate(("03/24/2021", "03/09/2021", "02/11/2021"), start=1)
    )
    days = [item.published for item in find_items(read_plain(text))]
    assert days == ["2021-03-24", "2021-03-09", "2021-02-11"]


@given(
    st.lists(
        st.sampled_from(["", "12 May 2021", "A court sits", "It ended at noon, he said.", "---"])
    )
)
def test_records_are_in_order_and_inside(lines: list[str]) -> None:
    """Records begin one after another, and their headlines and dates are rows of the page."""
    rows = to_rows(to_outline(read_plain("\n".join(lines))))
    records = find_records(rows, []) if rows.rows else []
    starts = [record.start for record in records]
    assert starts == sorted(set(starts))
    places = (x for r in records for x in (r.title, r.date) if x is not None)
    assert all(0 <= x < len(rows.rows) for x in places)
