"""Predictions for sets of dates: one row a text."""

from collections.abc import Iterable
from typing import Any

from habeas.model.findings import DateMention, Finding


def to_date_prediction(row_id: str, findings: Iterable[Finding]) -> dict[str, Any]:
    """Return a row: the settled dates in text order, their spans beside them.

    A date that the text leaves open, and no reference settles, is left out.
    """
    found = [f for f in findings if isinstance(f, DateMention) and f.edtf]
    return {
        "id": row_id,
        "values": [date.edtf for date in found],
        "spans": [[date.span.start, date.span.end, "DATE"] for date in found],
    }
