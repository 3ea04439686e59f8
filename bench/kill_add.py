"""Kill `habeas add` at random places, add again, and count what is lost or there twice.

    python -m bench.kill_add --rounds 200 --seed 1

Every round kills one run (SIGKILL) after a random time; when a run comes to its end by itself, the
casebase is looked through and begun anew. Prints one line of JSON at the end, as a floor wants it.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.casebase import find_documents
from habeas.services.examining import examine
from habeas.settings import load_settings
from habeas.store.custody import find_breaks
from habeas.web.casebase import open_casebase


def write_pages(folder: Path, count: int, seed: int) -> None:
    """Write so many invented pages."""
    folder.mkdir()
    for number, made in enumerate(find_documents(count, seed=seed)):
        day = (made.published or "2020-01-01")[:10]
        text = f"{made.title}\n\n{day}\n\n{made.text}\n"
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


def add(base: Path, pages: Path, *, after: float | None, workers: int) -> bool:
    """Run `habeas add`, killed after so many seconds; tells whether it came to its end."""
    words = ["add", "--casebase", str(base), "--workers", str(workers), str(pages)]
    run = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "habeas", *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    try:
        _, said = run.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        run.kill()
        run.communicate()
        return False
    if run.returncode != 0:
        raise SystemExit(f"habeas add ended with {run.returncode}: {said.decode()[-500:]}")
    return True


def look_through(base: Path, expected: int) -> dict[str, int]:
    """Return what is wrong with a casebase that should hold every page once."""
    casebase = open_casebase(load_settings(casebase=base, environ={}))
    try:
        store = casebase.store
        counts = store.counts()
        troubles = list(examine(casebase, repair=True, actor="bench"))
        for trouble in troubles:
            print(f"{trouble.area}: {trouble.what}", file=sys.stderr, flush=True)
        kept = sum(1 for _ in casebase.originals.find_all())
        return {
            "lost": expected - counts.originals,
            "twice": counts.captures - counts.originals,
            "files": kept - expected,
            "breaks": sum(1 for _ in find_breaks(store.custody())),
            "repaired": sum(trouble.repaired for trouble in troubles),
            "troubles": sum(not trouble.repaired for trouble in troubles),
        }
    finally:
        casebase.close()


def measure(folder: Path, *, rounds: int, pages: int, seed: int, workers: int) -> dict[str, int]:
    """Return what was wrong in all rounds together, and how many runs came to their end."""
    source = random.Random(seed)
    write_pages(folder / "pages", pages, seed)
    base = folder / "base"
    began = time.monotonic()
    add(base, folder / "pages", after=None, workers=workers)
    whole = time.monotonic() - began
    total = {"kills": 0, "ends": 1, **look_through(base, pages)}
    shutil.rmtree(base)
    while total["kills"] < rounds:
        if not add(base, folder / "pages", after=source.uniform(0.2, whole), workers=workers):
            total["kills"] += 1
            print(json.dumps(total), file=sys.stderr, flush=True)  # it takes half an hour
            continue
        total["ends"] += 1
        for name, count in look_through(base, pages).items():
            total[name] += count
        shutil.rmtree(base)
    if base.exists():
        add(base, folder / "pages", after=None, workers=workers)
        for name, count in look_through(base, pages).items():
            total[name] += count
    return total


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--pages", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="habeas-kill-") as folder:
        total = measure(
            Path(folder),
            rounds=given.rounds,
            pages=given.pages,
            seed=given.seed,
            workers=given.workers,
        )
    print(json.dumps(total))


if __name__ == "__main__":
    main()
