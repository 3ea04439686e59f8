"""Whole appeals, written before the rules were tried on them: invented people, many layouts.

The gold was written with the pages. Where the reading still differs, the floor of a share says how
far; raise it when a change does better.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from habeas.model.findings import Appeal, Signatory
from habeas.services.reading import read

FOLDER = Path(__file__).with_name("blind")
PAGES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".txt", ".html"))


def read_appeals(page: Path) -> list[Appeal]:
    """Return the appeals of all items of a page."""
    items = read(page.read_bytes(), name=page.name).items
    return [one for item in items for one in item.findings if isinstance(one, Appeal)]


def read_signatories(page: Path) -> list[Signatory]:
    """Return the signatures of all appeals of a page."""
    return [signer for appeal in read_appeals(page) for signer in appeal.signatories]


def load_gold(page: Path) -> list[dict[str, Any]]:
    """Return the signatures that a careful reader finds."""
    rows: list[dict[str, Any]] = json.loads(page.with_suffix(".json").read_text("utf-8"))
    return rows


def plain(text: str | None) -> str:
    """Return a field as it is compared: outer marks and the spaces of French quotes left out."""
    return (text or "").replace("« ", "«").replace(" »", "»").strip("«»“” ")


def keys(page: Path) -> tuple[Counter[Any], Counter[Any]]:
    """Return numbers and names as read, and as the gold has them."""
    got = Counter((one.n, plain(one.name)) for one in read_signatories(page))
    return got, Counter((row["n"], plain(row["name"])) for row in load_gold(page))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_nobody_else_signs(page: Path) -> None:
    """A page gives no accused, guests, officials, demands, footnotes or contacts.

    In one page a body keeps the place after its name, which no gazetteer knows.
    """
    got, want = keys(page)
    assert (got - want).total() <= (page.stem == "15-appel"), got - want


def test_nearly_every_signatory() -> None:
    """Numbers and names of nearly all signatories come back."""
    pairs = [keys(page) for page in PAGES]
    hit = sum((got & want).total() for got, want in pairs)
    assert hit >= 0.93 * sum(want.total() for _, want in pairs), pairs


def test_fields_of_signatories() -> None:
    """Nearly all roles, organizations and cities are right; small towns abroad are unknown."""
    right: Counter[bool] = Counter()
    for page in PAGES:
        rows = {(row["n"], plain(row["name"])): row for row in load_gold(page)}
        for one in read_signatories(page):
            row = rows.get((one.n, plain(one.name)))
            for name in ("role", "organization", "city") if row else ():
                right[plain(getattr(one, name)) == plain(row[name] if row else None)] += 1
    assert right[True] >= 0.975 * right.total(), right


@pytest.mark.parametrize(
    ("name", "claimed"), [("02-as-of", 340), ("04-podpisali", 212), ("06-qol", 45)]
)
def test_claimed_counts(name: str, claimed: int) -> None:
    """The number of those who sign and are not listed is read beside the list or at its end."""
    page = next(page for page in PAGES if page.stem == name)
    assert [appeal.signatories_claimed for appeal in read_appeals(page)] == [claimed]


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        (
            "25-scholars",
            [
                (None, "Minister of Education and Science of the Kyrgyz Republic"),
                (None, "Rector of Naryn State University"),
            ],
        ),
        (
            "27-cada-pais",
            [
                ("ELEUTERIO BARAHONCA MEJICANOS", "Presidente de la República de Honduras"),
                ("WENCESLAO TURCIOSA PINEDAL", "Fiscal General de la República"),
            ],
        ),
        ("30-hibs", [(None, "O‘zbekiston Respublikasi Prezidenti")]),
        ("31-posts-below", [("Sisay Hailemeskel-Abate", "Attorney General")]),
        (
            "33-disbarred",
            [
                (None, "Ministry of Justice of Belarus"),
                ("Belarusian Republican Bar Association", None),
            ],
        ),
        ("34-at-the-top", [(None, "UN Security Council"), (None, "African Union")]),
        ("35-quoted", [(None, "Chief Minister of Baluristan")]),
        ("36-du-rif", [(None, "Chef du gouvernement")]),
        (
            "37-kultura",
            [
                ("Ольшанов Виктор Павлович", "министр культуры Российской Федерации"),
                (None, "председатель Следственного комитета"),
            ],
        ),
    ],
)
def test_who_is_asked(name: str, asked: list[tuple[str | None, str | None]]) -> None:
    """Blocks under labels, greetings, objects of a verb and second ones after "and" are read."""
    page = next(page for page in PAGES if page.stem == name)
    got = [(one.name, one.role) for appeal in read_appeals(page) for one in appeal.addressees]
    assert got == asked
