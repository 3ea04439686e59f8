"""What people said, in the database: decisions, judgements on identity, who may see what."""

from collections.abc import Collection, Mapping

from django.db import connections
from django.db.models import Q

from habeas.model.access import AccessDecision, Consent
from habeas.model.identity import Judgement
from habeas.model.statements import Decision, SubjectKind
from habeas.store.protocol import Window
from habeas.store.views import Access, settle_access
from habeas.web import models, rows
from habeas.web.session import told
from habeas.web.shelves.table import Shelf, cut, cut_list, pieces


class Words(Shelf):
    """See the protocol."""

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
            return rows.DECISIONS.read(cut(found.order_by("key"), window))
        keys: set[int] = set()
        for some in pieces(statements):
            on = found.filter(Q(statement__in=some) | Q(result__in=some))
            keys.update(on.values_list("key", flat=True))
        part = cut_list(sorted(keys), window)
        return [
            d
            for some in pieces(part)
            for d in rows.DECISIONS.read(found.filter(key__in=some).order_by("key"))
        ]

    def erase_words(self, *, statements: Collection[str], targets: Collection[str]) -> None:
        with self.transaction():
            for some in pieces(statements):
                made = self._rows(models.DecisionRow)
                made.filter(Q(statement__in=some) | Q(result__in=some)).update(value=None, why="")
            for some in pieces(targets):
                self._rows(models.AccessRow).filter(target__in=some).update(why="")
                judged = self._rows(models.JudgementRow)
                judged.filter(Q(left__in=some) | Q(right__in=some)).update(reason=None)

    def put_judgement(self, judgement: Judgement) -> None:
        with self.transaction():
            self._add(rows.JUDGEMENTS, [judgement])

    @told()
    def judgements(self, ids: Collection[str] | None = None) -> list[Judgement]:
        found = self._rows(models.JudgementRow).order_by("key")
        if ids is None:
            return rows.JUDGEMENTS.read(found)
        keys: set[int] = set()
        for some in pieces(ids):
            on = found.filter(Q(left__in=some) | Q(right__in=some))
            keys.update(on.values_list("key", flat=True))
        return [
            j
            for some in pieces(sorted(keys))
            for j in rows.JUDGEMENTS.read(found.filter(key__in=some))
        ]

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
        for some in pieces(targets):
            keys.update(found.filter(target__in=some).values_list("key", flat=True))
        return [
            a for some in pieces(sorted(keys)) for a in rows.ACCESS.read(found.filter(key__in=some))
        ]

    def _access(self, targets: Collection[str]) -> Mapping[str, Access]:
        return settle_access(self.access(targets))

    @told()
    def words_stamp(self) -> str | None:
        if connections[self.alias].in_atomic_block:
            return None
        judged = self._rows(models.JudgementRow).order_by("-key")
        decided = self._rows(models.AccessRow).order_by("-key")
        # With what they say: a key may come again after a transaction was taken back.
        last = judged.values_list("key", "left", "right", "verdict", "made_at").first()
        return f"{last} {decided.values_list('key', 'ident').first()}"
