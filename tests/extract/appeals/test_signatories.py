"""Single entries of signature lists, in the forms they are met in."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from habeas.extract.appeals.lines import tidy_row
from habeas.extract.appeals.signatories import parse_signatory
from habeas.model.spans import Span

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("signatories.yaml").read_text(encoding="utf-8")
)
FIELDS = ("kind", "name", "role", "organization", "city", "country", "country_basis")


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["entry"])[:60])
def test_entries(case: dict[str, Any]) -> None:
    """An entry gives the fields of its case, and no others."""
    entry = case["entry"]
    signer = parse_signatory(tidy_row(entry), entry, Span(0, len(entry)))
    assert {name: getattr(signer, name) for name in FIELDS} == {
        name: case.get(name) for name in FIELDS
    }
    assert list(signer.co_signatories) == case.get("co_signatories", [])


@pytest.mark.parametrize(
    "noisy",
    [
        "\u200fVelina\u00a0Haskerov,\u00adlawyer",
        "**Velina Haskerov**, lawyer;",
        "\ufeffVelina  Haskerov ,  lawyer",
        "Velina Haskerov,lawyer",
    ],
)
def test_noise_of_copied_lists(noisy: str) -> None:
    """Format characters, wide spaces, bold marks and glued commas change nothing."""
    signer = parse_signatory(tidy_row(noisy), noisy, Span(0, len(noisy)))
    assert (signer.name, signer.role) == ("Velina Haskerov", "lawyer")
