"""Readings of the sample as a careful reader would make them, without any pipeline.

They hold exactly what `expected/` says, with offsets found by search, plus a few organizations and
places so that every kind occurs. Formats are tested and looked at with them.
"""

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from habeas.model.findings import (
    Addressee,
    Appeal,
    Citation,
    DateMention,
    Finding,
    Footnote,
    Mention,
    NameKind,
    Origin,
    Reference,
    Signatory,
    SignatoryKind,
)
from habeas.model.identity import Clusters, Entity, Place
from habeas.model.item import Item, ItemKind, Layer
from habeas.model.page import Link, Page
from habeas.model.reading import ItemReading, Reading
from habeas.model.spans import Span, trim
from tests.sample.build_warc import SAMPLE

EXPECTED = Path(__file__).parent / "expected"
BY_HAND = Origin(extractor="hand", version=1)
ORGANIZATIONS = (
    "Sary-Kemin Bar Association",
    "Sary-Kemin District Court",
    "Chuy Regional Court",
    "Ministry of Justice",
    "Supreme Court",
    "Nordic Bar Watch",
    "Public Foundation “Turaqty Qoldau”",
    "Silk Road Legal League",
    "Сары-Кеминский районный суд",
    "Сары-Кемин адвокаттар коллегиясы",
)
PLACES = ("Sary-Kemin", "Dushanbe", "Tashkent", "Lyon", "Сары-Кемин", "Алматы", "Сары-Кемін")
DOCUMENTS = (
    "01-archive-kyrgyzstan.txt",
    "03-appeal-seitaliyeva.txt",
    "04-obrashchenie-seitalieva.html",
    "05-urgent-intervention.txt",
    "09-zhanalyk-almaty.txt",
    "10-kabar-sary-kemin.html",
    "11-rapport.html",
)


def read_text(name: str) -> str:
    """Return the text of a page; of HTML, its headings, paragraphs and list items."""
    raw = (SAMPLE / name).read_text("utf-8")
    if not name.endswith(".html"):
        return raw
    nodes = LexborHTMLParser(raw).css("main h1, main h2, main h3, main p, main ol li, main ul li")
    return "\n\n".join(node.text(deep=True).strip() for node in nodes)


def find_all(text: str, surface: str) -> Iterator[Span]:
    start = text.find(surface)
    while start >= 0:
        yield Span(start, start + len(surface))
        start = text.find(surface, start + len(surface))


def find_free(text: str, surfaces: list[str], taken: list[Span]) -> Iterator[Span]:
    """Yield where the surfaces stand, the longest first, none inside another."""
    for surface in sorted(set(surfaces), key=len, reverse=True):
        for span in find_all(text, surface):
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield span


def make_mentions(
    text: str, surfaces: list[str], kind: NameKind, outer: list[Span]
) -> Iterator[Mention]:
    for span in find_free(text, surfaces, []):
        nested = any(other.covers(span) for other in outer)
        yield Mention(span=span, surface=span.of(text), kind=kind, origin=BY_HAND, nested=nested)


def make_appeal(text: str, row: dict[str, Any]) -> Appeal:
    def first(surface: str, after: int = 0) -> Span:
        start = text.index(surface, after)
        return Span(start, start + len(surface))

    at = 0
    signatories = []
    for entry in row["signatories"]:
        span = first(entry["surface"], at)
        at = span.end
        fields = {key: value for key, value in entry.items() if key != "kind"}
        signatories.append(Signatory(span=span, kind=SignatoryKind(entry["kind"]), **fields))
    marks = [f"\n[{n}]" for n in row["footnotes"]]
    notes = [
        trim(text, text.index(mark), text.find("\n", text.index(mark) + 1) % len(text))
        for mark in marks
    ]
    whole = trim(text, 0, len(text))
    return Appeal(
        span=whole,
        surface=whole.of(text),
        form=row["form"],
        origin=BY_HAND,
        title=row["title"],
        date=row["date"],
        addressees=tuple(
            Addressee(span=first(a["name"] or a["role"]), **a) for a in row["addressees"]
        ),
        on_behalf_of=tuple(row["on_behalf_of"]),
        demands=tuple(first(demand) for demand in row["demands"]),
        footnotes=tuple(
            Footnote(span=note, n=n) for note, n in zip(notes, row["footnotes"], strict=True)
        ),
        reply_address=row["reply"]["address"],
        reply_email=row["reply"]["email"],
        deadline_basis=row["reply"]["deadline_basis"],
        signatories=tuple(signatories),
    )


def make_findings(text: str, row: dict[str, Any]) -> Iterator[Finding]:
    organizations = [span for name in ORGANIZATIONS for span in find_all(text, name)]
    yield from make_mentions(text, row["people"], NameKind.PERSON, organizations)
    yield from make_mentions(text, list(ORGANIZATIONS), NameKind.ORGANIZATION, [])
    yield from make_mentions(text, list(PLACES), NameKind.PLACE, organizations)
    for span in find_free(text, [d["surface"] for d in row["dates"]], []):
        edtf = next(d["edtf"] for d in row["dates"] if d["surface"] == span.of(text))
        yield DateMention(span=span, surface=span.of(text), edtf=edtf, origin=BY_HAND)
    laws = {citation["surface"]: citation for citation in row["citations"]}
    for span in find_free(text, list(laws), []):
        law = laws[span.of(text)]
        title = law["surface"].split(" of the ")[-1].split(" кодекс")[0]
        yield Citation(
            span=span,
            surface=span.of(text),
            jurisdiction=law["jurisdiction"],
            instrument=None,
            title=title,
            provision=law["provision"],
            origin=BY_HAND,
        )
    for reference in row.get("references", ()):
        for span in find_all(text, reference["surface"]):
            yield Reference(
                span=span,
                surface=span.of(text),
                scheme="OBS",
                normal=reference["normal"],
                origin=BY_HAND,
            )
    for appeal in row.get("appeals", ()):
        yield make_appeal(text, appeal)


def make_item(page_text: str, start: int, end: int, row: dict[str, Any]) -> ItemReading:
    span = trim(page_text, start, end)
    text = span.of(page_text)
    links = []
    for link in row["links"]:
        links += [
            Link(url=link["url"], span=s, language=link["language"])
            for s in list(find_all(text, link["url"]))[:1]
        ]
    layers = tuple(
        Layer(
            span=Span(text.index(layer["starts"]), len(text)),
            language=layer["language"],
            published=layer["published"],
        )
        for layer in row.get("layers", ())
    )
    dated = [d["surface"] for d in row["dates"] if d["edtf"] == row["published"]][:1]
    item = Item(
        number=row["item"],
        span=span,
        text=text,
        title=row["title"],
        title_span=Span(0, len(row["title"])),
        kind=ItemKind(row["kind"]),
        published=row["published"],
        published_span=next((s for d in dated for s in find_all(text, d)), None),
        publisher=row["publisher"],
        countries=tuple(row["countries"]),
        language=row["language"],
        links=tuple(links),
        repeats=tuple(list(find_all(text, words))[-1] for words in row.get("repeats", ())),
        layers=layers,
        truncated=row["truncated"],
    )
    findings = sorted(make_findings(text, row), key=lambda f: (f.span.start, -f.span.end))
    return ItemReading(item=item, findings=tuple(findings))


def make_reading(name: str) -> Reading:
    """Return the reading of one page of the sample that holds what `expected/` says."""
    text = read_text(name)
    rows = json.loads((EXPECTED / f"{name}.json").read_text("utf-8"))["items"]
    starts: list[int] = []
    for row in rows:
        starts.append(text.index(row["title"], starts[-1] if starts else 0))
    media_type = "text/html" if name.endswith(".html") else "text/plain"
    return Reading(
        doc=f"sample/{name}",
        sha256=hashlib.sha256((SAMPLE / name).read_bytes()).hexdigest(),
        media_type=media_type,
        page=Page(text=text, media_type=media_type),
        items=tuple(
            make_item(text, start, end, row)
            for start, end, row in zip(starts, [*starts[1:], len(text)], rows, strict=True)
        ),
        extractors={"hand": 1},
    )


@cache
def make_readings() -> tuple[Reading, ...]:
    return tuple(make_reading(name) for name in DOCUMENTS)


def make_clusters(readings: tuple[Reading, ...]) -> Clusters:
    """Return the people of `entities.json`; every other name stays alone."""
    groups = json.loads((EXPECTED / "entities.json").read_text("utf-8"))["same"]
    ids = {surface: f"person:{n}" for n, group in enumerate(groups) for surface in group}
    entities = {
        f"person:{n}": Entity(id=f"person:{n}", kind=NameKind.PERSON, name=g[0], names=tuple(g))
        for n, g in enumerate(groups)
    }
    assigned = {
        Place(doc=reading.doc, item=entry.item.number, span=found.span): ids[found.surface]
        for reading in readings
        for entry in reading.items
        for found in entry.findings
        if isinstance(found, Mention) and found.surface in ids
    }
    return Clusters(entities=entities, assigned=assigned)
