"""What the law or a person's withdrawal demands is erased; what was done stays provable.

Erasing takes away content: original bytes, texts, titles, values and words, names of files and
addresses. What stays is a tombstone: the SHA-256, the ids, and the custody log, whose lines never
held content and therefore still verify. The same bytes are not taken in again. Nothing outside the
casebase is reached: the report names the backups that still hold what was erased.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from habeas.errors import NotFound
from habeas.model.access import Viewer, Visibility
from habeas.model.cases import anchor_of
from habeas.model.identity import ProposalRecord
from habeas.model.records import (
    BackupRecord,
    CaptureState,
    CustodyLine,
    CustodyNote,
    ItemRecord,
    Touch,
)
from habeas.model.statements import Statement
from habeas.services.access import Access, build_mask
from habeas.services.casebase import Casebase
from habeas.services.deciding import WrongDecision
from habeas.services.indexing import bring_up_to_date
from habeas.store.canon import Canon
from habeas.store.protocol import Pending, Window

_ALL = Window(limit=1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What erasing a target takes away."""

    target: str
    originals: tuple[str, ...]
    items: tuple[str, ...]
    statements: tuple[str, ...]
    entities: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What was erased, and where it still lies."""

    plan: Plan
    backups: tuple[BackupRecord, ...]  # written while the casebase held it
    line: CustodyLine


def plan_erasure(casebase: Casebase, viewer: Viewer, target: str) -> Plan:
    """Return what erasing would take away, without doing it.

    A target is a capture, an original (its SHA-256), an item or an entity. Of a person goes every
    original that names them: bytes cannot be covered. An item goes with its whole original, for
    the same reason. Only custodians may ask: raises `NotFound` for anybody else.
    """
    access = Access(casebase.store, viewer)
    if viewer.level is not Visibility.RESTRICTED:
        raise NotFound("record", access.clean(target[:80]))
    originals = sorted(_originals_of(casebase, target))
    statements = casebase.store.statements_of(originals=originals) if originals else []
    items = casebase.store.items_of(originals) if originals else []
    own = casebase.store.entities([target])
    entities = {s.entity for s in statements if s.entity} | {entity.id for entity in own}
    if not originals and not own:
        raise NotFound("record", target[:80])
    return Plan(
        target=target,
        originals=tuple(originals),
        items=tuple(item.id for item in items),
        statements=tuple(s.id for s in statements),
        entities=tuple(sorted(entities)),
    )


def erase(casebase: Casebase, viewer: Viewer, target: str, *, why: str) -> Erased:
    """Erase a target and return what went, and which backups still hold it.

    `why` is kept in the custody log and must not repeat what is erased. Raises `NotFound`, and
    `WrongDecision` for an empty reason or one that names whom it erases.
    """
    plan = plan_erasure(casebase, viewer, target)
    reason = " ".join(why.split())
    named = build_mask(casebase.store, frozenset([target])).hides(reason)
    if not reason or named:
        raise WrongDecision(
            "expected a reason that does not name whom it erases (it stays in the custody log), "
            f"got {'one that does' if named else 'none'}"
        )
    store, at = casebase.store, casebase.clock()
    first = _first_held(casebase, plan.originals)
    for original in plan.originals:  # the bytes first: nothing says erased that still is there
        casebase.originals.erase(original)
    with store.transaction():
        _blank(casebase, plan)
        notes = [
            CustodyNote(at=at, action=Touch.ERASED, subject=s, actor=viewer.name, detail=reason)
            for s in (*plan.originals, target)
        ]
        lines = store.append_custody(notes)
        store.mark_pending(Pending.ENTITY, plan.entities)
        # An index keeps the words of what was taken out until it happens to write its files anew:
        # all documents go, and with them the files; then all that is left comes back.
        store.mark_pending(Pending.INDEX, (*plan.items, *store.item_ids()))
    casebase.index.delete(casebase.index.ids())
    bring_up_to_date(casebase)
    store.compact()
    backups = tuple(b for b in store.backups() if first is None or b.custody >= first)
    return Erased(plan=plan, backups=backups, line=lines[-1])


def _originals_of(casebase: Casebase, target: str) -> set[str]:
    store = casebase.store
    if target.startswith("cap:"):
        capture = store.capture(target)
        return {capture.original} if capture and capture.original else set()
    if target.startswith("itm:"):
        return {item.original for item in store.items([target])}
    if ":" in target:
        return {s.evidence.original for s in store.statements_of(entities=[target])}
    return set(store.known_originals([target]))


def _first_held(casebase: Casebase, originals: Iterable[str]) -> int | None:
    """Return the number of the first custody line of what is erased: backups since then hold it."""
    numbers = (
        next((line.number for line in casebase.store.custody(subject=original)), None)
        for original in originals
    )
    return min((n for n in numbers if n is not None), default=None)


def _blank(casebase: Casebase, plan: Plan) -> None:
    """Take the content out of the rows, and leave their ids."""
    store = casebase.store
    _blank_cases(casebase, plan)  # while it is still known by which names
    for original in plan.originals:
        captures = store.find_captures(original=original, window=_ALL)
        store.put_captures(
            replace(
                capture,
                state=CaptureState.ERASED,
                name="",
                url=None,
                final_url=None,
                address=None,
                headers={},
                source_sha256=None,
                purpose=None,
                reason=None,
            )
            for capture in captures
        )
    store.put_items(_blank_item(item) for item in store.items_of(plan.originals))
    store.delete_passages(plan.items)
    kept = _decided(casebase, plan.statements)
    rows = store.statements(kept)
    store.put_statements(_blank_statement(row) for row in rows)
    store.delete_statements(set(plan.statements) - set(kept))
    store.erase_words(statements=kept, targets=[plan.target, *plan.items])
    store.erase_texts(plan.originals)
    # Their reasons repeat names; what stays of these entities is compared anew.
    store.delete_proposals([(p.left, p.right) for p in _find_proposals(casebase, plan)])
    store.mark_pending(Pending.MATCH, plan.entities)


def _blank_cases(casebase: Casebase, plan: Plan) -> None:
    """Take out what people said of cases of what is erased, and names that repeat it."""
    store = casebase.store
    mask = build_mask(store, frozenset([plan.target]))
    gone = {*plan.entities, plan.target}
    words = store.case_words()
    own = {word.case for word in words if word.target in plan.items}
    store.erase_case_words(
        [
            word.id
            for word in words
            if word.case in own
            or {anchor_of(word.case), anchor_of(word.target or "")} & gone
            or mask.hides(f"{word.value or ''} {word.why}")
        ]
    )
    store.mark_pending(Pending.ENTITY, {anchor_of(word.case) for word in words} - {""})


def _find_proposals(casebase: Casebase, plan: Plan) -> list[ProposalRecord]:
    canon = Canon(casebase.store.judgements())
    nodes = {node for entity in plan.entities for node in canon.members(entity)}
    return casebase.store.proposals(nodes | set(plan.entities))


def _decided(casebase: Casebase, statements: Sequence[str]) -> list[str]:
    """Return the statements that decisions speak of: of these the ids stay."""
    decisions = casebase.store.decisions(statements=statements) if statements else []
    named: set[str] = set()
    for row in decisions:
        named |= {row.statement, row.result or row.statement}
    return sorted(named & set(statements))


def _blank_item(item: ItemRecord) -> ItemRecord:
    return replace(
        item,
        title=None,
        published=None,
        first_day=None,
        last_day=None,
        publisher=None,
        countries=(),
        fingerprint="",
        title_key="",
        url=None,
        same_as=None,
        current=False,
    )


def _blank_statement(statement: Statement) -> Statement:
    return replace(
        statement,
        subject="",
        value="",
        detail=(),
        speaker=None,
        seen=False,
        entity=None,
        evidence=replace(statement.evidence, words="", item=None),
    )
