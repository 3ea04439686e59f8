"""What two matters have in common: a case, and one that an appeal was written in.

Points say how much a thing tells: that both are in one country says little (most of a casebase is),
the same person or the same article much. `ENOUGH` is from where two are taken for similar.
"""

from collections.abc import Iterator
from dataclasses import dataclass

ENOUGH = 3  # one country and one kind of act; a country alone is no likeness
_VICTIM, _PROVISION, _LAW, _TYPE, _ADDRESSEE, _PROFESSION, _COUNTRY = 6, 3, 1, 2, 2, 1, 1
_OFTEN = 2  # of one sort, how many count


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a matter is about. `victims` and `laws` are ids of records, `provisions` a law with an article.

    (its id, a space, the article); `types` are kinds of acts, `countries` codes, `addressees` folded words, `professions` our names.
    """

    victims: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    laws: frozenset[str] = frozenset()
    provisions: frozenset[str] = frozenset()
    professions: frozenset[str] = frozenset()
    addressees: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """One thing in common: a code of ours, the value, how much it counts."""

    code: str
    value: str
    points: int


_SORTS = (
    ("victim", "victims", _VICTIM),
    ("provision", "provisions", _PROVISION),
    ("type", "types", _TYPE),
    ("addressee", "addressees", _ADDRESSEE),
    ("law", "laws", _LAW),
    ("profession", "professions", _PROFESSION),
    ("country", "countries", _COUNTRY),
)


def find_likeness(one: Matter, other: Matter) -> list[Likeness]:
    """Return what two matters have in common, what tells most first; the same for both orders."""
    return list(_find(one, other))


def _find(one: Matter, other: Matter) -> Iterator[Likeness]:
    told = {provision.partition(" ")[0] for provision in one.provisions & other.provisions}
    for code, field, points in _SORTS:
        both = sorted((getattr(one, field) & getattr(other, field)) - told)  # a law by its article
        yield from (Likeness(code, value, points) for value in both[:_OFTEN])


def is_similar(found: list[Likeness]) -> bool:
    """Tell whether that is enough for people who acted in one to be asked in the other."""
    return sum(each.points for each in found) >= ENOUGH
