"""Names of a casebase or a table, kept so that the likely ones are found for a name without comparing all."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from habeas.errors import UnknownName
from habeas.names.bodies import parse_body
from habeas.names.body_keys import body_keys, place_keys
from habeas.names.comparison import Comparison, Context, compare
from habeas.names.lexicon import LEVELS, ONE_NAME, Lexicon
from habeas.names.persons import parse_person
from habeas.names.tables import NameTable
from habeas.resolve.candidates import Candidates

_FEW = 1000  # names added to the total, so that a word of a small table is not called common
_ASKED = (
    2  # names compared one by one for each that is wanted: scores in arrays are near, not equal
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One id that a name may mean: its nearest name, and the comparison with what was asked."""

    id: str
    name: str
    comparison: Comparison


class NameIndex:
    """Ids with their names, asked for those that another name may mean.

    `kind` is person, organization or place; another is `UnknownName`. An id may have several
    names, and several ids may share one. Of a whole of which only a part is here, `size` is its
    number of names: how common a word is depends on it.
    """

    def __init__(self, kind: str = "person") -> None:
        if kind not in _KINDS:
            raise UnknownName("kind of name", kind, _KINDS)
        self._kind = kind
        self._names: dict[str, set[str]] = {}
        self._ids: dict[str, set[str]] = {}
        self._found_by = _KINDS[kind]()
        self.size = 0

    def __len__(self) -> int:
        """Return the number of ids."""
        return len(self._names)

    def add(self, entries: Iterable[tuple[str, str]]) -> None:
        """Take in ids with one name each; an entry that is known already changes nothing.

        Many at once are quicker than one by one.
        """
        new = []
        for id_, name in entries:
            self._names.setdefault(id_, set()).add(name)
            ids = self._ids.setdefault(name, set())
            if not ids:
                new.append(name)
            ids.add(id_)
        if new:
            self._found_by.add(new)

    def remove(self, ids: Iterable[str]) -> None:
        """Forget ids with all their names; an unknown one changes nothing."""
        gone = []
        for id_ in ids:
            for name in self._names.pop(id_, ()):
                self._ids[name].discard(id_)
                if not self._ids[name]:
                    del self._ids[name]
                    gone.append(name)
        if gone:
            self._found_by.remove(gone)

    def names_of(self, id_: str) -> tuple[str, ...]:
        """Return the names of an id by letters; none of an unknown one."""
        return tuple(sorted(self._names.get(id_, ())))

    def find(
        self, name: str, *, limit: int = 10, least: float = 0.1, context: Context | None = None
    ) -> list[Match]:
        """Return the ids that `name` may mean, the best first, each with its nearest name.

        At most `limit`, with a score of `least` or more; ties by id. Unless a context tells how
        common words are, that is taken from the names here, and common names count less.
        The order in which names came changes no score of a name that is found; of persons it may
        change which names with misspelt words are looked at: a word is looked for under the
        commonest of its spellings at the time it came.
        """
        told = context or Context()
        if not told.frequencies:
            told = replace(told, frequencies=self.frequencies(name))
        best: dict[str, Match] = {}
        for other in self._found_by.find(name, _ASKED * max(limit, 1)):
            found = compare(name, other, self._kind, told)
            if found.score < least:
                continue
            for id_ in self._ids[other]:
                if id_ not in best or best[id_].comparison.score < found.score:
                    best[id_] = Match(id=id_, name=other, comparison=found)
        ranked = sorted(best.values(), key=lambda match: (-match.comparison.score, match.id))
        return ranked[:limit]

    def frequencies(self, name: str) -> Mapping[str, float]:
        """Return for each folded word of `name` its share among the names here, all spellings together."""
        return _to_shares(self._found_by.count_words(name), max(len(self._ids), self.size))


class _Finder(Protocol):
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


class _Blocks:
    """Names of bodies or places by their keys."""

    def __init__(self, to_keys: Callable[[str], frozenset[str]]) -> None:
        self._to_keys = to_keys
        self._blocks: dict[str, set[str]] = {}
        self._words: Counter[str] = Counter()

    def add(self, names: Iterable[str]) -> None:
        for name in names:
            self._words.update(set(parse_body(name).texts))
            for key in self._to_keys(name):
                self._blocks.setdefault(key, set()).add(name)

    def remove(self, names: Iterable[str]) -> None:
        for name in names:
            self._words.subtract(set(parse_body(name).texts))
            for key in self._to_keys(name):
                self._blocks[key].discard(name)

    def find(self, name: str, most: int) -> Iterable[str]:  # noqa: ARG002 - all of them are few
        return sorted({other for key in self._to_keys(name) for other in self._blocks.get(key, ())})

    def count_words(self, name: str) -> Mapping[str, int]:
        return {word: self._words[word] for word in parse_body(name).texts}


class _Table:
    """Names of persons as rows of a table; those that were removed stay until they are many."""

    def __init__(self) -> None:
        self._rows: dict[str, int] = {}
        self._start()

    def _start(self) -> None:
        self._table = NameTable(self._rows)
        self._candidates = Candidates(self._table)
        self._candidates.add_new()
        self._rows = {name: row for row, name in enumerate(self._table.names)}
        self._count()

    def add(self, names: Iterable[str]) -> None:
        new = list(names)
        first = len(self._table)
        self._table.add(new)
        self._candidates.add_new()
        self._rows |= {name: first + at for at, name in enumerate(new)}
        self._count()

    def remove(self, names: Iterable[str]) -> None:
        for name in names:
            del self._rows[name]
        if len(self._table) > 2 * len(self._rows) + _FEW:
            self._start()

    def find(self, name: str, most: int) -> Iterable[str]:
        question = self._table.ask(name)
        rows = self._candidates.find(question)
        total = self._table.weigh_question(question, rows).total
        least = np.partition(total, -most)[-most] if len(rows) > most else -np.inf
        best, even = rows[total > least], rows[total == least]
        # Of hundreds that are even (all surnames that an initial fits) names alone choose.
        others = self._here(best) + sorted(self._here(even))[: most - len(best)]
        return sorted(others)

    def _here(self, rows: NDArray[np.int64]) -> list[str]:
        """Return the names of rows, but of those that were removed."""
        names = (self._table.names[row] for row in rows.tolist())
        return [name for name in names if name in self._rows]

    def count_words(self, name: str) -> Mapping[str, int]:
        return count_spellings(self._table.lexicon, self._counts, name)

    def _count(self) -> None:
        self._counts = self._table.count_words()


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
    return _to_shares(count_spellings(lexicon, counts, name), total)


def _to_shares(counts: Mapping[str, int], total: int) -> Mapping[str, float]:
    return {word: count / (total + _FEW) for word, count in counts.items()}


_KINDS: Mapping[str, Callable[[], _Finder]] = {
    "person": _Table,
    "organization": partial(_Blocks, body_keys),
    "place": partial(_Blocks, place_keys),
}
