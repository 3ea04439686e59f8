"""Very long items, read in windows."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.extract.pipeline import find_findings, find_in_windows, settle
from habeas.extract.protocol import Context
from habeas.extract.windows import cut_item, find_windows
from habeas.model.findings import Appeal, Incident, Mention
from habeas.model.item import Layer
from habeas.model.page import Link
from habeas.model.spans import Span
from tests.golden import make_item

# Each says all that is needed to read it: nothing in one leans on another.
PARAGRAPHS = (
    "On 5 May 2019 lawyer Aruna Testova was arrested in Almaty.",
    "The city court of Osh fined journalist Marat Primerov under article 275 of the Criminal Code of"
    " the Kyrgyz Republic.",
    "12 июня 2020 года адвокат Ирина Образцова была задержана в Москве.",
    "The weather was good, and nothing happened.",
    "See CCPR/C/116/D/2231/2012 and https://pages.example/2019/05/05/letter.html for more.",
    "",
)
CONTEXT = Context(reference_date="2020-07-01")


@given(st.text(alphabet="ab. \n\ud800", max_size=300), st.integers(1, 50))
def test_windows_are_the_text(text: str, size: int) -> None:
    """Whatever the text, its windows are all of it, in order, and none is empty or much too long."""
    windows = list(find_windows(text, size=size))
    assert "".join(window.of(text) for window in windows) == text
    assert all(0 < len(window) <= size + size // 10 + 2 for window in windows)


def test_windows_end_with_a_line_or_sentence_or_word() -> None:
    """The best border nearby is taken."""
    for border in ("\n", ". ", " "):
        text = "x" * 95 + border + "y" * (105 - len(border))
        assert len(next(find_windows(text, size=100))) == 95 + len(border)


@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=8), st.data())
def test_windows_at_lines_find_what_the_whole_gives(parts: list[str], data: st.DataObject) -> None:
    """Where no line leans on one in another window, reading in windows changes no name, date or law."""
    text = "\n".join(dict.fromkeys(parts))
    borders = [at + 1 for at, sign in enumerate(text) if sign == "\n"]
    cuts = sorted(data.draw(st.sets(st.sampled_from(borders)))) if borders else []
    windows = [Span(a, b) for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True) if a < b]
    item = make_item(text, language="en", published="2020-07-01")
    whole = find_findings(item, CONTEXT)
    parted = settle(find_in_windows(item, CONTEXT, windows, []), ())
    assert [f for f in parted if not isinstance(f, Incident)] == [
        f for f in whole if not isinstance(f, Incident)
    ]


def test_every_span_of_a_window_counts_in_the_item() -> None:
    """The words of each finding, and of those with a part in an act, stand where their spans say."""
    text = "\n".join(PARAGRAPHS * 4)
    item = make_item(text, language="en")
    found = settle(find_in_windows(item, CONTEXT, find_windows(text, size=200), []), ())
    assert {Mention, Incident} <= set(map(type, found))
    for finding in found:
        assert finding.span.of(text) == finding.surface
        if isinstance(finding, Incident):
            assert all(p.span.of(text) == p.surface for p in finding.victims)
            assert finding.span.covers(finding.trigger)


def test_an_appeal_goes_through_the_windows_whole() -> None:
    """Its demands and signatures belong together, and what is demanded is no act in any window."""
    letter = "\n".join(
        (
            "To the President of Testland",
            "Dear Mr. President,",
            "We are writing about lawyer Aruna Testova, who was arrested in Almaty.",
            "We call on you to release Aruna Testova immediately.",
            "Sincerely,",
            *(f"{n}. Signer{chr(96 + n)} Testov, lawyer, Almaty" for n in range(1, 13)),
        )
    )
    item = make_item(letter, language="en")
    whole = find_findings(item, CONTEXT)
    parted = settle(find_in_windows(item, CONTEXT, find_windows(letter, size=150), []), ())
    of_whole = [f for f in whole if isinstance(f, Appeal)]
    assert of_whole
    assert [(f.span, f.demands, len(f.signatories)) for f in parted if isinstance(f, Appeal)] == [
        (f.span, f.demands, len(f.signatories)) for f in of_whole
    ]


def test_a_part_keeps_its_links_and_layers() -> None:
    """Links that lie in the window come with it, layers as far as they do; their spans count in it."""
    item = make_item(
        "0123456789",
        links=(Link(url="a", span=Span(5, 7)), Link(url="b", span=Span(3, 5))),
        layers=(Layer(span=Span(2, 9), language="ru"),),
    )
    part = cut_item(item, Span(4, 8))
    assert part.text == "4567"
    assert [link.span for link in part.links] == [Span(1, 3)]
    assert [layer.span for layer in part.layers] == [Span(0, 4)]
