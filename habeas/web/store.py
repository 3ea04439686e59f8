"""The Store on Django's ORM: SQLite and PostgreSQL. Import it after `configure`.

Rows are written whole, by id, in pieces under the limits of either database, and read by columns
without making model objects. Long lists are read page by page after the last key seen, so memory
stays bounded and no cursor holds a lock. What is kept of each subject is in `web.shelves`.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, cast

from django.db import connections
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from habeas.errors import StoreError
from habeas.model.access import AccessDecision
from habeas.model.cases import CaseWord
from habeas.model.identity import Judgement, ProposalRecord
from habeas.model.records import (
    BackupRecord,
    CaptureRecord,
    CaptureState,
    CustodyLine,
    ItemRecord,
    PassagesRecord,
    ReadingHead,
    TextRecord,
)
from habeas.model.statements import Decision, Statement, Status
from habeas.store.chunks import chunks
from habeas.store.protocol import Counts, Pending, Row
from habeas.web import models, rows
from habeas.web.session import told
from habeas.web.shelves.captures import Captures
from habeas.web.shelves.cases import Cases
from habeas.web.shelves.incidents import Incidents
from habeas.web.shelves.items import Items
from habeas.web.shelves.proposals import Proposals
from habeas.web.shelves.signatures import Signatures
from habeas.web.shelves.statements import Statements
from habeas.web.shelves.table import WRITE
from habeas.web.shelves.views import Views
from habeas.web.upkeep import find_faults, vacuum

_TEXTS = 50  # texts at a time: each may be a megabyte

_TABLES: Mapping[type[Any], rows.Table[Any]] = {
    CaptureRecord: rows.CAPTURES,
    CustodyLine: rows.CUSTODY,
    TextRecord: rows.TEXTS,
    ReadingHead: rows.READINGS,
    ItemRecord: rows.ITEMS,
    PassagesRecord: rows.PASSAGES,
    Decision: rows.DECISIONS,
    Judgement: rows.JUDGEMENTS,
    ProposalRecord: rows.PROPOSALS,
    AccessDecision: rows.ACCESS,
    CaseWord: rows.CASE_WORDS,
    BackupRecord: rows.BACKUPS,
}


class DjangoStore(Captures, Cases, Incidents, Items, Proposals, Signatures, Statements, Views):
    """See the protocol. Safe to use from several threads: each has its own connection."""

    def __init__(self, alias: str = "default") -> None:
        super().__init__(alias)
        self.name: str = connections[alias].vendor

    def close(self) -> None:
        connections[self.alias].close()

    # -- what waits

    def mark_pending(self, kind: Pending, ids: Collection[str]) -> None:
        asked = list(dict.fromkeys(ids))
        with self.transaction():
            self.clear_pending(kind, asked)
            self._add(rows.WAITING, ((kind, target) for target in asked))

    @told()
    def pending(self, kind: Pending, limit: int | None = None) -> list[str]:
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
        yield from self.each_passages()
        yield from self.each_statement()
        yield from self._each(rows.DECISIONS, "key")
        yield from self._each(rows.JUDGEMENTS, "key")
        yield from self.each_proposal()
        yield from self._each(rows.ACCESS, "key")
        yield from self._each(rows.CASE_WORDS, "key")
        yield from self._each(rows.BACKUPS, "key")

    def load(self, rows: Iterable[Row]) -> None:
        with self.transaction():
            for kind, some in groupby(rows, type):
                if kind is Statement:
                    self.put_statements(cast("Iterable[Statement]", some))
                    continue
                for few in chunks(some, _TEXTS if kind is TextRecord else WRITE):
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
