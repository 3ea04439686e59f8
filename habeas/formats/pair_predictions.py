"""Predictions for sets of name pairs: how likely two names mean one."""

from typing import Any

from habeas.names.comparison import Comparison

_KINDS = {"address": "place", "place": "place", "location": "place"}
_BODIES = frozenset(
    "organization organisation company legalentity publicbody org vessel security".split()
)


def to_name_kind(schema: str) -> str:
    """Return the kind of name that a schema of a set stands for; persons where it says nothing."""
    folded = schema.casefold()
    return "organization" if folded in _BODIES else _KINDS.get(folded, "person")


def to_pair_prediction(row_id: str, comparison: Comparison) -> dict[str, Any]:
    """Return a row with `id` and `score`, and beyond what sets ask the reasons."""
    return {
        "id": row_id,
        "score": round(comparison.score, 4),
        "reasons": list(comparison.reasons),
    }
