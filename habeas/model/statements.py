"""The unit of the casebase: one value, about one subject, from one source, with its words.

Statements are never rewritten by a machine. What people say of them are decisions, kept beside
them; the status of a statement follows from its decisions and can be derived again at any time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter
from typing import Any

ACT = "act"  # the property that says what befell a person or body, or was done by a law
SIGNATORY = "signatory"  # the property of an appeal that gives one entry of its list of signatures


class Status(StrEnum):
    """Where a statement stands."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Standing(StrEnum):
    """How firmly the source says it."""

    ALLEGED = "alleged"
    REPORTED = "reported"
    OFFICIAL = "official"
    FOUND = "found by a court"


class SubjectKind(StrEnum):
    """What a statement is about."""

    ITEM = "item"
    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    LAW = "law"
    INCIDENT = "incident"
    APPEAL = "appeal"


class Layer(StrEnum):
    """What the offsets of an evidence count in."""

    TEXT = "text"  # code points of the page's plain text
    SOURCE = "source"  # code points of the decoded original: a date that only the markup gives


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words of a kept original that a value rests on.

    `original` is the SHA-256 of the bytes, `text` that of the page's plain text (UTF-8) at the
    time of reading; `item` the id of the item around the words. `start` and `end` are code points
    in what `layer` names, end exclusive; `words` stand there exactly. A value that follows from the
    whole item (its language) rests on the item's first line.
    """

    original: str
    text: str
    item: str | None
    start: int
    end: int
    words: str
    layer: Layer = Layer.TEXT

    def __getstate__(self) -> tuple[Any, ...]:
        return _to_state(self)

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        _from_state(self, state)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One value with its evidence.

    `id` follows from the original, the kind of subject, the property, the value and the place of
    the words among equal words of the page, never from who found it: the same proposal has the
    same id in every reading, by whatever version. `subject` is the id that this source gives
    ("per:3f2a…@<original>"); `entity` the canonical one, derived from names and judgements, None
    for items. `detail` holds further values of a compound one (a signatory's city), sorted by name.
    `origin` is "<extractor>/<version>" of the latest reading that gave it, or "user:<name>".
    `first_seen` and `last_seen` are UTC times of readings; `seen` tells whether the latest reading
    of the original still gives it, or a person has accepted it. `status` is derived from decisions.
    """

    id: str
    subject: str
    kind: SubjectKind
    prop: str
    value: str
    evidence: Evidence
    origin: str
    first_seen: str
    last_seen: str
    detail: tuple[tuple[str, str], ...] = ()
    language: str | None = None
    status: Status = Status.PROPOSED
    standing: Standing = Standing.REPORTED
    speaker: str | None = None
    seen: bool = True
    entity: str | None = None

    def __getstate__(self) -> tuple[Any, ...]:
        return _to_state(self)

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        _from_state(self, state)

    @property
    def by_user(self) -> bool:
        """Tell whether a person made it."""
        return self.origin.startswith("user:")

    @property
    def stands(self) -> bool:
        """Tell whether it still counts: not rejected, and given by the latest reading or accepted."""
        accepted = self.status is Status.ACCEPTED
        return self.status is not Status.REJECTED and (self.seen or accepted)


class Action(StrEnum):
    """What a person does to a statement."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's word on a statement: who, when and why. Append-only.

    A correction names its `value` and the statement it made (`result`). An undo names the decision
    it takes back (`undoes`); what was taken back counts as never said, and stays on record.
    """

    id: str
    statement: str
    action: Action
    who: str
    at: str
    why: str
    value: str | None = None
    result: str | None = None
    undoes: str | None = None


def _to_state(value: Evidence | Statement) -> tuple[Any, ...]:
    """Return the values of all fields. Half a million statements go from the processes that read."""
    state: tuple[Any, ...] = _STATES[type(value)][1](value)
    return state


def _from_state(value: Evidence | Statement, state: Sequence[Any]) -> None:
    # As `dataclasses` does it, which asks for the fields anew each time: half of the time.
    for name, held in zip(_STATES[type(value)][0], state, strict=True):
        object.__setattr__(value, name, held)


def _names(kind: type[Evidence | Statement]) -> tuple[tuple[str, ...], Callable[[Any], Any]]:
    names = tuple(field.name for field in fields(kind))
    return names, attrgetter(*names)


_STATES = {kind: _names(kind) for kind in (Evidence, Statement)}
