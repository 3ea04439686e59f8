"""Which names stand in which entries of lists of signatures: the answer all stores give alike."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from habeas.model.statements import SIGNATORY, SubjectKind
from habeas.store.protocol import Entry

SIGNERS = (SubjectKind.PERSON, SubjectKind.ORGANIZATION)  # whose names are looked for in an entry


class Placed(NamedTuple):
    """A statement as far as its place counts: the text it stands in, where in it, what it says."""

    text: tuple[str, object]  # the item, and what text its places count in
    start: int
    end: int
    id: str
    entity: str
    kind: str
    prop: str
    value: str


Pair = tuple[Placed, Placed | None]


def pair_up(rows: Iterable[Placed]) -> list[Entry]:
    """Return entries of lists with the names inside them, by item and place.

    An entry with several names comes once for each, one without any once, its `entity` empty.
    """
    entries: dict[tuple[str, object], list[Placed]] = defaultdict(list)
    names: dict[tuple[str, object], list[Placed]] = defaultdict(list)
    for row in rows:
        (entries if row.prop == SIGNATORY else names)[row.text].append(row)
    return to_entries(pair for text in entries for pair in _pair(entries[text], names[text]))


def _pair(entries: list[Placed], names: list[Placed]) -> Iterator[Pair]:
    entries.sort()
    inside: dict[str, list[Placed]] = defaultdict(list)
    starts = [entry.start for entry in entries]
    reach = list(accumulate((entry.end for entry in entries), max))  # two may share their words
    for name in names:
        at = bisect_right(starts, name.start) - 1
        while at >= 0 and reach[at] >= name.end:
            if entries[at].end >= name.end:
                inside[entries[at].id].append(name)
            at -= 1
    for entry in entries:
        found = inside.get(entry.id)
        yield from ((entry, name) for name in found) if found else ((entry, None),)


def to_entries(pairs: Iterable[Pair]) -> list[Entry]:
    """Return entries with a name each, by item and place."""
    return [_to_entry(entry, name) for entry, name in sorted(pairs, key=_place)]


def _place(pair: Pair) -> tuple[str, int, int, str, int, int, str]:
    entry, name = pair
    inner = (name.start, name.end, name.id) if name else (0, 0, "")
    return entry.text[0], entry.start, entry.end, entry.id, *inner


def _to_entry(entry: Placed, name: Placed | None) -> Entry:
    return Entry(
        statement=entry.id,
        appeal=entry.entity,
        item=entry.text[0],
        value=entry.value,
        entity=name.entity if name else "",
        kind=str(name.kind) if name else "",
        name=name.value if name else "",
    )
