"""Words as arrays: what tells how two of them stand to each other, each text by a number."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from habeas.names.alignment import FAR
from habeas.names.many_alignments import Codes, Costs, distances, to_codes
from habeas.names.meetings import pack, unpack
from habeas.names.relations import SHORTEST, UNLIKE
from habeas.names.sounds import WITHOUT_VOWELS
from habeas.names.words import Word, changed_endings, dropped_endings
from habeas.vocab.name_families import load_name_families

Ids = NDArray[np.int32]
Longs = NDArray[np.int64]
Flags = NDArray[np.bool_]

_BASES, _CUTS, _FAMILIES, _OPENINGS = 8, 12, 3, 12  # kept of one word
GENDERS = {"": 0, "m": 1, "f": 2}


class Texts:
    """Sound forms by number, and how far they are from each other."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._texts: list[str] = []
        self._codes: Codes = to_codes([])

    def number(self, text: str) -> int:
        """Return the number of a form, a new one for a new form."""
        found = self._numbers.get(text)
        if found is None:
            found = self._numbers[text] = len(self._numbers)
            self._texts.append(text)
        return found

    def distances(self, left: Ids, right: Ids, most: float) -> tuple[Costs, Costs]:
        """Return the cost in nats of each pair of forms, and the length of the longer one.

        Forms that share less than `relations.UNLIKE` of their letters are strangers unaligned.
        """
        pairs, place = np.unique(pack(left, right), return_inverse=True)
        first, second = unpack(pairs)
        texts = self._texts
        ours = [texts[at] for at in first.tolist()]
        theirs = [texts[at] for at in second.tolist()]
        longest = np.array([*map(max, map(len, ours), map(len, theirs))], dtype=np.float32)
        edits = process.cpdist(ours, theirs, scorer=Levenshtein.distance, dtype=np.int32)
        some = np.flatnonzero(longest - edits >= UNLIKE * longest)
        cost = np.full(len(pairs), FAR, dtype=np.float32)
        if len(self._codes) < len(texts):
            new = to_codes(texts[len(self._codes) :])
            self._codes = np.concatenate([self._codes, new])
        cost[some] = distances(self._codes[first[some]], self._codes[second[some]], most)
        return cost[place], longest[place]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordArrays:
    """Words, a row each; -1 and 0 behind what a word has. Texts are numbers of `Texts`."""

    bases: Ids
    costs: Costs
    cuts: Ids
    changed: Ids
    families: Ids
    short: Flags
    openings: Ids
    form: Ids
    stem: Ids
    given: Flags
    vowelless: Flags
    gender: Codes

    @classmethod
    def of(cls, words: Sequence[Word], texts: Texts) -> "WordArrays":
        """Return the arrays of words, in their order."""
        count, number = len(words), texts.number
        arrays = cls(
            bases=np.full((count, _BASES), -1, dtype=np.int32),
            costs=np.zeros((count, _BASES), dtype=np.float32),
            cuts=np.full((count, _CUTS), -1, dtype=np.int32),
            changed=np.full((count, _CUTS), -1, dtype=np.int32),
            families=np.full((count, _FAMILIES), -1, dtype=np.int32),
            short=np.zeros((count, _FAMILIES), dtype=np.bool_),
            openings=np.full((count, _OPENINGS), -1, dtype=np.int32),
            form=np.full(count, -1, dtype=np.int32),
            stem=np.full(count, -1, dtype=np.int32),
            given=np.array([word.given for word in words], dtype=np.bool_),
            vowelless=np.array([word.script in WITHOUT_VOWELS for word in words], dtype=np.bool_),
            gender=np.array([GENDERS[word.gender] for word in words], dtype=np.uint8),
        )
        for row, word in enumerate(words):
            if not word.forms:
                continue
            form = word.forms[0]
            arrays.form[row] = number(form)
            arrays.stem[row] = number(word.father or form)
            for at, (base, cost) in enumerate([*word.bases.items()][:_BASES]):
                arrays.bases[row, at], arrays.costs[row, at] = number(base), cost
            for table, cut in ((arrays.cuts, dropped_endings), (arrays.changed, changed_endings)):
                cuts = sorted({text for base in word.bases for text in cut(base)})
                _fill(table[row], (number(text) for text in cuts if len(text) >= SHORTEST))
            sizes = range(SHORTEST, len(form) - 1)
            _fill(arrays.openings[row], (number(form[:size]) for size in sizes))
            for at, (family, short) in enumerate([*word.families.items()][:_FAMILIES]):
                arrays.families[row, at], arrays.short[row, at] = _family_numbers()[family], short
        return arrays

    def joined(self, more: "WordArrays") -> "WordArrays":
        """Return these rows and behind them those of `more`."""
        return WordArrays(
            **{
                f.name: np.concatenate([getattr(self, f.name), getattr(more, f.name)])
                for f in fields(self)
            }
        )


def _fill(row: Ids, numbers: Iterable[int]) -> None:
    for at, number in zip(range(len(row)), numbers, strict=False):
        row[at] = number


@cache
def _family_numbers() -> dict[str, int]:
    return {family.id: at for at, family in enumerate(load_name_families())}


def find_equal(
    ours: Ids, left: Longs, theirs: Ids, right: Longs
) -> Iterator[tuple[Longs, int, int]]:
    """Yield for columns i and j the places of the pairs where row `left` has in i what `right` has in j.

    Both tables have -1 behind what a row has, so that most columns are looked at for few pairs.
    """
    rows = np.arange(len(left))
    for i in range(ours.shape[1]):
        mine = ours[left[rows], i]
        rows, mine = rows[mine >= 0], mine[mine >= 0]
        some, sought = rows, mine
        for j in range(theirs.shape[1] if len(rows) else 0):
            other = theirs[right[some], j]
            held = other >= 0
            some, sought = some[held], sought[held]
            equal = sought == other[held]
            if equal.any():
                yield some[equal], i, j


def least_shared(words: WordArrays, left: Longs, right: Longs, none: float) -> Costs:
    """Return the least cost at which pairs of words share a base, `none` where they share none."""
    best = np.full(len(left), none, dtype=np.float32)
    for at, i, j in find_equal(words.bases, left, words.bases, right):
        cost = words.costs[left[at], i] + words.costs[right[at], j]
        best[at] = np.minimum(best[at], cost)
    return best


def share_family(words: WordArrays, left: Longs, right: Longs) -> tuple[Flags, Flags]:
    """Tell which pairs share a family, and in which every shared family has one as short form."""
    found = np.zeros(len(left), dtype=np.bool_)
    short = np.ones(len(left), dtype=np.bool_)
    for at, i, j in find_equal(words.families, left, words.families, right):
        found[at] = True
        short[at] &= words.short[left[at], i] | words.short[right[at], j]
    return found, short


def is_beginning(words: WordArrays, left: Longs, right: Longs) -> Flags:
    """Tell in which pairs the first word is the beginning of the second."""
    form = words.form[:, None]
    return _any_equal(form, left, words.openings, right)


def share_cut(words: WordArrays, left: Longs, right: Longs) -> Flags:
    """Tell which pairs are one word where endings of surnames are dropped or changed."""
    found = _any_equal(words.changed, left, words.changed, right)
    found |= _any_equal(words.bases, left, words.cuts, right)
    return found | _any_equal(words.bases, right, words.cuts, left)


def _any_equal(ours: Ids, left: Longs, theirs: Ids, right: Longs) -> Flags:
    found = np.zeros(len(left), dtype=np.bool_)
    for at, _, _ in find_equal(ours, left, theirs, right):
        found[at] = True
    return found
