"""Large blocks parted by facts; pairs that share a key and no bit."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from habeas.resolve.blocks import (
    SMALL,
    Entries,
    draw_blocks,
    find_apart,
    part_blocks,
    split_large,
)

ENTRIES = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 30), st.integers(0, 7)), max_size=60)


def entries_of(rows: list[tuple[int, int, int]]) -> Entries:
    """Return entries as arrays."""
    table = np.array(rows, dtype=np.int64).reshape(-1, 3)
    return Entries(table[:, 0], table[:, 1], table[:, 2])


def pairs_of(entries: Entries) -> list[tuple[int, int]]:
    """Return the pairs found, smaller first, in order."""
    found = [
        tuple(sorted(pair))
        for chunk in find_apart(entries)
        for pair in zip(*(column.tolist() for column in chunk), strict=True)
    ]
    return sorted(found)


@given(ENTRIES)
def test_all_pairs_of_one_key_without_a_common_bit_meet(rows: list[tuple[int, int, int]]) -> None:
    """Arrays find what two loops find, each as often."""
    expected = sorted(
        tuple(sorted((a[1], b[1])))
        for at, a in enumerate(rows)
        for b in rows[at + 1 :]
        if a[0] == b[0] and not a[2] & b[2]
    )
    assert pairs_of(entries_of(rows)) == expected


def test_rows_of_a_large_block_meet_where_facts_agree_or_are_not_known() -> None:
    """Two towns part namesakes; a row without a town meets all; small blocks stay whole."""
    count = 2 * SMALL
    towns = np.arange(count) % 2
    towns[0] = -1
    block = entries_of([(1, row, 0) for row in range(count)])
    met = set(pairs_of(split_large(block, [towns], [])))
    assert {(0, 1), (0, 2), (1, 3)} <= met
    assert (1, 2) not in met
    small = entries_of([(1, row, 0) for row in range(SMALL)])
    assert len(pairs_of(split_large(small, [towns], []))) == SMALL * (SMALL - 1) // 2


def test_blocks_are_drawn_whole() -> None:
    """A sample has about as many pairs as asked for, all pairs of each block in it."""
    rows = entries_of([(row // 3, row, 0) for row in range(3000)])
    drawn = draw_blocks([rows], 300)
    assert 200 < len(pairs_of(drawn)) < 400
    assert len(pairs_of(drawn)) == len(drawn.rows)
    assert pairs_of(draw_blocks([rows], 10_000)) == pairs_of(rows)


@given(ENTRIES)
def test_parts_hold_whole_blocks(rows: list[tuple[int, int, int]]) -> None:
    """Entries met in parts meet as they do at once."""
    entries = entries_of(rows)
    parts = part_blocks(entries, 8)
    assert sorted(pair for part in parts for pair in pairs_of(part)) == pairs_of(entries)
