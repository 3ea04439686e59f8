"""Regions, districts and smaller towns of the world, looked up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.vocab.far_places import country_of, is_region_by_name, locate
from habeas.vocab.gazetteer import PlaceKind, find_place, fold_place
from habeas.vocab.loader import load_rows


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Tamil Nadu", "IN", PlaceKind.REGION),
        ("Mindanao", "PH", PlaceKind.REGION),
        ("Kogi State", "NG", PlaceKind.REGION),
        ("Essex", "GB", PlaceKind.DISTRICT),
        ("Ogden", "US", PlaceKind.CITY),
        ("Bishkek", "KG", PlaceKind.CAPITAL),
        ("Testham", None, None),
        ("", None, None),
    ],
)
def test_locates_places(name: str, country: str | None, kind: PlaceKind | None) -> None:
    """A name gives its country and kind, that of the gazetteer first; an unknown one gives none."""
    place = locate(name)
    assert country_of(name) == country
    assert (place.kind if place else None) is kind


def test_says_no_country_where_many_have_the_name() -> None:
    """A region that several countries have is a region of none."""
    place = locate("Central")
    assert place is not None and place.country is None


def test_a_region_may_bear_the_name_of_its_capital() -> None:
    """The last word tells the region from the town, and a country is no region."""
    assert is_region_by_name("Testham County") and not is_region_by_name("Testham")
    assert locate("France Region") is None
    town, region = locate("Kaduna"), locate("Kaduna State")
    assert town is not None and town.kind is PlaceKind.CITY
    assert region is not None and region.kind is PlaceKind.REGION


def test_rows_are_sorted_and_folded() -> None:
    """The file that is searched by halving is sorted, each name once, and repeats no gazetteer name."""
    rows = load_rows(
        "far_places.csv", columns=("name", "country", "kind"), required=("name", "kind")
    )
    names = [row["name"] for row in rows]
    assert names == sorted(set(names), key=lambda name: f"{name},")
    assert all(fold_place(name) == name and not set(',"') & set(name) for name in names)
    assert {row["kind"] for row in rows} <= {"region", "district", "city"}
    assert not [name for name in names[::50] if find_place(name)]


@given(st.text(max_size=40))
def test_any_name_is_looked_up(name: str) -> None:
    """No text breaks it."""
    locate(name)
