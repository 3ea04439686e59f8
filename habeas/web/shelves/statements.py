"""Statements in the database."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from habeas.model.statements import Statement
from habeas.store.chunks import chunks
from habeas.store.protocol import Move, NameForm, Window
from habeas.store.views import NAME, place_order
from habeas.web import models, rows
from habeas.web.session import told
from habeas.web.shelves.forms import find_forms
from habeas.web.shelves.table import (
    IN,
    LAST,
    PAGE,
    WRITE,
    Shelf,
    cut,
    cut_list,
    past_index,
    pieces,
    with_prop,
)

_FORMS = 500  # entities whose names are walked in one question


class Statements(Shelf):
    """See the protocol."""

    def put_statements(self, statements: Iterable[Statement]) -> None:
        with self.transaction():
            for some in chunks(statements, WRITE):
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

    def move_statements(self, moves: Iterable[Move]) -> None:
        with self.transaction():
            for move in moves:
                held = self._rows(models.StatementRow).filter(entity=move.old)
                if move.subject is not None:
                    start = f"{move.subject}@"
                    local = Q(subject__gte=start, subject__lt=start + LAST)
                    held = held.filter(Q(subject=move.subject) | local)
                if move.but:
                    held = held.exclude(subject__in=move.but)
                held.update(entity=move.new)

    def statements(self, ids: Collection[str]) -> list[Statement]:
        return rows.in_order(self._by(rows.STATEMENTS, "ident", ids), ids)

    @told()
    def statements_of(
        self,
        *,
        originals: Collection[str] | None = None,
        items: Collection[str] | None = None,
        subjects: Collection[str] | None = None,
        entities: Collection[str] | None = None,
        prop: str | None = None,
        but: str | None = None,
        window: Window | None = None,
    ) -> list[Statement]:
        ways: list[tuple[Callable[[Sequence[str]], Q], Collection[str] | None]] = [
            (lambda some: Q(source__in=self._sources_of(some)), originals),
            (lambda some: Q(item__in=some), items),
            (self._subject_filter, subjects),
            (lambda some: Q(entity__in=some), entities),
        ]
        asked = sorted(
            ((make, keys) for make, keys in ways if keys is not None), key=lambda way: len(way[1])
        )
        if asked and not asked[0][1]:
            return []
        found = self._rows(models.StatementRow)
        if prop is not None:
            found = with_prop(found, prop) if asked else found.filter(prop=prop)
        if but is not None:
            found = found.alias(other=past_index("prop")).exclude(other=but)
        if items and entities:  # so that SQLite takes all columns of the index of entities
            found = found.filter(counts__in=(True, False))
        for make, few in asked[:-1]:
            found = found.filter(make(list(few)))
        order = ("source__original", "start", "end", "ident")
        if not asked or len(asked[-1][1]) <= IN:
            for make, all_ in asked[-1:]:
                found = found.filter(make(list(all_)))
            return rows.STATEMENTS.read(cut(found.order_by(*order), window))
        make, many = asked[-1]
        read = [s for some in pieces(many) for s in rows.STATEMENTS.read(found.filter(make(some)))]
        read.sort(key=place_order)
        return cut_list(read, window)

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
                original__gte=start, original__lt=start + LAST
            )
            way |= Q(source__in=sources.values("key"), subject__in=local)
        return way

    @told()
    def name_forms(self, entities: Collection[str]) -> set[NameForm]:
        return {
            form
            for some in chunks(dict.fromkeys(entities), _FORMS)
            for form in find_forms(self.alias, some)
        }

    @told()
    def items_with(self, entities: Collection[str]) -> set[str]:
        found = self._rows(models.StatementRow).filter(item__isnull=False).order_by()
        return {
            item
            for some in pieces(entities)
            for item in found.filter(entity__in=some).values_list("item_id", flat=True).distinct()
        }

    @told()
    def entities_in(self, items: Collection[str], *, named: bool = False) -> Mapping[str, int]:
        found = self._rows(models.StatementRow).filter(entity__isnull=False).order_by()
        if named:
            found = with_prop(found.filter(counts=True), NAME)
        counted: Counter[str] = Counter()
        for some in pieces(items):
            here = found.filter(item__in=some).values("entity")
            counted.update(
                dict(here.annotate(n=Count("item_id", distinct=True)).values_list("entity", "n"))
            )
        return counted

    @told()
    def statement_ids(self, prefix: str) -> list[str]:
        found = self._rows(models.StatementRow).filter(ident__gte=prefix, ident__lt=prefix + LAST)
        return list(found.order_by("ident").values_list("ident", flat=True)[:10])

    def each_statement(self) -> Iterator[Statement]:
        found = self._rows(models.StatementRow).order_by("ident")
        after = found
        while True:
            with told():
                page = rows.STATEMENTS.read(after[:PAGE])
            yield from page
            if len(page) < PAGE:
                return
            after = found.filter(ident__gt=page[-1].id)

    def evidence_originals(self) -> Iterator[str]:
        return self._walk(self._rows(models.SourceRow), "original")

    def delete_statements(self, ids: Collection[str]) -> None:
        self._delete(models.StatementRow, "ident", ids)
