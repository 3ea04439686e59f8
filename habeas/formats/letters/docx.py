"""A letter as a Word document: headings, numbered facts, and footnotes that Word itself numbers.

python-docx writes no footnotes; their part is made here. Source: ECMA-376, Part 1, 17.11.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from lxml import etree

from habeas.formats.letters.layout import Block, BlockKind, Layout, Note, Row

_FONT = "Arial"  # on every machine that opens Word documents, with Kazakh and Kyrgyz letters
_MARGIN = Mm(22)
_HANGING = Mm(9)
_LINK = RGBColor(0x1F, 0x4F, 0x82)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_STYLES = {BlockKind.TITLE: "Title", BlockKind.HEADING: "Heading 1", BlockKind.LABEL: "Heading 2"}
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))
# A letter tells no more of its making than its date line: no name of an account, no hour.
_MADE = datetime(2000, 1, 1, tzinfo=UTC)


def render_docx(layout: Layout) -> bytes:
    """Return the letter as a Word document (Office Open XML)."""
    document = docx.Document()
    _prepare(document, layout)
    footnotes = _Footnotes(document, layout.notes)
    if len(layout.languages) == 1:
        for row in layout.rows:
            _fill(document.add_paragraph(), row[0], footnotes)
    else:
        _add_columns(document, layout.rows, footnotes)
    _add_annex(document, layout.annex)
    footnotes.close()
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _prepare(document: Any, layout: Layout) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    if len(layout.languages) > 1:  # two languages need the width
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    for name, size in (("Normal", 11), ("Title", 18), ("Heading 1", 13), ("Heading 2", 11)):
        style = document.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(attribute), _FONT)
        for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(attribute), None)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    properties = document.core_properties
    properties.title, properties.language = layout.title[:255], layout.languages[0]
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = _MADE


def _add_columns(document: Any, rows: Sequence[Row], footnotes: "_Footnotes") -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    # The cells of a table are looked up anew by every call of `cell`: once is a hundred times quicker.
    for row, made in zip(rows, table.rows, strict=True):
        for column, (block, cell) in enumerate(zip(row, made.cells, strict=True)):
            _fill(cell.paragraphs[0], block, footnotes if column == 0 else None)


def _add_annex(document: Any, annex: Sequence[Block]) -> None:
    if annex:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    for block in annex:
        _fill(document.add_paragraph(), block, None)


def _fill(paragraph: Any, block: Block, footnotes: "_Footnotes | None") -> None:
    if block.kind in _STYLES:
        paragraph.style = paragraph.part.document.styles[_STYLES[block.kind]]
    if block.number is not None:
        paragraph.paragraph_format.left_indent = _HANGING
        paragraph.paragraph_format.first_line_indent = -_HANGING
        _add_run(paragraph, f"{block.number}.\t", block.language)
        paragraph.paragraph_format.tab_stops.add_tab_stop(_HANGING)
    if block.kind is BlockKind.LINE:
        paragraph.paragraph_format.space_after = Pt(0)
    run = _add_run(paragraph, block.text, block.language)
    run.font.bold = True if block.kind is BlockKind.MARK else None
    if block.kind is BlockKind.NOTE:
        run.font.size = Pt(9)
    if block.kind is BlockKind.PARAGRAPH:
        paragraph.paragraph_format.space_before = Pt(6)
    for number in block.notes:
        if footnotes is not None and number != block.notes[0]:
            _add_run(paragraph, ", ", block.language).font.superscript = True
        if footnotes is None:
            _add_run(paragraph, f"[{number}]", block.language).font.superscript = True
        else:
            footnotes.refer(paragraph, number)


def _add_run(paragraph: Any, text: str, language: str | None) -> Any:
    run = paragraph.add_run(text)
    if language:
        tag = OxmlElement("w:lang")
        tag.set(qn("w:val"), language)
        run._r.get_or_add_rPr().append(tag)  # noqa: SLF001, RUF100 - python-docx has no other way
    return run


class _Footnotes:
    """The part of the package that holds the footnotes, made as they are referred to."""

    def __init__(self, document: Any, notes: Sequence[Note]) -> None:
        self._document, self._notes = document, {note.n: note for note in notes}
        self._root: Any = parse_xml(f'<w:footnotes xmlns:w="{_W}" xmlns:r="{_R}"/>')
        for kind, number in _SEPARATORS:
            self._root.append(_separator(kind, number))
        self._part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, b"", document.part.package)

    def refer(self, paragraph: Any, number: int) -> None:
        """Put the mark of a note after a paragraph, and the note into the part."""
        run = paragraph.add_run()
        run.font.superscript = True
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(number))
        run._r.append(reference)  # noqa: SLF001, RUF100
        self._root.append(self._write(self._notes[number]))

    def _write(self, note: Note) -> Any:
        footnote = OxmlElement("w:footnote")
        footnote.set(qn("w:id"), str(note.n))
        paragraph = OxmlElement("w:p")
        footnote.append(paragraph)
        paragraph.append(_mark())
        paragraph.append(_text(f" {note.before}"))
        if note.url:
            paragraph.append(_text(". "))
            paragraph.append(self._link(note.url))
        if note.words:
            paragraph.append(_text(f". {note.words}", note.language))
        return footnote

    def _link(self, url: str) -> Any:
        link = OxmlElement("w:hyperlink")
        key = self._part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), key)
        link.append(_text(url, color=str(_LINK)))
        return link

    def close(self) -> None:
        """Put the part into the package, where there are notes."""
        if not self._notes:
            return
        data = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._part._blob = data  # noqa: SLF001, RUF100
        self._document.part.relate_to(self._part, RELATIONSHIP_TYPE.FOOTNOTES)


_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@cache
def _size() -> str:
    return str(int(Pt(9).pt * 2))  # Word counts in half points


def _text(words: str, language: str | None = None, *, color: str = "") -> Any:
    run, properties = OxmlElement("w:r"), OxmlElement("w:rPr")
    run.append(properties)
    if color:
        tint = OxmlElement("w:color")
        tint.set(qn("w:val"), color)
        properties.append(tint)
    size = OxmlElement("w:sz")
    size.set(qn("w:val"), _size())
    properties.append(size)
    if language:
        tag = OxmlElement("w:lang")
        tag.set(qn("w:val"), language)
        properties.append(tag)
    text = OxmlElement("w:t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(text)
    return run


def _mark() -> Any:
    run, properties = OxmlElement("w:r"), OxmlElement("w:rPr")
    raised = OxmlElement("w:vertAlign")
    raised.set(qn("w:val"), "superscript")
    properties.append(raised)
    run.append(properties)
    run.append(OxmlElement("w:footnoteRef"))
    return run


def _separator(kind: str, number: int) -> Any:
    footnote = OxmlElement("w:footnote")
    footnote.set(qn("w:type"), kind)
    footnote.set(qn("w:id"), str(number))
    paragraph, run = OxmlElement("w:p"), OxmlElement("w:r")
    run.append(OxmlElement(f"w:{kind}"))
    paragraph.append(run)
    footnote.append(paragraph)
    return footnote
