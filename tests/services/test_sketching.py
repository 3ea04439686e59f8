"""Sketches of names follow the records of people."""

from dataclasses import replace
from pathlib import Path

from habeas.model.statements import SubjectKind
from habeas.names.sketches import sketch_names
from habeas.services.casebase import Casebase
from habeas.services.erasing import erase
from habeas.services.sketching import load_sketches, refresh_sketches
from habeas.settings import load_settings
from habeas.store.memory import MemoryStore
from habeas.store.protocol import Pending, Store
from habeas.web.casebase import open_casebase
from tests.secret import find_records, plant
from tests.services.building import CUSTODIAN, fill, make_casebase
from tests.store.values import entity


def expected(store: Store) -> dict[str, tuple[bytes, bytes]]:
    """Return the sketches that the records of people should have."""
    people = [view for view in store.each_entity() if view.kind is SubjectKind.PERSON]
    found = ((view.id, sketch_names(view.names)) for view in people)
    return {key: (one.shape, one.keys) for key, one in found}


def kept(store: Store) -> dict[str, tuple[bytes, bytes]]:
    """Return the sketches that are kept."""
    return {one.id: (one.shape, one.keys) for one in store.each_sketch()}


def filled(folder: Path) -> Casebase:
    casebase = make_casebase(folder)
    plant(casebase)
    fill(casebase)
    return casebase


def test_who_is_added_has_a_sketch(tmp_path: Path) -> None:
    """When all is brought up to date nothing waits; bodies and places have none."""
    store = filled(tmp_path).store
    assert kept(store) == expected(store) != {}
    assert store.pending(Pending.SKETCH) == []
    assert refresh_sketches(store) == 0


def test_who_is_erased_leaves_none(tmp_path: Path) -> None:
    """Gone with the record, in the same transaction."""
    casebase = filled(tmp_path)
    before = kept(casebase.store)
    for record in find_records(casebase):
        erase(casebase, CUSTODIAN, record, why="a request of 3 May")
    after = kept(casebase.store)
    assert after == expected(casebase.store)
    assert len(after) < len(before)


def test_what_is_missing_or_of_another_version_is_made() -> None:
    """Also what nobody noted; sketches without a record go."""
    store = MemoryStore()
    store.put_entities([entity("per:1", "Nurzat Vymysheva"), entity("per:2", "Aibek Primerov")])
    store.put_entities([entity("org:1", "Aibek Fund", kind=SubjectKind.ORGANIZATION)])
    made = load_sketches(store)
    assert kept(store) == expected(store) == {one.id: (one.shape, one.keys) for one in made}
    store.put_sketches([replace(made[0], version=0, keys=b"")])
    assert load_sketches(store) == made
    store.delete_entities(["per:2"])
    assert load_sketches(store) == made[:1]


def test_an_older_casebase_gets_them(tmp_path: Path) -> None:
    """Their people wait as it is opened, and whoever needs sketches makes them."""
    from django.core.management import call_command
    from django.db import connection

    settings = load_settings(casebase=tmp_path / "base", environ={})
    casebase = open_casebase(settings, create=True)
    fill(casebase)
    before = kept(casebase.store)
    call_command("migrate", "habeas", "0006", verbosity=0)
    assert "habeas_sketch" not in connection.introspection.table_names()
    casebase.close()
    opened = open_casebase(settings)
    assert before
    assert {one.id for one in load_sketches(opened.store)} == before.keys()
    assert kept(opened.store) == before
    opened.close()
