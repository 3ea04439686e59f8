"""Who signs what, in the database: items with lists of signatures, entries with the names in them."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

from django.db import connections
from django.db.models import BooleanField, Count, Exists, OuterRef, Q
from django.db.models.expressions import RawSQL

from habeas.model.statements import SIGNATORY, SubjectKind
from habeas.store.faithful import from_kept
from habeas.store.protocol import Entry, Window
from habeas.store.signatures import SIGNERS, Placed, pair_up, to_entries
from habeas.web import models
from habeas.web.session import told
from habeas.web.shelves.table import Shelf, cut, pieces, with_prop

_COLUMNS = "{t}.item, {t}.source_id, {t}.start, {t}.{end}, {t}.id, {t}.entity, {t}.kind, {t}.prop, {t}.value"
# Both past the index of properties: what stands in some items is less than all names. Read without the
# ORM, which takes twice the time for thousands of rows; all words in it are our own.
_WITHIN = (
    "SELECT {s} FROM {table} s WHERE s.item IN ({items}) AND s.counts"
    " AND COALESCE(s.prop, '') IN ('signatory', 'name') AND s.kind IN ({kinds})"
)
# From the names of a few to the entries around them, by the index of entries. "counts" is compared
# with both its values so that SQLite takes all columns of the index of entities.
_AROUND = (
    "SELECT {s}, {n} FROM {table} n JOIN {table} s ON s.item = n.item AND s.source_id = n.source_id"
    " AND s.start <= n.start AND s.{end} >= n.{end}"
    " WHERE n.entity IN ({entities}) AND n.counts IN ({yes}, {no}) AND n.item IN ({items})"
    " AND COALESCE(n.prop, '') = 'name' AND n.kind IN ({kinds}) AND n.counts"
    " AND s.prop = 'signatory' AND s.counts"
)
# From list to list by the index of entries, of which an item has one or thousands. SQLite would take
# the index of all statements of items, and read them all.
_WALK = (
    "WITH RECURSIVE listed(item, number) AS ("
    "SELECT MIN(item), 1 FROM {table} {signed} WHERE prop = 'signatory' UNION ALL"
    " SELECT (SELECT MIN(s.item) FROM {table} s {signed}"
    " WHERE s.prop = 'signatory' AND s.item > listed.item), number + 1"
    " FROM listed WHERE listed.item IS NOT NULL AND number <= %s)"
)
_COUNT_LISTS = _WALK + " SELECT COUNT(item) FROM listed"  # noqa: S608 - our own words
_LISTS_NAMING = _WALK + (  # noqa: S608 - our own words
    " SELECT i.id FROM listed JOIN {items} i ON i.id = listed.item WHERE i.current AND EXISTS"
    " (SELECT 1 FROM {table} n WHERE n.entity = %s AND n.counts IN ({yes}) AND n.item = listed.item)"
    " AND EXISTS (SELECT 1 FROM {table} s WHERE s.prop = 'signatory' AND s.counts"
    " AND s.item = listed.item) ORDER BY i.recency, i.id LIMIT %s OFFSET %s"
)
_FREQUENT = 2_000  # items of a record from which it may be quicker to go through all lists
_TIMES = 3  # as many items must a record have as there are lists
_KINDS = ", ".join(f"'{kind}'" for kind in (*SIGNERS, SubjectKind.APPEAL))
_WIDTH = 9  # columns of one statement


class Signatures(Shelf):
    """See the protocol."""

    @told()
    def find_lists(
        self,
        *,
        entities: Collection[str] = (),
        items: Collection[str] = (),
        window: Window = Window(),
    ) -> list[str]:
        if len(entities) == 1 and not items:
            (only,) = entities
            naming = self._walk_lists(only, window)
            if naming is not None:
                return naming
        rows_of = self._rows(models.StatementRow)
        # In the very words of the index: SQLite uses a partial one for no parameter.
        entry = RawSQL(f"prop = '{SIGNATORY}'", (), output_field=BooleanField())  # noqa: S611 - our own word
        listed = rows_of.filter(entry, counts=True)
        ways = Q()
        for some in pieces(entities):
            # Not a bare "counts", by which SQLite finds nothing in an index.
            named = rows_of.filter(entity__in=some, counts__in=[True], item__isnull=False)
            here = named.filter(Exists(listed.filter(item_id=OuterRef("item_id"))))
            ways |= Q(ident__in=here.values("item_id"))
        for some in pieces(items):
            ways |= Q(Exists(listed.filter(item_id=OuterRef("ident"))), ident__in=some)
        if not ways:
            return []
        found = self._rows(models.ItemRow).filter(ways, current=True)
        return list(cut(found.order_by("recency", "ident").values_list("ident", flat=True), window))

    def _walk_lists(self, entity: str, window: Window) -> list[str] | None:
        """Return the lists that name who stands in more items than there are lists; else None."""
        record = self._rows(models.EntityRow).filter(ident=entity).values_list("items", flat=True)
        most = next(iter(record), 0)
        if most < _FREQUENT:
            return None
        bound = most // _TIMES
        ((count,),) = self._ask(_COUNT_LISTS, [bound])
        if count > bound:
            return None
        found = self._ask(_LISTS_NAMING, [bound, entity, window.limit, window.offset])
        return [row[0] for row in found]

    def _ask(self, question: str, values: Sequence[str | int]) -> list[tuple[Any, ...]]:
        vendor = connections[self.alias].vendor
        sql = question.format(
            table=models.StatementRow._meta.db_table,
            items=models.ItemRow._meta.db_table,
            signed="INDEXED BY statement_signed" if vendor == "sqlite" else "",
            yes="TRUE" if vendor == "postgresql" else "1",
        )
        with connections[self.alias].cursor() as cursor:
            cursor.execute(sql, values)
            found: list[tuple[Any, ...]] = cursor.fetchall()
            return found

    @told()
    def entries_in(self, items: Collection[str], entities: Collection[str] = ()) -> list[Entry]:
        current = [
            item
            for some in pieces(items)
            for item in self._rows(models.ItemRow)
            .filter(ident__in=some, current=True)
            .values_list("ident", flat=True)
        ]
        if not entities:
            read = (row for some in pieces(current) for row in self._read(_WITHIN, some, ()))
            return pair_up(_placed(row) for row in read)
        asked = list(dict.fromkeys(entities))
        read = (row for some in pieces(current) for row in self._read(_AROUND, some, asked))
        return to_entries((_placed(row[:_WIDTH]), _placed(row[_WIDTH:])) for row in read)

    @told()
    def count_entries(self, items: Collection[str]) -> Mapping[str, int]:
        found = self._rows(models.StatementRow).filter(counts=True, item__current=True).order_by()
        counted: Counter[str] = Counter()
        for some in pieces(items):
            here = with_prop(found.filter(item__in=some), SIGNATORY).values("entity")
            rows = here.annotate(n=Count("ident")).values_list("entity", "n")
            counted.update({entity or "": n for entity, n in rows})
        return counted

    def _read(
        self, question: str, items: Sequence[str], entities: Sequence[str]
    ) -> list[tuple[Any, ...]]:
        sql = _sql(question, connections[self.alias].vendor, len(items), len(entities))
        with connections[self.alias].cursor() as cursor:
            cursor.execute(sql, [*entities, *items])
            found: list[tuple[Any, ...]] = cursor.fetchall()
            return found


def _placed(row: tuple[Any, ...]) -> Placed:
    item, source, start, end, ident, entity, kind, prop, value = row
    return Placed((item, source), start, end, ident, entity or "", kind, prop, from_kept(value))


@cache
def _sql(question: str, vendor: str, items: int, entities: int) -> str:
    yes, no = ("TRUE", "FALSE") if vendor == "postgresql" else ("1", "0")
    return question.format(
        table=models.StatementRow._meta.db_table,
        s=_COLUMNS.format(t="s", end='"end"'),
        n=_COLUMNS.format(t="n", end='"end"'),
        end='"end"',
        yes=yes,
        no=no,
        items=", ".join(["%s"] * items),
        entities=", ".join(["%s"] * entities),
        kinds=_KINDS,
    )
