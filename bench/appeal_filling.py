"""Appeals with lists of signatories for a full casebase, to ask who signs what.

    python -m bench.appeal_filling FOLDER --count 3000 [--database postgresql://...]

The casebase is one that `bench.filling` made. Each appeal is an item of its own with a title, a
victim, an act, an addressee and a list: mostly some tens of names, of one in a hundred a thousand.
Who signs is drawn from the people and organizations there are, the first far more often.
"""

import argparse
import hashlib
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from bench.casebase import COUNTRIES
from bench.filling import item_of, open_casebase, put_page
from habeas.model.records import EntityRecord
from habeas.model.statements import ACT, Evidence, Statement, SubjectKind
from habeas.services.casebase import Casebase
from habeas.services.indexing import bring_up_to_date
from habeas.store.chunks import chunks
from habeas.store.identifiers import entity_of_subject, local_subject, make_id, statement_id
from habeas.store.protocol import EntityOrder, Pending, Window
from habeas.vocab.cases import load_case_acts
from habeas.vocab.incidents import load_incident_types

_AT = "2026-01-01T00:00:00Z"
_BATCH, _PEOPLE = 100, 8_000
_SIZES, _SHARES = (8, 25, 80, 300, 1_000), (40, 35, 18, 6, 1)
_ROLES = ("lawyer", "journalist", "human rights defender", "activist")
_BEGIN = date(2014, 1, 1)


def fill_appeals(casebase: Casebase, count: int, *, seed: int = 1) -> int:
    """Add appeals, and return how many signatures they have."""
    store, source = casebase.store, random.Random(seed)
    window = Window(limit=_PEOPLE)
    pools = [
        store.find_entities(kind=kind, order=EntityOrder.ITEMS, window=window)
        for kind in (SubjectKind.PERSON, SubjectKind.ORGANIZATION)
    ]
    laws = store.find_entities(kind=SubjectKind.LAW, window=Window(limit=40))
    weights = [list(accumulate(1 / (n + 5) for n in range(len(pool)))) for pool in pools]
    signatures = 0
    for numbers in chunks(range(count), _BATCH):
        with store.transaction():
            for number in numbers:
                written = _Writing(number, source)
                victim = source.choices(pools[0], cum_weights=weights[0])[0]
                size = source.choices(_SIZES, weights=_SHARES)[0]
                people = source.choices(pools[0], cum_weights=weights[0], k=size)
                bodies = source.choices(pools[1], cum_weights=weights[1], k=size // 10)
                signers = list({e.id: e for e in (*people, *bodies) if e.id != victim.id}.values())
                signatures += len(signers)
                written.write(victim, source.choice(laws), signers)
                written.keep(casebase)
    return signatures


class _Writing:
    """One appeal on its way into the store: a text that grows, and what stands in it."""

    def __init__(self, number: int, source: random.Random) -> None:
        self.source = source
        self.original = hashlib.sha256(f"appeal {number}".encode()).hexdigest()
        self.item = make_id("itm", self.original, 0, "")
        self.day = _BEGIN + timedelta(days=source.randrange(4_000))
        self.country = source.choices(list(COUNTRIES), weights=list(COUNTRIES.values()))[0]
        self.text = ""
        self.rows: list[Statement] = []

    def write(
        self, victim: EntityRecord, law: EntityRecord, signers: Sequence[EntityRecord]
    ) -> None:
        """Write the text with its statements."""
        appeal = make_id("app", self.original, self.item, 1)
        title = f"Open letter for {victim.name}"
        self.say(title, (SubjectKind.APPEAL, appeal, "name"))
        self.add("\n\n")
        self.say(self.day.isoformat(), (SubjectKind.APPEAL, appeal, "date"))
        self.add("\n\nTo ")
        office = f"the Prosecutor General of {self.country}"
        self.say(office, (SubjectKind.APPEAL, appeal, "addressee"), {"role": "Prosecutor General"})
        kind = self.source.choice(sorted(load_case_acts()))
        label = load_incident_types()[kind].labels["en"]
        self.add(f"\n\nWe write about {label} and ")
        self.say(law.name, (SubjectKind.LAW, local_subject(law.id, self.original), "name"))
        self.add(": ")
        subject = local_subject(victim.id, self.original)
        self.say(victim.name, (SubjectKind.PERSON, subject, "name"))
        self.act(self.rows[-1], kind, label)
        self.rows.append(self.of(self.rows[-2], "role", self.source.choice(_ROLES)))
        self.add(".\n\nSigned by:\n")
        for number, signer in enumerate(signers, 1):
            self.sign(appeal, number, signer)

    def sign(self, appeal: str, number: int, signer: EntityRecord) -> None:
        """Write one entry of the list."""
        self.add(f"{number}. ")
        start, role = len(self.text), self.source.choice(_ROLES)
        self.say(signer.name, (signer.kind, local_subject(signer.id, self.original), "name"))
        name = self.rows[-1]
        self.add(f", {role}, Oftenabad")
        self.rows += [self.of(name, "role", role), self.of(name, "city", "Oftenabad")]
        detail = {"n": str(number), "kind": str(signer.kind), "role": role, "city": "Oftenabad"}
        words = self.text[start:]
        entry = (SubjectKind.APPEAL, appeal, "signatory")
        self.rows.append(self.statement(entry, signer.name, start, words, detail))
        self.add("\n")

    def act(self, name: Statement, kind: str, label: str) -> None:
        """Say that something befell whom a name names."""
        detail = {"type": kind, "date": self.day.isoformat(), "modality": "actual", "told": "1"}
        row = self.of(name, ACT, f"{self.day} {label}")
        self.rows.append(replace(row, detail=tuple(sorted(detail.items()))))

    def of(self, name: Statement, prop: str, value: str) -> Statement:
        """Return what is said of whom a name names."""
        evidence = name.evidence
        key = statement_id(self.original, name.kind, prop, value, evidence.start, evidence.words)
        return replace(name, id=key, prop=prop, value=value)

    def add(self, words: str) -> None:
        self.text += words

    def say(
        self,
        words: str,
        about: tuple[SubjectKind, str, str],
        detail: dict[str, str] | None = None,
    ) -> None:
        """Add words with a statement that they are a value of what `about` names."""
        self.rows.append(self.statement(about, words, len(self.text), words, detail or {}))
        self.text += words

    def statement(
        self,
        about: tuple[SubjectKind, str, str],
        value: str,
        start: int,
        words: str,
        detail: dict[str, str],
    ) -> Statement:
        kind, subject, prop = about
        return Statement(
            id=statement_id(self.original, kind, prop, value, start, words),
            subject=subject,
            kind=kind,
            prop=prop,
            value=value,
            evidence=Evidence(
                original=self.original,
                text="",  # known when all is written
                item=self.item,
                start=start,
                end=start + len(words),
                words=words,
            ),
            origin="bench/1",
            first_seen=_AT,
            last_seen=_AT,
            detail=tuple(sorted(detail.items())),
            language="en",
            entity=entity_of_subject(subject),
        )

    def keep(self, casebase: Casebase) -> None:
        """Put what was written into the store."""
        item = item_of(self.original, self.text, kind="appeal", day=self.day, country=self.country)
        rows = list(self._with_text(item.text))
        put_page(casebase.store, item, self.text, rows, name="appeal.txt")
        casebase.store.mark_pending(Pending.ENTITY, {s.entity for s in rows if s.entity})
        casebase.store.mark_pending(Pending.INDEX, [item.id])

    def _with_text(self, sha256: str) -> Iterator[Statement]:
        known: set[str] = set()
        for row in self.rows:
            if row.id not in known:
                known.add(row.id)
                yield replace(row, evidence=replace(row.evidence, text=sha256))


def main() -> None:
    """Fill, and say what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=3_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database")
    options = parser.parse_args()
    casebase = open_casebase(options.folder, options.database)
    start = time.process_time()
    count = fill_appeals(casebase, options.count, seed=options.seed)
    middle = time.process_time()
    bring_up_to_date(casebase)
    end = time.process_time()
    print(f"{count} signatures: {middle - start:.0f} s; views and index: {end - middle:.0f} s")


if __name__ == "__main__":
    main()
