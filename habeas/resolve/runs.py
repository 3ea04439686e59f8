"""The documents of a run one after the other: each resolved against what the run has named before.

An entity keeps the id it was given first. Memory is bounded: of each kind the `limit` entities are
kept that were named last; before one goes that came in several documents, others do. What went is
known again by the id that its name gives, like any name that is met for the first time. The order
of the documents decides, never the number of processes that read them.
"""

import math
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping

from habeas.model.findings import NameKind
from habeas.model.identity import Clusters, Entity, Proposal
from habeas.names.comparison import Context, compare
from habeas.names.persons import parse_person
from habeas.resolve.index import NameIndex
from habeas.resolve.pages import PageEntities, fullest, to_id
from habeas.resolve.people import MERGES, contradict
from habeas.resolve.profiles import Profile, find_against, find_shared
from habeas.resolve.short_names import is_full

LIMIT = 10_000  # entities of each kind, about 3 kB each
_ASKED = 8  # candidates of one name that are looked at closely
_FORMS = 4  # names of an entity that are compared: the fullest, then the most frequent
_LEAST = 0.5  # from here on what does not merge is proposed
_WEAK = 0.15  # two full names under this are never names of one entity
_MARGIN = 1.0  # nats by which the best candidate leads the next, else it is neither
_SECOND_CHANCES = 3  # documents from which on an entity is kept longer
_SURE = 30.0


class Run:
    """The entities of a run, asked document by document."""

    def __init__(self, *, limit: int = LIMIT) -> None:
        self._limit = limit
        self._known: dict[NameKind, OrderedDict[str, Profile]] = {
            k: OrderedDict() for k in NameKind
        }
        self._index = {kind: NameIndex(kind.value) for kind in NameKind}

    def settle(self, page: PageEntities) -> Clusters:
        """Return who is meant on a page by the ids of the run, and take the page in."""
        renamed: dict[str, str] = {}
        proposals: list[Proposal] = []
        for kind in NameKind:
            mine = [profile for profile in page.profiles if profile.kind is kind]
            links, near = self._link(kind, mine)
            for profile in mine:
                renamed[profile.id] = links.get(profile.id) or self._fresh(profile)
            proposals += [
                _proposal(kind, renamed[profile.id], id_, score, reason)
                for profile, id_, score, reason in near
                if renamed[profile.id] != id_
            ]
            for profile in mine:
                self._take_in(renamed[profile.id], profile)
        entities = {id_: self._entity(id_) for id_ in dict.fromkeys(renamed.values())}
        self._forget()
        return Clusters(
            entities=entities,
            assigned={place: renamed[id_] for place, id_ in page.assigned.items()},
            proposals=(*_renamed(page.proposals, renamed), *proposals),
        )

    def _link(
        self, kind: NameKind, mine: list[Profile]
    ) -> tuple[dict[str, str], list[tuple[Profile, str, float, str]]]:
        """Return which entity of the run each of a page is, and those that are only near."""
        found: list[tuple[float, int, str]] = []
        near: list[tuple[Profile, str, float, str]] = []
        for at, profile in enumerate(mine):
            ranked = self._rank(kind, profile)
            one = _is_one(profile, ranked)
            if one:
                found.append((ranked[0][0], at, ranked[0][1]))
            near += [(profile, id_, s, why) for s, id_, why in ranked if s >= _LEAST]
        links: dict[str, str] = {}
        taken: set[str] = set()
        for _, at, id_ in sorted(found, key=lambda row: (-row[0], row[1])):
            if id_ not in taken:  # a page that names two has told them apart
                taken.add(id_)
                links[mine[at].id] = id_
        return links, near

    def _rank(self, kind: NameKind, profile: Profile) -> list[tuple[float, str, str]]:
        """Return score, id and reasons of the entities that a page's one may be, the best first."""
        known, index = self._known[kind], self._index[kind]
        ids = {profile.id: None} if profile.id in known and profile.asked else {}
        for name in _forms(profile):
            for match in index.find(name, limit=_ASKED, least=_ASKED_FROM, context=Context()):
                ids[match.id] = None
        ranked = [
            (score, id_, reason)
            for id_ in ids
            if (judged := self._judge(kind, profile, known[id_])) is not None
            for score, reason in (judged,)
        ]
        return sorted(ranked, key=lambda row: (-row[0], row[1]))

    def _judge(self, kind: NameKind, a: Profile, b: Profile) -> tuple[float, str] | None:
        """Return the probability that two profiles are one, and why; None where they contradict."""
        best, pair = -1.0, ("", "")
        for left in _forms(a):
            for right in _forms(b):
                score = compare(left, right, kind.value).score
                if kind is NameKind.PERSON and _contradicts(left, right, score):
                    return None
                if score > best:
                    best, pair = score, (left, right)
        frequencies = self._index[kind].frequencies(pair[0]) if kind is NameKind.PERSON else {}
        context = Context(
            shared=find_shared(a, b), against=find_against(a, b), frequencies=frequencies
        )
        found = compare(*pair, kind.value, context)
        return found.score, f"{pair[0]} ~ {pair[1]}: {'; '.join(found.reasons)}"

    def _fresh(self, profile: Profile) -> str:
        """Return the id that a page gives, or another where an entity of the run bears it."""
        id_, n = profile.id, 2
        while id_ in self._known[profile.kind]:
            id_, n = to_id(profile.kind, f"{profile.id} #{n}"), n + 1
        return id_

    def _take_in(self, id_: str, profile: Profile) -> None:
        known = self._known[profile.kind]
        mine = known.get(id_)
        if mine is None:
            mine = known[id_] = Profile(id=id_, kind=profile.kind, general=profile.general)
        mine.absorb(profile)
        known.move_to_end(id_)
        self._index[profile.kind].add((id_, name) for name in _forms(mine))

    def _forget(self) -> None:
        """Let go of what was named longest ago; what came in several documents gets a second chance."""
        for kind, known in self._known.items():
            while len(known) > self._limit:
                id_, oldest = known.popitem(last=False)
                if oldest.docs >= _SECOND_CHANCES:
                    oldest.docs //= 2
                    known[id_] = oldest
                else:
                    self._index[kind].remove([id_])

    def _entity(self, id_: str) -> Entity:
        kind = next(kind for kind in NameKind if id_ in self._known[kind])
        names = self._known[kind][id_].names
        return Entity(
            id=id_,
            kind=kind,
            name=fullest(names),
            names=tuple(sorted(names, key=lambda n: (-names[n], n))),
        )


_ASKED_FROM = 0.2  # a candidate whose name alone scores less is not looked at


def _forms(profile: Profile) -> list[str]:
    """Return the few names that an entity is compared by."""
    ranked = sorted(profile.asked, key=lambda n: (-len(n.split()), -profile.asked[n], n))
    return ranked[:_FORMS]


def _contradicts(left: str, right: str, score: float) -> bool:
    a, b = parse_person(left), parse_person(right)
    return contradict(a, b) or (score < _WEAK and is_full(a) and is_full(b))


def _is_one(profile: Profile, ranked: list[tuple[float, str, str]]) -> bool:
    """Tell whether the best candidate is good enough, and leads the next clearly."""
    if not ranked or ranked[0][0] < MERGES:
        return False
    if len(ranked) < 2 or ranked[1][0] < MERGES:
        return True
    return ranked[0][1] == profile.id or _nats(ranked[0][0]) - _nats(ranked[1][0]) >= _MARGIN


def _nats(score: float) -> float:
    return math.log(score / (1 - score)) if 0 < score < 1 else math.copysign(_SURE, score - 0.5)


def _proposal(kind: NameKind, left: str, right: str, score: float, reason: str) -> Proposal:
    one, other = sorted((left, right))
    return Proposal(left=one, right=other, kind=kind, score=round(score, 3), reason=reason)


def _renamed(proposals: Iterable[Proposal], ids: Mapping[str, str]) -> Iterator[Proposal]:
    """Yield the proposals of a page under the ids of the run."""
    for proposal in proposals:
        left, right = ids[proposal.left], ids[proposal.right]
        if left != right:
            yield _proposal(proposal.kind, left, right, proposal.score, proposal.reason)
