"""Figures in dates, where a look at their surroundings spares the pattern."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.text.dates.numbers import READERS, _find_number, _find_plain


@given(st.text(alphabet="0129 ./-:–,)aphHm年|”\n\u0663é", max_size=14), st.integers(0, 13))
def test_plain_numbers_are_what_the_pattern_finds(text: str, start: int) -> None:
    """A number that is told by what stands beside it is the one that the pattern finds."""
    plain = _find_plain(start, text)
    if plain is not None:
        found = _find_number(start, text)
        assert plain[1:] == found[1:]
        assert plain[0] == found[0] or not {plain[0], found[0]} & READERS.keys()
