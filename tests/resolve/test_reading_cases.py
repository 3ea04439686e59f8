"""Cases that documents of a run tell of, without a casebase."""

from habeas.model.findings import Incident
from habeas.resolve.clusters import cluster
from habeas.resolve.reading_cases import CaseRun, ReadingCase
from habeas.services.reading import read

FIRST = (
    "Kazakhstan: Lawyer Anna Testova detained\n5 May 2021\n\n"
    "Judge Marat Probov placed lawyer Anna Testova under house arrest on 4 May 2021. "
    "Lawyer Ivan Primerov was fined on 3 May 2021."
)
SECOND = (
    "Kazakhstan: Lawyer Anna Testova released\n9 July 2021\n\n"
    "Lawyer Anna Testova was released on 8 July 2021, her lawyer Ivan Primerov said."
)


def _cases(*texts: str) -> list[dict[str, ReadingCase]]:
    readings = [read(text, name=f"{at}.txt") for at, text in enumerate(texts)]
    clusters, run = cluster(readings), CaseRun()
    found = []
    for reading in readings:
        names = {e.id: e.name for e in clusters.entities.values()}
        found.append({names[c.entities[0]]: c for c in run.add(reading, clusters)})
    return found


def test_who_suffered_has_a_case_and_who_acts_has_none() -> None:
    """Each named victim has a case with the places of its acts; the judge has none."""
    (cases,) = _cases(FIRST)
    assert set(cases) == {"Anna Testova", "Ivan Primerov"}
    assert cases["Anna Testova"].status == "in_custody"
    assert cases["Ivan Primerov"].status == "fined"


def test_places_are_those_among_the_incidents() -> None:
    """The numbers of a case lead to acts on its person."""
    reading = read(FIRST, name="0.txt")
    incidents = [f for part in reading.items for f in part.findings if isinstance(f, Incident)]
    clusters = cluster([reading])
    for case in CaseRun().add(reading, clusters):
        for place in case.incidents:
            victims = {party.name for party in incidents[place].victims}
            assert any(
                clusters.entity_of(reading.doc, reading.items[0].item.number, name) in case.entities
                for name in victims
                if name
            )


def test_a_later_document_carries_a_case_on() -> None:
    """One person's acts in two documents are one case; its state follows from both."""
    first, second = _cases(FIRST, SECOND)
    assert first["Anna Testova"].id == second["Anna Testova"].id
    assert second["Anna Testova"].status == "released"
    assert "Ivan Primerov" not in second


def test_a_document_without_acts_has_no_cases() -> None:
    """No acts, no cases."""
    assert _cases("The weather in Testville was fine.") == [{}]
