"""A case as JSON: where it stands, its timeline, and the words of every source.

    {"format": "habeas.case/1", "id": "cas:per:…~2024", "name": …, "about": [{"id": "per:…", "name": …}],
     "states": [{"track": "custody", "state": "in_custody", "date": "2024-03-04", "disputed": false}],
     "last_heard": "2024-03-10", "closed": false, "members": ["cas:per:…~2024"],
     "expected": [{"step": "release_due", "due": "2029-03-04", "basis": …, "reviewed": false}],
     "events": [{"type": "detention", "date": "2024-03-04", "real": true, "alleged": false,
                 "sources": [{"finding": "st:…", "words": …, "item": "itm:…", "title": …, "published": …,
                              "url": …, "original": "…"}]}],
     "words": [{"action": "name", "value": …, "target": null, "who": …, "at": …, "why": …}]}

Events are in their order in time. `original` is the SHA-256 of the bytes that the words stand in.
ASCII with escapes: every character comes back to the letter.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from habeas.model.cases import CaseEvent, CaseRecord, CaseWord
from habeas.model.records import EntityRecord, ItemRecord
from habeas.model.statements import Statement
from habeas.resolve.case_steps import Step
from habeas.resolve.cases import State

FORMAT = "habeas.case/1"
Fields = dict[str, object]


class Source(Protocol):
    """Words of a source with the item they stand in."""

    @property
    def statement(self) -> Statement:
        """The finding."""

    @property
    def item(self) -> ItemRecord:
        """Where it stands."""

    @property
    def words(self) -> str:
        """Its words, as the reader may see them."""


class Told(Protocol):
    """An act of a timeline with its sources."""

    @property
    def event(self) -> CaseEvent:
        """The act."""

    @property
    def reports(self) -> Sequence[Source]:
        """What tells of it."""

    @property
    def items(self) -> Sequence[ItemRecord]:
        """Items that a person put in, where no words tell of an act."""


class Standing(Protocol):
    """Where a case stands in a track."""

    @property
    def state(self) -> State:
        """The state."""

    @property
    def event(self) -> CaseEvent:
        """The act that led there."""

    @property
    def disputed(self) -> bool:
        """Whether others say otherwise."""


class Whole(Protocol):
    """A case with what follows from its timeline."""

    @property
    def anchors(self) -> Sequence[EntityRecord]:
        """What it is about."""

    @property
    def states(self) -> Sequence[Standing]:
        """Where it stands."""

    @property
    def steps(self) -> Sequence[Step]:
        """What is to be expected."""

    @property
    def words(self) -> Sequence[CaseWord]:
        """What people said."""


def render_case(record: CaseRecord, case: Whole, events: Iterable[Told]) -> str:
    """Return one line of JSON, with the line's end."""
    plain: Fields = {
        "format": FORMAT,
        "id": record.id,
        "name": record.name,
        "about": [{"id": a.id, "kind": a.kind, "name": a.name} for a in case.anchors],
        "members": record.members,
        "closed": record.closed,
        "first": to_date(record.first),
        "last": to_date(record.last),
        "last_heard": to_date(record.heard),
        "states": [_state(state) for state in case.states],
        "expected": [_step(step) for step in case.steps],
        "events": [_event(told) for told in events],
        "words": [_word(word) for word in case.words],
    }
    return json.dumps(plain, separators=(",", ":")) + "\n"


def to_date(day: int | None) -> str | None:
    """Return a day (ordinal) as ISO 8601 writes it."""
    return None if day is None else date.fromordinal(day).isoformat()


def _state(standing: Standing) -> Fields:
    return {
        "track": standing.state.track,
        "state": standing.state.state,
        "date": standing.event.date,
        "alleged": standing.event.alleged,
        "disputed": standing.disputed,
        "findings": standing.event.statements,
    }


def _step(step: Step) -> Fields:
    return {
        "step": step.rule.step,
        "due": to_date(step.due),
        "counted_from": step.event.date,
        "basis": step.rule.basis or None,
        "reviewed": step.rule.reviewed,
        "findings": step.event.statements,
    }


def _event(told: Told) -> Fields:
    event = told.event
    sources = [_source(report) for report in told.reports]
    return {
        "type": event.type or None,
        "date": event.date,
        "real": event.real,
        "proposed": event.proposed,
        "alleged": event.alleged,
        "term": event.term,
        "about": event.entities,
        "sources": sources
        or [{**_item(item), "finding": None, "words": None} for item in told.items],
    }


def _source(source: Source) -> Fields:
    return {"finding": source.statement.id, "words": source.words, **_item(source.item)}


def _item(item: ItemRecord) -> Fields:
    return {
        "item": item.id,
        "title": item.title,
        "published": item.published,
        "publisher": item.publisher,
        "language": item.language,
        "url": item.url,
        "original": item.original,
    }


def _word(word: CaseWord) -> Fields:
    return {
        "action": word.action,
        "case": word.case,
        "target": word.target,
        "value": word.value,
        "who": word.who,
        "at": word.at,
        "why": word.why,
    }
