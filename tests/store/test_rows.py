"""All rows out of a store and into another; what erasing blanks; upkeep."""

from dataclasses import replace

import pytest

from habeas.errors import StoreError
from habeas.model.access import Visibility
from habeas.model.records import BackupRecord, PassagesRecord
from habeas.model.statements import Action, Status
from habeas.store.custody import find_breaks
from habeas.store.memory import MemoryStore
from habeas.store.protocol import Store
from tests.store.values import (
    NOON,
    access,
    capture,
    decision,
    entity,
    head,
    item,
    judgement,
    note,
    proposal,
    sha,
    statement,
    text,
)

HOSTILE = "a\0b \ud800 \ufdd0 =cmd|'!A0 \u202e"


def fill(store: Store) -> None:
    """Put one or two of every kind of row."""
    store.put_captures([capture("c:2", "b", name=HOSTILE), capture("c:1", "a", headers={"a": "ж"})])
    store.append_custody([note("a"), note("b", at="1999-01-01T00:00:00Z")])
    store.put_readings([(head("b", "tb"), text("tb", HOSTILE))])
    store.put_readings([(head("a", "ta"), text("ta"))])
    store.put_items([item("itm:2", "b", title=HOSTILE, countries=("KZ", "KG")), item("itm:1")])
    store.put_statements(
        [
            statement("st:2", HOSTILE, status=Status.REJECTED, seen=False),
            statement("st:1", detail=(("city", "Osh"),)),
            statement("st:3", entity=None, original="b", in_item="itm:2"),
        ]
    )
    store.put_decision(decision("dec:2", "st:2", Action.REJECT, why=HOSTILE))
    store.put_decision(decision("dec:1", "st:1", Action.CORRECT, value="A. Nurova", result="st:3"))
    store.put_judgement(replace(judgement("per:1", "per:2"), reason="the same city", score=0.5))
    store.put_proposals([proposal("per:1", "per:2", left_name=HOSTILE, reasons=())])
    store.put_access(access("a:1", "itm:1", Visibility.RESTRICTED))
    store.put_access(access("a:2", "itm:9", Visibility.PUBLIC))
    store.put_passages([PassagesRecord(id="itm:1", version=1, spans=b"\0\xff", vectors=b"")])
    store.put_backup(BackupRecord(at=NOON, custody=2, sha256=sha("x"), name="b"))
    store.put_entities([entity("per:1")])


def test_all_rows_come_out_and_go_in_again(store: Store) -> None:
    """In the same order, to the letter, labels and custody included; views are left out."""
    source = MemoryStore()
    fill(source)
    fill(store)
    rows = list(store.each_row())
    assert sorted(map(repr, rows)) == sorted(map(repr, source.each_row()))
    other = MemoryStore()
    other.load(rows)
    assert list(other.each_row()) == rows
    assert other.counts().entities == 0
    assert list(find_breaks(other.custody())) == []


def test_rows_are_loaded_part_by_part(store: Store) -> None:
    """A store that took rows in parts answers as the one they come from."""
    source = MemoryStore()
    fill(source)
    rows = list(source.each_row())
    with store.transaction():
        store.load(rows[:5])
        store.load(iter(rows[5:]))
    assert sorted(map(repr, store.each_row())) == sorted(map(repr, rows))
    assert store.find_captures() == source.find_captures()
    assert store.items(["itm:1"])[0].label is Visibility.RESTRICTED
    assert list(store.custody()) == list(source.custody())
    assert (store.decisions(), store.access()) == (source.decisions(), source.access())
    assert store.append_custody([note("c")])[0].number == 3


def test_a_load_that_fails_leaves_nothing(store: Store) -> None:
    """Half a load is none."""
    source = MemoryStore()
    fill(source)
    with pytest.raises(StoreError), store.transaction():
        store.load(source.each_row())
        raise StoreError("planned")
    assert list(store.each_row()) == []


def test_erased_words_are_blank_and_the_rows_stay(store: Store) -> None:
    """Values and reasons of what is named, and of nothing else."""
    fill(store)
    store.put_access(replace(access("a:3", "per:1", Visibility.RESTRICTED), why="at risk"))
    store.erase_words(statements=["st:2", "st:3"], targets=["per:1"])
    by_id = {row.id: row for row in store.decisions()}
    assert (by_id["dec:2"].why, by_id["dec:2"].action) == ("", Action.REJECT)
    assert (by_id["dec:1"].value, by_id["dec:1"].result) == (None, "st:3")
    assert [row.reason for row in store.judgements()] == [None]
    assert [row.why for row in store.access(["per:1"])] == [""]
    assert [row.id for row in store.decisions()] == ["dec:2", "dec:1"]


def test_a_sound_store_has_no_faults_and_compacts(store: Store) -> None:
    """Upkeep changes no row."""
    fill(store)
    before = list(store.each_row())
    assert store.check() == []
    store.compact()
    assert list(store.each_row()) == before


def test_a_lost_custody_line_is_a_fault(database: Store) -> None:
    """A count that does not fit the last number is told."""
    from django.db import connections

    fill(database)
    with connections["default"].cursor() as cursor:
        cursor.execute("DELETE FROM habeas_custody WHERE number = 1")
    assert database.check() == ["The custody log has 1 lines, and the last is number 2."]
