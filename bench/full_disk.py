"""Let the disk be full under `habeas add` in many places, make room, add again, and count.

    python -m bench.full_disk
    python -m bench.full_disk --postgres

Real: small file systems in memory (they take root) for the casebase, its originals, its index or
the tables of PostgreSQL, out of bytes or of inodes; limits on the size of a file; a limit on the pages
of the database. Injected: the error of a full disk at one step of each kind (see `bench.faults`). A run
must say so in a line and end with 1; with room, the same command must leave what a run on a large disk
leaves. Prints a line for each place, and one line of JSON at the end.
"""

import argparse
import errno
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

from bench.faults import (
    Held,
    Place,
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

Before = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Narrow:
    """One way to be without room: what holds for a run, and what a run does before it begins.

    `around` takes the folder of the casebase and gives what makes room again.
    """

    name: str
    before: Before | None = None
    around: Callable[[Path], AbstractContextManager[Before]] = field(
        default=lambda _: nullcontext(lambda: None)
    )


def find_places() -> Iterator[Narrow]:
    """Yield the places for a casebase on SQLite, which needs half a megabyte when it is empty."""
    for size in (300, 600, 900, 1300, 2000):
        yield Narrow(f"casebase on {size} KiB", around=partial(_mounted, inner="", size=size))
    for size in (16, 120):
        yield Narrow(
            f"originals on {size} KiB", around=partial(_mounted, inner="originals", size=size)
        )
    for size in (16, 100, 250):
        yield Narrow(f"index on {size} KiB", around=partial(_mounted, inner="index", size=size))
    for inner, inodes in (("originals", 30), ("index", 10)):
        around = partial(_mounted, inner=inner, size=9_000, inodes=inodes)
        yield Narrow(f"{inner} with {inodes} inodes", around=around)
    for size in (900, 30_000, 200_000, 600_000):
        yield Narrow(f"files of {size} bytes at most", before=partial(_limit_files, size))
    for pages in (60, 140, 170):
        yield Narrow(f"database of {pages} pages", before=partial(_limit_pages, pages))
    for kind, number in (
        ("open original", 20),
        ("mkdir original", 9),
        ("fsync", 31),
        ("rename original", 40),
        ("sql insert into habeas_capture", 3),
        ("sql insert into habeas_statement", 2),
        ("sql insert into habeas_custody", 4),
        ("sql insert into habeas_pending", 2),
        ("commit: before", 3),
        ("commit: before", 9),
        ("sql delete", 2),
    ):
        yield Narrow(f"at {kind}, no. {number}", before=partial(_fail_at, kind, number))


@contextmanager
def _mounted(base: Path, *, inner: str, size: int, inodes: int = 0) -> Iterator[Before]:
    """Have a folder on a file system of so many KiB; what is given makes it large."""
    folder = base / inner
    folder.mkdir(parents=True)
    options = f"size={size}k" + (f",nr_inodes={inodes}" if inodes else "")
    _run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder)
    try:
        yield partial(_run, "mount", "-o", "remount,size=500m,nr_inodes=100000", folder)
    finally:
        _run("umount", "-l", folder)


def _run(*words: object) -> None:
    subprocess.run([str(word) for word in words], check=True)  # noqa: S603 - our own words


def _limit_files(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def _limit_pages(pages: int) -> None:
    from django.db.backends.signals import connection_created

    def limit(connection: sqlite3.Connection, **_: object) -> None:
        with connection.cursor() as cursor:  # type: ignore[attr-defined]  # Django's
            cursor.execute(f"PRAGMA max_page_count={pages}")

    connection_created.connect(limit, weak=False)


def _fail_at(kind: str, number: int) -> None:
    """Have this process meet a full disk at its step of a kind, and at all of that kind after it."""
    passed = count(1)

    def fault(came: str) -> None:
        if came == kind and next(passed) >= number:
            raise _full_database() if kind.startswith(("sql", "commit")) else _full_disk()

    watch_steps(fault)


def _full_disk() -> OSError:
    return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _full_database() -> Exception:
    from django.db import OperationalError

    cause = sqlite3.OperationalError("database or disk is full")
    cause.sqlite_errorcode = sqlite3.SQLITE_FULL
    error = OperationalError("database or disk is full")
    error.__cause__ = cause
    return error


def measure(folder: Path) -> Counter[str]:
    """Return what was wrong in all places on SQLite together."""
    right = _fill(Place(base=folder / "right"), folder)
    total = Counter({"places": 0, "not reached": 0, "lost": 0, "twice": 0, "breaks": 0})
    for number, narrow in enumerate(find_places()):
        base = folder / f"base{number}"
        with narrow.around(base) as make_room:
            _check(narrow.name, Place(base=base), folder, right, total, narrow.before, make_room)
        shutil.rmtree(base)
    return total


def measure_postgres(folder: Path) -> Counter[str]:
    """Return what was wrong where the disk of a server was full; an empty database takes 2 MB there."""
    total = Counter({"places": 0, "not reached": 0, "lost": 0, "twice": 0, "breaks": 0})
    with running_server() as address:
        with made_database(address, "right") as database:
            right = _fill(Place(base=folder / "right", database=database), folder)
        for number, size in enumerate((2_200, 2_600, 3_000, 3_600)):
            place = Path(tempfile.mkdtemp(prefix="habeas-table-"))
            with _mounted(place, inner="tables", size=size) as make_room:
                shutil.chown(place, "postgres")
                shutil.chown(place / "tables", "postgres")
                with made_database(address, f"full{number}", tables=place / "tables") as database:
                    here = Place(base=folder / f"team{number}", database=database)
                    name = f"tables on {size} KiB"
                    _check(name, here, folder, right, total, None, make_room)
            shutil.rmtree(place)
    return total


def _add(place: Place, folder: Path) -> list[str]:
    return ["add", *place.words(), "--workers", "1", str(folder / "pages")]


def _fill(place: Place, folder: Path) -> Held:
    code = wait(start(_add(place, folder), errors=folder / "errors"))
    held, wrong = look(place, folder, repair=False)
    if code or wrong:
        raise SystemExit(f"habeas add ended with {code}, {wrong}: {read_errors(folder)}")
    return held


def _check(
    name: str,
    place: Place,
    folder: Path,
    right: Held,
    total: Counter[str],
    before: Before | None,
    make_room: Before,
) -> None:
    """Fill up, make room, add again, count."""
    code = wait(start(_add(place, folder), errors=folder / "errors", before=before))
    said = read_errors(folder).strip()
    make_room()
    again = wait(start(_add(place, folder), errors=folder / "errors"))
    if again:
        raise SystemExit(f"{name}: with room, habeas add ended with {again}: {read_errors(folder)}")
    held, wrong = look(place, folder, repair=True)
    lost, twice = right.compare(held), held.compare(right)
    total["places"] += 1
    total["not reached"] += code == 0
    total["unsaid"] += code not in (0, 1) or "Traceback" in said
    total["lost"] += sum(lost.values())
    total["breaks"] += twice.pop("breaks", 0)
    total["twice"] += sum(twice.values())
    total["repaired"] += sum(each.startswith("*") for each in wrong)
    total["troubles"] += sum(not each.startswith("*") for each in wrong)
    print(f"{name}: {code} {said[-300:]!r} {lost or ''} {twice or ''} {wrong or ''}", flush=True)


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgres", action="store_true", help="the disk of a server")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="habeas-full-") as name:
        folder = Path(name)
        write_pages(folder / "pages", given.pages, given.seed)
        warm(folder)
        total = measure_postgres(folder) if given.postgres else measure(folder)
    print(json.dumps(total))
    sys.exit(total["lost"] + total["twice"] + total["breaks"] + total["unsaid"] > 0)


if __name__ == "__main__":
    main()
