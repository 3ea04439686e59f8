"""What speaks for and against two names of places being one."""

from functools import lru_cache

from habeas.names.bodies import BodyName, Item
from habeas.names.person_evidence import Evidence
from habeas.names.relations import Tie, relate
from habeas.vocab.gazetteer import find_place

_NEAR = 0.6  # nats per sound up to which two words are one
# Kinds of places that one name may be without contradiction: a city, and nothing said.
_KINDS = frozenset("city regional republican republic prison court".split())

_SAY_NOTHING = frozenset(["small", "legal"])


@lru_cache(maxsize=1 << 14)
def _entry(name: str) -> str:
    """Return the id of the one place the vocabularies know by this name, else ""."""
    found = find_place(name)
    return found.id if found else ""


def find_place_evidence(left: BodyName, right: BodyName) -> list[Evidence]:
    """Return the evidence for one place behind two names."""
    if not left.texts or not right.texts:
        return [Evidence("place.empty", 1.0)]
    if left.texts == right.texts:
        return [Evidence("place.same", 1.0, " ".join(left.texts), " ".join(right.texts))]
    one, other = " ".join(left.texts), " ".join(right.texts)
    if (entry := _entry(one)) and entry == _entry(other):
        return [Evidence("place.known", 1.0, one, other)]
    return _words(left, right)


def _words(a: BodyName, b: BodyName) -> list[Evidence]:
    ours, theirs = _own(a), _own(b)
    right = list(theirs)
    shared = 0
    for item in ours:
        partner = next((other for other in right if _equal(item, other)), None)
        if partner is not None:
            right.remove(partner)
            shared += 1
    total = max(len(ours), len(theirs), 1)
    found = [
        Evidence(
            "place.shared",
            shared / total,
            ours[0].text if ours else "",
            theirs[0].text if theirs else "",
        )
    ]
    kinds, others = _kinds(a), _kinds(b)
    if kinds and others and kinds != others:
        found.append(
            Evidence("place.kind_differs", 1.0, " ".join(sorted(kinds)), " ".join(sorted(others)))
        )
    elif kinds != others:
        found.append(Evidence("place.kind_extra", 1.0, " ".join(sorted(kinds | others))))
    if a.numbers != b.numbers:
        found.append(
            Evidence("place.numbers", 1.0, " ".join(sorted(a.numbers)), " ".join(sorted(b.numbers)))
        )
    return found


def _own(name: BodyName) -> list[Item]:
    return [
        item
        for item in name.letters
        if item.meaning not in _KINDS and item.sort not in _SAY_NOTHING
    ]


def _kinds(name: BodyName) -> frozenset[str]:
    return frozenset(item.meaning for item in name.letters if item.meaning in _KINDS)


def _equal(a: Item, b: Item) -> bool:
    if a.country and b.country:
        return a.country == b.country
    if a.meaning and a.meaning == b.meaning:
        return True
    relation = relate(a.text, b.text)
    return relation.far < _NEAR and relation.tie not in (Tie.DIFFERENT, Tie.SHORT, Tie.FAMILY)
