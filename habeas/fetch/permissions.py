"""The robots.txt of every host we ask: had once a day, obeyed, and remembered.

A host without one is open (4xx). One that cannot be had closes its host for a while (5xx, 429, no
connection), unless we know what it said yesterday. Source: RFC 9309, 2.3 and 2.4.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock

from habeas.fetch.answers import find_redirect, parse_retry_after
from habeas.fetch.exchange import Answer
from habeas.fetch.guard import check_address
from habeas.fetch.results import Fault, Trouble
from habeas.fetch.robots import ALLOW_ALL, Robots, parse_robots
from habeas.fetch.settings import FetchSettings, Machine
from habeas.fetch.urls import WebAddress

MAX_REDIRECTS = 5  # RFC 9309, 2.3.1.2
MAX_HOSTS = 1_000  # remembered; most files have a few rules, some 500 kB of them
# What keeps us from a host, not only from its robots.txt.
OF_THE_HOST = (
    *(Trouble.UNREACHABLE, Trouble.TIMEOUT, Trouble.CERTIFICATE, Trouble.REFUSED_ADDRESS),
)
OURS = (Trouble.STOPPED, Trouble.TOO_MANY_REQUESTS)  # says nothing of the file


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """A robots.txt, until when it holds, and what kept us from having it."""

    robots: Robots
    until: float
    trouble: Fault | None = None


class Permissions:
    """What hosts allow. `ask` asks for one robots.txt, at the host's pace."""

    def __init__(
        self, settings: FetchSettings, machine: Machine, ask: Callable[[WebAddress], Answer]
    ) -> None:
        self._settings, self._machine, self._ask = settings, machine, ask
        self._known: dict[str, _Known] = {}
        self._guard = Lock()

    def check(self, address: WebAddress) -> None:
        """Raise a fault if an address may not be fetched, or not now."""
        if not self._settings.respect_robots:
            return
        known = self._load(address)
        if known.trouble:
            raise known.trouble.again(retry_after=known.until - self._machine.ticks())
        if not known.robots.allows(address.target):
            raise Fault(Trouble.ROBOTS, "robots.txt asks us not to fetch this page")

    def delay(self, address: WebAddress) -> float:
        """Return the seconds to leave the host of an address alone after a request."""
        with self._guard:
            known = self._known.get(address.origin)
        wish = (known.robots.delay if known else None) or 0.0
        return max(self._settings.delay, min(wish, self._settings.max_delay))

    def _load(self, address: WebAddress) -> _Known:
        with self._guard:
            known = self._known.get(address.origin)
        if known and self._machine.ticks() < known.until:
            return known
        known = self._renew(address, known)
        with self._guard:
            self._known.pop(address.origin, None)
            self._known[address.origin] = known
            if len(self._known) > MAX_HOSTS:
                self._known.pop(next(iter(self._known)))
        return known

    def _renew(self, address: WebAddress, stale: _Known | None) -> _Known:
        robots, lifetime, trouble = ALLOW_ALL, self._settings.robots_lifetime, None
        try:
            robots = self._read(address)
        except Fault as fault:
            if fault.kind in OURS:
                raise
            lifetime = max(self._settings.robots_pause, fault.retry_after or 0.0)
            if stale and not stale.trouble:  # what was said yesterday holds on
                robots = stale.robots
            else:
                trouble = _to_trouble(fault)
        return _Known(robots=robots, until=self._machine.ticks() + lifetime, trouble=trouble)

    def _read(self, address: WebAddress) -> Robots:
        answer = self._follow(address)
        if 200 <= answer.status < 300:
            return parse_robots(answer.body, self._settings.robot)
        if answer.status == 429 or answer.status >= 500:
            asked = parse_retry_after(answer, self._machine.clock())
            reason = f"the server answers with status {answer.status}"
            raise Fault(Trouble.ROBOTS, reason, status=answer.status, retry_after=asked)
        return ALLOW_ALL

    def _follow(self, address: WebAddress) -> Answer:
        """Return the last answer; a file that lies behind too many redirects counts as missing."""
        target = replace(address, target="/robots.txt")
        for _ in range(MAX_REDIRECTS + 1):
            try:
                check_address(target, self._settings)
                answer = self._ask(target)
                following = find_redirect(target, answer, self._settings)
            except Fault as fault:
                if target.origin == address.origin or fault.kind == Trouble.STOPPED:
                    raise
                reason = f"it lies elsewhere, and there: {fault.reason}"
                raise Fault(Trouble.ROBOTS, reason, retry_after=fault.retry_after) from fault
            if following is None:
                break
            target = following
        return answer


def _to_trouble(fault: Fault) -> Fault:
    """Return why a host is closed."""
    kind = fault.kind if fault.kind in OF_THE_HOST else Trouble.ROBOTS
    reason = f"its robots.txt cannot be had, so nothing is fetched from the host: {fault.reason}"
    return Fault(kind, reason, status=fault.status)
