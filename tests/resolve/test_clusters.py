"""Proposals on who is meant: what joins, what stays apart."""

import pytest

from habeas.model.findings import Mention, NameKind, Origin
from habeas.model.identity import Clusters
from habeas.model.page import Page
from habeas.model.reading import ItemReading, Reading
from habeas.model.spans import Span
from habeas.resolve.clusters import cluster
from habeas.resolve.keys import person_key
from tests.golden import make_item

ORIGIN = Origin(extractor="test", version=1)


def reading_of(doc: str, *items: list[str], kind: NameKind = NameKind.PERSON) -> Reading:
    """Return a reading whose items hold the given names, one after the other."""
    parts = []
    for number, names in enumerate(items, start=1):
        text, mentions = "", []
        for name in names:
            surface, _, acronym = name.partition("=")
            span = Span(len(text), len(text) + len(surface))
            text += surface + "; "
            mentions.append(
                Mention(
                    span=span, surface=surface, kind=kind, origin=ORIGIN, acronym=acronym or None
                )
            )
        parts.append(ItemReading(item=make_item(text, number=number), findings=tuple(mentions)))
    page = Page(text="", media_type="text/plain")
    return Reading(
        doc=doc, sha256="", media_type="text/plain", page=page, items=tuple(parts), extractors={}
    )


def ids(clusters: Clusters) -> list[str]:
    order = sorted(clusters.assigned, key=lambda p: (p.doc, p.item, p.span))
    return [clusters.assigned[place] for place in order]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Medina Orozova", "Медина Орозова"),
        ("Medina Orozova", "OROZOVA Medina"),
        ("Медина Орозова", "Медина Орозовой"),
        ("Dzhamilya Zholdosheva", "Джамиля Жолдошева"),
        ("Temir Saparoff", "Temir Saparov"),
        ("Айгүл Тойғанова", "Aigul Toyganova"),
        ("Темир Асанович Сапаров", "Temir Saparov"),
        ("Темір Сапаровты", "Темир Сапаров"),
        ("Медина Орозованын", "Медина Орозова"),
        ("Medina\xa0Orozova", "Medina Orozova"),
    ],
)
def test_spellings_of_one_name_meet_across_pages(left: str, right: str) -> None:
    """Exact and nearly exact spellings have one id, whatever page they stand on."""
    first, second = ids(cluster([reading_of("a", [left]), reading_of("b", [right])]))
    assert first == second


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Medina Orozova", "Madina Orozova"),
        ("Temir Saparov", "Timur Saparov"),
        ("Temir Saparov", "Temir Safarov"),
        ("Asan Usenov", "Hasan Usenov"),
    ],
)
def test_other_names_stay_apart(left: str, right: str) -> None:
    """What only looks alike has two ids."""
    first, second = ids(cluster([reading_of("a", [left]), reading_of("b", [right])]))
    assert first != second


def test_near_name_is_a_proposal_with_its_reason() -> None:
    """Two near names side by side are said, scored under 1, and join nothing."""
    (proposal,) = cluster([reading_of("a", ["Medina Orozova", "Madina Orozova"])]).proposals
    assert 0.5 < proposal.score < 1
    assert "given name: Medina" in proposal.reason


def test_surname_stands_for_the_one_full_name_of_its_item() -> None:
    """A surname alone, or with the right initial, is the person named in full there."""
    full, alone, initial = ids(
        cluster([reading_of("a", ["Medina Orozova", "Orozova", "M. Orozova"])])
    )
    assert full == alone == initial


def test_surname_that_fits_two_stands_for_none() -> None:
    """Of two people of one surname, a bare surname is neither; an initial decides."""
    one, two, alone, initial = ids(
        cluster([reading_of("a", ["Daniyar Orozov", "Temir Orozov", "Orozov", "T. Orozov"])])
    )
    assert one != two
    assert alone not in (one, two)
    assert initial == two


def test_surname_of_another_page_is_nobody_known() -> None:
    """A bare surname is not resolved across pages."""
    first, second = ids(
        cluster([reading_of("a", ["Medina Orozova"]), reading_of("b", ["Orozova"])])
    )
    assert first != second


def test_acronym_means_the_name_that_defines_it() -> None:
    """A definition "Name (ABC)" makes every ABC of the page that name."""
    reading = reading_of(
        "a",
        ["Union of Mountain Lawyers=UML", "UML"],
        ["the Union of Mountain Lawyers"],
        kind=NameKind.ORGANIZATION,
    )
    assert len(set(ids(cluster([reading])))) == 1


def test_ids_do_not_depend_on_the_run() -> None:
    """The same name has the same id in any run, alone or among others."""
    alone = ids(cluster([reading_of("a", ["Medina Orozova"])]))
    among = ids(cluster([reading_of("a", ["Medina Orozova"]), reading_of("b", ["Temir Saparov"])]))
    assert alone[0] == among[0]


def test_fathers_name_stands_apart() -> None:
    """A father's name is no surname, except where it stands as one."""
    assert person_key("Темир Асанович Сапаров").father is not None
    assert person_key("Yerlan Bolatuly").is_full


def test_near_names_are_found_among_many_with_one_given_name() -> None:
    """However many people are called Temir, two whose surnames differ by a letter are proposed."""
    letters = "bdgklmnprstz"
    others = [f"Temir {a}a{b}e{c}uk".title() for a in letters for b in letters for c in "dlmr"]
    clusters = cluster([reading_of("a", [*others, "Temir Saparbaev", "Temir Saparbaiev"])])
    reasons = [p.reason for p in clusters.proposals if "Saparba" in p.reason]
    one = cluster([reading_of("a", ["Temir Saparbaev", "Temir Saparbaiev"])])
    assert reasons == [p.reason for p in one.proposals]


def test_surname_said_often_has_one_answer_for_each_item() -> None:
    """A surname alone is the one full name of its item; where two fit, it joins none."""
    page = reading_of("a", ["Temir Saparov", *["Saparov"] * 50], ["Asan Saparov", "Saparov"])
    both = reading_of("b", ["Temir Saparov", "Asan Saparov", "Saparov", "T. Saparov"])
    first = ids(cluster([page]))
    assert len(set(first[:51])) == 1 and first[51] == first[52] != first[0]
    temir, asan, alone, initial = ids(cluster([both]))
    assert alone not in (temir, asan) and initial == temir
