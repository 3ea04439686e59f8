"""Weights of linear models that choose among findings: which person, which place is the story's."""

from collections.abc import Mapping
from functools import cache

from habeas.vocab.loader import load_rows

_COLUMNS = ("model", "feature", "weight")


@cache
def load_choice_weights() -> Mapping[str, Mapping[str, float]]:
    """Return the weights of each model by feature; a weight that is no number is an error."""
    models: dict[str, dict[str, float]] = {}
    for row in load_rows("choice_weights.csv", columns=_COLUMNS, required=_COLUMNS):
        try:
            models.setdefault(row["model"], {})[row["feature"]] = float(row["weight"])
        except ValueError:
            raise row.wrong(f"{row['weight']!r} is no number") from None
    return models


def weigh(model: str, features: Mapping[str, float]) -> float:
    """Return the sum of weighted features; a feature that the model does not know weighs nothing."""
    weights = load_choice_weights().get(model, {})
    return sum(weights.get(name, 0.0) * value for name, value in features.items())
