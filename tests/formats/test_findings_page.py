"""The page of findings: self-contained, safe, whole, and every value leads to its words."""

import base64
import hashlib
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
import regex
from selectolax.lexbor import LexborHTMLParser, LexborNode

from habeas.formats.findings_page import render_findings_page
from habeas.model.findings import Mention, NameKind
from habeas.model.identity import Clusters
from habeas.model.item import Item
from habeas.model.page import Link, Page
from habeas.model.reading import ItemReading, Reading
from habeas.model.spans import Span
from tests.sample.readings import BY_HAND, make_clusters, make_readings

HOSTILE = "</title><script>alert(1)</script>\u202e\x1b[2J\"'<img src=x onerror=y>\ud800"


@cache
def sample_page(language: str = "en") -> str:
    readings = make_readings()
    clusters = make_clusters(readings)
    return "".join(render_findings_page(readings, clusters, language=language))  # type: ignore[arg-type]


def first(node: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    found = node.css_first(selector)
    assert found is not None, selector
    return found


def make_reading(text: str, doc: str = "a.txt", **fields: Any) -> Reading:
    findings = fields.pop("findings", ())
    item = Item(number=1, span=Span(0, len(text)), text=text, **fields)
    return Reading(
        doc=doc,
        sha256="0" * 64,
        media_type="text/plain",
        page=Page(text=text, media_type="text/plain"),
        items=(ItemReading(item=item, findings=findings),),
        extractors={},
    )


def make_mention(text: str, surface: str) -> Mention:
    start = text.index(surface)
    span = Span(start, start + len(surface))
    return Mention(span=span, surface=surface, kind=NameKind.PERSON, origin=BY_HAND)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_link_inside_the_page_has_its_place(language: str) -> None:
    """Each #address names an id, and no id stands twice."""
    page = sample_page(language)
    ids = regex.findall(r'\bid="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert set(regex.findall(r'href="#([^"]*)"', page)) <= set(ids)


def test_page_asks_nothing_of_the_network() -> None:
    """No script, no image, no style from elsewhere; the policy allows only the style it holds."""
    page = sample_page()
    tree = LexborHTMLParser(page)
    assert not tree.css("script, img, link, iframe, object, embed, form, base, [src], [style]")
    style = regex.search(r"<style>(.*?)</style>", page, regex.DOTALL).group(1)  # type: ignore[union-attr]
    assert "url(" not in style
    assert "@import" not in style
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = first(tree, "meta[http-equiv]").attributes["content"]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_headings_go_down_one_level_at_a_time() -> None:
    """A screen reader meets one h1 and no gap in the levels."""
    levels = [int(level) for level in regex.findall(r"<h([1-6])[ >]", sample_page())]
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_landmarks_and_language() -> None:
    """The page has one main, a named nav, a way past it; texts carry their language."""
    tree = LexborHTMLParser(sample_page("ru"))
    assert first(tree, "html").attributes["lang"] == "ru"
    assert len(tree.css("main")) == 1
    assert first(tree, "nav").attributes["aria-label"] == "Содержание"
    assert first(tree, "a.skip").attributes["href"] == "#content"
    assert {node.attributes["lang"] for node in tree.css(".text")} >= {"en", "fr", "ru", "kk", "ky"}


def test_names_in_every_spelling_stand_under_one_entry() -> None:
    """The index shows the spellings of one person with the words around each."""
    tree = LexborHTMLParser(sample_page())
    entry = first(tree, ".entries li")
    assert first(entry, ".name").text() == "Chynarkul Seitaliyeva"
    assert "Шынаркүл Сейталиева" in first(entry, ".spellings").text()
    assert len(entry.css("ol.lines li")) == int(first(entry, ".count").text())


def test_marked_words_are_the_words_of_the_finding() -> None:
    """The mark that a value leads to covers the exact surface."""
    tree = LexborHTMLParser(sample_page())
    for r, reading in enumerate(make_readings(), 1):
        for i, entry in enumerate(reading.items, 1):
            for f, finding in enumerate(entry.findings, 1):
                if isinstance(finding, Mention):
                    assert first(tree, f"#d{r}i{i}f{f}").text() == finding.surface


def test_signatories_are_a_table_with_row_heads() -> None:
    """All sixty signatories stand in a table, each name leading to its line."""
    tables = LexborHTMLParser(sample_page()).css("table.signatories")
    assert [len(table.css("tbody tr")) for table in tables] == [60, 60]
    assert len(tables[0].css('tbody th[scope="row"] a')) == 60


def test_hostile_words_stay_words() -> None:
    """Tags, quotes, controls and direction marks in any field reach the page as plain text."""
    text = f"{HOSTILE} Ada Testova\nhttps://a.example"
    links = (Link(url="javascript:alert(1)", span=Span(0, 5), language=HOSTILE),)
    reading = make_reading(
        text,
        HOSTILE,
        title=HOSTILE,
        publisher=HOSTILE,
        language=HOSTILE,
        countries=(HOSTILE,),
        links=links,
        url=f"data:{HOSTILE}",
        findings=(make_mention(text, HOSTILE), make_mention(text, "Ada Testova")),
    )
    page = "".join(render_findings_page([reading], Clusters(), title=HOSTILE))
    page.encode()
    tree = LexborHTMLParser(page)
    assert not tree.css("script, img, [onerror]")
    assert not tree.css('a[href^="javascript"], a[href^="data"]')
    assert "\x1b" not in page
    own = [node.text(deep=False) for node in tree.css("h1, h2, h3, dt, dd, td, th, li, span")]
    assert not any("\u202e" in words for words in own), "direction marks end with a <bdi> or <p>"


def test_unsafe_addresses_are_shown_but_not_linked() -> None:
    """A script address is printed; a web address is a link that tells nothing of where from."""
    links = (
        Link(url="javascript:alert(1)", span=Span(0, 1)),
        Link(url="https://a.example/?a=1&b=2", span=Span(1, 2)),
        Link(url="https://[broken", span=Span(2, 3)),
    )
    page = "".join(render_findings_page([make_reading("abc", links=links)], Clusters()))
    outward = LexborHTMLParser(page).css("a[rel]")
    assert [node.attributes["href"] for node in outward] == ["https://a.example/?a=1&b=2"]
    assert "javascript:alert(1)" in page


def test_copies_name_each_other() -> None:
    """Items with the same fingerprint lead to one another."""
    readings = [make_reading("abc", f"{n}.txt", fingerprint="f") for n in (1, 2)]
    page = "".join(render_findings_page(readings, Clusters()))
    assert '<dt>Same text</dt><dd><a href="#d2i1">2.1</a></dd>' in page


def test_page_of_nothing_is_a_page() -> None:
    """Without readings the page says so, and its links still have their places."""
    page = "".join(render_findings_page([], Clusters(), language="ru"))
    ids = set(regex.findall(r'\bid="([^"]*)"', page))
    assert "Ничего не прочитано." in page
    assert set(regex.findall(r'href="#([^"]*)"', page)) <= ids
