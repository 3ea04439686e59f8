"""Long texts are folded as short ones are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.text.normalize import fold


@given(st.text(alphabet="aБё \u0301«_\n1", max_size=60), st.integers(min_value=1, max_value=20))
def test_windows_leave_no_trace(text: str, window: int) -> None:
    """A text that is folded piece by piece comes out as one folded at once."""
    whole = fold(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("habeas.text.normalize._WINDOW", window)
        assert fold(text) == whole
