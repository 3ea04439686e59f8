"""Citations of laws: golden cases, and what holds for any text."""

import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.extract import legal
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Citation
from habeas.model.page import Link
from habeas.vocab.instruments import load_instruments
from tests.golden import check_findings, find_span, load_cases, make_item

CASES = load_cases(Path(__file__).with_name("legal.yaml"))
PIECES = (
    "Article 5", "Articles 19, 21 and 22", "part 2", "ч. 2 ст. 174", "174-бабының 2-бөлігі", "(a)",
    "of the", "Criminal Code", "Criminal, Civil and Labour Codes", "УК РК", "Constitution", "закон",
    "«О СМИ»", "“foreign agents” law", "the same Law", "ICCPR", "principle 16", "Kazakhstan’s", ",",
    "and", "и", "—", "\n", "(", ")", "«", "”", "№ 5-ФЗ", "draft", "provision on", "туралы заң",
    "2018",
)  # fmt: skip
ANY_TEXT = st.text(max_size=80) | st.lists(
    st.sampled_from(PIECES) | st.text(max_size=3), max_size=30
).map(" ".join)


def find_citations(text: str, **fields: Any) -> list[Citation]:
    findings = legal.extract(make_item(text, **fields), Findings(), Context())
    return [finding for finding in findings if isinstance(finding, Citation)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["note"])[:50])
def test_golden(case: dict[str, Any]) -> None:
    """Every case gives the expected citations, and no others."""
    item = {**case.get("item", {})}
    item["countries"] = tuple(item.get("countries", ()))
    check_findings(case["text"], find_citations(case["text"], **item), case["expect"])


@given(ANY_TEXT)
@settings(deadline=None)
def test_any_text_gives_sound_citations(text: str) -> None:
    """No text raises; spans lie in the text, in order, and show their words."""
    found = find_citations(text, countries=("KZ",))
    assert found == find_citations(text, countries=("KZ",))
    for citation in found:
        assert citation.span.of(text) == citation.surface
        assert citation.surface.strip() == citation.surface != ""
    spans = [citation.span for citation in found]
    assert spans == sorted(spans)
    for one, other in pairwise(spans):
        assert one == other or one.end <= other.start


@given(ANY_TEXT)
@settings(deadline=None)
def test_instruments_are_known(text: str) -> None:
    """An instrument is an id of the law layer, of the jurisdiction that the citation has."""
    for citation in find_citations(text):
        if citation.instrument:
            assert load_instruments()[citation.instrument].jurisdiction == citation.jurisdiction


@given(st.integers(min_value=1, max_value=600), st.sampled_from(["\n\n", " ... ", " — "]))
def test_noise_around_changes_nothing(number: int, noise: str) -> None:
    """Words around a citation do not change it."""
    text = f"{noise}It rained.{noise}Article {number} of the Criminal Code{noise}It rained."
    (citation,) = find_citations(text, countries=("UZ",))
    assert (citation.instrument, citation.provision) == ("uz-criminal-code", f"art. {number}")


def test_addresses_hold_no_citations() -> None:
    """Words inside a printed address are not cited."""
    text = "https://example.org/constitution and the constitution"
    link = Link(url="https://example.org/constitution", span=find_span(text, text.split()[0]))
    (citation,) = find_citations(text, links=(link,))
    assert citation.span.start == text.rindex("constitution")


@pytest.mark.parametrize(
    "piece",
    ["(", "«", "1, ", "ст. 1, ", "1,1 бабы ", "law on ", "закон о ", "parts 1 and 2 of ", "Aa Act ",
     "\0", "\ud800 law ", "А туралы заң ", "УК и ", "the Criminal Code the Covenant ", "ст. 5 ("],
)  # fmt: skip
def test_hostile_text_takes_linear_time(piece: str) -> None:
    """Ten times the text takes not much more than ten times the time."""
    times = []
    for size in (4_000, 40_000):
        text = piece * (size // len(piece))
        start = time.process_time()
        find_citations(text)
        times.append(time.process_time() - start)
    assert times[1] < 30 * max(times[0], 0.02)
