"""Names of a casebase or a table, kept so that the likely ones are found for a name without comparing all."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from habeas.errors import UnknownName
from habeas.names.bodies import parse_body
from habeas.names.body_keys import body_keys, place_keys
from habeas.names.comparison import Comparison, Context, compare
from habeas.names.keys import person_keys
from habeas.names.persons import parse_person

_FEW = 1000  # names added to the total, so that a word of a small table is not called common


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One id that a name may mean: its nearest name, and the comparison with what was asked."""

    id: str
    name: str
    comparison: Comparison


class NameIndex:
    """Ids with their names, asked for those that another name may mean.

    `kind` is person, organization or place; another is `UnknownName`. An id may have several
    names, and several ids may share one. The order in which names were added changes nothing.
    """

    def __init__(self, kind: str = "person") -> None:
        if kind not in _KINDS:
            raise UnknownName("kind of name", kind, _KINDS)
        self._kind = kind
        self._to_keys, self._to_words = _KINDS[kind]
        self._names: dict[str, set[str]] = {}
        self._ids: dict[str, set[str]] = {}
        self._blocks: dict[str, dict[str, set[str]]] = {}
        self._words: Counter[str] = Counter()

    def __len__(self) -> int:
        """Return the number of ids."""
        return len(self._names)

    def add(self, entries: Iterable[tuple[str, str]]) -> None:
        """Take in ids with one name each; an entry that is known already changes nothing."""
        for id_, name in entries:
            self._names.setdefault(id_, set()).add(name)
            ids = self._ids.setdefault(name, set())
            if not ids:
                self._words.update(set(self._to_words(name)))
                for key in self._to_keys(name):
                    self._blocks.setdefault(key, {})[name] = ids
            ids.add(id_)

    def remove(self, ids: Iterable[str]) -> None:
        """Forget ids with all their names; an unknown one changes nothing."""
        for id_ in ids:
            for name in self._names.pop(id_, ()):
                self._ids[name].discard(id_)
                if not self._ids[name]:
                    self._drop(name)

    def _drop(self, name: str) -> None:
        del self._ids[name]
        self._words.subtract(set(self._to_words(name)))
        for key in self._to_keys(name):
            del self._blocks[key][name]
            if not self._blocks[key]:
                del self._blocks[key]

    def names_of(self, id_: str) -> tuple[str, ...]:
        """Return the names of an id by letters; none of an unknown one."""
        return tuple(sorted(self._names.get(id_, ())))

    def find(
        self, name: str, *, limit: int = 10, least: float = 0.1, context: Context | None = None
    ) -> list[Match]:
        """Return the ids that `name` may mean, the best first, each with its nearest name.

        At most `limit`, with a score of `least` or more; ties by id. Without a context common
        names count less, by how often their words occur among the names here.
        """
        known = {
            other: ids
            for key in self._to_keys(name)
            for other, ids in self._blocks.get(key, {}).items()
        }
        told = context or Context(frequencies=self.frequencies(name))
        best: dict[str, Match] = {}
        for other in sorted(known):
            found = compare(name, other, self._kind, told)
            if found.score < least:
                continue
            for id_ in known[other]:
                if id_ not in best or best[id_].comparison.score < found.score:
                    best[id_] = Match(id=id_, name=other, comparison=found)
        ranked = sorted(best.values(), key=lambda match: (-match.comparison.score, match.id))
        return ranked[:limit]

    def frequencies(self, name: str) -> Mapping[str, float]:
        """Return for each folded word of `name` its share among the names here."""
        total = len(self._ids) + _FEW
        return {word: self._words[word] / total for word in self._to_words(name)}


def _person_words(name: str) -> tuple[str, ...]:
    return tuple(word.text for word in parse_person(name).words)


def _body_words(name: str) -> tuple[str, ...]:
    return parse_body(name).texts


_KINDS: Mapping[str, tuple[Callable[[str], frozenset[str]], Callable[[str], tuple[str, ...]]]] = {
    "person": (person_keys, _person_words),
    "organization": (body_keys, _body_words),
    "place": (place_keys, _body_words),
}
