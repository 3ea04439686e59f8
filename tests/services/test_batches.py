"""Work over processes: order, bounds, and workers that die."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

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


def pid_of(n: int) -> tuple[int, int]:
    return n, os.getpid()


def test_a_worker_that_has_grown_is_replaced() -> None:
    """Where any size is too much, workers change all the time, and every result comes in order."""
    got = list(run_batches(pid_of, range(40), on_death=pid_of, workers=2, growth=-(1 << 50)))
    assert [n for n, _ in got] == list(range(40))
    assert len({pid for _, pid in got}) > 4
    stay = list(run_batches(pid_of, range(40), on_death=pid_of, workers=2, growth=1 << 50))
    assert len({pid for _, pid in stay}) <= 2


def test_deaths_and_replacements_together_lose_nothing() -> None:
    """A task that kills its worker while workers are replaced is handed over, the rest done once."""
    got = list(run_batches(double_or_die, range(30), on_death=minus, workers=2, growth=-(1 << 50)))
    assert got == [-13 if n == 13 else 2 * n for n in range(30)]


def test_tasks_of_many_bytes_are_under_way_one_by_one() -> None:
    """Of pages of 16 MB no more wait than there are workers."""
    drawn: list[int] = []

    def tasks() -> Iterator[int]:
        for n in range(10_000):
            drawn.append(n)
            yield n

    results = run_batches(double, tasks(), on_death=minus, workers=2, size=lambda _: 16_000_000)
    assert [next(results) for _ in range(7)] == [0, 2, 4, 6, 8, 10, 12]
    assert len(drawn) <= 9
    results.close()  # type: ignore[attr-defined]


@pytest.mark.skipif(sys.platform != "linux", reason="only forked workers share what is loaded")
def test_what_many_tasks_need_is_loaded_before_workers_start() -> None:
    """It is loaded once and here for many tasks; few do not wait for it."""
    for count, expected in ((3, 0), (20, 1)):
        calls: list[int] = []
        warm = partial(calls.append, 1)
        list(run_batches(double, range(count), on_death=minus, workers=2, warm=warm))
        assert len(calls) == expected


def test_an_error_of_the_work_comes_out() -> None:
    """What the function raises is raised where its result would have come."""
    results = run_batches(divide, [1, 2, 0, 4, 5, 6], on_death=minus, workers=2)
    assert [next(results), next(results)] == [10, 5]
    with pytest.raises(ZeroDivisionError):
        next(results)


def divide(n: int) -> int:
    return 10 // n


def say_who(_: int) -> str:
    return f"{os.getppid()} {os.getpid()}"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a worker does its work itself")
def test_nobody_is_left_behind_when_the_parent_is_killed() -> None:
    """Workers end when their parent is gone, and so do the children through which they work."""
    code = (
        "import time; from tests.services.test_batches import minus, say_who; "
        "from habeas.services.batches import run_batches; "
        "results = run_batches(say_who, range(99), on_death=minus, workers=2); "
        "print(*(next(results) for _ in range(50)), flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        family = {int(pid) for pid in parent.stdout.readline().split()}
        parent.kill()
    deadline = time.monotonic() + 60
    while family and time.monotonic() < deadline:
        time.sleep(0.2)
        family = {pid for pid in family if is_running(pid)}
    assert not family


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
