"""A list of 3,000 signatures matched against a casebase of 100,000 people: what is found, what it takes.

    python -m bench.matching fill FOLDER [--people 100000] [--database postgresql://...]
    python -m bench.matching match FOLDER [--names 3000] [--seed 2]

`fill` makes a casebase straight through the store: items that name twenty people each, everybody
under one to three spellings (other scripts, case endings, initials, slips), with role and city. `match` writes
a letter, half of whose signatories are in the casebase under a spelling of chance and half of whom
are nowhere, runs `habeas match --appeal` on it as a process of its own, and says how long that took
and who was found. Nobody of the others has given name and surname of somebody in the casebase.
"""

import argparse
import hashlib
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bench.filling import item_of, open_casebase, put_page, statement_at
from bench.people_stock import bare_name, find_people
from habeas.model.records import ItemRecord
from habeas.model.statements import Statement, SubjectKind
from habeas.services.casebase import Casebase
from habeas.services.indexing import refresh_entities
from habeas.store.chunks import chunks
from habeas.store.identifiers import local_subject
from habeas.store.protocol import Pending
from tools.invent_names import Person, spell

_BEGIN = date(2014, 1, 1)
_TOGETHER, _BATCH = 20, 50  # people of an item; items of a transaction
_SEED = 1
_ROLES = ("lawyer", "journalist", "human rights defender", "activist")
_CITIES = ("Almaty", "Bishkek", "Osh", "Oftenabad", "Astana")
_LETTER = "Open letter to the President of Kaland\n\nWe call on you to stop the trial.\n\nSignatories:\n\n"
_LEVELS = (0.9, 0.7, 0.5, 0.3)


def entity_of(person: Person) -> str:
    """Return the id of the record of somebody of the generator."""
    full = f"{person.given} {person.surname} {person.father} {person.second}"
    return "per:" + hashlib.blake2b(full.encode(), digest_size=6).hexdigest()


def fill(casebase: Casebase, count: int) -> None:
    """Keep items that name `count` people, and derive their records."""
    source = random.Random(_SEED)
    together = chunks(find_people(count, seed=_SEED), _TOGETHER)
    for some in chunks(enumerate(together), _BATCH):
        with casebase.store.transaction():
            for number, people in some:
                _keep(casebase, number, people, source)
    while refresh_entities(casebase):
        pass


def find_spellings(person: Person, source: random.Random) -> list[str]:
    """Return under which names somebody stands in the casebase: the first without initials."""
    first = next(name for _ in range(99) for name in [spell(person, source)] if "." not in name)
    more = [spell(person, source) for _ in range(source.choices((0, 1, 2), (70, 20, 10))[0])]
    return list(dict.fromkeys((first, *more)))


def _keep(casebase: Casebase, number: int, people: Sequence[Person], source: random.Random) -> None:
    """Keep an item with what it says of people."""
    original = hashlib.sha256(f"people {number}".encode()).hexdigest()
    said = [(entity_of(p), name) for p in people for name in find_spellings(p, source)]
    text = "People of the trial\n\n" + "".join(f"{name}.\n" for _, name in said)
    day = _BEGIN + timedelta(days=number % 4_000)
    item = item_of(original, text, kind="news", day=day, country="KZ")
    rows = {s.id: s for s in _statements(item, text, said, source)}
    put_page(casebase.store, item, text, rows.values(), name="people.txt")
    casebase.store.mark_pending(Pending.ENTITY, {entity for entity, _ in said})


def _statements(
    item: ItemRecord, text: str, said: Sequence[tuple[str, str]], source: random.Random
) -> Iterator[Statement]:
    start = text.index("\n\n") + 2
    for entity, name in said:
        subject = local_subject(entity, item.original)
        values = {"name": name, "role": source.choice(_ROLES), "city": source.choice(_CITIES)}
        for prop, value in values.items():
            yield statement_at(item, start, name, (SubjectKind.PERSON, subject, prop), value)
        start += len(name) + 2


def invent_signers(people: int, count: int, *, seed: int) -> list[tuple[str, str | None]]:
    """Return names that sign, each with the record that is meant, None for those in no record."""
    source = random.Random(seed)
    known = list(find_people(people, seed=_SEED))
    there = source.sample(known, count // 2)
    bare = frozenset(map(bare_name, known))
    others = find_people(count - len(there), seed=seed, but=bare)
    signers: list[tuple[Person, str | None]] = [(p, entity_of(p)) for p in there]
    signers += [(p, None) for p in others]
    source.shuffle(signers)
    return [(spell(person, source), entity) for person, entity in signers]


def match(folder: Path, signers: Sequence[tuple[str, str | None]]) -> None:
    """Match a letter that is signed so as a process of its own, and print the figures."""
    letter, out = folder / "letter.txt", folder / f"matched-{os.getpid()}.jsonl"
    lines = (f"{n}. {name}, {_ROLES[n % 4]}" for n, (name, _) in enumerate(signers, 1))
    letter.write_text(_LETTER + "\n".join(lines) + "\n", encoding="utf-8")
    asked = ["match", "--casebase", str(folder), "--appeal", str(letter), "--to", str(out)]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-m", "habeas", *asked], check=True)  # noqa: S603 - our own words
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{wall:.1f} s on the clock, {spent:.1f} s of CPU, {after.ru_maxrss // 1024} MB at most")
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    out.unlink()
    report(signers, rows)


def report(signers: Sequence[tuple[str, str | None]], rows: Sequence[dict[str, Any]]) -> None:
    """Print who was found: rows are told by the number in their first cell."""
    found = {int(row["cells"][0]): row["candidates"] for row in rows}
    asked = [(found.get(n, []), meant) for n, (_, meant) in enumerate(signers, 1)]
    known = [(candidates, meant) for candidates, meant in asked if meant]
    first = sum(bool(c) and c[0]["id"] == meant for c, meant in known)
    some = sum(any(one["id"] == meant for one in c) for c, meant in known)
    print(f"{len(rows)} rows; of {len(known)} in the casebase {first / len(known):.3f} come first,")
    print(f"  {some / len(known):.3f} among those told")
    for least in _LEVELS:
        told = [(c[0]["id"] == meant, meant) for c, meant in asked if c and c[0]["score"] >= least]
        right = sum(one for one, _ in told)
        strangers = sum(meant is None for _, meant in told)
        print(
            f"  best at {least} and above: precision {right / max(len(told), 1):.3f}, recall"
            f" {right / len(known):.3f}; {strangers} of {len(asked) - len(known)} strangers named"
        )


def main() -> None:
    """Fill or match, as the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("fill", "match"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--names", type=int, default=3_000)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--database")
    options = parser.parse_args()
    if options.what == "fill":
        casebase = open_casebase(options.folder, options.database)
        fill(casebase, options.people)
        print(f"{time.process_time():.0f} s of CPU; {casebase.store.counts()}")
    else:
        match(options.folder, invent_signers(options.people, options.names, seed=options.seed))


if __name__ == "__main__":
    main()
