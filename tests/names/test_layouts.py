"""Roles of the words of a name, by what each word may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.names.layouts import CUT, find_layout
from habeas.names.persons import parse_person
from habeas.names.tables import NameTable

KINDS = st.lists(st.integers(0, CUT - 1), max_size=6).map(tuple)


@given(KINDS)
def test_every_word_has_one_role_at_most(kinds: tuple[int, ...]) -> None:
    """Whatever the kinds, no word has two roles, and each word has its share."""
    layout = find_layout(kinds)
    places = (*layout.words, *layout.fathers, *layout.initials)
    assert len(set(places)) == len(places)
    assert len(layout.shares) == len(layout.words)


@pytest.mark.parametrize(
    ("name", "words", "fathers"),
    [
        ("Rauf Nadir oglu Testzade", ["rauf", "testzade"], ["nadiroglu"]),
        ("Rauf bin Nadir", ["rauf", "nadir"], []),  # a lone father stands as the surname
        ("Rauf Nadirovich oglu Testov", ["rauf", "testov"], ["nadirovich"]),
        ("г-жа Зарема Примерова", ["зарема", "примерова"], []),
        ("Oglu", ["oglu"], []),
        ("(Rauf) Testov", ["rauf", "testov"], []),
        ("Rauf Testov (Baku)", ["rauf", "testov"], []),
    ],
)
def test_names_are_parted(name: str, words: list[str], fathers: list[str]) -> None:
    """Words for a child join the name in front, titles and places in brackets are left out."""
    found = parse_person(name)
    assert [word.text for word in found.words] == words
    assert [word.text for word in found.fathers] == fathers


NAMES = st.lists(
    st.sampled_from(
        "Г. Б.С. г-жа Rauf Nadirovich Nadir oglu bin 习伟 de (Baku) Testov Mr ivanova".split()
    ),
    max_size=5,
).map(" ".join)


@given(st.lists(NAMES, min_size=1, max_size=20))
def test_rows_read_together_are_names_read_alone(names: list[str]) -> None:
    """A row of a table has the parts of the name as `parse_person` finds them."""
    table = NameTable(names)
    for row, name in enumerate(names):
        alone = parse_person(name)
        numbers = [table.lexicon.find(word) for word in alone.words[:3]]
        assert table.columns.words[row][: len(numbers)].tolist() == numbers
        assert table.columns.count[row] == len(numbers)
        assert (table.columns.father[row] >= 0) == bool(alone.fathers)
        assert (table.columns.initials[row] > 0).sum() == min(len(alone.initials), 2)
