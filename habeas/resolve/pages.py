"""One page to proposed entities: the groups of its mentions, each with an id and its facts."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from habeas.model.findings import NameKind
from habeas.model.identity import Clusters, Entity, Place, Proposal
from habeas.model.reading import Reading
from habeas.names.keys import consonants
from habeas.names.persons import parse_person
from habeas.names.words import Word
from habeas.resolve.bodies import group_bodies
from habeas.resolve.body_forms import bare_name, to_form
from habeas.resolve.keys import PersonKey, body_key, person_key
from habeas.resolve.namings import Naming, find_namings
from habeas.resolve.people import group_people
from habeas.resolve.places import group_places, place_key
from habeas.resolve.profiles import Profile, to_profile
from habeas.resolve.short_names import is_full

_PREFIX = {NameKind.PERSON: "per", NameKind.ORGANIZATION: "org", NameKind.PLACE: "pla"}
_MOST_PEERS = 30  # people of an item beyond whom being named together says nothing: a long list
_CONSONANTS = 3  # of a word by which people named beside others are known; endings stand behind
_LEAST = 0.5  # from here on two names that were not joined are proposed
Near = tuple[str, str, float, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntities:
    """The entities of one page: who is meant where, what is known of each, what is near."""

    assigned: Mapping[Place, str] = field(default_factory=dict)
    profiles: Sequence[Profile] = ()
    proposals: tuple[Proposal, ...] = ()


def resolve_page(reading: Reading) -> PageEntities:
    """Return the proposed entities of a page, from nothing but the page."""
    namings = find_namings(reading)
    peers = _Peers(namings)
    assigned: dict[Place, str] = {}
    profiles: list[Profile] = []
    proposals: list[Proposal] = []
    for kind in NameKind:
        mine = [naming for naming in namings if naming.kind is kind]
        groups, near = _GROUPERS[kind](mine)
        ids = _Ids(reading.sha256 or reading.doc)
        by_name: dict[str, str] = {}
        for members in groups:
            id_ = ids.of(members)
            profile = to_profile(id_, members, peers.of(members))
            profiles.append(profile)
            for naming in members:
                assigned[naming.place] = id_
                by_name.setdefault(naming.surface, id_)
                by_name.setdefault(bare_name(naming), id_)
        proposals += _proposals(kind, near, by_name)
    return PageEntities(assigned=assigned, profiles=profiles, proposals=tuple(proposals))


def to_clusters(page: PageEntities) -> Clusters:
    """Return who is meant on a page that stands alone."""
    return Clusters(
        entities={profile.id: to_entity(profile) for profile in page.profiles},
        assigned=page.assigned,
        proposals=page.proposals,
    )


def to_entity(profile: Profile) -> Entity:
    """Return the entity of a profile, with its names, the most frequent first."""
    names = profile.names
    return Entity(
        id=profile.id,
        kind=profile.kind,
        name=fullest(names),
        names=tuple(sorted(names, key=lambda n: (-names[n], n))),
    )


def _group_places(namings: Sequence[Naming]) -> tuple[list[list[Naming]], list[Near]]:
    return group_places(namings), []


_GROUPERS: Mapping[
    NameKind, Callable[[Sequence[Naming]], tuple[list[list[Naming]], list[Near]]]
] = {
    NameKind.PERSON: group_people,
    NameKind.ORGANIZATION: group_bodies,
    NameKind.PLACE: _group_places,
}


def _proposals(kind: NameKind, near: Iterable[Near], ids: Mapping[str, str]) -> list[Proposal]:
    best: dict[tuple[str, str], Proposal] = {}
    for left, right, score, reason in near:
        one, other = ids.get(left), ids.get(right)
        if one is None or other is None or one == other or score < _LEAST:
            continue
        pair = (one, other) if one < other else (other, one)
        if pair not in best or best[pair].score < score:
            best[pair] = Proposal(
                left=one,
                right=other,
                kind=kind,
                score=round(score, 3),
                reason=f"{left} ~ {right}: {reason}",
            )
    return sorted(best.values(), key=lambda p: (-p.score, p.left, p.right))


class _Peers:
    """Who is named beside whom: keys of the full names of an item."""

    def __init__(self, namings: Iterable[Naming]) -> None:
        self._items: dict[int, set[str]] = defaultdict(set)
        for naming in namings:
            if naming.kind is NameKind.PERSON and (key := _peer_key(naming.surface)):
                self._items[naming.place.item].add(key)

    def of(self, members: Iterable[Naming]) -> set[str]:
        """Return the people named in the items of a group, the group itself left out."""
        members = list(members)
        own = {_peer_key(naming.surface) for naming in members}
        items = {naming.place.item for naming in members}
        return {
            peer
            for item in sorted(items)
            if len(self._items[item]) <= _MOST_PEERS
            for peer in self._items[item] - own
        }


@lru_cache(maxsize=1 << 13)
def _peer_key(surface: str) -> str:
    """Return the consonants of a full name, in which its spellings meet; "" of a shorter one."""
    name = parse_person(surface)
    return "+".join(sorted(map(_word_key, name.words))) if is_full(name) else ""


def _word_key(word: Word) -> str:
    if word.families:
        return f"={min(word.families)}"
    return consonants(word.forms[0])[:_CONSONANTS] if word.forms else word.text


class _Ids:
    """Ids of the groups of one kind on a page: of the key of the fullest name.

    Where two groups would bear one id, the second has one of its own, by its father's name or
    number: they were found to be two.
    """

    def __init__(self, page: str) -> None:
        self._page = page
        self._given: set[str] = set()

    def of(self, members: Sequence[Naming]) -> str:
        """Return the id of a group; each is asked for once."""
        kind, key = members[0].kind, self._key(members)
        id_, n = to_id(kind, key), 2
        while id_ in self._given:
            id_, n = to_id(kind, f"{key} #{n}"), n + 1
        self._given.add(id_)
        return id_

    def _key(self, members: Sequence[Naming]) -> str:
        kind = members[0].kind
        if kind is NameKind.PLACE:
            return place_key(members[0])
        name = fullest(Counter(naming.surface for naming in members))
        if kind is NameKind.PERSON:
            return person_words(person_key(name))
        naming = next(naming for naming in members if naming.surface == name)
        form = to_form(naming)
        return f"{form.key}|{self._page}" if form.is_lone or form.is_placeless else form.key


def to_id(kind: NameKind, key: str) -> str:
    """Return the id made of a key."""
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{_PREFIX[kind]}:{digest}"


def entity_id(kind: str, name: str) -> str:
    """Return the id of the entity that a whole name, standing alone, is proposed to mean."""
    named = NameKind(kind)
    if named is NameKind.PERSON:
        return to_id(named, person_words(person_key(name)))
    return to_id(named, body_key(name))


def person_words(key: PersonKey) -> str:
    """Return the text the id is made of; a surname alone is kept apart by its initials."""
    return " ".join(key.words) if key.is_full else " ".join((*key.initials, "/", *key.words))


def fullest(forms: Mapping[str, int]) -> str:
    """Return the form with most words, then the most frequent, then the first by letters."""
    return min(forms, key=lambda n: (-_weight(n), -forms[n], n))


def _weight(name: str) -> int:
    """Return the number of whole words (initials and glued forms weigh nothing)."""
    return sum(len(word.strip(".")) > 1 for word in name.split())
