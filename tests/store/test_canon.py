"""Judgements bind, whatever their order; a negative is never overruled by a chain."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.model.identity import Judgement, Verdict
from habeas.store.canon import Canon

NODES = [f"per:{letter}" for letter in "abcdef"]


def judgement(left: str, right: str, verdict: Verdict) -> Judgement:
    return Judgement(left=left, right=right, verdict=verdict, author="ana", made_at="t")


PAIRS = st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda p: p[0] < p[1])
TABLES = st.dictionaries(PAIRS, st.sampled_from(list(Verdict)), max_size=8)


@given(TABLES, st.randoms())
def test_the_order_of_judgements_changes_nothing(
    table: dict[tuple[str, str], Verdict], random: "object"
) -> None:
    """One judgement a pair, in any order: the same groups under the same ids."""
    rows = [judgement(left, right, verdict) for (left, right), verdict in table.items()]
    canon = Canon(rows)
    random.shuffle(rows)  # type: ignore[attr-defined]
    again = Canon(rows)
    assert [canon.of(n) for n in NODES] == [again.of(n) for n in NODES]
    for node in NODES:
        assert node in canon.members(canon.of(node)) or canon.of(node) == node


def test_the_last_judgement_on_a_pair_holds() -> None:
    """Unsure takes an earlier one back."""
    same = judgement("per:a", "per:b", Verdict.POSITIVE)
    unsure = judgement("per:b", "per:a", Verdict.UNSURE)
    assert Canon([same]).of("per:b") == "per:a"
    assert Canon([same, unsure]).of("per:b") == "per:b"


def test_what_stands_against_joining_is_found_through_groups() -> None:
    """A is b, c is d, a is not d: b and c must not be joined."""
    rows = [
        judgement("per:a", "per:b", Verdict.POSITIVE),
        judgement("per:c", "per:d", Verdict.POSITIVE),
        judgement("per:a", "per:d", Verdict.NEGATIVE),
    ]
    against = Canon(rows).find_against("per:b", "per:c")
    assert against is not None
    assert (against.left, against.right) == ("per:a", "per:d")
    assert Canon(rows).find_against("per:b", "per:a") is None


def test_two_mentions_of_one_name_can_be_told_apart() -> None:
    """Subjects of single sources are nodes of their own once they are judged different."""
    rows = [judgement("per:a@1", "per:a@2", Verdict.NEGATIVE)]
    canon = Canon(rows)
    assert canon.of("per:a@1") == "per:a"
    assert canon.of("per:a@2") == "per:a@2"
    assert canon.of("per:a@3") == "per:a"
