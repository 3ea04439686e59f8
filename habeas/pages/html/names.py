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
    "author", "tag", "more", "card", "neutral", "post",
))  # fmt: skip
CAMEL = regex.compile(r"(?<=[a-z0-9])(?=[A-Z])")
BREAKS = str.maketrans(dict.fromkeys("_:./-", " "))
JOINTS = str.maketrans(dict.fromkeys("_:./", "-"))
LONGEST_LIST = 2000  # characters of a class list that are read: no engine writes more
MARKS = ("date", "modified", "title", "author", "tag", "more")  # in order of precedence
# What the element of a block may say. No dates: blocks are of any sort, and beside an article most
# dated ones are teasers of others; the cards of a list find their dates without a name.
ELEMENTS = frozenset(("title", "author", "tag", "more"))
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
    names = names[:LONGEST_LIST]
    cased = names if names.islower() else CAMEL.sub("-", names).lower()
    if load_starts().isdisjoint(cased.translate(BREAKS).split()):
        return NOTHING  # most lists hold no word that says anything
    found: frozenset[str] = NOTHING
    for name in names.split():
        sorts = _sorts_of_name(name)
        if sorts:
            found = found | sorts
    return found


@lru_cache(maxsize=1 << 14)
def _sorts_of_name(name: str) -> frozenset[str]:
    word, whole = load_names()
    if not name.islower():
        name = CAMEL.sub("-", name).lower()
    element = _element_of(name)
    name = name.translate(JOINTS)
    parts = name.split("-")
    if "" in parts:
        parts = [part for part in parts if part]
        name = "-".join(parts)
    found = {whole[name]} if name in whole else set()
    if whole.get(element) in ELEMENTS:
        found.add(whole[element])
    if not load_words().keys().isdisjoint(parts):
        found.update(_sorts_of_parts(parts, word))
    return frozenset(found) if found else NOTHING


def _element_of(name: str) -> str:
    """Return the element that a name speaks of: "title" for "card__title--big", "Card_title__x7Fa3".

    So the conventions of BEM and of CSS modules have it; "" for other names.
    """
    block, joint, element = name.partition("__")
    if not joint:
        return ""
    if "_" in block.strip("_"):  # a module's class: what follows is a hash
        element = block.rpartition("_")[2]
    return element.partition("--")[0].translate(JOINTS)


def _sorts_of_parts(parts: list[str], word: dict[str, str]) -> Iterator[str]:
    """Yield what the words of a name say; the longest counts: "elementor-widget" is no widget."""
    start, firsts = 0, load_words()
    while start < len(parts):
        for end in range(min(start + firsts.get(parts[start], 0), len(parts)), start, -1):
            sort = word.get("-".join(parts[start:end]))
            if sort is not None:
                yield sort
                start = end - 1
                break
        start += 1


@cache
def load_words() -> dict[str, int]:
    """Return the words that names which count between others begin with: most names have none.

    Each has the number of words in the longest of them.
    """
    firsts: dict[str, int] = {}
    for name in load_names()[0]:
        first, size = name.split("-")[0], name.count("-") + 1
        firsts[first] = max(size, firsts.get(first, 0))
    return firsts


@cache
def load_starts() -> frozenset[str]:
    """Return the words that any name of the vocabulary begins with."""
    return frozenset((*load_words(), *(name.split("-")[0] for name in load_names()[1])))


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
