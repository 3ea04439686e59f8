"""Whom names may mean by sketches, beside what a comparison of all with all gives."""

import numpy as np
import pytest

from habeas.names.sketches import Sketch, sketch_names
from habeas.names.tables import NameTable
from habeas.resolve.candidates import Candidates
from habeas.resolve.sketched import Sketched
from tools.invent_names import invent_pairs

_MOST = 48


def sketched(names: list[str]) -> Sketched:
    """Return names as arrays, each of its own owner."""
    return Sketched([sketch_names([name]) for name in names])


def pairs_of(asked: list[str], known: list[str], most: int = _MOST) -> set[tuple[int, int]]:
    """Return the places of names asked and known that may mean one."""
    left, right = sketched(known).find(sketched(asked), most)
    return set(zip(left.tolist(), right.tolist(), strict=True))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_all_with_all_finds_is_found(seed: int) -> None:
    """All pairs that come to 0.9, 98 in 100 of those that come to a half; more than by hubs."""
    made = list(invent_pairs(900, seed))
    asked, known = [a for a, _, _ in made[:300]], [b for _, b, _ in made]
    table = NameTable([*asked, *known])
    left = np.repeat(np.arange(len(asked)), len(known))
    right = np.tile(np.arange(len(known)), len(asked))
    scores = table.score(left, right + len(asked))
    met = pairs_of(asked, known)
    by_hubs = set(zip(*(side.tolist() for side in Candidates(table).meet_new()), strict=True))

    def found(least: float) -> tuple[int, int, int]:
        pairs = [(int(left[at]), int(right[at])) for at in np.flatnonzero(scores >= least)]
        hubs = sum((a, k + len(asked)) in by_hubs for a, k in pairs)
        return len(pairs), sum(pair in met for pair in pairs), hubs

    every, ours, _ = found(0.9)
    assert every == ours > 50
    every, ours, hubs = found(0.5)
    assert ours >= 0.98 * every
    assert ours >= hubs


@pytest.mark.parametrize(
    ("asked", "known", "meet"),
    [
        ("Nurzat Vymysheva", "Вымышевой Нуржат", True),
        ("N. Vymysheva", "Nurzat Vymysheva", True),
        ("Nurzat Vymysheva", "Вымышева Н.", True),
        ("N. Vymysheva", "Aibek Vymyshev", False),
        ("Nurzat Vymysheva", "Aibek Vymyshev", False),
        ("Nurzat Vymysheva", "Nurzat Primerova", False),
        ("Vymysheva", "Вымышева", True),
        ("Vymysheva", "Nurzat Vymysheva", False),
        ("Nurzat Aibekovna", "Айбековна Нуржат", True),
        ("", "", False),
        ("123", "!!!", False),
    ],
)
def test_two_words_meet_or_a_word_and_an_initial(asked: str, known: str, meet: bool) -> None:
    """One word in common is not enough; a lone word meets lone words."""
    assert bool(pairs_of([asked], [known])) is meet


def test_of_many_the_nearest_are_told() -> None:
    """However many share a word and a letter, no more than asked for, the same word among them."""
    known = [
        f"Nur{end} Vymyshe{tail}" for end in "abdgklmnrstz" for tail in ("va", "nko", "v", "na")
    ]
    met = pairs_of(["N. Vymysheva"], known, most=12)
    assert len(met) == 12
    assert {at for _, at in met} >= {
        at for at, name in enumerate(known) if name.endswith("Vymysheva")
    }


def test_no_names_meet_nobody() -> None:
    """Neither side need hold anything."""
    assert pairs_of([], ["Nurzat Vymysheva"]) == pairs_of(["Nurzat Vymysheva"], []) == set()
    nobody = Sketched([Sketch(b"", b"")])
    assert [side.tolist() for side in nobody.find(nobody, 5)] == [[], []]
    assert nobody.count_names([1, 2]).tolist() == [0, 0]
