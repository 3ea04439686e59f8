"""What is odd in a list of signatures."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.extract.appeals.anatomy import extract
from habeas.extract.appeals.checks import FaultKind, ListFault, find_faults
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Appeal
from tests.golden import make_item

LETTER = "Open letter to the President of Kaland\n\nWe call on you to stop the trial.\n\nSignatories:\n\n"


def read(*entries: str, after: str = "") -> Appeal:
    """Return a letter signed with those entries."""
    text = LETTER + "\n".join(entries) + f"\n\n{after}"
    (appeal,) = extract(make_item(text), Findings(), Context())
    assert isinstance(appeal, Appeal)
    return appeal


def faults(*entries: str, after: str = "") -> list[tuple[FaultKind, tuple[int, ...]]]:
    return [(one.kind, one.signatories) for one in find_faults(read(*entries, after=after))]


def test_a_clean_list() -> None:
    """A list that runs from 1 and names everybody once has no faults."""
    entries = ["1. Velina Haskova, lawyer", "2. Torvald Brevik", "3. Steppe Lawyers Association"]
    assert find_faults(read(*entries)) == ()


@pytest.mark.parametrize(
    "again", ["Velina Haskova, Almaty", "Haskova Velina", "VELINA HASKOVA", "Velina  Haskowa"]
)
def test_who_signs_twice(again: str) -> None:
    """One person under two numbers is told, in another order or spelling too."""
    found = faults("1. Velina Haskova, lawyer", "2. Torvald Brevik", f"3. {again}")
    assert found == [(FaultKind.SAME_PERSON, (0, 2))]


@pytest.mark.parametrize("other", ["Marina Haskova", "Velina Penalova", "V. Brevik"])
def test_near_names_of_others(other: str) -> None:
    """A namesake, and another spelling in another town, are nobody who signs twice."""
    assert faults("1. Velina Haskova, Almaty", f"2. {other}") == []
    assert faults("1. Velina Haskova, Almaty", "2. Velina Haskowa, London") == []


def test_bodies() -> None:
    """A body that signs twice, or beside its director, is told; a namesake of another sort is not."""
    entries = (
        "1. Public Foundation “Clear River”",
        "2. Velina Haskova, director of the Public Foundation “Clear River”",
        "3. Public Foundation “Clear River”, Almaty",
        "4. Public Association “Clear River”",
    )
    assert faults(*entries) == [
        (FaultKind.ORGANIZATION_AND_OFFICER, (0, 1)),
        (FaultKind.SAME_ORGANIZATION, (0, 2)),
    ]


def test_numbers() -> None:
    """Gaps, repeated numbers and a second start are told with the numbers concerned."""
    appeal = read(
        "1. Velina Haskova", "2. Torvald Brevik", "5. Marina Penalova", "5. Ismena Quillane",
        "1. Corbin Zelinov", "2. Jorund Ostrander",
    )  # fmt: skip
    assert find_faults(appeal) == (
        ListFault(kind=FaultKind.NUMBERS_MISSING, signatories=(1, 2), first=3, last=4),
        ListFault(kind=FaultKind.NUMBER_REPEATED, signatories=(2, 3), first=5, last=5),
        ListFault(kind=FaultKind.NUMBERS_RESTART, signatories=(3, 4), first=5, last=1),
    )


def test_numbers_of_two_columns() -> None:
    """Two columns that a reader ran together are no fault: all numbers are there."""
    entries = ["1. Velina Haskova      3. Corbin Zelinov", "2. Torvald Brevik      4. Ruth Penley"]
    assert faults(*entries) == []


def test_two_under_one_number() -> None:
    """Two people under one number are told; without numbers there is nothing to tell."""
    assert faults("1. Velina Haskova and Torvald Brevik, lawyers", "2. Ruth Penley") == [
        (FaultKind.SEVERAL_UNDER_ONE, (0,))
    ]
    assert faults("- Velina Haskova and Torvald Brevik, lawyers", "- Ruth Penley") == []


@pytest.mark.parametrize(
    ("body", "broken"),
    [
        ("Fund “Clear River”", False),
        ("Fund “Clear River", True),
        ("ОЮЛ «Ассоциация «Чистая река»", False),
        ("ОФ Чистая река»", True),
        ("Verein „Klarer Fluss“", False),
    ],
)
def test_quotation_marks(body: str, broken: bool) -> None:
    """A mark without its partner is told; one that closes two names, or a German pair, is not."""
    found = faults("1. Velina Haskova", f"2. {body}")
    assert found == ([(FaultKind.QUOTES_BROKEN, (1,))] if broken else [])


def test_counts() -> None:
    """A claimed number that is not the number shown is told with both."""
    appeal = read("1. Velina Haskova", "2. Torvald Brevik", after="12 signatures")
    assert find_faults(appeal) == (ListFault(kind=FaultKind.COUNT_DIFFERS, first=12, last=2),)
    assert find_faults(read("1. Velina Haskova", "2. Ruth Penley", after="2 signatures")) == ()


ENTRIES = st.lists(
    st.one_of(
        st.sampled_from(["1. Velina Haskova", "7. Fund «X", "2. A. B.", "- Ruth and Emma Penley"]),
        st.text(max_size=30),
    ),
    max_size=12,
)


@given(ENTRIES)
@settings(max_examples=60, deadline=None)
def test_any_list(entries: list[str]) -> None:
    """Any list is checked: indexes lie in it, and the same list gives the same again."""
    text = LETTER + "\n".join(entries)
    for appeal in extract(make_item(text), Findings(), Context()):
        assert isinstance(appeal, Appeal)
        found = find_faults(appeal)
        assert found == find_faults(appeal)
        assert all(at < len(appeal.signatories) for one in found for at in one.signatories)
