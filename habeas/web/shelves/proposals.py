"""Who is who, in the database: proposals of the matcher, and what is said of entities."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.db.models import BooleanField, QuerySet
from django.db.models.expressions import RawSQL

from habeas.model.findings import NameKind
from habeas.model.identity import ProposalRecord
from habeas.store.protocol import Said, Window
from habeas.web import models, rows
from habeas.web.session import told
from habeas.web.shelves.table import Shelf, cut, pieces, with_prop


class Proposals(Shelf):
    """See the protocol."""

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
        return rows.PROPOSALS.read(cut(asking, window))

    @told()
    def count_proposals(self, kind: NameKind | None = None) -> int:
        return self._asking(kind).count()

    def _asking(self, kind: NameKind | None) -> "QuerySet[Any]":
        # In the very words of the index: SQLite uses a partial one for no parameter.
        asks = RawSQL("gain > 0", (), output_field=BooleanField())
        found = self._rows(models.ProposalRow).filter(asks)
        return found if kind is None else found.filter(kind=kind)

    def each_proposal(self) -> Iterator[ProposalRecord]:
        return self._each(rows.PROPOSALS, "ident")

    @told()
    def said_of(
        self,
        entities: Collection[str] = (),
        props: Collection[str] = (),
        *,
        items: Collection[str] = (),
    ) -> list[Said]:
        columns = ("entity", "prop", "value", "item", "subject")
        asked = [("entity__in", some) for some in pieces(entities)]
        asked += [("item__in", some) for some in pieces(items)]
        found: set[Said] = set()
        for way, some in asked:
            said = self._rows(models.StatementRow).filter(**{way: some}, counts=True)
            for prop in props:
                part = with_prop(said.filter(entity__isnull=False), prop).values_list(*columns)
                found.update(Said(e, p, v, i or "", s) for e, p, v, i, s in part)
        return sorted(found)
