"""Acts for a full casebase, so that there are cases and incidents to look at.

    python -m bench.case_filling FOLDER [--database postgresql://...]

The casebase is one that `bench.filling` made. Half of its items tell of an act that befell one or two
of the people they name; the person of three items in ten has some thousands. What is there
already is left as it is. Prints CPU seconds for the acts and for the cases that follow.
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from bench.filling import open_casebase
from habeas.model.records import ItemRecord
from habeas.model.statements import ACT, Statement, SubjectKind
from habeas.services.casebase import Casebase
from habeas.services.indexing import refresh_entities
from habeas.store.chunks import chunks
from habeas.store.identifiers import make_id, statement_id
from habeas.store.protocol import Pending
from habeas.vocab.cases import load_case_acts
from habeas.vocab.incidents import load_incident_types

_BATCH = 1_000
_TELLING = 0.5


def fill_cases(casebase: Casebase, *, seed: int = 1) -> int:
    """Give half of the items acts, and return how many there are."""
    store, source, count = casebase.store, random.Random(seed), 0
    for some in chunks(store.item_ids(), _BATCH):
        people: dict[str, list[Statement]] = defaultdict(list)
        for statement in store.statements_of(items=some, prop="name"):
            if statement.kind is SubjectKind.PERSON:
                people[statement.evidence.item or ""].append(statement)
        rows = list(_acts(store.items(some), people, source))
        with store.transaction():
            store.put_statements(rows)
            store.mark_pending(Pending.ENTITY, {s.entity for s in rows if s.entity})
        count += len(rows)
    return count


def _acts(
    items: Iterable[ItemRecord], people: dict[str, list[Statement]], source: random.Random
) -> Iterator[Statement]:
    types = sorted(load_case_acts())
    for item in items:
        named = people[item.id]
        if not named or source.random() > _TELLING:
            continue
        kind = source.choice(types)
        date = item.published if source.random() < 0.8 else None
        for name in source.sample(named, min(len(named), source.choice((1, 1, 2)))):
            act = _act(name, kind, date)
            yield act
            yield _incident(act)


def _act(name: Statement, kind: str, date: str | None) -> Statement:
    label = load_incident_types()[kind].labels["en"]
    value = f"{date} {label}" if date else label
    original, evidence = name.evidence.original, name.evidence
    key = statement_id(original, name.kind, ACT, value, evidence.start, evidence.words)
    detail = {"type": kind, "date": date, "modality": "actual", "told": "1"}
    return replace(
        name,
        id=key,
        prop=ACT,
        value=value,
        detail=tuple(sorted((k, v) for k, v in detail.items() if v)),
        origin="bench/1",
    )


def _incident(act: Statement) -> Statement:
    """Return what an item says of the act itself."""
    original, evidence = act.evidence.original, act.evidence
    kind = SubjectKind.INCIDENT
    subject = make_id("inc", original, evidence.item or "", act.value, evidence.start)
    key = statement_id(original, kind, "name", act.value, evidence.start, evidence.words)
    return replace(act, id=key, kind=kind, prop="name", subject=subject, entity=subject)


def main() -> None:
    """Fill, and say what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--database")
    options = parser.parse_args()
    casebase = open_casebase(options.folder, options.database)
    start = time.process_time()
    count = fill_cases(casebase)
    middle = time.process_time()
    while refresh_entities(casebase):
        pass
    end = time.process_time()
    cases = casebase.store.count_cases()
    print(f"{count} acts: {middle - start:.0f} s; {cases} cases with views: {end - middle:.0f} s")


if __name__ == "__main__":
    main()
