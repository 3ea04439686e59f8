"""The documents of a run one after the other: each resolved against what the run has named before.

An entity keeps the id it was given first. Memory is bounded: of each kind the `limit` entities are
kept that were named last; before one goes that came in several documents, others do. What went is
known again by the id that its name gives, like any name that is met for the first time. The order
of the documents decides, never the number of processes that read them.
"""

import math
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from habeas.model.findings import NameKind
from habeas.model.identity import Clusters, Proposal
from habeas.resolve.pages import PageEntities, to_entity, to_id
from habeas.resolve.people import MERGES
from habeas.resolve.profiles import Profile
from habeas.resolve.shortlist import Shortlist
from habeas.resolve.weighing import judge, to_forms

LIMIT = 10_000  # entities of each kind, about 3 kB each
_ASKED = 6  # candidates of one name that are looked at closely
_LEAST = 0.5  # from here on what does not merge is proposed
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
        self._index = {kind: Shortlist(kind) for kind in NameKind}

    @property
    def size(self) -> int:
        """Return the number of entities kept."""
        return sum(map(len, self._known.values()))

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
        entities = {
            id_: to_entity(self._known[profile.kind][id_])
            for profile in page.profiles
            for id_ in (renamed[profile.id],)
        }
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
        asked: dict[str, list[float]] = defaultdict(list)
        for at, profile in enumerate(mine):
            if kind is NameKind.PLACE and profile.id in self._known[kind]:
                found.append((1.0, at, profile.id))  # the vocabulary, or the same name, says so
                asked[profile.id].append(1.0)
                continue
            ranked = self._rank(kind, profile)
            one = _is_one(profile, ranked)
            if one:
                found.append((ranked[0][0], at, ranked[0][1]))
            for score, id_, _ in ranked:
                asked[id_].append(score)
            near += [(profile, id_, s, why) for s, id_, why in ranked if s >= _LEAST]
        links: dict[str, str] = {}
        taken: set[str] = set()
        for score, at, id_ in sorted(found, key=lambda row: (-row[0], row[1])):
            # A page that names two has told them apart: if both may be one of the run, neither is.
            as_good = [s for s in asked[id_] if s >= MERGES and _nats(score) - _nats(s) < _MARGIN]
            if len(as_good) == 1 and id_ not in taken:
                taken.add(id_)
                links[mine[at].id] = id_
        return links, near

    def _rank(self, kind: NameKind, profile: Profile) -> list[tuple[float, str, str]]:
        """Return score, id and reasons of the entities that a page's one may be, the best first."""
        known = self._known[kind]
        if profile.asked and profile.id in known:
            judged = self._judge(kind, profile, known[profile.id])
            if judged is not None and judged[0] >= MERGES:
                return [(judged[0], profile.id, judged[1])]  # the same name: nothing is nearer
        ranked = [
            (score, id_, reason)
            for id_ in self._index[kind].find(to_forms(profile), _ASKED)
            if (judged := self._judge(kind, profile, known[id_])) is not None
            for score, reason in (judged,)
        ]
        return sorted(ranked, key=lambda row: (-row[0], row[1]))

    def _judge(self, kind: NameKind, a: Profile, b: Profile) -> tuple[float, str] | None:
        return judge(a, b, self._index[kind].frequencies)

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
            mine = known[id_] = Profile(id=id_, kind=profile.kind, general=True)
        mine.absorb(profile)
        known.move_to_end(id_)
        self._index[profile.kind].add(id_, to_forms(mine))

    def _forget(self) -> None:
        """Let go of what was named longest ago; what came in several documents gets a second chance."""
        for kind, known in self._known.items():
            while len(known) > self._limit:
                id_, oldest = known.popitem(last=False)
                if oldest.docs >= _SECOND_CHANCES:
                    oldest.docs //= 2
                    known[id_] = oldest
                else:
                    self._index[kind].remove(id_)


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
