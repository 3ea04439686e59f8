"""Pieces of work on arrays, done by several processes at once where the system lets them share memory.

A forked process sees all arrays of its parent without copying them; only what it finds is sent
back. Where that is not to be had (other systems, a process with threads), the work is done here, one
piece after another. What comes out is the same.
"""

import gc
import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Array = NDArray[Any]
Item = TypeVar("Item")
Result = TypeVar("Result")
_OBJECTS = 200_000  # made between two searches for garbage; usually 700
MOST = 2  # processes unless told otherwise: each more holds what it finds until the end


def usable(most: int = MOST) -> int:
    """Return how many processes may work at once, at least one and at most `most`."""
    # Imported where it is used: a name asked for needs no processes, and should not wait for them.
    import multiprocessing

    if sys.platform != "linux" or multiprocessing.current_process().daemon:
        return 1
    return max(1, min(most, len(os.sched_getaffinity(0))))


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for garbage seldom: for work that makes millions of objects and throws few away in cycles.

    Every search goes through all that is kept; on a list of three thousand names a tenth of all time.
    Processes begun meanwhile do so too.
    """
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def share_out(
    work: Callable[[Item], Array], items: Sequence[Item], workers: int = 1
) -> list[Array]:
    """Return `work` of each item, in their order.

    With several workers each takes every so-manieth item, this process the first ones. `work` must
    change nothing. What a process that died owes is done here.
    """
    workers = min(workers, len(items))
    if workers < 2 or threading.active_count() > 1:
        return [work(item) for item in items]
    gc.freeze()  # a collection in a child would copy what it looks at
    try:
        others = [_start(work, items[at::workers]) for at in range(1, workers)]
        found = [[work(item) for item in items[::workers]]]
        for at, (process, results) in enumerate(others, start=1):
            found.append(_receive(results) or [work(item) for item in items[at::workers]])
            process.join()
    finally:
        gc.unfreeze()
    return [found[at % workers][at // workers] for at in range(len(items))]


def begin(work: Callable[[], Item]) -> Callable[[], Item]:
    """Begin some work in another process; what comes back gives its result, or raises what it raised.

    Where no process is to be had, or it died, the work is done when the result is asked for.
    """
    if usable() < 2 or threading.active_count() > 1:
        return work
    process, results = _fork(_send_result, work)

    def finish() -> Item:
        try:
            found, error = results.recv()
        except EOFError:
            return work()
        finally:
            results.close()
            process.join()
        if error is not None:
            raise error
        return cast("Item", found)

    return finish


def _send_result(work: Callable[[], object], sending: "Connection") -> None:
    try:
        found = work()
    except Exception as error:  # noqa: BLE001 - raised again where the result is asked for
        sending.send((None, error))
        return
    sending.send((found, None))


def share_work(work: Callable[[Item], Result], items: Sequence[Item], workers: int) -> list[Result]:
    """Return `work` of each item as `share_out` does; what comes out is anything that can be pickled."""
    found = share_out(
        lambda item: np.frombuffer(pickle.dumps(work(item)), np.uint8), items, workers
    )
    return [pickle.loads(one.tobytes()) for one in found]  # noqa: S301 - of our own processes


def _start(work: Callable[[Item], Array], items: Sequence[Item]) -> "tuple[Any, Connection]":
    return _fork(_work, work, items)


def _fork(target: Callable[..., None], *args: object) -> "tuple[Any, Connection]":
    import multiprocessing

    context = multiprocessing.get_context("fork")
    results, sending = context.Pipe(duplex=False)
    process = context.Process(target=target, args=(*args, sending), daemon=True)
    process.start()
    sending.close()
    return process, results


def _work(work: Callable[[Item], Array], items: Sequence[Item], sending: "Connection") -> None:
    # All are sent at the end: the parent listens when its own share is done.
    found = [work(item) for item in items]
    sending.send([(array.dtype.str, array.shape) for array in found])
    for array in found:
        if array.size:
            sending.send_bytes(np.ascontiguousarray(array).view(np.uint8).data)


def _receive(results: "Connection") -> list[Array]:
    """Return what a process sends, nothing of one that died."""
    try:
        found = [np.empty(shape, dtype=dtype) for dtype, shape in results.recv()]
        for array in found:
            if array.size:
                results.recv_bytes_into(array.view(np.uint8).data)
    except EOFError:
        return []
    finally:
        results.close()
    return found
