"""Acts over time: reports to events, events to cases, and where they leave the person.

Pure, and blind to the order in which reports come. See decision 18 for the rules.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from habeas.model.cases import CaseEvent, Report, case_id, lead
from habeas.resolve.events import FARTHEST, agree, family_of
from habeas.text.edtf import to_days
from habeas.vocab.cases import DISPUTABLE, SILENCE, TRACKS, load_case_acts, load_states

_LATEST = (
    40  # events of one kind that a report is compared with: nobody is arrested so often at once
)
_RETOLD = 365  # days within which undated reports of one kind of act are taken for one
_NO_DAY = 1 << 30  # sorts after every day there is


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The acts of one record without a long silence, under the id of their case."""

    id: str
    anchor: str
    events: tuple[CaseEvent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where the latest acts of a track lead; several of one track contradict each other."""

    track: str
    state: str
    is_open: bool
    events: tuple[CaseEvent, ...]


# -- reports to events


@dataclass(slots=True)
class _Group:
    """Reports of one act, on their way to an event; `dates` are those they give, each once.

    `last` is the last day of any of them.
    """

    first: int | None
    last: int
    rows: list[Report]
    dates: list[str]


def find_events(reports: Iterable[Report]) -> list[CaseEvent]:
    """Return the acts that reports tell of, in their order in time; those without a day last.

    Reports of one kind of act with dates that agree are one event. One without a date is of the
    latest such event before it was told. What did not happen is an event of its own.
    """
    rows = sorted(set(reports), key=_report_order)
    groups: dict[tuple[str, bool], list[_Group]] = defaultdict(list)
    for row in rows:
        kin = groups[family_of(row.type), row.real]
        first, last = to_days(row.date)
        home = _dated_home(kin, row.date, first) if row.date else _undated_home(kin, row)
        if home is None:
            home = _Group(first, 0, [], [])
            kin.append(home)
        home.rows.append(row)
        if row.date and row.date not in home.dates:
            home.dates.append(row.date)
            home.last = max(home.last, _NO_DAY if last is None else last)
    events = [_to_event(group.rows) for kin in groups.values() for group in kin]
    return sorted(events, key=event_order)


def event_order(event: CaseEvent) -> tuple[int, int, str, tuple[str, ...]]:
    """Return the place of an event in time; of one without a date, that of the day it was told."""
    day = _day_of(event)
    return (
        _NO_DAY if day is None else day,
        _NO_DAY if event.last is None else event.last,
        event.type,
        event.statements or event.items,
    )


def _day_of(event: CaseEvent) -> int | None:
    """Return the day an act begins; of one without a date, that on which it was told."""
    return event.first if event.first is not None else event.last


def _report_order(row: Report) -> tuple[bool, int, int, int, str]:
    first, last = to_days(row.date)
    return (
        row.date is None,
        _NO_DAY if first is None else first,
        _NO_DAY if last is None else last,
        _NO_DAY if row.heard is None else row.heard,
        row.statement,
    )


def _dated_home(kin: Sequence[_Group], when: str, first: int | None) -> _Group | None:
    reach = (first or 0) - FARTHEST
    near = (group for group in kin[-_LATEST:] if group.last >= reach)
    return next((g for g in near if all(agree(date, when) for date in g.dates)), None)


def _undated_home(kin: Sequence[_Group], row: Report) -> _Group | None:
    """Return the event that an undated report tells again: the latest before it was told."""
    if not row.real:
        return None
    told = _NO_DAY if row.heard is None else row.heard
    dated = [group for group in kin if group.dates and (group.first or 0) <= told]
    if dated:
        return dated[-1]
    for group in kin:
        heard = group.rows[-1].heard
        if not group.dates and (heard is None or told - heard <= _RETOLD):
            return group
    return None


def _to_event(group: Sequence[Report]) -> CaseEvent:
    """Return the event of reports that agree: its date is the most exact one."""
    types = {row.type for row in group}
    spans = [
        (last - first, first, last, row.date)
        for row in group
        for first, last in (to_days(row.date),)
        if first is not None and last is not None
    ]
    heard = [row.heard for row in group if row.heard is not None]
    _, first, last, told = min(spans) if spans else (0, None, min(heard, default=None), None)
    if told is None:
        told = next((row.date for row in group if row.date), None)
    countries = {row.country for row in group if row.country}
    terms = {row.term for row in group if row.term}
    return CaseEvent(
        type=_furthest(types),
        date=told,
        first=first,
        last=last,
        heard=max(heard, default=None),
        statements=tuple(row.statement for row in group),
        items=tuple(sorted({row.item for row in group})),
        entities=tuple(sorted({row.entity for row in group})),
        alleged=all(row.alleged for row in group),
        real=group[0].real,
        proposed=all(row.proposed for row in group),
        country=countries.pop() if len(countries) == 1 else None,
        term=terms.pop() if len(terms) == 1 else None,
    )


def _furthest(types: Collection[str]) -> str:
    """Return the act that says most: a sentence more than the conviction that it implies."""
    return max(types, key=list(load_case_acts()).index) if len(types) > 1 else next(iter(types))


# -- events to chains


def find_chains(anchor: str, reports: Iterable[Report]) -> list[Chain]:
    """Return the cases that the acts of one record make, the earliest first.

    None where no act binds. Acts without any day are of the last case.
    """
    events = find_events(reports)
    if not any(is_binding(event) for event in events):
        return []
    runs: list[list[CaseEvent]] = []
    silence, reach = _Silence(), 0
    for event in events:
        day = _day_of(event)
        if not runs or (day is not None and day - reach > silence.days):
            runs.append([])
            silence = _Silence()
        runs[-1].append(event)
        silence.take(event)
        reach = max(reach, event.last or 0)
    bound = _bound(runs)
    return [Chain(id=case_id(anchor, _year(r)), anchor=anchor, events=tuple(r)) for r in bound]


def find_chain(chains: Sequence[Chain], case: str) -> Chain | None:
    """Return the case of one record that an id leads to now."""
    return lead(((chain.id, chain) for chain in chains), case)


def is_binding(event: CaseEvent) -> bool:
    """Tell whether an act makes a case of those whom it befell."""
    act = load_case_acts().get(event.type)
    return act is not None and act.binds and (event.real or act.binds_law)


def _bound(runs: Sequence[list[CaseEvent]]) -> Iterator[list[CaseEvent]]:
    """Yield the runs that hold an act that binds; others go to the one before, or the next."""
    waiting: list[CaseEvent] = []
    held: list[list[CaseEvent]] = []
    for run in runs:
        if any(is_binding(event) for event in run):
            held.append([*waiting, *run])
            waiting = []
        elif held:
            held[-1] += run
        else:
            waiting += run
    yield from held


def _year(events: Sequence[CaseEvent]) -> int | None:
    known = [day for event in events if (day := _day_of(event)) is not None]
    return date.fromordinal(min(known)).year if known else None


class _Silence:
    """How long nothing may happen before a case is over, given what happened so far."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[str, int]] = {}

    def take(self, event: CaseEvent) -> None:
        act = load_case_acts().get(event.type)
        if act is None or not event.real:
            return
        for track, (state, _) in list(self._held.items()):
            if state in act.ends:
                del self._held[track]
        if act.state:
            self._held[act.track] = act.state, act.silence

    @property
    def days(self) -> int:
        return max((days for _, days in self._held.values()), default=SILENCE)


# -- where the acts lead


def state_of(event: CaseEvent) -> str:
    """Return the state that an act leads to, "" for none."""
    act = load_case_acts().get(event.type)
    if act is None:
        return ""
    return act.state if event.real else act.proposed if event.proposed else ""


def find_states(events: Iterable[CaseEvent]) -> list[State]:
    """Return the states that the latest acts lead to, by track; several of a track contradict.

    An act is later than another only if its whole date is. What did not happen leads nowhere. The
    state whose act comes last in the timeline comes first.
    """
    tracks: dict[str, list[CaseEvent]] = defaultdict(list)
    ended: dict[str, int] = {}
    for event in events:
        if state := state_of(event):
            tracks[load_states()[state].track].append(event)
        if event.real and event.first is not None:
            for state in load_case_acts()[event.type].ends if event.type else ():
                ended[state] = max(ended.get(state, 0), event.first)
    return [state for track in TRACKS for state in _latest(tracks[track], ended)]


def is_disputed(state: State, states: Iterable[State]) -> bool:
    """Tell whether sources lead to another state of the same track, of which only one can be."""
    same = [other for other in states if other.track == state.track]
    return state.track in DISPUTABLE and len(same) > 1


def _latest(events: Sequence[CaseEvent], ended: Mapping[str, int]) -> list[State]:
    newest = max((event.first for event in events if event.first is not None), default=0)
    by_state: dict[str, list[CaseEvent]] = defaultdict(list)
    for event in events:
        over = max(newest, ended.get(state_of(event), 0))
        if event.last is None or event.last >= over:
            by_state[state_of(event)].append(event)
    passed = {before for state in by_state for before in load_states()[state].after}
    found = [
        State(
            track=load_states()[state].track,
            state=state,
            is_open=load_states()[state].is_open,
            events=tuple(sorted(rows, key=event_order)),
        )
        for state, rows in by_state.items()
        if state not in passed
    ]
    return sorted(found, key=lambda state: event_order(state.events[-1]), reverse=True)
