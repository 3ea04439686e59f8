"""The names of a casebase, kept for as long as the process lives: who may be meant by a name.

A node is an entity as its own names give it, before any judgement (see `store.canon`): so that what
was joined can be compared again, and taken apart, by what each part says.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from threading import RLock
from weakref import WeakKeyDictionary

from habeas.model.findings import NameKind
from habeas.model.records import EntityRecord
from habeas.model.statements import SubjectKind
from habeas.resolve.clusters import fullest
from habeas.resolve.index import NameIndex
from habeas.store.canon import Canon
from habeas.store.protocol import Store

KINDS = {
    SubjectKind.PERSON: NameKind.PERSON,
    SubjectKind.ORGANIZATION: NameKind.ORGANIZATION,
    SubjectKind.PLACE: NameKind.PLACE,
}
_NAMES = 3  # names of a node that are compared: its fullest and its most frequent
_LONGEST = 200  # code points; nothing longer is a name
_CHUNK = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An entity before any judgement: the names to compare, and the record it stands in now."""

    id: str
    kind: NameKind
    names: tuple[str, ...]
    record: EntityRecord


def find_nodes(store: Store, canon: Canon, records: Iterable[EntityRecord]) -> Iterator[Node]:
    """Yield the nodes of records: one each, but those of which several were judged to be one."""
    groups = canon.groups()
    rest = iter(records)
    while some := list(islice(rest, _CHUNK)):
        joined: list[EntityRecord] = []
        for record in some:
            kind = KINDS.get(record.kind)
            if kind is None:
                continue
            if record.id in groups:
                joined.append(record)
                continue
            counts = record.counts or (1,) * len(record.names)
            forms = dict(zip(record.names, counts, strict=False))
            if names := choose_names(forms):
                yield Node(id=record.id, kind=kind, names=names, record=record)
        yield from _parts(store, canon, joined)


def _parts(store: Store, canon: Canon, records: Collection[EntityRecord]) -> Iterator[Node]:
    if not records:
        return
    by_id = {record.id: record for record in records}
    forms: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    within: dict[str, str] = {}
    for said in store.said_of(list(by_id), ["name"]):
        node = canon.node(said.subject)
        within[node] = said.entity
        forms[node][said.value] += 1
    for node in sorted(forms):
        record = by_id[within[node]]
        if names := choose_names(forms[node]):
            yield Node(id=node, kind=KINDS[record.kind], names=names, record=record)


def choose_names(forms: Mapping[str, int]) -> tuple[str, ...]:
    """Return the names to compare: the fullest first, then the most frequent in other words."""
    fit = {name: count for name, count in forms.items() if len(name) <= _LONGEST}
    if not fit:
        return ()
    ranked = sorted(fit, key=lambda name: (-fit[name], name))
    return tuple(dict.fromkeys((fullest(fit), *ranked)))[:_NAMES]


class Names:
    """An index of names for each kind, brought up to date by `sync`."""

    def __init__(self) -> None:
        self.index = {kind: NameIndex(str(kind)) for kind in NameKind}
        self.nodes: dict[str, Node] = {}
        self.lock = RLock()

    def sync(self, store: Store, canon: Canon) -> None:
        """Take in what has changed since the last time."""
        fresh = {node.id: node for node in find_nodes(store, canon, store.each_entity())}
        for kind, index in self.index.items():
            old = {key: n.names for key, n in self.nodes.items() if n.kind is kind}
            new = {key: n.names for key, n in fresh.items() if n.kind is kind}
            index.remove([key for key, names in old.items() if new.get(key) != names])
            changed = (key for key, names in new.items() if old.get(key) != names)
            index.add((key, name) for key in changed for name in new[key])
        self.nodes = fresh


_kept: "WeakKeyDictionary[Store, Names]" = WeakKeyDictionary()
_lock = RLock()


def load_names(store: Store, canon: Canon) -> Names:
    """Return the names of a store as they stand. Use them under their lock."""
    with _lock:
        names = _kept.setdefault(store, Names())
    with names.lock:
        names.sync(store, canon)
    return names
