"""All people of a casebase asked for those whom many names may mean.

Their names are not read: sketches say who is worth a comparison, and only these are taken apart.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from habeas.model.findings import NameKind
from habeas.names.comparison import Context, compare
from habeas.names.meetings import Longs, Pairs, spread
from habeas.names.pair_tables import PairTable
from habeas.names.processes import share_work, usable
from habeas.names.sketches import Sketch, number_of, sketch_names
from habeas.resolve.finders import word_shares
from habeas.resolve.index import Match
from habeas.resolve.sketched import Sketched
from habeas.services.naming import Node, find_nodes
from habeas.services.sketching import load_sketches
from habeas.store.canon import Canon
from habeas.store.protocol import Store

# Names, of those one may mean, that are read and compared. Of 1,500 signatories no one was found
# behind the 32nd, seven between the 16th and that.
_READ = 32
_NEAR = 200  # the same where only a few names are asked for
_KIND = str(NameKind.PERSON)
_MANY = 500  # names from which on two processes compare them


class Meeting:
    """People by their sketches, as they stand when this is made; `nodes` are those who were read."""

    def __init__(self, store: Store, canon: Canon) -> None:
        self._store, self._canon = store, canon
        kept = load_sketches(store)
        self._ids = [one.id for one in kept]
        self._known = Sketched([Sketch(one.shape, one.keys) for one in kept])
        self.nodes: dict[str, Node] = {}
        self.size = self._known.size  # names of all people

    def find_near(self, names: Sequence[str]) -> list[str]:
        """Return the records of people who may be meant by some names, many more than are."""
        sketched = Sketched([sketch_names([name]) for name in names])
        _, owners = self._known.find(sketched, _NEAR)
        return [self._ids[at] for at in np.unique(owners).tolist()]

    def count_words(self, words: Sequence[str]) -> Longs:
        """Return how many names of all people have each of some folded words."""
        return self._known.count_names(map(number_of, words))

    def find(self, names: Sequence[str], *, limit: int, least: float) -> list[list[Match]]:
        """Return for each name up to `limit` nodes by their nearest spelling, the best first."""
        sketched = Sketched([sketch_names([name]) for name in names])
        asked, owners = self._known.find(sketched, _READ)
        rows = self._read(np.unique(owners))
        of_rows = np.array([row[0] for row in rows], dtype=np.int64)

        def compare_part(part: tuple[int, int]) -> list[list[Match]]:
            first, last = part
            some = slice(*np.searchsorted(asked, part))
            here, pairs = _spread_owners(of_rows, owners[some])
            table = PairTable(names[first:last])
            best = _find_best(table, rows, asked[some][pairs] - first, here, least)
            return self._compare(table, [_to_nodes(rows, one, limit) for one in best])

        workers = usable() if len(names) >= _MANY else 1
        found = share_work(compare_part, _parts_of(len(names), workers), workers)
        return [matches for part in found for matches in part]

    def _compare(
        self, table: PairTable, nodes: Sequence[Sequence[tuple[str, str]]]
    ) -> list[list[Match]]:
        """Return the first names of a table compared with nodes by their spellings, a list for each."""
        counts = self.count_words(table.lexicon.texts())
        found: list[list[Match]] = []
        for name, some in zip(table.names, nodes, strict=False):
            shares = word_shares(table.lexicon, counts, name, self._known.size) if some else {}
            context = Context(frequencies=shares)
            compared = [(node, spelt, compare(name, spelt, _KIND, context)) for node, spelt in some]
            found.append([Match(id=node, name=spelt, comparison=c) for node, spelt, c in compared])
        return found

    def _read(self, owners: Longs) -> list[tuple[int, str, str]]:
        """Return the names of people to compare: whose by their place, node, and name."""
        place = {self._ids[at]: at for at in owners.tolist()}
        records = self._store.entities(list(place))
        rows = []
        for node in find_nodes(self._store, self._canon, records):
            self.nodes[node.id] = node
            rows += [(place[node.record.id], node.id, name) for name in node.names]
        return sorted(rows, key=lambda row: row[:2])


def _find_best(
    table: PairTable,
    rows: Sequence[tuple[int, str, str]],
    asked: Longs,
    here: Longs,
    least: float,
) -> list[list[int]]:
    """Return for each name of a table its best rows in order; `asked` and `here` are the pairs.

    The rows that are asked for are added to the table.
    """
    best: list[list[int]] = [[] for _ in table.names]
    read, place = np.unique(here, return_inverse=True)
    table.add(rows[at][2] for at in read.tolist())
    scores = table.score(asked, place + len(best))
    near = np.flatnonzero(scores >= least)
    for at in near[np.lexsort((here[near], -scores[near]))].tolist():
        best[int(asked[at])].append(int(here[at]))
    return best


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
