"""`habeas add` in processes of their own that are made to fail, and what is in the casebase afterwards.

Runs are forked from one process that has everything loaded: a command takes two seconds to begin and
as many to add sixty pages, and it is the second half that should be hit. No database is opened
here before the fork; also the looking through is done in a child.

A **step** is one thing that a run does to the disk or the database: a file opened for writing, a rename,
a flush, a statement of SQL, a commit, a batch of the search index. A fault is armed for the n-th one.
"""

import json
import os
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

import habeas
from bench.casebase import find_documents
from habeas.cli.main import run
from habeas.search.tantivy_index import TantivyIndex
from habeas.services import adding, indexing
from habeas.services.casebase import Casebase
from habeas.services.examining import examine
from habeas.settings import load_settings
from habeas.store.custody import find_breaks
from habeas.web.casebase import open_casebase
from habeas.web.configure import configure

_WARM = "Kazakhstan: a lawyer, Marat Invenov, was detained in Almaty\n\n3 May 2020\n\nText.\n"
_AUDITED = {"open": "open", "os.rename": "rename", "os.mkdir": "mkdir", "os.remove": "remove"}
_LOOK = 0.002  # seconds between looks at a child
_BATCH, _ITEMS = 8, 16  # documents in a transaction, items in a round of the index: eight times as
# many borders between them as a real run of so few pages has, since it is there that things break


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a casebase is: its folder, and the address of its database where that is PostgreSQL."""

    base: Path
    database: str | None = None

    def words(self) -> list[str]:
        """Return the options of a command for it."""
        more = ["--database", self.database] if self.database else []
        return ["--casebase", str(self.base), *more]


Fault = Callable[[str], None]  # called with the kind of each step, before it is done


@dataclass(frozen=True, slots=True)
class Held:
    """What a casebase holds, as sets that two casebases of the same pages have alike."""

    parts: dict[str, list[str]] = field(default_factory=dict)

    def compare(self, other: "Held") -> dict[str, int]:
        """Return how much is not in `other` but here, or more often here, by part."""
        counted = {
            name: Counter(values) - Counter(other.parts.get(name, ()))
            for name, values in self.parts.items()
        }
        return {name: total for name, count in counted.items() if (total := sum(count.values()))}


@contextmanager
def made_database(address: str, name: str, *, tables: Path | None = None) -> Iterator[str]:
    """Give the address of a new database on a server, its tables in a folder of their own or not."""
    with psycopg.connect(address, autocommit=True) as connection:
        server, new = connection.cursor(), sql.Identifier(name)
        if tables is not None:
            where = sql.SQL("CREATE TABLESPACE {} LOCATION {}")
            server.execute(where.format(new, sql.Literal(str(tables))))
        server.execute(
            sql.SQL("CREATE DATABASE {} TABLESPACE {}").format(
                new, new if tables else sql.Identifier("pg_default")
            )
        )
    try:
        yield f"{address.rpartition('/')[0]}/{name}"
    finally:
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(new))
            if tables is not None:
                connection.execute(sql.SQL("DROP TABLESPACE {}").format(new))


def write_pages(folder: Path, count: int, seed: int) -> None:
    """Write so many invented pages, a tenth of them copies of others."""
    folder.mkdir()
    for number, made in enumerate(find_documents(count, seed=seed)):
        day = (made.published or "2020-01-01")[:10]
        text = f"{made.title}\n\n{day}\n\n{made.text}\n"
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
        if number % 10 == 0:
            (folder / f"{number:05}-copy.txt").write_text(f"Blog\n\n{text}", encoding="utf-8")


def warm(folder: Path) -> None:
    """Load what a command loads, so that forked runs begin at once."""
    configure(load_settings(casebase=folder / "nowhere", environ={}))
    for module in ("habeas.cli.add_command", "habeas.web.store"):
        import_module(module)
    adding._BATCH, indexing._ITEMS = _BATCH, _ITEMS
    habeas.read(_WARM.encode())


def start(words: list[str], *, errors: Path, before: Callable[[], None] | None = None) -> int:
    """Begin a command in a forked process, a group of its own; returns its id."""
    child = os.fork()
    if child:
        return child
    os.setpgid(0, 0)
    nowhere = os.open(os.devnull, os.O_RDWR)
    told = os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    for descriptor, target in ((nowhere, 0), (nowhere, 1), (told, 2)):
        os.dup2(descriptor, target)
    code = 70
    try:
        if before is not None:
            before()
        code = run(words)
        sys.stderr.flush()
    except BaseException:  # noqa: BLE001 - whatever it is ends this child, not its parent's code
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(code)


def wait(child: int, *, after: float | None = None, group: bool = False) -> int:
    """Return how a process ended, as `subprocess` says it; killed after so many seconds."""
    end = None if after is None else time.monotonic() + after
    while True:
        done, status = os.waitpid(child, 0 if end is None else os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        if end is not None and time.monotonic() >= end:
            (os.killpg if group else os.kill)(child, signal.SIGKILL)
            end = None
        else:
            time.sleep(_LOOK)


def watch_steps(fault: Fault) -> None:
    """Have `fault` called before each step of this process, and of no process it forks."""
    mine = os.getpid()

    def step(kind: str) -> None:
        if os.getpid() == mine:
            fault(kind)

    def audit(event: str, given: tuple[Any, ...]) -> None:
        kind = _AUDITED.get(event)
        if kind == "open":
            if isinstance(given[2], int) and given[2] & (os.O_WRONLY | os.O_RDWR):
                step(f"open {_kind_of(given[0])}")
        elif kind is not None:
            step(f"{kind} {_kind_of(given[0])}")

    sys.addaudithook(audit)
    flush = os.fsync
    os.fsync = lambda descriptor: (step("fsync"), flush(descriptor))[1]
    _watch_database(step)
    for name in ("_add", "delete"):
        _wrap(TantivyIndex, name, step, f"index {name.strip('_')}")


def _kind_of(path: object) -> str:
    text = os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else ""
    return "original" if "/originals/" in text else "file"


def _watch_database(step: Fault) -> None:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.backends.signals import connection_created

    def before(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        words = sql.replace('"', "").split()
        step(f"sql {' '.join(words[:3] if words[:1] == ['INSERT'] else words[:1]).lower()}")
        return execute(sql, *rest)

    def created(connection: Any, **_: object) -> None:
        connection.execute_wrappers.append(before)

    connection_created.connect(created, weak=False)
    _wrap(BaseDatabaseWrapper, "_commit", step, "commit")


def _wrap(owner: type, name: str, step: Fault, kind: str) -> None:
    """Have a step before a method, and another after it."""
    method = getattr(owner, name)

    def stepped(*given: Any, **more: Any) -> Any:
        step(f"{kind}: before")
        result = method(*given, **more)
        step(f"{kind}: after")
        return result

    setattr(owner, name, stepped)


def count_steps(words: list[str], folder: Path) -> list[str]:
    """Run a command to its end; returns the kinds of its steps in order."""
    told = folder / "steps"
    kinds: list[str] = []

    def before() -> None:
        watch_steps(kinds.append)
        end = os._exit

        def exit_with(code: int) -> None:
            told.write_text(json.dumps(kinds), encoding="utf-8")
            end(code)

        os._exit = exit_with  # type: ignore[assignment]

    code = wait(start(words, errors=folder / "errors", before=before))
    if code != 0:
        raise SystemExit(f"{words[0]} ended with {code}: {read_errors(folder)}")
    found: list[str] = json.loads(told.read_text(encoding="utf-8"))
    return found


def read_errors(folder: Path) -> str:
    """Return the end of what the latest run said."""
    return (folder / "errors").read_text(encoding="utf-8", errors="replace")[-1500:]


@contextmanager
def _opened(place: Place) -> Iterator[Casebase]:
    casebase = open_casebase(
        load_settings(casebase=place.base, database=place.database, environ={})
    )
    try:
        yield casebase
    finally:
        casebase.close()


def look(place: Place, folder: Path, *, repair: bool) -> tuple[Held, list[str]]:
    """Return what a casebase holds, and what is wrong with it; asked in a child."""
    answer = folder / "answer"
    answer.unlink(missing_ok=True)
    child = os.fork()
    if not child:
        code = 1
        try:
            with _opened(place) as casebase:
                told = json.dumps([_hold(casebase).parts, _examine(casebase, repair=repair)])
            answer.write_text(told, encoding="utf-8")
            code = 0
        except BaseException:  # noqa: BLE001 - as above
            traceback.print_exc()
        finally:
            os._exit(code)
    if wait(child) != 0:
        raise SystemExit("a casebase could not be looked through")
    parts, wrong = json.loads(answer.read_text(encoding="utf-8"))
    return Held(parts), wrong


def _examine(casebase: Casebase, *, repair: bool) -> list[str]:
    """Return what is wrong; a "*" before what was repaired."""
    found = list(examine(casebase, repair=repair, actor="bench"))
    return [f"{'*' * trouble.repaired}{trouble.area}: {trouble.what}" for trouble in found]


def _hold(casebase: Casebase) -> Held:
    store = casebase.store
    items = store.items(list(store.item_ids()))
    originals = list(casebase.originals.find_all())
    known = store.known_originals(originals)
    captures = [c for o in originals for c in store.find_captures(original=o)]
    views = store.entities(list(store.entity_ids()))
    lines = [line for line in store.custody() if line.action in ("captured", "read")]
    return Held(
        {
            "originals": originals,
            "captures": [capture.id for capture in captures],
            "known": sorted(known),
            "items": [f"{item.id} {item.same_as} {item.current}" for item in items],
            "statements": [f"{s.id} {s.entity}" for s in store.each_statement()],
            "records": [f"{v.id} {v.items} {v.statements}" for v in views],
            "documents": sorted(casebase.index.ids()),
            "custody": [f"{line.action} {line.subject}" for line in lines],
            "breaks": list(find_breaks(store.custody())),
        }
    )
