"""Reference numbers: golden cases, and what holds for any text."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.extract import references
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Reference
from tests.golden import check_findings, load_cases, make_item

CASES = load_cases(Path(__file__).with_name("references.yaml"))
PIECES = (
    "KAZ", "001", "/", "0919", "OBS", "022.4", "UA", "1/2020", "CCPR/C/", "A/HRC/", "№", "no.",
    "Communication", "Дело", "1-23", "EUR", "57", "(2000)", ",", "and", ".",
)  # fmt: skip
ANY_TEXT = st.text(max_size=80) | st.lists(
    st.sampled_from(PIECES) | st.text(max_size=3), max_size=20
).flatmap(lambda parts: st.sampled_from(["", " "]).map(lambda gap: gap.join(parts)))


def find_references(text: str) -> list[Reference]:
    findings = references.extract(make_item(text), Findings(), Context())
    return [finding for finding in findings if isinstance(finding, Reference)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["note"])[:50])
def test_golden(case: dict[str, Any]) -> None:
    """Every case gives the expected references, and no others."""
    check_findings(case["text"], find_references(case["text"]), case["expect"])


@given(ANY_TEXT)
def test_any_text_gives_sound_references(text: str) -> None:
    """No text raises; spans lie in the text, in order, apart, and show their words."""
    found = find_references(text)
    assert found == find_references(text)
    end = 0
    for reference in found:
        assert reference.span.of(text) == reference.surface
        assert reference.span.start >= end
        end = reference.span.end


@given(
    st.sampled_from(["KAZ", "KGZ", "UZB"]),
    st.integers(min_value=1, max_value=12),
    st.sampled_from(["", " ", "\u00a0"]),
)
def test_spacing_does_not_matter(country: str, month: int, gap: str) -> None:
    """A number in any spacing has one normal form, which is its own normal form."""
    text = f"{country}{gap}001{gap}/{gap}{month:02}19{gap}/{gap}OBS{gap}022"
    (reference,) = find_references(text)
    assert reference.normal == f"{country} 001 / {month:02}19 / OBS 022"
    assert find_references(reference.normal)[0].normal == reference.normal
