"""The query tree: what is asked, free of how it was typed and of the engine that answers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from habeas.vocab.search_words import load_notes


class Field(StrEnum):
    """Fields that hold words: `Within` searches in them."""

    TITLE = "title"
    PUBLISHER = "publisher"
    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    LAW = "law"


class Facet(StrEnum):
    """Fields that hold values: `Is` filters by them and results are counted by them.

    Entities stand by their ids, countries by ISO 3166-1 alpha-2, languages by BCP-47.
    """

    KIND = "kind"
    COUNTRY = "country"
    LANGUAGE = "language"
    YEAR = "year"
    PUBLISHER = "publisher"
    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    LAW = "law"


_NAMED = (Facet.PERSON, Facet.ORGANIZATION, Facet.PLACE)


@dataclass(frozen=True, slots=True)
class Term:
    """One word in any of its forms and spellings; `fuzzy` takes one letter more, less or other."""

    word: str
    fuzzy: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words side by side, exactly so; of one word, its exact form."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin so."""

    word: str


@dataclass(frozen=True, slots=True)
class Is:
    """Documents with exactly this value."""

    facet: Facet
    value: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Documents whose published date overlaps these days, ends included; None is open."""

    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Everything:
    """All documents."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No document."""


@dataclass(frozen=True, slots=True)
class Within:
    """The words inside are looked for in one field; an inner field goes before an outer one."""

    field: Field
    part: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """All parts hold."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Or:
    """At least one part holds."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Node"


Node = Term | Phrase | Prefix | Is | Dated | Everything | Nothing | Within | And | Or | Not


@dataclass(frozen=True, slots=True)
class Note:
    """Something in a query that was not understood: a key of data/search_words.csv, and what."""

    key: str
    value: str = ""

    def render(self, language: str = "en") -> str:
        """Return the note in plain words."""
        return load_notes(language)[self.key].replace("{value}", self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A tree, the text it was read from, and notes on what was not understood."""

    root: Node = Everything()
    text: str = ""
    notes: tuple[Note, ...] = ()

    def widen(self, ids: Callable[[str], Iterable[str]]) -> "Query":
        """Return the query with each id of an entity stood for by any of those that `ids` gives."""
        return replace(self, root=_widen(self.root, ids))

    @property
    def has_words(self) -> bool:
        """Whether there is something to rank by; a query of filters alone is better shown by date."""
        return _has_words(self.root)

    def narrow(self, *filters: Node) -> "Query":
        """Return the same query with filters that must hold too, as chosen beside the results."""
        return replace(self, root=join_all((self.root, *filters)))


def _widen(node: Node, ids: Callable[[str], Iterable[str]]) -> Node:
    match node:
        case Is(facet, value) if facet in _NAMED:
            return join_any(tuple(Is(facet, each) for each in ids(value)))
        case And(parts):
            return And(tuple(_widen(part, ids) for part in parts))
        case Or(parts):
            return Or(tuple(_widen(part, ids) for part in parts))
        case Not(part):
            return Not(_widen(part, ids))
        case Within(field, part):
            return Within(field, _widen(part, ids))
    return node


def _has_words(node: Node) -> bool:
    match node:
        case Term() | Phrase() | Prefix():
            return True
        case And(parts) | Or(parts):
            return any(_has_words(part) for part in parts)
        case Within(_, part):
            return _has_words(part)
    return False


def join_all(parts: tuple[Node, ...]) -> Node:
    """Return one node for parts that must all hold, without repeats."""
    flat = [inner for part in parts for inner in (part.parts if isinstance(part, And) else (part,))]
    kept = tuple(part for part in dict.fromkeys(flat) if part != Everything())
    if not kept:
        return Everything()
    return kept[0] if len(kept) == 1 else And(kept)


def join_any(parts: tuple[Node, ...]) -> Node:
    """Return one node for parts of which one must hold, without repeats; none is `Nothing`."""
    kept = tuple(dict.fromkeys(parts))
    if not kept:
        return Nothing()
    return kept[0] if len(kept) == 1 else Or(kept)
