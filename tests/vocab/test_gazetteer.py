"""The gazetteer: names, cases, and order in its files."""

import pytest

from habeas.vocab.gazetteer import PlaceKind, country_of_place, find_place, fold_place, match_place
from habeas.vocab.loader import load_rows
from habeas.vocab.place_words import Role, roles_of

COLUMNS = ("id", "country", "kind", "language", "names", "since", "until", "strength")


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Almaty", "KZ"),
        ("ош", "KG"),
        ("Toshkent", "UZ"),
        ("Nur Sultan", "KZ"),
        ("Fargʻona", "UZ"),
        ("Paris", "FR"),
        ("Қазақстан", "KZ"),
    ],
)
def test_names_lead_to_countries(name: str, country: str) -> None:
    """A name is found in any case, spelling of marks and script."""
    assert country_of_place(name) == country


@pytest.mark.parametrize("name", ["", " ", "Testograd", "казахский", "\ud800"])
def test_other_words_are_no_places(name: str) -> None:
    """What the gazetteer does not have is None."""
    assert find_place(name) is None


@pytest.mark.parametrize(
    "name",
    ["Астане", "Бишкекте", "Алматыдағы", "Караганды", "Нижнем Новгороде", "Уфе", "Toshkentda"],
)
def test_endings_are_undone(name: str) -> None:
    """Case endings of Russian, Kazakh, Kyrgyz and Uzbek are undone, on every word of a name."""
    assert match_place(fold_place(name).split()) is not None


@pytest.mark.parametrize("name", ["Каримов", "Парижанин", "Ташкентский", "Онда"])
def test_other_words_do_not_become_places(name: str) -> None:
    """Surnames, people and adjectives are no inflected names."""
    assert match_place(fold_place(name).split()) is None


def test_kinds_are_told() -> None:
    """Capitals, regions and countries are told apart."""
    kinds = [
        place.kind
        for name in ("Astana", "Чуйская область", "Tajikistan")
        if (place := find_place(name))
    ]
    assert kinds == [PlaceKind.CAPITAL, PlaceKind.REGION, PlaceKind.COUNTRY]


def test_no_name_of_ours_means_two_places() -> None:
    """A name written by hand belongs to one id."""
    owners: dict[str, set[str]] = {}
    for row in load_rows("places.csv", columns=COLUMNS, required=("id", "names")):
        for name in row.many("names"):
            owners.setdefault(fold_place(name), set()).add(row["id"])
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_words_have_roles() -> None:
    """Words are read in any case form; other words have no role."""
    assert roles_of("облысында") == Role.REGION and roles_of("Prison") & Role.PRISON
    assert roles_of("banana") is Role.NONE


def test_cities_are_sorted_and_folded() -> None:
    """The file that is searched by halving is sorted, each name once, folded, in known kinds."""
    columns = ("name", "id", "country", "kind", "strength")
    rows = load_rows("cities.csv", columns=columns, required=("name", "id", "kind", "strength"))
    names = [row["name"] for row in rows]
    assert names == sorted(set(names))
    assert all(fold_place(name) == name and not set(',"') & set(name) for name in names)
    assert {row["kind"] for row in rows} <= set(PlaceKind)
    assert {row["strength"] for row in rows} <= {"strong", "weak"}
