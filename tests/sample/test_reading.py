"""The sample is read as a careful reader reads it.

The expectations were written from the pages, not from what the code gives. Where the code still
differs, the floor of a share says how far; raise it when a change does better.
"""

import itertools
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from habeas.formats.reading_json import to_record
from habeas.resolve.clusters import cluster
from habeas.resolve.keys import person_key
from habeas.services.bulk import Outcome, read_paths
from habeas.services.reading import Failure
from tests.sample.build_warc import SAMPLE
from tests.sample.test_sample import EXPECTED, PAGES, load_items

Row = dict[str, Any]


@pytest.fixture(scope="module")
def records() -> dict[str, list[Row]]:
    """Read the sample in one run; return JSON objects by file name."""
    found: dict[str, list[Row]] = {}
    for outcome in read_paths([str(SAMPLE)], workers=1):
        # The folder holds its own README, a text like any other.
        assert not isinstance(outcome.reading, Failure) or outcome.reading.told_only, (
            outcome.reading
        )
        if not isinstance(outcome.reading, Failure):
            found.setdefault(_file(outcome), []).append(_record(outcome))
    return found


def _file(outcome: Outcome) -> str:
    return Path(outcome.reading.doc.partition("#")[0]).name


def _record(outcome: Outcome) -> Row:
    assert not isinstance(outcome.reading, Failure)
    return to_record(outcome.reading, outcome.clusters, same_as=outcome.same_as)


def pairs(records: dict[str, list[Row]]) -> Iterator[tuple[Row, Row, Row]]:
    """Yield what is expected of each item, the item, and the record it is of."""
    for page in PAGES:
        wanted = load_items(page)
        got = [(item, record) for record in records[page] for item in record["items"]]
        assert len(got) == len(wanted), f"{page}: {[item['title'] for item, _ in got]}"
        for want, (item, record) in zip(wanted, got, strict=True):
            yield want, item, record


def test_every_page_gives_its_items(records: dict[str, list[Row]]) -> None:
    """Titles, dates and languages of all items of all layouts are right."""
    for want, item, _ in pairs(records):
        assert item["title"] == want["title"]
        assert item["published"] == want["published"], want["title"]
        assert item["language"] == want["language"], want["title"]


@pytest.mark.parametrize(
    ("field", "floor"),
    [("kind", 0.85), ("countries", 0.8), ("truncated", 0.95), ("publisher", 0.6)],
)
def test_share_of_fields_right(records: dict[str, list[Row]], field: str, floor: float) -> None:
    """What an item says of itself is mostly right; nothing here is invented."""
    rows = [(want[field], item[field]) for want, item, _ in pairs(records) if field in want]
    assert sum(want == got for want, got in rows) >= floor * len(rows), rows


@pytest.mark.parametrize(
    ("key", "rows", "floor"),
    [("people", "mentions", 0.93), ("dates", "dates", 0.8), ("citations", "legal_refs", 0.68)],
)
def test_findings(records: dict[str, list[Row]], key: str, rows: str, floor: float) -> None:
    """Precision and recall of surfaces over all items, as F1."""
    counts: Counter[str] = Counter()
    for want, item, record in pairs(records):
        optional = set(want.get("people_optional", ()))
        mine = [r for r in record[rows] if r["item"] == item["item"]]
        if key == "people":
            got = {" ".join(r["surface"].split()) for r in mine if r["type"] == "person"} - optional
            asked = set(want.get(key, ())) - optional
        else:
            value = "edtf" if key == "dates" else "provision"
            got = {f"{r['surface']} = {r[value]}" for r in mine}
            asked = {f"{r['surface']} = {r[value]}" for r in want.get(key, ())}
        counts.update(hit=len(got & asked), got=len(got), asked=len(asked))
    assert 2 * counts["hit"] / (counts["got"] + counts["asked"]) >= floor, counts


def test_appeals_keep_their_signatories(records: dict[str, list[Row]]) -> None:
    """Both versions of the appeal give every signatory with number and name."""
    for want, item, record in pairs(records):
        for appeal in want.get("appeals", ()):
            found = [a for a in record["appeals"] if a["item"] == item["item"]]
            assert found, want["title"]
            names = [(str(s["n"]), s["name"]) for s in found[0]["signatories"]]
            expected = [(str(s["n"]), s["name"]) for s in appeal["signatories"]]
            hit = sum((Counter(names) & Counter(expected)).values())
            assert hit >= 0.95 * len(expected)
            assert len(names) <= 1.03 * len(expected)


def test_copies_on_other_pages_are_known(records: dict[str, list[Row]]) -> None:
    """The item of the feed that the archive printed before is the same item."""
    copies = [
        (page, item["same_as"])
        for page, found in records.items()
        for record in found
        for item in record["items"]
        if item["same_as"]
    ]
    assert any(page.startswith("12-") and "01-" in same["doc"] for page, same in copies)


def test_people_who_must_never_be_one_are_not() -> None:
    """No pair of look-alikes shares a key, and most spellings of one person do."""
    entities = json.loads((EXPECTED / "entities.json").read_text("utf-8"))
    for left, right in entities["different"]:
        assert person_key(left).words != person_key(right).words
    joined = [
        person_key(a).words == person_key(b).words
        for group in entities["same"]
        for a, b in itertools.combinations([n for n in group if person_key(n).is_full], 2)
    ]
    assert sum(joined) >= 0.7 * len(joined)


def test_ids_lead_to_entities(records: dict[str, list[Row]]) -> None:
    """Every mention's entity is listed in its record; clusters of a run share ids."""
    for found in records.values():
        for record in found:
            known = {entity["id"] for entity in record["entities"]}
            assert {m["entity"] for m in record["mentions"]} <= known
    assert cluster([]).entities == {}
