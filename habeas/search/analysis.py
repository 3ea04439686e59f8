"""A document and a word as index fields: what every engine holds, and where a word is looked up.

Words stand in the field `all` (title, text, publisher and all names of entities, each a value of
its own, so that no phrase crosses from one to the next) and in one field for each `Field`. Beside
each stand its stems ("all_stem") and the sound keys of its capitalized words ("all_key"). An engine
keeps the order of words only in the first.
"""

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC
from functools import lru_cache
from typing import NamedTuple

from habeas.search.days import LAST_DAY, parse_days, year_of
from habeas.search.document import Document, Named
from habeas.search.normal import find_runs, fold_run, is_capital
from habeas.search.query import Facet, Field, Term
from habeas.search.sounds import sound_key
from habeas.search.stemming import stems
from habeas.text.edtf import Days

# Goes up when the same document or query gives other words, stems, keys or values.
VERSION = 1
ALL = "all"
WORD_FIELDS: tuple[str, ...] = (ALL, *Field)
STEM, KEY = "_stem", "_key"
_LONGEST_VALUE = 200  # characters of a publisher's name or an id
# How much a match counts beside the exact form: measured by eye on invented examples, where the
# form as typed should come first, then its other forms, then other spellings.
EXACT_WEIGHT, STEM_WEIGHT, KEY_WEIGHT, FUZZY_WEIGHT = 1.0, 0.6, 0.4, 0.2
TITLE_BOOST = 2.0
_LEAST_FUZZY = 4  # letters; a three-letter word is one letter away from hundreds


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A document as index fields.

    `words` holds values (each a list of words in order) by field, `bags` the stems and keys by
    field with "_stem" and "_key". `newest`, `oldest` and `captured` are sort keys, the greatest
    first; they end in a hash of the id, so that the order never depends on the engine. `stamp`
    changes with anything in the document.
    """

    id: str
    stamp: str
    words: dict[str, list[list[str]]]
    bags: dict[str, set[str]]
    values: dict[Facet, tuple[str, ...]]
    visibility: tuple[str, ...]
    days: Days | None
    newest: int
    oldest: int
    captured: int


def analyze(document: Document) -> Entry:
    """Return the index fields of a document; any text is accepted."""
    entities = _entities(document)
    days = parse_days(document.published) if document.published else None
    words: dict[str, list[list[str]]] = {name: [] for name in WORD_FIELDS}
    bags: dict[str, set[str]] = {name + end: set() for name in WORD_FIELDS for end in (STEM, KEY)}
    for field, text in _texts(document, entities):
        runs = find_runs(text)
        language = document.language if field in (ALL, Field.TITLE) else None
        forms = {run: forms_of(run, language) for run in set(runs)}
        value = [word for run in runs for word in forms[run].words]
        for name in (ALL,) if field == ALL else (ALL, field):
            words[name].append(value)
            bags[name + STEM].update(*[each.stems for each in forms.values()])
            bags[name + KEY].update(*[each.keys for each in forms.values()])
    tail = zlib.crc32(document.id.encode())
    return Entry(
        id=document.id,
        stamp=stamp_of(document),
        words=words,
        bags=bags,
        values=_values(document, entities, days),
        visibility=tuple(sorted(clean_value(label) for label in document.visibility)),
        days=days,
        newest=(days[0] << 32 | tail) if days else tail,
        oldest=((LAST_DAY + 1 - days[0]) << 32 | tail) if days else tail,
        captured=_seconds(document) << 32 | tail,
    )


def stamp_of(document: Document) -> str:
    """Return a digest of everything in a document, to see whether an index is up to date."""
    fields = (
        document.title,
        document.text,
        document.kind,
        document.countries,
        document.language,
        document.published,
        document.publisher,
        [[(e.id, e.names) for e in group] for group in _entities(document).values()],
        sorted(document.visibility),
        _seconds(document),
    )
    plain = repr(fields).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(plain, digest_size=8).hexdigest()


def clean_value(value: str) -> str:
    """Return a value as an index keeps it: at most 200 characters, no lone surrogates."""
    return value[:_LONGEST_VALUE].encode("utf-8", "replace").decode()


def _entities(document: Document) -> dict[Field, tuple[Named, ...]]:
    return {
        Field.PERSON: document.people,
        Field.ORGANIZATION: document.organizations,
        Field.PLACE: document.places,
        Field.LAW: document.laws,
    }


def _texts(
    document: Document, entities: dict[Field, tuple[Named, ...]]
) -> Iterator[tuple[str, str]]:
    if document.title:
        yield Field.TITLE, document.title
    yield ALL, document.text
    if document.publisher:
        yield Field.PUBLISHER, document.publisher
    for field, group in entities.items():
        for entity in group:
            for name in entity.names:
                yield field, name


class Forms(NamedTuple):
    """What one run of letters and digits is indexed as."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    keys: tuple[str, ...]


@lru_cache(maxsize=1 << 16)  # 20 MB when full; a miss costs twenty times a hit
def forms_of(run: str, language: str | None) -> Forms:
    """Return words and stems of a run, and the sound keys of one that is written like a name."""
    words = fold_run(run)
    keys = [sound_key(word) for word in words] if is_capital(run) else []
    return Forms(
        words=words,
        stems=tuple(stem for word in words for stem in stems(word, language)),
        keys=tuple(key for key in keys if key),
    )


def _values(
    document: Document, entities: dict[Field, tuple[Named, ...]], days: Days | None
) -> dict[Facet, tuple[str, ...]]:
    year = year_of(days) if days else None
    values: dict[Facet, Iterable[str | None]] = {
        Facet.KIND: [document.kind],
        Facet.COUNTRY: document.countries,
        Facet.LANGUAGE: [document.language],
        Facet.YEAR: [year],
        Facet.PUBLISHER: [document.publisher],
    }
    values |= {Facet(field): [e.id for e in group] for field, group in entities.items()}
    return {
        facet: tuple(dict.fromkeys(clean_value(value) for value in group if value))
        for facet, group in values.items()
    }


def _seconds(document: Document) -> int:
    at = document.captured_at
    if at is None:
        return 0
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return min(max(int(aware.timestamp()), 0), (1 << 32) - 1)


@dataclass(frozen=True, slots=True)
class Lookup:
    """One place to look up one word; `fuzzy` allows one letter more, less, other or swapped."""

    field: str
    word: str
    weight: float
    fuzzy: bool = False


def find_lookups(term: Term, field: Field | None) -> Iterator[Lookup]:
    """Yield where a term is looked up; a document matches that has any of them."""
    name = field or ALL
    yield from _forms(term.word, name, 1.0)
    if field is None:  # weight only: what stands in a title stands in `all` too
        yield from _forms(term.word, Field.TITLE, TITLE_BOOST)
    if term.fuzzy and len(term.word) >= _LEAST_FUZZY:
        yield Lookup(name, term.word, FUZZY_WEIGHT, fuzzy=True)
        key = sound_key(term.word)
        if key and len(key) >= _LEAST_FUZZY:
            yield Lookup(name + KEY, key, FUZZY_WEIGHT, fuzzy=True)


def _forms(word: str, name: str, boost: float) -> Iterator[Lookup]:
    yield Lookup(name, word, EXACT_WEIGHT * boost)
    for stem in stems(word):
        yield Lookup(name + STEM, stem, STEM_WEIGHT * boost)
    key = sound_key(word)
    if key:
        yield Lookup(name + KEY, key, KEY_WEIGHT * boost)
