"""Archives of blogs and portals in thirteen languages: every item with its headline and its day."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from habeas.pages.html.reader import read_html
from habeas.pages.items import find_items
from habeas.pages.plain import read_plain

CASES = yaml.safe_load(Path(__file__).with_name("mixed.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_archive(case: dict[str, Any]) -> None:
    """An archive comes apart into its items, whether copied as text or in HTML."""
    if "text" in case:
        page = read_plain(case["text"])
    else:
        page = read_html(case["html"], url="https://riverbank.example/archive/")
    found = [[item.title, item.published] for item in find_items(page)]
    assert found == case["items"]
