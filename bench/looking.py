"""Milliseconds of what each page asks of a full casebase, or of the whole page.

    python -m bench.looking FOLDER [--database postgresql://...] [--rounds 40]
    python -m bench.looking FOLDER --pages [--custodian]

The casebase is one that `bench.filling` made. Times are CPU time of this process, with PostgreSQL
that of the server's process for us too (on Linux, on one machine); the floor is 150 ms at the 95th percentile. With `--pages`
the application answers, from the request to the last byte, for a member or a custodian.
"""

import argparse
import gc
import math
import random
import resource
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from bench.filling import FREQUENT, entity_of, open_casebase
from bench.page_questions import find_addresses, sign_in
from habeas.cli.main import GARBAGE
from habeas.model.access import Viewer, Visibility
from habeas.model.statements import SubjectKind
from habeas.search.query import Facet
from habeas.services.casebase import Casebase
from habeas.services.looking import Looking
from habeas.store.protocol import EntityOrder, Window
from habeas.web.server import settle_memory

if TYPE_CHECKING:
    from django.test import Client

_PAGE = Window(limit=25)  # as the application shows them


def main() -> None:
    """Ask, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--database")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--pages", action="store_true")
    parser.add_argument("--custodian", action="store_true")
    parser.add_argument("--only", default="", help="only what has these letters in its name")
    options = parser.parse_args()
    casebase = open_casebase(options.folder, options.database)
    clock = _clock_of_server() if options.database else time.process_time
    for heading, asked in _tables(casebase, options):
        print(f"-- {heading}")
        for name, ask in asked.items():
            if options.only in name:
                _measure(name, ask, options.rounds, clock)
    print(f"memory, peak: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def _clock_of_server() -> Callable[[], float]:
    """Return a clock of the CPU time of this process and of the server's process for it."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        path = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
    return lambda: time.process_time() + int(path.read_text().split()[0]) / 1e9


def _measure(name: str, ask: Callable[[], object], rounds: int, clock: Callable[[], float]) -> None:
    times = []
    for _ in range(rounds):
        start = clock()
        ask()
        times.append(1000 * (clock() - start))
    first = times[0]
    times.sort()
    high = times[math.ceil(rounds * 0.95) - 1]
    print(
        f"{name:34} p50 {times[rounds // 2]:7.1f}  p95 {high:7.1f}  most {times[-1]:7.1f}"
        f"  first {first:7.1f}"
    )


def _tables(
    casebase: Casebase, options: argparse.Namespace
) -> Iterator[tuple[str, Mapping[str, Callable[[], object]]]]:
    if not options.pages:
        for level in (Visibility.GROUP, Visibility.PUBLIC):
            yield str(level), _questions(Looking(casebase, Viewer(level=level, name="bench")))
        return
    browser = sign_in(casebase, custodian=options.custodian)
    addresses = find_addresses(casebase.store)
    pages = {name: partial(_open, browser, find) for name, find in addresses.items()}
    browser.get("/")  # loads templates; `bench.serving` measures how long the first page takes
    gc.set_threshold(*GARBAGE)
    settle_memory()
    yield f"pages, {'a custodian' if options.custodian else 'a member'}", pages


def _open(browser: "Client", find: Callable[[], str]) -> None:
    address = find()
    status = browser.get(address).status_code
    if status not in (200, 404):  # what is protected is not there for a member
        raise SystemExit(f"expected a page of {address}, got {status}")


def _questions(looking: Looking) -> dict[str, Callable[[], object]]:
    source = random.Random(7)
    store = looking.store
    items = [item for _, item in zip(range(2_000), store.item_ids(), strict=False)]
    texts = [store.text(item.text) for item in store.items(items[:200])]
    words = [w for text in texts if text for w in text.text.split() if w.isalpha() and len(w) > 2]
    people = [e.name for e in store.find_entities(kind=SubjectKind.PERSON, order=EntityOrder.ITEMS)]
    rare = list(islice(store.entity_ids(), 500))
    captures = [capture.id for capture in store.find_captures(window=Window(limit=500))]
    questions: dict[str, Callable[[], object]] = {
        "items, no question": lambda: looking.find_items("", window=_PAGE),
        "items, a word": lambda: looking.find_items(source.choice(words), window=_PAGE),
        "items, a name": lambda: looking.find_items(source.choice(people), window=_PAGE),
        "items, word and filters": lambda: looking.find_items(
            source.choice(words),
            filters={Facet.COUNTRY: ["KZ"], Facet.LANGUAGE: ["ru"]},
            window=_PAGE,
        ),
        "items, page 50": lambda: looking.find_items("", window=Window(limit=25, offset=1_225)),
        "records, by name": lambda: looking.find_entities(kind=SubjectKind.PERSON),
        "records, by items, page 50": lambda: looking.find_entities(
            order=EntityOrder.ITEMS, window=Window(offset=2_450)
        ),
        "records, containing": lambda: looking.find_entities(containing=source.choice(people)[:5]),
    }
    if looking.viewer.level is Visibility.PUBLIC:
        return questions
    return questions | {
        "an item": lambda: looking.item(source.choice(items)),
        "a record": lambda: looking.entity(source.choice(rare), window=Window(limit=40)),
        **{
            f"a {kind} in three of ten items": partial(
                looking.entity, entity_of(kind, named), window=Window(limit=40)
            )
            for kind, named in FREQUENT.items()
        },
        "captures": looking.find_captures,
        "a capture": lambda: looking.capture(source.choice(captures)),
        "overview": looking.overview,
    }


if __name__ == "__main__":
    main()
