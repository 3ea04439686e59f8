"""Cases as one viewer may see them, and what people say of them.

Everything here has passed the one access function. Where anything is hidden from a viewer that a
case may rest on, the case is built again from what they may see: name, figures, states and dates.
The public sees no case.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from habeas.errors import NotFound
from habeas.model.access import Viewer, Visibility
from habeas.model.cases import (
    OWN,
    CaseAction,
    CaseEvent,
    CaseRecord,
    CaseWord,
    anchor_of,
    lead,
)
from habeas.model.records import EntityRecord, ItemRecord
from habeas.model.statements import ACT, Statement
from habeas.resolve.case_steps import Step, find_steps
from habeas.resolve.case_words import Case
from habeas.resolve.cases import State, event_order, find_events, find_states, is_disputed
from habeas.resolve.offers import ItemSaid, OfferReason, find_offer_reasons, is_offered
from habeas.search.normal import find_runs, fold_run
from habeas.search.sounds import sound_key
from habeas.services.casebase import Casebase
from habeas.services.casework import family_of, to_record, to_report
from habeas.services.looking import InContext, ItemView, Looking
from habeas.store.fields import is_standing
from habeas.store.protocol import CaseFilter, CaseOrder, Window
from habeas.store.views import is_asked

_REPORTS = 4  # sources shown of one act at once
_NEWEST = 15  # items of a record among which those are looked for that may belong
_OFFERED = 8
_NEAR = 8
_ANCHORS = 3  # records of a joined case that are looked at for what may belong
_MOST = 40  # cases offered to one item


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """An act of a timeline with the words of its sources; `more` are sources not shown."""

    event: CaseEvent
    reports: tuple[InContext, ...]
    items: tuple[ItemRecord, ...] = ()  # of one that only was put in
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StateView:
    """Where a case stands in one track, and the words it rests on. `disputed`: others say otherwise."""

    state: State
    event: CaseEvent
    reports: tuple[InContext, ...]
    disputed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An item and a case that may belong together, with reasons; `word` is what somebody said."""

    record: CaseRecord
    item: ItemRecord
    reasons: tuple[OfferReason, ...]
    inside: bool
    word: CaseWord | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case whole, a window of its timeline, the newest first.

    `days` is how long ago it was last heard of. `near` are cases of the same record, and those that
    share acts. `out` are items that a person took out.
    """

    record: CaseRecord
    anchors: tuple[EntityRecord, ...]
    states: tuple[StateView, ...]
    steps: tuple[Step, ...]
    events: tuple[EventView, ...]
    total: int
    days: int | None
    words: tuple[CaseWord, ...]
    inside: Mapping[str, CaseWord]  # by family of an item
    out: tuple[tuple[CaseWord, ItemRecord], ...]
    offered: tuple[Offer, ...]
    near: tuple[CaseRecord, ...]
    joined: tuple[CaseWord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """A case as a viewer sees it; with its timeline where that is not the one that is kept."""

    record: CaseRecord
    events: tuple[CaseEvent, ...] | None = None


class Following:
    """One viewer's look at cases, as they stand when this is made."""

    def __init__(self, casebase: Casebase, viewer: Viewer, looking: Looking | None = None) -> None:
        self.casebase, self.viewer = casebase, viewer
        self.looking = looking or Looking(casebase, viewer)
        self.store, self.access = casebase.store, self.looking.access
        self.canon = self.access.canon
        self._doubtful: frozenset[str] | None = None
        self._narrowed: dict[CaseFilter, CaseFilter] = {}

    # -- lists

    def find_cases(
        self,
        asked: CaseFilter,
        *,
        order: CaseOrder = CaseOrder.HEARD,
        window: Window = Window(),
    ) -> list[CaseRecord]:
        """Return the cases that fit, as far as the viewer may see them."""
        if self.viewer.level is Visibility.PUBLIC:
            return []
        found = self.store.find_cases(self._narrow(asked), order=order, window=window)
        return self.show_cases(found)

    def count_cases(self, asked: CaseFilter) -> int:
        """Return how many cases fit that the viewer may see."""
        if self.viewer.level is Visibility.PUBLIC:
            return 0
        return self.store.count_cases(self._narrow(asked))

    def each_case(self) -> Iterator[CaseRecord]:
        """Yield all cases that the viewer may see, by id."""
        for record in self.store.each_case():
            yield from self.show_cases([record])

    def cases_of(self, entity: str) -> list[CaseRecord]:
        """Return the cases that are about a record, the earliest first."""
        return self.show_cases(self.store.cases_about([self.canon.of(entity)]))

    def find_by_name(self, name: str) -> list[CaseRecord]:
        """Return the cases of those whose name has these words, however they are spelt.

        Looked for in the items that a search for the name finds first.
        """
        asked = _sounds(name)
        if not asked:
            return []
        items = [row.item.id for row in self.looking.find_items(name).rows]
        acts = self.store.statements_of(items=items, prop=ACT) if items else []
        entities = self.store.entities(sorted({s.entity for s in acts if s.entity}))
        named = self.access.show_all(entities)
        fitting = [e.id for e in named if any(_sounds_in(asked, one) for one in e.names)]
        return self.show_cases(self.store.cases_about(fitting))

    def show_cases(self, rows: Iterable[CaseRecord]) -> list[CaseRecord]:
        """Return what the viewer sees of cases."""
        return [seen.record for row in rows if (seen := self._see(row)) is not None]

    def _narrow(self, asked: CaseFilter) -> CaseFilter:
        """Return the filter without what is shut; a list and its count ask the same."""
        if asked not in self._narrowed:
            self._narrowed[asked] = replace(asked, without=self._shut(asked))
        return self._narrowed[asked]

    def _shut(self, asked: CaseFilter) -> tuple[str, ...]:
        """Return the ids of the cases that do not fit as the viewer sees them.

        What fits only by what is hidden is not found by it.
        """
        if self.access.is_open:
            return ()
        rows = self.store.cases_about(self._find_doubtful())
        if asked.containing:  # names that people gave are covered, whatever the case is about
            given = self.store.find_cases(asked, window=Window(limit=1_000_000))
            rows += [row for row in given if row.given]
        seen = ((row.id, self._see(row)) for row in rows)
        return tuple(key for key, one in seen if one is None or not is_asked(one.record, asked))

    def _find_doubtful(self) -> frozenset[str]:
        """Return what cases are about that may rest on something hidden."""
        if self._doubtful is None:
            self._doubtful = frozenset(self._doubts())
        return self._doubtful

    def _doubts(self) -> set[str]:
        hidden = self.access.hidden
        said = self.store.statements([key for key in hidden if key.startswith("st:")])
        found = {s.entity for s in said if s.entity} | self.access.in_hidden_items
        entities = {key for key in hidden if not key.startswith(("st:", "itm:"))}
        items = {key for key in hidden if key.startswith("itm:")}
        items |= self.store.items_with(entities) if entities else set()
        items |= {s.evidence.item for s in said if s.evidence.item}
        words = self.store.case_words(targets=sorted(items)) if items else []
        return found | entities | {anchor_of(word.case) for word in words}

    def _see(self, record: CaseRecord) -> _Seen | None:
        """Return a case as the viewer sees it."""
        if self.viewer.level is Visibility.PUBLIC:
            return None
        doubt = not self.access.is_open and bool(set(record.anchors) & self._find_doubtful())
        if doubt:
            return self._see_anew(record)
        if not record.given and self.access.mask.hides(record.name):
            return None
        return _Seen(record=replace(record, name=self.access.clean(record.name)))

    def _see_anew(self, record: CaseRecord) -> _Seen | None:
        before = self.store.case_events(record.id)
        statements = self.store.statements([key for event in before for key in event.statements])
        told = {item for event in before for item in event.items}
        items = {i.id: i for i in self.store.items(sorted(told)) if self.access.show(i) is not None}
        rows = [s for s in statements if self.access.show(s) and s.evidence.item in items]
        events = find_events(to_report(s, items[s.evidence.item or ""]) for s in rows)
        events += [e for e in before if not e.statements and set(e.items) <= items.keys()]
        entities = self.access.show_all(self.store.entities(record.anchors))
        names = {entity.id: entity.name for entity in entities}
        anchors = tuple(a for a in record.anchors if a in names or a.startswith(OWN))
        if not anchors or (before and not events):
            return None
        case = Case(
            id=record.id,
            members=tuple(m for m in record.members if anchor_of(m) in anchors),
            anchors=anchors,
            events=tuple(sorted(events, key=event_order)),
            name=self.access.clean(record.name) if record.given else "",
            closed=record.closed,
            kept=record.kept,
        )
        seen, timeline = to_record(case, names)
        return _Seen(record=replace(seen, closed=record.closed), events=timeline)

    # -- one case

    def find_case(self, given: str) -> CaseRecord:
        """Return the case that an id leads to. Raises `NotFound` where the viewer sees none."""
        return self._find(given).record

    def _find(self, given: str) -> _Seen:
        record = self._lead(given)
        seen = self._see(record) if record else None
        if seen is None:
            raise NotFound("case", self.access.clean(given[:80]))
        return seen

    def _lead(self, given: str) -> CaseRecord | None:
        anchor = self.canon.of(anchor_of(given))
        return self._leads_to(self.store.cases_about([anchor]), given) if anchor else None

    def case(
        self,
        given: str,
        *,
        today: int,
        window: Window = Window(limit=25),
        offers: bool = True,
    ) -> CaseView:
        """Return a case whole. `today` is a day (ordinal): nothing here asks a clock.

        Without `offers` nothing is looked for that may belong to it.
        """
        seen = self._find(given)
        record, total = seen.record, seen.record.events
        newest = range(total - 1, -1, -1)[window.offset : window.offset + window.limit]
        places = sorted({*record.now, *newest})
        read = dict(zip(places, self._events(seen, places), strict=True))
        states = find_states(read[place] for place in record.now)
        part = tuple(read[place] for place in newest)
        shown = {s.statement.id: s for s in self._read(read.values())}
        items = self._items_of(part)
        words = self._words_on(record)
        held, out = self._item_words(words)
        anchors = self.access.show_all(self.store.entities(record.anchors))
        near = self._near(record, part) if offers and not window.offset else []
        offered = self._find_offered(seen, {*held, *out}) if offers else []
        return CaseView(
            record=record,
            anchors=tuple(anchors),
            states=tuple(_see_states(states, shown)),
            steps=tuple(find_steps(states, heard=record.heard)) if not record.closed else (),
            events=tuple(_see_event(event, shown, items) for event in part),
            total=total,
            days=None if record.heard is None else today - record.heard,
            words=tuple(self.access.show_all(words)),
            inside=held,
            out=tuple(self._see_out(out)),
            offered=tuple(offered),
            near=tuple(near),
            joined=tuple(_joins(words, record)),
        )

    def events_of(self, given: str) -> tuple[CaseRecord, list[EventView]]:
        """Return a case with its whole timeline, the earliest first, with all sources."""
        seen = self._find(given)
        events = self._events(seen)
        keys = [key for event in events for key in event.statements]
        shown = {s.statement.id: s for s in self._context(keys)}
        items = self._items_of(events)
        return seen.record, [_see_event(e, shown, items, most=len(keys)) for e in events]

    def _events(self, seen: _Seen, at: Collection[int] | None = None) -> tuple[CaseEvent, ...]:
        """Return the timeline as the viewer sees it, or what stands at some places."""
        if seen.events is None:
            return self.store.case_events(seen.record.id, at)
        return tuple(e for place, e in enumerate(seen.events) if at is None or place in at)

    def _read(self, events: Iterable[CaseEvent]) -> list[InContext]:
        return self._context([key for event in events for key in event.statements[:_REPORTS]])

    def _context(self, keys: Sequence[str]) -> list[InContext]:
        rows = self.access.show_all(self.store.statements(list(dict.fromkeys(keys))))
        return self.looking.in_context(rows)

    def _items_of(self, events: Iterable[CaseEvent]) -> Mapping[str, ItemRecord]:
        asked = {item for event in events if not event.statements for item in event.items}
        return {item.id: item for item in self.looking.show_items(self.store.items(sorted(asked)))}

    def _words_on(self, record: CaseRecord) -> list[CaseWord]:
        """Return the words on a case and those it was joined from, in their order."""
        nodes = {n for a in record.anchors for n in self.canon.members(a)}
        said = self.store.case_words(anchors=sorted(nodes))
        rows = self.store.cases_about(record.anchors)
        return [
            word
            for word in said
            if (found := self._leads_to(rows, word.case)) is not None and found.id == record.id
        ]

    def _leads_to(self, rows: Sequence[CaseRecord], case: str) -> CaseRecord | None:
        anchor = self.canon.of(anchor_of(case))
        known = ((m, row) for row in rows for m in row.members if anchor_of(m) == anchor)
        return lead(known, case)

    def _item_words(
        self, words: Sequence[CaseWord]
    ) -> tuple[dict[str, CaseWord], dict[str, CaseWord]]:
        """Return the words that hold on items, by family: those put in, those taken out."""
        on_items = [w for w in words if w.target and w.target.startswith("itm:")]
        items = {i.id: i for i in self.store.items([w.target or "" for w in on_items])}
        last = {family_of(items[w.target or ""]): w for w in on_items if w.target in items}
        inside = {f: w for f, w in last.items() if w.action is CaseAction.BELONGS}
        return inside, {f: w for f, w in last.items() if w.action is CaseAction.OUT}

    def _see_out(self, out: Mapping[str, CaseWord]) -> Iterable[tuple[CaseWord, ItemRecord]]:
        rows = self.looking.show_items(self.store.items([w.target or "" for w in out.values()]))
        items = {item.id: item for item in rows}
        for word in out.values():
            item, said = items.get(word.target or ""), self.access.show(word)
            if item is not None and said is not None:
                yield said, item

    def _near(self, record: CaseRecord, events: Sequence[CaseEvent]) -> list[CaseRecord]:
        """Return cases of the same records, and those that share acts of the newest events."""
        items = sorted({item for event in events[:10] for item in event.items})[:20]
        places = {key for event in events[:10] for key in event.statements}
        acts = self.store.statements_of(items=items, prop=ACT) if items else []
        mine = {_place(s) for s in acts if s.id in places}
        shared = {s.entity for s in acts if _place(s) in mine and s.entity and is_standing(s)}
        rows = self.store.cases_about([*record.anchors, *sorted(shared)])
        others = [row for row in rows if row.id != record.id]
        return self.show_cases(others)[:_NEAR]

    def _find_offered(self, seen: _Seen, judged: Collection[str]) -> list[Offer]:
        """Return the newest items that may belong to a case and are not in it."""
        record = seen.record
        found: dict[str, ItemRecord] = {}
        for anchor in [a for a in record.anchors if not a.startswith(OWN)][:_ANCHORS]:
            window = Window(limit=_NEWEST)
            rows = self.store.find_items(entity=anchor, labels=self.access.labels, window=window)
            found.update((i.id, i) for i in rows)
        inside = self.store.case_items(record.id, list(found))
        free = [i for i in found.values() if i.id not in inside and family_of(i) not in judged]
        told: dict[str, list[Statement]] = defaultdict(list)
        for s in self._said([i.id for i in free], record.anchors) if free else ():
            if is_standing(s) and self.access.show(s) is not None:
                told[s.evidence.item or ""].append(s)
        offers = []
        for item in self.looking.show_items(free):
            said = ItemSaid(told[item.id], title=item.title)
            reasons = find_offer_reasons(said, record.anchors)
            if is_offered(reasons):
                cleaned = tuple(self._clean(reasons))
                offers.append(Offer(record=record, item=item, reasons=cleaned, inside=False))
        return offers[:_OFFERED]

    def _said(self, items: Sequence[str], anchors: Sequence[str]) -> list[Statement]:
        """Return what reasons are made of: not all that items say, of which lists have thousands."""
        rows = self.store.statements_of(items=items, entities=anchors)
        for prop in (ACT, "on_behalf_of", "addressee"):
            rows += self.store.statements_of(items=items, prop=prop)
        around = {entry.statement for entry in self.store.entries_in(items, anchors)}
        rows += self.store.statements(sorted(around))
        return list({row.id: row for row in rows}.values())

    def _clean(self, reasons: Iterable[OfferReason]) -> Iterable[OfferReason]:
        return (replace(r, words=self.access.clean(r.words)) for r in reasons)

    # -- one item

    def offers_for(self, view: ItemView) -> list[Offer]:
        """Return the cases that an item is in, and those it may belong to, the surest first.

        Those it was taken out of come last, with the word of who did.
        """
        if self.viewer.level is Visibility.PUBLIC:
            return []
        item = view.item
        family = [item.id, *([item.same_as] if item.same_as else []), *(c.id for c in view.copies)]
        words = self.store.case_words(targets=family)
        anchors = {s.entity for s in view.statements if s.entity and s.prop in ("name", ACT)}
        anchors |= {self.canon.of(anchor_of(word.case)) for word in words}
        rows = self.store.cases_about(sorted(anchors))
        last: dict[str, CaseWord] = {}
        for word in words:
            found = self._leads_to(rows, word.case)
            if found is not None:
                last[found.id] = word
        said = ItemSaid(view.statements, title=item.title)
        offers = [o for row in rows if (o := self._offer(row, view, said, last.get(row.id)))]
        return sorted(offers, key=_offer_order)[:_MOST]

    def _offer(
        self, row: CaseRecord, view: ItemView, said: ItemSaid, word: CaseWord | None
    ) -> Offer | None:
        reasons = find_offer_reasons(said, row.anchors)
        held = word.action if word else CaseAction.UNDECIDED
        acts = any(reason.code == "act" for reason in reasons)
        inside = held is CaseAction.BELONGS
        if acts and not inside:
            inside = bool(self.store.case_items(row.id, [view.item.id]))
            if not inside and len(self.store.cases_about(row.anchors)) > 1:
                reasons = [r for r in reasons if r.code != "act"]  # of another case of theirs
        told = held in (CaseAction.BELONGS, CaseAction.OUT)
        if not inside and not told and (row.closed or not is_offered(reasons)):
            return None
        seen = self._see(row)
        if seen is None:
            return None
        return Offer(
            record=seen.record,
            item=view.item,
            reasons=tuple(self._clean(reasons)),
            inside=inside,
            word=self.access.show(word) if word and told else None,
        )


def _sounds(name: str) -> list[frozenset[str]]:
    """Return the words of a name by how they sound, each in all its forms, in any script."""
    return [frozenset(sound_key(w) or w for w in fold_run(run)) for run in find_runs(name)]


def _sounds_in(asked: Sequence[frozenset[str]], name: str) -> bool:
    said = _sounds(name)
    return all(any(word & one for one in said) for word in asked)


def _see_states(states: Sequence[State], shown: Mapping[str, InContext]) -> Iterable[StateView]:
    for state in states:
        event = state.events[-1]
        reports = tuple(shown[key] for key in event.statements if key in shown)
        yield StateView(
            state=state, event=event, reports=reports[:1], disputed=is_disputed(state, states)
        )


def _see_event(
    event: CaseEvent,
    shown: Mapping[str, InContext],
    items: Mapping[str, ItemRecord],
    most: int = _REPORTS,
) -> EventView:
    """Return an act with its sources: a sentence once that tells of several people, or is copied."""
    reports: dict[tuple[str, str], InContext] = {}
    for key in event.statements[:most]:
        if key in shown:
            reports.setdefault((family_of(shown[key].item), shown[key].words), shown[key])
    return EventView(
        event=event,
        reports=tuple(reports.values()),
        items=tuple(items[key] for key in event.items if key in items),
        more=max(len(event.statements) - most, 0),
    )


def _joins(words: Iterable[CaseWord], record: CaseRecord) -> list[CaseWord]:
    """Return the words by which a case was joined, as far as they hold."""
    held = [w for w in last_on_pairs(words).values() if w.action is CaseAction.JOIN]
    return held if len(record.members) > 1 else []


def last_on_pairs(words: Iterable[CaseWord]) -> dict[frozenset[str], CaseWord]:
    """Return the last word on each two cases."""
    return {frozenset((w.case, w.target)): w for w in words if w.target and anchor_of(w.target)}


def _place(statement: Statement) -> tuple[str | None, int, str]:
    return statement.evidence.item, statement.evidence.start, statement.value


def _offer_order(offer: Offer) -> tuple[bool, bool, int, str]:
    out = offer.word is not None and offer.word.action is CaseAction.OUT
    return out, not offer.inside, -sum(r.points for r in offer.reasons), offer.record.id
