"""Keys under which spellings of one name meet."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.names.keys import person_keys


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bolat Kenzhetayev", "Кенжетаеву Болату"),
        ("B. Kenzhetayev", "Кенжетаев Болат Серикович"),
        ("Oleksandr Hryhorchuk", "Sasha Hryhorchuk"),
        ("Olena Hnatenko", "Елена Гнатенко"),
        ("Komil Naimzoda", "Комил Наимов"),
        ("Kenzhetayev", "Кенжетаев"),
    ],
)
def test_spellings_of_one_name_share_a_key(a: str, b: str) -> None:
    """Script, case, order, initials and forms of a given name do not part them."""
    assert person_keys(a) & person_keys(b)


def test_one_common_word_is_no_key() -> None:
    """Namesakes of one part do not meet, and nothing has no key."""
    assert not person_keys("Bolat Kenzhetayev") & person_keys("Bolat Tastanbekov")
    assert person_keys("") == frozenset()


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_text_has_keys(text: str) -> None:
    """Keys are words, the same for the same name."""
    assert person_keys(text) == person_keys(text)
    assert all(person_keys(text))
