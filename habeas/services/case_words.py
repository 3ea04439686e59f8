"""What people say of cases, kept: a row more each time, never a change of an earlier one."""

import secrets

from habeas.errors import NotFound
from habeas.model.access import Viewer, Visibility
from habeas.model.cases import CaseAction, CaseRecord, CaseWord, anchor_of, case_id
from habeas.services.casebase import Casebase
from habeas.services.cases import Following, last_on_pairs
from habeas.services.casework import refresh_cases
from habeas.services.deciding import WrongDecision
from habeas.store.canon import Canon
from habeas.store.identifiers import make_id

_LONGEST = 2_000  # code points of a reason
_LONGEST_NAME = 200
_ON_ITEMS = frozenset((CaseAction.BELONGS, CaseAction.OUT, CaseAction.UNDECIDED))
_ON_CASES = frozenset((CaseAction.JOIN, CaseAction.APART, CaseAction.UNDECIDED))


def say(
    casebase: Casebase,
    viewer: Viewer,
    case: str,
    action: CaseAction,
    *,
    target: str | None = None,
    value: str | None = None,
    why: str = "",
    token: str | None = None,
    following: Following | None = None,
) -> CaseWord:
    """Keep a word on a case, let it hold, and return it.

    `token` makes a repeated call the same word. `following` is the viewer's, where the caller has
    it. Raises `NotFound` for a case or target that the viewer may not see, `WrongDecision` for one
    that does not go with the action.
    """
    following = following or Following(casebase, viewer)
    record = following.find_case(case)
    if action is CaseAction.OPEN:
        raise WrongDecision("expected a word on a case that is there; `open_case` makes a new one")
    about, goal = _check_target(following, record, case, action, target)
    name = _check_name(value) if action is CaseAction.NAME else None
    word = CaseWord(
        id=make_id("wrd", about, action, goal or "", token or secrets.token_hex(8)),
        case=about,
        action=action,
        who=viewer.name,
        at=casebase.clock(),
        why=why[:_LONGEST],
        target=goal,
        value=name,
    )
    _keep(casebase, [word])
    return word


def open_case(
    casebase: Casebase,
    viewer: Viewer,
    name: str,
    *,
    item: str | None = None,
    why: str = "",
    token: str | None = None,
) -> str:
    """Open a case under a name, with one item in it if given; returns its id.

    Raises `WrongDecision` for an empty name, `NotFound` for an item that may not be seen.
    """
    called = _check_name(name)
    if not called:
        raise WrongDecision("expected a name for the case, got none")
    following = Following(casebase, viewer)
    if viewer.level is Visibility.PUBLIC:
        raise NotFound("case", "")
    if item is not None:
        _check_item(following, item)
    key = make_id("own", viewer.name, called, token or secrets.token_hex(8))
    case = case_id(key, None)
    at = casebase.clock()
    rows: list[tuple[CaseAction, str | None, str | None]] = [(CaseAction.OPEN, None, called)]
    rows += [(CaseAction.BELONGS, item, None)] if item else []
    words = [
        CaseWord(
            id=make_id("wrd", case, action, target or ""),
            case=case,
            action=action,
            who=viewer.name,
            at=at,
            why=why[:_LONGEST],
            target=target,
            value=value,
        )
        for action, target, value in rows
    ]
    _keep(casebase, words)
    return case


def _keep(casebase: Casebase, words: list[CaseWord]) -> None:
    store = casebase.store
    with store.transaction():
        for word in words:
            store.put_case_word(word)
        canon = Canon(store.judgements())
        cases = {case for word in words for case in (word.case, word.target or "")}
        refresh_cases(store, {canon.of(a) for case in cases if (a := anchor_of(case))}, canon)


def _check_target(
    following: Following, record: CaseRecord, case: str, action: CaseAction, target: str | None
) -> tuple[str, str | None]:
    """Return the case that a word is kept on, and its target as it is kept."""
    if target is None:
        if action in _ON_ITEMS | _ON_CASES:
            raise WrongDecision(f"expected an item or a case to say {action} of, got none")
        return record.id, None
    if target.startswith("itm:") and action in _ON_ITEMS:
        return record.id, _check_item(following, target)
    if not anchor_of(target) or action not in _ON_CASES:
        raise WrongDecision(f"expected an item or a case that goes with {action}, got another id")
    other = following.find_case(target)
    if other.id != record.id:
        if action is CaseAction.JOIN:
            _check_joining(following, record, other)
        return record.id, other.id
    # Both are in one case: a word on two that it was joined from.
    if case == target:
        raise WrongDecision("expected two different cases, got one twice")
    return case, target


def _check_joining(following: Following, record: CaseRecord, other: CaseRecord) -> None:
    """Refuse what somebody has said no to: that word has to be taken back first."""
    anchors = sorted({*record.anchors, *other.anchors})
    ours, theirs = set(record.members), set(other.members)
    for pair, word in last_on_pairs(following.store.case_words(anchors=anchors)).items():
        if word.action is CaseAction.APART and pair & ours and pair & theirs:
            raise WrongDecision(
                f"{word.who or 'somebody'} said on {word.at[:10]} that these are different cases; "
                "take that back first"
            )


def _check_item(following: Following, item: str) -> str:
    rows = following.looking.show_items(following.store.items([item]))
    if not rows:
        raise NotFound("item", following.access.clean(item[:80]))
    return item


def _check_name(value: str | None) -> str:
    name = " ".join((value or "").split())
    if len(name) > _LONGEST_NAME:
        raise WrongDecision(
            f"expected a name of at most {_LONGEST_NAME} characters, got {len(name)}"
        )
    return name
