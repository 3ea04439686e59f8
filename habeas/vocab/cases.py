"""What acts do to a case, and what normally follows: two tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from habeas.vocab.incidents import load_incident_types
from habeas.vocab.loader import load_rows

TRACKS = ("life", "custody", "proceedings", "profession", "law", "pressure")  # what is said first
DISPUTABLE = ("life", "custody", "proceedings", "profession")  # one state at a time
TERM = "term"  # days that the words of the sentence give
_ACTS = ("type", "binds", "track", "state", "proposed", "silence", "after", "ends")
SILENCE = 730  # days without an act after which a case is over; decision 18 says why
_STEPS = ("state", "step", "country", "days", "basis", "review")
_YES, _LAW = "yes", "law"
_REVIEWS = ("reviewed", "unreviewed")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAct:
    """What a type of act does: whom it gives a case, and where it leads (nowhere without a state).

    `proposed` is the state of an act that was only planned; `after` are states that come before in
    any matter. `silence` are days without an act after which a case in that state is over; `ends`
    are states that are over with the act.
    """

    type: str
    binds: bool
    binds_law: bool
    track: str
    state: str
    proposed: str
    silence: int
    after: tuple[str, ...]
    ends: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Tell whether more is to be expected in the state."""
        return self.silence > SILENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStep:
    """What follows in a state: `days` after the act; None where we give no term."""

    state: str
    step: str
    country: str
    days: int | None
    by_term: bool  # after as many days as the sentence says
    basis: str
    reviewed: bool


@cache
def load_case_acts() -> Mapping[str, CaseAct]:
    """Return what each type of incident does. Every type has a row; another is an error."""
    acts: dict[str, CaseAct] = {}
    for row in load_rows("case_acts.csv", columns=_ACTS, required=("type",)):
        if row["type"] not in load_incident_types() or row["type"] in acts:
            raise row.wrong(f"{row['type']!r} is no type of incident_types.csv, or stands twice")
        if bool(row["track"]) != bool(row["state"]) or row["track"] not in ("", *TRACKS):
            raise row.wrong(f"expected a state with one of the tracks {', '.join(TRACKS)}")
        if row["silence"] and not row["silence"].isdecimal():
            raise row.wrong(f"silence is {row['silence']!r}, expected days")
        acts[row["type"]] = CaseAct(
            type=row["type"],
            binds=row["binds"] in (_YES, _LAW),
            binds_law=row["binds"] == _LAW,
            track=row["track"],
            state=row["state"],
            proposed=row["proposed"],
            after=row.many("after"),
            silence=int(row["silence"] or SILENCE),
            ends=row.many("ends"),
        )
    return MappingProxyType(acts)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseState:
    """A state: its track, whether more is to be expected in it, the states that come before it."""

    name: str
    track: str
    is_open: bool
    after: tuple[str, ...]


@cache
def load_states() -> Mapping[str, CaseState]:
    """Return the states by name."""
    states: dict[str, CaseState] = {}
    for act in load_case_acts().values():
        for name in (act.proposed, act.state):
            if name:
                after = act.after if name == act.state else ()
                states[name] = CaseState(
                    name=name, track=act.track, is_open=act.is_open, after=after
                )
    return MappingProxyType(states)


@cache
def load_case_steps() -> Mapping[str, tuple[CaseStep, ...]]:
    """Return the steps by state, in the order of the file."""
    steps: dict[str, tuple[CaseStep, ...]] = {}
    for row in load_rows("case_steps.csv", columns=_STEPS, required=("state", "step", "review")):
        if row["state"] not in load_states() or row["review"] not in _REVIEWS:
            raise row.wrong("expected a state of case_acts.csv, and reviewed or unreviewed")
        days = row["days"]
        if days not in ("", TERM) and not (days.isdecimal() and row["basis"]):
            raise row.wrong(f"days is {days!r}: expected a number with its basis, or {TERM!r}")
        step = CaseStep(
            state=row["state"],
            step=row["step"],
            country=row["country"],
            days=int(days) if days.isdecimal() else None,
            by_term=days == TERM,
            basis=row["basis"],
            reviewed=row["review"] == _REVIEWS[0],
        )
        steps[step.state] = (*steps.get(step.state, ()), step)
    return MappingProxyType(steps)
