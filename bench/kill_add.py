"""Kill `habeas add` at random places, add again, and count what is lost or there twice.

    python -m bench.kill_add --rounds 200 --seed 1
    python -m bench.kill_add --rounds 40 --postgres

Half the kills (SIGKILL) come after a random time, half just before a random step (see `bench.faults`:
a file, a flush, a rename, a statement of SQL, a commit, a batch of the index). One or two processes
read; a kill hits the first or all of them. When a run comes to its end by itself, the casebase is held
against one that was filled without a kill, and begun anew. Prints one line of JSON at the end.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from bench.faults import (
    Held,
    Place,
    count_steps,
    look,
    made_database,
    read_errors,
    start,
    wait,
    warm,
    watch_steps,
    write_pages,
)
from tests.store.postgres import running_server

Places = Iterator[Place]  # empty ones, as many as one takes


def find_places(folder: Path, address: str | None) -> Places:
    """Yield empty casebases, each taken away before the next."""
    number = 0
    while True:
        number += 1
        base = folder / f"base{number}"
        if address is None:
            yield Place(base=base)
        else:
            with made_database(address, f"kill_{number}") as database:
                yield Place(base=base, database=database)
        shutil.rmtree(base, ignore_errors=True)


def die_at(step: int) -> None:
    """Kill this process just before its step of this number, counted from 0."""
    passed = 0

    def fault(_: str) -> None:
        nonlocal passed
        if passed == step:
            os.kill(os.getpid(), signal.SIGKILL)
        passed += 1

    watch_steps(fault)


def measure(
    folder: Path, *, rounds: int, pages: int, seed: int, address: str | None
) -> Counter[str]:
    """Return what was wrong in all rounds together, and how many runs came to their end."""
    source = random.Random(seed)
    write_pages(folder / "pages", pages, seed)
    warm(folder)
    places = find_places(folder, address)
    place = next(places)
    began = time.monotonic()
    steps = {1: len(count_steps(_add(place, folder, 1), folder))}
    whole = time.monotonic() - began
    right, wrong = look(place, folder, repair=False)
    place = next(places)
    steps[2] = len(count_steps(_add(place, folder, 2), folder))
    print(f"{whole:.1f} s, {steps=}, {wrong=}", file=sys.stderr, flush=True)
    total = Counter({"kills": 0, "ends": 0, "at a step": 0, "lost": 0, "twice": 0, "breaks": 0})
    place = next(places)
    while total["kills"] < rounds:
        if _add_and_kill(place, folder, source, whole, steps, total):
            total["kills"] += 1
            if total["kills"] % 10 == 0:
                print(json.dumps(total), file=sys.stderr, flush=True)
            continue
        _look_through(place, folder, right, total)
        place = next(places)
    _finish(place, folder)
    _look_through(place, folder, right, total)
    places.close()  # type: ignore[attr-defined]
    return total


def _add(place: Place, folder: Path, workers: int) -> list[str]:
    return ["add", *place.words(), "--workers", str(workers), str(folder / "pages")]


def _add_and_kill(
    place: Place,
    folder: Path,
    source: random.Random,
    whole: float,
    steps: dict[int, int],
    total: Counter[str],
) -> bool:
    """Add once with a kill somewhere; tells whether it hit."""
    workers = source.choice((1, 2))
    words = _add(place, folder, workers)
    before: Callable[[], None] | None = None
    after = None
    if source.random() < 0.5:
        few = source.random() < 0.3  # a run that goes on where others ended has few steps
        before = partial(die_at, source.randrange(steps[workers] // (10 if few else 1)))
    else:
        after = source.uniform(0.0, whole)
    group = source.random() < 0.5
    code = wait(start(words, errors=folder / "errors", before=before), after=after, group=group)
    if code == -signal.SIGKILL:
        total["at a step"] += before is not None
        return True
    if code != 0:
        raise SystemExit(f"habeas add ended with {code}: {read_errors(folder)}")
    return False


def _finish(place: Place, folder: Path) -> None:
    code = wait(start(_add(place, folder, 2), errors=folder / "errors"))
    if code != 0:
        raise SystemExit(f"habeas add ended with {code}: {read_errors(folder)}")


def _look_through(place: Place, folder: Path, right: Held, total: Counter[str]) -> None:
    """Count what a casebase has too little or too much of, and what `doctor` says of it."""
    held, wrong = look(place, folder, repair=True)
    lost, twice = right.compare(held), held.compare(right)
    total["ends"] += 1
    total["lost"] += sum(lost.values())
    total["breaks"] += twice.pop("breaks", 0)
    total["twice"] += sum(twice.values())
    total["repaired"] += sum(each.startswith("*") for each in wrong)
    total["troubles"] += sum(not each.startswith("*") for each in wrong)
    if lost or twice or wrong:
        print(f"{place.base.name}: {lost=} {twice=} {wrong=}", file=sys.stderr, flush=True)


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--pages", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgres", action="store_true", help="on a server of its own")
    given = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="habeas-kill-") as folder,
        running_server() if given.postgres else nullcontext() as address,
    ):
        total = measure(
            Path(folder), rounds=given.rounds, pages=given.pages, seed=given.seed, address=address
        )
    print(json.dumps(total))


if __name__ == "__main__":
    main()
