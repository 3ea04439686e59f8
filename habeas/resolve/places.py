"""The places of one page: by the vocabulary's entry, else by their names compared."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from habeas.names.body_keys import place_keys
from habeas.names.comparison import compare
from habeas.resolve.grouping import group
from habeas.resolve.keys import body_key
from habeas.resolve.namings import Naming, place_of
from habeas.resolve.pairs import find_pairs
from habeas.resolve.people import MERGES

_LARGEST_BLOCK = 60  # names of one key on one page; each is compared with as many before it


def group_places(namings: Sequence[Naming]) -> list[list[Naming]]:
    """Return the mentions of each place of a page."""
    by_key: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        by_key[place_key(naming)].append(naming)
    roots = group(_compare(by_key), least=MERGES)
    groups: dict[str, list[Naming]] = defaultdict(list)
    for key, members in by_key.items():
        groups[roots.get(key, key)] += members
    return list(groups.values())


def place_key(naming: Naming) -> str:
    """Return the vocabulary's id of a place, else the key of its name."""
    place = place_of(naming.surface)
    return naming.known or (place.id if place else body_key(naming.surface))


def _compare(by_key: dict[str, list[Naming]]) -> Iterator[tuple[str, str, float]]:
    """Yield the places that no vocabulary tells apart and that share a key, with their score."""
    surfaces = {key: members[0].surface for key, members in by_key.items()}
    keyed = ((key, place_keys(surface)) for key, surface in surfaces.items())
    for one, other in find_pairs(keyed, _LARGEST_BLOCK):
        if not (_is_entry(one) and _is_entry(other)):
            yield one, other, compare(surfaces[one], surfaces[other], "place").score


def _is_entry(key: str) -> bool:
    """Tell whether a key is an id of the vocabulary; those are never two names of one place."""
    return ":" in key
