"""Every engine finds the same: hit sets and counts are compared with the plain reference."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habeas.search.document import Document
from habeas.search.engine import Results, SearchIndex, Sort
from habeas.search.memory_index import MemoryIndex
from habeas.search.normal import to_words
from habeas.search.parsing import parse_query
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
    Query,
    Term,
    Within,
)
from habeas.search.tantivy_index import create_index
from tests.search.corpus import LABELS, SENTENCES, make_document

ALL_FACETS = tuple(Facet)
NUMBER = 120
WORDS = sorted({w for group in SENTENCES.values() for text in group for w in to_words(text)})


@pytest.fixture(scope="module")
def indexes() -> Iterator[tuple[SearchIndex, SearchIndex]]:
    """Return an engine and the reference, with the same documents in both."""
    with TemporaryDirectory() as folder:
        engine, plain = create_index(Path(folder)), MemoryIndex()
        for index in (engine, plain):
            for first in (0, 50, 100):  # several segments
                index.write(make_document(n) for n in range(first, min(first + 50, NUMBER)))
            index.write([make_document(3, seed=7)])
            index.delete(["d5", "d6", "not there"])
        yield engine, plain


def ask(index: SearchIndex, query: Query, viewer: frozenset[str]) -> tuple[set[str], Results]:
    results = index.search(query, viewer=viewer, limit=NUMBER, facets=ALL_FACETS)
    return {hit.id for hit in results.hits}, results


def words_of(text: str) -> Phrase:
    return Phrase(tuple(to_words(text)))


SOME_WORD = st.sampled_from(WORDS) | st.text("абвкөү", min_size=1, max_size=4)
PHRASES = st.sampled_from([text for group in SENTENCES.values() for text in group]).flatmap(
    lambda text: st.integers(0, 4).map(lambda at: words_of(" ".join(text.split()[at : at + 3])))
)
DAYS = st.none() | st.integers(735_000, 737_000)
LEAVES: st.SearchStrategy[Node] = st.one_of(
    SOME_WORD.map(Term),
    SOME_WORD.map(lambda word: Term(word, fuzzy=True)),
    PHRASES.filter(lambda phrase: bool(phrase.words)),
    st.sampled_from(WORDS).flatmap(lambda w: st.integers(1, len(w)).map(lambda n: Prefix(w[:n]))),
    st.builds(Is, st.sampled_from(Facet), st.sampled_from(["KZ", "ru", "news", "2016", "p1", "?"])),
    st.builds(Dated, DAYS, DAYS),
    st.sampled_from([Everything(), Nothing()]),
)
TREES: st.SearchStrategy[Node] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Or(tuple(parts))),
        inner.map(Not),
        st.builds(Within, st.sampled_from(Field), inner),
    ),
    max_leaves=6,
)
VIEWERS = st.frozensets(st.sampled_from([*LABELS, "nobody"]))


@settings(max_examples=100, deadline=None)
@given(tree=TREES, viewer=VIEWERS)
def test_same_hits_and_counts(
    indexes: tuple[SearchIndex, SearchIndex], tree: Node, viewer: frozenset[str]
) -> None:
    """Any tree finds the same documents, with the same counts by value, in every engine."""
    engine, plain = indexes
    found, results = ask(engine, Query(root=tree), viewer)
    expected, reference = ask(plain, Query(root=tree), viewer)
    assert found == expected
    assert results.total == reference.total == len(expected)
    assert results.facets == reference.facets


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=40) | st.sampled_from(WORDS).map(str.upper), viewer=VIEWERS)
def test_same_hits_for_typed_queries(
    indexes: tuple[SearchIndex, SearchIndex], text: str, viewer: frozenset[str]
) -> None:
    """Whatever is typed finds the same documents in every engine."""
    query = parse_query(text)
    assert ask(indexes[0], query, viewer)[0] == ask(indexes[1], query, viewer)[0]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    steps=st.lists(
        st.tuples(st.booleans(), st.lists(st.integers(0, 9), max_size=4), st.integers(0, 3)),
        max_size=5,
    )
)
def test_writing_and_deleting(steps: list[tuple[bool, list[int], int]]) -> None:
    """After any writes and deletions every engine holds the same documents in the same state."""
    with TemporaryDirectory() as folder:
        engine, plain = create_index(Path(folder)), MemoryIndex()
        for index in (engine, plain):
            for is_write, numbers, seed in steps:
                if is_write:
                    index.write(make_document(n, seed) for n in numbers)
                else:
                    index.delete(f"d{n}" for n in numbers)
        assert engine.stamps() == plain.stamps()
        assert engine.ids() == plain.ids()
        assert engine.count() == plain.count()


@pytest.fixture(scope="module")
def sentences() -> Iterator[tuple[SearchIndex, SearchIndex]]:
    """Return an engine and the reference with one document a sentence: "ru0", "ru1" and so on."""
    documents = [
        Document(id=f"{code}{n}", text=text, language=code, visibility=frozenset({"public"}))
        for code, group in SENTENCES.items()
        for n, text in enumerate(group)
    ]
    with TemporaryDirectory() as folder:
        engine, plain = create_index(Path(folder)), MemoryIndex()
        engine.write(documents)
        plain.write(documents)
        yield engine, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ҚҰҚЫҒЫ", "kk0"),
        ("құқық", "kk0"),
        ("адвокат", "ru0 ru1 kk0 kk2 ky1"),
        ("адвокаттарға", "kk0 kk2 ky1"),
        ('"адвокат"', "ru0"),
        ("УКУК", "ky1"),
        ("өмүрбек", "ky0"),
        ("etat", "fr1"),
        ("L’ÉTAT", "fr1"),
        ("l'avocate", "fr0"),
        ("avocat", "fr1"),
        ("lawyers", "en0 en2 en3"),
        ("юристы", "ru2"),
        ("ёлкина", "ru3"),
        ("елкина", "ru3"),
        ("19.3", "ru1"),
        ("19.4", ""),
        ("OBS 085.4", "en1"),
        ("085", "en1"),
        ("tolimbekova", "ru0 ru2 kk0 en0"),
        ("Толымбековой", "ru0 ru2 kk0 en0"),
        ("толымбаева", ""),
        ("tolimbikova", ""),
        ("tolimbikova~", "ru0 ru2 kk0 en0"),
        ("синаков", "ky0"),
        ("сыноо", "ky2"),
        ("суд -адвокат", ""),
        ("testov’s", "en3"),
    ],
)
def test_what_people_type(
    sentences: tuple[SearchIndex, SearchIndex], text: str, expected: str
) -> None:
    """Upper case, case endings, accents and the other script find; what is like it does not."""
    for index in sentences:
        found, _ = ask(index, parse_query(text), frozenset({"public"}))
        assert found == set(expected.split())


def test_a_secret_is_nowhere(indexes: tuple[SearchIndex, SearchIndex]) -> None:
    """What a viewer may not see is in no hit, total or count, nor behind a prefix or a NOT."""
    secret = Document(
        id="secret",
        title="Zzyzxova",
        text="Zzyzxova zzyzxova",
        visibility=frozenset({"lead"}),
        kind="zzkind",
        countries=("ZZ",),
        publisher="Zz Press",
    )
    for index in indexes:
        index.write([secret])
        viewer = frozenset({"public", "team"})
        for text in ("Zzyzxova", "zzyz*", '"zzyzxova"', "Зизксова~", "country:ZZ", "-court", ""):
            found, results = ask(index, parse_query(text), viewer)
            assert "secret" not in found
            assert not any(v.lower().startswith("zz") for c in results.facets.values() for v in c)
        assert ask(index, parse_query("zzyzxova"), frozenset({"lead"}))[0] == {"secret"}
        assert ask(index, parse_query(""), frozenset())[1].total == 0
        index.delete(["secret"])


@pytest.mark.parametrize("sort", [Sort.NEWEST, Sort.OLDEST, Sort.CAPTURED])
def test_order_and_pages(indexes: tuple[SearchIndex, SearchIndex], sort: Sort) -> None:
    """Sorted by date, all engines give one and the same order, page by page."""
    viewer = frozenset(LABELS)
    pages = []
    for index in indexes:
        ids: list[str] = []
        for offset in range(0, NUMBER, 17):
            results = index.search(Query(), viewer=viewer, limit=17, offset=offset, sort=sort)
            ids += [hit.id for hit in results.hits]
        assert len(ids) == len(set(ids)) == results.total
        pages.append(ids)
    assert pages[0] == pages[1]


def test_the_exact_form_comes_first() -> None:
    """A document with the word as typed goes before one with another form or spelling."""
    public = frozenset({"public"})
    texts = {"other": "адвокатами было сказано", "exact": "адвокаты там были", "none": "суд"}
    with TemporaryDirectory() as folder:
        for index in (create_index(Path(folder)), MemoryIndex()):
            index.write(
                Document(id=key, text=text, visibility=public, language="ru")
                for key, text in texts.items()
            )
            results = index.search(parse_query("адвокаты"), viewer=public)
            assert [hit.id for hit in results.hits] == ["exact", "other"]


HOSTILE = (
    "\x00" * 10,
    "\u202eabc\u202c",
    "\ud800",
    ".*",
    "[a-z]+(",
    "a{1,9999}*",
    "\\",
    "((((" * 50,
    "*",
    "~~~",
    "a" * 70 + "*",
    "😀" * 100,
    "ﷺ*",
    "e\u0301" * 200,
    "\U000e0001tag",
    "ⅷ*",
    "id:d1",
    "visibility:lead",
    "all_stem:a",
    'person:"\x00"',
    "country:\ud800",
    "date:9999..0001",
    "before:0001",
    "after:9999-12-31",
)


@pytest.mark.parametrize("text", [*HOSTILE, "x " * 50_000, "(" * 100_000, '"' * 99_999])
def test_hostile_queries(indexes: tuple[SearchIndex, SearchIndex], text: str) -> None:
    """Whatever is typed is answered, and alike by every engine."""
    query = parse_query(text)
    viewer = frozenset({"public"})
    assert ask(indexes[0], query, viewer)[0] == ask(indexes[1], query, viewer)[0]


def test_hostile_documents() -> None:
    """Any text can be indexed and is found by its words."""
    public = frozenset({"public"})
    texts = (
        "\ud800 needle \x00",
        "a" * 100_000 + " needle",
        "( needle" * 5_000,
        "нeedle needle \u202e",
    )
    with TemporaryDirectory() as folder:
        for index in (create_index(Path(folder)), MemoryIndex()):
            index.write(
                Document(id=str(n), text=text, title=text[:99], publisher=text, visibility=public)
                for n, text in enumerate(texts)
            )
            results = index.search(parse_query("needle"), viewer=public, facets=(Facet.PUBLISHER,))
            assert {hit.id for hit in results.hits} == {"0", "1", "2", "3"}
            assert index.search(parse_query("a" * 500), viewer=public).total == 1


def test_a_document_needs_an_id() -> None:
    """An id is neither empty nor what cannot be written."""
    for bad in ("", "\ud800", "x" * 201):
        with pytest.raises(ValueError, match="expected an id"):
            Document(id=bad, text="", visibility=frozenset())
