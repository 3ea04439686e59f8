"""All people of a casebase asked for those whom many names may mean.

Their names are not read: sketches say who is worth a comparison, and only these are taken apart.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from habeas.names.meetings import Longs, Pairs, spread
from habeas.names.processes import share_work, usable
from habeas.names.sketches import Sketch, number_of, sketch_names
from habeas.names.tables import NameTable
from habeas.resolve.finders import word_shares
from habeas.resolve.sketched import Sketched
from habeas.services.naming import Node, find_nodes
from habeas.services.sketching import load_sketches
from habeas.store.canon import Canon
from habeas.store.protocol import Store

_READ = 48  # names, of those one may mean, that are read and compared: four for each that is told
_MANY = 500  # names from which on two processes compare them


class Meeting:
    """People by their sketches, as they stand when this is made; `nodes` are those who were read."""

    def __init__(self, store: Store, canon: Canon) -> None:
        self._store, self._canon = store, canon
        kept = load_sketches(store)
        self._ids = [one.id for one in kept]
        self._known = Sketched([Sketch(one.shape, one.keys) for one in kept])
        self._shares: dict[str, Mapping[str, float]] = {}
        self.nodes: dict[str, Node] = {}

    def find(
        self, names: Sequence[str], *, limit: int, least: float
    ) -> list[list[tuple[str, str]]]:
        """Return for each name up to `limit` nodes with their nearest spelling, the best first."""
        sketched = Sketched([sketch_names([name]) for name in names])
        asked, owners = self._known.find(sketched, _READ)
        rows = self._read(np.unique(owners))
        of_rows = np.array([row[0] for row in rows], dtype=np.int64)

        def compare(part: tuple[int, int]) -> "_Found":
            first, last = part
            some = slice(*np.searchsorted(asked, part))
            here, pairs = _spread_owners(of_rows, owners[some])
            return self._compare(names[first:last], rows, asked[some][pairs] - first, here, least)

        workers = usable() if len(names) >= _MANY else 1
        found = share_work(compare, _parts_of(len(names), workers), workers)
        for _, shares in found:
            self._shares |= shares
        return [_to_nodes(rows, best, limit) for some, _ in found for best in some]

    def _compare(
        self,
        names: Sequence[str],
        rows: Sequence[tuple[int, str, str]],
        asked: Longs,
        here: Longs,
        least: float,
    ) -> "_Found":
        """Return for each name its best rows in order, and how common its words are.

        `asked` and `here` are the pairs to compare: places of names, and of rows.
        """
        read, place = np.unique(here, return_inverse=True)
        table = NameTable(names)
        table.add((rows[at][2] for at in read.tolist()), among=False)
        scores = table.score(asked, place + len(names))
        near = np.flatnonzero(scores >= least)
        best: list[list[int]] = [[] for _ in names]
        for at in near[np.lexsort((here[near], -scores[near]))].tolist():
            best[int(asked[at])].append(int(here[at]))
        counts = self._known.count_names(map(number_of, table.lexicon.texts()))
        told = [name for name, some in zip(names, best, strict=True) if some]
        size = self._known.size
        return best, {name: word_shares(table.lexicon, counts, name, size) for name in told}

    def frequencies(self, name: str) -> Mapping[str, float]:
        """Return what `NameIndex.frequencies` does, of a name for which somebody was found."""
        return self._shares.get(name, {})

    def _read(self, owners: Longs) -> list[tuple[int, str, str]]:
        """Return the names of people to compare: whose by their place, node, and name."""
        place = {self._ids[at]: at for at in owners.tolist()}
        records = self._store.entities(list(place))
        rows = []
        for node in find_nodes(self._store, self._canon, records):
            self.nodes[node.id] = node
            rows += [(place[node.record.id], node.id, name) for name in node.names]
        return sorted(rows, key=lambda row: row[:2])


_Found = tuple[list[list[int]], dict[str, Mapping[str, float]]]


def _parts_of(count: int, workers: int) -> list[tuple[int, int]]:
    """Return where parts of so many names begin and end, one for each worker."""
    ends = [count * at // workers for at in range(workers + 1)]
    return list(pairwise(ends))


def _to_nodes(
    rows: Sequence[tuple[int, str, str]], best: Sequence[int], limit: int
) -> list[tuple[str, str]]:
    """Return the first nodes of rows, each with its nearest spelling."""
    nodes: dict[str, str] = {}
    for _, node, spelt in (rows[at] for at in best):
        if len(nodes) < limit:
            nodes.setdefault(node, spelt)
    return list(nodes.items())


def _spread_owners(rows: Longs, owners: Longs) -> Pairs:
    """Return for pairs with an owner the rows of each (`rows` tells whose, in order), and which pair."""
    first = np.searchsorted(rows, owners, side="left")
    count = np.searchsorted(rows, owners, side="right") - first
    parts = [(first[at] + counted, at) for at, counted in spread(count)]
    none = np.empty(0, dtype=np.int64)
    here, pairs = zip(*parts, strict=True) if parts else ((none,), (none,))
    return np.concatenate(here), np.concatenate(pairs)
