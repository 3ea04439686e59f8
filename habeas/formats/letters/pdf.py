"""A letter as PDF: A4, with our own font, a tree of its structure, and links that can be followed.

The font (Noto Sans, in `data/fonts`) has Latin and Cyrillic letters; words in other scripts stand in
Latin letters in ‹ ›, and the letter says so. Decision 19 says why not a browser's engine.
"""

import pkgutil
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import regex
from anyascii import anyascii
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Table,
    TableStyle,
)

from habeas.formats.letters.layout import Block, BlockKind, Layout, Note
from habeas.formats.letters.pdf_tags import Node, TaggedCanvas, TaggedParagraph

_REGULAR, _BOLD = "HabeasSans", "HabeasSans-Bold"
_FILES = {_REGULAR: "NotoSans-Regular.ttf", _BOLD: "NotoSans-Bold.ttf"}
_MARGIN = 22 * mm
_FOOT = 12 * mm
_INK, _SOFT, _LINK = HexColor(0x1D2125), HexColor(0x565E66), HexColor(0x1F4F82)
_GAP = 14  # points between two columns
_TAGS = {BlockKind.TITLE: "H1", BlockKind.HEADING: "H2", BlockKind.LABEL: "H3"}
_ASCII = regex.compile(r"[\x20-\x7e]*+")


def render_pdf(layout: Layout) -> bytes:
    """Return the letter as PDF. The same layout gives the same bytes: no time stands in them."""
    _load_fonts()
    sections = [Node("Sect", language) for language in layout.languages]
    notes = Node("Sect", layout.languages[0])
    annex = Node("Sect", layout.annex[0].language if layout.annex else None)
    story = list(_letter(layout, sections))
    story += _notes(layout, notes)
    story += _annex(layout, annex)
    root = Node("Document", layout.languages[0], [*sections, notes, annex])
    root.children = [node for node in root.children if node.children]
    out = BytesIO()
    _template(out, layout).build(story, canvasmaker=_canvas_of(root))
    return out.getvalue()


def _canvas_of(root: Node) -> Any:
    def make(*arguments: Any, **options: Any) -> TaggedCanvas:
        canvas = TaggedCanvas(*arguments, **options)
        canvas.root = root
        return canvas

    return make


def _template(out: BytesIO, layout: Layout) -> Any:
    width, height = A4
    frame = Frame(
        _MARGIN,
        _MARGIN,
        width - 2 * _MARGIN,
        height - 2 * _MARGIN,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    template = BaseDocTemplate(
        out, pagesize=A4, title=layout.title, author="", lang=layout.languages[0], invariant=1
    )
    template.addPageTemplates(PageTemplate(frames=[frame], onPage=_number_page))
    return template


def _number_page(canvas: Any, template: Any) -> None:
    canvas.begin(None)
    canvas.setFont(_REGULAR, 8)
    canvas.setFillColor(_SOFT)
    canvas.drawCentredString(A4[0] / 2, _FOOT, str(template.page))
    canvas.end()


def _letter(layout: Layout, sections: list[Node]) -> Iterator[Flowable]:
    for row in layout.rows:
        cells = [_paragraph(b, node) for b, node in zip(row, sections, strict=True)]
        if len(cells) == 1:
            yield cells[0]
        else:
            yield _side_by_side(cells)


def _side_by_side(cells: list[Any]) -> Flowable:
    width = (A4[0] - 2 * _MARGIN) / len(cells)
    table = Table([cells], colWidths=[width] * len(cells), splitInRow=1)
    space = cells[0].style.spaceBefore
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), _GAP),
                ("TOPPADDING", (0, 0), (-1, -1), space),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    return table


def _notes(layout: Layout, section: Node) -> Iterator[Flowable]:
    if not layout.notes:
        return
    heading = Block(kind=BlockKind.HEADING, text=layout.sources, language=layout.languages[0])
    yield _paragraph(heading, section)
    shown = [_note(note, section) for note in layout.notes]
    yield from shown
    words = (f"{n.before}{n.url}{n.words}" for n in layout.notes)
    everything = "".join([*words, *(block.text for row in layout.rows for block in row)])
    if _missing(everything):
        yield _make(escape(layout.translit), "note", Node("P"), section)


def _annex(layout: Layout, section: Node) -> Iterator[Flowable]:
    if layout.annex:
        yield PageBreak()
    for block in layout.annex:
        yield _paragraph(block, section)


def _paragraph(block: Block, section: Node) -> TaggedParagraph:
    marks = "".join(
        f'<super><a href="#n{n}" color="#1f4f82">[{n}]</a></super>' for n in block.notes
    )
    node = Node(_TAGS.get(block.kind, "P"), block.language)
    bullet = f"{block.number}." if block.number is not None else None
    return _make(_to_markup(block.text) + marks, str(block.kind), node, section, bullet)


def _note(note: Note, section: Node) -> TaggedParagraph:
    parts = [f'<a name="n{note.n}"/>{_to_markup(note.before)}']
    if note.url:
        shown = _to_markup(note.url)
        parts.append(f"<a href={quoteattr(note.url)} color='#1f4f82'>{shown}</a>")
    if note.words:
        parts.append(_to_markup(note.words))
    return _make(". ".join(parts), "note", Node("Note"), section, f"{note.n}.")


def _make(
    markup: str, style: str, node: Node, section: Node, bullet: str | None = None
) -> TaggedParagraph:
    paragraph = TaggedParagraph(markup, _styles()[style], bulletText=bullet)
    paragraph.node = node
    section.children.append(node)
    return paragraph


def _to_markup(text: str) -> str:
    """Return text as the paragraphs take it: escaped, with what the font lacks in Latin letters."""
    if _ASCII.fullmatch(text):
        return escape(text)
    return escape(_to_font(text))


def _to_font(text: str) -> str:
    known, pieces, run = _glyphs(), list[str](), list[str]()
    for character in text:
        if ord(character) in known:
            pieces += _close(run, character)
        else:
            run.append(character)
    return "".join([*pieces, *_close(run, "")])


def _close(run: list[str], after: str) -> list[str]:
    """Return a run of characters that the font lacks, in Latin letters, with what comes after."""
    latin = anyascii("".join(run)).strip()
    run.clear()
    return [f"‹{latin}›" if latin else "", after]


def _missing(text: str) -> bool:
    known = _glyphs()
    return any(ord(character) not in known for character in set(text))


@cache
def _glyphs() -> frozenset[int]:
    """Return the code points that both weights of the font have."""
    _load_fonts()
    fonts: list[Any] = [pdfmetrics.getFont(name) for name in _FILES]
    return frozenset.intersection(*(frozenset(font.face.charToGlyph) for font in fonts))


@cache
def _load_fonts() -> None:
    for name, file in _FILES.items():
        data = pkgutil.get_data("habeas", f"data/fonts/{file}")
        if data is None:
            raise FileNotFoundError(file)
        pdfmetrics.registerFont(TTFont(name, BytesIO(data)))
    pdfmetrics.registerFontFamily(
        _REGULAR, normal=_REGULAR, bold=_BOLD, italic=_REGULAR, boldItalic=_BOLD
    )


@cache
def _styles() -> dict[str, Any]:
    base: dict[str, Any] = {
        "fontName": _REGULAR,
        "fontSize": 10,
        "leading": 14,
        "textColor": _INK,
        "alignment": TA_LEFT,
        "spaceAfter": 5,
        "bulletFontName": _REGULAR,
        "bulletFontSize": 10,
        "allowWidows": 0,
        "allowOrphans": 0,
    }
    bold = {"fontName": _BOLD, "keepWithNext": 1}
    special: dict[str, dict[str, Any]] = {
        "mark": {"fontName": _BOLD, "fontSize": 9, "textColor": _SOFT},
        "title": {**bold, "fontSize": 17, "leading": 22, "spaceAfter": 10},
        "heading": {**bold, "fontSize": 12, "leading": 16, "spaceBefore": 12},
        "label": {**bold, "spaceBefore": 6},
        "line": {"spaceAfter": 1},
        "paragraph": {"spaceBefore": 4},
        "item": {"leftIndent": 22},
        "note": {"fontSize": 8.5, "leading": 11.5, "leftIndent": 22, "bulletFontSize": 8.5},
    }
    return {name: ParagraphStyle(name, **{**base, **more}) for name, more in special.items()}
