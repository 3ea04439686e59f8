"""Incidents as one viewer may see them.

The public sees none, as it sees no case. Words are asked of the search index, which knows what each
viewer may see: who may not see a name finds nothing by it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from habeas.model.access import Viewer, Visibility
from habeas.model.incidents import IncidentRecord
from habeas.model.records import EntityRecord
from habeas.model.statements import ACT, SubjectKind
from habeas.services.casebase import Casebase
from habeas.services.casework import to_report
from habeas.services.incident_views import PREFIX
from habeas.services.looking import InContext, Looking
from habeas.store.fields import is_standing
from habeas.store.protocol import IncidentFilter, Window

_WORDS = Window(limit=2_000)  # items with the words that are asked for, the nearest first


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentView:
    """An incident with the words that tell of it, and those it befell who have a record.

    `real` tells whether it is told to have happened; `proposed` that it is planned or proposed.
    """

    record: IncidentRecord
    report: InContext
    victims: tuple[EntityRecord, ...]
    alleged: bool = False
    real: bool = True
    proposed: bool = False


class Incidents:
    """One viewer's look at incidents, as they stand when this is made."""

    def __init__(self, casebase: Casebase, viewer: Viewer, looking: Looking | None = None) -> None:
        self.looking = looking or Looking(casebase, viewer)
        self.store, self.access, self.viewer = casebase.store, self.looking.access, viewer
        self._found: dict[str, tuple[str, ...]] = {}  # items by the words that were asked for

    def find(
        self, asked: IncidentFilter, *, words: str = "", window: Window = Window()
    ) -> list[IncidentView]:
        """Return the incidents that fit, the newest first; with `words`, in items that have them."""
        narrowed = self._narrow(asked, words)
        if narrowed is None:
            return []
        return self._show(self.store.find_incidents(narrowed, window=window))

    def count(self, asked: IncidentFilter, *, words: str = "") -> int:
        """Return how many fit that the viewer may see."""
        narrowed = self._narrow(asked, words)
        return 0 if narrowed is None else self.store.count_incidents(narrowed)

    def _narrow(self, asked: IncidentFilter, words: str) -> IncidentFilter | None:
        """Return the filter without what is hidden; None where nothing can fit."""
        if self.viewer.level is Visibility.PUBLIC:
            return None
        narrowed = replace(asked, without=(*asked.without, *self._find_shut()))
        if not words.strip():
            return narrowed
        if words not in self._found:  # a list and its count ask the same
            self._found[words] = tuple(self.looking.find_ids(words, window=_WORDS))
        ids = self._found[words]
        return replace(narrowed, items=ids) if ids else None

    def _find_shut(self) -> tuple[str, ...]:
        """Return the items and incidents that the viewer must not see."""
        hidden = self.access.hidden
        shut = {key for key in hidden if key.startswith(("itm:", PREFIX))}
        findings = [key for key in hidden if key.startswith("st:")]
        told = self.store.statements(findings) if findings else []
        shut |= {s.entity for s in told if s.entity and s.kind is SubjectKind.INCIDENT}
        return tuple(sorted(shut))

    def _show(self, records: Sequence[IncidentRecord]) -> list[IncidentView]:
        rows = self.access.show_all(self.store.statements([r.statement for r in records]))
        shown = {one.statement.id: one for one in self.looking.in_context(rows)}
        victims = self._victims(shown.values())
        views = []
        for record in records:
            report = shown.get(record.statement)
            if report is None:
                continue
            told = to_report(report.statement, report.item)
            views.append(
                IncidentView(
                    record=record,
                    report=report,
                    victims=tuple(victims.get(record.id, ())),
                    alleged=told.alleged,
                    real=told.real,
                    proposed=told.proposed,
                )
            )
        return views

    def _victims(self, reports: Iterable[InContext]) -> dict[str, list[EntityRecord]]:
        """Return whom acts befell: their statements name the incident they are of."""
        items = sorted({report.item.id for report in reports})
        acts = self.store.statements_of(items=items, prop=ACT) if items else []
        acts = [act for act in self.access.show_all(acts) if is_standing(act) and act.entity]
        entities = sorted({act.entity for act in acts if act.entity})
        known = {row.id: row for row in self.access.show_all(self.store.entities(entities))}
        found: dict[str, dict[str, EntityRecord]] = defaultdict(dict)
        for act in acts:
            record = known.get(act.entity or "")
            if record is not None:
                found[dict(act.detail).get("incident", "")][record.id] = record
        return {incident: list(rows.values()) for incident, rows in found.items()}
