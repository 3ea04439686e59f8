"""Figures of the names engine: pairs a second against rapidfuzz, a table matched, a large index asked.

    python -m bench.names speed
    python -m bench.names table TABLE.csv [--facts birth_year --facts region] [--entity ent]
    python -m bench.names index TABLE.csv [--more 10000] [--queries 200]

A table has a column `name`; with a column that tells who each row really is, recall and F1 are
printed too. `dedupe` is the plug-in that public benchmarks of deduplication call with rows.
"""

import argparse
import csv
import resource
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from habeas.resolve.index import NameIndex
from habeas.resolve.matching import MatchedPairs, match_table
from habeas.services.name_benchmarks import bench_pairs
from tools.invent_names import invent_pairs


def dedupe(rows: Sequence[Mapping[str, str]]) -> Iterator[tuple[int, int, float]]:
    """Yield candidate pairs of rows (their numbers) with a probability, by name and all other facts."""
    facts = [name for name in rows[0] if name not in ("rec", "ent", "id", "name")] if rows else []
    found = match_table(
        (row["name"] for row in rows), {fact: [row[fact] for row in rows] for fact in facts}
    )
    yield from zip(found.left.tolist(), found.right.tolist(), found.score.tolist(), strict=True)


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("speed")
    table = commands.add_parser("table")
    table.add_argument("path", type=Path)
    table.add_argument("--facts", action="append", default=[])
    table.add_argument("--entity")
    index = commands.add_parser("index")
    index.add_argument("path", type=Path)
    index.add_argument("--more", type=int, default=10_000)
    index.add_argument("--queries", type=int, default=200)
    options = parser.parse_args()
    if options.command == "speed":
        _speed()
    elif options.command == "table":
        _table(options.path, options.facts, options.entity)
    else:
        _index(options.path, options.more, options.queries)
    for who, of in ((resource.RUSAGE_SELF, "this process"), (resource.RUSAGE_CHILDREN, "others")):
        used = resource.getrusage(who)
        spent = used.ru_utime + used.ru_stime
        print(f"{of}: {spent:.1f} CPU s in all, memory at its peak {used.ru_maxrss // 1024} MB")


def _speed(count: int = 20_000) -> None:
    """Print pairs a CPU second: single and in a batch, ours and rapidfuzz's on the same pairs."""
    first, again, batch = bench_pairs([(a, b) for a, b, _ in invent_pairs(count, seed=3)])
    print(f"single, words seen first: {first.value:.0f}/s; again: {again.value:.0f}/s")
    print(f"single, {again.peer}: {again.peer_value:.0f}/s; ours to it {again.ratio:.2f}")
    print(
        f"batch: {batch.value:.0f}/s; {batch.peer}: {batch.peer_value:.0f}/s; ours to it {batch.ratio:.2f}"
    )


def _load(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _table(path: Path, facts: Sequence[str], entity: str | None) -> None:
    rows = _load(path)
    start, wall = time.process_time(), time.perf_counter()
    found = match_table(
        (row["name"] for row in rows), {fact: [row[fact] for row in rows] for fact in facts}
    )
    spent, wall = time.process_time() - start, time.perf_counter() - wall
    print(f"{len(rows)} rows, {len(found.left)} pairs: {spent:.1f} CPU s, {wall:.1f} s")
    if entity:
        _report(found, [row[entity] for row in rows])


def _report(found: MatchedPairs, entities: Sequence[str]) -> None:
    """Print recall of the pairs and F1 at the best threshold and at one half."""
    numbers = np.unique(np.array(entities), return_inverse=True)[1]
    sizes = np.bincount(numbers)
    total = int((sizes * (sizes - 1) // 2).sum())
    same = numbers[found.left] == numbers[found.right]
    print(f"recall of pairs {same.sum() / total:.4f}")
    order = np.argsort(-found.score, kind="stable")
    right = np.cumsum(same[order])
    share = 2 * right / (np.arange(1, len(right) + 1) + total)
    best = int(share.argmax())
    half = int((found.score >= 0.5).sum()) - 1
    for name, at in (("best", best), ("at 0.5", half)):
        print(
            f"{name}: F1 {share[at]:.4f}, precision {right[at] / (at + 1):.3f},"
            f" recall {right[at] / total:.3f}, threshold {found.score[order[at]]:.3f}"
        )


def _index(path: Path, more: int, queries: int) -> None:
    """Print how long an index takes to fill, to grow, and to answer."""
    names = [row["name"] for row in _load(path)]
    index = NameIndex("person")
    for part, some in (("filled", names[:-more]), ("grown", names[-more:])):
        first = 0 if part == "filled" else len(names) - more
        start, wall = time.process_time(), time.perf_counter()
        index.add((str(first + at), name) for at, name in enumerate(some))
        spent, wall = time.process_time() - start, time.perf_counter() - wall
        print(f"{part} by {len(some)} names: {spent:.1f} CPU s, {wall:.1f} s")
    times = []
    for name in names[:: max(len(names) // queries, 1)][:queries]:
        start = time.process_time()
        index.find(name)
        times.append(1000 * (time.process_time() - start))
    times.sort()
    middle, high = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"one question: median {middle:.1f} ms, p95 {high:.1f} ms (CPU)")


if __name__ == "__main__":
    main()
