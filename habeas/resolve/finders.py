"""What keeps distinct names and finds those that another may mean: people, bodies and places in their ways."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from habeas.names.bodies import parse_body
from habeas.names.body_keys import body_keys, place_keys
from habeas.names.body_tables import BodyTable
from habeas.names.lexicon import LEVELS, ONE_NAME, Lexicon
from habeas.names.persons import parse_person
from habeas.names.tables import NameTable
from habeas.resolve.candidates import Candidates

_FEW = 1000  # names added to the total, so that a word of a small table is not called common
_HOPELESS = -6.0  # nats: what weighs less in arrays is no name of the body that is asked


CountWords = Callable[[Sequence[str]], NDArray[np.int64]]


class Finder(Protocol):
    """Keeps distinct names, and finds those that a name may mean."""

    def add(self, names: Iterable[str]) -> None:
        """Take in names that are not here."""
        ...

    def remove(self, names: Iterable[str]) -> None:
        """Forget names that are here."""
        ...

    def find(self, name: str, most: int) -> Iterable[str]:
        """Return the likely ones, at least the best `most` of them, in an order that names alone settle."""
        ...

    def count_words(self, name: str) -> Mapping[str, int]:
        """Return for each folded word of `name` how many names have it."""
        ...


class Places:
    """Names of places by their keys."""

    def __init__(self) -> None:
        self._blocks: dict[str, set[str]] = {}
        self._words: Counter[str] = Counter()

    def add(self, names: Iterable[str]) -> None:
        """Take in names."""
        for name in names:
            self._words.update(set(parse_body(name).texts))
            for key in place_keys(name):
                self._blocks.setdefault(key, set()).add(name)

    def remove(self, names: Iterable[str]) -> None:
        """Forget names."""
        for name in names:
            self._words.subtract(set(parse_body(name).texts))
            for key in place_keys(name):
                self._blocks[key].discard(name)

    def find(self, name: str, most: int) -> Iterable[str]:  # noqa: ARG002 - all of them are few
        """Return the likely ones."""
        return sorted({other for key in place_keys(name) for other in self._blocks.get(key, ())})

    def count_words(self, name: str) -> Mapping[str, int]:
        """Return how many names have each word."""
        return {word: self._words[word] for word in parse_body(name).texts}


class Bodies:
    """Names of bodies by their keys, of which a table chooses the likely ones."""

    def __init__(self) -> None:
        self._start(())

    def _start(self, names: Iterable[str]) -> None:
        self._table = BodyTable()
        self._rows: dict[str, int] = {}
        self._blocks: dict[str, array[int]] = {}
        self._words: Counter[str] = Counter()
        self.add(names)

    def add(self, names: Iterable[str]) -> None:
        """Take in names."""
        for name in names:
            row = self._rows[name] = len(self._table)
            self._table.add([name])
            self._words.update(set(parse_body(name).texts))
            for key in body_keys(name):
                self._blocks.setdefault(key, array("q")).append(row)

    def remove(self, names: Iterable[str]) -> None:
        """Forget names."""
        for name in names:
            del self._rows[name]
            self._words.subtract(set(parse_body(name).texts))
        if len(self._table) > 2 * len(self._rows) + _FEW:
            self._start(list(self._rows))

    def find(self, name: str, most: int) -> Iterable[str]:
        """Return the likely ones."""
        met = [np.array(self._blocks[k]) for k in body_keys(name) if k in self._blocks]
        if not met:
            return []
        rows = np.unique(np.concatenate(met))
        total = self._table.weigh(name, rows)
        likely = total >= _HOPELESS
        return _choose(self._table.names, self._rows, rows[likely], total[likely], most)

    def count_words(self, name: str) -> Mapping[str, int]:
        """Return how many names have each word."""
        return {word: self._words[word] for word in parse_body(name).texts}


class People:
    """Names of persons as rows of a table; those that were removed stay until they are many.

    Where these are a part of a whole, `counter` tells how many of its names have each of some words.
    """

    def __init__(self, counter: CountWords | None = None) -> None:
        self._counter = counter
        self._rows: dict[str, int] = {}
        self._start()

    def _start(self) -> None:
        self._table = NameTable(self._rows)
        self._candidates = Candidates(self._table)
        self._candidates.add_new()
        self._rows = {name: row for row, name in enumerate(self._table.names)}
        self._count()

    def add(self, names: Iterable[str]) -> None:
        """Take in names."""
        new = list(names)
        first = len(self._table)
        self._table.add(new)
        self._candidates.add_new()
        self._rows |= {name: first + at for at, name in enumerate(new)}
        self._count()

    def remove(self, names: Iterable[str]) -> None:
        """Forget names."""
        for name in names:
            del self._rows[name]
        if len(self._table) > 2 * len(self._rows) + _FEW:
            self._start()

    def find(self, name: str, most: int) -> Iterable[str]:
        """Return the likely ones."""
        question = self._table.ask(name)
        rows = self._candidates.find(question)
        return _choose(
            self._table.names,
            self._rows,
            rows,
            self._table.weigh_question(question, rows).total,
            most,
        )

    def count_words(self, name: str) -> Mapping[str, int]:
        """Return how many names have each word."""
        return count_spellings(self._table.lexicon, self._counts, name)

    def _count(self) -> None:
        count = self._counter
        self._counts = count(self._table.lexicon.texts()) if count else self._table.count_words()


def _choose(
    names: Sequence[str],
    here: Mapping[str, int],
    rows: NDArray[np.int64],
    total: NDArray[np.floating],
    most: int,
) -> list[str]:
    """Return the names of the `most` rows with the greatest total, sorted; removed ones are left out.

    Of hundreds that are even (all surnames that an initial fits) names alone choose.
    """
    least = np.partition(total, -most)[-most] if len(rows) > most else -np.inf
    best, even = (
        [names[row] for row in some.tolist() if here.get(names[row]) == row]
        for some in (rows[total > least], rows[total == least])
    )
    return sorted(best + sorted(even)[: most - len(best)])


def count_spellings(lexicon: Lexicon, counts: NDArray[np.int64], name: str) -> dict[str, int]:
    """Return for each folded word of a name how many rows have it in any spelling.

    `counts` are those of `NameTable.count_words`; words that came later count for nothing.
    """
    found = {}
    for word in parse_person(name).words:
        near = lexicon.neighbors_of(word).items()
        numbers = [number for number, level in near if LEVELS[level] in ONE_NAME]
        known = [number for number in numbers if number < len(counts)]
        found[word.text] = int(counts[known].sum())
    return found


def word_shares(
    lexicon: Lexicon, counts: NDArray[np.int64], name: str, total: int
) -> Mapping[str, float]:
    """Return for each folded word of a name its share among `total` names, all spellings together."""
    return to_shares(count_spellings(lexicon, counts, name), total)


def to_shares(counts: Mapping[str, int], total: int) -> Mapping[str, float]:
    """Return counts of words as shares of `total` names."""
    return {word: count / (total + _FEW) for word, count in counts.items()}
