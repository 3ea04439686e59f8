"""Documents into the casebase: read on every core, kept one batch at a time, never twice.

Each batch is one transaction: captures, custody lines, texts, items and statements of some tens of
documents, and the notes of what is to be derived from them. A kill, a full disk or an interrupt
loses at most the batch under way, and adding the same again goes on where it ended: what has been
read by the same versions is passed over by its hash.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice

from habeas.errors import StoreFull
from habeas.extract.pipeline import extractor_versions, load_readers
from habeas.model.page import Capture
from habeas.model.records import (
    CaptureRecord,
    CaptureState,
    CustodyNote,
    ItemRecord,
    ReadingRecord,
    Touch,
)
from habeas.model.statements import Statement, SubjectKind
from habeas.resolve.items import is_copy, to_shingles
from habeas.services.batches import default_workers, run_batches
from habeas.services.bulk import bytes_of
from habeas.services.casebase import Casebase
from habeas.services.index_process import derive_all
from habeas.services.judging import with_entity
from habeas.services.preparing import Prepared, prepare, to_capture_record, to_unreadable
from habeas.services.reading import Failure, read_samples
from habeas.store.canon import Canon
from habeas.store.fields import with_fields
from habeas.store.proposals import PAGES
from habeas.store.protocol import Pending
from habeas.store.reconciling import Changes, reconcile

_BATCH = 64  # documents in one transaction: a commit costs about as much as reading one page
_LONGEST = 3.0  # seconds of waiting after which a smaller batch is kept
# Bytes by which a worker grows before it is replaced; with 24 MB adding takes a tenth longer.
_GROWTH = 96_000_000
_LOOKAHEAD = 256  # documents whose hashes are looked up together
ERASED = "this document was erased on request and is not taken in again"

Task = Capture | Failure


@dataclass(slots=True)
class Tally:
    """What came of adding, so far."""

    added: int = 0
    read_again: int = 0
    unchanged: int = 0
    items: int = 0
    copies: int = 0
    unread: list[CaptureRecord] = field(default_factory=list)
    left_out: int = 0  # pictures and scripts beside the pages
    not_captured: list[CaptureRecord] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many documents have been dealt with."""
        kept = self.added + self.read_again + self.unchanged
        return kept + len(self.unread) + len(self.not_captured)

    def plus(self, other: "Tally") -> "Tally":
        """Return both together."""
        return Tally(
            added=self.added + other.added,
            read_again=self.read_again + other.read_again,
            unchanged=self.unchanged + other.unchanged,
            items=self.items + other.items,
            copies=self.copies + other.copies,
            unread=self.unread + other.unread,
            left_out=self.left_out + other.left_out,
            not_captured=self.not_captured + other.not_captured,
        )


def add_documents(
    casebase: Casebase,
    tasks: Iterable[Task],
    *,
    actor: str,
    workers: int | None = None,
    again: bool = False,
    progress: Callable[[Tally], None] | None = None,
) -> Tally:
    """Keep and read documents; returns what came of them.

    `again` reads documents anew that the same versions have read. Raises `StoreFull` when the disk
    is full, after keeping what there was room for.
    """
    tally = Tally()
    workers = default_workers() if workers is None else workers
    at = casebase.clock()
    work = partial(prepare, folder=casebase.originals.folder, at=at, collector=actor)
    load_readers(passages=True)
    prepared = run_batches(
        work,
        _find_new(casebase, tasks, tally, actor, again=again),
        on_death=partial(_on_death, at=at),
        workers=workers,
        size=bytes_of,
        warm=read_samples,
        growth=_GROWTH,
    )
    full = False
    for batch in _to_batches(prepared):
        whole = [one for one in batch if not one.no_room]
        full = full or len(whole) < len(batch)
        if whole:
            _keep(casebase, whole, tally, actor)
        if progress is not None:
            progress(tally)
        if full:
            raise StoreFull(
                "expected room for the originals, got a full disk; what was read is kept: make "
                "room and add the same again, it goes on where it ended"
            )
    derive_all(casebase, workers=workers)
    if progress is not None:
        progress(tally)
    return tally


def _find_new(
    casebase: Casebase, tasks: Iterable[Task], tally: Tally, actor: str, *, again: bool
) -> Iterator[Task]:
    """Yield the documents that have to be read; note the rest."""
    versions = {PAGES[0]: PAGES[1], **extractor_versions()}
    stream = iter(tasks)
    while chunk := list(islice(stream, _LOOKAHEAD)):
        known = casebase.store.known_originals(
            {task.original for task in chunk if isinstance(task, Capture)}
        )
        readings = casebase.store.latest_readings(set(known))
        unchanged: list[Capture] = []
        for task in chunk:
            if isinstance(task, Failure):
                yield task
            elif known.get(task.original) is CaptureState.ERASED:
                yield Failure(doc=task.name, reason=ERASED)
            elif (
                not again
                and task.original in readings
                and versions.items() <= dict(readings[task.original].extractors).items()
            ):
                tally.unchanged += 1
                unchanged.append(task)
            else:
                yield task
        _note_captures(casebase, unchanged, actor)


def _note_captures(casebase: Casebase, unchanged: Sequence[Capture], actor: str) -> None:
    """Keep that known bytes were captured once more: under another name, or fetched again."""
    if not unchanged:
        return
    at = casebase.clock()
    records = [to_capture_record(task, at, actor) for task in unchanged]
    known = {
        capture.id
        for original in {record.original for record in records if record.original}
        for capture in casebase.store.find_captures(original=original)
    }
    fresh = {record.id: record for record in records if record.id not in known}.values()
    if fresh:
        with casebase.store.transaction():
            casebase.store.put_captures(fresh)
            casebase.store.append_custody(
                [_note(at, Touch.CAPTURED, r.original or r.id, actor, r.method) for r in fresh]
            )


def _to_batches(prepared: Iterator[Prepared]) -> Iterator[list[Prepared]]:
    batch: list[Prepared] = []
    started = time.monotonic()
    for one in prepared:
        batch.append(one)
        if one.no_room or len(batch) >= _BATCH or time.monotonic() - started > _LONGEST:
            yield batch
            batch, started = [], time.monotonic()
    if batch:
        yield batch


def _keep(casebase: Casebase, batch: Sequence[Prepared], tally: Tally, actor: str) -> None:
    """Keep a batch in one transaction, and count it once it is kept."""
    counted = Tally(left_out=sum(one.told_only for one in batch))
    kept = [one for one in batch if not one.told_only]
    at = casebase.clock()
    with casebase.store.transaction():
        casebase.store.put_captures([one.capture for one in kept])
        for group in _apart(one.reading for one in kept if one.reading is not None):
            keep_readings(casebase, group, counted)
        casebase.store.append_custody([note for one in kept for note in _notes(one, at, actor)])
    counted.unread = [one.capture for one in kept if one.reading is None]
    for name in ("added", "read_again", "items", "copies", "left_out"):
        setattr(tally, name, getattr(tally, name) + getattr(counted, name))
    tally.unread += counted.unread


def _notes(one: Prepared, at: str, actor: str) -> Iterator[CustodyNote]:
    """Yield what the custody log says of a document."""
    capture = one.capture
    subject = capture.original or capture.id
    touch = Touch.CAPTURED if capture.original else Touch.NOT_CAPTURED
    yield _note(at, touch, subject, actor, capture.method)
    if one.reading is not None:
        yield _note(at, Touch.READ, subject, actor, _versions(one.reading))


def _apart(records: Iterable[ReadingRecord]) -> Iterator[list[ReadingRecord]]:
    """Yield the readings in groups in which no original comes twice: one page under two names."""
    group: dict[str, ReadingRecord] = {}
    for record in records:
        if record.head.original in group:
            yield list(group.values())
            group = {}
        group[record.head.original] = record
    if group:
        yield list(group.values())


def keep_readings(casebase: Casebase, records: Sequence[ReadingRecord], tally: Tally) -> None:
    """Keep readings of different originals beside what was decided before.

    Call inside a transaction. The store is asked once for all of them: by page, questions took four
    times as long as rows.
    """
    store = casebase.store
    changes = _reconcile_all(casebase, records)
    before = len(changes) - sum(not change.known for change in changes)
    tally.read_again += before
    tally.added += len(changes) - before
    store.put_readings([(record.head, record.text) for record in records])
    items = _put_items(casebase, changes)
    canon = Canon(store.judgements())
    statements = [with_entity(s, canon) for change in changes for s in change.made.statements]
    store.put_statements(statements)
    store.delete_passages([item for change in changes for item in change.made.moved])
    store.put_passages([one for change in changes for one in change.made.passages])
    touched = {e for change in changes for e in change.made.entities}
    store.mark_pending(Pending.ENTITY, touched | {s.entity for s in statements if s.entity})
    store.mark_pending(Pending.INDEX, [item.id for item in items])
    tally.items += sum(item.current for item in items)
    tally.copies += sum(item.current and item.same_as is not None for item in items)


@dataclass(frozen=True, slots=True)
class _Change:
    """A reading with what it changes; `known` tells whether its original was read before."""

    record: ReadingRecord
    made: Changes
    old: Sequence[Statement]
    known: bool


def _reconcile_all(casebase: Casebase, records: Sequence[ReadingRecord]) -> list[_Change]:
    store = casebase.store
    known = store.latest_readings({record.head.original for record in records})
    items: dict[str, list[ItemRecord]] = defaultdict(list)
    statements: dict[str, list[Statement]] = defaultdict(list)
    if known:
        for item in store.items_of(list(known)):
            items[item.original].append(item)
        for statement in store.statements_of(originals=list(known)):
            statements[statement.evidence.original].append(statement)
    changes = []
    for record in records:
        original = record.head.original
        old = statements[original]
        former = {s.evidence.text for s in old} - {record.text.sha256}
        texts = {key: kept.text for key in former if (kept := store.text(key)) is not None}
        made = reconcile(record, items[original], old, old_texts=texts)
        changes.append(_Change(record, made, old, original in known))
    return changes


def _put_items(casebase: Casebase, changes: Sequence[_Change]) -> list[ItemRecord]:
    """Keep the items of readings, each with the earlier one that it is a copy of."""
    drafts: list[tuple[ItemRecord, str]] = []
    for change in changes:
        # What a person said is among the old ones, and no change: it goes before all readings.
        standing = {s.id: s for s in (*change.old, *change.made.statements)}
        decided = _item_statements(standing.values())
        text = change.record.text.text
        drafts += [
            (with_fields(item, decided.get(item.id, ())), text) for item in change.made.items
        ]
    shared = casebase.store.find_shared([item for item, _ in drafts])
    kept: list[ItemRecord] = []
    waiting: list[ItemRecord] = []  # not in the store yet
    signs: set[str] = set()  # what copies of those would be known by
    for item, text in drafts:
        if {item.fingerprint, item.title_key} & signs:
            casebase.store.put_items(waiting)
            kept, waiting, shared = [*kept, *waiting], [], shared | {item.id}
        waiting.append(_with_copy(casebase, item, text, asked=item.id in shared))
        signs |= {item.fingerprint, item.title_key} - {""}
    casebase.store.put_items(waiting)
    return [*kept, *waiting]


def _item_statements(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    rows: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.kind is SubjectKind.ITEM:
            rows[statement.subject].append(statement)
    return rows


def _with_copy(casebase: Casebase, item: ItemRecord, text: str, *, asked: bool) -> ItemRecord:
    """Return the item with the id of the earlier one that it is a copy of, if there is one.

    The store is asked only where it may know one: a question takes longer than a row.
    """
    if not item.current:
        return item
    if not asked:
        return replace(item, same_as=None)
    words = text[item.start : item.end]
    shingles = None
    for other in casebase.store.find_copies(fingerprint=item.fingerprint, title_key=item.title_key):
        if other.original == item.original:
            continue
        earlier = other.same_as or other.id
        if other.fingerprint == item.fingerprint and item.fingerprint:
            return replace(item, same_as=earlier)
        kept = casebase.store.text(other.text)
        if kept is None:
            continue
        shingles = to_shingles(words) if shingles is None else shingles
        theirs = to_shingles(kept.text[other.start : other.end])
        if is_copy(theirs, shingles, redated=_redated(item, other)):
            return replace(item, same_as=earlier)
    return replace(item, same_as=None)


def _redated(one: ItemRecord, other: ItemRecord) -> bool:
    return bool(one.published and other.published and one.published != other.published)


def _note(at: str, action: Touch, subject: str, actor: str, detail: str = "") -> CustodyNote:
    return CustodyNote(at=at, action=action, subject=subject, actor=actor, detail=detail)


def _versions(record: ReadingRecord) -> str:
    return " ".join(f"{name}/{version}" for name, version in record.head.extractors.items())


def _on_death(task: Task, *, at: str) -> Prepared:
    name = task.doc if isinstance(task, Failure) else task.name
    reason = "the process that read it died twice; the file was left out"
    return Prepared(capture=to_unreadable(Failure(doc=name, reason=reason), at))
