"""Scored pairs to groups: what belongs together, never by a chain of weak links.

Invariants: two ids judged apart are never in one group; two ids known to score low (below
`CONTRADICTED`) are in one group only where they were judged together; the order of the input says
nothing. Groups grow by average linkage: the two groups whose known cross pairs score best on
average merge first, and each merge changes the averages. A cross pair that nobody scored counts
as a little less than what a merge takes, so one link cannot pull two large groups together.
"""

from collections.abc import Collection, Iterable, Iterator
from heapq import heapify, heappop, heappush

CONTRADICTED = 0.1  # a known pair that scores less keeps its two groups apart
# How far below `least` a pair without a score counts: in a chain of three, both links must be 0.05
# better than what a pair alone needs.
_UNKNOWN = 0.05
_ROUNDING = 1e-9

Pair = tuple[str, str]


def group(
    pairs: Iterable[tuple[str, str, float]],
    *,
    apart: Collection[Pair] = (),
    together: Collection[Pair] = (),
    least: float = 0.9,
) -> dict[str, str]:
    """Return for every id that is named anywhere the smallest id of its group.

    `pairs` are two ids and the probability that they mean one; of a pair scored twice the lower
    score counts. `apart` and `together` are what people judged: negatives are never overruled,
    neither by scores nor by judgements of other pairs; where `together` contradicts `apart`, what
    comes first by letters is kept and the rest left out. Scores that are no number count as 0.
    """
    scores = _lowest(pairs)
    forbidden = {_ordered(pair) for pair in apart if pair[0] != pair[1]}
    joined = sorted({_ordered(pair) for pair in together} - forbidden)
    groups = _Groups({*_ids(scores), *_ids(apart), *_ids(joined)})
    for one, other in forbidden:
        groups.forbid(one, other)
    for one, other in joined:
        groups.join(one, other)
    for (one, other), score in sorted(scores.items()):
        groups.know(one, other, score)
    groups.grow(least)
    return groups.roots()


def _ordered(pair: Pair) -> Pair:
    return pair if pair[0] <= pair[1] else (pair[1], pair[0])


def _ids(pairs: Iterable[Pair]) -> Iterator[str]:
    for pair in pairs:
        yield from pair


def _lowest(pairs: Iterable[tuple[str, str, float]]) -> dict[Pair, float]:
    """Return the lowest score of each pair."""
    scores: dict[Pair, float] = {}
    for one, other, score in pairs:
        pair = _ordered((one, other))
        sure = score if 0.0 <= score <= 1.0 else 0.0
        scores[pair] = min(sure, scores.get(pair, 1.0))
    return scores


class _Groups:
    """Groups that merge, each named by its smallest id, with what is known between them."""

    def __init__(self, ids: set[str]) -> None:
        self._parent = {id_: id_ for id_ in ids}
        self._size = dict.fromkeys(ids, 1)
        self._apart: dict[str, set[str]] = {}
        self._links: dict[str, dict[str, tuple[float, int]]] = {}  # sum and number of cross scores

    def roots(self) -> dict[str, str]:
        return {id_: self._root(id_) for id_ in sorted(self._parent)}

    def forbid(self, one: str, other: str) -> None:
        a, b = self._root(one), self._root(other)
        self._apart.setdefault(a, set()).add(b)
        self._apart.setdefault(b, set()).add(a)

    def join(self, one: str, other: str) -> None:
        """Merge what was judged together, unless a negative stands between."""
        a, b = self._root(one), self._root(other)
        if a != b and b not in self._apart.get(a, ()):
            self._merge(a, b)

    def know(self, one: str, other: str, score: float) -> None:
        """Take in the score of one pair; a low one keeps the groups apart."""
        a, b = self._root(one), self._root(other)
        if a == b:
            return
        if score < CONTRADICTED:
            self.forbid(a, b)
        total, count = self._links.setdefault(a, {}).get(b, (0.0, 0))
        self._links[a][b] = self._links.setdefault(b, {})[a] = (total + score, count + 1)

    def grow(self, least: float) -> None:
        """Merge the best two groups, again and again, until no two are good enough."""
        heap = [
            (-average, a, b)
            for a, links in self._links.items()
            for b in links
            if a < b and (average := self._average(a, b, least)) >= least - _ROUNDING
        ]
        heapify(heap)
        while heap:
            average, a, b = heappop(heap)
            if self._parent[a] != a or self._parent[b] != b or b in self._apart.get(a, ()):
                continue
            if -average != self._average(a, b, least):
                continue  # of before a merge; the newer one is in the heap too
            kept = self._merge(a, b)
            for other in self._links.get(kept, {}):
                if (score := self._average(kept, other, least)) >= least - _ROUNDING:
                    heappush(heap, (-score, *_ordered((kept, other))))

    def _average(self, a: str, b: str, least: float) -> float:
        total, count = self._links[a][b]
        pairs = self._size[a] * self._size[b]
        return (total + (pairs - count) * (least - _UNKNOWN)) / pairs

    def _merge(self, a: str, b: str) -> str:
        """Merge two groups into the one with the smaller id; return that id."""
        kept, gone = _ordered((a, b))
        self._parent[gone] = kept
        self._size[kept] += self._size.pop(gone)
        for other in self._apart.pop(gone, ()):
            self._apart[other].discard(gone)
            self._apart[other].add(kept)
            self._apart.setdefault(kept, set()).add(other)
        links = self._links.setdefault(kept, {})
        for other, (total, count) in self._links.pop(gone, {}).items():
            del self._links[other][gone]
            if other == kept:
                continue
            before, number = links.get(other, (0.0, 0))
            links[other] = self._links[other][kept] = (before + total, number + count)
        return kept

    def _root(self, id_: str) -> str:
        while self._parent[id_] != id_:
            self._parent[id_] = self._parent[self._parent[id_]]
            id_ = self._parent[id_]
        return id_
