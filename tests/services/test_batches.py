"""Work over processes: order, bounds, and workers that die."""

import os
import signal
from collections.abc import Iterator
from functools import partial

from habeas.services.batches import run_batches


def double(n: int) -> int:
    return 2 * n


def double_or_die(n: int) -> int:
    if n == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * n


def minus(n: int) -> int:
    return -n


def test_results_come_in_order() -> None:
    """Many tasks over two processes come back in the order of the stream."""
    assert list(run_batches(double, range(50), on_death=minus, workers=2)) == [
        2 * n for n in range(50)
    ]


def test_a_worker_that_dies_costs_its_own_task_only() -> None:
    """The task that kills its worker twice is handed over, all others are done once."""
    got = list(run_batches(double_or_die, range(30), on_death=minus, workers=2))
    assert got == [-13 if n == 13 else 2 * n for n in range(30)]


def test_the_stream_is_not_read_ahead() -> None:
    """No more tasks are drawn than the window holds."""
    drawn = []

    def tasks() -> Iterator[int]:
        for n in range(10_000):
            drawn.append(n)
            yield n

    results = run_batches(double, tasks(), on_death=minus, workers=2)
    assert next(results) == 0
    assert len(drawn) < 50
    results.close()  # type: ignore[attr-defined]


def test_small_tasks_are_drawn_further_ahead_than_large_ones() -> None:
    """Of tasks whose size is known, small ones wait in numbers, large ones hardly."""
    for size, least, most in ((1_000, 60, 120), (1_000_000, 4, 20)):
        drawn: list[int] = []

        def tasks(drawn: list[int] = drawn) -> Iterator[int]:
            for n in range(10_000):
                drawn.append(n)
                yield n

        results = run_batches(
            double, tasks(), on_death=minus, workers=2, size=partial(lambda size, _: size, size)
        )
        assert [next(results) for _ in range(5)] == [0, 2, 4, 6, 8]
        assert least < len(drawn) < most
        results.close()  # type: ignore[attr-defined]


def test_one_task_needs_no_process() -> None:
    """A single task runs here: a lambda that no process could be sent works."""
    assert list(run_batches(lambda n: n + 1, [1], on_death=minus, workers=2)) == [2]
