"""Pairs of rows of a name table that are worth a comparison, without comparing all with all.

Every word stands for its hubs: the commonest of the words it is a spelling of. Rows meet under keys
of two hubs, of a hub, the father's hub and the opening sound of another word, and, where one of
the two has initials, of a hub and a letter. A block of common names is not dropped: its pairs are
only asked first whether their fathers contradict.
"""

from collections.abc import Iterator
from itertools import chain, permutations, product

import numpy as np
from numpy.typing import NDArray

from habeas.names.lexicon import CODES, DIFFERENT, Ids, Levels, Longs
from habeas.names.meetings import Meetings, find_among, unique_pairs
from habeas.names.tables import WORDS, Columns, NameTable

_STRONG = ("same", "ending", "close", "near", "family")
_WEAK = ("like", "short", "dropped")
_SLIPS = ("loose", "faint")  # what a rare word may be of a common one: a typing error
_RARE = 3  # rows: a word of more is hardly a slip
_COMMONER = 5  # times as common is the word of which another is a slip
_HUBS = 4  # of one word
_STEPS = 8  # to the commonest spelling: each step goes to a commoner one
_BITS = 27  # of a hub in a key
_OF_WORDS, _OF_FATHERS, _OF_INITIALS = 1 << 60, 2 << 60, 3 << 60
_LETTERS = 64


class Hubs:
    """For each word the numbers of the words under which it is looked for, -1 behind them.

    `table` has a row per word. The hubs of a word do not change when others come later.
    """

    def __init__(self) -> None:
        self.table: Longs = np.empty((0, _HUBS), dtype=np.int64)
        self._top = np.empty(0, dtype=np.int64)

    def extend(self, counts: Longs, left: Longs, right: Longs, levels: Levels) -> None:
        """Add the words that have no hubs yet; `counts` say how often each word stands in the table."""
        size, known = len(counts), len(self._top)
        one, other = np.concatenate([left, right]), np.concatenate([right, left])
        level = np.concatenate([levels, levels])
        new = one >= known
        one, other, level = one[new], other[new], level[new]
        strong = _is_in(level, _STRONG)
        first = np.arange(size)
        best = _commonest(counts, one[strong], other[strong], size)
        upward = (best >= 0) & _above(counts, best, first)
        first[upward] = best[upward]
        top = first.copy()
        top[:known] = self._top
        for _ in range(_STEPS):
            top = top[top]
        slip = _is_in(level, _SLIPS) & (counts[one] <= _RARE) & (counts[other] >= _COMMONER * counts[one])
        near = strong | _is_in(level, _WEAK) | slip
        one, other = one[near], top[other[near]]
        columns = [top[known:], top[first][known:]]
        taken = other != top[one]
        one, other = one[taken], other[taken]
        for _ in range(_HUBS - 2):
            best = _commonest(counts, one, other, size)
            columns.append(best[known:])
            left_over = other != best[one]
            one, other = one[left_over], other[left_over]
        table = np.stack(columns, axis=1)
        table[:, 1][table[:, 1] == table[:, 0]] = -1
        self._top = top
        self.table = np.concatenate([self.table, table])


def _is_in(levels: Levels, names: tuple[str, ...]) -> NDArray[np.bool_]:
    return np.isin(levels, [CODES[name] for name in names])


def _above(counts: Longs, one: Longs, other: Longs) -> NDArray[np.bool_]:
    """Tell where a word is commoner than another, or as common and came first."""
    return (counts[one] > counts[other]) | ((counts[one] == counts[other]) & (one < other))


def _commonest(counts: Longs, left: Longs, right: Longs, size: int) -> Longs:
    """Return for each of `size` words the commonest of those beside it, -1 for none."""
    order = np.lexsort((right, -counts[right], left))
    left, right = left[order], right[order]
    first = np.ones(len(left), dtype=np.bool_)
    first[1:] = left[1:] != left[:-1]
    best = np.full(size, -1, dtype=np.int64)
    best[left[first]] = right[first]
    return best


class Candidates:
    """The keys of the rows of a table that grows; rows that come meet those that were there."""

    def __init__(self, table: NameTable) -> None:
        self._table = table
        self._rows = 0
        self._words, self._fathers = Hubs(), Hubs()
        self._full, self._initials, self._letters = Meetings(), Meetings(), Meetings()

    def meet_new(self) -> tuple[Longs, Longs]:
        """Return the pairs of rows in which a row came since the last call, smaller first, in order."""
        first, self._rows = self._rows, len(self._table)
        rows = np.arange(first, self._rows)
        columns = self._table.columns.take(rows)
        self._extend_hubs()
        full = self._full_keys(columns, rows)
        initials = self._initial_keys(columns, rows)
        letters = self._letter_keys(columns, rows)
        self._letters.insert(*letters)
        chunks = chain(
            self._full.find(*full),
            find_among(*full),
            self._initials.find(*letters),
            self._initials.find(*initials),
            find_among(*initials),
            self._letters.find(*initials),
        )
        found = unique_pairs(map(self._without_contradictions, chunks))
        self._full.insert(*full)
        self._initials.insert(*initials)
        return found

    def _without_contradictions(self, pair: tuple[Longs, Longs]) -> tuple[Longs, Longs]:
        """Return the pairs whose fathers are not two men."""
        left, right = pair
        fathers = self._table.columns.father
        one, other = fathers[left], fathers[right]
        known = np.flatnonzero((one >= 0) & (other >= 0))
        levels = self._table.lexicon.father_levels(one[known], other[known])
        kept = np.ones(len(left), dtype=np.bool_)
        kept[known[levels == DIFFERENT]] = False
        return left[kept], right[kept]

    def _extend_hubs(self) -> None:
        lexicon, columns = self._table.lexicon, self._table.columns
        for hubs, numbers, fathers in (
            (self._words, columns.words, False),
            (self._fathers, columns.father, True),
        ):
            counts = np.bincount(numbers[numbers >= 0], minlength=len(lexicon))
            hubs.extend(counts, *lexicon.neighbors(fathers=fathers))

    def _full_keys(self, columns: Columns, rows: Longs) -> tuple[Longs, Longs]:
        """Return keys of two words, and of a word and the father with the opening of another word."""
        parts = []
        openings = self._table.lexicon.first_consonants()
        for i, j in permutations(range(WORDS), 2):
            one, other = columns.words[:, i], columns.words[:, j]
            if i < j:
                for left, right in _hub_pairs(self._words.table, one, self._words.table, other):
                    key = (np.minimum(left, right) << _BITS) | np.maximum(left, right) | _OF_WORDS
                    parts.append((key, rows, (left >= 0) & (right >= 0)))
            letter = np.where(other >= 0, openings[other], 0).astype(np.int64)
            for left, right in _hub_pairs(self._words.table, one, self._fathers.table, columns.father):
                key = (letter << 2 * _BITS) | (left << _BITS) | right | _OF_FATHERS
                parts.append((key, rows, (left >= 0) & (right >= 0) & (other >= 0)))
        lone = columns.count == 1
        for left, right in _hub_pairs(
            self._words.table, columns.words[:, 0], self._fathers.table, columns.father
        ):
            key = (left << _BITS) | right | _OF_FATHERS
            parts.append((key, rows, (left >= 0) & (right >= 0) & lone))
        return _join(parts)

    def _initial_keys(self, columns: Columns, rows: Longs) -> tuple[Longs, Longs]:
        """Return keys of a word and the sounds for which the first initial of a name may stand."""
        masks = np.where(columns.count == 1, columns.initials[:, 0], np.uint64(0))
        return _join(list(self._with_letters(columns.words[:, 0], masks, rows)))

    def _letter_keys(self, columns: Columns, rows: Longs) -> tuple[Longs, Longs]:
        """Return keys of a word and the sounds with which another word of the name may begin."""
        parts = []
        openings = self._table.openings
        for i, j in permutations(range(WORDS), 2):
            other = columns.words[:, j]
            masks = np.where(other >= 0, openings[other], np.uint64(0))
            parts += list(self._with_letters(columns.words[:, i], masks, rows))
        return _join(parts)

    def _with_letters(
        self, words: Ids, masks: NDArray[np.uint64], rows: Longs
    ) -> Iterator[tuple[Longs, Longs, NDArray[np.bool_]]]:
        for letter in range(_LETTERS):
            some = np.flatnonzero((masks >> np.uint64(letter)) & np.uint64(1))
            if not len(some):
                continue
            for at in range(_HUBS):
                hub = self._words.table[words[some], at]
                key = (np.int64(letter) << _BITS) | hub | _OF_INITIALS
                yield key, rows[some], (hub >= 0) & (words[some] >= 0)


def _hub_pairs(
    table: Longs, left: Ids, other_table: Longs, right: Ids
) -> Iterator[tuple[Longs, Longs]]:
    """Yield every pair of hubs of two words in each row, -1 where there is none."""
    if not len(table):
        return
    ours = np.where((left >= 0)[:, None], table[left], -1)
    theirs = np.where((right >= 0)[:, None], other_table[right], -1)
    for one, other in product(range(_HUBS), repeat=2):
        yield ours[:, one], theirs[:, other]


def _join(parts: list[tuple[Longs, Longs, NDArray[np.bool_]]]) -> tuple[Longs, Longs]:
    """Return the keys and rows of all parts that hold."""
    if not parts:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    keys = np.concatenate([keys[held] for keys, _, held in parts])
    return keys, np.concatenate([rows[held] for _, rows, held in parts])
