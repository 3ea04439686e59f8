"""What is indexed: one text with the fields by which it is filtered, counted and sorted."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity of a document: its id and all names by which one may look for it."""

    id: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text to find.

    `id` is the caller's; a second document with the same id replaces the first. `visibility` are
    the labels of those who may see it: a viewer who holds one of them finds it, and a document
    without labels is found by nobody. Where some may see a text only with names masked, the caller
    writes two documents with labels that no viewer holds together. `published` is EDTF; what is no
    date counts as undated. The text itself is not kept.
    """

    id: str
    text: str
    visibility: frozenset[str]
    title: str = ""
    kind: str | None = None
    countries: tuple[str, ...] = ()
    language: str | None = None
    published: str | None = None
    publisher: str | None = None
    people: tuple[Named, ...] = ()
    organizations: tuple[Named, ...] = ()
    places: tuple[Named, ...] = ()
    laws: tuple[Named, ...] = ()
    captured_at: datetime | None = None

    def __post_init__(self) -> None:
        if not is_id(self.id):
            raise ValueError(f"expected an id of 1 to 200 characters, got {self.id[:40]!r}")


def is_id(value: str) -> bool:
    """Tell whether a value may be the id of a document: 1 to 200 characters, no lone surrogate."""
    fits = 0 < len(value) <= 200
    return fits and (value.isascii() or not any("\ud800" <= c <= "\udfff" for c in value))
