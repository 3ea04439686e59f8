"""A table against itself: candidates, and what facts weigh, learnt without labels."""

import random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.names.tables import NameTable
from habeas.resolve.candidates import Candidates
from habeas.resolve.matching import match_table
from tools.invent_names import invent_pairs

TOWNS = "Osh Naryn Talas Batken Tokmok Karakol".split()


def table_of(count: int) -> tuple[list[str], list[int], list[str | None]]:
    """Return invented people twice each, born in a year and living in a town that few change."""
    source = random.Random(5)
    names: list[str] = []
    years: list[int] = []
    towns: list[str | None] = []
    for a, b, same in invent_pairs(2 * count, seed=11):
        if same and len(names) < 2 * count:
            year, town = source.randint(1940, 2005), source.choice(TOWNS)
            names += [a, b]
            years += [year, year]
            towns += [town, town if source.random() < 0.9 else source.choice(TOWNS)]
    return names, years, towns


def test_most_pairs_are_candidates_and_few_others() -> None:
    """Nearly all pairs of one person meet, and few others do."""
    names, _, _ = table_of(300)
    left, right = Candidates(NameTable(names)).meet_new()
    met = set(zip(left.tolist(), right.tolist(), strict=True))
    found = sum((i, i + 1) in met for i in range(0, len(names), 2))
    assert found >= 0.9 * len(names) / 2
    assert len(met) < 20 * len(names)


def test_rows_that_come_later_meet_as_well() -> None:
    """What came in two parts meets what was there, and nothing meets twice."""
    names, _, _ = table_of(60)
    table = NameTable(names[::2])
    candidates = Candidates(table)
    first = candidates.meet_new()
    table.add(names[1::2])
    second = candidates.meet_new()
    pairs = [*zip(*first, strict=True), *zip(*second, strict=True)]
    half = len(names) // 2
    assert len(set(pairs)) == len(pairs)
    assert all(int(right) >= half for right in second[1])
    assert sum((i, i + half) in set(pairs) for i in range(half)) >= 0.85 * half


def test_facts_are_weighed_without_labels() -> None:
    """A year that contradicts parts namesakes, one that agrees joins them; the score tells how surely."""
    names, years, towns = table_of(300)
    namesake = ["Bolat Kenzhetayev", "Болат Кенжетаев", "Bolat Kenzhetaev"]
    found = match_table(
        [*names, *namesake],
        {"year": [*years, 1950, 1950, 1990], "town": [*towns, "Osh", "Osh", "Naryn"]},
    )
    scores = dict(
        zip(
            zip(found.left.tolist(), found.right.tolist(), strict=True),
            found.score.tolist(),
            strict=True,
        )
    )
    at = len(names)
    assert scores[at, at + 1] > 0.9
    assert scores[at, at + 2] < 0.3
    assert abs(sum(scores.values()) - len(names) / 2) < 0.25 * len(names) / 2


def test_a_table_without_facts_or_rows() -> None:
    """Nothing is no pair; names alone have scores."""
    assert len(match_table([]).left) == 0
    assert len(match_table(["", "x", "😀"]).left) == 0
    found = match_table(
        ["Bolat Kenzhetayev", "Болат Кенжетаев"], {"year": [None, None], "town": ["", ""]}
    )
    assert found.left.tolist() == [0]
    assert 0 < float(found.score[0]) < 1


@given(st.lists(st.text(max_size=25), max_size=12))
@settings(max_examples=40, deadline=None)
def test_any_names_make_a_table(names: list[str]) -> None:
    """Any texts are matched: pairs in order, smaller first, each once, scores between 0 and 1."""
    found = match_table(names)
    assert (found.left < found.right).all()
    codes = found.left * (len(names) + 1) + found.right
    assert (np.diff(codes) > 0).all()
    assert ((found.score >= 0) & (found.score <= 1)).all()
