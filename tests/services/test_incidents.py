"""Incidents: derived from what items tell, found, hidden, rebuilt."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from habeas.model.access import Viewer, Visibility
from habeas.model.statements import ACT, Action, Status, SubjectKind
from habeas.services.casebase import Casebase
from habeas.services.deciding import decide, set_access
from habeas.services.examining import check_incidents
from habeas.services.incidents import Incidents, IncidentView
from habeas.services.indexing import bring_up_to_date
from habeas.settings import load_settings
from habeas.store.protocol import ANY_INCIDENT, IncidentFilter, Window
from habeas.web.casebase import open_casebase
from tests.services.building import CUSTODIAN, MEMBER, PUBLIC, document, fill, make_casebase

HELD = """\
Kazakhstan: Lawyer Timur Seitbekov detained

10 March 2024

On 9 March 2024 the lawyer Timur Seitbekov and the journalist Bolot Jyrgalov were detained in Almaty.
"""
FREED = """\
Kyrgyzstan: Journalist Aizat Toktosheva released

20 April 2024

On 19 April 2024 the journalist Aizat Toktosheva was released in Osh. She was beaten, she said.
"""


@pytest.fixture
def casebase(tmp_path: Path) -> Iterator[Casebase]:
    made = make_casebase(tmp_path)
    fill(made, document("held.txt", HELD), document("freed.txt", FREED))
    yield made
    made.close()


def find(
    casebase: Casebase,
    asked: IncidentFilter = ANY_INCIDENT,
    viewer: Viewer = MEMBER,
    words: str = "",
) -> list[IncidentView]:
    incidents = Incidents(casebase, viewer)
    found = incidents.find(asked, words=words, window=Window(limit=99))
    assert incidents.count(asked, words=words) == len(found)
    return found


def types(rows: list[IncidentView]) -> list[str]:
    return [row.record.type for row in rows]


def test_items_tell_incidents(casebase: Casebase) -> None:
    """The newest first, with the words and those it befell; without a date by the day it was told."""
    rows = find(casebase)
    assert types(rows)[-1] == "detention"
    held = rows[-1]
    assert held.record.date == "2024-03-09"
    assert "were detained in Almaty" in held.report.words
    assert {v.name for v in held.victims} == {"Timur Seitbekov", "Bolot Jyrgalov"}
    told = next(row.record for row in rows if row.record.date is None)
    assert told.first == told.last == date(2024, 4, 20).toordinal()


def test_incidents_are_narrowed(casebase: Casebase) -> None:
    """By type, country, period, words of the items."""
    assert types(find(casebase, IncidentFilter(type="release"))) == ["release"]
    assert types(find(casebase, IncidentFilter(country="KZ"))) == ["detention"]
    day = date(2024, 3, 9).toordinal()
    assert types(find(casebase, IncidentFilter(first_day=day, last_day=day))) == ["detention"]
    assert types(find(casebase, words="Seitbekov")) == ["detention"]
    assert find(casebase, words="nowhere") == []


def test_decisions_change_the_view(casebase: Casebase) -> None:
    """Rejected it is gone; corrected or accepted, it is as a person said; taken with its item's date."""
    rows = casebase.store.statements_of(prop="name")
    held = next(s for s in rows if s.kind is SubjectKind.INCIDENT and "detention" in s.value)
    decide(casebase, MEMBER, held.id, Action.CORRECT, value="2024-03-08 detention")
    bring_up_to_date(casebase)
    found = find(casebase, IncidentFilter(type="detention"))
    assert [(r.record.date, r.record.status) for r in found] == [("2024-03-08", Status.ACCEPTED)]
    assert find(casebase, IncidentFilter(status=Status.ACCEPTED)) == found
    decide(casebase, MEMBER, found[0].record.statement, Action.REJECT)
    bring_up_to_date(casebase)
    assert "detention" not in types(find(casebase))
    item = next(
        i for i in casebase.store.items(list(casebase.store.item_ids())) if "KG" in i.countries
    )
    said = casebase.store.statements_of(subjects=[item.id], prop="country")[0]
    decide(casebase, MEMBER, said.id, Action.REJECT)
    bring_up_to_date(casebase)
    assert find(casebase, IncidentFilter(country="KG")) == []
    assert list(check_incidents(casebase, False)) == []


def test_a_copy_tells_nothing_new(casebase: Casebase) -> None:
    """Save where one asks for copies."""
    before = len(find(casebase))
    fill(casebase, document("again.txt", f"{HELD}\n"))
    assert len(find(casebase)) == before
    assert len(find(casebase, IncidentFilter(copies=True))) > before


def test_what_is_hidden_is_no_incident(casebase: Casebase) -> None:
    """Items, findings, records and names; counts follow. The public sees none at all."""
    acts = casebase.store.statements_of(prop=ACT)
    person = next(s.entity for s in acts if s.entity and "detention" in s.value)
    assert person
    name = casebase.store.entities([person])[0].name
    set_access(casebase, CUSTODIAN, person, visibility=Visibility.RESTRICTED)
    bring_up_to_date(casebase)
    assert name not in repr(find(casebase))
    assert name in repr(find(casebase, viewer=CUSTODIAN))
    assert find(casebase, words=name.split()[1]) == []
    freed = next(row for row in find(casebase) if row.record.type == "release")
    for target in (freed.record.id, freed.record.statement, freed.record.item):
        set_access(casebase, CUSTODIAN, target, visibility=Visibility.RESTRICTED)
        bring_up_to_date(casebase)
        assert "release" not in types(find(casebase))
        assert "release" in types(find(casebase, viewer=CUSTODIAN))
        set_access(casebase, CUSTODIAN, target, visibility=Visibility.GROUP)
        bring_up_to_date(casebase)
    set_access(casebase, CUSTODIAN, freed.record.item, visibility=Visibility.PUBLIC)
    assert find(casebase, viewer=PUBLIC) == []


def test_the_view_can_be_rebuilt(casebase: Casebase) -> None:
    """The doctor finds what is missing, wrong or too much, and puts it right."""
    store = casebase.store
    before = list(store.each_incident())
    store.delete_incidents([before[0].id])
    wrong = replace(before[1], type="x")
    store.put_incidents([wrong, replace(wrong, id="inc:0")])
    assert len(list(check_incidents(casebase, False))) == 3
    assert all(trouble.repaired for trouble in check_incidents(casebase, True))
    assert list(store.each_incident()) == before


def test_an_older_casebase_gets_the_wider_index(tmp_path: Path) -> None:
    """Opened from the migration before, it finds the same incidents, by the index of now."""
    from django.core.management import call_command
    from django.db import connection

    settings = load_settings(casebase=tmp_path / "base", environ={})
    casebase = open_casebase(settings, create=True)
    fill(casebase)
    before = casebase.store.find_incidents()
    call_command("migrate", "habeas", "0007", verbosity=0)
    assert _indexes(connection) >= {"incident_recency"}
    casebase.close()
    opened = open_casebase(settings)
    assert opened.store.find_incidents() == before
    assert _indexes(connection) >= {"incident_newest"}
    assert "incident_recency" not in _indexes(connection)
    opened.close()


def _indexes(connection: Any) -> set[str]:
    with connection.cursor() as cursor:
        return set(connection.introspection.get_constraints(cursor, "habeas_incident"))
