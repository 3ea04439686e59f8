"""Small words that hold names together or stand beside them ("van", "of", "уулу")."""

from functools import cache

from habeas.vocab.loader import load_rows

PARTS = (
    *("kin", "particle", "beside", "of", "and", "in", "article", "place"),
    *("law", "possessor", "short", "headed"),
)


def load_little_words(part: str) -> frozenset[str]:
    """Return the words, in lower case, of one part (see `PARTS` and the file)."""
    return _load()[part]


@cache
def _load() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {name: set() for name in PARTS}
    columns = ("part", "form")
    for row in load_rows("little_words.csv", columns=columns, required=columns):
        if row["part"] not in PARTS:
            raise row.wrong(f"expected a part among {', '.join(sorted(PARTS))}")
        found[row["part"]].add(row["form"])
    return {name: frozenset(words) for name, words in found.items()}
