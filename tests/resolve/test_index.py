"""Names kept and found again, in whatever spelling they are asked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.errors import UnknownName
from habeas.names import compare
from habeas.resolve.index import NameIndex

PEOPLE = [
    ("p1", "Bolat Kenzhetayev"),
    ("p1", "Кенжетаев Болат Серикович"),
    ("p2", "Meruert Tastanbekova"),
    ("p3", "Bolat Tastanbekov"),
    ("p4", "Сергей Чубаров"),
]
BODIES = [
    ("o1", "Ministry of Justice of Ukraine"),
    ("o2", "Общественный фонд «Тангы Шуак»"),
    ("o3", "Institute for Freedom of the Media"),
    ("o4", "Верховный суд Кыргызской Республики"),
]
PLACES = [("l1", "г. Ош"), ("l2", "Tokmok"), ("l3", "Алматинская область")]
NAMES = st.lists(st.tuples(st.sampled_from("abcd"), st.text(max_size=30)), max_size=12)


def filled(kind: str, entries: list[tuple[str, str]]) -> NameIndex:
    index = NameIndex(kind)
    index.add(entries)
    return index


@pytest.mark.parametrize(
    ("kind", "entries", "name", "id_"),
    [
        ("person", PEOPLE, "B. Kenzhetaev", "p1"),
        ("person", PEOPLE, "Тастанбековой Меруерт", "p2"),
        ("person", PEOPLE, "Serguei Tchoubarov", "p4"),
        ("organization", BODIES, "Міністерство юстиції України", "o1"),
        ("organization", BODIES, "Tangy Shuak", "o2"),
        ("organization", BODIES, "IFM", "o3"),
        ("organization", BODIES, "Supreme Court of Kyrgyzstan", "o4"),
        ("place", PLACES, "Osh", "l1"),
        ("place", PLACES, "Токмок", "l2"),
        ("place", PLACES, "Almaty region", "l3"),
    ],
)
def test_another_spelling_finds_the_id(
    kind: str, entries: list[tuple[str, str]], name: str, id_: str
) -> None:
    """Scripts, cases, initials, languages and acronyms are undone, and the right id comes first."""
    assert filled(kind, entries).find(name)[0].id == id_


def test_each_id_comes_once_with_its_nearest_name() -> None:
    """An id of two names is one match, by the name that fits best; relatives do not come."""
    found = filled("person", PEOPLE).find("Болат Серикович Кенжетаев")
    assert [(match.id, match.name) for match in found] == [("p1", "Кенжетаев Болат Серикович")]
    assert found[0].comparison.same


def test_limit_and_least() -> None:
    """No more than asked for, and none below what was asked for."""
    index = filled("person", PEOPLE)
    assert index.find("Bolat Kenzhetayev", limit=0) == []
    assert index.find("B. Kenzhetaev", least=1.0) == []


def test_what_is_removed_is_not_found() -> None:
    """An id goes with all its names; a name that two ids share stays with the other."""
    index = filled("person", [*PEOPLE, ("p9", "Bolat Kenzhetayev")])
    index.remove(["p1", "nobody"])
    assert len(index) == 4
    assert index.names_of("p1") == ()
    assert [match.id for match in index.find("Bolat Kenzhetayev")] == ["p9"]


def test_common_names_count_less() -> None:
    """In a table where a name is common, the same words say less."""
    rare = filled("person", PEOPLE)
    many = [
        (f"n{i}", f"Bolat Kenzhetayev {chr(1072 + i % 30)}{chr(1072 + i // 30)}")
        for i in range(600)
    ]
    common = filled("person", [*PEOPLE, *many])
    asked = "Bolat Kenzhetayev"
    score = {m.id: m.comparison.score for m in common.find(asked, limit=1000)}["p1"]
    assert score < rare.find(asked)[0].comparison.score


def test_an_unknown_kind_is_an_error() -> None:
    """The error names the kinds there are."""
    with pytest.raises(UnknownName, match="person"):
        NameIndex("ship")


@pytest.mark.parametrize("kind", ["person", "organization", "place"])
@given(entries=NAMES, asked=st.text(max_size=30))
@settings(max_examples=40, deadline=None)
def test_any_names_are_kept(kind: str, entries: list[tuple[str, str]], asked: str) -> None:
    """Any names, added at once or one by one, twice or again, find themselves; others are gone."""
    index = NameIndex(kind)
    index.add([("gone", name) for _, name in entries])
    for entry in [*entries, *entries]:
        index.add([entry])
    index.remove(["gone"])
    assert len(index) == len({id_ for id_, _ in entries})
    assert all(name in index.names_of(id_) for id_, name in entries)
    assert all(match.id in "abcd" for match in index.find(asked))
    for id_, name in entries:
        if compare(name, name, kind).score >= 0.1:
            assert id_ in {match.id for match in index.find(name, limit=100, least=0.0)}


def test_of_many_even_names_the_same_are_found_in_any_order() -> None:
    """Where hundreds fit an initial equally well, their order of coming does not choose."""
    people = [
        (f"p{at}", f"B{chr(97 + at // 26)}{chr(97 + at % 26)}ur Tastanbekov") for at in range(300)
    ]
    one, other = filled("person", people), filled("person", people[::-1])
    found = one.find("B. Tastanbekov", limit=5)
    assert len(found) == 5
    assert [match.id for match in found] == [m.id for m in other.find("B. Tastanbekov", limit=5)]


def test_of_many_bodies_with_common_words_the_likely_ones_are_found() -> None:
    """Of hundreds that share "public foundation", those are found that comparing all would find."""
    forms = ("Public Foundation {}", "ОФ «{}»", "{} Human Rights Centre", "Ministry of {}")
    names = [
        form.format(f"{one}{other}".capitalize())
        for one in ("tan", "mir", "sor", "kel", "bur", "dav", "lin", "pol")
        for other in ("gula", "shen", "arov", "tebe", "imov", "ka")
        for form in forms
    ]
    index = filled("organization", [(f"o{at}", name) for at, name in enumerate(names)])
    for asked in ("Общественный фонд «Мирарова»", "Sorshen", "Public Foundation Tangula"):
        scores = sorted((compare(asked, n, "organization").score for n in names), reverse=True)
        found = index.find(asked, limit=3, least=0.3)
        assert [m.comparison.score for m in found] == [s for s in scores[:3] if s >= 0.3]
