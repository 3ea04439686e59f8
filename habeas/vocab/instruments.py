"""The law layer: codes, laws, treaties and principles, and the words by which they are cited.

A family is what several countries have one each of: "criminal-code", "law-assemblies". A form
leads to an instrument ("iccpr") or to a family; which country's law is meant then follows from
the words around it. Data: `data/instruments.csv`, `data/instrument_forms.csv`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from habeas.vocab.loader import Row, load_rows

INTERNATIONAL = "INT"
KINDS = ("code", "law", "constitution", "treaty", "principles", "guidelines", "comment")
PROVISIONS = ("art.", "principle", "para.", "rule", "section", "guideline")
STRENGTHS = ("strong", "weak", "topic")

_INSTRUMENTS = "instruments.csv"
_INSTRUMENT_COLUMNS = (
    "id", "family", "jurisdiction", "kind", "title", "provision", "dotted", "adopted", "earlier",
    "status",
)  # fmt: skip
_ALLOWED: Mapping[str, tuple[str, ...]] = {
    "kind": KINDS,
    "provision": PROVISIONS,
    "dotted": ("yes", "no"),
    "status": ("in force", "replaced"),
}
_FORMS = "instrument_forms.csv"
_FORM_COLUMNS = ("target", "language", "form", "strength", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """One code, law, treaty or set of principles, through all its versions.

    `jurisdiction` is ISO 3166-1 alpha-2 or "INT". `provision` is the word its provisions are
    written with ("art.", "principle"). `dotted` tells whether its articles have dotted numbers
    (19.3 is an article, not part 3 of article 19). `adopted` is the year of the version in force,
    `earlier` the years of the ones it replaced; None and empty where not known.
    """

    id: str
    family: str
    jurisdiction: str
    kind: str
    title: str
    provision: str
    dotted: bool
    adopted: int | None
    earlier: tuple[int, ...]
    in_force: bool


class InstrumentForm(NamedTuple):
    """Words by which an instrument, or each instrument of a family, is cited.

    A strong form cites by itself; a weak one only beside a provision or a country ("УК"); a topic
    only in the title of a law ("on peaceful assemblies").
    """

    target: str
    language: str
    text: str
    strength: str


@cache
def load_instruments() -> Mapping[str, Instrument]:
    """Return the instruments by id."""
    rows = load_rows(
        _INSTRUMENTS,
        columns=_INSTRUMENT_COLUMNS,
        required=("id", "jurisdiction", "kind", "title", "provision", "dotted", "status"),
    )
    found: dict[str, Instrument] = {}
    for row in rows:
        instrument = _to_instrument(row)
        if instrument.id in found:
            raise row.wrong(f"id {instrument.id!r} stands twice")
        found[instrument.id] = instrument
    return MappingProxyType(found)


@cache
def load_instrument_forms() -> tuple[InstrumentForm, ...]:
    """Return the forms in the order of the file."""
    known = set(load_instruments()) | load_families()
    rows = load_rows(
        _FORMS, columns=_FORM_COLUMNS, required=("target", "language", "form", "strength")
    )
    return tuple(_to_form(row, known) for row in rows)


@cache
def load_families() -> frozenset[str]:
    """Return the names of all families."""
    return frozenset(i.family for i in load_instruments().values() if i.family)


@cache
def load_members() -> Mapping[tuple[str, str], Instrument]:
    """Return the instruments of families by family and jurisdiction."""
    return MappingProxyType(
        {(i.family, i.jurisdiction): i for i in load_instruments().values() if i.family}
    )


def _to_instrument(row: Row) -> Instrument:
    for column, allowed in _ALLOWED.items():
        if row[column] not in allowed:
            raise row.wrong(f"{column} is {row[column]!r}, expected one of {', '.join(allowed)}")
    if not (row["jurisdiction"].isupper() and len(row["jurisdiction"]) in (2, 3)):
        raise row.wrong(f"jurisdiction is {row['jurisdiction']!r}, expected two letters or INT")
    return Instrument(
        id=row["id"],
        family=row["family"],
        jurisdiction=row["jurisdiction"],
        kind=row["kind"],
        title=row["title"],
        provision=row["provision"],
        dotted=row["dotted"] == "yes",
        adopted=_to_year(row, row["adopted"]) if row["adopted"] else None,
        earlier=tuple(_to_year(row, year) for year in row.many("earlier")),
        in_force=row["status"] == "in force",
    )


def _to_year(row: Row, text: str) -> int:
    if not (text.isdecimal() and len(text) == 4):
        raise row.wrong(f"expected a year, got {text!r}")
    return int(text)


def _to_form(row: Row, known: set[str]) -> InstrumentForm:
    if row["target"] not in known:
        raise row.wrong(f"no instrument and no family {row['target']!r} in {_INSTRUMENTS}")
    if row["strength"] not in STRENGTHS:
        raise row.wrong(f"strength is {row['strength']!r}, expected {', '.join(STRENGTHS)}")
    return InstrumentForm(
        target=row["target"],
        language=row["language"],
        text=row["form"],
        strength=row["strength"],
    )
