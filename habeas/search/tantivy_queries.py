"""The query tree as a query of tantivy."""

from collections.abc import Iterable

import tantivy
from tantivy import Occur

from habeas.search.analysis import ALL, Lookup, clean_value, find_lookups
from habeas.search.query import (
    And,
    Dated,
    Everything,
    Facet,
    Field,
    Is,
    Node,
    Not,
    Nothing,
    Or,
    Phrase,
    Prefix,
    Term,
    Within,
)

_TIE = 0.1  # how much the lesser forms of a word add to the best: enough to settle equal scores


def value_field(facet: Facet) -> str:
    """Return the name of the field that holds a facet's values."""
    return f"{facet}_is"


def for_viewer(
    schema: tantivy.Schema, query: tantivy.Query, viewer: Iterable[str]
) -> tantivy.Query:
    """Return a query that finds only what one of the labels allows; the labels add no score."""
    labels = sorted(clean_value(label) for label in viewer)
    allowed = tantivy.Query.term_set_query(schema, "visibility", labels)
    return _all_of([query, _unscored(allowed)])


def compile_node(schema: tantivy.Schema, node: Node, field: Field | None = None) -> tantivy.Query:
    """Return the query of tantivy for a node; `field` is the one that words are looked for in."""
    match node:
        case Term() | Phrase() | Prefix():
            return _compile_words(schema, node, field)
        case Is(facet, value):
            term = tantivy.Query.term_query(schema, value_field(facet), clean_value(value))
            return _unscored(term)
        case Dated(first, last):
            return _unscored(_dated(schema, first, last))
        case Within(inner, part):
            return compile_node(schema, part, inner)
        case And(parts):
            return _all_of([compile_node(schema, part, field) for part in parts])
        case Or(parts):
            options = [(Occur.Should, compile_node(schema, part, field)) for part in parts]
            return tantivy.Query.boolean_query(options)
        case Not(part):
            refused = (Occur.MustNot, compile_node(schema, part, field))
            return tantivy.Query.boolean_query([(Occur.Must, _everything()), refused])
        case Everything():
            return _everything()
        case Nothing():
            return tantivy.Query.empty_query()


def _compile_words(
    schema: tantivy.Schema, node: Term | Phrase | Prefix, field: Field | None
) -> tantivy.Query:
    match node:
        case Term():
            lookups = [_look_up(schema, lookup) for lookup in find_lookups(node, field)]
            return tantivy.Query.disjunction_max_query(lookups, tie_breaker=_TIE)
        case Phrase((word,)):
            return tantivy.Query.term_query(schema, field or ALL, word)
        case Phrase(words):
            return tantivy.Query.phrase_query(schema, field or ALL, list(words))
        case Prefix(word):  # tokens hold letters, marks and digits alone: nothing to escape
            return tantivy.Query.regex_query(schema, field or ALL, f"{word}.*")


def _look_up(schema: tantivy.Schema, lookup: Lookup) -> tantivy.Query:
    if lookup.fuzzy:
        query = tantivy.Query.fuzzy_term_query(schema, lookup.field, lookup.word, distance=1)
    else:
        query = tantivy.Query.term_query(schema, lookup.field, lookup.word, index_option="freq")
    return tantivy.Query.boost_query(query, lookup.weight)


def _dated(schema: tantivy.Schema, first: int | None, last: int | None) -> tantivy.Query:
    kind = tantivy.FieldType.Unsigned
    bounds = [tantivy.Query.range_query(schema, "last_day", kind, lower_bound=max(first or 0, 0))]
    if last is not None:
        bounds.append(
            tantivy.Query.range_query(schema, "first_day", kind, upper_bound=max(last, 0))
        )
    return _all_of(bounds)


def _all_of(queries: list[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(Occur.Must, query) for query in queries])


def _everything() -> tantivy.Query:
    return _unscored(tantivy.Query.all_query())


def _unscored(query: tantivy.Query) -> tantivy.Query:
    return tantivy.Query.const_score_query(query, 0.0)
