"""Names of organizations."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.extract import organizations
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Mention
from habeas.model.spans import Span
from tests.golden import check_findings, load_cases, make_item

CASES = load_cases(Path(__file__).with_name("organizations.yaml"))
PIECES = st.sampled_from(
    (
        *(
            "Ministry ",
            "of ",
            "Justice ",
            "the ",
            "Court",
            "«",
            "»",
            "“Dawn”",
            ", ",
            "and ",
            "(",
            ")",
        ),
        *(
            "IFB",
            "суд ",
            "городской ",
            "юстиции ",
            "Самал ",
            "соты ",
            "ОФ ",
            "newspaper ",
            "conseil ",
        ),
        *("chambre du ", "de ", "’s ", "1. ", "EU-Arcadia ", "\n", "\ud800", "for Peace said"),
    )
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))


def read(text: str, **fields: Any) -> list[Mention]:
    got = organizations.extract(make_item(text, **fields), Findings(), Context())
    return [finding for finding in got if isinstance(finding, Mention)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_golden(case: dict[str, Any]) -> None:
    """Each case gives its names and no others."""
    check_findings(case["text"], read(case["text"], **case.get("item", {})), case["expect"])


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_gives_sorted_spans_inside_it(text: str) -> None:
    """Any text is read without an error; names overlap only where one is nested in another."""
    got = read(text)
    outer = Span(0, 0)
    for mention in got:
        assert mention.span.of(text) == mention.surface != ""
        assert mention.nested == outer.covers(mention.span)
        if not mention.nested:
            assert mention.span.start >= outer.end
            outer = mention.span
    assert got == read(text)
    assert [m.span for m in got] == sorted((m.span for m in got), key=lambda s: (s.start, -s.end))


def test_strange_text_is_read_in_linear_time() -> None:
    """A long run of brackets, quotes or heads takes about as long as so many words."""
    for piece in ("(", "«", "Ministry of ", "суд ", "A.", "Ab for Ab said "):
        read(piece * 2000)
