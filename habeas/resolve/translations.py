"""The same appeal in two languages: two lists of signatures in which the same stand in the same order."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from habeas.names.comparison import compare

APART = 30  # days between the two: a translation follows within days, the next appeal may, too
_LEAST = 3  # places at which the same stand: two may sign two appeals one behind the other
_SHARE = 0.8  # of the places at which people stand: some names are misread in one of the two
_LONGEST = 1_000  # entries that are compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Who stands at a place of a list: the record, "" for none, the kind of it, and the name."""

    record: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list of signatures: `day` is an ordinal, None where the item has no date: it is like none."""

    item: str
    language: str | None
    day: int | None
    places: Sequence[Place]


def may_be_translated(one: Listed, other: Listed) -> bool:
    """Tell whether two lists may be one in two languages, before their names are looked at."""
    if not one.language or not other.language or one.language == other.language:
        return False
    return one.day is not None and other.day is not None and abs(one.day - other.day) <= APART


def find_translations(lists: Sequence[Listed]) -> dict[str, str]:
    """Return of each item whose list is that of an earlier one in another language, which that is."""
    found: dict[str, str] = {}
    for first, second in combinations(lists, 2):
        if first.item in found or second.item in found:
            continue
        if may_be_translated(first, second) and _have_same(first.places, second.places):
            found[second.item] = first.item
    return found


def _have_same(ours: Sequence[Place], theirs: Sequence[Place]) -> bool:
    """Tell whether the same stand in the same order. A body whose name is translated says nothing."""
    if len(ours) != len(theirs) or len(ours) < _LEAST:
        return False
    same = others = 0
    for one, other in list(zip(ours, theirs, strict=True))[:_LONGEST]:
        if _is_same(one, other):
            same += 1
        elif "organization" not in (one.kind, other.kind):
            others += 1
        if same == 0 and others >= _LEAST:
            return False
    return same >= _LEAST and same >= _SHARE * (same + others)


def _is_same(one: Place, other: Place) -> bool:
    if one.record and one.record == other.record:
        return True
    return compare(one.name, other.name, one.kind or other.kind or "person").same
