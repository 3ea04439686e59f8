"""What two matters have in common."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.resolve.matters import Matter, find_likeness, is_similar

SOME = st.frozensets(st.sampled_from("abc"), max_size=3)
MATTERS = st.builds(
    Matter,
    victims=SOME,
    types=SOME,
    countries=SOME,
    laws=SOME,
    provisions=st.frozensets(st.sampled_from(["a art. 1", "a art. 2", "b art. 1"])),
    professions=SOME,
    addressees=SOME,
)


def codes(one: Matter, other: Matter) -> list[str]:
    return [each.code for each in find_likeness(one, other)]


@given(MATTERS, MATTERS)
def test_likeness_is_the_same_for_both_orders(one: Matter, other: Matter) -> None:
    """What tells most comes first, and each thing once."""
    found = find_likeness(one, other)
    assert found == find_likeness(other, one)
    assert len(set(found)) == len(found)
    assert all(each.points > 0 for each in found)


def test_a_country_alone_is_no_likeness() -> None:
    """With a kind of act it is; a person alone is."""
    here = Matter(countries=frozenset({"KG"}))
    held = Matter(countries=frozenset({"KG"}), types=frozenset({"detention"}))
    assert not is_similar(find_likeness(here, held))
    assert is_similar(find_likeness(held, held))
    victim = Matter(victims=frozenset({"per:1"}))
    assert is_similar(find_likeness(victim, victim))
    assert not is_similar(find_likeness(Matter(), held))


def test_a_law_is_told_by_its_article() -> None:
    """Not once more as a law; another law beside it is."""
    one = Matter(laws=frozenset({"law:1", "law:2"}), provisions=frozenset({"law:1 art. 5"}))
    assert codes(one, one) == ["provision", "law"]
    other = Matter(laws=frozenset({"law:1"}), provisions=frozenset({"law:1 art. 6"}))
    assert codes(one, other) == ["law"]
