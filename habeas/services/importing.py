"""Judgements of another casebase, or of nomenklatura, taken in: what contradicts is told, not kept."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from habeas.formats.edges import ORIGIN, Edge, EdgeError, parse_edge
from habeas.model.access import Viewer
from habeas.model.identity import MACHINE, Judgement, Verdict
from habeas.services.access import Access
from habeas.services.casebase import Casebase
from habeas.services.indexing import bring_up_to_date
from habeas.services.judging import keep_judgements
from habeas.store.canon import Canon, Joiner, Pair, to_pair
from habeas.store.chunks import chunks

_TOGETHER = 500  # judgements kept in one transaction
_TOLD = 1_000  # refused lines told one by one


@dataclass(slots=True)
class Imported:
    """What came of a file: kept, known already, mere suggestions; refused lines with the reason."""

    kept: int = 0
    known: int = 0
    suggestions: int = 0
    refused: int = 0
    reasons: list[tuple[int, str]] = field(default_factory=list)

    def refuse(self, line: int, reason: str) -> None:
        """Note that a line was not kept."""
        self.refused += 1
        if len(self.reasons) < _TOLD:
            self.reasons.append((line, reason))


def import_edges(casebase: Casebase, viewer: Viewer, lines: Iterable[str]) -> Imported:
    """Take in resolver edges (see `formats.edges`).

    Negatives and unsures first, then positives, in the order of the file: a positive never overrules
    a negative, of the file or of the casebase. What people judged here stands. Records that are not
    in the casebase may be named: their pages may come. A machine's edges stay a machine's.
    """
    told = Imported()
    rows = list(_read(lines, told))
    rows += _spread_groups(rows)
    pairs = [(line, edge) for line, edge in rows if edge.group is None]
    made = list(_find_fresh(casebase, viewer, pairs, told))
    for some in chunks(made, _TOGETHER):
        keep_judgements(casebase, viewer, some)
    told.kept = len(made)
    if made:
        bring_up_to_date(casebase)
    return told


def _read(lines: Iterable[str], told: Imported) -> Iterator[tuple[int, Edge]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            edge = parse_edge(line)
        except EdgeError as error:
            told.refuse(number, str(error))
            continue
        if edge.verdict is None:
            told.suggestions += 1
        elif edge.left == edge.right or (edge.group is None and edge.left[:4] != edge.right[:4]):
            told.refuse(number, "expected two different records of one kind")
        else:
            yield number, edge


def _spread_groups(rows: Iterable[tuple[int, Edge]]) -> list[tuple[int, Edge]]:
    """Return edges between the members of groups that have an id of their own."""
    groups: dict[str, list[tuple[int, Edge, str]]] = defaultdict(list)
    for line, edge in rows:
        if edge.group is not None and edge.verdict is Verdict.POSITIVE:
            member = edge.left if edge.right == edge.group else edge.right
            groups[edge.group].append((line, edge, member))
    found = []
    for members in groups.values():
        first = members[0][2]
        for line, edge, member in members[1:]:
            if member != first and member[:4] == first[:4]:
                spread = Edge(
                    left=first,
                    right=member,
                    verdict=edge.verdict,
                    score=edge.score,
                    user=edge.user,
                    at=edge.at,
                )
                found.append((line, spread))
    return found


def _find_fresh(
    casebase: Casebase, viewer: Viewer, rows: Iterable[tuple[int, Edge]], told: Imported
) -> Iterator[Judgement]:
    access = Access(casebase.store, viewer)
    canon = Canon(casebase.store.judgements())
    joiner = Joiner(canon.by_people())
    edges = sorted(rows, key=lambda row: row[1].verdict is Verdict.POSITIVE)
    seen: dict[Pair, Verdict] = {}
    for line, edge in edges:
        pair, machine = to_pair(edge.left, edge.right), edge.user == MACHINE
        here = canon.judgement_on(*pair)
        if not all(access.may_see(node.partition("@")[0]) for node in pair):
            told.refuse(line, "expected records that these eyes may see")
        elif pair in seen or (here is not None and here.verdict is edge.verdict):
            told.known += 1
        elif here is not None and not here.by_machine:
            told.refuse(line, f"{here.author} judged this pair {here.verdict} here")
        elif edge.verdict is Verdict.POSITIVE and canon.of(pair[0]) == canon.of(pair[1]):
            told.known += 1
        elif edge.verdict is Verdict.NEGATIVE and not machine and not joiner.may_part(*pair):
            told.refuse(line, "people here hold these two for one, by way of other records")
        elif edge.verdict is Verdict.POSITIVE and not joiner.join(*pair):
            told.refuse(line, "a negative judgement stands between these two")
        else:
            if edge.verdict is Verdict.NEGATIVE and not machine:
                joiner.part(*pair)
            seen[pair] = edge.verdict or Verdict.UNSURE
            yield _to_judgement(edge, casebase.clock())


def _to_judgement(edge: Edge, now: str) -> Judgement:
    machine = edge.user == MACHINE
    return Judgement(
        left=edge.left,
        right=edge.right,
        verdict=edge.verdict or Verdict.UNSURE,
        author=edge.user or "import",
        made_at=edge.at or now,
        score=edge.score if machine else None,
        origin=ORIGIN if machine else None,
    )
