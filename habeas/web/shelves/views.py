"""Views of entities in the database, and how they are derived."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from django.db.models import Case, Count, IntegerField, Max, Min, Q, Value, When
from django.db.models.functions import StrIndex

from habeas.model.access import Visibility
from habeas.model.records import EntityRecord, SketchRecord
from habeas.model.statements import Status, SubjectKind
from habeas.store.protocol import EntityOrder, Window
from habeas.store.views import NAME, Access, Tally, sort_name, to_view
from habeas.web import models, rows
from habeas.web.session import told
from habeas.web.shelves.table import LAST, cut, labelled, pieces, with_prop
from habeas.web.shelves.words import Words


class Views(Words):
    """See the protocol."""

    def put_entities(self, entities: Iterable[EntityRecord]) -> None:
        self._put(rows.ENTITIES, entities)

    def delete_entities(self, ids: Collection[str]) -> None:
        self._delete(models.EntityRow, "ident", ids)

    def put_sketches(self, sketches: Iterable[SketchRecord]) -> None:
        self._put(rows.SKETCHES, sketches)

    def delete_sketches(self, ids: Collection[str]) -> None:
        self._delete(models.SketchRow, "ident", ids)

    def each_sketch(self) -> Iterator[SketchRecord]:
        return self._each(rows.SKETCHES, "ident")

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
        found = labelled(self._rows(models.EntityRow), labels)
        if kind is not None:
            found = found.filter(kind=kind)
        if start := sort_name(beginning):
            found = found.filter(folded__gte=start, folded__lt=start + LAST)
        if part := sort_name(containing):
            found = found.alias(at=StrIndex("folded", Value(part))).filter(at__gt=0)
        keys = ("folded", "ident") if order is EntityOrder.NAME else ("-items", "folded", "ident")
        return rows.ENTITIES.read(cut(found.order_by(*keys), window))

    @told()
    def count_entities(
        self,
        *,
        kind: SubjectKind | None = None,
        labels: Collection[Visibility] = tuple(Visibility),
    ) -> int:
        found = labelled(self._rows(models.EntityRow), labels)
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
            for some in pieces(asked):
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
        names = with_prop(said, NAME).values("entity", "value").annotate(rows=Count("ident"))
        for entity, name, count in names.values_list("entity", "value", "rows"):
            tallies[entity].forms[name] = count
        return tallies
