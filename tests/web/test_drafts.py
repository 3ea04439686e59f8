"""The page of a draft: what waits, the letter, its files; for members only."""

from typing import Any

import pytest

from habeas.services.casebase import Casebase
from tests.web.conftest import make_client
from tests.web.test_cases import find_case

ALL = "facts=all"


def test_a_case_leads_to_its_draft(casebase: Casebase, member: Any) -> None:
    """By a link on its page."""
    case = find_case(casebase)
    assert f"/cases/{case}/draft/" in member.get(f"/cases/{case}/").content.decode()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_waits_is_listed(casebase: Casebase, member: Any, language: str) -> None:
    """Where nobody has accepted a fact there is no letter, but the acts with a button each."""
    client = make_client("mark", language)
    page = client.get(f"/cases/{find_case(casebase)}/draft/?facts=accepted").content.decode()
    assert "was detained in Bishkek" in page
    assert 'name="accept"' in page
    assert 'class="letter' not in page
    assert ALL in page


def test_accepting_makes_the_letter(casebase: Casebase, member: Any) -> None:
    """And leads back to it; what is no act of the case is refused."""
    case = find_case(casebase)
    page = member.get(f"/cases/{case}/draft/?facts=accepted").content.decode()
    finding = page.partition('name="accept" value="')[2].partition('"')[0]
    answer = member.post(f"/cases/{case}/draft/accept/?kind=open_letter", {"accept": finding})
    assert answer["Location"] == f"/cases/{case}/draft/?kind=open_letter"
    page = member.get(f"/cases/{case}/draft/").content.decode()
    assert 'class="letter' in page
    assert finding in page
    assert member.post(f"/cases/{case}/draft/accept/", {"accept": "st:0"}).status_code == 404
    assert member.get(f"/cases/{case}/draft/accept/").status_code == 405


def test_the_letter_says_what_it_rests_on(casebase: Casebase, member: Any) -> None:
    """Each sentence with its findings and cautions; Kazakh words say that they are unreviewed."""
    case = find_case(casebase)
    asked = f"{ALL}&kind=un_communication&language=kk&beside=en"
    page = member.get(f"/cases/{case}/draft/?{asked}").content.decode()
    for words in ("unreviewed", "/findings/st:", "nobody has accepted it", "required element",
                  "Special Rapporteur", "Aigerim Samplova"):  # fmt: skip
        assert words in page, words


@pytest.mark.parametrize(
    ("ending", "begins"),
    [("docx", b"PK"), ("pdf", b"%PDF-"), ("html", b"<!doctype"), ("txt", b"\n")],
)
def test_files(casebase: Casebase, member: Any, ending: str, begins: bytes) -> None:
    """As attachments whose names name nobody."""
    case = find_case(casebase)
    answer = member.get(f"/cases/{case}/draft/letter.{ending}?{ALL}&language=ru")
    assert answer["Content-Disposition"] == f'attachment; filename="open_letter-ru.{ending}"'
    assert answer.content.startswith(begins)
    bare = member.get(f"/cases/{case}/draft/letter.{ending}?facts=accepted")
    assert bare.status_code == 302


@pytest.mark.parametrize(
    "asked",
    [
        "kind=x&language=x&beside=x&facts=x&country=<script>&to=king&reply=" + "x" * 900,
        "language=en&beside=en",
        "country=FR&to=akyikatchy",
        "sender=<script>alert(1)</script>",
        "country=ZZ",
    ],
)
def test_nonsense_is_passed_over(casebase: Casebase, member: Any, asked: str) -> None:
    """As if it had not been asked; nothing typed becomes a tag."""
    answer = member.get(f"/cases/{find_case(casebase)}/draft/?{ALL}&{asked}")
    assert answer.status_code == 200
    assert b"<script>alert" not in answer.content


def test_a_broken_directory_is_told(casebase: Casebase, member: Any) -> None:
    """With file and line."""
    file = casebase.originals.folder.parent / "offices.csv"
    file.write_text("country\n", encoding="utf-8")
    answer = member.get(f"/cases/{find_case(casebase)}/draft/")
    assert answer.status_code == 422
    assert b"offices.csv:1" in answer.content


def test_strangers_see_no_draft(casebase: Casebase, member: Any) -> None:
    """They are asked to sign in; an unknown case is none, an unknown format neither."""
    case = find_case(casebase)
    assert make_client().get(f"/cases/{case}/draft/").status_code == 302
    assert member.get("/cases/cas:per:0~2020/draft/").status_code == 404
    assert member.get(f"/cases/{case}/draft/letter.odt?{ALL}").status_code == 404
