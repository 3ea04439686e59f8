"""Names of languages, as they stand in marks on links."""

from functools import cache

from habeas.vocab.loader import load_rows

_COLUMNS = ("code", "language", "name")
_FUNCTION_WORDS = ("language", "words")


@cache
def load_language_names() -> dict[str, str]:
    """Return casefolded names of languages with their BCP-47 code.

    A name that two languages share (none is known) is an error. Source: data/languages.csv.
    """
    names: dict[str, str] = {}
    for row in load_rows("languages.csv", columns=_COLUMNS, required=("code", "name")):
        if names.setdefault(row["name"], row["code"]) != row["code"]:
            raise row.wrong(f"{row['name']!r} names both {names[row['name']]} and {row['code']}")
    return names


def language_code(name: str) -> str | None:
    """Return the BCP-47 code of a language named in any of our languages; else None."""
    return load_language_names().get(" ".join(name.casefold().split()))


@cache
def load_function_words() -> dict[str, frozenset[str]]:
    """Return small words by language that make up much of any running text in it.

    Source: data/function_words.csv; words that two languages share stand in both.
    """
    rows = load_rows("function_words.csv", columns=_FUNCTION_WORDS, required=_FUNCTION_WORDS)
    return {row["language"]: frozenset(row.many("words")) for row in rows}
