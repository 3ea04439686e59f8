"""`habeas appeal draft`, end to end."""

import json
import stat
from pathlib import Path

import pytest

from habeas.cli.main import FAILED, OK, USAGE, run
from tests.services.test_drafting import HELD

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, capsys: Captured) -> Path:
    """Give the folder of a casebase with one item."""
    page = tmp_path / "held.txt"
    page.write_text(HELD, encoding="utf-8")
    assert run(["add", "--casebase", str(tmp_path / "cb"), str(page)]) == OK
    capsys.readouterr()
    return tmp_path / "cb"


def draft(folder: Path, *args: str) -> int:
    return run(["appeal", "draft", "--casebase", str(folder), "Seitbekov", *args])


def test_without_accepted_facts_it_says_what_to_accept(folder: Path, capsys: Captured) -> None:
    """With the command for each; accepting one makes the letter."""
    assert draft(folder, "--facts", "accepted") == FAILED
    told = capsys.readouterr().err
    assert "No fact of this case has been accepted" in told
    finding = told.partition("habeas decide ")[2].split()[0]
    assert run(["decide", "--casebase", str(folder), finding, "accept"]) == OK
    capsys.readouterr()
    assert draft(folder, "--facts", "accepted") == OK
    printed = capsys.readouterr()
    assert "Timur Seitbekov was detained" in printed.out
    assert finding in printed.err


@pytest.mark.parametrize(
    ("ending", "begins"), [("docx", b"PK"), ("pdf", b"%PDF-"), ("html", b"<!doctype"), ("txt", b"")]
)
def test_files(folder: Path, tmp_path: Path, capsys: Captured, ending: str, begins: bytes) -> None:
    """The ending says the format; only the owner can read it."""
    path = tmp_path / f"draft.{ending}"
    args = ("--language", "ru", "--beside", "fr", "-o", str(path))
    assert draft(folder, *args) == OK
    assert path.read_bytes().startswith(begins)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert f"written: {path}" in capsys.readouterr().out


def test_json_has_the_drafts(folder: Path, capsys: Captured) -> None:
    """Sentences with claims, footnotes with words."""
    assert draft(folder, "--json") == OK
    drafts = json.loads(capsys.readouterr().out)
    assert drafts[0]["language"] == "en"
    facts = next(part for part in drafts[0]["parts"] if part["name"] == "facts")
    assert facts["sentences"][0]["claims"][0].startswith("st:")
    assert drafts[0]["footnotes"][0]["source"]["words"].startswith("On 9 March 2024")


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("-o", "letter.odt"), FAILED, "known: docx, html, pdf, txt"),
        (("-o", "nowhere/letter.pdf"), FAILED, "can be written"),
        (("--to", "king"), FAILED, "unknown office"),
        (("--country", "Kazakhstan"), FAILED, "two letters"),
        (("--beside", "en"), USAGE, "another language"),
        (("--kind", "poem"), USAGE, "poem"),
        (("--as", "public"), FAILED, "case"),
    ],
)
def test_refusals(
    folder: Path, capsys: Captured, args: tuple[str, ...], code: int, said: str
) -> None:
    """With what was expected."""
    assert draft(folder, *args) == code
    printed = capsys.readouterr()
    assert said in printed.err + printed.out
