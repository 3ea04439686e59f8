"""Letters as files: text, HTML, Word and PDF hold the same words, whatever names hold."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

import habeas
from habeas.formats.letters.docx import render_docx
from habeas.formats.letters.html import render_html, render_rows
from habeas.formats.letters.layout import BlockKind, Layout, lay_out
from habeas.formats.letters.pdf import _glyphs, _to_font, render_pdf
from habeas.formats.letters.text import render_text
from habeas.model.drafts import DRAFT_LANGUAGES, CaseFacts
from habeas.vocab.drafts import load_draft_words
from tests.formats.letters.making import (
    HOSTILE,
    WHO,
    make_draft,
    make_fact,
    make_facts,
    make_source,
)

FONTS = Path(habeas.__file__).parent / "data" / "fonts"
ALPHABETS = {
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ky": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    "tg": "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    "uz": "абвгғдеёжзийкқлмнопрстуўфхҳцчшъьэюя",
    "uz-latin": "abdefghijklmnopqrstuvxyzoʻgʻʼ",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "signs": "«»„“”‘’—–…№§€₸•[]‹›°",
}


def make_layout(language: str = "en", beside: str = "", **more: object) -> Layout:
    facts = make_facts(make_fact(1), make_fact(2, "search"), states=(("in_custody", (1,)),))
    return lay(facts, language, beside, annex=bool(more.get("annex")))


def lay(facts: CaseFacts, language: str = "en", beside: str = "", *, annex: bool = False) -> Layout:
    drafts = [make_draft(facts, one) for one in (language, beside) if one]
    return lay_out(drafts, annex=annex)


def hostile() -> CaseFacts:
    named = replace(WHO, forms=(replace(WHO.forms[0], text=HOSTILE),))
    source = make_source(
        1,
        words=HOSTILE,
        title=HOSTILE,
        publisher=HOSTILE,
        url="javascript:alert(1)",
        language=HOSTILE,
    )
    other = make_source(2, url="https://x.example/?a=\"><script>&b='", words="x" * 9_000)
    fact = make_fact(1, sources=(source, other), places=(HOSTILE,), speaker=HOSTILE)
    return make_facts(fact, people=(named,), put=(HOSTILE,))


def words_of(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text).split()


def read_pdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def read_docx(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


@pytest.mark.parametrize("language", ALPHABETS)
def test_the_font_has_every_letter(language: str) -> None:
    """Small and capital."""
    letters = ALPHABETS[language]
    wanted = set(letters) | set(letters.upper() if language not in ("signs", "fr") else "")
    assert {c for c in wanted if ord(c) not in _glyphs()} == set()


def test_the_font_has_every_letter_of_our_words() -> None:
    """Of all languages of letters."""
    text = "".join("".join(words.values()) for words in load_draft_words().values())
    assert {c for c in text if ord(c) not in _glyphs()} == set()


def test_the_fonts_are_small_and_say_their_licence() -> None:
    """Below 200 kB each, with the Open Font License beside them."""
    assert all(path.stat().st_size < 200_000 for path in FONTS.glob("*.ttf"))
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
    notice = (Path(habeas.__file__).parent.parent / "NOTICE").read_text(encoding="utf-8")
    assert "Noto Sans" in notice


@pytest.mark.parametrize("beside", ["", "ru"])
@pytest.mark.parametrize("language", DRAFT_LANGUAGES)
def test_all_formats_hold_the_same_words(language: str, beside: str) -> None:
    """Each sentence of the letter stands in the text, the page, the document and the PDF."""
    layout = make_layout(language, "" if beside == language else beside)
    pdf = words_of(read_pdf(render_pdf(layout)))
    page = LexborHTMLParser(render_html(layout))
    body = page.body
    assert body is not None
    files = {
        "html": words_of(body.text(separator=" ")),
        "docx": words_of(read_docx(render_docx(layout))),
    }
    if len(layout.languages) == 1:
        files |= {"pdf": pdf, "txt": words_of(render_text(layout))}
        for block in (block for row in layout.rows for block in row):
            for name, words in files.items():
                assert contains(words, words_of(block.text)), (name, block.text)
    everything = {w for row in layout.rows for b in row for w in words_of(b.text)}
    assert everything <= set(pdf) | set(words_of(read_pdf(render_pdf(layout)).replace("\n", "")))


def contains(words: list[str], part: list[str]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(words)} "


def test_word_footnotes_lead_to_their_sources() -> None:
    """Each mark has its note, with the words and a link; the document opens again."""
    data = render_docx(make_layout())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
        links = archive.read("word/_rels/footnotes.xml.rels").decode()
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    marks = [mark.get(f"{w}id") for mark in body.iter(f"{w}footnoteReference")]
    kept = {
        note.get(f"{w}id"): "".join(map(str, note.itertext()))
        for note in notes.iter(f"{w}footnote")
    }
    assert marks == ["1", "2"]
    assert "Words of source 1." in kept["1"]
    assert "https://ak-bulak.example/1" in links
    assert docx.Document(io.BytesIO(data)).core_properties.author == ""


def test_pdf_has_a_tree_a_language_and_a_title() -> None:
    """For those who hear it; each language its own branch; nothing tells when it was made."""
    layout = make_layout("kk", "ru")
    data = render_pdf(layout)
    reader = PdfReader(io.BytesIO(data))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "kk"
    assert root["/MarkInfo"]["/Marked"] is not None
    branches = root["/StructTreeRoot"]["/K"].get_object()["/K"]
    languages = [branch.get_object()["/Lang"] for branch in branches]
    assert languages[:2] == ["kk", "ru"]
    heads = [kid.get_object()["/S"] for kid in branches[0].get_object()["/K"]]
    assert heads.count("/H1") == 1
    assert heads.count("/H2") >= 5
    assert reader.metadata is not None
    assert reader.metadata.title == layout.title
    assert render_pdf(layout) == data


def test_what_the_font_lacks_is_said_in_latin() -> None:
    """In marks of its own, and the letter says so."""
    assert _to_font("Аида ანა ბერიძე Tbilisi") == "Аида ‹ana› ‹beridze› Tbilisi"
    facts = make_facts(make_fact(1, sources=(make_source(1, words="ადვოკატი დააკავეს"),)))
    text = read_pdf(render_pdf(lay(facts)))
    assert "‹advok'at'i›" in text.replace("\n", " ")
    assert "stand in Latin letters" in text.replace("\n", " ")
    assert "stand in Latin letters" not in read_pdf(render_pdf(make_layout()))


def test_hostile_words_break_nothing() -> None:
    """No tag, no script, no address but of the web, no sign that turns or controls."""
    layout = lay(hostile(), "en", "ru", annex=True)
    page = render_html(layout)
    tree = LexborHTMLParser(page)
    assert tree.css("script") == []
    targets = [str(a.attributes["href"]) for a in tree.css("a")]
    assert all(t.startswith(("#", "https://")) for t in targets)
    for text in (page, render_text(layout), read_docx(render_docx(layout))):
        assert not {"\u202e", "\x1b", "\x00", "\ud800"} & set(text)
    assert "default-src 'none'" in page
    render_pdf(layout)
    assert "alert(1)" in read_pdf(render_pdf(layout))
    assert all(len(b.text) <= 4_001 for row in layout.rows for b in row)
    assert len(layout.notes[1].words) < 1_300


def test_a_page_inside_the_application_is_a_part() -> None:
    """Headings begin one level lower; no style, no head."""
    part = render_rows(make_layout())
    assert part.startswith('<p class="l-mark">')
    assert "<h1" not in part
    assert "<style" not in part


def test_the_authors_list_is_only_there_when_asked() -> None:
    """Claims stand in the file then, and nowhere else."""
    claim = make_source(1).claim
    for beside in ("", "ru"):
        bare, noted = make_layout("en", beside), make_layout("en", beside, annex=True)
        assert claim not in render_text(bare) + render_html(bare) + read_docx(render_docx(bare))
        assert claim in render_text(noted)
        assert claim in render_html(noted)
        assert claim in read_docx(render_docx(noted))
        assert claim in read_pdf(render_pdf(noted)).replace("\n", "")
    kinds = {block.kind for block in make_layout("en", annex=True).annex}
    assert kinds == {BlockKind.HEADING, BlockKind.NOTE}


@given(st.text(max_size=300))
@settings(max_examples=40)
def test_any_text_makes_files(text: str) -> None:
    """In all four formats, without an error."""
    source = make_source(1, words=text, title=text, publisher=text, url=f"https://{text}")
    named = replace(WHO, forms=(replace(WHO.forms[0], text=text),))
    layout = lay(make_facts(make_fact(1, sources=(source,)), people=(named,)), annex=True)
    render_text(layout).encode()
    render_html(layout).encode()
    assert render_docx(layout)[:2] == b"PK"
    assert render_pdf(layout)[:5] == b"%PDF-"
