"""Spreadsheets of strangers read and written: CSV in any encoding and with any separator, and XLSX.

XLSX is read here and not by a library: a sheet of names needs a sixtieth of what the format can do,
and nothing of a stranger's file is then run, resolved or unpacked without a bound. Formulas are not
computed, links and entities not followed; of the first sheet the values are read, row by row.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import IO, Literal
from xml.sax.saxutils import escape

import regex
from lxml import etree

from habeas.errors import HabeasError
from habeas.formats.csv_tables import to_row
from habeas.pages.encoding import decode

MOST_BYTES = 64 << 20  # of a file: a table of 500,000 names has 40 MB
_MOST_UNPACKED = 512 << 20  # of one part of an XLSX
_MOST_RATIO = 400  # unpacked to packed: real sheets of repeated words reach 60
_MOST_COLUMNS = 500
_MOST_SHARED = 2_000_000  # shared strings
_SAMPLE = 40  # lines by which the separator is known
_SEPARATORS = ",;\t|"
_LONGEST = 1_000  # code points of a cell
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_LETTERS = regex.compile(r"[A-Z]{1,3}")
# Directions and controls that would turn the words of the cells beside.
_UNFIT = regex.compile(r"[\p{Cc}\p{Cs}\p{Bidi_Control}]")
Row = list[str]


class TableError(HabeasError):
    """A file that is no table, or one too large: what was expected and what came."""


def read_table(data: bytes) -> Iterator[Row]:
    """Yield the rows of a table, cells as text, empty rows left out. Raises `TableError`."""
    if len(data) > MOST_BYTES:
        raise TableError(f"expected a table of up to {MOST_BYTES >> 20} MB, got a larger one")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        yield from _read_xlsx(data)
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        raise TableError("expected CSV or XLSX, got an old Excel file: save it as XLSX")
    else:
        yield from read_csv(decode(data).text)


def read_csv(text: str) -> Iterator[Row]:
    """Yield the rows of a text with separators; a list of names has one cell a row."""
    lines = text.removeprefix("\ufeff").replace("\0", "").splitlines(keepends=True)
    separator = _find_separator(lines[:_SAMPLE])
    # Cells that are never closed swallow the rest: then quotes are read as letters.
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if _quotes_close(lines) else csv.QUOTE_NONE
    limit = csv.field_size_limit(1 << 30)
    try:
        for row in csv.reader(lines, delimiter=separator, quoting=quoting):
            cells = [clean_cell(cell) for cell in row[:_MOST_COLUMNS]]
            if any(cells):
                yield cells
    finally:
        csv.field_size_limit(limit)


def clean_cell(cell: str) -> str:
    """Return the words of a cell on one line, without controls and direction marks."""
    return " ".join(_UNFIT.sub(" ", cell[: _LONGEST * 4]).split())[:_LONGEST]


def _find_separator(lines: Sequence[str]) -> str:
    """Return the separator that cuts most of the lines into one number of cells, "," for none."""
    best, most = ",", 0.0
    for separator in _SEPARATORS:
        with suppress(csv.Error):
            widths = [len(row) for row in csv.reader(lines, delimiter=separator) if row]
            several = [width for width in widths if width > 1]
            if not several:
                continue
            common = max(set(several), key=several.count)
            score = several.count(common) / len(widths) * min(common, 10)
            if score > most:
                best, most = separator, score
    return best


def _quotes_close(lines: Sequence[str]) -> bool:
    return sum(line.count('"') for line in lines) % 2 == 0


# -- XLSX in


def _read_xlsx(data: bytes) -> Iterator[Row]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            sheet = _first_sheet(archive)
            shared = _read_shared(archive)
            with _open(archive, sheet) as file:
                yield from _read_sheet(file, shared)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, NotImplementedError) as error:
        raise TableError("expected an XLSX workbook, got a damaged file or another one") from error
    except (RuntimeError, EOFError, OSError, zipfile.LargeZipFile) as error:
        raise TableError("expected an XLSX workbook without a password, whole") from error


def _first_sheet(archive: zipfile.ZipFile) -> str:
    sheets = [n for n in archive.namelist() if regex.fullmatch(r"xl/worksheets/[^/]+\.xml", n)]
    if not sheets:
        raise TableError("expected an XLSX workbook with a sheet, got an archive without one")
    return min(sheets, key=lambda name: (len(name), name))


def _open(archive: zipfile.ZipFile, name: str) -> IO[bytes]:
    """Open a part, unless it would unpack to more than any table holds."""
    info = archive.getinfo(name)
    if info.file_size > _MOST_UNPACKED or info.file_size > _MOST_RATIO * max(
        info.compress_size, 10_000
    ):
        raise TableError("expected a table, got an archive that unpacks to far more than one")
    return archive.open(info)


def _parse(file: IO[bytes], tags: Iterable[str]) -> Iterator["etree._Element"]:
    """Yield elements as they end, and forget them: no entities, no network, no deep trees."""
    events = etree.iterparse(
        file,
        events=("end",),
        tag=[f"{space}{tag}" for space in (_MAIN, _STRICT) for tag in tags],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    for _, element in events:
        yield element
        element.clear()
        while element.getprevious() is not None:
            parent = element.getparent()
            if parent is None:
                break
            del parent[0]


def _read_shared(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    found: list[str] = []
    with _open(archive, "xl/sharedStrings.xml") as file:
        for element in _parse(file, ["si"]):
            found.append(_text_of(element))
            if len(found) > _MOST_SHARED:
                raise TableError("expected a table of names, got one with millions of texts")
    return found


def _text_of(element: "etree._Element") -> str:
    """Return the text of a cell's parts, readings in another script (rPh) left out."""
    parts = [
        t.text or ""
        for t in element.iter(f"{_MAIN}t", f"{_STRICT}t")
        if not any(etree.QName(a).localname == "rPh" for a in t.iterancestors())
    ]
    return clean_cell("".join(parts)[: _LONGEST * 4])


def _read_sheet(file: IO[bytes], shared: Sequence[str]) -> Iterator[Row]:
    for element in _parse(file, ["row"]):
        cells: Row = []
        for cell in element.iter(f"{_MAIN}c", f"{_STRICT}c"):
            column = _column(cell.get("r", ""), len(cells))
            if column >= _MOST_COLUMNS:
                continue
            cells.extend([""] * (column + 1 - len(cells)))
            cells[column] = _value_of(cell, shared)
        if any(cells):
            yield cells


def _column(reference: str, place: int) -> int:
    letters = _LETTERS.match(reference)
    if letters is None:
        return place
    number = 0
    for letter in letters[0]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _value_of(cell: "etree._Element", shared: Sequence[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text_of(cell)
    value = cell.find(f"{_MAIN}v")
    if value is None:
        value = cell.find(f"{_STRICT}v")
    text = "" if value is None else value.text or ""
    if kind == "s":
        return shared[int(text)] if text.isdecimal() and int(text) < len(shared) else ""
    return "" if kind == "e" else clean_cell(text)


# -- out


def render_csv(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield lines of CSV that no spreadsheet takes for formulas; the first opens with a mark."""
    yield "\ufeff"
    for row in rows:
        yield to_row([clean_cell(cell) for cell in row])


_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    "</Types>"
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="{office}/{kind}" Target="{target}"/></Relationships>'
)
_BOOK = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    f'<workbook xmlns="{_MAIN[1:-1]}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="matches" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_NOT_XML = regex.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_xlsx(rows: Iterable[Sequence[str]], file: IO[bytes]) -> None:
    """Write rows as a workbook of one sheet; every cell is text, so none is a formula."""
    relations = (
        ("_rels/.rels", "officeDocument", "xl/workbook.xml"),
        ("xl/_rels/workbook.xml.rels", "worksheet", "worksheets/sheet1.xml"),
    )
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        for name, kind, target in relations:
            told = _RELATIONS.format(office=_OFFICE, kind=kind, target=target)
            archive.writestr(name, told)
        archive.writestr("xl/workbook.xml", _BOOK)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{_MAIN[1:-1]}"><sheetData>'.encode())
            for row in rows:
                sheet.write(_render_row(row))
            sheet.write(b"</sheetData></worksheet>")


def _render_row(row: Sequence[str]) -> bytes:
    cells = (
        f'<c t="inlineStr"><is><t xml:space="preserve">{escape(_NOT_XML.sub("", clean_cell(c)))}</t></is></c>'
        for c in row
    )
    return f"<row>{''.join(cells)}</row>".encode()
