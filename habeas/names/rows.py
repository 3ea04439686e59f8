"""Names of persons as rows of arrays: many names read at once, each sort of name filled in one go.

Names whose words are of the same kinds have the same layout, so that what differs is only which
words they are: numbers, which numpy puts in their columns.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import reduce
from operator import or_

import numpy as np
from numpy.typing import NDArray

from habeas.names.layouts import (
    FATHER,
    UNSETTLED,
    Kinds,
    Layout,
    find_layout,
    signs_of,
    surname_shares,
)
from habeas.names.lexicon import Codes, Floats, Ids, Lexicon, Longs, letter_mask
from habeas.names.persons import MOST_WORDS, Token, read_part, read_tokens, split_name
from habeas.names.relations import openings_of_initial, openings_of_word
from habeas.names.word_arrays import GENDERS

Masks = NDArray[np.uint64]
WORDS = 3  # of one name that stand in arrays
INITIALS = 2
_AT_ONCE = 1 << 16  # names read before their rows are filled


@dataclass(slots=True, kw_only=True)
class Columns:
    """The rows of names as arrays of one length; `shares` and `words` have a column per word."""

    words: Ids
    shares: Floats
    other_shares: Floats  # where the patronymic counts as surname, or the second word as patronymic
    count: Codes
    father: Ids
    initials: Masks  # the sounds for which the first two initials may stand, 0 for none
    letters: Masks  # the sounds that they are
    gender: Codes
    patronymic: NDArray[np.bool_]  # the second of two words may be one
    long: NDArray[np.bool_]

    def take(self, at: Longs) -> "Columns":
        """Return some rows, copied."""
        return Columns(**{f.name: getattr(self, f.name).take(at, axis=0) for f in fields(self)})

    def grown(self, size: int) -> "Columns":
        """Return columns of `size` rows that begin with these; the others are blank."""
        more = blank_columns(size)
        for field in fields(self):
            old = getattr(self, field.name)
            getattr(more, field.name)[: len(old)] = old
        return more


def blank_columns(size: int) -> Columns:
    """Return rows without any word."""
    return Columns(
        words=np.full((size, WORDS), -1, dtype=np.int32),
        shares=np.zeros((size, WORDS), dtype=np.float32),
        other_shares=np.zeros((size, 2), dtype=np.float32),
        count=np.zeros(size, dtype=np.uint8),
        father=np.full(size, -1, dtype=np.int32),
        initials=np.zeros((size, INITIALS), dtype=np.uint64),
        letters=np.zeros((size, INITIALS), dtype=np.uint64),
        gender=np.zeros(size, dtype=np.uint8),
        patronymic=np.zeros(size, dtype=np.bool_),
        long=np.zeros(size, dtype=np.bool_),
    )


class RowReader:
    """Reads names into columns; words that come again are looked up, however many there are."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._parts: dict[str, _Part] = {}
        self._places: dict[Token, int] = {}
        self._tokens: list[Token] = []
        self._numbers: Ids = np.empty(0, dtype=np.int32)  # of tokens, in the lexicon; -1 for none

    def read(self, names: Sequence[str], columns: Columns, first: int) -> None:
        """Fill the rows from `first` on, which are blank; new words get numbers as they came."""
        for start in range(0, len(names), _AT_ONCE):
            self._read(names[start : start + _AT_ONCE], columns, first + start)

    def _read(self, names: Sequence[str], columns: Columns, first: int) -> None:
        groups: dict[Kinds, tuple[list[int], list[int]]] = {}
        for row, name in enumerate(names, first):
            kinds, tokens = self._read_name(name)
            group = groups.get(kinds)
            if group is None:
                group = groups[kinds] = [], []
            group[0].append(row)
            group[1].extend(tokens)
        tables = [
            (kinds, np.array(rows), np.array(found, dtype=np.int64).reshape(len(rows), -1))
            for kinds, (rows, found) in groups.items()
        ]
        self._number([(find_layout(kinds), places) for kinds, _, places in tables])
        for kinds, at, places in tables:
            fill_rows(columns, at, kinds, self._numbers[places])
            self._fill_initials(columns, at, find_layout(kinds), places)

    def _read_name(self, name: str) -> tuple[Kinds, tuple[int, ...]]:
        kinds: Kinds = ()
        places: tuple[int, ...] = ()
        signs = 0
        for part in split_name(name):
            found = self._parts.get(part)
            if found is None:
                found = self._parts[part] = self._to_part(read_part(part))
            kinds += found[0]
            places += found[1]
            signs |= found[2]
        if kinds and len(kinds) <= MOST_WORDS and not signs & UNSETTLED:
            return kinds, places
        return self._to_part(read_tokens(name))[:2]

    def _to_part(self, tokens: Iterable[Token]) -> "_Part":
        kinds = tuple([token.kind for token in tokens])
        return kinds, tuple([self._place(token) for token in tokens]), reduce(or_, kinds, 0)

    def _place(self, token: Token) -> int:
        found = self._places.get(token)
        if found is None:
            found = self._places[token] = len(self._tokens)
            self._tokens.append(token)
        return found

    def _number(self, tables: Iterable[tuple[Layout, Longs]]) -> None:
        """Give numbers to the words of some layouts, and note which stand for fathers."""
        more = np.full(len(self._tokens) - len(self._numbers), -1, dtype=np.int32)
        self._numbers = np.concatenate([self._numbers, more])
        words, fathers = np.zeros((2, len(self._tokens)), dtype=np.bool_)
        for layout, places in tables:
            words[places[:, layout.words[:WORDS]]] = True
            fathers[places[:, layout.fathers[:1]]] = True
        for at in np.flatnonzero((words | fathers) & (self._numbers < 0)).tolist():
            self._numbers[at] = self._lexicon.number(self._tokens[at].word)
        for number in self._numbers[fathers].tolist():
            self._lexicon.add_father(number)

    def _fill_initials(self, columns: Columns, rows: Longs, layout: Layout, places: Longs) -> None:
        for at, column in enumerate(layout.initials[:INITIALS]):
            known, place = np.unique(places[:, column], return_inverse=True)
            masks = [masks_of_initial(self._tokens[token]) for token in known.tolist()]
            stands, is_ = np.array(masks, dtype=np.uint64)[place].T
            columns.initials[rows, at], columns.letters[rows, at] = stands, is_


_Part = tuple[Kinds, tuple[int, ...], int]  # kinds, places among the tokens, all bits of the kinds


def masks_of_initial(initial: Token) -> tuple[int, int]:
    """Return the sounds for which an initial may stand, and those that it is, as sets of bits."""
    return letter_mask(openings_of_initial(initial.text)), letter_mask(
        openings_of_word(initial.word)
    )


def fill_rows(columns: Columns, rows: Longs, kinds: Kinds, numbers: Ids) -> None:
    """Fill blank rows with words of the same kinds; `numbers` has a row of words for each."""
    layout = find_layout(kinds)
    words, fathers = layout.words, layout.fathers
    columns.count[rows] = min(len(words), WORDS)
    columns.long[rows] = len(words) > WORDS or (len(words) == 1 and len(fathers) > 1)
    columns.gender[rows] = GENDERS[layout.gender]
    for at, column in enumerate(words[:WORDS]):
        columns.words[rows, at] = numbers[:, column]
        columns.shares[rows, at] = layout.shares[at]
    if fathers:
        columns.father[rows] = numbers[:, fathers[0]]
        if len(words) == 1:
            columns.other_shares[rows] = _shares(kinds, words + fathers)[:2]
    elif len(words) == 2 and kinds[words[1]] & FATHER:
        columns.patronymic[rows] = True
        columns.other_shares[rows, 0] = _shares(kinds, words[:1])[0]


def _shares(kinds: Kinds, places: tuple[int, ...]) -> tuple[float, ...]:
    return surname_shares(tuple([signs_of(kinds[at]) for at in places]))
