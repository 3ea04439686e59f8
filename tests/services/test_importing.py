"""Judgements of others taken in, and given out: nothing lost, negatives bind."""

import json
from pathlib import Path

import pytest

from habeas.model.access import Visibility
from habeas.model.identity import Verdict
from habeas.services.casebase import Casebase
from habeas.services.deciding import set_access
from habeas.services.exporting import Format, export
from habeas.services.importing import import_edges
from habeas.services.indexing import bring_up_to_date
from habeas.services.judging import judge
from habeas.store.canon import Canon
from tests.services.casebases import CUSTODIAN, MEMBER, add, make_casebase

AT = "2025-01-01T00:00:00Z"


@pytest.fixture
def casebase(tmp_path: Path) -> Casebase:
    made = make_casebase(tmp_path)
    add(made)
    return made


@pytest.fixture
def people(casebase: Casebase) -> list[str]:
    return sorted(r.id for r in casebase.store.each_entity() if r.id.startswith("per:"))


def edge(one: str, other: str, judgement: str, user: str = "bob") -> str:
    return json.dumps([max(one, other), min(one, other), judgement, None, user, AT])


def test_edges_are_kept_with_who_and_when(casebase: Casebase, people: list[str]) -> None:
    """And the records follow at once; the same file again changes nothing."""
    a, b, c, *_ = people
    lines = [edge(a, b, "positive"), edge(a, c, "negative"), "", edge(b, c, "no_judgement")]
    told = import_edges(casebase, MEMBER, lines)
    assert (told.kept, told.known, told.suggestions, told.refused) == (2, 0, 1, 0)
    canon = Canon(casebase.store.judgements())
    assert canon.of(b) == canon.of(a) != canon.of(c)
    assert {(j.author, j.made_at) for j in casebase.store.judgements()} == {("bob", AT)}
    assert [r.id for r in casebase.store.entities([a, b])] == [a]
    again = import_edges(casebase, MEMBER, lines)
    assert (again.kept, again.known) == (0, 2)


def test_negatives_bind_whatever_their_order(casebase: Casebase, people: list[str]) -> None:
    """A chain of positives around one is cut, and told."""
    a, b, c, *_ = people
    lines = [edge(a, b, "positive"), edge(b, c, "positive"), edge(a, c, "negative")]
    told = import_edges(casebase, MEMBER, lines)
    assert told.kept == 2
    assert told.reasons == [(2, "a negative judgement stands between these two")]
    canon = Canon(casebase.store.judgements())
    assert canon.of(a) != canon.of(c)


def test_what_people_said_here_stands(casebase: Casebase, people: list[str]) -> None:
    """The file is told who said otherwise."""
    a, b, *_ = people
    judge(casebase, MEMBER, a, b, Verdict.NEGATIVE)
    told = import_edges(casebase, MEMBER, [edge(a, b, "positive")])
    assert told.reasons == [(1, "ana judged this pair negative here")]


def test_bad_rows_are_told_and_the_rest_kept(casebase: Casebase, people: list[str]) -> None:
    """With their numbers."""
    a, b, *_ = people
    lines = [
        "nonsense",
        edge(a, "org:000000000000", "positive"),
        edge(a, a, "positive"),
        edge(a, b, "unsure"),
    ]
    told = import_edges(casebase, MEMBER, lines)
    assert [line for line, _ in told.reasons] == [1, 2, 3]
    assert told.kept == 1


def test_groups_of_others_are_read(casebase: Casebase, people: list[str]) -> None:
    """Records that share an id of nomenklatura are one."""
    a, b, *_ = people
    lines = [json.dumps(["NK-abc", node, "positive", None, "bob", AT]) for node in (a, b)]
    assert import_edges(casebase, MEMBER, lines).kept == 1
    canon = Canon(casebase.store.judgements())
    assert canon.of(a) == canon.of(b)


def test_out_and_in_gives_the_same_groups(
    casebase: Casebase, people: list[str], tmp_path: Path
) -> None:
    """In a casebase of the same pages."""
    a, b, c, *_ = people
    judge(casebase, MEMBER, a, b, Verdict.POSITIVE)
    judge(casebase, MEMBER, b, c, Verdict.NEGATIVE)
    export(casebase, MEMBER, tmp_path / "e.ijson", Format.EDGES)
    other = make_casebase(tmp_path / "other")
    add(other)
    lines = (tmp_path / "e.ijson").read_text(encoding="utf-8").splitlines()
    assert import_edges(other, MEMBER, lines).refused == 0
    one, two = Canon(casebase.store.judgements()), Canon(other.store.judgements())
    assert [one.of(node) for node in people] == [two.of(node) for node in people]
    assert one.negatives == two.negatives


def test_the_protected_are_in_no_edge(
    casebase: Casebase, people: list[str], tmp_path: Path
) -> None:
    """For those who must not see them, going out or coming in."""
    a, b, c, *_ = people
    judge(casebase, CUSTODIAN, a, b, Verdict.NEGATIVE)
    set_access(casebase, CUSTODIAN, a, visibility=Visibility.RESTRICTED)
    bring_up_to_date(casebase)
    export(casebase, MEMBER, tmp_path / "e", Format.EDGES)
    export(casebase, CUSTODIAN, tmp_path / "all", Format.EDGES)
    assert a not in (tmp_path / "e").read_text(encoding="utf-8")
    assert a in (tmp_path / "all").read_text(encoding="utf-8")
    assert import_edges(casebase, MEMBER, [edge(a, c, "positive")]).refused == 1
