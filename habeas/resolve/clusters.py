"""Mentions to proposed entities, inside and across pages.

The id of an entity follows from the key of its fullest name, so every page of a run, in whatever
process it is read, gives the same name the same id without any table in memory, and a run of
millions of pages needs no more memory than a run of ten. What this first version joins:

- the same name in any of its exact or nearly exact spellings (`keys`), across pages;
- a surname alone, or with initials, and the one full name of its own item or page it fits;
- an acronym and the name whose brackets define it on the page.

Names that are near but not equal (one vowel, one letter) are proposals with a score and a reason,
and join nothing.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from habeas.model.findings import Mention, NameKind
from habeas.model.identity import Clusters, Entity, Place, Proposal
from habeas.model.reading import Reading
from habeas.resolve.keys import PersonKey, body_key, person_key

_PREFIX = {NameKind.PERSON: "per", NameKind.ORGANIZATION: "org", NameKind.PLACE: "pla"}
_LARGEST_BLOCK = 200  # names that share a word; more pairs than 20,000 say nothing a person reads


def cluster(readings: Iterable[Reading]) -> Clusters:
    """Return proposed entities for all mentions of `readings`.

    Mentions of other documents are joined by equal keys only; what fits two people joins none.
    """
    assigned: dict[Place, str] = {}
    names: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    kinds: dict[str, NameKind] = {}
    for reading in readings:
        for place, mention, key in _assign(reading):
            entity = _to_id(mention.kind, key)
            assigned[place] = entity
            kinds[entity] = mention.kind
            names[entity][" ".join(mention.surface.split())] += 1
    entities = {
        entity: Entity(
            id=entity,
            kind=kinds[entity],
            name=_fullest(forms),
            names=tuple(sorted(forms, key=lambda n: (-forms[n], n))),
        )
        for entity, forms in names.items()
    }
    return Clusters(
        entities=entities,
        assigned=assigned,
        proposals=tuple(find_near_names(entities.values())),
    )


def _to_id(kind: NameKind, key: str) -> str:
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{_PREFIX[kind]}:{digest}"


def _fullest(forms: dict[str, int]) -> str:
    """Return the form with most words, then the most frequent, then the first by letters."""
    return min(forms, key=lambda n: (-_weight(n), -forms[n], n))


def _weight(name: str) -> int:
    """Return the number of whole words (initials and glued forms weigh nothing)."""
    return sum(len(word.strip(".")) > 1 for word in name.split())


def _assign(reading: Reading) -> Iterator[tuple[Place, Mention, str]]:
    """Yield every mention of a page with the key of who is meant."""
    rows = [
        (Place(doc=reading.doc, item=part.item.number, span=finding.span), finding)
        for part in reading.items
        for finding in part.findings
        if isinstance(finding, Mention)
    ]
    people = [(p, m) for p, m in rows if m.kind == NameKind.PERSON]
    yield from _assign_people(people)
    bodies = [(p, m) for p, m in rows if m.kind != NameKind.PERSON]
    yield from _assign_bodies(bodies)


def _assign_people(rows: Sequence[tuple[Place, Mention]]) -> Iterator[tuple[Place, Mention, str]]:
    full: dict[PersonKey, set[int]] = defaultdict(set)
    for place, mention in rows:
        key = person_key(mention.surface)
        if key.is_full:
            full[key].add(place.item)
    by_word: dict[str, list[PersonKey]] = defaultdict(list)
    for key in full:
        for word in key.words:
            by_word[word].append(key)
    for place, mention in rows:
        key = person_key(mention.surface)
        if not key.is_full and key.words:
            key = _fit(key, by_word[key.words[0]], full, place.item) or key
        yield place, mention, _person_words(key)


def _person_words(key: PersonKey) -> str:
    """Return the text the id is made of; a surname alone is kept apart by its initials."""
    return " ".join(key.words) if key.is_full else " ".join((*key.initials, "/", *key.words))


def _fit(
    key: PersonKey,
    candidates: Sequence[PersonKey],
    full: dict[PersonKey, set[int]],
    item: int,
) -> PersonKey | None:
    """Return the one full name that a surname (with initials) can stand for, or None.

    The names of its own item come first; the rest of the page is asked only if the item has none.
    """
    fitting = [c for c in candidates if _initials_fit(key, c)]
    for group in ([c for c in fitting if item in full[c]], fitting):
        if len({c.words for c in group}) == 1:
            return group[0]
        if group:
            return None
    return None


def _initials_fit(key: PersonKey, candidate: PersonKey) -> bool:
    """Tell whether the first initial opens another word of the full name."""
    if not key.initials:
        return True
    others = [word for word in candidate.words if word != key.words[0]]
    return any(word.startswith(key.initials[0]) for word in others)


def _assign_bodies(rows: Sequence[tuple[Place, Mention]]) -> Iterator[tuple[Place, Mention, str]]:
    acronyms: dict[str, str] = {}
    for _, mention in rows:
        if mention.acronym:
            acronyms.setdefault(body_key(mention.acronym), body_key(_bare(mention)))
    for place, mention in rows:
        entry = mention.origin.entry if mention.kind == NameKind.PLACE else None
        key = entry or body_key(_bare(mention))
        yield place, mention, acronyms.get(key, key)


def _bare(mention: Mention) -> str:
    """Return the name without an acronym in brackets behind it."""
    if mention.acronym and mention.surface.endswith(f"({mention.acronym})"):
        return mention.surface[: -len(mention.acronym) - 2]
    return mention.surface


def find_near_names(entities: Iterable[Entity]) -> Iterator[Proposal]:
    """Yield pairs of people whose names differ by one letter in one word, the rest being equal.

    Score: 1 less the share of letters that differ; never 1, since the keys differ.
    """
    blocks: dict[str, list[tuple[PersonKey, Entity]]] = defaultdict(list)
    for entity in entities:
        key = person_key(entity.name)
        if entity.kind == NameKind.PERSON and key.is_full:
            for word in key.words:
                blocks[word].append((key, entity))
    seen: set[tuple[str, str]] = set()
    for word in sorted(blocks):
        members = sorted(blocks[word], key=lambda pair: pair[1].id)[:_LARGEST_BLOCK]
        for (left, a), (right, b) in combinations(members, 2):
            if (a.id, b.id) not in seen and len(left.words) == len(right.words):
                seen.add((a.id, b.id))
                yield from _near(left, a, right, b)


def _near(left: PersonKey, a: Entity, right: PersonKey, b: Entity) -> Iterator[Proposal]:
    if left.father and right.father and left.father != right.father:
        return
    rest_left = [w for w in left.words if w not in right.words]
    rest_right = [w for w in right.words if w not in left.words]
    if len(rest_left) != 1 or len(rest_right) != 1:
        return
    one, other = rest_left[0], rest_right[0]
    distance = DamerauLevenshtein.distance(one, other)
    longest = max(len(one), len(other))
    # One letter of five at least: shorter words one letter apart are other names (Asan, Hasan).
    if distance == 1 and longest >= 5:
        yield Proposal(
            left=a.id,
            right=b.id,
            kind=NameKind.PERSON,
            score=round(1 - distance / longest, 3),
            reason=f"{a.name} ~ {b.name}: one letter differs ({one}, {other}), the rest is equal",
        )
