"""Tables for a spreadsheet: no cell is a formula, whoever wrote it, in whichever column."""

import csv
import io
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.formats.csv_tables import HEADS, render_csv, to_cell
from habeas.formats.export_values import ExportFinding, ExportItem
from habeas.model.records import CaptureRecord, CaptureState, EntityRecord, ItemRecord
from habeas.model.statements import Evidence, Statement, SubjectKind

STARTS = (
    "=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20",
    " =", "\u00a0=", "\u200b=", "\u202e=", "\ufeff=", "\x1b=", "\r\n=", "\t@",
)  # fmt: skip
FORMULA = "1+cmd|' /C calc'!A0"


@pytest.mark.parametrize("start", STARTS)
def test_a_cell_is_no_formula(start: str) -> None:
    """An apostrophe stands before whatever a spreadsheet would run, unseen signs before it too."""
    assert to_cell(start + FORMULA).startswith("'")


@pytest.mark.parametrize("text", ["a=1", "10-12 May", "Osh", "'=1", "1+1", "", "№ 5"])
def test_other_cells_are_as_they_were(text: str) -> None:
    """A sign inside is no formula."""
    assert to_cell(text) == text


@given(st.text(max_size=60))
def test_no_text_becomes_a_formula(text: str) -> None:
    """As a spreadsheet reads it: spaces at the beginning left out."""
    cell = to_cell(text).lstrip(" \u00a0\u200b\ufeff\x00")
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("start", STARTS[:6])
def test_every_column_is_safe(start: str) -> None:
    """Each field of each record holds a formula; no cell of any table is one."""
    bad = start + FORMULA
    evidence = Evidence(original=bad, text=bad, item=bad, start=0, end=9, words=bad)
    statement = Statement(
        id=bad, subject=bad, kind=SubjectKind.PERSON, prop=bad, value=bad, evidence=evidence,
        origin=bad, first_seen=bad, last_seen=bad, detail=((bad, bad),), entity=bad, speaker=bad,
    )  # fmt: skip
    capture = CaptureRecord(
        id="c", state=CaptureState.CAPTURED, name=bad, added_at=bad, method=bad
    )  # fmt: skip
    capture = replace(capture, **_spoil(capture, bad))
    item = ItemRecord(
        id="i", original="o", text="t", number=1, start=0, end=9, title=None, kind="", published=None,
        first_day=None, last_day=None, publisher=None, countries=(bad,), language=None,
        fingerprint="",
    )  # fmt: skip
    item = replace(item, **_spoil(item, bad))
    records = [
        EntityRecord(id=bad, kind=kind, name=bad, names=(bad, bad + "2"), items=1, statements=1, first=bad, last=bad)
        for kind in (SubjectKind.PERSON, SubjectKind.ORGANIZATION)
    ]  # fmt: skip
    whole = ExportItem(
        item=item, text=bad, findings=(ExportFinding(statement=statement),), captures=(capture,)
    )
    seen = set()
    for name, line in render_csv([whole, *records]):
        for row in csv.reader(io.StringIO(line.lstrip("\ufeff"), newline="")):
            seen.add((name, len(row)))
            assert [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert {name for name, _ in seen} == set(HEADS)
    assert all(count == len(HEADS[name].split()) for name, count in seen)


def _spoil(record: object, bad: str) -> dict[str, Any]:
    """Return a formula for every field of a record that may hold text."""
    left = {"state", "kind", "label", "countries", "headers"}
    held = {f.name: getattr(record, f.name) for f in fields(record)}  # type: ignore[arg-type]
    return {n: bad for n, v in held.items() if n not in left and (v is None or isinstance(v, str))
            and not n.endswith("_day")}  # fmt: skip
