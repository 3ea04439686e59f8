"""Wrong passwords slowed down, by account name; in this process, forgotten when it ends."""

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

_MOST = 8  # wrong passwords before the door closes: more than anybody mistypes
_SECONDS = 300.0
_NAMES = 10_000  # remembered at once


class Throttle:
    """Counts failures by name; closed after `_MOST` within `_SECONDS`."""

    def __init__(self, ticks: Callable[[], float] = time.monotonic) -> None:
        self._ticks, self._lock = ticks, Lock()
        self._failed: OrderedDict[str, list[float]] = OrderedDict()

    def note(self, name: str) -> None:
        """Count a failure."""
        with self._lock:
            self._failed.setdefault(name, []).append(self._ticks())
            self._failed.move_to_end(name)
            while len(self._failed) > _NAMES:
                self._failed.popitem(last=False)

    def is_closed(self, name: str) -> bool:
        """Tell whether the name must wait."""
        with self._lock:
            recent = [t for t in self._failed.get(name, ()) if self._ticks() - t < _SECONDS]
            if recent:
                self._failed[name] = recent
            return len(recent) >= _MOST

    def forget(self, name: str) -> None:
        """Start anew: the right password was given."""
        with self._lock:
            self._failed.pop(name, None)
