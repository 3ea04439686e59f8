"""Pages of cases: what they show, what can be said there, what is refused."""

from collections.abc import Callable
from typing import Any

import pytest

from habeas.model.cases import CaseAction
from habeas.services.casebase import Casebase
from tests.web.conftest import CUSTODIAN, MEMBER, make_client

Named = Callable[[str], str]


def find_case(casebase: Casebase, name: str = "Samplova") -> str:
    return next(row.id for row in casebase.store.each_case() if name in row.name)


def test_a_case_shows_states_timeline_and_sources(casebase: Casebase, member: Any) -> None:
    """With the words, a link to each item, and what cannot be told."""
    page = member.get(f"/cases/{find_case(casebase)}/").content.decode()
    for words in (
        "Aigerim Samplova",
        "in custody",
        "released",
        "sources differ",
        "4 March 2024",
        "was detained in Bishkek",
        "date not given",
        "Last heard",
    ):
        assert words in page, words


def test_an_item_is_put_in_and_out(casebase: Casebase, member: Any, item_named: Named) -> None:
    """From the page of the item; who and why stand there; the same form twice is one word."""
    case, item = find_case(casebase), item_named("detained in Bishkek")
    page = member.get(f"/items/{item}/").content.decode()
    assert 'id="cases"' in page
    assert "put in by a machine" in page
    fields = {"say": f"out {item}", "why": "a namesake", "token": "form-1", "item": item}
    for _ in range(2):
        answer = member.post(f"/cases/{case}/say/", fields)
        assert answer["Location"] == f"/items/{item}/#cases"
    words = casebase.store.case_words()
    assert [(w.action, w.who, w.why) for w in words] == [(CaseAction.OUT, MEMBER, "a namesake")]
    page = member.get(f"/items/{item}/").content.decode()
    assert "not this case" in page
    assert "a namesake" in page
    page = member.get(f"/cases/{case}/").content.decode()
    assert "Taken out" in page
    assert "4 March 2024" not in page
    member.post(f"/cases/{case}/say/", {"say": f"undecided {item}"})
    assert "4 March 2024" in member.get(f"/cases/{case}/").content.decode()


def test_a_case_is_named_closed_and_opened_again(casebase: Casebase, member: Any) -> None:
    """A closed one is listed apart."""
    case = find_case(casebase)
    member.post(f"/cases/{case}/say/", {"say": "name", "value": "The <b>Bishkek</b> case"})
    member.post(f"/cases/{case}/say/", {"say": "close", "why": "ended"})
    page = member.get("/cases/").content.decode()
    assert "Bishkek" not in page
    page = member.get("/cases/?which=closed").content.decode()
    assert "The &lt;b&gt;Bishkek&lt;/b&gt; case" in page
    page = member.get(f"/cases/{case}/").content.decode()
    assert "ended" in page
    member.post(f"/cases/{case}/say/", {"say": "reopen"})
    assert "Bishkek" in member.get("/cases/?which=kept").content.decode()


def test_a_case_of_ones_own(casebase: Casebase, member: Any, item_named: Named) -> None:
    """Opened from an item, and joined with another."""
    item = item_named("detained in Bishkek")
    answer = member.post("/cases/open/", {"name": "Lawyers of Bishkek", "item": item})
    own = answer["Location"]
    page = member.get(own).content.decode()
    assert "Lawyers of Bishkek" in page
    assert "was detained in Bishkek" in page
    other = find_case(casebase)
    member.post(f"{own}say/", {"say": f"join {other}"})
    page = member.get(own).content.decode()
    assert "Joined from" in page
    assert member.get(f"/cases/{other}/").content.decode().count("Lawyers of Bishkek") >= 1
    assert member.post("/cases/open/", {"name": " "}).status_code == 422


def test_a_case_can_be_downloaded(casebase: Casebase, member: Any) -> None:
    """As JSON with sources."""
    answer = member.get(f"/cases/{find_case(casebase)}/case.json")
    assert answer["Content-Disposition"].startswith("attachment;")
    case = answer.json()
    assert case["format"] == "habeas.case/1"
    assert case["events"][0]["sources"][0]["words"].startswith("On March 4, 2024")
    assert {state["state"] for state in case["states"]} >= {"in_custody", "released"}


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("cas:per:0~2020", {"say": "close"}),
        ("nonsense", {"say": "close"}),
        ("", {"say": "zzzz"}),
        ("", {"say": "open", "value": "x"}),
        ("", {"say": "out itm:0"}),
        ("", {"say": "join cas:per:0~1"}),
        ("", {"say": "belongs"}),
        ("", {"say": "join per:1"}),
        ("", {"say": "name", "value": "x" * 300}),
        ("", {}),
    ],
)
def test_nonsense_is_refused(
    casebase: Casebase, member: Any, path: str, fields: dict[str, str]
) -> None:
    """Without an error of ours, and nothing is kept."""
    answer = member.post(f"/cases/{path or find_case(casebase)}/say/", fields)
    assert 400 <= answer.status_code < 500
    assert casebase.store.case_words() == []


@pytest.mark.parametrize(
    "path", ["cas:per:0~2020", "cas:", "cas:~", "x", "cas:own:0~0", "cas:\0~9"]
)
def test_what_is_no_case_is_not_found(member: Any, path: str) -> None:
    """Whatever is asked."""
    for more in ("", "case.json"):
        assert member.get(f"/cases/{path}/{more}").status_code in (400, 404)


def test_strangers_say_nothing(casebase: Casebase) -> None:
    """They are led to the door."""
    client, case = make_client(), find_case(casebase)
    for path in (f"/cases/{case}/say/", "/cases/open/"):
        assert client.post(path, {"say": "close", "name": "x"}).status_code in (302, 403)
    assert casebase.store.case_words() == []


def test_a_hidden_person_has_no_case(casebase: Casebase, member: Any) -> None:
    """For a member there is none, by no address; for a custodian there is."""
    case = find_case(casebase)
    target = case.removeprefix("cas:").partition("~")[0]
    make_client(CUSTODIAN).post(f"/protect/{target}/", {"visibility": "restricted", "why": "x"})
    assert member.get(f"/cases/{case}/").status_code == 404
    assert "Samplova" not in member.get("/cases/").content.decode()
    assert member.post(f"/cases/{case}/say/", {"say": "close"}).status_code == 404
    assert make_client(CUSTODIAN).get(f"/cases/{case}/").status_code == 200
