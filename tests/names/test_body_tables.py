"""Names of organizations in arrays: near enough to what `compare` says to choose whom to compare."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.names import compare
from habeas.names.body_tables import BodyTable

# All bodies here are invented; ministries and courts are not.
BODIES = [
    "Ministry of Justice of Ukraine",
    "Министерство юстиции Кыргызской Республики",
    "Общественный фонд «Тангы Шуак»",
    "Public Foundation Tangy Shuak",
    "Tarkent Bar Association",
    "Коллегия адвокатов Таркентской области",
    "Tarkent District Court",
    "Institute for Freedom of the Media",
    "Marlov and Partners",
]


def weigh(name: str, *names: str) -> list[float]:
    table = BodyTable()
    table.add(names)
    return [float(total) for total in table.weigh(name, np.arange(len(names)))]


@pytest.mark.parametrize("name", BODIES)
def test_what_is_weighed_is_near_what_is_compared(name: str) -> None:
    """No pair is weighed so low that a likely one would be left out, nor a stranger as the same."""
    for other, total in zip(BODIES, weigh(name, *BODIES), strict=True):
        score = compare(name, other, "organization").score
        exact = math.log(score / (1 - score)) if score < 1 else 30.0
        assert abs(min(total, 6.0) - min(exact, 6.0)) < 3.5, (name, other)


def test_an_acronym_is_weighed_both_ways() -> None:
    """Letters find the full name, and the full name its letters; other letters do not."""
    full = "Institute for Freedom of the Media"
    assert weigh("IFM", full, "Marlov and Partners")[0] > 0 > weigh("IFM", "Marlov and Partners")[0]
    assert weigh(full, "IFM", "XQZ")[0] > 0 > weigh(full, "IFM", "XQZ")[1]


def test_words_that_come_later_are_met() -> None:
    """A row added after a question weighs as if it had been there before."""
    table = BodyTable()
    table.add(["Tangy Shuak"])
    rows = np.arange(2)
    table.weigh("Таңы Шуақ", rows[:1])
    table.add(["Тангы Шуак"])
    late = table.weigh("Таңы Шуақ", rows)
    assert late.tolist() == weigh("Таңы Шуақ", "Tangy Shuak", "Тангы Шуак")


@given(st.lists(st.text(max_size=40), max_size=8), st.text(max_size=40))
@settings(max_examples=80, deadline=None)
def test_any_names_have_a_weight(names: list[str], asked: str) -> None:
    """Any texts weigh something, the same in any order."""
    ahead = weigh(asked, *names)
    assert all(math.isfinite(total) for total in ahead)
    assert ahead[::-1] == weigh(asked, *names[::-1])
