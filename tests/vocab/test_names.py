"""Vocabularies by which names are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.text.words import find_words
from habeas.vocab.given_names import NameStrength, fold, given_name, load_given_names
from habeas.vocab.little_words import PARTS, load_little_words
from habeas.vocab.loader import load_rows
from habeas.vocab.organizations import (
    load_body_words,
    load_known_bodies,
    load_legal_forms,
    load_not_acronyms,
)
from habeas.vocab.phrases import PhraseIndex
from habeas.vocab.roles import (
    is_not_name,
    load_function_words,
    load_not_names,
    load_person_cues,
    load_roles,
    load_time_words,
    load_titles,
)


def test_every_vocabulary_loads() -> None:
    """All files are read, and none is empty."""
    assert all(load_little_words(part) for part in PARTS)
    for language in ("en", "fr", "ru", "kk", "ky", "es"):
        assert len(load_body_words(frozenset((language,))))
    assert load_not_names() >= load_function_words() | load_time_words()
    assert load_not_acronyms()
    assert load_legal_forms()["ТОО"].before
    assert not load_legal_forms()["LLP"].before
    for index in (load_roles(), load_titles(), load_person_cues(), load_known_bodies()):
        assert len(index)


@pytest.mark.parametrize(
    "spellings",
    [
        ("Айгуль", "Aigul", "Aygul", "Aïgoul"),
        ("Жанна", "Zhanna", "Janna"),
        ("Ержан", "Yerzhan", "Erjan"),
    ],
)
def test_spellings_of_a_given_name_meet(spellings: tuple[str, ...]) -> None:
    """Cyrillic and the Latin schemes have one key."""
    assert len({fold(name) for name in spellings}) == 1
    assert all(given_name(name) for name in spellings)


@pytest.mark.parametrize("form", ["Сергея", "Ольгой", "Юрию", "Айгүлдің", "Жан-Поль"])
def test_cases_of_given_names(form: str) -> None:
    """Names are known in their cases, double names by the first part."""
    assert given_name(form) is NameStrength.STRONG


@pytest.mark.parametrize("word", ["Германии", "Павлодарда", "Parliament", "Суд", "Турции"])
def test_words_that_are_no_given_names(word: str) -> None:
    """Countries and common words that contain a name are not names."""
    assert given_name(word) is NameStrength.NONE


def test_common_words_are_weak_given_names() -> None:
    """What is also a common word or a place says less."""
    assert given_name("Grant") is given_name("Victoria") is NameStrength.WEAK


@given(st.text())
def test_any_word_can_be_asked(word: str) -> None:
    """No word raises."""
    assert given_name(word) in set(NameStrength)
    assert isinstance(is_not_name(word.lower()), bool)


def test_given_names_have_one_row_per_key() -> None:
    """The list has no name twice, in whatever spelling."""
    columns = ("name", "key", "gender", "strength")
    rows = load_rows("given_names.csv", columns=columns, required=("name", "key", "strength"))
    assert len(load_given_names()) == len(rows) > 5000
    assert all(fold(row["name"]) == row["key"] for row in rows)


def test_the_longest_phrase_wins_in_any_case_and_apostrophe() -> None:
    """Phrases are found with endings, inside one line, and the longest counts."""
    index = PhraseIndex([("суд", 1), ("верховный суд", 2), ("judge's office", 3)])
    assert index.match(find_words("Верховного суда"), 0) == (2, 2)
    assert index.match(find_words("суду"), 0) == (1, 1)
    assert index.match(find_words("Верховного\nсуда"), 0) is None
    assert index.match(find_words("the judge’s office"), 1) == (3, 3)
    assert index.match(find_words("судно"), 0) is None
