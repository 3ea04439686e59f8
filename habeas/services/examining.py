"""Whether originals, database, views and index agree; what is derived is repaired.

Nothing that was captured, said or decided is ever changed here: a damaged original, a broken chain
or words that do not stand where they should are reported, with what a person can do about it.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import TypeVar

from habeas.errors import SearchIndexError
from habeas.model.cases import anchor_of
from habeas.model.records import CaptureState, CustodyNote, Touch
from habeas.model.statements import Statement, SubjectKind
from habeas.search.analysis import stamp_of
from habeas.services.casebase import Casebase
from habeas.services.casework import derive_cases, refresh_cases
from habeas.services.checking_findings import check_findings
from habeas.services.incident_views import find_wrong, refresh_incidents
from habeas.services.indexing import bring_up_to_date, find_documents
from habeas.services.trouble import Trouble
from habeas.store.canon import Canon
from habeas.store.custody import find_breaks
from habeas.store.fields import with_fields
from habeas.store.protocol import Pending, Window

T = TypeVar("T")
_CHUNK = 500
_ALL = Window(limit=100_000_000)
# Beside the originals: uploads on their way in, those Django writes to the disk, half a key.
_LEFTOVERS = ("incoming-*", "tmp*.upload*", "secret.key.*.part")
_DAY = 24 * 3600


Check = Callable[[Casebase, bool], Iterator[Trouble]]


def examine(casebase: Casebase, *, repair: bool, actor: str) -> Iterator[Trouble]:
    """Yield every disagreement; with `repair`, what is derived is brought right.

    Custody lines say that the originals were checked, and that something was repaired.
    """
    repaired = 0
    for check in CHECKS:
        for trouble in check(casebase, repair):
            repaired += trouble.repaired
            yield trouble
    at = casebase.clock()
    notes = [CustodyNote(at=at, action=Touch.CHECKED, subject="casebase", actor=actor)]
    if repaired:
        detail = f"{repaired} derived"
        notes.append(
            CustodyNote(
                at=at, action=Touch.REPAIRED, subject="casebase", actor=actor, detail=detail
            )
        )
    casebase.store.append_custody(notes)


def check_database(casebase: Casebase, repair: bool) -> Iterator[Trouble]:
    """Yield what the database says of itself."""
    for sentence in casebase.store.check():
        advice = "restore a backup; the originals can be read again with `habeas add`"
        yield Trouble(area="database", subject="database", what=sentence, advice=advice)


def check_custody(casebase: Casebase, repair: bool) -> Iterator[Trouble]:
    """Yield the breaks in the chain of the custody log."""
    for sentence in find_breaks(casebase.store.custody()):
        advice = "compare with a backup: somebody or something has changed the log"
        yield Trouble(area="custody", subject="custody log", what=sentence, advice=advice)


def check_originals(casebase: Casebase, repair: bool) -> Iterator[Trouble]:
    """Yield originals that are missing or changed, files nobody knows, and leftovers of kills."""
    captures = casebase.store.find_captures(states=[CaptureState.CAPTURED], window=_ALL)
    recorded = {c.original for c in captures if c.original}
    unreadable = casebase.store.find_captures(states=[CaptureState.UNREADABLE], window=_ALL)
    recorded |= {c.original for c in unreadable if c.original}
    for original in sorted(recorded):
        wrong = casebase.originals.check(original)
        if wrong is not None:
            advice = "put a good copy in its place or restore a backup; it is left as it is"
            what = f"expected the bytes captured, got {wrong}"
            yield Trouble(area="original", subject=original, what=what, advice=advice)
    for original in casebase.originals.find_all():
        if original not in recorded:
            advice = "an interrupted `add` leaves this: run the same `add` again"
            what = "bytes are kept that no capture speaks of"
            yield Trouble(area="original", subject=original, what=what, advice=advice)
    for path in list(casebase.originals.find_strangers()):
        part = path.name.endswith(".part")
        what = "a half-written file was left by a kill" if part else "a file that is no original"
        if part and repair:
            path.unlink(missing_ok=True)
        yield Trouble(
            area="original",
            subject=path.name,
            what=what,
            repaired=part and repair,
            advice="" if part else "move it elsewhere",
        )


def check_leftovers(casebase: Casebase, repair: bool) -> Iterator[Trouble]:
    """Yield what an upload left that was ended by a kill: documents that nothing else knows of.

    Only what is older than a day: a server may be at work on the rest.
    """
    now = datetime.fromisoformat(casebase.clock()).timestamp()
    for pattern in _LEFTOVERS:
        for path in sorted(casebase.originals.folder.parent.glob(pattern)):
            if now - path.stat().st_mtime < _DAY:
                continue
            if repair and path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            elif repair:
                path.unlink(missing_ok=True)
            what = "a file that was on its way in was left by a kill"
            gone = not path.exists()
            advice = "" if gone else "delete it, if nobody is adding anything"
            yield Trouble(
                area="original", subject=path.name, what=what, repaired=gone, advice=advice
            )


def check_items(casebase: Casebase, repair: bool) -> Iterator[Trouble]:
    """Yield items whose fields are not what their statements give."""
    for ids in _chunks(casebase.store.item_ids()):
        by_item: dict[str, list[Statement]] = {}
        for statement in casebase.store.statements_of(subjects=ids):
            if statement.kind is SubjectKind.ITEM:
                by_item.setdefault(statement.subject, []).append(statement)
        for item in casebase.store.items(ids):
            right = with_fields(item, by_item.get(item.id, ()))
            if right == item:
                continue
            if repair:
                with casebase.store.transaction():
                    casebase.store.put_items([right])
                    casebase.store.mark_pending(Pending.INDEX, [item.id])
            what = "its fields are not those that its findings give"
            yield Trouble(area="items", subject=item.id, what=what, repaired=repair)


def check_index_files(casebase: Casebase, repair: bool) -> Iterator[Trouble]:
    """Yield files of the index that were changed or are missing; repaired, all are built anew.

    A search may go on with them and find too little: it reads no more of a file than it needs.
    Comes before whatever writes to the index.
    """
    try:
        faults = casebase.index.find_damage()
    except SearchIndexError as error:
        faults = [error.problem]
    if faults and repair:
        # Noted first, as where a casebase is opened: a kill in between leaves work to do.
        with casebase.store.transaction():
            casebase.store.mark_pending(Pending.INDEX, list(casebase.store.item_ids()))
        casebase.index.begin_anew()
    for fault in faults:
        what = f"a file of the search index is damaged ({fault})"
        yield Trouble(area="index", subject="index", what=what, repaired=repair)


def check_views(casebase: Casebase, repair: bool) -> Iterator[Trouble]:
    """Yield records that are not what their statements give."""
    store = casebase.store
    wrong: list[str] = []
    for ids in _chunks(store.entity_ids()):
        held = {record.id: record for record in store.entities(ids)}
        given = {record.id: record for record in store.derive_entities(ids)}
        wrong += [i for i in ids if held.get(i) != given.get(i)]
    known = set(store.entity_ids())
    left = [r.id for r in store.find_entities(window=_ALL) if r.id not in known]
    wrong += left
    if repair and wrong:
        store.mark_pending(Pending.ENTITY, wrong)
        bring_up_to_date(casebase)
    for entity in wrong:
        what = "this record is not what its findings give"
        yield Trouble(area="views", subject=entity, what=what, repaired=repair)


def check_cases(casebase: Casebase, repair: bool) -> Iterator[Trouble]:
    """Yield cases that are not what acts and people's words give."""
    store = casebase.store
    canon = Canon(store.judgements())
    said = {canon.of(anchor_of(word.case)) for word in store.case_words()}
    kept = {record.id: record for record in store.each_case()}
    seen: set[str] = set()  # one that people joined comes with each of those it is about
    asked = sorted({*store.entity_ids(), *said})
    wrong: dict[str, set[str]] = {}
    for ids in _chunks(iter(asked)):
        for record, events in derive_cases(store, ids, canon):
            seen.add(record.id)
            if kept.get(record.id) != record or store.case_events(record.id) != events:
                wrong[record.id] = set(record.anchors)
    wrong |= {key: set(record.anchors) for key, record in kept.items() if key not in seen}
    if repair and wrong:
        anchors = set[str]().union(*wrong.values())
        with store.transaction():
            store.delete_cases(set(wrong))
            refresh_cases(store, anchors, canon)
    for case in wrong:
        what = "this case is not what its findings and people's words give"
        yield Trouble(area="cases", subject=case, what=what, repaired=repair)


def check_incidents(casebase: Casebase, repair: bool) -> Iterator[Trouble]:
    """Yield incidents that are not what their items tell."""
    store = casebase.store
    wrong = list(find_wrong(store, _chunks(store.entity_ids())))
    if repair and wrong:
        with store.transaction():
            refresh_incidents(store, wrong)
    for incident in wrong:
        what = "this incident is not what its findings give"
        yield Trouble(area="incidents", subject=incident, what=what, repaired=repair)


def check_index(casebase: Casebase, repair: bool) -> Iterator[Trouble]:
    """Yield items whose entry in the search index is missing, stale or should not be there."""
    if repair:
        bring_up_to_date(casebase)
    try:
        stamps = dict(casebase.index.stamps())
    except SearchIndexError as error:
        yield Trouble(area="index", subject="index", what=error.problem, advice=error.advice)
        return
    wrong: list[str] = []
    for ids in _chunks(casebase.store.item_ids()):
        for document in find_documents(casebase, ids):
            held = stamps.pop(document.id, None)
            wrong += [document.id] if held != stamp_of(document) else []
    if repair and (wrong or stamps):
        casebase.index.delete(stamps)
        casebase.store.mark_pending(Pending.INDEX, {name.partition("~")[0] for name in wrong})
        bring_up_to_date(casebase)
    for name in (*wrong, *stamps):
        what = "the search index does not have this item as it is"
        yield Trouble(area="index", subject=name, what=what, repaired=repair)


def _chunks(stream: Iterator[T]) -> Iterator[Sequence[T]]:
    while chunk := list(islice(stream, _CHUNK)):
        yield chunk


CHECKS: tuple[Check, ...] = (
    check_database,
    check_custody,
    check_originals,
    check_leftovers,
    check_findings,
    check_items,
    check_index_files,
    check_views,
    check_cases,
    check_incidents,
    check_index,
)
