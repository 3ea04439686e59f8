"""A case: acts that belong together over time, and what people say of it.

A case is a view over statements and people's words; nothing of it is kept but the words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

Value = TypeVar("Value")

OWN = "own:"  # how the anchor of a case begins that a person opened
_PREFIX = "cas:"


class CaseAction(StrEnum):
    """What a person says of a case."""

    OPEN = "open"  # a case of their own: `value` is its name
    NAME = "name"  # `value`; an empty one takes the name back
    CLOSE = "close"
    REOPEN = "reopen"
    BELONGS = "belongs"  # `target` is an item
    OUT = "out"
    UNDECIDED = "undecided"  # takes back what was said of `target`, an item or a case
    JOIN = "join"  # `target` is a case
    APART = "apart"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWord:
    """A person's word on a case: who, when and why. Append-only; the last on one thing holds."""

    id: str
    case: str
    action: CaseAction
    who: str
    at: str
    why: str = ""
    target: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """That a source tells of an act: a statement, as far as cases need it.

    `entity` is whom it befell, `date` EDTF or None, `heard` the last day on which the item may have
    been published (ordinal, None where it gives none), `family` the id of the item that all copies
    of it share. `country` is the item's, where it has one alone.
    """

    statement: str
    entity: str
    type: str
    date: str | None
    item: str
    family: str
    heard: int | None = None
    country: str | None = None
    alleged: bool = False
    real: bool = True  # told to have happened: not denied, planned, attempted or said in general
    proposed: bool = False  # told as planned or proposed
    term: str | None = None  # that the words give, as ISO 8601 writes it ("P5Y6M")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent:
    """One act with all reports of it. An item that a person put in and that tells none has no type.

    `first` and `last` are the bounds of its day; of an act without a date there is no first, and the
    last is the day it was told. `heard` is the last day on which somebody told it. `days` is the
    term of a sentence, where its words give one.
    """

    type: str
    date: str | None
    first: int | None
    last: int | None
    heard: int | None
    statements: tuple[str, ...]
    items: tuple[str, ...]
    entities: tuple[str, ...] = ()
    alleged: bool = False
    real: bool = True
    proposed: bool = False
    country: str | None = None
    term: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRecord:
    """A case as lists show it; a view.

    `anchors` are what it is about (records, or "own:…"), `members` the ids of the cases that people
    joined, its own among them. `state` is the first of its states ("" without any), `disputed`
    whether others say otherwise. `first` and `last` are days of acts, `heard` that of the latest source. `given` tells whether a person
    named it, `kept` whether a person said anything of it. `now` are the places, in the timeline, of
    the acts that its states rest on.
    """

    id: str
    name: str
    anchors: tuple[str, ...]
    members: tuple[str, ...]
    state: str
    is_open: bool
    events: int
    items: int
    first: int | None = None
    last: int | None = None
    heard: int | None = None
    given: bool = False
    kept: bool = False
    closed: bool = False
    disputed: bool = False
    now: tuple[int, ...] = ()


def case_id(anchor: str, year: int | None) -> str:
    """Return the id of the case of a record that begins in a year, 0 where no act has one."""
    return f"{_PREFIX}{anchor}~{year or 0}"


def anchor_of(case: str) -> str:
    """Return what a case is about, "" for what is no id of a case."""
    return case.removeprefix(_PREFIX).rpartition("~")[0] if case.startswith(_PREFIX) else ""


def year_of(case: str) -> int:
    """Return the year that an id of a case names, 0 for none."""
    year = case.rpartition("~")[2]
    return int(year) if year.isascii() and year.isdecimal() and len(year) <= 4 else 0


def lead(cases: Iterable[tuple[str, Value]], given: str) -> Value | None:
    """Return what an id of a case leads to, of what one record's ids stand for now; None of none.

    The last that begins in the year of the id or before, else the earliest.
    """
    rows = sorted(cases, key=lambda row: (year_of(row[0]), row[0]))
    before = [value for case, value in rows if year_of(case) <= year_of(given)]
    return before[-1] if before else rows[0][1] if rows else None
