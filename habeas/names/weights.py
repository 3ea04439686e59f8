"""What each piece of evidence weighs, and the probability that follows."""

import math
from collections.abc import Iterable, Mapping
from functools import cache

from habeas.names.person_evidence import Evidence
from habeas.vocab.name_weights import load_name_weights


def probability(kind: str, evidence: Iterable[Evidence]) -> float:
    """Return the probability that two names with this evidence mean one."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total_weight(kind, evidence)))))


def total_weight(kind: str, evidence: Iterable[Evidence]) -> float:
    """Return the evidence added up, in nats: the logarithm of the odds that two names mean one."""
    weights = weights_of(kind)
    total = weights.get("bias", 0.0)
    for feature, amount, _, _ in evidence:
        total += weights.get(feature, 0.0) * amount
    return total


@cache
def weights_of(kind: str) -> Mapping[str, float]:
    """Return the weight of each feature of a kind of name."""
    return load_name_weights()[kind]
