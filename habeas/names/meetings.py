"""Things that share a key meet: pairs by keys, in arrays, with things added later."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Longs = NDArray[np.int64]
Pairs = tuple[Longs, Longs]

_CHUNK = 1 << 21  # pairs made at once, so that memory does not follow their number


class Meetings:
    """Keys (any 64 bits) of things (numbers), and who shares a key with whom."""

    def __init__(self) -> None:
        self._keys = np.empty(0, dtype=np.int64)
        self._things = np.empty(0, dtype=np.int64)

    def insert(self, keys: Longs, things: Longs) -> None:
        """Take in keys with their things; both of one length."""
        order = np.argsort(keys, kind="stable")
        keys, things = keys[order], things[order]
        places = np.searchsorted(self._keys, keys, side="right")
        self._keys = np.insert(self._keys, places, keys)
        self._things = np.insert(self._things, places, things)

    def find(self, keys: Longs, things: Longs) -> Iterator[Pairs]:
        """Yield known things and, beside them, the given ones that share a key with them.

        A pair comes once for each key it shares.
        """
        first = np.searchsorted(self._keys, keys, side="left")
        last = np.searchsorted(self._keys, keys, side="right")
        for at, counted in spread(last - first):
            yield self._things[first[at] + counted], things[at]


def find_among(keys: Longs, things: Longs) -> Iterator[Pairs]:
    """Yield the pairs of things that share a key; a pair comes once for each key it shares."""
    order = np.argsort(keys, kind="stable")
    keys, things = keys[order], things[order]
    starts, counts = find_runs(keys)
    ends = np.repeat(starts + counts, counts)
    for at, counted in spread(ends - np.arange(len(keys)) - 1):
        yield things[at], things[at + 1 + counted]


def find_runs(ordered: Longs) -> Pairs:
    """Return where each run of equal numbers begins, and how long it is."""
    begins = np.ones(len(ordered), dtype=np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=begins[1:])
    starts = np.flatnonzero(begins)
    return starts, np.diff(starts, append=len(ordered))


def spread(counts: Longs) -> Iterator[Pairs]:
    """Yield for counts like [2, 0, 3] what they count: places [0, 0, 2, 2, 2], numbers [0, 1, 0, 1, 2]."""
    total = np.cumsum(counts)
    start = 0
    while start < len(counts):
        before = total[start - 1] if start else 0
        end = max(int(np.searchsorted(total, before + _CHUNK, side="right")), start + 1)
        some = counts[start:end]
        at = np.repeat(np.arange(start, end), some)
        yield at, np.arange(len(at)) - np.repeat(np.cumsum(some) - some, some)
        start = end


def pack(left: NDArray[np.integer], right: NDArray[np.integer]) -> Longs:
    """Return pairs of numbers (below 2**31) as one number each, the same for both orders."""
    low, high = np.minimum(left, right), np.maximum(left, right)
    packed: Longs = (low.astype(np.int64, copy=False) << 32) | high
    return packed


def unpack(packed: Longs) -> Pairs:
    """Return the pairs of `pack`, the smaller number on the left."""
    return packed >> 32, packed & 0xFFFFFFFF


def unique_pairs(chunks: Iterator[Pairs]) -> Pairs:
    """Return all pairs of different numbers once each and in order, the smaller on the left."""
    packed = [distinct(pack(left, right)[left != right]) for left, right in chunks]
    return unpack(distinct(np.concatenate(packed)) if packed else np.empty(0, dtype=np.int64))


def distinct(numbers: Longs) -> Longs:
    """Return every number once, in order.

    `numpy.unique` hashes them, which takes fifty times as long as sorting millions of them.
    """
    numbers = np.sort(numbers)
    return numbers[find_runs(numbers)[0]]
