"""The files of a letter: text, HTML, Word and PDF, under the name that the ending gives."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from habeas.errors import UnknownName
from habeas.formats.letters.layout import Layout

# What each is served as.
MEDIA_TYPES: Mapping[str, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}


class LetterFormat(StrEnum):
    """A format of a letter, called as its files end."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    TXT = "txt"


def format_of(path: Path) -> LetterFormat:
    """Return the format that the ending of a file asks for; `UnknownName` lists those there are."""
    ending = path.suffix.removeprefix(".").lower()
    try:
        return LetterFormat(ending)
    except ValueError:
        raise UnknownName("format of a letter", ending[:20], LetterFormat) from None


def render_letter(layout: Layout, format_: LetterFormat) -> bytes:
    """Return the file. Word and PDF are loaded when they are asked for: each takes a quarter second."""
    if format_ is LetterFormat.DOCX:
        from habeas.formats.letters.docx import render_docx

        return render_docx(layout)
    if format_ is LetterFormat.PDF:
        from habeas.formats.letters.pdf import render_pdf

        return render_pdf(layout)
    if format_ is LetterFormat.HTML:
        from habeas.formats.letters.html import render_html

        return render_html(layout).encode("utf-8")
    from habeas.formats.letters.text import render_text

    return render_text(layout).encode("utf-8")
