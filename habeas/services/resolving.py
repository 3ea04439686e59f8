"""Who may be meant by whom: proposals for people to judge, and sure ones joined until they do.

A pair is joined as a machine's judgement where its score is 0.9 or more (of bodies and places 0.97, and
by more than an acronym), its names alone give 0.85 and are not simply equal (two records of one name
were kept apart by who read the page),
neither of the two fits a third about as well that the other does not, and the groups that it brings
together hold nothing against each other: no word of a person, no low score of any two
(`resolve.grouping`). What is protected is joined by nobody but a person. A person's judgement is
never overruled, and never asked for again.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from math import log2

from habeas.model.access import Viewer, Visibility
from habeas.model.findings import NameKind
from habeas.model.identity import MACHINE, Judgement, ProposalRecord, Verdict
from habeas.model.statements import Status
from habeas.resolve.grouping import group
from habeas.services.access import Access
from habeas.services.casebase import Casebase
from habeas.services.comparing import Compared, Comparer, find_pairs
from habeas.services.indexing import bring_up_to_date
from habeas.services.judging import keep_judgements
from habeas.services.naming import Names, Node, load_names
from habeas.services.near_names import NearNames
from habeas.store.canon import Canon, Pair, to_pair
from habeas.store.chunks import chunks
from habeas.store.protocol import Pending
from habeas.text.normalize import fold

MATCHER = "names/1"  # goes up when the same casebase may give other proposals
PROPOSED = 0.5  # below it nobody is asked
JOINED = 0.9  # 99 in 100 such pairs of the development sets are one; below it 84
# Of bodies and places more: their probabilities are less well calibrated (decision 14).
_SURE = {NameKind.PERSON: JOINED, NameKind.ORGANIZATION: 0.97, NameKind.PLACE: 0.97}
_CHANCE = ("acronym.part", "acronym.unordered")  # letters that fit many bodies by chance
_BY_NAME = 0.85  # of which the names must give: context tells namesakes apart, it makes no names
_RIVAL = 0.1  # what a third may score less by name and still be as likely meant
_MANY = 50_000  # records of a casebase whose names are taken apart in half a minute
_FEW = 60  # new records for which only those near them are read
_SEVERAL = 2_000  # records of a casebase from which that is quicker than to read them all
_SHARE = 10  # one in so many is new: then reading took longer
_LARGEST = 40  # nodes of a group of which all pairs are compared; larger ones are no names
_TOGETHER = 200  # judgements kept in one transaction
_LEAST_DOUBT = 0.1  # a sure pair that is not joined still asks a little
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a run: entities looked at, pairs compared, what is asked, joined, taken back."""

    entities: int = 0
    pairs: int = 0
    proposals: int = 0
    asking: int = 0
    joined: int = 0
    parted: int = 0


def resolve(
    casebase: Casebase, *, propose_only: bool = False, progress: Progress | None = None
) -> Outcome:
    """Compare all people, organizations and places of the casebase; see the module.

    With `propose_only` nothing is joined. `progress` is told the step, how far it is and of how many.
    """
    waiting = casebase.store.pending(Pending.MATCH)
    outcome = _Run(casebase, progress).run(None, propose_only=propose_only)
    _forget(casebase, waiting)
    return outcome


def resolve_new(
    casebase: Casebase, *, propose_only: bool = False, progress: Progress | None = None
) -> Outcome:
    """Compare those whose names are new since the last time with all others."""
    waiting = casebase.store.pending(Pending.MATCH)
    if not waiting:
        return Outcome()
    run = _Run(casebase, progress, few=_are_few(casebase, len(waiting)))
    outcome = run.run(waiting, propose_only=propose_only)
    _forget(casebase, waiting)
    return outcome


def _are_few(casebase: Casebase, waiting: int) -> bool:
    """Tell whether so few wait that it is quicker to read only whom these may be."""
    return waiting <= _FEW and casebase.store.count_entities() >= _SEVERAL


def is_worth_waiting(casebase: Casebase) -> bool:
    """Tell whether comparing what is new takes little beside what it took to read it.

    Where many are new, the names of the whole casebase are read first. A large one is compared by the
    application in the background, or by `habeas resolve --new`.
    """
    waiting = len(casebase.store.pending(Pending.MATCH, _MANY))
    known = casebase.store.count_entities() if waiting else 0
    return known <= _MANY or waiting <= _FEW or waiting * _SHARE >= known


def _forget(casebase: Casebase, waiting: Collection[str]) -> None:
    """Take what was compared off the list; joined records have new names, and no new ones."""
    bring_up_to_date(casebase)
    store = casebase.store
    canon = Canon(store.judgements())
    store.clear_pending(Pending.MATCH, {*waiting, *map(canon.of, waiting)})


class _Run:
    """One run over all entities, or over some."""

    def __init__(self, casebase: Casebase, progress: Progress | None, *, few: bool = False) -> None:
        """Load all names, or with `few` those alone that are near what is asked for."""
        self.casebase, self.store = casebase, casebase.store
        self._progress = progress
        self.say("names", 0, 0)
        self.canon = Canon(self.store.judgements())
        self.names: Names = (
            NearNames(self.store, self.canon)
            if few
            else load_names(self.store, self.canon, whole=False)
        )
        self.comparer = Comparer(self.store, self.canon, self.names)
        self.access = Access(self.store, Viewer(level=Visibility.GROUP))
        self.compared: dict[Pair, Compared] = {}
        self.partners: dict[str, set[str]] = defaultdict(set)  # compared with, of a node
        self.said: dict[str, list[Judgement]] = defaultdict(list)  # by people, of a node
        for judgement in self.canon.by_people():
            self.said[judgement.left].append(judgement)

    def say(self, step: str, done: int, total: int) -> None:
        if self._progress is not None:
            self._progress(step, done, total)

    def run(self, records: Collection[str] | None, *, propose_only: bool) -> Outcome:
        with self.names.lock:
            ids = self._chosen(records)
            pairs = find_pairs(self.names, ids, lambda done, of: self.say("pairs", done, of))
            self._compare_all(pairs)
            self._compare_partners(set(ids))
            wanted, scope = self._choose() if not propose_only else ({}, set())
        joined, parted = self._join(wanted, scope)
        proposals = list(self._propose())
        self._keep(proposals, None if records is None else set(ids))
        return Outcome(
            entities=len(ids),
            pairs=len(pairs),
            proposals=len(proposals),
            asking=sum(made.gain > 0 for made in proposals),
            joined=joined,
            parted=parted,
        )

    def _chosen(self, records: Collection[str] | None) -> list[str]:
        if records is None:
            self.names.take_all()
            return sorted(self.names.nodes)
        nodes = {m for record in records for m in self.canon.members(self.canon.of(record))}
        self.names.read(nodes)
        return sorted(nodes & self.names.nodes.keys())

    def _compare_all(self, pairs: Mapping[Pair, tuple[str, str]]) -> None:
        self.comparer.learn({key for pair in pairs for key in pair})
        for number, (pair, spelt) in enumerate(sorted(pairs.items()), 1):
            self.compared[pair] = self.comparer.compare(pair, spelt)
            if number % 1_000 == 0:
                self.say("context", number, len(pairs))

    def _compare_partners(self, ids: Collection[str]) -> None:
        """Compare those who may be joined with new ones also with all others."""
        partners = {key for pair, c in self.compared.items() if _is_sure(c) for key in pair}
        fresh = find_pairs(self.names, partners - set(ids))
        self._compare_all(
            {pair: spelt for pair, spelt in fresh.items() if pair not in self.compared}
        )
        for left, right in self.compared:
            self.partners[left].add(right)
            self.partners[right].add(left)

    # -- joining

    def _choose(self) -> tuple[dict[Pair, Compared], set[Pair]]:
        """Return the pairs to join, and the pairs joined before that were looked at again."""
        held = {
            to_pair(j.left, j.right)
            for j in (j for c in self.canon.groups() for j in self.canon.judgements_within(c))
            if j.by_machine
        }
        wanted: dict[Pair, Compared] = {}
        scope: set[Pair] = set()
        for nodes in self._components(held):
            scores = self._score_within(nodes)
            wanted |= self._tree(nodes, scores)
            scope |= {pair for pair in held if pair[0] in nodes}
        return wanted, scope

    def _components(self, held: Collection[Pair]) -> Iterator[set[str]]:
        """Yield the sets of nodes that strong pairs and former judgements tie, each to be grouped."""
        strong = [pair for pair, c in list(self.compared.items()) if self._is_strong(c)]
        touched = {key for pair in self.compared for key in pair}
        ties = _Ties()
        for left, right in (*strong, *held):
            ties.tie(left, right)
        for members in self.canon.groups().values():
            first, *rest = sorted(members)
            for other in rest:
                ties.tie(first, other)
        for nodes in ties.sets():
            if nodes & touched:
                yield nodes

    def _is_strong(self, found: Compared) -> bool:
        if not _is_sure(found) or any(map(self._is_protected, (found.left, found.right))):
            return False
        one, other = found.left.id, found.right.id
        return not self._has_rival(one, other, found) and not self._has_rival(other, one, found)

    def _has_rival(self, one: str, other: str, found: Compared) -> bool:
        """Tell whether a third fits `one` about as well, and not `other`: "T. Nurova" fits two."""
        for third in self.partners[one] - {other}:
            rival = self.compared[to_pair(one, third)]
            if rival.by_name < found.by_name - _RIVAL:
                continue
            pair = to_pair(other, third)
            if pair not in self.compared:
                self.compared[pair] = self.comparer.compare(pair)
            if self.compared[pair].score < PROPOSED:
                return True
        return False

    def _is_protected(self, node: Node) -> bool:
        open_to = self.access.may_see(node.id) and self.access.may_see(node.record.id)
        return not open_to or node.record.label is Visibility.RESTRICTED

    def _score_within(self, nodes: Collection[str]) -> dict[Pair, float]:
        """Return what is known of all pairs of some nodes; of very many only what was compared."""
        self.names.read(nodes)
        here = sorted(key for key in nodes if key in self.names.nodes)
        pairs = list(combinations(here, 2))
        if len(here) <= _LARGEST:
            for pair in pairs:
                if pair not in self.compared:
                    self.compared[pair] = self.comparer.compare(pair)
        return {pair: self.compared[pair].score for pair in pairs if pair in self.compared}

    def _tree(self, nodes: Collection[str], scores: Mapping[Pair, float]) -> dict[Pair, Compared]:
        """Return the fewest and strongest pairs that hold the groups of some nodes together."""
        said = [
            (to_pair(judgement.left, judgement.right), judgement)
            for node in nodes
            for judgement in self.said.get(node, ())
            if judgement.right in nodes
        ]
        together = {p for p, j in said if j.verdict is Verdict.POSITIVE}
        apart = {p for p, j in said if j.verdict is not Verdict.POSITIVE}
        groups = group(
            ((left, right, score) for (left, right), score in scores.items()),
            apart=apart,
            together=together,
            least=JOINED,
        )
        ties = _Ties()
        for left, right in together:
            ties.tie(left, right)
        chosen: dict[Pair, Compared] = {}
        for pair in sorted(scores, key=lambda p: (-scores[p], p)):
            strong = pair not in apart and self._is_strong(self.compared[pair])
            if strong and groups[pair[0]] == groups[pair[1]] and ties.tie(*pair):
                chosen[pair] = self.compared[pair]
        return chosen

    def _join(self, wanted: Mapping[Pair, Compared], scope: Collection[Pair]) -> tuple[int, int]:
        fresh = {pair: found for pair, found in wanted.items() if pair not in scope}
        gone = [pair for pair in scope if pair not in wanted]
        made = [self._judge(pair, Verdict.POSITIVE) for pair in sorted(fresh)]
        made += [self._judge(pair, Verdict.UNSURE) for pair in sorted(gone)]
        eyes = Viewer(level=Visibility.RESTRICTED, name=MACHINE)
        for number, some in enumerate(chunks(made, _TOGETHER)):
            self.say("joining", number * _TOGETHER, len(made))
            keep_judgements(self.casebase, eyes, some)
        if made:
            bring_up_to_date(self.casebase)
            self.canon = Canon(self.store.judgements())
        return len(fresh), len(gone)

    def _judge(self, pair: Pair, verdict: Verdict) -> Judgement:
        found = self.compared.get(pair)
        return Judgement(
            left=pair[0],
            right=pair[1],
            verdict=verdict,
            author=MACHINE,
            made_at=self.casebase.clock(),
            # The reasons stand in the proposal: what is erased is then erased in one place.
            score=round(found.score, 4) if found else None,
            origin=MATCHER,
        )

    # -- proposing

    def _propose(self) -> Iterator[ProposalRecord]:
        at = self.casebase.clock()
        for pair, found in sorted(self.compared.items()):
            asks = found.score >= PROPOSED and not _is_by_chance(found)
            if not asks and not self._is_held(pair):
                continue
            yield ProposalRecord(
                left=pair[0],
                right=pair[1],
                kind=found.left.kind,
                score=round(found.score, 4),
                left_name=found.left_name,
                right_name=found.right_name,
                origin=MATCHER,
                made_at=at,
                reasons=found.reasons,
                gain=self._gain(pair, found),
            )

    def _is_held(self, pair: Pair) -> bool:
        judgement = self.canon.judgement_on(*pair)
        return judgement is not None and judgement.verdict is Verdict.POSITIVE

    def _gain(self, pair: Pair, found: Compared) -> float:
        """Return how much a person's answer decides; 0 where there is nothing to be asked."""
        if self.canon.of(pair[0]) == self.canon.of(pair[1]):
            return 0.0
        if self.canon.judgement_between(*pair) is not None:
            return 0.0
        left, right = found.left.record, found.right.record
        accepted = Status.ACCEPTED in (left.status, right.status)
        hidden = any(map(self._is_protected, (found.left, found.right)))
        return to_gain(found.score, left.items, right.items, worked_on=accepted, protected=hidden)

    def _keep(self, proposals: Collection[ProposalRecord], ids: Collection[str] | None) -> None:
        """Replace the proposals on what was compared."""
        fresh = {(made.left, made.right): made for made in proposals}
        before = self.store.each_proposal() if ids is None else self.store.proposals(ids)
        old = {(made.left, made.right): made for made in before}
        same = {
            pair
            for pair, made in old.items()
            if pair in fresh and replace(fresh[pair], made_at=made.made_at) == made
        }
        gone = [pair for pair in old if pair not in fresh]
        written = [made for pair, made in fresh.items() if pair not in same]
        for some in chunks(written, 2_000):
            self.store.put_proposals(some)
        if gone:
            self.store.delete_proposals(gone)


def _is_sure(found: Compared) -> bool:
    # Two records of one name: whoever read the page had a reason to keep them apart.
    alike = fold(found.left_name) == fold(found.right_name)
    acronym = any(what.startswith("acronym") for what, *_ in found.reasons)
    sure = found.score >= _SURE[found.left.kind] and found.by_name >= _BY_NAME
    return sure and not alike and not acronym


def _is_by_chance(found: Compared) -> bool:
    return any(what in _CHANCE for what, *_ in found.reasons)


def to_gain(
    score: float, left: int, right: int, *, worked_on: bool = False, protected: bool = False
) -> float:
    """Return what an answer on a pair decides: the doubt times what it would bring together.

    Doubt is 4·s·(1-s), from 0.1 to 1. What is brought together is the smaller number of items
    and the logarithm of the larger (to the base of 2, of one more). A record in which somebody has
    accepted a finding counts 1.5 times, a protected person 3 times.
    """
    doubt = max(4 * score * (1 - score), _LEAST_DOUBT)
    joined = min(left, right) + log2(1 + max(left, right))
    return round(doubt * joined * (1.5 if worked_on else 1.0) * (3.0 if protected else 1.0), 4)


class _Ties:
    """Sets of nodes that grow together."""

    def __init__(self) -> None:
        self._sets: dict[str, set[str]] = {}

    def tie(self, left: str, right: str) -> bool:
        """Bring two together; False where they were."""
        ours = self._sets.setdefault(left, {left})
        theirs = self._sets.setdefault(right, {right})
        if ours is theirs:
            return False
        small, large = sorted((ours, theirs), key=len)
        large |= small
        for node in small:
            self._sets[node] = large
        return True

    def sets(self) -> list[set[str]]:
        """Return the sets, in the order of their smallest nodes."""
        return sorted({id(s): s for s in self._sets.values()}.values(), key=min)
