"""One request at a time to a host, and a pause between two."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

from habeas.fetch.results import Fault, Trouble


class Pace:
    """The turns of all hosts. Times are those of `ticks`, in seconds.

    `patience` is the longest time that a turn is waited for.
    """

    def __init__(
        self, ticks: Callable[[], float], pause: Callable[[float], None], patience: float
    ) -> None:
        self._ticks, self._pause, self._patience = ticks, pause, patience
        self._guard = Lock()
        self._turns: dict[str, Lock] = {}
        self._free_at: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, delay: Callable[[], float]) -> Iterator[None]:
        """Wait for a host to be free, hold it, and leave it alone for `delay()` seconds after.

        Raises a fault if the host wants to be left alone for longer than we wait.
        """
        with self._guard:
            turn = self._turns.setdefault(host, Lock())
        with turn:
            self._wait(host)
            try:
                yield
            finally:
                self.hold(host, delay())

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for so long; a longer wish stays."""
        with self._guard:
            until = self._ticks() + seconds
            self._free_at[host] = max(until, self._free_at.get(host, until))

    def wait_for(self, host: str) -> float:
        """Return the seconds until a host is free, or until a fault says that it will not be."""
        left = self._left(host)
        return left if left <= self._patience else 0.0

    def _left(self, host: str) -> float:
        with self._guard:
            return max(0.0, self._free_at.get(host, 0.0) - self._ticks())

    def _wait(self, host: str) -> None:
        left = self._left(host)
        if left > self._patience:
            reason = f"the host asked us to wait; {left:.0f} seconds are left"
            raise Fault(Trouble.TOO_MANY_REQUESTS, reason, retry_after=left)
        if left:
            self._pause(left)
