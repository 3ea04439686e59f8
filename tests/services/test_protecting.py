"""Who may see a name is changed: the index knows it no more, and only what holds it is written."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from habeas.model.access import Viewer, Visibility
from habeas.model.page import Capture
from habeas.model.statements import SubjectKind
from habeas.search.memory_index import MemoryIndex
from habeas.search.tantivy_index import open_index
from habeas.services import looking as looking_module
from habeas.services.adding import add_documents
from habeas.services.casebase import Casebase
from habeas.services.deciding import set_access
from habeas.services.indexing import bring_up_to_date, find_touched
from habeas.services.looking import Looking
from habeas.store.memory import MemoryStore
from habeas.store.originals import Originals
from habeas.store.protocol import Pending, Window

CUSTODIAN = Viewer(level=Visibility.RESTRICTED, name="Dana")
GROUP = Viewer(level=Visibility.GROUP, name="Erlan")
PAGES = {
    "named": "On 3 May 2019, lawyer Aruna Testbekova was detained in Almaty.\n",
    "cyrillic": "3 мая 2019 года в Алматы задержали адвоката Аруну Тестбекову.\n",
    "small": "See the page about testbekovadetained on the site of the bar of Almaty.\n",
    "other": "On 3 May 2019, lawyer Marat Invenov was released in Bishkek.\n",
    "given": "Aruna is a given name, and a word on a list of names in Almaty.\n",
}


@pytest.fixture(params=["memory", "tantivy"])
def casebase(request: pytest.FixtureRequest, tmp_path: Path) -> Casebase:
    """Give a casebase with five pages, three of which name one person in some way."""
    index = MemoryIndex() if request.param == "memory" else open_index(tmp_path / "index")
    made = Casebase(
        store=MemoryStore(),
        originals=Originals(tmp_path / "originals"),
        index=index,
        clock=lambda: "2026-01-01T00:00:00Z",
    )
    tasks = [_capture(name, text.encode()) for name, text in PAGES.items()]
    add_documents(made, tasks, actor="Dana", workers=1)
    return made


def test_only_what_may_hold_the_name_is_written_anew(casebase: Casebase) -> None:
    """Other spellings, a longer word around it and a bare given name count; the rest stays."""
    assert _names(casebase, find_touched(casebase, _person(casebase))) == {
        "named",
        "cyrillic",
        "small",
        "given",
    }


def test_the_name_is_found_no_more_before_anything_is_written(casebase: Casebase) -> None:
    """Neither hits nor totals tell of it from the moment the decision was made."""
    person = _person(casebase)
    assert Looking(casebase, GROUP).find_items("Testbekova").total > 0
    set_access(casebase, CUSTODIAN, person, visibility=Visibility.RESTRICTED, why="at risk")
    for word in ("Testbekova", "Тестбекова", "testbekovadetained"):
        assert Looking(casebase, GROUP).find_items(word).total == 0
    assert Looking(casebase, GROUP).find_items("Invenov").total == 1
    bring_up_to_date(casebase)
    for word in ("Testbekova", "Тестбекова", "testbekovadetained"):
        assert Looking(casebase, GROUP).find_items(word).total == 0
        assert Looking(casebase, CUSTODIAN).find_items(word).total > 0
    assert Looking(casebase, GROUP).find_items("").total == len(PAGES)


def test_what_is_indexed_at_that_moment_is_indexed_again(
    casebase: Casebase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document made from what was read before the decision does not stay."""
    store, person = casebase.store, _person(casebase)
    store.mark_pending(Pending.INDEX, list(store.item_ids()))
    write: Callable[..., int] = casebase.index.write

    def decide_first(documents: object, **more: object) -> int:
        made = list(documents)  # type: ignore[call-overload]
        monkeypatch.setattr(casebase.index, "write", write)
        set_access(casebase, CUSTODIAN, person, visibility=Visibility.RESTRICTED, why="at risk")
        return write(made, **more)

    monkeypatch.setattr(casebase.index, "write", decide_first)
    bring_up_to_date(casebase)
    assert Looking(casebase, GROUP).find_items("Testbekova").total == 0
    assert store.pending(Pending.INDEX, 9) == []


def test_a_frequent_record_shows_its_newest_items(
    casebase: Casebase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it has too many statements to be read, a window counts items."""
    viewer = Looking(casebase, GROUP)
    place = next(e for e in viewer.find_entities(kind=SubjectKind.PLACE) if "Almaty" in e.names)
    whole = viewer.entity(place.id)
    monkeypatch.setattr(looking_module, "_MANY", 0)
    view = viewer.entity(place.id, window=Window(limit=1))
    assert view.total == place.items > 1
    assert len({mention.item.id for mention in view.mentions}) == 1
    assert dict(view.names) == dict(whole.names)
    assert viewer.entity(place.id).mentions == whole.mentions


def _capture(name: str, data: bytes) -> Capture:
    return Capture(data=data, sha256=hashlib.sha256(data).hexdigest(), name=f"{name}.txt")


def _person(casebase: Casebase) -> str:
    rows = casebase.store.find_entities(kind=SubjectKind.PERSON, containing="testbekova")
    return rows[0].id


def _names(casebase: Casebase, items: set[str]) -> set[str]:
    originals = {item.original for item in casebase.store.items(sorted(items))}
    captures = casebase.store.find_captures(window=Window(limit=99))
    return {c.name.removesuffix(".txt") for c in captures if c.original in originals}
