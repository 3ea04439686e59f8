"""Signatures as JSON Lines: one entry of one list a line, for the group.

    {"format": "habeas.signature/1", "appeal": "app:…", "title": …, "date": "2024-03-10", "item": "itm:…",
     "original": "…", "finding": "st:…", "place": 3, "number": "3", "name": …, "kind": "person",
     "role": …, "organization": …, "city": …, "country": …, "together": [], "record": "per:…",
     "same_as": null}

`place` counts from 1, `number` is as printed; `record` is null for a name without one, `same_as` the
place of an earlier entry of the same. ASCII with escapes: every character comes back to the letter.
"""

import json
from dataclasses import asdict, dataclass

FORMAT = "habeas.signature/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureLine:
    """One entry of a list of signatures with its appeal."""

    appeal: str
    title: str
    date: str | None
    item: str
    original: str
    finding: str
    place: int
    number: str
    name: str
    kind: str
    role: str
    organization: str
    city: str
    country: str
    together: tuple[str, ...]
    record: str | None
    same_as: int | None


def render_signature(line: SignatureLine) -> str:
    """Return a signature as one line."""
    return f"{json.dumps({'format': FORMAT, **asdict(line)}, sort_keys=True)}\n"
