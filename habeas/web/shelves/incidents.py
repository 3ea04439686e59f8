"""Views of incidents in the database."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.db.models import BooleanField, Q, QuerySet, Value
from django.db.models.functions import Coalesce, StrIndex

from habeas.model.incidents import IncidentRecord
from habeas.store.protocol import ANY_INCIDENT, IncidentFilter, Window
from habeas.web import models, rows
from habeas.web.session import told
from habeas.web.shelves.table import Shelf, cut, pieces


class Incidents(Shelf):
    """See the protocol."""

    def put_incidents(self, records: Iterable[IncidentRecord]) -> None:
        self._put(rows.INCIDENTS, records)

    def delete_incidents(self, ids: Collection[str]) -> None:
        self._delete(models.IncidentRow, "ident", ids)

    def incidents(self, ids: Collection[str]) -> list[IncidentRecord]:
        return rows.in_order(self._by(rows.INCIDENTS, "ident", ids), ids)

    @told()
    def find_incidents(
        self, asked: IncidentFilter = ANY_INCIDENT, *, window: Window = Window()
    ) -> list[IncidentRecord]:
        found = self._fitting(asked).order_by("recency", "ident")
        return rows.INCIDENTS.read(cut(found, window))

    @told()
    def count_incidents(self, asked: IncidentFilter = ANY_INCIDENT) -> int:
        return self._fitting(asked).count()

    def _fitting(self, asked: IncidentFilter) -> "QuerySet[Any]":
        found: QuerySet[Any] = self._rows(models.IncidentRow)
        # A list, not a bare "copy", by which SQLite finds nothing in an index; and past the index
        # where items are asked for, by which it would walk all incidents.
        copies = [False, True] if asked.copies else [False]
        if asked.items is None:
            found = found.filter(copy__in=copies)
        else:
            again = Coalesce("copy", Value(False), output_field=BooleanField())
            found = found.alias(again=again).filter(again__in=copies)
        if asked.type:
            found = found.filter(type=asked.type)
        if asked.status is not None:
            found = found.filter(status=asked.status)
        if asked.country:
            at = StrIndex("countries", Value(f" {asked.country} "))
            found = found.alias(at=at).filter(at__gt=0)
        if asked.first_day is not None:
            # As the order of the index has it; what has no day sorts after all.
            found = found.filter(recency__lte=-asked.first_day)
        if asked.last_day is not None:
            found = found.filter(first__lte=asked.last_day)
        if asked.items is not None:
            among = Q(pk__in=())
            for some in pieces(asked.items):
                among |= Q(item__in=some)
            found = found.filter(among)
        for some in pieces(asked.without):
            found = found.exclude(item__in=some).exclude(ident__in=some)
        return found

    def each_incident(self) -> Iterator[IncidentRecord]:
        return self._each(rows.INCIDENTS, "ident")
