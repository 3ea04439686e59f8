"""What the class, id and microdata names of elements say: `data/furniture_names.csv` made ready.

Names are compared in one form: lower case, words joined by "-" (`postDate`, `post_date` and
`post-date` are one).
"""

from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain

import regex

from habeas.vocab.loader import load_rows

FILE = "furniture_names.csv"
COLUMNS = ("name", "match", "sort")
SORTS = frozenset((
    "hidden", "furniture", "comments", "related", "meta", "content", "date", "modified", "title",
    "author", "tag", "more", "card", "neutral", "post",
))  # fmt: skip
# Looks behind the capital, not before it: so the engine jumps to the few there are.
CAMEL = regex.compile(r"[A-Z](?<=[a-z0-9].)")
BREAKS = str.maketrans(dict.fromkeys("_:./-", " "))
JOINTS = str.maketrans(dict.fromkeys("_:./", "-"))
LONGEST_LIST = 2000  # characters of a class list that are read: no engine writes more
MARKS = ("date", "modified", "title", "author", "tag", "more")  # in order of precedence
# What the element of a block may say. No dates: blocks are of any sort, and beside an article most
# dated ones are teasers of others; the cards of a list find their dates without a name.
ELEMENTS = frozenset(("title", "author", "tag", "more"))
MARKING_TAGS = {
    "time": "date", "relative-time": "date", "time-ago": "date", "local-time": "date",
    "strong": "bold", "b": "bold",
}  # fmt: skip
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


def find_sorts(lists: Collection[str]) -> dict[str, frozenset[str]]:
    """Return what each of many class lists (with the id) says of its element.

    All lists of a page at once: their names are made plain in one go.
    """
    split = {names: names[:LONGEST_LIST].split() for names in lists}
    told = dict(_find_told(list(dict.fromkeys(chain.from_iterable(split.values())))))
    found = {}
    for names, words in split.items():
        sorts = [told[word] for word in words if word in told]
        found[names] = sorts[0] if len(sorts) == 1 else NOTHING.union(*sorts)
    return found


def _find_told(names: Sequence[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the names that say something, with what they say; most say nothing."""
    cased = CAMEL.sub(r"-\g<0>", "\n".join(names)).lower()
    starts = load_starts()
    forms = zip(names, cased.split("\n"), cased.translate(BREAKS).split("\n"), strict=False)
    for name, plain, words in forms:
        parts = words.split()
        if not starts.isdisjoint(parts):
            sorts = _sorts_of_parts(parts)
            if "__" in plain:
                sorts |= _sorts_of_element(plain)
            if sorts:
                yield name, sorts


@lru_cache(maxsize=1 << 14)
def _sorts_of_element(name: str) -> frozenset[str]:
    sort = load_names()[1].get(_element_of(name))
    return frozenset((sort,)) if sort in ELEMENTS else NOTHING


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


def _sorts_of_parts(parts: Sequence[str]) -> frozenset[str]:
    """Return what the words of a name say; the longest counts: "elementor-widget" is no widget."""
    word, whole = load_names()
    firsts = load_words()
    found = []
    if (sort := whole.get("-".join(parts))) is not None:
        found.append(sort)
    start = 0
    for at, part in enumerate(parts):
        if at < start or part not in firsts:
            continue
        for end in range(min(at + firsts[part], len(parts)), at, -1):
            sort = word.get(part if end == at + 1 else "-".join(parts[at:end]))
            if sort is not None:
                found.append(sort)
                start = end
                break
    return frozenset(found)


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
