"""The fields of an index on tantivy, and a document in them."""

from hashlib import blake2b

import tantivy

from habeas.search.analysis import KEY, STEM, VERSION, WORD_FIELDS, Entry
from habeas.search.query import Facet
from habeas.search.tantivy_queries import value_field

_NUMBERS = ("first_day", "last_day", "newest", "oldest", "captured")
_SPLIT = "\t"  # between id and stamp; a stamp is hexadecimal, so the last one counts


def schema_digest() -> str:
    """Return a digest of the fields and of the version of the analysis."""
    names = (VERSION, *WORD_FIELDS, *Facet, *_NUMBERS)
    return blake2b(repr(names).encode(), digest_size=8).hexdigest()


def build_schema() -> tantivy.Schema:
    """Return the fields; only the id is stored."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("stamp", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("visibility", tokenizer_name="raw", index_option="basic")
    for name in WORD_FIELDS:
        builder.add_text_field(name, tokenizer_name="words", index_option="position")
        for end in (STEM, KEY):
            builder.add_text_field(name + end, tokenizer_name="words", index_option="basic")
    for facet in Facet:
        name = value_field(facet)
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in _NUMBERS:
        builder.add_unsigned_field(name, fast=True, indexed=False)
    return builder.build()


def register_analyzer(index: tantivy.Index) -> None:
    """Tell an index how to take texts apart: at spaces, as they hold our words already."""
    words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("words", words)


def to_tantivy(entry: Entry) -> tantivy.Document:
    """Return a document as the engine takes it."""
    document = tantivy.Document()
    document.add_text("id", entry.id)
    document.add_text("stamp", entry.id + _SPLIT + entry.stamp)
    for label in entry.visibility:
        document.add_text("visibility", label)
    for name, values in entry.words.items():
        for value in values:
            document.add_text(name, " ".join(value))
    for name, bag in entry.bags.items():
        if bag:
            document.add_text(name, " ".join(sorted(bag)))
    for facet, names in entry.values.items():
        for name in names:
            document.add_text(value_field(facet), name)
    if entry.days:
        document.add_unsigned("first_day", entry.days[0])
        document.add_unsigned("last_day", entry.days[1])
    for name in ("newest", "oldest", "captured"):
        document.add_unsigned(name, getattr(entry, name))
    return document


def split_stamp(term: str) -> tuple[str, str]:
    """Return the id and the stamp of a term of the field "stamp"."""
    key, _, stamp = term.rpartition(_SPLIT)
    return key, stamp
