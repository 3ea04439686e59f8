"""Who is meant, once people have judged: proposed entities to canonical ones.

A proposed entity (an id made from a name) or one source's subject ("per:3f2a…@<original>") is a
node. Positive judgements join nodes, negative ones keep groups apart, and the last judgement on a
pair holds; "unsure" takes an earlier one back. The canonical id of a group is its smallest, so the
order of judgements changes nothing. Nothing is joined but by a judgement, save what has one id.
"""

from collections.abc import Iterable

from habeas.model.identity import Judgement, Verdict
from habeas.store.identifiers import entity_of_subject

Pair = tuple[str, str]


class Canon:
    """The groups that judgements make, given in the order they were made."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        last: dict[Pair, Judgement] = {}
        for judgement in judgements:
            last[to_pair(judgement.left, judgement.right)] = judgement
        self._last = last
        self._parents: dict[str, str] = {}
        self._split = {
            subject
            for pair, judgement in last.items()
            if judgement.verdict is Verdict.NEGATIVE
            for subject in pair[1:]
            if "@" in subject and entity_of_subject(pair[0]) == entity_of_subject(subject)
        }
        self.negatives = frozenset(
            pair for pair, judgement in last.items() if judgement.verdict is Verdict.NEGATIVE
        )
        positives = [p for p, j in last.items() if j.verdict is Verdict.POSITIVE]
        for left, right in sorted(positives):
            self._join(self._node(left), self._node(right))

    def of(self, node: str) -> str:
        """Return the canonical id of an entity, or of who one source's subject stands for."""
        return self._root(self._node(node))

    def members(self, canonical: str) -> frozenset[str]:
        """Return the nodes judged to be one, the canonical id among them."""
        found = {node for node in self._parents if self._root(node) == canonical}
        return frozenset(found | {canonical})

    def judgement_on(self, left: str, right: str) -> Judgement | None:
        """Return the last judgement on a pair, None where there is none."""
        return self._last.get(to_pair(left, right))

    def find_against(self, left: str, right: str) -> Judgement | None:
        """Return a negative judgement that keeps the groups of two nodes apart, None if none."""
        ours, theirs = self.of(left), self.of(right)
        for one, other in sorted(self.negatives):
            if {self.of(one), self.of(other)} == {ours, theirs} and ours != theirs:
                return self._last[one, other]
        return None

    def _node(self, node: str) -> str:
        """Return a subject's own node where it was split off, else its entity's."""
        return node if node in self._split else entity_of_subject(node)

    def _root(self, node: str) -> str:
        path = []
        while (parent := self._parents.get(node, node)) != node:
            path.append(node)
            node = parent
        for each in path:
            self._parents[each] = node
        return node

    def _join(self, left: str, right: str) -> None:
        roots = sorted((self._root(left), self._root(right)))
        for each in (left, right, *roots):
            self._parents.setdefault(each, each)
        self._parents[roots[1]] = roots[0]


def to_pair(left: str, right: str) -> Pair:
    """Return two ids in the order in which a pair is known."""
    return (left, right) if left <= right else (right, left)
