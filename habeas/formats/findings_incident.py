"""The incidents of an item on the page of findings: each with its sentence, and where it is told again."""

from collections.abc import Iterator, Sequence

from habeas.formats.concordance import Spot
from habeas.formats.incident_words import find_parts, type_label
from habeas.formats.markup import escape, isolate, to_heading, to_link, to_list
from habeas.model.findings import Finding, Incident
from habeas.model.item import Item
from habeas.vocab.labels import Labels


def render_incidents(
    findings: Sequence[Finding], item: Item, at: Spot, labels: Labels
) -> Iterator[str]:
    """Yield the list of incidents; nothing where there is none."""
    rows = [
        _row(finding, item, at._replace(finding=n).anchor, labels)
        for n, finding in enumerate(findings, 1)
        if isinstance(finding, Incident)
    ]
    if rows:
        yield to_heading(5, labels["read.incidents"], count=len(rows), kind="incident")
        yield to_list(rows, kind="incident")


def _row(incident: Incident, item: Item, anchor: str, labels: Labels) -> str:
    words = to_link(anchor, isolate(incident.trigger.of(item.text)))
    parts = "; ".join(
        f"{escape(labels[key])}: {isolate(value)}"
        for key, value in find_parts(incident, item, labels)
    )
    label = escape(type_label(incident.type, labels))
    return f'<li id="v-{anchor}"><b>{label}</b> <span class="words">{words}</span> {parts}</li>\n'
