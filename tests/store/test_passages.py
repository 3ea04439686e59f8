"""Passages of items in the three stores."""

from dataclasses import replace

from habeas.model.records import PassagesRecord
from habeas.store.protocol import Store

ROWS = [
    PassagesRecord(id=f"itm:{n}", version=1, spans=bytes([n, 0]), vectors=bytes(range(n, 256)))
    for n in range(3)
]


def test_passages_come_back_as_they_went_in(store: Store) -> None:
    """To the byte, in the order they came; what is put again takes the place of what was there."""
    store.put_passages(ROWS)
    assert list(store.each_passages()) == ROWS
    again = replace(ROWS[0], version=2, vectors=b"\0")
    store.put_passages([again])
    assert list(store.each_passages()) == [*ROWS[1:], again]
    assert store.passages(["itm:2", "itm:0", "itm:x"]) == [ROWS[2], again]
    store.delete_passages(["itm:1", "itm:x"])
    assert [one.id for one in store.each_passages()] == ["itm:2", "itm:0"]


def test_every_change_is_told(store: Store) -> None:
    """Whoever holds them in memory sees by the stamp that they changed."""
    stamps = [store.passages_stamp()]
    for some in (ROWS, ROWS[:1]):
        store.put_passages(some)
        stamps.append(store.passages_stamp())
    for item in ("itm:2", "itm:0"):
        store.delete_passages([item])
        stamps.append(store.passages_stamp())
    assert len(set(stamps)) == len(stamps)
