"""Lists of names against the casebase: columns, candidates, and what others may not see."""

from pathlib import Path

import pytest

from habeas.model.access import Visibility
from habeas.model.findings import NameKind
from habeas.services.casebase import Casebase
from habeas.services.deciding import set_access
from habeas.services.indexing import bring_up_to_date
from habeas.services.matching import Columns, NoNames, find_columns, match_rows
from tests.services.casebases import CUSTODIAN, MEMBER, add, make_casebase


@pytest.fixture
def casebase(tmp_path: Path) -> Casebase:
    made = make_casebase(tmp_path)
    add(made)
    return made


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Name", (0,)),
        ("№|ФИО|Город", (1,)),
        ("Surname|Name|Country", (1, 0)),
        ("Last name|First name|Patronymic", (1, 2, 0)),
        ("Фамилия|Имя|Отчество", (1, 2, 0)),
        ("Nom|Prénom|Ville", (1, 0)),
        ("Full name|First name|Last name", (0,)),
        ("Organization|Country", (0,)),
        ("Asel Nurova|Osh", (0,)),
        ("17|Асель Нурова", (1,)),
    ],
)
def test_columns_are_known_by_their_headings(heading: str, names: tuple[int, ...]) -> None:
    """In several languages; without headings, what has most letters is the name."""
    assert find_columns(heading.split("|")).names == names


def test_headings_are_told_from_rows() -> None:
    """A first row of names is a row; a list of bodies is one of bodies."""
    assert find_columns(["Asel Nurova", "Osh"]).headings == ()
    assert find_columns(["Name", "City"]) == Columns(names=(0,), city=1, headings=("Name", "City"))
    assert find_columns(["Organization"]).kind is NameKind.ORGANIZATION


def test_columns_can_be_chosen() -> None:
    """By heading or number; one that is not there is told with those that are."""
    assert find_columns(["a", "b", "c"], chosen=["c", "1"]).names == (2, 0)
    assert find_columns(["a", "b"], chosen=["2"]).headings == ()
    with pytest.raises(NoNames, match="there are: a, b"):
        find_columns(["a", "b"], chosen=["d"])


def test_rows_are_matched_in_any_spelling(casebase: Casebase) -> None:
    """The best first, with reasons; who is not there is matched with nobody."""
    rows = [["Бестербековой Толгонай", "x"], ["Nobody Whatever", "y"], ["", "z"], []]
    columns = Columns(names=(0,))
    first, second, third, fourth = match_rows(casebase, MEMBER, rows, columns)
    assert first.candidates[0].name in ("Tolgonai Besterbekova", "Толгонай Бестербекова")
    assert first.candidates[0].score > 0.9
    assert first.candidates[0].reasons
    assert first.cells == ("Бестербековой Толгонай", "x")
    assert second.candidates == third.candidates == fourth.candidates == ()


def test_what_else_a_row_says_counts(casebase: Casebase) -> None:
    """A role that fits makes it likelier."""
    rows = [["Nurzat Kalykov", "", ""], ["Nurzat Kalykov", "lawyer", ""]]
    columns = Columns(names=(0,), role=1)
    plain, told = (one.candidates[0] for one in match_rows(casebase, MEMBER, rows, columns))
    assert told.score > plain.score
    assert "fact.role" in [reason[0] for reason in told.reasons]


def test_the_protected_are_matched_for_custodians_only(casebase: Casebase) -> None:
    """Others learn nothing, not even that there is somebody."""
    hidden = casebase.store.find_entities(containing="kalykova")[0]
    set_access(casebase, CUSTODIAN, hidden.id, visibility=Visibility.RESTRICTED)
    bring_up_to_date(casebase)
    row, columns = [["Nurzat Kalykova"]], Columns(names=(0,))
    (member,) = match_rows(casebase, MEMBER, row, columns)
    (custodian,) = match_rows(casebase, CUSTODIAN, row, columns)
    assert member.candidates == ()
    assert [c.id for c in custodian.candidates] == [hidden.id]


def test_many_names_are_found_as_few_are(casebase: Casebase) -> None:
    """Looked up one by one or met at once: the same candidates."""
    row = ["Nurzat Kalykov", "Kyrgyzstan"]
    others = [[f"Somebody Other{chr(97 + n % 26)}{chr(97 + n // 26)}", ""] for n in range(150)]
    columns = Columns(names=(0,), country=1)
    (one,) = match_rows(casebase, MEMBER, [row], columns)
    first, *_ = match_rows(casebase, MEMBER, [row, *others], columns)
    assert one == first
    assert one.candidates
