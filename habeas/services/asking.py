"""Whom to ask to sign next: those who signed for similar cases, with what that rests on.

Internal to the group, as all of who signs what. Nobody is offered who has signed for the case, who
is a victim in it, who took consent back, or who is hidden from the viewer.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from habeas.errors import NotFound
from habeas.model.access import Consent, Visibility
from habeas.model.cases import OWN, CaseRecord
from habeas.model.item import ItemKind
from habeas.model.records import EntityRecord, ItemRecord
from habeas.model.statements import ACT, Statement, SubjectKind
from habeas.names.comparison import compare
from habeas.resolve.matters import Likeness, Matter, find_likeness, is_similar
from habeas.resolve.translations import Listed, find_translations
from habeas.search.engine import Sort
from habeas.search.query import Facet
from habeas.services.cases import CaseView, Following
from habeas.services.casework import family_of
from habeas.services.signing import body_of, is_signer, to_places
from habeas.store.fields import is_standing
from habeas.store.protocol import Entry, Window
from habeas.text.normalize import fold
from habeas.vocab.professions import find_professions

_NEAR = 60  # lists in items that name a victim of the case
_BY_LAW, _BY_COUNTRY = 20, 40  # lists that are looked at by each law and country
_READ = 150  # appeals among which those are looked for; not all have a list
_RARE = 2_000  # items above which a law is cited in everything
_ITEMS = 60  # items of the case that are looked at
_LOOKED_AT = 25  # similar appeals whose lists are read, the most similar ones
_COUNTED = 3  # appeals that count for one who signs: more make a habit, not a likeness
_VALUES = 4  # named of one sort
_OF_RECORDS = frozenset(("victim", "law", "provision"))  # likenesses that name a record
_TRIED = 3  # times as many as are shown are looked at closely


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarAppeal:
    """An appeal for a similar matter, as the viewer sees it. `appeal` is the id of its record."""

    appeal: str
    item: str
    title: str
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What a case has in common with those that somebody signed for, and the appeals it rests on.

    `code` is one of `resolve.matters`; `values` are names, words, or codes of ours (type, country,
    profession), the most frequent first.
    """

    code: str
    values: tuple[str, ...]
    appeals: tuple[SimilarAppeal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One who may be asked: with the latest role, body and city they signed from.

    `record` is None for a name without one. `state` is where a case of their own stands, if one is
    open: who is held cannot sign.
    """

    name: str
    kind: str
    role: str
    organization: str
    city: str
    country: str
    record: EntityRecord | None
    last: str | None
    signed: int
    points: int
    reasons: tuple[Why, ...]
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Who to ask for a case: how many similar appeals were found, how many have signed already."""

    case: CaseRecord
    candidates: tuple[Candidate, ...]
    appeals: int
    signed: int


@dataclass(frozen=True, slots=True)
class _Similar:
    item: ItemRecord
    likeness: tuple[Likeness, ...]

    @property
    def points(self) -> int:
        return sum(each.points for each in self.likeness)


_Signed = list[tuple[_Similar, Entry]]


class Asking:
    """One viewer's look at who may be asked."""

    def __init__(self, following: Following) -> None:
        self.following, self.looking = following, following.looking
        self.store, self.access = following.store, following.access

    def ask_next(self, view: CaseView, *, limit: int = 20) -> Asked:
        """Return who signed for similar cases and not yet for this one, the likeliest first.

        `view` is the case with the newest acts of its timeline: these are what is compared.
        """
        if self.following.viewer.level is Visibility.PUBLIC:
            raise NotFound("case", view.record.id)
        case = self._matter_of(view)
        near, others = self._near(view)
        ids = [*others, *self._find_ids(case)]
        similar = self._find_similar(case, ids, without=near)
        entries = self.store.entries_in([*near, *(one.item.id for one in similar)])
        similar = _without_translations(similar, entries)
        signed = {key for e in entries if e.item in near for key in _keys(e)}
        found: dict[str, _Signed] = defaultdict(list)
        by_item = {one.item.id: one for one in similar}
        for entry in _own(entries):
            if entry.item in by_item and not signed.intersection(_keys(entry)):
                found[_keys(entry)[0]].append((by_item[entry.item], entry))
        ranked = sorted(found.values(), key=_rank)
        return Asked(
            case=view.record,
            candidates=tuple(self._candidates(ranked, view, limit)),
            appeals=len(similar),
            signed=len({_keys(e)[0] for e in _own(entries) if e.item in near}),
        )

    # -- what the case is about

    def _matter_of(self, view: CaseView) -> Matter:
        events = [one.event for one in view.events]
        told = [r.item for one in view.events for r in one.reports]
        told += [item for one in view.events for item in one.items]
        items = {item.id: item for item in told[:_ITEMS]}
        countries = {event.country for event in events if event.country}
        for item in items.values():
            countries |= set(item.countries) if len(item.countries) == 1 else set()
        anchors = [anchor for anchor in view.record.anchors if not anchor.startswith(OWN)]
        said = self._said(items, anchors)
        return Matter(
            victims=frozenset(anchors),
            types=frozenset(event.type for event in events if event.type and event.real),
            countries=frozenset(countries),
            laws=_laws(said["cited"]),
            provisions=_provisions(said["cited"]),
            professions=_professions(said["role"]),
            addressees=_addressees(said["addressee"]),
        )

    def _said(self, items: Collection[str], people: Collection[str]) -> dict[str, list[Statement]]:
        """Return what items say of laws, addressees, and of what some people are."""
        said: dict[str, list[Statement]] = {"cited": [], "addressee": [], "role": []}
        if not items:
            return said
        for prop in ("cited", "addressee"):
            said[prop] = self._show(self.store.statements_of(items=items, prop=prop))
        if people:
            roles = self.store.statements_of(items=items, entities=people, prop="role")
            said["role"] = self._show(roles)
        return said

    def _show(self, rows: Iterable[Statement]) -> list[Statement]:
        standing = [row for row in rows if is_standing(row)]
        return standing if self.access.is_open else self.access.show_all(standing)

    # -- appeals for this case, and for others

    def _near(self, view: CaseView) -> tuple[dict[str, None], list[str]]:
        """Return the items with lists that are for this case, and those for others of its victims.

        An item in its timeline is for it; so is one that speaks of a victim elsewhere than in the
        list, unless its day is that of another case of theirs.
        """
        anchors = [anchor for anchor in view.record.anchors if not anchor.startswith(OWN)]
        told = [r.item.id for one in view.events for r in one.reports]
        told += [item.id for one in view.events for item in one.items]
        naming = (
            self.store.find_lists(entities=anchors, window=Window(limit=_NEAR)) if anchors else []
        )
        inside = {*told, *self.store.case_items(view.record.id, naming)}
        names: Counter[str] = Counter()
        if naming:
            rows = self.store.statements_of(items=naming, entities=anchors, prop="name")
            names.update(row.evidence.item or "" for row in rows if is_standing(row))
            names.subtract(entry.item for entry in self.store.entries_in(naming, anchors))
        cases = self.store.cases_about(anchors)
        near, others = dict.fromkeys(told), list[str]()
        for item in self.store.items(naming):
            if item.id in inside or (names[item.id] > 0 and _leads(cases, item, view.record)):
                near[item.id] = None
            elif names[item.id] > 0:
                others.append(item.id)
        return near, others

    def _find_ids(self, case: Matter) -> Iterator[str]:
        """Yield items with lists that may be of a similar matter: by rare laws, by country."""
        laws = sorted(self.store.entities(sorted(case.laws)), key=lambda law: law.items)
        for law in laws[:3]:
            if law.items <= _RARE:
                window = Window(limit=_BY_LAW)
                yield from self.store.find_lists(entities=[law.id], window=window)
        for country in sorted(case.countries)[:3]:
            ids = self.looking.find_ids(
                "",
                filters={Facet.KIND: [str(ItemKind.APPEAL)], Facet.COUNTRY: [country]},
                sort=Sort.NEWEST,
                window=Window(limit=_READ),
            )
            yield from self.store.find_lists(items=ids, window=Window(limit=_BY_COUNTRY))

    def _find_similar(
        self, case: Matter, ids: Iterable[str], *, without: Collection[str]
    ) -> list[_Similar]:
        """Return the items that are of a similar matter, the most similar first; of copies one."""
        asked = [key for key in dict.fromkeys(ids) if key not in without]
        gone = {family_of(item) for item in self.store.items(list(without))}
        items = {
            family_of(item): item
            for item in reversed(self.looking.show_items(self.store.items(asked)))
            if family_of(item) not in gone
        }
        matters = self._matters({item.id: item for item in items.values()})
        found = [
            _Similar(item, tuple(likeness))
            for item in items.values()
            if is_similar(likeness := find_likeness(case, matters[item.id]))
        ]
        found.sort(key=lambda one: (-one.points, -(one.item.last_day or 0), one.item.id))
        return found[:_LOOKED_AT]

    def _matters(self, items: Mapping[str, ItemRecord]) -> Mapping[str, Matter]:
        """Return what each of some items is about."""
        if not items:
            return {}
        acts: dict[str, list[Statement]] = defaultdict(list)
        for act in self._show(self.store.statements_of(items=list(items), prop=ACT)):
            acts[act.evidence.item or ""].append(act)
        people = sorted({act.entity for rows in acts.values() for act in rows if act.entity})
        said: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
        for prop, rows in self._said(list(items), people).items():
            for row in rows:
                said[row.evidence.item or ""][prop].append(row)
        return {
            key: Matter(
                victims=frozenset(act.entity for act in acts[key] if act.entity),
                types=frozenset(dict(act.detail).get("type", "") for act in acts[key]) - {""},
                countries=frozenset(item.countries if len(item.countries) == 1 else ()),
                laws=_laws(said[key]["cited"]),
                provisions=_provisions(said[key]["cited"]),
                professions=_professions(said[key]["role"]),
                addressees=_addressees(said[key]["addressee"]),
            )
            for key, item in items.items()
        }

    # -- those who signed

    def _candidates(
        self, ranked: Sequence[_Signed], view: CaseView, limit: int
    ) -> Iterator[Candidate]:
        tried = ranked[: limit * _TRIED]
        entities = [some[0][1].entity for some in tried if some[0][1].entity]
        known = {r.id: r for r in self.access.show_all(self.store.entities(entities))}
        latest = {id(some): max(some, key=_day)[1].statement for some in tried}
        seen = {row.id: row for row in self._show(self.store.statements(list(latest.values())))}
        words = self._words_of(tried)
        states = self._states(known)
        victims = self._victims(view)
        count = 0
        for some in tried:
            entry, statement = some[0][1], seen.get(latest[id(some)])
            record = known.get(entry.entity)
            if statement is None or count >= limit or (entry.entity and record is None):
                continue
            name = record.name if record else statement.value
            if self._is_out(name, record, statement, victims):
                continue
            count += 1
            yield self._candidate(some, statement, record, words, states.get(entry.entity, ""))

    def _is_out(
        self,
        name: str,
        record: EntityRecord | None,
        statement: Statement,
        victims: Mapping[str, str],
    ) -> bool:
        """Tell whether somebody is a victim of the case, hidden, or took consent back."""
        withdrawn = record is not None and record.consent is Consent.WITHDRAWN
        if withdrawn or (record and record.id in victims) or self.access.mask.hides(name):
            return True
        bodies = record.kind is SubjectKind.ORGANIZATION if record else _is_body(statement)
        kind = "organization" if bodies else "person"
        return any(compare(name, other, kind).same for other in victims.values() if other)

    def _victims(self, view: CaseView) -> Mapping[str, str]:
        """Return those whom the case is about, and whom its acts befell, with their names."""
        befallen = {entity for one in view.events for entity in one.event.entities}
        rows = self.store.entities(sorted({*befallen, *view.record.anchors}))
        named = {row.id: row.name for row in rows}
        return {**dict.fromkeys((*befallen, *view.record.anchors), ""), **named}

    def _candidate(
        self,
        some: _Signed,
        statement: Statement,
        record: EntityRecord | None,
        words: Mapping[str, str],
        state: str,
    ) -> Candidate:
        detail = dict(statement.detail)
        return Candidate(
            name=record.name if record else statement.value,
            kind=str(record.kind) if record else detail.get("kind", ""),
            role=detail.get("role", ""),
            organization=body_of(statement),
            city=detail.get("city", ""),
            country=detail.get("country", ""),
            record=record,
            last=max(some, key=_day)[0].item.published,
            signed=len({one.item.id for one, _ in some}),
            points=_points(some),
            reasons=tuple(_reasons(some, words)),
            state=state,
        )

    def _words_of(self, tried: Iterable[_Signed]) -> Mapping[str, str]:
        """Return the names of the records that reasons speak of."""
        values = {
            each.value.partition(" ")[0]
            for some in tried
            for one, _ in some
            for each in one.likeness
            if each.code in _OF_RECORDS
        }
        rows = self.access.show_all(self.store.entities(sorted(values)))
        return {row.id: row.name for row in rows}

    def _states(self, known: Collection[str]) -> Mapping[str, str]:
        """Return where open cases stand that are about some of those who may be asked."""
        rows = self.following.show_cases(self.store.cases_about(sorted(known)))
        return {a: row.state for row in rows if row.is_open and not row.closed for a in row.anchors}


def _without_translations(similar: Sequence[_Similar], entries: Iterable[Entry]) -> list[_Similar]:
    """Return each appeal in one language: who signed it has signed once."""
    by_item: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_item[entry.item].append(entry)
    same = find_translations(
        [
            Listed(
                item=one.item.id,
                language=one.item.language,
                day=one.item.last_day,
                places=to_places(by_item[one.item.id]),
            )
            for one in similar
        ]
    )
    return [one for one in similar if one.item.id not in same]


def _laws(rows: Iterable[Statement]) -> frozenset[str]:
    return frozenset(row.entity for row in rows if row.entity)


def _provisions(rows: Iterable[Statement]) -> frozenset[str]:
    """Return the cited articles, each with its law; a law cited as a whole has no number."""
    cited = (row for row in rows if row.entity and any(map(str.isdigit, row.value)))
    return frozenset(f"{row.entity} {row.value}" for row in cited)


def _professions(rows: Iterable[Statement]) -> frozenset[str]:
    return frozenset(name for row in rows for name in find_professions(row.value))


def _addressees(rows: Iterable[Statement]) -> frozenset[str]:
    return frozenset(fold(row.value) for row in rows) - {""}


def _leads(cases: Sequence[CaseRecord], item: ItemRecord, case: CaseRecord) -> bool:
    """Tell whether an item of some day is of this case, not of another about the same."""
    begun = [
        c for c in cases if c.first is None or item.last_day is None or c.first <= item.last_day
    ]
    rows = sorted(begun, key=lambda c: c.first or 0) or list(cases)
    return not rows or rows[-1].id == case.id


def _own(entries: Iterable[Entry]) -> list[Entry]:
    """Return each entry once, with the record of who signs, if there is one."""
    found: dict[str, Entry] = {}
    for entry in entries:
        if is_signer(entry):
            found[entry.statement] = entry
        else:
            found.setdefault(entry.statement, entry._replace(entity="", kind="", name=""))
    return list(found.values())


def _keys(entry: Entry) -> tuple[str, ...]:
    """Return what one who signs is known by: their record, and the words of the name in any order."""
    words = " ".join(sorted(fold(entry.value).split()))
    return (entry.entity, words) if entry.entity and is_signer(entry) else (words,)


def _day(one: tuple[_Similar, Entry]) -> int:
    return one[0].item.last_day or 0


def _points(some: _Signed) -> int:
    best = sorted({one.item.id: one.points for one, _ in some}.values(), reverse=True)
    return sum(best[:_COUNTED])


def _rank(some: _Signed) -> tuple[int, int, str]:
    return -_points(some), -max(map(_day, some)), fold(some[0][1].value)


def _is_body(statement: Statement) -> bool:
    return dict(statement.detail).get("kind") in ("organization", "media")


def _reasons(some: _Signed, words: Mapping[str, str]) -> Iterator[Why]:
    """Yield what the matters that somebody signed for have in common with the case, by sort."""
    resting: dict[str, dict[str, SimilarAppeal]] = defaultdict(dict)
    values: dict[str, Counter[str]] = defaultdict(Counter)
    weights: dict[str, int] = {}
    for one, entry in sorted(some, key=_day, reverse=True):
        for each in one.likeness:
            told = _told(each, words)
            if not told:
                continue  # the record is hidden
            shown = SimilarAppeal(
                appeal=entry.appeal,
                item=one.item.id,
                title=one.item.title or "",
                date=one.item.published,
            )
            resting[each.code].setdefault(one.item.id, shown)
            values[each.code][told] += 1
            weights[each.code] = each.points
    for code in sorted(weights, key=lambda code: (-weights[code], code)):
        named = tuple(value for value, _ in values[code].most_common(_VALUES))
        yield Why(code=code, values=named, appeals=tuple(resting[code].values()))


def _told(each: Likeness, words: Mapping[str, str]) -> str:
    """Return what is common: the name of a record, else a code or words; "" for a hidden record."""
    if each.code not in _OF_RECORDS:
        return each.value
    record, _, provision = each.value.partition(" ")
    name = words.get(record, "")
    return f"{name}, {provision}" if name and provision else name
