"""Who meets whom in one pass over a whole table: large blocks are parted by what else is known.

Entries are a key, a row, and a mask: two entries meet where they share a key and no bit of their
masks. The first bits say that a word stands here only because it is like the key's word, so that
two words that are both like a third do not meet. In a block of more than `SMALL` rows the further
bits say which facts of a row are known: two rows meet there where they agree on a fact, or where
there is none that both have. Two bearers of a common name whose towns and years all differ are
never compared; two of whom nothing is known always are.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from habeas.names.meetings import Longs, Pairs, find_among, spread

SMALL = 24  # rows of a block in which all meet: fewer cost more keys than they spare pairs
OWN_BITS = 3  # of a mask that keys bring with them
_MIX = np.int64(-7046029254386353131)  # Fibonacci hashing
_MOST_FACTS = 5  # that part a block: the masks of each are twice as many


class Entries(NamedTuple):
    """Keys with the row of each, and a mask: entries of one block that share a bit do not meet."""

    keys: Longs
    rows: Longs
    masks: Longs


def join_entries(parts: Sequence[Entries]) -> Entries:
    """Return entries one behind the other."""
    none = np.empty(0, dtype=np.int64)
    if not parts:
        return Entries(none, none, none)
    return Entries(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def split_large(
    entries: Entries, facts: Sequence[Longs], known: Sequence[NDArray[np.bool_]]
) -> Entries:
    """Return entries whose large blocks are parted by facts.

    `facts` has a value for each row, -1 where it is not known; those of most rows count. `known`
    are further respects that keys elsewhere stand for: rows that both have them need not meet here.
    """
    counts = np.unique(entries.keys, return_inverse=True, return_counts=True)
    large = counts[2][counts[1]] > SMALL
    if not large.any():
        return entries
    some = Entries(*(column[large] for column in entries))
    told = sorted(facts, key=lambda values: -int((values >= 0).sum()))[:_MOST_FACTS]
    parts = [Entries(*(column[~large] for column in entries))]
    masks = some.masks.copy()
    for at, has in enumerate([*[values >= 0 for values in told], *known]):
        masks |= has[some.rows].astype(np.int64) << (OWN_BITS + at)
    parts.append(Entries(some.keys, some.rows, masks))
    for at, values in enumerate(told, start=1):
        value = values[some.rows]
        has = value >= 0
        keys = (some.keys[has] * _MIX + (value[has] << 4) + at) * _MIX
        parts.append(Entries(keys, some.rows[has], some.masks[has]))
    return join_entries(parts)


def draw_blocks(entries: Entries, most: int) -> Entries:
    """Return the entries of whole blocks drawn by chance, which have about `most` pairs."""
    _, block, count = np.unique(entries.keys, return_inverse=True, return_counts=True)
    order = np.random.default_rng(1).permutation(len(count))
    pairs = np.cumsum((count * (count - 1) // 2)[order])
    drawn = np.zeros(len(count), dtype=np.bool_)
    drawn[order[pairs <= most]] = True
    return Entries(*(column[drawn[block]] for column in entries))


def find_apart(entries: Entries) -> Iterator[Pairs]:
    """Yield the pairs of rows that share a key and no bit; a pair comes once for each such key."""
    block = np.unique(entries.keys, return_inverse=True)[1]
    width = int(entries.masks.max(initial=0)).bit_length()
    groups = (block << width) | entries.masks
    order = np.argsort(groups, kind="stable")
    groups, rows = groups[order], entries.rows[order]
    group, start, count = np.unique(groups, return_index=True, return_counts=True)
    mask = group & ((1 << width) - 1)
    of_block = group >> width
    without = np.repeat(mask == 0, count)
    yield from find_among(groups[without], rows[without])
    present = np.unique(mask)
    for other in present.tolist():
        asking = np.flatnonzero((mask < other) & (mask & other == 0))
        wanted = (of_block[asking] << width) | other
        at = np.minimum(np.searchsorted(group, wanted), len(group) - 1)
        met = group[at] == wanted
        yield from _find_across(rows, start, count, asking[met], at[met])


def _find_across(
    rows: Longs, start: Longs, count: Longs, one: Longs, other: Longs
) -> Iterator[Pairs]:
    """Yield every row of a run with every row of the run beside it."""
    size = count[other]
    for at, counted in spread(count[one] * size):
        row, column = np.divmod(counted, size[at])
        yield rows[start[one[at]] + row], rows[start[other[at]] + column]
