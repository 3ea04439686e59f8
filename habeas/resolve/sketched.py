"""Whom many names may mean, by sketches: the few that are worth reading, of a hundred thousand.

Two names are worth a comparison where two words of one may be words of the other; where one is a
word with an initial, one word and the letter will do. That is wider than what `Candidates` asks of
names that were read.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from habeas.names.meetings import Longs, Meetings, Pairs, distinct, find_runs, spread
from habeas.names.pair_levels import PairLevels
from habeas.names.sketches import HEAD, OF_FAMILY, WORDS, Sketch

_APART = 0
_EQUAL = 255  # how near a word is to itself: the share of their keys that two words share
_ONE_NAME = 200  # how near two forms of a given name are at least
# What the words of two names share in all, below which they are two: of the pairs that come to a
# score of 0.15 one in 150 shares less, of those that come to 0.9 none.
_LEAST = 100
_LEAST_OF_ONE = 30  # the same where an initial stands for all words but one
_BITS = 20  # of a key, by which most that nobody asks for are left out
Masks = NDArray[np.uint64]


class _Entries:
    """Which names (places of `Sketched`) have which words: `names` are ordered by word."""

    def __init__(self, words: Longs, names: Longs, size: int) -> None:
        """Take words, which are in order, with the name of each; there are `size` different words."""
        self.words, self.names = words, names
        self.counts = np.bincount(words, minlength=size)
        self.begins = np.cumsum(self.counts) - self.counts

    def choose(self, some: NDArray[np.bool_]) -> "_Entries":
        """Return a part of the entries."""
        return _Entries(self.words[some], self.names[some], len(self.counts))


class Sketched:
    """Sketches as arrays. `owners` tells of each name whose it is, `words` the words in it, -1 for none.

    Words are counted as they are told apart by their numbers (`texts`).
    """

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        """Take sketches in; owners are counted from 0 in their order."""
        shapes = np.frombuffer(b"".join([one.shape for one in sketches]), dtype=np.uint8)
        numbers = np.frombuffer(b"".join([one.keys for one in sketches]), dtype="<u4")
        sizes = (shapes & (HEAD - 1)).astype(np.int64)
        starts = np.cumsum(sizes) - sizes
        heads = shapes >= HEAD
        parts = np.repeat(np.arange(len(sketches)), [len(one.shape) for one in sketches])
        self.owners: Longs = parts[heads]
        first = starts[heads]
        self.size = len(np.unique(numbers[first]))  # of different names
        self.openings = _mask(numbers, first + 1)
        self.initials = _mask(numbers, first + 3)
        names = np.cumsum(heads) - 1
        is_word = ~heads
        at, sizes, names = starts[is_word], sizes[is_word], names[is_word]
        self.texts, one_of, word = np.unique(numbers[at], return_index=True, return_inverse=True)
        self.words: Longs = np.full((len(self.owners), WORDS), -1, dtype=np.int64)
        begins, counts = find_runs(names)
        place = np.arange(len(names)) - np.repeat(begins, counts)
        self.words[names, place] = word
        order = np.argsort(word, kind="stable")
        self.entries = _Entries(word[order].astype(np.int64), names[order], len(self.texts))
        keys, of = [], []
        for which, counted in spread(sizes[one_of] - 1):
            keys.append(numbers[at[one_of][which] + 1 + counted].astype(np.int64))
            of.append(which)
        self.keys, self.key_words = _join(keys), _join(of)

    def __len__(self) -> int:
        """Return the number of names."""
        return len(self.owners)

    def count_names(self, texts: Iterable[int]) -> Longs:
        """Return how many names have each of some words, given by their numbers."""
        wanted = np.fromiter(texts, dtype=np.int64)
        if not len(self.texts):
            return np.zeros(len(wanted), dtype=np.int64)
        place = np.minimum(np.searchsorted(self.texts, wanted), len(self.texts) - 1)
        return np.where(self.texts[place] == wanted, self.entries.counts[place], 0)

    def count_keys(self) -> Longs:
        """Return how many keys each word has."""
        return np.bincount(self.key_words, minlength=len(self.texts))

    def find(self, asked: "Sketched", most: int) -> Pairs:
        """Return names asked with the owners here whom they may mean, once each, in order.

        Of a name that may mean more than `most`, those that share most keys with it.
        """
        meeting = _Meeting(self, asked)
        a, k = _unpack(distinct(_join(distinct(_pack(a, k)) for a, k in meeting.find())))
        weights = meeting.weigh(a, k)
        with_initial = (asked.initials[a] > 0) | (self.initials[k] > 0)
        likely = weights >= np.where(with_initial, _LEAST_OF_ONE, _LEAST)
        a, k, weights = a[likely], k[likely], weights[likely]
        best = _is_among_best(a, weights, most)
        return _unpack(distinct(_pack(a[best], self.owners[k[best]])))


class _Meeting:
    """Names asked, and names known whose words may be theirs."""

    def __init__(self, known: Sketched, asked: Sketched) -> None:
        self.known, self.asked = known, asked
        near, shared, of_family = _find_near(known, asked)
        self.near_asked, self.near_known = _unpack(near)  # words, ordered by those asked
        self.near_counts = np.bincount(self.near_asked, minlength=len(asked.texts))
        self.near_begins = np.cumsum(self.near_counts) - self.near_counts
        sizes = asked.count_keys()[self.near_asked] + known.count_keys()[self.near_known]
        level = np.maximum(_EQUAL * 2 * shared // sizes, _APART + 1)
        level[of_family] = np.maximum(level[of_family], _ONE_NAME)
        self.levels = PairLevels(_APART)
        self.levels.add(self.near_asked, self.near_known + len(asked.texts), level.astype(np.uint8))

    def find(self) -> Iterator[Pairs]:
        """Yield names asked and names known, some of them more than once."""
        known, asked = self.known, self.asked
        words, names, every = asked.entries.words, asked.entries.names, known.entries
        cost = self._count(every)[words]
        # Whoever shares two words shares one that is not the commonest.
        commonest = np.zeros(len(asked), dtype=np.int64)
        np.maximum.at(commonest, names, cost)
        rare = cost < commonest[names]
        even = np.flatnonzero(~rare)
        _, first = np.unique(names[even], return_index=True)
        skipped = np.zeros(len(names), dtype=np.bool_)
        skipped[even[first]] = True
        for a, k, word in self._expand(every, words[~skipped], names[~skipped]):
            second = self._share_another(a, k, word)
            yield a[second], k[second]
        initial = asked.initials[names] > 0
        for a, k, _ in self._expand(every, words[initial], names[initial]):
            fits = asked.initials[a] & (known.openings[k] | known.initials[k]) > 0
            yield a[fits], k[fits]
        few = every.choose(known.initials[every.names] > 0)
        for a, k, _ in self._expand(few, words, names):
            fits = known.initials[k] & (asked.openings[a] | asked.initials[a]) > 0
            yield a[fits], k[fits]

    def _count(self, entries: _Entries) -> Longs:
        """Return for each word asked how many names have a word near it."""
        size = len(self.asked.texts)
        counts = entries.counts[self.near_known]
        return np.bincount(self.near_asked, weights=counts, minlength=size).astype(np.int64)

    def _expand(
        self, entries: _Entries, words: Longs, names: Longs
    ) -> Iterator[tuple[Longs, Longs, Longs]]:
        """Yield names asked, the names that have a word near theirs, and which word of theirs it is."""
        count = self.near_counts[words]
        for at, counted in spread(count):
            near = self.near_known[self.near_begins[words[at]] + counted]
            for one, number in spread(entries.counts[near]):
                which = at[one]
                yield names[which], entries.names[entries.begins[near[one]] + number], words[which]

    def _share_another(self, a: Longs, k: Longs, word: Longs) -> NDArray[np.bool_]:
        """Tell in which pairs another word of the name asked is near one of the name known."""
        found = np.zeros(len(a), dtype=np.bool_)
        mine, theirs = self.asked.words, self.known.words
        for i in range(WORDS):
            own = mine[a, i]
            open_ = np.flatnonzero(~found & (own >= 0) & (own != word))
            for j in range(WORDS):
                if not len(open_):
                    break
                other = theirs[k[open_], j]
                open_, other = open_[other >= 0], other[other >= 0]
                level = self.levels.look_up(own[open_], other + len(self.asked.texts))
                found[open_[level != _APART]] = True
                open_ = open_[level == _APART]
        return found

    def weigh(self, a: Longs, k: Longs) -> Longs:
        """Return how near the words of names asked are to those of names known, all together."""
        total = np.zeros(len(a), dtype=np.int64)
        for i in range(WORDS):
            own = self.asked.words[a, i]
            best = np.zeros(len(a), dtype=np.uint8)
            for j in range(WORDS):
                other = self.known.words[k, j]
                both = np.flatnonzero((own >= 0) & (other >= 0))
                level = self.levels.look_up(own[both], other[both] + len(self.asked.texts))
                best[both] = np.maximum(best[both], level)
            total += best
        return total


def _is_among_best(groups: Longs, weights: Longs, most: int) -> NDArray[np.bool_]:
    """Tell which are among the `most` of their group with the greatest weight; groups are in order."""
    order = np.lexsort((-weights, groups))
    begins, counts = find_runs(groups[order])
    place = np.arange(len(groups)) - np.repeat(begins, counts)
    found = np.zeros(len(groups), dtype=np.bool_)
    found[order[place < most]] = True
    return found


def _find_near(known: Sketched, asked: Sketched) -> tuple[Longs, Longs, NDArray[np.bool_]]:
    """Return words asked with words known that share keys, packed and in order, how many, and of which kind."""
    wanted = np.zeros(1 << _BITS, dtype=np.bool_)
    low = (1 << _BITS) - 1
    wanted[asked.keys & low] = True
    some = wanted[known.keys & low]
    meetings = Meetings()
    meetings.insert(known.keys[some], known.key_words[some])
    found = meetings.find(asked.keys, asked.key_words * 2 + (asked.keys & OF_FAMILY))
    marked = np.sort(_join(_pack(a >> 1, k) * 2 + (a & 1) for k, a in found))
    begins, counts = find_runs(marked >> 1)
    return marked[begins] >> 1, counts, marked[begins + counts - 1] & 1 > 0


def _mask(numbers: NDArray[np.uint32], at: Longs) -> Masks:
    low, high = numbers[at].astype(np.uint64), numbers[at + 1].astype(np.uint64)
    return low | (high << np.uint64(32))


def _pack(left: Longs, right: Longs) -> Longs:
    packed: Longs = (left << 32) | right
    return packed


def _unpack(packed: Longs) -> Pairs:
    return packed >> 32, packed & 0xFFFFFFFF


def _join(parts: Iterable[Longs]) -> Longs:
    return np.concatenate([np.empty(0, dtype=np.int64), *parts])
