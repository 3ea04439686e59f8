"""Two names, one question: do they mean one? The answer is a probability with its reasons."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from habeas.errors import UnknownName
from habeas.names.bodies import parse_body
from habeas.names.body_evidence import find_body_evidence
from habeas.names.person_evidence import Evidence, find_person_evidence
from habeas.names.persons import parse_person
from habeas.names.places import find_place_evidence
from habeas.names.reasons import to_reason
from habeas.names.weights import probability

# From here on two names are taken for one. On the development pairs all such pairs are; of invented
# pairs 84 in 100 between 0.8 and 0.9 are, and 99 in 100 above: merge nothing unasked below 0.9.
SAME = 0.7
_MOST_FACTS = 4.0  # nats that facts beside the names may add or take


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known beside the names.

    `shared` are facts that speak for one bearer ("both lawyers in Osh"), `against` facts that speak
    against, each with its weight in nats (1 is a hint, 3 is strong). `frequencies` tells how often a
    folded word of a name occurs in the user's own casebase, as a share of its names.
    """

    shared: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    against: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    frequencies: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Comparison:
    """How likely two names mean one. `score` is a probability; `reasons` are made when asked for."""

    score: float
    _found: list[Evidence]
    _flipped: bool  # evidence was looked for in a fixed order of the two names

    @property
    def same(self) -> bool:
        """Whether the score reaches `SAME`."""
        return self.score >= SAME

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Return what counted, the words of the first name on the left."""
        if not self._flipped:
            return tuple(self._found)
        return tuple(e._replace(left=e.right, right=e.left) for e in self._found)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return a reason per part, in plain words."""
        return tuple(dict.fromkeys(filter(None, map(to_reason, self.evidence))))


def compare(a: str, b: str, kind: str = "person", context: Context | None = None) -> Comparison:
    """Return how likely `a` and `b` mean one person, organization or place.

    Symmetric, and blind to case, spacing and Unicode form. Never raises for any text; an unknown
    `kind` is `UnknownName`.
    """
    finder = _FINDERS.get(kind)
    if finder is None:
        raise UnknownName("kind of name", kind, _FINDERS)
    evidence, flipped = finder(a, b)
    if context is not None:
        evidence += _facts(evidence, context)
    return Comparison(probability(kind, evidence), evidence, flipped)


def add_facts(found: Comparison, kind: str, context: Context) -> Comparison:
    """Return a comparison with what is known beside the names, which are not compared again."""
    evidence = [*found._found, *_facts(found._found, context)]
    return Comparison(probability(kind, evidence), evidence, found._flipped)


def _persons(a: str, b: str) -> tuple[list[Evidence], bool]:
    left, right = parse_person(a), parse_person(b)
    if left.key <= right.key:
        return find_person_evidence(left, right), False
    return find_person_evidence(right, left), True


def _organizations(a: str, b: str) -> tuple[list[Evidence], bool]:
    left, right = parse_body(a), parse_body(b)
    if left.texts <= right.texts:
        return find_body_evidence(left, right), False
    return find_body_evidence(right, left), True


def _places(a: str, b: str) -> tuple[list[Evidence], bool]:
    left, right = parse_body(a), parse_body(b)
    if left.texts <= right.texts:
        return find_place_evidence(left, right), False
    return find_place_evidence(right, left), True


_FINDERS: Mapping[str, Callable[[str, str], tuple[list[Evidence], bool]]] = {
    "person": _persons,
    "organization": _organizations,
    "place": _places,
}


def _facts(evidence: list[Evidence], context: Context) -> list[Evidence]:
    """Return what the context adds: facts beside the names, and how common the shared words are."""
    shared, against = context.shared.items(), context.against.items()
    facts = [Evidence("fact", min(w, _MOST_FACTS), text, text) for text, w in shared]
    facts += [Evidence("fact", -min(w, _MOST_FACTS), text, text) for text, w in against]
    return facts + [
        Evidence("common", _commonness(share), item.left, item.right)
        for item in evidence
        if item.feature.startswith(("surname.same", "given.same"))
        and item.amount > 0.5
        and (share := max(context.frequencies.get(word, 0.0) for word in (item.left, item.right)))
    ]


def _commonness(share: float) -> float:
    """Return what a shared word that many names have takes off: a thousandth is what names have."""
    return -min(2.0, max(0.0, share / 0.001 - 1) * 0.1)
