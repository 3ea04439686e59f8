"""Scored pairs to groups: strong links join, negatives and contradictions part."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.resolve.grouping import CONTRADICTED, group

IDS = st.sampled_from("abcdefgh")
PAIRS = st.lists(st.tuples(IDS, IDS), max_size=8)
SCORES = st.sampled_from([0.0, 0.05, 0.3, 0.89, 0.9, 0.93, 0.95, 0.97, 0.99, 1.0])
SCORED = st.lists(st.tuples(IDS, IDS, SCORES), max_size=24)


def members(found: dict[str, str]) -> list[set[str]]:
    return [{i for i in found if found[i] == root} for root in sorted(set(found.values()))]


def test_strong_pairs_join_and_weak_ones_do_not() -> None:
    """A pair at or above the threshold joins; every id named is in the answer."""
    found = group([("b", "a", 0.95), ("b", "c", 0.5)], apart=[("x", "y")])
    assert found == {"a": "a", "b": "a", "c": "c", "x": "x", "y": "y"}


def test_three_that_all_score_high_are_one() -> None:
    """Complete evidence makes one group."""
    pairs = [("a", "b", 0.95), ("b", "c", 0.92), ("a", "c", 0.9)]
    assert set(group(pairs).values()) == {"a"}


def test_a_chain_of_weak_links_joins_nothing() -> None:
    """A link just above the threshold pulls no third in that nobody compared with the first."""
    assert members(group([("a", "b", 0.92), ("b", "c", 0.91)])) == [{"a", "b"}, {"c"}]
    assert members(group([("a", "b", 0.99), ("b", "c", 0.98)])) == [{"a", "b", "c"}]


def test_a_contradiction_keeps_groups_apart() -> None:
    """One pair known to be two people stands between two groups, however strong the links."""
    pairs = [("a", "b", 1.0), ("b", "c", 0.99), ("a", "c", 0.01)]
    assert members(group(pairs)) == [{"a", "b"}, {"c"}]


def test_a_judgement_binds_whatever_the_scores() -> None:
    """What people joined is one, what they parted is two."""
    assert members(group([("a", "b", 0.0)], together=[("a", "b")])) == [{"a", "b"}]
    assert members(group([("a", "b", 1.0)], apart=[("b", "a")])) == [{"a"}, {"b"}]
    chain = group([("a", "c", 1.0), ("b", "c", 1.0)], apart=[("a", "b")])
    assert chain["a"] != chain["b"]


def test_of_two_scores_the_lower_counts() -> None:
    """A pair that one reading contradicts does not join by another."""
    assert members(group([("a", "b", 1.0), ("b", "a", 0.05)])) == [{"a"}, {"b"}]
    assert members(group([("a", "b", float("nan")), ("a", "b", 1.0)])) == [{"a"}, {"b"}]


@given(SCORED, PAIRS, PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_the_input_says_nothing(scored, apart, together, random) -> None:  # type: ignore[no-untyped-def]
    """Pairs and judgements in any order, and either way round, give the same groups."""
    found = group(scored, apart=apart, together=together)
    turned = [(b, a, s) for a, b, s in scored]
    random.shuffle(turned)
    others = [(b, a) for a, b in apart], [(b, a) for a, b in together]
    for some in others:
        random.shuffle(some)
    assert group(turned, apart=others[0], together=others[1]) == found


@given(SCORED, PAIRS, PAIRS)
def test_negatives_are_never_overruled(
    scored: list[tuple[str, str, float]],
    apart: list[tuple[str, str]],
    together: list[tuple[str, str]],
) -> None:
    """No group holds two that were judged apart, by whatever chain of judgements and scores."""
    found = group(scored, apart=apart, together=together)
    assert all(found[a] != found[b] for a, b in apart if a != b)


@given(SCORED, PAIRS)
def test_contradictions_part_what_nobody_judged(
    scored: list[tuple[str, str, float]], apart: list[tuple[str, str]]
) -> None:
    """Two that are known to score low are in two groups."""
    found = group(scored, apart=apart)
    assert all(found[a] != found[b] for a, b, s in scored if a != b and s < CONTRADICTED)


@given(SCORED, PAIRS)
def test_what_is_judged_together_is_together(
    scored: list[tuple[str, str, float]], together: list[tuple[str, str]]
) -> None:
    """Without negatives every positive judgement holds."""
    found = group(scored, together=together)
    assert all(found[a] == found[b] for a, b in together)


@given(SCORED, PAIRS, PAIRS)
def test_an_answer_names_its_groups(
    scored: list[tuple[str, str, float]],
    apart: list[tuple[str, str]],
    together: list[tuple[str, str]],
) -> None:
    """Every id is there, and each group is named by its smallest id."""
    found = group(scored, apart=apart, together=together)
    assert set(found) == {i for row in (*scored, *apart, *together) for i in row[:2]}
    assert all(root == min(ids) for ids in members(found) for root in {found[i] for i in ids})


@given(SCORED)
def test_a_group_has_average_evidence(scored: list[tuple[str, str, float]]) -> None:
    """The known pairs of a group score, on average, what a merge takes."""
    found = group(scored)
    lowest: dict[tuple[str, str], float] = {}
    for a, b, score in scored:
        pair = min(a, b), max(a, b)
        lowest[pair] = min(score, lowest.get(pair, 1.0))
    for ids in members(found):
        inner = [s for (a, b), s in lowest.items() if a != b and a in ids and b in ids]
        assert len(ids) == 1 or sum(inner) / len(inner) >= 0.9 - 1e-9
