"""Texts in capitals brought to small letters."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.text.capitals import is_in_capitals, to_mixed_case

WIRE = """LIMA, 5 MAR 88 (TEST PRESS) -- [TEXT] POLICE COLONEL MARIO TESTANEZ
SAID TODAY THAT MEMBERS OF THE FRONT OF TESTS [FTX] ATTACKED A FARM NEAR
SAN SALVADOR.  THE FTX DENIED IT IN MARCH; PERUVIAN TROOPS CAME.

THE FARM BURNED."""


def test_names_keep_their_capitals() -> None:
    """Places, people behind a post, peoples, months and acronyms in brackets stay large."""
    mixed = to_mixed_case(WIRE)
    assert mixed == (
        "Lima, 5 Mar 88 (test press) -- [text] Police colonel Mario Testanez "
        "said today that members of the front of tests [FTX] attacked a farm near "
        "San Salvador.  The FTX denied it in March; Peruvian troops came.\n\n"
        "The farm burned."
    )


def test_only_texts_in_capitals_are() -> None:
    """A text with small letters, and a title alone, are no texts in capitals."""
    assert is_in_capitals(WIRE)
    assert not is_in_capitals(WIRE.lower())
    assert not is_in_capitals("POLICE RAID OFFICE")


@given(st.text(max_size=200))
def test_every_code_point_keeps_its_place(text: str) -> None:
    """Any text is accepted; offsets stay, and only case and line ends change."""
    mixed = to_mixed_case(text)
    assert len(mixed) == len(text)
    assert all(
        a.lower() == b.lower() or (a == "\n" and b == " ") for a, b in zip(text, mixed, strict=True)
    )
