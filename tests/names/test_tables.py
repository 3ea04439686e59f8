"""Many pairs of names at once: as `compare` says of each."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.names import SAME, compare
from habeas.names.alignment import distance
from habeas.names.lexicon import LEVELS, Lexicon, relate_level
from habeas.names.many_alignments import distances, to_codes
from habeas.names.meetings import Meetings, find_among, unique_pairs
from habeas.names.pair_levels import PairLevels
from habeas.names.tables import NameTable
from habeas.names.words import read_word
from tests.names.test_comparison import ONE_PERSON, OPEN, TWO_PERSONS
from tools.invent_names import invent_pairs

SOUNDS = st.text(alphabet="abdeiJkmnorstuvZC", min_size=1, max_size=12)
NUMBERS = st.lists(st.integers(0, 40), max_size=30)


def score(pairs: list[tuple[str, str]]) -> list[float]:
    """Return the scores of pairs of names from one table of them all."""
    table = NameTable(name for pair in pairs for name in pair)
    left = np.arange(0, 2 * len(pairs), 2)
    return [float(s) for s in table.score(left, left + 1)]


def test_pairs_of_the_development_set_score_alike() -> None:
    """Scripts, cases, order, initials and fathers count in arrays as they do one by one."""
    pairs = [*ONE_PERSON, *TWO_PERSONS, *OPEN]
    exact = [compare(*pair).score for pair in pairs]
    assert score(pairs) == pytest.approx(exact, abs=0.12)


def test_invented_pairs_score_alike() -> None:
    """Nearly all decisions are the same, and scores differ little on the whole."""
    pairs = [(a, b) for a, b, _ in invent_pairs(1500, seed=7)]
    ours, exact = np.array(score(pairs)), np.array([compare(*pair).score for pair in pairs])
    assert np.abs(ours - exact).mean() < 0.02
    assert ((ours >= SAME) != (exact >= SAME)).mean() < 0.02


def test_a_question_is_weighed_as_a_row_is() -> None:
    """A name that is no row, with words that no row has, scores as if it were one."""
    names = ["Bolat Kenzhetayev", "Б. Кенжетаев", "Meruert Tastanbekova", "Bolat Serikuly"]
    asked = "Кенжетаеву Болату Сериковичу"
    whole = NameTable([*names, asked])
    rows = np.arange(len(names))
    expected = whole.weigh(np.full(len(names), len(names)), rows).total
    table = NameTable(names)
    assert np.allclose(table.weigh_question(table.ask(asked), rows).total, expected)


@pytest.mark.parametrize(
    "text",
    ["", "\ud800", "😀", "x" * 100_000, "Ы. " * 50_000, "a b c d e f", "(((", "习伟同", "\0"],
)
def test_any_text_is_a_row(text: str) -> None:
    """Strange text has a score between 0 and 1 against anything."""
    table = NameTable([text, "Bolat Kenzhetayev", text])
    found = table.score(np.array([0, 0, 1]), np.array([1, 2, 1]))
    assert ((found >= 0) & (found <= 1)).all()
    rows = np.arange(3)
    assert len(table.weigh_question(table.ask(text), rows).total) == 3


@given(st.lists(st.tuples(SOUNDS, SOUNDS), min_size=1, max_size=20))
@settings(max_examples=60, deadline=None)
def test_alignments_in_arrays_cost_the_same(pairs: list[tuple[str, str]]) -> None:
    """Many alignments at once find what each alone finds."""
    found = distances(to_codes([a for a, _ in pairs]), to_codes([b for _, b in pairs]), 2.5)
    assert found == pytest.approx([distance(a, b) for a, b in pairs], abs=1e-3)


def test_words_stand_as_they_do_one_by_one() -> None:
    """Levels in arrays are those of two words alone, also for words that come later."""
    texts = "bolat болат bolatbek kenzhetayev кенжетаева sergey сергей sasha alexander serikovich".split()
    texts += ["naimov", "naimzoda", "rustamov", "rustamli", "rustam", "marzati", "elmarzati"]
    texts += ["тарчевић", "tarcevic"]
    lexicon = Lexicon()
    for some in (texts[:4], texts[4:]):
        for text in some:
            lexicon.number(read_word(text))
        lexicon.relate_new()
    for i, one in enumerate(texts):
        for j, other in enumerate(texts):
            level = lexicon.levels(np.array([i]), np.array([j]))[0]
            assert LEVELS[level] == LEVELS[relate_level(read_word(one), read_word(other))]


@given(NUMBERS, NUMBERS)
def test_meetings_are_all_pairs_of_equal_keys(first: list[int], second: list[int]) -> None:
    """Things meet those under the same key that came with them or before, and none else."""
    meetings = Meetings()
    old, new = np.array(first, dtype=np.int64), np.array(second, dtype=np.int64)
    meetings.insert(old // 4, np.arange(len(old)))
    found = {
        (int(a), int(b))
        for left, right in meetings.find(new // 4, np.arange(len(new)))
        for a, b in zip(left, right, strict=True)
    }
    assert found == {
        (i, j) for i, a in enumerate(first) for j, b in enumerate(second) if a // 4 == b // 4
    }
    left, right = unique_pairs(find_among(new // 4, np.arange(len(new))))
    assert list(zip(left.tolist(), right.tolist(), strict=True)) == [
        (i, j)
        for i in range(len(second))
        for j in range(i + 1, len(second))
        if second[i] // 4 == second[j] // 4
    ]


@given(st.dictionaries(st.tuples(st.integers(0, 30), st.integers(31, 60)), st.integers(1, 9)))
def test_levels_of_pairs_are_kept(rows: dict[tuple[int, int], int]) -> None:
    """Every pair has the level it was given, either way round, every other one the default."""
    levels = PairLevels(7)
    for (left, right), level in rows.items():
        levels.add(np.array([left]), np.array([right]), np.array([level], dtype=np.uint8))
    left, right = (a.ravel().astype(np.int32) for a in np.mgrid[0:31, 31:61])
    found = levels.look_up(right, left)
    assert found.tolist() == [
        rows.get((int(a), int(b)), 7) for a, b in zip(left, right, strict=True)
    ]
    assert levels.look_up(left, left).max() == 0
