"""Signs of a page that tests whether a person asks, instead of answering."""

from functools import cache

from habeas.vocab.loader import load_rows

PLACES = ("header", "body")


@cache
def load_challenge_signs(place: str) -> tuple[str, ...]:
    """Return the signs of one place ("header", "body"), in lower case, in the order of the file."""
    columns = ("place", "language", "form")
    found: dict[str, list[str]] = {name: [] for name in PLACES}
    for row in load_rows("challenge_signs.csv", columns=columns, required=columns):
        if row["place"] not in PLACES:
            raise row.wrong(f"expected a place among {', '.join(PLACES)}")
        found[row["place"]].append(row["form"])
    return tuple(found[place])
