"""The sample agrees with what is expected of it, and its web archive with the script."""

import gzip
import html
import json
from pathlib import Path
from typing import Any

import pytest

from tests.sample.build_warc import SAMPLE, TARGET, render_warc

EXPECTED = Path(__file__).parent / "expected"
PAGES = sorted(path.name for path in SAMPLE.iterdir() if path.suffix != ".md")


def read_page(name: str) -> str:
    """Return a page as text, tags left in, entities decoded twice (feeds hold escaped HTML)."""
    data = (SAMPLE / name).read_bytes()
    if name.endswith(".gz"):
        data = gzip.decompress(data)
    text = data.decode("cp1251" if b"charset=windows-1251" in data else "utf-8")
    return html.unescape(html.unescape(text))


def load_items(name: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads((EXPECTED / f"{name}.json").read_text("utf-8"))[
        "items"
    ]
    return items


def find_surfaces(item: dict[str, Any]) -> list[str]:
    surfaces = [item["title"], *item["people"], *item.get("repeats", ())]
    surfaces += [link["url"] for link in item["links"]]
    for kind in ("dates", "citations", "references"):
        surfaces += [row["surface"] for row in item.get(kind, ())]
    for appeal in item.get("appeals", ()):
        surfaces += appeal["demands"] + [row["surface"] for row in appeal["signatories"]]
        surfaces += [value for value in appeal["reply"].values() if value]
        for row in appeal["signatories"]:
            surfaces += [row[key] for key in ("name", "role", "organization", "city") if row[key]]
    return surfaces


@pytest.mark.parametrize("name", PAGES)
def test_expected_words_stand_in_the_page(name: str) -> None:
    """Every word that is expected stands in its page, and every page has expectations."""
    page = read_page(name)
    for item in load_items(name):
        for surface in find_surfaces(item):
            assert surface in page, surface


def test_entities_name_surfaces_of_the_sample() -> None:
    """Every spelling in the groups of one person stands in some page."""
    pages = "\n".join(read_page(name) for name in PAGES)
    groups = json.loads((EXPECTED / "entities.json").read_text("utf-8"))
    for surface in [name for group in groups["same"] + groups["different"] for name in group]:
        assert surface in pages, surface


def test_web_archive_is_what_the_script_writes() -> None:
    """The shipped web archive holds the two pages as they are now."""
    assert gzip.decompress(TARGET.read_bytes()) == gzip.decompress(render_warc())


def test_appeal_lists_have_sixty_names_in_both_languages() -> None:
    """The two versions of the appeal list the same signatories in the same order."""
    lists = []
    for name in ("03-appeal-seitaliyeva.txt", "04-obrashchenie-seitalieva.html"):
        rows = load_items(name)[0]["appeals"][0]["signatories"]
        lists.append([(row["n"], row["kind"], row["country"]) for row in rows])
    assert len(lists[0]) == 60
    assert lists[0] == lists[1]
