"""One self-contained HTML page of what was read: every value leads to its words, and back.

The page asks nothing of the network, runs no script and says so in its content policy; it is
whole in a browser without JavaScript, on a phone, on paper and to a screen reader.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

from habeas.formats.concordance import (
    Concordance,
    Entry,
    Occurrence,
    Room,
    Spot,
    build_concordance,
)
from habeas.formats.findings_item import Frame, render_item
from habeas.formats.markup import escape, isolate, to_heading, to_link, to_list, to_note
from habeas.model.findings import Appeal, Mention
from habeas.model.identity import Clusters
from habeas.model.item import Item
from habeas.model.reading import Reading
from habeas.vocab.labels import Labels, label_code, load_labels

_ROOM_LABELS = {
    Room.PERSON: "read.people",
    Room.ORGANIZATION: "read.organizations",
    Room.PLACE: "read.places",
    Room.LAW: "read.laws",
    Room.REFERENCE: "read.references",
}
_COLUMNS = (
    "table.document",
    "read.items",
    "read.languages",
    "read.period",
    "table.names",
    "table.format",
)
_LEGEND = ("person", "organization", "place", "date", "law", "reference")


def render_findings_page(
    readings: Iterable[Reading],
    clusters: Clusters,
    *,
    language: Literal["en", "ru"] = "en",
    title: str | None = None,
) -> Iterator[str]:
    """Yield the page in pieces; joined and written as UTF-8 they are the file.

    All readings are held in memory: the index stands before the texts. `language` is that of the
    labels; the texts stay in theirs.
    """
    read = list(readings)
    labels = load_labels(language)
    concordance = build_concordance(read, clusters)
    frame = Frame(labels=labels, concordance=concordance, copies=_find_copies(read))
    yield from _render_head(language, title or labels["page.title"])
    yield from _render_top(title or labels["page.title"], concordance, labels)
    yield '<main id="content">\n'
    yield from _render_overview(read, concordance, labels)
    yield from _render_index(concordance, labels)
    for number, reading in enumerate(read, 1):
        yield from _render_document(reading, number, frame)
    yield f"</main>\n<footer>\n<p>{escape(labels['page.footer'])}</p>\n"
    yield f'<p><a href="#top">{escape(labels["page.top"])}</a></p>\n</footer>\n</body>\n</html>\n'


@cache
def _style() -> str:
    return (files("habeas") / "formats" / "findings_page.css").read_text(encoding="utf-8")


def _content_policy() -> str:
    """Return the policy of the page: nothing but this very style sheet."""
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _find_copies(readings: Sequence[Reading]) -> dict[str, tuple[Spot, ...]]:
    places: dict[str, list[Spot]] = {}
    for r, reading in enumerate(readings, 1):
        for i, entry in enumerate(reading.items, 1):
            if entry.item.fingerprint:
                places.setdefault(entry.item.fingerprint, []).append(Spot(r, i, 0))
    return {fingerprint: tuple(spots) for fingerprint, spots in places.items() if len(spots) > 1}


def _render_head(language: str, title: str) -> Iterator[str]:
    yield f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_content_policy()}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{escape(title)}</title>\n<style>{_style()}</style>\n</head>\n"


def _render_top(title: str, concordance: Concordance, labels: Labels) -> Iterator[str]:
    yield f'<body id="top">\n<a class="skip" href="#content">{escape(labels["page.skip"])}</a>\n'
    yield f"<header>\n<h1>{isolate(title)}</h1>\n<p>{escape(labels['page.lead'])}</p>\n</header>\n"
    yield f'<nav aria-label="{escape(labels["page.contents"])}">\n<ul>\n'
    yield f"<li>{to_link('read', escape(labels['read.heading']))}</li>\n"
    for room, entries in concordance.rooms.items():
        if entries:
            count = f' <span class="count">{len(entries)}</span>'
            yield f"<li>{to_link(room.value, escape(labels[_ROOM_LABELS[room]]) + count)}</li>\n"
    yield f"<li>{to_link('d1', escape(labels['read.documents']))}</li>\n</ul>\n</nav>\n"


def _render_overview(
    readings: Sequence[Reading], concordance: Concordance, labels: Labels
) -> Iterator[str]:
    yield '<section id="read" aria-labelledby="read-h">\n'
    yield to_heading(2, labels["read.heading"], anchor="read-h")
    if not readings:
        yield f'<p id="d1">{escape(labels["read.none"])}</p>\n</section>\n'
        return
    yield '<dl class="figures">\n'
    for key, value in _find_figures(readings, concordance, labels):
        yield f"<div><dt>{escape(labels[key])}</dt><dd>{isolate(value)}</dd></div>\n"
    yield "</dl>\n"
    yield from _render_documents(readings, labels)
    marks = (f'<mark class="{kind}">{escape(labels[f"kind.{kind}"])}</mark>' for kind in _LEGEND)
    yield f'<p class="legend">{escape(labels["page.legend"])}: {" ".join(marks)}</p>\n</section>\n'


def _render_documents(readings: Sequence[Reading], labels: Labels) -> Iterator[str]:
    yield '<div class="scroll" role="region" tabindex="0" aria-labelledby="documents-h">\n'
    yield f'<table class="documents">\n<caption id="documents-h">{escape(labels["read.documents"])}'
    heads = (f'<th scope="col">{escape(labels[key])}</th>' for key in _COLUMNS)
    yield f"</caption>\n<thead><tr>{''.join(heads)}</tr></thead>\n<tbody>\n"
    for number, reading in enumerate(readings, 1):
        yield f"<tr>{''.join(_find_cells(reading, number, labels))}</tr>\n"
    yield "</tbody>\n</table>\n</div>\n"


def _find_figures(
    readings: Sequence[Reading], concordance: Concordance, labels: Labels
) -> Iterator[tuple[str, str]]:
    entries = [entry for reading in readings for entry in reading.items]
    items = [entry.item for entry in entries]
    appeals = [found for entry in entries for found in entry.findings if isinstance(found, Appeal)]
    yield "read.documents", str(len(readings))
    yield "read.items", str(len(items))
    for room, key in _ROOM_LABELS.items():
        yield key, str(len(concordance.rooms[room]))
    yield "read.appeals", str(len(appeals))
    yield "read.signatories", str(sum(len(appeal.signatories) for appeal in appeals))
    yield "read.period", _period(items) or labels["form.undated"]
    countries = Counter(code for item in items for code in item.countries)
    yield "read.languages", _languages(items, labels)
    yield (
        "read.countries",
        ", ".join(label_code(labels, "country", c) for c, _ in countries.most_common()),
    )


def _period(items: Iterable[Item]) -> str:
    dates = sorted(item.published for item in items if item.published)
    return "" if not dates else dates[0] if dates[0] == dates[-1] else f"{dates[0]} – {dates[-1]}"


def _languages(items: Iterable[Item], labels: Labels) -> str:
    count = Counter(item.language for item in items if item.language)
    return ", ".join(label_code(labels, "language", code) for code, _ in count.most_common())


def _find_cells(reading: Reading, number: int, labels: Labels) -> Iterator[str]:
    items = [entry.item for entry in reading.items]
    found = (finding for entry in reading.items for finding in entry.findings)
    name = to_link(f"d{number}", isolate(reading.doc))
    yield f'<th scope="row"><span class="number">{number}</span> {name}</th>'
    yield f'<td class="n">{len(items)}</td>'
    yield f"<td>{isolate(_languages(items, labels))}</td>"
    yield f'<td class="period">{escape(_period(items))}</td>'
    yield f'<td class="n">{sum(isinstance(finding, Mention) for finding in found)}</td>'
    yield f"<td>{escape(reading.media_type)}</td>"


def _render_index(concordance: Concordance, labels: Labels) -> Iterator[str]:
    yield '<section class="index" id="index" aria-labelledby="index-h">\n'
    yield to_heading(2, labels["index.heading"], anchor="index-h")
    yield f"<p>{escape(labels['index.note'])}</p>\n"
    for room, entries in concordance.rooms.items():
        if entries:
            yield from _render_room(room, entries, labels)
    yield "</section>\n"


def _render_room(room: Room, entries: Sequence[Entry], labels: Labels) -> Iterator[str]:
    yield to_heading(3, labels[_ROOM_LABELS[room]], count=len(entries), anchor=room.value)
    often = [entry for entry in entries if len(entry.occurrences) > 1]
    once = [entry for entry in entries if len(entry.occurrences) == 1]
    if often:
        yield '<ul class="entries">\n'
        for entry in often:
            yield from _render_entry(entry, labels)
        yield "</ul>\n"
    if once:
        yield to_heading(4, labels["index.once"], count=len(once))
        yield to_list([_once(entry) for entry in once], kind="once")


def _render_entry(entry: Entry, labels: Labels) -> Iterator[str]:
    times = f"{len(entry.occurrences)} {labels['index.times']}"
    count = f'<span class="count" title="{escape(times)}">{len(entry.occurrences)}</span>'
    yield f'<li id="{entry.anchor}"><details>\n<summary><span class="name">{isolate(entry.name)}'
    yield f"</span> {count}{_notes(entry, labels)}{_spellings(entry)}</summary>\n"
    yield '<ol class="lines">\n'
    for found in entry.occurrences:
        yield f"<li>{_occurrence(found)}</li>\n"
    yield "</ol>\n</details></li>\n"


def _once(entry: Entry) -> str:
    found = entry.occurrences[0]
    value = f"{escape(found.value)} " if found.value else ""
    link = to_link(found.spot.anchor, value + isolate(entry.name))
    number = f'<span class="number">{found.spot.reading}.{found.spot.item}</span>'
    return f'<li id="{entry.anchor}">{link} {number}</li>\n'


def _notes(entry: Entry, labels: Labels) -> str:
    return to_note(", ".join(label_code(labels, "country", note) for note in entry.notes[:3]))


def _spellings(entry: Entry) -> str:
    others = [(name, n) for name, n in entry.spellings if name != entry.name]
    if not others:
        return ""
    shown = ", ".join(f"{isolate(name)}&nbsp;<small>×{n}</small>" for name, n in others)
    return f' <span class="spellings">{shown}</span>'


def _occurrence(found: Occurrence) -> str:
    spot = found.spot
    value = f"<b>{escape(found.value)}</b> " if found.value else ""
    words = to_link(spot.anchor, isolate(found.surface))
    return (
        f'<span class="number">{spot.reading}.{spot.item}</span> {value}'
        f'<bdi class="line">{escape(found.before)}{words}{escape(found.after)}</bdi>'
    )


def _render_document(reading: Reading, number: int, frame: Frame) -> Iterator[str]:
    labels = frame.labels
    yield f'<section class="document" id="d{number}" aria-labelledby="d{number}-h">\n'
    yield f'<h2 id="d{number}-h"><span class="number">{number}</span> {isolate(reading.doc)}</h2>\n'
    facts = [
        reading.media_type,
        f"{labels['read.items']}: {len(reading.items)}",
        f"SHA-256 {reading.sha256[:12]}",
    ]
    yield f'<p class="facts">{escape(" · ".join(facts))}</p>\n'
    for note in reading.notes:
        yield f'<p class="notice">{isolate(note)}</p>\n'
    for position, entry in enumerate(reading.items, 1):
        yield from render_item(entry, Spot(number, position, 0), reading.page, frame)
    yield "</section>\n"
