"""The index on tantivy: a folder that can be deleted and built anew at any time.

One process writes at a time, and only while `write` or `delete` runs; any number read. Readers see
the last finished batch. A process that is killed while it writes loses the batch it was in, no
more. The text is not stored: what is shown comes from the casebase.
"""

import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Self

import tantivy

from habeas.errors import IndexBusy, IndexNotWritten
from habeas.search.analysis import ALL, analyze
from habeas.search.document import Document, is_id
from habeas.search.engine import MAX_WINDOW, Hit, Results, Sort, Spread, most_common, one_by_one
from habeas.search.query import Facet, Query
from habeas.search.tantivy_fields import (
    build_schema,
    register_analyzer,
    schema_digest,
    split_stamp,
    to_tantivy,
)
from habeas.search.tantivy_files import (
    check_marker,
    clear_folder,
    commit_of,
    damage_in,
    find_faults,
    write_marker,
)
from habeas.search.tantivy_queries import compile_node, for_viewer, value_field

# A batch is what a killed process may lose and what is held in memory (20 MB); its commit costs
# 0.1 s, a tenth of what it takes to analyze it.
_BATCH = 1_000
_PIECE = 50  # documents analyzed at a time: a tenth of a second
_HEAP = 32 << 20  # bytes a writer may hold before it spills; the floor for a process is 500 MB
_RETRY = 0.05  # seconds between looks at a busy index
# Values of a facet taken from each segment, so that the 100 shown are the right ones.
_FETCHED_VALUES = 1_000


class TantivyIndex:
    """An index in a folder; use `open_index`."""

    def __init__(self, path: Path, index: tantivy.Index, *, wait: float) -> None:
        self._path, self._index, self._wait = path, index, wait
        self._schema = index.schema
        self._seen = commit_of(self._path)

    @property
    def schema(self) -> str:
        """A digest of the fields and of the version of the analysis."""
        return schema_digest()

    def write(self, documents: Iterable[Document], *, spread: Spread = one_by_one) -> int:
        """Add documents, replacing those of the same id; return how many were given.

        `IndexBusy` where another process writes for longer than the index waits.
        """
        given = 0
        source = iter(documents)
        pieces = iter(lambda: list(islice(source, _PIECE)), [])
        entries: dict[str, tantivy.Document] = {}  # of two with one id the last stays
        for prepared in spread(_prepare, pieces):
            given += len(prepared)
            entries.update(prepared)
            if len(entries) >= _BATCH:
                self._add(entries)
                entries = {}
        self._add(entries)
        return given

    def _add(self, entries: Mapping[str, tantivy.Document]) -> None:
        if not entries:
            return
        with self._writer() as writer:
            for key, entry in entries.items():
                writer.delete_documents_by_term("id", key)
                writer.add_document(entry)

    def delete(self, ids: Iterable[str]) -> None:
        """Take documents out; ids that are not there are passed over."""
        gone = [each for each in ids if is_id(each)]
        if not gone:
            return
        with self._writer() as writer:
            for each in gone:
                writer.delete_documents_by_term("id", each)

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
        if not viewer:
            return Results(facets={facet: {} for facet in facets})
        offset = min(max(offset, 0), MAX_WINDOW)
        limit = min(max(limit, 0), MAX_WINDOW - offset)
        with self._reading() as searcher:
            compiled = for_viewer(self._schema, compile_node(self._schema, query.root), viewer)
            found = searcher.search(
                compiled,
                limit=max(limit, 1),  # zero is refused
                offset=offset,
                order_by_field=None if sort is Sort.RELEVANCE else sort.value,
            )
            ranked = sort is Sort.RELEVANCE  # else tantivy gives the sort key as score
            hits = tuple(
                Hit(str(searcher.doc(address).get_first("id")), float(score) if ranked else 0.0)
                for score, address in found.hits[:limit]
            )
            counts = _count(searcher, compiled, facets)
        return Results(total=_total(found), hits=hits, facets=counts)

    def words(self) -> Mapping[str, int]:
        """Return every word with the number of documents that hold it, deleted ones included."""
        with self._reading() as searcher:
            return dict(searcher.terms_with_prefix(ALL, "", tantivy.Query.all_query()))

    def holders(self, words: Collection[str]) -> frozenset[str]:
        """Return the ids of the documents that hold one of these words."""
        if not words:
            return frozenset()
        query = tantivy.Query.const_score_query(
            tantivy.Query.term_set_query(self._schema, ALL, sorted(words)), 0.0
        )
        with self._reading() as searcher:
            found = searcher.search(query, limit=max(searcher.num_docs, 1))
            return frozenset(str(searcher.doc(at).get_first("id")) for _, at in found.hits)

    def stamps(self) -> Mapping[str, str]:
        """Return the id of every document with its stamp."""
        with self._reading() as searcher:
            terms = searcher.terms_with_prefix("stamp", "", tantivy.Query.all_query())
        return dict(split_stamp(term) for term, _ in terms)

    def ids(self) -> frozenset[str]:
        """Return the ids of all documents."""
        return frozenset(self.stamps())

    def count(self) -> int:
        """Return how many documents there are."""
        with self._reading() as searcher:
            return searcher.num_docs

    def close(self) -> None:
        """Nothing is held between calls but files that are read."""

    def find_damage(self) -> list[str]:
        """Return the files whose content is not what was written, with what is wrong; slow.

        Reads the whole index (100 MB take a tenth of a second). Opening and searching notice only
        what they stumble over.
        """
        return find_faults(self._path)

    def begin_anew(self) -> None:
        """Throw the files away, whatever state they are in, and begin an empty index."""
        fresh = create_index(self._path, wait=self._wait)
        self._index, self._seen = fresh._index, fresh._seen

    @contextmanager
    def _reading(self) -> Iterator[tantivy.Searcher]:
        """Give a searcher on the last commit; whatever fails inside is damage."""
        version = commit_of(self._path)
        with damage_in(self._path):
            if version != self._seen:
                self._index.reload()
                self._seen = version
            yield self._index.searcher()

    @contextmanager
    def _writer(self) -> Iterator[tantivy.IndexWriter]:
        """Give the one writer and commit at the end; nothing is written where the block fails."""
        writer = self._lock()
        try:
            yield writer
            writer.commit()
        except (ValueError, OSError) as error:
            writer.rollback()
            raise IndexNotWritten(str(self._path), str(error)) from error
        except BaseException:
            writer.rollback()
            raise
        finally:
            writer.wait_merging_threads()  # gives the lock back

    def _lock(self) -> tantivy.IndexWriter:
        commit_of(self._path)
        waited = 0.0
        while True:
            try:
                return self._index.writer(heap_size=_HEAP, num_threads=1)
            except ValueError as error:
                if "LockBusy" not in str(error):
                    raise IndexNotWritten(str(self._path), str(error)) from error
            if waited >= self._wait:
                raise IndexBusy(str(self._path), self._wait)
            time.sleep(_RETRY)
            waited += _RETRY

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_index(path: Path, *, wait: float = 10.0) -> TantivyIndex:
    """Return the index in a folder; where the folder is missing or empty, a new one.

    `wait` is for how many seconds a writer waits for another one. `IndexDamaged` where files are
    missing or broken, where the index has another schema, or where the folder holds something else.
    """
    if not path.exists() or not any(path.iterdir()):
        return create_index(path, wait=wait)
    check_marker(path)
    with damage_in(path):
        index = tantivy.Index(build_schema(), path=str(path), reuse=True)
        register_analyzer(index)
        index.searcher()
    return TantivyIndex(path, index, wait=wait)


def create_index(path: Path, *, wait: float = 10.0) -> TantivyIndex:
    """Return a new, empty index; files of an older one in the folder are removed, no others.

    `IndexNotWritten` where the disk is full or may not be written: then there is none.
    """
    try:
        clear_folder(path)
        index = tantivy.Index(build_schema(), path=str(path), reuse=False)
        register_analyzer(index)
        write_marker(path)
    except (ValueError, OSError) as error:
        raise IndexNotWritten(str(path), str(error)) from error
    return TantivyIndex(path, index, wait=wait)


def _prepare(documents: list[Document]) -> list[tuple[str, tantivy.Document]]:
    return [(document.id, to_tantivy(analyze(document))) for document in documents]


def _total(found: tantivy.SearchResult) -> int:
    count: int = found.count  # type: ignore[attr-defined]  # there, but not in its types
    return count


def _count(
    searcher: tantivy.Searcher, query: tantivy.Query, facets: tuple[Facet, ...]
) -> dict[Facet, dict[str, int]]:
    if not facets:
        return {}
    size = {"size": _FETCHED_VALUES, "segment_size": _FETCHED_VALUES}
    wanted = {str(facet): {"terms": {"field": value_field(facet)} | size} for facet in facets}
    answer = searcher.aggregate(query, wanted)
    return {
        facet: most_common({b["key"]: b["doc_count"] for b in answer[str(facet)]["buckets"]})
        for facet in facets
    }
