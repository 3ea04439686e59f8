"""The Store on Django's ORM: SQLite and PostgreSQL. Import it after `configure`.

Rows are written whole, by id, in pieces under the limits of either database, and read by columns
without making model objects. Long lists are read page by page after the last key seen, so memory
stays bounded and no cursor holds a lock.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import groupby
from typing import Any, TypeVar, cast

from django.db import connections
from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Count,
    Exists,
    F,
    IntegerField,
    Max,
    Min,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce, StrIndex

from habeas.errors import StoreError
from habeas.model.access import AccessDecision, Consent, Visibility
from habeas.model.findings import NameKind
from habeas.model.identity import Judgement, ProposalRecord
from habeas.model.records import (
    BackupRecord,
    CaptureRecord,
    CaptureState,
    CustodyLine,
    CustodyNote,
    EntityRecord,
    ItemRecord,
    ReadingHead,
    TextRecord,
)
from habeas.model.statements import Decision, Statement, Status, SubjectKind
from habeas.store.custody import chain_all
from habeas.store.protocol import Counts, EntityOrder, ItemOrder, Pending, Row, Said, Window
from habeas.store.views import NAME, Access, Tally, settle_access, sort_name, to_view
from habeas.web import models, rows
from habeas.web.bulk import chunks, write
from habeas.web.session import told, writing
from habeas.web.upkeep import find_faults, vacuum

Kept = TypeVar("Kept", bound=Model)
Thing = TypeVar("Thing")
_IN = 5_000  # values in one question; SQLite takes 32,766 variables, and time is flat beyond 500
_PAGE = 2_000  # rows read at a time from a long list
_WRITE = 500  # rows taken at a time
_TEXTS = 50  # texts at a time: each may be a megabyte
_COPIES = 20
_FREQUENT = 5_000  # items of an entity from which its newest are found by walking all by date
_LAST = "\U0010ffff"  # sorts after every letter: the end of all words with one beginning

_TABLES: Mapping[type[Any], rows.Table[Any]] = {
    CaptureRecord: rows.CAPTURES,
    CustodyLine: rows.CUSTODY,
    TextRecord: rows.TEXTS,
    ReadingHead: rows.READINGS,
    ItemRecord: rows.ITEMS,
    Decision: rows.DECISIONS,
    Judgement: rows.JUDGEMENTS,
    ProposalRecord: rows.PROPOSALS,
    AccessDecision: rows.ACCESS,
    BackupRecord: rows.BACKUPS,
}


class DjangoStore:
    """See the protocol. Safe to use from several threads: each has its own connection."""

    def __init__(self, alias: str = "default") -> None:
        self.alias = alias
        self.name: str = connections[alias].vendor

    def transaction(self) -> AbstractContextManager[None]:
        return writing(self.alias)

    def close(self) -> None:
        connections[self.alias].close()

    # -- captures and custody

    def put_captures(self, records: Iterable[CaptureRecord]) -> None:
        self._put(rows.CAPTURES, records)

    @told()
    def capture(self, capture: str) -> CaptureRecord | None:
        return _first(rows.CAPTURES.read(self._rows(models.CaptureRow).filter(ident=capture)))

    @told()
    def find_captures(
        self,
        *,
        original: str | None = None,
        address: str | None = None,
        states: Collection[CaptureState] = (),
        window: Window = Window(),
    ) -> list[CaptureRecord]:
        found = self._rows(models.CaptureRow).order_by("-key")
        if original is not None:
            found = found.filter(original=original)
        if address is not None:
            found = found.filter(address_mark=rows.mark(address), address=address)
        if states:
            found = found.filter(state__in=states)
        return rows.CAPTURES.read(_cut(found, window))

    @told()
    def count_captures(self, states: Collection[CaptureState] = ()) -> int:
        found = self._rows(models.CaptureRow)
        return (found.filter(state__in=states) if states else found).count()

    @told()
    def known_originals(self, originals: Collection[str]) -> Mapping[str, CaptureState]:
        known: dict[str, CaptureState] = {}
        for some in _pieces(originals):
            found = self._rows(models.CaptureRow).filter(original__in=some)
            for original, state in found.values_list("original", "state").distinct():
                if state is CaptureState.ERASED:
                    known[original] = state
                elif state is not CaptureState.NOT_CAPTURED:
                    known.setdefault(original, CaptureState.CAPTURED)
        return known

    def append_custody(self, notes: Sequence[CustodyNote]) -> list[CustodyLine]:
        if not notes:
            return []
        with self.transaction():
            last = self._rows(models.CustodyRow).order_by("-number")[:1]
            lines = chain_all(_first(rows.CUSTODY.read(last)), notes)
            self._add(rows.CUSTODY, lines)
        return lines

    def custody(self, *, subject: str | None = None, after: int = 0) -> Iterator[CustodyLine]:
        found = self._rows(models.CustodyRow).order_by("number")
        if subject is not None:
            found = found.filter(subject=subject)
        while True:
            with told():
                lines = rows.CUSTODY.read(found.filter(number__gt=after)[:_PAGE])
            yield from lines
            if len(lines) < _PAGE:
                return
            after = lines[-1].number

    # -- readings, texts, items

    def put_reading(self, head: ReadingHead, text: TextRecord) -> None:
        with self.transaction():
            self._add(rows.TEXTS, [text])
            self._add(rows.READINGS, [head])

    @told()
    def latest_readings(self, originals: Collection[str]) -> Mapping[str, ReadingHead]:
        latest: dict[str, ReadingHead] = {}
        for some in _pieces(originals):
            found = self._rows(models.ReadingRow).filter(original__in=some)
            keys = found.values("original").annotate(last=Max("key")).values("last")
            heads = rows.READINGS.read(self._rows(models.ReadingRow).filter(key__in=keys))
            latest.update((head.original, head) for head in heads)
        return latest

    @told()
    def text(self, sha256: str) -> TextRecord | None:
        return _first(rows.TEXTS.read(self._rows(models.TextRow).filter(sha256=sha256)))

    def texts(self, hashes: Collection[str]) -> Mapping[str, TextRecord]:
        return {text.sha256: text for text in self._by(rows.TEXTS, "sha256", hashes)}

    def erase_texts(self, originals: Collection[str]) -> None:
        going = set(originals)
        with self.transaction():
            readings = self._rows(models.ReadingRow)
            for some in _pieces(originals):
                texts = set(readings.filter(original__in=some).values_list("text", flat=True))
                for part in _pieces(texts):
                    pairs = readings.filter(text__in=part).values_list("text", "original")
                    shared = {text for text, original in pairs if original not in going}
                    gone = [text for text in part if text not in shared]
                    self._rows(models.TextRow).filter(sha256__in=gone).delete()

    def put_items(self, items: Iterable[ItemRecord]) -> None:
        with self.transaction():
            for some in chunks(items, _WRITE):
                ids = [item.id for item in some]
                self._put(rows.ITEMS, some)
                # What a person said on an item holds, whatever label a new reading brings.
                for target, access in self._access(ids).items():
                    self._rows(models.ItemRow).filter(ident=target).update(label=access.label())

    def items(self, ids: Collection[str]) -> list[ItemRecord]:
        return rows.in_order(self._by(rows.ITEMS, "ident", ids), ids)

    def items_of(self, originals: Collection[str]) -> list[ItemRecord]:
        found = self._by(rows.ITEMS, "original", originals)
        return sorted(found, key=lambda item: (item.original, item.number, item.start, item.id))

    @told()
    def find_items(
        self,
        *,
        entity: str | None = None,
        labels: Collection[Visibility] = tuple(Visibility),
        order: ItemOrder = ItemOrder.NEWEST,
        window: Window = Window(),
    ) -> list[ItemRecord]:
        found = _labelled(self._rows(models.ItemRow).filter(current=True), labels)
        if entity is not None:
            said = self._rows(models.StatementRow).filter(
                entity=entity, counts=True, item__isnull=False
            )
            if self._is_frequent(entity):  # walking the newest finds some soon; else collect all
                here = self._rows(models.StatementRow).filter(
                    item_id=OuterRef("ident"), counts=True
                )
                # Past the index of entities: SQLite would walk the whole record for each item.
                whose = Coalesce("entity", Value(""), output_field=CharField())
                found = found.filter(Exists(here.alias(whose=whose).filter(whose=entity)))
            else:
                found = found.filter(ident__in=said.values("item_id"))
        keys = ("recency", "ident") if order is ItemOrder.NEWEST else ("-added_at", "ident")
        return rows.ITEMS.read(_cut(found.order_by(*keys), window))

    def _is_frequent(self, entity: str) -> bool:
        views = self._rows(models.EntityRow).filter(ident=entity)
        return (views.values_list("items", flat=True).first() or 0) > _FREQUENT

    @told()
    def find_copies(self, *, fingerprint: str, title_key: str) -> list[ItemRecord]:
        ways = []
        if fingerprint:
            ways.append(Q(fingerprint=fingerprint))
        if title_key:
            ways.append(Q(title_mark=rows.mark(title_key), title_key=title_key))
        copies: dict[str, ItemRecord] = {}
        for way in ways:  # one by one: each is then the first entries of an index
            found = self._rows(models.ItemRow).filter(way, current=True)
            for item in rows.ITEMS.read(found.order_by("added_at", "ident")[:_COPIES]):
                copies[item.id] = item
        return sorted(copies.values(), key=lambda item: (item.added_at, item.id))[:_COPIES]

    @told()
    def find_shared(self, items: Collection[ItemRecord]) -> set[str]:
        prints = self._held("fingerprint", {item.fingerprint for item in items})
        titles = self._held("title_mark", {rows.mark(item.title_key) for item in items})
        return {
            item.id
            for item in items
            if item.fingerprint in prints or rows.mark(item.title_key) in titles
        }

    def _held(self, column: str, values: Collection[str | None]) -> set[str]:
        """Return those of some values that an indexed column of items has."""
        found = self._rows(models.ItemRow).order_by()
        return {
            value
            for some in _pieces(filter(None, values))
            for value in found.filter(**{f"{column}__in": some})
            .values_list(column, flat=True)
            .distinct()
        }

    def item_ids(self) -> Iterator[str]:
        return self._walk(self._rows(models.ItemRow).filter(current=True), "ident")

    # -- statements and decisions

    def put_statements(self, statements: Iterable[Statement]) -> None:
        with self.transaction():
            for some in chunks(statements, _WRITE):
                sources = self._source_keys({(s.evidence.original, s.evidence.text) for s in some})
                pairs = ((sources[s.evidence.original, s.evidence.text], s) for s in some)
                self._put(rows.SOURCED, pairs)

    def _source_keys(self, pairs: Collection[tuple[str, str]]) -> Mapping[tuple[str, str], int]:
        """Return the keys of originals with the texts they were read to, making those missing."""
        found = self._rows(models.SourceRow).filter(original__in={pair[0] for pair in pairs})
        columns = ("original", "text", "key")
        keys = {(o, t): key for o, t, key in found.values_list(*columns)}
        missing = [pair for pair in pairs if pair not in keys]
        if not missing:
            return keys
        self._add(rows.SOURCES, missing)
        return {(o, t): key for o, t, key in found.all().values_list(*columns)}

    def statements(self, ids: Collection[str]) -> list[Statement]:
        return rows.in_order(self._by(rows.STATEMENTS, "ident", ids), ids)

    @told()
    def statements_of(
        self,
        *,
        originals: Collection[str] = (),
        items: Collection[str] = (),
        subjects: Collection[str] = (),
        entities: Collection[str] = (),
        prop: str | None = None,
        window: Window | None = None,
    ) -> list[Statement]:
        found = self._rows(models.StatementRow)
        if prop is not None:
            narrow = originals or items or subjects or entities
            found = _with_prop(found, prop) if narrow else found.filter(prop=prop)
        asked: list[tuple[Callable[[Sequence[str]], Q], Collection[str]]] = [
            (lambda some: Q(source__in=self._sources_of(some)), originals),
            (lambda some: Q(item__in=some), items),
            (self._subject_filter, subjects),
            (lambda some: Q(entity__in=some), entities),
        ]
        asked = sorted((pair for pair in asked if pair[1]), key=lambda pair: len(pair[1]))
        for make, few in asked[:-1]:
            found = found.filter(make(list(few)))
        order = ("source__original", "start", "end", "ident")
        if not asked or len(asked[-1][1]) <= _IN:
            for make, all_ in asked[-1:]:
                found = found.filter(make(list(all_)))
            return rows.STATEMENTS.read(_cut(found.order_by(*order), window))
        make, many = asked[-1]
        read = [s for some in _pieces(many) for s in rows.STATEMENTS.read(found.filter(make(some)))]
        read.sort(key=lambda s: (s.evidence.original, s.evidence.start, s.evidence.end, s.id))
        return read if window is None else read[window.offset : window.offset + window.limit]

    def _sources_of(self, originals: Sequence[str]) -> "QuerySet[Any, Any]":
        return self._rows(models.SourceRow).filter(original__in=originals).values("key")

    def _subject_filter(self, subjects: Sequence[str]) -> Q:
        """Return what finds subjects by the indexes there are.

        One column of 30 letters less in an index of millions of rows: an item's subject is found by
        the item, "per:3f2a…@<beginning of an original>" by the original, and the few others by
        `lone`.
        """
        way = Q(lone__in=subjects) | Q(item__in=subjects, subject=F("item_id"))
        starts = {rows.split_subject(subject)[1] for subject in subjects}
        for start in sorted(start for start in starts if len(start) >= 8):
            local = [s for s in subjects if rows.split_subject(s)[1] == start]
            sources = self._rows(models.SourceRow).filter(
                original__gte=start, original__lt=start + _LAST
            )
            way |= Q(source__in=sources.values("key"), subject__in=local)
        return way

    @told()
    def statement_ids(self, prefix: str) -> list[str]:
        found = self._rows(models.StatementRow).filter(ident__gte=prefix, ident__lt=prefix + _LAST)
        return list(found.order_by("ident").values_list("ident", flat=True)[:10])

    def each_statement(self) -> Iterator[Statement]:
        found = self._rows(models.StatementRow).order_by("ident")
        after = found
        while True:
            with told():
                page = rows.STATEMENTS.read(after[:_PAGE])
            yield from page
            if len(page) < _PAGE:
                return
            after = found.filter(ident__gt=page[-1].id)

    def delete_statements(self, ids: Collection[str]) -> None:
        self._delete(models.StatementRow, "ident", ids)

    def put_decision(self, decision: Decision) -> None:
        with self.transaction():
            self._add(rows.DECISIONS, [decision])

    @told()
    def count_decisions(self) -> int:
        with told():
            return self._rows(models.DecisionRow).count()

    def decisions(
        self, *, statements: Collection[str] | None = None, window: Window | None = None
    ) -> list[Decision]:
        found = self._rows(models.DecisionRow)
        if statements is None:
            return rows.DECISIONS.read(_cut(found.order_by("key"), window))
        keys: set[int] = set()
        for some in _pieces(statements):
            on = found.filter(Q(statement__in=some) | Q(result__in=some))
            keys.update(on.values_list("key", flat=True))
        part = _window(sorted(keys), window)
        return [
            d
            for some in _pieces(part)
            for d in rows.DECISIONS.read(found.filter(key__in=some).order_by("key"))
        ]

    def erase_words(self, *, statements: Collection[str], targets: Collection[str]) -> None:
        with self.transaction():
            for some in _pieces(statements):
                made = self._rows(models.DecisionRow)
                made.filter(Q(statement__in=some) | Q(result__in=some)).update(value=None, why="")
            for some in _pieces(targets):
                self._rows(models.AccessRow).filter(target__in=some).update(why="")
                judged = self._rows(models.JudgementRow)
                judged.filter(Q(left__in=some) | Q(right__in=some)).update(reason=None)

    # -- who is meant, and who may see

    def put_judgement(self, judgement: Judgement) -> None:
        with self.transaction():
            self._add(rows.JUDGEMENTS, [judgement])

    @told()
    def judgements(self, ids: Collection[str] | None = None) -> list[Judgement]:
        found = self._rows(models.JudgementRow).order_by("key")
        if ids is None:
            return rows.JUDGEMENTS.read(found)
        keys: set[int] = set()
        for some in _pieces(ids):
            on = found.filter(Q(left__in=some) | Q(right__in=some))
            keys.update(on.values_list("key", flat=True))
        return [
            j
            for some in _pieces(sorted(keys))
            for j in rows.JUDGEMENTS.read(found.filter(key__in=some))
        ]

    @told()
    def judged(self) -> tuple[int, Judgement | None]:
        made = self._rows(models.JudgementRow)
        return made.count(), _first(rows.JUDGEMENTS.read(made.order_by("-key")[:1]))

    def put_proposals(self, proposals: Iterable[ProposalRecord]) -> None:
        self._put(rows.PROPOSALS, proposals)

    def delete_proposals(self, pairs: Collection[tuple[str, str]]) -> None:
        idents = [rows.proposal_ident(left, right) for left, right in pairs]
        self._delete(models.ProposalRow, "ident", idents)

    def proposals(self, ids: Collection[str]) -> list[ProposalRecord]:
        found = {(p.left, p.right): p for p in self._by(rows.PROPOSALS, "left", ids)}
        found |= {(p.left, p.right): p for p in self._by(rows.PROPOSALS, "right", ids)}
        return [found[pair] for pair in sorted(found)]

    @told()
    def find_proposals(
        self, *, kind: NameKind | None = None, window: Window = Window()
    ) -> list[ProposalRecord]:
        asking = self._asking(kind).order_by("-gain", "ident")
        return rows.PROPOSALS.read(_cut(asking, window))

    @told()
    def count_proposals(self, kind: NameKind | None = None) -> int:
        return self._asking(kind).count()

    def _asking(self, kind: NameKind | None) -> "QuerySet[Any]":
        # In the very words of the index, as for rejected statements.
        asks = RawSQL("gain > 0", (), output_field=BooleanField())
        found = self._rows(models.ProposalRow).filter(asks)
        return found if kind is None else found.filter(kind=kind)

    def each_proposal(self) -> Iterator[ProposalRecord]:
        return self._each(rows.PROPOSALS, "ident")

    @told()
    def said_of(self, entities: Collection[str], props: Collection[str]) -> list[Said]:
        columns = ("entity", "prop", "value", "item", "subject")
        found: set[Said] = set()
        for some in _pieces(entities):
            said = self._rows(models.StatementRow).filter(entity__in=some, counts=True)
            for prop in props:
                rows_ = _with_prop(said, prop).values_list(*columns).distinct()
                found.update(Said(e, p, v, i or "", s) for e, p, v, i, s in rows_)
        return sorted(found)

    def put_access(self, decision: AccessDecision) -> None:
        with self.transaction():
            self._add(rows.ACCESS, [decision])
            access = self._access([decision.target]).get(decision.target)
            if access is None:  # the same decision again, with another target: it was kept before
                return
            self._rows(models.ItemRow).filter(ident=decision.target).update(label=access.label())
            views = self._rows(models.EntityRow).filter(ident=decision.target)
            for kind in views.values_list("kind", flat=True):
                label = access.label(person=kind is SubjectKind.PERSON)
                consent = access.consent or Consent.UNKNOWN
                views.update(label=label, consent=consent)

    @told()
    def access(self, targets: Collection[str] | None = None) -> list[AccessDecision]:
        found = self._rows(models.AccessRow).order_by("key")
        if targets is None:
            return rows.ACCESS.read(found)
        keys: set[int] = set()
        for some in _pieces(targets):
            keys.update(found.filter(target__in=some).values_list("key", flat=True))
        return [
            a
            for some in _pieces(sorted(keys))
            for a in rows.ACCESS.read(found.filter(key__in=some))
        ]

    def _access(self, targets: Collection[str]) -> Mapping[str, Access]:
        return settle_access(self.access(targets))

    # -- views

    def put_entities(self, entities: Iterable[EntityRecord]) -> None:
        self._put(rows.ENTITIES, entities)

    def delete_entities(self, ids: Collection[str]) -> None:
        self._delete(models.EntityRow, "ident", ids)

    def entities(self, ids: Collection[str]) -> list[EntityRecord]:
        return rows.in_order(self._by(rows.ENTITIES, "ident", ids), ids)

    @told()
    def find_entities(
        self,
        *,
        kind: SubjectKind | None = None,
        beginning: str = "",
        containing: str = "",
        labels: Collection[Visibility] = tuple(Visibility),
        order: EntityOrder = EntityOrder.NAME,
        window: Window = Window(),
    ) -> list[EntityRecord]:
        found = _labelled(self._rows(models.EntityRow), labels)
        if kind is not None:
            found = found.filter(kind=kind)
        if start := sort_name(beginning):
            found = found.filter(folded__gte=start, folded__lt=start + _LAST)
        if part := sort_name(containing):
            found = found.alias(at=StrIndex("folded", Value(part))).filter(at__gt=0)
        keys = ("folded", "ident") if order is EntityOrder.NAME else ("-items", "folded", "ident")
        return rows.ENTITIES.read(_cut(found.order_by(*keys), window))

    @told()
    def count_entities(
        self,
        *,
        kind: SubjectKind | None = None,
        labels: Collection[Visibility] = tuple(Visibility),
    ) -> int:
        found = _labelled(self._rows(models.EntityRow), labels)
        return (found if kind is None else found.filter(kind=kind)).count()

    def each_entity(self) -> Iterator[EntityRecord]:
        return self._each(rows.ENTITIES, "ident")

    def entity_ids(self) -> Iterator[str]:
        named = self._rows(models.StatementRow).filter(entity__isnull=False)
        return self._walk(named, "entity")

    def derive_entities(self, ids: Collection[str]) -> list[EntityRecord]:
        asked = list(dict.fromkeys(ids))
        tallies: dict[str, Tally] = {}
        with told():
            for some in _pieces(asked):
                tallies.update(self._tally(some))
        held = self._access(tallies)
        return [to_view(e, tallies[e], held.get(e, Access())) for e in asked if e in tallies]

    def _tally(self, ids: Sequence[str]) -> Mapping[str, Tally]:
        """Add up what the statements that count say of entities: two grouped questions."""
        said = (
            self._rows(models.StatementRow)
            .filter(entity__in=ids, counts=True)
            .filter(Q(item__isnull=True) | Q(item__current=True))
            .order_by()
        )
        accepted = Case(
            When(status=Status.ACCEPTED, then=1), default=0, output_field=IntegerField()
        )
        sums = said.values("entity").annotate(
            least=Min("kind"),
            pages=Count("item_id", distinct=True),
            rows=Count("ident"),
            sure=Max(accepted),
            earliest=Min("item__first_key"),
            latest=Max("item__last_key"),
        )
        tallies = {
            entity: Tally(
                kind=kind,
                items=pages,
                statements=count,
                accepted=bool(sure),
                first=rows.from_day_key(earliest),
                last=rows.from_day_key(latest),
            )
            for entity, kind, pages, count, sure, earliest, latest in sums.values_list(
                "entity", "least", "pages", "rows", "sure", "earliest", "latest"
            )
        }
        names = _with_prop(said, NAME).values("entity", "value").annotate(rows=Count("ident"))
        for entity, name, count in names.values_list("entity", "value", "rows"):
            tallies[entity].forms[name] = count
        return tallies

    def mark_pending(self, kind: Pending, ids: Collection[str]) -> None:
        asked = list(dict.fromkeys(ids))
        with self.transaction():
            self.clear_pending(kind, asked)
            self._add(rows.WAITING, ((kind, target) for target in asked))

    @told()
    def pending(self, kind: Pending, limit: int) -> list[str]:
        found = self._rows(models.PendingRow).filter(kind=kind).order_by("target")
        return list(found.values_list("target", flat=True)[:limit])

    @told()
    def last_mark(self) -> int:
        keys = self._rows(models.PendingRow).order_by("-key").values_list("key", flat=True)
        return keys.first() or 0

    def clear_pending(
        self, kind: Pending, ids: Collection[str], *, upto: int | None = None
    ) -> None:
        more = {} if upto is None else {"key__lte": upto}
        self._delete(models.PendingRow, "target", ids, kind=kind, **more)

    # -- the rest

    def put_backup(self, backup: BackupRecord) -> None:
        with self.transaction():
            self._add(rows.BACKUPS, [backup])

    @told()
    def backups(self) -> list[BackupRecord]:
        return rows.BACKUPS.read(self._rows(models.BackupRow).order_by("key"))

    def each_row(self) -> Iterator[Row]:
        yield from self._each(rows.CAPTURES, "key")
        yield from self.custody()
        yield from self._each(rows.TEXTS, "sha256", _TEXTS)
        yield from self._each(rows.READINGS, "key")
        yield from self._each(rows.ITEMS, "ident")
        yield from self.each_statement()
        yield from self._each(rows.DECISIONS, "key")
        yield from self._each(rows.JUDGEMENTS, "key")
        yield from self.each_proposal()
        yield from self._each(rows.ACCESS, "key")
        yield from self._each(rows.BACKUPS, "key")

    def load(self, rows: Iterable[Row]) -> None:
        with self.transaction():
            for kind, some in groupby(rows, type):
                if kind is Statement:
                    self.put_statements(cast("Iterable[Statement]", some))
                    continue
                for few in chunks(some, _TEXTS if kind is TextRecord else _WRITE):
                    self._add(_TABLES[kind], few)

    def check(self) -> list[str]:
        try:
            with told():
                return list(find_faults(self.alias))
        except StoreError as error:
            return [f"It cannot be read through: {error}."]

    def compact(self) -> None:
        with told():
            vacuum(self.alias)

    @told()
    def counts(self) -> Counts:
        captures = self._rows(models.CaptureRow)
        kept = captures.filter(original__isnull=False)
        erased = kept.filter(state=CaptureState.ERASED).values("original")
        kept = kept.exclude(state__in=(CaptureState.ERASED, CaptureState.NOT_CAPTURED))
        statements = self._rows(models.StatementRow)
        # In the very words of the index: SQLite uses a partial one for no parameter.
        rejected = RawSQL(f"status = '{Status.REJECTED}'", (), output_field=BooleanField())  # noqa: S611 - our own word
        return Counts(
            captures=captures.count(),
            originals=kept.exclude(original__in=erased).values("original").distinct().count(),
            items=self._rows(models.ItemRow).filter(current=True).count(),
            # Two counts over narrow indexes; leaving rejected ones out reads the whole table.
            statements=statements.count() - statements.filter(rejected).count(),
            entities=self._rows(models.EntityRow).count(),
            decisions=self._rows(models.DecisionRow).count(),
            custody=self._rows(models.CustodyRow).count(),
        )

    # -- rows

    def _rows(self, model: type[Kept]) -> "QuerySet[Kept]":
        return model._default_manager.using(self.alias)

    def _by(self, table: rows.Table[Thing], column: str, keys: Collection[str]) -> list[Thing]:
        """Return what has one of `keys` in a column, in no order."""
        found = self._rows(table.model)
        with told():
            return [
                value
                for some in _pieces(keys)
                for value in table.read(found.filter(**{f"{column}__in": some}))
            ]

    def _each(self, table: rows.Table[Thing], column: str, size: int = _PAGE) -> Iterator[Thing]:
        """Yield the values of a whole table by a unique column, page by page."""
        columns = (column, *(name for name in table.columns if name != column))
        places = [columns.index(name) for name in table.columns]
        found = self._rows(table.model).order_by(column)
        after = found
        while True:
            with told():
                page = list(after.values_list(*columns)[:size])
            for row in page:
                yield table.make(*(row[place] for place in places))
            if len(page) < size:
                return
            after = found.filter(**{f"{column}__gt": page[-1][0]})

    def _walk(self, found: "QuerySet[Any]", column: str) -> Iterator[str]:
        """Yield the distinct values of an indexed column, sorted."""
        page = found.order_by(column).values_list(column, flat=True).distinct()
        after = page
        while True:
            with told():
                values = list(after[:_PAGE])
            yield from values
            if len(values) < _PAGE:
                return
            after = page.filter(**{f"{column}__gt": values[-1]})

    def _add(self, table: rows.Table[Thing], values: Iterable[Thing]) -> None:
        """Write what is not there yet; inside a transaction."""
        write(self.alias, table, values, replace=False)

    def _put(self, table: rows.Table[Thing], values: Iterable[Thing]) -> None:
        """Write by id, whole; of two with one id the later."""
        with self.transaction():
            write(self.alias, table, values, replace=True)

    def _delete(self, model: type[Kept], column: str, keys: Collection[str], **more: Any) -> None:
        with self.transaction():
            for some in _pieces(keys):
                self._rows(model).filter(**{f"{column}__in": some}, **more).delete()


def _labelled(found: "QuerySet[Kept]", labels: Collection[Visibility]) -> "QuerySet[Kept]":
    """Leave out other labels; nothing to ask where all are open, so counting needs no table."""
    return found if set(labels) >= set(Visibility) else found.filter(label__in=labels)


def _with_prop(found: "QuerySet[Kept]", prop: str) -> "QuerySet[Kept]":
    """Filter by a property, past its index: half of all statements are names.

    SQLite takes one value for narrower than a list of values, whatever they are, and would read
    every name of the casebase for those of one item.
    """
    return found.alias(said=Coalesce("prop", Value(""), output_field=CharField())).filter(said=prop)


def _cut(found: "QuerySet[Kept]", window: Window | None) -> "QuerySet[Kept]":
    return found if window is None else found[window.offset : window.offset + window.limit]


def _window(values: list[Thing], window: Window | None) -> list[Thing]:
    return values if window is None else values[window.offset : window.offset + window.limit]


def _first(values: Sequence[Thing]) -> Thing | None:
    return values[0] if values else None


def _pieces(values: Iterable[Thing]) -> Iterator[list[Thing]]:
    return chunks(dict.fromkeys(values), _IN)
