"""Rows of given mentions to readings and back."""

from pathlib import Path

import pytest

from habeas.errors import HabeasError
from habeas.services.predicting import predict_identity

TEXT = "Meerim Asanalieva, a lawyer from Osh, spoke. Asanalieva left."


def mentions(**more: object) -> list[dict[str, object]]:
    return [
        {
            "item": 1,
            "start": 0,
            "end": 17,
            "surface": "Meerim Asanalieva",
            "type": "person",
            **more,
        },
        {"item": 1, "start": 45, "end": 56, "surface": "Asanalieva", "type": "person", **more},
    ]


def entities(row: dict[str, object]) -> list[str | None]:
    (record,) = predict_identity([row])
    return [mention["entity"] for mention in record["mentions"]]


@pytest.mark.parametrize("extra", [{}, {"text": TEXT}, {"text": "another text"}, {"text": None}])
def test_text_may_be_there_or_not(extra: dict[str, object]) -> None:
    """The text helps where it is the right one, and is not needed."""
    first, second = entities({"doc": "a.txt", "mentions": mentions(), **extra})
    assert first == second is not None


def test_a_document_that_is_a_file_is_read(tmp_path: Path) -> None:
    """Where `doc` names a file in which the mentions stand, its words count."""
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    first, second = entities({"doc": str(path), "mentions": mentions()})
    assert first == second


def test_the_row_comes_back_with_its_entities() -> None:
    """What the row holds stays; mentions get an entity, and the entities are listed."""
    row = {"doc": "a", "mentions": mentions(mine=1), "other": [1], "text": TEXT}
    (record,) = predict_identity([row])
    assert record["other"] == [1] and record["mentions"][0]["mine"] == 1
    assert "text" not in record
    (entity,) = record["entities"]
    assert entity["name"] == "Meerim Asanalieva"
    assert entity["names"] == ["Asanalieva", "Meerim Asanalieva"]


def test_ids_hold_for_all_rows() -> None:
    """One person has one id in every document of a run."""
    rows = [{"doc": name, "mentions": mentions()} for name in "ab"]
    one, other = predict_identity(rows)
    assert one["entities"][0]["id"] == other["entities"][0]["id"]


def test_numbers_in_a_list_part_what_is_spelt_otherwise() -> None:
    """Two near names that one list numbers apart are two; the same name twice is one."""
    names = ["Meerim Osmonova", "Meerim Usmonova", "Meerim Osmonova"]
    spans = [(0, 15), (20, 35), (40, 55)]
    rows = [
        {"start": start, "end": end, "surface": name, "type": "person"}
        for name, (start, end) in zip(names, spans, strict=True)
    ]
    signed = [{"n": n, "start": start, "end": end} for n, (start, end) in enumerate(spans, 1)]
    appeals = [{"item": 1, "signatories": signed}]
    first, second, third = entities({"doc": "a", "mentions": rows, "appeals": appeals})
    assert first == third != second


@pytest.mark.parametrize("doc", ["", "\0", "x" * 5000, "."])
def test_any_name_of_a_document_will_do(doc: str) -> None:
    """A name that is no file, or no name of one, is a name."""
    assert entities({"doc": doc, "mentions": []}) == []


def test_unknown_types_are_left_alone() -> None:
    """A mention of another kind has no entity."""
    assert entities({"doc": "a", "mentions": mentions(type="event")}) == [None, None]


@pytest.mark.parametrize(
    "row",
    [
        {"mentions": []},
        {"doc": "a", "mentions": [{"type": "person", "surface": "X"}]},
        {"doc": "a", "mentions": [{"type": "person", "start": 5, "end": 2}]},
    ],
)
def test_a_broken_row_is_an_error(row: dict[str, object]) -> None:
    """A row without a document, or a mention without its place, is told."""
    with pytest.raises(HabeasError, match="expected"):
        list(predict_identity([row]))
