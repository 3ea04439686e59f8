"""Professions told from roles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.vocab.professions import find_professions, load_professions


@pytest.mark.parametrize(
    ("role", "found"),
    [
        ("defence lawyer", {"lawyer"}),
        ("адвокатом", {"lawyer"}),
        ("главного редактора газеты", {"journalist"}),
        ("poet and human rights activist", {"artist", "defender"}),
        ("укук коргоочу", {"defender"}),
        ("director of the Centre", set()),
        ("", set()),
    ],
)
def test_professions_are_told_from_roles(role: str, found: set[str]) -> None:
    """The longest form counts, in any case; a post is no profession."""
    assert find_professions(role) == found


@given(st.text())
def test_any_role_is_read(role: str) -> None:
    """And gives professions that are known."""
    assert find_professions(role) <= load_professions().keys()


def test_every_profession_has_a_label_in_five_languages() -> None:
    """As the pages show it."""
    for labels in load_professions().values():
        assert labels.keys() == {"en", "ru", "kk", "ky", "fr"}
