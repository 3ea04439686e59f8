"""Exports: every value with its place in the item, where it has one."""

import json
from pathlib import Path

from habeas.model.statements import Layer
from habeas.services.exporting import Format, export
from tests.services.casebases import MEMBER, add, make_casebase

# What the markup alone gives stands at an offset of the source that lies before the item begins.
PAGE = """<html><head><meta property="og:site_name" content="Tar Kent Post"></head><body>
<nav><a href="/a">A long menu of many things that belong to no item at all, and more of it</a></nav>
<article><h1>Lawyer Tolgonai Besterbekova detained</h1><time>12 May 2023</time>
<p>On 11 May 2023 the lawyer Tolgonai Besterbekova was detained in Sary-Kemin by the police.</p>
<p>Her colleague, lawyer Nurzat Kalykova, was not let in, and wrote a complaint to the court.</p>
</article></body></html>"""


def test_what_only_the_markup_gives_is_exported_without_a_place(tmp_path: Path) -> None:
    """An offset in the source is no offset in the item, before it or after it."""
    casebase = make_casebase(tmp_path)
    add(casebase, {"page.html": PAGE})
    layers = [s for s in casebase.store.each_statement() if s.evidence.layer is Layer.SOURCE]
    items = {i.id: i for i in casebase.store.items(list(casebase.store.item_ids()))}
    assert any(s.evidence.start < items[s.evidence.item or ""].start for s in layers)
    for format_ in Format:
        export(casebase, MEMBER, tmp_path / format_, format_)
    lines = (tmp_path / "jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    texts = {row["id"]: row["text"] for row in rows if row["type"] == "item"}
    found = [row for row in rows if row["type"] == "finding"]
    ids = {s.id for s in layers}
    assert {row["id"]: row["start"] for row in found if row["id"] in ids} == dict.fromkeys(ids)
    placed = [row for row in found if row["start"] is not None]
    assert len(placed) > 5
    for row in placed:
        assert texts[row["item"]][row["start"] : row["end"]] == row["words"]
