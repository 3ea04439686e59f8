"""What a run knows of one proposed entity beside its names: the evidence for and against others."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from habeas.model.findings import NameKind
from habeas.names.persons import parse_person
from habeas.resolve.body_forms import to_form
from habeas.resolve.keys import body_key
from habeas.resolve.namings import Entry, Naming
from habeas.resolve.people import is_role
from habeas.resolve.short_names import is_full
from habeas.text.inflection import stem

# Most profiles lack most facts, and each empty set would take as much as all names of one.
_NONE: frozenset[str] = frozenset()
_FACTS = ("countries", "around", "cities", "roles", "affiliations", "peers")
_MOST = 40  # facts of one sort that are kept of an entity, and names


@dataclass(slots=True, kw_only=True)
class Profile:
    """One entity while documents are read: names with counts, and facts beside them.

    `asked` are the names that others are compared with: short forms left out where there are longer
    ones. `general` says that no word of a body's name is its own, `known` is
    the id of a large one. `countries` are those said of the
    bearer, `around` those of the items it stands in. `peers` are keys of people named in the same
    items. The first `_MOST` of each sort are kept.
    """

    id: str
    kind: NameKind
    names: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    general: bool = False
    known: str = ""
    countries: frozenset[str] = _NONE
    around: frozenset[str] = _NONE
    cities: frozenset[str] = _NONE
    roles: frozenset[str] = _NONE
    affiliations: frozenset[str] = _NONE
    peers: frozenset[str] = _NONE
    entries: frozenset[Entry] = frozenset()
    docs: int = 0

    def absorb(self, other: "Profile") -> None:
        """Take in what another document says of the same entity."""
        for ours, theirs in ((self.names, other.names), (self.asked, other.asked)):
            for name, count in theirs.items():
                if name in ours or len(ours) < _MOST:
                    ours[name] += count
        for fact in _FACTS:
            mine, more = getattr(self, fact), getattr(other, fact)
            if not more <= mine:
                setattr(self, fact, mine.union(sorted(more)[: max(0, _MOST - len(mine))]))
        self.known = self.known or other.known
        self.general = self.general and other.general
        self.docs += other.docs


def to_profile(id_: str, members: Sequence[Naming], peers: Iterable[str]) -> Profile:
    """Return the profile of a group of mentions of one page."""
    kind = members[0].kind
    said = {n.country for n in members if n.country}
    bodies = [to_form(n) for n in members] if kind is NameKind.ORGANIZATION else []
    return Profile(
        id=id_,
        kind=kind,
        names=Counter(naming.surface for naming in members),
        asked=Counter(form.asked for form in bodies if not form.is_lone and not form.is_placeless)
        if bodies
        else _asked(members),
        known=next((form.parsed.known for form in bodies if form.parsed.known), ""),
        general=bool(bodies) and all(form.is_general for form in bodies),
        countries=frozenset(form.country for form in bodies if form.country)
        if bodies
        else frozenset(said),
        around=frozenset(code for n in members for code in n.countries),
        cities=frozenset(n.city for n in members if n.city),
        roles=frozenset(
            stem(word) for n in members for word in n.role.split() if len(word) > _SHORT
        ),
        affiliations=frozenset(body_key(n.affiliation) for n in members if n.affiliation),
        peers=frozenset(sorted(peers)[:_MOST]),
        entries=frozenset(n.entry for n in members if n.entry is not None),
        docs=1,
    )


def _asked(members: Sequence[Naming]) -> Counter[str]:
    """Return the names of a person or place that say most: full ones, else those with initials."""
    names = Counter(naming.surface for naming in members)
    if members[0].kind is not NameKind.PERSON:
        return names
    parsed = {name: parse_person(name) for name in names if not is_role(name)}
    for enough in (is_full, lambda name: bool(name.words and name.initials)):
        if kept := [name for name in parsed if enough(parsed[name])]:
            return Counter({name: names[name] for name in kept})
    return Counter({name: names[name] for name in parsed if parsed[name].words})


_SHORT = 3  # letters of words that say nothing of a role


def find_shared(a: Profile, b: Profile) -> dict[str, float]:
    """Return the facts that speak for two profiles being one, with their weight in nats."""
    found: dict[str, float] = {}
    if both := a.affiliations & b.affiliations:
        found[f"both of {min(both)}"] = 1.5
    if both := a.cities & b.cities:
        found[f"both in {min(both)}"] = 1.0
    if both := _countries(a) & _countries(b):
        found[f"the same country ({min(both)})"] = 0.6 if a.countries and b.countries else 0.4
    if both := a.roles & b.roles:
        found[f"the same role ({min(both)})"] = 0.7
    if both := a.peers & b.peers:
        found[f"named with the same people ({len(both)})"] = min(1.5, 0.6 * len(both))
    return found


def find_against(a: Profile, b: Profile) -> dict[str, float]:
    """Return the facts that speak against two profiles being one, with their weight in nats."""
    found: dict[str, float] = {}
    ours, theirs = _countries(a), _countries(b)
    if ours and theirs and not ours & theirs:
        said = bool(a.countries and b.countries)
        weight = _OTHER_COUNTRY[a.kind][said]
        if said or a.kind is not NameKind.ORGANIZATION or (a.general and b.general):
            found[f"other countries ({min(ours)}, {min(theirs)})"] = weight
    if a.kind is NameKind.ORGANIZATION and a.known != b.known and (a.known or b.known):
        found["one of them is known by other names"] = 1.5
    if a.cities and b.cities and not a.cities & b.cities:
        found[f"other cities ({min(a.cities)}, {min(b.cities)})"] = 0.5
    return found


# By kind: what other countries take off where only the items tell them, and where the text does.
_OTHER_COUNTRY = {
    NameKind.PERSON: (2.2, 2.6),
    NameKind.ORGANIZATION: (1.6, 3.0),
    NameKind.PLACE: (0.0, 0.0),
}


def _countries(profile: Profile) -> frozenset[str]:
    return profile.countries or profile.around
