"""Terms of sentences, from their words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.resolve.terms import end_of_term, parse_term

GOLDEN = [
    ("was sentenced to five years and six months in prison", "P5Y6M"),
    ("sentenced on 3 May 2014 to 3 years in a penal colony", "P3Y"),
    ("приговорен к пяти годам лишения свободы", "P5Y"),
    ("арестован на 15 суток", "P15D"),
    ("5 мая 2014 года приговорен к 7 годам и 6 месяцам колонии", "P7Y6M"),
    ("7 жылға бас бостандығынан айырды", "P7Y"),
    ("condamnée à deux ans de prison", "P2Y"),
    ("held for 10 days; the 10 days are over", "P10D"),
    # near-misses
    ("seven years in prison and a ban for three years", None),
    ("three years of suspended imprisonment", None),
    ("к трем годам условно", None),
    ("a 12-year term", None),
    ("in the year 2014", None),
    ("в 2014 года", None),
    ("99 years", None),
    ("years and years", None),
    ("", None),
]


@pytest.mark.parametrize(("words", "term"), GOLDEN)
def test_terms(words: str, term: str | None) -> None:
    """The one term that the words give; two that are not one are none."""
    assert parse_term(words) == term


@given(st.text() | st.text(st.sampled_from("5 years лет\ud800\0\u0661")))
def test_any_text_is_read(words: str) -> None:
    """Never raises; what comes can be counted with."""
    term = parse_term(words)
    if term is not None:
        end = end_of_term(date(2024, 2, 29).toordinal(), term)
        assert end is not None
        assert end > date(2024, 2, 29).toordinal()


@pytest.mark.parametrize(
    ("start", "term", "end"),
    [
        (date(2024, 2, 29), "P1Y", date(2025, 2, 28)),
        (date(2024, 8, 31), "P6M", date(2025, 2, 28)),
        (date(2024, 12, 30), "P15D", date(2025, 1, 14)),
        (date(2020, 3, 4), "P2Y10M", date(2023, 1, 4)),
    ],
)
def test_terms_end(start: date, term: str, end: date) -> None:
    """By the calendar; of a month without that day on its last."""
    assert end_of_term(start.toordinal(), term) == end.toordinal()


def test_what_is_no_term_has_no_end() -> None:
    """Nor has one beyond the calendar."""
    assert end_of_term(1, "five years") is None
    assert end_of_term(date(9998, 1, 1).toordinal(), "P40Y") is None
