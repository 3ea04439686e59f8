"""Sketches in the three stores."""

from dataclasses import replace

from habeas.model.records import SketchRecord
from habeas.store.protocol import Store

ROWS = [
    SketchRecord(id=f"per:{n}", version=1, shape=bytes([133, n]), keys=bytes(range(n, 256)))
    for n in range(3)
]


def test_sketches_come_back_as_they_went_in(store: Store) -> None:
    """By id, to the byte; what is put again takes the place of what was there."""
    store.put_sketches(reversed(ROWS))
    assert list(store.each_sketch()) == ROWS
    again = replace(ROWS[1], version=2, shape=b"", keys=b"\0")
    store.put_sketches([again])
    store.delete_sketches(["per:0", "per:x"])
    assert list(store.each_sketch()) == [again, ROWS[2]]
