"""Cases of a run without a casebase: whose acts the documents tell of, and where they stand.

As in the casebase (decision 18) having suffered binds, nothing else does: the named victims of an
act have a case each. What earlier documents of the run told counts, so that later ones carry on
their cases; an id names the year of the first act known so far. Cases about laws are the casebase's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habeas.model.cases import Report
from habeas.model.findings import Incident, Modality
from habeas.model.identity import Clusters
from habeas.model.reading import ItemReading, Reading
from habeas.resolve.cases import Chain, find_chains, find_states
from habeas.resolve.terms import parse_term
from habeas.text.edtf import to_days

_TIMED = frozenset(("sentence", "arrest", "detention"))  # acts whose words may give a term
_PROPOSED = (Modality.PLANNED, Modality.PROPOSED)
_MOST_ACTS = 500  # of one person in a run, the latest; more are no case that anybody reads
_MOST_RECORDS = 20_000  # of whom acts are kept, as many as a run keeps people and bodies: 12 MB


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingCase:
    """What a document tells of a case: `incidents` are the places of its acts among the document's.

    `status` is the state its latest acts lead to ("in_custody"), None where they lead to none.
    """

    id: str
    entities: tuple[str, ...]
    incidents: tuple[int, ...]
    status: str | None


class CaseRun:
    """The acts of the people of a run, document by document."""

    def __init__(self) -> None:
        self._acts: dict[str, list[Report]] = {}

    def add(self, reading: Reading, clusters: Clusters) -> list[ReadingCase]:
        """Return the cases that a document tells of, by id, with what was told before in mind."""
        places: dict[str, int] = {}
        told: dict[str, list[Report]] = {}
        for place, report in _find_reports(reading, clusters):
            places[report.statement] = place
            told.setdefault(report.entity, []).append(report)
        cases = []
        for entity, reports in told.items():
            for chain in find_chains(entity, self._keep(entity, reports)):
                here = sorted(
                    {places[s] for event in chain.events for s in event.statements if s in places}
                )
                if here:
                    cases.append(_to_case(chain, here))
        return sorted(cases, key=lambda case: case.id)

    def _keep(self, entity: str, reports: Sequence[Report]) -> Sequence[Report]:
        """Return the acts of a record, new ones added; those told of longest ago are let go."""
        # No deque: most have one act, and an empty deque takes as much as that.
        acts = self._acts.pop(entity, [])
        acts += reports
        del acts[:-_MOST_ACTS]
        self._acts[entity] = acts
        if len(self._acts) > _MOST_RECORDS:
            del self._acts[next(iter(self._acts))]
        return acts


def _to_case(chain: Chain, incidents: Sequence[int]) -> ReadingCase:
    states = find_states(chain.events)
    return ReadingCase(
        id=chain.id,
        entities=(chain.anchor,),
        incidents=tuple(incidents),
        status=states[0].state if states else None,
    )


def _find_reports(reading: Reading, clusters: Clusters) -> Iterator[tuple[int, Report]]:
    """Yield the acts of a document with their place among its incidents, one for each victim."""
    place = -1
    for part in reading.items:
        for finding in part.findings:
            if not isinstance(finding, Incident):
                continue
            place += 1
            for entity in dict.fromkeys(_befallen(reading, part, finding, clusters)):
                yield place, _to_report(reading, part, finding, entity, place)


def _befallen(
    reading: Reading, part: ItemReading, incident: Incident, clusters: Clusters
) -> Iterator[str]:
    for party in incident.victims:
        if party.name is not None:
            entity = clusters.entity_of(reading.doc, part.item.number, party.name)
            if entity is not None:
                yield entity


def _to_report(
    reading: Reading, part: ItemReading, incident: Incident, entity: str, place: int
) -> Report:
    item = f"{reading.sha256}/{part.item.number}"
    return Report(
        statement=f"{reading.sha256}/{place}/{entity}",
        entity=entity,
        type=incident.type,
        date=incident.date,
        item=item,
        family=part.item.fingerprint or item,
        heard=to_days(part.item.published)[1],
        country=part.item.countries[0] if len(part.item.countries) == 1 else None,
        alleged=incident.alleged,
        real=incident.modality is Modality.ACTUAL and not incident.negated,
        proposed=incident.modality in _PROPOSED and not incident.negated,
        term=parse_term(incident.surface) if incident.type in _TIMED else None,
    )
