"""What is marked in the text of an item: its fields, the findings, the parts of its appeals."""

from collections.abc import Iterator

from habeas.formats.concordance import Concordance, Spot
from habeas.formats.marked_text import Line, Mark, find_lines
from habeas.model.findings import Appeal, DateMention, Finding, Incident
from habeas.model.item import Item
from habeas.model.page import Page
from habeas.model.reading import ItemReading
from habeas.model.spans import Span
from habeas.vocab.labels import Labels


def find_item_marks(
    entry: ItemReading, at: Spot, concordance: Concordance, labels: Labels
) -> Iterator[Mark]:
    """Yield the marks of an item; `at` is its place with finding 0."""
    for part, span in _find_field_parts(entry.item):
        kind = part.rstrip("0123456789")
        yield _to_back_mark(span, kind, f"{at.item_anchor}-{part}", labels)
    for n, finding in enumerate(entry.findings, 1):
        spot = at._replace(finding=n)
        if isinstance(finding, Appeal):
            for kind, number, span in find_appeal_parts(finding):
                yield _to_back_mark(span, kind, f"{spot.anchor}-{kind}{number}", labels)
        elif isinstance(finding, Incident):
            yield _to_back_mark(finding.trigger, "incident", spot.anchor, labels)
        else:
            yield _to_finding_mark(finding, spot, concordance, labels)


def find_appeal_parts(appeal: Appeal) -> Iterator[tuple[str, int, Span]]:
    """Yield the parts of an appeal: kind, number from 1 within the kind, and span."""
    parts = {
        "sender": appeal.senders,
        "addressee": [addressee.span for addressee in appeal.addressees],
        "copy": [addressee.span for addressee in appeal.copies],
        "demand": appeal.demands,
        "ground": appeal.citations,
        "criticism": [criticism.span for criticism in appeal.criticisms],
        "annex": appeal.annexes,
        "footnote": [note.span for note in appeal.footnotes],
        "signatory": [signatory.span for signatory in appeal.signatories],
    }
    for kind, spans in parts.items():
        for number, span in enumerate(spans, 1):
            yield kind, number, span


def find_item_lines(item: Item, page: Page) -> Iterator[Line]:
    """Yield the lines of an item, numbered as lines of the document's text."""
    first = page.text.count("\n", 0, item.span.start) + 1
    blocks = sorted(item.blocks, key=lambda block: block.span.start, reverse=True)

    def describe(line: Span) -> tuple[tuple[str, ...], str | None]:
        while blocks and blocks[-1].span.end <= line.start:  # lines come in order
            blocks.pop()
        kinds = [blocks[-1].kind.value] if blocks and blocks[-1].span.overlaps(line) else []
        if item.title_span and item.title_span.overlaps(line):
            kinds = ["heading"]
        kinds += ["repeat"] * any(span.covers(line) for span in item.repeats)
        kinds += ["furniture"] * any(span.covers(line) for span in item.furniture)
        layer = next((layer for layer in item.layers if layer.span.covers(line)), None)
        return (*kinds, *["layer"] * bool(layer)), layer.language if layer else None

    return find_lines(item.text, first, describe)


def _find_field_parts(item: Item) -> Iterator[tuple[str, Span]]:
    if item.title_span:
        yield "title", item.title_span
    if item.published_span:
        yield "published", item.published_span
    for n, link in enumerate(item.links, 1):
        yield f"link{n}", link.span
    for n, layer in enumerate(item.layers, 1):
        yield f"layer{n}", layer.span


def _to_back_mark(span: Span, kind: str, anchor: str, labels: Labels) -> Mark:
    title = f"{labels['back.value']}: {labels[f'kind.{kind}']}"
    return Mark(span=span, kind=kind, anchor=anchor, href=f"v-{anchor}", title=title, back=True)


def _to_finding_mark(
    finding: Finding, spot: Spot, concordance: Concordance, labels: Labels
) -> Mark:
    entry = concordance.by_spot.get(spot)
    if entry:
        kind, meant, href = entry.room.value, entry.name, entry.anchor
    else:
        edtf = finding.edtf if isinstance(finding, DateMention) else None
        kind, meant, href = "date", edtf or "?", f"v-{spot.anchor}"
    title = f"{labels[f'kind.{kind}']}: {meant}"
    return Mark(span=finding.span, kind=kind, anchor=spot.anchor, href=href, title=title)
