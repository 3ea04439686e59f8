"""Acts that an item tells of, on sentences about invented people in every language."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.extract.incidents import extract
from habeas.extract.pipeline import find_findings
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Incident, Party
from habeas.model.item import Item
from habeas.vocab.incidents import load_incident_types
from tests.golden import load_cases, make_item

HERE = Path(__file__).parent
CASES = [case for file in sorted(HERE.glob("*.yaml")) for case in load_cases(file)]
DAY = "2021-06-10"


def find_incidents(item: Item) -> list[Incident]:
    """Return the incidents of an item as the whole pipeline finds them."""
    found = find_findings(item, Context(reference_date=item.published))
    return [finding for finding in found if isinstance(finding, Incident)]


def _names(parties: tuple[Party, ...], text: str) -> list[str]:
    return [party.name.of(text) if party.name else party.surface for party in parties]


def _shown(incident: Incident, row: dict[str, Any], text: str) -> dict[str, Any]:
    values = {
        "type": incident.type,
        "trigger": incident.trigger.of(text),
        "victims": _names(incident.victims, text),
        "perpetrators": _names(incident.perpetrators, text),
        "actors": _names(incident.actors, text),
        "by": incident.perpetrator_type,
        "count": incident.count,
        "date": incident.date,
        "place": incident.place.of(text) if incident.place else None,
        "laws": [span.of(text) for span in incident.legal_basis],
        "alleged": incident.alleged,
        "negated": incident.negated,
        "modality": incident.modality.value,
        "also": len(incident.also),
        "outcome": incident.outcome,
        "speaker": next(iter(_names((incident.speaker,), text)), None)
        if incident.speaker
        else None,
        "standing": incident.standing.value,
    }
    return {key: values[key] for key in row}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_golden(case: dict[str, Any]) -> None:
    """A sentence gives the acts that a reader finds in it, and no others."""
    item = make_item(case["text"], **{"published": DAY, **case.get("item", {})})
    found = sorted(find_incidents(item), key=lambda i: i.trigger)
    assert [i.type for i in found] == [row["type"] for row in case["expect"]]
    for incident, row in zip(found, case["expect"], strict=True):
        assert _shown(incident, row, item.text) == row


@given(st.text(max_size=300), st.sampled_from(["en", "ru", "kk", "ky", "fr", None]))
def test_any_text_is_read(text: str, language: str | None) -> None:
    """Any text gives incidents whose spans lie in it, by place, the same ones each time."""
    item = make_item(text, language=language)
    once = list(extract(item, Findings(), Context()))
    assert once == list(extract(item, Findings(), Context()))
    assert [f.span for f in once] == sorted(f.span for f in once)
    for finding in once:
        assert finding.span.of(text) == finding.surface


WORDS = (
    "Anna Testova arrested was by police in Almaty on 5 May 2020 not allegedly and , . who torture of the"
    " court sentenced Ivan Primerov lawyers charges against released задержан обыск суд приговорил Тестову в"
    " ұсталды қамауға алынды кармалды арестован полиция called on should shall her they ( ) « »"
).split()


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_row_of_telling_words_is_read(words: list[str]) -> None:
    """Words of acts in any order give incidents whose parts lie inside the text."""
    item = make_item(" ".join(words), language="en")
    for incident in find_incidents(item):
        assert incident.type in load_incident_types()
        assert incident.span.covers(incident.trigger)
        for party in (*incident.victims, *incident.perpetrators, *incident.actors):
            assert party.span.of(item.text) == party.surface
        assert incident.span not in incident.also


@pytest.mark.parametrize(
    "piece",
    ["arrest ", "(((((", "Anna Testova was arrested, ", "\x00\ud800", "никто не арестован "],
)
def test_hostile_text_is_read(piece: str) -> None:
    """One line of the same words a thousand times over is read without raising."""
    item = make_item(piece * 1000, language="en")
    assert len(list(extract(item, Findings(), Context()))) < 1000


def test_an_act_told_again_is_one() -> None:
    """A headline, the report and a look back tell one act with two more sentences."""
    text = (
        "Lawyer Anna Testova detained in Almaty\n\n"
        "Police detained lawyer Anna Testova on 5 May 2021. "
        "Her friends brought flowers. The detention of Testova is the third this year."
    )
    found = [
        i
        for i in find_incidents(make_item(text, language="en", published=DAY))
        if i.type == "detention"
    ]
    assert [i.date for i in found] == ["2021-05-05"]
    assert len(found[0].also) == 2


def test_two_people_are_two_acts() -> None:
    """The same kind of act done to another person is another act."""
    text = (
        "Police detained Anna Testova on 5 May 2021.\n\nIvan Primerov was detained on 7 May 2021."
    )
    found = find_incidents(make_item(text, language="en", published=DAY))
    assert [i.date for i in found] == ["2021-05-05", "2021-05-07"]


def test_a_body_speaks_once() -> None:
    """All sentences in which one body speaks up are one statement of concern."""
    text = (
        "The Rights Watch Committee condemns the arrest of Anna Testova. "
        "The Rights Watch Committee is concerned about her health. "
        "The Rights Watch Committee calls on the government to free her."
    )
    item = make_item(text, language="en", published=DAY)
    found = [i for i in find_incidents(item) if i.type == "statement_of_concern"]
    assert len(found) == 1
    assert len(found[0].also) == 2
