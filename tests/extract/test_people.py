"""Names of people."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.extract import organizations, people
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Finding, Mention, NameKind, Origin
from habeas.model.item import Item
from tests.golden import check_findings, find_span, load_cases, make_item

CASES = load_cases(Path(__file__).with_name("people.yaml"))
PIECES = st.sampled_from(
    (
        *("Dana ", "Orlykova", " said ", "Mr. ", "lawyer ", "N.", "«", "»", ", ", "and ", "уулу "),
        *(
            "Асан",
            "кызы ",
            "Тестов",
            "de la ",
            "1. ",
            "(",
            ")",
            "ONU",
            "’s ",
            "al-",
            "\n",
            "\ud800",
        ),
    )
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))


def extract(item: Item, found: Findings, context: Context) -> Iterator[Finding]:
    found.add(list(organizations.extract(item, found, context)))
    return people.extract(item, found, context)


def read(text: str, **fields: Any) -> list[Finding]:
    return list(extract(make_item(text, **fields), Findings(), Context()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_golden(case: dict[str, Any]) -> None:
    """Each case gives its names and no others."""
    check_findings(case["text"], read(case["text"], **case.get("item", {})), case["expect"])


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_gives_sorted_spans_inside_it(text: str) -> None:
    """Any text is read without an error, to spans in order that do not overlap."""
    got = read(text)
    end = 0
    for mention in got:
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text) == mention.surface
        end = mention.span.end
    assert got == read(text)


def make_place(text: str, surface: str) -> Mention:
    origin = Origin(extractor="places", version=1)
    span = find_span(text, surface)
    return Mention(span=span, surface=surface, kind=NameKind.PLACE, origin=origin)


def test_a_place_found_before_is_no_person() -> None:
    """What was found as a place is left to it."""
    text = "He flew to Diego Garcia."
    item = make_item(text)
    assert [m.surface for m in people.extract(item, Findings(), Context())] == ["Diego Garcia"]
    found = Findings([make_place(text, "Diego Garcia")])
    assert not list(people.extract(item, found, Context()))


def test_a_town_called_like_a_person_does_not_break_a_name() -> None:
    """A surname after a given name or an initial stays one, whatever the gazetteer knows."""
    text = "Lawyers Dana Orlykova and T. Kirov went to Kirov."
    found = Findings([make_place(text, name) for name in ("Orlykova", "Kirov")])
    got = people.extract(make_item(text), found, Context())
    assert [m.surface for m in got][:2] == ["Dana Orlykova", "T. Kirov"]


def test_a_headline_gives_the_name_alone() -> None:
    """The other capitals of a headline stay outside."""
    headline = "Arcadia Court Frees Lawyer Dana Orlykova After Week of Protest"
    assert [m.surface for m in read(headline)] == ["Dana Orlykova"]
