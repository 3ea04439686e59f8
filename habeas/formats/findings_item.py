"""One item on the page of findings: its text with marks, and beside it what was found."""

from collections.abc import Iterator
from dataclasses import dataclass

from habeas.formats.concordance import Concordance, Entry, Room, Spot
from habeas.formats.findings_appeal import render_appeal
from habeas.formats.findings_incident import render_incidents
from habeas.formats.findings_marks import find_item_lines, find_item_marks
from habeas.formats.marked_text import render_lines
from habeas.formats.markup import (
    escape,
    isolate,
    to_fields,
    to_heading,
    to_link,
    to_list,
    to_note,
    to_source_link,
)
from habeas.model.findings import Appeal, Citation, DateMention, Reference
from habeas.model.item import Item, Layer
from habeas.model.page import Link, Page
from habeas.model.reading import ItemReading
from habeas.vocab.labels import Labels, label_code

_NAMES = {
    Room.PERSON: "read.people",
    Room.ORGANIZATION: "read.organizations",
    Room.PLACE: "read.places",
}
_SHOWN = 12  # names of a kind before the rest is folded: an appeal has a table for its sixty


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every part of the page needs. `copies` maps fingerprints to the places that share it."""

    labels: Labels
    concordance: Concordance
    copies: dict[str, tuple[Spot, ...]]


def render_item(entry: ItemReading, at: Spot, page: Page, frame: Frame) -> Iterator[str]:
    """Yield an item; `at` is its place with finding 0, `page` the page it stands on."""
    item, anchor, labels = entry.item, at.item_anchor, frame.labels
    language = f' lang="{escape(item.language)}"' if item.language else ""
    yield f'<article class="item" id="{anchor}" aria-labelledby="{anchor}-h">\n<header>\n'
    yield _heading(item, at, labels)
    yield f'<p class="facts">{_facts(item, labels)}</p>\n</header>\n<div class="columns">\n'
    yield f'<div class="text"{language}>\n' + to_heading(4, labels["item.text"], kind="spoken")
    marks = find_item_marks(entry, at, frame.concordance, labels)
    yield from render_lines(item.text, find_item_lines(item, page), marks)
    if item.truncated:
        yield f'<p class="truncated">{escape(labels["item.truncated"])}</p>\n'
    yield '</div>\n<div class="found">\n' + to_heading(4, labels["item.fields"], kind="spoken")
    yield to_fields(list(_find_fields(item, at, frame)))
    yield from _render_names(entry, at, frame)
    yield from _render_values(entry, at, frame)
    yield from render_incidents(entry.findings, item, at, labels)
    yield "</div>\n</div>\n"
    for n, finding in enumerate(entry.findings, 1):
        if isinstance(finding, Appeal):
            yield from render_appeal(finding, at._replace(finding=n).anchor, item.text, labels)
    yield "</article>\n"


def _heading(item: Item, at: Spot, labels: Labels) -> str:
    anchor = at.item_anchor
    title = isolate(item.title or labels["item.untitled"])
    if item.title_span:
        title = to_link(f"{anchor}-title", title)
    number = f'<span class="number">{at.reading}.{at.item}</span>'
    return f'<h3 id="{anchor}-h">{number} <span id="v-{anchor}-title">{title}</span></h3>\n'


def _facts(item: Item, labels: Labels) -> str:
    values = [
        escape(item.published or labels["form.undated"]),
        isolate(_countries(item, labels)) if item.countries else "",
        isolate(label_code(labels, "language", item.language)) if item.language else "",
        escape(labels[f"itemkind.{item.kind.value}"]),
    ]
    return " · ".join(value for value in values if value)


def _countries(item: Item, labels: Labels) -> str:
    return ", ".join(label_code(labels, "country", code) for code in item.countries)


def _find_fields(item: Item, at: Spot, frame: Frame) -> Iterator[tuple[str, str]]:
    labels, anchor = frame.labels, at.item_anchor
    yield labels["item.published"], _published(item, anchor, labels)
    yield labels["item.countries"], _known(_countries(item, labels), labels)
    yield (
        labels["item.language"],
        _known(label_code(labels, "language", item.language or ""), labels),
    )
    yield labels["item.kind"], escape(labels[f"itemkind.{item.kind.value}"])
    yield labels["item.publisher"], _known(item.publisher or "", labels)
    if item.url:
        yield labels["item.address"], to_source_link(item.url)
    if item.links:
        rows = [_link(link, f"{anchor}-link{n}", labels) for n, link in enumerate(item.links, 1)]
        yield labels["item.links"], to_list(rows)
    if item.layers:
        layers = [
            _layer(layer, f"{anchor}-layer{n}", labels) for n, layer in enumerate(item.layers, 1)
        ]
        yield labels["item.layers"], to_list(layers)
    if item.repeats:
        words = [f"<li>“{isolate(span.of(item.text))}”</li>" for span in item.repeats]
        yield labels["item.repeats"], to_list(words)
    copies = [spot for spot in frame.copies.get(item.fingerprint, ()) if spot != at]
    if copies:
        links = (to_link(spot.item_anchor, f"{spot.reading}.{spot.item}") for spot in copies)
        yield labels["item.copies"], ", ".join(links)


def _known(value: str, labels: Labels) -> str:
    if value:
        return isolate(value)
    return f'<span class="none">{escape(labels["item.unknown"])}</span>'


def _published(item: Item, anchor: str, labels: Labels) -> str:
    shown = _known(item.published or "", labels)
    if item.published and item.published_span:
        shown = to_link(f"{anchor}-published", shown)
    return f'<span id="v-{anchor}-published">{shown}</span>'


def _link(link: Link, anchor: str, labels: Labels) -> str:
    note = to_note(label_code(labels, "language", link.language) if link.language else None)
    words = to_link(anchor, "¶", label=labels["link.words"], kind="words")
    return f'<li id="v-{anchor}">{to_source_link(link.url)}{note} {words}</li>\n'


def _layer(layer: Layer, anchor: str, labels: Labels) -> str:
    language = label_code(labels, "language", layer.language) if layer.language else None
    parts = [part for part in (language, layer.published, layer.publisher) if part]
    shown = isolate(", ".join(parts) or labels["kind.layer"])
    return f'<li id="v-{anchor}">{to_link(anchor, shown)}</li>\n'


def _render_names(entry: ItemReading, at: Spot, frame: Frame) -> Iterator[str]:
    found: dict[Room, dict[str, list[Spot]]] = {room: {} for room in _NAMES}
    for n in range(1, len(entry.findings) + 1):
        spot = at._replace(finding=n)
        indexed = frame.concordance.by_spot.get(spot)
        if indexed and indexed.room in found:
            found[indexed.room].setdefault(indexed.anchor, []).append(spot)
    for room, groups in found.items():
        rows = [_name(entry, spots, frame.concordance) for spots in groups.values()]
        if rows:
            yield to_heading(5, frame.labels[_NAMES[room]], count=len(rows), kind=room.value)
            yield _fold(rows, room, frame.labels)


def _fold(rows: list[str], room: Room, labels: Labels) -> str:
    if len(rows) <= _SHOWN + 1:
        return to_list(rows, kind=room.value)
    rest = to_list(rows[_SHOWN:], kind=room.value)
    summary = f"<summary>{escape(labels['item.more'])}: {len(rows) - _SHOWN}</summary>"
    return to_list(rows[:_SHOWN], kind=room.value) + f"<details>{summary}\n{rest}</details>\n"


def _name(entry: ItemReading, spots: list[Spot], concordance: Concordance) -> str:
    indexed: Entry = concordance.by_spot[spots[0]]
    surface = " ".join(entry.findings[spots[0].finding - 1].surface.split())
    meant = ""
    if surface != indexed.name:
        meant = f' <span class="meant">{to_link(indexed.anchor, isolate(indexed.name))}</span>'
    more = "".join(
        to_link(spot.anchor, str(n), label=f"{surface}, {n}", kind="more")
        for n, spot in enumerate(spots[1:], 2)
    )
    return f"<li>{to_link(spots[0].anchor, isolate(surface))}{meant}{more}</li>\n"


def _render_values(entry: ItemReading, at: Spot, frame: Frame) -> Iterator[str]:
    dates, laws, references = [], [], []
    for n, finding in enumerate(entry.findings, 1):
        spot = at._replace(finding=n)
        if isinstance(finding, DateMention):
            dates.append(_date(finding, spot))
        elif isinstance(finding, Citation):
            laws.append(_citation(finding, spot, frame))
        elif isinstance(finding, Reference):
            words = to_link(spot.anchor, isolate(finding.surface))
            references.append(f"<li>{words}{to_note(finding.scheme)}</li>\n")
    for label, rows, kind in (
        ("item.dates", dates, "date"),
        ("read.laws", laws, "law"),
        ("read.references", references, "reference"),
    ):
        if rows:
            yield to_heading(5, frame.labels[label], count=len(rows), kind=kind)
            yield to_list(rows, kind=kind)


def _words(surface: str, spot: Spot) -> str:
    return f'<span class="words">{to_link(spot.anchor, isolate(surface))}</span>'


def _date(finding: DateMention, spot: Spot) -> str:
    value = f'<span class="value">{escape(finding.edtf or "?")}</span>'
    return f'<li id="v-{spot.anchor}">{value} {_words(finding.surface, spot)}</li>\n'


def _citation(finding: Citation, spot: Spot, frame: Frame) -> str:
    indexed = frame.concordance.by_spot[spot]
    provision = f"<b>{escape(finding.provision)}</b> " if finding.provision else ""
    code = finding.jurisdiction
    where = to_note(label_code(frame.labels, "country", code) if code else None)
    title = to_link(indexed.anchor, isolate(indexed.name))
    return f"<li>{provision}{title}{where} {_words(finding.surface, spot)}</li>\n"
