"""Whether words that tell of an act agree with a name, on invented names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.extract.incidents.agreement import (
    agrees,
    forms_of_cue,
    forms_of_words,
    french_gender,
    is_attribute,
    share_case,
)


@pytest.mark.parametrize(
    ("cue", "name", "fits"),
    [
        ("арестованную", "инну дождёву", True),
        ("арестованную", "павел громыхин", False),
        ("арестованной", "инны дождёвой", True),
        ("арестованный", "инны дождёвой", False),
        ("осуждённого", "тимура снежкова", True),
        ("осуждённая", "тимуру снежкову", False),
        ("избитому", "марку снежкову", True),
        ("арестован", "марк снежков", True),
        ("арестована", "марк снежков", False),
        ("которую", "анны лужиной", True),
        ("которого", "анны лужиной", False),
        ("которого", "олег ветров", True),
        ("арестованного", "фо ли", None),
        ("арестовали", "олега ветрова", None),
    ],
)
def test_a_participle_agrees_with_its_head(cue: str, name: str, fits: bool | None) -> None:
    """Case, gender and number tell whether a name may be meant; words of no Slavic ending do not."""
    said = forms_of_words(name.split(), name=True)
    assert agrees(forms_of_cue(cue), said, several=False) is fits


def test_several_people_need_only_the_case() -> None:
    """Two who were detained are singular each, and what is said of them is plural."""
    asked = forms_of_cue("задержанных")
    said = forms_of_words(["лену", "полеву"], name=True)
    assert agrees(asked, said, several=True)
    assert not agrees(asked, said, several=False)


def test_names_of_a_list_share_a_case() -> None:
    """In "Лена Полева, сестра Марка" the second name is no item of a list."""
    lena = forms_of_words(["инна", "полевая"], name=True)
    assert not share_case(lena, forms_of_words(["инны", "полевой"], name=True))
    assert share_case(lena, forms_of_words(["марк", "снежков"], name=True))


@pytest.mark.parametrize(
    ("words", "gender"),
    [(["a", "été", "arrêtée"], "f"), (["arrêté"], "m"), (["arrêtés"], "m"), (["police"], "")],
)
def test_a_french_participle_has_a_gender(words: list[str], gender: str) -> None:
    """The last participle counts, and another word says nothing."""
    assert french_gender(words) == gender


def test_long_participles_stand_beside_nouns() -> None:
    """Short ones are predicates."""
    assert is_attribute("арестованного")
    assert not is_attribute("арестован")
    assert not is_attribute("адвоката")


@given(st.text(max_size=40))
def test_any_word_has_forms(text: str) -> None:
    """No text breaks it, and a word always may be in some form."""
    assert forms_of_words(text.split())
    forms_of_cue(text)
    french_gender([text])
