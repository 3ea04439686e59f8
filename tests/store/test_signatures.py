"""Who signs what, in the three stores: items with lists, entries with the names in them."""

from typing import Any

import pytest

from habeas.model.statements import SIGNATORY, Statement, Status, SubjectKind
from habeas.store.protocol import Entry, Store, Window
from tests.store.values import entity, item, statement


def entry(ident: str, value: str, start: int, words: str, **more: Any) -> Statement:
    plain: dict[str, Any] = {
        "entity": "app:1",
        "kind": SubjectKind.APPEAL,
        "prop": SIGNATORY,
        "detail": (("kind", "person"),),
    }
    return statement(ident, value, start=start, words=words, **{**plain, **more})


def fill(store: Store) -> None:
    store.put_items(
        [
            item("itm:1", last_day=5),
            item("itm:2", last_day=9),
            item("itm:3", last_day=7),
            item("itm:4", current=False),
            item("itm:5"),
        ]
    )
    store.put_statements(
        [
            entry("st:e1", "Asel Nurova", 10, "Asel Nurova, Ж\0 Centre"),
            statement("st:n1", start=10),
            statement("st:n2", "Ж\0 Centre", start=23, entity="org:1", kind=SubjectKind.ORGANIZATION),
            statement("st:n3", "Osh", start=24, words="\0", entity="pla:1", kind=SubjectKind.PLACE),
            entry("st:e2", "Nobody \ud800", 40, "Nobody \ud800"),
            statement("st:n4", start=47, words="\ud800 over the edge", entity="per:2"),
            statement("st:n5", start=2, entity="per:2"),
            entry("st:e3", "Asel Nurova", 10, "Asel Nurova", in_item="itm:2", entity="app:2"),
            statement("st:n6", start=10, in_item="itm:2", status=Status.REJECTED),
            statement("st:n7", start=0, in_item="itm:2"),
            entry("st:e4", "Asel Nurova", 10, "Asel Nurova", in_item="itm:3", seen=False),
            statement("st:n8", start=10, in_item="itm:3"),
            entry("st:e5", "Asel Nurova", 10, "Asel Nurova", in_item="itm:4"),
            statement("st:n9", start=10, in_item="itm:4"),
            # Of another reading of the page: its places count in another text.
            entry("st:e6", "Asel Nurova", 10, "Asel Nurova", in_item="itm:5", original="b"),
            statement("st:na", start=10, in_item="itm:5"),
        ]
    )  # fmt: skip


def test_lists_are_found_by_who_is_named(store: Store) -> None:
    """Of current items, with entries that count, the newest first, in windows; or by the items."""
    fill(store)
    assert store.find_lists(entities=["per:1"]) == ["itm:2", "itm:1", "itm:5"]
    assert store.find_lists(entities=["per:2", "org:1"]) == ["itm:1"]
    assert store.find_lists(items=["itm:1", "itm:3", "itm:4", "itm:2"]) == ["itm:2", "itm:1"]
    assert store.find_lists(entities=["per:2"], items=["itm:2"]) == ["itm:2", "itm:1"]
    assert store.find_lists(entities=["per:1"], window=Window(limit=1, offset=1)) == ["itm:1"]
    assert store.find_lists() == []


def test_who_stands_in_most_items_is_found_list_by_list(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through all lists, or through all items that name them: the same ones, in the same order."""
    fill(store)
    store.put_entities([entity("per:1", items=90), entity("per:2", items=2)])
    usual = [store.find_lists(entities=[one]) for one in ("per:1", "per:2", "per:3")]
    monkeypatch.setattr("habeas.web.shelves.signatures._FREQUENT", 1)
    assert [store.find_lists(entities=[one]) for one in ("per:1", "per:2", "per:3")] == usual
    assert store.find_lists(entities=["per:1"], window=Window(limit=1, offset=1)) == ["itm:1"]
    assert usual[0] == ["itm:2", "itm:1", "itm:5"]


FIRST = Entry("st:e1", "app:1", "itm:1", "Asel Nurova", "per:1", "person", "Asel Nurova")
BODY = FIRST._replace(entity="org:1", kind="organization", name="Ж\0 Centre")
NOBODY = Entry("st:e2", "app:1", "itm:1", "Nobody \ud800", "", "", "")


def test_entries_come_with_the_names_inside_them(store: Store) -> None:
    """People and bodies, no places; not what only touches an entry, was rejected, or stands elsewhere."""
    fill(store)
    assert store.entries_in(["itm:1", "itm:3", "itm:4"]) == [FIRST, BODY, NOBODY]
    assert store.entries_in(["itm:1", "itm:2"], ["per:1", "per:2"]) == [FIRST]
    assert store.entries_in(["itm:1"], ["org:1"]) == [BODY]
    assert store.entries_in(["itm:5"], ["per:1"]) == []
    assert [e.entity for e in store.entries_in(["itm:2", "itm:5"])] == ["", ""]
    assert store.entries_in([]) == []


def test_entries_may_share_their_words(store: Store) -> None:
    """A name stands in both of two entries around it."""
    store.put_items([item("itm:1")])
    store.put_statements(
        [
            entry("st:a", "Asel Nurova and others", 0, "Asel Nurova and others, Osh"),
            entry("st:b", "Asel Nurova", 0, "Asel Nurova"),
            entry("st:c", "others", 16, "others"),
            statement("st:n", start=0),
        ]
    )
    found = [(e.statement, e.name) for e in store.entries_in(["itm:1"])]
    assert found == [("st:b", "Asel Nurova"), ("st:a", "Asel Nurova"), ("st:c", "")]
    found = [(e.statement, e.name) for e in store.entries_in(["itm:1"], ["per:1"])]
    assert found == [("st:b", "Asel Nurova"), ("st:a", "Asel Nurova")]


def test_entries_are_counted_by_appeal(store: Store) -> None:
    """Those that count, of current items."""
    fill(store)
    items = ["itm:1", "itm:2", "itm:3", "itm:4", "itm:x"]
    assert store.count_entries(items) == {"app:1": 2, "app:2": 1}
    assert store.count_entries([]) == {}
