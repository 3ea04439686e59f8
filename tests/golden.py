"""Golden cases: a text, the findings expected in it, and a harness that turns words into offsets.

A case file is YAML, a list of

    - text: "Lawyer Aruna Testova was fined."
      note: why this case is here
      item: {language: en}            # optional fields of the item
      expect:
        - {surface: "Aruna Testova", kind: person, role: lawyer}
        - {surface: "...", occurrence: 2}   # the second time these words stand in the text

`expect` lists every finding, in text order; an empty list needs a note that says why. Fields that a
row does not name are not compared.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Finding
from habeas.model.item import Item
from habeas.model.spans import Span

Extract = Callable[[Item, Findings, Context], Iterator[Finding]]


def load_cases(path: Path) -> list[dict[str, Any]]:
    """Return the cases of a file; a case without `expect`, or an empty one without note, fails."""
    cases: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    for case in cases:
        assert "expect" in case, f"no expectation for {case['text'][:40]!r}"
        assert case["expect"] or case.get("note"), f"say why nothing is in {case['text'][:40]!r}"
    return cases


def make_item(text: str, **fields: Any) -> Item:
    """Return an item with defaults for all that a case does not say."""
    fields.setdefault("number", 1)
    fields.setdefault("span", Span(0, len(text)))
    return Item(text=text, **fields)


def find_span(text: str, surface: str, occurrence: int = 1) -> Span:
    """Return where `surface` stands for the n-th time; absent words fail."""
    start = -1
    for _ in range(occurrence):
        start = text.find(surface, start + 1)
        assert start >= 0, f"{surface!r} does not stand {occurrence} time(s) in the text"
    return Span(start, start + len(surface))


def check_findings(text: str, got: list[Any], expected: list[dict[str, Any]]) -> None:
    """Compare findings with a case's rows; every finding must be expected, in order."""
    for finding in got:
        assert finding.span.of(text) == finding.surface
    want = [(find_span(text, row["surface"], row.get("occurrence", 1)), row) for row in expected]
    spans = [(f.span.start, f.span.end, f.surface) for f in got]
    assert spans == [(s.start, s.end, row["surface"]) for s, row in want]
    for finding, (_, row) in zip(got, want, strict=True):
        for name, value in row.items():
            if name not in ("surface", "occurrence"):
                assert getattr(finding, name) == value, f"{name} of {finding.surface!r}"
