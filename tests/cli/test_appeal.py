"""`habeas appeal read`: the parts of an appeal for people and for programs."""

import json
from pathlib import Path

import pytest

from habeas.cli.main import run

LETTER = """Open letter in support of the beekeeper Ravel Ostrander

To the Prosecutor General of the Kyrgyz Republic
Mr. T. Merkidov

Bishkek, 9 May 2022

On 2 May 2022 three men took the beekeeper Ravel Ostrander from his house in Naryn[1].

This violates Article 9 of the International Covenant on Civil and Political Rights.

We call on you to:

1. Release Ravel Ostrander;
2. Investigate what happened.

Please reply within thirty days.

Signatories:
1. Velina Quillane, lawyer, Bishkek
2. Blue Door Foundation
4. Velina Quillane, lawyer, Bishkek

and 340 others

[2] The note of a mark that is lost.
"""

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def letter(tmp_path: Path) -> str:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return str(path)


def test_parts_are_printed_with_their_lines(letter: str, capsys: Captured) -> None:
    """Every part stands with its line, a ground with the law it means, a period in words."""
    assert run(["appeal", "read", letter]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "Addressees Prosecutor General of the Kyrgyz Republic, T. Merkidov (line 3)" in out
    assert "2022-05-09, Bishkek" in out
    assert "INT: International Covenant on Civil and Political Rights, art. 9" in out
    assert "within thirty days (that is 30 days)" in out
    assert "1. Release Ravel Ostrander; (line 14)" in out


def test_what_does_not_fit_is_said(letter: str, capsys: Captured) -> None:
    """A count that differs from the list, a note without a mark: each is a line of warning."""
    run(["appeal", "read", letter])
    out = " ".join(capsys.readouterr().out.split())
    assert "! The text counts 340 signatures; 3 are listed." in out
    assert "! 1, 4: may be one person who signed twice." in out
    assert "! Missing numbers: 3 to 3." in out
    assert "! No mark points to footnote 2." in out


def test_russian_words(letter: str, capsys: Captured) -> None:
    """The words around what was read come in Russian, too."""
    run(["appeal", "read", "--language", "ru", letter])
    out = capsys.readouterr().out
    assert "Требования" in out
    assert "30 дн." in out


def test_json_has_the_parts_and_their_laws(letter: str, capsys: Captured) -> None:
    """One line an appeal; its grounds lead to the law layer, its footnotes to their marks."""
    assert run(["appeal", "read", "--json", letter]) == 0
    row = json.loads(capsys.readouterr().out)
    assert row["reply"]["deadline"] == "P30D"
    assert row["place"] == "Bishkek"
    (passage,) = row["ground_passages"]
    assert row["grounds"] == passage["legal_refs"]
    assert row["legal_refs"][passage["legal_refs"][0]]["instrument"] == "iccpr"
    assert LETTER[slice(*row["footnotes"][0]["marks"][0])] == "[1]"
    keys = {"thread", "senders", "facts", "criticisms", "copies", "annexes", "signatories_goal"}
    assert keys <= row.keys()


def test_text_without_an_appeal_says_so(tmp_path: Path, capsys: Captured) -> None:
    """A document that asks nobody for anything gives one sentence and no error."""
    path = tmp_path / "note.txt"
    path.write_text("The library of Testford opens at nine.\n", encoding="utf-8")
    assert run(["appeal", "read", str(path)]) == 0
    assert "holds no appeal" in capsys.readouterr().out
    assert run(["appeal", "read", "--json", str(path)]) == 0
    assert capsys.readouterr().out == ""


def test_missing_file_is_an_error(tmp_path: Path, capsys: Captured) -> None:
    """A path that is none ends with 1 and a reason on standard error."""
    assert run(["appeal", "read", str(tmp_path / "none.txt")]) == 1
    captured = capsys.readouterr()
    assert captured.err
    assert not captured.out
