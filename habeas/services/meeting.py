"""All people of a casebase asked for those whom many names may mean.

Their names are not read: sketches say who is worth a comparison, and only these are taken apart.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from habeas.names.meetings import Longs, Pairs, spread
from habeas.names.processes import usable
from habeas.names.sketches import Sketch, number_of, sketch_names
from habeas.names.tables import NameTable
from habeas.resolve.finders import word_shares
from habeas.resolve.sketched import Sketched
from habeas.services.naming import Node, find_nodes
from habeas.services.sketching import load_sketches
from habeas.store.canon import Canon
from habeas.store.protocol import Store

_READ = 48  # names, of those one may mean, that are read and compared: four for each that is told


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
        asked, owners = self._known.find(Sketched([sketch_names([name]) for name in names]), _READ)
        rows = self._read(np.unique(owners))
        table = NameTable(names, workers=usable())
        table.add((name for _, _, name in rows), among=False)
        here, right = _spread_owners(np.array([row[0] for row in rows], dtype=np.int64), owners)
        left = asked[right]
        scores = table.score(left, here + len(names))
        near = np.flatnonzero(scores >= least)
        found: list[dict[str, str]] = [{} for _ in names]
        for at in near[np.lexsort((here[near], -scores[near]))].tolist():
            nodes = found[int(left[at])]
            _, node, spelt = rows[int(here[at])]
            if len(nodes) < limit:
                nodes.setdefault(node, spelt)
        self._count(table, [name for name, nodes in zip(names, found, strict=True) if nodes])
        return [list(nodes.items()) for nodes in found]

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

    def _count(self, table: NameTable, names: Sequence[str]) -> None:
        """Note how common the words of names are among all people, in any spelling that was read."""
        counts = self._known.count_names(map(number_of, table.lexicon.texts()))
        total = self._known.size
        for name in names:
            self._shares[name] = word_shares(table.lexicon, counts, name, total)


def _spread_owners(rows: Longs, owners: Longs) -> Pairs:
    """Return for pairs with an owner the rows of each (`rows` tells whose, in order), and which pair."""
    first = np.searchsorted(rows, owners, side="left")
    count = np.searchsorted(rows, owners, side="right") - first
    parts = [(first[at] + counted, at) for at, counted in spread(count)]
    none = np.empty(0, dtype=np.int64)
    here, pairs = zip(*parts, strict=True) if parts else ((none,), (none,))
    return np.concatenate(here), np.concatenate(pairs)
