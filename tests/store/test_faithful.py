"""Any text in a form that databases keep."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.store.faithful import from_kept, to_kept

ANY = st.text(st.characters() | st.sampled_from("\0\ud800\udfff\ufdd00f"))


@given(ANY)
def test_the_way_back_is_exact(text: str) -> None:
    """For every string; what is kept is UTF-8 without nulls."""
    kept = to_kept(text)
    assert from_kept(kept) == text
    assert b"\0" not in kept.encode("utf-8")


def test_plain_text_is_left_as_it_is() -> None:
    """Escapes are for what needs them only."""
    assert to_kept("Әсел, 😀 \ufffd") == "Әсел, 😀 \ufffd"
    assert to_kept("a\0") == "a\ufdd00000"
