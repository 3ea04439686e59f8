"""What an export writes, whatever its format: items and records as one viewer may see them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from habeas.model.records import CaptureRecord, EntityRecord, ItemRecord
from habeas.model.statements import Decision, Statement

Line = tuple[str, str]  # the file of an export, and a piece of its text


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFinding:
    """A statement with the place of its words in the text of the item as exported.

    The place is None where the words stand in the markup, in a former text, or under a cover.
    """

    statement: Statement
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportItem:
    """An item with its text, findings, decisions on them, and the captures it comes from."""

    item: ItemRecord
    text: str
    findings: tuple[ExportFinding, ...]
    decisions: tuple[Decision, ...] = ()
    captures: tuple[CaptureRecord, ...] = ()


Exported = Iterable[ExportItem | EntityRecord]  # items first, then records
Lines = Iterator[Line]


def to_utf8(text: str) -> str:
    """Return text that every program can read: without nulls and lone surrogates."""
    if "\0" in text:
        text = text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text
