"""What people look at: lists, items with their findings, records of people and laws, captures.

Every value here has passed the one access function (`services.access`): a page, a command or an
export that uses nothing else of the casebase cannot show what it must not.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from habeas.errors import NotFound
from habeas.model.access import Viewer, Visibility
from habeas.model.records import (
    CaptureRecord,
    CaptureState,
    CustodyLine,
    EntityRecord,
    ItemRecord,
    TextRecord,
)
from habeas.model.spans import Span
from habeas.model.statements import SIGNATORY, Decision, Layer, Statement, Status, SubjectKind
from habeas.search.engine import Results, Sort
from habeas.search.highlight import find_snippet
from habeas.search.parsing import parse_query
from habeas.search.query import Dated, Facet, Is, Node, Note, Query, join_any
from habeas.services.access import Access
from habeas.services.casebase import Casebase
from habeas.services.indexing import item_of_document
from habeas.store.masking import Covered
from habeas.store.protocol import EntityOrder, Window

FACETS = (Facet.KIND, Facet.COUNTRY, Facet.LANGUAGE, Facet.YEAR)
_MENTIONS = 200  # mentions shown of a record at once; more are paged
_MANY = 500  # statements of a record that are read at once: 30 ms
_NEIGHBORS = 100  # items in which we look who else is named
_BESIDE = 24  # of those that are shown
_AROUND = 90  # code points shown on each side of a mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of an item's text (as shown) that a statement rests on."""

    span: Span
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A part of an item's text, as shown, and where in it the words of a question stand."""

    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An item of a list: with the words that fit the question, where there is one."""

    item: ItemRecord
    passage: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList:
    """A part of the items that fit, how many fit in all, and how many of each kind."""

    total: int
    rows: tuple[Found, ...]
    facets: Mapping[Facet, Mapping[str, int]]
    query: Query
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """An item whole: text as the viewer may see it, what was found, and where it comes from.

    `statements` are those that stand, rejected ones apart, all by place; `decisions` map a
    statement to what was decided on it, in order. `masked` tells whether names are covered.
    """

    item: ItemRecord
    text: str
    marks: tuple[Mark, ...]
    statements: tuple[Statement, ...]
    rejected: tuple[Statement, ...]
    decisions: Mapping[str, Sequence[Decision]]
    entities: Mapping[str, EntityRecord]
    captures: tuple[CaptureRecord, ...]
    copies: tuple[ItemRecord, ...]
    label: Visibility
    masked: bool
    original_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InContext:
    """A mention with the words around it and the item it stands in."""

    statement: Statement
    item: ItemRecord
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """A record whole: its names by how often they stand, what is said of it, its mentions.

    Of a record with more than 500 statements a window counts items, the newest first: `mentions`
    and `said` are of those, and `total` is their number.
    """

    entity: EntityRecord
    names: tuple[tuple[str, int], ...]
    said: Mapping[str, Sequence[Statement]]
    mentions: tuple[InContext, ...]
    total: int  # mentions in all
    beside: tuple[tuple[EntityRecord, int], ...]  # who else stands in its items, most often first


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureView:
    """A capture with its items, its custody and the other captures of its address or bytes."""

    capture: CaptureRecord
    items: tuple[ItemRecord, ...]
    custody: tuple[CustodyLine, ...]
    others: tuple[CaptureRecord, ...] = ()
    original_open: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The casebase at a glance."""

    items: int
    captures: int
    decisions: int
    newest: tuple[ItemRecord, ...]
    kinds: Mapping[SubjectKind, int] = field(default_factory=dict)


class Looking:
    """One viewer's look at a casebase, as it stands when this is made."""

    def __init__(self, casebase: Casebase, viewer: Viewer) -> None:
        self.casebase, self.store, self.viewer = casebase, casebase.store, viewer
        self.access = Access(casebase.store, viewer)

    def overview(self) -> Overview:
        """Return how much there is that the viewer may see, and the newest items."""
        newest = self.find_items("", sort=Sort.CAPTURED, window=Window(limit=10))
        kinds = {kind: self.count_entities(kind) for kind in SubjectKind}
        return Overview(
            items=newest.total,
            captures=self.store.count_captures(),
            decisions=self.store.count_decisions(),
            newest=tuple(row.item for row in newest.rows),
            kinds=kinds,
        )

    # -- items

    def find_items(
        self,
        text: str,
        *,
        filters: Mapping[Facet, Sequence[str]] | None = None,
        first_day: int | None = None,
        last_day: int | None = None,
        sort: Sort = Sort.RELEVANCE,
        window: Window = Window(),
    ) -> ItemList:
        """Return items that fit a question as a person types it, and the filters beside it.

        Values of one filter are alternatives, filters narrow each other. An empty question fits
        all. Relevance without a question means the newest first.
        """
        query = self._query(text).narrow(*_filters(filters or {}, first_day, last_day))
        if sort is Sort.RELEVANCE and not text.strip():
            sort = Sort.NEWEST
        results = self._search(query, window, sort, FACETS)
        ids = [item_of_document(hit.id) for hit in results.hits]
        items = self.store.items(ids)
        inner = self._inside_all(items)
        texts = self.store.texts({item.text for item in items}) if text.strip() else {}
        rows = [
            found
            for item in items
            if (found := _found(item, inner[item.id], texts.get(item.text), query))
        ]
        return ItemList(
            total=results.total,
            rows=tuple(rows),
            facets=results.facets,
            query=query,
            notes=query.notes,
        )

    def find_ids(
        self,
        text: str,
        *,
        filters: Mapping[Facet, Sequence[str]] | None = None,
        sort: Sort = Sort.RELEVANCE,
        window: Window,
    ) -> list[str]:
        """Return the ids of items that fit, as `find_items` finds them: nothing else is read."""
        query = self._query(text).narrow(*_filters(filters or {}, None, None))
        results = self._search(query, window, sort, ())
        return [item_of_document(hit.id) for hit in results.hits]

    def _query(self, text: str) -> Query:
        canon = self.access.canon
        return parse_query(text).widen(lambda key: sorted(canon.members(canon.of(key))))

    def _search(
        self, query: Query, window: Window, sort: Sort, facets: tuple[Facet, ...]
    ) -> Results:
        return self.casebase.index.search(
            query,
            viewer=frozenset({str(self.viewer.level)}),
            limit=window.limit,
            offset=window.offset,
            sort=sort,
            facets=facets,
        )

    def item(self, item_id: str) -> ItemView:
        """Return an item whole. Raises `NotFound` for one that the viewer may not see."""
        item = next(iter(self.store.items([item_id])), None)
        rows = self.store.statements_of(items=[item_id]) if item else []
        inner = self.access.of_item(item, rows) if item else self.access
        shown = inner.show(item) if item else None
        if item is None or shown is None:
            raise NotFound("item", self.access.clean(item_id[:80]))
        cover = inner.mask.cover(self._text_of(item))
        seen = inner.show_all(rows)
        standing = [s for s in seen if s.status is not Status.REJECTED]
        decisions: dict[str, list[Decision]] = defaultdict(list)
        for decision in inner.show_all(self.store.decisions(statements=[s.id for s in seen])):
            decisions[decision.statement].append(decision)
        entities = self.store.entities(sorted({s.entity for s in seen if s.entity}))
        captures = self.store.find_captures(original=item.original)
        return ItemView(
            item=shown,
            text=cover.text,
            marks=tuple(_marks(item, standing, cover)),
            statements=tuple(s for s in standing if s.seen),
            rejected=tuple(s for s in seen if s.status is Status.REJECTED),
            decisions=decisions,
            entities={entity.id: entity for entity in inner.show_all(entities)},
            captures=tuple(inner.show_all(captures)),
            copies=tuple(self._copies(item)),
            label=item.label,
            masked=bool(cover.spans),
            original_open=self.access.may_see_original(item.original),
        )

    def _copies(self, item: ItemRecord) -> Iterable[ItemRecord]:
        same = self.store.find_copies(fingerprint=item.fingerprint, title_key=item.title_key)
        family = {item.id, item.same_as or item.id}
        others = [
            other
            for other in same
            if other.id != item.id and ({other.id, other.same_as or other.id} & family)
        ]
        return self.show_items(others)

    def show_passages(self, places: Sequence[tuple[str, Span]], query: Query) -> list[Found]:
        """Return items with a passage each, in the order given; see `plain_passages`."""
        return [
            Found(item=shown, passage=_cut_passage(text, query, shown))
            for shown, _, text in self.plain_passages(places)
        ]

    def plain_passages(
        self, places: Sequence[tuple[str, Span]]
    ) -> Iterator[tuple[ItemRecord, Span, str]]:
        """Yield items with a passage and its words, where the viewer sees all of them.

        A passage with a name that is covered is left out: what it is about tells of the name.
        """
        found = {item.id: item for item in self.store.items([item_id for item_id, _ in places])}
        items = {key: item for key, item in found.items() if item.current}
        inner = self._inside_all(list(items.values()))
        texts = self.store.texts({item.text for item in items.values()})
        for item_id, span in places:
            item = items.get(item_id)
            shown = inner[item_id].show(item) if item else None
            if item is None or shown is None or item.text not in texts:
                continue
            body = texts[item.text].text[item.start : item.end]
            if not any(one.overlaps(span) for one in inner[item_id].mask.cover(body).spans):
                yield shown, span, span.of(body)

    def show_items(self, items: Iterable[ItemRecord]) -> list[ItemRecord]:
        """Return items as the viewer may see them."""
        rows = list(items)
        inner = self._inside_all(rows)
        return [seen for item in rows if (seen := inner[item.id].show(item)) is not None]

    def _inside_all(self, items: Sequence[ItemRecord]) -> Mapping[str, Access]:
        """Return the access that holds in each item; only in public does it need statements."""
        if self.viewer.level is not Visibility.PUBLIC or not items:
            return {item.id: self.access for item in items}
        names: dict[str, list[Statement]] = defaultdict(list)
        for prop in ("name", SIGNATORY):
            for row in self.store.statements_of(items=[item.id for item in items], prop=prop):
                names[row.evidence.item or ""].append(row)
        return {item.id: self.access.of_item(item, names[item.id]) for item in items}

    def _text_of(self, item: ItemRecord) -> str:
        kept = self.store.text(item.text)
        return kept.text[item.start : item.end] if kept else ""

    # -- records

    def find_entities(
        self,
        *,
        kind: SubjectKind | None = None,
        beginning: str = "",
        containing: str = "",
        order: EntityOrder = EntityOrder.NAME,
        window: Window = Window(),
    ) -> list[EntityRecord]:
        """Return records that fit, as far as the viewer may see them."""
        rows = self.store.find_entities(
            kind=kind,
            beginning=beginning,
            containing=containing,
            labels=self.access.labels,
            order=order,
            window=window,
        )
        return self.access.show_all(rows)

    def count_entities(self, kind: SubjectKind) -> int:
        """Return how many records of a kind the viewer may see."""
        count = self.store.count_entities(kind=kind, labels=self.access.labels)
        return count - self.access.count_shut(kind)

    def entity(self, entity_id: str, *, window: Window = Window(limit=_MENTIONS)) -> EntityView:
        """Return a record whole. Raises `NotFound` for one that the viewer may not see."""
        entity_id = self.access.canon.of(entity_id)  # an old link leads to the joined
        record = next(iter(self.store.entities([entity_id])), None)
        shown = self.access.show(record) if record else None
        if shown is None:
            raise NotFound("record", self.access.clean(entity_id[:80]))
        if shown.statements > _MANY:
            return self._frequent(shown, window)
        rows = self.access.show_all(self.store.statements_of(entities=[entity_id]))
        standing = list(_standing(rows))
        mentions = _mentions(shown, standing)
        names = Counter(s.value for s in standing if s.prop == "name")
        part = mentions[window.offset : window.offset + window.limit]
        return EntityView(
            entity=shown,
            names=tuple(names.most_common()),
            said=_said(standing),
            mentions=tuple(self.in_context(part)),
            total=len(mentions),
            beside=tuple(self._beside(entity_id, mentions)),
        )

    def _frequent(self, shown: EntityRecord, window: Window) -> EntityView:
        """Return a record that stands in thousands of items: the newest of them at a time."""
        labels = self.access.labels
        items = self.store.find_items(entity=shown.id, labels=labels, window=window)
        here = [item.id for item in items]
        of = [shown.id]
        own = (
            self.store.statements_of(items=here, entities=of, but=SIGNATORY) if here else []
        )  # of an appeal the list stands apart: it may have thousands of entries
        standing = list(_standing(self.access.show_all(own)))
        mentions = _mentions(shown, standing)
        return EntityView(
            entity=shown,
            names=tuple(zip(shown.names, shown.counts, strict=False)),
            said=_said(standing),
            mentions=tuple(self.in_context(mentions)),
            total=shown.items,
            beside=tuple(self._beside(shown.id, mentions)),
        )

    def _beside(
        self, entity_id: str, mentions: Sequence[Statement]
    ) -> Iterable[tuple[EntityRecord, int]]:
        items = sorted({s.evidence.item for s in mentions if s.evidence.item})[:_NEIGHBORS]
        if not items:
            return []
        counted = self.store.entities_in(items, named=True)
        others = ((entity, n) for entity, n in counted.items() if entity != entity_id)
        common = sorted(others, key=lambda pair: (-pair[1], pair[0]))[:_BESIDE]
        found = self.access.show_all(self.store.entities([entity for entity, _ in common]))
        by_id = {record.id: record for record in found}
        return [(by_id[entity], n) for entity, n in common if entity in by_id]

    def in_context(self, statements: Sequence[Statement]) -> list[InContext]:
        """Return mentions with the words around them, the newest item first.

        Those whose words only the markup has, or whose item the viewer may not see, are left out.
        """
        here = [s for s in statements if s.evidence.layer is Layer.TEXT and s.evidence.item]
        items = self.store.items(sorted({s.evidence.item or "" for s in here}))
        inner = self._inside_all(items)
        shown = {i.id: (i, seen) for i in items if (seen := inner[i.id].show(i)) is not None}
        here = [s for s in here if s.evidence.item in shown]
        texts = self.store.texts({s.evidence.text for s in here})
        rows = []
        covers: dict[tuple[str, str], Covered] = {}  # of whole items: a cut-out may split a name
        for statement in here:
            item, seen = shown[statement.evidence.item or ""]
            key = (item.id, statement.evidence.text)
            if key not in covers:
                kept = texts.get(statement.evidence.text)
                body = kept.text[item.start : item.end] if kept else ""
                covers[key] = inner[item.id].mask.cover(body)
            rows.append(_cut(statement, seen, item, covers[key]))
        rows.sort(key=lambda row: (-(row.item.last_day or 0), row.item.id, row.before))
        return rows

    # -- captures

    def find_captures(
        self, *, states: Sequence[CaptureState] = (), window: Window = Window()
    ) -> list[CaptureRecord]:
        """Return captures, the latest first."""
        return self.access.show_all(self.store.find_captures(states=states, window=window))

    def capture(self, capture_id: str) -> CaptureView:
        """Return a capture whole. Raises `NotFound` for one that the viewer may not see."""
        record = self.store.capture(capture_id)
        shown = self.access.show(record) if record else None
        if record is None or shown is None:
            raise NotFound("capture", self.access.clean(capture_id[:80]))
        others: dict[str, CaptureRecord] = {}
        if record.original:
            others |= {c.id: c for c in self.store.find_captures(original=record.original)}
        if record.address:
            others |= {c.id: c for c in self.store.find_captures(address=record.address)}
        others.pop(record.id, None)
        original = record.original
        heads = self.store.latest_readings([original]) if original else {}
        items = [i for i in self.store.items_of([original]) if i.current] if original else []
        lines = self.store.custody(subject=original or record.id)
        return CaptureView(
            capture=shown,
            items=tuple(self.show_items(items)),
            custody=tuple(self.access.show_all(lines)),
            others=tuple(self.access.show_all(others.values())),
            original_open=bool(original) and self.access.may_see_original(original or ""),
            notes=tuple(note for head in heads.values() for note in head.notes),
        )


def _found(item: ItemRecord, inner: Access, kept: TextRecord | None, query: Query) -> Found | None:
    """Return an item of a list; with the words that fit where its text is given."""
    shown = inner.show(item)
    if shown is None or kept is None:
        return None if shown is None else Found(item=shown)
    body = inner.clean(kept.text[item.start : item.end])
    return Found(item=shown, passage=_cut_passage(body, query, item))


def _cut_passage(text: str, query: Query, item: ItemRecord) -> Passage:
    """Return the part of a text that fits a question best, its beginning where no word does."""
    snippet = find_snippet(text, query, language=item.language)
    marks = tuple(mark.shift(-snippet.span.start) for mark in snippet.marks)
    return Passage(text=snippet.span.of(text), marks=marks)


def _standing(statements: Iterable[Statement]) -> Iterator[Statement]:
    return (s for s in statements if (s.status is not Status.REJECTED and s.seen) or s.by_user)


def _mentions(record: EntityRecord, standing: Iterable[Statement]) -> list[Statement]:
    prop = "cited" if record.kind is SubjectKind.LAW else "name"
    return [s for s in standing if s.prop == prop]


def _said(standing: Iterable[Statement]) -> Mapping[str, Sequence[Statement]]:
    said: dict[str, list[Statement]] = defaultdict(list)
    for statement in standing:
        if statement.prop not in ("name", SIGNATORY):  # lists are for `signing`
            said[statement.prop].append(statement)
    return said


def _cut(statement: Statement, shown: ItemRecord, item: ItemRecord, cover: Covered) -> InContext:
    start, end = statement.evidence.start - item.start, statement.evidence.end - item.start
    around = (start - _AROUND, start, end, min(end + _AROUND, item.end - item.start))
    a, b, c, d = (cover.place(max(place, 0)) for place in around)
    return InContext(
        statement=statement,
        item=shown,
        before=cover.text[a:b],
        words=cover.text[b:c],
        after=cover.text[c:d],
    )


def _filters(
    filters: Mapping[Facet, Sequence[str]], first_day: int | None, last_day: int | None
) -> Iterable[Node]:
    for facet, values in filters.items():
        if values:
            yield join_any(tuple(Is(facet, value) for value in values))
    if first_day is not None or last_day is not None:
        yield Dated(first_day, last_day)


def _marks(item: ItemRecord, statements: Iterable[Statement], cover: Covered) -> Iterable[Mark]:
    """Yield the marks of an item in its shown text, by place, the longer first."""
    marks = []
    for statement in statements:
        evidence = statement.evidence
        start, end = evidence.start - item.start, evidence.end - item.start
        inside = 0 <= start <= end <= item.end - item.start
        if evidence.layer is not Layer.TEXT or evidence.text != item.text or not inside:
            continue
        hidden = any(span.overlaps(Span(start, end)) for span in cover.spans)
        if not hidden:
            marks.append(Mark(span=Span(cover.place(start), cover.place(end)), statement=statement))
    return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.statement.id))
