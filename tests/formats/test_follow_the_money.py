"""The export as FollowTheMoney, against an excerpt of its published schema."""

import json

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from habeas.formats.export_values import ExportFinding, ExportItem
from habeas.formats.follow_the_money import render_ftm, to_date, to_moment
from habeas.model.records import CaptureRecord, CaptureState, EntityRecord, ItemRecord
from habeas.model.statements import Evidence, Statement, SubjectKind

# From the schemata of followthemoney 4.11.2 (MIT licence, https://followthemoney.tech): the type of
# each property that we write, inherited ones included, and those that must be there.
TYPES = {
    "Article": "name:name title:string fileName:string publishedAt:date publisher:string "
    "country:country language:language sourceUrl:url retrievedAt:date notes:text",
    "Person": "name:name alias:name",
    "Organization": "name:name alias:name",
    "Mention": "document:entity resolved:entity name:name detectedSchema:string contextCountry:country",
}
REQUIRED = {
    "Article": {"name", "fileName"},
    "Person": {"name"},
    "Organization": {"name"},
    "Mention": {"name", "document"},
}
FORMS = {
    "date": r"[12]\d{3}(-(0\d|1[0-2])(-[0-3]\d(T\d\d:\d\d:\d\d)?)?)?",
    "country": r"[a-z]{2}",
    "language": r"[a-z]{3}",
    "url": r"https?://[^\s/]+\S*",
    "entity": r"[a-z]{3}:\w+",
}
ITEM = ItemRecord(
    id="itm:1", original="ab12", text="t", number=1, start=0, end=9, title=None, kind="news",
    published="2021-03-09", first_day=1, last_day=1, publisher="Blog", countries=("KZ",),
    language="ru", fingerprint="", url="https://news.example/a",
)  # fmt: skip
CAPTURE = CaptureRecord(
    id="cap:1", state=CaptureState.CAPTURED, name="pages/letter.txt", added_at="2026-01-01T00:00:00Z",
    method="fetch", url="https://news.example/a?b", retrieved_at="2026-01-01T00:00:00Z",
)  # fmt: skip


def name_of(kind: SubjectKind, value: str) -> ExportFinding:
    evidence = Evidence(original="ab12", text="t", item="itm:1", start=0, end=5, words=value)
    return ExportFinding(
        statement=Statement(
            id=f"st:{value}", subject="s", kind=kind, prop="name", value=value, evidence=evidence,
            origin="people/1", first_seen="", last_seen="", entity="per:1",
        )
    )  # fmt: skip


def find_faults(entity: dict[str, object]) -> list[str]:
    """Return what the schema would say of an entity."""
    schema = str(entity["schema"])
    types = dict(pair.split(":") for pair in TYPES[schema].split())
    properties: dict[str, list[str]] = entity["properties"]  # type: ignore[assignment]
    faults = [f"{name} is missing" for name in REQUIRED[schema] - set(properties)]
    for name, values in properties.items():
        form = FORMS.get(types.get(name, "?"), r"(?s).+")
        faults += [f"{name} is unknown"] * (name not in types)
        faults += [f"{name}: {value}" for value in values if not regex.fullmatch(form, value)]
    return faults


@pytest.mark.parametrize("captures", [(CAPTURE,), ()])
def test_every_entity_follows_the_schema(captures: tuple[CaptureRecord, ...]) -> None:
    """Known properties, of their types, with all that must be there; what leads to them is there."""
    findings = (
        name_of(SubjectKind.PERSON, "Bolot Jyrgalov"),
        name_of(SubjectKind.ORGANIZATION, "Ak Kanat"),
    )
    record = EntityRecord(
        id="per:1", kind=SubjectKind.PERSON, name="B", names=("B", "Б"), items=1, statements=1
    )
    item = ExportItem(item=ITEM, text="text", findings=findings, captures=captures)
    found = [json.loads(line) for _, line in render_ftm([item, record])]
    assert [entity["schema"] for entity in found] == ["Article", "Mention", "Mention", "Person"]
    assert [fault for entity in found for fault in find_faults(entity)] == []
    ids = {entity["id"] for entity in found}
    assert {value for e in found[1:3] for value in e["properties"]["resolved"]} <= ids


@given(st.text(max_size=30))
def test_dates_are_dates_or_left_out(text: str) -> None:
    """Whatever stands where a date should."""
    for made in (to_date(text), to_moment(text)):
        assert made is None or len(made) <= 19
    assert to_moment("2026-01-01T10:20:30+06:00") == "2026-01-01"
    assert to_moment("2026-01-01T10:20:30Z") == "2026-01-01T10:20:30"
    assert to_date("2021-22") == "2021"
