"""Regions, districts and smaller towns of the world: looked up where a name is known to be of a place.

They are not looked for in texts: too many are words and surnames, too ("Reading", "Guerrero").
"""

from bisect import bisect_left
from functools import cache, lru_cache

import regex

from habeas.vocab.gazetteer import Place, PlaceKind, find_place, fold_place
from habeas.vocab.loader import read_vocabulary

_FILE = "far_places.csv"  # sorted by folded name; a test holds it to that
_SORT = regex.compile(
    r" (?:states?|provinces?|governorate|region|county|department|district|prefecture|division|oblast|canton)$"
)


def locate(name: str) -> Place | None:
    """Return the place that bears `name`, of the gazetteer or looked up here, or None.

    Its `country` is None where several countries have a place of the name and none is far larger.
    """
    folded = fold_place(name)
    return find_place(name) or _find_far(folded) or _find_region(folded)


def country_of(name: str) -> str | None:
    """Return the alpha-2 code of the country in which the place called `name` lies, or None."""
    place = locate(name)
    return place.country if place else None


def is_region_by_name(name: str) -> bool:
    """Tell whether the last word of `name` says that it is of a region: "Test County"."""
    return _SORT.search(fold_place(name)) is not None


def _find_region(folded: str) -> Place | None:
    """Return the region called "Kent" for "kent county"; its capital may bear the name, too."""
    bare = _SORT.sub("", folded)
    place = (find_place(bare) or _find_far(bare)) if bare != folded else None
    if place is None or place.kind is PlaceKind.COUNTRY:
        return None
    return Place(id=f"far:{folded}", country=place.country, kind=PlaceKind.REGION)


@lru_cache(maxsize=1 << 12)
def _find_far(folded: str) -> Place | None:
    lines = _lines()
    at = bisect_left(lines, f"{folded},")
    if not folded or at == len(lines) or not lines[at].startswith(f"{folded},"):
        return None
    _, country, kind = lines[at].split(",")
    return Place(id=f"far:{folded}", country=country or None, kind=PlaceKind(kind))


@cache
def _lines() -> list[str]:
    """Return the rows as lines: each is read when its name is asked for."""
    lines = read_vocabulary(_FILE).splitlines()
    head = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    return lines[head + 1 :]
