"""Adding through the pages."""

import time
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from habeas.services.casebase import Casebase
from habeas.web.jobs import jobs
from tests.web.conftest import CUSTODIAN, MEMBER, make_client


def finish(client: Any, answer: Any) -> str:
    """Return the page of a job that has ended."""
    assert answer.status_code == 302
    job = jobs.get(answer["Location"].strip("/").split("/")[-1], MEMBER)
    assert job is not None
    for _ in range(12_000):  # a busy machine is slow, not wrong
        if job.done:
            break
        time.sleep(0.01)
    assert job.done
    assert not job.error
    page: str = client.get(answer["Location"]).content.decode()
    assert "http-equiv" not in page
    return page


def test_pasted_text(casebase: Casebase, member: Any) -> None:
    """Is kept under its name, read, and found."""
    form = {
        "text": "Advocate Ruslan Vydumov was fined in Osh on May 2, 2024.\n",
        "name": "a/../note\n",
    }
    page = finish(member, member.post("/add/", form))
    assert "<h1>Added</h1>" in page
    assert "Vydumov" in member.get("/items/?q=Vydumov").content.decode()
    names = [c.name for c in casebase.store.find_captures()]
    assert "a .. note.txt" in names
    assert not list(casebase.originals.folder.parent.glob("incoming-*"))


def test_several_files(casebase: Casebase, member: Any) -> None:
    """Of the same name too; what cannot be read is said, with its reason."""
    files = [
        SimpleUploadedFile("page.txt", b"Lawyer Timur Nebylov was released on June 1, 2024."),
        SimpleUploadedFile("page.txt", b"Lawyer Timur Nebylov was detained on June 3, 2024."),
        SimpleUploadedFile("../../.hidden\x00.bin", bytes(400)),
    ]
    page = finish(member, member.post("/add/", {"files": files}))
    assert "Not captured or not read" in page
    names = {c.name for c in casebase.store.find_captures()}
    assert {"page.txt", "2 page.txt"} <= names
    assert not any(".." in name for name in names)


def test_the_same_again(casebase: Casebase, member: Any) -> None:
    """Is not read twice."""
    form = {"text": "Advocate Ruslan Vydumov was fined.", "name": "note"}
    finish(member, member.post("/add/", form))
    before = casebase.store.counts()
    finish(member, member.post("/add/", form))
    assert casebase.store.counts() == before


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"text": "  \n"},
        {"addresses": "ftp://example.org/"},
        {"addresses": "file:///etc/hosts"},
        {"addresses": "https://example.org/\njavascript:alert(1)"},
        {"addresses": "\n".join(f"https://example.org/{n}" for n in range(501))},
    ],
)
def test_nothing_to_add(member: Any, form: dict[str, str]) -> None:
    """Is said, and what was typed stays in the form."""
    answer = member.post("/add/", form)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()


def test_private_addresses_are_refused(casebase: Casebase, member: Any) -> None:
    """And recorded as not captured, with the reason."""
    page = finish(member, member.post("/add/", {"addresses": "http://127.0.0.1:9/x"}))
    assert "127.0.0.1" in page
    assert "not captured" in member.get("/captures/?state=not+captured").content.decode()


def test_progress_is_for_who_started_it(member: Any) -> None:
    """Another account finds nothing there."""
    answer = member.post("/add/", {"text": "Advocate Ruslan Vydumov was fined."})
    finish(member, answer)
    assert make_client(CUSTODIAN).get(answer["Location"]).status_code == 404


def test_lone_surrogates_and_nulls_in_text(casebase: Casebase, member: Any) -> None:
    """Are taken as they can be kept."""
    finish(
        member, member.post("/add/", {"text": "A \x00 text \N{RIGHT-TO-LEFT OVERRIDE} of 2024."})
    )
