"""Feeds of every kind, whole and broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.model.page import BlockKind, Page
from habeas.pages.entries import parse_date
from habeas.pages.feeds import read_feed
from tests.pages.rendering import render

RSS = """<?xml version="1.0" encoding="windows-1251"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Голос &laquo;Степи&raquo; & Co</title><link>https://voice.example/</link>
<atom:link href="https://voice.example/feed" rel="self"/><language>ru-RU</language>
<lastBuildDate>Wed, 06 Mar 2019 01:00:00 +0000</lastBuildDate>
<item><title><![CDATA[Суд &amp; <b>приговор</b>]]></title><link>/a/1</link>
<pubDate>Tue, 05 Mar 2019 23:30:00 -0800</pubDate><dc:creator>Алуа Тестова</dc:creator>
<category>Суд</category><category> Суд </category><category>Адвокаты</category>
<description>Кратко</description>
<content:encoded><![CDATA[<p>Первый абзац.</p><p>Второй, <a href="https://x.example/?a=1&amp;b=2">
ссылка</a>.</p>]]></content:encoded></item>
<item><title>AT&amp;T &eacute;crit</title><guid>https://voice.example/?p=2</guid>
<author>nora@voice.example (Nora Probe)</author>
<description>&lt;p&gt;Escaped &amp;amp; read&lt;/p&gt;</description></item>
<item><title>1 < 2 & &undefined; &#0;</title><description>Plain
in two lines</description><pubDate>0000-00-00</pubDate>
<author>only@mail.example</author><guid isPermaLink="false">x7</guid></item>
<item></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://echo.example/b/">
<title type="html">L&amp;#39;Écho</title><link rel="self" href="/feed"/><link href="/"/>
<updated>2020-01-01T00:00:00Z</updated>
<entry><title type="text">Tags: &lt;b&gt;</title><link rel="enclosure" href="e.mp3"/>
<link href="1.html"/><published>2019-03-05T23:30:00-08:00</published>
<updated>2020-03-05T00:00:00Z</updated>
<author><name>Léa Essai</name><email>lea@echo.example</email></author>
<category term="droit" label="Droit"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un <b>mot</b> &amp; plus</p>
</div></content><source><title>Autre source</title></source></entry>
<entry xml:lang="en"><title>Two</title><updated>2020-03-05T00:00:00Z</updated>
<summary>Short</summary><content type="html">&lt;p&gt;Body&lt;/p&gt;</content></entry>
<entry><title>Three</title><content>Plain: a &lt;b&gt; stays</content></entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>Арна</title><link>https://arna.example</link>
<dc:language>kk</dc:language></channel>
<item rdf:about="i"><title>Бір</title><link>https://arna.example/1</link>
<dc:date>2019-03</dc:date><description>Мәтін</description></item></rdf:RDF>"""


def texts(page: Page) -> list[str]:
    return [post.span.of(page.text) for post in page.posts]


def test_rss_gives_a_post_for_each_item() -> None:
    page = read_feed(RSS, render=render)
    assert (page.title, page.publisher) == ("Голос «Степи» & Co",) * 2
    assert (page.language, page.url) == ("ru-RU", "https://voice.example/")
    assert texts(page) == [
        "Суд & приговор\nПервый абзац.\nВторой, \nссылка.",
        "AT&T écrit\nEscaped & read",
        "1 < 2 & &undefined; \ufffd\nPlain\nin two lines",
    ]
    first, second, third = page.posts
    assert first.title_span is not None
    assert first.title_span.of(page.text) == first.title == "Суд & приговор"
    assert first.published == "2019-03-05"
    assert first.url == "https://voice.example/a/1"
    assert (first.author, first.tags) == ("Алуа Тестова", ("Суд", "Адвокаты"))
    assert (second.url, second.author) == ("https://voice.example/?p=2", "Nora Probe")
    assert (third.published, third.url, third.author) == (None, None, None)
    assert page.notes == ("entries without title and text: 1",)


def test_blocks_and_links_stand_where_their_words_are() -> None:
    page = read_feed(RSS, render=render)
    assert page.blocks[0].kind is BlockKind.HEADING
    assert [block.span.of(page.text) for block in page.blocks[:3]] == [
        "Суд & приговор",
        "Первый абзац.",
        "Второй, \nссылка.",
    ]
    assert [(link.url, link.span.of(page.text)) for link in page.links] == [
        ("https://x.example/?a=1&b=2", "\nссылка")
    ]


def test_atom_says_what_its_texts_are() -> None:
    page = read_feed(ATOM, render=render)
    assert (page.title, page.url) == ("L'Écho", "https://echo.example/")
    assert texts(page) == ["Tags: <b>\nUn mot & plus", "Two\nBody", "Three\nPlain: a <b> stays"]
    first, second, _ = page.posts
    assert (first.published, first.url) == ("2019-03-05", "https://echo.example/b/1.html")
    assert (first.author, first.publisher) == ("Léa Essai", "Autre source")
    assert (first.tags, first.language) == (("Droit",), "fr")
    assert second.language == "en"


def test_a_date_of_change_is_no_date_of_publication() -> None:
    assert read_feed(ATOM, render=render).posts[1].published is None


def test_rss_1_is_read() -> None:
    page = read_feed(RDF, render=render)
    assert (page.title, page.language) == ("Арна", "kk")
    assert [(post.published, post.url) for post in page.posts] == [
        ("2019-03", "https://arna.example/1")
    ]


def test_a_feed_that_breaks_off_gives_what_stands_before() -> None:
    page = read_feed(RSS[: RSS.index("Escaped")], render=render)
    assert [post.title for post in page.posts] == ["Суд & приговор", "AT&T écrit"]
    assert page.title == "Голос «Степи» & Co"
    assert page.notes == ("the file breaks off before its end; some of it may be missing",)


def test_prefixes_that_were_never_declared_are_read() -> None:
    text = "<rss><item><title>a</title><dc:creator>Nora Probe</dc:creator></item></rss>"
    assert read_feed(text, render=render).posts[0].author == "Nora Probe"


def test_entities_that_grow_stay_small() -> None:
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    text = (
        f"<!DOCTYPE rss [{entities}]><rss><channel><item><title>&a9;</title></item></channel></rss>"
    )
    assert read_feed(text, render=render).posts[0].title == "&a9;"


def test_no_file_is_read_for_an_entity(tmp_path: object) -> None:
    text = (
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/x">]><rss><channel><item>'
        "<title>&x;</title></item></channel></rss>"
    )
    assert read_feed(text, render=render).posts[0].title == "&x;"


@pytest.mark.parametrize("text", ["", "no feed", "<html></html>", "\0\0", "<rss>", "<![CDATA["])
def test_what_is_no_feed_gives_no_posts(text: str) -> None:
    page = read_feed(text, render=render)
    assert (page.text, page.posts) == ("", ())


def test_elements_nested_too_deep_are_noted() -> None:
    text = f"<rss><item><title>a</title></item><item>{'<div>' * 10_000}"
    page = read_feed(text, render=render)
    assert page.notes[-1].startswith("elements are nested too deep")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Tue, 05 Mar 2019 23:30:00 -0800", "2019-03-05"),
        ("5 March 2019", "2019-03-05"),
        ("Tuesday, 05-Mar-19 23:30:00 GMT", "2019-03-05"),
        ("Fri, 3 Sep 99 10:00 +0000", "1999-09-03"),
        ("2019-03-05T23:30:00-08:00", "2019-03-05"),
        ("2019-03-05 23:30:00", "2019-03-05"),
        ("20190305", "2019-03-05"),
        ("2019-03", "2019-03"),
        ("2019", "2019"),
        ("Tue, 31 Feb 2019 00:00:00 GMT", None),
        ("0000-00-00 00:00:00", None),
        ("5 Foo 2019", None),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_stand_as_written(words: str | None, expected: str | None) -> None:
    assert parse_date(words) == expected


MARKUP = st.text(alphabet=st.sampled_from("<>/&;!?[]-=\"' abRéж\0\ud800\n"), max_size=60)


@given(st.lists(st.one_of(MARKUP, st.sampled_from([*RSS.split("\n"), *ATOM.split("\n")]))))
def test_any_text_is_read_and_spans_lie_inside(pieces: list[str]) -> None:
    page = read_feed("\n".join(pieces), render=render)
    ends = [0]
    for post in page.posts:
        assert ends[-1] <= post.span.start <= post.span.end <= len(page.text)
        assert post.title_span is None or post.title_span.of(page.text) == post.title
        ends.append(post.span.end)
    for block, after in zip(page.blocks, page.blocks[1:], strict=False):
        assert block.span.end <= after.span.start
    assert all(block.span.end <= len(page.text) for block in page.blocks)


@given(st.text(max_size=40))
def test_any_words_are_a_date_or_none(words: str) -> None:
    assert parse_date(words) is None or len(parse_date(words) or "") in (4, 7, 10)
