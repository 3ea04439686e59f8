"""A reading to what the casebase keeps of it: items, and one statement per value found.

| finding | kind of subject | properties |
|---|---|---|
| item | item | title, kind, published, publisher, country, language, link |
| date, reference number | item | date, reference |
| name | person, organization, place | name; role, affiliation, city, country |
| citation | law | name (once a page), cited |
| appeal | appeal | name, form, date, place, thread, sender, addressee, copy, on_behalf_of, ground, |
|        |        | criticism, demand, footnote, annex, reply_*, deadline, deadline_basis,            |
|        |        | signatories_claimed, signatories_goal, signatory |
| incident | incident; person, organization, law | name; act (for each named victim; for the law |
|        |        | that an act is about which names nobody) |
"""

import hashlib
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from habeas.model.findings import (
    Appeal,
    Citation,
    DateMention,
    Incident,
    Mention,
    Origin,
    Party,
    Passage,
    Reference,
    Signatory,
    Thread,
)
from habeas.model.identity import Clusters
from habeas.model.item import Item
from habeas.model.reading import ItemReading, Reading
from habeas.model.records import ItemRecord, PassagesRecord, ReadingHead, ReadingRecord, TextRecord
from habeas.model.spans import Span
from habeas.model.statements import ACT, Evidence, Layer, Statement, SubjectKind
from habeas.resolve.items import title_key
from habeas.store.identifiers import entity_of_subject, local_subject, make_id, statement_id
from habeas.store.sources import find_in_source
from habeas.text.edtf import to_days
from habeas.vocab.cases import load_case_acts
from habeas.vocab.incidents import load_incident_types

PAGES = ("pages", 1)  # who finds items; the version goes up when the same bytes give other items
_MAX_WORDS = 2_000  # code points of evidence kept with a statement; a demand may be a paragraph


def to_record(
    reading: Reading, clusters: Clusters, original: str, read_at: str, *, source: str = ""
) -> ReadingRecord:
    """Return what is kept of a reading of `original` (SHA-256 of the bytes).

    `clusters` say who is meant by the mentions of this reading; `source` is the decoded original,
    in which dates and titles that only the markup gives are looked up.
    """
    text = reading.page.text
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    items, statements, passages = [], dict[str, Statement](), []
    for part in reading.items:
        item_id = make_id("itm", original, part.item.span.start, part.item.fingerprint)
        items.append(_item(part.item, item_id, original, sha256, read_at))
        if part.passages:
            passages.append(_passages(item_id, part.passages))
        writer = _Writer(reading.doc, clusters, part, original, sha256, item_id, read_at, source)
        for statement in writer.write():
            statements.setdefault(statement.id, statement)
    head = ReadingHead(
        original=original,
        text=sha256,
        media_type=reading.media_type,
        extractors={PAGES[0]: PAGES[1], **reading.extractors},
        read_at=read_at,
        notes=reading.notes,
    )
    kept = TextRecord(sha256=sha256, text=text, encoding=reading.page.encoding)
    return ReadingRecord(
        head=head,
        text=kept,
        items=tuple(items),
        statements=tuple(statements.values()),
        passages=tuple(passages),
    )


def _passages(item_id: str, passages: Sequence[Passage]) -> PassagesRecord:
    places = [n for one in passages for n in (one.span.start, one.span.end)]
    return PassagesRecord(
        id=item_id,
        version=passages[0].model,
        spans=struct.pack(f"<{len(places)}I", *places),
        vectors=b"".join(one.vector for one in passages),
    )


def _item(item: Item, item_id: str, original: str, text: str, at: str) -> ItemRecord:
    first, last = to_days(item.published)
    return ItemRecord(
        id=item_id,
        original=original,
        text=text,
        number=item.number,
        start=item.span.start,
        end=item.span.end,
        title=item.title,
        kind=item.kind,
        published=item.published,
        first_day=first,
        last_day=last,
        publisher=item.publisher,
        countries=item.countries,
        language=item.language,
        fingerprint=item.fingerprint,
        title_key=title_key(item),
        url=item.url,
        truncated=item.truncated,
        added_at=at,
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the statements of one item."""

    doc: str
    clusters: Clusters
    part: ItemReading
    original: str
    text: str
    item_id: str
    at: str
    source: str

    def write(self) -> Iterator[Statement]:
        yield from self.of_item()
        appeals = 0
        laws: set[str] = set()
        for finding in self.part.findings:
            if isinstance(finding, Mention):
                yield from self.of_mention(finding)
            elif isinstance(finding, DateMention):
                if finding.edtf:
                    yield self.on_item("date", finding.edtf, finding.span, finding.origin)
            elif isinstance(finding, Reference):
                detail = {"scheme": finding.scheme}
                yield self.on_item(
                    "reference", finding.normal, finding.span, finding.origin, detail
                )
            elif isinstance(finding, Citation):
                yield from self.of_citation(finding, laws)
            elif isinstance(finding, Appeal):
                appeals += 1
                yield from self.of_appeal(finding, appeals)
            else:
                yield from self.of_incident(finding)

    # -- the item's own fields

    def of_item(self) -> Iterator[Statement]:
        item = self.part.item
        origin = Origin(extractor=PAGES[0], version=PAGES[1])
        head = item.title_span
        fields = [
            ("title", item.title, head),
            ("kind", item.kind, None),
            ("published", item.published, item.published_span),
            ("publisher", item.publisher, self.find(item.publisher)),
            ("language", item.language, None),
        ]
        for prop, value, span in fields:
            if value:
                yield self.on_item(prop, value, span, origin)
        for country in item.countries:
            yield self.on_item("country", country, head, origin)
        for link in item.links:
            detail = {"language": link.language}
            yield self.on_item("link", link.url, link.span, origin, detail)

    def on_item(
        self,
        prop: str,
        value: str,
        span: Span | None,
        origin: Origin,
        detail: Mapping[str, str | None] | None = None,
    ) -> Statement:
        return self.make(SubjectKind.ITEM, self.item_id, prop, value, span, origin, detail)

    # -- names and laws

    def of_mention(self, mention: Mention) -> Iterator[Statement]:
        entity = self.clusters.entity_of(self.doc, self.part.item.number, mention.span)
        if entity is None:
            return
        kind = SubjectKind(mention.kind)
        subject = local_subject(entity, self.original)
        name = " ".join(mention.surface.split())
        detail = {"acronym": mention.acronym, "nested": "yes" if mention.nested else None}
        yield self.make(kind, subject, "name", name, mention.span, mention.origin, detail)
        for prop in ("role", "affiliation", "city", "country"):
            value = getattr(mention, prop)
            if value:
                yield self.make(kind, subject, prop, value, mention.span, mention.origin)

    def of_citation(self, citation: Citation, laws: set[str]) -> Iterator[Statement]:
        name, law = citation.title or citation.instrument, _law_id(citation)
        if name is None or law is None:
            return
        subject = local_subject(law, self.original)
        detail = {"instrument": citation.instrument, "jurisdiction": citation.jurisdiction}
        if law not in laws:
            laws.add(law)
            yield self.make(
                SubjectKind.LAW, subject, "name", name, citation.span, citation.origin, detail
            )
        value = citation.provision or name
        yield self.make(
            SubjectKind.LAW, subject, "cited", value, citation.span, citation.origin, detail
        )

    # -- appeals

    def of_appeal(self, appeal: Appeal, number: int) -> Iterator[Statement]:
        subject = make_id("app", self.original, self.item_id, number)
        title = appeal.title or self.part.item.title or appeal.form.replace("_", " ")
        for prop, value, span, detail in self.appeal_rows(appeal, title):
            if value:
                yield self.make(
                    SubjectKind.APPEAL, subject, prop, value, span, appeal.origin, detail
                )

    def appeal_rows(self, appeal: Appeal, title: str) -> Iterable["_Row"]:
        text = self.part.item.text
        yield "name", title, self.find(title), None
        yield "form", appeal.form, None, None
        yield "date", appeal.date, None, None
        if appeal.thread:
            yield _thread_row(appeal.thread)
        for prop, people in (("addressee", appeal.addressees), ("copy", appeal.copies)):
            for one in people:
                yield prop, one.name or one.role, one.span, {"role": one.role}
        for name in appeal.on_behalf_of:
            yield "on_behalf_of", name, self.find(name), None
        for span in appeal.citations:
            yield "ground", _words(span, text), span, self.law_detail(span)
        parts = {
            "sender": appeal.senders,
            "criticism": [one.span for one in appeal.criticisms],
            "demand": appeal.demands,
            "annex": appeal.annexes,
        }
        for prop, spans in parts.items():
            for span in spans:
                yield prop, _words(span, text), span, None
        for note in appeal.footnotes:
            yield "footnote", _words(note.span, text), note.span, {"n": note.n}
        yield from self.plain_rows(appeal)
        for signatory in appeal.signatories:
            yield _signatory_row(signatory)

    def plain_rows(self, appeal: Appeal) -> Iterable["_Row"]:
        """Yield the fields of an appeal that are words or numbers, each where it is printed."""
        for prop in ("place", "reply_address", "reply_email", "deadline_basis"):
            value = getattr(appeal, prop)
            yield prop, value, self.find(value), None
        yield "deadline", appeal.deadline, self.find(appeal.deadline_basis), None
        for prop in ("signatories_claimed", "signatories_goal"):
            count = getattr(appeal, prop)
            if count is not None:
                yield prop, str(count), self.find(str(count)), None

    def law_detail(self, span: Span) -> Mapping[str, str | None]:
        """Return what a citation that an appeal rests on is of: the law's subject, its provision."""
        for finding in self.part.findings:
            if isinstance(finding, Citation) and finding.span == span:
                law = _law_id(finding)
                return {
                    "law": local_subject(law, self.original) if law else None,
                    "instrument": finding.instrument,
                    "jurisdiction": finding.jurisdiction,
                    "provision": finding.provision,
                }
        return {}

    # -- incidents

    def of_incident(self, incident: Incident) -> Iterator[Statement]:
        """Yield the act, and for each named victim that it happened to them.

        The act's own value names nobody: whom it happened to is a statement about them, which
        consent and masking cover like any other. Two victims of one sentence are told apart by
        where their names stand.
        """
        label = load_incident_types()[incident.type].labels["en"]
        value = f"{incident.date} {label}" if incident.date else label
        subject = make_id("inc", self.original, self.item_id, incident.type, incident.surface)
        place = incident.place.of(self.part.item.text) if incident.place else None
        detail = {
            "type": incident.type,
            "date": incident.date,
            "place": " ".join(place.split()) if place else None,
            "count": str(incident.count) if incident.count else None,
            "by": incident.perpetrator_type,
            "modality": incident.modality.value,
            "negated": "yes" if incident.negated else None,
            "outcome": incident.outcome,
            "told": str(1 + len(incident.also)),
            "incident": subject,
        }
        speaker = self.words_of(incident.speaker) if incident.speaker else None
        act = self.make(
            SubjectKind.INCIDENT, subject, "name", value, incident.span, incident.origin, detail
        )
        yield replace(act, standing=incident.standing, speaker=speaker)
        for start, kind, entity in self.befallen(incident):
            row = self.make(kind, entity, ACT, value, incident.span, incident.origin, detail)
            key = statement_id(self.original, kind, ACT, value, start, row.evidence.words)
            yield replace(row, id=key, standing=incident.standing, speaker=speaker)

    def words_of(self, party: Party) -> str:
        """Return what a party is called: its name, else the words that stand for it."""
        words = party.name.of(self.part.item.text) if party.name else party.surface
        return " ".join(words.split())

    def befallen(self, incident: Incident) -> Iterator[tuple[int, SubjectKind, str]]:
        """Yield where the name of each victim stands, with the kind and subject; else of the law."""
        seen: set[str] = set()
        for party in incident.victims:
            if party.name is None:
                continue
            entity = self.clusters.entity_of(self.doc, self.part.item.number, party.name)
            known = self.clusters.entities.get(entity) if entity else None
            if entity and known and entity not in seen:
                seen.add(entity)
                place = self.part.item.span.start + party.name.start
                yield place, SubjectKind(known.kind), local_subject(entity, self.original)
        if not seen and load_case_acts()[incident.type].binds_law:
            yield from self.laws(incident)

    def laws(self, incident: Incident) -> Iterator[tuple[int, SubjectKind, str]]:
        """Yield the laws that the sentence of an act cites, each once."""
        seen: set[str] = set()
        for finding in self.part.findings:
            if isinstance(finding, Citation) and incident.span.covers(finding.span):
                law = _law_id(finding)
                if law is not None and law not in seen:
                    seen.add(law)
                    place = self.part.item.span.start + finding.span.start
                    yield place, SubjectKind.LAW, local_subject(law, self.original)

    # -- evidence

    def find(self, words: str | None) -> Span | None:
        """Return where the item says these very words first, None where it does not."""
        at = self.part.item.text.find(words) if words else -1
        return Span(at, at + len(words)) if words and at >= 0 else None

    def make(
        self,
        kind: SubjectKind,
        subject: str,
        prop: str,
        value: str,
        span: Span | None,
        origin: Origin,
        detail: Mapping[str, str | None] | None = None,
    ) -> Statement:
        evidence = self.evidence(span, value, prop)
        pairs = tuple(sorted((k, v) for k, v in (detail or {}).items() if v))
        entity = None if kind is SubjectKind.ITEM else entity_of_subject(subject)
        return Statement(
            id=statement_id(self.original, kind, prop, value, evidence.start, evidence.words),
            subject=subject,
            kind=kind,
            prop=prop,
            value=value,
            evidence=evidence,
            origin=f"{origin.extractor}/{origin.version}",
            first_seen=self.at,
            last_seen=self.at,
            detail=pairs,
            language=self.part.item.language,
            entity=entity,
        )

    def evidence(self, span: Span | None, value: str, prop: str) -> Evidence:
        if span is None and prop in ("published", "title", "publisher"):
            found = find_in_source(self.source, value)
            if found is not None:
                words = self.source[found[0] : found[1]]
                return self.at_place(*found, words, Layer.SOURCE)
        item = self.part.item
        if span is None:
            first = item.text.partition("\n")[0][:_MAX_WORDS]  # what follows from the whole item
            return self.at_place(item.span.start, item.span.start + len(first), first)
        end = min(span.end, span.start + _MAX_WORDS)
        base = item.span.start
        return self.at_place(base + span.start, base + end, item.text[span.start : end])

    def at_place(self, start: int, end: int, words: str, layer: Layer = Layer.TEXT) -> Evidence:
        return Evidence(
            original=self.original,
            text=self.text,
            item=self.item_id,
            start=start,
            end=end,
            words=words,
            layer=layer,
        )


def _law_id(citation: Citation) -> str | None:
    """Return the id of the law that a citation is of, None for one without a name."""
    name = citation.title or citation.instrument
    if name is None:
        return None
    return make_id("law", citation.instrument or "", citation.jurisdiction or "", name)


_Row = tuple[str, str | None, Span | None, Mapping[str, str | None] | None]


def _words(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())


def _thread_row(thread: Thread) -> _Row:
    number = str(thread.number) if thread.number is not None else None
    detail = {"series": thread.series, "number": number}
    return "thread", thread.reference, thread.span, detail


def _signatory_row(signatory: Signatory) -> _Row:
    detail = {
        "n": signatory.n,
        "kind": signatory.kind,
        "role": signatory.role,
        "organization": signatory.organization,
        "city": signatory.city,
        "country": signatory.country,
        "country_basis": signatory.country_basis,
        "with": "; ".join(signatory.co_signatories),
    }
    return "signatory", signatory.name or signatory.surface, signatory.span, detail
