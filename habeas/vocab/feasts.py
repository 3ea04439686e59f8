"""Days that a year has by name ("Easter", "Ораза айт", "Human Rights Day"), and when they are."""

from dataclasses import dataclass
from functools import cache

from habeas.vocab.loader import load_rows

_COLUMNS = ("rule", "language", "strength", "forms")
_NUMBERS = {  # how many follow the kind of a rule
    "fixed": 2, "weekday": 4, "easter": 1, "orthodox": 1, "islamic": 2, "hebrew": 2, "chinese": 1,
    "indian": 4,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Feast:
    """A rule for a day of the year ("easter", (-2,)) and its names in one language."""

    kind: str
    numbers: tuple[int, ...]
    language: str
    strong: bool
    forms: tuple[str, ...]


@cache
def load_feasts() -> tuple[Feast, ...]:
    """Return the feasts in the order of the file. A rule that nobody knows is an error."""
    found = []
    for row in load_rows("feasts.csv", columns=_COLUMNS, required=_COLUMNS):
        kind, _, rest = row["rule"].partition(" ")
        words = (
            rest.replace("-", " ").split()
            if kind in ("fixed", "islamic", "hebrew")
            else rest.split()
        )
        if len(words) != _NUMBERS.get(kind) or not all(w.lstrip("-").isdecimal() for w in words):
            raise row.wrong(f"rule is {row['rule']!r}, expected one of the header's")
        found.append(
            Feast(
                kind=kind,
                numbers=tuple(map(int, words)),
                language=row["language"],
                strong=row["strength"] == "strong",
                forms=row.many("forms"),
            )
        )
    return tuple(found)
