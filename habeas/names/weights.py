"""What each piece of evidence weighs, and the probability that follows."""

import math
from collections.abc import Iterable
from functools import cache

from habeas.names.person_evidence import Evidence
from habeas.vocab.name_weights import load_name_weights


def probability(kind: str, evidence: Iterable[Evidence]) -> float:
    """Return the probability that two names with this evidence mean one."""
    weights = _weights(kind)
    total = weights.get("bias", 0.0)
    for feature, amount, _, _ in evidence:
        total += weights.get(feature, 0.0) * amount
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def _weights(kind: str) -> dict[str, float]:
    return load_name_weights()[kind]
