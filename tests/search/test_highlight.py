"""The words of a query in a text, and the passage that shows them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.search.highlight import MOST_MARKS, READ, find_marks, find_snippet
from habeas.search.parsing import parse_query


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Адвоката Толымбекову лишили лицензии.", "адвокат tolymbekova", "Адвоката|Толымбекову"),
        ("ҚАЛАЛЫҚ СОТТЫҢ ҮКІМІ", "сот", "СОТТЫҢ"),
        ("L’ÉTAT, c'est l’état", "etat", "ÉTAT|état"),
        ("сло\u00adво и Слова", "слово", "сло\u00adво|Слова"),
        ("Ref. OBS 085.4, not 085.5", '"OBS 085.4"', "OBS 085.4"),
        ("ст. 19.3 и 19.4", "19.3", "19.3"),
        ("lawyers of the lawyer", '"lawyer"', "lawyer"),
        ("адвокат, адвокатура", "адвокату*", "адвокатура"),
        ("Tolimbekova", "tolimbikova~", "Tolimbekova"),
        ("a court and a judge", "court -judge lang:en", "court"),
        ("Marat Testov spoke", 'person:"testov marat"', "Marat|Testov"),
        ("a b a b a", '"a b a"', "a b a b a"),
        ("море more Море", "more", "more|Море"),  # keys are for capitalized words
        ("nothing here", "court", ""),
        ("", "court", ""),
        ("court", "", ""),
    ],
)
def test_marks(text: str, query: str, marked: str) -> None:
    """What the query asks for is marked as it stands in the text."""
    marks = find_marks(text, parse_query(query))
    assert "|".join(span.of(text) for span in marks) == marked


def test_the_best_passage() -> None:
    """The passage with most of the words is shown, from the beginning of a word."""
    filler = "nothing of note was said on that day. " * 20
    text = f"{filler}A court sat. {filler}The lawyer told the court of her appeal. {filler}"
    snippet = find_snippet(text, parse_query("court lawyer appeal"))
    assert [span.of(text) for span in snippet.marks] == ["lawyer", "court", "appeal"]
    assert len(snippet.span) <= 240
    assert text[snippet.span.start - 1] == " "
    assert text[snippet.span.end] == " "


def test_no_word_of_the_query() -> None:
    """Without a match the beginning is shown."""
    snippet = find_snippet("word " * 100, parse_query("court"))
    assert snippet.span.start == 0
    assert snippet.span.end <= 240
    assert snippet.marks == ()


QUERIES = ("court", "а", '"a b"', "суд* OR l*", "tolymbekova~", "1 2 ½", "-a", "")


@given(st.text(st.characters(codec=None), max_size=400), st.sampled_from(QUERIES))
def test_any_text(text: str, query: str) -> None:
    """Marks lie inside the passage, in order, without overlap; the passage lies in the text."""
    parsed = parse_query(query)
    snippet = find_snippet(text, parsed, length=80)
    assert 0 <= snippet.span.start <= snippet.span.end <= len(text)
    assert len(snippet.span) <= 80
    assert all(snippet.span.covers(mark) for mark in snippet.marks)
    marks = find_marks(text, parsed)
    for one, other in pairwise(marks):
        assert one.end <= other.start
    assert all(any(mark.covers(part) for mark in marks) for part in snippet.marks)


@given(st.text(max_size=200), st.text(max_size=40))
def test_any_query(text: str, typed: str) -> None:
    """Any query may be looked for in any text."""
    find_snippet(text, parse_query(typed))


@pytest.mark.parametrize("piece", ["a ", "(", "a", "\x00", "\ud800", "а", "\u202e", "a\u0301"])
def test_huge_texts(piece: str) -> None:
    """A megabyte is looked through as far as the bound, and marks are bounded."""
    text = piece * (1_000_000 // len(piece))
    marks = find_marks(text, parse_query('a "a a a" a*'))
    assert len(marks) <= MOST_MARKS
    assert all(span.start < READ for span in marks)
