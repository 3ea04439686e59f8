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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from habeas.model.findings import Mention, NameKind
from habeas.model.identity import Clusters, Entity, Place, Proposal
from habeas.model.reading import Reading
from habeas.resolve.keys import PersonKey, body_key, person_key

_PREFIX = {NameKind.PERSON: "per", NameKind.ORGANIZATION: "org", NameKind.PLACE: "pla"}
_LARGEST_BLOCK = 200  # names; more pairs than 20,000 say nothing a person reads
_LONGEST_WORD = 40  # letters of a word that are left out in turn; longer ones are no names


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
            name=fullest(forms),
            names=tuple(sorted(forms, key=lambda n: (-forms[n], n))),
        )
        for entity, forms in names.items()
    }
    return Clusters(
        entities=entities,
        assigned=assigned,
        proposals=tuple(find_near_names(entities.values())),
    )


def entity_id(kind: str, name: str) -> str:
    """Return the id of the entity that a whole name, standing alone, is proposed to mean."""
    named = NameKind(kind)
    if named is NameKind.PERSON:
        return _to_id(named, _person_words(person_key(name)))
    return _to_id(named, body_key(name))


def _to_id(kind: NameKind, key: str) -> str:
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{_PREFIX[kind]}:{digest}"


def fullest(forms: dict[str, int]) -> str:
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
    keys = [person_key(mention.surface) for _, mention in rows]
    known = _FullNames((key, row[0].item) for key, row in zip(keys, rows, strict=True))
    for (place, mention), key in zip(rows, keys, strict=True):
        meant = key if key.is_full or not key.words else known.fit(key, place.item) or key
        yield place, mention, _person_words(meant)


def _person_words(key: PersonKey) -> str:
    """Return the text the id is made of; a surname alone is kept apart by its initials."""
    return " ".join(key.words) if key.is_full else " ".join((*key.initials, "/", *key.words))


class _FullNames:
    """The full names of one page, by their words; built once, then only asked.

    Each question is answered once: a page may say one surname thousands of times.
    """

    def __init__(self, keys: Iterable[tuple[PersonKey, int]]) -> None:
        self._in_item: dict[tuple[str, int], dict[PersonKey, None]] = defaultdict(dict)
        self._on_page: dict[str, dict[PersonKey, None]] = defaultdict(dict)
        self._answers: dict[tuple[str, str, int | None], tuple[PersonKey | None, bool]] = {}
        for key, item in keys:
            for word in key.words if key.is_full else ():
                self._in_item[word, item][key] = None
                self._on_page[word][key] = None

    def fit(self, key: PersonKey, item: int) -> PersonKey | None:
        """Return the one full name that a surname (with initials) can stand for, or None.

        The names of its own item come first; the rest of the page is asked only if the item has
        none.
        """
        found, any_fits = self._ask(key, item)
        return found if any_fits else self._ask(key, None)[0]

    def _ask(self, key: PersonKey, item: int | None) -> tuple[PersonKey | None, bool]:
        """Return the one name of an item (None: of the page) that fits, and whether any does."""
        word = key.words[0]
        question = word, key.initials[0] if key.initials else "", item
        if question not in self._answers:
            names = self._on_page.get(word) if item is None else self._in_item.get((word, item))
            fitting = [name for name in names or () if _initials_fit(key, name)]
            one = len({name.words for name in fitting}) == 1
            self._answers[question] = fitting[0] if one else None, bool(fitting)
        return self._answers[question]


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
    people = {
        entity.id: (key, entity)
        for entity in entities
        if entity.kind == NameKind.PERSON and (key := person_key(entity.name)).is_full
    }
    blocks: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for id_ in sorted(people):
        for block in _blocks(people[id_][0]):
            blocks[block].append(id_)
    pairs = {
        pair
        for members in blocks.values()
        if len(members) > 1
        for pair in combinations(members[:_LARGEST_BLOCK], 2)
    }
    for left, right in sorted(pairs, key=lambda pair: (_shared(people, *pair), pair)):
        yield from _near(*people[left], *people[right])


def _shared(people: Mapping[str, tuple[PersonKey, Entity]], left: str, right: str) -> str:
    """Return the first word that two names share, under which people look for them."""
    return min(set(people[left][0].words) & set(people[right][0].words), default="")


def _blocks(key: PersonKey) -> set[tuple[str, ...]]:
    """Return what a name shares with every name one letter away in one word.

    That is the other words, and the word without one of its letters: two words one letter apart
    (more, less, other, or two changed over) have such a remnant in common. So names meet only
    those they are near to, however many bear one given name.
    """
    found: set[tuple[str, ...]] = set()
    for word in set(key.words):
        rest = sorted({other for other in key.words if other != word})
        for at in range(min(len(word), _LONGEST_WORD)):
            found.add((word[:at] + word[at + 1 :], *rest))
        found.add((word, *rest))
    return found


def _near(left: PersonKey, a: Entity, right: PersonKey, b: Entity) -> Iterator[Proposal]:
    if len(left.words) != len(right.words):
        return
    if left.father and right.father and left.father != right.father:
        return
    rest_left = [w for w in left.words if w not in right.words]
    rest_right = [w for w in right.words if w not in left.words]
    if len(rest_left) != 1 or len(rest_right) != 1:
        return
    one, other = rest_left[0], rest_right[0]
    # Imported where it is used: most single pages have no two names that are near.
    from rapidfuzz.distance import DamerauLevenshtein

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
