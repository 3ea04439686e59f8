"""The status of statements, from the decisions on them: a pure derivation.

Decisions are read in the order they were made. What was undone counts as never said. A correction
rejects what it corrects and accepts the statement it made.
"""

from collections.abc import Iterable, Mapping

from habeas.model.statements import Action, Decision, Statement, Status


def find_effective(decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions that hold, in order: no undoes, and none that was undone."""
    rows = list(decisions)
    undone = {row.undoes for row in rows if row.action is Action.UNDO}
    return [row for row in rows if row.action is not Action.UNDO and row.id not in undone]


def derive_statuses(decisions: Iterable[Decision]) -> Mapping[str, Status]:
    """Return the status of every statement that a decision which holds speaks of."""
    statuses: dict[str, Status] = {}
    for decision in find_effective(decisions):
        if decision.action is Action.ACCEPT:
            statuses[decision.statement] = Status.ACCEPTED
            continue
        statuses[decision.statement] = Status.REJECTED
        if decision.result is not None:
            statuses[decision.result] = Status.ACCEPTED
    return statuses


def derive_status(statement: Statement, statuses: Mapping[str, Status]) -> Status:
    """Return the status of one statement; one that a person made and took back is rejected."""
    bare = Status.REJECTED if statement.by_user else Status.PROPOSED
    return statuses.get(statement.id, bare)
