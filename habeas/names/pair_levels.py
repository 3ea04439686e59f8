"""A level for each of many pairs of numbers, looked up by arrays: an open hash table in numpy."""

import numpy as np
from numpy.typing import NDArray

from habeas.names.meetings import pack, unpack

_EMPTY = -1
_SPACE = 4  # places per pair: three of four stay empty, so that nine of ten questions take one look
_MIX = np.uint64(0x9E3779B97F4A7C15)  # Fibonacci hashing


class PairLevels:
    """Levels of unordered pairs; `other` is the level of pairs that were never added, 0 of equal ones."""

    def __init__(self, other: int) -> None:
        self._other = np.uint8(other)
        self._sorted: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8]] | None = None
        self._keys = np.empty(0, dtype=np.int64)
        self._levels = np.empty(0, dtype=np.uint8)
        self._build()

    def add(
        self, left: NDArray[np.int64], right: NDArray[np.int64], levels: NDArray[np.uint8]
    ) -> None:
        """Take in pairs of numbers below 2**31 with their levels; each pair once."""
        if len(left):
            self._keys = np.concatenate([self._keys, pack(left, right)])
            self._levels = np.concatenate([self._levels, levels])
            self._build()

    def entries(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8]]:
        """Return the smaller and the greater numbers of all pairs that were added, and the levels."""
        return *unpack(self._keys), self._levels

    def of(self, number: int) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
        """Return the numbers that were paired with one number, and the levels."""
        if self._sorted is None:
            one, other, levels = self.entries()
            left, right = np.concatenate([one, other]), np.concatenate([other, one])
            order = np.argsort(left, kind="stable")
            self._sorted = left[order], right[order], np.concatenate([levels, levels])[order]
        left, right, levels = self._sorted
        first, last = np.searchsorted(left, [number, number + 1])
        return right[first:last], levels[first:last]

    def look_up(self, left: NDArray[np.int32], right: NDArray[np.int32]) -> NDArray[np.uint8]:
        """Return the level of each pair, in the shape of `left` and `right` (which must be one)."""
        shape = left.shape
        left, right = left.ravel(), right.ravel()
        keys = pack(left, right)
        places = self._place(keys)
        at = self._slots.take(places)
        found = self._slot_levels.take(places)  # of empty places the level of pairs never added
        open_ = np.flatnonzero((at != keys) & (at != _EMPTY))
        places = places[open_]
        while len(open_):
            places = (places + 1) & self._mask
            at = self._slots[places]
            hit, empty = at == keys[open_], at == _EMPTY
            found[open_[hit]] = self._slot_levels[places[hit]]
            found[open_[empty]] = self._other
            rest = ~(hit | empty)
            open_, places = open_[rest], places[rest]
        found[left == right] = 0
        return found.reshape(shape)

    def _place(self, keys: NDArray[np.int64]) -> NDArray[np.int64]:
        mixed = (keys.view(np.uint64) * _MIX) >> self._shift
        return mixed.view(np.int64)

    def _build(self) -> None:
        self._sorted = None
        bits = max(4, int(len(self._keys) * _SPACE).bit_length())
        self._shift = np.uint64(64 - bits)
        self._mask = (1 << bits) - 1
        self._slots = np.full(1 << bits, _EMPTY, dtype=np.int64)
        self._slot_levels = np.full(1 << bits, self._other, dtype=np.uint8)
        left = np.arange(len(self._keys))
        places = self._place(self._keys)
        while len(left):
            free = self._slots[places] == _EMPTY
            self._slots[places[free]] = self._keys[left[free]]  # of several, the last one stays
            done = self._slots[places] == self._keys[left]
            self._slot_levels[places[done]] = self._levels[left[done]]
            left, places = left[~done], (places[~done] + 1) & self._mask
