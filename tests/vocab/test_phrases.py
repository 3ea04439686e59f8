"""Phrases in running words."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.text.words import find_words
from habeas.vocab.phrases import PhraseIndex

INDEX = PhraseIndex([("city court", 1), ("суд", 2), ("prosecutor’s office", 3)])


@given(st.text(st.sampled_from("city court суда судом prosecutor’s's office \n"), max_size=60))
def test_word_that_opens_no_phrase_matches_none(text: str) -> None:
    """Where `opens` says no, `match` gives None; in any case form where it says yes."""
    words = find_words(text)
    for at, word in enumerate(words):
        assert INDEX.opens(word.text) or INDEX.match(words, at) is None
    assert INDEX.opens("City") and INDEX.opens("судом") and not INDEX.opens("office")
