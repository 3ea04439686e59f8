"""Views of incidents in the three stores."""

from dataclasses import replace
from typing import Any

import pytest

from habeas.model.incidents import IncidentRecord
from habeas.model.statements import Status
from habeas.store.protocol import IncidentFilter, Store, Window


def incident(name: str, **more: Any) -> IncidentRecord:
    plain: dict[str, Any] = {
        "statement": f"st:{name}",
        "item": f"itm:{name}",
        "type": "detention",
        "date": None,
        "first": None,
        "last": None,
        "countries": (),
        "status": Status.PROPOSED,
    }
    return IncidentRecord(id=f"inc:{name}", **{**plain, **more})


ROWS = [
    incident("a", first=5, last=9, date="2024-05", countries=("KZ", "KG"), status=Status.ACCEPTED),
    incident("b", first=7, last=7, type="arrest", countries=("KG",)),
    incident("c"),
    incident("d", first=20, last=21, countries=("KZ",)),
    incident("e", first=20, last=21, copy=True),
    incident("f", first=-3, last=0, type="", item="itm:d"),
]


def test_incidents_come_back_as_they_went_in(store: Store) -> None:
    """What is put again takes the place of what was there."""
    store.put_incidents(ROWS)
    assert store.incidents(["inc:b", "inc:x", "inc:a"]) == [ROWS[1], ROWS[0]]
    assert list(store.each_incident()) == ROWS
    again = replace(ROWS[0], date=None, countries=())
    store.put_incidents([again])
    store.delete_incidents(["inc:b", "inc:x"])
    assert list(store.each_incident()) == [again, *ROWS[2:]]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (IncidentFilter(), "dabfc"),
        (IncidentFilter(copies=True), "deabfc"),
        (IncidentFilter(type="arrest"), "b"),
        (IncidentFilter(country="KG"), "ab"),
        (IncidentFilter(country="K"), ""),
        (IncidentFilter(status=Status.ACCEPTED), "a"),
        (IncidentFilter(first_day=8), "da"),
        (IncidentFilter(last_day=6), "af"),
        (IncidentFilter(first_day=8, last_day=19), "a"),
        (IncidentFilter(first_day=0), "dabf"),
        (IncidentFilter(items=["itm:d", "itm:x"]), "df"),
        (IncidentFilter(items=[]), ""),
        (IncidentFilter(without=["itm:d", "inc:b", "st:a"]), "ac"),
    ],
)
def test_incidents_are_found(store: Store, asked: IncidentFilter, found: str) -> None:
    """The newest first, without a day last; in windows, and counted."""
    store.put_incidents(ROWS)
    assert "".join(row.id[4:] for row in store.find_incidents(asked)) == found
    assert store.count_incidents(asked) == len(found)
    part = store.find_incidents(asked, window=Window(limit=2, offset=1))
    assert "".join(row.id[4:] for row in part) == found[1:3]
