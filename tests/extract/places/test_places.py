"""Places, against texts written for the purpose, and what holds for any text."""

from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.extract.places import extract
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Mention
from habeas.model.spans import Span
from tests.golden import check_findings, load_cases, make_item

CASES = load_cases(Path(__file__).with_name("places.yaml"))
PIECES = [
    "Almaty", "Алматыда", "г", ".", "Ош", "область", "облысы", "СИЗО", "-", "№", "12/3", "penal", "colony", "in", "of",
    "region", "Republic", "Kant", "North", "U.", "S.", "Osh-based", "KazakhstanKyrgyzstan", "\n", " ", "«", "»", "\ud800", "\x00",
]  # fmt: skip


def read(text: str, **fields: Any) -> list[Mention]:
    """Return the places of a text."""
    found = extract(make_item(text, **fields), Findings(), Context())
    return [f for f in found if isinstance(f, Mention)]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_places_are_found_as_written(case: dict[str, Any]) -> None:
    """Every place of a case is found, and nothing else."""
    check_findings(case["text"], read(case["text"], **case.get("item", {})), case["expect"])


@given(
    st.one_of(
        st.text(),
        st.lists(st.sampled_from(PIECES)).map(" ".join),
        st.lists(st.sampled_from(PIECES)).map("".join),
    )
)
def test_any_text_gives_sorted_spans_inside_it(text: str) -> None:
    """Spans lie in the text, in order, are nested or apart, and say its words; twice the same."""
    found = read(text)
    assert found == read(text)
    assert all(f.span.end <= len(text) and f.span.of(text) == f.surface for f in found)
    keys = [(f.span.start, -f.span.end) for f in found]
    assert keys == sorted(set(keys))
    outer = Span(0, 0)
    for mention in found:
        assert mention.nested == outer.covers(mention.span)
        assert mention.nested or mention.span.start >= outer.end
        outer = outer if mention.nested else mention.span


@pytest.mark.parametrize(
    "texts",
    [
        ("Alma-Ata", "Алматы", "Алматыда"),
        ("Nur-Sultan", "Астане", "Tselinograd"),
        ("Kazakhstan", "Қазақстанның", "РК"),
    ],
)
def test_spellings_of_one_place_share_an_entry(texts: tuple[str, ...]) -> None:
    """Older names, scripts and cases of a place lead to one entry."""
    assert len({read(text)[0].origin.entry for text in texts}) == 1


@pytest.mark.parametrize(
    "piece",
    ["(((((", "A-", "U.", "penal colony ", "г. ", "KazakhstanKyrgyzstan", "North ", "Osh, "],
)
def test_long_lines_take_linear_time(piece: str) -> None:
    """A line of 200,000 code points is read in seconds at most, whatever it repeats."""
    began = process_time()
    read(piece * (200_000 // len(piece)))
    assert process_time() - began < 10
