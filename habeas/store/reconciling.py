"""A new reading of an original against what is kept of it: nothing decided is lost or asked again.

- A proposal that comes again keeps its id, its first day and its decisions.
- One that does not come again stays, marked as not seen; what a person made or accepted stands by
  their word, whatever a later version finds.
- A new proposal that says the same value of overlapping words as a decided one *is* that one: the
  newer extractor drew the border elsewhere. So a rejected proposal never comes back by a letter.
- Where the page's text itself has changed (a newer reader), decided statements are found again by
  their words and what stands around them.
- Items keep their ids where the new ones overlap the old by more than half.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from habeas.model.records import ItemRecord, PassagesRecord, ReadingRecord
from habeas.model.statements import ACT, Evidence, Layer, Statement, Status
from habeas.text.normalize import fold

_CONTEXT = 40  # characters on each side by which words are found again in a changed text


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is to be written: items and statements as whole rows, and what is derived from them."""

    items: tuple[ItemRecord, ...]
    statements: tuple[Statement, ...]
    entities: frozenset[str]  # whose views are out of date
    passages: tuple[PassagesRecord, ...] = ()
    moved: tuple[str, ...] = ()  # items whose earlier passages count in another text


def reconcile(
    record: ReadingRecord,
    old_items: Sequence[ItemRecord],
    old_statements: Sequence[Statement],
    *,
    old_texts: Mapping[str, str] | None = None,
) -> Changes:
    """Return what a reading changes in what is kept of its original.

    `old_statements` are all that are kept of it, with their status. `old_texts` are the former
    texts of the page by hash, needed only where the text has changed.
    """
    ids = _keep_item_ids(record.items, old_items)
    items = _merge_items(record.items, old_items, ids)
    proposals = [_in_item(s, ids) for s in record.statements]
    merged = _merge_statements(record, proposals, old_statements, old_texts or {})
    touched = {s.entity for s in (*merged, *old_statements) if s.entity is not None}
    return Changes(
        items=items,
        statements=tuple(merged),
        entities=frozenset(touched),
        passages=tuple(replace(one, id=ids.get(one.id, one.id)) for one in record.passages),
        moved=tuple(_find_moved(items, old_items)),
    )


def _find_moved(items: Iterable[ItemRecord], old: Iterable[ItemRecord]) -> Iterator[str]:
    """Yield the items that are gone, or whose text is not the stretch it was."""
    before = {item.id: (item.text, item.start, item.end) for item in old}
    for item in items:
        place = (item.text, item.start, item.end)
        if not item.current or before.get(item.id, place) != place:
            yield item.id


def _keep_item_ids(new: Sequence[ItemRecord], old: Sequence[ItemRecord]) -> dict[str, str]:
    """Return the kept id for each new item that is an old one with other borders."""
    known = {item.id for item in old}
    fresh = {item.id for item in new}
    free = [item for item in old if item.id not in fresh and item.current]
    kept: dict[str, str] = {}
    for item in new:
        if item.id in known:
            continue
        match = next((o for o in free if _is_same_item(o, item)), None)
        if match is not None:
            free.remove(match)
            kept[item.id] = match.id
    return kept


def _is_same_item(old: ItemRecord, new: ItemRecord) -> bool:
    if old.text != new.text:
        return bool(old.fingerprint) and old.fingerprint == new.fingerprint
    shared = min(old.end, new.end) - max(old.start, new.start)
    return shared * 2 > max(old.end - old.start, new.end - new.start)


def _merge_items(
    new: Sequence[ItemRecord], old: Sequence[ItemRecord], ids: Mapping[str, str]
) -> tuple[ItemRecord, ...]:
    before = {item.id: item for item in old}
    rows = []
    for item in new:
        kept = before.pop(ids.get(item.id, item.id), None)
        if kept is None:
            rows.append(item)
        else:
            rows.append(replace(item, id=kept.id, added_at=kept.added_at, label=kept.label))
    gone = [replace(item, current=False) for item in before.values() if item.current]
    return (*rows, *gone)


def _in_item(statement: Statement, ids: Mapping[str, str]) -> Statement:
    """Return the statement with the kept id of its item."""
    item = statement.evidence.item
    if item is None or item not in ids:
        return statement
    evidence = replace(statement.evidence, item=ids[item])
    subject = ids.get(statement.subject, statement.subject)
    return replace(statement, evidence=evidence, subject=subject)


def _merge_statements(
    record: ReadingRecord,
    proposals: Sequence[Statement],
    old: Sequence[Statement],
    old_texts: Mapping[str, str],
) -> list[Statement]:
    before = {s.id: s for s in old}
    new = {s.id: s for s in proposals}
    if before:
        adopted = _adopt(record, new, before, old_texts)
        new = {adopted.get(s.id, s.id): s for s in new.values() if _is_first(s, adopted, new)}
    rows = [_seen_again(s, before.get(key), key) for key, s in new.items()]
    for key, statement in before.items():
        if key not in new:
            rows.extend(_not_seen(statement, record, old_texts))
    return rows


def _is_first(s: Statement, adopted: Mapping[str, str], new: Mapping[str, Statement]) -> bool:
    """Tell whether no other proposal carries the id that this one would take."""
    return adopted.get(s.id, s.id) == s.id or adopted[s.id] not in new


def _seen_again(new: Statement, old: Statement | None, key: str) -> Statement:
    if old is None:
        return new if new.id == key else replace(new, id=key)
    if old.by_user:  # a person said it first: it stays theirs
        return replace(old, last_seen=new.last_seen, evidence=_kept_words(old, new))
    if old.status is Status.PROPOSED:
        return replace(new, id=key, first_seen=old.first_seen)
    # What was decided on stays as it was decided; who is meant follows the newer reading.
    meant = new if new.value == old.value else old
    return replace(
        old,
        subject=meant.subject,
        entity=meant.entity,
        origin=new.origin,
        last_seen=new.last_seen,
        seen=True,
        evidence=_kept_words(old, new),
    )


def _kept_words(old: Statement, new: Statement) -> Evidence:
    """Return the words that were decided on, as long as the text they stand in is the same."""
    if old.evidence.text != new.evidence.text:
        return new.evidence
    return replace(old.evidence, item=new.evidence.item)


def _not_seen(
    old: Statement, record: ReadingRecord, old_texts: Mapping[str, str]
) -> Iterable[Statement]:
    if old.by_user:
        moved = _move(old, record, old_texts)
        if moved is not None:
            yield replace(old, evidence=moved)
    elif old.seen and old.status is not Status.ACCEPTED:
        yield replace(old, seen=False)


def _adopt(
    record: ReadingRecord,
    new: Mapping[str, Statement],
    before: Mapping[str, Statement],
    old_texts: Mapping[str, str],
) -> dict[str, str]:
    """Return, for proposals that are decided ones under another id, the id that is kept.

    A rejected statement may take several: each says again what was rejected. The first keeps its
    id, and the rest are left out.
    """
    decided = [
        (s, _move(s, record, old_texts) or s.evidence)
        for s in before.values()
        if s.id not in new and (s.status is not Status.PROPOSED or s.by_user)
    ]
    rejected = [
        (s, _move(s, record, old_texts) or s.evidence)
        for s in before.values()
        if s.id in new and s.status is Status.REJECTED
    ]
    places = defaultdict(list)
    for statement, evidence in (*decided, *rejected):
        places[_saying(statement)].append((evidence, statement.id))
    adopted: dict[str, str] = {}
    if not places:
        return adopted
    taken: set[str] = set()
    for proposal in new.values():
        if proposal.id in before:
            continue
        for evidence, kept in places.get(_saying(proposal), ()):
            again = kept in taken and before[kept].status is not Status.REJECTED
            if _overlap(evidence, proposal.evidence) and not again:
                adopted[proposal.id] = kept
                taken.add(kept)
                break
    return adopted


def _saying(statement: Statement) -> tuple[str, str, str, str]:
    """Return what a statement says; of an act also whom it befell, for one sentence tells of many."""
    whom = statement.subject if statement.prop == ACT else ""
    return statement.kind, statement.prop, fold(statement.value), whom


def _overlap(one: Evidence, other: Evidence) -> bool:
    if one.layer is not other.layer:
        return False
    if one.start == other.start:
        return True
    return one.start < other.end and other.start < one.end


def _move(old: Statement, record: ReadingRecord, old_texts: Mapping[str, str]) -> Evidence | None:
    """Return where the words of a statement stand in a text that has changed.

    None if it has not, or they are not to be found: then the evidence leads to the former text,
    which is kept.
    """
    evidence, text = old.evidence, record.text
    if evidence.text == text.sha256 or evidence.layer is not Layer.TEXT or not evidence.words:
        return None
    former = old_texts.get(evidence.text, "")
    start = _find_again(evidence, former, text.text)
    if start is None:
        return None
    return replace(
        evidence,
        text=text.sha256,
        start=start,
        end=start + len(evidence.words),
        item=_item_at(record.items, start) or evidence.item,
    )


def _find_again(evidence: Evidence, former: str, text: str) -> int | None:
    """Return the place of the same words with the most like surroundings."""
    before = former[max(evidence.start - _CONTEXT, 0) : evidence.start]
    after = former[evidence.end : evidence.end + _CONTEXT]
    best, best_score, at = None, -1, text.find(evidence.words)
    for _ in range(1000):  # words that stand there more often than that are no evidence anyway
        if at < 0:
            break
        end = at + len(evidence.words)
        score = _alike(before[::-1], text[max(at - _CONTEXT, 0) : at][::-1])
        score += _alike(after, text[end : end + _CONTEXT])
        if score > best_score:
            best, best_score = at, score
        at = text.find(evidence.words, at + 1)
    return best


def _alike(one: str, other: str) -> int:
    """Return how many letters two stretches share from their beginning, white space aside."""
    count = 0
    for a, b in zip("".join(one.split()), "".join(other.split()), strict=False):
        if a != b:
            break
        count += 1
    return count


def _item_at(items: Sequence[ItemRecord], start: int) -> str | None:
    index = bisect_right(items, start, key=lambda item: item.start) - 1
    if index >= 0 and start < items[index].end:
        return items[index].id
    return None
