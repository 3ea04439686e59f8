"""Judgements bind, whatever their order; a negative is never overruled by a chain."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from habeas.model.identity import MACHINE, Judgement, Verdict
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


def by_machine(left: str, right: str, score: float = 0.95) -> Judgement:
    made = judgement(left, right, Verdict.POSITIVE)
    return replace(made, author=MACHINE, score=score, origin="names/1")


def test_a_machine_gives_way_to_people() -> None:
    """To any word on the pair, earlier or later, and on any two that it would bring together."""
    machine = by_machine("per:a", "per:b")
    unsure = judgement("per:a", "per:b", Verdict.UNSURE)
    assert Canon([machine]).of("per:b") == "per:a"
    for rows in ([machine, unsure], [unsure, machine]):
        assert Canon(rows).of("per:b") == "per:b"
    chain = [machine, by_machine("per:b", "per:c", 0.91)]
    assert Canon(chain).of("per:c") == "per:a"
    for verdict in (Verdict.NEGATIVE, Verdict.UNSURE):
        apart = Canon([*chain, judgement("per:a", "per:c", verdict)])
        assert (apart.of("per:b"), apart.of("per:c")) == ("per:a", "per:c")


def test_the_surest_of_a_machine_come_first() -> None:
    """Of two that a negative does not let be together, the weaker gives way."""
    rows = [
        by_machine("per:a", "per:b", 0.91),
        by_machine("per:b", "per:c", 0.99),
        judgement("per:a", "per:c", Verdict.NEGATIVE),
    ]
    assert Canon(rows).of("per:c") == "per:b"
    assert Canon(rows[::-1]).of("per:a") == "per:a"


@given(TABLES, TABLES, st.randoms())
def test_negatives_hold_against_any_chain(
    people: dict[tuple[str, str], Verdict],
    machine: dict[tuple[str, str], Verdict],
    random: "object",
) -> None:
    """Whatever people and the machine said, in whatever order."""
    rows = [judgement(*pair, verdict) for pair, verdict in people.items()]
    rows += [
        replace(judgement(*pair, verdict), author=MACHINE, score=0.9, origin="names/1")
        for pair, verdict in machine.items()
    ]
    canon = Canon(rows)
    random.shuffle(rows)  # type: ignore[attr-defined]
    assert [canon.of(n) for n in NODES] == [Canon(rows).of(n) for n in NODES]
    for (left, right), verdict in people.items():
        if verdict is Verdict.NEGATIVE:
            assert canon.of(left) != canon.of(right)
