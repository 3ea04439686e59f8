"""A whole table against itself: which rows mean one person, by names and by facts beside them.

How much an agreement weighs is learnt from the table alone, without labels (expectation
maximization over the candidate pairs): how often matches and others agree on a part, and how rare
what they agree on is. Two bearers of a rare name are more likely one than two bearers of a common
one; a birth year that most matches share weighs more than a town that many change.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from habeas.names.lexicon import CODES, LEVELS, ONE_NAME, Longs
from habeas.names.processes import share_out, usable
from habeas.names.tables import ABSENT, Floats, NameTable, PairEvidence, to_probability, weight_of
from habeas.resolve.candidates import Candidates

Codes = NDArray[np.uint8]
Value = str | int | None

_ROUNDS = 30
_STEP = 0.5  # of a correction that is made at once
_SAMPLE = 250_000  # pairs learnt from; and scored at once
_DOUBLED = 0.1  # share of the rows that are supposed to have a second before anything is learnt
_HELD = 20.0  # pairs that speak for what is supposed before anything is learnt
_USUAL = (0.9, 0.03, 0.07)  # how often the facts of one person agree, are near, differ
_AGREE, _NEAR, _DIFFER = 0, 1, 2  # how two values of a fact stand
# Evidence beside the parts (initials, genders, order), in nats, parted into steps.
_REST = (-4.0, -2.2, -1.2, -0.7, 0.0, 1.05)  # what each step weighs
_STEPS = np.array([-3.0, -1.5, -1.0, -0.5, 0.5], dtype=np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedPairs:
    """Pairs of rows, the smaller on the left, in order, and the probability that they mean one."""

    left: Longs
    right: Longs
    score: Floats


@dataclass(frozen=True, slots=True)
class _Field:
    """How pairs stand in one respect: a code each, and how rare what they have in common is."""

    codes: Codes
    rarity: Floats  # logarithm of 1 / share of the rows; 0 where it says nothing


class PairModel:
    """What agreement and disagreement weigh in one table, learnt from its own candidate pairs."""

    def __init__(
        self,
        table: NameTable,
        facts: "Sequence[Fact]",
        left: Longs,
        right: Longs,
    ) -> None:
        self._table = table
        self._facts = list(facts)
        self._rarity = _rarity_of_words(table)
        if len(left) > _SAMPLE:
            some = np.random.default_rng(1).choice(len(left), _SAMPLE, replace=False)
            left, right = left[some], right[some]
        self._odds = np.float32(np.log(_DOUBLED / max(len(table), 1)))
        self._weights: list[Floats] = []
        self._learn(left, right)

    def score(self, left: Longs, right: Longs) -> Floats:
        """Return the probability that two rows mean one person, for each pair of rows."""
        starts = range(0, len(left), _SAMPLE)
        scores = share_out(
            lambda at: self._score(left[at : at + _SAMPLE], right[at : at + _SAMPLE]),
            starts,
            self._table.workers,
        )
        return np.concatenate([np.empty(0, dtype=np.float32), *scores])

    def _score(self, left: Longs, right: Longs) -> Floats:
        names, facts = self._fields(self._table.weigh(left, right), left, right)
        return to_probability(self._add_names(names) + self._add_facts(facts))

    def _fields(
        self, found: PairEvidence, left: Longs, right: Longs
    ) -> tuple[list[_Field], list[_Field]]:
        """Return how pairs stand in each respect of their names, and in each fact."""
        words, fathers = self._rarity
        columns = self._table.columns
        none = np.zeros(len(left), dtype=np.float32)
        father = _rarer(fathers, columns.father[left], columns.father[right])
        names = [
            _Field(found.surname, _rarer(words, found.surname_left, found.surname_right)),
            _Field(found.given, _rarer(words, found.given_left, found.given_right)),
            _Field(found.father, np.where(found.father == ABSENT, none, father)),
            _Field(np.searchsorted(_STEPS, found.rest, side="right").astype(np.uint8), none),
        ]
        rarity = np.clip(sum((field.rarity for field in names), none), 0, 60)
        names.append(_Field(rarity.astype(np.uint8), none))
        return names, [fact.compare(left, right) for fact in self._facts]

    def _add_names(self, fields: list[_Field]) -> Floats:
        total = np.full(len(fields[0].codes), self._odds, dtype=np.float32)
        for field, weights in zip(fields, self._weights, strict=True):
            total += weights[field.codes] + field.rarity
        return total

    def _add_facts(self, fields: list[_Field]) -> Floats:
        total: Floats = np.zeros(1, dtype=np.float32)
        for fact, field in zip(self._facts, fields, strict=True):
            total = total + fact.weights[field.codes] + field.rarity
        return np.asarray(total, dtype=np.float32)

    def _learn(self, left: Longs, right: Longs) -> None:
        """Settle the weights: suppose who matches, weigh, suppose again (expectation maximization).

        Names begin with the weights of `compare` and the rarity of what agrees, facts with what
        facts mostly are. Then facts say how many matches there are among the pairs with each code
        of the names, and names how often facts differ among matches. Without facts all stays.
        """
        names, facts = self._fields(self._table.weigh(left, right), left, right)
        self._weights = _name_weights()
        for _ in range(_ROUNDS if self._facts and len(left) else 0):
            for field, weights in zip(names, self._weights, strict=True):
                before = self._add_names(names)
                after = before + self._add_facts(facts)
                weights += _correction(field.codes, to_probability(before), to_probability(after))
            supposed = to_probability(self._add_names(names) + self._add_facts(facts))
            for fact, field in zip(self._facts, facts, strict=True):
                fact.learn(field.codes, supposed)


def _correction(codes: Codes, told: Floats, known: Floats) -> Floats:
    """Return for each code by how much matches are more among its pairs than names alone tell."""
    size = int(ABSENT) + 1
    count = np.bincount(codes, minlength=size) + _HELD
    share = told.mean() * _HELD
    said = (np.bincount(codes, weights=told, minlength=size) + share) / count
    found = (np.bincount(codes, weights=known, minlength=size) + share) / count
    return (_STEP * (_logit(found) - _logit(said))).astype(np.float32)


def _logit(share: NDArray[np.float64]) -> NDArray[np.float64]:
    share = np.clip(share, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(share / (1 - share)))


def _name_weights() -> list[Floats]:
    """Return the weights of surname, given name, father, the rest and rarity as `compare` has them.

    Those of the parts count from a full agreement, whose weight is its rarity.
    """
    found = []
    for part, absent in (("surname", -6.0), ("given", 0.0), ("father", 0.0)):
        weights = np.zeros(ABSENT + 1, dtype=np.float32)
        for code, level in enumerate(LEVELS):
            if part == "father":
                weights[code] = 0 if level == "same" else -1.0
            else:
                weights[code] = weight_of(f"{part}.{level}") - weight_of(f"{part}.same")
        weights[ABSENT] = absent
        found.append(weights)
    rest = np.zeros(ABSENT + 1, dtype=np.float32)
    rest[: len(_REST)] = _REST
    return [*found, rest, np.zeros(ABSENT + 1, dtype=np.float32)]


def _rarity_of_words(table: NameTable) -> tuple[Floats, Floats]:
    """Return for each word, and for each father's name, how rare it is in all its spellings."""
    found = []
    for numbers, fathers in ((table.columns.words, False), (table.columns.father, True)):
        counts = table.count_words(fathers=fathers).astype(np.float64)
        left, right, levels = table.lexicon.neighbors(fathers=fathers)
        one = np.isin(levels, [CODES[name] for name in ONE_NAME])
        left, right = left[one], right[one]
        mass = counts + np.bincount(left, weights=counts[right], minlength=len(counts))
        mass += np.bincount(right, weights=counts[left], minlength=len(counts))
        rows = max(int((numbers.reshape(len(numbers), -1)[:, 0] >= 0).sum()), 1)
        found.append(np.log(rows / np.maximum(mass, 1.0)).astype(np.float32))
    return found[0], found[1]


def _rarer(rarity: Floats, left: NDArray[np.int32], right: NDArray[np.int32]) -> Floats:
    """Return the rarity of the rarer of two words, 0 where there is none."""
    if not len(rarity):
        return np.zeros(len(left), dtype=np.float32)
    both = np.maximum(rarity[left], rarity[right])
    return np.where((left >= 0) & (right >= 0), both, 0.0).astype(np.float32)


class Fact:
    """A column of facts, as numbers."""

    def __init__(self, values: Sequence[Value]) -> None:
        texts = ["" if value is None else str(value).strip().casefold() for value in values]
        known = [text for text in texts if text]
        self._numeric = bool(known) and all(_is_number(text) for text in known)
        if self._numeric:
            self._values: Longs = np.array(
                [int(text) if text else 0 for text in texts], dtype=np.int64
            )
        else:
            numbers = {text: at for at, text in enumerate(sorted(set(known)))}
            self._values = np.array([numbers.get(text, -1) for text in texts], dtype=np.int64)
        self._known = np.array([bool(text) for text in texts], dtype=np.bool_)
        self.numbers: Longs = np.where(self._known, self._values, -1)
        distinct, place, counts = np.unique(
            self._values[self._known], return_inverse=True, return_counts=True
        )
        share = counts / max(len(known), 1)
        self._rarity = np.zeros(len(texts), dtype=np.float32)
        self._rarity[self._known] = -np.log(share[place])
        near = (share[1:] * share[:-1])[np.diff(distinct) == 1].sum() * 2 if self._numeric else 0.0
        self._chance = np.array([1.0, max(near, 1e-6), max(1 - near - (share**2).sum(), 1e-6)])
        self.weights: Floats = np.zeros(ABSENT + 1, dtype=np.float32)
        self._weigh(np.array(_USUAL))

    def learn(self, codes: Codes, supposed: Floats) -> None:
        """Weigh agreement by how often those agree that are supposed to match."""
        matched = np.bincount(codes, weights=supposed, minlength=ABSENT + 1)[: len(_USUAL)]
        self._weigh((matched + _HELD * np.array(_USUAL)) / (matched.sum() + _HELD))

    def _weigh(self, matched: NDArray[np.float64]) -> None:
        """Set the weights; agreement counts from the rarity of the value, which is added to it."""
        self.weights[: len(matched)] = np.log(matched / self._chance)

    def compare(self, left: Longs, right: Longs) -> _Field:
        """Return how the values of pairs stand, and how rare those are that agree."""
        apart = np.abs(self._values[left] - self._values[right])
        near = _NEAR if self._numeric else _DIFFER
        codes = np.where(apart == 0, _AGREE, np.where(apart == 1, near, _DIFFER)).astype(np.uint8)
        codes[~(self._known[left] & self._known[right])] = ABSENT
        return _Field(codes, np.where(codes == _AGREE, self._rarity[left], 0).astype(np.float32))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def match_table(
    names: Iterable[str],
    facts: Mapping[str, Sequence[Value]] | None = None,
    *,
    workers: int | None = None,
) -> MatchedPairs:
    """Return all candidate pairs of the rows of a table, with the probability that both are one person.

    `facts` are columns beside the names, a value per row, None (or "") where not known; two whole
    numbers one apart are near, other values agree or differ. Which facts count, and how much, is
    learnt. The large pieces of work are shared out to `workers` processes, as many as are there
    (two at most) unless told; the answer is the same.
    """
    table = NameTable(names, workers=usable() if workers is None else workers)
    known = [Fact(values) for values in (facts or {}).values()]
    (left, right), sample = Candidates(table).meet_all([fact.numbers for fact in known])
    score = PairModel(table, known, *sample).score(left, right)
    return MatchedPairs(left=left, right=right, score=score)
