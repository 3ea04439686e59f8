r"""The casebase as JSON Lines: nothing is left out that the viewer may see.

    {"format": "habeas.export/1", "type": "export", "viewer": "group"}
    {"type": "item", "id": "itm:…", "title": …, "text": …, "captures": [{"id": "cap:…", "url": …}]}
    {"type": "finding", "id": "st:…", "item": "itm:…", "subject": "per:…@…", "entity": "per:…",
     "kind": "person", "property": "name", "value": …, "words": …, "start": 26, "end": 40, …}
    {"type": "decision", "id": "dec:…", "finding": "st:…", "action": "reject", "why": …}
    {"type": "record", "id": "per:…", "kind": "person", "name": …, "names": […], "items": 3}

An item is followed by its findings and the decisions on them; records come last. `start` and `end`
count in the `text` of the item, in code points, end exclusive, and are null where the words do not
stand in it. ASCII with escapes: every character comes back to the letter.
"""

import json
from collections.abc import Iterator

from habeas.formats.export_values import Exported, ExportFinding, ExportItem, Lines
from habeas.model.records import CaptureRecord, EntityRecord, ItemRecord
from habeas.model.statements import Decision

FORMAT = "habeas.export/1"
FILE = ""  # one file, under the name that was given
Fields = dict[str, object]


def render_json(exported: Exported, *, viewer: str) -> Lines:
    """Yield the lines of the export."""
    yield FILE, _dump({"format": FORMAT, "type": "export", "viewer": viewer})
    for one in exported:
        rows = _rows(one) if isinstance(one, ExportItem) else [_record(one)]
        for row in rows:
            yield FILE, _dump(row)


def _dump(row: Fields) -> str:
    return json.dumps(row, separators=(",", ":")) + "\n"


def _rows(one: ExportItem) -> Iterator[Fields]:
    item = _item(one.item)
    yield {**item, "text": one.text, "captures": [_capture(capture) for capture in one.captures]}
    for finding in one.findings:
        yield _finding(one.item.id, finding)
    for decision in one.decisions:
        yield _decision(decision)


def _item(item: ItemRecord) -> Fields:
    return {
        "type": "item",
        "id": item.id,
        "title": item.title,
        "kind": item.kind,
        "published": item.published,
        "publisher": item.publisher,
        "countries": item.countries,
        "language": item.language,
        "url": item.url,
        "same_as": item.same_as,
        "truncated": item.truncated,
        "original": item.original,
        "added_at": item.added_at,
        "label": item.label,
    }


def _capture(capture: CaptureRecord) -> Fields:
    return {
        "id": capture.id,
        "name": capture.name,
        "url": capture.url,
        "final_url": capture.final_url,
        "retrieved_at": capture.retrieved_at,
        "media_type": capture.media_type,
        "added_at": capture.added_at,
    }


def _finding(item: str, finding: ExportFinding) -> Fields:
    statement = finding.statement
    return {
        "type": "finding",
        "id": statement.id,
        "item": item,
        "subject": statement.subject,
        "entity": statement.entity,
        "kind": statement.kind,
        "property": statement.prop,
        "value": statement.value,
        "detail": dict(statement.detail),
        "words": statement.evidence.words,
        "start": finding.start,
        "end": finding.end,
        "status": statement.status,
        "standing": statement.standing,
        "speaker": statement.speaker,
        "origin": statement.origin,
        "first_seen": statement.first_seen,
        "last_seen": statement.last_seen,
        "seen": statement.seen,
    }


def _decision(decision: Decision) -> Fields:
    return {
        "type": "decision",
        "id": decision.id,
        "finding": decision.statement,
        "action": decision.action,
        "value": decision.value,
        "result": decision.result,
        "undoes": decision.undoes,
        "who": decision.who,
        "at": decision.at,
        "why": decision.why,
    }


def _record(record: EntityRecord) -> Fields:
    return {
        "type": "record",
        "id": record.id,
        "kind": record.kind,
        "name": record.name,
        "names": record.names,
        "items": record.items,
        "first": record.first,
        "last": record.last,
        "status": record.status,
        "label": record.label,
    }
