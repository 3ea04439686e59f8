"""Who is who and lists, through HTTP: asked, answered, taken back, refused."""

import io
from typing import Any

import pytest

from habeas.formats.spreadsheets import read_table
from habeas.model.access import Visibility
from habeas.model.identity import Verdict
from habeas.services.adding import add_documents
from habeas.services.casebase import Casebase
from habeas.services.deciding import set_access
from habeas.services.resolving import resolve
from habeas.store.canon import Canon
from tests.services.casebases import CUSTODIAN, capture
from tests.web.conftest import MEMBER, make_client

PAGES = {
    "w1.txt": "Kyrgyzstan: News\n\n5 May 2024\n\nThe lawyer Nurzat Vymysheva was heard in Osh.\n",
    "w2.txt": "Kyrgyzstan: News again\n\n6 May 2024\n\nThe lawyer Nurzhat Vymysheva was fined in Osh.\n",
    "w3.txt": "Kyrgyzstan: More\n\n7 May 2024\n\nThe lawyer Nurzat Vymyshewa spoke in Osh.\n",
}


@pytest.fixture
def pair(casebase: Casebase) -> tuple[str, str]:
    """Add two who may be one, compare all, and return the pair that is asked first."""
    add_documents(casebase, [capture(*page) for page in PAGES.items()], actor="test", workers=1)
    resolve(casebase)
    made = casebase.store.find_proposals()[0]
    assert "Vymyshe" in made.left_name
    return made.left, made.right


def reply(client: Any, pair: tuple[str, str], answer: str, here: str = "review") -> Any:
    form = {"pair": " ".join(pair), "answer": answer, "here": here, "why": "known to us"}
    return client.post("/review/answer/", form)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_question_shows_both_with_reasons(
    casebase: Casebase, pair: tuple[str, str], language: str
) -> None:
    """Their names, sentences and what speaks for it, in the language of the page."""
    page = make_client(MEMBER, language).get("/review/").content.decode()
    assert "spoke in Osh" in page or "was heard in Osh" in page
    assert "was fined in Osh" in page
    assert ("surname: " if language == "en" else "фамилия: ") in page
    assert "web.reason" not in page


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("same", Verdict.POSITIVE),
        ("different", Verdict.NEGATIVE),
        ("unsure", Verdict.UNSURE),
    ],
)
def test_an_answer_binds(
    casebase: Casebase, member: Any, pair: tuple[str, str], answer: str, verdict: Verdict
) -> None:
    """Under the name of who gave it, with the reason; it is not asked again."""
    assert reply(member, pair, answer).status_code == 302
    made = casebase.store.judgements()[-1]
    assert (made.verdict, made.author, made.reason) == (verdict, MEMBER, "known to us")
    page = member.get("/review/").content.decode()
    assert f'value="{pair[0]} {pair[1]}"' not in page


def test_a_question_that_is_skipped_comes_last(
    casebase: Casebase, member: Any, pair: tuple[str, str]
) -> None:
    """Nothing is judged."""
    before = casebase.store.judgements()
    reply(member, pair, "skip")
    assert casebase.store.judgements() == before
    assert f'value="{pair[0]} {pair[1]}"' in member.get("/review/").content.decode()


def test_what_the_machine_joined_is_taken_back_with_one_click(
    casebase: Casebase, member: Any, pair: tuple[str, str]
) -> None:
    """On the page of the record, which says that it was the machine."""
    canon = Canon(casebase.store.judgements())
    made = next(
        j for j in casebase.store.judgements() if "Vymyshe" in str(name_of(casebase, j.left))
    )
    record = canon.of(made.left)
    page = member.get(f"/records/{record}/").content.decode()
    assert "proposed by the machine" in page
    form = (made.left, made.right)
    answer = reply(member, form, "undo", here=f"record {record}")
    assert answer["Location"] == f"/records/{record}/"
    after = Canon(casebase.store.judgements())
    assert after.of(made.left) != after.of(made.right)


def name_of(casebase: Casebase, node: str) -> str:
    canon = Canon(casebase.store.judgements())
    return next((r.name for r in casebase.store.entities([canon.of(node)])), "")


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"pair": "per:zzzz", "answer": "same"},
        {"pair": "per:zzzz per:yyyy", "answer": "same"},
        {"pair": "per:zzzz per:yyyy", "answer": "burn"},
    ],
)
def test_strange_answers_are_refused(member: Any, casebase: Casebase, form: dict[str, str]) -> None:
    """And change nothing."""
    assert member.post("/review/answer/", form).status_code == 404
    assert member.get("/review/answer/").status_code == 405
    assert casebase.store.judgements() == []


def test_a_form_leads_nowhere_else(member: Any, pair: tuple[str, str]) -> None:
    """The place to go back to is named, never spelt out."""
    answer = reply(member, pair, "skip", here="https://example.org/")
    assert answer["Location"] == "/review/#q1"


def test_the_protected_are_not_asked_of(
    casebase: Casebase, member: Any, custodian: Any, pair: tuple[str, str]
) -> None:
    """Members see neither question nor answer; a custodian does."""
    set_access(casebase, CUSTODIAN, pair[0], visibility=Visibility.RESTRICTED)
    assert pair[0] not in member.get("/review/").content.decode()
    assert pair[0] in custodian.get("/review/").content.decode()
    assert reply(member, pair, "same").status_code == 404
    assert reply(custodian, pair, "different").status_code == 302


LIST = "Surname;Name;Note\nВымышева;Нурзат;=cmd()\nNobody;Here;\n"


def test_a_pasted_list_is_matched(member: Any, pair: tuple[str, str]) -> None:
    """By its headings, with reasons; who is not there is told."""
    page = member.post("/match/", {"list": LIST, "as": "page"}).content.decode()
    assert "Nurzat Vymysheva" in page
    assert "nobody" in page


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_matches_are_downloaded(member: Any, pair: tuple[str, str], kind: str) -> None:
    """As a table that runs nothing."""
    file = io.BytesIO(LIST.encode("cp1251"))
    file.name = "list.csv"
    answer = member.post("/match/", {"table": file, "as": kind})
    assert answer["Content-Disposition"] == f'attachment; filename="matches.{kind}"'
    rows = list(read_table(b"".join(answer.streaming_content)))
    assert rows[0][:4] == ["Surname", "Name", "Note", "match 1 score"]
    assert rows[1][5].startswith("Nurz")
    assert rows[1][2] in ("'=cmd()", "=cmd()")


@pytest.mark.parametrize(
    "form",
    [{}, {"list": " \n"}, {"list": "a,b", "column": "zzz"}, {"list": "a", "kind": "zzz"}],
)
def test_a_list_that_is_none_is_told(member: Any, form: dict[str, str]) -> None:
    """With what was expected."""
    expected = 200 if form.get("kind") else 422
    assert member.post("/match/", form).status_code == expected


def test_a_file_that_is_no_table_is_told(member: Any) -> None:
    """An archive without a sheet."""
    file = io.BytesIO(b"PK\x03\x04nonsense")
    file.name = "list.xlsx"
    answer = member.post("/match/", {"table": file, "as": "page"})
    assert answer.status_code == 422
    assert "expected an XLSX workbook" in answer.content.decode()
