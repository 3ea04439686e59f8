"""Dates in texts and lines: tables of cases, and what holds for any text."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.text.dates import find_dates, parse_date, parse_date_line, parse_dated_title

HERE = Path(__file__).parent
PIECES = st.sampled_from(
    ["5", "31", "2019", "may", "May", "мая", "-", ",", ".", "/", " ", "\n", "of", "to",
     "г.", "last", "Tuesday", "d’", "week", "ago", "(", "12:30", "\x00", "\ud800", "12.03.2020",
     "№", "in", "and"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=20).map("".join))


def load(name: str) -> list[dict[str, Any]]:
    """Return the cases of a file."""
    cases: list[dict[str, Any]] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return cases


@pytest.mark.parametrize("case", load("parse_date.yaml"), ids=lambda case: case["text"][:30])
def test_parse_date(case: dict[str, Any]) -> None:
    """A text that is one date, with weekday, time and labels around it, gives it in EDTF."""
    assert parse_date(case["text"]) == case["edtf"]


@pytest.mark.parametrize("case", load("find_dates.yaml"), ids=lambda case: case["text"][:30])
def test_find_dates(case: dict[str, Any]) -> None:
    """Dates are found with their words; open ones have no EDTF, and other numbers are none."""
    found = [[date.span.of(case["text"]), date.edtf] for date in find_dates(case["text"])]
    assert found == case["found"]


@pytest.mark.parametrize("case", load("date_lines.yaml"), ids=lambda case: case["line"][:30])
def test_parse_date_line(case: dict[str, Any]) -> None:
    """A line is a date line only when every word in it is accounted for."""
    found = parse_date_line(case["line"])
    assert (found.edtf if found else None) == case["edtf"]
    if found is not None:
        assert found.author == case.get("author")
        assert found.city == case.get("city")
        assert found.span.of(case["line"]) == case.get("date", found.span.of(case["line"]))


@pytest.mark.parametrize("case", load("dated_titles.yaml"), ids=lambda case: case["line"][:30])
def test_parse_dated_title(case: dict[str, Any]) -> None:
    """A line of date and title gives both; a sentence with a date gives none."""
    found = parse_dated_title(case["line"])
    assert (found.edtf if found else None) == case["edtf"]
    assert (found.title_span.of(case["line"]) if found else None) == case["title"]


def test_the_language_decides_between_readings() -> None:
    """A word that is a month in one language and a weekday in another follows the language."""
    assert [date.meaning.weekday for date in find_dates("mar. 5 mars 2019", language="fr")] == [
        None
    ]
    assert parse_date("5 mar 2019", language="en") == "2019-03-05"


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_is_accepted(text: str) -> None:
    """No text raises; spans lie in the text, sorted, apart; the same text gives the same."""
    found = list(find_dates(text))
    assert found == list(find_dates(text))
    ends = [0, *(date.span.end for date in found)]
    for date, end in zip(found, ends, strict=False):
        assert end <= date.span.start < date.span.end <= len(text)
    for line in (parse_date_line(text), parse_dated_title(text)):
        assert line is None or line.span.end <= len(text)
    parse_date(text)


@pytest.mark.parametrize(
    "piece", ["(", "1", "1.", "5 ", "5, ", "May ", "from ", "a'", "- ", "\x00"]
)
def test_long_texts_take_linear_time(piece: str) -> None:
    """A long run of one thing is read through without a date in it and without a stop."""
    assert list(find_dates(piece * 20_000)) == []
