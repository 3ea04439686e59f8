"""The signatures of an appeal as rows, and whom of them a casebase knows."""

from pathlib import Path

import pytest

from habeas.errors import UnreadableCapture
from habeas.model.findings import NameKind
from habeas.services.casebase import Casebase
from habeas.services.matching import SIGNATURES, match_mixed, match_rows
from habeas.services.signatures import NoSignatures, read_signatories, to_rows
from tests.services.casebases import MEMBER, add, make_casebase

LETTER = """Open letter to the President of Kaland

We call on you to stop the trial.

Signatories:

1. Besterbekova Tolgonai, lawyer, Bishkek
2. Steppe Lawyers Association, represented by Velina Haskova
3. Нурзат Калыкова и Исмена Пеналова, адвокаты
"""


@pytest.fixture
def casebase(tmp_path: Path) -> Casebase:
    made = make_casebase(tmp_path)
    add(made)
    return made


def test_signatures_become_rows() -> None:
    """A row for each person and body, with all that the entry says."""
    rows = list(to_rows(read_signatories(LETTER.encode(), "letter.txt")))
    assert [(columns.kind, row[0], row[1]) for columns, row in rows] == [
        (NameKind.PERSON, "1", "Besterbekova Tolgonai"),
        (NameKind.ORGANIZATION, "2", "Steppe Lawyers Association"),
        (NameKind.PERSON, "2", "Velina Haskova"),
        (NameKind.PERSON, "3", "Нурзат Калыкова"),
        (NameKind.PERSON, "3", "Исмена Пеналова"),
    ]
    assert rows[0][1][2:] == ("lawyer", "", "Bishkek", "KG")


def test_a_file_without_signatures_is_refused() -> None:
    """News are no appeal, and an image is no text: each is said."""
    with pytest.raises(NoSignatures, match=r"news\.txt"):
        read_signatories(b"Nothing was said about it on Monday.", "news.txt")
    with pytest.raises(UnreadableCapture):
        read_signatories(b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "image.png")


def test_signatures_are_matched_in_their_order(casebase: Casebase) -> None:
    """People and bodies in one list come back as they stand, each with whom it may mean."""
    rows = to_rows(read_signatories(LETTER.encode(), "letter.txt"))
    found = list(match_mixed(casebase, MEMBER, rows))
    assert [one.cells[0] for one in found] == ["1", "2", "2", "3", "3"]
    assert found[0].candidates[0].name in ("Tolgonai Besterbekova", "Толгонай Бестербекова")
    assert found[3].candidates[0].name == "Nurzat Kalykova"
    assert found[1].candidates == found[4].candidates == ()


def test_one_by_one_or_mixed(casebase: Casebase) -> None:
    """Rows of people are matched alike whether bodies stand among them or not."""
    rows = list(to_rows(read_signatories(LETTER.encode(), "letter.txt")))
    people = [row for columns, row in rows if columns.kind is NameKind.PERSON]
    mixed = [one for one in match_mixed(casebase, MEMBER, rows) if one.cells in people]
    assert mixed == list(match_rows(casebase, MEMBER, people, SIGNATURES))


def test_what_is_read_ahead_changes_nothing(casebase: Casebase) -> None:
    """A long list is matched alike, whether its words were read before or not."""
    others = "".join(f"{n}. Somebody Other{chr(97 + n % 26)}u\n" for n in range(4, 150))
    rows = list(to_rows(read_signatories(f"{LETTER}{others}".encode(), "letter.txt")))
    assert len(rows) > 100
    ahead = list(match_mixed(casebase, MEMBER, rows, ahead=LETTER))
    assert ahead == list(match_mixed(casebase, MEMBER, rows))
    assert ahead[0].candidates
