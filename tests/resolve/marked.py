"""Texts in which names are marked with who is meant, as rows for `predict identity`.

A file holds documents, each under `== NAME COUNTRY...`; `{p:id|words}` marks a person, `o` an
organization, `l` a place. All people and bodies in them are invented, but for bodies of states.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import regex

FOLDER = Path(__file__).parent / "identity"
_MARK = regex.compile(r"\{([pol]):(\w++)\|([^}]*+)\}")
_TYPES = {"p": "person", "o": "organization", "l": "place"}


def load_rows(path: Path, *, with_text: bool) -> Iterator[dict[str, Any]]:
    """Yield a row per document; without its text, only names and their places are left."""
    for block in regex.split(r"(?m)^== ", path.read_text(encoding="utf-8"))[1:]:
        head, _, body = block.partition("\n")
        doc, *countries = head.split()
        text, at, mentions = "", 0, []
        for mark in _MARK.finditer(body):
            text += body[at : mark.start()]
            at = mark.end()
            start = len(text)
            text += mark[3]
            mentions.append(
                {
                    "item": 1,
                    "start": start,
                    "end": len(text),
                    "surface": mark[3],
                    "type": _TYPES[mark[1]],
                    "nested": False,
                    "role": None,
                    "gold": f"{mark[1]}:{mark[2]}",
                }
            )
        text += body[at:]
        row: dict[str, Any] = {"doc": doc, "mentions": mentions}
        if with_text:
            item = {"item": 1, "start": 0, "end": len(text), "countries": countries}
            row |= {"text": text, "items": [item]}
        yield row


def score(records: Iterable[dict[str, Any]]) -> dict[str, tuple[float, float, list[str]]]:
    """Return precision and recall over pairs of mentions by type, with the pairs wrongly joined."""
    rows = [mention for record in records for mention in record["mentions"]]
    hits, said, wanted = Counter[str](), Counter[str](), Counter[str]()
    wrong: dict[str, list[str]] = {kind: [] for kind in _TYPES.values()}
    for a, b in combinations(rows, 2):
        kind = a["type"]
        if kind != b["type"]:
            continue
        same, joined = a["gold"] == b["gold"], a["entity"] == b["entity"]
        hits[kind] += same and joined
        said[kind] += joined
        wanted[kind] += same
        if joined and not same:
            wrong[kind].append(f"{a['surface']} = {b['surface']}")
    return {
        kind: (_share(hits[kind], said[kind]), _share(hits[kind], wanted[kind]), wrong[kind])
        for kind in wanted
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
