"""Work on arrays shared out to processes."""

import gc
import os

import numpy as np
import pytest
from numpy.typing import NDArray

from habeas.names.processes import begin, seldom_collected, share_out, share_work, usable
from habeas.resolve.matching import match_table
from tools.invent_names import invent_pairs


def test_what_comes_out_is_what_one_process_finds() -> None:
    """Results stand in the order of the items, however many work, empty ones too."""
    for workers in (1, 2, 3, 9):
        found = share_out(np.arange, range(7), workers)
        assert [array.tolist() for array in found] == [list(range(n)) for n in range(7)]
    assert share_out(np.arange, [], 2) == []


def test_what_a_dead_process_owes_is_done_here() -> None:
    """A child that ends before it has sent anything costs time, no results."""
    parent = os.getpid()

    def work(number: int) -> NDArray[np.int64]:
        if os.getpid() != parent:
            os._exit(3)
        return np.full(2, number)

    assert [array.tolist() for array in share_out(work, range(3), 2)] == [[0, 0], [1, 1], [2, 2]]


def test_a_table_matches_alike_with_more_workers() -> None:
    """Pairs and scores are the same numbers, bit for bit."""
    names = [name for a, b, _ in invent_pairs(400, seed=2) for name in (a, b)]
    years = [1950 + at // 2 % 50 for at in range(len(names))]
    one, two = (match_table(names, {"year": years}, workers=n) for n in (1, 2))
    assert np.array_equal(one.left, two.left)
    assert np.array_equal(one.right, two.right)
    assert np.array_equal(one.score, two.score)
    assert usable(1) == 1


def test_work_begun_gives_its_result_or_its_error() -> None:
    """Whatever can be pickled, from a process that lives and from one that died."""
    parent = os.getpid()

    def die() -> str:
        if os.getpid() != parent:
            os._exit(3)
        return "done here"

    assert begin(lambda: {"a": (1, "б")})() == {"a": (1, "б")}
    assert begin(die)() == "done here"
    with pytest.raises(ZeroDivisionError):
        begin(lambda: 1 // 0)()


def test_shared_work_may_give_anything() -> None:
    """In the order of the items."""
    for workers in (1, 2):
        assert share_work(lambda n: [str(n)] * n, range(4), workers) == [
            [],
            ["1"],
            ["2"] * 2,
            ["3"] * 3,
        ]


def test_garbage_is_looked_for_as_before_afterwards() -> None:
    """Also where the work fails."""
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="no"), seldom_collected():
        assert gc.get_threshold()[0] > before[0]
        raise ValueError("no")
    assert gc.get_threshold() == before
