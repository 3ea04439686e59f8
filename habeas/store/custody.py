"""The custody log as a chain: each line holds the hash of the one before.

A line that was changed, taken out or put in between breaks the chain from there on. Someone who can
rewrite the whole log can make a new chain; that takes an anchor outside, which is not built yet.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator

from habeas.model.records import CustodyLine, CustodyNote

BEFORE_FIRST = "0" * 64  # what the first line holds as the hash of the one before


def chain(previous: CustodyLine | None, note: CustodyNote) -> CustodyLine:
    """Return the line that follows `previous` (None: the first one)."""
    number = previous.number + 1 if previous else 1
    before = previous.hash if previous else BEFORE_FIRST
    return CustodyLine(
        number=number,
        at=note.at,
        action=note.action,
        subject=note.subject,
        actor=note.actor,
        detail=note.detail,
        previous=before,
        hash=_hash(number, note, before),
    )


def chain_all(previous: CustodyLine | None, notes: Iterable[CustodyNote]) -> list[CustodyLine]:
    """Return the lines for `notes`, each following the one before."""
    lines = []
    for note in notes:
        previous = chain(previous, note)
        lines.append(previous)
    return lines


def find_breaks(lines: Iterable[CustodyLine]) -> Iterator[str]:
    """Yield a sentence for every place where a whole log, in order, does not hold together."""
    expected, before = 1, BEFORE_FIRST
    for line in lines:
        if line.number != expected:
            yield _gap(expected, line.number)
        elif line.previous != before:
            yield f"Line {line.number} does not follow the line before it: one of them was changed."
        if line.hash != _hash(line.number, line, line.previous):
            yield f"Line {line.number} was changed after it was written."
        expected, before = line.number + 1, line.hash


def _gap(expected: int, came: int) -> str:
    if came < expected:
        return f"Line {came} stands after line {expected - 1}: the order was changed."
    missing = (
        f"Line {expected} is" if came == expected + 1 else f"Lines {expected} to {came - 1} are"
    )
    return f"{missing} missing."


def _hash(number: int, note: CustodyNote | CustodyLine, previous: str) -> str:
    """Return the SHA-256 of what a line says, as JSON with sorted keys and no spaces."""
    said = {
        "number": number,
        "at": note.at,
        "action": note.action,
        "subject": note.subject,
        "actor": note.actor,
        "detail": note.detail,
        "previous": previous,
    }
    plain = json.dumps(said, sort_keys=True, separators=(",", ":"))  # ASCII: surrogates are \uXXXX
    return hashlib.sha256(plain.encode("ascii")).hexdigest()
