"""`habeas signers` and `habeas incidents`, end to end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from habeas.cli.main import FAILED, USAGE
from tests.cli.test_casebase import Captured, Casebase
from tests.services.test_signing import LETTERS


@pytest.fixture
def casebase(tmp_path: Path, capsys: Captured) -> Iterator[Casebase]:
    """Give a casebase with a few appeals."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in LETTERS.items():
        (folder / name).write_text(text, encoding="utf-8")
    made = Casebase(tmp_path / "base", capsys)
    made("add", "--workers", 1, folder)
    yield made
    from django.db import connections

    connections["default"].close()


def test_a_history_is_printed(casebase: Casebase) -> None:
    """By a part of a name; with --json the same for programs; several that fit are listed."""
    told = casebase("signers", "Kalmetova")
    assert "2 appeals" in told
    assert "director, Bishkek; with 3 more" in told
    assert "often with\n     2  Human Rights Centre" in told
    found = casebase.json("signers", "Kalmetova")
    assert found["total"] == 2
    assert "Bolot Jyrgalov" in casebase("signers", "Jyr")
    listed = casebase("signers", "ova")
    assert "per:" in listed
    assert "appeals" not in listed


def test_the_signers_of_an_appeal_are_printed(casebase: Casebase) -> None:
    """With records and what comes again."""
    ids = [row.split()[0] for row in casebase("person", "--kind", "appeal").splitlines()]
    told = [casebase("signers", ident) for ident in ids if ident.startswith("app:")]
    letter = next(text for text in told if "Torobaev" in text)
    assert "(again, as 1)" in letter
    assert "4 signatures; 1 come again" in letter
    assert "per:" in letter


def test_whom_to_ask_is_printed(casebase: Casebase) -> None:
    """With reasons and the appeals they rest on."""
    told = casebase("signers", "--next", "Mamyrov")
    assert told.splitlines()[1].startswith("Ainur Kalmetova, director, Bishkek")
    assert "same article: " in told
    assert "from 2 similar appeals; 1 have signed already" in told
    assert casebase.json("signers", "--next", "Mamyrov")["appeals"] == 2


def test_nobody_and_nothing(casebase: Casebase) -> None:
    """Unknown names and ids, other kinds of record, and the public."""
    assert "got none" in casebase("signers", "Nobodyova", code=FAILED)
    assert "got none" in casebase("signers", "--next", "Nobodyova", code=FAILED)
    for ident in ("per:000000000000", "app:0", "x:y", "cas:x"):
        casebase("signers", ident, code=FAILED)
    person = casebase("person", "Kalmetova").split("(")[1].split(")")[0]
    for more in ([person], ["--next", "Mamyrov"]):
        said = casebase("signers", *more, "--as", "public", code=FAILED)
        assert "Kalmetova" not in said
    casebase("signers", code=USAGE)


def test_incidents_are_printed(casebase: Casebase) -> None:
    """Narrowed by type, period, country and words; nonsense is refused."""
    told = casebase("incidents", "--type", "detention", "--from", "2022", "--to", "2022-12")
    assert told.startswith("2022-05-05  detention")
    assert "Emil Torobaev" in told
    assert "1 incidents" in told
    assert casebase("incidents", "--country", "jp") == "no incidents\n"
    assert "no incidents" in casebase("incidents", "--as", "public")
    assert "detained in Osh" in casebase("incidents", "Mamyrov", "--json")
    assert "expected a date" in casebase("incidents", "--from", "May", code=FAILED)
    casebase("incidents", "--type", "zzz", code=USAGE)
