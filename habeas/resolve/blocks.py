"""Who meets whom in one pass over a whole table: large blocks are parted by what else is known.

Entries are a key, a row, and a mask: two entries meet where they share a key and no bit of their
masks. The first bits say that a word stands here only because it is like the key's word, so that
two words that are both like a third do not meet. In a block of more than `SMALL` rows the further
bits say which facts of a row are known: two rows meet there where they agree on a fact, or where
there is none that both have. Two bearers of a common name whose towns and years all differ are
never compared; two of whom nothing is known always are.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from habeas.names.meetings import Longs, Pairs, find_among, find_runs, spread

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


def take_entries(entries: Entries, at: NDArray[Any]) -> Entries:
    """Return the entries at some places, or where a mask says so."""
    return Entries(*(column[at] for column in entries))


def choose_facts(facts: Sequence[Longs]) -> list[Longs]:
    """Return the facts by which large blocks are parted: those known of most rows.

    Each has a value for each row, -1 where it is not known.
    """
    return sorted(facts, key=lambda values: -int((values >= 0).sum()))[:_MOST_FACTS]


def split_large(
    entries: Entries, facts: Sequence[Longs], known: Sequence[NDArray[np.bool_]]
) -> Entries:
    """Return entries whose large blocks are parted by facts, which are those of `choose_facts`.

    `known` are further respects that keys elsewhere stand for: rows that both have them need not
    meet here.
    """
    order = np.argsort(entries.keys)
    counts = find_runs(entries.keys[order])[1]
    large = np.empty(len(order), dtype=np.bool_)
    large[order] = np.repeat(counts > SMALL, counts)
    if not large.any():
        return entries
    some = take_entries(entries, large)
    told = [values[some.rows] for values in facts]
    parts = [take_entries(entries, ~large)]
    masks = some.masks.copy()
    for at, has in enumerate([*[values >= 0 for values in told], *[k[some.rows] for k in known]]):
        masks |= has.astype(np.int64) << (OWN_BITS + at)
    parts.append(Entries(some.keys, some.rows, masks))
    for at, values in enumerate(told, start=1):
        has = values >= 0
        keys = (some.keys[has] * _MIX + (values[has] << 4) + at) * _MIX
        parts.append(Entries(keys, some.rows[has], some.masks[has]))
    return join_entries(parts)


def part_blocks(entries: Entries, size: int) -> list[Entries]:
    """Return entries in parts of about `size`, all entries of a block in one of them."""
    bits = max(0, (len(entries.keys) // size).bit_length())
    if not bits:
        return [entries]
    part = ((entries.keys * _MIX).view(np.uint64) >> np.uint64(64 - bits)).astype(np.uint16)
    places = (np.flatnonzero(part == at) for at in range(1 << bits))
    return [take_entries(entries, at) for at in places]


def draw_blocks(parts: Iterable[Entries], most: int) -> Entries:
    """Return the entries of whole blocks drawn by chance, large as small, which have about `most` pairs.

    `parts` are by chance themselves (`part_blocks`), so that the first that have enough will do.
    """
    source, drawn = np.random.default_rng(1), []
    for part in parts:
        entries = _ordered(part)
        count = find_runs(entries.keys)[1]
        pairs = count * (count - 1) // 2
        total = max(int(pairs.sum()), 1)
        kept = (pairs <= most) & (source.random(len(count)) < most / total)
        drawn.append(take_entries(entries, np.repeat(kept, count)))
        most -= min(total, most)
        if not most:
            break
    return join_entries(drawn)


def _ordered(entries: Entries) -> Entries:
    """Return the entries of blocks with more than one, block by block."""
    order = np.argsort(entries.keys, kind="stable")
    count = find_runs(entries.keys[order])[1]
    order = order[np.repeat(count > 1, count)]
    return take_entries(entries, order)


def find_apart(entries: Entries) -> Iterator[Pairs]:
    """Yield the pairs of rows that share a key and no bit; a pair comes once for each such key."""
    entries = _ordered(entries)
    width = int(entries.masks.max(initial=0)).bit_length()
    count = find_runs(entries.keys)[1]
    groups = (np.repeat(np.arange(len(count)), count) << width) | entries.masks
    order = np.argsort(groups, kind="stable")
    groups, rows = groups[order], entries.rows[order]
    start, count = find_runs(groups)
    mask = groups[start] & ((1 << width) - 1)
    without = np.repeat(mask == 0, count)
    yield from find_among(groups[without], rows[without])
    first, blocks = find_runs(groups[start] >> width)
    behind = np.repeat(first + blocks, blocks) - np.arange(len(start)) - 1
    for one, counted in spread(behind):
        other = one + 1 + counted
        apart = mask[one] & mask[other] == 0
        yield from _find_across(rows, start, count, one[apart], other[apart])


def _find_across(
    rows: Longs, start: Longs, count: Longs, one: Longs, other: Longs
) -> Iterator[Pairs]:
    """Yield every row of a run with every row of the run beside it."""
    size = count[other]
    for at, counted in spread(count[one] * size):
        row, column = np.divmod(counted, size[at])
        yield rows[start[one[at]] + row], rows[start[other[at]] + column]
