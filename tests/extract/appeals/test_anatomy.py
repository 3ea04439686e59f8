"""Appeals read whole, against texts written for the purpose."""

from pathlib import Path
from typing import Any

import pytest

from habeas.extract.appeals.anatomy import extract
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Appeal
from habeas.model.item import Item, ItemKind
from tests.golden import load_cases, make_item

CASES = load_cases(Path(__file__).with_name("anatomy.yaml"))


def read(item: Item) -> Appeal | None:
    """Return the appeal of an item, or None; more than one fails."""
    found = list(extract(item, Findings(), Context()))
    assert len(found) <= 1
    return found[0] if found and isinstance(found[0], Appeal) else None


def as_rows(appeal: Appeal, text: str) -> dict[str, Any]:
    """Return the parts of an appeal in the shape of a case."""
    return {
        "form": appeal.form,
        "title": appeal.title,
        "date": appeal.date,
        "addressees": [[a.name, a.role] for a in appeal.addressees],
        "demands": [span.of(text) for span in appeal.demands],
        "footnotes": [note.n for note in appeal.footnotes],
        "reply": [appeal.reply_address, appeal.reply_email, appeal.deadline_basis],
        "claimed": appeal.signatories_claimed,
        "signatories": [
            [s.n, s.kind.value, s.name, s.role, s.organization, s.city, s.country]
            for s in appeal.signatories
        ],
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["note"])[:50])
def test_cases(case: dict[str, Any]) -> None:
    """Every part that a case names comes back as the case says."""
    fields = dict(case.get("item", {}))
    fields["kind"] = ItemKind(fields.get("kind", "news"))
    appeal = read(make_item(case["text"], **fields))
    if case["expect"] is None:
        assert appeal is None
        return
    assert appeal is not None
    got = as_rows(appeal, case["text"])
    assert {key: got[key] for key in case["expect"]} == case["expect"]
