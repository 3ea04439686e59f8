"""Words with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.model.spans import Span
from habeas.text.words import (
    Shape,
    find_words,
    is_entry,
    is_opening,
    is_title_case,
    read_words,
    split_lines,
    words_of,
)


def texts(text: str) -> list[str]:
    return [word.text for word in find_words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arcadia’s law", ["Arcadia", "’s", "law"]),
        ("l’avocate d’Orlyk", ["l’", "avocate", "d’", "Orlyk"]),
        ("O’Brien, Жан-Поль", ["O’Brien", ",", "Жан-Поль"]),
        ("N.Toka", ["N", ".", "Toka"]),
        ("Dana\u00a0Orlykova", ["Dana", "Orlykova"]),
        ("see https://a.org/B?c=D or b@c.org", ["see", "https://a.org/B?c=D", "or", "b@c.org"]),
        ("notes_X.pdf.", ["notes_X.pdf", "."]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    """Possessives and elisions are cut off, addresses stay whole, any space separates."""
    assert texts(text) == expected


def test_shapes() -> None:
    """Each word has one shape."""
    shapes = [word.shape for word in find_words("a Ab AB A 1 . a@b.org iPad")]
    expected = [Shape.LOWER, Shape.CAPITAL, Shape.UPPER, Shape.LETTER, Shape.NUMBER, Shape.MARK]
    assert shapes == [*expected, Shape.ADDRESS, Shape.LOWER]


@given(st.text())
def test_every_visible_character_is_in_one_word(text: str) -> None:
    """Words are in order, do not overlap, and leave out only space."""
    end = 0
    for word in find_words(text):
        assert text[end : word.start].isspace() or end == word.start
        assert text[word.start : word.end] == word.text
        end = word.end
    assert not text[end:].strip()


def test_openings() -> None:
    """A capital after a full stop, a bullet or a line break opens; after an initial it does not."""
    words = find_words("Now. “Then N. Toka\nleft")
    assert [word.text for at, word in enumerate(words) if is_opening(words, at)] == [
        "Now",
        "“",
        "Then",
        "left",
    ]


def test_lines_entries_and_headlines() -> None:
    """Lines are found; numbered lines are entries; Title Case is a headline."""
    text = "1. Dana Orlykova\nCourt Frees Lawyer After Long Trial\nThe court freed a lawyer today."
    words = find_words(text)
    lines = list(split_lines(words))
    assert [is_entry(words, *line) for line in lines] == [True, False, False]
    assert [is_title_case(words, *line) for line in lines] == [False, True, False]


def test_words_of_spans() -> None:
    """A span gives its first and last word; one inside another gives none."""
    words = find_words("the City Court of Samal sat")
    spans = [Span(4, 23), Span(18, 23)]
    assert list(words_of(words, spans)) == [(1, 4, Span(4, 23))]


@given(
    st.text(st.sampled_from("aБ.@-'’1 \n\u2028\x85\xa0#/com"), max_size=60), st.text(max_size=30)
)
def test_words_do_not_depend_on_what_stands_beyond_a_space(left: str, right: str) -> None:
    """The words of two texts with a space between are those of the one and those of the other."""
    assert texts(f"{left} {right}") == texts(left) + texts(right)
    words = find_words(f"{left} {right}")
    assert all(f"{left} {right}"[word.start : word.end] == word.text for word in words)


def test_words_of_an_item_are_read_once() -> None:
    """The same text gives the same words, another text its own."""
    first = read_words("Orlyk came.")
    assert read_words("Orlyk came.") is first
    assert [word.text for word in read_words("Dana left.")] == ["Dana", "left", "."]
    assert list(read_words("Orlyk came.")) == find_words("Orlyk came.")
