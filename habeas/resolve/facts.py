"""What is known of two entities beside their names: facts for and against their being one.

Weights are nats, set by hand and small: 1 is a hint, 3 is strong. What speaks for can add up to
`MOST`, so that no heap of hints makes one of two names that are not alike. Shared with the names
are only values (a city, a body); of other people only how many they are: a reason names nobody.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from habeas.model.identity import Reason
from habeas.names.comparison import compare
from habeas.text.inflection import stem
from habeas.text.normalize import fold
from habeas.vocab.countries import find_country_names

MOST = 2.0  # nats that facts may add
_CITY, _OTHER_CITY = 1.0, -0.4  # people move, and a page may name where they were held
_ROLE = 0.3  # most people of a casebase are lawyers
_BODY = 1.5
_COUNTRY, _OTHER_COUNTRY = 0.2, -1.0
_BESIDE = (0.0, 0.8, 1.5, 2.0)  # by how many others are named beside both, on different pages
_TOGETHER = -0.5  # both in one item: a page mostly spells a name in one way
_LISTED = -3.0  # two numbers in one list of signatures
_VALUES = 5  # values of one property that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is said of an entity: values as printed, ids of items, of others named in them.

    `entries` are places in lists of signatures: the list, and the number or place in it.
    """

    roles: Collection[str] = ()
    bodies: Collection[str] = ()
    cities: Collection[str] = ()
    countries: Collection[str] = ()
    items: Collection[str] = ()
    entries: Collection[tuple[str, str]] = ()
    beside: Mapping[str, Collection[str]] = field(default_factory=dict)  # other: items of both


NOTHING = Known()


def find_facts(left: Known, right: Known) -> list[Reason]:
    """Return the facts for and against, those for cut to `MOST` in all; the same for both orders."""
    found = list(_find(left, right))
    total = sum(weight for _, weight, _, _ in found if weight > 0)
    share = min(1.0, MOST / total) if total else 1.0
    return [(what, round(w * share, 3) if w > 0 else w, a, b) for what, w, a, b in found]


def _find(left: Known, right: Known) -> Iterator[Reason]:
    lists = {name for name, _ in left.entries} & {name for name, _ in right.entries}
    numbered = any(
        one[0] == other[0] and one[1] != other[1]
        for one in left.entries
        for other in right.entries
        if one[0] in lists
    )
    if numbered:
        yield "fact.list", _LISTED, "", ""
    elif set(left.items) & set(right.items):
        yield "fact.together", _TOGETHER, "", ""
    yield from _values(left.cities, right.cities, "place", ("fact.city", _CITY, _OTHER_CITY))
    yield from _values(left.bodies, right.bodies, "organization", ("fact.body", _BODY, 0.0))
    roles = _by_stem(left.roles)
    for role in sorted(_by_stem(right.roles).keys() & roles.keys())[:1]:
        yield "fact.role", _ROLE, roles[role], ""
    ours, theirs = _codes(left.countries), _codes(right.countries)
    if ours and theirs:
        both = sorted(ours & theirs)
        if both:
            yield "fact.country", _COUNTRY, both[0], ""
        else:
            yield "fact.country_differs", _OTHER_COUNTRY, min(ours), min(theirs)
    beside = sum(
        bool(set(items) - set(right.beside[other])) and bool(set(right.beside[other]) - set(items))
        for other, items in left.beside.items()
        if other in right.beside
    )
    if beside:
        yield "fact.beside", _BESIDE[min(beside, len(_BESIDE) - 1)], str(beside), ""


def _values(
    ours: Collection[str], theirs: Collection[str], kind: str, fact: tuple[str, float, float]
) -> Iterator[Reason]:
    """Yield that two values are one, or that the only two there are differ."""
    what, weight, differs = fact
    first, second = sorted(ours)[:_VALUES], sorted(theirs)[:_VALUES]
    for one in first:
        for other in second:
            if _alike(one, other, kind):
                yield what, weight, one, other
                return
    if differs and len(ours) == len(theirs) == 1:
        yield f"{what}_differs", differs, first[0], second[0]


@lru_cache(maxsize=1 << 14)
def _alike(one: str, other: str, kind: str) -> bool:
    return one == other or compare(one, other, kind).same


def _by_stem(roles: Collection[str]) -> dict[str, str]:
    return {" ".join(map(stem, fold(role).split())): role for role in sorted(roles)}


@lru_cache(maxsize=1 << 12)
def _code_of(country: str) -> frozenset[str]:
    return frozenset(found.code for found in find_country_names(country[:80]))


def _codes(countries: Collection[str]) -> set[str]:
    return {code for name in sorted(countries)[:_VALUES] for code in _code_of(name)}
