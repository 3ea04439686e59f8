"""The plain reference: documents in a dictionary, a query walked over each. For tests and notebooks."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping

from rapidfuzz.distance import OSA

from habeas.search.analysis import ALL, Entry, Lookup, analyze, clean_value, find_lookups
from habeas.search.document import Document
from habeas.search.engine import MAX_WINDOW, Hit, Results, Sort, Spread, most_common, one_by_one
from habeas.search.query import (
    And,
    Dated,
    Everything,
    Facet,
    Field,
    Is,
    Node,
    Not,
    Nothing,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    Within,
)

_SORT_KEYS: dict[Sort, Callable[[Entry], int]] = {
    Sort.NEWEST: lambda entry: entry.newest,
    Sort.OLDEST: lambda entry: entry.oldest,
    Sort.CAPTURED: lambda entry: entry.captured,
}


class MemoryIndex:
    """All documents in memory; every search reads all of them."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}

    @property
    def schema(self) -> str:
        """Nothing outlives the process, so there is one schema."""
        return "memory"

    def write(self, documents: Iterable[Document], *, spread: Spread = one_by_one) -> int:
        """Add documents, replacing those of the same id; return how many were given."""
        del spread  # for those who have many
        number = 0
        for number, document in enumerate(documents, 1):  # noqa: B007 - the count is the answer
            self._entries[document.id] = analyze(document)
        return number

    def delete(self, ids: Iterable[str]) -> None:
        """Take documents out; ids that are not there are passed over."""
        for each in ids:
            self._entries.pop(each, None)

    def search(
        self,
        query: Query,
        *,
        viewer: frozenset[str],
        limit: int = 20,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
        facets: tuple[Facet, ...] = (),
    ) -> Results:
        """Return what the viewer finds; see `SearchIndex.search`."""
        labels = {clean_value(label) for label in viewer}
        found = [
            (weight, entry)
            for entry in self._entries.values()
            if labels.intersection(entry.visibility)
            and (weight := weigh(query.root, entry, None)) > 0
        ]
        if sort in _SORT_KEYS:
            found.sort(key=lambda pair: -_SORT_KEYS[sort](pair[1]))
        else:
            found.sort(key=lambda pair: -pair[0])
        page = found[min(offset, MAX_WINDOW) : min(offset + limit, MAX_WINDOW)]
        return Results(
            total=len(found),
            hits=tuple(Hit(entry.id, weight) for weight, entry in page),
            facets={facet: _count(facet, found) for facet in facets},
        )

    def words(self) -> Mapping[str, int]:
        """Return every word with the number of documents that hold it."""
        return Counter(word for entry in self._entries.values() for word in _words_of(entry))

    def holders(self, words: Collection[str]) -> frozenset[str]:
        """Return the ids of the documents that hold one of these words."""
        asked = set(words)
        return frozenset(key for key, e in self._entries.items() if _words_of(e) & asked)

    def stamps(self) -> Mapping[str, str]:
        """Return the id of every document with its stamp."""
        return {entry.id: entry.stamp for entry in self._entries.values()}

    def ids(self) -> frozenset[str]:
        """Return the ids of all documents."""
        return frozenset(self._entries)

    def count(self) -> int:
        """Return how many documents there are."""
        return len(self._entries)

    def find_damage(self) -> list[str]:
        """Return nothing: there are no files."""
        return []

    def begin_anew(self) -> None:
        """Throw everything away."""
        self._entries.clear()

    def close(self) -> None:
        """Forget everything."""
        self._entries.clear()


def _count(facet: Facet, found: list[tuple[float, Entry]]) -> dict[str, int]:
    return most_common(Counter(value for _, entry in found for value in entry.values[facet]))


def weigh(node: Node, entry: Entry, field: Field | None) -> float:
    """Return how well a document answers a node: 0 is not at all, filters that hold give 1."""
    match node:
        case Term():
            return max(_weigh_lookup(lookup, entry) for lookup in find_lookups(node, field))
        case Phrase(words):
            return float(any(_stands(words, value) for value in entry.words[field or ALL]))
        case Prefix(word):
            values = entry.words[field or ALL]
            return float(any(each.startswith(word) for value in values for each in value))
        case Is(facet, value):
            return float(clean_value(value) in entry.values[facet])
        case Dated(first, last):
            return float(_overlaps(entry, first, last))
        case Within(inner, part):
            return weigh(part, entry, inner)
        case And(parts):
            weights = [weigh(part, entry, field) for part in parts]
            return sum(weights) if all(weights) else 0.0
        case Or(parts):
            return sum(weigh(part, entry, field) for part in parts)
        case Not(part):
            return float(weigh(part, entry, field) == 0)
        case Everything():
            return 1.0
        case Nothing():
            return 0.0


def _weigh_lookup(lookup: Lookup, entry: Entry) -> float:
    bag = entry.bags.get(lookup.field)
    words = bag if bag is not None else {w for value in entry.words[lookup.field] for w in value}
    if lookup.word in words:
        return lookup.weight
    near = lookup.fuzzy and any(OSA.distance(lookup.word, w, score_cutoff=1) <= 1 for w in words)
    return lookup.weight if near else 0.0


def _stands(words: tuple[str, ...], value: list[str]) -> bool:
    """Tell whether words stand side by side in a value."""
    size = len(words)
    return any(tuple(value[i : i + size]) == words for i in range(len(value) - size + 1))


def _overlaps(entry: Entry, first: int | None, last: int | None) -> bool:
    if entry.days is None:
        return False
    starts = last is None or entry.days[0] <= last
    return starts and (first is None or entry.days[1] >= first)


def _words_of(entry: Entry) -> set[str]:
    return {word for value in entry.words[ALL] for word in value}
