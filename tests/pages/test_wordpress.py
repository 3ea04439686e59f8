"""WordPress exports: what the site has published, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.pages.wordpress import clean_content, read_wordpress
from tests.pages.rendering import render

HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Тест &amp; сайт</title><link>https://site.example</link><language>kk</language>
<wp:author><wp:author_login>admin</wp:author_login><wp:author_email>a@site.example</wp:author_email>
<wp:author_display_name><![CDATA[Айна Сынақова]]></wp:author_display_name></wp:author>
"""
TAIL = "</channel></rss>"


def item(
    title: str = "Title",
    *,
    content: str = "Body",
    kind: str = "post",
    status: str = "publish",
    password: str = "",
    date: str = "2019-03-05 02:10:00",
) -> str:
    """Return one row of an export."""
    return f"""<item><title>{title}</title><link>https://site.example/{title}</link>
<pubDate>Mon, 04 Mar 2019 20:10:00 +0000</pubDate><dc:creator>admin</dc:creator>
<content:encoded><![CDATA[{content}]]></content:encoded>
<excerpt:encoded><![CDATA[An excerpt]]></excerpt:encoded>
<wp:post_date>{date}</wp:post_date><wp:status>{status}</wp:status>
<wp:post_type>{kind}</wp:post_type><wp:post_password>{password}</wp:post_password>
<category domain="category" nicename="n"><![CDATA[Жаңалық]]></category>
<category domain="post_tag" nicename="t"><![CDATA[сот]]></category>
<category domain="post_format" nicename="f"><![CDATA[Aside]]></category>
<wp:comment><wp:comment_author_email>reader@mail.example</wp:comment_author_email>
<wp:comment_content>A secret comment</wp:comment_content></wp:comment></item>"""


def test_a_post_keeps_what_the_export_says_of_it() -> None:
    page = read_wordpress(HEAD + item() + TAIL, render=render)
    (post,) = page.posts
    assert post.span.of(page.text) == "Title\nBody"
    assert (post.title, post.url) == ("Title", "https://site.example/Title")
    assert (post.author, post.publisher) == ("Айна Сынақова", "Тест & сайт")
    assert (post.language, post.tags) == ("kk", ("Жаңалық", "сот"))
    assert page.media_type == "application/wordpress+xml"


def test_the_date_is_the_local_one() -> None:
    """Its pubDate, moved to Greenwich, is the day before."""
    page = read_wordpress(HEAD + item() + item(date="0000-00-00 00:00:00") + TAIL, render=render)
    assert [post.published for post in page.posts] == ["2019-03-05", "2019-03-04"]


def test_only_what_was_public_is_read() -> None:
    rows = (
        item("Post")
        + item("Page", kind="page")
        + item("Draft", status="draft")
        + item("Private", status="private")
        + item("Later", status="future")
        + item("Locked", password="x")  # noqa: S106 - invented
        + item("Form", kind="feedback")
        + item("Image", kind="attachment", status="inherit")
        + item("Menu", kind="nav_menu_item")
    )
    page = read_wordpress(HEAD + rows + TAIL, render=render)
    assert [post.title for post in page.posts] == ["Post", "Page"]
    assert page.notes == (
        "left out, of status draft: 1",
        "left out, of status future: 1",
        "left out, of status private: 1",
        "left out, of type attachment: 1",
        "left out, of type feedback: 1",
        "left out, of type nav_menu_item: 1",
        "left out, under a password: 1",
    )


def test_types_of_the_site_are_read_where_asked_for() -> None:
    text = HEAD + item("News", kind="news") + TAIL
    assert read_wordpress(text, render=render).posts == ()
    assert len(read_wordpress(text, render=render, types=frozenset({"news"})).posts) == 1


def test_comments_and_mail_addresses_are_not_read() -> None:
    page = read_wordpress(HEAD + item() + TAIL, render=render)
    assert "secret" not in page.text
    assert "@" not in repr(page)


def test_a_row_that_breaks_off_before_its_status_is_not_read() -> None:
    """It may be a draft, or under a password: both stand below the text."""
    row = item("Locked", password="x")  # noqa: S106 - invented
    for cut in ("<wp:status>", "<wp:post_type>", "<wp:post_password>"):
        text = HEAD + item("Post") + row[: row.index(cut)]
        page = read_wordpress(text, render=render)
        assert [post.title for post in page.posts] == ["Post"]
        assert "left out, not said to be public: 1" in page.notes


def test_an_export_longer_than_what_the_parser_is_given_at_once_is_whole() -> None:
    body = "Word & word. " * 2000
    rows = "".join(item(f"T{number}", content=body) for number in range(100))
    page = read_wordpress(HEAD + rows + TAIL, render=render)
    assert len(page.posts) == 100
    assert page.posts[-1].span.of(page.text) == f"T99\n{body.rstrip()}"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("One\n\nTwo\nlines", "<p>One</p>\n\n<p>Two<br>\nlines</p>"),
        ("<!-- wp:paragraph {} -->\n<p>One</p>\n<!-- /wp:paragraph -->", "\n<p>One</p>\n"),
        ("<ul>\n<li>a</li>\n</ul>", "<ul>\n<li>a</li>\n</ul>"),
        ("Held [sic] and [name withheld] [2]", "<p>Held [sic] and [name withheld] [2]</p>"),
        ("See [see http://x.example/?a=b]", "<p>See [see http://x.example/?a=b]</p>"),
        ('[gallery ids="1,2"]', ""),
        ('[su_quote cite="z"]Said[/su_quote] [box]in[/box]', "<p>Said in</p>"),
        (
            '[caption id="a" width="3"]<img src="i.jpg" /> Words below[/caption]',
            '<figure><img src="i.jpg" /><figcaption>Words below</figcaption></figure>',
        ),
        (
            '[caption caption="Old words"]<img src="i.jpg" />[/caption]',
            '<figure><img src="i.jpg" /><figcaption>Old words</figcaption></figure>',
        ),
        (
            "[embed]https://v.example/?x=1&y=2[/embed]",
            '<p><a href="https://v.example/?x=1&amp;y=2">https://v.example/?x=1&amp;y=2</a></p>',
        ),
    ],
)
def test_content_is_shown_as_the_site_would(content: str, expected: str) -> None:
    assert clean_content(content).strip("\n") == expected.strip("\n")


@pytest.mark.parametrize(
    "piece", ["[", "<!--", "[caption]", "[a b=c", "\n\n", "[embed]http://", "[x]", "<img ", "[/"]
)
def test_hostile_content_is_read_quickly(piece: str) -> None:
    assert isinstance(clean_content(piece * 50_000), str)


@given(st.text(alphabet=st.sampled_from("[]/<>!-= \n\"'captionembd&ж\0"), max_size=80))
def test_any_content_is_cleaned(content: str) -> None:
    page = read_wordpress(HEAD + item(content=content) + TAIL, render=render)
    assert all(post.span.end <= len(page.text) for post in page.posts)
