"""What is known beside names: for and against, never too much."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.resolve.facts import MOST, Known, find_facts

WORDS = st.sets(st.text(max_size=8), max_size=3)
KNOWN = st.builds(
    Known,
    roles=WORDS,
    bodies=WORDS,
    cities=WORDS | st.sets(st.sampled_from(["Osh", "Ош", "Bishkek", "Алматы"])),
    countries=WORDS | st.sets(st.sampled_from(["Kazakhstan", "Казахстан", "Belarus"])),
    items=st.sets(st.sampled_from("abc")),
    entries=st.sets(st.tuples(st.sampled_from("xy"), st.sampled_from("123"))),
    beside=st.dictionaries(st.sampled_from("pqrs"), st.sets(st.sampled_from("abcd"))),
)


def told(left: Known, right: Known) -> dict[str, float]:
    return {what: weight for what, weight, _, _ in find_facts(left, right)}


@given(KNOWN, KNOWN)
def test_the_order_changes_nothing_and_facts_are_bounded(left: Known, right: Known) -> None:
    """The same weights for both orders; what speaks for adds up to `MOST` at most."""
    found = told(left, right)
    assert found == told(right, left)
    assert sum(w for w in found.values() if w > 0) <= MOST + 0.01


def test_cities_are_one_in_any_script() -> None:
    """Two that differ speak against, but only where there is one of each."""
    assert told(Known(cities=["Osh"]), Known(cities=["Ош"])) == {"fact.city": 1.0}
    assert told(Known(cities=["Osh"]), Known(cities=["Бишкек"])) == {"fact.city_differs": -0.4}
    assert told(Known(cities=["Osh", "Naryn"]), Known(cities=["Бишкек"])) == {}


def test_two_numbers_of_one_list_speak_against() -> None:
    """One number twice does not, nor do two lists."""
    one, two = Known(entries=[("app:1", "4")], items=["i"]), Known(entries=[("app:1", "9")])
    assert told(one, two) == {"fact.list": -3.0}
    assert told(one, one) == {"fact.together": -0.5}
    assert told(one, Known(entries=[("app:2", "9")])) == {}


def test_those_named_beside_both_speak_for() -> None:
    """On different pages: on one and the same they are beside anybody."""
    one = Known(beside={"per:x": ["a"], "per:y": ["a"]})
    assert told(one, Known(beside={"per:x": ["b"], "per:y": ["c"]})) == {"fact.beside": 1.5}
    assert told(one, Known(beside={"per:x": ["a"], "per:y": ["a"]})) == {}


def test_countries_are_compared_by_code() -> None:
    """In any language."""
    here = Known(countries=["Kazakhstan"])
    assert told(here, Known(countries=["Казахстан"])) == {"fact.country": 0.2}
    assert told(here, Known(countries=["Беларусь"])) == {"fact.country_differs": -1.0}
