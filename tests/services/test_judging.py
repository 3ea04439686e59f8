"""Judgements on identity: records joined, kept apart, and taken back."""

from pathlib import Path

import pytest

from habeas.errors import NotFound
from habeas.model.access import Consent, Visibility
from habeas.model.identity import Verdict
from habeas.model.records import EntityRecord
from habeas.model.statements import SubjectKind
from habeas.services.casebase import Casebase
from habeas.services.deciding import set_access
from habeas.services.examining import check_index
from habeas.services.indexing import bring_up_to_date
from habeas.services.judging import WrongJudgement, judge
from habeas.services.looking import Looking
from habeas.store.protocol import Pending
from tests.services.casebases import CUSTODIAN, MEMBER, PAGES, add, make_casebase


@pytest.fixture
def casebase(tmp_path: Path) -> Casebase:
    made = make_casebase(tmp_path)
    add(made)
    return made


def person(casebase: Casebase, words: str) -> EntityRecord:
    rows = Looking(casebase, CUSTODIAN).find_entities(kind=SubjectKind.PERSON, containing=words)
    assert len(rows) == 1, [row.name for row in rows]
    return rows[0]


def join(casebase: Casebase, left: str, right: str, verdict: Verdict = Verdict.POSITIVE) -> None:
    judge(casebase, MEMBER, left, right, verdict, why="known to us")
    bring_up_to_date(casebase)


def test_two_records_judged_the_same_are_one(casebase: Casebase) -> None:
    """Mentions of both stand in one record; an old id leads there; the other is gone."""
    one, other = person(casebase, "kalykova"), person(casebase, "ташболотов")
    join(casebase, one.id, other.id)
    looking = Looking(casebase, MEMBER)
    joined = looking.entity(other.id)
    assert joined.entity.id == min(one.id, other.id)
    assert looking.entity(one.id) == joined
    assert {name for name, _ in joined.names} >= {"Nurzat Kalykova", "Эрмек Ташболотов"}
    assert joined.entity.items == 3


def test_a_judgement_is_taken_back(casebase: Casebase) -> None:
    """Unsure brings both records back as they were."""
    one, other = person(casebase, "kalykova"), person(casebase, "ташболотов")
    join(casebase, one.id, other.id)
    join(casebase, one.id, other.id, Verdict.UNSURE)
    assert person(casebase, "kalykova") == one
    assert person(casebase, "ташболотов") == other


def test_items_are_found_by_whom_they_name_without_new_documents(casebase: Casebase) -> None:
    """What was joined is found by the id of either, and apart again by its own alone."""
    one, other = person(casebase, "kalykova"), person(casebase, "ташболотов")

    def found(ident: str) -> set[str]:
        rows = Looking(casebase, MEMBER).find_items(f"person:={ident}").rows
        return {row.item.id for row in rows}

    alone, theirs = found(one.id), found(other.id)
    assert alone and theirs
    judge(casebase, MEMBER, one.id, other.id, Verdict.POSITIVE)
    assert casebase.store.pending(Pending.INDEX, 10) == []
    assert found(one.id) == found(other.id) == alone | theirs
    judge(casebase, MEMBER, one.id, other.id, Verdict.UNSURE)
    assert casebase.store.pending(Pending.INDEX, 10) == []
    assert (found(one.id), found(other.id)) == (alone, theirs)
    assert not list(check_index(casebase, repair=False))


def test_who_may_see_follows_into_the_index(casebase: Casebase) -> None:
    """Joined with somebody who agreed to be shown, a person is found in public, and not after."""
    one, other = sorted((person(casebase, "kalykova").id, person(casebase, "ташболотов").id))
    set_access(casebase, CUSTODIAN, one, visibility=Visibility.PUBLIC, consent=Consent.GIVEN)
    bring_up_to_date(casebase)
    for verdict in (Verdict.POSITIVE, Verdict.UNSURE):
        judge(casebase, CUSTODIAN, one, other, verdict)
        assert casebase.store.pending(Pending.INDEX, 10)
        bring_up_to_date(casebase)
        assert not list(check_index(casebase, repair=False))


def test_a_source_split_off_is_found_by_itself(casebase: Casebase) -> None:
    """The items of a namesake in one source are written anew, with an id of their own."""
    one = person(casebase, "kalykova")
    rows = casebase.store.statements_of(entities=[one.id])
    subject = sorted({row.subject for row in rows})[0]
    for verdict in (Verdict.NEGATIVE, Verdict.UNSURE):
        join(casebase, one.id, subject, verdict)
        assert not list(check_index(casebase, repair=False))
        found = Looking(casebase, MEMBER).find_items(f"person:={subject}").rows
        assert {row.item.id for row in found} >= {
            row.evidence.item for row in rows if row.subject == subject
        }


def test_reading_again_keeps_judgements(casebase: Casebase) -> None:
    """New pages and new readings fall under what was judged."""
    one, other = person(casebase, "kalykova"), person(casebase, "ташболотов")
    join(casebase, one.id, other.id)
    add(casebase, again=True)
    add(casebase, {"more.txt": PAGES["freed.txt"].replace("June", "July")})
    assert Looking(casebase, MEMBER).entity(one.id).entity.items == 4


def test_different_is_never_overruled_by_a_chain(casebase: Casebase) -> None:
    """One is not the third, and is the other: joining those is refused, and says who stands against it."""
    a, b = person(casebase, "kalykova"), person(casebase, "ташболотов")
    c = person(casebase, "tolgonai")
    join(casebase, a.id, c.id, Verdict.NEGATIVE)
    join(casebase, a.id, b.id)
    with pytest.raises(WrongJudgement, match="ana judged these different"):
        judge(casebase, MEMBER, b.id, c.id, Verdict.POSITIVE)


def test_what_cannot_be_judged_is_refused(casebase: Casebase) -> None:
    """One record with itself, records of two kinds, ids that name nothing."""
    one = person(casebase, "kalykova")
    place = Looking(casebase, MEMBER).find_entities(kind=SubjectKind.PLACE)[0]
    with pytest.raises(WrongJudgement, match="one record twice"):
        judge(casebase, MEMBER, one.id, one.id, Verdict.POSITIVE)
    with pytest.raises(WrongJudgement, match="per: and pla:"):
        judge(casebase, MEMBER, one.id, place.id, Verdict.POSITIVE)
    with pytest.raises(NotFound):
        judge(casebase, MEMBER, one.id, "per:000000000000", Verdict.POSITIVE)


def test_who_is_joined_with_somebody_hidden_is_hidden(casebase: Casebase) -> None:
    """The strictest label holds for the joined record, and its names are covered."""
    one, other = person(casebase, "kalykova"), person(casebase, "ташболотов")
    set_access(casebase, CUSTODIAN, one.id, visibility=Visibility.RESTRICTED)
    judge(casebase, CUSTODIAN, one.id, other.id, Verdict.POSITIVE)
    bring_up_to_date(casebase)
    looking = Looking(casebase, MEMBER)
    for entity in (one.id, other.id):
        with pytest.raises(NotFound):
            looking.entity(entity)
    assert not looking.find_items("Ташболотов").total
    assert not looking.find_items("Kalykova").total
    assert Looking(casebase, CUSTODIAN).find_items("Kalykova").total == 2
