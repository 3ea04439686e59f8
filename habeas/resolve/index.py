"""Names of a casebase or a table, kept so that the likely ones are found for a name without comparing all."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from habeas.errors import UnknownName
from habeas.names.comparison import Comparison, Context, compare
from habeas.resolve.finders import Bodies, Finder, People, Places, to_shares

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
    number of names: how common a word is depends on it. `found_by` is another finder than usual.
    """

    def __init__(self, kind: str = "person", found_by: Finder | None = None) -> None:
        if kind not in _KINDS:
            raise UnknownName("kind of name", kind, _KINDS)
        self._kind = kind
        self._names: dict[str, set[str]] = {}
        self._ids: dict[str, set[str]] = {}
        self._found_by = found_by or _KINDS[kind]()
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
        return to_shares(self._found_by.count_words(name), max(len(self._ids), self.size))


_KINDS: Mapping[str, Callable[[], Finder]] = {
    "person": People,
    "organization": Bodies,
    "place": Places,
}
