"""Cases of a casebase: derived, decided on, hidden, erased, carried in a backup."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from habeas.errors import HabeasError, NotFound
from habeas.model.access import Viewer, Visibility
from habeas.model.cases import CaseAction, CaseRecord
from habeas.model.identity import Verdict
from habeas.model.statements import ACT, Action
from habeas.services.adding import add_documents
from habeas.services.case_words import open_case, say
from habeas.services.casebase import Casebase
from habeas.services.cases import CaseView, Following
from habeas.services.deciding import WrongDecision, decide, set_access
from habeas.services.erasing import erase
from habeas.services.examining import check_cases
from habeas.services.indexing import bring_up_to_date
from habeas.services.judging import judge
from habeas.store.protocol import CaseFilter
from tests.services.building import CUSTODIAN, MEMBER, PUBLIC, document, make_casebase

TODAY = date(2024, 6, 1).toordinal()
HELD = """\
Kazakhstan: Lawyer Timur Seitbekov detained

10 March 2024

On 9 March 2024 the lawyer Timur Seitbekov and the journalist Bolot Jyrgalov were detained in Almaty.
"""
FREED = """\
Kazakhstan: Lawyer Timur Seitbekov released

20 March 2024

On 19 March 2024 the lawyer Timur Seitbekov was released in Almaty. Ainur Kalmetova welcomed it.
"""
NAMED = """\
Lawyer Timur Seitbekov speaks of his work

2 April 2024

The lawyer Timur Seitbekov spoke in Almaty. Timur Seitbekov thanked all. Timur Seitbekov is 40.
"""
SIGNED = """\
Open letter for Bolot Jyrgalov

5 April 2024

To the Prosecutor General of Kazakhstan

We call on you to close the case against Bolot Jyrgalov.

Signed by:
1. Timur Seitbekov, lawyer, Almaty
2. Ainur Kalmetova, lawyer, Almaty
"""


@pytest.fixture
def casebase(tmp_path: Path) -> Iterator[Casebase]:
    """Give a casebase with four items about two people."""
    made = make_casebase(tmp_path)
    texts = {"held.txt": HELD, "freed.txt": FREED, "named.txt": NAMED, "signed.txt": SIGNED}
    add(made, texts)
    yield made
    made.close()


def add(casebase: Casebase, texts: dict[str, str]) -> None:
    pages = [document(name, text) for name, text in texts.items()]
    add_documents(casebase, pages, actor="Dana", workers=1)


def find(casebase: Casebase, name: str, viewer: Viewer = MEMBER) -> CaseRecord:
    rows = Following(casebase, viewer).find_cases(CaseFilter(containing=name))
    assert len(rows) == 1, [row.name for row in rows]
    return rows[0]


def view(casebase: Casebase, name: str, viewer: Viewer = MEMBER) -> CaseView:
    return Following(casebase, viewer).case(find(casebase, name, viewer).id, today=TODAY)


def item(casebase: Casebase, title: str) -> str:
    rows = casebase.store.items(list(casebase.store.item_ids()))
    return next(row.id for row in rows if title in (row.title or ""))


def offers(casebase: Casebase, title: str) -> dict[str, bool]:
    following = Following(casebase, MEMBER)
    shown = following.looking.item(item(casebase, title))
    return {o.record.name: o.inside for o in following.offers_for(shown) if not o.word}


def check(casebase: Casebase) -> None:
    """Nothing derived is other than what a rebuilding gives."""
    assert list(check_cases(casebase, False)) == []


def test_a_case_has_states_steps_and_sources(casebase: Casebase) -> None:
    """Each of two people held in one sentence has a case; the words are those of the source."""
    timur, bolot = view(casebase, "Seitbekov"), view(casebase, "Jyrgalov")
    assert [s.state.state for s in timur.states] == ["released"]
    assert [s.state.state for s in bolot.states] == ["in_custody"]
    assert timur.days == TODAY - date(2024, 3, 20).toordinal()
    assert [(e.event.type, e.event.date) for e in timur.events] == [
        ("release", "2024-03-19"),
        ("detention", "2024-03-09"),
    ]
    assert "was released" in timur.states[0].reports[0].words
    assert timur.events[1].reports[0].words == bolot.events[-1].reports[0].words
    assert [row.name for row in timur.near] == [bolot.record.name]
    check(casebase)


def test_who_only_signs_or_speaks_has_no_case(casebase: Casebase) -> None:
    """And a list of signatures offers nothing to the case of a signatory."""
    names = {row.name for row in Following(casebase, MEMBER).find_cases(CaseFilter())}
    assert not any("Kalmetova" in name for name in names)
    assert not any("Seitbekov" in name for name in offers(casebase, "Open letter"))


def test_an_item_is_offered_with_reasons_until_somebody_says_no(casebase: Casebase) -> None:
    """Not after it was read again, nor where another page has a copy of it; "undecided" brings it back."""
    timur = find(casebase, "Seitbekov")
    assert offers(casebase, "speaks") == {timur.name: False}
    offered = view(casebase, "Seitbekov").offered
    assert [o.item.title for o in offered] == ["Lawyer Timur Seitbekov speaks of his work"]
    assert {reason.code for reason in offered[0].reasons} == {"title", "often"}
    say(casebase, MEMBER, timur.id, CaseAction.OUT, target=item(casebase, "speaks"), why="other")
    assert offers(casebase, "speaks") == {}
    assert view(casebase, "Seitbekov").offered == ()
    pages = [document("named.txt", NAMED)]
    add_documents(casebase, pages, actor="Dana", workers=1, again=True)
    add(casebase, {"copy.txt": NAMED + "\n\n"})
    assert view(casebase, "Seitbekov").offered == ()
    assert [i.title for _, i in view(casebase, "Seitbekov").out] == [offered[0].item.title]
    target = item(casebase, "speaks")
    say(casebase, MEMBER, timur.id, CaseAction.UNDECIDED, target=target)
    assert len(view(casebase, "Seitbekov").offered) == 2
    check(casebase)


def test_an_item_a_machine_put_in_can_be_taken_out(casebase: Casebase) -> None:
    """The status follows; who, when and why are kept; reading again does not bring it back."""
    timur = find(casebase, "Seitbekov")
    target = item(casebase, "released")
    say(casebase, MEMBER, timur.id, CaseAction.OUT, target=target, why="namesake")
    for _ in range(2):
        seen = view(casebase, "Seitbekov")
        assert [s.state.state for s in seen.states] == ["in_custody"]
        assert [(w.who, w.why) for w, _ in seen.out] == [("Dana", "namesake")]
        check(casebase)
        pages = [document("freed.txt", FREED)]
        add_documents(casebase, pages, actor="Dana", workers=1, again=True)


def test_a_case_of_which_all_is_taken_out_is_closed_and_can_be_brought_back(
    casebase: Casebase,
) -> None:
    """It is found among the closed ones."""
    bolot = find(casebase, "Jyrgalov")
    for title in ("detained", "Open letter"):
        say(casebase, MEMBER, bolot.id, CaseAction.OUT, target=item(casebase, title))
    record = find(casebase, "Jyrgalov")
    assert (record.closed, record.events) == (True, 0)
    say(casebase, MEMBER, bolot.id, CaseAction.UNDECIDED, target=item(casebase, "detained"))
    assert not find(casebase, "Jyrgalov").closed


def test_an_item_put_in_stands_in_the_timeline(casebase: Casebase) -> None:
    """Also one that tells of no act."""
    timur = find(casebase, "Seitbekov")
    say(casebase, MEMBER, timur.id, CaseAction.BELONGS, target=item(casebase, "speaks"))
    seen = view(casebase, "Seitbekov")
    assert [e.items[0].title for e in seen.events if not e.reports] == [
        "Lawyer Timur Seitbekov speaks of his work"
    ]
    assert offers(casebase, "speaks") == {}
    check(casebase)


def test_cases_are_joined_and_parted_by_people(casebase: Casebase) -> None:
    """Who said "different" has to take it back first; both old ids lead to the joined one."""
    timur, bolot = find(casebase, "Seitbekov"), find(casebase, "Jyrgalov")
    say(casebase, MEMBER, timur.id, CaseAction.APART, target=bolot.id)
    with pytest.raises(WrongDecision, match="Dana"):
        say(casebase, MEMBER, bolot.id, CaseAction.JOIN, target=timur.id)
    say(casebase, MEMBER, bolot.id, CaseAction.UNDECIDED, target=timur.id)
    say(casebase, MEMBER, bolot.id, CaseAction.JOIN, target=timur.id)
    following = Following(casebase, MEMBER)
    assert following.find_case(timur.id) == following.find_case(bolot.id)
    assert len(following.find_case(timur.id).anchors) == 2
    check(casebase)
    say(casebase, MEMBER, bolot.id, CaseAction.APART, target=timur.id)
    assert Following(casebase, MEMBER).find_case(timur.id).anchors == timur.anchors
    check(casebase)


def test_a_rejected_finding_is_in_no_case(casebase: Casebase) -> None:
    """And comes back when the rejection is taken back."""
    acts = casebase.store.acts_of(find(casebase, "Jyrgalov").anchors)
    for act in acts:
        decide(casebase, MEMBER, act.id, Action.REJECT)
    bring_up_to_date(casebase)
    assert not Following(casebase, MEMBER).find_cases(CaseFilter(containing="Jyrgalov"))
    check(casebase)


def test_a_case_follows_who_is_meant(casebase: Casebase) -> None:
    """Two records judged one have one case; the old ids lead to it, words on either hold."""
    add(casebase, {"other.txt": HELD.replace("Timur Seitbekov", "Temirlan Seydbek")})
    timur, other = find(casebase, "Seitbekov"), find(casebase, "Seydbek")
    say(casebase, MEMBER, other.id, CaseAction.NAME, value="The Almaty case")
    judge(casebase, MEMBER, timur.anchors[0], other.anchors[0], Verdict.POSITIVE)
    bring_up_to_date(casebase)
    following = Following(casebase, MEMBER)
    assert following.find_case(timur.id) == following.find_case(other.id)
    assert following.find_case(timur.id).name == "The Almaty case"
    check(casebase)


def test_a_case_of_ones_own(casebase: Casebase) -> None:
    """Holds what is put into it; a form sent twice makes one."""
    target = item(casebase, "detained")
    case = open_case(casebase, MEMBER, " Almaty  lawyers ", item=target, token="form-1")  # noqa: S106 - of a form
    assert open_case(casebase, MEMBER, "Almaty lawyers", item=target, token="form-1") == case  # noqa: S106 - of a form
    record = Following(casebase, MEMBER).find_case(case)
    assert (record.name, record.items, record.kept) == ("Almaty lawyers", 1, True)
    with pytest.raises(WrongDecision):
        open_case(casebase, MEMBER, " ")
    check(casebase)


@pytest.mark.parametrize(
    ("action", "target"),
    [
        (CaseAction.BELONGS, None),
        (CaseAction.JOIN, None),
        (CaseAction.JOIN, "itm:0"),
        (CaseAction.BELONGS, "cas:per:0~0"),
        (CaseAction.OUT, "itm:0"),
        (CaseAction.OPEN, None),
        (CaseAction.NAME, "x" * 300),
    ],
)
def test_wrong_words_are_refused(
    casebase: Casebase, action: CaseAction, target: str | None
) -> None:
    """And nothing is kept."""
    case = find(casebase, "Seitbekov").id
    value = target if action is CaseAction.NAME else None
    with pytest.raises(HabeasError):
        say(casebase, MEMBER, case, action, target=None if value else target, value=value)
    assert casebase.store.case_words() == []


def test_what_is_hidden_is_in_no_case(casebase: Casebase) -> None:
    """A person hidden has none; an item hidden is told by none: figures and states follow."""
    timur, bolot = find(casebase, "Seitbekov"), find(casebase, "Jyrgalov")
    say(casebase, MEMBER, timur.id, CaseAction.JOIN, target=bolot.id)
    say(casebase, MEMBER, timur.id, CaseAction.NAME, value="Seitbekov and Jyrgalov")
    set_access(casebase, CUSTODIAN, timur.anchors[0], visibility=Visibility.RESTRICTED)
    bring_up_to_date(casebase)
    seen = view(casebase, "Jyrgalov")
    assert "Seitbekov" not in repr(seen)
    assert [s.state.state for s in seen.states] == ["in_custody"]
    assert seen.record.anchors == bolot.anchors
    for words in ("Seitbekov", "eitbek"):
        following = Following(casebase, MEMBER)
        assert following.find_cases(CaseFilter(containing=words)) == []
        assert following.count_cases(CaseFilter(containing=words)) == 0
    assert "Seitbekov" in view(casebase, "Jyrgalov", CUSTODIAN).record.name
    hidden = item(casebase, "detained")
    set_access(casebase, CUSTODIAN, hidden, visibility=Visibility.RESTRICTED)
    bring_up_to_date(casebase)
    rows = Following(casebase, MEMBER).find_cases(CaseFilter())
    assert all("detention" not in repr(Following(casebase, MEMBER).events_of(r.id)) for r in rows)
    assert len(rows) == Following(casebase, MEMBER).count_cases(CaseFilter())
    with pytest.raises(NotFound):
        say(casebase, MEMBER, rows[0].id if rows else "cas:x", CaseAction.OUT, target=hidden)


def test_the_public_sees_no_case(casebase: Casebase) -> None:
    """Neither a row nor a number, nor may it say anything."""
    case = find(casebase, "Seitbekov").id
    following = Following(casebase, PUBLIC)
    assert following.find_cases(CaseFilter()) == []
    assert following.count_cases(CaseFilter()) == 0
    with pytest.raises(NotFound):
        following.find_case(case)
    with pytest.raises(NotFound):
        say(casebase, PUBLIC, case, CaseAction.CLOSE)
    with pytest.raises(NotFound):
        open_case(casebase, PUBLIC, "Mine")


def test_erasing_takes_words_on_cases_with_it(casebase: Casebase) -> None:
    """Names and reasons; the rows stay."""
    timur = find(casebase, "Seitbekov")
    say(casebase, MEMBER, timur.id, CaseAction.NAME, value="Seitbekov's case", why="him")
    own = open_case(casebase, MEMBER, "Timur Seitbekov and others")
    erase(casebase, CUSTODIAN, timur.anchors[0], why="a request")
    words = casebase.store.case_words()
    assert [(w.value, w.why) for w in words] == [(None, ""), (None, "")]
    assert "Seitbek" not in repr(list(casebase.store.each_case()))
    assert Following(casebase, MEMBER).find_case(own).name == own
    check(casebase)


def test_all_that_is_derived_can_be_rebuilt(casebase: Casebase) -> None:
    """The doctor finds what is wrong, and puts it right."""
    before = [(r, casebase.store.case_events(r.id)) for r in casebase.store.each_case()]
    casebase.store.delete_cases([before[0][0].id])
    casebase.store.put_cases([(before[1][0], ())])
    assert len(list(check_cases(casebase, False))) == 2
    assert all(trouble.repaired for trouble in check_cases(casebase, True))
    after = [(r, casebase.store.case_events(r.id)) for r in casebase.store.each_case()]
    assert after == before


def test_two_victims_of_one_sentence_have_an_act_each(casebase: Casebase) -> None:
    """With the words of the same sentence."""
    acts = [s for s in casebase.store.each_statement() if s.prop == ACT and "detention" in s.value]
    held = [s for s in acts if s.evidence.item == item(casebase, "detained")]
    assert len({s.entity for s in held}) == 2
    assert len({s.evidence.words for s in held}) == 1


def test_a_law_has_a_case_where_an_act_names_nobody(casebase: Casebase) -> None:
    """Proposed or passed."""
    text = (
        "Kyrgyzstan: Law on the bar passed\n\n3 May 2024\n\nOn 2 May 2024 parliament adopted a "
        "restrictive law, the Law on Advocacy and Advocates' Activity of Kyrgyzstan.\n"
    )
    add(casebase, {"law.txt": text})
    laws = [r for r in casebase.store.each_case() if r.anchors[0].startswith("law:")]
    assert [(r.state, r.events) for r in laws] == [("law_restricted", 1)]


def test_a_rejected_act_of_one_is_not_that_of_another(casebase: Casebase) -> None:
    """Read again, the sentence still tells of the other; of the first it is not asked again."""
    timur, bolot = find(casebase, "Seitbekov"), find(casebase, "Jyrgalov")
    act = next(a for a in casebase.store.acts_of(timur.anchors) if "detention" in a.value)
    decide(casebase, MEMBER, act.id, Action.REJECT)
    pages = [document("held.txt", HELD)]
    add_documents(casebase, pages, actor="Dana", workers=1, again=True)
    told = {a.value for a in casebase.store.acts_of(timur.anchors)}
    assert told == {"2024-03-19 release"}
    assert "2024-03-09 detention" in {a.value for a in casebase.store.acts_of(bolot.anchors)}
