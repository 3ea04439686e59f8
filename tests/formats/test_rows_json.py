"""Rows to JSON and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.formats.rows_json import KINDS, RowError, dump_row, load_row
from habeas.model.statements import Statement

ROWS = st.one_of([st.from_type(kind) for kind in KINDS.values()])


@given(ROWS)
def test_out_and_back_loses_nothing(row: object) -> None:
    """Any value of any kind, lone surrogates and nulls included."""
    line = dump_row(row)
    assert line.isascii()
    assert "\n" not in line
    again = load_row(line)
    assert again == row or "NaN" in line  # a number that is none equals nothing
    assert dump_row(again) == line


@given(st.text() | st.binary())
def test_any_line_gives_a_row_or_an_error(line: str | bytes) -> None:
    """Never another exception."""
    with pytest.raises(RowError):
        load_row(line)


@pytest.mark.parametrize(
    "change",
    [
        {"row": "account"},
        {"row": ["statement"]},
        {"status": "certain"},
        {"evidence": None},
        {"evidence": {"original": 5}},
        {"value": 5},
        {"more": "x"},
        {"detail": [["a", "b", "c"]]},
        {"detail": "ab"},
        {"seen": 1},
    ],
)
def test_a_row_of_another_shape_is_refused(change: dict[str, object]) -> None:
    """Fields that are unknown, missing or of the wrong type."""
    from tests.store.values import statement

    made: Statement = statement("st:1")
    plain = json.loads(dump_row(made))
    assert load_row(json.dumps(plain)) == made
    with pytest.raises(RowError):
        load_row(json.dumps({**plain, **change}))
    with pytest.raises(RowError):
        load_row(json.dumps({k: v for k, v in plain.items() if k != "value"}))
