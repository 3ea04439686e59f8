"""What a store must do: keep rows and give them back. It decides nothing.

Three stores follow it (memory, SQLite, PostgreSQL) and pass one test suite. What may be seen is
not asked here: everything shown passes `habeas.services.casebase`, which holds the one access
function. Upserts are by id. Rows come back as the same values that went in.

Everything written inside one `transaction()` is kept wholly or not at all, also when the process
dies or the disk is full; a transaction inside another joins it. Outside of any, each call is one.
One writer at a time: a second waits, up to `StoreBusy`.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from habeas.model.access import AccessDecision, Visibility
from habeas.model.cases import CaseEvent, CaseRecord, CaseWord
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
from habeas.model.statements import Decision, Statement, Status, SubjectKind

# Every kind of row that is no view: what a backup holds, and all that it takes to build the rest.
Row = (
    CaptureRecord
    | CustodyLine
    | TextRecord
    | ReadingHead
    | ItemRecord
    | PassagesRecord
    | Statement
    | Decision
    | Judgement
    | ProposalRecord
    | AccessDecision
    | CaseWord
    | BackupRecord
)


class Pending(StrEnum):
    """Derived things that wait to be brought up to date; kept in the store, so a kill loses none."""

    ENTITY = "entity"  # ids of entities whose view is older than their statements
    INDEX = "index"  # ids of items whose entry in the search index is older than the item
    SKETCH = "sketch"  # ids of people whose names have no sketch
    MATCH = "match"  # ids of entities whose names nobody has compared with those of others


class ItemOrder(StrEnum):
    """How items are sorted; items without a date come last."""

    NEWEST = "newest"  # by last day, then id
    ADDED = "added"  # latest first


class EntityOrder(StrEnum):
    """How entities are sorted."""

    NAME = "name"  # folded
    ITEMS = "items"  # most mentioned first, then folded name


class CaseOrder(StrEnum):
    """How cases are sorted."""

    HEARD = "heard"  # what was last heard of first; without a day last
    NAME = "name"  # folded


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """Which cases: in a state, those people said something of, open or closed ones, by name.

    What is empty or None is not asked. `without` are ids that are left out.
    """

    state: str = ""
    kept: bool | None = None
    closed: bool | None = None
    containing: str = ""
    without: Collection[str] = ()


ANY_CASE = CaseFilter()


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentFilter:
    """Which incidents: of a type, in a country, with a status, whose day may be one of a period.

    What is empty or None is not asked; days are ordinals, ends included. `items` are those that may
    tell of it, None for any; `without` are ids of items and incidents that are left out. Copies tell
    nothing new: they come only with `copies`.
    """

    type: str = ""
    country: str = ""
    status: Status | None = None
    first_day: int | None = None
    last_day: int | None = None
    items: Collection[str] | None = None
    without: Collection[str] = ()
    copies: bool = False


ANY_INCIDENT = IncidentFilter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A part of a long list: skip `offset`, give at most `limit`."""

    limit: int = 50
    offset: int = 0


class Said(NamedTuple):
    """What a statement says, without its evidence: for those who read hundreds of thousands."""

    entity: str
    prop: str
    value: str
    item: str
    subject: str


class Entry(NamedTuple):
    """An entry of a list of signatures, and a name that stands in it: both as their statements say.

    `entity` and `kind` are those of the name, all three empty for an entry in which none stands.
    """

    statement: str
    appeal: str
    item: str
    value: str
    entity: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much a store holds. Items are the current ones; statements those not rejected."""

    captures: int
    originals: int
    items: int
    statements: int
    entities: int
    decisions: int
    custody: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NameForm:
    """A form in which the name of an entity stands: as read, and in the words of the source."""

    entity: str
    kind: SubjectKind
    value: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """That the statements of entity `old` stand for `new` from now on: all, or those of `subject`.

    `subject` is one source's ("per:3f2a@..."), or an entity as its own names give it: then what any
    source says of it, save the subjects in `but`.
    """

    old: str
    new: str
    subject: str | None = None
    but: tuple[str, ...] = ()


class Store(Protocol):
    """See the module."""

    name: str  # "memory", "sqlite" or "postgresql"

    def transaction(self) -> AbstractContextManager[None]:
        """Open a transaction, or join the one that is open."""

    def close(self) -> None:
        """Let go of files and connections."""

    # -- captures and custody

    def put_captures(self, records: Iterable[CaptureRecord]) -> None:
        """Keep captures."""

    def capture(self, capture: str) -> CaptureRecord | None:
        """Return a capture by id."""

    def find_captures(
        self,
        *,
        original: str | None = None,
        address: str | None = None,
        states: Collection[CaptureState] = (),
        window: Window = Window(),
    ) -> list[CaptureRecord]:
        """Return captures that fit all that is given, the latest added first."""

    def count_captures(self, states: Collection[CaptureState] = ()) -> int:
        """Return how many captures are in one of the states; all, if none is given."""

    def known_originals(self, originals: Collection[str]) -> Mapping[str, CaptureState]:
        """Return which of these SHA-256 are kept (CAPTURED), or were erased (ERASED)."""

    def append_custody(self, notes: Sequence[CustodyNote]) -> list[CustodyLine]:
        """Chain lines to the custody log, atomically, and return them as written."""

    def custody(self, *, subject: str | None = None, after: int = 0) -> Iterator[CustodyLine]:
        """Yield lines with a number above `after`, in order, of one subject or of all."""

    # -- readings, texts, items

    def put_readings(self, readings: Collection[tuple[ReadingHead, TextRecord]]) -> None:
        """Keep that originals were read, and the texts they were read to (once by their hash)."""

    def latest_readings(self, originals: Collection[str]) -> Mapping[str, ReadingHead]:
        """Return the latest reading of each of these originals that has one."""

    def text(self, sha256: str) -> TextRecord | None:
        """Return a page's plain text by its hash."""

    def texts(self, hashes: Collection[str]) -> Mapping[str, TextRecord]:
        """Return those of these texts that are kept."""

    def erase_texts(self, originals: Collection[str]) -> None:
        """Take out the texts that only these originals were read to."""

    def put_items(self, items: Iterable[ItemRecord]) -> None:
        """Keep items."""

    def items(self, ids: Collection[str]) -> list[ItemRecord]:
        """Return items by id, in the order of `ids`; unknown ones are left out."""

    def items_of(self, originals: Collection[str]) -> list[ItemRecord]:
        """Return all items of these originals, current or not, by original and place."""

    def find_items(
        self,
        *,
        entity: str | None = None,
        labels: Collection[Visibility] = tuple(Visibility),
        order: ItemOrder = ItemOrder.NEWEST,
        window: Window = Window(),
    ) -> list[ItemRecord]:
        """Return current items with one of `labels`, of one entity (by its statements) or of all."""

    def find_copies(self, *, fingerprint: str, title_key: str) -> list[ItemRecord]:
        """Return current items with this fingerprint or this title (neither: none), oldest first.

        At most 20: a headline that more share ("News of the week") says nothing.
        """

    def find_shared(self, items: Collection[ItemRecord]) -> set[str]:
        """Return the ids of those of `items` whose fingerprint or title a kept item may have.

        For the others `find_copies` gives nothing: one question for many items instead of two each.
        """

    def item_ids(self) -> Iterator[str]:
        """Yield the ids of all current items, sorted."""

    # -- statements and decisions

    def put_statements(self, statements: Iterable[Statement]) -> None:
        """Keep statements, whole rows by id."""

    def move_statements(self, moves: Iterable[Move]) -> None:
        """Let statements stand for other entities, one move after the other. See `Move`."""

    def statements(self, ids: Collection[str]) -> list[Statement]:
        """Return statements by id, in the order of `ids`; unknown ones are left out."""

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
        """Return the statements that fit all that is given, by original and place of their words.

        With nothing but a `prop`, all statements with it; none fits an empty collection. Those
        with the property `but` are left out.
        """

    def name_forms(self, entities: Collection[str]) -> set[NameForm]:
        """Return the forms in which the names of entities stand, whatever was said of them.

        Those of rejected statements, and of pages that give them no more, are among them.
        """

    def items_with(self, entities: Collection[str]) -> set[str]:
        """Return the ids of the items that have a statement of one of these entities."""

    def entities_in(self, items: Collection[str], *, named: bool = False) -> Mapping[str, int]:
        """Return the entities that statements of these items speak of, with how many items do.

        With `named`, only those whose name stands there by a statement that counts.
        """

    def statement_ids(self, prefix: str) -> list[str]:
        """Return up to 10 ids that begin with `prefix`, sorted: what a person types is short."""

    def each_statement(self) -> Iterator[Statement]:
        """Yield all statements by id, in bounded memory."""

    def evidence_originals(self) -> Iterator[str]:
        """Yield the originals that statements rest on, sorted."""

    def delete_statements(self, ids: Collection[str]) -> None:
        """Take statements out: for erasure only."""

    def put_decision(self, decision: Decision) -> None:
        """Keep a decision; a second one with the same id is the same (a double submit)."""

    def decisions(
        self, *, statements: Collection[str] | None = None, window: Window | None = None
    ) -> list[Decision]:
        """Return decisions in the order they were made: on these statements (or as results)."""

    def erase_words(self, *, statements: Collection[str], targets: Collection[str]) -> None:
        """Blank what was said of these statements and targets: for erasure only.

        Values and reasons of decisions, access decisions and judgements; the rows, and their
        order, stay.
        """

    def count_decisions(self) -> int:
        """Return how many decisions were made, those taken back and the taking back among them."""

    # -- who is meant, and who may see

    def put_judgement(self, judgement: Judgement) -> None:
        """Keep a judgement on identity; the last on a pair holds."""

    def judgements(self, ids: Collection[str] | None = None) -> list[Judgement]:
        """Return judgements in the order they were made: those that touch one of `ids`, or all."""

    def put_proposals(self, proposals: Iterable[ProposalRecord]) -> None:
        """Keep proposals, whole by pair."""

    def delete_proposals(self, pairs: Collection[tuple[str, str]]) -> None:
        """Take the proposals on these pairs out."""

    def proposals(self, ids: Collection[str]) -> list[ProposalRecord]:
        """Return the proposals that touch one of `ids`, by pair."""

    def find_proposals(
        self, *, kind: NameKind | None = None, window: Window = Window()
    ) -> list[ProposalRecord]:
        """Return proposals that ask something (`gain` above 0), the greatest gain first, then by pair."""

    def count_proposals(self, kind: NameKind | None = None) -> int:
        """Return how many proposals ask something."""

    def each_proposal(self) -> Iterator[ProposalRecord]:
        """Yield all proposals by pair, settled ones too, in bounded memory."""

    def said_of(
        self,
        entities: Collection[str] = (),
        props: Collection[str] = (),
        *,
        items: Collection[str] = (),
    ) -> list[Said]:
        """Return what the statements that count say of entities, or in items, once each, sorted."""

    def put_access(self, decision: AccessDecision) -> None:
        """Keep a decision on who may see a thing, and set the label of items and entities."""

    def access(self, targets: Collection[str] | None = None) -> list[AccessDecision]:
        """Return access decisions in the order they were made: on these targets, or all."""

    def words_stamp(self) -> str | None:
        """Return what changes with every judgement and access decision.

        None where that cannot be told: inside a transaction, whose words may be taken back.
        """

    # -- views: derived, may be rebuilt at any time

    def put_entities(self, entities: Iterable[EntityRecord]) -> None:
        """Keep views of entities."""

    def delete_entities(self, ids: Collection[str]) -> None:
        """Take views of entities out."""

    def entities(self, ids: Collection[str]) -> list[EntityRecord]:
        """Return views by id, in the order of `ids`; unknown ones are left out."""

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
        """Return views whose folded name begins with, or holds, the folded words given."""

    def count_entities(
        self,
        *,
        kind: SubjectKind | None = None,
        labels: Collection[Visibility] = tuple(Visibility),
    ) -> int:
        """Return how many views `find_entities` has without a window."""

    def each_entity(self) -> Iterator[EntityRecord]:
        """Yield all views by id, in bounded memory."""

    def put_passages(self, passages: Iterable[PassagesRecord]) -> None:
        """Keep the passages of items, in place of earlier ones of the same items."""

    def delete_passages(self, items: Collection[str]) -> None:
        """Take the passages of items out."""

    def passages(self, items: Collection[str]) -> list[PassagesRecord]:
        """Return the passages of these items, where they have any."""

    def each_passages(self) -> Iterator[PassagesRecord]:
        """Yield the passages of all items."""

    def passages_stamp(self) -> str:
        """Return what changes whenever passages do."""

    def put_sketches(self, sketches: Iterable[SketchRecord]) -> None:
        """Keep sketches of the names of people."""

    def delete_sketches(self, ids: Collection[str]) -> None:
        """Take sketches out."""

    def each_sketch(self) -> Iterator[SketchRecord]:
        """Yield all sketches by id."""

    def entity_ids(self) -> Iterator[str]:
        """Yield the ids of all entities that statements name, sorted (not those of the views)."""

    def derive_entities(self, ids: Collection[str]) -> list[EntityRecord]:
        """Return the views of these entities as their statements give them now.

        Rejected statements, those that no reading gives any more and those of items that are not
        current do not count. One whose statements have all gone is left out.
        """

    # -- who signs what: statements that count, of current items

    def find_lists(
        self,
        *,
        entities: Collection[str] = (),
        items: Collection[str] = (),
        window: Window = Window(),
    ) -> list[str]:
        """Return the ids of items that have a list of signatures, the newest first.

        Of those that speak of one of `entities` (who need not have signed), or of these `items`.
        """

    def entries_in(self, items: Collection[str], entities: Collection[str] = ()) -> list[Entry]:
        """Return the entries of lists in these items with the people and bodies named in them.

        By item and place; an entry comes once for each name in it. With `entities`, those in which
        one of these is named, and only these names.
        """

    def count_entries(self, items: Collection[str]) -> Mapping[str, int]:
        """Return how many entries the lists in these items have, by appeal."""

    # -- cases: words of people, and views that follow from them and from acts

    def put_case_word(self, word: CaseWord) -> None:
        """Keep a word on a case; a second one with the same id is the same (a double submit)."""

    def case_words(
        self, *, anchors: Collection[str] | None = None, targets: Collection[str] | None = None
    ) -> list[CaseWord]:
        """Return words in the order they were said: all, or those on cases of one of `anchors`.

        Also where the target is such a case, or one of `targets`.
        """

    def erase_case_words(self, ids: Collection[str]) -> None:
        """Blank values and reasons of these words: for erasure only. The rows stay."""

    def acts_of(self, entities: Collection[str]) -> list[Statement]:
        """Return the acts that befell entities, as far as they count and their items are current.

        By original and place, as `statements_of` has them.
        """

    def put_cases(self, cases: Iterable[tuple[CaseRecord, Sequence[CaseEvent]]]) -> None:
        """Keep views of cases, each with its timeline."""

    def delete_cases(self, ids: Collection[str]) -> None:
        """Take views of cases out."""

    def cases_about(self, anchors: Collection[str]) -> list[CaseRecord]:
        """Return the views of cases that are about one of these, by id."""

    def case_events(self, case: str, at: Collection[int] | None = None) -> tuple[CaseEvent, ...]:
        """Return the timeline of a case, the earliest first, or what stands at some places of it.

        Nothing for an unknown one, and at places that are not there.
        """

    def case_items(self, case: str, items: Collection[str]) -> set[str]:
        """Return which of these items stand in the timeline of a case."""

    def find_cases(
        self,
        asked: CaseFilter = ANY_CASE,
        *,
        order: CaseOrder = CaseOrder.HEARD,
        window: Window = Window(),
    ) -> list[CaseRecord]:
        """Return views of cases that fit."""

    def count_cases(self, asked: CaseFilter = ANY_CASE) -> int:
        """Return how many views `find_cases` has without a window."""

    def each_case(self) -> Iterator[CaseRecord]:
        """Yield all views of cases by id, in bounded memory."""

    # -- incidents: views of what items tell

    def put_incidents(self, records: Iterable[IncidentRecord]) -> None:
        """Keep views of incidents."""

    def delete_incidents(self, ids: Collection[str]) -> None:
        """Take views of incidents out."""

    def incidents(self, ids: Collection[str]) -> list[IncidentRecord]:
        """Return views by id, in the order of `ids`; unknown ones are left out."""

    def find_incidents(
        self, asked: IncidentFilter = ANY_INCIDENT, *, window: Window = Window()
    ) -> list[IncidentRecord]:
        """Return views of incidents that fit, the newest first, those without any day last."""

    def count_incidents(self, asked: IncidentFilter = ANY_INCIDENT) -> int:
        """Return how many views `find_incidents` has without a window."""

    def each_incident(self) -> Iterator[IncidentRecord]:
        """Yield all views of incidents by id, in bounded memory."""

    def mark_pending(self, kind: Pending, ids: Collection[str]) -> None:
        """Note that derived things wait to be brought up to date; what waits is noted anew."""

    def pending(self, kind: Pending, limit: int | None = None) -> list[str]:
        """Return up to `limit` ids that wait, or all."""

    def last_mark(self) -> int:
        """Return the number of the latest note of `mark_pending` that waits."""

    def clear_pending(
        self, kind: Pending, ids: Collection[str], *, upto: int | None = None
    ) -> None:
        """Note that these are up to date; those noted after `upto` wait on.

        Who derives asks for the `last_mark` before reading anything: what somebody changes in the
        meantime is then not forgotten.
        """

    # -- the rest

    def put_backup(self, backup: BackupRecord) -> None:
        """Keep that a backup was written."""

    def backups(self) -> list[BackupRecord]:
        """Return the backups written, the oldest first."""

    def each_row(self) -> Iterator[Row]:
        """Yield every row that is kept, views apart, kind by kind in the order they came.

        In bounded memory, and from one moment only inside a transaction.
        """

    def load(self, rows: Iterable[Row]) -> None:
        """Keep rows as `each_row` gave them, custody lines to the letter, in a store without others.

        Labels of items are those of the rows; views are derived afterwards. May be called for one
        part after the other, inside one transaction.
        """

    def check(self) -> list[str]:
        """Return what is wrong with the database itself, in plain sentences; nothing if sound."""

    def compact(self) -> None:
        """Give back space, so that what was deleted is not left in the files.

        Outside of any transaction; waits for readers.
        """

    def counts(self) -> Counts:
        """Return how much there is."""
