"""Values to rows and back: for every table the columns, and one function each way."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any, Generic, TypeVar

from django.db.models import Model, QuerySet

from habeas.model.access import AccessDecision
from habeas.model.cases import CaseEvent, CaseRecord, CaseWord, anchor_of
from habeas.model.identity import Judgement, ProposalRecord
from habeas.model.incidents import IncidentRecord
from habeas.model.records import (
    BackupRecord,
    CaptureRecord,
    CustodyLine,
    EntityRecord,
    ItemRecord,
    PassagesRecord,
    ReadingHead,
    SketchRecord,
    TextRecord,
)
from habeas.model.statements import Decision, Evidence, Statement, Status
from habeas.store.views import sort_name
from habeas.web import models

Value = TypeVar("Value")
_NO_DAY = 1 << 30  # sorts after every day there is


@dataclass(frozen=True, slots=True)
class Table(Generic[Value]):
    """One kind of value and its table.

    `columns` are what `make` takes and what `split` gives, in this order; `derived` are further
    columns that `split` gives and nobody reads: what is sorted or searched.
    """

    model: type[Model]
    columns: tuple[str, ...]
    make: Callable[..., Value]
    split: Callable[[Value], tuple[Any, ...]]
    derived: tuple[str, ...] = ()

    def read(self, found: "QuerySet[Any]") -> list[Value]:
        """Return the values of the rows, in their order."""
        return [self.make(*row) for row in found.values_list(*self.columns)]


def _simple(model: type[Model], kind: type[Value], names: str) -> Table[Value]:
    """Return the table of a value whose fields are its columns."""
    fields = tuple(names.split())
    return Table(
        model,
        tuple("ident" if name == "id" else name for name in fields),
        lambda *row: kind(**dict(zip(fields, row, strict=True))),
        attrgetter(*fields),
    )


def _of_bytes(model: type[Model], kind: type[Value], names: str) -> Table[Value]:
    """Return such a table whose columns behind the first two are bytes; PostgreSQL gives views of these."""
    simple = _simple(model, kind, names)
    return replace(
        simple,
        make=lambda ident, version, *packed: simple.make(ident, version, *map(bytes, packed)),
    )


def mark(text: str | None) -> str | None:
    """Return the digest under which a long text is found; None for none."""
    if not text:
        return None
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# -- captures, custody, readings

_CAPTURE = (
    "id state name added_at method original source_sha256 size media_type url final_url address "
    "retrieved_at collector purpose reason"
).split()
_capture_fields = attrgetter(*_CAPTURE)


def _to_capture(headers: str, *rest: Any) -> CaptureRecord:
    return CaptureRecord(headers=json.loads(headers), **dict(zip(_CAPTURE, rest, strict=True)))


def _from_capture(record: CaptureRecord) -> tuple[Any, ...]:
    return _json(dict(record.headers)), *_capture_fields(record), mark(record.address)


CAPTURES = Table(
    models.CaptureRow,
    ("headers", "ident", *_CAPTURE[1:]),
    _to_capture,
    _from_capture,
    ("address_mark",),
)
CUSTODY = _simple(
    models.CustodyRow, CustodyLine, "number at action subject actor detail previous hash"
)


def _to_reading(
    original: str, text: str, media_type: str, extractors: str, read_at: str, notes: str
) -> ReadingHead:
    return ReadingHead(
        original=original,
        text=text,
        media_type=media_type,
        extractors=json.loads(extractors),
        read_at=read_at,
        notes=tuple(json.loads(notes)),
    )


def _from_reading(head: ReadingHead) -> tuple[Any, ...]:
    extractors, notes = _json(dict(head.extractors)), _json(head.notes)
    return head.original, head.text, head.media_type, extractors, head.read_at, notes


READINGS = Table(
    models.ReadingRow,
    ("original", "text", "media_type", "extractors", "read_at", "notes"),
    _to_reading,
    _from_reading,
)
TEXTS = _simple(models.TextRow, TextRecord, "sha256 text encoding")

# -- items

_ITEM = (
    "id original text number start end title kind published first_day last_day publisher language "
    "fingerprint title_key url same_as truncated current added_at label"
).split()
_item_fields = attrgetter(*_ITEM)


def _to_item(countries: str, *rest: Any) -> ItemRecord:
    return ItemRecord(countries=tuple(json.loads(countries)), **dict(zip(_ITEM, rest, strict=True)))


def _from_item(item: ItemRecord) -> tuple[Any, ...]:
    return (
        _json(item.countries),
        *_item_fields(item),
        mark(item.title_key),
        _NO_DAY if item.last_day is None else -item.last_day,
        _day_key(item.first_day, item.published),
        _day_key(item.last_day, item.published),
    )


def _day_key(day: int | None, published: str | None) -> str | None:
    return None if day is None else f"{day:08d}{published or ''}"


def from_day_key(key: str | None) -> str | None:
    """Return the EDTF form that a `first_key` or `last_key` ends with; None for none."""
    return (key[8:] or None) if key else None


ITEMS = Table(
    models.ItemRow,
    ("countries", "ident", *_ITEM[1:]),
    _to_item,
    _from_item,
    ("title_mark", "recency", "first_key", "last_key"),
)

# -- statements and decisions

# In the order of what `_to_statement` takes by position: it is called for millions of rows.
_SAID = (
    "subject kind prop value origin first_seen last_seen language status standing speaker seen "
    "entity"
).split()
_PLACE = "item_id start end words layer".split()
_said_fields = attrgetter("id", *_SAID)
_place_fields = attrgetter("item", *_PLACE[1:])


def _to_statement(
    original: str,
    text: str,
    item: str | None,
    start: int,
    end: int,
    words: str,
    layer: Any,
    detail: str,
    ident: str,
    *said: Any,
) -> Statement:
    return Statement(
        id=ident,
        evidence=Evidence(
            original=original,
            text=text,
            item=item,
            start=start,
            end=end,
            words=words,
            layer=layer,
        ),
        detail=tuple((name, value) for name, value in json.loads(detail)) if detail else (),
        **dict(zip(_SAID, said, strict=True)),
    )


def _from_statement(pair: tuple[int, Statement]) -> tuple[Any, ...]:
    source, statement = pair
    return (
        source,
        *_place_fields(statement.evidence),
        _json(statement.detail) if statement.detail else "",
        *_said_fields(statement),
        None if _is_found_otherwise(statement) else statement.subject,
        statement.seen and statement.status is not Status.REJECTED,
    )


def split_subject(subject: str) -> tuple[str, str]:
    """Return what stands before and after the last "@"; nothing after it if there is none."""
    before, at, after = subject.rpartition("@")
    return (before, after) if at else (subject, "")


def _is_found_otherwise(statement: Statement) -> bool:
    """Tell whether the subject leads to the item or the original of the statement."""
    if statement.subject == statement.evidence.item:
        return True
    start = split_subject(statement.subject)[1]
    return len(start) >= 8 and statement.evidence.original.startswith(start)


STATEMENTS: Table[Statement] = Table(
    models.StatementRow,
    ("source__original", "source__text", *_PLACE, "detail", "ident", *_SAID),
    _to_statement,
    lambda _: (),  # written with the key of the source, see below
)
SOURCED: Table[tuple[int, Statement]] = Table(
    models.StatementRow,
    ("source_id", *_PLACE, "detail", "ident", *_SAID),
    lambda *row: (row[0], _to_statement("", "", *row[1:])),
    _from_statement,
    ("lone", "counts"),
)
DECISIONS = _simple(
    models.DecisionRow, Decision, "id statement action who at why value result undoes"
)

# -- identity, access, views and the rest

JUDGEMENTS = _simple(
    models.JudgementRow, Judgement, "left right verdict author made_at reason score origin"
)
_PROPOSAL = "left right kind score left_name right_name origin made_at gain".split()
_proposal_fields = attrgetter(*_PROPOSAL)


def _to_proposal(_: str, reasons: str, *rest: Any) -> ProposalRecord:
    told = tuple((what, weight, a, b) for what, weight, a, b in json.loads(reasons))
    return ProposalRecord(reasons=told, **dict(zip(_PROPOSAL, rest, strict=True)))


def _from_proposal(made: ProposalRecord) -> tuple[Any, ...]:
    return proposal_ident(made.left, made.right), _json(made.reasons), *_proposal_fields(made)


def proposal_ident(left: str, right: str) -> str:
    """Return what a proposal on a pair is known by."""
    return f"{left} {right}"


PROPOSALS = Table(
    models.ProposalRow, ("ident", "reasons", *_PROPOSAL), _to_proposal, _from_proposal
)
ACCESS = _simple(models.AccessRow, AccessDecision, "id target visibility consent who at why")

_ENTITY = "id kind name items statements first last status label consent".split()
_entity_fields = attrgetter(*_ENTITY)


def _to_entity(kept: str, *rest: Any) -> EntityRecord:
    names, counts = json.loads(kept)
    return EntityRecord(
        names=tuple(names), counts=tuple(counts), **dict(zip(_ENTITY, rest, strict=True))
    )


def _from_entity(view: EntityRecord) -> tuple[Any, ...]:
    return _json((view.names, view.counts)), *_entity_fields(view), sort_name(view.name)


ENTITIES = Table(
    models.EntityRow, ("names", "ident", *_ENTITY[1:]), _to_entity, _from_entity, ("folded",)
)
SKETCHES = _of_bytes(models.SketchRow, SketchRecord, "id version shape keys")
PASSAGES = _of_bytes(models.PassagesRow, PassagesRecord, "id version spans vectors")
# -- cases

_WORD = "id case action who at why target value".split()
_word_fields = attrgetter(*_WORD)


def _from_word(word: CaseWord) -> tuple[Any, ...]:
    return *_word_fields(word), anchor_of(word.case), anchor_of(word.target or "") or None


CASE_WORDS = Table(
    models.CaseWordRow,
    ("ident", *_WORD[1:]),
    lambda *row: CaseWord(**dict(zip(_WORD, row, strict=True))),
    _from_word,
    ("anchor", "target_anchor"),
)
_CASE = "id name state is_open events items first last heard given kept closed disputed".split()
_case_fields = attrgetter(*_CASE)
_EVENT = tuple(field.name for field in fields(CaseEvent))
_event_fields = attrgetter(*_EVENT)
_Timed = tuple[CaseRecord, Sequence[CaseEvent]]


def _to_case(anchors: str, members: str, now: str, *rest: Any) -> CaseRecord:
    return CaseRecord(
        anchors=tuple(json.loads(anchors)),
        members=tuple(json.loads(members)),
        now=tuple(json.loads(now)),
        **dict(zip(_CASE, rest, strict=True)),
    )


def _from_case(timed: _Timed) -> tuple[Any, ...]:
    record, events = timed
    return (
        _json(record.anchors),
        _json(record.members),
        _json(record.now),
        *_case_fields(record),
        sort_name(record.name),
        _NO_DAY if record.heard is None else -record.heard,
        "\n".join(json.dumps(_event_fields(event), separators=(",", ":")) for event in events),
    )


def to_events(timeline: str, at: Collection[int] | None = None) -> tuple[CaseEvent, ...]:
    """Return the timeline of a case as it is kept, an event a line, or those at some places of it.

    A page shows twenty of thousands: only these are taken apart.
    """
    lines = timeline.split("\n") if timeline else []
    if at is not None:
        lines = [lines[place] for place in sorted(at) if 0 <= place < len(lines)]
    return tuple(_to_event(json.loads(line)) for line in lines)


def names_item(timeline: str, item: str) -> bool:
    """Tell whether an item stands in a timeline as it is kept."""
    return json.dumps(item) in timeline


def _to_event(row: list[Any]) -> CaseEvent:
    parts: list[Any] = [tuple(part) if isinstance(part, list) else part for part in row]
    return CaseEvent(**dict(zip(_EVENT, parts, strict=True)))


CASES: Table[CaseRecord] = Table(
    models.CaseRow,
    ("anchors", "members", "now", "ident", *_CASE[1:]),
    _to_case,
    lambda _: (),  # written with its timeline, see below
)
TIMED_CASES: Table[_Timed] = Table(
    models.CaseRow,
    ("anchors", "members", "now", "ident", *_CASE[1:]),
    lambda *row: (_to_case(*row), ()),
    _from_case,
    ("folded", "recency", "timeline"),
)
CASE_ANCHORS: Table[tuple[str, str]] = Table(
    models.CaseAnchorRow, ("case", "anchor"), lambda *row: row, tuple
)
_INCIDENT = "id statement item type date first last status copy".split()
_incident_fields = attrgetter(*_INCIDENT)


def _to_incident(countries: str, *rest: Any) -> IncidentRecord:
    return IncidentRecord(
        countries=tuple(countries.split()), **dict(zip(_INCIDENT, rest, strict=True))
    )


def _from_incident(record: IncidentRecord) -> tuple[Any, ...]:
    return (
        f" {' '.join(record.countries)} ",
        *_incident_fields(record),
        _NO_DAY if record.last is None else -record.last,
    )


INCIDENTS = Table(
    models.IncidentRow,
    ("countries", "ident", *_INCIDENT[1:]),
    _to_incident,
    _from_incident,
    ("recency",),
)
BACKUPS = _simple(models.BackupRow, BackupRecord, "at custody sha256 name")
SOURCES: Table[tuple[str, str]] = Table(
    models.SourceRow, ("original", "text"), lambda *row: row, tuple
)
WAITING: Table[tuple[str, str]] = Table(
    models.PendingRow, ("kind", "target"), lambda *row: row, tuple
)


def in_order(values: Sequence[Value], ids: Iterable[str]) -> list[Value]:
    """Return the values in the order of `ids`; those that are not there are left out."""
    by_id: Mapping[str, Value] = {value.id: value for value in values}  # type: ignore[attr-defined]
    return [by_id[key] for key in ids if key in by_id]
