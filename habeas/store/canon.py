"""Who is meant, once it was judged: proposed entities to canonical ones.

A proposed entity (an id made from a name) or one source's subject ("per:3f2a…@<original>") is a
node. Of a pair the last judgement of a person holds, and that of a machine only where no person has
spoken; "unsure" takes an earlier one back. Negatives keep groups apart, be it against a chain of
positives (of which those that come first by letters hold; `services.judging` lets none arise). What
a machine joined is joined after that, the surest first, as long as it brings together no two of
whom a person has said "different" or "unsure", be it by way of a third. The canonical id of a group
is its smallest, so the order of judgements on different pairs changes nothing, and taking one back
brings back what was before.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from habeas.model.identity import Judgement, Verdict
from habeas.store.identifiers import entity_of_subject
from habeas.store.protocol import Move

Pair = tuple[str, str]


class Canon:
    """The groups that judgements make, given in the order they were made. Never changes."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        last: dict[Pair, Judgement] = {}
        for judgement in judgements:
            pair = to_pair(judgement.left, judgement.right)
            before = last.get(pair)
            if before is None or before.by_machine or not judgement.by_machine:
                last[pair] = judgement
        self._last = last
        # What only a machine said is never a reason to part two mentions of one name.
        said = {pair: j for pair, j in last.items() if not j.by_machine}
        self.negatives = frozenset(p for p, j in said.items() if j.verdict is Verdict.NEGATIVE)
        self._split = {
            subject
            for pair in self.negatives
            for subject in pair[1:]
            if "@" in subject and entity_of_subject(pair[0]) == entity_of_subject(subject)
        }
        groups = _Groups()
        for verdict in (Verdict.NEGATIVE, Verdict.POSITIVE, Verdict.UNSURE):
            for left, right in sorted(pair for pair, j in said.items() if j.verdict is verdict):
                if verdict is Verdict.POSITIVE:
                    groups.join(self.node(left), self.node(right))
                else:
                    groups.part(self.node(left), self.node(right))
        joined = [
            (-(j.score or 0.0), pair)
            for pair, j in last.items()
            if j.by_machine and j.verdict is Verdict.POSITIVE
        ]
        for _, (left, right) in sorted(joined):
            groups.join(self.node(left), self.node(right))
        self._roots = groups.roots()
        members: dict[str, set[str]] = defaultdict(set)
        for node, root in self._roots.items():
            members[root].add(node)
        self._members: Mapping[str, frozenset[str]] = {r: frozenset(m) for r, m in members.items()}
        self._held: dict[str, list[Judgement]] = defaultdict(list)
        for (left, right), judgement in sorted(last.items()):
            if judgement.verdict is Verdict.POSITIVE and self.of(left) == self.of(right):
                self._held[self.of(left)].append(judgement)
        self._against: dict[Pair, Pair] = {}
        self._between: dict[Pair, Judgement] = {}
        for (left, right), judgement in sorted(said.items()):
            between = to_pair(self.of(left), self.of(right))
            self._between.setdefault(between, judgement)
            if judgement.verdict is Verdict.NEGATIVE:
                self._against.setdefault(between, (left, right))

    def of(self, node: str) -> str:
        """Return the canonical id of an entity, or of who one source's subject stands for."""
        own = self.node(node)
        return self._roots.get(own, own)

    def node(self, subject: str) -> str:
        """Return the node that a subject of one source belongs to: its own where it was split off."""
        return subject if subject in self._split else entity_of_subject(subject)

    def members(self, canonical: str) -> frozenset[str]:
        """Return the nodes judged to be one, the canonical id among them."""
        return self._members.get(canonical, frozenset((canonical,)))

    def groups(self) -> Mapping[str, frozenset[str]]:
        """Return the members of every group of more than one, by canonical id."""
        return self._members

    def changes_from(self, before: "Canon") -> set[str]:
        """Return the nodes that stood for another entity before, with both entities."""
        known = {*self._roots, *before._roots, *self._split, *before._split}
        pairs = {node: (before.of(node), self.of(node)) for node in known}
        return {x for node, (a, b) in pairs.items() if a != b for x in (node, a, b)}

    def moves_from(self, before: "Canon") -> list[Move]:
        """Return what statements that followed other judgements have to do to follow these."""
        stood: dict[str, dict[str, str]] = defaultdict(dict)
        for node in {*self._roots, *before._roots, *self._split, *before._split}:
            stood[before.of(node)][node] = self.of(node)
        return [move for old in sorted(stood) for move in self._moves(before, old, stood[old])]

    def _moves(self, before: "Canon", old: str, now: Mapping[str, str]) -> Iterator[Move]:
        """Yield how the nodes of one entity go where they stand now: in one move if all go there."""
        whole = set(now.values())
        if len(whole) == 1 and before.members(old) <= now.keys():
            new = whole.pop()
            if new != old:
                yield Move(old=old, new=new)
            return
        for node, new in sorted(now.items()):
            if new != old:
                # Those split off it go where they are judged to be.
                own = (s for s in self._split if entity_of_subject(s) == node != s)
                yield Move(old=old, new=new, subject=node, but=tuple(sorted(own)))

    def splits_from(self, before: "Canon") -> set[str]:
        """Return the subjects that were a node of their own and are none now, or the reverse."""
        return self._split ^ before._split

    def judgement_on(self, left: str, right: str) -> Judgement | None:
        """Return the judgement that holds on a pair, None where there is none."""
        return self._last.get(to_pair(left, right))

    def by_people(self) -> list[Judgement]:
        """Return the judgements of people that hold on a pair, by pair."""
        return [made for _, made in sorted(self._last.items()) if not made.by_machine]

    def holding(self) -> list[Judgement]:
        """Return the judgement that holds on each pair, by pair."""
        return [made for _, made in sorted(self._last.items())]

    def judgement_between(self, left: str, right: str) -> Judgement | None:
        """Return a judgement of a person on the groups of two nodes, None where there is none."""
        return self._between.get(to_pair(self.of(left), self.of(right)))

    def find_against(self, left: str, right: str) -> Judgement | None:
        """Return a negative judgement that keeps the groups of two nodes apart, None if none."""
        ours, theirs = self.of(left), self.of(right)
        pair = self._against.get(to_pair(ours, theirs)) if ours != theirs else None
        return None if pair is None else self._last[pair]

    def judgements_within(self, canonical: str) -> list[Judgement]:
        """Return the judgements that hold a group together, by pair."""
        return list(self._held.get(canonical, ()))


class Joiner:
    """The groups that people made, asked what may be added to them."""

    def __init__(self, people: Iterable[Judgement]) -> None:
        self._groups = _Groups()
        joined = []
        for made in people:
            if made.verdict is Verdict.NEGATIVE:
                self.part(made.left, made.right)
            elif made.verdict is Verdict.POSITIVE:
                joined.append((made.left, made.right))
        for left, right in sorted(joined):
            self.join(left, right)

    def part(self, left: str, right: str) -> None:
        """Keep the groups of two apart from now on."""
        self._groups.part(left, right)

    def join(self, left: str, right: str) -> bool:
        """Make one of the groups of two; False where a negative stands between."""
        return self._groups.join(left, right)

    def may_part(self, left: str, right: str) -> bool:
        """Tell whether two are not in one group."""
        return not self._groups.are_one(left, right)


class _Groups:
    """Nodes on their way into groups."""

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}
        self._parted: dict[str, set[str]] = defaultdict(set)  # roots, kept up to date by `join`

    def roots(self) -> dict[str, str]:
        return {node: self._root(node) for node in self._parents}

    def part(self, left: str, right: str) -> None:
        a, b = self._root(left), self._root(right)
        if a != b:
            self._parted[a].add(b)
            self._parted[b].add(a)

    def are_one(self, left: str, right: str) -> bool:
        return self._root(left) == self._root(right)

    def join(self, left: str, right: str) -> bool:
        kept, gone = sorted((self._root(left), self._root(right)))
        if gone in self._parted[kept]:
            return False
        if kept == gone:
            return True
        for each in (left, right, kept, gone):
            self._parents.setdefault(each, each)
        self._parents[gone] = kept
        for other in self._parted.pop(gone, ()):
            self._parted[other].discard(gone)
            self._parted[other].add(kept)
            self._parted[kept].add(other)
        return True

    def _root(self, node: str) -> str:
        path = []
        while (parent := self._parents.get(node, node)) != node:
            path.append(node)
            node = parent
        for each in path:
            self._parents[each] = node
        return node


def to_pair(left: str, right: str) -> Pair:
    """Return two ids in the order in which a pair is known."""
    return (left, right) if left <= right else (right, left)
