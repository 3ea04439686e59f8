"""What the class, id and microdata names of elements say: `data/furniture_names.csv` made ready.

Names are compared in one form: lower case, words joined by "-" (`postDate`, `post_date` and
`post-date` are one).
"""

from collections.abc import Iterator
from functools import cache, lru_cache

import regex

from habeas.vocab.loader import load_rows

FILE = "furniture_names.csv"
COLUMNS = ("name", "match", "sort")
SORTS = frozenset((
    "hidden", "furniture", "comments", "related", "meta", "content", "date", "modified", "title",
    "author", "tag", "more", "card", "neutral",
))  # fmt: skip
CAMEL = regex.compile(r"(?<=[a-z0-9])(?=[A-Z])")
JOINTS = regex.compile(r"[_:./]++|-{2,}+")
JOINTED = frozenset("_:./")
LONGEST = 3  # words in a name of the vocabulary
LONGEST_LIST = 2000  # characters of a class list that are read: no engine writes more
MARKS = ("date", "modified", "title", "author", "tag", "more")  # in order of precedence
MARKING_TAGS = {"time": "date", "strong": "bold", "b": "bold"}
PROPERTIES = {
    "datePublished": "date",
    "dateCreated": "date",
    "dateModified": "modified",
    "headline": "title",
    "name": "title",
    "author": "author",
    "keywords": "tag",
}
NOTHING: frozenset[str] = frozenset()


@cache
def load_names() -> tuple[dict[str, str], dict[str, str]]:
    """Return what names say when they stand between other words, and when they stand whole."""
    tables: dict[str, dict[str, str]] = {"word": {}, "whole": {}}
    for row in load_rows(FILE, columns=COLUMNS, required=COLUMNS):
        if row["sort"] not in SORTS or row["match"] not in tables:
            raise row.wrong(f"unknown sort {row['sort']!r} or match {row['match']!r}")
        if row["name"] in tables[row["match"]]:
            raise row.wrong(f"{row['name']!r} has an entry already")
        tables[row["match"]][row["name"]] = row["sort"]
    return tables["word"], tables["whole"]


@lru_cache(maxsize=16384)
def sorts_of(names: str) -> frozenset[str]:
    """Return all that a class list (with the id) says of its element."""
    found: frozenset[str] = NOTHING
    for name in names[:LONGEST_LIST].split():
        sorts = _sorts_of_name(name)
        if sorts:
            found = found | sorts
    return found


@lru_cache(maxsize=1 << 14)
def _sorts_of_name(name: str) -> frozenset[str]:
    word, whole = load_names()
    if not name.islower():
        name = CAMEL.sub("-", name).lower()
    if JOINTED.isdisjoint(name) and "--" not in name:
        if "-" not in name:
            sorts = {table[name] for table in (word, whole) if name in table}
            return frozenset(sorts) if sorts else NOTHING
    else:
        name = JOINTS.sub("-", name)
    found = {whole[name]} if name in whole else set()
    parts = name.split("-")
    if not load_words().isdisjoint(parts):
        found.update(_sorts_of_parts(parts, word))
    return frozenset(found) if found else NOTHING


def _sorts_of_parts(parts: list[str], word: dict[str, str]) -> Iterator[str]:
    """Yield what the words of a name say; the longest counts: "elementor-widget" is no widget."""
    start = 0
    while start < len(parts):
        for end in range(min(start + LONGEST, len(parts)), start, -1):
            sort = word.get("-".join(parts[start:end]))
            if sort is not None:
                yield sort
                start = end - 1
                break
        start += 1


@cache
def load_words() -> frozenset[str]:
    """Return the single words of names that count between others: most names have none."""
    return frozenset(part for name in load_names()[0] for part in name.split("-"))


def mark_sort(tag: str, sorts: frozenset[str], prop: str, rel: str) -> str | None:
    """Return what an element says of its words ("date", "title", ...), or None."""
    if prop in PROPERTIES:
        return PROPERTIES[prop]
    if rel in ("author", "tag"):
        return rel
    if sorts:
        for sort in MARKS:
            if sort in sorts:
                return sort
    return MARKING_TAGS.get(tag)
