"""The casebase as tables for a spreadsheet: items, findings, people, organizations, captures.

UTF-8 with a byte order mark, which Excel needs to read Cyrillic; lines end as RFC 4180 says. No cell
is a formula: one that begins as such, white space and invisible signs aside, gets an apostrophe in
front, which spreadsheets take for "text". Cells are cut to what Excel keeps.
"""

import csv
import io
from collections.abc import Iterator, Sequence

import regex

from habeas.formats.export_values import Exported, ExportItem, Lines, to_utf8
from habeas.model.records import EntityRecord
from habeas.model.statements import SubjectKind

ITEMS, FINDINGS, PEOPLE = "items.csv", "findings.csv", "people.csv"
ORGANIZATIONS, CAPTURES = "organizations.csv", "captures.csv"
HEADS = {
    ITEMS: "id title kind published publisher countries language url copy_of characters original",
    FINDINGS: "id item kind property value words status entity detail start end found_by",
    PEOPLE: "id name other_names items first last status",
    ORGANIZATIONS: "id name other_names items first last status",
    CAPTURES: "id item name url final_url retrieved_at media_type original",
}
_LONGEST = 32_000  # Excel keeps 32,767 characters and breaks the row at more
# OWASP's list, and the full-width forms that Excel in East Asian settings reads as the same.
_FORMULA = regex.compile(r"[\s\p{C}]*+[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_RECORDS = {SubjectKind.PERSON: PEOPLE, SubjectKind.ORGANIZATION: ORGANIZATIONS}
Cell = str | int | None


def render_csv(exported: Exported) -> Lines:
    """Yield the rows of all tables, each with the name of its file."""
    for name, head in HEADS.items():
        yield name, "\ufeff" + to_row(head.split())
    for one in exported:
        rows = _find_rows(one) if isinstance(one, ExportItem) else _find_record_rows(one)
        for name, cells in rows:
            yield name, to_row(cells)


def to_cell(value: Cell) -> str:
    """Return a value as no spreadsheet takes for a formula."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    text = to_utf8(value)
    if len(text) > _LONGEST:
        text = text[:_LONGEST] + "…"
    return f"'{text}" if _FORMULA.match(text) else text


def to_row(cells: Sequence[Cell]) -> str:
    """Return the line of a row, with its end."""
    line = io.StringIO()
    csv.writer(line).writerow([to_cell(cell) for cell in cells])
    return line.getvalue()


def _find_rows(one: ExportItem) -> Iterator[tuple[str, Sequence[Cell]]]:
    item = one.item
    countries = " ".join(item.countries)
    fields = (item.id, item.title, item.kind, item.published, item.publisher, countries)
    place = (item.language, item.url, item.same_as, len(one.text), item.original)
    yield ITEMS, (*fields, *place)
    for finding in one.findings:
        s = finding.statement
        if not s.stands:
            continue  # a table is read without a second look: JSON Lines has them
        detail = "; ".join(f"{name}: {value}" for name, value in s.detail)
        said = (s.id, item.id, s.kind, s.prop, s.value, s.evidence.words, s.status, s.entity)
        yield FINDINGS, (*said, detail, finding.start, finding.end, s.origin)
    for c in one.captures:
        yield (
            CAPTURES,
            (
                c.id,
                item.id,
                c.name,
                c.url,
                c.final_url,
                c.retrieved_at,
                c.media_type,
                c.original,
            ),
        )


def _find_record_rows(record: EntityRecord) -> Iterator[tuple[str, Sequence[Cell]]]:
    name = _RECORDS.get(record.kind)
    if name is not None:
        others = "; ".join(other for other in record.names if other != record.name)
        numbers = (record.items, record.first, record.last, record.status)
        yield name, (record.id, record.name, others, *numbers)
