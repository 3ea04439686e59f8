"""Invented lists in all layouts of the bench, in ten languages: what is read must not fall.

The floors are a little under what was measured when they were set; the bench prints the figures.
"""

import pytest

from bench.kept_layouts import KEPT
from bench.list_layouts import LAYOUTS, Layout
from bench.lists import Tally, invent_cases, score

FIELDS = ("n", "kind", "role", "organization", "city", "country")


@pytest.mark.parametrize(("layouts", "least"), [(LAYOUTS, 0.97), (KEPT, 0.94)])
def test_lists_in_many_layouts(layouts: dict[str, Layout], least: float) -> None:
    """Nearly all names come back with their fields, and nobody who does not sign."""
    tally, faults = Tally(), list[str]()
    for case in invent_cases(layouts, seed=23, count=8):
        score(case, tally, faults)
    assert tally.f1() >= least, faults[:20]
    assert tally.accused == 0, faults
    assert all(tally.right[name] >= 0.95 * tally.asked[name] for name in FIELDS), faults[:20]
