"""What all stores derive in the same way: the view of an entity, and the label that holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from habeas.model.access import AccessDecision, Consent, Visibility, effective_label
from habeas.model.cases import CaseRecord
from habeas.model.incidents import IncidentRecord
from habeas.model.records import EntityRecord
from habeas.model.statements import Statement, Status, SubjectKind
from habeas.resolve.clusters import fullest
from habeas.store.faithful import to_kept
from habeas.store.protocol import CaseFilter, IncidentFilter
from habeas.text.normalize import fold

_LONGEST_SORTED = 300  # code points: what fits into an index of PostgreSQL in any script
NAME = "name"  # the property whose values are an entity's names


def sort_name(name: str) -> str:
    """Return the form of a name that is searched and sorted; of an endless one the beginning."""
    return to_kept(fold(name)[:_LONGEST_SORTED])


def place_order(statement: Statement) -> tuple[str, int, int, str]:
    """Return where a statement stands in lists: by original and place in it."""
    evidence = statement.evidence
    return evidence.original, evidence.start, evidence.end, statement.id


def is_asked(record: CaseRecord, asked: CaseFilter) -> bool:
    """Tell whether a case is one that a filter asks for."""
    return (
        asked.state in ("", record.state)
        and asked.kept in (None, record.kept)
        and asked.closed in (None, record.closed)
        and sort_name(asked.containing) in sort_name(record.name)
        and record.id not in asked.without
    )


def fits(record: IncidentRecord, asked: IncidentFilter) -> bool:
    """Tell whether an incident is one that a filter asks for."""
    return (
        asked.type in ("", record.type)
        and (not asked.country or asked.country in record.countries)
        and asked.status in (None, record.status)
        and (asked.first_day is None or _is_from(record.last, asked.first_day))
        and (asked.last_day is None or _is_from(asked.last_day, record.first))
        and (asked.items is None or record.item in asked.items)
        and record.item not in asked.without
        and record.id not in asked.without
        and (asked.copies or not record.copy)
    )


def _is_from(day: int | None, since: int | None) -> bool:
    return day is not None and since is not None and day >= since


@dataclass(slots=True, kw_only=True)
class Tally:
    """What the statements that count say of one entity, added up. `forms` counts its names."""

    kind: SubjectKind
    items: int = 0
    statements: int = 0
    accepted: bool = False
    first: str | None = None
    last: str | None = None
    forms: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What people said last on who may see a thing."""

    visibility: Visibility | None = None
    consent: Consent | None = None

    def label(self, *, person: bool = False) -> Visibility:
        """Return the label that holds."""
        return effective_label(self.visibility, self.consent, person=person)


def settle_access(decisions: Iterable[AccessDecision]) -> Mapping[str, Access]:
    """Return what holds for every target of `decisions`, which are in the order they were made."""
    held: dict[str, Access] = {}
    for decision in decisions:
        before = held.get(decision.target, Access())
        held[decision.target] = Access(
            visibility=decision.visibility or before.visibility,
            consent=decision.consent or before.consent,
        )
    return held


def to_view(entity: str, tally: Tally, access: Access) -> EntityRecord:
    """Return the view of an entity. One without a name left is called by its id."""
    names = tuple(sorted(tally.forms, key=lambda name: (-tally.forms[name], name)))
    return EntityRecord(
        id=entity,
        kind=tally.kind,
        name=fullest(tally.forms) if tally.forms else entity,
        names=names,
        counts=tuple(tally.forms[name] for name in names),
        items=tally.items,
        statements=tally.statements,
        first=tally.first,
        last=tally.last,
        status=Status.ACCEPTED if tally.accepted else Status.PROPOSED,
        label=access.label(person=tally.kind is SubjectKind.PERSON),
        consent=access.consent or Consent.UNKNOWN,
    )
