"""Judgements as resolver edges, and entities as statements."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.formats.edges import EdgeError, parse_edge, render_edges, render_group
from habeas.formats.export_values import ExportFinding, ExportItem
from habeas.formats.ftm_statements import COLUMNS, render_statements
from habeas.model.identity import Judgement, Verdict
from tests.store.values import item, statement

A, B = "per:3f2a91c04d7e", "per:8ed7ff6c16e8"


def test_a_judgement_becomes_a_line_and_comes_back() -> None:
    """Target, source, judgement, score, user, timestamp; the target is the greater."""
    made = Judgement(
        left=A, right=B, verdict=Verdict.NEGATIVE, author="ana", made_at="2026-11-22T10:00:00Z"
    )
    (line,) = render_edges([made])
    assert json.loads(line) == [B, A, "negative", None, "ana", "2026-11-22T10:00:00Z"]
    edge = parse_edge(line)
    assert (edge.left, edge.right, edge.verdict, edge.user) == (B, A, Verdict.NEGATIVE, "ana")


def test_a_group_has_an_id_of_its_own() -> None:
    """That begins with NK-, so that nomenklatura takes it for the canonical one."""
    rows = [json.loads(line) for line in render_group(A, [B, A], "t")]
    assert {row[0] for row in rows} == {rows[0][0]}
    assert rows[0][0].startswith("NK-")
    assert [row[1] for row in rows] == [A, B]
    assert parse_edge(json.dumps(rows[0])).group == rows[0][0]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{}",
        "[]",
        "[" * 5_000,
        json.dumps([A, B, "positive"]),
        json.dumps([A, "Q42", "positive", None, None, None]),
        json.dumps([A, B, "maybe", None, None, None]),
        json.dumps([A, B, ["positive"], None, None, None]),
        json.dumps([A, B, "positive", "1", None, None]),
        json.dumps([A, B, "positive", 7, None, None]),
        json.dumps([A, B, "positive", True, None, None]),
    ],
)
def test_what_is_no_edge_is_told(line: str) -> None:
    """Never with its words."""
    with pytest.raises(EdgeError, match="expected"):
        parse_edge(line)


@given(st.text() | st.lists(st.text() | st.none() | st.floats()).map(json.dumps))
def test_any_line_is_an_edge_or_an_error(line: str) -> None:
    """No other exception."""
    try:
        parse_edge(line)
    except EdgeError:
        return


def test_statements_say_each_value_once() -> None:
    """With the id that followthemoney gives, and the same as CSV."""
    said = [
        statement("st:1", "Asel Nurova", entity=A, language="ru"),
        statement("st:2", "Asel Nurova", entity=A, language="ru", start=40),
        statement("st:3", "Казахстан", entity=A, prop="country"),
        statement("st:4", "gone", entity=A, seen=False),
    ]
    findings = tuple(ExportFinding(statement=s) for s in said)
    exported = [ExportItem(item=item("itm:1"), text="", findings=findings)]
    rows = [json.loads(line) for _, line in render_statements(exported, as_csv=False)]
    assert [(r["prop"], r["value"], r["lang"]) for r in rows] == [
        ("id", A, None),
        ("name", "Asel Nurova", "rus"),
        ("country", "kz", None),
    ]
    # SHA-1 of "habeas.per:3f2a91c04d7e.name.Asel Nurova@rus"
    assert len({r["id"] for r in rows}) == 3
    lines = "".join(line for _, line in render_statements(exported, as_csv=True))
    told = list(csv.DictReader(io.StringIO(lines), dialect=csv.unix_dialect))
    assert list(told[0]) == COLUMNS
    assert [row["id"] for row in told] == [row["id"] for row in rows]
    assert told[1]["external"] == "f"
