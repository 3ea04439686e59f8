"""Documents one after the other: ids that stay, memory that does not grow, one answer."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.formats.identity_rows import to_reading
from habeas.model.identity import Clusters
from habeas.resolve.clusters import cluster
from habeas.resolve.pages import resolve_page
from habeas.resolve.runs import Run


def row(
    doc: str,
    *names: str,
    kind: str = "person",
    countries: tuple[str, ...] = (),
    between: str = ". ",
) -> dict[str, Any]:
    """Return a row whose only item holds names one after the other."""
    text, mentions = "", []
    for name in names:
        start = len(text)
        text += name
        mentions.append({"start": start, "end": len(text), "surface": name, "type": kind})
        text += between
    item = {"item": 1, "start": 0, "end": len(text), "countries": list(countries)}
    return {"doc": doc, "text": text, "items": [item], "mentions": mentions}


def settle(run: Run, *rows: dict[str, Any]) -> list[Clusters]:
    return [run.settle(resolve_page(to_reading(row, row["text"]))) for row in rows]


def ids(clusters: Clusters) -> list[str]:
    return [clusters.assigned[place] for place in sorted(clusters.assigned, key=lambda p: p.span)]


def meet(*rows: dict[str, Any]) -> bool:
    """Tell whether all first names of the rows are one entity."""
    return len({ids(found)[0] for found in settle(Run(), *rows)}) == 1


def test_an_entity_keeps_its_id() -> None:
    """The id given first stays, also when a fuller name comes later."""
    first, second, third = settle(
        Run(),
        row("a", "A. Toromanov", countries=("KG",)),
        row("b", "Azamat Toromanov", countries=("KG",)),
        row("c", "Азамата Тороманова", countries=("KG",)),
    )
    assert ids(first) == ids(second) == ids(third)
    assert third.entities[ids(third)[0]].name == "Azamat Toromanov"


def test_namesakes_in_two_countries_stay_apart() -> None:
    """One name in two countries, and nothing else shared, is two people and a proposal."""
    run = Run()
    first, second = settle(
        run,
        row("a", "Azamat Toromanov", countries=("KG",)),
        row("b", "Azamat Toromanov", countries=("PL",)),
    )
    assert ids(first) != ids(second)
    assert any(0.5 < proposal.score < 0.9 for proposal in second.proposals)
    (again,) = settle(run, row("c", "Azamat Toromanov", countries=("PL",)))
    assert ids(again) == ids(second)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Азамат Болотович Тороманов", "Азамат Кубатович Тороманов"),
        ("Azamat Toromanov", "Asylbek Toromanov"),
        ("A. Toromanov", "B. Toromanov"),
        ("Azamat Toromanov", "Azamat Kerimkanov"),
    ],
)
def test_contradicting_names_stay_apart(left: str, right: str) -> None:
    """Other fathers, given names, initials or surnames part what a country shares."""
    assert not meet(row("a", left, countries=("KG",)), row("b", right, countries=("KG",)))


@pytest.mark.parametrize(
    ("left", "right", "countries", "same"),
    [
        ("Ministry of Justice", "Министерство юстиции", ("KG", "KG"), True),
        ("Ministry of Justice", "Ministry of Justice", ("KG", "TJ"), False),
        ("Supreme Court of Tajikistan", "Supreme Court", ("PL", "TJ"), True),
        ("Supreme Court of Tajikistan", "Supreme Court", ("TJ", "PL"), False),
        ("МВД", "МВД", ("KG", "KZ"), False),
        ("Republican Bar Association", "National Bar Association", ("KG", "KG"), True),
        ("Committee", "Committee", ("KG", "KG"), False),
        ("Public Fund “Tangy Shuak”", "ОФ «Тангы Шуак»", ("KG", "KG"), True),
        ("Human Rights Centre", "Centre for Women’s Rights", ("KG", "KG"), False),
        ("UN Human Rights Committee", "Tajik Human Rights Committee", ("KG", "TJ"), False),
        ("European Union", "EU", ("KG", "TJ"), True),
    ],
)
def test_bodies_across_documents(
    left: str, right: str, countries: tuple[str, str], same: bool
) -> None:
    """A body of a state is one in its country only; kinds of bodies are nobody in particular."""
    one, other = countries
    rows = (
        row("a", left, kind="organization", countries=(one,)),
        row("b", right, kind="organization", countries=(other,)),
    )
    assert meet(*rows) is same


def test_two_that_fit_one_are_neither() -> None:
    """A page that tells two namesakes apart gives neither to the one known before."""
    first, second = settle(
        Run(),
        row("a", "Azamat Toromanov", countries=("KG",)),
        row(
            "b",
            "Азамат Болотович Тороманов",
            "Азамат Кубатович Тороманов",
            countries=("KG",),
        ),
    )
    assert len({*ids(first), *ids(second)}) == 3


def test_what_went_comes_back_under_its_name() -> None:
    """A run keeps few entities; one that was let go has the id of its name again."""
    run = Run(limit=5)
    (first,) = settle(run, row("a", "Azamat Toromanov"))
    letters = "bdgklmnprst"
    settle(run, *(row(f"m{c}", f"{c.upper()}oran {c.upper()}ilevich") for c in letters))
    (later,) = settle(run, row("z", "Azamat Toromanov"))
    assert ids(first) == ids(later)
    assert run.size <= 5 * 3


def test_a_page_alone_and_a_run_agree() -> None:
    """The first page of a run has the ids that it has alone."""
    given = row("a", "Azamat Toromanov", "Toromanov", "Meerim Asanalieva")
    reading = to_reading(given, given["text"])
    assert cluster([reading]).assigned == Run().settle(resolve_page(reading)).assigned


NAMES = st.sampled_from(
    [
        "Azamat Toromanov",
        "Тороманова А.",
        "A. T.",
        "Ms",
        "",
        "Комитет",
        "(((",
        "The Court",
        "Ə",
        "\ud800",
    ]
)


@given(
    st.lists(
        st.tuples(
            st.one_of(NAMES, st.text(max_size=30)), st.sampled_from(["person", "org", "place"])
        ),
        max_size=8,
    )
)
@settings(max_examples=60, deadline=None)
def test_any_names_are_settled_once_and_the_same(given_names: list[tuple[str, str]]) -> None:
    """Whatever stands there, every mention has one entity of its kind, the same in every run."""
    rows = [row(f"d{at}", name, kind=kind) for at, (name, kind) in enumerate(given_names)]
    first, second = settle(Run(), *rows), settle(Run(), *rows)
    assert [ids(found) for found in first] == [ids(found) for found in second]
    for found in first:
        assert set(found.assigned.values()) <= set(found.entities)
