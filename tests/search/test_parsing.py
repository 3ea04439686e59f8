"""What a user types becomes a tree, whatever it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.search.days import parse_days
from habeas.search.parsing import MAX_DEPTH, MAX_LEAVES, MAX_LENGTH, parse_query
from habeas.search.query import (
    And,
    Dated,
    Everything,
    Facet,
    Field,
    Is,
    Node,
    Not,
    Note,
    Nothing,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    Within,
)

A, B, C = Term("a"), Term("b"), Term("c")
Y2016, Y2017 = parse_days("2016") or (0, 0), parse_days("2017") or (0, 0)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("", Everything()),
        ("  \n ", Everything()),
        ("a", A),
        ("A b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a и b", And((A, Term("и"), B))),
        ("a И b", And((A, B))),
        ("a or b", And((A, Term("or"), B))),
        ("a OR b", Or((A, B))),
        ("a | b", Or((A, B))),
        ("a ИЛИ b c", Or((A, And((B, C))))),
        ("(a OR b) c", And((Or((A, B)), C))),
        ("a -b", And((A, Not(B)))),
        ("a −b", And((A, Not(B)))),
        ("a НЕ b", And((A, Not(B)))),
        ("a NOT (b OR c)", And((A, Not(Or((B, C)))))),
        ("NOT NOT a", A),
        ("a a A", A),
        ("a - b", And((A, B))),
        ("ex-lawyer", Phrase(("ex", "lawyer"))),
        ("19.3", Phrase(("19", "3"))),
        ('"a b"', Phrase(("a", "b"))),
        ("«a»", Phrase(("a",))),
        ("“a b”", Phrase(("a", "b"))),
        ("„a b“", Phrase(("a", "b"))),
        ("адвок*", Prefix("адвок")),
        ("экс-адвок*", And((Term("экс"), Prefix("адвок")))),
        ("asanov~", Term("asanov", fuzzy=True)),
        ("country:KZ", Is(Facet.COUNTRY, "KZ")),
        ("страна:Казахстан", Is(Facet.COUNTRY, "KZ")),
        ("страна: казахстан", Is(Facet.COUNTRY, "KZ")),
        ("lang:ru", Is(Facet.LANGUAGE, "ru")),
        ("язык:French", Is(Facet.LANGUAGE, "fr")),
        ("kind:appeal", Is(Facet.KIND, "appeal")),
        ("вид:обращение", Is(Facet.KIND, "appeal")),
        ('kind:"urgent intervention"', Is(Facet.KIND, "urgent_intervention")),
        ("person:=p1/x", Is(Facet.PERSON, "p1/x")),
        ("person:asanov", Within(Field.PERSON, Term("asanov"))),
        ('person:"b a"', Within(Field.PERSON, And((B, A)))),
        ("org:(a OR b)", Within(Field.ORGANIZATION, Or((A, B)))),
        ('title:"a b"', Within(Field.TITLE, Phrase(("a", "b")))),
        ("date:2016", Dated(*Y2016)),
        ("date:2016..2017", Dated(Y2016[0], Y2017[1])),
        ("date:2016..", Dated(Y2016[0], None)),
        ("дата:..2016", Dated(None, Y2016[1])),
        ('date:"31 мая 2016"', Dated(*(parse_days("2016-05-31") or ()))),
        ("before:2016", Dated(None, Y2016[0] - 1)),
        ("after:2016 -lang:ru", And((Dated(Y2016[0], None), Not(Is(Facet.LANGUAGE, "ru"))))),
        ("http://a.b", Phrase(("http", "a", "b"))),
    ],
)
def test_what_is_understood(text: str, root: Node) -> None:
    """What is written rightly gives its tree without a note."""
    assert parse_query(text) == Query(root=root, text=text)


@pytest.mark.parametrize(
    ("text", "root", "notes"),
    [
        ('"a b', Phrase(("a", "b")), ["quote_closed"]),
        ("(a OR b", Or((A, B)), ["bracket_closed"]),
        ("a) b", And((A, B)), ["bracket_ignored"]),
        (")))", Everything(), ["bracket_ignored"]),
        ("a OR", A, ["operator_ignored"]),
        ("OR a", A, ["operator_ignored"]),
        ("a AND", A, ["operator_ignored"]),
        ("a NOT", A, ["operator_ignored"]),
        ("AND", Everything(), ["operator_ignored"]),
        ("()", Everything(), []),
        ("???", Everything(), []),
        ("☃", Everything(), ["no_words"]),
        ("colour:red", Phrase(("colour", "red")), ["field_unknown"]),
        ("country:", Everything(), ["value_missing"]),
        ("country:Atlantis", Nothing(), ["country_unknown"]),
        ("lang:qwerty", Nothing(), ["language_unknown"]),
        ("kind:poem", Nothing(), ["kind_unknown"]),
        ("date:soon a", A, ["date_unknown"]),
        ("a* b*c", And((A, Phrase(("b", "c")))), ["star_ignored", "star_ignored"]),
    ],
)
def test_what_is_left_out_is_noted(text: str, root: Node, notes: list[str]) -> None:
    """What is not understood is left out, and a note in plain words says so."""
    query = parse_query(text)
    assert query.root == root
    assert [note.key for note in query.notes] == notes
    for note in query.notes:
        assert "{" not in note.render()
        assert note.render("ru") != note.render("en")


def test_bounds() -> None:
    """Length, depth and the number of words are bounded, with a note."""
    assert [n.key for n in parse_query("a" * (MAX_LENGTH + 1)).notes] == ["cut"]
    deep = parse_query("(" * (MAX_DEPTH + 5) + "a" + ")" * (MAX_DEPTH + 5))
    assert deep.root == A
    assert Note("too_deep", str(MAX_DEPTH)) in deep.notes
    many = parse_query(" ".join(f"w{n}" for n in range(MAX_LEAVES + 3)))
    assert isinstance(many.root, And)
    assert len(many.root.parts) == MAX_LEAVES
    assert [n.key for n in many.notes] == ["too_many"]


def test_filters_beside_the_results() -> None:
    """A query is narrowed without being written anew."""
    narrow = parse_query("a").narrow(Is(Facet.COUNTRY, "KZ"), Is(Facet.COUNTRY, "KZ"))
    assert narrow.root == And((A, Is(Facet.COUNTRY, "KZ")))
    assert parse_query("").narrow(A).root == A


def test_something_to_rank_by() -> None:
    """Words rank, filters and refused words do not."""
    ranked = [
        text for text in ("a", "lang:ru a", "person:a", '"a b"') if parse_query(text).has_words
    ]
    assert len(ranked) == 4
    assert not any(parse_query(text).has_words for text in ("", "lang:ru", "-a", "date:2016"))


def depth_of(node: Node) -> int:
    match node:
        case And(parts) | Or(parts):
            return 1 + max(depth_of(part) for part in parts)
        case Not(part) | Within(_, part):
            return 1 + depth_of(part)
        case _:
            return 1


PIECES = st.sampled_from(
    [*"()|&-!~*:\"«»“”'=.", " ", "AND ", "ИЛИ ", "НЕ ", "person:", "дата:", "2016..", "a", "Өкүм "]
)


@given(st.text(max_size=100) | st.lists(PIECES, max_size=60).map("".join))
def test_any_string_is_a_query(text: str) -> None:
    """Any string gives a tree of bounded depth, the same one each time, and notes that render."""
    query = parse_query(text)
    assert query == parse_query(text)
    assert depth_of(query.root) <= 4 * (MAX_DEPTH + 2)
    assert all(note.render() for note in query.notes)


@pytest.mark.parametrize(
    "piece", ["(", ")", '"', "-", "NOT ", "OR ", "person:", "a ", "\x00", "\ud800", "\u202e", "*"]
)
def test_hostile_strings(piece: str) -> None:
    """A hundred thousand of the same sign are read as far as the bound."""
    query = parse_query(piece * 100_000)
    assert Note("cut", str(MAX_LENGTH)) in query.notes
    assert len(query.text) == MAX_LENGTH
