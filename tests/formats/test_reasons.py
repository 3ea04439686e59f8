"""Why two names may mean one, in words."""

from habeas.formats.reasons import render_reason
from habeas.vocab.interface import load_interface


def test_the_word_of_either_side_is_told() -> None:
    """A body whose name has a word more may be either of the two."""
    labels = load_interface("en")
    for words in (("district", ""), ("", "district")):
        assert render_reason(labels, ("body.extra", -1.0, *words)).endswith("more: District")
