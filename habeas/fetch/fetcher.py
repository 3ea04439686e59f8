"""The one who asks: an address in, a page or a record of why there is none out.

    with Fetcher(FetchSettings(contact="https://example.org/about")) as fetcher:
        result = fetcher.fetch("https://example.org/page")

Nothing that a network or a host does raises. Every hop of a redirect is judged like the first
address: by its letters, by the number behind its name, by the host's robots.txt, by its pace.
The log holds counts and times only: who is read about is nobody's business.
"""

import logging
import ssl
from collections.abc import Mapping
from datetime import UTC
from functools import cache
from itertools import count
from threading import Event, Lock
from types import TracebackType
from weakref import WeakSet

from habeas.errors import SettingsError
from habeas.fetch.answers import (
    check_answer,
    find_redirect,
    parse_retry_after,
    to_capture,
    to_conditions,
)
from habeas.fetch.challenges import is_challenge
from habeas.fetch.exchange import Answer, ask
from habeas.fetch.guard import check_address
from habeas.fetch.pace import Pace
from habeas.fetch.permissions import Permissions
from habeas.fetch.results import Fault, FetchResult, NotCaptured, NotModified, Trouble, Validators
from habeas.fetch.robots import MAX_SIZE
from habeas.fetch.settings import FetchSettings, Machine
from habeas.fetch.urls import WebAddress, parse_address, strip_credentials
from habeas.fetch.wire import Wire

log = logging.getLogger(__name__)

PASSING = (429, 502, 503, 504)
NAP = 0.5  # seconds between two looks at whether we are stopped


class Fetcher:
    """Asks for pages. One for all threads: pace and robots.txt files are shared."""

    def __init__(
        self, settings: FetchSettings | None = None, machine: Machine | None = None
    ) -> None:
        self.settings = settings or FetchSettings()
        self.machine = machine or Machine()
        self._trust = _load_trust(self.settings.ca_file)
        patience = max(self.settings.max_wait, self.settings.max_delay, self.settings.delay)
        self._pace = Pace(self.machine.ticks, self.pause, patience)
        self._permissions = Permissions(self.settings, self.machine, self._ask_robots)
        self._wires: WeakSet[Wire] = WeakSet()
        self._wires_guard = Lock()
        self._stopped = Event()
        self._numbers = count(1)

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def fetch(self, address: str, *, known: Validators | None = None) -> FetchResult:
        """Return the page at an address, or why there is none.

        `known` makes the request conditional: an unchanged page gives `NotModified`. A `Capture`
        is named by the address as given, without credentials; its data are unpacked.
        """
        started, number = self.machine.ticks(), next(self._numbers)
        result = self._fetch(strip_credentials(address.strip()), known)
        kind = result.kind if isinstance(result, NotCaptured) else type(result).__name__
        log.info("fetch %d: %s, %.2f s", number, kind, self.machine.ticks() - started)
        return result

    def wait_for(self, address: str) -> float:
        """Return the seconds until `fetch` has an answer to give or a host to ask.

        A host that wants to be left alone for longer than we wait gives its record at once: 0.
        """
        parsed = parse_address(address)
        return self._pace.wait_for(parsed.host) if parsed else 0.0

    def stop(self) -> None:
        """Close all connections; what is under way and what comes gives `Trouble.STOPPED`."""
        self._stopped.set()
        with self._wires_guard:
            wires = list(self._wires)
        for wire in wires:
            wire.hang_up()

    @property
    def is_stopped(self) -> bool:
        """Whether `stop` was called."""
        return self._stopped.is_set()

    def pause(self, seconds: float) -> None:
        """Wait, but not when stopped."""
        until = self.machine.ticks() + seconds
        while (left := until - self.machine.ticks()) > 1e-3 and not self._stopped.is_set():
            self.machine.sleep(min(left, NAP))

    def _fetch(self, name: str, known: Validators | None) -> FetchResult:
        hops: list[WebAddress] = []
        try:
            answer = self._follow(name, known, hops)
            final = hops[-1]
            check_answer(answer, self.machine.clock())
        except Fault as fault:
            return self._to_record(name, fault, hops)
        at = self._now()
        if answer.status == 304 and known:
            return NotModified(url=name, final_url=final.url, at=at, validators=known)
        return to_capture(name, final, answer, at, self.settings)

    def _follow(self, name: str, known: Validators | None, hops: list[WebAddress]) -> Answer:
        """Return the last answer of a chain of redirects; `hops` holds all that were asked."""
        address = parse_address(name)
        if address is None:
            raise Fault(Trouble.BAD_ADDRESS, "expected an address that begins with http or https")
        while True:
            hops.append(address)
            check_address(address, self.settings)
            self._permissions.check(address)
            conditions = to_conditions(known, address)
            answer = self._ask_again(address, conditions)
            if answer.status == 304 and not conditions:
                reason = "the server says that nothing changed, but we asked for the page"
                raise Fault(Trouble.OTHER_STATUS, reason, status=304)
            following = find_redirect(address, answer, self.settings)
            if following is None:
                return answer
            if following in hops:
                reason = "redirects lead in a circle; the site may want cookies, we carry none"
                raise Fault(Trouble.REDIRECT_LOOP, reason)
            if len(hops) > self.settings.max_redirects:
                reason = f"more than {self.settings.max_redirects} redirects"
                raise Fault(Trouble.REDIRECT_LOOP, reason)
            address = following

    def _ask_again(self, address: WebAddress, conditions: Mapping[str, str]) -> Answer:
        """Ask, and ask again after trouble that may pass."""
        for attempt in range(self.settings.retries + 1):
            last = attempt == self.settings.retries
            wait = self.settings.backoff * 2**attempt
            try:
                answer = self._ask(address, conditions)
            except Fault as fault:
                if last or not fault.passing or self._stopped.is_set():
                    raise
            else:
                if answer.status not in PASSING or is_challenge(
                    answer.status, answer.headers, answer.body
                ):
                    return answer
                asked = parse_retry_after(answer, self.machine.clock())
                wait = max(wait, asked or 0.0)
                if asked:
                    self._pace.hold(address.host, asked)
                if last or wait > self.settings.max_wait:
                    return answer
            self.pause(wait)
        raise AssertionError("the last attempt returns or raises")

    def _ask(
        self, address: WebAddress, conditions: Mapping[str, str], at_most: int | None = None
    ) -> Answer:
        """Ask once, when it is our turn."""
        with self._pace.turn(address.host, lambda: self._permissions.delay(address)):
            self._check_running()
            try:
                return ask(
                    address,
                    conditions,
                    self.settings,
                    self.machine,
                    self._trust,
                    watch=self._watch,
                    at_most=at_most,
                )
            except Fault:
                self._check_running()
                raise

    def _watch(self, wire: Wire) -> None:
        with self._wires_guard:
            self._wires.add(wire)
        self._check_running()  # stopped while the connection was opened

    def _check_running(self) -> None:
        if self._stopped.is_set():
            raise Fault(Trouble.STOPPED, "stopped before the answer came")

    def _ask_robots(self, target: WebAddress) -> Answer:
        """Ask for a robots.txt, once more after trouble that may pass."""
        try:
            return self._ask(target, {}, at_most=MAX_SIZE)
        except Fault as fault:
            if not fault.passing or not self.settings.retries:
                raise
        self.pause(self.settings.backoff)
        return self._ask(target, {}, at_most=MAX_SIZE)

    def _to_record(self, name: str, fault: Fault, hops: list[WebAddress]) -> NotCaptured:
        return NotCaptured(
            url=name,
            kind=fault.kind,
            reason=fault.reason,
            at=self._now(),
            status=fault.status,
            final_url=hops[-1].url if hops else None,
            retry_after=fault.retry_after,
        )

    def _now(self) -> str:
        now = self.machine.clock().astimezone(UTC)
        return now.isoformat(timespec="seconds").replace("+00:00", "Z")


@cache  # the system's certificates take 30 ms to read
def _load_trust(ca_file: str | None) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=ca_file)
    except OSError as error:
        problem = error.strerror or type(error).__name__
        raise SettingsError(f"ca_file: expected certificates in PEM, got: {problem}") from error
