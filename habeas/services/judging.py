"""Judgements on who is meant: the same, different, unsure. A person's binds; all can be taken back."""

from collections.abc import Collection
from dataclasses import replace

from habeas.errors import HabeasError, NotFound
from habeas.model.access import AccessDecision, Viewer, Visibility, effective_label
from habeas.model.identity import Judgement, Verdict
from habeas.model.statements import Statement
from habeas.services.access import Access
from habeas.services.casebase import Casebase
from habeas.services.indexing import find_touched, take_out
from habeas.services.words import Held, derive_labels
from habeas.store.canon import Canon, to_pair
from habeas.store.identifiers import make_id
from habeas.store.protocol import Pending, Store

_KINDS = ("per:", "org:", "pla:")
_LONGEST = 2_000


class WrongJudgement(HabeasError):
    """A judgement that cannot be made: says what stands against it."""


def judge(
    casebase: Casebase, viewer: Viewer, left: str, right: str, verdict: Verdict, *, why: str = ""
) -> Judgement:
    """Keep a judgement on two entities (or subjects of single sources), and apply it.

    Raises `NotFound` for what the viewer may not see, `WrongJudgement` for two of different kinds,
    for one with itself, and for "same" where somebody has judged the groups different: that
    judgement has to be taken back first (judge the pair "unsure").
    """
    store = casebase.store
    canon = Canon(store.judgements())
    _check(casebase, viewer, canon, left, right)
    if verdict is Verdict.POSITIVE:
        _check_joining(canon, left, right)
    elif verdict is Verdict.NEGATIVE and canon.of(left) == canon.of(right):
        _check_parting(canon, left, right)
    judgement = Judgement(
        left=left,
        right=right,
        verdict=verdict,
        author=viewer.name,
        made_at=casebase.clock(),
        reason=why[:_LONGEST] or None,
    )
    keep_judgements(casebase, viewer, [judgement])
    return judgement


def keep_judgements(
    casebase: Casebase, viewer: Viewer, judgements: Collection[Judgement]
) -> set[str]:
    """Keep judgements, all or none, and let them hold; returns the nodes they speak of.

    The proposals on these pairs are settled: they ask nothing any more.
    """
    store = casebase.store
    nodes = {node for j in judgements for node in (j.left, j.right)}
    with store.transaction():
        made = store.judgements()
        before, after = Canon(made), Canon([*made, *judgements])
        for judgement in judgements:
            store.put_judgement(judgement)
        changed = after.changes_from(before) | nodes
        held = derive_labels(store.access())
        _apply(store, before, after, held)
        touched = _carry_labels(casebase, after, changed, held, viewer)
        store.mark_pending(Pending.INDEX, touched)
        _settle(casebase, {to_pair(j.left, j.right) for j in judgements})
    take_out(casebase, touched)
    return nodes


def _settle(casebase: Casebase, pairs: set[tuple[str, str]]) -> None:
    store = casebase.store
    kept = store.proposals({pair[0] for pair in pairs})
    store.put_proposals(
        replace(made, gain=0.0) for made in kept if (made.left, made.right) in pairs and made.gain
    )


def _apply(store: Store, before: Canon, after: Canon, held: Held) -> None:
    """Let statements stand for whom they stand for now. Call inside a transaction.

    The index knows nodes, not who they were judged to be, so most items stay as they are there.
    """
    moves = after.moves_from(before)
    store.move_statements(moves)
    store.mark_pending(Pending.ENTITY, {key for move in moves for key in (move.old, move.new)})
    items: set[str] = set()
    if split := after.splits_from(before):
        rows = store.statements_of(subjects=split)
        items |= {row.evidence.item for row in rows if row.evidence.item}
    # Who is seen by others now than before.
    shown = {x for m in moves if held.get(m.old) != held.get(m.new) for x in (m.old, m.new)}
    if shown:
        items |= store.items_with(shown)
    store.mark_pending(Pending.INDEX, items)


def with_entity(statement: Statement, canon: Canon) -> Statement:
    """Return the statement with the canonical entity that its subject stands for."""
    if statement.entity is None or not statement.subject:
        return statement
    entity = canon.of(statement.subject)
    return statement if entity == statement.entity else replace(statement, entity=entity)


def _check(casebase: Casebase, viewer: Viewer, canon: Canon, left: str, right: str) -> None:
    access = Access(casebase.store, viewer)
    for node in (left, right):
        base = node.partition("@")[0]
        known = casebase.store.entities([canon.of(node), base])
        if not access.show_all(known) or not access.may_see(base):
            raise NotFound("record", access.clean(node[:80]))
    kinds = {node[:4] for node in (left, right)}
    if left == right or len(kinds) != 1 or not kinds & set(_KINDS):
        raise WrongJudgement(
            "expected two different people, two organizations or two places, got "
            + ("one record twice" if left == right else " and ".join(sorted(kinds)))
        )


def _check_joining(canon: Canon, left: str, right: str) -> None:
    against = canon.find_against(left, right)
    if against is not None:
        raise WrongJudgement(
            f"{against.author or 'somebody'} judged these different on {against.made_at[:10]}; if "
            "that was wrong, take it back first: judge that pair unsure"
        )


def _check_parting(canon: Canon, left: str, right: str) -> None:
    """Refuse to part what people's judgements hold together: each of those is somebody's word.

    What only a machine joined gives way by itself.
    """
    people = Canon(canon.by_people())
    one_entity = left.partition("@")[0] == right.partition("@")[0]
    if one_entity or people.of(left) != people.of(right):
        return
    chain = people.members(people.of(left)) - {left, right}
    if chain:
        raise WrongJudgement(
            "these are joined through other records; take those judgements back first: "
            + ", ".join(sorted(chain)[:5])
        )


def _carry_labels(
    casebase: Casebase, canon: Canon, nodes: Collection[str], held: Held, viewer: Viewer
) -> set[str]:
    """Let the strictest label of those who are joined hold for the record of all of them.

    Returns the items that look otherwise to somebody now: none, unless one of them is hidden.
    """
    canonical = {canon.of(node) for node in nodes}
    hidden = {
        node
        for node in {*nodes, *(m for c in canonical for m in canon.members(c))}
        if _is_restricted(held, node)
    }
    for each in {canon.of(node) for node in hidden}:
        if not _is_restricted(held, each):
            casebase.store.put_access(
                AccessDecision(
                    id=make_id("dec", each, casebase.clock(), "joined"),
                    target=each,
                    visibility=Visibility.RESTRICTED,
                    consent=None,
                    who=viewer.name,
                    at=casebase.clock(),
                    why="joined with a record that has this label",
                )
            )
    touched: set[str] = set()
    if hidden:
        touched = touched.union(*(find_touched(casebase, each) for each in canonical))
    return touched


def _is_restricted(held: Held, node: str) -> bool:
    visibility, consent = held.get(node, (None, None))
    return effective_label(visibility, consent, person=True) is Visibility.RESTRICTED
