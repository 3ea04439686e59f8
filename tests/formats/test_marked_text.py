"""Text with marks: nothing is lost, nothing crosses, nothing escapes."""

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from habeas.formats.marked_text import DEEPEST, Mark, find_lines, nest, render_lines
from habeas.formats.markup import escape
from habeas.model.spans import Span


def plain(_: Span) -> tuple[tuple[str, ...], str | None]:
    return (), None


def make_mark(start: int, end: int, n: int) -> Mark:
    return Mark(span=Span(start, end), kind="person", anchor=f"a{n}", href=f"e{n}", title="<t>")


def render(text: str, marks: list[Mark]) -> str:
    return "".join(render_lines(text, find_lines(text, 1, plain), marks))


WORDS = st.text(alphabet="ab <&>\"'\n\t\u202eжё\u0000\ud800", max_size=60)
PAIRS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=12)


@given(text=WORDS, pairs=PAIRS)
def test_marks_leave_the_words_as_they_are(text: str, pairs: list[tuple[int, int]]) -> None:
    """Without its tags, each paragraph is its line, in order, whatever the marks."""
    spans = [sorted((min(a, len(text)), min(b, len(text)))) for a, b in pairs]
    html = render(text, [make_mark(a, b, n) for n, (a, b) in enumerate(spans)])
    shown = [node.text() for node in LexborHTMLParser(html).css("p")]
    lines = [text[line.span.start : line.span.end] for line in find_lines(text, 1, plain)]
    assert shown == [line.replace("\0", "\ufffd").replace("\ud800", "\ufffd") for line in lines]


@given(text=WORDS, pairs=PAIRS)
def test_every_mark_over_words_can_be_reached(text: str, pairs: list[tuple[int, int]]) -> None:
    """A mark that covers a visible character carries its id exactly once."""
    spans = [sorted((min(a, len(text)), min(b, len(text)))) for a, b in pairs]
    html = render(text, [make_mark(a, b, n) for n, (a, b) in enumerate(spans)])
    for n, (a, b) in enumerate(spans):
        assert html.count(f'id="a{n}"') == bool(text[a:b].strip())


def test_crossing_marks_are_cut() -> None:
    """Of two crossing marks the later is cut where the earlier ends, and goes on after it."""
    pieces = nest([make_mark(0, 6, 0), make_mark(4, 10, 1)], Span(0, 10))
    assert [(p.start, p.end, p.mark.anchor, p.first) for p in pieces] == [
        (0, 6, "a0", True),
        (4, 6, "a1", True),
        (6, 10, "a1", False),
    ]


def test_nesting_has_an_end() -> None:
    """A thousand marks in each other are not a thousand tags deep."""
    pieces = nest([make_mark(0, 2000 - n, n) for n in range(1000)], Span(0, 2000))
    assert len(pieces) == DEEPEST


def test_links_are_never_in_links() -> None:
    """The innermost mark gives the link; the words around it lead to the outer one."""
    html = render("Court of Osh", [make_mark(0, 12, 1), make_mark(9, 12, 2)])
    assert '<a href="#e1" title="&lt;t&gt;">Court of </a>' in html
    assert '<a href="#e2" title="&lt;t&gt;">Osh</a>' in html


def test_line_numbers_count_blank_lines() -> None:
    """Blank lines give no paragraph, but they count."""
    assert [line.number for line in find_lines("a\n\n \r\nb", 7, plain)] == [7, 10]


def test_controls_do_not_pass() -> None:
    """Escape sequences and lone surrogates become U+FFFD; tab and line feed stay."""
    assert escape("a\x1b[31m\ud800\tb\n") == "a\ufffd[31m\ufffd\tb\n"
