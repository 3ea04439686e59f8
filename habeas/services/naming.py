"""The names of a casebase, kept for as long as the process lives: who may be meant by a name.

A node is an entity as its own names give it, before any judgement (see `store.canon`): so that what
was joined can be compared again, and taken apart, by what each part says.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from threading import RLock
from weakref import WeakKeyDictionary

from habeas.model.findings import NameKind
from habeas.model.records import EntityRecord
from habeas.model.statements import SubjectKind
from habeas.resolve.clusters import fullest
from habeas.resolve.index import NameIndex
from habeas.search.normal import find_runs, fold_run
from habeas.search.sounds import sound_key
from habeas.store.canon import Canon
from habeas.store.chunks import chunks
from habeas.store.protocol import Store, Window

KINDS = {
    SubjectKind.PERSON: NameKind.PERSON,
    SubjectKind.ORGANIZATION: NameKind.ORGANIZATION,
    SubjectKind.PLACE: NameKind.PLACE,
}
_NAMES = 3  # names of a node that are compared: its fullest and its most frequent
_LONGEST = 200  # code points; nothing longer is a name
_CHUNK = 500
_ALL = Window(limit=1 << 31)
_BEGINNING = 4  # letters of a sound key: more would leave out case endings, fewer half of all names


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
    for some in chunks(records, _CHUNK):
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
    """The names of a casebase, and an index for each kind of those that were asked for so far.

    `sync` brings them up to date. To take a name apart costs half a millisecond: with few new names
    only those near them are.
    """

    def __init__(self) -> None:
        self.index = {kind: NameIndex(str(kind)) for kind in NameKind}
        self.nodes: dict[str, Node] = {}
        self.lock = RLock()
        self._held: dict[str, Node] = {}  # what is in the index
        self._asked = set[str]()  # of whom all that are near are in the index
        self._near: dict[str, list[str]] | None = None  # people by the beginnings of their words

    def sync(self, store: Store, canon: Canon, kind: NameKind | None = None) -> None:
        """Take in what has changed since the last time; of one kind, where it is given."""
        kinds = list(NameKind) if kind is None else [kind]
        records = (record for one in kinds for record in find_records(store, one))
        self.nodes = {node.id: node for node in find_nodes(store, canon, records)}
        self._near, self._asked = None, set()
        changed = [
            key
            for key, held in self._held.items()
            if key not in self.nodes or self.nodes[key].names != held.names
        ]
        for key in changed:
            del self._held[key]
        for kind, index in self.index.items():
            index.remove(changed)
            here = (node for node in self.nodes.values() if node.kind is kind)
            index.size = len({name for node in here for name in node.names})
        self._take(self.nodes.keys() & changed)

    def read(self, ids: Iterable[str]) -> None:
        """Read nodes that are not read yet: all are."""

    def take_all(self) -> None:
        """Bring all names into the index."""
        self._take(self.nodes)

    def take_near(self, ids: Iterable[str]) -> None:
        """Bring those into the index that these nodes may be: all that share a word, however spelt.

        Of organizations and places, which are few and have translations, all.
        """
        if len(self._held) == len(self.nodes):
            return
        asked = [self.nodes[key] for key in set(ids) - self._asked if key in self.nodes]
        if not asked:
            return
        self._asked.update(node.id for node in asked)
        kinds = {node.kind for node in asked} - {NameKind.PERSON}
        wanted = [node.id for node in self.nodes.values() if node.kind in kinds] if kinds else []
        people = [node for node in asked if node.kind is NameKind.PERSON]
        wanted += self._near_to(name for node in people for name in node.names)
        self._take([*wanted, *(node.id for node in people)])

    def take_like(self, kind: NameKind, names: Iterable[str]) -> None:
        """Bring those of a kind into the index that names may mean; of people all that share a word."""
        if kind is NameKind.PERSON:
            self._take(self._near_to(names))
        else:
            self._take(node.id for node in self.nodes.values() if node.kind is kind)

    def _near_to(self, names: Iterable[str]) -> list[str]:
        words = {word for name in names for word in _words(name)}
        return [key for word in words for key in self._find_near().get(word, ())] if words else []

    def held(self) -> list[Node]:
        """Return the nodes that are in the index, by id."""
        return [self._held[key] for key in sorted(self._held)]

    def _find_near(self) -> dict[str, list[str]]:
        if self._near is None:
            self._near = defaultdict(list)
            for node in self.nodes.values():
                names = node.names if node.kind is NameKind.PERSON else ()
                for word in {word for name in names for word in _words(name)}:
                    self._near[word].append(node.id)
        return self._near

    def _take(self, ids: Iterable[str]) -> None:
        fresh = sorted(key for key in set(ids) if key not in self._held)
        self._held |= {key: self.nodes[key] for key in fresh}
        for kind, index in self.index.items():
            of_kind = (self.nodes[key] for key in fresh if self.nodes[key].kind is kind)
            index.add((node.id, name) for node in of_kind for name in node.names)


def _words(name: str) -> set[str]:
    """Return how the words of a name begin, by their sound: endings and scripts differ."""
    return {word for run in find_runs(name) for word in _beginnings(run)}


@lru_cache(maxsize=1 << 15)
def _beginnings(run: str) -> tuple[str, ...]:
    keys = (sound_key(word) or word for word in fold_run(run) if len(word) > 1)
    return tuple(key[:_BEGINNING] for key in keys)


def find_records(store: Store, kind: NameKind) -> list[EntityRecord]:
    """Return all records of a kind of name."""
    kinds = (subject for subject, named in KINDS.items() if named is kind)
    return [r for one in kinds for r in store.find_entities(kind=one, window=_ALL)]


_kept: "WeakKeyDictionary[Store, dict[NameKind | None, Names]]" = WeakKeyDictionary()
_lock = RLock()


def load_names(
    store: Store, canon: Canon, *, whole: bool = True, kind: NameKind | None = None
) -> Names:
    """Return the names of a store as they stand, all in the index. Use them under their lock.

    Unless `whole`, the caller says which are to be in the index: `take_all`, `take_near`. Of one
    `kind`, those of the others are not read.
    """
    with _lock:
        names = _kept.setdefault(store, {}).setdefault(kind, Names())
    with names.lock:
        names.sync(store, canon, kind)
        if whole:
            names.take_all()
    return names
