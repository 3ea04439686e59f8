"""The HTML reader on pages in the markup of the common engines, and on broken input."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.model.page import BlockKind, Page
from habeas.pages.html.reader import main_text, read_html

HERE = Path(__file__).parent
URL = "https://site.example/list/"
CASES = yaml.safe_load((HERE / "posts.yaml").read_text(encoding="utf-8"))
MARKUP = st.lists(
    st.sampled_from(
        [
            *(
                "<p>",
                "</p>",
                "<div class='post'>",
                "</div>",
                "<h2>",
                "</h2>",
                "<a href='/x'>",
                "</a>",
            ),
            *(
                "<time>",
                "</time>",
                "<li>",
                "<ul>",
                "</ul>",
                "<table>",
                "<tr>",
                "<td>",
                "<br>",
                "<hr>",
            ),
            *(
                "<b>",
                "</b>",
                "<span class='date'>",
                "</span>",
                "<article>",
                "&nbsp;",
                "<!--",
                "-->",
            ),
            *("<script>", "</script>", "<pre>", "</pre>", "<nav>", "</nav>", "<svg>", "2019-01-02"),
        ]
    )
    | st.text(max_size=8),
    max_size=60,
).map(" ".join)


def sample(name: str) -> Page:
    return read_html((HERE / "samples" / name).read_text(encoding="utf-8"), url=URL)


def content(page: Page) -> list[str]:
    return [b.span.of(page.text) for b in page.blocks if not b.furniture]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["page"])
def test_posts(case: dict[str, Any]) -> None:
    """A page gives its items with title, date, address and author, and nothing else."""
    page = sample(case["page"])
    fields = ("title", "published", "url", "author")
    got = [{k: v for k in fields if (v := getattr(post, k)) is not None} for post in page.posts]
    assert got == case["posts"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["page"])
def test_post_spans(case: dict[str, Any]) -> None:
    """Titles are the words that their spans cover, inside the span of the item, in text order."""
    page = sample(case["page"])
    spans = [post.span for post in page.posts]
    assert spans == sorted(spans)
    for post in page.posts:
        assert post.title_span is not None
        assert post.span.covers(post.title_span)
        assert post.title_span.of(page.text) == post.title


def test_zone_never_moves_a_date() -> None:
    """A stamp late in the evening of another zone keeps the day that is written."""
    assert sample("wordpress_tag.html").posts[0].published == "2019-06-26"


def test_printed_day_goes_before_a_stamp() -> None:
    """A stamp in UTC that falls on the next day gives way to the printed day."""
    html = (
        "<h1>A raid at night in Northwick</h1>"
        "<time datetime='2026-02-24T04:13:00Z'>February 23, 2026</time><p>Text of the page.</p>"
    )
    assert read_html(html).published == "2026-02-23"


@pytest.mark.parametrize(
    "html",
    [
        "<h1>A title of some length</h1><p>Text.</p><footer>© 2024 Harbour News</footer>",
        "<meta property='article:modified_time' content='2024-01-02'><h1>A title</h1><p>Text.</p>",
        "<h1>A title of some length</h1><p>Call us on 12.03.99 or come at 10:30.</p>",
    ],
)
def test_no_date_is_invented(html: str) -> None:
    """A copyright year, a date of change in the head or a number is no date of publication."""
    assert read_html(html).published is None


def test_article_keeps_its_text_only() -> None:
    """Teasers, comments, share buttons and the form for replies are furniture of an article."""
    page = sample("article_with_related.html")
    kept = "\n".join(content(page))
    assert "Bram Osk walked out" in kept
    assert "ordinary hooliganism" in kept
    for words in ("Share on Facebook", "search two flats", "Reader One", "Leave a Reply", "©"):
        assert words in page.text
        assert words not in kept
    assert page.publisher == "Harbour News"
    assert page.author == "Ina Tell"
    assert page.published == "2023-04-02"


def test_forum_posts_are_content() -> None:
    """In a thread the posts stay; ranks, buttons and dates of joining go."""
    kept = main_text(sample("phpbb_thread.html"))
    assert "eleven minutes" in kept
    assert "printed before the hearing" in kept
    assert "Joined" not in kept
    assert "Quote" not in kept


def test_list_keeps_its_items() -> None:
    """On an archive page the items are content; menus and lists of recent posts are not."""
    kept = main_text(sample("wordpress_tag.html"))
    assert "withdraw the bill" in kept
    assert "A raid in Otherland" not in kept
    assert "Donate to the fund" not in kept


def test_text_of_lines() -> None:
    """Blocks stand on lines of their own; `<br>` breaks a line, inline elements do not."""
    page = read_html(
        "<div>Hel<b>lo</b> w<i>or</i>ld<br>again<p>Two</p><td>x</div><ul><li>a<li>b</ul>"
    )
    assert page.text == "Hello world\nagain\n\nTwo\n\nx\n\na\n\nb"


def test_glued_words() -> None:
    """Parts that only a style sheet keeps apart are not glued; a drop capital stays on its word."""
    html = "<a class=n><span class=t>12:30</span><span class=x>Mosque</span></a><p><b>T</b>he end"
    assert read_html(html).text == "12:30 Mosque\n\nThe end"


def test_no_break_spaces_stay() -> None:
    """White space is collapsed; no-break spaces stay inside a block, not at its ends."""
    page = read_html("<p>&nbsp; a&nbsp;b \n\t c &nbsp;</p><p>&nbsp;</p>")
    assert [b.span.of(page.text) for b in page.blocks] == ["a\u00a0b c"]


def test_what_is_not_shown() -> None:
    """Scripts, hidden elements, templates and form controls give no text."""
    html = (
        "<style>s</style><script>t</script><div hidden>h</div><p style='display:none'>d</p>"
        "<template>m</template><svg><title>v</title></svg><select><option>o</select>"
        "<textarea>a</textarea><span class='screen-reader-text'>r</span><p>Shown</p>"
    )
    assert read_html(html).text == "Shown"


def test_kinds_of_blocks() -> None:
    """Headings, list items, quotes, cells, captions, footnotes, links and rules are told apart."""
    html = (
        "<h2>H</h2><p>P</p><ol start=3><li>I</ol><ul><li>J</ul><blockquote>Q</blockquote>"
        "<table><tr><td>C</table><figure><figcaption>G</figcaption></figure>"
        "<p id='fn2'>F</p><hr><p><a href='/k'>K</a></p>"
    )
    page = read_html(html, url=URL)
    assert [(b.kind, b.level or b.marker or b.n or b.href) for b in page.blocks] == [
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, None),
        (BlockKind.LIST_ITEM, "3."),
        (BlockKind.LIST_ITEM, "•"),
        (BlockKind.QUOTE, None),
        (BlockKind.TABLE_CELL, None),
        (BlockKind.CAPTION, None),
        (BlockKind.FOOTNOTE, "2"),
        (BlockKind.RULE, None),
        (BlockKind.LINK, "https://site.example/k"),
    ]


def test_links() -> None:
    """A link covers its words in each block; its address is absolute; scripts give none."""
    html = "<a href='/a'><h3>One</h3>two</a> <a href='#x'>no</a><a href='javascript:f()'>no</a>"
    page = read_html(html + "<a href='http://[::1'>odd</a>", url=URL)
    assert [(link.url, link.span.of(page.text)) for link in page.links] == [
        ("https://site.example/a", "One"),
        ("https://site.example/a", "two"),
        ("http://[::1", "odd"),
    ]


def test_text_for_readers_without_scripts() -> None:
    """Where a browser shows nearly nothing, what the page holds for others is read."""
    words = "A long enough post for everybody to read. " * 20
    html = f"<body><div>Loading</div><noscript><p>{words}</p></noscript>"
    assert "for everybody to read" in read_html(html).text
    assert "Loading" in read_html("<div>Loading</div><noscript><p>Enable it</p></noscript>").text


@pytest.mark.parametrize(
    "html",
    [
        "",
        "\x00",
        "a\x00b",
        "\ud800",
        "<div>" * 10_000 + "deep",
        "<ul><li>a" * 3_000,
        "<b>x" * 5_000,
        "(" * 100_000,
        "<" * 20_000,
        "<p class='" + "a-b-" * 20_000 + "'>x",
        "<script type='application/ld+json'>" + "[" * 20_000 + "</script>",
        "<frameset><frame src=x></frameset>",
    ],
    ids=lambda html: f"{html[:12]!r}*{len(html)}",
)
def test_hostile_input(html: str) -> None:
    """Deep nesting, null bytes, lone surrogates and broken markup are read without an error."""
    page = read_html(html, url=URL)
    assert main_text(page) == main_text(read_html(html, url=URL))


@settings(max_examples=150, deadline=None)
@given(MARKUP)
def test_any_markup(html: str) -> None:
    """Any text gives sorted blocks that do not overlap, and the same page twice."""
    page = read_html(html, url=URL)
    assert page == read_html(html, url=URL)
    at = 0
    for block in page.blocks:
        assert at <= block.span.start <= block.span.end <= len(page.text)
        assert block.span.of(page.text).strip() == block.span.of(page.text)
        at = block.span.end
    for link in page.links:
        assert link.span.of(page.text).strip()
    for post in page.posts:
        assert post.title
        assert post.span.end <= len(page.text)
