"""Pairs that were chosen elsewhere score as in a table of all names."""

import numpy as np
import pytest

from habeas.names import SAME, compare
from habeas.names.pair_tables import PairTable
from habeas.names.tables import NameTable
from tests.names.test_comparison import ONE_PERSON, OPEN, TWO_PERSONS
from tools.invent_names import invent_pairs


def score(pairs: list[tuple[str, str]]) -> list[float]:
    """Return the scores of pairs of names, those asked first in the table."""
    table = PairTable(name for name, _ in pairs)
    table.add(name for _, name in pairs)
    left = np.arange(len(pairs))
    return [float(s) for s in table.score(left, left + len(pairs))]


def test_pairs_of_the_development_set_score_alike() -> None:
    """Scripts, cases, order, initials and fathers count as one by one."""
    pairs = [*ONE_PERSON, *TWO_PERSONS, *OPEN]
    assert score(pairs) == pytest.approx([compare(*pair).score for pair in pairs], abs=0.12)


def test_invented_pairs_score_as_in_a_table_of_all() -> None:
    """Words that share no key are looked at too, so that none scores less by more than a trace."""
    pairs = [(a, b) for a, b, _ in invent_pairs(1500, seed=7)]
    whole = NameTable(name for pair in pairs for name in pair)
    left = np.arange(0, 2 * len(pairs), 2)
    usual, ours = whole.score(left, left + 1), np.array(score(pairs))
    exact = np.array([compare(*pair).score for pair in pairs])
    assert ((ours >= SAME) != (usual >= SAME)).mean() < 0.005
    assert np.abs(ours - exact).mean() <= np.abs(usual - exact).mean() + 0.001


def test_another_question_forgets_the_last() -> None:
    """The same pair scores the same, whatever was asked before; no pair is no answer."""
    table = PairTable(["Bolat Kenzhetayev", "Болата Кенжетаева", "Meruert Tastanbekova"])
    first = table.score(np.array([0]), np.array([1]))
    assert table.score(np.array([0]), np.array([2]))[0] < first[0]
    assert table.score(np.array([1]), np.array([0])) == pytest.approx(first)
    assert len(table.score(np.array([], dtype=np.int64), np.array([], dtype=np.int64))) == 0


@pytest.mark.parametrize("text", ["", "\ud800", "😀", "x" * 100_000, "a b c d e f", "\0"])
def test_any_text_is_a_row(text: str) -> None:
    """Strange text has a score between 0 and 1 against anything."""
    table = PairTable([text, "Bolat Kenzhetayev", text])
    found = table.score(np.array([0, 0, 1]), np.array([1, 2, 1]))
    assert ((found >= 0) & (found <= 1)).all()
