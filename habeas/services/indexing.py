"""What is derived, brought up to date: views of entities and the search index.

What is out of date is noted in the store in the same transaction as the change, and taken off the
list only afterwards: a kill at any place leaves something to do, never something forgotten.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import islice
from typing import TypeVar

from habeas.model.access import LEVELS, Viewer, Visibility
from habeas.model.records import ItemRecord
from habeas.model.statements import SIGNATORY, Statement, Status, SubjectKind
from habeas.search.document import Document, Named
from habeas.services.access import Access, build_mask
from habeas.services.batches import run_batches
from habeas.services.casebase import Casebase
from habeas.services.casework import refresh_cases
from habeas.services.incident_views import refresh_incidents
from habeas.services.sketching import note_names, refresh_sketches
from habeas.services.words import read_words
from habeas.store.canon import Canon
from habeas.store.masking import Mask
from habeas.store.protocol import Pending

R = TypeVar("R")
_ENTITIES = 500  # views derived in one transaction
ITEMS = 2_000  # documents written before they are taken off the list
_READ = 200  # items read at a time
_FEW = 200  # items below which other processes are not worth their start
# How an item looks to a level: its record, its text, and the statements that are open to it.
_Form = tuple[ItemRecord, str, tuple[str, ...]]
_MATCHED = frozenset((SubjectKind.PERSON, SubjectKind.ORGANIZATION, SubjectKind.PLACE))
_FIELDS = {
    SubjectKind.PERSON: "people",
    SubjectKind.ORGANIZATION: "organizations",
    SubjectKind.PLACE: "places",
    SubjectKind.LAW: "laws",
}


def bring_up_to_date(
    casebase: Casebase, *, progress: Callable[[int], None] | None = None, workers: int = 1
) -> int:
    """Derive all that waits; returns how many views and documents were written.

    With more than one of `workers`, long lists of documents are analyzed in other processes.
    """
    done = 0
    steps = (
        refresh_entities,
        lambda casebase: refresh_sketches(casebase.store),
        partial(refresh_index, workers=workers),
    )
    for step in steps:
        while count := step(casebase):
            done += count
            if progress is not None:
                progress(count)
    return done


def refresh_entities(casebase: Casebase) -> int:
    """Derive the views that wait, at most `_ENTITIES`; returns how many were taken."""
    store = casebase.store
    ids = store.pending(Pending.ENTITY, _ENTITIES)
    if not ids:
        return 0
    canon = read_words(store).canon  # who judges in the meantime notes what waits anew
    with store.transaction():
        before = {view.id: frozenset(view.names) for view in store.entities(ids)}
        views = store.derive_entities(ids)
        store.put_entities(views)
        renamed = [
            v.id for v in views if v.kind in _MATCHED and before.get(v.id) != frozenset(v.names)
        ]
        store.mark_pending(Pending.MATCH, renamed)
        gone = set(ids) - {view.id for view in views}
        people = [v.id for v in views if v.kind is SubjectKind.PERSON]
        note_names(store, renamed=set(people) & set(renamed), gone=gone)
        store.delete_entities(gone)
        refresh_cases(store, ids, canon)
        refresh_incidents(store, ids)
        store.clear_pending(Pending.ENTITY, ids)
    return len(ids)


def refresh_index(casebase: Casebase, *, workers: int = 1) -> int:
    """Index the items that wait, at most `ITEMS`; returns how many were taken."""
    store = casebase.store
    mark = store.last_mark()
    ids = store.pending(Pending.INDEX, ITEMS)
    if not ids:
        return 0
    write_documents(casebase, ids, workers=workers if len(ids) >= _FEW else 1)
    store.clear_pending(Pending.INDEX, ids, upto=mark)
    return len(ids)


def write_documents(casebase: Casebase, ids: Collection[str], *, workers: int = 1) -> None:
    """Write the documents of items into the index, and take out those that should not be there."""
    unwanted = {_document_id(i, level) for i in ids for level in (None, *LEVELS)}

    def told() -> Iterator[Document]:
        for document in _find_documents(casebase, ids):
            unwanted.discard(document.id)
            yield document

    casebase.index.write(told(), spread=partial(_spread, workers=workers))
    casebase.index.delete(unwanted)


def _spread(
    work: Callable[[list[Document]], R], pieces: Iterable[list[Document]], /, *, workers: int
) -> Iterator[R]:
    return run_batches(work, pieces, on_death=work, workers=workers)


def find_documents(casebase: Casebase, ids: Collection[str]) -> list[Document]:
    """Return what the index should hold of these items: a document per way in which they look."""
    return list(_find_documents(casebase, ids))


def _find_documents(casebase: Casebase, ids: Collection[str]) -> Iterator[Document]:
    accesses = [Access(casebase.store, Viewer(level=level)) for level in LEVELS]
    rest = iter(ids)
    while some := list(islice(rest, _READ)):
        items = [item for item in casebase.store.items(some) if item.current]
        if items:
            yield from _documents(casebase, items, accesses)


@dataclass(slots=True)
class Passed:
    """Words of the index that mean nothing to a mask, as far as they have been looked at."""

    mask: Mask | None = None
    words: set[str] = field(default_factory=set)


def find_touched(casebase: Casebase, target: str, *, passed: Passed | None = None) -> set[str]:
    """Return the items that look otherwise to somebody when it changes who may see `target`.

    Those with its statements, and those that the index finds by a word which the mask for it
    covers, or may cover beside others; words are compared by the mask itself. See decision 13.
    To look through the words of a large index takes seconds: who asks before taking the writer's
    lock, and again under it with the same `passed`, has only the words to look at that are new.
    """
    store = casebase.store
    if target.startswith("itm:"):
        return {target}
    if target.startswith("st:"):
        rows = store.statements([target])
        items = {s.evidence.item for s in rows if s.evidence.item}
    else:
        items = store.items_with([target])
    mask = build_mask(store, frozenset({target}))
    if mask.is_beyond_words():
        return items | set(store.item_ids())
    passed = passed or Passed()
    if passed.mask is not mask:  # masks of the same names are one
        passed.mask, passed.words = mask, set()
    words = mask.find_words(casebase.index.words(), passed=passed.words)
    return items | {item_of_document(key) for key in casebase.index.holders(words)}


def take_out(casebase: Casebase, ids: Collection[str]) -> None:
    """Take items out of the index at once: they come back when they are brought up to date."""
    casebase.index.delete({_document_id(i, level) for i in ids for level in (None, *LEVELS)})


def item_of_document(document: str) -> str:
    """Return the id of the item that a document of the index stands for."""
    return document.partition("~")[0]


def _document_id(item: str, level: Visibility | None) -> str:
    """Return the id of an item's document: the one for most viewers has the id of the item."""
    return item if level is None else f"{item}~{level}"


def _documents(
    casebase: Casebase, items: Sequence[ItemRecord], accesses: Sequence[Access]
) -> Iterator[Document]:
    statements: dict[str, list[Statement]] = defaultdict(list)
    names = casebase.store.statements_of(items=[item.id for item in items], prop="name")
    for statement in names:
        statements[statement.evidence.item or ""].append(statement)
    entries: dict[str, list[Statement]] = defaultdict(list)
    if open_ones := [item.id for item in items if item.label is Visibility.PUBLIC]:
        for entry in casebase.store.statements_of(items=open_ones, prop=SIGNATORY):
            entries[entry.evidence.item or ""].append(entry)
    texts = casebase.store.texts({item.text for item in items})
    for item in items:
        body = texts[item.text].text[item.start : item.end] if item.text in texts else ""
        yield from _variants(item, body, statements[item.id], entries[item.id], accesses)


def _variants(
    item: ItemRecord,
    body: str,
    statements: Sequence[Statement],
    entries: Sequence[Statement],
    accesses: Sequence[Access],
) -> Iterator[Document]:
    """Yield one document per way in which the levels see an item: for most items, one for all.

    `statements` are its names, `entries` those of its lists of signatures where it is public.
    """
    seen: dict[_Form, list[Visibility]] = defaultdict(list)
    forms: dict[_Form, Sequence[Statement]] = {}
    standing = [s for s in statements if s.status is not Status.REJECTED and s.seen]
    for access in accesses:
        shown = access if access.is_open else access.of_item(item, (*statements, *entries))
        record = shown.show(item)
        if record is None:
            continue
        text = shown.clean(body)
        rows = standing if access.is_open else shown.show_all(standing)
        key = (record, text, tuple(s.id for s in rows))
        seen[key].append(access.viewer.level)
        forms[key] = rows
    canon = accesses[0].canon
    for number, (form, levels) in enumerate(sorted(seen.items(), key=lambda pair: -len(pair[1]))):
        name = _document_id(item.id, None if number == 0 else levels[0])
        told = forms[form]
        yield _document(form[0], form[1], told, name, frozenset(map(str, levels)), canon)


def _document(
    item: ItemRecord,
    text: str,
    statements: Sequence[Statement],
    name: str,
    labels: frozenset[str],
    canon: Canon,
) -> Document:
    named: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for statement in statements:
        field = _FIELDS.get(statement.kind)
        if field and statement.entity:
            # As its own names give it: who it is judged to be changes no document.
            node = canon.node(statement.subject or statement.entity)
            named[field][node][statement.value] = None
    return Document(
        id=name,
        text=text,
        visibility=labels,
        title=item.title or "",
        kind=str(item.kind),  # read or restored, it has one stamp
        countries=item.countries,
        language=item.language,
        published=item.published,
        publisher=item.publisher,
        captured_at=datetime.fromisoformat(item.added_at) if item.added_at else None,
        people=_to_named(named["people"]),
        organizations=_to_named(named["organizations"]),
        places=_to_named(named["places"]),
        laws=_to_named(named["laws"]),
    )


def _to_named(entities: dict[str, dict[str, None]]) -> tuple[Named, ...]:
    return tuple(Named(id=key, names=tuple(names)) for key, names in entities.items())
