"""The index of a set of readings: who and what is named, in which spellings, in which words.

Mentions are grouped by the entity they were assigned to; a mention without one stands with the
others that are spelled alike. Laws are grouped by instrument, reference numbers by normal form.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from habeas.model.findings import Citation, Finding, Mention, Reference
from habeas.model.identity import Clusters
from habeas.model.reading import ItemReading, Reading
from habeas.model.spans import Span

CONTEXT = 60  # code points each side: three lines of a phone, one of a desk


class Room(StrEnum):
    """The parts of the index. The first three are the values of `NameKind`."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    LAW = "law"
    REFERENCE = "reference"


class Spot(NamedTuple):
    """Where a finding stands: reading, item and finding, each counted from 1 by position."""

    reading: int
    item: int
    finding: int

    @property
    def item_anchor(self) -> str:
        """The id of the item in a page."""
        return f"d{self.reading}i{self.item}"

    @property
    def anchor(self) -> str:
        """The id of the words in a page."""
        return f"{self.item_anchor}f{self.finding}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """A finding with the words around it. `value` is the provision of a law."""

    spot: Spot
    surface: str
    before: str
    after: str
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the index with all its occurrences, in the order of the readings."""

    room: Room
    anchor: str
    name: str
    notes: tuple[str, ...]
    occurrences: tuple[Occurrence, ...]

    @property
    def spellings(self) -> list[tuple[str, int]]:
        """The surfaces on one line, or the provisions of a law, the most frequent first."""
        words = (found.value or " ".join(found.surface.split()) for found in self.occurrences)
        return Counter(words).most_common()


@dataclass(frozen=True, slots=True, kw_only=True)
class Concordance:
    """The entries of each room, the most frequent first, and the entry of each spot."""

    rooms: Mapping[Room, tuple[Entry, ...]]
    by_spot: Mapping[Spot, Entry]


@dataclass(slots=True)
class _Group:
    room: Room
    name: str
    notes: dict[str, str] = field(default_factory=dict)  # by casefolded form, in order
    occurrences: list[Occurrence] = field(default_factory=list)


class _Key(NamedTuple):
    room: Room
    key: str
    name: str
    note: str | None
    value: str | None


def build_concordance(readings: Sequence[Reading], clusters: Clusters) -> Concordance:
    """Return the index of the readings. Dates and appeals are not in it."""
    groups: dict[tuple[Room, str], _Group] = {}
    for spot, entry, finding in find_spots(readings):
        key = _to_key(finding, readings[spot.reading - 1].doc, entry.item.number, clusters)
        if key is None:
            continue
        group = groups.setdefault((key.room, key.key), _Group(key.room, key.name))
        if key.note:
            group.notes.setdefault(key.note.casefold(), key.note)
        before, after = quote(entry.item.text, finding.span)
        group.occurrences.append(
            Occurrence(
                spot=spot, surface=finding.surface, before=before, after=after, value=key.value
            )
        )
    rooms = {room: tuple(_to_entries(room, groups.values())) for room in Room}
    every = [entry for entries in rooms.values() for entry in entries]
    return Concordance(
        rooms=rooms, by_spot={found.spot: e for e in every for found in e.occurrences}
    )


def find_spots(readings: Sequence[Reading]) -> Iterator[tuple[Spot, ItemReading, Finding]]:
    """Yield every finding with where it stands, in order."""
    for r, reading in enumerate(readings, 1):
        for i, entry in enumerate(reading.items, 1):
            for f, finding in enumerate(entry.findings, 1):
                yield Spot(r, i, f), entry, finding


def quote(text: str, span: Span, size: int = CONTEXT) -> tuple[str, str]:
    """Return the words before and after a span on its line, cut at a space where there is one."""
    start, end = max(0, span.start - size), span.end + size
    before = text[start : span.start].rpartition("\n")[2]
    after = text[span.end : end].partition("\n")[0]
    if start and len(before) == size:
        before = "…" + before.partition(" ")[2]
    if end < len(text) and len(after) == size:
        after = (after.rpartition(" ")[0] or after) + "…"
    return before, after


def _to_key(finding: Finding, doc: str, item: int, clusters: Clusters) -> _Key | None:
    if isinstance(finding, Mention):
        identity = clusters.entity_of(doc, item, finding.span)
        entity = clusters.entities.get(identity) if identity else None
        key = f"={identity}" if identity else finding.surface.casefold()
        name = entity.name if entity else finding.surface
        return _Key(Room(finding.kind.value), key, name, finding.role, None)
    if isinstance(finding, Citation):
        name = finding.title or finding.surface
        key = f"{finding.jurisdiction} {finding.instrument or name.casefold()}"
        return _Key(Room.LAW, key, name, finding.jurisdiction, finding.provision)
    if isinstance(finding, Reference):
        return _Key(Room.REFERENCE, finding.normal, finding.normal, finding.scheme, None)
    return None


def _to_entries(room: Room, groups: Iterable[_Group]) -> Iterator[Entry]:
    ours = [group for group in groups if group.room is room]
    ours.sort(key=lambda group: (-len(group.occurrences), group.name.casefold()))
    for n, group in enumerate(ours, 1):
        yield Entry(
            room=room,
            anchor=f"{room}-{n}",
            name=" ".join(group.name.split()),
            notes=tuple(group.notes.values()),
            occurrences=tuple(group.occurrences),
        )
