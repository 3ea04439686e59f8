"""What normally follows: reminders with a day only where the text and a term give one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from habeas.model.cases import CaseEvent
from habeas.resolve.cases import State, is_disputed
from habeas.resolve.terms import end_of_term
from habeas.vocab.cases import CaseStep, load_case_steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What is to be expected: `due` is a day (ordinal), None where none can be said.

    `event` is the act that it is counted from; `rule` says what the term rests on.
    """

    rule: CaseStep
    event: CaseEvent
    due: int | None


def find_steps(states: Iterable[State], *, heard: int | None) -> list[Step]:
    """Return the steps that follow in these states, those with a day first, by day.

    None where states contradict each other: nobody knows what comes next there. A legal term that
    was over before the case was last `heard` of is left out: what came is told, or has passed.
    """
    rows = list(states)
    found = [s for state in rows if not is_disputed(state, rows) for s in _of_state(state)]
    kept = [s for s in found if s.rule.by_term or s.due is None or s.due >= (heard or 0)]
    return sorted(kept, key=lambda step: (step.due is None, step.due or 0, step.rule.step))


def _of_state(state: State) -> Iterator[Step]:
    event = state.events[-1]
    names = dict.fromkeys(rule.step for rule in load_case_steps().get(state.state, ()))
    for name in names:
        rules = [rule for rule in load_case_steps()[state.state] if rule.step == name]
        rule = _choose(rules, event.country)
        if rule is not None and (event.term or not rule.by_term):
            yield Step(rule=rule, event=event, due=_due(rule, event))


def _choose(rules: Sequence[CaseStep], country: str | None) -> CaseStep | None:
    """Return the rule of the country, else the one for any."""
    fitting = [rule for rule in rules if rule.country in ("", country)]
    return max(fitting, key=lambda rule: bool(rule.country), default=None)


def _due(rule: CaseStep, event: CaseEvent) -> int | None:
    if event.first is None or event.first != event.last:
        return None
    if rule.by_term:
        return end_of_term(event.first, event.term) if event.term else None
    return None if rule.days is None else event.first + rule.days
