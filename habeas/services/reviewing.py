"""What people look at to say who is who: questions, what decides most first, and one record's kin.

Everything here passes the one access function: a pair of which the viewer may not see both is not
there, and where one stands in an item that is hidden, only what the names say is told.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from habeas.model.access import Viewer, Visibility
from habeas.model.findings import NameKind
from habeas.model.identity import Judgement, ProposalRecord, Verdict
from habeas.model.records import EntityRecord
from habeas.names.comparison import compare
from habeas.services.casebase import Casebase
from habeas.services.comparing import to_reasons
from habeas.services.looking import EntityView, InContext, Looking
from habeas.store.canon import Pair, to_pair
from habeas.store.protocol import Window

_READ = 100  # proposals read at a time: many may be settled by judgements on others
_MOST_READ = 5_000
_SENTENCES = 2  # mentions shown of each side
_MENTIONS = 12  # mentions looked at for those
_NEAR = 12  # others shown beside a record


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two: the record it stands in, the name that was compared, some of its mentions."""

    node: str
    record: EntityRecord
    name: str
    mentions: tuple[InContext, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A pair of which a person is asked."""

    proposal: ProposalRecord
    left: Side
    right: Side

    @property
    def key(self) -> str:
        """Both nodes: what a form sends."""
        return f"{self.proposal.left} {self.proposal.right}"

    @property
    def records(self) -> frozenset[str]:
        """The ids of the records that the two stand in."""
        return frozenset((self.left.record.id, self.right.record.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """A judgement that holds a record together, with the names of both and what spoke for it."""

    judgement: Judgement
    left_name: str
    right_name: str
    proposal: ProposalRecord | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """A name of a record: how often, in which languages, and one item that has it."""

    name: str
    count: int
    languages: tuple[str, ...]
    item: str
    title: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """Who a record was joined from, whom it may also be (the nearest first), and whom it is not."""

    joined: tuple[Joining, ...] = ()
    near: tuple[Question, ...] = ()
    apart: tuple[tuple[Judgement, EntityRecord], ...] = ()


class Reviewing:
    """One viewer's look at what is proposed and judged of who is who."""

    def __init__(self, casebase: Casebase, viewer: Viewer, looking: Looking | None = None) -> None:
        self.looking = looking or Looking(casebase, viewer)
        self.store, self.access, self.viewer = casebase.store, self.looking.access, viewer
        self.canon = self.access.canon

    def find_questions(
        self, *, kind: NameKind | None = None, limit: int = 10, later: Collection[str] = ()
    ) -> list[Question]:
        """Return what is asked, what decides most first; those with a key among `later` at the end."""
        if self.viewer.level is Visibility.PUBLIC:
            return []
        found: list[Question] = []
        put_off: list[Question] = []
        asked: set[frozenset[str]] = set()  # of two records once, however many spellings they have
        for question in self._each(kind):
            if question.records in asked:
                continue
            asked.add(question.records)
            (put_off if question.key in later else found).append(question)
            if len(found) >= limit:
                break
        chosen = [*found, *put_off][:limit]
        return [self._with_mentions(question) for question in chosen]

    def count_questions(self, kind: NameKind | None = None) -> int:
        """Return how many pairs are asked, of those that the viewer may see.

        Where nothing is hidden, those settled by way of others may be counted.
        """
        if self.viewer.level is Visibility.PUBLIC:
            return 0
        if self.access.is_open:
            return self.store.count_proposals(kind)
        return sum(1 for _ in self._each(kind))

    def _each(self, kind: NameKind | None) -> Iterator[Question]:
        for offset in range(0, _MOST_READ, _READ):
            window = Window(limit=_READ, offset=offset)
            some = self.store.find_proposals(kind=kind, window=window)
            asking = [p for p in some if self._asks(p)]
            yield from self._show_all(asking)
            if len(some) < _READ:
                return

    def _asks(self, made: ProposalRecord) -> bool:
        apart = self.canon.of(made.left) != self.canon.of(made.right)
        return apart and self.canon.judgement_between(made.left, made.right) is None

    def kin_of(self, entity: str) -> Kin:
        """Return who a record was joined from, and whom it may be. Call for one that may be seen."""
        canonical = self.canon.of(entity)
        members = self.canon.members(canonical)
        if self.viewer.level is Visibility.PUBLIC:
            return Kin()
        kept = self.store.proposals(members)
        near = self._show_all([made for made in kept if self._asks(made)])
        ranked = sorted(near, key=lambda q: (q.proposal.score, q.key))
        nearest = {question.records: question for question in ranked}
        by_pair = {(p.left, p.right): p for p in kept}
        return Kin(
            joined=tuple(self._joinings(canonical, by_pair)),
            near=tuple(reversed(nearest.values()))[:_NEAR],
            apart=tuple(self._apart(members)),
        )

    def _apart(self, members: frozenset[str]) -> Iterator[tuple[Judgement, EntityRecord]]:
        """Yield who was judged another one, and that judgement, where the viewer may see both."""
        for made in self.canon.by_people():
            ours = {made.left, made.right} & members
            if made.verdict is not Verdict.NEGATIVE or len(ours) != 1:
                continue
            other = made.right if made.left in ours else made.left
            records = self.store.entities([self.canon.of(other)])
            for record in self.access.show_all(records) if self.access.may_see(other) else ():
                yield self._covered(made), record

    def _joinings(self, canonical: str, kept: Mapping[Pair, ProposalRecord]) -> Iterator[Joining]:
        judgements = self.canon.judgements_within(canonical)
        if not judgements:
            return
        forms: dict[str, Counter[str]] = defaultdict(Counter)
        for said in self.store.said_of([canonical], ["name"]):
            forms[self.canon.node(said.subject)][said.value] += 1
        names = {
            node: self._first_open(name for name, _ in counted.most_common())
            for node, counted in forms.items()
        }
        for judgement in judgements:
            yield Joining(
                judgement=self._covered(judgement),
                left_name=names.get(judgement.left, judgement.left),
                right_name=names.get(judgement.right, judgement.right),
                proposal=self._told(kept.get(to_pair(judgement.left, judgement.right))),
            )

    def _first_open(self, names: Iterator[str]) -> str:
        return next((name for name in names if not self.access.mask.hides(name)), "█████")

    def _covered(self, judgement: Judgement) -> Judgement:
        reason = judgement.reason
        return replace(judgement, reason=self.access.clean(reason)) if reason else judgement

    def spellings_of(self, view: EntityView) -> list[Spelling]:
        """Return the names of a record with their languages and a source, the most frequent first."""
        languages: dict[str, Counter[str]] = defaultdict(Counter)
        first: dict[str, InContext] = {}
        for mention in view.mentions:
            said = mention.statement
            languages[said.value][said.language or mention.item.language or ""] += 1
            first.setdefault(said.value, mention)
        return [
            Spelling(
                name=name,
                count=count,
                languages=tuple(tag for tag, _ in languages[name].most_common() if tag),
                item=first[name].item.id if name in first else "",
                title=first[name].item.title if name in first else None,
            )
            for name, count in view.names
        ]

    def _show_all(self, proposals: Sequence[ProposalRecord]) -> list[Question]:
        wanted = {self.canon.of(n) for made in proposals for n in (made.left, made.right)}
        seen = {r.id: r for r in self.access.show_all(self.store.entities(sorted(wanted)))}
        found = (self._question(made, seen) for made in proposals)
        return [question for question in found if question is not None]

    def _question(self, made: ProposalRecord, seen: Mapping[str, EntityRecord]) -> Question | None:
        left, right = seen.get(self.canon.of(made.left)), seen.get(self.canon.of(made.right))
        open_to = self.access.may_see(made.left) and self.access.may_see(made.right)
        if left is None or right is None or not open_to:
            return None
        shown = self._as_seen(made, left, right)
        if shown is None:
            return None
        return Question(
            proposal=shown,
            left=Side(node=made.left, record=left, name=shown.left_name),
            right=Side(node=made.right, record=right, name=shown.right_name),
        )

    def _as_seen(
        self, made: ProposalRecord, left: EntityRecord, right: EntityRecord
    ) -> ProposalRecord | None:
        """Return a proposal by what the viewer may see: a hidden item tells neither names nor facts."""
        if self.viewer.level is Visibility.RESTRICTED:
            return made
        if any(map(self.access.is_in_hidden, (left.id, right.id))):
            one = made.left_name if made.left_name in left.names else left.name
            other = made.right_name if made.right_name in right.names else right.name
            found = compare(one, other, str(made.kind))
            made = replace(
                made,
                left_name=one,
                right_name=other,
                score=round(found.score, 4),
                reasons=to_reasons(found, made.kind),
            )
        names = (made.left_name, made.right_name)
        return None if any(map(self.access.mask.hides, names)) else self._told(made)

    def _told(self, made: ProposalRecord | None) -> ProposalRecord | None:
        """Return a proposal with the names covered that its reasons must not tell."""
        if made is None or not self.access.mask:
            return made
        clean = self.access.clean
        return replace(
            made,
            reasons=self.access.clean_reasons(made.reasons),
            left_name=clean(made.left_name),
            right_name=clean(made.right_name),
        )

    def _with_mentions(self, question: Question) -> Question:
        return replace(question, left=self._side(question.left), right=self._side(question.right))

    def _side(self, side: Side) -> Side:
        record = side.record
        if record.items > _READ:  # the newest, not all of them
            window = Window(limit=_MENTIONS)
            items = self.store.find_items(
                entity=record.id, labels=self.access.labels, window=window
            )
            rows = self.store.statements_of(items=[item.id for item in items], prop="name")
            rows = [row for row in rows if row.entity == record.id]
        else:
            rows = self.store.statements_of(entities=[record.id], prop="name")
        own = [row for row in rows if self.canon.node(row.subject) == side.node]
        ranked = sorted(self.access.show_all(own or rows), key=lambda s: s.value != side.name)
        shown = self.looking.in_context(ranked[:_MENTIONS])
        best = sorted(shown, key=lambda m: m.statement.value != side.name)
        return replace(side, mentions=tuple(best[:_SENTENCES]))
