"""Readings as JSON Lines, in the reading format `habeas.reading/1`.

One object per document. Offsets are 0-based code points of the document's text, end exclusive;
`item` counts from 1; unknown is null. Entity ids are shared by all documents of a run.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from habeas.model.findings import (
    Addressee,
    Appeal,
    Citation,
    DateMention,
    Footnote,
    Incident,
    Mention,
    Party,
    Reference,
    Signatory,
    Thread,
)
from habeas.model.identity import Clusters, Place
from habeas.model.item import Item
from habeas.model.page import Link
from habeas.model.reading import ItemReading, Reading
from habeas.model.spans import Span
from habeas.resolve.events import find_events
from habeas.resolve.reading_cases import CaseRun, ReadingCase

FORMAT = "habeas.reading/1"
Record = dict[str, Any]


def dump_record(record: Mapping[str, Any]) -> str:
    """Return one line of JSON, without the line break. Lone surrogates come out as escapes."""
    line = json.dumps(record, ensure_ascii=False, separators=(", ", ": "))
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(record, ensure_ascii=True, separators=(", ", ": "))
    return line


def to_record(
    reading: Reading,
    clusters: Clusters,
    *,
    same_as: Mapping[int, tuple[str, int]] | None = None,
    cases: Sequence[ReadingCase] | None = None,
) -> Record:
    """Return a reading as a JSON object.

    `same_as` maps the number of an item to the document and item it is a copy of; `cases` are what
    the run knows of the document's cases (`CaseRun`), by default what the document alone gives.
    """
    writer = _Writer(reading, clusters)
    return {
        "format": FORMAT,
        "doc": reading.doc,
        "sha256": reading.sha256,
        "media_type": reading.media_type,
        "url": reading.url,
        "encoding": reading.page.encoding,
        "extractors": dict(reading.extractors),
        "items": [
            _item(part.item, (same_as or {}).get(part.item.number)) for part in reading.items
        ],
        "mentions": writer.rows(Mention),
        "dates": writer.rows(DateMention),
        "legal_refs": writer.rows(Citation),
        "references": writer.rows(Reference),
        "incidents": writer.rows(Incident),
        "appeals": writer.rows(Appeal),
        "cases": [
            _case(case) for case in (CaseRun().add(reading, clusters) if cases is None else cases)
        ],
        "entities": writer.entities(),
        "notes": list(reading.notes),
    }


def _case(case: ReadingCase) -> Record:
    return {
        "id": case.id,
        "entities": list(case.entities),
        "incidents": list(case.incidents),
        "status": case.status,
    }


def _pair(span: Span, by: int) -> list[int]:
    return [span.start + by, span.end + by]


def _place(span: Span, by: int) -> Record:
    return {"start": span.start + by, "end": span.end + by}


def _item(item: Item, same_as: tuple[str, int] | None) -> Record:
    by = item.span.start
    return {
        "item": item.number,
        **_place(item.span, 0),
        "title": item.title,
        "kind": item.kind.value,
        "published": item.published,
        "published_span": _pair(item.published_span, by) if item.published_span else None,
        "publisher": item.publisher,
        "countries": list(item.countries),
        "language": item.language,
        "url": item.url,
        "links": [_link(link, by) for link in item.links],
        "repeats": [_pair(span, by) for span in item.repeats],
        "layers": [
            {
                **_place(layer.span, by),
                "language": layer.language,
                "publisher": layer.publisher,
                "published": layer.published,
            }
            for layer in item.layers
        ],
        "truncated": item.truncated,
        "fingerprint": item.fingerprint,
        "same_as": {"doc": same_as[0], "item": same_as[1]} if same_as else None,
    }


def _link(link: Link, by: int) -> Record:
    return {"url": link.url, "language": link.language, **_place(link.span, by)}


class _Writer:
    """Writes the findings of one reading; holds what all rows need."""

    def __init__(self, reading: Reading, clusters: Clusters) -> None:
        self._reading, self._clusters = reading, clusters
        self._citations = [
            Place(doc=reading.doc, item=part.item.number, span=finding.span)
            for part in reading.items
            for finding in part.findings
            if isinstance(finding, Citation)
        ]
        self._events = {
            id(reading.items[item].findings[at]): event
            for (item, at), event in find_events(reading, clusters).items()
        }

    def rows(self, kind: type) -> list[Record]:
        writers: dict[type, Callable[[ItemReading, Any], Record]] = {
            Mention: self._mention,
            DateMention: self._date,
            Citation: self._citation,
            Reference: self._reference,
            Appeal: self._appeal,
            Incident: self._incident,
        }
        write = writers[kind]
        return [
            {"item": part.item.number, **write(part, finding)}
            for part in self._reading.items
            for finding in part.findings
            if isinstance(finding, kind)
        ]

    def _words(self, part: ItemReading, finding: Any) -> Record:
        return {**_place(finding.span, part.item.span.start), "surface": finding.surface}

    def _mention(self, part: ItemReading, mention: Mention) -> Record:
        entity = self._clusters.entity_of(self._reading.doc, part.item.number, mention.span)
        return {
            **self._words(part, mention),
            "type": mention.kind.value,
            "entity": entity,
            "nested": mention.nested,
            "role": mention.role,
            "affiliation": mention.affiliation,
        }

    def _date(self, part: ItemReading, date: DateMention) -> Record:
        return {**self._words(part, date), "edtf": date.edtf}

    def _citation(self, part: ItemReading, citation: Citation) -> Record:
        return {
            **self._words(part, citation),
            "jurisdiction": citation.jurisdiction,
            "instrument": citation.instrument,
            "title": citation.title,
            "provision": citation.provision,
        }

    def _reference(self, part: ItemReading, reference: Reference) -> Record:
        return {
            **self._words(part, reference),
            "scheme": reference.scheme,
            "normal": reference.normal,
        }

    def _incident(self, part: ItemReading, incident: Incident) -> Record:
        by = part.item.span.start
        return {
            **_place(incident.span, by),
            "trigger": _pair(incident.trigger, by),
            "type": incident.type,
            "victims": self._parties(part, incident.victims),
            "perpetrators": self._parties(part, incident.perpetrators),
            "perpetrator_type": incident.perpetrator_type,
            "actors": self._parties(part, incident.actors),
            "count": incident.count,
            "date": incident.date,
            "place": self._entity(part, incident.place) if incident.place else None,
            "legal_basis": self._grounds(part, incident.legal_basis),
            "outcome": incident.outcome,
            "speaker": next(iter(self._parties(part, (incident.speaker,))), None)
            if incident.speaker
            else None,
            "standing": incident.standing.value,
            "alleged": incident.alleged,
            "negated": incident.negated,
            "modality": incident.modality.value,
            "event": self._events.get(id(incident)),
            "also": [_pair(span, by) for span in incident.also],
        }

    def _parties(self, part: ItemReading, parties: Sequence[Party]) -> list[str]:
        """Return the entities of parties, or the words of those without a name; each once."""
        found = [
            (self._entity(part, party.name) if party.name else None) or party.surface
            for party in parties
        ]
        return list(dict.fromkeys(found))

    def _entity(self, part: ItemReading, span: Span) -> str | None:
        return self._clusters.entity_of(self._reading.doc, part.item.number, span)

    def _appeal(self, part: ItemReading, appeal: Appeal) -> Record:
        by = part.item.span.start
        return {
            **_place(appeal.span, by),
            "form": appeal.form,
            "title": appeal.title,
            "date": appeal.date,
            "place": appeal.place,
            "thread": _thread(appeal.thread, by) if appeal.thread else None,
            "senders": [_place(span, by) for span in appeal.senders],
            "addressees": [_addressee(a, by) for a in appeal.addressees],
            "on_behalf_of": list(appeal.on_behalf_of),
            "facts": [_place(span, by) for span in appeal.facts],
            "grounds": self._grounds(part, appeal.citations),
            "ground_passages": [
                {**_place(one.span, by), "legal_refs": self._grounds(part, one.citations)}
                for one in appeal.grounds
            ],
            "criticisms": [
                {
                    **_place(one.span, by),
                    "provisions": self._grounds(part, one.provisions),
                    "provision_spans": [_pair(span, by) for span in one.provisions],
                    "against": self._grounds(part, one.against),
                }
                for one in appeal.criticisms
            ],
            "demands": [_place(span, by) for span in appeal.demands],
            "footnotes": [_footnote(note, by) for note in appeal.footnotes],
            "reply": {
                "address": appeal.reply_address,
                "email": appeal.reply_email,
                "deadline_basis": appeal.deadline_basis,
                "deadline": appeal.deadline,
            },
            "copies": [_addressee(a, by) for a in appeal.copies],
            "annexes": [_place(span, by) for span in appeal.annexes],
            "signatories_claimed": appeal.signatories_claimed,
            "signatories_goal": appeal.signatories_goal,
            "signatories": [_signatory(s, by) for s in appeal.signatories],
        }

    def _grounds(self, part: ItemReading, grounds: Sequence[Span]) -> list[int]:
        """Return the indexes into `legal_refs` of the citations that are grounds."""
        wanted = set(grounds)
        return [
            index
            for index, place in enumerate(self._citations)
            if place.item == part.item.number and place.span in wanted
        ]

    def entities(self) -> list[Record]:
        used = dict.fromkeys(
            self._clusters.entity_of(self._reading.doc, part.item.number, finding.span)
            for part in self._reading.items
            for finding in part.findings
            if isinstance(finding, Mention)
        )
        known = (self._clusters.entities[entity] for entity in used if entity)
        return [
            {"id": e.id, "type": e.kind.value, "name": e.name, "names": list(e.names)}
            for e in known
        ]


def _addressee(addressee: Addressee, by: int) -> Record:
    return {**_place(addressee.span, by), "name": addressee.name, "role": addressee.role}


def _thread(thread: Thread, by: int) -> Record:
    return {
        **_place(thread.span, by),
        "reference": thread.reference,
        "series": thread.series,
        "number": thread.number,
    }


def _footnote(note: Footnote, by: int) -> Record:
    return {
        "n": note.n,
        **_place(note.span, by),
        "marks": [_pair(mark, by) for mark in note.marks],
    }


def _signatory(signatory: Signatory, by: int) -> Record:
    return {
        "n": int(signatory.n) if signatory.n and signatory.n.isdecimal() else signatory.n,
        **_place(signatory.span, by),
        "surface": signatory.surface,
        "kind": signatory.kind.value,
        "name": signatory.name,
        "role": signatory.role,
        "organization": signatory.organization,
        "city": signatory.city,
        "country": signatory.country,
        "country_basis": signatory.country_basis,
        "co_signatories": list(signatory.co_signatories),
    }
