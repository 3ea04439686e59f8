"""Pairs of rows of a name table that are worth a comparison, without comparing all with all.

Every word stands for its hubs: the commonest of the words it is a spelling of. Rows meet under keys
of two hubs (of two words, or of a word and the father's name), and rows with initials under a hub and a
letter. A block of a common name is not dropped: it is split by what else is known of its rows.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from habeas.names.lexicon import LEVELS, Ids
from habeas.names.tables import NameTable, Rows

Keys = NDArray[np.int64]

_STRONG = frozenset(["same", "ending", "close", "near", "family"])
_WEAK = frozenset(["like", "short", "dropped"])
_HUBS = 4  # of one word: its own and those of its commonest neighbors
_WORD_BITS = 28
_OF_WORDS, _OF_INITIALS, _OF_FATHERS = 1, 2, 3
_LETTERS = 64


class Hubs:
    """For each word of a lexicon the numbers of the words under which it is looked for, -1 behind them."""

    def __init__(self, counts: NDArray[np.int64], left: Ids, right: Ids, levels: NDArray[np.uint8]) -> None:
        strong = _is_level(levels, _STRONG)
        own = np.arange(len(counts))
        first = _best_neighbor(counts, left[strong], right[strong])
        top = first
        for _ in range(6):
            top = top[top]
        near = _is_level(levels, _STRONG | _WEAK)
        columns = [top, first]
        one, other = np.concatenate([left[near], right[near]]), np.concatenate([right[near], left[near]])
        for _ in range(_HUBS - 2):
            best = _best_neighbor(counts, one, other, both=False, itself=False)
            columns.append(np.where(best >= 0, top[best], -1))
            keep = other != best[one]
            one, other = one[keep], other[keep]
        table = np.stack(columns, axis=1)
        table.sort(axis=1)
        table[:, 1:][table[:, 1:] == table[:, :-1]] = -1
        self.table = table
        del own


def _is_level(levels: NDArray[np.uint8], names: frozenset[str]) -> NDArray[np.bool_]:
    return np.isin(levels, [LEVELS.index(name) for name in names])


def _best_neighbor(counts, left, right, *, both=True, itself=True):
    """Return for each word the commonest of its neighbors (and itself), -1 for none."""
    size = len(counts)
    if both:
        left, right = np.concatenate([left, right]), np.concatenate([right, left])
    if itself:
        own = np.arange(size)
        left, right = np.concatenate([left, own]), np.concatenate([right, own])
    order = np.lexsort((right, -counts[right], left))
    left, right = left[order], right[order]
    first = np.ones(len(left), dtype=bool)
    first[1:] = left[1:] != left[:-1]
    best = np.full(size, -1, dtype=np.int64)
    best[left[first]] = right[first]
    return best


def pairs_of_blocks(keys: Keys, rows: Rows) -> tuple[Rows, Rows]:
    """Return all pairs of rows that share a key, the smaller row first; a pair may come twice."""
    order = np.argsort(keys, kind="stable")
    keys, rows = keys[order], rows[order]
    ends = np.searchsorted(keys, keys, side="right")
    at = np.arange(len(keys))
    behind = ends - at - 1
    left = np.repeat(at, behind)
    starts = np.cumsum(behind) - behind
    right = np.arange(len(left)) - np.repeat(starts, behind) + left + 1
    return np.minimum(rows[left], rows[right]), np.maximum(rows[left], rows[right])
