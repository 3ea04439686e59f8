"""Professions of people whom appeals defend, told from roles as printed."""

from collections.abc import Mapping
from functools import cache, lru_cache

from habeas.text.words import find_words
from habeas.vocab.loader import load_rows
from habeas.vocab.phrases import PhraseIndex

_COLUMNS = ("profession", "language", "forms")
_LONGEST = 300  # code points of a role that are looked at


@lru_cache(maxsize=1 << 12)
def find_professions(role: str) -> frozenset[str]:
    """Return the professions that a role names: "defence lawyer and poet" is lawyer and artist.

    Source: data/professions.csv.
    """
    words, index = find_words(role[:_LONGEST]), _load_forms()
    found, at = set[str](), 0
    while at < len(words):
        length, profession = index.match(words, at) or (1, "")
        if profession:
            found.add(profession)
        at += length
    return frozenset(found)


@cache
def load_professions() -> Mapping[str, Mapping[str, str]]:
    """Return the professions with what each is called, by language. A pair that stands twice is an error."""
    labels: dict[str, dict[str, str]] = {}
    for row in load_rows("professions.csv", columns=_COLUMNS, required=_COLUMNS):
        known = labels.setdefault(row["profession"], {})
        if row["language"] in known:
            raise row.wrong(f"{row['profession']!r} stands twice for {row['language']!r}")
        known[row["language"]] = row.many("forms")[0]
    return labels


@cache
def _load_forms() -> PhraseIndex[str]:
    rows = load_rows("professions.csv", columns=_COLUMNS, required=_COLUMNS)
    return PhraseIndex((form, row["profession"]) for row in rows for form in row.many("forms"))
