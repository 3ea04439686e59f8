"""The places of one page: by the vocabulary's entry, else by their names compared."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from habeas.names.body_keys import place_keys
from habeas.names.comparison import compare
from habeas.resolve.grouping import group
from habeas.resolve.keys import body_key
from habeas.resolve.namings import Naming, place_of
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
    blocks: dict[str, list[str]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for key, members in by_key.items():
        for block in sorted(place_keys(members[0].surface)):
            for other in blocks[block][-_LARGEST_BLOCK:]:
                if (other, key) not in seen and not (_is_entry(other) and _is_entry(key)):
                    seen.add((other, key))
                    left, right = by_key[other][0].surface, members[0].surface
                    yield other, key, compare(left, right, "place").score
            blocks[block].append(key)


def _is_entry(key: str) -> bool:
    """Tell whether a key is an id of the vocabulary; those are never two names of one place."""
    return ":" in key
