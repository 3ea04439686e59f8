"""What a search engine does, whichever it is."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, TypeVar

from habeas.search.document import Document
from habeas.search.query import Facet, Query

R = TypeVar("R")
MAX_VALUES = 100  # of one facet; the commonest, and nobody reads further
MAX_WINDOW = 10_000  # hits that can be paged through; what lies further is found by narrowing


class Sort(StrEnum):
    """The order of hits. Undated ones come last either way."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    CAPTURED = "captured"


@dataclass(frozen=True, slots=True)
class Hit:
    """A document found. `score` orders hits of one search and means nothing beyond it.

    Scores are weighed by how common a word is among all documents, those the viewer may not see
    included: use them for order, never show them.
    """

    id: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """One page of hits, how many there are in all, and counts by value, the commonest first."""

    total: int = 0
    hits: tuple[Hit, ...] = ()
    facets: Mapping[Facet, Mapping[str, int]] = field(default_factory=dict)


class Spread(Protocol):
    """How work on pieces of a list is done, results in their order: here, or on other cores."""

    def __call__(
        self, work: Callable[[list[Document]], R], pieces: Iterable[list[Document]], /
    ) -> Iterator[R]:
        """Yield `work(piece)` for each piece, in order."""


def one_by_one(
    work: Callable[[list[Document]], R], pieces: Iterable[list[Document]], /
) -> Iterator[R]:
    """Do it here."""
    return map(work, pieces)


class SearchIndex(Protocol):
    """An index of documents. Nothing in it is the record: it can be built anew at any time."""

    @property
    def schema(self) -> str:
        """A digest of the fields and of the version of the analysis."""

    def write(self, documents: Iterable[Document], *, spread: Spread = one_by_one) -> int:
        """Add documents, replacing those of the same id; return how many were given.

        `spread` is how they are analyzed, which is nine tenths of the work and can be pickled.
        """

    def delete(self, ids: Iterable[str]) -> None:
        """Take documents out; ids that are not there are passed over."""

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
        """Return what a viewer finds who holds these labels of visibility.

        Total, hits and counts know nothing of documents that share no label with the viewer.
        """

    def words(self) -> Mapping[str, int]:
        """Return every word of the documents with the number of documents that hold it, or more."""

    def holders(self, words: Collection[str]) -> frozenset[str]:
        """Return the ids of the documents that hold one of these words, for no viewer's eyes."""

    def stamps(self) -> Mapping[str, str]:
        """Return the id of every document with its stamp (`analysis.stamp_of`)."""

    def ids(self) -> frozenset[str]:
        """Return the ids of all documents."""

    def count(self) -> int:
        """Return how many documents there are."""

    def find_damage(self) -> list[str]:
        """Return what of the index is not as it was written, also where a search notices nothing."""

    def begin_anew(self) -> None:
        """Throw everything away, whatever state it is in: an empty index stays."""

    def close(self) -> None:
        """Give back what is held; the index is not used afterwards."""


def most_common(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the commonest values of a facet, equal counts in the order of the alphabet."""
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MAX_VALUES])
