"""The words, norms and requests that letters are drafted from: six tables.

Data: `draft_words.csv`, `draft_sentences.csv`, `draft_grounds.csv`, `draft_demands.csv`,
`draft_mandates.csv`, `instrument_titles.csv`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from habeas.model.drafts import DRAFT_LANGUAGES
from habeas.vocab.cases import load_states
from habeas.vocab.incidents import load_incident_types
from habeas.vocab.instruments import load_families, load_instruments
from habeas.vocab.labels import Labels, load_words
from habeas.vocab.loader import Row, load_rows

NONE = "none"
ANY = "*"
_SENTENCES = ("type", "language", "form", "text")
_FORMS = ("noun", "sentence")
_GROUNDS = ("type", "topic", "instrument", "provision")
_DEMANDS = ("demand", "roles", "states", "types", "unless")
_MANDATES = ("type", "mandates")
_TITLES = ("target", "language", "title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A norm that an act may concern: id of an instrument, provision as citations write it, topic."""

    instrument: str
    provision: str
    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What is asked of the holders of `roles`.

    Asked where one of `states` holds (each a set of which all must hold) or one of `types` is among
    the facts, and none of `unless` holds. `always` asks it of any case.
    """

    name: str
    roles: tuple[str, ...]
    states: tuple[frozenset[str], ...]
    types: frozenset[str]
    unless: frozenset[str]
    always: bool


@cache
def load_draft_words() -> Mapping[str, Labels]:
    """Return the words of letters by language and key.

    Those for the author (warn.*, missing.*, notes.*) are there in English and Russian only.
    """
    return load_words("draft_words.csv")


@cache
def load_sentences() -> Mapping[tuple[str, str, str], str]:
    """Return how an act is told, by type, language and form ("noun", "sentence")."""
    found: dict[tuple[str, str, str], str] = {}
    for row in load_rows("draft_sentences.csv", columns=_SENTENCES, required=_SENTENCES):
        key = (_type(row), row["language"], row["form"])
        if row["form"] not in _FORMS or row["language"] not in DRAFT_LANGUAGES or key in found:
            raise row.wrong(f"expected one {' or '.join(_FORMS)} of a language of letters")
        if "{who}" not in row["text"]:
            raise row.wrong("expected {who}, which stands for the names")
        found[key] = row["text"]
    return MappingProxyType(found)


@cache
def load_grounds() -> Mapping[str, tuple[Ground, ...]]:
    """Return the norms by type of act, in the order of the file; empty for one with none."""
    found: dict[str, list[Ground]] = {}
    for row in load_rows("draft_grounds.csv", columns=_GROUNDS, required=("type", "topic")):
        grounds = found.setdefault(_type(row), [])
        if row["topic"] == NONE:
            continue
        if row["instrument"] not in load_instruments() or not row["provision"]:
            raise row.wrong(f"{row['instrument']!r} is no id of instruments.csv, or no provision")
        grounds.append(
            Ground(instrument=row["instrument"], provision=row["provision"], topic=row["topic"])
        )
    return MappingProxyType({name: tuple(grounds) for name, grounds in found.items()})


@cache
def load_demands() -> tuple[Demand, ...]:
    """Return the requests in the order of the file."""
    rows = load_rows("draft_demands.csv", columns=_DEMANDS, required=("demand",))
    return tuple(_to_demand(row) for row in rows if row["demand"] != NONE)


@cache
def load_undemanding() -> frozenset[str]:
    """Return the types of act on which nothing is asked."""
    rows = load_rows("draft_demands.csv", columns=_DEMANDS, required=("demand",))
    return frozenset(t for row in rows if row["demand"] == NONE for t in row.many("types"))


@cache
def load_mandates() -> Mapping[str, tuple[str, ...]]:
    """Return the special procedures that a type of act concerns: roles of the directory."""
    rows = load_rows("draft_mandates.csv", columns=_MANDATES, required=_MANDATES)
    return MappingProxyType({_type(row): row.many("mandates") for row in rows})


@cache
def load_titles() -> Mapping[tuple[str, str], str]:
    """Return titles by id or family of an instrument and language; see the file for {country}."""
    found: dict[tuple[str, str], str] = {}
    for row in load_rows("instrument_titles.csv", columns=_TITLES, required=_TITLES):
        key = (row["target"], row["language"])
        if row["target"] not in {*load_instruments(), *load_families()} or key in found:
            raise row.wrong(f"{row['target']!r} is no id of instruments.csv, or stands twice")
        found[key] = row["title"]
    return MappingProxyType(found)


def _type(row: Row) -> str:
    if row["type"] not in load_incident_types():
        raise row.wrong(f"{row['type']!r} is no type of incident_types.csv")
    return row["type"]


def _to_demand(row: Row) -> Demand:
    states = tuple(frozenset(one.split("+")) for one in row.many("states"))
    types, unless = row.many("types"), frozenset(row.many("unless"))
    for state in unless.union(*states):
        if state not in load_states():
            raise row.wrong(f"{state!r} is no state of case_acts.csv")
    for name in types:
        if name != ANY and name not in load_incident_types():
            raise row.wrong(f"{name!r} is no type of incident_types.csv")
    return Demand(
        name=row["demand"],
        roles=row.many("roles"),
        states=states,
        types=frozenset(types) - {ANY},
        unless=unless,
        always=ANY in types,
    )
