"""A full casebase made straight through the store: what pages look like with 100,000 items.

    python -m bench.filling FOLDER --count 100000 --seed 1 [--database postgresql://...]

Items, texts and about twenty statements each from `bench.casebase`; one place and one person stand
in three items of ten. No page is read and no original kept. What is there already is gone on with.
"""

import argparse
import hashlib
import random
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from bench.casebase import find_documents
from habeas.model.records import (
    CaptureRecord,
    CaptureState,
    CustodyNote,
    ItemRecord,
    ReadingHead,
    TextRecord,
    Touch,
)
from habeas.model.statements import Evidence, Statement, SubjectKind
from habeas.search.document import Document, Named
from habeas.search.tantivy_index import open_index
from habeas.services.casebase import Casebase
from habeas.services.indexing import bring_up_to_date
from habeas.settings import load_settings
from habeas.store.identifiers import local_subject, make_id, statement_id
from habeas.store.originals import Originals
from habeas.store.protocol import Pending, Store
from habeas.text.edtf import to_days
from habeas.web.opening import open_store

OFTEN = 0.3  # how many items the most frequent person and place stand in
_BATCH = 500
_AT = "2026-01-01T00:00:00Z"
_PREFIXES = {
    SubjectKind.PERSON: "per",
    SubjectKind.ORGANIZATION: "org",
    SubjectKind.PLACE: "pla",
    SubjectKind.LAW: "law",
}
FREQUENT = {
    SubjectKind.PERSON: Named(id="often", names=("Temir Oftenbekov",)),
    SubjectKind.PLACE: Named(id="everywhere", names=("Oftenabad",)),
}


def open_casebase(folder: Path, database: str | None = None) -> Casebase:
    """Return the casebase in a folder, made where there is none."""
    settings = load_settings(casebase=folder, database=database, environ={})
    return Casebase(
        store=open_store(settings, create=True),
        originals=Originals(folder / "originals"),
        index=open_index(folder / "index"),
        clock=lambda: datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )


def fill(casebase: Casebase, count: int, *, seed: int = 1) -> None:
    """Bring a casebase to `count` items with views and index."""
    store = casebase.store
    documents = islice(find_documents(count, seed=seed), store.counts().items, None)
    source = random.Random(seed)
    while batch := list(islice(documents, _BATCH)):
        with store.transaction():
            _keep(casebase, batch, source)
    bring_up_to_date(casebase, workers=2)


def entity_of(kind: SubjectKind, named: Named) -> str:
    """Return the id of an entity of the generator."""
    digest = hashlib.blake2b(named.id.encode(), digest_size=6).hexdigest()
    return f"{_PREFIXES[kind]}:{digest}"


def _keep(casebase: Casebase, batch: Iterable[Document], source: random.Random) -> None:
    store, notes, items = casebase.store, list[CustodyNote](), list[ItemRecord]()
    rows: list[Statement] = []
    captures: list[CaptureRecord] = []
    for document in batch:
        original = hashlib.sha256(document.id.encode()).hexdigest()
        text = f"{document.title}\n\n{document.text}"
        named = list(_named(document, source))
        missing = [entity.names[0] for _, entity in named if entity.names[0] not in text]
        text += "".join(f" {name}." for name in missing)
        item = _item(document, original, text)
        kept = TextRecord(sha256=item.text, text=text, encoding="utf-8")
        store.put_readings([(head_of(original, item.text), kept)])
        captures.append(_capture(document, original))
        items.append(item)
        rows += _statements(document, item, text, named)
        notes += [
            CustodyNote(at=_AT, action=touch, subject=original, actor="bench")
            for touch in (Touch.CAPTURED, Touch.READ)
        ]
    store.put_captures(captures)
    store.put_items(items)
    store.put_statements(rows)
    store.append_custody(notes)
    store.mark_pending(Pending.ENTITY, {s.entity for s in rows if s.entity})
    store.mark_pending(Pending.INDEX, [item.id for item in items])


def _named(document: Document, source: random.Random) -> Iterator[tuple[SubjectKind, Named]]:
    yield from ((SubjectKind.PERSON, each) for each in document.people)
    yield from ((SubjectKind.ORGANIZATION, each) for each in document.organizations)
    yield from ((SubjectKind.PLACE, each) for each in document.places)
    if source.random() < OFTEN:
        yield from FREQUENT.items()


def _item(document: Document, original: str, text: str) -> ItemRecord:
    first, last = to_days(document.published)
    return _whole_item(
        original,
        text,
        title=document.title,
        kind=document.kind or "news",
        published=document.published,
        first_day=first,
        last_day=last,
        publisher=document.publisher,
        countries=document.countries,
        language=document.language,
        title_key=document.title.lower(),
        added_at=document.captured_at.strftime("%Y-%m-%dT%H:%M:%SZ")
        if document.captured_at
        else _AT,
    )


def _whole_item(original: str, text: str, **said: Any) -> ItemRecord:
    """Return the item that the whole text of an original is, with its other fields as `said`."""
    return ItemRecord(
        id=make_id("itm", original, 0, ""),
        original=original,
        text=hashlib.sha256(text.encode()).hexdigest(),
        number=1,
        start=0,
        end=len(text),
        fingerprint=original[:32],
        **said,
    )


def head_of(original: str, text: str) -> ReadingHead:
    """Return that an original was read to a text."""
    return ReadingHead(
        original=original, text=text, media_type="text/plain", extractors={"bench": 1}, read_at=_AT
    )


def put_page(
    store: Store, item: ItemRecord, text: str, statements: Iterable[Statement], *, name: str
) -> None:
    """Keep an item that is a document of its own, with its text and what it says."""
    capture = CaptureRecord(
        id=make_id("cap", item.original),
        state=CaptureState.CAPTURED,
        name=name,
        added_at=_AT,
        method="file",
        original=item.original,
    )
    store.put_captures([capture])
    kept = TextRecord(sha256=item.text, text=text, encoding="utf-8")
    store.put_readings([(head_of(item.original, item.text), kept)])
    store.put_items([item])
    store.put_statements(statements)


def item_of(original: str, text: str, *, kind: str, day: date, country: str) -> ItemRecord:
    """Return the item that a text is, in English; its first line is the title."""
    return _whole_item(
        original,
        text,
        title=text.partition("\n")[0],
        kind=kind,
        published=day.isoformat(),
        first_day=day.toordinal(),
        last_day=day.toordinal(),
        publisher=None,
        countries=(country,),
        language="en",
        title_key=original,
        added_at=_AT,
    )


def _capture(document: Document, original: str) -> CaptureRecord:
    return CaptureRecord(
        id=make_id("cap", original),
        state=CaptureState.CAPTURED,
        name=f"{document.id}.html",
        added_at=_AT,
        method="file",
        original=original,
        url=f"https://example.org/{document.id}",
        address=f"example.org/{document.id}",
    )


def _statements(
    document: Document,
    item: ItemRecord,
    text: str,
    named: Iterable[tuple[SubjectKind, Named]],
) -> Iterator[Statement]:
    fields = [
        ("title", document.title),
        ("kind", document.kind),
        ("published", document.published),
        ("publisher", document.publisher),
        ("language", document.language),
        *(("country", country) for country in document.countries),
        *(("date", f"20{10 + n}-05") for n in range(3)),
    ]
    for prop, value in fields:
        if value:
            yield _statement(item, text, SubjectKind.ITEM, item.id, prop, value)
    for kind, entity in named:
        subject = local_subject(entity_of(kind, entity), item.original)
        name = next((n for n in entity.names if n in text), entity.names[0])
        yield _statement(item, text, kind, subject, "name", name)
        if kind is SubjectKind.PERSON:
            yield _statement(item, text, kind, subject, "role", "lawyer")
            yield _statement(item, text, kind, subject, "city", "Oftenabad")
    code = Named(id=f"code{len(document.text) % 40}", names=("Criminal Code",))
    subject = local_subject(entity_of(SubjectKind.LAW, code), item.original)
    yield _statement(item, text, SubjectKind.LAW, subject, "name", code.names[0])
    yield _statement(item, text, SubjectKind.LAW, subject, "cited", f"art. {len(text) % 300}")


def _statement(
    item: ItemRecord, text: str, kind: SubjectKind, subject: str, prop: str, value: str
) -> Statement:
    start = max(text.find(value), 0)
    words = value if text.startswith(value, start) else text.partition("\n")[0]
    return statement_at(item, start, words, (kind, subject, prop), value)


def statement_at(
    item: ItemRecord, start: int, words: str, about: tuple[SubjectKind, str, str], value: str
) -> Statement:
    """Return that words of an item say something: kind of subject, subject and property, value."""
    kind, subject, prop = about
    return Statement(
        id=statement_id(item.original, kind, prop, value, start, words),
        subject=subject,
        kind=kind,
        prop=prop,
        value=value,
        evidence=Evidence(
            original=item.original,
            text=item.text,
            item=item.id,
            start=start,
            end=start + len(words),
            words=words,
        ),
        origin="bench/1",
        first_seen=_AT,
        last_seen=_AT,
        language=item.language,
        entity=None if kind is SubjectKind.ITEM else subject.partition("@")[0],
    )


def main() -> None:
    """Fill a casebase and say what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database")
    options = parser.parse_args()
    casebase = open_casebase(options.folder, options.database)
    fill(casebase, options.count, seed=options.seed)
    print(f"{time.process_time():.0f} s of CPU in this process; {casebase.store.counts()}")


if __name__ == "__main__":
    main()
