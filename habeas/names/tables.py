"""Persons' names as arrays, and many pairs of them scored at once, as `compare` would.

A name is a row of numbers: up to three words with the share by which each is a surname, a father's
name, two initials, a gender. Two rows are compared by looking up how their words stand to each
other and adding up the weights of `compare`. Half a million pairs a second go through one core.

Where this differs from `compare`: how words stand to each other is a level, so that the best match
of words to words is sought among middle distances (`lexicon.FAR_OF`); words that share no key are
different, even where an alignment would call them faintly alike; names written in one word and in
two ("Jinping", "Jin Ping") do not meet. Names of more than three words are given to `compare`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import combinations, permutations
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from habeas.names.layouts import find_layout
from habeas.names.lexicon import (
    DIFFERENT,
    FAR_OF,
    LEVELS,
    Ids,
    Lexicon,
    first_sound,
    letter_mask,
)
from habeas.names.person_evidence import ALIKE, CROSSING, find_person_evidence
from habeas.names.persons import PersonName, Token, parse_person, read_tokens, to_person
from habeas.names.relations import openings_of_word
from habeas.names.rows import (
    INITIALS,
    WORDS,
    Columns,
    Masks,
    RowReader,
    blank_columns,
    fill_rows,
    masks_of_initial,
)
from habeas.names.weights import total_weight, weights_of
from habeas.names.words import Word

Floats = NDArray[np.float32]
Codes = NDArray[np.uint8]
Rows = NDArray[np.int64]

ABSENT = 255  # the level of a part that one of the two names has not
_CHUNK = 1 << 15  # pairs scored at once: their arrays stay in the cache


@dataclass(frozen=True, slots=True, kw_only=True)
class PairEvidence:
    """What speaks for and against each of many pairs, as arrays of one length.

    `total` is in nats (the logarithm of the odds). The others say what it is made of: levels of
    surname, given name and father (places in `lexicon.LEVELS`, `ABSENT` where one has none), the
    numbers of the words these levels are of, -1 for none, and as `rest` what initials, words
    without partner, order and gender add.
    """

    total: Floats
    rest: Floats
    surname: Codes
    surname_left: Ids
    surname_right: Ids
    given: Codes
    given_left: Ids
    given_right: Ids
    father: Codes

    @classmethod
    def join(cls, parts: "list[PairEvidence]") -> "PairEvidence":
        """Return parts one behind the other."""
        return cls(
            **{
                f.name: np.concatenate([getattr(part, f.name) for part in parts])
                for f in fields(cls)
            }
        )


class NameTable:
    """Names of persons in the order in which they were added; each is a row, counted from 0."""

    def __init__(self, names: Iterable[str] = (), *, workers: int = 1) -> None:
        self.workers = workers  # processes among which large pieces of work are shared out
        self.lexicon = Lexicon(workers)
        self.columns = blank_columns(16)
        self._reader = RowReader(self.lexicon)
        self.names: list[str] = []
        self.openings: Masks = np.empty(0, dtype=np.uint64)  # per word: sounds it may begin with
        self.firsts: Codes = np.empty(0, dtype=np.uint8)  # per word: the sound it begins with
        self.add(names)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.names)

    def add(self, names: Iterable[str]) -> None:
        """Add rows behind the others. Any text is a name; one without words meets none."""
        self.read(names)
        self.lexicon.relate_new()

    def read(self, names: Iterable[str]) -> None:
        """Add rows as `add` does, the words of which are not related yet."""
        first = len(self.names)
        self.names += names
        if len(self.names) > len(self.columns.count):
            self.columns = self.columns.grown(2 * len(self.names))
        self._reader.read(self.names[first:], self.columns, first)
        more = self.lexicon.openings(len(self.openings))
        self.openings = np.concatenate([self.openings, more])
        self.firsts = np.concatenate([self.firsts, self.lexicon.firsts(len(self.firsts))])

    def count_words(self, *, fathers: bool = False) -> Rows:
        """Return for each word how often it stands in the rows, or how often as a father's name."""
        words = self.columns.father if fathers else self.columns.words
        return np.bincount(words[words >= 0], minlength=len(self.lexicon))

    def ask(self, name: str) -> "Question":
        """Return a name that is no row, to be weighed against rows."""
        return Question(self, read_tokens(name))

    def weigh_question(self, question: "Question", rows: Rows) -> PairEvidence:
        """Return the evidence for a name and each of some rows; it stands on the left."""
        ours = question.columns.take(np.zeros(len(rows), dtype=np.int64))
        found = _weigh(ours, self.columns.take(rows), question, question.openings)
        for at in np.flatnonzero(ours.long | self.columns.long[rows]):
            found.total[at] = _weigh_long(question.name, parse_person(self.names[rows[at]]))
        return found

    def score(self, left: Rows, right: Rows) -> Floats:
        """Return the probability, as of `compare`, that the names of two rows mean one person.

        `left` and `right` are row numbers, arrays of one length; so is the answer.
        """
        return to_probability(self.weigh(left, right).total)

    def weigh(self, left: Rows, right: Rows) -> PairEvidence:
        """Return the evidence for each pair of rows."""
        starts = range(0, max(len(left), 1), _CHUNK)
        return PairEvidence.join(
            [self._weigh(left[at : at + _CHUNK], right[at : at + _CHUNK]) for at in starts]
        )

    def _weigh(self, left: Rows, right: Rows) -> PairEvidence:
        ours, theirs = self.columns.take(left), self.columns.take(right)
        long = np.flatnonzero(ours.long | theirs.long)
        found = _weigh(ours, theirs, self.lexicon, self.openings)
        for at in long:
            one, other = self.names[left[at]], self.names[right[at]]
            found.total[at] = _weigh_long(parse_person(one), parse_person(other))
        return found


class Levels(Protocol):
    """Who knows how two words stand to each other: a lexicon, or one with a question's words."""

    def levels(self, left: Ids, right: Ids) -> Codes:
        """Return the level of each pair of words."""
        ...

    def father_levels(self, left: Ids, right: Ids) -> Codes:
        """Return the level of each pair of patronymics."""
        ...


class Question:
    """A name that is no row: its words have the numbers behind those of the lexicon.

    `words` are their numbers in the lexicon, -1 for those that are not there; `levels` and
    `father_levels` have a row for each, with its level to every word of the lexicon.
    """

    def __init__(self, table: NameTable, tokens: Sequence[Token]) -> None:
        lexicon, name = table.lexicon, to_person(tokens)
        own = [*dict.fromkeys((*name.words[:WORDS], *name.fathers[:1]))]
        self._size = len(lexicon)
        self.name = name
        self.is_lone = len(name.words) == 1 and not name.fathers and not name.initials
        self.columns = _to_row(tokens, {word: self._size + at for at, word in enumerate(own)})
        self.words = [lexicon.find(word) for word in own]
        self.word_levels = np.full((len(own), self._size), DIFFERENT, dtype=np.uint8)
        self.father_word_levels = self.word_levels.copy()
        for at, word in enumerate(own):
            self.word_levels[at] = lexicon.levels_to(word)
            if word.father or word in name.fathers:
                self.father_word_levels[at] = lexicon.levels_to(word, father=True)
        masks = [letter_mask(openings_of_word(word)) for word in own]
        self.own_openings = np.array(masks, dtype=np.uint64)
        self.own_firsts = np.array([first_sound(word) for word in own], dtype=np.uint8)
        self.openings = np.concatenate([table.openings, self.own_openings])

    def own_columns(self) -> Columns:
        """Return the row with its words counted from 0, as `words` and `own_openings` have them."""
        words, father = self.columns.words, self.columns.father
        return replace(
            self.columns,
            words=np.where(words >= 0, words - self._size, -1),
            father=np.where(father >= 0, father - self._size, -1),
        )

    def levels(self, left: Ids, right: Ids) -> Codes:
        """Return the level of each pair of words, one of which is of the question."""
        return self._look_up(self.word_levels, left, right)

    def father_levels(self, left: Ids, right: Ids) -> Codes:
        """Return the level of each pair of patronymics, one of which is of the question."""
        return self._look_up(self.father_word_levels, left, right)

    def _look_up(self, table: Codes, left: Ids, right: Ids) -> Codes:
        found: Codes = table[np.maximum(left, right) - self._size, np.minimum(left, right)]
        return found


def _to_row(tokens: Sequence[Token], numbers: Mapping[Word, int]) -> Columns:
    """Return one row; words that stand in no column have no number."""
    row, first = blank_columns(1), np.zeros(1, dtype=np.int64)
    kinds = tuple([token.kind for token in tokens])
    own = [numbers.get(token.word, -1) for token in tokens]
    fill_rows(row, first, kinds, np.array([own], dtype=np.int32).reshape(1, -1))
    for at, column in enumerate(find_layout(kinds).initials[:INITIALS]):
        row.initials[0, at], row.letters[0, at] = masks_of_initial(tokens[column])
    return row


def _weigh(ours: Columns, theirs: Columns, levels: Levels, openings: Masks) -> PairEvidence:
    """Return the evidence for rows side by side, which this may change."""
    found = _empty_evidence(len(ours.count))
    _choose_cores(ours, theirs, levels)
    shapes = ours.count * (WORDS + 1) + theirs.count
    for shape in np.flatnonzero(np.bincount(shapes)).tolist():
        few, many = divmod(shape, WORDS + 1)
        if not few or not many:
            continue
        at = np.flatnonzero(shapes == shape)
        whole = len(at) == len(shapes)
        one, other = (ours, theirs) if whole else (ours.take(at), theirs.take(at))
        if few > many:
            one, other, few, many = other, one, many, few
        _match(one, other, levels, openings, at, found, few, many)
    _add_fathers(ours, theirs, levels, found)
    differ = (ours.gender != theirs.gender) & (ours.gender > 0) & (theirs.gender > 0)
    found.total[differ] += weight_of("person.gender")
    found.rest[differ] += weight_of("person.gender")
    empty = (ours.count == 0) | (theirs.count == 0)
    found.total[empty] = weight_of("bias") + weight_of("person.empty")
    return found


def _weigh_long(one: PersonName, other: PersonName) -> float:
    """Return what `compare` says of two names of which one has more words than a row holds."""
    first, second = sorted((one, other), key=lambda name: name.key)
    return total_weight("person", find_person_evidence(first, second))


def _choose_cores(ours: Columns, theirs: Columns, levels: Levels) -> None:
    """Put a patronymic among the words, or out of them, as `person_evidence` does for a pair."""
    had = ours.father >= 0, theirs.father >= 0
    counts = ours.count.copy(), theirs.count.copy()
    for side, mine, other, count in ((ours, 0, 1, counts[1]), (theirs, 1, 0, counts[0])):
        other_father = (ours, theirs)[other].father
        as_surname = (counts[mine] == 1) & had[mine] & ~had[other] & (count > 1)
        side.words[as_surname, 1] = side.father[as_surname]
        side.count[as_surname] = 2
        doubtful = np.flatnonzero(side.patronymic & had[other])
        if len(doubtful):
            level = levels.father_levels(side.words[doubtful, 1], other_father[doubtful])
            doubtful = doubtful[level != DIFFERENT]
            side.count[doubtful] = 1
        changed = as_surname
        changed[doubtful] = True
        side.shares[changed, :2] = side.other_shares[changed]


def _match(
    ours: Columns,
    theirs: Columns,
    levels: Levels,
    openings: Masks,
    at: Rows,
    found: PairEvidence,
    few: int,
    many: int,
) -> None:
    """Match the words of pairs of one shape, `few` of the first name to `many` of the second."""
    between = [
        [levels.levels(ours.words[:, i], theirs.words[:, j]) for j in range(many)]
        for i in range(few)
    ]
    order = _best_order(between, few, many)
    total = np.full(len(at), weight_of("bias"), dtype=np.float32)
    rows = np.arange(len(at))
    roles, matched, partners = [], [], []
    for i in range(few):
        place = order[i]
        if many == 1:
            level, share, partner = between[i][0], theirs.shares[:, 0], theirs.words[:, 0]
        else:
            level = np.choose(place, between[i])
            share, partner = theirs.shares[rows, place], theirs.words[rows, place]
        role = (ours.shares[:, i] + share) * np.float32(0.5)
        total += role * _surname_weights()[level] + (1 - role) * _given_weights()[level]
        roles.append(role)
        matched.append(level)
        partners.append(partner)
    rest = _rest(ours, theirs, order, openings, few, many)
    if few > 1:
        rest += _order_weight(order, roles, few, many)
    found.rest[at] = rest
    found.total[at] = total + rest
    _keep_roles(found, at, ours, roles, matched, partners)


def _rest(
    ours: Columns, theirs: Columns, order: list[Rows], openings: Masks, few: int, many: int
) -> Floats:
    """Return what initials and words without partner weigh."""
    extra = many - few
    plain = (weight_of("given.missing") if few == 1 else 0.0) + weight_of("person.extra") * extra
    total = np.full(len(ours.count), plain, dtype=np.float32)
    with_initials = ours.initials[:, 0] > 0
    if extra:
        some = np.flatnonzero(with_initials)
    else:
        some = np.flatnonzero(with_initials | (theirs.initials[:, 0] > 0))
    if not len(some):
        return total
    one, other = ours.take(some), theirs.take(some)
    if not extra:
        total[some] = _weigh_initials(one, other, few, openings)
        return total
    left_over = np.zeros(len(some), dtype=np.uint64)
    for j in range(many):
        free = np.logical_and.reduce([place[some] != j for place in order])
        left_over |= np.where(free, openings[other.words[:, j]], np.uint64(0))
    fits = (one.initials[:, 0] & left_over) > 0
    stands = fits if few > 1 else np.ones(len(some), dtype=bool)
    told = np.where(fits, weight_of("initial.fits"), weight_of("initial.differs"))
    second = stands & (few == 1) & (extra > 1) & (one.initials[:, 1] > 0)
    fits = (one.initials[:, 1] & left_over) > 0
    more = np.where(fits, weight_of("initial.fits"), weight_of("initial.differs"))
    less = extra - stands - second.astype(np.int64)
    value = np.where(stands, told, 0.0) + np.where(second, more, 0.0)
    value += weight_of("person.extra") * less
    value += _father_initial(one.initials[:, 1], other.father, openings) * (stands & ~second)
    total[some] = value
    return total


def _add_fathers(ours: Columns, theirs: Columns, levels: Levels, found: PairEvidence) -> None:
    both = np.flatnonzero((ours.father >= 0) & (theirs.father >= 0) & (ours.count > 0))
    if not len(both):
        return
    level = levels.father_levels(ours.father[both], theirs.father[both])
    found.father[both] = level
    found.total[both] += _father_weights()[level]


def to_probability(total: Floats) -> Floats:
    """Return nats as probabilities."""
    return np.asarray(1 / (1 + np.exp(-np.clip(total, -30, 30))), dtype=np.float32)


def weight_of(feature: str) -> float:
    """Return what a feature of persons' names weighs, in nats."""
    return weights_of("person").get(feature, 0.0)


@cache
def _surname_weights() -> Floats:
    return np.array([weight_of(f"surname.{level}") for level in LEVELS], dtype=np.float32)


@cache
def _given_weights() -> Floats:
    return np.array([weight_of(f"given.{level}") for level in LEVELS], dtype=np.float32)


@cache
def _father_weights() -> Floats:
    names = {"same": "father.same", "different": "father.differs"}
    return np.array(
        [weight_of(names.get(level, "father.near")) for level in LEVELS], dtype=np.float32
    )


def _empty_evidence(size: int) -> PairEvidence:
    return PairEvidence(
        total=np.zeros(size, dtype=np.float32),
        rest=np.zeros(size, dtype=np.float32),
        surname=np.full(size, ABSENT, dtype=np.uint8),
        surname_left=np.full(size, -1, dtype=np.int32),
        surname_right=np.full(size, -1, dtype=np.int32),
        given=np.full(size, ABSENT, dtype=np.uint8),
        given_left=np.full(size, -1, dtype=np.int32),
        given_right=np.full(size, -1, dtype=np.int32),
        father=np.full(size, ABSENT, dtype=np.uint8),
    )


def _best_order(levels: list[list[Codes]], few: int, many: int) -> list[Rows]:
    """Return for each word of the first names the place of its partner among those of the second."""
    if many == 1:
        return [np.zeros(len(levels[0][0]), dtype=np.int64)]
    far: list[list[Floats]] = [[FAR_OF[level] for level in row] for row in levels]
    orders = list(permutations(range(many), few))
    best = _cost(far, orders[0])
    chosen = np.zeros(len(best), dtype=np.int64)
    for number, order in enumerate(orders[1:], start=1):
        cost = _cost(far, order)
        better = cost < best
        chosen[better] = number
        np.minimum(best, cost, out=best)
    table = np.array(orders, dtype=np.int64)
    return [table[chosen, i] for i in range(few)]


def _cost(far: list[list[Floats]], order: tuple[int, ...]) -> Floats:
    crossed = sum(CROSSING / 2 for i, j in enumerate(order) if i != j)
    total = np.full(len(far[0][0]), crossed, dtype=np.float32)
    for i, j in enumerate(order):
        total += far[i][j]
    return total


def _order_weight(order: list[Rows], roles: list[Floats], few: int, many: int) -> Floats:
    """Return what words weigh that change places though nothing says which is the surname."""
    crossed = np.zeros(len(roles[0]), dtype=np.bool_)
    for i, j in combinations(range(few), 2):
        crossed |= (order[i] > order[j]) & (np.abs(roles[i] - roles[j]) < ALIKE)
    if few == 2:
        return np.where(crossed, np.float32(weight_of("person.crossed")), np.float32(0))
    turns = [(i - place) % few for i, place in enumerate(order)]
    rotated = np.logical_and.reduce([turn == turns[0] for turn in turns]) & (few == many)
    told = np.where(rotated, weight_of("person.crossed"), weight_of("person.shuffled"))
    return np.where(crossed, told, 0.0).astype(np.float32)


def _weigh_initials(one: Columns, other: Columns, few: int, openings: Masks) -> Floats:
    """Return what initials weigh where neither name has a word more than the other."""
    total = np.zeros(len(one.count), dtype=np.float32)
    told = np.zeros(len(one.count), dtype=np.int64)
    for at in range(2 if few == 1 else 1):
        both = (one.initials[:, at] > 0) & (other.initials[:, at] > 0)
        same = (one.initials[:, at] & other.letters[:, at]) | (
            other.initials[:, at] & one.letters[:, at]
        )
        weight = np.where(same > 0, weight_of("initials.same"), weight_of("initial.differs"))
        total += np.where(both, weight, 0.0).astype(np.float32)
        told += both
    if few == 1:
        total[told == 0] += weight_of("given.missing")
        told[told == 0] = 1
    for side, name in ((one, other), (other, one)):
        more = _father_initial(
            np.where(side.initials[:, 1] > 0, side.initials[:, 0], 0), name.father, openings
        )
        total += np.where(told == 1, more, 0.0).astype(np.float32)
    return total


def _father_initial(initial: Masks, father: Ids, openings: Masks) -> Floats:
    """Return what an initial weighs against a father's name; 0 where one is not known."""
    known = (initial > 0) & (father >= 0)
    if not len(openings):
        return np.zeros(len(initial), dtype=np.float32)
    fits = (openings[np.maximum(father, 0)] & initial) > 0
    weight = np.where(fits, weight_of("father.initial"), weight_of("father.differs"))
    return np.where(known, weight, 0.0).astype(np.float32)


def _keep_roles(
    found: PairEvidence,
    at: Rows,
    ours: Columns,
    roles: list[Floats],
    levels: list[Codes],
    partners: list[Ids],
) -> None:
    """Note which of the matched words are the surnames, which the given names."""
    if len(roles) == 1:
        is_surname = roles[0] >= 0.5
        _note(found, at, is_surname, "surname", ours.words[:, 0], partners[0], levels[0])
        _note(found, at, ~is_surname, "given", ours.words[:, 0], partners[0], levels[0])
        return
    most = np.argmax(roles, axis=0)
    given = np.where(most == 0, 1, 0)
    for i, (level, partner) in enumerate(zip(levels, partners, strict=True)):
        _note(found, at, most == i, "surname", ours.words[:, i], partner, level)
        _note(found, at, given == i, "given", ours.words[:, i], partner, level)


def _note(
    found: PairEvidence,
    at: Rows,
    some: NDArray[np.bool_],
    role: str,
    left: Ids,
    right: Ids,
    level: Codes,
) -> None:
    where = at[some]
    getattr(found, role)[where] = level[some]
    getattr(found, f"{role}_left")[where] = left[some]
    getattr(found, f"{role}_right")[where] = right[some]
