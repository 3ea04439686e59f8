"""Pairs of rows of a name table that are worth a comparison, without comparing all with all.

Every word stands for its hubs: the commonest of the words it is a spelling of. Rows meet under keys
of two hubs, of a hub, the father's hub and the opening sound of another word, and, where one of
the two has initials, of a hub and a letter. A block of common names is not dropped: its pairs are
only asked first whether their fathers contradict.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, permutations, product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from habeas.names.lexicon import CODES, DIFFERENT, Codes, Ids, Levels, Longs
from habeas.names.meetings import Meetings, Pairs, distinct, find_among, pack, unique_pairs, unpack
from habeas.names.processes import share_out
from habeas.names.rows import WORDS, Columns, Masks
from habeas.names.tables import NameTable, Question
from habeas.resolve.blocks import (
    Entries,
    choose_facts,
    draw_blocks,
    find_apart,
    join_entries,
    part_blocks,
    split_large,
    take_entries,
)

_STRONG = ("same", "ending", "close", "near", "family")
_WEAK = ("like", "short", "dropped")
_SLIPS = ("loose", "faint")  # what a rare word may be of a common one: a typing error
_RARE = 3  # rows: a word of more is hardly a slip
_COMMONER = 5  # times as common is the word of which another is a slip
_HUBS = 4  # of one word
_STEPS = 8  # to the commonest spelling: each step goes to a commoner one
_BITS = 27  # of a hub in a key
_KIND = 60
_OF_WORDS, _OF_FATHERS, _OF_INITIALS, _OF_ONE = (kind << _KIND for kind in (1, 2, 3, 4))
_LETTERS = 64
_LETTER_BITS = 31  # of a small letter: more would reach into the kind of a key
_PART = 1 << 18  # entries met at once: they stay in the cache
_DRAWN = 8_000_000  # pairs in the blocks of a sample, of which each comes several times
_LIKE_FIRST, _LIKE_SECOND, _LETTER = (
    1,
    2,
    4,
)  # masks: a hub that is not the word's own; a letter key
_TURNED = (0, _LIKE_SECOND, _LIKE_FIRST, 3)  # the same masks where first and second change places


class Hubs:
    """For each word the numbers of the words under which it is looked for, -1 behind them.

    `table` has a row per word. The hubs of a word do not change when others come later.
    """

    def __init__(self) -> None:
        self.table: Longs = np.empty((0, _HUBS), dtype=np.int64)
        self._top = np.empty(0, dtype=np.int64)
        self._counts = np.empty(0, dtype=np.int64)

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
        slip = (
            _is_in(level, _SLIPS)
            & (counts[one] <= _RARE)
            & (counts[other] >= _COMMONER * counts[one])
        )
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
        self._counts = counts
        self.table = np.concatenate([self.table, table])

    def of_words(self, words: list[int], levels: NDArray[np.uint8]) -> Longs:
        """Return a row of hubs for each of some words, of which the levels to all words here are known.

        `words` are their numbers here, -1 for words that are not; `levels` has a row for each.
        """
        found = np.full((len(words), _HUBS), -1, dtype=np.int64)
        for row, (word, level) in enumerate(zip(words, levels, strict=True)):
            if 0 <= word < len(self.table):
                found[row] = self.table[word]
                continue
            near = np.flatnonzero(_is_in(level, _STRONG + _WEAK + _SLIPS))
            order = np.lexsort((-self._counts[near], ~_is_in(level[near], _STRONG)))
            tops = list(dict.fromkeys(self._top[near[order]].tolist()))[:_HUBS]
            found[row, : len(tops)] = tops
        return found


def _is_in(levels: Levels, names: tuple[str, ...]) -> NDArray[np.bool_]:
    return np.isin(levels, [CODES[name] for name in names])


def _above(counts: Longs, one: Longs, other: Longs) -> NDArray[np.bool_]:
    """Tell where a word is commoner than another, or as common and came first."""
    above: NDArray[np.bool_] = counts[one] > counts[other]
    above |= (counts[one] == counts[other]) & (one < other)
    return above


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
        """Take in the rows that came; return the pairs in which one of them is, smaller first, in order."""
        keys = self._new_keys()
        # First: the initials of new rows may stand for words of new rows.
        self._letters.insert(*keys.letters[:2])
        among = find_among(*keys.full[:2]), find_among(*keys.initials[:2])
        chunks = chain(self._find_known(keys), *among)
        found = unique_pairs(map(self._without_contradictions, chunks))
        self._full.insert(*keys.full[:2])
        self._initials.insert(*keys.initials[:2])
        return found

    def meet_all(self, facts: Sequence[Longs] = ()) -> tuple[Pairs, Pairs]:
        """Return the pairs of all rows of the table, as `meet_new`, but less of common names.

        `facts` have a number for each row, -1 where not known: see `blocks`. Rows are not taken in.
        The second answer is a sample of pairs in whose choice facts had no part, to learn from.
        """
        if not len(self._table):
            none = np.empty(0, dtype=np.int64)
            return (none, none), (none, none)
        self._extend_hubs()
        rows = np.arange(len(self._table))
        columns = self._table.columns.take(rows)
        keys = self._keys_of(columns, rows)
        letters = keys.letters._replace(masks=keys.letters.masks | _LETTER)
        by_initial = join_entries([keys.initials, _that_meet(letters, keys.initials.keys)])
        entries = join_entries([keys.full, by_initial])
        del keys, letters, by_initial
        parts = part_blocks(entries, _PART)
        del entries
        has_father, told = columns.father >= 0, choose_facts(facts)

        def split(part: Entries) -> Entries:
            of_words = part.keys >> _KIND == _OF_WORDS >> _KIND
            of_words |= part.keys >> _KIND == _OF_ONE >> _KIND
            return join_entries(
                [
                    split_large(take_entries(part, of_words), told, [has_father]),
                    split_large(take_entries(part, ~of_words), told, []),
                ]
            )

        drawn = draw_blocks(parts, _DRAWN)
        met = share_out(lambda part: self._meet(split(part)), parts, self._table.workers)
        return unpack(distinct(np.concatenate(met))), unpack(self._meet(drawn))

    def _meet(self, entries: Entries) -> Longs:
        """Return the pairs of rows that may mean one person, packed."""
        pairs = unique_pairs(find_apart(entries))
        return pack(*self._without_contradictions(pairs))

    def add_new(self) -> None:
        """Take in the rows that came since the last call, without asking whom they meet."""
        keys = self._new_keys()
        self._full.insert(*keys.full[:2])
        self._initials.insert(*keys.initials[:2])
        self._letters.insert(*keys.letters[:2])

    def ask_new(self) -> Pairs:
        """Return the pairs of rows that were taken in with those that came; these are not taken in."""
        chunks = self._find_known(self._new_keys())
        return unique_pairs(map(self._without_contradictions, chunks))

    def find(self, question: Question) -> Longs:
        """Return the rows that a name which is no row may mean, in order.

        A word alone meets all names in which it stands.
        """
        hubs = self._words.of_words(question.words, question.word_levels)
        fathers = self._fathers.of_words(question.words, question.father_word_levels)
        row, own = np.zeros(1, dtype=np.int64), question.own_columns()
        keys = _to_keys(own, row, hubs, fathers, question.own_openings, question.own_firsts)
        asked = [self._find_known(keys)]
        if question.is_lone:
            every = np.full(1, np.iinfo(np.uint64).max, dtype=np.uint64)
            parts = list(_with_letters(hubs, own.words[:, 0], every, row))
            lone = _join(parts)[:2]
            asked += [self._letters.find(*lone), self._initials.find(*lone)]
        found = [rows for chunks in asked for rows, _ in chunks]
        return distinct(np.concatenate(found)) if found else np.empty(0, dtype=np.int64)

    def _find_known(self, keys: "_Keys") -> Iterator[Pairs]:
        """Yield rows that were taken in and, beside them, the rows of `keys` that meet them."""
        yield from self._full.find(*keys.full[:2])
        yield from self._initials.find(*keys.letters[:2])
        yield from self._initials.find(*keys.initials[:2])
        yield from self._letters.find(*keys.initials[:2])

    def _new_keys(self) -> "_Keys":
        """Return the keys of the rows that came since the last call."""
        first, self._rows = self._rows, len(self._table)
        self._extend_hubs()
        rows = np.arange(first, self._rows)
        return self._keys_of(self._table.columns.take(rows), rows)

    def _keys_of(self, columns: Columns, rows: Longs) -> "_Keys":
        hubs, fathers, table = self._words.table, self._fathers.table, self._table
        return _to_keys(columns, rows, hubs, fathers, table.openings, table.firsts)

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
        for hubs, fathers in ((self._words, False), (self._fathers, True)):
            counts = self._table.count_words(fathers=fathers)
            hubs.extend(counts, *self._table.lexicon.neighbors(fathers=fathers))


class _Keys(NamedTuple):
    """Keys of rows with the row of each: of whole names, of initials, of words that initials fit."""

    full: Entries
    initials: Entries
    letters: Entries


def _to_keys(
    columns: Columns, rows: Longs, hubs: Longs, fathers: Longs, openings: Masks, firsts: Codes
) -> _Keys:
    """Return the keys of rows; `hubs`, `openings` and the others have a row for each word."""
    return _Keys(
        full=_full_keys(columns, rows, hubs, fathers, firsts),
        initials=_initial_keys(columns, rows, hubs),
        letters=_letter_keys(columns, rows, hubs, openings),
    )


def _full_keys(
    columns: Columns, rows: Longs, hubs: Longs, fathers: Longs, firsts: Codes
) -> Entries:
    """Return keys of two words, of a word and the father with how another word begins, of a word alone."""
    if not len(hubs):
        return _join([])
    parts = []
    first, father = columns.words[:, 0], columns.father
    for i, j in permutations(range(WORDS), 2):
        one, other = columns.words[:, i], columns.words[:, j]
        if not (one >= 0).any() or not (other >= 0).any():
            continue
        if i < j:
            for left, right, mask in _hub_pairs(hubs, one, hubs, other):
                key = (np.minimum(left, right) << _BITS) | np.maximum(left, right) | _OF_WORDS
                turned = np.where(left > right, _TURNED[mask], mask)
                parts.append(_Part(key, rows, (left >= 0) & (right >= 0), turned))
        letter = np.where(other >= 0, firsts[other] & _LETTER_BITS, 0).astype(np.int64)
        for left, right, mask in _hub_pairs(hubs, one, fathers, father):
            key = (letter << 2 * _BITS) | (left << _BITS) | right | _OF_FATHERS
            parts.append(_Part(key, rows, (left >= 0) & (right >= 0) & (other >= 0), mask))
    alone = columns.count == 1
    for left, right, mask in _hub_pairs(hubs, first, fathers, father):
        key = (left << _BITS) | right | _OF_FATHERS
        parts.append(_Part(key, rows, (left >= 0) & (right >= 0) & alone, mask))
    bare = alone & (father < 0) & (columns.initials[:, 0] == 0)
    for at in range(_HUBS):
        hub = np.where(first >= 0, hubs[first, at], -1)
        parts.append(_Part(hub | _OF_ONE, rows, (hub >= 0) & bare, _LIKE_FIRST * (at > 0)))
    return _join(parts)


def _initial_keys(columns: Columns, rows: Longs, hubs: Longs) -> Entries:
    """Return keys of a word and the sounds for which the first initial of a name may stand."""
    masks = np.where(columns.count == 1, columns.initials[:, 0], np.uint64(0))
    return _join(list(_with_letters(hubs, columns.words[:, 0], masks, rows)))


def _letter_keys(columns: Columns, rows: Longs, hubs: Longs, openings: Masks) -> Entries:
    """Return keys of a word and the sounds with which another word of the name may begin."""
    if not len(hubs):
        return _join([])
    parts = []
    for i, j in permutations(range(WORDS), 2):
        other = columns.words[:, j]
        if not (other >= 0).any():
            continue
        masks = np.where(other >= 0, openings[other], np.uint64(0))
        parts += list(_with_letters(hubs, columns.words[:, i], masks, rows))
    return _join(parts)


def _with_letters(hubs: Longs, words: Ids, masks: Masks, rows: Longs) -> Iterator["_Part"]:
    """Yield keys of the hubs of a word with each letter of a mask."""
    every = int(np.bitwise_or.reduce(masks)) if len(masks) else 0
    for letter in (at for at in range(_LETTERS) if every >> at & 1):
        some = np.flatnonzero(((masks >> np.uint64(letter)) & np.uint64(1)) * (words >= 0))
        if len(some):
            for at in range(_HUBS):
                hub = hubs[words[some], at]
                key = (np.int64(letter) << _BITS) | hub | _OF_INITIALS
                yield _Part(key, rows[some], hub >= 0, _LIKE_FIRST * (at > 0))


def _hub_pairs(
    table: Longs, left: Ids, other_table: Longs, right: Ids
) -> Iterator[tuple[Longs, Longs, int]]:
    """Yield every pair of hubs of two words in each row, -1 where there is none, with their mask."""
    if not len(table):
        return
    ours = np.where((left >= 0)[:, None], table[left], -1)
    theirs = np.where((right >= 0)[:, None], other_table[right], -1)
    held = [[bool((row >= 0).any()) for row in table.T] for table in (ours, theirs)]
    for one, other in product(range(_HUBS), repeat=2):
        if held[0][one] and held[1][other]:
            yield (
                ours[:, one],
                theirs[:, other],
                _LIKE_FIRST * (one > 0) | _LIKE_SECOND * (other > 0),
            )


class _Part(NamedTuple):
    """Keys and rows with what tells which of them hold, and their mask, for all or for each."""

    keys: Longs
    rows: Longs
    held: NDArray[np.bool_]
    mask: int | Longs


def _join(parts: list[_Part]) -> Entries:
    """Return the keys and rows of all parts that hold."""
    return join_entries(
        [
            Entries(
                part.keys[part.held],
                part.rows[part.held],
                np.broadcast_to(np.asarray(part.mask, dtype=np.int64), part.held.shape)[part.held],
            )
            for part in parts
        ]
    )


def _that_meet(entries: Entries, keys: Longs) -> Entries:
    """Return the entries under one of some keys."""
    return take_entries(entries, np.isin(entries.keys, keys))
