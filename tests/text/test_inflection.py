"""Words without their endings; surnames by theirs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.text.inflection import stem, stems
from habeas.text.surnames import is_patronymic, is_surname_like


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("министерства", "министерство"),
        ("адвокатами", "адвокат"),
        ("районного", "районный"),
        ("полицией", "полиция"),
        ("министрлігінің", "министрлігі"),
        ("адвокаттарға", "адвокат"),
        ("фондунун", "фонду"),
        ("court", "court"),
    ],
)
def test_a_form_leads_to_its_lemma(form: str, lemma: str) -> None:
    """The key of the vocabulary is among the stems of the form."""
    assert stem(lemma) in stems(form)


@pytest.mark.parametrize(("form", "lemma"), [("судно", "суд"), ("courts", "court"), ("кот", "кит")])
def test_other_words_do_not(form: str, lemma: str) -> None:
    """Words that only look alike are kept apart."""
    assert stem(lemma) not in stems(form)


@given(st.text())
def test_any_word_has_stems(word: str) -> None:
    """The word itself comes first, and every stem begins it."""
    assert stems(word)[0] == word
    assert all(word.startswith(cut) for cut in stems(word))
    assert word.startswith(stem(word))


@pytest.mark.parametrize(
    "word",
    ["Orlykova", "Bekturov", "Тестовым", "Тестібаевтың", "Омельчук", "Testashvili", "Kotoyan"],
)
def test_surnames(word: str) -> None:
    """Endings of surnames are known in both scripts and in cases."""
    assert is_surname_like(word)


@pytest.mark.parametrize("word", ["Love", "Court", "Суд", "Рев", "Human", "Ova"])
def test_no_surnames(word: str) -> None:
    """Short and common words are not taken for surnames."""
    assert not is_surname_like(word)


def test_patronymics() -> None:
    """Patronymics of Slavic and Turkic languages are known; other words are not."""
    assert all(map(is_patronymic, ["Petrovich", "Асановной", "Асанұлы", "Bekkyzy", "Ильиничной"]))
    assert not any(map(is_patronymic, ["Petrov", "Улыбка", "July", "Вич"]))
