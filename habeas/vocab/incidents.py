"""Types of incident, and the words by which texts tell of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

import regex

from habeas.vocab.forms import FormIndex
from habeas.vocab.labels import Labels
from habeas.vocab.loader import load_rows

NOT_AN_ACT = "none"  # the type of phrases that look like a cue ("detention center")
_CUES = ("type", "language", "frame", "strength", "forms", "unless")
_WORDS = ("kind", "language", "forms")
_TYPES = ("type", "key", "value")
_SCHEMES = ("plover", "acled", "sdg")


class Frame(StrEnum):
    """Where the victim of an act stands."""

    VERB = "verb"
    OBJECT = "object"
    SUBJECT = "subject"
    NOUN = "noun"
    DATIVE = "dative"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentType:
    """A type with its labels by language and its codes by scheme."""

    name: str
    labels: Labels
    codes: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that tell of an act. A weak one counts only with a person or body as its victim."""

    type: str
    language: str
    frame: Frame
    strong: bool
    form: str
    unless: FormIndex[str] | None = None


@cache
def load_incident_types() -> Mapping[str, IncidentType]:
    """Return the types by name, in the order of the file."""
    labels: dict[str, dict[str, str]] = {}
    codes: dict[str, dict[str, str]] = {}
    for row in load_rows("incident_types.csv", columns=_TYPES, required=_TYPES):
        table = codes if row["key"] in _SCHEMES else labels
        table.setdefault(row["type"], {})[row["key"]] = row["value"]
    return MappingProxyType(
        {
            name: IncidentType(name=name, labels=words, codes=codes.get(name, {}))
            for name, words in labels.items()
        }
    )


def find_type(label: str) -> str | None:
    """Return the type of an English label, None of other words."""
    return _types_by_label().get(label)


@cache
def _types_by_label() -> Mapping[str, str]:
    return {kind.labels["en"]: name for name, kind in load_incident_types().items()}


@cache
def load_cues(languages: frozenset[str]) -> FormIndex[Cue]:
    """Return the cues of some languages. A type or frame nobody knows is an error."""
    forms: list[tuple[str, Cue]] = []
    for row in load_rows("incident_cues.csv", columns=_CUES, required=_CUES[:5]):
        if row["type"] != NOT_AN_ACT and row["type"] not in load_incident_types():
            raise row.wrong(f"{row['type']!r} is no type of incident_types.csv")
        if row["frame"] not in tuple(Frame):
            raise row.wrong(f"frame is {row['frame']!r}, expected one of {', '.join(Frame)}")
        if row["language"] not in languages:
            continue
        unless = row.many("unless")
        index = FormIndex((form, form) for form in unless) if unless else None
        for form in row.many("forms"):
            cue = Cue(
                type=row["type"],
                language=row["language"],
                frame=Frame(row["frame"]),
                strong=row["strength"] == "strong",
                form=form,
                unless=index,
            )
            forms.extend((written, cue) for written in _inflect(form, cue))
    return FormIndex(forms)


_TURKIC = frozenset(["kk", "ky"])
_VERBAL = frozenset([Frame.OBJECT, Frame.SUBJECT, Frame.DATIVE])
_PAST = regex.compile(r"(?<=\p{L}{3})[дт][ыіиуү]$")
# The participle with any ending ("ұсталғанын"), and the converb ("ұсталып"); what does not exist
# in a language stands in none of its texts.
_PARTICIPLES = ("ған*", "ген*", "қан*", "кен*", "ган*", "гон*", "гөн*", "кан*", "кон*", "көн*")
_CONVERBS = ("ып", "іп", "ип", "уп", "үп", "п")


def _inflect(form: str, cue: Cue) -> Iterator[str]:
    """Yield a form, and for a Kazakh or Kyrgyz verb in the past its participle and converb."""
    yield form
    if cue.language in _TURKIC and cue.frame in _VERBAL and _PAST.search(form):
        stem = _PAST.sub("", form)
        yield from (stem + ending for ending in _PARTICIPLES + _CONVERBS)


@cache
def load_incident_words(languages: frozenset[str]) -> FormIndex[tuple[str, str]]:
    """Return hedges, negators, groups of people and the like: kind, and "3" of "three=3"."""
    forms: list[tuple[str, tuple[str, str]]] = []
    for row in load_rows("incident_words.csv", columns=_WORDS, required=_WORDS):
        if row["language"] in languages:
            for form in row.many("forms"):
                text, _, value = form.partition("=")
                forms.append((text, (row["kind"], value)))
    return FormIndex(forms)


@cache
def load_perpetrator_kinds(languages: frozenset[str]) -> FormIndex[str]:
    """Return who does acts, by words: "police", "неизвестные"."""
    rows = load_rows("perpetrator_kinds.csv", columns=_WORDS, required=_WORDS)
    return FormIndex(
        (form, row["kind"])
        for row in rows
        if row["language"] in languages
        for form in row.many("forms")
    )
