"""Dates are looked for in stretches only, and found as in the whole text."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.text.dates.grammar import find_readings
from habeas.text.dates.stretches import find_stretches
from habeas.text.dates.tokens import load_lexicon, tokenize
from habeas.vocab.calendar import load_calendar

CALENDAR = load_calendar()
PIECES = st.one_of(
    st.sampled_from(sorted((*CALENDAR.words, *CALENDAR.phrase_senses))),
    st.sampled_from(["witnesses", "the", "İyun", "5-інші", "5 pm", "12.IV.2019", "12.06.2019"]),
    st.integers(0, 2100).map(str),
    st.sampled_from([",", ".", "-", "/", "(", ")", "\n", "’", "s"]),
    st.text(max_size=3),
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from([" ", " ", ""])), max_size=12).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)


def read(text: str, start: int, end: int) -> list[tuple[int, int, object]]:
    tokens = tokenize(text, load_lexicon(), start=start, end=end)
    found = find_readings(tokens, load_lexicon())
    return [
        (tokens.tokens[words.first][0], tokens.tokens[words.last - 1][1], words.meaning)
        for words in found
    ]


@given(TEXTS)
def test_stretches_read_as_the_whole_text_does(text: str) -> None:
    """No date is lost, made or changed by looking at stretches alone."""
    pieces = [words for start, end in find_stretches(text) for words in read(text, start, end)]
    assert pieces == read(text, 0, len(text))


def test_small_numbers_and_common_words_open_no_stretch() -> None:
    """Neither "to", the short name of a weekday, nor 12 alone opens one."""
    assert list(find_stretches("Twelve or 12 people came to witness")) == []
    assert list(find_stretches("Witnesses spoke on 12 June near parliament")) != []
