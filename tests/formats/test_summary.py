"""The summary for a terminal: each value with its line and its words, and nothing that moves it."""

import json
from functools import cache

import regex
from hypothesis import given
from hypothesis import strategies as st

from habeas.formats.summary import render_summary
from habeas.formats.terminal import (
    clip,
    count_cells,
    escape_json,
    neutralize,
    neutralize_lines,
    render_row,
    wrap,
)
from habeas.model.findings import Mention, NameKind
from habeas.model.identity import Clusters
from habeas.model.item import Item
from habeas.model.page import Link, Page
from habeas.model.reading import ItemReading, Reading
from habeas.model.spans import Span
from tests.sample.readings import BY_HAND, make_clusters, make_readings

CODES = regex.compile(r"\x1b\[[0-9]m")
WORDS = st.text(alphabet="ab жй中é́\u202e\x1b\x9b[2J\r\n\t…", max_size=80)


@cache
def sample_lines(number: int, width: int = 80, *, color: bool = False) -> list[str]:
    readings = make_readings()
    clusters = make_clusters(readings)
    return list(render_summary(readings[number], clusters, width=width, color=color))


def make_reading(text: str, start: int = 0, end: int | None = None) -> Reading:
    span = Span(start, len(text) if end is None else end)
    mention = Mention(span=span, surface=span.of(text), kind=NameKind.PERSON, origin=BY_HAND)
    link = Link(url=text, span=span, language=text)
    item = Item(
        number=1,
        span=Span(0, len(text)),
        text=text,
        title=text,
        publisher=text,
        countries=(text,),
        links=(link,),
    )
    return Reading(
        doc=text,
        sha256="0",
        media_type=text,
        page=Page(text=text, media_type=text),
        notes=(text,),
        items=(ItemReading(item=item, findings=(mention,)),),
        extractors={},
    )


def test_item_opens_with_number_title_and_facts() -> None:
    """The head of an item says what it is and on which lines of the document it stands."""
    lines = sample_lines(0)
    at = lines.index("8   Kyrgyzstan: Editor of mountain weekly held after protest at gold mine")
    facts = "2023-03-15 · Kyrgyzstan · English · news · Steppe Wire News · lines 110–122"
    assert lines[at + 1] == f"    {facts}"


def test_each_spelling_is_quoted_with_its_line() -> None:
    """A person spelled in three ways in one item has three quotes under one name."""
    lines = sample_lines(0)
    at = lines.index("7   Kyrgyzstan: Lawyer Chinarkul Seytalieva detained at the courthouse door")
    names = [line for line in lines[at:] if line.startswith("    Chynarkul Seitaliyeva ×3")]
    assert names[0].startswith("    Chynarkul Seitaliyeva ×3     93  ")
    assert "[Chinarkul Seytalieva]" in names[0]
    follows = lines[lines.index(names[0]) + 1]
    assert follows.strip().startswith("103  ")
    assert "[C. Seytalieva]" in follows


def test_dates_and_laws_stand_beside_their_words() -> None:
    """The value is on the left, the words of the text on the right."""
    text = "\n".join(sample_lines(3))
    assert regex.search(r"2023-07-17 +17  .*\[July 17, 2023\]", text)
    assert regex.search(r"art\. 357\(1\) .* +17  .*\[Article 357\(1\)", text)


def test_appeal_is_taken_apart() -> None:
    """Addressees, demands, reply clause and the table of all who sign are shown."""
    text = "\n".join(sample_lines(1))
    assert "Prosecutor General of the Kyrgyz Republic, A. Toktomambetova" in text
    assert "appeal@equal-bar.example" in text
    assert "Signatories: 60" in text
    assert regex.search(r"^    27 +Mamyrkanova Aynagul +Naryn, KG$", text, regex.MULTILINE)
    assert regex.search(r"^    • +Newspaper “Jailoo Unu” +Sary-Kemin, KG$", text, regex.MULTILINE)


def test_no_color_means_no_escape() -> None:
    """Without colour no control reaches the terminal; with it only our own styles do."""
    assert not any("\x1b" in line for line in sample_lines(0))
    colored = sample_lines(0, color=True)
    assert any(CODES.search(line) for line in colored)
    assert not any("\x1b" in CODES.sub("", line) for line in colored)


def test_lines_keep_to_the_width() -> None:
    """Cyrillic or Latin, plain or styled, no line of the sample is wider than the terminal."""
    for number in range(len(make_readings())):
        for width in (40, 80, 120):
            for color in (False, True):
                lines = sample_lines(number, width, color=color)
                assert max(count_cells(CODES.sub("", line)) for line in lines) <= width


@given(text=WORDS, a=st.integers(0, 80), b=st.integers(0, 80), color=st.booleans())
def test_hostile_words_neither_move_the_cursor_nor_widen_a_line(
    text: str, a: int, b: int, color: bool
) -> None:
    """Whatever stands in whichever field, lines are lines of the width asked for."""
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    for line in render_summary(make_reading(text, start, end), Clusters(), width=44, color=color):
        bare = CODES.sub("", line)
        assert not regex.search(r"[\p{Cc}\u202e]", bare)
        assert count_cells(bare) <= 44


@given(text=WORDS, width=st.integers(0, 12))
def test_clipped_text_fits(text: str, width: int) -> None:
    """Text that is cut, on either side, is no wider than asked for."""
    words = neutralize(text)
    assert count_cells(clip(words, width)) <= width
    assert count_cells(clip(words, width, from_left=True)) <= width


@given(text=WORDS, width=st.integers(2, 20))
def test_wrapping_loses_no_letter(text: str, width: int) -> None:
    """Wrapped lines hold every letter, in order, each within the width."""
    words = neutralize(text)
    lines = list(wrap(words, width))
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert all(count_cells(line) <= width for line in lines)


def test_text_keeps_its_lines_and_ordinary_spaces() -> None:
    """No-break spaces are spaces; controls and direction marks show that something is there."""
    said = "No.\u00a05\u202f000\tseen\r\n\x1b[2J\u202egnorw\u2028end\u00ad.\n"
    assert neutralize_lines(said) == "No. 5 000 seen\n\ufffd[2J\ufffdgnorw\nend\u00ad."
    assert neutralize(said) == "No. 5 000 seen \ufffd[2J\ufffdgnorw end\u00ad."


@given(WORDS)
def test_one_cleaner_for_a_line_and_for_many(text: str) -> None:
    """What is left of a text on one line is what is left of its lines."""
    assert neutralize(neutralize_lines(text)) == neutralize(text)


@given(st.text())
def test_json_says_the_same_without_controls(text: str) -> None:
    """A program reads what was there, a terminal sees nothing that moves its cursor."""
    line = escape_json(json.dumps([text], ensure_ascii=False))
    assert json.loads(line) == [text]
    assert not regex.search(r"[\p{Cc}\u202e]", line)


def test_wide_letters_count_twice() -> None:
    """Chinese takes two columns a letter, a combining accent none."""
    assert [count_cells(text) for text in ("ab", "Жұмағожин", "中文", "e\u0301")] == [2, 9, 4, 1]
    assert clip("中文字", 5) == "中文…"


def test_rows_of_a_table_wrap_in_their_columns() -> None:
    """A long cell goes on under itself."""
    assert list(render_row(["1", "ab cd", "x"], [2, 3, 2])) == ["1   ab   x", "    cd"]
