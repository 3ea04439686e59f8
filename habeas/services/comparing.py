"""Pairs of entities that may be one, compared by their names and by what the casebase knows of them.

Names first, through an index. Only of pairs that are near enough is it asked what else is known
(`resolve.facts`); of what stands in thousands of items it is not: a court or a capital has no context.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from habeas.model.findings import NameKind
from habeas.model.identity import Reason
from habeas.model.statements import Statement
from habeas.names.comparison import Comparison, Context, compare
from habeas.names.person_evidence import Evidence
from habeas.resolve.clusters import entity_id
from habeas.resolve.facts import NOTHING, Known, find_facts
from habeas.services.naming import Names, Node
from habeas.store.canon import Canon, Pair, to_pair
from habeas.store.protocol import Store
from habeas.vocab.name_weights import load_name_weights

LOOKED_AT = 0.3  # score of the names alone from which context is looked up
_NEAREST = 8  # candidates of one name
_FREQUENT = 1_000  # items of a record from which nothing but its name is compared
_FEW = 30  # items of a record up to which those named beside it tell who it is
_ENTITIES = 300
_ITEMS = 300
_STEP = 200  # nodes between two words to `progress`
_PROPS = {"role": "roles", "affiliation": "bodies", "city": "cities", "country": "countries"}
_SIGNED = {"role": "roles", "organization": "bodies", "city": "cities", "country": "countries"}
T = TypeVar("T")
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A pair compared: the score of the names alone, the score with what else is known, reasons."""

    left: Node
    right: Node
    left_name: str
    right_name: str
    by_name: float
    score: float
    reasons: tuple[Reason, ...]


def find_pairs(
    names: Names, ids: Collection[str], progress: Progress | None = None
) -> dict[Pair, tuple[str, str]]:
    """Return the pairs near enough to be looked at, with one of `ids`, and their nearest names."""
    best: dict[Pair, tuple[float, str, str]] = {}
    for number, key in enumerate(sorted(ids), 1):
        node = names.nodes.get(key)
        if progress is not None and number % _STEP == 0:
            progress(number, len(ids))
        if node is None:
            continue
        for name in node.names:
            for match in names.index[node.kind].find(name, limit=_NEAREST, least=LOOKED_AT):
                pair = to_pair(node.id, match.id)
                score = match.comparison.score
                if match.id != node.id and score > best.get(pair, (0.0,))[0]:
                    flipped = pair[0] != node.id
                    spelt = (match.name, name) if flipped else (name, match.name)
                    best[pair] = (score, *spelt)
    return {pair: (left, right) for pair, (_, left, right) in best.items()}


class Comparer:
    """Compares nodes with what the casebase knows of them; asks the store once of each."""

    def __init__(self, store: Store, canon: Canon, names: Names) -> None:
        self.store, self.canon, self.names = store, canon, names
        self._known: dict[str, Known] = {}

    def learn(self, ids: Iterable[str]) -> None:
        """Look up what is known of nodes, many at a time."""
        fresh = sorted({key for key in ids if key not in self._known and key in self.names.nodes})
        for some in _pieces(fresh, _ENTITIES):
            self._known.update(_find_known(self, [self.names.nodes[key] for key in some]))

    def compare(self, pair: Pair, spelt: tuple[str, str] | None = None) -> Compared:
        """Return a pair compared; where its nearest names are not given, by the best of all."""
        left, right = (self.names.nodes[key] for key in pair)
        self.learn(pair)
        one, other = spelt or self._nearest(left, right)
        frequencies = {
            word: share
            for name in (one, other)
            for word, share in self.names.index[left.kind].frequencies(name).items()
        }
        bare = compare(one, other, str(left.kind), Context(frequencies=frequencies))
        facts = find_facts(self._known.get(left.id, NOTHING), self._known.get(right.id, NOTHING))
        context = Context(
            shared={what: weight for what, weight, _, _ in facts if weight > 0},
            against={what: -weight for what, weight, _, _ in facts if weight < 0},
            frequencies=frequencies,
        )
        full = compare(one, other, str(left.kind), context) if facts else bare
        return Compared(
            left=left,
            right=right,
            left_name=one,
            right_name=other,
            by_name=bare.score,
            score=full.score,
            reasons=(*to_reasons(bare, left.kind), *facts),
        )

    def _nearest(self, left: Node, right: Node) -> tuple[str, str]:
        pairs = [(a, b) for a in left.names for b in right.names]
        return max(pairs, key=lambda p: (compare(p[0], p[1], str(left.kind)).score, p))


def to_reasons(found: Comparison, kind: NameKind) -> tuple[Reason, ...]:
    """Return what counted between two names, with its weight in nats."""
    weights = load_name_weights()[str(kind)]
    told = [(e, weights.get(e.feature, 0.0) * e.amount) for e in found.evidence]
    return tuple(_to_reason(e, weight) for e, weight in told if weight)


def _to_reason(evidence: Evidence, weight: float) -> Reason:
    # A share is told by the reason itself: "83 % of what the names say is shared".
    share = f"{round(evidence.amount * 100)}" if evidence.feature.endswith(".shared") else ""
    return evidence.feature, round(weight, 3), share or evidence.left, evidence.right


class _Found:
    """What is known of one node, as it comes together."""

    def __init__(self) -> None:
        self.values: dict[str, set[str]] = defaultdict(set)
        self.items: set[str] = set()
        self.entries: set[tuple[str, str]] = set()
        self.beside: dict[str, set[str]] = defaultdict(set)

    def to_known(self) -> Known:
        return Known(
            **{name: frozenset(values) for name, values in self.values.items()},
            items=frozenset(self.items),
            entries=frozenset(self.entries),
            beside=self.beside,
        )


def _find_known(comparer: Comparer, nodes: Sequence[Node]) -> dict[str, Known]:
    found = {node.id: _Found() for node in nodes}
    told = [n for n in nodes if n.kind is not NameKind.PLACE and n.record.items <= _FREQUENT]
    records = {node.record.id for node in told}
    for said in comparer.store.said_of(sorted(records), ["name", *_PROPS]) if records else ():
        one = found.get(comparer.canon.node(said.subject))
        if one is None:
            continue
        if said.prop == "name":
            one.items.add(said.item)
        else:
            one.values[_PROPS[said.prop]].add(said.value)
    people = [n.id for n in told if n.kind is NameKind.PERSON and n.record.items <= _FEW]
    _look_beside(comparer, {key: found[key] for key in people})
    return {key: one.to_known() for key, one in found.items()}


def _look_beside(comparer: Comparer, found: dict[str, _Found]) -> None:
    """Note who else is named in the items of people, and their places in lists of signatures."""
    holders: dict[str, list[str]] = defaultdict(list)
    for key, one in found.items():
        for item in one.items - {""}:
            holders[item].append(key)
    nodes, canon = comparer.names.nodes, comparer.canon
    for items in _pieces(sorted(holders), _ITEMS):
        for row in comparer.store.statements_of(items=items, prop="name"):
            other = canon.node(row.subject)
            node = nodes.get(other)
            if node is None or node.kind is not NameKind.PERSON or node.record.items > _FEW:
                continue
            for key in holders[row.evidence.item or ""]:
                if other != key:
                    found[key].beside[other].add(row.evidence.item or "")
        for row in comparer.store.statements_of(items=items, prop="signatory"):
            _note_entry(row, [(k, found[k], nodes[k]) for k in holders[row.evidence.item or ""]])


def _note_entry(row: Statement, holders: Iterable[tuple[str, _Found, Node]]) -> None:
    signed = " ".join(row.value.split())
    own = entity_id("person", signed)
    for key, one, node in holders:
        if key != own and signed not in node.names:
            continue
        detail = dict(row.detail)
        one.entries.add((row.subject, detail.get("n") or str(row.evidence.start)))
        for name, field in _SIGNED.items():
            if detail.get(name):
                one.values[field].add(detail[name])


def _pieces(values: Sequence[T], size: int) -> Iterator[list[T]]:
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some
