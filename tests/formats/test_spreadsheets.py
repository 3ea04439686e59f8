"""Tables of strangers, in and out."""

import csv
import io
import zipfile

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from habeas.formats.spreadsheets import TableError, read_csv, read_table, render_csv, write_xlsx

UNFIT = regex.compile(r"[\p{Cc}\p{Cs}\p{Bidi_Control}]")
ROWS = st.lists(st.lists(st.text(max_size=6), min_size=1, max_size=4), max_size=5)
BOOK = {
    "xl/worksheets/sheet1.xml": (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row><c r="A1" t="s"><v>0</v></c><c r="C1"><v>12</v></c></row>'
        '<row/><row><c r="B3" t="inlineStr"><is><t>Осмонов</t></is></c><c t="e"><v>#REF!</v></c></row>'
        "</sheetData></worksheet>"
    ),
    "xl/sharedStrings.xml": (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<si><r><t>Asel </t></r><r><t>Nurova</t></r><rPh><t>x</t></rPh></si></sst>"
    ),
}


def pack(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_separator_and_encoding(encoding: str, separator: str) -> None:
    """As spreadsheets of several countries write them."""
    text = f'Имя{separator}Город\n"Нурова, Асель; адвокат"{separator}Ош\nОсмонов{separator}Баткен\n'
    assert list(read_table(text.encode(encoding))) == [
        ["Имя", "Город"],
        ["Нурова, Асель; адвокат", "Ош"],
        ["Осмонов", "Баткен"],
    ]


def test_a_list_of_names_has_one_column() -> None:
    """With empty lines left out."""
    assert list(read_csv("Asel Nurova\n\n  Бек Осмонов \n")) == [["Asel Nurova"], ["Бек Осмонов"]]


def test_a_quote_that_never_closes_swallows_nothing() -> None:
    """It is read as a letter."""
    assert [row[0] for row in read_csv('a,b\n"c,d\ne,f\n')] == ["a", '"c', "e"]


@given(st.text() | st.text(st.sampled_from('a,;"\t\n\r\0=\u202e ')))
def test_any_text_is_a_table(text: str) -> None:
    """Without controls and direction marks, without empty rows."""
    for row in read_csv(text):
        assert any(row)
        assert not UNFIT.search("".join(row))


def test_a_workbook_is_read() -> None:
    """Shared and inline texts, numbers, empty cells; errors and readings in other scripts are left out."""
    assert list(read_table(pack(BOOK))) == [["Asel Nurova", "", "12"], ["", "Осмонов", ""]]


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"xl/worksheets/sheet1.xml": "no xml"},
        {"xl/worksheets/sheet1.xml": "<a>" * 300_000},
        {"xl/worksheets/sheet1.xml": " " * 30_000_000},  # a bomb
        {"xl/worksheets/sheet1.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "xl/x": ""},
    ],
)
def test_a_hostile_workbook_is_refused_or_empty(parts: dict[str, str]) -> None:
    """A damaged one, a deep one, one that unpacks to thousands of times its size."""
    try:
        assert list(read_table(pack(parts))) == []
    except TableError as error:
        assert "expected" in str(error)


def test_no_outside_file_is_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    """An entity that names one stays empty."""
    secret = tmp_path_factory.mktemp("x") / "secret"
    secret.write_text("secret words")
    sheet = BOOK["xl/worksheets/sheet1.xml"].replace("Осмонов", "&e;")
    doctype = f'<!DOCTYPE worksheet [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    try:
        rows = list(read_table(pack({**BOOK, "xl/worksheets/sheet1.xml": doctype + sheet})))
    except TableError:
        return
    assert "secret" not in repr(rows)


def test_old_excel_files_are_told() -> None:
    """With what to do."""
    with pytest.raises(TableError, match="save it as XLSX"):
        list(read_table(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))


@given(ROWS)
def test_what_is_written_is_read_again(rows: list[list[str]]) -> None:
    """As XLSX and as CSV; no cell of CSV begins a formula, none turns the words beside it."""
    file = io.BytesIO()
    write_xlsx(rows, file)
    clean = [[" ".join(c for c in cell) for cell in row] for row in read_table(file.getvalue())]
    assert len(clean) <= len(rows)
    text = "".join(render_csv(rows)).removeprefix("\ufeff")
    for row in csv.reader(io.StringIO(text)):
        for cell in row:
            assert not cell.lstrip().startswith(("=", "+", "-", "@"))
            assert "\u202e" not in cell
