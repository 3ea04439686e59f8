"""Words of which names of bodies are made, legal forms, and bodies known by name alone."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from habeas.text.inflection import stem
from habeas.vocab.loader import load_rows
from habeas.vocab.phrases import PhraseIndex


class Part(StrEnum):
    """What a word does in the name of a body."""

    HEAD = "head"  # court, ministry
    GENERIC = "generic"  # newspaper: a kind of body, no part of its name
    ADJECTIVE = "adjective"  # городской
    DOMAIN = "domain"  # юстиции
    PLACE = "place"  # области


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyWord:
    """What one form may do; `marks` say how it behaves as a head (see the file)."""

    form: str
    parts: frozenset[Part]
    marks: frozenset[str]


@cache
def load_body_words(languages: frozenset[str]) -> PhraseIndex[BodyWord]:
    """Return the words of bodies in some languages, by their phrases."""
    columns = ("form", "language", "part", "mark")
    parts: dict[str, set[Part]] = {}
    marks: dict[str, set[str]] = {}
    for row in load_rows("organization_words.csv", columns=columns, required=columns[:3]):
        if row["language"] not in languages:
            continue
        form = row["form"].lower()
        parts.setdefault(form, set()).add(Part(row["part"]))
        if row["part"] == Part.HEAD:
            marks.setdefault(form, set()).add(row["mark"])
    return PhraseIndex(
        (form, BodyWord(form=form, parts=frozenset(found), marks=frozenset(marks.get(form, ()))))
        for form, found in parts.items()
    )


@cache
def load_body_kinds() -> frozenset[str]:
    """Return words for kinds of body that stand before its name, as stems: "weekly", "газет"."""
    columns = ("form", "language", "part", "mark")
    rows = load_rows("organization_words.csv", columns=columns, required=columns[:3])
    return frozenset(
        stem(row["form"].lower())
        for row in rows
        if row["part"] == Part.GENERIC and row["language"] in _KIND_FIRST and " " not in row["form"]
    )


_KIND_FIRST = frozenset(
    ("en", "fr", "ru")
)  # "газета «Тест»"; in Kazakh and Kyrgyz it stands behind


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalForm:
    """A legal form as written ("ТОО", "LLP"); `before` tells where it stands."""

    form: str
    before: bool


@cache
def load_legal_forms() -> dict[str, LegalForm]:
    """Return legal forms by their first word as written."""
    columns = ("form", "language", "place")
    rows = load_rows("legal_forms.csv", columns=columns, required=columns)
    found: dict[str, LegalForm] = {}
    for row in rows:
        form = row["form"].rstrip(".")
        found.setdefault(form, LegalForm(form=form, before=row["place"] == "before"))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBody:
    """A body known by name alone; `acronym` if it must stand exactly as written."""

    form: str
    kind: str
    acronym: bool


@cache
def load_not_acronyms() -> frozenset[str]:
    """Return acronyms, as written, of laws, places and things."""
    columns = ("form", "kind")
    return frozenset(
        row["form"] for row in load_rows("not_acronyms.csv", columns=columns, required=columns)
    )


@cache
def load_known_bodies() -> PhraseIndex[KnownBody]:
    """Return large public bodies, media and parties by their names."""
    columns = ("form", "kind")
    rows = load_rows("organizations.csv", columns=columns, required=columns)
    return PhraseIndex(
        (row["form"], KnownBody(form=row["form"], kind=row["kind"], acronym=row["form"].isupper()))
        for row in rows
    )
