"""Rows of mentions to readings, and back with who is meant.

A row is one document in the reading format with its mentions given: `doc` (or `id`), `mentions` with
`start`, `end`, `surface`, `type` and maybe `item`, `nested`, `role`, `affiliation`, `city`,
`country`; maybe `text`, `items` and `appeals`. Offsets count in the text of the document. What a
row does not say is left open.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from habeas.errors import HabeasError
from habeas.model.findings import (
    Appeal,
    Finding,
    Mention,
    NameKind,
    Origin,
    Signatory,
    SignatoryKind,
)
from habeas.model.identity import Clusters
from habeas.model.item import Item
from habeas.model.page import Page
from habeas.model.reading import ItemReading, Reading
from habeas.model.spans import Span

Row = Mapping[str, Any]
_GIVEN = Origin(extractor="given", version=1)
_KINDS = {"per": NameKind.PERSON, "org": NameKind.ORGANIZATION, "pla": NameKind.PLACE}
_KINDS |= {"loc": NameKind.PLACE, "gpe": NameKind.PLACE}
_SAID = ("role", "affiliation", "city", "country", "acronym")


def name_of(row: Row) -> str:
    """Return the name of a row's document."""
    for key in ("doc", "id"):
        if isinstance(row.get(key), str | int):
            return str(row[key])
    raise HabeasError('expected a document\'s name under "doc"; give readings with their mentions')


def text_of(row: Row) -> str | None:
    """Return the text that the row itself has of its document, or None."""
    text = row.get("text")
    return text if isinstance(text, str) else None


def fits(row: Row, text: str) -> bool:
    """Tell whether a text is the one in which the mentions of a row are counted."""
    asked = [(m, span) for m in _mentions(row) if (span := _span(m)) and m.get("surface")]
    right = sum(span.of(text) == m["surface"] for m, span in asked)
    return bool(asked) and right * 10 >= len(asked) * 9


def to_reading(row: Row, text: str = "", read: Reading | None = None) -> Reading:
    """Return the reading that a row gives.

    `text` is that of the document where it is at hand. `read` is what we find in it ourselves: what
    stands there beside a name (role, city, number in a list) is taken over where the row says
    nothing. Rows of another shape raise a `HabeasError`.
    """
    doc = name_of(row)
    found = _Found(read)
    parts: dict[int, list[Finding]] = defaultdict(list)
    for at, mention in enumerate(_mentions(row)):
        kind, span = _kind(mention), _span(mention)
        if span is None:
            raise HabeasError(
                f"{doc}: expected start and end of mention {at}, got "
                f"{mention.get('start')!r}, {mention.get('end')!r}"
            )
        if kind is not None:
            parts[_item(mention)].append(found.complete(_mention(mention, kind, span, text)))
    given = {_item(item): item for item in _rows(row, "items")}
    for number, appeal in _appeals(row, found, given, parts):
        parts[number].append(appeal)
    return Reading(
        doc=doc,
        sha256=str(row.get("sha256") or ""),
        media_type=str(row.get("media_type") or "text/plain"),
        page=Page(text=text, media_type="text/plain"),
        items=tuple(
            ItemReading(
                item=_to_item(number, given.get(number, {}), text, found),
                findings=tuple(sorted(parts[number], key=_order)),
            )
            for number in sorted({*parts, *given})
        ),
        extractors={},
    )


def to_identity_prediction(row: Row, reading: Reading, clusters: Clusters) -> dict[str, Any]:
    """Return the row with the entity of every mention, and the entities."""
    used: dict[str, None] = {}
    mentions = []
    for mention in _mentions(row):
        span = _span(mention)
        kind = _kind(mention)
        entity = (
            clusters.entity_of(reading.doc, _item(mention), span)
            if span is not None and kind is not None
            else None
        )
        if entity is not None:
            used[entity] = None
        mentions.append({**mention, "entity": entity})
    entities = [clusters.entities[entity] for entity in used]
    return {
        **{key: value for key, value in row.items() if key != "text"},
        "mentions": mentions,
        "entities": [
            {"id": e.id, "type": e.kind.value, "name": e.name, "names": list(e.names)}
            for e in entities
        ],
    }


def _rows(row: Row, key: str) -> list[Row]:
    value = row.get(key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _mentions(row: Row) -> list[Row]:
    return _rows(row, "mentions")


def _kind(mention: Row) -> NameKind | None:
    value = mention.get("type")
    return _KINDS.get(value[:3].casefold()) if isinstance(value, str) else None


def _span(row: Row) -> Span | None:
    start, end = row.get("start"), row.get("end")
    if isinstance(start, int) and isinstance(end, int) and 0 <= start <= end:
        return Span(start, end)
    return None


def _item(row: Row) -> int:
    value = row.get("item")
    return value if isinstance(value, int) else 1


def _said(row: Row, key: str) -> str | None:
    value = row.get(key)
    return value if isinstance(value, str) and value else None


def _mention(row: Row, kind: NameKind, span: Span, text: str) -> Mention:
    return Mention(
        span=span,
        surface=_said(row, "surface") or span.of(text),
        kind=kind,
        origin=_GIVEN,
        nested=bool(row.get("nested")),
        role=_said(row, "role"),
        affiliation=_said(row, "affiliation"),
        city=_said(row, "city"),
        country=_said(row, "country"),
        acronym=_said(row, "acronym"),
    )


def _order(finding: Finding) -> tuple[int, int]:
    return finding.span.start, -finding.span.end


def _to_item(number: int, row: Row, text: str, found: "_Found") -> Item:
    """Return an item whose text is the whole document: offsets count there."""
    countries = row.get("countries")
    if not isinstance(countries, list):
        countries = list(found.countries(_span(row)))
    return Item(
        number=number,
        span=Span(0, len(text)),
        text=text,
        title=_said(row, "title"),
        published=_said(row, "published"),
        countries=tuple(code for code in countries if isinstance(code, str)),
        language=_said(row, "language"),
    )


def _appeals(
    row: Row, found: "_Found", given: Mapping[int, Row], parts: Mapping[int, Iterable[Finding]]
) -> Iterator[tuple[int, Appeal]]:
    """Yield the lists of signatures that the row gives, else those found, each with its item."""
    rows = _rows(row, "appeals")
    for appeal in rows:
        signed = [s for s in map(_signatory, _rows(appeal, "signatories")) if s is not None]
        if signed:
            yield _item(appeal), _appeal(signed)
    if rows:
        return
    for listed in found.appeals:
        start = listed.signatories[0].span.start
        for number, item in given.items():
            span = _span(item)
            if span is not None and span.start <= start < span.end:
                yield number, listed
                break
        else:
            covered = listed.signatories[0].span
            for number, findings in parts.items():
                if any(covered.covers(f.span) for f in findings):
                    yield number, listed
                    break


def _signatory(row: Row) -> Signatory | None:
    span = _span(row)
    if span is None:
        return None
    n = row.get("n")
    return Signatory(
        span=span,
        surface=_said(row, "surface") or "",
        kind=SignatoryKind.UNKNOWN,
        n=None if n is None else str(n),
        role=_said(row, "role"),
        organization=_said(row, "organization"),
        city=_said(row, "city"),
        country=_said(row, "country"),
    )


def _appeal(signed: Iterable[Signatory]) -> Appeal:
    rows = tuple(sorted(signed, key=lambda s: s.span.start))
    span = Span(rows[0].span.start, max(s.span.end for s in rows))
    return Appeal(span=span, surface="", form="petition", origin=_GIVEN, signatories=rows)


class _Found:
    """What we find ourselves in the text of a row, counted in the document."""

    def __init__(self, reading: Reading | None) -> None:
        self._mentions: dict[tuple[Span, NameKind], Mention] = {}
        self._items: list[Item] = []
        self.appeals: list[Appeal] = []
        for part in reading.items if reading else ():
            by = part.item.span.start
            self._items.append(part.item)
            for finding in part.findings:
                if isinstance(finding, Mention):
                    self._mentions[finding.span.shift(by), finding.kind] = finding
                elif isinstance(finding, Appeal) and finding.signatories:
                    shifted = (replace(s, span=s.span.shift(by)) for s in finding.signatories)
                    self.appeals.append(_appeal(shifted))

    def complete(self, mention: Mention) -> Mention:
        """Return a mention with what the text beside it says, where the row says nothing."""
        same = self._mentions.get((mention.span, mention.kind))
        if same is None:
            return mention
        more = {k: getattr(same, k) for k in _SAID if getattr(mention, k) is None}
        origin = same.origin if mention.kind is NameKind.PLACE else mention.origin
        return replace(mention, origin=origin, **more)

    def countries(self, span: Span | None) -> tuple[str, ...]:
        """Return the countries of what was read there, where it is one item."""
        if span is None:
            return self._items[0].countries if len(self._items) == 1 else ()
        inside = [item for item in self._items if item.span.overlaps(span)]
        return inside[0].countries if len(inside) == 1 else ()
