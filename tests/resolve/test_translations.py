"""Two lists that are one in two languages, and those that only look so."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from habeas.resolve.translations import APART, Listed, Place, find_translations

ENGLISH = ("Ainur Kalmetova", "Bolot Jyrgalov", "Meerim Sagynova", "Dilbar Nosirova")
RUSSIAN = ("Айнур Калметова", "Болот Жыргалов", "Мээрим Сагынова", "Дильбар Носирова")


def listed(item: str, language: str, names: tuple[str, ...], day: int = 700_000) -> Listed:
    places = tuple(Place(record="", kind="person", name=name) for name in names)
    return Listed(item=item, language=language, day=day, places=places)


FIRST, SECOND = listed("itm:1", "en", ENGLISH), listed("itm:2", "ru", RUSSIAN, 700_003)


def test_the_same_in_the_same_order_are_one() -> None:
    """The later in the row is the earlier one; a third language, too; one misread name changes nothing."""
    french = listed("itm:3", "fr", (*ENGLISH[:3], "Somebody Else"), 699_990)
    assert find_translations([FIRST, SECOND]) == {"itm:2": "itm:1"}
    assert find_translations([FIRST, SECOND, listed("itm:3", "fr", ENGLISH)]) == {
        "itm:2": "itm:1",
        "itm:3": "itm:1",
    }
    longer = listed("itm:4", "en", (*ENGLISH[:3], "Daniyar Osmonov", "Ulan Toktorov"))
    other = listed("itm:5", "ru", (*RUSSIAN[:3], "Данияр Осмонов", "Асель Бекова"))
    assert find_translations([longer, other]) == {"itm:5": "itm:4"}
    assert find_translations([FIRST, french]) == {}  # of four names three: another list


def test_records_say_it_whatever_the_names() -> None:
    """Whoever was judged to be one is one; a translated body says nothing for or against."""
    one = [Place(record=f"per:{n}", kind="person", name=f"Aa{n}") for n in range(3)]
    other = [replace(place, name=f"Яя{n}") for n, place in enumerate(one)]
    bodies = [
        Place(record="org:1", kind="organization", name="Steppe Lawyers Association"),
        Place(record="org:2", kind="organization", name="Ассоциация «Степь»"),
    ]
    ours = replace(FIRST, places=(*one, bodies[0]))
    assert find_translations([ours, replace(SECOND, places=(*other, bodies[1]))]) == {
        "itm:2": "itm:1"
    }


def test_what_only_looks_so_is_two() -> None:
    """One language, months between, another order, one name more, two names, no language, no day."""
    for other in (
        replace(SECOND, language="en"),
        replace(SECOND, day=700_000 + APART + 1),
        replace(SECOND, places=SECOND.places[::-1]),
        replace(SECOND, places=(*SECOND.places, SECOND.places[0])),
        replace(SECOND, language=None),
        replace(SECOND, day=None),
    ):
        assert find_translations([FIRST, other]) == {}
    few = [replace(one, places=one.places[:2]) for one in (FIRST, SECOND)]
    assert find_translations(few) == {}


@given(st.lists(st.text(max_size=20), max_size=6))
def test_any_names_are_compared(names: list[str]) -> None:
    """A list is that of itself in another language from three names on that mean somebody."""
    pair = [listed("a", "en", tuple(names)), listed("b", "ru", tuple(names))]
    assert find_translations(pair) in ({}, {"b": "a"})
    assert len(names) >= 3 or not find_translations(pair)
