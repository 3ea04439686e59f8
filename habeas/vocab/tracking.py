"""Parameters of addresses that follow the reader, not the page ("utm_source", "fbclid")."""

from functools import cache

from habeas.vocab.loader import load_rows

MATCHES = ("exact", "prefix")


def is_tracking(name: str) -> bool:
    """Tell whether a parameter of this name, in any case, leaves the page the same."""
    exact, prefixes = load_tracking()
    lower = name.lower()
    return lower in exact or lower.startswith(prefixes)


@cache
def load_tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the names, and the beginnings of names, in lower case."""
    columns = ("match", "form")
    found: dict[str, set[str]] = {match: set() for match in MATCHES}
    for row in load_rows("tracking_parameters.csv", columns=columns, required=columns):
        if row["match"] not in MATCHES:
            raise row.wrong(f"expected one of {', '.join(MATCHES)}")
        found[row["match"]].add(row["form"])
    return frozenset(found["exact"]), tuple(sorted(found["prefix"]))
