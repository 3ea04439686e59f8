"""The parts of an open casebase, put together at the edge and handed to every service."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from habeas.search.engine import SearchIndex
from habeas.store.originals import Originals
from habeas.store.protocol import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Casebase:
    """A store, its originals, its search index and a clock (UTC, ISO 8601 with "Z", to seconds).

    `reopen`, where it is known, opens the same once more, in another process: it can be pickled.
    """

    store: Store
    originals: Originals
    index: SearchIndex
    clock: Callable[[], str]
    reopen: "Callable[[], Casebase] | None" = None

    def today(self) -> int:
        """Return today as a day (ordinal), by the clock."""
        return date.fromisoformat(self.clock()[:10]).toordinal()

    def close(self) -> None:
        """Let go of everything."""
        self.index.close()
        self.store.close()
