"""Learn what the evidence for persons weighs, from invented people: the person rows of name_weights.csv.

usage: python -m tools.learn_name_weights > new_person_rows

A logistic model that begins at weights set by hand (name_weights_by_hand.csv). What is printed lies half
way between the two: invented people make more slips and fewer look-alikes than real pages do.
"""

import math
import random
from pathlib import Path

from habeas.names.person_evidence import find_person_evidence
from habeas.names.persons import parse_person
from tools.invent_names import invent_pairs

_PAIRS = 30_000
_ROUNDS = 12
_STEP = 0.15
_HOLD = 0.0002  # pull towards the prior per example and weight

# What is farther weighs no more than what is nearer: weights that chance puts otherwise are averaged.
_LEVELS = ("same", "close", "near", "like", "loose", "faint", "different")
_LADDERS = (
    tuple(f"surname.{level}" for level in _LEVELS),
    tuple(f"given.{level}" for level in _LEVELS),
    ("father.same", "father.near", "father.differs"),
)


def _settle(weights: dict[str, float], ladder: tuple[str, ...]) -> None:
    """Make the weights of a ladder fall (pool adjacent violators)."""
    pools: list[list[float]] = []
    for name in ladder:
        pools.append([weights[name]])
        while len(pools) > 1 and _mean(pools[-1]) > _mean(pools[-2]):
            last = pools.pop()
            pools[-1] += last
    settled = [_mean(pool) for pool in pools for _ in pool]
    weights.update(zip(ladder, settled, strict=True))


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


def main() -> None:
    """Print the learnt rows."""
    prior = load_prior()
    weights = dict(prior)
    rows = [_row(*pair) for pair in invent_pairs(_PAIRS, seed=1)]
    rng = random.Random(2)  # noqa: S311 - an order, no secret
    for turn in range(_ROUNDS):
        rng.shuffle(rows)
        step = _STEP / (1 + turn)
        for features, same in rows:
            error = same - _probability(weights, features)
            for name, amount in features.items():
                pull = _HOLD * (prior.get(name, 0.0) - weights.get(name, 0.0))
                weights[name] = weights.get(name, 0.0) + step * (error * amount + pull)
        for ladder in _LADDERS:
            _settle(weights, ladder)
    for name, weight in weights.items():
        print(f"person,{name},{(weight + prior.get(name, weight)) / 2:.2f}")


def load_prior() -> dict[str, float]:
    """Return the weights set by hand."""
    path = Path(__file__).with_name("name_weights_by_hand.csv")
    rows = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    return {row[1]: float(row[2]) for row in rows if row[0] == "person"}


def _row(a: str, b: str, same: int) -> tuple[dict[str, float], int]:
    features: dict[str, float] = {"bias": 1.0}
    for item in find_person_evidence(parse_person(a), parse_person(b)):
        features[item.feature] = features.get(item.feature, 0.0) + item.amount
    return features, same


def _probability(weights: dict[str, float], features: dict[str, float]) -> float:
    total = sum(weights.get(name, 0.0) * amount for name, amount in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


if __name__ == "__main__":
    main()
