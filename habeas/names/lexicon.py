"""The distinct words of many names, and which of them stand near each other.

A table of a hundred thousand names has sixteen thousand words. How two words stand to each other is
found once for each pair of words that can be near, and then looked up in arrays. Words can be near
where they share a reading, a reading less one sound, their consonants, a given name's family, or
the beginning of which one is a short form; all other pairs count as two names.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from habeas.names.alignment import FAR
from habeas.names.keys import consonants
from habeas.names.meetings import Meetings, find_among, unique_pairs, unpack
from habeas.names.pair_levels import PairLevels
from habeas.names.processes import share_out
from habeas.names.relations import DIFFERENT as FAR_APART
from habeas.names.relations import (
    ENDING,
    FAMILIES_APART,
    FATHERS_FAR,
    GENDERS_APART,
    NEAR,
    SHORTEST,
    SPELLING_LEVELS,
    openings_of_word,
    relate,
    relate_fathers,
)
from habeas.names.sounds import WITHOUT_VOWELS
from habeas.names.word_arrays import (
    Texts,
    WordArrays,
    is_beginning,
    least_shared,
    share_cut,
    share_family,
)
from habeas.names.words import READINGS, Word, dropped_endings

Ids = NDArray[np.int32]
Longs = NDArray[np.int64]
Levels = NDArray[np.uint8]
Codes = NDArray[np.uint8]
Floats = NDArray[np.float32]

LEVELS: Final = (
    "same", "ending", "close", "near", "like", "loose", "faint", "different", "family", "short", "dropped"
)  # fmt: skip
CODES: Final = {level: code for code, level in enumerate(LEVELS)}
ONE_NAME: Final = frozenset(["same", "ending", "close", "family"])  # counted as one name
DIFFERENT: Final = CODES["different"]
# Nats per sound that stand for a level where words are matched to words: the middle of what it spans.
FAR_OF: Final = np.array(
    [0.02, 0.1, 0.09, 0.27, 0.48, 0.75, 1.05, 1.9, 0.2, 0.5, 0.4], dtype=np.float32
)
_CONSONANTS = 2  # that words must have to meet by them
_CHUNK = 1 << 20  # pairs related at once: many of one length are aligned in one go


class Lexicon:
    """Words by number, in the order in which they came, and the relations between them."""

    def __init__(self, workers: int = 1) -> None:
        self._workers = workers
        self._numbers: dict[str, int] = {}
        self._words: list[Word] = []
        self._fathers: dict[int, None] = {}
        self._texts = Texts()
        self._meetings, self._father_meetings = Meetings(), Meetings()
        self._related, self._related_fathers = PairLevels(DIFFERENT), PairLevels(DIFFERENT)
        self._read = self._read_fathers = 0  # of how many the relations are known
        self._parts = WordArrays.of([], self._texts)

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self._words)

    def number(self, word: Word) -> int:
        """Return the number of a word, a new one for a new word."""
        found = self._numbers.get(word.text)
        if found is None:
            found = self._numbers[word.text] = len(self._words)
            self._words.append(word)
        return found

    def texts(self) -> list[str]:
        """Return the words as folded, by number."""
        return [word.text for word in self._words]

    def add_father(self, number: int) -> None:
        """Note that a word, by its number, stands for a father."""
        self._fathers.setdefault(number)

    def find(self, word: Word) -> int:
        """Return the number of a word, -1 for one that never came."""
        return self._numbers.get(word.text, -1)

    def relate_new(self) -> None:
        """Find the relations of all words that came since this was last called."""
        words, first = self._words[self._read :], self._read
        fathers = list(self._fathers)[self._read_fathers :]
        if not words and not fathers:
            return
        self._parts = self._parts.joined(WordArrays.of(words, self._texts))
        keys, things = _hash_keys((meeting_keys(word) for word in words), range(first, len(self)))
        left, right = _meet(self._meetings, keys, things)
        self._related.add(*_with_levels(left, right, self._relate(left, right)))
        stems = (father_keys(self._words[number]) for number in fathers)
        left, right = _meet(self._father_meetings, *_hash_keys(stems, fathers))
        levels = self._relate_fathers(left, right)
        self._related_fathers.add(*_with_levels(left, right, levels))
        self._read, self._read_fathers = len(self), len(self._fathers)

    def relate_pairs(self, pairs: Longs, fathers: Longs) -> None:
        """Find the relations of some pairs of words, and of some of patronymics, and of no others.

        Both are packed (`meetings.pack`). For a lexicon of which nothing else is asked: words need
        not share a key, and what is related is forgotten when this is called again.
        """
        self._parts = WordArrays.of(self._words, self._texts)
        self._related, self._related_fathers = PairLevels(DIFFERENT), PairLevels(DIFFERENT)
        left, right = unpack(pairs)
        self._related.add(*_with_levels(left, right, self._relate(left, right)))
        left, right = unpack(fathers)
        levels = self._relate_fathers(left, right)
        self._related_fathers.add(*_with_levels(left, right, levels))

    def neighbors_of(self, word: Word, *, father: bool = False) -> dict[int, int]:
        """Return the words here that stand near `word` (which need not be here), with their levels."""
        own = self.find(word)
        if own >= 0 and (not father or own in self._fathers):
            numbers, levels = (self._related_fathers if father else self._related).of(own)
            return {own: 0, **dict(zip(numbers.tolist(), levels.tolist(), strict=True))}
        met = self._father_meetings if father else self._meetings
        keys, things = _hash_keys([(father_keys if father else meeting_keys)(word)], [0])
        near = {number for some, _ in met.find(keys, things) for number in some.tolist()}
        found = {number: relate_level(word, self._words[number], father=father) for number in near}
        if own >= 0:
            found[own] = 0
        return {number: level for number, level in found.items() if level != DIFFERENT}

    def levels(self, left: Ids, right: Ids) -> Levels:
        """Return the level of each pair of words: numbers, arrays of one shape, as is the answer."""
        return self._related.look_up(left, right)

    def father_levels(self, left: Ids, right: Ids) -> Levels:
        """Return the level of each pair of patronymics: how the fathers in them stand."""
        return self._related_fathers.look_up(left, right)

    def neighbors(self, *, fathers: bool = False) -> tuple[Longs, Longs, Levels]:
        """Return all related pairs of words (or of patronymics), smaller number first, with levels."""
        return (self._related_fathers if fathers else self._related).entries()

    def openings(self, first: int = 0) -> NDArray[np.uint64]:
        """Return for each word from number `first` on the sounds it may begin with (`letter_mask`)."""
        words = self._words[first:]
        masks = (letter_mask(openings_of_word(word)) for word in words)
        return np.fromiter(masks, dtype=np.uint64, count=len(words))

    def firsts(self, first: int = 0) -> Codes:
        """Return for each word from number `first` on the sound it begins with; sounds that mix are one."""
        words = self._words[first:]
        return np.fromiter(map(first_sound, words), dtype=np.uint8, count=len(words))

    def levels_to(self, word: Word, *, father: bool = False) -> Levels:
        """Return how `word` (which need not be here) stands to each word here, or as patronymic."""
        levels = np.full(len(self), DIFFERENT, dtype=np.uint8)
        for number, level in self.neighbors_of(word, father=father).items():
            levels[number] = level
        return levels

    def _relate(self, left: Longs, right: Longs) -> Levels:
        size = min(_CHUNK, len(left) // self._workers + 1)
        starts = range(0, len(left), size)
        return np.concatenate(
            [
                np.empty(0, dtype=np.uint8),
                *share_out(
                    lambda at: self._relate_some(left[at : at + size], right[at : at + size]),
                    starts,
                    self._workers if len(left) > _CHUNK // 4 else 1,
                ),
            ]
        )

    def _relate_some(self, left: Longs, right: Longs) -> Levels:
        """Return the levels of pairs of words, as `relations.relate` finds them."""
        words = self._parts
        shared = least_shared(words, left, right, FAR)
        one_family, short_family = share_family(words, left, right)
        short = self._is_short(left, right)
        far = np.full(len(left), 2.0, dtype=np.float32)
        rest = np.flatnonzero(~((shared < FAR) | one_family | short))
        far[rest] = self._far(left[rest], right[rest])
        dropped = far > NEAR
        some = np.flatnonzero(dropped)
        dropped[some] = share_cut(words, left[some], right[some])
        gender, other_gender = words.gender[left], words.gender[right]
        two_families = (words.families[left, 0] >= 0) & (words.families[right, 0] >= 0)
        two_families &= far > FAMILIES_APART[0]
        differ = (gender > 0) & (other_gender > 0) & (gender != other_gender)
        near = far < FAR_APART
        far = (
            far + two_families * np.float32(FAMILIES_APART[1]) + differ * np.float32(GENDERS_APART)
        )
        limits = [limit for limit, _ in SPELLING_LEVELS]
        spelt = np.array([CODES[name] for _, name in SPELLING_LEVELS] + [DIFFERENT], dtype=np.uint8)
        level = np.where(near, spelt[np.searchsorted(limits, far, side="right")], DIFFERENT)
        level = np.where(dropped, CODES["dropped"], level)
        level = np.where(short, CODES["short"], level)
        level = np.where(one_family, np.where(short_family, CODES["short"], CODES["family"]), level)
        level = np.where(shared < FAR, CODES["ending"], level)
        level = np.where(shared < ENDING, CODES["same"], level).astype(np.uint8)
        level[(words.form[left] < 0) | (words.form[right] < 0)] = DIFFERENT
        scripts_differ = words.vowelless[left] != words.vowelless[right]
        for at in np.flatnonzero(scripts_differ & (shared == FAR) & ~one_family):
            level[at] = relate_level(self._words[left[at]], self._words[right[at]])
        return level

    def _is_short(self, left: Longs, right: Longs) -> NDArray[np.bool_]:
        """Tell in which pairs one is a given name and one the beginning of the other."""
        words = self._parts
        short = words.given[left] | words.given[right]
        some = np.flatnonzero(short)
        ours, theirs = left[some], right[some]
        short[some] = is_beginning(words, ours, theirs) | is_beginning(words, theirs, ours)
        return short

    def _far(self, left: Longs, right: Longs) -> Floats:
        """Return the distance in nats per sound of the nearest readings of pairs of words."""
        words = self._parts
        asked = [
            (rows, i, j)
            for i in range(READINGS)
            for mine in [np.flatnonzero(words.bases[left, i] >= 0)]
            for j in range(READINGS)
            for rows in [mine[words.bases[right[mine], j] >= 0]]
        ]
        cost, longest = self._texts.distances(
            np.concatenate([words.bases[left[rows], i] for rows, i, _ in asked]),
            np.concatenate([words.bases[right[rows], j] for rows, _, j in asked]),
            FAR_APART,
        )
        far = np.full(len(left), 2.0, dtype=np.float32)
        at = 0
        for rows, i, j in asked:
            one = cost[at : at + len(rows)] + words.costs[left[rows], i]
            one += words.costs[right[rows], j]
            far[rows] = np.minimum(far[rows], one / (longest[at : at + len(rows)] + 1))
            at += len(rows)
        return far

    def _relate_fathers(self, left: Longs, right: Longs) -> Levels:
        """Return the levels of pairs of patronymics, as `relations.relate_fathers` finds them."""
        one, other = self._parts.stem[left], self._parts.stem[right]
        cost, longest = self._texts.distances(one, other, FATHERS_FAR)
        level = np.where(cost / (longest + 1) < FATHERS_FAR, CODES["near"], DIFFERENT)
        words = self.levels(left.astype(np.int32), right.astype(np.int32))
        alike = (words == CODES["same"]) | (words == CODES["family"])
        level = np.where((level == DIFFERENT) & alike, words, level)
        return np.where(one == other, CODES["same"], level).astype(np.uint8)


def _meet(meetings: Meetings, keys: Longs, things: Longs) -> tuple[Longs, Longs]:
    """Return the pairs of things with those that were there, and among them; then they are taken in."""
    found = unique_pairs(chain(meetings.find(keys, things), find_among(keys, things)))
    meetings.insert(keys, things)
    return found


def relate_level(one: Word, other: Word, *, father: bool = False) -> int:
    """Return the level of two words as a number, or of two patronymics."""
    if father:
        return CODES[relate_fathers(*sorted((one.text, other.text))).level]
    return CODES[relate(one.text, other.text).level]


def first_sound(word: Word) -> int:
    """Return a number of the sound a word begins with, 0 for none; sounds that spellings mix are one."""
    return ord(consonants(word.forms[0])[0]) if word.forms else 0


def letter_mask(letters: Collection[str]) -> int:
    """Return a set of sounds as bits of 64; letters that are no sounds of ours are left out."""
    mask = 0
    for letter in letters:
        if letter.isascii():
            mask |= 1 << (ord(letter) & 63)
    return mask


def _with_levels(left: Longs, right: Longs, levels: Levels) -> tuple[Longs, Longs, Levels]:
    """Return pairs without those that are different."""
    kept = levels != DIFFERENT
    return left[kept], right[kept], levels[kept]


def _hash_keys(keys: Iterable[Iterable[str]], things: Iterable[int]) -> tuple[Longs, Longs]:
    """Return the keys of things as numbers, and the thing of each."""
    rows = [
        (hash(key), thing) for some, thing in zip(keys, things, strict=True) for key in set(some)
    ]
    table = np.array(rows, dtype=np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def meeting_keys(word: Word) -> Iterator[str]:
    """Yield keys of which words that may be near share at least one."""
    if not word.forms:
        return
    shortest = min(word.bases, key=len)
    for reading in {*word.readings, shortest}:
        yield from _less_one(reading)
        if len(bones := consonants(reading)) >= _CONSONANTS:
            yield f"/{bones}"
        if "g" in reading or "h" in reading:  # Ukrainian: Hryhoriy, Григорий
            yield f"%{consonants(reading.replace('g', 'h'))}"
        for cut in dropped_endings(reading):
            if len(cut) >= SHORTEST:
                yield f"~{cut}"
    for bones in word.bones:
        if word.script in WITHOUT_VOWELS or len(bones) > 2:
            yield f"|{bones}"
    form = word.forms[0]
    yield f"<{form}"
    for size in range(SHORTEST, len(form) - 1):
        yield f"<{form[:size]}"
    for family in word.families:
        yield f"={family}"


def father_keys(word: Word) -> Iterator[str]:
    """Yield keys of which patronymics that may be of one father share at least one."""
    stem = _stem_of(word)
    yield f"/{consonants(stem)}"
    yield from _less_one(stem)
    for family in word.families:
        yield f"={family}"
    for base in word.bases:
        yield f"~{base}"


def _stem_of(word: Word) -> str:
    return word.father or (word.forms[0] if word.forms else "")


def _less_one(reading: str) -> Iterator[str]:
    """Yield a reading, and what is left of it without one of its sounds."""
    yield reading
    if len(reading) >= SHORTEST:
        for at in range(len(reading)):
            yield reading[:at] + reading[at + 1 :]
