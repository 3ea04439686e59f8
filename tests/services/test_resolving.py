"""Who may be who: proposals, what a machine joins by itself, and what people said."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from habeas.model.access import Visibility
from habeas.model.identity import MACHINE, Verdict
from habeas.model.records import EntityRecord
from habeas.model.statements import SubjectKind
from habeas.services.casebase import Casebase
from habeas.services.deciding import set_access
from habeas.services.erasing import erase
from habeas.services.examining import examine
from habeas.services.indexing import bring_up_to_date
from habeas.services.judging import judge
from habeas.services.looking import Looking
from habeas.services.resolving import (
    Outcome,
    is_worth_waiting,
    resolve,
    resolve_new,
    to_gain,
)
from habeas.services.reviewing import Reviewing
from habeas.store.protocol import Pending
from tests.services.casebases import CUSTODIAN, MEMBER, PUBLIC, add, make_casebase

# One lawyer in three spellings that have no key in common, her namesake, and two colleagues.
PAGES = {
    "one.txt": (
        "Kyrgyzstan: Lawyer Tolgonai Besterbekova detained in Osh\n\n12 May 2023\n\n"
        "The lawyer Tolgonai Besterbekova was detained in Osh. Her colleague, lawyer Nurzat "
        "Kalykova, was not let in.\n"
    ),
    "two.txt": (
        "Kyrgyzstan: Lawyer Tolgonay Besterbekowa is free\n\n14 June 2023\n\n"
        "The lawyer Tolgonay Besterbekowa was released in Osh, said lawyer Nurzat Kalykova.\n"
    ),
    "three.txt": (
        "Kyrgyzstan: Judge Tamara Besterbekova resigns\n\n1 March 2020\n\n"
        "Judge Tamara Besterbekova has resigned in Naryn, said lawyer Nurzhat Kalykova.\n"
    ),
}
BOTH = "esterbeko"  # of all three


@pytest.fixture(params=[2_000, 0], ids=["all names", "near names"])
def casebase(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Casebase:
    """Give a casebase whose new names are compared with all names, or with those read that are near."""
    monkeypatch.setattr("habeas.services.resolving._SEVERAL", request.param)
    made = make_casebase(tmp_path)
    add(made, PAGES)
    return made


def people(casebase: Casebase, words: str) -> list[EntityRecord]:
    return Looking(casebase, CUSTODIAN).find_entities(
        kind=SubjectKind.PERSON, containing=words.casefold()
    )


def names_of(rows: Iterable[EntityRecord]) -> list[str]:
    return sorted(row.name for row in rows)


def pair_of(casebase: Casebase) -> tuple[str, str]:
    """Return the pair that the machine joined."""
    made = next(j for j in casebase.store.judgements() if j.by_machine)
    return made.left, made.right


def test_what_is_sure_is_joined_as_a_machine_says(casebase: Casebase) -> None:
    """By its name, with its score; the namesake is left alone."""
    outcome = resolve(casebase)
    assert outcome.joined == 1
    made = casebase.store.judgements()[0]
    assert (made.author, made.by_machine, made.verdict) == (MACHINE, True, Verdict.POSITIVE)
    assert made.score is not None
    assert made.score >= 0.9
    assert names_of(people(casebase, BOTH)) == ["Tamara Besterbekova", "Tolgonai Besterbekova"]


def test_again_changes_nothing(casebase: Casebase) -> None:
    """Nothing is joined twice, nothing asked twice, and what is kept is the same."""
    first = resolve(casebase)
    rows = list(casebase.store.each_row())
    second = resolve(casebase)
    assert (second.joined, second.parted, second.asking) == (0, 0, first.asking)
    assert list(casebase.store.each_row()) == rows


def test_nothing_is_joined_where_people_are_to_be_asked_of_all(casebase: Casebase) -> None:
    """`propose_only`: then they are."""
    outcome = resolve(casebase, propose_only=True)
    assert outcome.joined == 0
    assert casebase.store.judgements() == []
    assert len(people(casebase, BOTH)) == 3
    shown = Reviewing(casebase, MEMBER).find_questions()
    assert {q.proposal.left_name for q in shown} | {q.proposal.right_name for q in shown} >= {
        "Tolgonai Besterbekova",
        "Tolgonay Besterbekowa",
    }


@pytest.mark.parametrize("verdict", [Verdict.UNSURE, Verdict.NEGATIVE])
def test_a_persons_word_is_never_overruled_nor_asked_again(
    casebase: Casebase, verdict: Verdict
) -> None:
    """By no run, and no reading."""
    before = {row.id: row for row in people(casebase, BOTH)}
    resolve(casebase)
    left, right = pair_of(casebase)
    judge(casebase, MEMBER, left, right, verdict)
    bring_up_to_date(casebase)
    assert {row.id: row for row in people(casebase, BOTH)} == before
    add(casebase, PAGES, again=True)
    resolve_new(casebase)
    assert resolve(casebase).joined == 0
    assert len(people(casebase, BOTH)) == 3
    asked = {question.key for question in Reviewing(casebase, MEMBER).find_questions()}
    assert f"{left} {right}" not in asked


def test_what_two_fit_is_left_to_people(casebase: Casebase) -> None:
    """An initial that is of two given names joins neither; people are asked of both."""
    resolve(casebase)
    text = "Kyrgyzstan: Appeal\n\n1 July 2023\n\nThe lawyer T. Besterbekova was fined in Talas.\n"
    add(casebase, {"four.txt": text})
    assert resolve_new(casebase).joined == 0
    found = people(casebase, "T. Besterbekova")
    assert [row.items for row in found] == [1]
    near = Reviewing(casebase, MEMBER).kin_of(found[0].id).near
    assert len(near) == 2


def test_new_pages_are_matched_against_the_casebase(casebase: Casebase) -> None:
    """Only what is new is looked up; what was compared does not wait."""
    resolve(casebase)
    assert resolve_new(casebase) == Outcome()
    text = "Kazakhstan: News\n\n1 July 2023\n\nThe lawyer Nursat Kalykova was heard in Osh.\n"
    add(casebase, {"four.txt": text})
    outcome = resolve_new(casebase)
    assert 0 < outcome.entities < len(list(casebase.store.each_entity()))
    assert casebase.store.pending(Pending.MATCH, 99) == []
    assert [
        p
        for p in casebase.store.each_proposal()
        if "Nursat Kalykova" in (p.left_name, p.right_name)
    ]


def test_the_protected_are_joined_by_nobody_but_people(casebase: Casebase) -> None:
    """And their pairs are seen by nobody else."""
    hidden = people(casebase, "Tolgonay")[0]
    set_access(casebase, CUSTODIAN, hidden.id, visibility=Visibility.RESTRICTED)
    bring_up_to_date(casebase)
    assert resolve(casebase).joined == 0
    custodian, member = (Reviewing(casebase, v).find_questions() for v in (CUSTODIAN, MEMBER))
    assert any(hidden.id in q.key for q in custodian)
    counts = [Reviewing(casebase, v).count_questions() for v in (CUSTODIAN, MEMBER)]
    assert counts == [len(custodian), len(member)]
    assert not any(hidden.id in q.key for q in member)
    assert "Besterbekowa" not in repr(member)
    assert Reviewing(casebase, PUBLIC).find_questions() == []


def test_what_is_erased_is_in_no_proposal(casebase: Casebase) -> None:
    """Nor in the reasons of a judgement."""
    resolve(casebase)
    resolve(casebase, propose_only=True)
    target = people(casebase, "Tolgonai")[0]
    erase(casebase, CUSTODIAN, target.id, why="asked for")
    rows = repr([*casebase.store.each_proposal(), *casebase.store.judgements()])
    assert "besterbek" not in rows.casefold().replace("tamara besterbekova", "")
    resolve_new(casebase)


def test_doctor_brings_back_whom_a_finding_stands_for(casebase: Casebase) -> None:
    """Where a statement and the judgements disagree, the judgements are right."""
    resolve(casebase)
    before = list(casebase.store.each_statement())
    joined = next(s for s in before if s.entity != s.subject.partition("@")[0] and s.entity)
    casebase.store.put_statements([replace(joined, entity="per:000000000000")])
    found = [t for t in examine(casebase, repair=True, actor="test") if t.area == "identity"]
    assert [t.subject for t in found] == [joined.id]
    assert list(casebase.store.each_statement()) == before
    assert not [t for t in examine(casebase, repair=False, actor="test") if t.area != "original"]


def test_what_decides_most_comes_first() -> None:
    """Doubt times what it brings together, more for what people work on and who is protected."""
    assert to_gain(0.5, 10, 10) > to_gain(0.85, 10, 10) > to_gain(0.85, 1, 10) > 0
    assert to_gain(0.5, 1, 1, protected=True) == pytest.approx(3 * to_gain(0.5, 1, 1))
    assert to_gain(0.5, 1, 1, worked_on=True) == pytest.approx(1.5 * to_gain(0.5, 1, 1))
    assert to_gain(0.999, 1, 1) == to_gain(1.0, 1, 1)


def test_a_record_tells_what_it_was_joined_from(casebase: Casebase) -> None:
    """With names, score and reasons, and its spellings with their languages."""
    resolve(casebase)
    looking = Looking(casebase, MEMBER)
    record = people(casebase, "Tolgonai")[0]
    reviewing = Reviewing(casebase, MEMBER, looking)
    (joining,) = reviewing.kin_of(record.id).joined
    assert {joining.left_name, joining.right_name} == {
        "Tolgonai Besterbekova",
        "Tolgonay Besterbekowa",
    }
    assert joining.proposal is not None
    assert joining.proposal.reasons
    spellings = reviewing.spellings_of(looking.entity(record.id))
    assert [s.languages for s in spellings] == [("en",), ("en",)]
    assert all(s.item.startswith("itm:") for s in spellings)


def test_a_record_tells_whom_it_is_not(casebase: Casebase) -> None:
    """By whom and why, until it is taken back."""
    one, other = people(casebase, "Tolgonai")[0], people(casebase, "Tamara")[0]
    made = judge(casebase, MEMBER, one.id, other.id, Verdict.NEGATIVE, why="aunt and niece")
    ((told, record),) = Reviewing(casebase, MEMBER).kin_of(one.id).apart
    assert (told, record.id) == (made, other.id)
    judge(casebase, MEMBER, one.id, other.id, Verdict.UNSURE)
    assert Reviewing(casebase, MEMBER).kin_of(one.id).apart == ()


def test_a_hidden_item_tells_no_facts(casebase: Casebase) -> None:
    """Who stands in one is compared, for others, by what they may see."""
    resolve(casebase, propose_only=True)
    items = casebase.store.items(list(casebase.store.item_ids()))
    hidden = next(i for i in items if "free" in (i.title or ""))
    add(
        casebase,
        {"five.txt": PAGES["two.txt"].replace("Osh", "Talas").replace("14 June", "3 July")},
    )
    set_access(casebase, CUSTODIAN, hidden.id, visibility=Visibility.RESTRICTED)
    resolve(casebase, propose_only=True)
    shown = Reviewing(casebase, MEMBER).find_questions()
    mine = [q for q in shown if "Besterbekowa" in q.left.name + q.right.name]
    assert mine
    for question in mine:
        assert not [r for r in question.proposal.reasons if r[0].startswith("fact")]


def test_few_new_names_do_not_wait(casebase: Casebase, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a large casebase they are compared at once; many wait."""
    monkeypatch.setattr("habeas.services.resolving._MANY", 1)
    assert is_worth_waiting(casebase)
    monkeypatch.setattr("habeas.services.resolving._FEW", 0)
    monkeypatch.setattr("habeas.services.resolving._SHARE", 0)
    assert not is_worth_waiting(casebase)
