"""The index written by another process is the same, and whatever becomes of that process."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from habeas.model.access import AccessDecision, Visibility
from habeas.services import index_process
from habeas.services.casebase import Casebase
from habeas.services.indexing import bring_up_to_date, find_documents, write_documents
from habeas.settings import load_settings
from habeas.store.protocol import Pending
from habeas.web.casebase import open_casebase
from tests.services.casebases import add


@pytest.fixture
def casebase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Casebase]:
    """Give a casebase on a file of its own in which everything waits."""
    monkeypatch.setattr(index_process, "_MANY", 2)
    made = open_casebase(load_settings(casebase=tmp_path / "base", environ={}), create=True)
    add(made)
    all_waits(made)
    yield made
    made.close()


def all_waits(casebase: Casebase) -> None:
    store = casebase.store
    with store.transaction():
        store.mark_pending(Pending.ENTITY, list(store.entity_ids()))
        store.mark_pending(Pending.INDEX, list(store.item_ids()))
    casebase.index.delete(casebase.index.ids())


def check_whole(casebase: Casebase) -> None:
    store = casebase.store
    ids = list(store.item_ids())
    assert casebase.index.ids() == {made.id for made in find_documents(casebase, ids)}
    assert not store.pending(Pending.INDEX)
    assert not store.pending(Pending.ENTITY)


def here(calls: list[int], work: Callable[..., None]) -> Callable[..., None]:
    def counted(casebase: Casebase, ids: list[str], **more: int) -> None:
        calls.append(len(ids))
        work(casebase, ids, **more)

    return counted


def test_another_process_writes_the_index(
    casebase: Casebase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What waits is indexed and no longer waits, and this process wrote nothing."""
    calls: list[int] = []
    monkeypatch.setattr("habeas.services.indexing.write_documents", here(calls, write_documents))
    index_process.derive_all(casebase, workers=2)
    check_whole(casebase)
    assert not calls
    bring_up_to_date(casebase)


def test_where_a_name_is_hidden_the_views_come_first(
    casebase: Casebase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Documents are covered by what the views know: the index waits for them."""
    person = next(key for key in casebase.store.entity_ids() if key.startswith("per:"))
    casebase.store.put_access(
        AccessDecision(
            id="acc:1",
            target=person,
            visibility=Visibility.RESTRICTED,
            consent=None,
            who="ana",
            at="2026-01-01T00:00:00Z",
            why="at risk",
        )
    )
    calls: list[int] = []
    monkeypatch.setattr("habeas.services.indexing.write_documents", here(calls, write_documents))
    index_process.derive_all(casebase, workers=2)
    check_whole(casebase)
    assert calls


def die(_ids: list[str], _workers: int) -> bool:
    os.kill(os.getpid(), signal.SIGKILL)
    return True


def refuse(_ids: list[str], _workers: int) -> bool:
    return False


@pytest.mark.parametrize("write", [die, refuse])
def test_a_process_that_fails_leaves_its_work_to_this_one(
    casebase: Casebase, monkeypatch: pytest.MonkeyPatch, write: Callable[[list[str], int], bool]
) -> None:
    """Nothing is lost with one that dies, nor taken off the list by one that cannot write."""
    monkeypatch.setattr(index_process, "_write", write)
    index_process.derive_all(casebase, workers=2)
    check_whole(casebase)


def test_a_process_whose_parent_is_gone_ends() -> None:
    """Killed while the other one was starting, the parent leaves nobody behind."""
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    code = f"import time; from habeas.services.workers import begin_worker; begin_worker({gone.pid}); time.sleep(600)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 1
