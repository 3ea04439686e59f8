"""Figures of the search index: pace, size, memory, milliseconds by kind of query.

    python -m bench.search --count 100000 --seed 1 [--folder DIR]

Times are CPU time of the process, all threads together, so that a busy machine does not show in
them. Words are drawn from the items themselves, common and rare ones. Each query gives 20 hits; the
line "page" is what a page of the application asks: hits and five facets.
"""

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.casebase import find_documents
from habeas.search.engine import Sort
from habeas.search.highlight import find_snippet
from habeas.search.normal import to_words
from habeas.search.parsing import parse_query
from habeas.search.query import Facet, Query
from habeas.search.tantivy_index import TantivyIndex, open_index

VIEWER = frozenset({"public"})
PAGE = (Facet.KIND, Facet.COUNTRY, Facet.LANGUAGE, Facet.YEAR, Facet.PUBLISHER)


def main() -> None:
    """Build an index, ask it, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.folder or Path(folder)
        _build(path, options.count, options.seed)
        start = time.perf_counter()
        index = open_index(path)
        print(f"open: {1000 * (time.perf_counter() - start):.0f} ms (wall)")
        _ask(index, options.seed, options.queries)
    print(f"memory, peak: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def _build(path: Path, count: int, seed: int) -> None:
    index = open_index(path)
    if index.count() == count:
        return
    start = time.process_time()
    for _ in find_documents(count, seed=seed):
        pass
    made = time.process_time() - start
    start = time.process_time()
    index.write(find_documents(count, seed=seed))
    spent = time.process_time() - start - made
    size = sum(file.stat().st_size for file in path.iterdir()) / 1e6
    print(f"written: {count / spent:.0f} documents/s of CPU, {size:.0f} MB on disk")


def _ask(index: TantivyIndex, seed: int, count: int) -> None:
    source = random.Random(seed)
    documents = list(find_documents(300, seed=seed))
    words = [word for d in documents for word in to_words(d.text) if len(word) > 2]
    names = [name for d in documents for e in d.people for name in e.names]
    phrases = [to_words(d.text)[at : at + 2] for d in documents for at in (3, 20)]
    draw: Callable[[], str] = lambda: source.choice(words)  # noqa: E731
    kinds: dict[str, Callable[[], str]] = {
        "term": draw,
        "two terms": lambda: f"{draw()} {draw()}",
        "five terms, any": lambda: " OR ".join(draw() for _ in range(5)),
        "phrase": lambda: f'"{" ".join(source.choice(phrases))}"',
        "prefix, 3 letters": lambda: f"{draw()[:3]}*",
        "prefix, 2 letters": lambda: f"{draw()[:2]}*",
        "name": lambda: source.choice(names),
        "fuzzy name": lambda: f"{source.choice(names).split()[-1]}~",
        "person field": lambda: f'person:"{source.choice(names)}"',
        "term + 3 filters": lambda: f"{draw()} country:KZ lang:ru date:2016..2018",
        "everything": lambda: "",
        "not": lambda: f"-{draw()}",
    }
    for name, make in kinds.items():
        queries = [parse_query(make()) for _ in range(count)]
        _report(name, index, queries, Sort.RELEVANCE, ())
    queries = [parse_query(draw()) for _ in range(count)]
    _report("term, newest first", index, queries, Sort.NEWEST, ())
    _report("page: term + 5 facets", index, queries, Sort.RELEVANCE, PAGE)
    _report("page: all + 5 facets", index, [parse_query("")] * count, Sort.NEWEST, PAGE)
    _report("term + people facet", index, queries, Sort.RELEVANCE, (Facet.PERSON,))
    texts = [d.text for d in documents]
    times = sorted(_spend(lambda q=q: [find_snippet(t, q) for t in texts[:20]]) for q in queries)
    _line("20 snippets", times)


def _report(
    name: str, index: TantivyIndex, queries: list[Query], sort: Sort, facets: tuple[Facet, ...]
) -> None:
    def ask(query: Query) -> object:
        return index.search(query, viewer=VIEWER, sort=sort, facets=facets)

    _line(name, sorted(_spend(lambda q=query: ask(q)) for query in queries))


def _spend(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def _line(name: str, times: list[float]) -> None:
    middle, high = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"{name:24} p50 {middle:7.2f}  p95 {high:7.2f}  most {times[-1]:7.2f} ms")


if __name__ == "__main__":
    main()
