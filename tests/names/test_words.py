"""Sounds, distances, families and the parts of a name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.names.alignment import FAR, distance
from habeas.names.persons import parse_person
from habeas.names.relations import Tie, relate
from habeas.names.sounds import sounds
from habeas.names.tokens import similarities
from habeas.vocab.name_alignment import load_alignment
from habeas.vocab.name_bodies import country_of_word, find_meaning
from habeas.vocab.name_families import load_name_families
from habeas.vocab.name_spellings import load_spellings


@pytest.mark.parametrize(
    "words",
    [
        "chubarov чубаров tschubarow tchoubarov czubarow çubarov",
        "zhumadil жумадил jumadil",
        "sergey sergei serguei сергей",
        "pyotr petr пётр петр",
        "aliyev aliev алиев",
        "julia yulia iuliia юлия",
    ],
)
def test_one_sound_in_many_spellings(words: str) -> None:
    """Every spelling shares a reading with the first."""
    first, *others = words.split()
    for other in others:
        assert set(sounds(first)) & set(sounds(other)), other


def test_other_sounds_stay_apart() -> None:
    """Near is not equal."""
    assert not set(sounds("karimov")) & set(sounds("kerimov"))
    assert not set(sounds("asan")) & set(sounds("hasan"))


@pytest.mark.parametrize(
    ("a", "b", "tie"),
    [
        ("чубарову", "chubarov", Tie.SAME),
        ("чубаровой", "chubarova", Tie.SAME),
        ("сергеем", "sergey", Tie.FAMILY),
        ("oleksandr", "александр", Tie.FAMILY),
        ("sasha", "aleksandr", Tie.SHORT),
        ("naimov", "naimzoda", Tie.DROPPED),
        ("karimov", "kerimov", Tie.SPELLING),
        ("karimov", "tastanbekov", Tie.DIFFERENT),
        ("maria", "marina", Tie.DIFFERENT),
    ],
)
def test_ties_of_two_words(a: str, b: str, tie: Tie) -> None:
    """A tie is the same in both directions."""
    assert relate(a, b).tie is tie
    assert relate(b, a) == relate(a, b)


def test_parts_of_a_persons_name() -> None:
    """Titles and brackets go, fathers and initials stand apart."""
    name = parse_person("Mr. Кенжетаев Болат Серикович (Ош)")
    assert [w.text for w in name.words] == ["кенжетаев", "болат"]
    assert [w.text for w in name.fathers] == ["серикович"]
    assert name.gender == "m"
    assert parse_person("Б.С. Кенжетаев").initials == ("б", "с")
    assert [w.father for w in parse_person("Болат Серик уулу").fathers] == ["serik"]
    assert [w.text for w in parse_person("Ivan Petrovich").words] == ["ivan", "petrovich"]
    assert parse_person("").words == ()


@given(st.text(max_size=30), st.text(max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_two_words_have_a_distance(a: str, b: str) -> None:
    """Words of any letters have sounds, and a symmetric distance that is none for themselves."""
    for one in sounds(a):
        assert distance(one, one) == 0
        for other in sounds(b):
            assert distance(one, other) == distance(other, one)
            assert 0 <= distance(one, other) <= FAR


def test_matrix_of_similarities() -> None:
    """The partner of each word is the likest of its row."""
    found = similarities(["Chubarov", "Tastanbek"], ["Тастанбек", "Чубаров", "Ким"])
    assert found.shape == (2, 3)
    assert [int(row.argmax()) for row in found] == [1, 0]


def test_vocabularies_of_names_are_sound() -> None:
    """Sounds are our letters only, costs are positive, forms are small letters."""
    letters = set("abcdefghiJjklmnopqrsStuvwxyzZC")
    for table in load_spellings().values():
        assert set("".join(table.values())) <= letters
    for row in load_alignment().values():
        assert all(cost > 0 for cost in row.values())
    assert len({family.id for family in load_name_families()}) == len(load_name_families())
    assert find_meaning("министерства") == find_meaning("ministry")
    assert country_of_word("казахстанский") == "KZ"
    assert country_of_word("chubarov") == ""
