"""Cases brought up to date: acts and people's words in, views of cases out.

Rebuilt from what is kept whenever the acts of a record change or somebody says something of a case;
in whatever order things came, the same cases come out.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from habeas.model.cases import (
    OWN,
    CaseEvent,
    CaseRecord,
    CaseWord,
    Report,
    anchor_of,
)
from habeas.model.findings import Modality
from habeas.model.records import ItemRecord
from habeas.model.statements import ACT, Standing, Statement
from habeas.resolve.case_words import Case, PutItem, build_cases
from habeas.resolve.cases import State, find_states, is_disputed
from habeas.resolve.terms import parse_term
from habeas.store.canon import Canon
from habeas.store.fields import is_standing
from habeas.store.protocol import Store
from habeas.vocab.cases import load_case_acts

_PROPOSED = (Modality.PLANNED, Modality.PROPOSED)
_TIMED = frozenset(("sentence", "arrest", "detention"))  # acts whose words may give a term
_NO_ANCHORS = ("inc:", "app:")  # what befalls nobody: two records in three of a casebase
_NAMED = 3  # records that the name of a joined case is made of
_LONGEST = 200
_RESTING = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What cases are built from: acts by record, words in order, items that words speak of."""

    reports: Mapping[str, Sequence[Report]]
    words: Sequence[CaseWord]
    put: Mapping[str, PutItem]
    names: Mapping[str, str]
    canon: Canon

    def views(self) -> list[tuple[CaseRecord, tuple[CaseEvent, ...]]]:
        """Return the views of the cases, each with its timeline."""
        cases = build_cases(self.reports, self.words, canonical=self.canon.of, put=self.put)
        return [to_record(case, self.names) for case in cases]


def refresh_cases(store: Store, entities: Collection[str], canon: Canon) -> None:
    """Derive the views of cases that are about these records, or hold acts of theirs.

    Call inside a transaction.
    """
    asked = {entity for entity in entities if not entity.startswith(_NO_ANCHORS)}
    if not asked:
        return
    ground = read_ground(store, asked, canon)
    derived = ground.views()
    covered = {*asked, *ground.reports, *(anchor for r, _ in derived for anchor in r.anchors)}
    before = {record.id for record in store.cases_about(covered)}
    store.delete_cases(before - {record.id for record, _ in derived})
    store.put_cases(derived)


def derive_cases(
    store: Store, entities: Collection[str], canon: Canon
) -> list[tuple[CaseRecord, tuple[CaseEvent, ...]]]:
    """Return the views as they should be, without keeping them."""
    return read_ground(store, entities, canon).views()


def read_ground(store: Store, entities: Collection[str], canon: Canon) -> Ground:
    """Return what the cases of some records are built from, with those that people tied to them."""
    acts, words = _read_tied(store, set(entities), canon)
    items = {s.evidence.item or "" for s in acts}
    targets = {w.target for w in words if w.target and w.target.startswith("itm:")}
    records = {item.id: item for item in store.items(sorted({*items, *targets}))}
    put = _read_put(store, [records[key] for key in sorted(targets) if key in records])
    reports: dict[str, list[Report]] = defaultdict(list)
    for statement in acts:
        item = records.get(statement.evidence.item or "")
        if statement.entity and item is not None:
            reports[statement.entity].append(to_report(statement, item))
    return Ground(
        reports=reports,
        words=words,
        put=put,
        names=_names(store, reports),
        canon=canon,
    )


def _read_tied(
    store: Store, entities: set[str], canon: Canon
) -> tuple[list[Statement], list[CaseWord]]:
    """Return the acts of records, and the words on their cases: of those that words tie, too."""
    done: set[str] = set()
    acts: dict[str, Statement] = {}
    words: dict[str, CaseWord] = {}
    waiting = set(entities)
    while waiting:
        done |= waiting
        here = store.acts_of(sorted(waiting))
        acts.update((s.id, s) for s in here)
        nodes = {node for e in waiting for node in canon.members(e)}
        items = sorted({s.evidence.item or "" for s in here})
        said = store.case_words(anchors=sorted(nodes))
        said += store.case_words(targets=items) if items else []
        words.update((word.id, word) for word in said)
        tied = {canon.of(anchor_of(c)) for w in said for c in (w.case, w.target or "")}
        waiting = {anchor for anchor in tied if anchor} - done
    if not words:
        return list(acts.values()), []
    kept = store.case_words(anchors=sorted({anchor_of(w.case) for w in words.values()}))
    return list(acts.values()), [word for word in kept if word.id in words]


def _read_put(store: Store, items: Sequence[ItemRecord]) -> Mapping[str, PutItem]:
    told: dict[str, list[Statement]] = defaultdict(list)
    current = [item for item in items if item.current]
    if current:
        for statement in store.statements_of(items=[item.id for item in current], prop=ACT):
            if is_standing(statement) and statement.entity:
                told[statement.evidence.item or ""].append(statement)
    return {
        item.id: PutItem(
            item=item.id,
            family=family_of(item),
            heard=item.last_day,
            reports=tuple(to_report(statement, item) for statement in told[item.id]),
        )
        for item in items
    }


def family_of(item: ItemRecord) -> str:
    """Return the id that an item shares with all copies of it."""
    return item.same_as or item.id


def to_report(statement: Statement, item: ItemRecord) -> Report:
    """Return an act as cases need it."""
    detail = dict(statement.detail)
    kind = detail.get("type", "")
    held = detail.get("modality", Modality.ACTUAL) != Modality.ACTUAL
    return Report(
        statement=statement.id,
        entity=statement.entity or "",
        type=kind if kind in load_case_acts() else "",
        date=detail.get("date"),
        item=item.id,
        family=family_of(item),
        heard=item.last_day,
        country=item.countries[0] if len(item.countries) == 1 else None,
        alleged=statement.standing is Standing.ALLEGED,
        real=not held and detail.get("negated") is None,
        proposed=detail.get("modality") in _PROPOSED and detail.get("negated") is None,
        term=parse_term(statement.evidence.words) if kind in _TIMED else None,
    )


def _names(store: Store, anchors: Iterable[str]) -> Mapping[str, str]:
    return {record.id: record.name for record in store.entities(sorted(anchors))}


def to_record(case: Case, names: Mapping[str, str]) -> tuple[CaseRecord, tuple[CaseEvent, ...]]:
    """Return the view of a case with its timeline."""
    states = find_states(case.events)
    anchors = [names[anchor] for anchor in case.anchors if anchor in names]
    own = any(anchor.startswith(OWN) for anchor in case.anchors)
    called = ", ".join(anchors[:_NAMED]) + (" …" if len(anchors) > _NAMED else "")
    days = list(_days(case.events))
    record = CaseRecord(
        id=case.id,
        name=(case.name or called or case.id)[:_LONGEST],
        anchors=case.anchors,
        members=case.members,
        state=states[0].state if states else "",
        is_open=any(state.is_open for state in states),
        events=len(case.events),
        items=len({item for event in case.events for item in event.items}),
        first=min((first for first, _ in days), default=None),
        last=max((last for _, last in days), default=None),
        heard=max((e.heard for e in case.events if e.heard is not None), default=None),
        given=bool(case.name),
        kept=case.kept,
        now=_places(case.events, states),
        disputed=bool(states) and is_disputed(states[0], states),
        # All that it held was taken out: what is left of it is what people said.
        closed=case.closed or (not case.events and not own),
    )
    return record, case.events


def _places(events: Sequence[CaseEvent], states: Iterable[State]) -> tuple[int, ...]:
    """Return where the acts stand that states rest on: of each state the last two."""
    resting = {id(event) for state in states for event in state.events[-_RESTING:]}
    return tuple(place for place, event in enumerate(events) if id(event) in resting)


def _days(events: Iterable[CaseEvent]) -> Iterator[tuple[int, int]]:
    for event in events:
        if event.first is not None and event.last is not None:
            yield event.first, event.last
