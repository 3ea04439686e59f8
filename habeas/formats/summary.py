"""What was read in one document, for a terminal: each value with its line and its words.

Three columns: the value, the line of the document, the words in context. An appeal follows with
its parts and a table of who signs.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from habeas.formats.concordance import Entry, Room, build_concordance, quote
from habeas.formats.incident_words import find_parts, type_label
from habeas.formats.summary_appeal import render_appeal_lines
from habeas.formats.terminal import (
    BOLD,
    DIM,
    RESET,
    UNDERLINE,
    clip,
    count_cells,
    neutralize,
    pad,
    wrap,
)
from habeas.model.findings import Appeal, DateMention, Incident
from habeas.model.identity import Clusters
from habeas.model.item import Item
from habeas.model.reading import ItemReading, Reading
from habeas.model.spans import Span
from habeas.vocab.labels import Labels, label_code, load_labels

_ROOMS = {
    Room.PERSON: "read.people",
    Room.ORGANIZATION: "read.organizations",
    Room.PLACE: "read.places",
    Room.LAW: "read.laws",
    Room.REFERENCE: "read.references",
}
_NARROWEST = 40  # below that, quotes cannot be read; the terminal may wrap by itself
_INDENT = 4
_LINE = 6  # columns for the number of a line


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """What every line needs: columns, colour, words of ours, line ends of the document."""

    width: int
    color: bool
    labels: Labels
    ends: list[int]

    def line_of(self, offset: int) -> int:
        """Return the line, from 1, in which an offset of the document's text lies."""
        return bisect_left(self.ends, offset) + 1

    def style(self, text: str, *codes: str) -> str:
        """Return text in a style, or as it is where no colour is wanted."""
        return f"{''.join(codes)}{text}{RESET}" if self.color and text else text

    def wrap(self, text: str, *codes: str) -> Iterator[str]:
        """Yield text under the title of the item."""
        for line in wrap(neutralize(text), self.width - _INDENT):
            yield " " * _INDENT + self.style(line, *codes)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A value with the places of its words in the item."""

    value: str
    spans: tuple[Span, ...]


def render_summary(
    reading: Reading,
    clusters: Clusters,
    *,
    width: int,
    color: bool,
    language: Literal["en", "ru"] = "en",
) -> Iterator[str]:
    """Yield lines without line ends, none wider than `width` (or 40, where it is less).

    Nothing from the document reaches the terminal as a control: escape sequences, line ends and
    direction marks are neutralized. A name is quoted once for each of its spellings in an item.
    """
    text = reading.page.text
    sheet = _Sheet(
        width=max(width, _NARROWEST),
        color=color,
        labels=load_labels(language),
        ends=[at for at, character in enumerate(text) if character == "\n"],
    )
    facts = f"{reading.media_type} · {sheet.labels['read.items']}: {len(reading.items)}"
    yield sheet.style(clip(neutralize(reading.doc), sheet.width), BOLD)
    yield sheet.style(clip(neutralize(facts), sheet.width), DIM)
    for note in reading.notes:
        yield from wrap(f"! {neutralize(note)}", sheet.width)
    for entry in reading.items:
        yield from _render_item(replace(reading, items=(entry,)), entry, clusters, sheet)
    yield ""


def _render_item(
    alone: Reading, entry: ItemReading, clusters: Clusters, sheet: _Sheet
) -> Iterator[str]:
    yield from _render_head(entry.item, sheet)
    for room, entries in build_concordance([alone], clusters).rooms.items():
        rows = [row for found in entries for row in _find_rows(found, entry, sheet.labels)]
        yield from _render_rows(sheet.labels[_ROOMS[room]], rows, entry.item, sheet)
        if room is Room.PLACE:
            yield from _render_rows(sheet.labels["item.dates"], _dates(entry), entry.item, sheet)
    acts = _incidents(entry, sheet.labels)
    yield from _render_rows(sheet.labels["read.incidents"], acts, entry.item, sheet)
    for finding in entry.findings:
        if isinstance(finding, Appeal):
            yield from _render_appeal(finding, entry.item, sheet)


def _render_head(item: Item, sheet: _Sheet) -> Iterator[str]:
    yield ""
    yield sheet.style("─" * sheet.width, DIM)
    title = neutralize(item.title or "") or sheet.labels["item.untitled"]
    for n, line in enumerate(wrap(title, sheet.width - _INDENT)):
        number = str(item.number) if n == 0 else ""
        yield sheet.style(f"{number:<{_INDENT}}{line}", BOLD)
    yield from sheet.wrap(_facts(item, sheet), DIM)
    for link in item.links:
        code = link.language
        note = f" ({label_code(sheet.labels, 'language', code)})" if code else ""
        yield from sheet.wrap(link.url + note)


def _facts(item: Item, sheet: _Sheet) -> str:
    labels = sheet.labels
    first, last = sheet.line_of(item.span.start), sheet.line_of(item.span.end)
    values = [
        item.published or labels["form.undated"],
        ", ".join(label_code(labels, "country", code) for code in item.countries),
        label_code(labels, "language", item.language or ""),
        labels[f"itemkind.{item.kind.value}"],
        item.publisher or "",
        f"{labels['item.lines']} {first}–{last}"
        if last > first
        else f"{labels['item.line']} {first}",
        labels["item.truncated"] if item.truncated else "",
    ]
    return " · ".join(value for value in values if value)


def _find_rows(found: Entry, entry: ItemReading, labels: Labels) -> Iterator[_Row]:
    """Yield the rows of a name or law, one for each provision: each spelling where it is first."""
    first: dict[str | None, dict[str, Span]] = {}
    for occurrence in found.occurrences:
        span = entry.findings[occurrence.spot.finding - 1].span
        first.setdefault(occurrence.value, {}).setdefault(neutralize(occurrence.surface), span)
    times = Counter(occurrence.value for occurrence in found.occurrences)
    notes = ", ".join(label_code(labels, "country", note) for note in found.notes[:2])
    for value, spellings in first.items():
        count = f"×{times[value]}" if times[value] > 1 else ""
        parts = (value, found.name, count, f"({notes})" if notes else "")
        shown = neutralize(" ".join(part for part in parts if part))
        yield _Row(value=shown, spans=tuple(spellings.values()))


def _dates(entry: ItemReading) -> list[_Row]:
    spans: dict[str, list[Span]] = {}
    for finding in entry.findings:
        if isinstance(finding, DateMention):
            spans.setdefault(finding.edtf or "?", []).append(finding.span)
    return [_Row(value=neutralize(value), spans=tuple(found)) for value, found in spans.items()]


def _incidents(entry: ItemReading, labels: Labels) -> list[_Row]:
    """Return a row for each act: what it is, and whom, when and where the text gives."""
    rows = []
    for finding in entry.findings:
        if isinstance(finding, Incident):
            parts = [
                f"{labels[key]}: {words}" for key, words in find_parts(finding, entry.item, labels)
            ]
            value = "; ".join([type_label(finding.type, labels), *parts])
            rows.append(_Row(value=neutralize(value), spans=(finding.trigger,)))
    return rows


def _render_rows(label: str, rows: Iterable[_Row], item: Item, sheet: _Sheet) -> Iterator[str]:
    left = (sheet.width - _INDENT) // 3
    for n, row in enumerate(rows):
        if n == 0:
            yield ""
            yield " " * _INDENT + sheet.style(label.upper(), DIM)
        quotes = (line for span in row.spans for line in _render_quote(item, span, left, sheet))
        for value, words in zip_longest(wrap(row.value, left), quotes, fillvalue=""):
            yield (" " * _INDENT + (pad(value, left) + words if words else value)).rstrip()


def _render_quote(item: Item, span: Span, left: int, sheet: _Sheet) -> Iterator[str]:
    """Yield the number of the line and the words in context; long words alone, wrapped."""
    width = sheet.width - _INDENT - left - _LINE - 2
    words = neutralize(span.of(item.text))
    number = sheet.style(f"{sheet.line_of(item.span.start + span.start):>{_LINE}}", DIM)
    spare = width - count_cells(words) - (0 if sheet.color else 2)
    if spare < 0:
        for n, line in enumerate(wrap(words, width - 2)):
            yield f"{number if n == 0 else ' ' * _LINE}  {_mark(line, sheet)}"
        return
    before, after = (_keep_edges(part) for part in quote(item.text, span))
    # The words stand in the middle; what one side does not need goes to the other.
    head = clip(before, max(spare // 2, spare - count_cells(after)), from_left=True)
    tail = clip(after, spare - count_cells(head))
    yield f"{number}  {head}{_mark(words, sheet)}{tail}"


def _mark(words: str, sheet: _Sheet) -> str:
    return sheet.style(words, BOLD, UNDERLINE) if sheet.color else f"[{words}]"


def _keep_edges(text: str) -> str:
    """Return neutralized text with one space where white space stood at its ends."""
    words = neutralize(text)
    if not words:
        return " " * bool(text)
    return " " * text[:1].isspace() + words + " " * text[-1:].isspace()


def _render_appeal(appeal: Appeal, item: Item, sheet: _Sheet) -> Iterator[str]:
    def number(span: Span) -> str:
        return f"{sheet.labels['item.line']} {sheet.line_of(item.span.start + span.start)}"

    yield ""
    yield " " * _INDENT + sheet.style(sheet.labels["appeal.heading"].upper(), DIM)
    for line in render_appeal_lines(
        appeal, item.text, sheet.labels, width=sheet.width - _INDENT, number=number
    ):
        yield (" " * _INDENT + line).rstrip()
