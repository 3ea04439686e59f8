"""Weights of the evidence for and against two names being one, by kind of name."""

from functools import cache

from habeas.vocab.loader import load_rows


@cache
def load_name_weights() -> dict[str, dict[str, float]]:
    """Return, for each kind of name, the weight in nats of each feature ("bias" for none)."""
    columns = ("kind", "feature", "weight")
    weights: dict[str, dict[str, float]] = {}
    for row in load_rows("name_weights.csv", columns=columns, required=columns):
        try:
            weight = float(row["weight"])
        except ValueError:
            raise row.wrong("expected the weight to be a number") from None
        weights.setdefault(row["kind"], {})[row["feature"]] = weight
    return weights
