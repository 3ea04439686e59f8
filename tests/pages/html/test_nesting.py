"""The bound on nesting."""

from time import process_time

import pytest

from habeas.pages.html.nesting import DEEPEST, FEW, bound_nesting
from habeas.pages.html.reader import read_html


@pytest.mark.parametrize("tags", ["<div>", "<ul><li>", "<div><span>", "<section></b>"])
def test_deep_pages_are_read_fast(tags: str) -> None:
    """A page of unclosed elements is read in little time, and its words are kept."""
    started = process_time()
    page = read_html(tags * 25_000 + "words")
    assert page.text == "words"
    assert process_time() - started < 10


def test_deep_page_keeps_its_words() -> None:
    """Opening tags beyond the bound go; nothing else does."""
    html = "<div>" * FEW + "a" + "</div>" * FEW + "<p>b"
    assert bound_nesting(html) == "<div>" * DEEPEST + "a" + "</div>" * FEW + "<p>b"


@pytest.mark.parametrize("html", ["<div>a</div>" * FEW, "<p>a<br>" * FEW, "<li>a" * FEW, "<" * FEW])
def test_long_page_stays_as_it_is(html: str) -> None:
    """Many elements side by side are not deep, closed or not."""
    assert bound_nesting(html) == html
