"""What changed between two texts."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.web.changes import find_changes

TEXTS = st.text(alphabet="ab \n.ё", max_size=60)


@given(TEXTS, TEXTS)
def test_every_changed_line_is_whole(before: str, after: str) -> None:
    """The parts of a line, put together, are the line; no text has changes to itself."""
    lines = {line.strip() for line in (before + "\n" + after).split("\n")}
    for change in find_changes(before, after).rows:
        for side in (change.before, change.after):
            assert "".join(part for part, _ in side) in lines | {""}
    assert not find_changes(before, before).rows


def test_words_within_a_line() -> None:
    """Only what differs is marked."""
    (change,) = find_changes("Heard on Monday.\nSame", "Heard on Tuesday.\nSame").rows
    assert change.before == [("Heard on ", False), ("Monday", True), (".", False)]
    assert change.after == [("Heard on ", False), ("Tuesday", True), (".", False)]


def test_a_long_text_is_bounded() -> None:
    """A hundred thousand lines, or one of a million characters, are cut, and that is said."""
    found = find_changes("a\n" * 100_000, "b " * 500_000)
    assert found.cut
    assert len(found.rows) <= 200
