"""Predictions in the shapes of data sets, on invented rows."""

from typing import Any

import pytest

from habeas.errors import HabeasError
from habeas.services.predicting import PREDICTORS

WIRE = """TESTGUA, EL SALVADOR, 9 MAR 88 (TEST PRESS) -- [TEXT] GUNMEN KILLED
JUDGE MARIO TESTANEZ IN SAN SALVADOR YESTERDAY WITH RIFLES.  POLICE SAID
THAT TWO PEASANTS WERE WOUNDED BY A CAR BOMB NEAR A BRIDGE.

RAIN IS EXPECTED TOMORROW, SAID THE WEATHER OFFICE IN THE CAPITAL."""


def predict(kind: str, *rows: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the predictions for some rows."""
    return list(PREDICTORS[kind](rows))


def test_dates_are_counted_from_the_row() -> None:
    """Relative words need the day of writing; without it they stay open and are left out."""
    text = "He was held yesterday and tried on 5 May 2020."
    (row,) = predict("dates", {"id": "a", "text": text, "ref": "2021-03-18", "lang": "en"})
    assert row["values"] == ["2021-03-17", "2020-05-05"]
    assert [text[start:end] for start, end, _ in row["spans"]] == ["yesterday", "5 May 2020"]
    assert predict("dates", {"id": "a", "text": text})[0]["values"] == ["2020-05-05"]
    assert predict("dates", {"id": "a", "text": ""})[0]["values"] == []


def test_newswire_gives_templates() -> None:
    """Each act is a template: kind, day, place, who suffered, with what."""
    (row,) = predict("muc4", {"id": "w", "text": WIRE})
    first, second = sorted(row["templates"], key=lambda template: template["type"])
    assert (first["type"], second["type"]) == ("ATTACK", "BOMBING")
    assert first["date"] == ["1988-03-08", "1988-03-08"]
    assert first["location"] == ["EL SALVADOR", "SAN SALVADOR"]
    assert first["hum"] == [["MARIO TESTANEZ"]]
    assert first["perp_ind"] == [["GUNMEN"]]
    assert first["weapon"] == [["RIFLES"]]
    assert first["effect"] == [["DEATH"]]
    assert second["phys"] == [["BRIDGE"]]
    assert second["effect"] == [["INJURY"]]


def test_a_text_without_attacks_gives_no_templates() -> None:
    """Talks, and acts that did not happen, are no templates."""
    text = WIRE[:54] + "MINISTERS MET AND NOBODY WAS KILLED. " * 8
    assert predict("muc4", {"id": "w", "text": text})[0]["templates"] == []


def test_rows_of_one_story_share_their_incident() -> None:
    """Rows keep their ids and order; the label is the same for rows of one story alone."""
    rows = predict(
        "ecb",
        {"id": "a", "text": "Fire destroyed the Testville dairy of Carla Testova in 2012."},
        {"id": "b", "text": "Judge Omar Probe tried blogger Nils Beispiel in Mustertown."},
        {"id": "c", "text": "Carla Testova lost the Testville dairy in the fire of 2012."},
    )
    assert [row["id"] for row in rows] == ["a", "b", "c"]
    labels = [row["incident"] for row in rows]
    assert labels[0] == labels[2] != labels[1]


@pytest.mark.parametrize("kind", ["dates", "muc4", "ecb"])
def test_a_row_without_text_is_named(kind: str) -> None:
    """A row that lacks its text ends the run with its id."""
    with pytest.raises(HabeasError, match="row 'x'"):
        predict(kind, {"id": "x"})
