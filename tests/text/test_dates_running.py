"""Dates in running text and alone: golden cases, any text against any day, and the time they take."""

import datetime
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from habeas.text.dates import find_dates, parse_date, parse_date_line, parse_dated_title
from habeas.text.dates.anchoring import resolve
from tests.golden import find_span, load_cases

CASES = load_cases(Path(__file__).with_name("dates.yaml"))
ALONE = yaml.safe_load(Path(__file__).with_name("dates_alone.yaml").read_text(encoding="utf-8"))
PIECES = (
    "5", "31", "2019", "05.06.2019", "1/2/", "2019-06-05", "May", "may", "июня", "маусым", "-июнь", "mai",
    "–", "-", ",", ".", "(", ")", "/", "to", "по", "and", "last", "Tuesday", "вчера", "жылдың", "г.", "\n",
    "Published on", "by", "|", "ago", "two", "weeks", "between",
)  # fmt: skip
ANY_TEXT = st.text(max_size=80) | st.lists(
    st.sampled_from(PIECES) | st.text(max_size=3), max_size=25
).flatmap(lambda parts: st.sampled_from(["", " "]).map(lambda gap: gap.join(parts)))
MOST_GROWTH = 10  # fourfold text: linear is 4, squared is 16


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:50])
def test_dates_in_running_text(case: dict[str, Any]) -> None:
    """Every case gives the expected dates with their words, and no others."""
    text = case["text"]
    want, after = [], 0
    for row in case["expect"]:
        start = find_span(text[after:], row["surface"]).start + after
        after = start + len(row["surface"])
        want.append((start, row["surface"], row["edtf"]))
    assert [(d.span.start, d.span.of(text), d.edtf) for d in find_dates(text)] == want


@pytest.mark.parametrize("case", ALONE, ids=lambda case: str(case["text"])[:50])
def test_text_that_is_a_date(case: dict[str, Any]) -> None:
    """A text is a date, a date line or a dated title as the case says, and nothing else."""
    text = case["text"]
    assert parse_date(text) == case.get("parse")
    line = parse_date_line(text)
    want = case.get("line")
    got = {"edtf": line.edtf, "author": line.author, "city": line.city} if line else None
    assert got == ({"author": None, "city": None, **want} if want else None)
    titled = parse_dated_title(text)
    words = {"edtf": titled.edtf, "words": titled.title_span.of(text)} if titled else None
    assert words == case.get("title")


@given(ANY_TEXT)
def test_any_text_gives_sound_dates(text: str) -> None:
    """No text raises; spans lie in the text, in order and apart; the same text gives the same."""
    found = list(find_dates(text))
    assert found == list(find_dates(text))
    end = 0
    for date in found:
        assert end <= date.span.start < date.span.end <= len(text)
        assert date.span.of(text).strip() == date.span.of(text)
        end = date.span.end


@given(ANY_TEXT)
def test_any_text_may_be_asked_for_a_line(text: str) -> None:
    """No text raises where one date is looked for, and spans lie inside it."""
    parse_date(text)
    line, titled = parse_date_line(text), parse_dated_title(text)
    spans = [line.span] if line else []
    spans += [titled.span, titled.title_span] if titled else []
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(ANY_TEXT, st.sampled_from([None, "", "2020", "2020-02", "2020-02-29", "0001-01-01", "x"]))
def test_any_reference_settles_or_not(text: str, reference: str | None) -> None:
    """No reference date raises, and what the words settle it does not change."""
    for date in find_dates(text):
        for forward in (False, True):
            settled = resolve(date.meaning, reference, forward=forward)
            assert date.edtf is None or settled == date.edtf


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_is_read_as_written(day: datetime.date) -> None:
    """A day in ISO form, in words or with full stops is read as that day."""
    assert parse_date(day.isoformat()) == day.isoformat()
    assert parse_date(f"{day.day}.{day.month:02}.{day.year}") == day.isoformat()
    assert parse_date(f"{day.day} {day:%B} {day.year}") == day.isoformat()


@pytest.mark.parametrize("piece", ["1", "1/1/", "May ", "12.12.", "5, ", "last "])
def test_time_is_linear(piece: str) -> None:
    """Four times the text takes about four times as long, whatever it repeats."""
    short, long = (piece * (size // len(piece)) for size in (20_000, 80_000))
    list(find_dates("12 May 2019"))  # the vocabulary is loaded
    quick = min(_seconds(short) for _ in range(2))
    assert _seconds(long) < MOST_GROWTH * quick + 0.05


def _seconds(text: str) -> float:
    started = time.process_time()
    list(find_dates(text))
    return time.process_time() - started
