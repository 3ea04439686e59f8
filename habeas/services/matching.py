"""The rows of somebody's table against the casebase: who each may be, with score and reasons.

What a viewer may not see is no candidate, by none of its names: the answer to a list of names must
not tell who is protected.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from habeas.errors import HabeasError
from habeas.formats.match_tables import render_heading, render_rows
from habeas.model.access import Viewer
from habeas.model.findings import NameKind
from habeas.model.identity import Reason
from habeas.model.records import EntityRecord
from habeas.names.comparison import add_facts
from habeas.names.sketches import read_ahead
from habeas.resolve.facts import Known, find_facts
from habeas.resolve.index import Match
from habeas.services.access import Access
from habeas.services.casebase import Casebase
from habeas.services.comparing import Comparer, to_context, to_reasons
from habeas.services.meeting import Meeting
from habeas.services.naming import Names, load_names
from habeas.store.chunks import chunks
from habeas.vocab.table_headings import load_table_headings

LEAST = 0.3  # score below which nobody is named
_LOOKED_AT = 6  # candidates by name, of which those that may be seen and the best are told
_LONGEST_NAME = 200
_HEADED = ("name", "first", "last", "father", "organization")
_REMEMBERED = 20_000  # names of a table that come again
_AT_ONCE = 5_000  # rows looked up together: to take in new words costs a second, however few
_FEW = 100  # names up to which each is looked up in the index; more are met at once
_NOTHING = Known()


class NoNames(HabeasError):
    """A table in which no column holds names: says which there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where a table has what: numbers of columns, from 0. `names` are joined in this order."""

    names: tuple[int, ...]
    kind: NameKind = NameKind.PERSON
    organization: int | None = None
    country: int | None = None
    city: int | None = None
    role: int | None = None
    headings: tuple[str, ...] = ()  # empty where the first row is no heading


SIGNATURES = Columns(
    names=(1,),
    role=2,
    organization=3,
    city=4,
    country=5,
    headings=("No", "Name", "Role", "Organization", "City", "Country"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A record that a row may mean: its id and name, the spelling that is nearest, why."""

    id: str
    name: str
    spelling: str
    score: float
    items: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """A row with whom it may mean, the best first; `name` is what was looked for."""

    cells: tuple[str, ...]
    name: str
    candidates: tuple[Candidate, ...]


def find_columns(
    first: Sequence[str], *, chosen: Sequence[str] = (), kind: NameKind | None = None
) -> Columns:
    """Return what the columns of a table mean, by its first row.

    `chosen` are headings or numbers (from 1) of the columns that hold the name, in their order.
    Raises `NoNames` where a chosen one is not there.
    """
    known = load_table_headings()
    meanings = [known.get(_fold(cell), "") for cell in first]
    headed = any(meaning in _HEADED for meaning in meanings)
    names = _choose(first, chosen) if chosen else _find_names(meanings) if headed else ()
    if not names:
        names = (_widest(first),)
    bodies = headed and not chosen and all(meanings[at] == "organization" for at in names)
    at = {meaning: place for place, meaning in reversed(list(enumerate(meanings)))}
    told = {key: at.get(key) for key in ("organization", "country", "city", "role")}
    if kind is NameKind.ORGANIZATION or bodies:
        told["organization"] = None
    by_name = chosen and any(not value.isdecimal() for value in chosen)
    return Columns(
        names=names,
        kind=kind or (NameKind.ORGANIZATION if bodies else NameKind.PERSON),
        headings=tuple(first) if headed or by_name else (),
        **told,
    )


def _fold(cell: str) -> str:
    return " ".join(cell.casefold().replace(".", " ").replace("_", " ").split()).rstrip(" :*")


def _find_names(meanings: Sequence[str]) -> tuple[int, ...]:
    """Return the column of whole names, or those of its parts: given name, father's name, surname."""
    known = set(meanings)
    given = "first" if "first" in known or "last" not in known else "name"  # "Surname", "Name"
    parts = (given, "father", "last") if {"first", "last"} & known else ()
    # A column of whole names beside parts of them says the same once more.
    for wanted in (("name",) if "first" in known or not parts else (), parts, ("organization",)):
        found = [meanings.index(one) for one in wanted if one in known]
        if found:
            return tuple(found)
    return ()


def _choose(first: Sequence[str], chosen: Sequence[str]) -> tuple[int, ...]:
    folded = [_fold(cell) for cell in first]
    found = []
    for value in chosen:
        if value.isdecimal() and 1 <= int(value) <= len(first):
            found.append(int(value) - 1)
        elif _fold(value) in folded:
            found.append(folded.index(_fold(value)))
        else:
            there = ", ".join(cell[:40] for cell in first[:20])
            raise NoNames(f"expected a column of the table, got {value[:40]!r}; there are: {there}")
    return tuple(found)


def _widest(first: Sequence[str]) -> int:
    """Return the column with most letters in the first row: numbers and dates have none."""
    letters = [sum(c.isalpha() for c in cell) for cell in first]
    return letters.index(max(letters)) if letters else 0


def match_rows(
    casebase: Casebase,
    viewer: Viewer,
    rows: Iterable[Sequence[str]],
    columns: Columns,
    *,
    limit: int = 3,
    least: float = LEAST,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Matched]:
    """Yield each row with up to `limit` records that it may mean."""
    told = ((columns, row) for row in rows)
    yield from match_mixed(casebase, viewer, told, limit=limit, least=least, progress=progress)


def match_mixed(
    casebase: Casebase,
    viewer: Viewer,
    rows: Iterable[tuple[Columns, Sequence[str]]],
    *,
    limit: int = 3,
    least: float = LEAST,
    ahead: str = "",
    progress: Callable[[int], None] | None = None,
) -> Iterator[Matched]:
    """Yield each row as `match_rows` does, where each comes with its columns: people and bodies.

    `ahead` is a text with many names of people that the rows will have: what a long list takes is
    loaded, and its words are read, before the first row is asked for.
    """
    matchers: dict[NameKind, _Matcher] = {}
    if ahead:
        matchers[NameKind.PERSON] = people = _Matcher(casebase, viewer, NameKind.PERSON)
        people.load_many()
        read_ahead(ahead)
    done = 0
    for some in chunks(rows, _AT_ONCE):
        by_kind: dict[NameKind, list[tuple[str, Known]]] = {}
        for columns, row in some:
            told = _name_of(row, columns), _known_of(row, columns)
            by_kind.setdefault(columns.kind, []).append(told)
        for kind, asked in by_kind.items():
            if kind not in matchers:
                beside = next(iter(matchers.values()), None)
                matchers[kind] = _Matcher(casebase, viewer, kind, beside)
            matchers[kind].learn(
                [name for name, _ in asked], facts=any(known != _NOTHING for _, known in asked)
            )
        for columns, row in some:
            name, known = _name_of(row, columns), _known_of(row, columns)
            matcher = matchers[columns.kind]
            found = matcher.find(name, known, limit, least) if name else ()
            yield Matched(cells=tuple(row), name=name, candidates=found)
        done += len(some)
        if progress is not None:
            progress(done)


def _name_of(row: Sequence[str], columns: Columns) -> str:
    parts = (row[at] for at in columns.names if at < len(row))
    return " ".join(" ".join(parts).split())[:_LONGEST_NAME]


def _known_of(row: Sequence[str], columns: Columns) -> Known:
    def values(at: int | None) -> tuple[str, ...]:
        return (row[at],) if at is not None and at < len(row) and row[at] else ()

    return Known(
        bodies=values(columns.organization),
        countries=values(columns.country),
        cities=values(columns.city),
        roles=values(columns.role),
    )


def render_matched(
    matched: Iterable[Matched],
    columns: Columns,
    labels: Mapping[str, str],
    *,
    width: int,
    best: int,
) -> Iterator[Sequence[str]]:
    """Yield matched rows as a table with a heading: `width` cells of their own, then `best` records."""
    yield render_heading(columns.headings, width, best)
    told = (
        (one.cells, [(c.score, c.id, c.name, c.reasons) for c in one.candidates]) for one in matched
    )
    yield from render_rows(told, labels, width=width, best=best)


class _Matcher:
    """One viewer's table against the names of the casebase, as they stand when this is made.

    Few names are looked up in the index; many people are met at once, by sketches.
    """

    def __init__(
        self,
        casebase: Casebase,
        viewer: Viewer,
        kind: NameKind,
        beside: "_Matcher | None" = None,
    ) -> None:
        """Take what the viewer may see from the matcher `beside`, where there is one."""
        self.store, self.kind = casebase.store, kind
        self.access: Access = beside.access if beside else Access(casebase.store, viewer)
        self.canon = self.access.canon
        self._near: dict[str, list[tuple[EntityRecord, Match]]] = {}
        self._names: Names | None = None
        self._meeting: Meeting | None = None
        self._ahead: Meeting | None = None
        self._comparer: Comparer | None = None

    def load_many(self) -> None:
        """Load what many people are looked up in, if they should be many."""
        self._ahead = Meeting(self.store, self.canon)

    def learn(self, names: Iterable[str], *, facts: bool) -> None:
        """Look up whom names may mean, many at a time, and with `facts` what is known of those."""
        asked = [name for name in dict.fromkeys(names) if name]
        if len(self._near) > _REMEMBERED or self._begin(len(asked)):
            self._near.clear()
        fresh = [name for name in asked if name not in self._near]
        matches = self._find_all(fresh)
        ids = {self.canon.of(m.id) for found in matches for m in found}
        open_ids = sorted(key for key in ids if self.access.may_see(key))
        seen = {r.id: r for r in self.access.show_all(self.store.entities(open_ids))}
        for name, found in zip(fresh, matches, strict=True):
            pairs = ((seen.get(self.canon.of(m.id)), m) for m in found)
            self._near[name] = [
                (record, match)
                for record, match in pairs
                if record is not None
                and self.access.may_see(match.id)
                and match.name in record.names
            ][:_LOOKED_AT]
        if facts and self._comparer is not None:
            self._comparer.learn({m.id for name in asked for _, m in self._near.get(name, ())})

    def _begin(self, count: int) -> bool:
        """Load what so many names are looked up in; tells whether it is another than before."""
        many = count >= _FEW and self.kind is NameKind.PERSON
        if self._meeting is not None or (self._names is not None and not many):
            return False
        if many:
            self._meeting = self._ahead or Meeting(self.store, self.canon)
            self._names = Names()
            self._names.nodes = self._meeting.nodes
        else:
            self._names = load_names(self.store, self.canon, whole=False, kind=self.kind)
        # A row of a table tells nothing of who stands beside.
        self._comparer = Comparer(self.store, self.canon, self._names, beside=False)
        return True

    def _find_all(self, names: Sequence[str]) -> list[list[Match]]:
        """Return for each name the nearest."""
        limit, least = 2 * _LOOKED_AT, LEAST / 2  # some may be hidden
        if self._meeting is not None:
            return self._meeting.find(names, limit=limit, least=least)
        if self._names is None:
            return [[] for _ in names]
        with self._names.lock:
            self._names.take_like(self.kind, names)
            index = self._names.index[self.kind]
            return [index.find(name, limit=limit, least=least) for name in names]

    def find(self, name: str, known: Known, limit: int, least: float) -> tuple[Candidate, ...]:
        """Return the records that a name may mean, with what else the row says."""
        near = self._near.get(name, ())
        found = [self._with_facts(known, one, match) for one, match in near]
        ranked = sorted(found, key=lambda one: (-one.score, -one.items, one.id))
        best: dict[str, Candidate] = {}
        for one in ranked:
            if one.score >= least:
                best.setdefault(one.id, one)
        return tuple(best.values())[:limit]

    def _with_facts(self, known: Known, record: EntityRecord, match: Match) -> Candidate:
        found = match.comparison
        candidate = Candidate(
            id=record.id,
            name=record.name,
            spelling=match.name,
            score=round(found.score, 4),
            items=record.items,
            reasons=to_reasons(found, self.kind),
        )
        told = bool(known.bodies or known.countries or known.cities or known.roles)
        if not told or self.access.is_in_hidden(record.id):
            return candidate
        facts = find_facts(known, self._comparer.known(match.id)) if self._comparer else ()
        if not facts:
            return candidate
        full = add_facts(found, str(self.kind), to_context(facts))
        reasons = (*candidate.reasons, *self.access.clean_reasons(facts))
        return replace(candidate, score=round(full.score, 4), reasons=reasons)
