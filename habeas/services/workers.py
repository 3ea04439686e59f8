"""The process of a pool: it works through a child, which it replaces when that has grown.

What a process remembers of the words it has read is worth little beside its room, and Python gives
room back to the system only where a whole megabyte of it is free: a new process begins small. It is
forked from one that has read nothing since the vocabularies were loaded, not from the parent: that
grows by what a run knows, and would hand it all on.
"""

import gc
import mmap
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")

_LOOK = 2.0  # seconds between looks at whether the parent is there
_GARBAGE = 20_000  # new objects after which a process looks for garbage
_KILLED = 1


def look_seldom_for_garbage() -> None:
    """Count what is there among what stays, and look through the rest after 20,000 new objects.

    What is there before work begins stays for good, and is shared with workers. A page makes ten
    thousand objects and lets go of them all: looking through them every 700 took a seventh of the
    time of a worker, and a fifth of that of who keeps what they read.
    """
    gc.freeze()
    gc.set_threshold(_GARBAGE)


def start_method() -> str:
    """Return how workers are started: "fork" shares the vocabularies that are loaded.

    Elsewhere than on Linux forking is not safe.
    """
    return "fork" if sys.platform == "linux" else "spawn"


def begin_worker(parent: int) -> None:
    """Leave Ctrl-C to the parent, which ends the workers, and look for garbage seldom.

    `parent` is the process that starts this one: by now it may be gone.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with, args=(parent,), daemon=True).start()
    look_seldom_for_garbage()


def begin_pool_worker(parent: int) -> None:
    """Begin a worker that goes through `run_replaced`.

    One that is to fork has no threads: it looks for its parent between the steps of its own work.
    """
    if start_method() != "fork":
        begin_worker(parent)
        return
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, lambda *_: _end_without(parent))
    signal.setitimer(signal.ITIMER_REAL, _LOOK, _LOOK)
    look_seldom_for_garbage()


def run_replaced(work: Callable[[T], R], growth: int, task: T) -> bytes:
    """Return the packed result of `work(task)`; runs in a worker.

    Where workers are forked, a child does it, and is replaced once it has grown by `growth` bytes.
    When a child dies, so does this process: its pool knows what to do. An error that the work raises
    is raised here.
    """
    if start_method() != "fork":
        return _pack(work(task))
    child = _Child.current = _Child.current or _Child(growth)
    packed, error, grown = child.ask(work, task)
    if grown:
        _Child.current = None
    if error is not None:
        raise error
    return packed


class _Child:
    """A process that answers this one until it has grown."""

    current: "_Child | None" = None  # of this process

    def __init__(self, growth: int) -> None:
        # Imported where it is used: one page needs no processes and should not wait for this.
        from multiprocessing.connection import Pipe

        self._pipe, theirs = Pipe()
        me = os.getpid()
        self._pid = os.fork()
        if not self._pid:
            self._pipe.close()
            _answer(theirs, growth, me)
        theirs.close()

    def ask(self, work: Callable[[T], R], task: T) -> tuple[bytes, Exception | None, bool]:
        """Return a packed result or an error, and whether the child is gone now."""
        try:
            self._pipe.send((work, task))
            packed: bytes
            packed, error, grown = self._pipe.recv()
        except (EOFError, OSError):
            os._exit(_KILLED)
        if grown:
            self._pipe.close()
            os.waitpid(self._pid, 0)
        return packed, error, grown


def _answer(pipe: "Connection", growth: int, parent: int) -> None:
    """Do what is asked until nobody asks any more, or this process has grown. Does not return."""
    try:
        signal.setitimer(signal.ITIMER_REAL, 0)
        Thread(target=_end_with, args=(parent,), daemon=True).start()
        most, grown = held() + growth, False
        while not grown:
            work, task = pipe.recv()
            packed, error = b"", None
            try:
                packed = _pack(work(task))
            except Exception as raised:  # noqa: BLE001 - raised again where it was asked for
                error = raised
            del task
            grown = held() > most
            pipe.send((packed, error, grown))
    except (EOFError, OSError):
        pass  # the worker has ended, or was killed
    finally:
        # Nothing of what was inherited is to be ended here: open files, threads, tests.
        os._exit(0)


def _pack(result: object) -> bytes:
    return pickle.dumps(result, pickle.HIGHEST_PROTOCOL)


def held() -> int:
    """Return the bytes in memory that no file backs; 0 where the system does not say."""
    try:
        counts = Path("/proc/self/statm").read_bytes().split()
    except OSError:
        return 0
    return (int(counts[1]) - int(counts[2])) * mmap.PAGESIZE


def _end_with(parent: int) -> None:
    """End this process when its parent was killed: nobody else would, and it holds 100 MB."""
    while True:
        _end_without(parent)
        time.sleep(_LOOK)


def _end_without(parent: int) -> None:
    if os.getppid() != parent:
        os._exit(_KILLED)
