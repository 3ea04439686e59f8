"""Predictions for sets of marked names: `[start, end, type]` in code points of the text."""

from typing import Any

from habeas.model.findings import Citation, DateMention, Mention, NameKind
from habeas.model.reading import ItemReading

_TYPES = {NameKind.PERSON: "PER", NameKind.ORGANIZATION: "ORG", NameKind.PLACE: "LOC"}


def to_span_prediction(row_id: str, entry: ItemReading) -> dict[str, Any]:
    """Return a row with the outermost names, the dates and the citations of an item, by place."""
    spans: list[list[int | str]] = []
    for finding in entry.findings:
        if isinstance(finding, Mention) and not finding.nested:
            kind = _TYPES[finding.kind]
        elif isinstance(finding, DateMention):
            kind = "DATE"
        elif isinstance(finding, Citation):
            kind = "LAW"
        else:
            continue
        spans.append([finding.span.start, finding.span.end, kind])
    return {"id": row_id, "spans": spans}
