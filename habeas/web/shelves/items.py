"""Readings, texts and items in the database."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from django.db import connections
from django.db.models import (
    BooleanField,
    Exists,
    F,
    Func,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)

from habeas.model.access import Visibility
from habeas.model.records import ItemRecord, PassagesRecord, ReadingHead, TextRecord
from habeas.store.chunks import chunks
from habeas.store.protocol import ItemOrder, Window
from habeas.web import models, rows
from habeas.web.session import told
from habeas.web.shelves.table import WRITE, cut, first, labelled, past_index, pieces
from habeas.web.shelves.words import Words

_COPIES = 20
_FREQUENT = 5_000  # items of an entity from which PostgreSQL walks all by date
# From here on SQLite walks the index of dates: of 100,000 items 2,500 in 2.5 ms for 17, 800 in 3.5
# for 7, 400 in 4.7 for 3.7; and no further than this part of them, which took 10.
_OFTEN = 700
_OFTEN_PART = 10


class Items(Words):
    """See the protocol."""

    def put_readings(self, readings: Collection[tuple[ReadingHead, TextRecord]]) -> None:
        with self.transaction():
            self._add(rows.TEXTS, (text for _, text in readings))
            self._add(rows.READINGS, (head for head, _ in readings))

    @told()
    def latest_readings(self, originals: Collection[str]) -> Mapping[str, ReadingHead]:
        latest: dict[str, ReadingHead] = {}
        for some in pieces(originals):
            found = self._rows(models.ReadingRow).filter(original__in=some)
            keys = found.values("original").annotate(last=Max("key")).values("last")
            heads = rows.READINGS.read(self._rows(models.ReadingRow).filter(key__in=keys))
            latest.update((head.original, head) for head in heads)
        return latest

    @told()
    def text(self, sha256: str) -> TextRecord | None:
        return first(rows.TEXTS.read(self._rows(models.TextRow).filter(sha256=sha256)))

    def texts(self, hashes: Collection[str]) -> Mapping[str, TextRecord]:
        return {text.sha256: text for text in self._by(rows.TEXTS, "sha256", hashes)}

    def erase_texts(self, originals: Collection[str]) -> None:
        going = set(originals)
        with self.transaction():
            readings = self._rows(models.ReadingRow)
            for some in pieces(originals):
                texts = set(readings.filter(original__in=some).values_list("text", flat=True))
                for part in pieces(texts):
                    pairs = readings.filter(text__in=part).values_list("text", "original")
                    shared = {text for text, original in pairs if original not in going}
                    gone = [text for text in part if text not in shared]
                    self._rows(models.TextRow).filter(sha256__in=gone).delete()

    def put_items(self, items: Iterable[ItemRecord]) -> None:
        with self.transaction():
            for some in chunks(items, WRITE):
                ids = [item.id for item in some]
                self._put(rows.ITEMS, some)
                # What a person said on an item holds, whatever label a new reading brings.
                for target, access in self._access(ids).items():
                    self._rows(models.ItemRow).filter(ident=target).update(label=access.label())

    def put_passages(self, passages: Iterable[PassagesRecord]) -> None:
        for some in chunks(passages, WRITE):
            with self.transaction():
                self.delete_passages([one.id for one in some])  # so that the last key tells of it
                self._add(rows.PASSAGES, some)

    def delete_passages(self, items: Collection[str]) -> None:
        self._delete(models.PassagesRow, "ident", items)

    def passages(self, items: Collection[str]) -> list[PassagesRecord]:
        return rows.in_order(self._by(rows.PASSAGES, "ident", items), items)

    def each_passages(self) -> Iterator[PassagesRecord]:
        return self._each(rows.PASSAGES, "key")

    @told()
    def passages_stamp(self) -> str:
        found = self._rows(models.PassagesRow)
        last = found.order_by("-key").values_list("key", flat=True).first()
        return f"{last or 0} {found.count()}"

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
        found = labelled(self._rows(models.ItemRow).filter(current=True), labels)
        if entity is not None:
            found = self._naming(found, entity, window)
        keys = ("recency", "ident") if order is ItemOrder.NEWEST else ("-added_at", "ident")
        return rows.ITEMS.read(cut(found.order_by(*keys), window))

    def _naming(
        self, found: "QuerySet[models.ItemRow]", entity: str, window: Window
    ) -> "QuerySet[models.ItemRow]":
        """Filter by who is named: the newest by walking all by date, or all that name them."""
        rows_of = self._rows(models.StatementRow)
        # Not a bare "counts", by which SQLite finds nothing in an index.
        said = rows_of.filter(entity=entity, counts__in=[True], item__isnull=False).values(
            "item_id"
        )
        often = self._items_of(entity)
        if connections[self.alias].vendor == "sqlite":
            if often <= _OFTEN or window.offset > often // _OFTEN_PART:
                return found.filter(ident__in=said)
            return found.alias(one=past_index("ident")).filter(one__in=said)
        if often <= _FREQUENT:
            return self._with_ids(found, said)
        here = rows_of.filter(item_id=OuterRef("ident"), counts=True)
        return found.filter(Exists(here.alias(whose=past_index("entity")).filter(whose=entity)))

    def _with_ids(
        self, found: "QuerySet[models.ItemRow]", ids: "QuerySet[Any, Any]"
    ) -> "QuerySet[models.ItemRow]":
        """Filter by ids that are asked for; PostgreSQL would read all items for thousands of them."""
        array = Subquery(ids, template="(ARRAY(%(subquery)s))")
        among = {"template": "%(expressions)s", "arg_joiner": " = ANY "}
        return found.filter(Func(F("ident"), array, output_field=BooleanField(), **among))

    def _items_of(self, entity: str) -> int:
        views = self._rows(models.EntityRow).filter(ident=entity)
        return views.values_list("items", flat=True).first() or 0

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
            for some in pieces(filter(None, values))
            for value in found.filter(**{f"{column}__in": some})
            .values_list(column, flat=True)
            .distinct()
        }

    def item_ids(self) -> Iterator[str]:
        return self._walk(self._rows(models.ItemRow).filter(current=True), "ident")
