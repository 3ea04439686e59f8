"""What the walk makes of markup, as the parser writes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from habeas.pages.html.dom import read_tree
from habeas.pages.html.markup import parse_heads, write_shown
from habeas.pages.html.tree import Tree


def read(html: str) -> Tree:
    return read_tree(write_shown(LexborHTMLParser(html).body))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one<!-- <p>two --> three", "one three"),
        ("<p>one<!-- a --></p><!-- <div> --><p>two", "one\n\ntwo"),
        ('<p title="a > b < c">one</p>two', "one\n\ntwo"),
        ("<p>1 &lt; 2 &amp;lt; 3 &nbsp;&gt; 4", "1 < 2 &lt; 3 \u00a0> 4"),
        ("<div<p>one</div<p><p>two", "one\n\ntwo"),
        ("<p>one<script>if (a<b) x('<p>no')</script> two", "one two"),
        ("<p>one<svg><svg><script><script>no</script></svg>no</svg>", "one"),
        ("<div><template><p>no<template>no</template></template><p>one</div>", "one"),
        ("<xmp><b>one</b> & &amp; two</xmp>three", "<b>one</b> & &amp; two\n\nthree"),
        ("<p>one<plaintext>two <b> </plaintext>", "one\n\ntwo <b> </plaintext>"),
        ("<noembed><p>no</noembed><noframes>no</noframes>one", "one"),
        ("<div hidden><div>no</div><br><p>no</div>one", "one"),
        ("<p>one <img hidden>two<input hidden> three", "one two three"),
        ("<meta><p>one<meta hidden>two", "onetwo"),
        ("<dialog open>one</dialog><dialog>no</dialog><dialog id=a>no</dialog>", "one"),
        ("<h2><button>one</button></h2><button>no</button>", "one"),
        ("<math><source>one</source><mi>two</mi></math>", "onetwo"),
        ("<pre>\n\n one\n  two</pre>", " one\n  two"),
        ("<?php echo 1<2 ?><p>one", "one"),
        ("", ""),
    ],
)
def test_shown_text(html: str, text: str) -> None:
    """What a browser shows is read, whatever markup stands around and inside it."""
    assert read(html).text == text


def test_attribute_with_quotation_mark_in_its_name() -> None:
    """A stray quotation mark in a tag does not hide the attributes behind it."""
    (anchor,) = read('<a class="x"" href="/one?a=1&amp;b=2">words</a>').anchors
    assert anchor.href == "/one?a=1&b=2"


def test_start_tag_says_what_its_names_say() -> None:
    """Class, id and microdata of a tag come out ready."""
    head = 'time class="entry-date" id="d1" datetime="2020-05-01"'
    _, start, _ = parse_heads([head])[head]
    assert (start.names, start.mark, start.value) == ("entry-date d1", "date", "2020-05-01")


@given(st.text(alphabet="<>/!-?\"'= abdiv\n&;", max_size=60))
def test_any_markup_is_read(html: str) -> None:
    """No markup raises, neither as the parser writes it nor as it stands."""
    for tree in (read(html), read_tree(html)):
        assert all(line.start <= line.end <= len(tree.text) for line in tree.lines)
        assert all(mark.start <= mark.end <= len(tree.text) for mark in tree.marks)
        assert all(box.first <= box.last <= len(tree.lines) for box in tree.boxes)


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<b></b>", "<span class=a>one</span>", "<span>Two", "</span>", " three ",
             "<a href=/x>", "</a>", "<div hidden>", "</div>", "<ul><li>", "<br>", "2021"]
        ),
        max_size=30,
    ),
    st.integers(min_value=1, max_value=60),
)  # fmt: skip
def test_windows_leave_no_trace(parts: list[str], window: int) -> None:
    """A page whose tags are taken apart in windows is read as one taken apart at once."""
    html = "".join(parts)
    whole = read(html)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("habeas.pages.html.markup.WINDOW", window)
        assert read(html) == whole
