"""What people may write in a search beside words, and what is said of what was not understood."""

from functools import cache

from habeas.vocab.loader import Row, load_rows

_COLUMNS = ("kind", "key", "language", "form")
_KINDS = ("operator", "field", "item", "note")


@cache
def _load() -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {kind: [] for kind in _KINDS}
    for row in load_rows("search_words.csv", columns=_COLUMNS, required=_COLUMNS):
        if row["kind"] not in rows:
            raise row.wrong(f"expected one of {', '.join(_KINDS)}, got {row['kind']!r}")
        rows[row["kind"]].append(row)
    return rows


def _meanings(kind: str) -> dict[str, str]:
    meanings: dict[str, str] = {}
    for row in _load()[kind]:
        if meanings.setdefault(row["form"], row["key"]) != row["key"]:
            raise row.wrong(f"{row['form']!r} means {meanings[row['form']]} already")
    return meanings


@cache
def load_operators() -> dict[str, str]:
    """Return and, or, not by how they are written, in capitals."""
    return _meanings("operator")


@cache
def load_fields() -> dict[str, str]:
    """Return the keys of fields by their names in small letters."""
    return _meanings("field")


@cache
def load_item_kinds() -> dict[str, str]:
    """Return kinds of item by their names in small letters."""
    return _meanings("item")


@cache
def load_notes(language: str) -> dict[str, str]:
    """Return the texts of notes in one language, by key; in English where it has none."""
    notes = {row["key"]: row["form"] for row in _load()["note"] if row["language"] == "en"}
    return notes | {
        row["key"]: row["form"] for row in _load()["note"] if row["language"] == language
    }
