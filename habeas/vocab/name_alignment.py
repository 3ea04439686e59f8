"""What it costs to take sounds of a name for others, in either direction."""

from functools import cache

from habeas.vocab.loader import load_rows


@cache
def load_alignment() -> dict[str, dict[str, float]]:
    """Return the cost in nats of taking one chunk of sounds (key) for another (inner key)."""
    columns = ("left", "right", "cost")
    costs: dict[str, dict[str, float]] = {}
    for row in load_rows("name_alignment.csv", columns=columns, required=("cost",)):
        try:
            cost = float(row["cost"])
        except ValueError:
            raise row.wrong("expected the cost to be a number") from None
        costs.setdefault(row["left"], {})[row["right"]] = cost
        costs.setdefault(row["right"], {})[row["left"]] = cost
    return costs
