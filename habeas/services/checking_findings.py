"""Whether every statement is what its source, the decisions on it and the judgements say.

One pass over all of them, original by original: a text is read once for all that rests on it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from habeas.errors import DamagedOriginal
from habeas.model.records import TextRecord
from habeas.model.statements import Evidence, Layer, Statement, Status
from habeas.services.casebase import Casebase
from habeas.services.judging import with_entity
from habeas.services.trouble import Trouble
from habeas.store.canon import Canon
from habeas.store.deciding import derive_status, derive_statuses
from habeas.store.protocol import Pending

_ORIGINALS = 100  # whose statements and texts are in memory at a time: some five thousand


def check_findings(casebase: Casebase, repair: bool) -> Iterator[Trouble]:
    """Yield statements with words that do not stand there, a wrong status, or the wrong record."""
    store = casebase.store
    statuses = derive_statuses(store.decisions())
    canon = Canon(store.judgements())
    originals = store.evidence_originals()
    while some := list(islice(originals, _ORIGINALS)):
        statements = store.statements_of(originals=some)
        yield from _check_words(casebase, statements)
        yield from _check_decisions(casebase, statements, statuses, repair)
        # As they stand by now: a status may have been put right.
        yield from _check_identity(casebase, statements, statuses, canon, repair)


def _check_words(casebase: Casebase, statements: Sequence[Statement]) -> Iterator[Trouble]:
    sources = _Sources(casebase, casebase.store.texts({s.evidence.text for s in statements}), {})
    for statement in statements:
        evidence = statement.evidence
        if not evidence.words:
            continue
        text = sources.of(evidence)
        if text is None or text[evidence.start : evidence.end] != evidence.words:
            advice = "read the original again: `habeas add --again`"
            what = "the words of this finding do not stand where it says"
            yield Trouble(area="words", subject=statement.id, what=what, advice=advice)


@dataclass(frozen=True, slots=True)
class _Sources:
    """What evidence counts in: texts, and originals decoded as they were read."""

    casebase: Casebase
    texts: Mapping[str, TextRecord]
    decoded: dict[str, str | None]

    def of(self, evidence: Evidence) -> str | None:
        """Return the text, or the decoded original, that an evidence counts in."""
        kept = self.texts.get(evidence.text)
        if evidence.layer is Layer.TEXT or kept is None:
            return kept.text if kept else None
        if evidence.original not in self.decoded:
            self.decoded[evidence.original] = self._decode(evidence.original, kept.encoding)
        return self.decoded[evidence.original]

    def _decode(self, original: str, encoding: str) -> str | None:
        try:
            return self.casebase.originals.get(original).decode(encoding, "replace")
        except DamagedOriginal:
            return None


def _check_decisions(
    casebase: Casebase,
    statements: Sequence[Statement],
    statuses: Mapping[str, Status],
    repair: bool,
) -> Iterator[Trouble]:
    store = casebase.store
    wrong = [s for s in statements if s.status is not derive_status(s, statuses)]
    right = [replace(s, status=derive_status(s, statuses)) for s in wrong]
    if repair and right:
        with store.transaction():
            store.put_statements(right)
            store.mark_pending(Pending.ENTITY, {s.entity for s in right if s.entity})
            store.mark_pending(Pending.INDEX, {s.evidence.item for s in right if s.evidence.item})
    for before, after in zip(wrong, right, strict=True):
        what = f"its status is {before.status}, by its decisions it is {after.status}"
        yield Trouble(area="decisions", subject=before.id, what=what, repaired=repair)


def _check_identity(
    casebase: Casebase,
    statements: Sequence[Statement],
    statuses: Mapping[str, Status],
    canon: Canon,
    repair: bool,
) -> Iterator[Trouble]:
    store = casebase.store
    wrong = [s for s in statements if with_entity(s, canon).entity != s.entity]
    if repair and wrong:
        with store.transaction():
            held = [replace(s, status=derive_status(s, statuses)) for s in wrong]
            right = [with_entity(s, canon) for s in held]
            store.put_statements(right)
            both = {s.entity for s in (*wrong, *right) if s.entity}
            store.mark_pending(Pending.ENTITY, both)
    for statement in wrong:
        what = "it stands for another record than the judgements say"
        yield Trouble(area="identity", subject=statement.id, what=what, repaired=repair)
