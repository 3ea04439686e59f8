"""What people say of statements: accept, reject, correct, undo; and who may see what.

A decision is one row more, never a change of an earlier one. Its id follows from a token of the
form it was made with, so that a double submit is one decision.
"""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import replace

from habeas.errors import HabeasError, NotFound, StaleForm
from habeas.model.access import AccessDecision, Consent, Viewer, Visibility
from habeas.model.statements import Action, Decision, Statement, Status, SubjectKind
from habeas.resolve.clusters import entity_id
from habeas.services.access import Access
from habeas.services.casebase import Casebase
from habeas.services.incident_views import PREFIX
from habeas.services.indexing import Passed, find_touched, take_out
from habeas.store.deciding import derive_status, derive_statuses, find_effective
from habeas.store.fields import with_fields
from habeas.store.identifiers import (
    entity_of_subject,
    local_subject,
    make_id,
    statement_id,
)
from habeas.store.protocol import Pending
from habeas.text.edtf import is_edtf

_NAMED = {
    SubjectKind.PERSON: "person",
    SubjectKind.ORGANIZATION: "organization",
    SubjectKind.PLACE: "place",
}
_DATES = frozenset(("published", "date"))
_LONGEST = 2_000  # code points of a value or a reason
_SHORTEST_PREFIX = 4


class WrongDecision(HabeasError):
    """A decision that cannot be made: says what was expected and what came."""


def find_statement(
    casebase: Casebase, viewer: Viewer, given: str, *, access: Access | None = None
) -> Statement:
    """Return the statement with this id, or the only one whose id begins so.

    `access` is the viewer's, where the caller has it already: to make one reads every label and
    mask. Raises `NotFound` for none, and for one that the viewer may not see.
    """
    bare = given.strip().removeprefix("st:")
    ids = casebase.store.statement_ids(f"st:{bare}") if len(bare) >= _SHORTEST_PREFIX else []
    if len(ids) > 1:
        some = ", ".join(ids[:5])
        raise WrongDecision(f"expected one finding, got {given!r}, which fits several: {some}")
    found = casebase.store.statements(ids)
    access = access or Access(casebase.store, viewer)
    if not found or access.show(found[0]) is None:
        raise NotFound("finding", access.clean(given[:80]))
    return found[0]


def decide(
    casebase: Casebase,
    viewer: Viewer,
    statement: str,
    action: Action,
    *,
    value: str | None = None,
    why: str = "",
    token: str | None = None,
    last_decision: str | None = None,
    access: Access | None = None,
) -> Decision:
    """Keep a decision on a statement and return it.

    `token` makes a repeated call the same decision. `last_decision` is the id of the latest
    decision the person saw on it ("" for none): where another has come since, `StaleForm` is
    raised and nothing kept. `access` as for `find_statement`. Raises `WrongDecision` for a value
    that cannot be one.
    """
    store = casebase.store
    target = find_statement(casebase, viewer, statement, access=access)
    if action is Action.CORRECT:
        value = _check_value(target, value)
    decision_id = make_id("dec", target.id, token or secrets.token_hex(8))
    with store.transaction():
        made = store.decisions(statements=[target.id])
        again = next((row for row in made if row.id == decision_id), None)
        if again is not None:
            return again
        _check_fresh(made, last_decision)
        corrected = _corrected(target, value, viewer, casebase.clock()) if value else None
        decision = Decision(
            id=decision_id,
            statement=target.id,
            action=action,
            who=viewer.name,
            at=casebase.clock(),
            why=why[:_LONGEST],
            value=value if action is Action.CORRECT else None,
            result=corrected.id if corrected else None,
        )
        if corrected is not None and not store.statements([corrected.id]):
            store.put_statements([corrected])
        store.put_decision(decision)
        _apply(casebase, [target.id, *([corrected.id] if corrected else [])])
    return decision


def undo(
    casebase: Casebase,
    viewer: Viewer,
    statement: str,
    *,
    why: str = "",
    token: str | None = None,
    access: Access | None = None,
) -> Decision:
    """Take back the latest decision that holds on a statement; it stays on record as undone."""
    store = casebase.store
    target = find_statement(casebase, viewer, statement, access=access)
    decision_id = make_id("dec", target.id, "undo", token or secrets.token_hex(8))
    with store.transaction():
        made = store.decisions(statements=[target.id])
        again = next((row for row in made if row.id == decision_id), None)
        if again is not None:
            return again
        held = find_effective(made)
        if not held:
            raise WrongDecision("expected a finding with a decision to take back, got one without")
        last = held[-1]
        decision = Decision(
            id=decision_id,
            statement=last.statement,
            action=Action.UNDO,
            who=viewer.name,
            at=casebase.clock(),
            why=why[:_LONGEST],
            undoes=last.id,
        )
        store.put_decision(decision)
        _apply(casebase, {target.id, last.statement, *([last.result] if last.result else [])})
    return decision


def set_access(
    casebase: Casebase,
    viewer: Viewer,
    target: str,
    *,
    visibility: Visibility | None = None,
    consent: Consent | None = None,
    why: str = "",
) -> AccessDecision:
    """Say who may see an entity, an item or a statement, and what a person has consented to.

    Everything that shows it follows at once. Items that hold a name of it are not found by any
    search until `bring_up_to_date` has written them anew.
    """
    access = Access(casebase.store, viewer)
    if visibility is None and consent is None:
        raise WrongDecision("expected a visibility or a consent, got neither")
    if viewer.level is Visibility.PUBLIC or not access.may_see(target):
        raise NotFound("record", access.clean(target[:80]))
    decision = AccessDecision(
        id=make_id("dec", target, secrets.token_hex(8)),
        target=target,
        visibility=visibility,
        consent=consent,
        who=viewer.name,
        at=casebase.clock(),
        why=why[:_LONGEST],
    )
    store = casebase.store
    passed = Passed()
    find_touched(casebase, target, passed=passed)  # nearly all of the work, and others may write
    with store.transaction():
        # Looked up again while nobody else writes: what is read at this moment waits for the index
        # already, and is noted anew, so that no document made before this decision stays.
        items = find_touched(casebase, target, passed=passed)
        waiting = store.pending(Pending.INDEX)
        store.put_access(decision)
        store.mark_pending(Pending.INDEX, {*items, *waiting})
        if not target.startswith(("st:", "itm:")):
            store.mark_pending(Pending.ENTITY, [target])
    take_out(casebase, items)
    return decision


def _check_value(target: Statement, value: str | None) -> str:
    clean = " ".join((value or "").split())
    if not clean or len(clean) > _LONGEST:
        raise WrongDecision(
            f"expected the right value, of 1 to {_LONGEST} characters, got {len(clean)}"
        )
    if target.prop in _DATES and not is_edtf(clean):
        raise WrongDecision(
            f"expected a date as 2019, 2019-06 or 2019-06-05, or two with / between, got {clean!r}"
        )
    if clean == target.value:
        raise WrongDecision("expected another value, got the same: accept it instead")
    return clean


def _check_fresh(made: Sequence[Decision], last: str | None) -> None:
    newest = made[-1] if made else None
    if last is not None and newest is not None and newest.id != last:
        raise StaleForm(
            f"{newest.who or 'somebody'} has decided on this finding ({newest.action}) since the "
            "page was shown; look at it again and decide anew"
        )


def _corrected(target: Statement, value: str, viewer: Viewer, at: str) -> Statement:
    """Return the statement that a correction makes: the same words, another value."""
    subject = target.subject
    if target.prop == "name" and target.kind in _NAMED:
        subject = local_subject(entity_id(_NAMED[target.kind], value), target.evidence.original)
    evidence = target.evidence
    key = statement_id(
        evidence.original, target.kind, target.prop, value, evidence.start, evidence.words
    )
    return replace(
        target,
        id=key,
        subject=subject,
        value=value,
        origin=f"user:{viewer.name}",
        first_seen=at,
        last_seen=at,
        seen=True,
        entity=None if target.kind is SubjectKind.ITEM else entity_of_subject(subject),
    )


def _apply(casebase: Casebase, ids: Collection[str]) -> None:
    """Write the statuses that follow from the decisions, and what is derived from them."""
    store = casebase.store
    statements = store.statements(list(ids))
    statuses = derive_statuses(store.decisions(statements=list(ids)))
    store.put_statements(_with_status(s, derive_status(s, statuses)) for s in statements)
    items = {s.evidence.item for s in statements if s.evidence.item}
    for item in store.items(sorted(items)):
        store.put_items([with_fields(item, store.statements_of(subjects=[item.id]))])
    changed = {s.entity for s in statements if s.entity}
    if any(s.kind is SubjectKind.ITEM for s in statements):  # its day and countries are theirs
        changed |= {e for e in store.entities_in(sorted(items)) if e.startswith(PREFIX)}
    store.mark_pending(Pending.ENTITY, changed)
    store.mark_pending(Pending.INDEX, items)


def _with_status(statement: Statement, status: Status) -> Statement:
    """Return the statement with a status; what is accepted stands, found again or not."""
    seen = statement.seen or status is Status.ACCEPTED
    return replace(statement, status=status, seen=seen)
