"""Things that share a key meet: pairs by keys, in arrays, with things added later."""

import numpy as np
from numpy.typing import NDArray

Longs = NDArray[np.int64]


class Meetings:
    """Keys (any 64 bits) of things (numbers); those that come are paired with all under their keys."""

    def __init__(self) -> None:
        self._keys = np.empty(0, dtype=np.int64)
        self._things = np.empty(0, dtype=np.int64)

    def add(self, keys: Longs, things: Longs) -> tuple[Longs, Longs]:
        """Take in keys with their things; return the pairs with a new thing, each once, smaller first."""
        order = np.argsort(keys, kind="stable")
        keys, things = keys[order], things[order]
        left, right = self.find(keys, things)
        one, other = pairs_of_equal(keys)
        left, right = np.concatenate([left, things[one]]), np.concatenate([right, things[other]])
        places = np.searchsorted(self._keys, keys)
        self._keys = np.insert(self._keys, places, keys)
        self._things = np.insert(self._things, places, things)
        return unique_pairs(left, right)

    def find(self, keys: Longs, things: Longs) -> tuple[Longs, Longs]:
        """Return known things and the given ones that share a key with them; pairs may come twice."""
        first = np.searchsorted(self._keys, keys, side="left")
        last = np.searchsorted(self._keys, keys, side="right")
        at, counted = spread(last - first)
        return self._things[first[at] + counted], things[at]


def spread(counts: Longs) -> tuple[Longs, Longs]:
    """Return for counts like [2, 0, 3] what they count: places [0, 0, 2, 2, 2], numbers [0, 1, 0, 1, 2]."""
    places = np.repeat(np.arange(len(counts)), counts)
    starts = np.cumsum(counts) - counts
    return places, np.arange(len(places)) - starts[places]


def pairs_of_equal(keys: Longs) -> tuple[Longs, Longs]:
    """Return the places of all pairs of equal keys; `keys` must be sorted."""
    if not len(keys):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    new = np.flatnonzero(np.diff(keys)) + 1
    sizes = np.diff(np.concatenate([[0], new, [len(keys)]]))
    ends = np.repeat(np.cumsum(sizes), sizes)
    at, counted = spread(ends - np.arange(len(keys)) - 1)
    return at, at + 1 + counted


def unique_pairs(left: Longs, right: Longs) -> tuple[Longs, Longs]:
    """Return pairs of different numbers (below 2**31) once each and in order, the smaller first."""
    differ = left != right
    low, high = np.minimum(left, right)[differ], np.maximum(left, right)[differ]
    codes = np.unique((low << 32) | high)
    return codes >> 32, codes & 0xFFFFFFFF
