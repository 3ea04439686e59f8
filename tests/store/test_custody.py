"""The custody log: any change to it is seen."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from habeas.model.records import CustodyNote, Touch
from habeas.store.custody import chain_all, find_breaks

NOTES = st.builds(
    CustodyNote,
    at=st.text(max_size=5),
    action=st.sampled_from(Touch),
    subject=st.text(max_size=5),
    actor=st.text(max_size=5),
    detail=st.text(st.characters(), max_size=5),
)
LOGS = st.lists(NOTES, min_size=1, max_size=8)


@given(LOGS)
def test_a_chain_holds_in_one_piece_or_several(notes: list[CustodyNote]) -> None:
    """Any words may stand in a line, lone surrogates as well."""
    lines = chain_all(None, notes)
    assert list(find_breaks(lines)) == []
    first = chain_all(None, notes[:1])
    assert first + chain_all(first[0], notes[1:]) == lines


@given(LOGS, st.data())
def test_a_changed_line_is_seen(notes: list[CustodyNote], data: st.DataObject) -> None:
    """One that was changed, also with a new hash of its own, when another follows."""
    lines = chain_all(None, notes)
    at = data.draw(st.integers(0, len(lines) - 1))
    name = data.draw(st.sampled_from(["at", "subject", "actor", "detail", "hash"]))
    lines[at] = replace(lines[at], **{name: getattr(lines[at], name) + "!"})
    assert f"Line {at + 1} was changed after it was written." in list(find_breaks(lines))


@given(st.lists(NOTES, min_size=3, max_size=8), st.data())
def test_a_missing_or_moved_line_is_seen(notes: list[CustodyNote], data: st.DataObject) -> None:
    """All but the last: that takes an anchor outside."""
    lines = chain_all(None, notes)
    at = data.draw(st.integers(0, len(lines) - 2))
    assert list(find_breaks(lines[:at] + lines[at + 1 :])) == [f"Line {at + 1} is missing."]
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    assert list(find_breaks(lines))


def test_breaks_are_said_in_plain_sentences() -> None:
    """With the numbers of the lines."""
    notes = [
        CustodyNote(at="1", action=Touch.READ, subject=f"s{n}", actor="test") for n in range(5)
    ]
    lines = chain_all(None, notes)
    assert list(find_breaks([lines[0], lines[4]])) == ["Lines 2 to 4 are missing."]
    other = chain_all(None, [replace(notes[0], subject="x")])[0]
    assert list(find_breaks([other, *lines[1:]])) == [
        "Line 2 does not follow the line before it: one of them was changed."
    ]
