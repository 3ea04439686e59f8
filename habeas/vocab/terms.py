"""Words of terms: units of time, small numbers, and signs that a sentence is not served."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from habeas.vocab.loader import load_rows

_COLUMNS = ("kind", "language", "forms")
UNITS = ("day", "month", "year")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermWords:
    """Units and numbers by their forms, of all languages; forms that say "suspended"."""

    units: Mapping[str, str]
    numbers: Mapping[str, int]
    suspended: frozenset[str]


@cache
def load_term_words() -> TermWords:
    """Return the words. A kind nobody knows, or a number without its value, is an error."""
    units: dict[str, str] = {}
    numbers: dict[str, int] = {}
    suspended: set[str] = set()
    for row in load_rows("term_words.csv", columns=_COLUMNS, required=_COLUMNS):
        for form in row.many("forms"):
            text, _, value = form.partition("=")
            if row["kind"] in UNITS:
                units[text] = row["kind"]
            elif row["kind"] == "suspended":
                suspended.add(text)
            elif row["kind"] == "number" and value.isdecimal():
                numbers[text] = int(value)
            else:
                raise row.wrong(f"expected {', '.join(UNITS)}, suspended or number with a value")
    return TermWords(
        units=MappingProxyType(units),
        numbers=MappingProxyType(numbers),
        suspended=frozenset(suspended),
    )
