"""The store in plain dictionaries: for tests, demonstrations and a notebook.

Its answers are those of the databases, said in the shortest way; the other stores are compared to
it. A transaction copies the dictionaries as it begins and puts the copies back if it fails.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from habeas.errors import StoreError
from habeas.model.access import AccessDecision, Consent, Visibility
from habeas.model.cases import CaseEvent, CaseRecord, CaseWord, anchor_of
from habeas.model.findings import NameKind
from habeas.model.identity import Judgement, ProposalRecord
from habeas.model.incidents import IncidentRecord
from habeas.model.records import (
    BackupRecord,
    CaptureRecord,
    CaptureState,
    CustodyLine,
    CustodyNote,
    EntityRecord,
    ItemRecord,
    PassagesRecord,
    ReadingHead,
    SketchRecord,
    TextRecord,
)
from habeas.model.statements import ACT, SIGNATORY, Decision, Statement, Status, SubjectKind
from habeas.store.custody import chain_all
from habeas.store.protocol import (
    ANY_CASE,
    ANY_INCIDENT,
    CaseFilter,
    CaseOrder,
    Counts,
    EntityOrder,
    Entry,
    IncidentFilter,
    ItemOrder,
    Move,
    NameForm,
    Pending,
    Row,
    Said,
    Window,
)
from habeas.store.signatures import SIGNERS, Placed, pair_up
from habeas.store.views import (
    NAME,
    Access,
    Tally,
    fits,
    is_asked,
    place_order,
    settle_access,
    sort_name,
    to_view,
)

Thing = TypeVar("Thing")
_COPIES = 20


@dataclass(slots=True)
class _Rows:
    """All that is kept; every field is a list or a dictionary of frozen values."""

    captures: dict[str, CaptureRecord] = field(default_factory=dict)
    custody: list[CustodyLine] = field(default_factory=list)
    readings: list[ReadingHead] = field(default_factory=list)
    texts: dict[str, TextRecord] = field(default_factory=dict)
    items: dict[str, ItemRecord] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    decisions: dict[str, Decision] = field(default_factory=dict)
    judgements: list[Judgement] = field(default_factory=list)
    proposals: dict[tuple[str, str], ProposalRecord] = field(default_factory=dict)
    access: dict[str, AccessDecision] = field(default_factory=dict)
    entities: dict[str, EntityRecord] = field(default_factory=dict)
    sketches: dict[str, SketchRecord] = field(default_factory=dict)
    passages: dict[str, PassagesRecord] = field(default_factory=dict)
    case_words: dict[str, CaseWord] = field(default_factory=dict)
    cases: dict[str, CaseRecord] = field(default_factory=dict)
    timelines: dict[str, tuple[CaseEvent, ...]] = field(default_factory=dict)
    incidents: dict[str, IncidentRecord] = field(default_factory=dict)
    pending: dict[tuple[Pending, str], int] = field(default_factory=dict)
    marks: dict[str, int] = field(default_factory=dict)  # the last number given
    backups: list[BackupRecord] = field(default_factory=list)

    def copy(self) -> "_Rows":
        return _Rows(*(getattr(self, f.name).copy() for f in fields(self)))


class MemoryStore:
    """See the protocol. For one thread."""

    name = "memory"

    def __init__(self) -> None:
        self._rows = _Rows()
        self._depth = 0
        self._failed = False

    @contextmanager
    def transaction(self) -> Iterator[None]:
        if self._depth:
            with self._joined():
                yield
            return
        before, self._failed = self._rows.copy(), False
        try:
            with self._joined():
                yield
            if self._failed:
                raise StoreError("a step inside failed and was passed over; nothing was kept")
        except BaseException:
            self._rows = before
            raise

    @contextmanager
    def _joined(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        except BaseException:
            self._failed = True
            raise
        finally:
            self._depth -= 1

    def close(self) -> None:
        pass

    # -- captures and custody

    def put_captures(self, records: Iterable[CaptureRecord]) -> None:
        self._rows.captures.update((record.id, record) for record in list(records))

    def capture(self, capture: str) -> CaptureRecord | None:
        return self._rows.captures.get(capture)

    def find_captures(
        self,
        *,
        original: str | None = None,
        address: str | None = None,
        states: Collection[CaptureState] = (),
        window: Window = Window(),
    ) -> list[CaptureRecord]:
        found = [
            record
            for record in reversed(self._rows.captures.values())
            if (original is None or record.original == original)
            and (address is None or record.address == address)
            and (not states or record.state in states)
        ]
        return _cut(found, window)

    def count_captures(self, states: Collection[CaptureState] = ()) -> int:
        return sum(not states or r.state in states for r in self._rows.captures.values())

    def known_originals(self, originals: Collection[str]) -> Mapping[str, CaptureState]:
        known: dict[str, CaptureState] = {}
        for record in self._rows.captures.values():
            if record.original is None or record.original not in originals:
                continue
            if record.state is CaptureState.ERASED:
                known[record.original] = record.state
            elif record.state is not CaptureState.NOT_CAPTURED:
                known.setdefault(record.original, CaptureState.CAPTURED)
        return known

    def append_custody(self, notes: Sequence[CustodyNote]) -> list[CustodyLine]:
        log = self._rows.custody
        lines = chain_all(log[-1] if log else None, notes)
        log.extend(lines)
        return lines

    def custody(self, *, subject: str | None = None, after: int = 0) -> Iterator[CustodyLine]:
        for line in self._rows.custody[max(after, 0) :]:
            if subject is None or line.subject == subject:
                yield line

    # -- readings, texts, items

    def put_readings(self, readings: Collection[tuple[ReadingHead, TextRecord]]) -> None:
        for head, text in readings:
            self._rows.texts.setdefault(text.sha256, text)
            self._rows.readings.append(head)

    def latest_readings(self, originals: Collection[str]) -> Mapping[str, ReadingHead]:
        asked = set(originals)
        return {head.original: head for head in self._rows.readings if head.original in asked}

    def text(self, sha256: str) -> TextRecord | None:
        return self._rows.texts.get(sha256)

    def texts(self, hashes: Collection[str]) -> Mapping[str, TextRecord]:
        return {key: self._rows.texts[key] for key in hashes if key in self._rows.texts}

    def erase_texts(self, originals: Collection[str]) -> None:
        going = set(originals)
        shared = {head.text for head in self._rows.readings if head.original not in going}
        for head in self._rows.readings:
            if head.original in going and head.text not in shared:
                self._rows.texts.pop(head.text, None)

    def put_items(self, items: Iterable[ItemRecord]) -> None:
        for item in list(items):
            held = settle_access(self.access([item.id]))
            label = held[item.id].label() if item.id in held else item.label
            self._rows.items[item.id] = replace(item, label=label)

    def items(self, ids: Collection[str]) -> list[ItemRecord]:
        return _pick(self._rows.items, ids)

    def items_of(self, originals: Collection[str]) -> list[ItemRecord]:
        found = [item for item in self._rows.items.values() if item.original in set(originals)]
        return sorted(found, key=lambda item: (item.original, item.number, item.start, item.id))

    def find_items(
        self,
        *,
        entity: str | None = None,
        labels: Collection[Visibility] = tuple(Visibility),
        order: ItemOrder = ItemOrder.NEWEST,
        window: Window = Window(),
    ) -> list[ItemRecord]:
        found = [item for item in self._current() if item.label in labels]
        if entity is not None:
            said = {
                s.evidence.item
                for s in self._rows.statements.values()
                if s.entity == entity and _counts(s)
            }
            found = [item for item in found if item.id in said]
        found.sort(key=lambda item: item.id)
        if order is ItemOrder.NEWEST:
            found.sort(key=lambda item: (item.last_day is None, -(item.last_day or 0)))
        else:
            found.sort(key=lambda item: item.added_at, reverse=True)
        return _cut(found, window)

    def find_copies(self, *, fingerprint: str, title_key: str) -> list[ItemRecord]:
        found = [
            item
            for item in self._current()
            if (fingerprint and item.fingerprint == fingerprint)
            or (title_key and item.title_key == title_key)
        ]
        return sorted(found, key=lambda item: (item.added_at, item.id))[:_COPIES]

    def find_shared(self, items: Collection[ItemRecord]) -> set[str]:
        prints = {item.fingerprint for item in self._rows.items.values()} - {""}
        titles = {item.title_key for item in self._rows.items.values()} - {""}
        return {i.id for i in items if i.fingerprint in prints or i.title_key in titles}

    def item_ids(self) -> Iterator[str]:
        yield from sorted(item.id for item in self._current())

    def _current(self) -> Iterator[ItemRecord]:
        return (item for item in self._rows.items.values() if item.current)

    # -- statements and decisions

    def put_statements(self, statements: Iterable[Statement]) -> None:
        self._rows.statements.update((s.id, s) for s in list(statements))

    def move_statements(self, moves: Iterable[Move]) -> None:
        for move in moves:
            self.put_statements(
                replace(s, entity=move.new)
                for s in self._rows.statements.values()
                if s.entity == move.old and _is_moved(s.subject, move)
            )

    def statements(self, ids: Collection[str]) -> list[Statement]:
        return _pick(self._rows.statements, ids)

    def statements_of(
        self,
        *,
        originals: Collection[str] | None = None,
        items: Collection[str] | None = None,
        subjects: Collection[str] | None = None,
        entities: Collection[str] | None = None,
        prop: str | None = None,
        but: str | None = None,
        window: Window | None = None,
    ) -> list[Statement]:
        found = [
            s
            for s in self._rows.statements.values()
            if (originals is None or s.evidence.original in originals)
            and (items is None or s.evidence.item in items)
            and (subjects is None or s.subject in subjects)
            and (entities is None or s.entity in entities)
            and (prop is None or s.prop == prop)
            and (but is None or s.prop != but)
        ]
        found.sort(key=place_order)
        return _cut(found, window)

    def name_forms(self, entities: Collection[str]) -> set[NameForm]:
        return {
            NameForm(entity=s.entity, kind=s.kind, value=s.value, words=s.evidence.words)
            for s in self._rows.statements.values()
            if s.entity in entities and s.prop == NAME and s.entity is not None
        }

    def items_with(self, entities: Collection[str]) -> set[str]:
        found = self._rows.statements.values()
        return {s.evidence.item for s in found if s.entity in entities and s.evidence.item}

    def entities_in(self, items: Collection[str], *, named: bool = False) -> Mapping[str, int]:
        pairs = {
            (s.entity, s.evidence.item)
            for s in self._rows.statements.values()
            if s.evidence.item in items and (not named or (s.prop == NAME and _counts(s)))
        }
        return Counter(entity for entity, _ in pairs if entity is not None)

    def statement_ids(self, prefix: str) -> list[str]:
        return sorted(key for key in self._rows.statements if key.startswith(prefix))[:10]

    def each_statement(self) -> Iterator[Statement]:
        for key in sorted(self._rows.statements):
            yield self._rows.statements[key]

    def evidence_originals(self) -> Iterator[str]:
        yield from sorted({s.evidence.original for s in self._rows.statements.values()})

    def delete_statements(self, ids: Collection[str]) -> None:
        _drop(self._rows.statements, ids)

    def put_decision(self, decision: Decision) -> None:
        self._rows.decisions.setdefault(decision.id, decision)

    def count_decisions(self) -> int:
        return len(self._rows.decisions)

    def decisions(
        self, *, statements: Collection[str] | None = None, window: Window | None = None
    ) -> list[Decision]:
        found = [
            decision
            for decision in self._rows.decisions.values()
            if statements is None
            or decision.statement in statements
            or decision.result in statements
        ]
        return _cut(found, window)

    def erase_words(self, *, statements: Collection[str], targets: Collection[str]) -> None:
        rows = self._rows
        for made in self.decisions(statements=statements):
            rows.decisions[made.id] = replace(made, value=None, why="")
        for held in self.access(targets):
            rows.access[held.id] = replace(held, why="")
        rows.judgements = [
            replace(j, reason=None) if j.left in targets or j.right in targets else j
            for j in rows.judgements
        ]

    # -- who is meant, and who may see

    def put_judgement(self, judgement: Judgement) -> None:
        self._rows.judgements.append(judgement)

    def judgements(self, ids: Collection[str] | None = None) -> list[Judgement]:
        return [j for j in self._rows.judgements if ids is None or j.left in ids or j.right in ids]

    def put_proposals(self, proposals: Iterable[ProposalRecord]) -> None:
        self._rows.proposals.update(((p.left, p.right), p) for p in list(proposals))

    def delete_proposals(self, pairs: Collection[tuple[str, str]]) -> None:
        _drop(self._rows.proposals, pairs)

    def proposals(self, ids: Collection[str]) -> list[ProposalRecord]:
        asked = set(ids)
        return [p for p in self.each_proposal() if p.left in asked or p.right in asked]

    def find_proposals(
        self, *, kind: NameKind | None = None, window: Window = Window()
    ) -> list[ProposalRecord]:
        found = [p for p in self.each_proposal() if p.gain > 0 and kind in (None, p.kind)]
        return _cut(sorted(found, key=lambda p: -p.gain), window)

    def count_proposals(self, kind: NameKind | None = None) -> int:
        return sum(p.gain > 0 and kind in (None, p.kind) for p in self._rows.proposals.values())

    def each_proposal(self) -> Iterator[ProposalRecord]:
        kept = self._rows.proposals
        yield from (kept[pair] for pair in sorted(kept))

    def said_of(
        self,
        entities: Collection[str] = (),
        props: Collection[str] = (),
        *,
        items: Collection[str] = (),
    ) -> list[Said]:
        asked, within, wanted = set(entities), set(items), set(props)
        return sorted(
            {
                Said(s.entity, s.prop, s.value, s.evidence.item or "", s.subject)
                for s in self._rows.statements.values()
                if s.entity is not None and s.prop in wanted and _counts(s)
                if s.entity in asked or s.evidence.item in within
            }
        )

    def put_access(self, decision: AccessDecision) -> None:
        self._rows.access.setdefault(decision.id, decision)
        target = decision.target
        access = settle_access(self.access([target])).get(target)
        if access is None:  # the same decision again, with another target: it was kept before
            return
        if item := self._rows.items.get(target):
            self._rows.items[target] = replace(item, label=access.label())
        if view := self._rows.entities.get(target):
            self._rows.entities[target] = replace(
                view,
                label=access.label(person=view.kind is SubjectKind.PERSON),
                consent=access.consent or Consent.UNKNOWN,
            )

    def access(self, targets: Collection[str] | None = None) -> list[AccessDecision]:
        return [a for a in self._rows.access.values() if targets is None or a.target in targets]

    def words_stamp(self) -> str | None:
        return None

    # -- views

    def put_entities(self, entities: Iterable[EntityRecord]) -> None:
        self._rows.entities.update((entity.id, entity) for entity in list(entities))

    def delete_entities(self, ids: Collection[str]) -> None:
        _drop(self._rows.entities, ids)

    def put_passages(self, passages: Iterable[PassagesRecord]) -> None:
        marks = self._rows.marks
        for one in list(passages):
            self._rows.passages.pop(one.id, None)  # what is put again comes last
            self._rows.passages[one.id] = one
            marks["passages"] = marks.get("passages", 0) + 1

    def delete_passages(self, items: Collection[str]) -> None:
        _drop(self._rows.passages, items)

    def passages(self, items: Collection[str]) -> list[PassagesRecord]:
        return _pick(self._rows.passages, items)

    def each_passages(self) -> Iterator[PassagesRecord]:
        yield from self._rows.passages.values()

    def passages_stamp(self) -> str:
        return f"{self._rows.marks.get('passages', 0)} {len(self._rows.passages)}"

    def put_sketches(self, sketches: Iterable[SketchRecord]) -> None:
        self._rows.sketches.update((sketch.id, sketch) for sketch in list(sketches))

    def delete_sketches(self, ids: Collection[str]) -> None:
        _drop(self._rows.sketches, ids)

    def each_sketch(self) -> Iterator[SketchRecord]:
        yield from sorted(self._rows.sketches.values(), key=lambda sketch: sketch.id)

    def entities(self, ids: Collection[str]) -> list[EntityRecord]:
        return _pick(self._rows.entities, ids)

    def find_entities(
        self,
        *,
        kind: SubjectKind | None = None,
        beginning: str = "",
        containing: str = "",
        labels: Collection[Visibility] = tuple(Visibility),
        order: EntityOrder = EntityOrder.NAME,
        window: Window = Window(),
    ) -> list[EntityRecord]:
        start, part = sort_name(beginning), sort_name(containing)
        found = [
            (sort_name(entity.name), entity)
            for entity in self._labelled(kind, labels)
            if sort_name(entity.name).startswith(start) and part in sort_name(entity.name)
        ]
        found.sort(key=lambda pair: (pair[0], pair[1].id))
        if order is EntityOrder.ITEMS:
            found.sort(key=lambda pair: -pair[1].items)
        return _cut([entity for _, entity in found], window)

    def count_entities(
        self,
        *,
        kind: SubjectKind | None = None,
        labels: Collection[Visibility] = tuple(Visibility),
    ) -> int:
        return sum(1 for _ in self._labelled(kind, labels))

    def _labelled(
        self, kind: SubjectKind | None, labels: Collection[Visibility]
    ) -> Iterator[EntityRecord]:
        for entity in self._rows.entities.values():
            if (kind is None or entity.kind is kind) and entity.label in labels:
                yield entity

    def each_entity(self) -> Iterator[EntityRecord]:
        yield from (self._rows.entities[key] for key in sorted(self._rows.entities))

    def entity_ids(self) -> Iterator[str]:
        yield from sorted(
            {s.entity for s in self._rows.statements.values() if s.entity is not None}
        )

    def derive_entities(self, ids: Collection[str]) -> list[EntityRecord]:
        said: dict[str, list[Statement]] = defaultdict(list)
        asked = set(ids)
        for statement in self._rows.statements.values():
            entity = statement.entity
            if (
                entity is not None
                and entity in asked
                and _counts(statement)
                and self._stands(statement)
            ):
                said[entity].append(statement)
        held = settle_access(self.access(said))
        return [
            to_view(entity, self._tally(said[entity]), held.get(entity, Access()))
            for entity in dict.fromkeys(ids)
            if entity in said
        ]

    def _stands(self, statement: Statement) -> bool:
        """Tell whether the item of a statement is a current one; it may be of none."""
        if statement.evidence.item is None:
            return True
        item = self._rows.items.get(statement.evidence.item)
        return item is not None and item.current

    def _tally(self, said: Sequence[Statement]) -> Tally:
        tally = Tally(kind=min(s.kind for s in said), statements=len(said))
        items = [
            self._rows.items[key]
            for key in {s.evidence.item for s in said if s.evidence.item is not None}
        ]
        tally.items = len(items)
        tally.accepted = any(s.status is Status.ACCEPTED for s in said)
        starts = [(i.first_day, i.published or "") for i in items if i.first_day is not None]
        ends = [(i.last_day, i.published or "") for i in items if i.last_day is not None]
        tally.first = (min(starts)[1] or None) if starts else None
        tally.last = (max(ends)[1] or None) if ends else None
        for statement in said:
            if statement.prop == NAME:
                tally.forms[statement.value] = tally.forms.get(statement.value, 0) + 1
        return tally

    # -- who signs what

    def find_lists(
        self,
        *,
        entities: Collection[str] = (),
        items: Collection[str] = (),
        window: Window = Window(),
    ) -> list[str]:
        counting = [s for s in self._rows.statements.values() if _counts(s)]
        listed = {s.evidence.item for s in counting if s.prop == SIGNATORY}
        asked = {*items, *(s.evidence.item for s in counting if s.entity in entities)}
        found = [item for item in self._current() if item.id in listed & asked]
        found.sort(key=lambda i: (i.last_day is None, -(i.last_day or 0), i.id))
        return [item.id for item in _cut(found, window)]

    def entries_in(self, items: Collection[str], entities: Collection[str] = ()) -> list[Entry]:
        placed = [
            Placed(
                text=(s.evidence.item or "", (s.evidence.original, s.evidence.text)),
                start=s.evidence.start,
                end=s.evidence.end,
                id=s.id,
                entity=s.entity or "",
                kind=s.kind,
                prop=s.prop,
                value=s.value,
            )
            for s in self._rows.statements.values()
            if s.evidence.item in items and _counts(s) and self._stands(s)
            if (s.prop == SIGNATORY and s.kind in (*SIGNERS, SubjectKind.APPEAL))
            or (s.prop == NAME and s.kind in SIGNERS and (not entities or s.entity in entities))
        ]
        found = pair_up(placed)
        return [entry for entry in found if entry.entity] if entities else found

    def count_entries(self, items: Collection[str]) -> Mapping[str, int]:
        return Counter(
            s.entity or ""
            for s in self._rows.statements.values()
            if s.prop == SIGNATORY and s.evidence.item in items and _counts(s) and self._stands(s)
        )

    # -- cases

    def put_case_word(self, word: CaseWord) -> None:
        self._rows.case_words.setdefault(word.id, word)

    def case_words(
        self, *, anchors: Collection[str] | None = None, targets: Collection[str] | None = None
    ) -> list[CaseWord]:
        words = list(self._rows.case_words.values())
        if anchors is None and targets is None:
            return words
        asked = set(anchors or ())
        return [
            w
            for w in words
            if {anchor_of(w.case), anchor_of(w.target or "")} & asked or w.target in (targets or ())
        ]

    def erase_case_words(self, ids: Collection[str]) -> None:
        for key in ids:
            if word := self._rows.case_words.get(key):
                self._rows.case_words[key] = replace(word, value=None, why="")

    def acts_of(self, entities: Collection[str]) -> list[Statement]:
        found = self.statements_of(entities=entities, prop=ACT) if entities else []
        return [s for s in found if _counts(s) and self._stands(s)]

    def put_cases(self, cases: Iterable[tuple[CaseRecord, Sequence[CaseEvent]]]) -> None:
        for record, events in list(cases):
            self._rows.cases[record.id] = record
            self._rows.timelines[record.id] = tuple(events)

    def delete_cases(self, ids: Collection[str]) -> None:
        _drop(self._rows.cases, ids)
        _drop(self._rows.timelines, ids)

    def cases_about(self, anchors: Collection[str]) -> list[CaseRecord]:
        asked = set(anchors)
        return [record for record in self.each_case() if asked & set(record.anchors)]

    def case_events(self, case: str, at: Collection[int] | None = None) -> tuple[CaseEvent, ...]:
        events = self._rows.timelines.get(case, ())
        return events if at is None else tuple(e for n, e in enumerate(events) if n in at)

    def case_items(self, case: str, items: Collection[str]) -> set[str]:
        return {item for e in self.case_events(case) for item in e.items} & set(items)

    def find_cases(
        self,
        asked: CaseFilter = ANY_CASE,
        *,
        order: CaseOrder = CaseOrder.HEARD,
        window: Window = Window(),
    ) -> list[CaseRecord]:
        found = [record for record in self.each_case() if is_asked(record, asked)]
        if order is CaseOrder.NAME:
            found.sort(key=lambda record: sort_name(record.name))
        else:
            found.sort(key=lambda record: (record.heard is None, -(record.heard or 0)))
        return _cut(found, window)

    def count_cases(self, asked: CaseFilter = ANY_CASE) -> int:
        return len(self.find_cases(asked, window=Window(limit=len(self._rows.cases))))

    def each_case(self) -> Iterator[CaseRecord]:
        yield from (self._rows.cases[key] for key in sorted(self._rows.cases))

    # -- incidents

    def put_incidents(self, records: Iterable[IncidentRecord]) -> None:
        self._rows.incidents.update((record.id, record) for record in list(records))

    def delete_incidents(self, ids: Collection[str]) -> None:
        _drop(self._rows.incidents, ids)

    def incidents(self, ids: Collection[str]) -> list[IncidentRecord]:
        return _pick(self._rows.incidents, ids)

    def find_incidents(
        self, asked: IncidentFilter = ANY_INCIDENT, *, window: Window = Window()
    ) -> list[IncidentRecord]:
        found = [record for record in self._rows.incidents.values() if fits(record, asked)]
        found.sort(key=lambda r: (r.last is None, -(r.last or 0), r.id))
        return _cut(found, window)

    def count_incidents(self, asked: IncidentFilter = ANY_INCIDENT) -> int:
        return sum(fits(record, asked) for record in self._rows.incidents.values())

    def each_incident(self) -> Iterator[IncidentRecord]:
        for key in sorted(self._rows.incidents):
            yield self._rows.incidents[key]

    def mark_pending(self, kind: Pending, ids: Collection[str]) -> None:
        for target in dict.fromkeys(ids):
            number = self._rows.marks["last"] = self._rows.marks.get("last", 0) + 1
            self._rows.pending[kind, target] = number

    def pending(self, kind: Pending, limit: int | None = None) -> list[str]:
        return sorted(target for of, target in self._rows.pending if of is kind)[:limit]

    def last_mark(self) -> int:
        return max(self._rows.pending.values(), default=0)

    def clear_pending(
        self, kind: Pending, ids: Collection[str], *, upto: int | None = None
    ) -> None:
        waiting = self._rows.pending
        asked = [(kind, target) for target in ids]
        _drop(waiting, [key for key in asked if upto is None or waiting.get(key, 0) <= upto])

    # -- the rest

    def put_backup(self, backup: BackupRecord) -> None:
        self._rows.backups.append(backup)

    def backups(self) -> list[BackupRecord]:
        return list(self._rows.backups)

    def each_row(self) -> Iterator[Row]:
        kept = self._rows
        yield from kept.captures.values()
        yield from kept.custody
        yield from kept.texts.values()
        yield from kept.readings
        yield from kept.items.values()
        yield from self.each_passages()
        yield from self.each_statement()
        yield from kept.decisions.values()
        yield from kept.judgements
        yield from self.each_proposal()
        yield from kept.access.values()
        yield from kept.case_words.values()
        yield from kept.backups

    def load(self, rows: Iterable[Row]) -> None:
        kept = self._rows
        named: dict[type[Any], dict[str, Any]] = {
            CaptureRecord: kept.captures,
            ItemRecord: kept.items,
            PassagesRecord: kept.passages,
            Statement: kept.statements,
            Decision: kept.decisions,
            AccessDecision: kept.access,
            CaseWord: kept.case_words,
        }
        listed: dict[type[Any], list[Any]] = {
            CustodyLine: kept.custody,
            ReadingHead: kept.readings,
            Judgement: kept.judgements,
            BackupRecord: kept.backups,
        }
        for row in rows:
            if isinstance(row, TextRecord):
                kept.texts[row.sha256] = row
            elif isinstance(row, ProposalRecord):
                kept.proposals[row.left, row.right] = row
            elif type(row) in listed:
                listed[type(row)].append(row)
            else:
                named[type(row)][row.id] = row  # type: ignore[union-attr]

    def check(self) -> list[str]:
        return []

    def compact(self) -> None:
        pass

    def counts(self) -> Counts:
        rows = self._rows
        originals = {r.original for r in rows.captures.values() if r.original is not None}
        known = self.known_originals(originals).values()
        return Counts(
            captures=len(rows.captures),
            originals=sum(state is CaptureState.CAPTURED for state in known),
            items=sum(1 for _ in self._current()),
            statements=sum(s.status is not Status.REJECTED for s in rows.statements.values()),
            entities=len(rows.entities),
            decisions=len(rows.decisions),
            custody=len(rows.custody),
        )


def _counts(statement: Statement) -> bool:
    return statement.seen and statement.status is not Status.REJECTED


def _is_moved(subject: str, move: Move) -> bool:
    if move.subject is None:
        return True
    own = subject == move.subject or subject.startswith(f"{move.subject}@")
    return own and subject not in move.but


def _cut(found: list[Thing], window: Window | None) -> list[Thing]:
    return found if window is None else found[window.offset : window.offset + window.limit]


def _pick(kept: Mapping[str, Thing], ids: Iterable[str]) -> list[Thing]:
    return [kept[key] for key in ids if key in kept]


def _drop(kept: dict[Any, Any], keys: Iterable[Any]) -> None:
    for key in keys:
        kept.pop(key, None)
