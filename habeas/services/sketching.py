"""Sketches of the names of people, kept beside their records: made when names are new, gone with them."""

from collections.abc import Collection

from habeas.model.records import SketchRecord
from habeas.model.statements import SubjectKind
from habeas.names.sketches import VERSION, sketch_names
from habeas.store.protocol import Pending, Store

_AT_ONCE = 500  # people whose names are read in one transaction: it takes a tenth of a second


def note_names(store: Store, *, renamed: Collection[str], gone: Collection[str]) -> None:
    """Note that names of people changed, inside the transaction that changes them."""
    store.delete_sketches({*renamed, *gone})
    store.mark_pending(Pending.SKETCH, renamed)


def refresh_sketches(store: Store) -> int:
    """Make the sketches that wait, at most `_AT_ONCE`; returns how many were taken."""
    ids = store.pending(Pending.SKETCH, _AT_ONCE)
    if not ids:
        return 0
    with store.transaction():  # what is erased meanwhile leaves no sketch behind
        views = [view for view in store.entities(ids) if view.kind is SubjectKind.PERSON]
        store.put_sketches(
            SketchRecord(id=view.id, version=VERSION, **sketch_names(view.names)._asdict())
            for view in views
        )
        store.clear_pending(Pending.SKETCH, ids)
    return len(ids)


def load_sketches(store: Store) -> list[SketchRecord]:
    """Return the sketches of all people, by id; what waits, is missing or of another version is made.

    To lose them loses time, nothing else.
    """
    found = _load(store)
    older = {one.id for one in found if one.version != VERSION}
    if not older and len(found) == store.count_entities(kind=SubjectKind.PERSON):
        return found
    kept = {one.id for one in found}
    people = {view.id for view in store.each_entity() if view.kind is SubjectKind.PERSON}
    store.delete_sketches(kept - people)
    store.mark_pending(Pending.SKETCH, (people - kept) | older)
    return _load(store)


def _load(store: Store) -> list[SketchRecord]:
    while refresh_sketches(store):
        pass
    return list(store.each_sketch())
