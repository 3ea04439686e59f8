"""A server on loopback that says what a test tells it, byte for byte; and a clock that is ours."""

import socket
import ssl
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Lock, Thread
from types import TracebackType
from typing import TypeAlias

from habeas.fetch.fetcher import Fetcher
from habeas.fetch.settings import FetchSettings, Machine, dial

HOST = "site.example"
PAGE = b"<p>The court in the town of Velm heard the case of Orla Venn.</p>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What came in. Names of headers are in lower case."""

    line: str
    headers: Mapping[str, str]

    @property
    def target(self) -> str:
        """Path and query, as asked for."""
        return self.line.split(" ")[1]


Talk: TypeAlias = Callable[[socket.socket, Request], None]
Reply: TypeAlias = bytes | Talk


def answer(
    body: bytes = PAGE, status: int = 200, *, length: int | None = None, **headers: str
) -> bytes:
    """Return an HTTP answer; `content_type="..."` gives the header Content-Type."""
    lines = [f"HTTP/1.1 {status} Said"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    lines.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


class Server:
    """Listens on 127.0.0.1; `routes` maps request targets to replies, else there is 404.

    A list of replies gives one per request, the last one for all further requests.
    """

    def __init__(
        self,
        routes: Mapping[str, Reply | list[Reply]] | None = None,
        *,
        tls: ssl.SSLContext | None = None,
        talk: Callable[[socket.socket], None] | None = None,
    ) -> None:
        self.routes = dict(routes or {})
        self.requests: list[Request] = []
        self._guard, self._tls, self._talk = Lock(), tls, talk
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = Thread(target=self._listen, daemon=True)
        self._thread.start()

    def __enter__(self) -> "Server":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    @property
    def targets(self) -> list[str]:
        """What was asked for, without robots.txt."""
        return [r.target for r in self.requests if not r.target.endswith("/robots.txt")]

    def url(self, target: str = "/", host: str = HOST, scheme: str = "http") -> str:
        """Return an address on this server."""
        return f"{scheme}://{host}:{self.port}{target}"

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError), connection:
            connection.settimeout(10)
            if self._talk:
                self._talk(connection)
                return
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            with connection:
                self.reply(connection, read_head(connection))

    def reply(self, connection: socket.socket, head: bytes) -> None:
        """Answer one request."""
        if not head:
            return
        request = parse_request(head)
        with self._guard:
            self.requests.append(request)
            reply = self.routes.get(request.target, answer(b"no", 404))
            if isinstance(reply, list):
                reply = reply.pop(0) if len(reply) > 1 else reply[0]
        if callable(reply):
            reply(connection, request)
        else:
            connection.sendall(reply)


def read_head(connection: socket.socket) -> bytes:
    """Return the head of a request, its blank line included; empty if the client hangs up."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        piece = connection.recv(1)
        if not piece:
            return b""
        head += piece
    return head


def parse_request(head: bytes) -> Request:
    first, *rest = head.decode("latin-1").strip().split("\r\n")
    pairs = (line.partition(": ") for line in rest)
    return Request(line=first, headers={name.lower(): value for name, _, value in pairs})


@dataclass
class FakeTime:
    """A clock that stands still but for sleeping and `advance`."""

    at: float = 1000.0
    slept: float = 0.0
    start: datetime = datetime(2031, 4, 5, 12, 0, tzinfo=UTC)

    def ticks(self) -> float:
        """Return the seconds."""
        return self.at

    def clock(self) -> datetime:
        """Return the time of day."""
        return self.start + timedelta(seconds=self.at - 1000.0)

    def sleep(self, seconds: float) -> None:
        """Let time pass, and remember that we slept."""
        self.slept += seconds
        self.at += seconds

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.at += seconds


@dataclass
class Names:
    """A name server: each name gives its numbers, a list of lists gives one after the other."""

    numbers: dict[str, list[list[str]]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def resolve(self, host: str) -> list[str]:
        """Return the numbers of a host; loopback if nothing else is said."""
        self.asked.append(host)
        answers = self.numbers.get(host, [["127.0.0.1"]])
        return answers.pop(0) if len(answers) > 1 else answers[0]


def make_fetcher(
    *servers: Server,
    hosts: tuple[str, ...] = (HOST, "other.example", "127.0.0.1"),
    now: FakeTime | None = None,
    names: Names | None = None,
    dialer: Callable[[str, int, float], socket.socket] = dial,
    **settings: object,
) -> Fetcher:
    """Return a fetcher for which the given hosts of the given servers are no private places."""
    now, names = now or FakeTime(), names or Names()
    allowed = frozenset(f"{host}:{server.port}" for server in servers for host in hosts)
    machine = Machine(
        clock=now.clock, ticks=now.ticks, sleep=now.sleep, resolve=names.resolve, dial=dialer
    )
    chosen = {"allow_private": allowed, "read_timeout": 5.0, **settings}
    return Fetcher(FetchSettings(**chosen), machine)  # type: ignore[arg-type]
