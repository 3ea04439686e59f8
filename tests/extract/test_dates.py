"""Dates of an item, settled against its own date."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.extract.dates import extract
from habeas.extract.protocol import Context, Findings
from habeas.model.item import Layer
from habeas.model.spans import Span
from tests.golden import check_findings, load_cases, make_item

CASES = load_cases(Path(__file__).with_name("dates.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:30])
def test_cases(case: dict[str, Any]) -> None:
    """Every date of the case is found, with its words and its EDTF."""
    item = make_item(case["text"], **case.get("item", {}))
    context = Context(reference_date=case.get("reference"))
    check_findings(case["text"], list(extract(item, Findings(), context)), case["expect"])


ALONE: dict[str, dict[str, str]] = yaml.safe_load(
    Path(__file__).with_name("dates_by_language.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("language", ALONE)
def test_dates_alone(language: str) -> None:
    """What people write for a day is read in every language, against the day of writing."""
    context = Context(reference_date="2013-02-12")
    found = {
        text: [d.edtf for d in extract(make_item(text, language=language), Findings(), context)]  # type: ignore[union-attr]
        for text in ALONE[language]
    }
    assert found == {text: [edtf] for text, edtf in ALONE[language].items()}


def test_the_date_of_the_item_goes_before_the_callers() -> None:
    """Words are counted from the item's own date, and in a layer from the layer's."""
    text = "He left yesterday."
    context = Context(reference_date="2020-01-01")
    item = make_item(text, published="2019-06-06")
    assert [date.edtf for date in extract(item, Findings(), context)] == ["2019-06-05"]  # type: ignore[union-attr]
    layer = Layer(span=Span(0, len(text)), published="2018-03-01")
    item = make_item(text, published="2019-06-06", layers=(layer,))
    assert [date.edtf for date in extract(item, Findings(), context)] == ["2018-02-28"]  # type: ignore[union-attr]


@given(
    st.text(max_size=80),
    st.sampled_from([None, "2019", "2019-06", "2019-06-06", "0001-01-01", "x"]),
)
@settings(max_examples=80, deadline=None)
def test_any_text_is_accepted(text: str, reference: str | None) -> None:
    """No text and no reference raises; surfaces are the words of the text."""
    for date in extract(make_item(text), Findings(), Context(reference_date=reference)):
        assert date.span.of(text) == date.surface
