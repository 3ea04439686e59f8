"""Cases in the database: people's words on them, and the views."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from django.db.models import BooleanField, Q, QuerySet, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import StrIndex

from habeas.model.cases import CaseEvent, CaseRecord, CaseWord
from habeas.model.statements import ACT, Statement
from habeas.store.protocol import ANY_CASE, CaseFilter, CaseOrder, Window
from habeas.store.views import place_order, sort_name
from habeas.web import models, rows
from habeas.web.session import told
from habeas.web.shelves.table import Shelf, cut, pieces


class Cases(Shelf):
    """See the protocol."""

    def put_case_word(self, word: CaseWord) -> None:
        with self.transaction():
            self._add(rows.CASE_WORDS, [word])

    @told()
    def case_words(
        self, *, anchors: Collection[str] | None = None, targets: Collection[str] | None = None
    ) -> list[CaseWord]:
        found = self._rows(models.CaseWordRow)
        if anchors is None and targets is None:
            return rows.CASE_WORDS.read(found.order_by("key"))
        asked = [Q(anchor__in=some) | Q(target_anchor__in=some) for some in pieces(anchors or ())]
        asked += [Q(target__in=some) for some in pieces(targets or ())]
        keys = {key for way in asked for key in found.filter(way).values_list("key", flat=True)}
        return [
            word
            for some in pieces(sorted(keys))
            for word in rows.CASE_WORDS.read(found.filter(key__in=some).order_by("key"))
        ]

    def erase_case_words(self, ids: Collection[str]) -> None:
        with self.transaction():
            for some in pieces(ids):
                self._rows(models.CaseWordRow).filter(ident__in=some).update(value=None, why="")

    @told()
    def acts_of(self, entities: Collection[str]) -> list[Statement]:
        # In the very words of the index: SQLite uses a partial one for no parameter.
        acts = RawSQL(f"prop = '{ACT}'", (), output_field=BooleanField())  # noqa: S611 - our own word
        found = self._rows(models.StatementRow).filter(acts, counts=True)
        found = found.filter(Q(item__isnull=True) | Q(item__current=True))
        read = [
            statement
            for some in pieces(entities)
            for statement in rows.STATEMENTS.read(found.filter(entity__in=some))
        ]
        return sorted(read, key=place_order)

    def put_cases(self, cases: Iterable[tuple[CaseRecord, Sequence[CaseEvent]]]) -> None:
        with self.transaction():
            made = list({record.id: (record, events) for record, events in cases}.values())
            self._put(rows.TIMED_CASES, made)
            self._delete(models.CaseAnchorRow, "case", [record.id for record, _ in made])
            pairs = ((r.id, anchor) for r, _ in made for anchor in dict.fromkeys(r.anchors))
            self._add(rows.CASE_ANCHORS, pairs)

    def delete_cases(self, ids: Collection[str]) -> None:
        with self.transaction():
            self._delete(models.CaseRow, "ident", ids)
            self._delete(models.CaseAnchorRow, "case", ids)

    @told()
    def cases_about(self, anchors: Collection[str]) -> list[CaseRecord]:
        links = self._rows(models.CaseAnchorRow)
        ids = {
            case
            for some in pieces(anchors)
            for case in links.filter(anchor__in=some).values_list("case", flat=True)
        }
        return rows.in_order(self._by(rows.CASES, "ident", ids), sorted(ids))

    def case_events(self, case: str, at: Collection[int] | None = None) -> tuple[CaseEvent, ...]:
        kept = self._timeline(case)
        return rows.to_events(kept, at) if kept else ()

    def case_items(self, case: str, items: Collection[str]) -> set[str]:
        kept = self._timeline(case)
        return {item for item in items if rows.names_item(kept, item)}

    @told()
    def _timeline(self, case: str) -> str:
        found = self._rows(models.CaseRow).filter(ident=case).values_list("timeline", flat=True)
        return found.first() or ""

    @told()
    def find_cases(
        self,
        asked: CaseFilter = ANY_CASE,
        *,
        order: CaseOrder = CaseOrder.HEARD,
        window: Window = Window(),
    ) -> list[CaseRecord]:
        keys = ("folded", "ident") if order is CaseOrder.NAME else ("recency", "ident")
        return rows.CASES.read(cut(self._asked(asked).order_by(*keys), window))

    @told()
    def count_cases(self, asked: CaseFilter = ANY_CASE) -> int:
        return self._asked(asked).count()

    def _asked(self, asked: CaseFilter) -> "QuerySet[Any]":
        found: QuerySet[Any] = self._rows(models.CaseRow)
        if asked.state:
            found = found.filter(state=asked.state)
        if asked.kept is not None:
            found = found.filter(kept=asked.kept)
        if asked.closed is not None:
            found = found.filter(closed=asked.closed)
        if part := sort_name(asked.containing):
            found = found.alias(at=StrIndex("folded", Value(part))).filter(at__gt=0)
        for some in pieces(asked.without):
            found = found.exclude(ident__in=some)
        return found

    def each_case(self) -> Iterator[CaseRecord]:
        return self._each(rows.CASES, "ident")
