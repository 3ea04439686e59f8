"""The words around citations: units of laws, kinds of law, names of countries in titles of laws.

Data: `data/provision_words.csv`, `data/law_words.csv`, `data/jurisdiction_forms.csv`.
"""

from functools import cache
from typing import NamedTuple

from habeas.vocab.loader import load_rows

PROVISION_ROLES = (
    "unit",
    "unit_after",
    "ordinal",
    "and",
    "to",
    "of",
    "the",
    "suffix",
    "number",
    "counted",
)
LAW_ROLES = (
    "head", "head_country", "about", "about_after", "draft", "same", "adjective", "stop",
    "not_after", "not_before", "says", "provision", "body", "whole", "back", "code_head",
    "date_of", "year_word", "topic_word", "review", "review_noun", "resolution", "comment",
    "loose", "determiner",
)  # fmt: skip
JURISDICTION_ROLES = ("country", "country_adjective")
_COLUMNS = ("form", "language", "role", "value", "note")


class LegalWord(NamedTuple):
    """A word or phrase with its part in the grammar of citations; `value` depends on the role."""

    text: str
    language: str
    role: str
    value: str


@cache
def load_provision_words() -> tuple[LegalWord, ...]:
    """Return units ("article", "ч.", "бап"), ordinals and the words that join them."""
    return _load("provision_words.csv", PROVISION_ROLES)


@cache
def load_law_words() -> tuple[LegalWord, ...]:
    """Return the nouns for laws, and the words that stand around their titles."""
    return _load("law_words.csv", LAW_ROLES)


@cache
def load_jurisdiction_forms() -> tuple[LegalWord, ...]:
    """Return names, short names and adjectives of countries; `value` is ISO 3166-1 alpha-2."""
    return _load("jurisdiction_forms.csv", JURISDICTION_ROLES)


def _load(name: str, roles: tuple[str, ...]) -> tuple[LegalWord, ...]:
    found = []
    for row in load_rows(name, columns=_COLUMNS, required=("form", "language", "role")):
        if row["role"] not in roles:
            raise row.wrong(f"role is {row['role']!r}, expected one of {', '.join(roles)}")
        found.append(
            LegalWord(
                text=row["form"], language=row["language"], role=row["role"], value=row["value"]
            )
        )
    return tuple(found)
