"""The search index written by another process while this one derives the views.

Both are bound by one core and read the same statements, so side by side they take little more than
the longer of the two. Who may see what is looked at first: where a name is hidden, documents are
covered by what the views know of it, and wait for them.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from habeas.errors import HabeasError
from habeas.services.casebase import Casebase
from habeas.services.indexing import (
    ITEMS,
    bring_up_to_date,
    refresh_entities,
    write_documents,
)
from habeas.services.sketching import refresh_sketches
from habeas.services.words import read_words
from habeas.services.workers import begin_worker
from habeas.store.chunks import chunks
from habeas.store.protocol import Pending

_MANY = 2_000  # items, half a minute of one core; another process is ready after a second
_opened: list[Casebase] = []  # in the other process: its own casebase


def derive_all(casebase: Casebase, *, workers: int) -> None:
    """Derive all that waits, as `bring_up_to_date` does, on every core where it is much."""
    with _index_beside(casebase, workers=workers):
        while refresh_entities(casebase) or refresh_sketches(casebase.store):
            pass
    bring_up_to_date(casebase, workers=workers)


@contextmanager
def _index_beside(casebase: Casebase, *, workers: int) -> Iterator[None]:
    """Index what waits while the block runs, if that is worth it; the end waits for it.

    What the other process did not finish still waits: whoever goes on indexing finishes it.
    """
    store, reopen = casebase.store, casebase.reopen
    mark = store.last_mark()
    ids = store.pending(Pending.INDEX) if workers > 1 else []
    if reopen is None or len(ids) < _MANY or any(read_words(store).hidden.values()):
        yield
        return
    # Imported where it is used: few commands index so much.
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
    from multiprocessing import get_context

    # Not forked: a database that is open must not be used by two processes.
    pool = ProcessPoolExecutor(
        1, get_context("spawn"), initializer=_begin, initargs=(os.getpid(), reopen)
    )
    try:
        told = [(some, pool.submit(_write, some, workers)) for some in chunks(ids, ITEMS)]
        yield
        for some, future in told:
            if future.result():
                store.clear_pending(Pending.INDEX, some, upto=mark)
    except BrokenProcessPool:
        pass  # killed, or out of memory
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(parent: int, reopen: Callable[[], Casebase]) -> None:
    begin_worker(parent)
    _opened.append(reopen())


def _write(ids: list[str], workers: int) -> bool:
    """Write the documents of some items; False where this process cannot: the other one will say."""
    try:
        write_documents(_opened[0], ids, workers=workers)
    except HabeasError:
        return False
    return True
