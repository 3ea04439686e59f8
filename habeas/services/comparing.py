"""Pairs of entities that may be one, compared by their names and by what the casebase knows of them.

Names first, through an index. Only of pairs that are near enough is it asked what else is known
(`resolve.facts`); of what stands in thousands of items it is not: a court or a capital has no context.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from habeas.model.findings import NameKind
from habeas.model.identity import Reason
from habeas.model.statements import Statement
from habeas.names.comparison import Comparison, Context, add_facts, compare
from habeas.names.person_evidence import Evidence
from habeas.names.processes import usable
from habeas.names.tables import NameTable
from habeas.resolve.candidates import Candidates
from habeas.resolve.clusters import entity_id
from habeas.resolve.facts import NOTHING, Known, find_facts
from habeas.resolve.index import Match
from habeas.services.naming import Names, Node
from habeas.store.canon import Canon, Pair, to_pair
from habeas.store.chunks import chunks
from habeas.store.protocol import Store
from habeas.vocab.name_weights import load_name_weights

LOOKED_AT = 0.3  # score of the names alone from which context is looked up
_NEAREST = 8  # candidates of one name
_FREQUENT = 1_000  # items of a record from which nothing but its name is compared
_FEW = 30  # items of a record up to which it tells who is meant by those beside it
_LOOKED_IN = 20  # items of a person in which those beside are looked for
_ENTITIES = 300
_ITEMS = 300
_FEW_PEOPLE = 100  # looked up one by one, at 6 ms each; more are met at once
_STEP = 200  # nodes between two words to `progress`
_PROPS = {"role": "roles", "affiliation": "bodies", "city": "cities", "country": "countries"}
_SIGNED = {"role": "roles", "organization": "bodies", "city": "cities", "country": "countries"}
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
    """Return the pairs near enough to be looked at, with one of `ids`, and their nearest names.

    Few are looked up in the index one by one; many people are met in arrays, all at once.
    """
    best = _Best()
    names.take_near(ids)
    wanted = [names.nodes[key] for key in sorted(ids) if key in names.nodes]
    people = [node for node in wanted if node.kind is NameKind.PERSON]
    if len(people) > _FEW_PEOPLE:
        _meet_people(names, {node.id for node in people}, best)
        wanted = [node for node in wanted if node.kind is not NameKind.PERSON]
    met: dict[tuple[NameKind, str], list[Match]] = {}  # thousands of records share one name
    for number, node in enumerate(wanted, 1):
        if progress is not None and number % _STEP == 0:
            progress(number, len(wanted))
        for name in node.names:
            if (node.kind, name) not in met:
                found = names.index[node.kind].find(name, limit=_NEAREST, least=LOOKED_AT)
                met[node.kind, name] = found
            for match in met[node.kind, name]:
                best.note(node.id, match.id, match.comparison.score, name, match.name)
    return best.pairs()


class _Best:
    """The best score of each pair, with the names that gave it."""

    def __init__(self) -> None:
        self._found: dict[Pair, tuple[float, str, str]] = {}

    def note(self, one: str, other: str, score: float, name: str, other_name: str) -> None:
        pair = to_pair(one, other)
        if one == other or score <= self._found.get(pair, (0.0,))[0]:
            return
        spelt = (name, other_name) if pair[0] == one else (other_name, name)
        self._found[pair] = (score, *spelt)

    def pairs(self) -> dict[Pair, tuple[str, str]]:
        return {pair: (left, right) for pair, (_, left, right) in self._found.items()}


def _meet_people(names: Names, ids: Collection[str], best: _Best) -> None:
    """Note the nearest of people, each with at most as many as a look-up would give."""
    rows, table = _to_table(names.held())
    left, right = Candidates(table).meet_new()
    scores = table.score(left, right)
    near = np.flatnonzero(scores >= LOOKED_AT)
    counted: dict[str, set[str]] = defaultdict(set)
    for at in near[np.argsort(-scores[near], kind="stable")].tolist():
        (one, name), (other, other_name) = rows[int(left[at])], rows[int(right[at])]
        if one not in ids and other not in ids:
            continue
        if len(counted[one]) < _NEAREST or len(counted[other]) < _NEAREST:
            counted[one].add(other)
            counted[other].add(one)
            best.note(one, other, float(scores[at]), name, other_name)


def _to_table(nodes: Iterable[Node]) -> tuple[list[tuple[str, str]], NameTable]:
    rows = [
        (node.id, name) for node in nodes if node.kind is NameKind.PERSON for name in node.names
    ]
    return rows, NameTable((name for _, name in rows), workers=usable())


class Comparer:
    """Compares nodes with what the casebase knows of them; asks the store once of each."""

    def __init__(self, store: Store, canon: Canon, names: Names, *, beside: bool = True) -> None:
        """Take what is compared; unless `beside`, it is not asked who is named in the same items."""
        self.store, self.canon, self.names, self.beside = store, canon, names, beside
        self._known: dict[str, Known] = {}

    def learn(self, ids: Iterable[str]) -> None:
        """Look up what is known of nodes, many at a time."""
        fresh = sorted({key for key in ids if key not in self._known and key in self.names.nodes})
        for some in chunks(fresh, _ENTITIES):
            self._known.update(_find_known(self, [self.names.nodes[key] for key in some]))

    def known(self, node: str) -> Known:
        """Return what is known of a node beside its names."""
        self.learn([node])
        return self._known.get(node, NOTHING)

    def compare(self, pair: Pair, spelt: tuple[str, str] | None = None) -> Compared:
        """Return a pair compared; where its nearest names are not given, by the best of all."""
        self.names.take_near(pair)
        left, right = (self.names.nodes[key] for key in pair)
        one, other = spelt or self._nearest(left, right)
        frequencies = {
            word: share
            for name in (one, other)
            for word, share in self.names.index[left.kind].frequencies(name).items()
        }
        bare = compare(one, other, str(left.kind), Context(frequencies=frequencies))
        facts = find_facts(self.known(left.id), self.known(right.id))
        full = add_facts(bare, str(left.kind), to_context(facts)) if facts else bare
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


def to_context(facts: Sequence[Reason]) -> Context:
    """Return facts beside two names as what is known beside them."""
    return Context(
        shared={what: weight for what, weight, _, _ in facts if weight > 0},
        against={what: -weight for what, weight, _, _ in facts if weight < 0},
    )


def to_reasons(found: Comparison, kind: NameKind) -> tuple[Reason, ...]:
    """Return what counted between two names, with its weight in nats; what hardly did is left out."""
    weights = load_name_weights()[str(kind)]
    told = [(e, weights.get(e.feature, 0.0) * e.amount) for e in found.evidence if _is_told(e)]
    return tuple(_to_reason(e, weight) for e, weight in told if weight)


def _is_told(evidence: Evidence) -> bool:
    """Leave out the less likely role of a word that may be a given name or a surname."""
    part = evidence.feature.partition(".")[0]
    return part not in ("given", "surname") or evidence.amount >= 0.5


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
    people = [n.id for n in told if n.kind is NameKind.PERSON]
    _look_beside(comparer, {key: found[key] for key in people})
    return {key: one.to_known() for key, one in found.items()}


def _look_beside(comparer: Comparer, found: dict[str, _Found]) -> None:
    """Note who else is named in the items of people, and their places in lists of signatures."""
    holders: dict[str, list[str]] = defaultdict(list)
    for key, one in found.items():
        for item in sorted(one.items - {""})[:_LOOKED_IN]:
            holders[item].append(key)
    nodes = comparer.names.nodes
    for items in chunks(sorted(holders), _ITEMS):
        if comparer.beside:
            _note_beside(comparer, items, holders, found)
        for entry in comparer.store.statements_of(items=items, prop="signatory"):
            here = holders[entry.evidence.item or ""]
            _note_entry(entry, [(key, found[key], nodes[key]) for key in here])


def _note_beside(
    comparer: Comparer,
    items: Sequence[str],
    holders: Mapping[str, Sequence[str]],
    found: dict[str, _Found],
) -> None:
    """Note of those who are in some items (`holders`) who else is named there."""
    rows = comparer.store.said_of(items=items, props=["name"])
    comparer.names.read({comparer.canon.node(row.subject) for row in rows})
    for row in rows:
        other = comparer.canon.node(row.subject)
        node = comparer.names.nodes.get(other)
        if node is None or node.kind is not NameKind.PERSON or node.record.items > _FEW:
            continue
        for key in holders[row.item]:
            if other != key:
                found[key].beside[other].add(row.item)


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
