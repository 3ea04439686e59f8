"""Work spread over processes: a pure function over a stream, results in the order of the stream.

Memory is bounded by a window of tasks, and by workers that are replaced when they have grown. A
worker that dies (a parser's crash, out of memory) costs its own task only: what was under way is
tried again one by one, and what kills a worker twice is handed to `on_death`.
"""

import gc
import os
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from habeas.services.workers import (
    begin_pool_worker,
    look_seldom_for_garbage,
    run_replaced,
    start_method,
)

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

T = TypeVar("T")
R = TypeVar("R")

WINDOW = 4  # tasks under way per worker, whatever their size
# Small ones go on while the results of some tens of others are kept, which takes a second: up to so
# many per worker, and so many bytes in all. The results of two million bytes of text take 34 MB.
SMALL_WINDOW = 48
SMALL_BYTES = 2_000_000
# Pages that are larger than this together are under way one by one with each worker: eight pages of
# 16 MB, waiting and as results, would take more than all else.
LARGE_BYTES = 16_000_000
# Bytes by which what works for a worker may grow before another takes its place. Pages in which
# every second word is new need a new one every 10 pages, in no more time; others come to rest below.
GROWTH = 24_000_000
_MANY = 4  # tasks beyond which workers are worth preparing for


def default_workers() -> int:
    """Return the number of cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def run_batches(
    work: Callable[[T], R],
    tasks: Iterable[T],
    *,
    on_death: Callable[[T], R],
    workers: int,
    size: Callable[[T], int] | None = None,
    warm: Callable[[], object] | None = None,
    growth: int = GROWTH,
) -> Iterator[R]:
    """Yield `work(task)` for each task, in order.

    `work` and the tasks must be picklable. One task, or one worker, runs in this process: starting
    others costs more than a page does. Where the `size` of tasks is known (in bytes), more small
    ones are under way at a time. `warm` loads what many tasks need: it is called in this process
    where workers share its memory. A worker that has grown by `growth` bytes is replaced.
    """
    stream = iter(tasks)
    head = list(islice(stream, _MANY + 1))
    if workers <= 1 or len(head) < 2:
        yield from map(work, chain(head, stream))
        return
    if warm is not None and len(head) > _MANY and start_method() == "fork":
        warm()
    window = _Window(chain(head, stream), workers, size)
    yield from _run_parallel(partial(run_replaced, work, growth), window, on_death)


class _Window(Generic[T]):
    """How far ahead a stream is read: `ahead` are the sizes of the tasks under way."""

    def __init__(self, stream: Iterator[T], workers: int, size: Callable[[T], int] | None) -> None:
        self._stream, self.workers = stream, workers
        self._size = size or (lambda _: SMALL_BYTES)
        self._least, self._most = workers * WINDOW, workers * SMALL_WINDOW
        self._ahead: deque[int] = deque()
        self._bytes = 0

    def fill(self) -> Iterator[T]:
        """Yield the tasks that there is room for."""
        if not self._has_room():
            return
        for task in self._stream:
            self._ahead.append(self._size(task))
            self._bytes += self._ahead[-1]
            yield task
            if not self._has_room():
                return

    def done(self) -> None:
        """Note that the earliest of the tasks under way is done."""
        self._bytes -= self._ahead.popleft()

    def _has_room(self) -> bool:
        ahead = len(self._ahead)
        if ahead < self.workers:
            return True
        most = self._most if self._bytes < SMALL_BYTES else self._least
        return ahead < most and self._bytes < LARGE_BYTES


def _run_parallel(
    work: Callable[[T], bytes], window: _Window[T], on_death: Callable[[T], R]
) -> Iterator[R]:
    # Imported where it is used: one page needs no processes and should not wait for their modules.
    from concurrent.futures.process import BrokenProcessPool

    # Results stay packed until their turn: as objects, those that wait would take several times the
    # room, and leave it in pieces.
    pending: deque[tuple[T, Future[bytes]]] = deque()
    thresholds = gc.get_threshold()
    look_seldom_for_garbage()
    pool = _start_pool(window.workers)
    try:
        pending.extend((task, _submit(pool, work, task)) for task in window.fill())
        while pending:
            task, future = pending.popleft()
            try:
                packed = future.result()
            except BrokenProcessPool:
                again = [task, *(other for other, _ in pending)]
                pending.clear()
                pool.shutdown(wait=False, cancel_futures=True)
                for each in again:
                    yield _run_apart(work, each, on_death)
                    window.done()
                pool = _start_pool(window.workers)
            else:
                yield _unpack(packed)
                window.done()
            pending.extend((each, _submit(pool, work, each)) for each in window.fill())
    finally:
        # A closed pipe or an interrupt ends here, too: what waits is dropped, what runs is waited
        # for. Python waits for it at its end in any case, and says "Bad file descriptor" there when
        # the pool happens to close its pipes in that moment: one run in a dozen.
        pool.shutdown(wait=True, cancel_futures=True)
        gc.set_threshold(*thresholds)
        gc.unfreeze()


def _submit(pool: "ProcessPoolExecutor", work: Callable[[T], R], task: T) -> "Future[R]":
    """Hand a task over; a pool that has just broken gives a future that says so in its turn."""
    from concurrent.futures import Future
    from concurrent.futures.process import BrokenProcessPool

    try:
        return pool.submit(work, task)
    except BrokenProcessPool as error:
        failed: Future[R] = Future()
        failed.set_exception(error)
        return failed


def _run_apart(work: Callable[[T], bytes], task: T, on_death: Callable[[T], R]) -> R:
    """Run one task in a process of its own."""
    from concurrent.futures.process import BrokenProcessPool

    with _start_pool(1) as pool:
        try:
            packed = pool.submit(work, task).result()
        except BrokenProcessPool:
            return on_death(task)
    result: R = _unpack(packed)
    return result


def _unpack(packed: bytes) -> Any:
    return pickle.loads(packed)  # noqa: S301 - from our own worker


def _start_pool(workers: int) -> "ProcessPoolExecutor":
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context(start_method())
    return ProcessPoolExecutor(
        max_workers=workers,
        mp_context=context,
        initializer=begin_pool_worker,
        initargs=(os.getpid(),),
    )
