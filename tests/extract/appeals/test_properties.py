"""What holds for any text: no error, spans inside, the same twice, time in line with length."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.extract.appeals.anatomy import extract
from habeas.extract.appeals.lines import find_lines, tidy
from habeas.extract.appeals.signatories import parse_signatory
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Appeal
from habeas.model.item import ItemKind
from habeas.model.spans import Span
from tests.golden import make_item

PIECES = st.sampled_from(
    [
        *("Open letter to the President of Kaland\n", "Signatories:\n", "Подписи:\n"),
        *("Қол қойғандар:\n", "1. Velina Quillane, lawyer, Almaty\n", "• Игнат Бревик (Бишкек)\n"),
        *("2)", "№", "“", "»", "(", ")", "|", "\t", ";", " / ", " – ", "[1]", "A.", "Фонд «"),
        *("we call on you to:\n", "требуем:\n", "Dear Minister,\n", "and 340 others\n", "\n\n"),
        *(
            "№ | Name | Organization | City\n",
            "Name\tRole\tCity\n",
            '"Name","Organization"\n',
            '""',
        ),
        *(
            '"A B",""\n',
            "II. ",
            "IV. Ruth Penley\n",
            "✅ ",
            "\n3\n",
            "Brevik, Ruth",
            " • ",
            '"a,b"',
        ),
        *("\u00ad", "\u200f", "\xa0", "\x00", "\ud800", "e-mail: a@b.example\n"),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=25).map("".join)


def spans_of(appeal: Appeal) -> list[Span]:
    """Return every span of an appeal."""
    return [
        appeal.span,
        *appeal.demands,
        *appeal.senders,
        *appeal.facts,
        *appeal.citations,
        *(ground.span for ground in appeal.grounds),
        *(criticism.span for criticism in appeal.criticisms),
        *(span for one in appeal.criticisms for span in (*one.provisions, *one.against)),
        *(mark for note in appeal.footnotes for mark in note.marks),
        *(addressee.span for addressee in appeal.copies),
        *appeal.annexes,
        *(note.span for note in appeal.footnotes),
        *(addressee.span for addressee in appeal.addressees),
        *(signer.span for signer in appeal.signatories),
    ]


@given(TEXTS, st.sampled_from(list(ItemKind)))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str, kind: ItemKind) -> None:
    """Any text gives at most one appeal, with spans inside it, and the same one again."""
    item = make_item(text, kind=kind, title=text[:40])
    found = list(extract(item, Findings(), Context()))
    assert found == list(extract(item, Findings(), Context()))
    for appeal in found:
        assert isinstance(appeal, Appeal)
        assert appeal.span.of(text) == appeal.surface
        assert all(span.end <= len(text) for span in spans_of(appeal))
        for signer in appeal.signatories:
            assert signer.span.of(text) == signer.surface


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_signatories_stand_in_order_and_apart(text: str) -> None:
    """Signatures come in text order and share no letter."""
    for appeal in extract(make_item(text), Findings(), Context()):
        assert isinstance(appeal, Appeal)
        spans = [signer.span for signer in appeal.signatories]
        assert all(one.end <= two.start for one, two in pairwise(spans))


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_entry_is_read(text: str) -> None:
    """Any words make a signatory; none is invented: its name stands in the entry."""
    words = tidy(text)
    signer = parse_signatory(words, text, Span(0, len(text)))
    assert signer.surface == text


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_lines_cover_words(text: str) -> None:
    """Lines lie in order inside the text, each with its body inside its span."""
    lines = find_lines(make_item(text))
    assert all(line.span.covers(line.body) for line in lines)
    assert all(a.span.end <= b.span.start for a, b in pairwise(lines))


REPEATED = (
    *("(", "“", "«»", "1. ", "; ", "a b ", "и ", "на ", "- ", "[1]", "A.B. ", "ОФ «", "директор "),
    *("Anna Testova, ", "Anna Testova; ", "Anna Testova and ", "Anna Testova / ", "в лице "),
    *("we call on ", "we, x, ", "1) x 2) y ", "12 signatures ", "said, should the president "),
    *("cc: a\n", "Annex:\n", "from: x\n", "Article 5 of the draft bans. "),
    *("Signatories: ", "1. Anna Testova\n", "Dear x,\n", "To the President\n", "требуем:\n"),
    "Signatories:\n",
)


@pytest.mark.parametrize("piece", REPEATED)
def test_time_grows_with_length(piece: str) -> None:
    """Ten times the text takes about ten times as long, whatever it repeats."""
    small, large = (measure(piece * (size // len(piece))) for size in (10_000, 100_000))
    # 40 and not 10: the small run takes milliseconds, and other work on the machine weighs on it
    assert large < 40 * small + 0.5


def measure(text: str) -> float:
    """Return the processor time that reading a letter with `text` in it takes."""
    item = make_item("Open letter to the President of Kaland\n\n" + text)
    start = time.process_time()
    list(extract(item, Findings(), Context()))
    return time.process_time() - start
