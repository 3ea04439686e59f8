"""What is erased is in no file of the casebase; what was done stays provable."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from habeas.errors import HabeasError, NotFound
from habeas.model.records import CaptureState, Touch
from habeas.model.statements import Action
from habeas.services.casebase import Casebase
from habeas.services.deciding import decide
from habeas.services.erasing import erase, plan_erasure
from habeas.services.looking import Looking
from habeas.settings import load_settings
from habeas.store.custody import find_breaks
from habeas.web.casebase import open_casebase
from tests.secret import find_documents, find_records, find_secret, plant, restrict
from tests.services.building import (
    CUSTODIAN,
    MEMBER,
    PUBLIC,
    document,
    fill,
    find_troubles,
    make_casebase,
)


@pytest.fixture
def on_disk(tmp_path: Path) -> Iterator[Casebase]:
    """Give a casebase on SQLite and tantivy, with the secret and others in it."""
    casebase = open_casebase(load_settings(casebase=tmp_path / "base", environ={}), create=True)
    plant(casebase)
    restrict(casebase)
    fill(casebase)
    yield casebase
    casebase.close()


def find_in_files(folder: Path) -> list[tuple[str, list[str]]]:
    """Return the files in whose bytes the secret stands, in any encoding that we write."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            traces = find_secret(data) + find_secret(data.decode("cp1251", "replace"))
            found += [(path.name, traces)] if traces else []
    return found


def test_what_is_erased_is_in_no_file(on_disk: Casebase, tmp_path: Path) -> None:
    """Database, write-ahead log, index, originals: the raw bytes of all of them."""
    assert find_in_files(tmp_path / "base")
    terms = {path.name for path in (tmp_path / "base").rglob("*.term")}
    for record in find_records(on_disk):
        erase(on_disk, CUSTODIAN, record, why="a request of 3 May")
    for capture in on_disk.store.find_captures(states=[CaptureState.UNREADABLE]):
        if find_secret(capture.name):
            erase(on_disk, CUSTODIAN, capture.id, why="a request of 3 May")
    assert find_in_files(tmp_path / "base") == []
    assert list(find_breaks(on_disk.store.custody())) == []
    assert find_troubles(on_disk) == []
    assert on_disk.store.counts().items == 3
    # Words are packed in an index, so its files must be others.
    assert terms.isdisjoint(path.name for path in (tmp_path / "base").rglob("*.term"))
    on_disk.close()
    assert find_in_files(tmp_path / "base") == []


def test_the_same_bytes_are_refused(tmp_path: Path) -> None:
    """Under another name, too; and a tombstone tells since when."""
    casebase = make_casebase(tmp_path)
    plant(casebase)
    letter = find_documents()[0]
    target = letter.sha256
    erase(casebase, CUSTODIAN, target, why="a request")
    again = fill(casebase, letter, document("other-name.txt", letter.data))
    assert again.added == 0
    assert all("erased on request" in (row.reason or "") for row in again.unread)
    assert not casebase.originals.has(target)
    assert [line.action for line in casebase.store.custody(subject=target)][-1] is Touch.ERASED
    assert casebase.store.find_captures(original=target)[0].name == ""


def test_an_item_goes_with_its_original_and_decisions_stay_blank(tmp_path: Path) -> None:
    """Who decided, and when, is still there."""
    casebase = make_casebase(tmp_path)
    fill(casebase)
    item = next(iter(casebase.store.find_items()))
    title = next(s for s in casebase.store.statements_of(items=[item.id]) if s.prop == "title")
    decide(casebase, MEMBER, title.id, Action.CORRECT, value="Another title", why="his words")
    plan = plan_erasure(casebase, CUSTODIAN, item.id)
    assert (plan.originals, item.id in plan.items) == ((item.original,), True)
    done = erase(casebase, CUSTODIAN, item.id, why="a request")
    made = casebase.store.decisions()
    assert [(d.who, d.why, d.value) for d in made] == [("Dana", "", None)]
    assert {s.value for s in casebase.store.statements([title.id])} == {""}
    assert done.line.action is Touch.ERASED
    left = Looking(casebase, CUSTODIAN).item(item.id)
    assert (left.text, left.item.title, left.marks) == ("", None, ())
    assert find_troubles(casebase) == []


@pytest.mark.parametrize("viewer", [MEMBER, PUBLIC])
def test_only_custodians_erase(tmp_path: Path, viewer: object) -> None:
    """Others are not told what there is."""
    casebase = make_casebase(tmp_path)
    plant(casebase)
    before = list(casebase.store.each_row())
    with pytest.raises(NotFound):
        erase(casebase, viewer, find_records(casebase)[0], why="x")  # type: ignore[arg-type]
    assert list(casebase.store.each_row()) == before


def test_a_reason_that_names_whom_it_erases_is_refused(tmp_path: Path) -> None:
    """In whatever spelling; so is none."""
    casebase = make_casebase(tmp_path)
    plant(casebase)
    target = find_records(casebase)[0]
    for why in ("Ulugbekova asked", "просьба Улугбековой", "", "  "):
        with pytest.raises(HabeasError, match="does not name"):
            erase(casebase, CUSTODIAN, target, why=why)
    assert casebase.store.counts().originals == len(list(casebase.originals.find_all()))
