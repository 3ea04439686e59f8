"""Letters from a case: the case as a viewer may see it, gathered into facts, and the drafts of it.

Facts come through `services.cases.Following`, so that a letter cannot hold what its author must not
see; the public sees no case, and drafts nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from habeas.errors import HabeasError
from habeas.formats.letters.layout import Layout, lay_out
from habeas.formats.letters.series import next_reference
from habeas.formats.letters.writing import find_gaps, write_draft
from habeas.model.access import Consent
from habeas.model.cases import CaseEvent, CaseRecord
from habeas.model.drafts import (
    CaseFacts,
    Caution,
    Cited,
    Draft,
    Fact,
    FactChoice,
    LetterOrder,
    Named,
    NameForm,
    Office,
    Source,
)
from habeas.model.findings import Modality
from habeas.model.records import EntityRecord, ItemRecord
from habeas.model.statements import Standing, Statement, Status, SubjectKind
from habeas.resolve.cases import find_states, is_disputed
from habeas.resolve.events import agree
from habeas.resolve.terms import parse_term
from habeas.services.addressing import choose_offices, read_directory
from habeas.services.cases import EventView, Following
from habeas.services.looking import InContext
from habeas.store.fields import is_standing
from habeas.store.masking import COVER
from habeas.vocab.cases import load_case_acts
from habeas.vocab.far_places import country_of
from habeas.vocab.instruments import INTERNATIONAL
from habeas.vocab.offices import Directory

_SOURCES = 6  # of a fact that are cited; a footnote each
_NAMES = 60  # spellings looked at of one name
_MOST = 300  # acts of a case that a letter tells: more is a report
_UNKNOWN = "unknown"
_FIRMEST = (Standing.FOUND, Standing.OFFICIAL, Standing.REPORTED, Standing.ALLEGED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What letter a person wants: `order` with all that they chose.

    `to` are roles of the directory (empty: those that go with the kind), `country` is given where
    the items of the case do not say it.
    """

    order: LetterOrder
    to: tuple[str, ...] = ()
    country: str | None = None
    choice: FactChoice = FactChoice.ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """The drafts of a letter, one a language; none where `gaps` says why."""

    facts: CaseFacts
    drafts: tuple[Draft, ...]
    offices: tuple[Office, ...]
    roles: tuple[str, ...]  # that the directory has for this country and kind
    gaps: tuple[Caution, ...] = ()

    def lay_out(self, *, annex: bool = False) -> Layout:
        """Return the letter for the formats. Raises `HabeasError` where there is none."""
        if not self.drafts:
            raise HabeasError("expected a case with facts that a person has accepted, got none")
        return lay_out(self.drafts, annex=annex)


def draft_case(
    following: Following, case: str, wanted: Wanted, *, directory: Directory | None = None
) -> Drafted:
    """Return the drafts of a letter from a case.

    Raises `NotFound` for a case that the viewer may not see, `VocabularyError` where the directory
    of the group breaks its rules.
    """
    known = directory if directory is not None else read_directory(following.casebase)
    facts = gather_facts(following, case, wanted.choice)
    facts = replace(facts, country=wanted.country or facts.country)
    order = replace(wanted.order, reference=next_reference(facts.references))
    offices, roles = choose_offices(known, facts, order.kind, order.language, wanted.to)
    gaps = find_gaps(facts, wanted.choice)
    languages = [order.language, *([order.beside] if order.beside else [])]
    drafts = []
    for language in languages if not gaps else ():
        here = offices
        if language != order.language:
            here, _ = choose_offices(known, facts, order.kind, language, wanted.to)
        drafts.append(write_draft(facts, here, order, language))
    return Drafted(facts=facts, drafts=tuple(drafts), offices=offices, roles=roles, gaps=gaps)


def gather_facts(following: Following, case: str, choice: FactChoice) -> CaseFacts:
    """Return what a letter can say of a case; raises `NotFound` for one that is not seen."""
    record, events = following.events_of(case)
    return _Gathering(following, record, events).gather(choice)


def find_unaccepted(following: Following, case: str) -> list[InContext]:
    """Return a source of each act of a case that nobody has accepted: what to look at first."""
    record, events = following.events_of(case)
    gathering = _Gathering(following, record, events)
    rows = [one for one in events if one.reports and _is_told(one.event)]
    return [one.reports[0] for one in rows if not any(map(gathering.is_accepted, one.reports))]


def _is_told(event: CaseEvent) -> bool:
    """Tell whether an act is one that a letter tells: one that binds a case."""
    act = load_case_acts().get(event.type)
    return act is not None and act.binds


class _Gathering:
    """One look at a case, on its way to facts."""

    def __init__(
        self, following: Following, record: CaseRecord, events: Sequence[EventView]
    ) -> None:
        self.following, self.record, self.events = following, record, events
        self.access, self.store = following.access, following.store
        items = sorted({report.item.id for one in events for report in one.reports})
        self.statements = self._read(items)
        self._urls: dict[str, str | None] = {}

    def _read(self, items: Sequence[str]) -> Mapping[str, Sequence[Statement]]:
        """Return what stands in the items of the case that the viewer may see, by item."""
        found: dict[str, list[Statement]] = defaultdict(list)
        for row in self.store.statements_of(items=list(items)) if items else ():
            seen = self.access.show(row)
            if seen is not None:
                found[row.evidence.item or ""].append(seen)
        return found

    def gather(self, choice: FactChoice) -> CaseFacts:
        told = [one for one in self.events if one.reports and _is_told(one.event)]
        only = choice is FactChoice.ACCEPTED
        kept = [(one, self._reports(one, only=only)) for one in told]
        whole = [(one, reports) for one, reports in kept if reports]
        kept = whole[-_MOST:]  # the latest: where the case stands follows from them
        numbers = {id(one.event): n for n, (one, _) in enumerate(kept, 1)}
        states = find_states(one.event for one, _ in kept)
        differs: dict[int, set[int]] = defaultdict(set)
        resting: dict[str, tuple[int, ...]] = {}
        for state in states:
            mine = [numbers[id(event)] for event in state.events]
            resting[state.state] = tuple(sorted(mine))
            for other in states:
                if other is not state and other.track == state.track and is_disputed(state, states):
                    differs[mine[-1]].add(numbers[id(other.events[-1])])
        facts = tuple(
            self._fact(numbers[id(one.event)], one, reports, differs[numbers[id(one.event)]])
            for one, reports in kept
        )
        facts = with_denials(facts)
        return CaseFacts(
            case=self.record.id,
            name=self.record.name,
            people=tuple(self._people(facts)),
            facts=facts,
            states=tuple(resting.items()),
            country=self._country(facts, (one.event for one, _ in kept)),
            references=tuple(self._references()),
            put=tuple(self._put()),
            concerns=sum(one.event.type == "statement_of_concern" for one in self.events),
            untold=len(whole) - len(kept),
        )

    # -- one fact

    def is_accepted(self, report: InContext) -> bool:
        """Tell whether a person has accepted an act: what befell somebody, or the act itself."""
        return self._status(report) is Status.ACCEPTED

    def _status(self, report: InContext) -> Status:
        """Return where an act stands: what was said of it, else of the act in that sentence."""
        own = report.statement
        if own.status is not Status.PROPOSED:
            return own.status
        incident = dict(own.detail).get("incident")
        for row in self.statements.get(report.item.id, ()):
            if row.kind is SubjectKind.INCIDENT and row.subject == incident:
                return row.status
        return own.status

    def _reports(self, one: EventView, *, only: bool) -> list[InContext]:
        """Return the sources of an act, accepted ones first; none that were rejected."""
        rows = [(self._status(report), report) for report in one.reports]
        accepted = [report for status, report in rows if status is Status.ACCEPTED]
        proposed = [report for status, report in rows if status is Status.PROPOSED]
        return accepted if only else [*accepted, *proposed]

    def _fact(
        self, number: int, one: EventView, reports: Sequence[InContext], differs: Iterable[int]
    ) -> Fact:
        event = one.event
        accepted = [report for report in reports if self.is_accepted(report)]
        firm = accepted or list(reports)
        shown = reports[:_SOURCES]
        return Fact(
            number=number,
            type=event.type,
            date=event.date,
            who=tuple(event.entities) or self.record.anchors,
            sources=tuple(self._source(report, event) for report in shown),
            more=len(reports) - len(shown),
            accepted=bool(accepted),
            alleged=all(r.statement.standing is Standing.ALLEGED for r in firm),
            unreal="" if event.real else _unreal(reports[0].statement),
            standing=_standing(firm),
            speaker=firm[0].statement.speaker if len(firm) == 1 else None,
            places=tuple(_said(reports, "place")),
            term=_term(event, accepted),
            by=any(by != _UNKNOWN for by in _said(reports, "by")),
            differs=tuple(sorted(differs)),
            cited=tuple(self._cited(reports)),
        )

    def _source(self, report: InContext, event: CaseEvent) -> Source:
        item = report.item
        return Source(
            claim=report.statement.id,
            item=item.id,
            words=report.words,
            title=item.title,
            publisher=item.publisher,
            published=item.published,
            url=self._url(item),
            language=item.language,
            accepted=self.is_accepted(report),
            masked=COVER in report.words,
            others=tuple(self._others(report, event)),
        )

    def _url(self, item: ItemRecord) -> str | None:
        """Return the address of an item: its own, else that of the page it was captured from."""
        if item.url:
            return item.url
        if item.original not in self._urls:
            rows = self.access.show_all(self.store.find_captures(original=item.original))
            self._urls[item.original] = next(
                (row.final_url or row.url for row in rows if row.url), None
            )
        return self._urls[item.original]

    def _others(self, report: InContext, event: CaseEvent) -> Iterator[str]:
        """Yield the names of people in the words of a source whom the act did not befall."""
        ours = {*event.entities, *self.record.anchors}
        for row in self._inside(report):
            if row.kind is not SubjectKind.PERSON or row.prop != "name" or row.entity in ours:
                continue
            _, consent = self.access.label(row.entity or "", person=True)
            if consent is not Consent.GIVEN:
                yield row.value

    def _cited(self, reports: Sequence[InContext]) -> Iterator[Cited]:
        seen: set[tuple[str | None, str | None]] = set()
        for report in reports:
            for row in self._inside(report):
                detail = dict(row.detail)
                key = (detail.get("instrument") or row.entity, row.value)
                if row.kind is not SubjectKind.LAW or row.prop != "cited" or key in seen:
                    continue
                seen.add(key)
                name = self._law_name(row)
                yield Cited(
                    instrument=detail.get("instrument"),
                    jurisdiction=detail.get("jurisdiction"),
                    title=name,
                    provision=row.value if row.value != name else None,
                    claim=row.id,
                )

    def _law_name(self, cited: Statement) -> str:
        rows = self.statements.get(cited.evidence.item or "", ())
        names = (r.value for r in rows if r.prop == "name" and r.subject == cited.subject)
        return next(names, cited.value)

    def _inside(self, report: InContext) -> Iterator[Statement]:
        """Yield what was found inside the words of a source, or begins there and goes on."""
        around = report.statement.evidence
        for row in self.statements.get(report.item.id, ()):
            here = row.evidence
            same = here.text == around.text and here.layer is around.layer
            if same and around.start <= here.start < around.end and is_standing(row):
                yield row

    # -- the case

    def _people(self, facts: Sequence[Fact]) -> Iterator[Named]:
        ids = dict.fromkeys([*self.record.anchors, *(who for fact in facts for who in fact.who)])
        forms: dict[str, Counter[tuple[str, str | None]]] = defaultdict(Counter)
        for rows in self.statements.values():
            for row in rows:
                if row.prop == "name" and row.entity in ids and is_standing(row):
                    forms[row.entity or ""][row.value, row.language] += 1
        records = {r.id: r for r in self.access.show_all(self.store.entities(list(ids)))}
        for key in ids:
            if key in records:
                yield self._named(records[key], forms[key])

    def _named(self, record: EntityRecord, forms: Counter[tuple[str, str | None]]) -> Named:
        ours = [NameForm(text=t, language=tag, count=n) for (t, tag), n in forms.most_common()]
        label, consent = self.access.label(record.id, person=record.kind is SubjectKind.PERSON)
        return Named(
            id=record.id,
            kind=record.kind,
            forms=(NameForm(text=record.name), *ours[:_NAMES]),
            consent=consent,
            label=label,
        )

    def _country(self, facts: Iterable[Fact], events: Iterable[CaseEvent]) -> str | None:
        """Return the country that most speaks for: of items, places, cited laws; None for a tie."""
        counts = Counter(event.country for event in events if event.country)
        for fact in facts:
            counts.update(c for place in fact.places if (c := country_of(place)))
            counts.update(c.jurisdiction for c in fact.cited if c.jurisdiction)
        counts.pop(INTERNATIONAL, None)
        best = counts.most_common(2)
        if not best or (len(best) > 1 and best[0][1] == best[1][1]):
            return None
        return best[0][0]

    def _references(self) -> Iterator[str]:
        """Yield the reference numbers of the items of the case, those of the earliest items first."""
        items = {r.item.id: r.item for one in self.events for r in one.reports}
        items |= {item.id: item for one in self.events for item in one.items}
        missing = [key for key in items if key not in self.statements]
        found = {**self.statements, **(self._read(missing) if missing else {})}
        for item in sorted(items.values(), key=lambda i: (i.last_day or 0, i.id)):
            for row in found.get(item.id, ()):
                if row.prop == "reference" and is_standing(row):
                    yield row.value

    def _put(self) -> Iterator[str]:
        for one in self.events:
            if not one.reports:
                yield from (item.title or item.id for item in one.items)


def with_denials(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the facts, each act that a source denies naming the denial, and the other way round."""
    differs = {fact.number: set(fact.differs) for fact in facts}
    for denied in (fact for fact in facts if fact.unreal == Modality.NOT_OCCURRED):
        for told in facts:
            if told.type == denied.type and not told.unreal and agree(told.date, denied.date):
                differs[told.number].add(denied.number)
                differs[denied.number].add(told.number)
    return tuple(replace(fact, differs=tuple(sorted(differs[fact.number]))) for fact in facts)


def _said(reports: Iterable[InContext], key: str) -> list[str]:
    """Return the values that sources give for a detail, those said most often first."""
    counts = Counter(
        value for report in reports if (value := dict(report.statement.detail).get(key))
    )
    return [value for value, _ in counts.most_common()]


def _standing(reports: Iterable[InContext]) -> Standing:
    given = {report.statement.standing for report in reports}
    return next((one for one in _FIRMEST if one in given), Standing.REPORTED)


def _unreal(statement: Statement) -> str:
    detail = dict(statement.detail)
    modality = detail.get("modality", Modality.ACTUAL)
    denied = bool(detail.get("negated")) or modality == Modality.ACTUAL
    return str(Modality.NOT_OCCURRED if denied else modality)


def _term(event: CaseEvent, accepted: Sequence[InContext]) -> str | None:
    """Return the term of a sentence where words that a person has accepted give it, and only it."""
    if event.type != "sentence":
        return None
    given = {parse_term(report.words) for report in accepted}
    return given.pop() if len(given) == 1 else None


def to_edtf(ordinal: int) -> str:
    """Return a day as EDTF writes it."""
    return date.fromordinal(ordinal).isoformat()
