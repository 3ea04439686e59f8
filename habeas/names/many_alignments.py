"""The distance of many pairs of sound forms at once: `alignment.distance`, in arrays.

The same costs and the same alignments. Pairs whose unlike middles have the same lengths are aligned
together, cell by cell.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from habeas.names.alignment import FAR, LENGTHS_APART, ONE_LESS, OTHER, SWAPPED
from habeas.names.sounds import LONGEST
from habeas.vocab.name_alignment import load_alignment

Costs = NDArray[np.float32]
Codes = NDArray[np.uint8]
Longs = NDArray[np.int64]
_SOUNDS = "abcdefghijklmnopqrstuvwxyzJZCS"  # by code, from 1; 31 is any other letter, 0 none
_LETTERS = 32  # few, so that the table of costs for three of them stays in the cache
_CODES = np.full(256, _LETTERS - 1, dtype=np.uint8)
for _at, _sound in enumerate(_SOUNDS, start=1):
    _CODES[ord(_sound)] = _at


def to_codes(forms: Sequence[str]) -> Codes:
    """Return sound forms as codes, a row each, 0 behind their ends."""
    table = np.zeros((len(forms), LONGEST), dtype=np.uint8)
    for row, form in zip(table, forms, strict=True):
        letters = np.frombuffer(form[:LONGEST].encode("ascii", "replace"), dtype=np.uint8)
        row[: len(letters)] = _CODES[letters]
    return table


def distances(left: Codes, right: Codes, most: float) -> Costs:
    """Return the cost in nats of each pair of rows; `FAR` for what costs over `most` a sound."""
    ours, theirs = (left > 0).sum(axis=1), (right > 0).sum(axis=1)
    start, height, width = _unlike(left, right, ours, theirs)
    found = np.full(len(left), FAR, dtype=np.float32)
    found[(height == 0) & (width == 0)] = 0.0
    some = np.flatnonzero((np.abs(ours - theirs) <= LENGTHS_APART) & (height + width > 0))
    shape = height[some] * (LONGEST + 1) + width[some]
    order = np.argsort(shape, kind="stable")
    some, shape = some[order], shape[order]
    for at in np.split(np.arange(len(some)), np.flatnonzero(np.diff(shape)) + 1):
        if not len(at):
            continue
        rows = some[at]
        tall, wide = divmod(int(shape[at[0]]), LONGEST + 1)
        first = start[rows][:, None]
        one = left[rows[:, None], first + np.arange(tall)].T
        other = right[rows[:, None], first + np.arange(wide)].T
        found[rows] = _align(one, other, len(rows))
    found[found > most * (np.maximum(ours, theirs) + 1)] = FAR
    return found


def _unlike(left: Codes, right: Codes, ours: Longs, theirs: Longs) -> tuple[Longs, Longs, Longs]:
    """Return where two forms begin to differ, and how long the unlike middle of each is.

    As `alignment.trim` has it: one like sound is left at each end.
    """
    shorter = np.minimum(ours, theirs)
    like = (left == right) & (left > 0)
    start = np.minimum(np.logical_and.accumulate(like, axis=1).sum(axis=1), shorter)
    columns = np.arange(left.shape[1])
    rows = np.arange(len(left))[:, None]
    ends = left[rows, np.maximum(ours[:, None] - 1 - columns, 0)]
    others = right[rows, np.maximum(theirs[:, None] - 1 - columns, 0)]
    alike = (ends == others) & (columns < (shorter - start)[:, None])
    end = np.logical_and.accumulate(alike, axis=1).sum(axis=1)
    equal = (start == ours) & (start == theirs)
    start, end = np.maximum(start - 1, 0), np.maximum(end - 1, 0)
    height = np.where(equal, 0, ours - start - end)
    return start, height, np.where(equal, 0, theirs - start - end)


@cache
def _tables() -> tuple[Costs, Costs, Costs]:
    """Return what it costs to take a sound for a sound, to leave it out, to take it for two.

    The first and the last are tables of two and of three letters, written in one row.
    """
    ones = np.full((_LETTERS, _LETTERS), OTHER, dtype=np.float32)
    np.fill_diagonal(ones, 0.0)
    gaps = np.full(_LETTERS, ONE_LESS, dtype=np.float32)
    twos = np.full((_LETTERS, _LETTERS, _LETTERS), FAR, dtype=np.float32)
    for left, row in load_alignment().items():
        for right, cost in row.items():
            one, other = [_CODES[ord(c)] for c in left], [_CODES[ord(c)] for c in right]
            if len(one) == 1 and len(other) == 1 and one != other:
                ones[one[0], other[0]] = cost
            elif not one and len(other) == 1:
                gaps[other[0]] = cost
            elif len(one) == 1 and len(other) == 2:
                twos[one[0], other[0], other[1]] = cost
    return ones.ravel(), gaps, twos.ravel()


def _align(left: Codes, right: Codes, count: int) -> Costs:
    """Return the cost of the cheapest alignment of each pair of columns; see `alignment.distance`."""
    ones, gaps, twos = _tables()
    ours, theirs = left.astype(np.int64), right.astype(np.int64)
    losses, gains = gaps[theirs], gaps[ours]
    # Two sounds as one number, and the same two changed over.
    our_twos, their_twos = ours[:-1] * _LETTERS + ours[1:], theirs[:-1] * _LETTERS + theirs[1:]
    turned = theirs[1:] * _LETTERS + theirs[:-1]
    older: list[Costs] = []
    before: list[Costs] = []
    row = [np.zeros(count, dtype=np.float32)]
    for loss in losses:
        row.append(row[-1] + loss)
    for i, (sound, gap) in enumerate(zip(ours, gains, strict=True)):
        older, before, row = before, row, [row[0] + gap]
        in_ones, in_twos = sound * _LETTERS, sound * _LETTERS**2
        for j, other in enumerate(theirs):
            cost = ones.take(in_ones + other)
            cost += before[j]
            np.minimum(cost, before[j + 1] + gap, out=cost)
            np.minimum(cost, row[j] + losses[j], out=cost)
            if j:
                np.minimum(cost, before[j - 1] + twos.take(in_twos + their_twos[j - 1]), out=cost)
            if i:
                more = twos.take(other * _LETTERS**2 + our_twos[i - 1])
                np.minimum(cost, older[j] + more, out=cost)
            if i and j:
                swapped = np.flatnonzero(our_twos[i - 1] == turned[j - 1])
                if len(swapped):
                    less = older[j - 1][swapped] + np.float32(SWAPPED)
                    cost[swapped] = np.minimum(cost[swapped], less)
            row.append(cost)
    return row[-1]
