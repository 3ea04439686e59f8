"""Milliseconds of what each page asks of a full casebase.

    python -m bench.looking FOLDER [--database postgresql://...] [--rounds 40]

The casebase is one that `bench.filling` made. Times are CPU time of this process, for PostgreSQL
wall time (its work is done elsewhere); the floor is 150 ms at the 95th percentile.
"""

import argparse
import random
import resource
import time
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

from bench.filling import FREQUENT, entity_of, open_casebase
from habeas.model.access import Viewer, Visibility
from habeas.model.statements import SubjectKind
from habeas.search.query import Facet
from habeas.services.looking import Looking
from habeas.store.protocol import EntityOrder, Window

_PAGE = Window(limit=25)  # as the application shows them


def main() -> None:
    """Ask, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--database")
    parser.add_argument("--rounds", type=int, default=40)
    options = parser.parse_args()
    casebase = open_casebase(options.folder, options.database)
    clock = time.perf_counter if options.database else time.process_time
    for level in (Visibility.GROUP, Visibility.PUBLIC):
        print(f"-- {level}")
        for name, ask in _questions(Looking(casebase, Viewer(level=level, name="bench"))).items():
            times = []
            for _ in range(options.rounds):
                start = clock()
                ask()
                times.append(1000 * (clock() - start))
            times.sort()
            high = times[int(len(times) * 0.95)]
            print(
                f"{name:34} p50 {times[len(times) // 2]:7.1f}  p95 {high:7.1f}  most {times[-1]:7.1f}"
            )
    print(f"memory, peak: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


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
