"""English words for the people of a country: "Kazakh", "Nigerians"."""

from functools import cache

from habeas.vocab.forms import FormIndex
from habeas.vocab.loader import load_rows

_COLUMNS = ("country", "forms")


@cache
def load_demonyms() -> FormIndex[str]:
    """Return country codes by the words for their people."""
    rows = load_rows("demonyms.csv", columns=_COLUMNS, required=_COLUMNS)
    return FormIndex((form, row["country"]) for row in rows for form in row.many("forms"))


def is_demonym(word: str) -> bool:
    """Tell whether a word in small letters stands for the people or things of a country."""
    return bool(load_demonyms().find_at((word,), 0, 1))
