"""Decisions through the pages."""

from collections.abc import Callable
from typing import Any

import pytest

from habeas.model.access import Visibility
from habeas.model.statements import Action, Statement, Status, SubjectKind
from habeas.services.casebase import Casebase
from habeas.store.protocol import Pending
from habeas.web.jobs import jobs
from habeas.web.views import deciding
from tests.web.conftest import MEMBER, make_client

Named = Callable[[str], str]


@pytest.fixture
def item(item_named: Named) -> str:
    return item_named("detained")


def find_one(casebase: Casebase, item: str, prop: str, kind: SubjectKind) -> Statement:
    rows = casebase.store.statements_of(items=[item], prop=prop)
    return next(row for row in rows if row.kind is kind)


def status(casebase: Casebase, statement: str) -> Status:
    return casebase.store.statements([statement])[0].status


def press(client: Any, item: str, button: str, key: str, form: str = "t1") -> Any:
    return client.post(f"/items/{item}/decide/", {button: key, "token": form})


def test_accept_and_undo_one_finding(casebase: Casebase, member: Any, item: str) -> None:
    """The page comes back to the finding and says what was done."""
    title = find_one(casebase, item, "title", SubjectKind.ITEM)
    answer = press(member, item, "accept", title.id)
    assert answer["Location"] == f"/items/{item}/#{title.id.replace(':', '-')}"
    assert status(casebase, title.id) is Status.ACCEPTED
    page = member.get(f"/items/{item}/").content.decode()
    assert "Accepted: 1 finding." in page
    assert "✓ accepted" in page
    press(member, item, "undo", title.id, "t2")
    assert status(casebase, title.id) is Status.PROPOSED


def test_all_mentions_of_a_person_together(
    casebase: Casebase, member: Any, item: str, entity_named: Named
) -> None:
    """Accepted as one, rejected as one, and taken back as one."""
    person = entity_named("samplova")
    press(member, item, "accept", person)
    names = [
        s for s in casebase.store.statements_of(items=[item], entities=[person]) if s.prop == "name"
    ]
    assert len(names) > 1
    assert {status(casebase, s.id) for s in names} == {Status.ACCEPTED}
    press(member, item, "undo", person, "t2")
    press(member, item, "reject", person, "t3")
    rows = casebase.store.statements_of(items=[item], entities=[person])
    assert {s.status for s in rows} == {Status.REJECTED}
    page = member.get(f"/items/{item}/").content.decode()
    assert f'name="restore" value="{person}"' in page
    press(member, item, "restore", person, "t4")
    rows = casebase.store.statements_of(items=[item], entities=[person])
    assert {s.status for s in rows} == {Status.PROPOSED}


def test_a_double_submit_is_one_decision(casebase: Casebase, member: Any, item: str) -> None:
    """The form's token makes it so, in the list and on the page of the finding."""
    title = find_one(casebase, item, "title", SubjectKind.ITEM)
    press(member, item, "accept", title.id)
    press(member, item, "accept", title.id)
    assert len(casebase.store.decisions(statements=[title.id])) == 1
    date = find_one(casebase, item, "published", SubjectKind.ITEM)
    form = {"action": "reject", "token": "x", "last": "", "why": "not this"}
    for _ in range(2):
        assert member.post(f"/findings/{date.id}/", form).status_code == 302
    assert len(casebase.store.decisions(statements=[date.id])) == 1


def test_correcting(casebase: Casebase, member: Any, item: str) -> None:
    """The right value stands beside what was corrected, with the reason, under the old words."""
    date = find_one(casebase, item, "published", SubjectKind.ITEM)
    form = {"action": "correct", "token": "x", "last": "", "value": "2024-03-04", "why": "a slip"}
    assert member.post(f"/findings/{date.id}/", form).status_code == 302
    decision = casebase.store.decisions(statements=[date.id])[0]
    assert (decision.action, decision.value, decision.who) == (Action.CORRECT, "2024-03-04", MEMBER)
    assert status(casebase, date.id) is Status.REJECTED
    assert status(casebase, decision.result or "") is Status.ACCEPTED
    page = member.get(f"/findings/{decision.result}/").content.decode()
    assert "4 March 2024" in page
    assert "a slip" in page
    assert "4 March 2024" in member.get(f"/items/{item}/").content.decode()


@pytest.mark.parametrize("value", ["", "   ", "soon", "2024-13-45", "x" * 2_001])
def test_a_value_that_is_none(casebase: Casebase, member: Any, item: str, value: str) -> None:
    """Is refused in words, and nothing is kept."""
    date = find_one(casebase, item, "published", SubjectKind.ITEM)
    form = {"action": "correct", "token": "x", "last": "", "value": value}
    answer = member.post(f"/findings/{date.id}/", form)
    assert answer.status_code == 422
    assert "a date is written" in answer.content.decode()
    assert casebase.store.decisions(statements=[date.id]) == []


def test_a_stale_form(casebase: Casebase, member: Any, item: str) -> None:
    """Somebody was quicker: 409, and what to do."""
    title = find_one(casebase, item, "title", SubjectKind.ITEM)
    form = {"action": "accept", "token": "a", "last": ""}
    member.post(f"/findings/{title.id}/", form)
    answer = member.post(f"/findings/{title.id}/", {"action": "reject", "token": "b", "last": ""})
    assert answer.status_code == 409
    assert "decide anew" in answer.content.decode()
    assert status(casebase, title.id) is Status.ACCEPTED


def test_nothing_to_take_back(casebase: Casebase, member: Any, item: str) -> None:
    """Is told, not an error of ours."""
    title = find_one(casebase, item, "title", SubjectKind.ITEM)
    assert member.post(f"/findings/{title.id}/", {"action": "undo"}).status_code == 422
    assert press(member, item, "undo", title.id).status_code == 302


@pytest.mark.parametrize(
    "form",
    [{}, {"accept": ""}, {"accept": "st:zzzz"}, {"reject": "per:zzzz"}, {"burn": "st:zzzz"}],
)
def test_strange_buttons(member: Any, item: str, form: dict[str, str]) -> None:
    """Change nothing."""
    assert member.post(f"/items/{item}/decide/", form).status_code in {302, 404}
    assert member.get(f"/items/{item}/decide/").status_code == 405


def test_a_finding_of_another_item_is_refused(
    casebase: Casebase, member: Any, item: str, item_named: Named
) -> None:
    """A form of one item decides on that item only."""
    other = find_one(casebase, item_named("отпустили"), "title", SubjectKind.ITEM)
    assert press(member, item, "accept", other.id).status_code == 404
    assert status(casebase, other.id) is Status.PROPOSED


def test_members_do_not_protect(casebase: Casebase, member: Any, item: str) -> None:
    """For them there is no such address."""
    assert member.post(f"/protect/{item}/", {"visibility": "public"}).status_code == 404
    assert casebase.store.access() == []


def test_custodians_protect(casebase: Casebase, custodian: Any, item: str) -> None:
    """An item for custodians only is gone for members, its findings too."""
    title = find_one(casebase, item, "title", SubjectKind.ITEM)
    form = {"visibility": "restricted", "why": "asked for"}
    assert custodian.post(f"/protect/{item}/", form).status_code == 302
    assert casebase.store.items([item])[0].label is Visibility.RESTRICTED
    member = make_client(MEMBER)
    assert member.get(f"/items/{item}/").status_code == 404
    assert member.get(f"/findings/{title.id}/").status_code == 404
    assert press(member, item, "accept", title.id).status_code == 404
    assert "Custodians only" in custodian.get(f"/items/{item}/").content.decode()
    assert custodian.post("/protect/itm:zzzz/", form).status_code == 404
    assert custodian.post(f"/protect/{item}/", {"visibility": "zzzz"}).status_code == 422


def test_what_touches_many_items_is_brought_up_to_date_behind_the_page(
    casebase: Casebase, custodian: Any, item: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer does not wait; nothing is left to do when the job has run."""
    monkeypatch.setattr(deciding, "_SOON", 0)
    form = {"visibility": "restricted", "why": "asked for"}
    assert custodian.post(f"/protect/{item}/", form).status_code == 302
    jobs._pool.submit(lambda: None).result(timeout=60)  # one at a time: it is behind the other
    assert casebase.store.pending(Pending.INDEX, 10) == []
    assert f"{item}~public" not in casebase.index.ids()
