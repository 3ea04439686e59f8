"""Many addresses: several hosts at once, one request at a time to each, the one longest free first.

Order among hosts is that of their turns, order within a host that of the list. A host that asks to
wait holds up nobody else.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from heapq import heappop, heappush
from itertools import count
from math import inf

from habeas.fetch.fetcher import Fetcher
from habeas.fetch.results import FetchResult, Validators
from habeas.fetch.urls import parse_address

WORKERS = 4  # hosts at once: enough to hide a slow one, few enough for a narrow line

Recall = Callable[[str], Validators | None]


def fetch_all(
    addresses: Iterable[str],
    *,
    fetcher: Fetcher,
    recall: Recall | None = None,
    workers: int = WORKERS,
) -> Iterator[tuple[str, FetchResult]]:
    """Yield each address as given, with what came of it, as soon as that is known.

    An address that stands twice is fetched once. `recall` gives what is known of an address from
    before; it is called in the thread that iterates. To resume a run, give the addresses that were
    not yielded. Leaving the iteration early stops the fetcher.
    """
    hosts = _Hosts(addresses)
    running: dict[Future[FetchResult], tuple[str, str]] = {}
    pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="habeas-fetch")
    finished = False
    try:
        while running or hosts:
            now = inf if fetcher.is_stopped else fetcher.machine.ticks()
            while len(running) < workers and (turn := hosts.next_turn(now)):
                host, address = turn
                known = recall(address) if recall else None
                running[pool.submit(fetcher.fetch, address, known=known)] = turn
            left = hosts.wait_for(now)
            if not running:
                fetcher.pause(left or 0.0)
                continue
            done, _ = wait(
                running,
                timeout=left if len(running) < workers else None,
                return_when=FIRST_COMPLETED,
            )
            for future in done:
                host, address = running.pop(future)
                hosts.give_back(host, fetcher.machine.ticks() + fetcher.wait_for(address))
                yield address, future.result()
        finished = True
    finally:
        if not finished:
            fetcher.stop()
        pool.shutdown(cancel_futures=True)


class _Hosts:
    """Addresses waiting, by host; and the hosts that are free or will be, the earliest first."""

    def __init__(self, addresses: Iterable[str]) -> None:
        self._queues: dict[str, deque[str]] = {}
        self._free: list[tuple[float, int, str]] = []
        self._order = count()
        seen: set[str] = set()
        for address in addresses:
            parsed = parse_address(address)
            key = parsed.url if parsed else address
            if key not in seen:
                seen.add(key)
                self._queues.setdefault(parsed.host if parsed else "", deque()).append(address)
        for host in self._queues:
            self.give_back(host, 0.0)

    def __bool__(self) -> bool:
        return bool(self._free)

    def next_turn(self, now: float) -> tuple[str, str] | None:
        """Return the next host that is free, with its next address; it is not free from then on."""
        if not self._free or self._free[0][0] > now:
            return None
        host = heappop(self._free)[2]
        return host, self._queues[host].popleft()

    def give_back(self, host: str, free_at: float) -> None:
        """Let a host have further turns, if it has addresses left."""
        if self._queues[host]:
            heappush(self._free, (free_at, next(self._order), host))

    def wait_for(self, now: float) -> float | None:
        """Return the seconds until the next turn, or None if none is to come."""
        return max(0.0, self._free[0][0] - now) if self._free else None
