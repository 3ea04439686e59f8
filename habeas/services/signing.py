"""Who signs what: the appeals that a person or body signed, and who signed an appeal.

Internal to the group: for the public there is nothing here. All that is shown has passed the one
access function. An entry of a list belongs to the record whose name stands in it in the same words;
names that judgements joined are one record, so their signatures are one history.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from habeas.errors import NotFound
from habeas.formats.signing_json import SignatureLine
from habeas.model.access import Viewer, Visibility
from habeas.model.records import EntityRecord, ItemRecord
from habeas.model.statements import Statement, SubjectKind
from habeas.resolve.translations import (
    APART,
    Listed,
    Place,
    find_translations,
    may_be_translated,
)
from habeas.services.casebase import Casebase
from habeas.services.casework import family_of
from habeas.services.looking import Looking
from habeas.store.fields import find_best, is_standing
from habeas.store.protocol import EntityOrder, Entry, Window
from habeas.text.normalize import fold
from habeas.text.transliterate import to_latin

_LISTS = 300  # lists that are looked at for one record, the newest: 1,000 take 250 ms
_BESIDE = 8
_COMPANY = 150  # names in a list, above which to stand in it together says little
_TRANSLATED = 20  # lists that are read to see whether two are one in two languages
_AT_ONCE = 500  # appeals read at a time
KINDS = (SubjectKind.PERSON, SubjectKind.ORGANIZATION)
_TOGETHER = "; "  # between the others of one entry, as `store.proposals` writes them


class Part(StrEnum):
    """What a name has to do with an entry of a list."""

    SIGNER = "signer"
    WITH = "with"  # signs together with another in one entry
    UNDER = "under"  # the body that somebody who signs belongs to


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """The same appeal in another language: the item, its title, language and date."""

    item: str
    title: str
    language: str
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature as its entry gives it, and the appeal. `finding` is the entry's statement.

    `date` is EDTF: that of the appeal, else of its item. `others` is how many more signed, `copies`
    on how many more pages the appeal stands, `also` where it stands in other languages: the same
    signed it in the same order. `appeal` is "" where its record may not be seen.
    """

    finding: str
    part: Part
    name: str
    kind: str
    role: str
    organization: str
    city: str
    country: str
    together: tuple[str, ...]
    appeal: str
    item: str
    title: str
    date: str | None
    others: int
    copies: int = 0
    also: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """As what somebody signed, from where, when first and last (EDTF), and how often."""

    role: str
    organization: str
    city: str
    first: str | None
    last: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What a person or body signed: a window of it, the newest first, and all of it summed up.

    `beside` are those who signed the same, by how many of the newest appeals they share (two or more;
    lists of thousands apart).
    """

    record: EntityRecord
    signatures: tuple[Signature, ...]
    total: int
    capacities: tuple[Capacity, ...]
    beside: tuple[tuple[EntityRecord, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """An entry of a list: `place` counts from 1, `number` is as printed.

    `record` is whose name it is, None where there is no record that may be seen; `same_as` is the
    place of an earlier entry of the same.
    """

    finding: str
    place: int
    number: str
    name: str
    kind: str
    role: str
    organization: str
    city: str
    country: str
    together: tuple[str, ...]
    record: EntityRecord | None
    same_as: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignerList:
    """Who signed an appeal: a window of the list in its order, and figures on the whole of it.

    `claimed` is how many the text says there are, None where it says nothing.
    """

    appeal: EntityRecord
    item: ItemRecord
    date: str | None
    claimed: int | None
    total: int
    duplicates: int
    signers: tuple[Signer, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """An entry in which a record is named, with its item."""

    part: Part
    statement: Statement
    item: ItemRecord
    copies: int
    also: tuple[ItemRecord, ...] = ()


class Signing:
    """One viewer's look at who signs what, as it stands when this is made."""

    def __init__(self, casebase: Casebase, viewer: Viewer, looking: Looking | None = None) -> None:
        self.casebase, self.viewer = casebase, viewer
        self.looking = looking or Looking(casebase, viewer)
        self.store, self.access = casebase.store, self.looking.access

    # -- the history of one

    def history(self, entity: str, *, window: Window = Window(limit=20)) -> History:
        """Return what a person or body signed. Raises `NotFound` for one that the viewer may not see."""
        record = self._record(entity)
        found = self._find_all(record.id)
        part = found[window.offset : window.offset + window.limit]
        sizes = self.store.count_entries([one.item.id for one in part]) if part else {}
        return History(
            record=record,
            signatures=tuple(self._signatures(part, sizes)),
            total=len(found),
            capacities=tuple(_find_capacities(found, self.access.clean)),
            beside=tuple(self._beside(record.id, part, sizes)) if not window.offset else (),
        )

    def _record(self, entity: str) -> EntityRecord:
        record = next(iter(self.store.entities([self.access.canon.of(entity)])), None)
        shown = self.access.show(record) if record else None
        if shown is None or self.viewer.level is Visibility.PUBLIC:
            raise NotFound("record", self.access.clean(entity[:80]))
        return shown

    def _find_all(self, entity: str) -> list[_Found]:
        """Return the entries that name a record, the newest first; an appeal and its copies once."""
        ids = self.store.find_lists(entities=[entity], window=Window(limit=_LISTS))
        entries = self.store.entries_in(ids, [entity]) if ids else []
        rows = self.store.statements(list(dict.fromkeys(entry.statement for entry in entries)))
        seen = {row.id: row for row in rows if self.access.is_told(row)}  # shown are few of them
        said: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            if entry.statement in seen:
                said[entry.item].append(entry)
        items = [item for item in self.store.items(ids) if self.viewer.may_see(item.label)]
        first: dict[tuple[str, ...], _Found] = {}
        pages: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for item in items:
            for entry in said[item.id]:
                part = part_of(entry, seen[entry.statement])
                if part is None:
                    continue
                key = (family_of(item), *((entry.value,) if part is Part.UNDER else ()))
                first.setdefault(key, _Found(part, seen[entry.statement], item, 0))
                pages[key].add(item.id)
        return self._join_languages(
            [
                _Found(one.part, one.statement, one.item, len(pages[key]) - 1)
                for key, one in first.items()
            ]
        )

    def _join_languages(self, found: list[_Found]) -> list[_Found]:
        """Return each appeal once, the newest, with the items that have it in other languages.

        Only lists are read in which the entry has one number in two languages, within some weeks.
        """
        near = dict.fromkeys(key for pair in _find_near(found) for key in pair)
        if not near:
            return found
        items = {one.item.id: one for one in found if one.item.id in near}
        sizes = self.store.count_entries(list(items))
        asked = [
            key
            for pair in _find_near(items.values())
            if len({sizes.get(items[key].statement.entity or "") for key in pair}) == 1
            for key in pair
        ]
        asked = list(dict.fromkeys(asked))[:_TRANSLATED]
        if not asked:
            return found
        entries: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.store.entries_in(asked):
            if entry.appeal == (items[entry.item].statement.entity or ""):
                entries[entry.item].append(entry)
        same = find_translations(
            [_to_listed(items[key].item, _by_entry(entries[key]).values()) for key in asked]
        )
        also: dict[str, list[ItemRecord]] = defaultdict(list)
        for one in found:
            if one.item.id in same:
                also[same[one.item.id]].append(one.item)
        return [
            replace(one, also=tuple(also[one.item.id])) if one.item.id in also else one
            for one in found
            if one.item.id not in same
        ]

    def _signatures(self, part: Sequence[_Found], sizes: Mapping[str, int]) -> Iterator[Signature]:
        appeals = [one.statement.entity or "" for one in part]
        said = {row.id: row for row in self.access.show_all(one.statement for one in part)}
        items = (item for one in part for item in (one.item, *one.also))
        shown = {item.id: item for item in self.looking.show_items(items)}
        records = {r.id: r for r in self.access.show_all(self.store.entities(appeals))}
        dates = self._dates(appeals)
        for one in part:
            item, statement = shown.get(one.item.id), said.get(one.statement.id)
            if item is None or statement is None:
                continue
            appeal = one.statement.entity or ""
            record, detail = records.get(appeal), dict(statement.detail)
            yield Signature(
                finding=statement.id,
                part=one.part,
                name=statement.value,
                kind=detail.get("kind", ""),
                role=detail.get("role", ""),
                organization=body_of(statement),
                city=detail.get("city", ""),
                country=detail.get("country", ""),
                together=_together(detail),
                appeal=record.id if record else "",
                item=item.id,
                title=(record.name if record else item.title) or "",
                date=dates.get(appeal) or item.published,
                others=max(sizes.get(appeal, 0) - 1, 0),
                copies=one.copies,
                also=tuple(
                    Elsewhere(
                        item=other.id,
                        title=other.title or "",
                        language=other.language or "",
                        date=other.published,
                    )
                    for other in (shown.get(also.id) for also in one.also)
                    if other is not None
                ),
            )

    def _dates(self, appeals: Sequence[str]) -> dict[str, str]:
        """Return the dates that appeals give themselves."""
        if not appeals:
            return {}
        rows = self.access.show_all(self.store.statements_of(entities=appeals, prop="date"))
        return {row.entity: row.value for row in reversed(rows) if row.entity and is_standing(row)}

    def _beside(
        self, entity: str, part: Sequence[_Found], sizes: Mapping[str, int]
    ) -> list[tuple[EntityRecord, int]]:
        """Return who signed the same appeals, two of them or more."""
        few = [one for one in part if sizes.get(one.statement.entity or "", 0) <= _COMPANY]
        appeals = {one.statement.entity for one in few}
        entries = self.store.entries_in([one.item.id for one in few]) if few else []
        pairs = {
            (entry.entity, entry.appeal)
            for entry in entries
            if entry.appeal in appeals and entry.entity not in ("", entity) and is_signer(entry)
        }
        counted = Counter(other for other, _ in pairs)
        often = sorted((-n, other) for other, n in counted.items() if n > 1)[:_BESIDE]
        shown = self.access.show_all(self.store.entities([other for _, other in often]))
        return [(record, counted[record.id]) for record in shown]

    # -- the signers of one appeal

    def signers(self, appeal: str, *, window: Window = Window(limit=200)) -> SignerList:
        """Return who signed an appeal. Raises `NotFound` for one that the viewer may not see."""
        record = self._record(appeal)
        item = next(iter(self.store.find_items(entity=record.id, labels=self.access.labels)), None)
        shown = next(iter(self.looking.show_items([item])), None) if item else None
        if item is None or shown is None or record.kind is not SubjectKind.APPEAL:
            raise NotFound("appeal", self.access.clean(appeal[:80]))
        listed = _by_entry(e for e in self.store.entries_in([item.id]) if e.appeal == record.id)
        same = _find_same(listed)
        part = list(listed.items())[window.offset : window.offset + window.limit]
        claimed = self.store.statements_of(entities=[record.id], prop="signatories_claimed")
        best = find_best(self.access.show_all(claimed))
        return SignerList(
            appeal=record,
            item=shown,
            date=self._dates([record.id]).get(record.id) or shown.published,
            claimed=int(best.value) if best and best.value.isdecimal() else None,
            total=len(listed),
            duplicates=len(same),
            signers=tuple(self._signers(part, window.offset + 1, same)),
        )

    def _signers(
        self, part: Sequence[tuple[str, Entry]], first: int, same: dict[str, int]
    ) -> Iterator[Signer]:
        rows = self.store.statements([key for key, _ in part])
        seen = {row.id: row for row in self.access.show_all(rows)}
        owners = sorted({entry.entity for _, entry in part if entry.entity})
        records = {r.id: r for r in self.access.show_all(self.store.entities(owners))}
        for place, (key, entry) in enumerate(part, first):
            if key not in seen:
                continue
            detail = dict(seen[key].detail)
            yield Signer(
                finding=key,
                place=place,
                number=detail.get("n", ""),
                name=seen[key].value,
                kind=detail.get("kind", ""),
                role=detail.get("role", ""),
                organization=body_of(seen[key]),
                city=detail.get("city", ""),
                country=detail.get("country", ""),
                together=_together(detail),
                record=records.get(entry.entity),
                same_as=same.get(key),
            )

    def each_list(self) -> Iterator[SignerList]:
        """Yield the lists of all appeals that the viewer may see, whole, by the name of the appeal."""
        if self.viewer.level is Visibility.PUBLIC:
            return
        whole = Window(limit=1_000_000)
        for offset in range(0, whole.limit, _AT_ONCE):
            rows = self.store.find_entities(
                kind=SubjectKind.APPEAL,
                labels=self.access.labels,
                order=EntityOrder.NAME,
                window=Window(limit=_AT_ONCE, offset=offset),
            )
            for record in self.access.show_all(rows):
                try:
                    found = self.signers(record.id, window=whole)
                except NotFound:  # all its items are hidden
                    continue
                if found.total:
                    yield found
            if len(rows) < _AT_ONCE:
                return


def to_line(signers: SignerList, signer: Signer) -> SignatureLine:
    """Return an entry of a list as it is exported."""
    return SignatureLine(
        appeal=signers.appeal.id,
        title=signers.appeal.name,
        date=signers.date,
        item=signers.item.id,
        original=signers.item.original,
        finding=signer.finding,
        place=signer.place,
        number=signer.number,
        name=signer.name,
        kind=signer.kind,
        role=signer.role,
        organization=signer.organization,
        city=signer.city,
        country=signer.country,
        together=signer.together,
        record=signer.record.id if signer.record else None,
        same_as=signer.same_as,
    )


def part_of(entry: Entry, statement: Statement) -> Part | None:
    """Return what the name in an entry has to do with it; None for one that only stands there."""
    if is_signer(entry):
        return Part.SIGNER
    detail, name = dict(statement.detail), fold(entry.name)
    if name in map(fold, _together(detail)):
        return Part.WITH
    under = entry.kind == SubjectKind.ORGANIZATION and name == fold(detail.get("organization", ""))
    return Part.UNDER if under else None


def is_signer(entry: Entry) -> bool:
    """Tell whether the name in an entry is that of who signs: in the same words, signs apart."""
    return entry.name == entry.value or (bool(entry.name) and fold(entry.name) == fold(entry.value))


def body_of(statement: Statement) -> str:
    """Return the body that an entry names beside who signs; a body is not of itself."""
    body = dict(statement.detail).get("organization", "")
    return "" if fold(body) == fold(statement.value) else body


def _together(detail: dict[str, str]) -> tuple[str, ...]:
    return tuple(filter(None, detail.get("with", "").split(_TOGETHER)))


def to_places(entries: Iterable[Entry]) -> tuple[Place, ...]:
    """Return who stands in a list, in its order; each entry once."""
    rows = _by_entry(entries).values()
    return tuple(Place(record=e.entity, kind=e.kind, name=e.value) for e in rows)


def _to_listed(item: ItemRecord, entries: Iterable[Entry]) -> Listed:
    return Listed(
        item=item.id, language=item.language, day=item.last_day, places=to_places(entries)
    )


def _find_near(found: Iterable[_Found]) -> Iterator[tuple[str, str]]:
    """Yield items of which the second may have the list of the first in another language."""
    by_number: dict[str, list[Listed]] = defaultdict(list)
    for one in sorted(found, key=lambda one: (-(one.item.last_day or 0), one.item.id)):
        by_number[_number(one.statement)].append(_to_listed(one.item, ()))
    for listed in by_number.values():
        for at, first in enumerate(listed):
            for second in listed[at + 1 :]:
                if (first.day or 0) - (second.day or 0) > APART:
                    break
                if may_be_translated(first, second):
                    yield first.item, second.item


def _number(statement: Statement) -> str:
    return dict(statement.detail).get("n", "")


def _by_entry(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Return each entry of a list once, in order, with the name of who signs where it has a record."""
    found: dict[str, Entry] = {}
    for entry in entries:
        if is_signer(entry):
            found[entry.statement] = entry
        else:
            found.setdefault(entry.statement, entry._replace(entity="", kind="", name=""))
    return found


def _find_same(listed: dict[str, Entry]) -> dict[str, int]:
    """Return the entries that come again, with the place of the first of the same.

    One record, or the same words of a name in any order: surnames first is a habit of some lists.
    """
    first: dict[str, int] = {}
    same: dict[str, int] = {}
    for place, (key, entry) in enumerate(listed.items(), 1):
        words = " ".join(sorted(fold(entry.value).split()))
        known = [first[one] for one in (entry.entity, words) if one and one in first]
        if known:
            same[key] = min(known)
        for one in filter(None, (entry.entity, words)):
            first.setdefault(one, place)
    return same


def _find_capacities(found: Iterable[_Found], clean: Callable[[str], str]) -> list[Capacity]:
    """Return as what somebody signed, the latest first; what only a body's people signed apart.

    `clean` covers what the viewer must not see; one role of hundreds of lists is asked for once.
    """
    covered: dict[str, str] = {"": ""}
    folded = cache(lambda word: to_latin(fold(word)))  # Бишкек is Bishkek

    def show(word: str) -> str:
        if word not in covered:
            covered[word] = clean(word)
        return covered[word]

    said: dict[tuple[str, str, str], list[_Found]] = defaultdict(list)
    shown: dict[tuple[str, str, str], tuple[str, str, str]] = {}
    for one in found:
        detail = dict(one.statement.detail)
        if one.part is not Part.SIGNER:
            continue
        words = (
            show(detail.get("role", "")),
            show(body_of(one.statement)),
            show(detail.get("city", "")),
        )
        role, body, city = map(folded, words)
        said[role, body, city].append(one)
        shown.setdefault((role, body, city), words)
    rows = []
    for key, some in said.items():
        dated = [one.item for one in some if one.item.last_day is not None]
        role, organization, city = shown[key]
        rows.append(
            Capacity(
                role=role,
                organization=organization,
                city=city,
                first=min(dated, key=_first_day).published if dated else None,
                last=max(dated, key=_last_day).published if dated else None,
                count=len(some),
            )
        )
    return rows


def _first_day(item: ItemRecord) -> int:
    return item.first_day or 0


def _last_day(item: ItemRecord) -> int:
    return item.last_day or 0
