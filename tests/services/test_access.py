"""Masked is masked everywhere: a planted name is looked for in all that comes out."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from habeas.errors import HabeasError, NotFound
from habeas.model.access import Consent, Viewer, Visibility
from habeas.model.statements import Action, SubjectKind
from habeas.search.engine import Sort
from habeas.services.access import Access
from habeas.services.casebase import Casebase
from habeas.services.deciding import decide, set_access, undo
from habeas.services.erasing import plan_erasure
from habeas.services.examining import examine
from habeas.services.exporting import Format, export
from habeas.services.indexing import bring_up_to_date
from habeas.services.looking import Looking
from tests.secret import NAME, QUERIES, find_records, find_secret, plant, restrict
from tests.services.building import CUSTODIAN, MEMBER, PUBLIC, make_casebase

EYES = [MEMBER, PUBLIC]


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Casebase:
    """Give a casebase with the secret in it, restricted; all items are open to the public."""
    casebase = make_casebase(tmp_path_factory.mktemp("planted"))
    records = plant(casebase)
    assert len(records) >= 1
    for item in list(casebase.store.item_ids()):
        set_access(casebase, CUSTODIAN, item, visibility=Visibility.PUBLIC, why=f"not {NAME}")
    restrict(casebase)
    return casebase


def find_all(casebase: Casebase, viewer: Viewer) -> list[object]:
    """Return everything that a viewer can look at."""
    looking = Looking(casebase, viewer)
    seen: list[object] = [looking.overview()]
    for query in QUERIES:
        found = looking.find_items(query)
        seen.append((found.total, found.rows, found.facets))
    seen += [looking.find_items("", sort=sort) for sort in Sort]
    for item in casebase.store.item_ids():
        try:
            seen.append(looking.item(item))
        except NotFound as error:
            seen.append(error)
    for kind in SubjectKind:
        records = looking.find_entities(kind=kind, containing="")
        seen += [records, looking.count_entities(kind)]
        seen += [looking.entity(record.id) for record in records]
    seen += [looking.find_entities(containing="lugbek"), looking.find_entities(beginning="Zarina")]
    for capture in looking.find_captures():
        seen.append(looking.capture(capture.id))
    return seen


def test_the_secret_is_there_for_custodians(planted: Casebase) -> None:
    """Otherwise the test below would prove nothing."""
    assert find_secret(find_all(planted, CUSTODIAN))


@pytest.mark.parametrize("viewer", EYES, ids=lambda v: str(v.level))
def test_nothing_shown_holds_the_secret(planted: Casebase, viewer: Viewer) -> None:
    """Lists, items, records, captures, facets, passages, decisions."""
    for seen in find_all(planted, viewer):
        assert find_secret(repr(seen)) == []


@pytest.mark.parametrize("viewer", EYES, ids=lambda v: str(v.level))
def test_no_question_finds_the_secret(planted: Casebase, viewer: Viewer) -> None:
    """Neither a hit nor a count tells that a name is there."""
    looking = Looking(planted, viewer)
    for query in (
        "Ulugbekova",
        "ulugbekov*",
        "Улугбекова",
        "person:Ulugbekova",
        '"Zarina Ulugbekova"',
    ):
        assert looking.find_items(query).total == 0, query
    alone = looking.find_items("lawyer").total
    assert looking.find_items("lawyer OR Ulugbekova").total == alone
    assert looking.find_items("Улугбековой").total == 0
    assert looking.find_items("detained -Ulugbekova").total == looking.find_items("detained").total


@pytest.mark.parametrize("viewer", EYES, ids=lambda v: str(v.level))
def test_no_id_of_the_secret_is_answered(planted: Casebase, viewer: Viewer) -> None:
    """Nor is it told that there is something to find."""
    looking = Looking(planted, viewer)
    for record in find_records(planted):
        with pytest.raises(NotFound) as hidden:
            looking.entity(record)
        with pytest.raises(NotFound) as none:
            looking.entity("per:000000000000")
        assert str(hidden.value).replace(record, "X") == str(none.value).replace(
            "per:000000000000", "X"
        )


@pytest.mark.parametrize("format_", Format)
@pytest.mark.parametrize("viewer", [*EYES, CUSTODIAN], ids=lambda v: str(v.level))
def test_no_export_holds_the_secret(
    planted: Casebase, viewer: Viewer, format_: Format, tmp_path: Path
) -> None:
    """In any format; a custodian's holds it, but for edges: those are ids."""
    export(planted, viewer, tmp_path / "out", format_)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    found = [trace for path in files for trace in find_secret(path.read_bytes())]
    assert bool(found) == (viewer is CUSTODIAN and format_ is not Format.EDGES), found[:3]


@pytest.mark.parametrize("viewer", EYES, ids=lambda v: str(v.level))
def test_no_error_holds_the_secret(planted: Casebase, viewer: Viewer) -> None:
    """What cannot be done to the hidden is answered as if it were not there."""
    hidden = [
        s.id for s in planted.store.each_statement() if s.entity in set(find_records(planted))
    ]
    calls: list[Callable[[], object]] = [
        lambda: decide(planted, viewer, hidden[0], Action.ACCEPT),
        lambda: undo(planted, viewer, hidden[0]),
        lambda: plan_erasure(planted, viewer, find_records(planted)[0]),
        lambda: set_access(planted, viewer, find_records(planted)[0], consent=Consent.GIVEN),
        lambda: Looking(planted, viewer).item("itm:Ulugbekova"),
        lambda: Looking(planted, viewer).capture("cap:Ulugbekova"),
        lambda: Looking(planted, viewer).entity("per:Улугбековой"),
    ]
    for call in calls:
        with pytest.raises(HabeasError) as caught:
            call()
        assert find_secret(caught.value) == []


def test_no_log_and_no_doctor_tells_the_secret(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Planting, hiding, searching, exporting, examining and planning to erase."""
    with caplog.at_level(logging.DEBUG):
        casebase = make_casebase(tmp_path)
        plant(casebase)
        restrict(casebase)
        find_all(casebase, MEMBER)
        export(casebase, CUSTODIAN, tmp_path / "out", Format.JSONL)
        path = casebase.originals.path(next(casebase.originals.find_all()))
        path.chmod(0o600)
        path.write_bytes(b"other")
        troubles = list(examine(casebase, repair=True, actor="Dana"))
        plan = plan_erasure(casebase, CUSTODIAN, find_records(casebase)[0])
    assert troubles
    for said in (caplog.text, troubles, plan, list(casebase.store.custody())):
        assert find_secret(said) == []


def test_the_index_is_right_for_everybody(planted: Casebase) -> None:
    """Doctor agrees with what was indexed under the mask."""
    assert list(examine(planted, repair=False, actor="Dana")) == []


def test_what_stands_only_in_a_hidden_item_is_hidden(tmp_path: Path) -> None:
    """Its people, its captures, its share of counts, names and dates."""
    casebase = make_casebase(tmp_path)
    plant(casebase)
    store = casebase.store
    for item in store.find_items():
        if find_secret(item.title):
            set_access(casebase, CUSTODIAN, item.id, visibility=Visibility.RESTRICTED, why="x")
    bring_up_to_date(casebase)
    member, custodian = Looking(casebase, MEMBER), Looking(casebase, CUSTODIAN)
    assert custodian.find_entities(containing="kalmetova")
    assert not member.find_entities(containing="kalmetova")
    theirs = {record.id: record.items for record in custodian.find_entities()}
    for record in member.find_entities():
        assert 0 < record.items <= theirs[record.id]
        assert member.entity(record.id).entity.items == record.items
    assert len(member.find_captures()) < len(custodian.find_captures())


def test_consent_only_narrows_and_a_given_one_opens(tmp_path: Path) -> None:
    """In public a person is named who agreed; in the group the others are named, too."""
    casebase = make_casebase(tmp_path)
    plant(casebase)
    item = next(i for i in casebase.store.find_items() if "Open letter" in (i.title or ""))
    set_access(casebase, CUSTODIAN, item.id, visibility=Visibility.PUBLIC)
    assert not find_secret(Looking(casebase, PUBLIC).item(item.id))
    assert find_secret(Looking(casebase, MEMBER).item(item.id))
    for record in find_records(casebase):
        set_access(casebase, CUSTODIAN, record, visibility=Visibility.PUBLIC, consent=Consent.GIVEN)
    assert find_secret(Looking(casebase, PUBLIC).item(item.id))
    for record in find_records(casebase):
        set_access(casebase, CUSTODIAN, record, consent=Consent.WITHDRAWN)
    assert not find_secret(Looking(casebase, MEMBER).item(item.id))


def test_originals_with_a_hidden_name_are_closed(planted: Casebase) -> None:
    """Bytes cannot be covered."""
    for original in planted.originals.find_all():
        text = planted.originals.get(original)
        member = Access(planted.store, MEMBER).may_see_original(original)
        assert not (member and find_secret(text))
        assert not Access(planted.store, PUBLIC).may_see_original(original)
        assert Access(planted.store, CUSTODIAN).may_see_original(original)


@pytest.mark.parametrize("viewer", [CUSTODIAN, *EYES], ids=lambda v: str(v.level))
def test_what_is_told_is_what_is_shown(planted: Casebase, viewer: Viewer) -> None:
    """A statement is counted for exactly those to whom it is shown."""
    access = Access(planted.store, viewer)
    rows = planted.store.statements_of(items=list(planted.store.item_ids()))
    assert rows
    for row in rows:
        assert access.is_told(row) == (access.show(row) is not None)
