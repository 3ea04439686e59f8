"""What people say of cases, applied to what a machine has grouped.

The last word on one thing holds; "not this case" holds for an item and all copies of it. Words are
given in the order they were made; in which order reports come changes nothing.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from habeas.model.cases import (
    OWN,
    CaseAction,
    CaseEvent,
    CaseWord,
    Report,
    anchor_of,
)
from habeas.resolve.cases import Chain, event_order, find_chain, find_chains, find_events

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PutItem:
    """An item that a person put into a case: when it was told, and the acts it tells of."""

    item: str
    family: str
    heard: int | None
    reports: tuple[Report, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case with what people said applied. `inside` and `outside` are items by their family."""

    id: str
    members: tuple[str, ...]
    anchors: tuple[str, ...]
    events: tuple[CaseEvent, ...]
    name: str = ""  # that a person gave
    closed: bool = False
    inside: frozenset[str] = frozenset()
    outside: frozenset[str] = frozenset()
    kept: bool = False


@dataclass(slots=True)
class _Held:
    """The words that hold, under the ids that cases have now; those on items in their order."""

    items: list[tuple[str, str, CaseAction]] = field(default_factory=list)
    pairs: dict[Pair, CaseAction] = field(default_factory=dict)
    names: list[tuple[str, str]] = field(default_factory=list)
    closed: list[tuple[str, bool]] = field(default_factory=list)
    kept: set[str] = field(default_factory=set)


def build_cases(
    reports: Mapping[str, Sequence[Report]],
    words: Iterable[CaseWord],
    *,
    canonical: Callable[[str], str],
    put: Mapping[str, PutItem],
) -> list[Case]:
    """Return the cases of some records, and those people opened, by id.

    `reports` are the acts by record; `canonical` says who a record was judged to be; `put` are the
    items that words speak of, by id.
    """
    by_anchor = {anchor: find_chains(anchor, rows) for anchor, rows in reports.items()}
    chains = {chain.id: chain for rows in by_anchor.values() for chain in rows}
    told = {row.statement: row for rows in reports.values() for row in rows}

    def find(case: str) -> str | None:
        anchor = anchor_of(case)
        if anchor.startswith(OWN):
            return case
        found = find_chain(by_anchor.get(canonical(anchor), ()), case)
        return found.id if found else None

    held = _hold(words, find, put)
    own = {case for case in held.kept if anchor_of(case).startswith(OWN)}
    groups = _join([*chains, *sorted(own)], held.pairs)
    return sorted((_build(g, chains, told, held, put) for g in groups), key=lambda case: case.id)


def _hold(
    words: Iterable[CaseWord], find: Callable[[str], str | None], put: Mapping[str, PutItem]
) -> _Held:
    held = _Held()
    for word in words:
        case, target = find(word.case), word.target or ""
        if case is None:
            continue
        held.kept.add(case)
        if word.action in (CaseAction.NAME, CaseAction.OPEN):
            held.names.append((case, word.value or ""))
        elif word.action in (CaseAction.CLOSE, CaseAction.REOPEN):
            held.closed.append((case, word.action is CaseAction.CLOSE))
        elif target in put:
            held.items.append((case, put[target].family, word.action))
        elif (other := find(target)) is not None and other != case:
            held.pairs[min(case, other), max(case, other)] = word.action
            held.kept.add(other)
    return held


def _join(cases: Iterable[str], pairs: Mapping[Pair, CaseAction]) -> list[list[str]]:
    """Return the groups of cases that people joined. Whom a person keeps apart, no chain joins."""
    group = {case: [case] for case in cases}
    apart = {pair for pair, action in pairs.items() if action is CaseAction.APART}
    for left, right in sorted(p for p, action in pairs.items() if action is CaseAction.JOIN):
        if left not in group or right not in group or group[left] is group[right]:
            continue
        both = sorted([*group[left], *group[right]])
        if any((a, b) in apart for a in both for b in both):
            continue
        for case in both:
            group[case] = both
    return list({id(members): members for members in group.values()}.values())


def _build(
    group: Sequence[str],
    chains: Mapping[str, Chain],
    told: Mapping[str, Report],
    held: _Held,
    put: Mapping[str, PutItem],
) -> Case:
    said = {family: action for case, family, action in held.items if case in group}
    inside = frozenset(f for f, action in said.items() if action is CaseAction.BELONGS)
    outside = frozenset(f for f, action in said.items() if action is CaseAction.OUT)
    anchors = sorted({anchor_of(case) for case in group})
    mine = [chains[case] for case in group if case in chains]
    reports = {told[key] for chain in mine for event in chain.events for key in event.statements}
    given = [row for row in put.values() if row.family in inside]
    open_to_all = any(anchor.startswith(OWN) for anchor in anchors)
    reports |= {r for row in given for r in row.reports if open_to_all or r.entity in anchors}
    kept = [row for row in reports if row.family not in outside]
    events = find_events(kept)
    telling = {row.item for row in kept}
    events += [_only_told(row) for row in given if row.item not in telling]
    return Case(
        id=min(group),
        members=tuple(sorted(group)),
        anchors=tuple(anchors),
        events=tuple(sorted(events, key=event_order)),
        name=next((name for case, name in reversed(held.names) if case in group), ""),
        closed=next((closed for case, closed in reversed(held.closed) if case in group), False),
        inside=inside,
        outside=outside,
        kept=any(case in held.kept for case in group),
    )


def _only_told(row: PutItem) -> CaseEvent:
    """Return the place in a timeline of an item that tells of no act."""
    return CaseEvent(
        type="",
        date=None,
        first=None,
        last=row.heard,
        heard=row.heard,
        statements=(),
        items=(row.item,),
    )
