"""Work spread over processes: a pure function over a stream, results in the order of the stream.

Memory is bounded by a window of tasks, and by workers that go when they have grown: what they
remember of words is worth little beside its room, and Python gives room back to the system only
where a whole megabyte of it is free. A worker that dies (a parser's crash, out of memory) costs its
own task only: what was under way is tried again one by one, and what kills a worker twice is handed
to `on_death`.
"""

import gc
import mmap
import os
import pickle
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

T = TypeVar("T")
R = TypeVar("R")
# A result and the bytes that its worker holds. It stays packed until its turn: as objects, those
# that wait would take several times the room, and leave it in pieces.
_Measured: TypeAlias = tuple[bytes, int]

_LOOK = 2.0  # seconds between looks at whether the parent is there
_GARBAGE = 20_000  # new objects after which a process looks for garbage
WINDOW = 4  # tasks under way per worker, whatever their size
# Small ones go on while the results of some tens of others are kept, which takes a second: up to so
# many per worker, and so many bytes in all. The results of two million bytes of text take 34 MB.
SMALL_WINDOW = 48
SMALL_BYTES = 2_000_000
# Pages that are larger than this together are under way one by one with each worker: eight pages of
# 16 MB, waiting and as results, would take more than all else.
LARGE_BYTES = 16_000_000
# Bytes by which a worker may grow before another takes its place, which costs some tenths of a second.
# Pages in which every second word is new need one every 30 pages and then take 4 % longer; others
# come to rest below.
GROWTH = 32_000_000
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
    if warm is not None and len(head) > _MANY and _start_method() == "fork":
        warm()
    window = _Window(chain(head, stream), workers, size)
    yield from _run_parallel(partial(_run_measured, work), window, on_death, growth)


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
    work: Callable[[T], _Measured],
    window: _Window[T],
    on_death: Callable[[T], R],
    growth: int,
) -> Iterator[R]:
    # Imported where it is used: one page needs no processes and should not wait for their modules.
    from concurrent.futures.process import BrokenProcessPool

    pending: deque[tuple[T, Future[_Measured]]] = deque()
    thresholds = gc.get_threshold()
    _look_seldom_for_garbage()
    pool, most = _start_pool(window.workers), _held() + growth
    grown = False
    try:
        pending.extend((task, _submit(pool, work, task)) for task in window.fill())
        while pending:
            task, future = pending.popleft()
            try:
                packed, held = future.result()
            except BrokenProcessPool:
                left = [task, *(other for other, _ in pending)]
                pending.clear()
                pool.shutdown(wait=False, cancel_futures=True)
                for each in left:
                    yield _run_apart(work, each, on_death)
                    window.done()
                pool, most, grown = _start_pool(window.workers), _held() + growth, False
            else:
                grown = held > most
                yield pickle.loads(packed)  # noqa: S301 - from our own worker
                window.done()
            if grown:
                pool.shutdown(wait=True, cancel_futures=True)  # what runs is waited for
                gc.freeze()
                pool, most, grown = _start_pool(window.workers), _held() + growth, False
                for _ in range(len(pending)):
                    task, future = pending.popleft()
                    again = _submit(pool, work, task) if future.cancelled() else future
                    pending.append((task, again))
            pending.extend((each, _submit(pool, work, each)) for each in window.fill())
    finally:
        # A closed pipe or an interrupt ends here, too: what waits is dropped, what runs is waited
        # for. Python waits for it at its end in any case, and says "Bad file descriptor" there when
        # the pool happens to close its pipes in that moment: one run in a dozen.
        pool.shutdown(wait=True, cancel_futures=True)
        gc.set_threshold(*thresholds)
        gc.unfreeze()


def _look_seldom_for_garbage() -> None:
    # What is there before work begins stays for good, and is shared with workers. A page makes ten
    # thousand objects and lets go of them all: looking through them every 700 took a seventh of the
    # time of a worker, and a fifth of that of who keeps what they read.
    gc.freeze()
    gc.set_threshold(_GARBAGE)


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


def _run_measured(work: Callable[[T], R], task: T) -> _Measured:
    return pickle.dumps(work(task), pickle.HIGHEST_PROTOCOL), _held()


def _held() -> int:
    """Return the bytes in memory that no file backs; 0 where the system does not say."""
    try:
        counts = Path("/proc/self/statm").read_bytes().split()
    except OSError:
        return 0
    return (int(counts[1]) - int(counts[2])) * mmap.PAGESIZE


def _run_apart(work: Callable[[T], _Measured], task: T, on_death: Callable[[T], R]) -> R:
    """Run one task in a process of its own."""
    from concurrent.futures.process import BrokenProcessPool

    with _start_pool(1) as pool:
        try:
            packed, _ = pool.submit(work, task).result()
        except BrokenProcessPool:
            return on_death(task)
    result: R = pickle.loads(packed)  # noqa: S301 - from our own worker
    return result


def _start_pool(workers: int) -> "ProcessPoolExecutor":
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context(_start_method())
    return ProcessPoolExecutor(
        max_workers=workers, mp_context=context, initializer=begin_worker, initargs=(os.getpid(),)
    )


def _start_method() -> str:
    # Forking shares the vocabularies that are loaded; elsewhere than on Linux it is not safe.
    return "fork" if sys.platform == "linux" else "spawn"


def begin_worker(parent: int) -> None:
    """Leave Ctrl-C to the parent, which ends the workers, and look for garbage seldom.

    `parent` is the process that starts this one: by now it may be gone.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with, args=(parent,), daemon=True).start()
    _look_seldom_for_garbage()


def _end_with(parent: int) -> None:
    """End this process when its parent was killed: nobody else would, and it holds 250 MB."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)
