"""Hosts that lie, dawdle, flood and break off."""

import gzip
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Semaphore

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.fetch.results import FetchResult, NotCaptured, Trouble, Validators
from habeas.model.page import Capture
from tests.fetch.servers import PAGE, FakeTime, Request, Server, Talk, answer, make_fetcher

HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


def fetch(server: Server, **changes: object) -> FetchResult:
    options = {"respect_robots": False, "retries": 0, **changes}
    return make_fetcher(server, **options).fetch(server.url())  # type: ignore[arg-type]


def trouble(result: FetchResult) -> Trouble:
    assert isinstance(result, NotCaptured), result
    return result.kind


def flood(head: bytes, piece: bytes) -> Talk:
    """Send a head, and then a piece again and again until the client hangs up."""

    def talk(connection: socket.socket, request: Request) -> None:
        connection.sendall(head)
        while True:
            connection.sendall(piece)

    return talk


@dataclass
class WatchedTime(FakeTime):
    """A clock that tells when it is looked at: the client looks before each wait."""

    looks: Semaphore = field(default_factory=lambda: Semaphore(0))

    def ticks(self) -> float:
        """Return the seconds, and tell."""
        self.looks.release()
        return self.at


def drip(now: WatchedTime, data: bytes) -> Talk:
    """Send a byte for each look at the clock, every ten seconds by it."""

    def talk(connection: socket.socket, request: Request) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for n in range(len(data)):
            now.looks.acquire(timeout=10)
            now.advance(10)
            connection.sendall(data[n : n + 1])

    return talk


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(length=len(PAGE) + 1), Trouble.INCOMPLETE),
        (answer(length=10**9), Trouble.TOO_LARGE),
        (answer(length=10**30), Trouble.INCOMPLETE),
        (CHUNKED + b"5\r\nab", Trouble.INCOMPLETE),
        (CHUNKED + b"5\r\nabcde\r\n", Trouble.INCOMPLETE),
        (CHUNKED + b"zz\r\nabcde\r\n", Trouble.INCOMPLETE),
        (CHUNKED + b"-5\r\nabcde\r\n", Trouble.INCOMPLETE),
        (CHUNKED + b"ffffffffffffffffff\r\nabcde\r\n", Trouble.INCOMPLETE),
        (CHUNKED + b"5;" + b"x" * 70_000, Trouble.INCOMPLETE),
        (HEAD + b"a: b\r\n" * 200 + b"\r\n", Trouble.INCOMPLETE),
        (HEAD + b"a: " + b"b" * 100_000 + b"\r\n\r\n", Trouble.INCOMPLETE),
        (b"HTTP/1.1 abc OK\r\n\r\n", Trouble.INCOMPLETE),
        (b"SSH-2.0-OpenSSH_9.9\r\n", Trouble.INCOMPLETE),
        (b"<html>no head</html>", Trouble.INCOMPLETE),
        (b"\x00" * 100, Trouble.INCOMPLETE),
        (b"", Trouble.UNREACHABLE),
        (answer(gzip.compress(PAGE)[:-9], Content_Encoding="gzip"), Trouble.INCOMPLETE),
    ],
)
def test_lies(reply: bytes, kind: Trouble) -> None:
    """An answer that does not hold what it promises is no page."""
    with Server({"/": reply}) as server:
        assert trouble(fetch(server, read_timeout=1.0)) == kind


def test_more_than_promised() -> None:
    """Of a body longer than its length the rest is left, as browsers do."""
    with Server({"/": answer(PAGE + b"more", length=len(PAGE))}) as server:
        result = fetch(server)
    assert isinstance(result, Capture)
    assert result.data == PAGE


def test_sloppy_servers() -> None:
    """Bare line ends, no length, odd headers, HTTP/1.0: pages come through."""
    for reply in (
        HEAD + b"\r\n" + PAGE,
        b"HTTP/1.0 200 OK\nContent-Type: text/html\n\n" + PAGE,
        HEAD + b"Content-Length: x\r\nno colon here\r\n\r\n" + PAGE,
        HEAD + b"Content-Length: -5\r\n\r\n" + PAGE,
        CHUNKED + b"%x; a=b\r\n%s\r\n0\r\nTrailer: x\r\n\r\n" % (len(PAGE), PAGE),
        b"HTTP/1.1 100 Continue\r\n\r\n" + answer(),
        answer(PAGE, Content_Encoding="gzip"),  # says packed, is not
    ):
        with Server({"/": reply}) as server:
            result = fetch(server)
        assert isinstance(result, Capture), reply
        assert result.data == PAGE


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (HEAD + b"\r\n", b"x" * 65536),
        (CHUNKED, b"10000\r\n" + b"x" * 65536 + b"\r\n"),
        (CHUNKED, b"1\r\nx\r\n" * 1000),
        (CHUNKED + b"0\r\n", b"Trailer: x\r\n" * 1000),
        (HEAD, b"X" * 1000 + b": y\r\n"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 1000),
    ],
)
def test_floods(head: bytes, piece: bytes) -> None:
    """What has no end is cut off, wherever in the answer it is."""
    with Server({"/": flood(head, piece)}) as server:
        result = fetch(server, max_wire=300_000)
    assert trouble(result) in (Trouble.TOO_LARGE, Trouble.INCOMPLETE)


def test_too_large() -> None:
    """A page at the limit is taken, one byte more is too large, with or without a length."""
    with Server({"/": answer(b"x" * 1000)}) as server:
        assert isinstance(fetch(server, max_wire=1000), Capture)
        assert trouble(fetch(server, max_wire=999)) == Trouble.TOO_LARGE
    with Server({"/": HEAD + b"\r\n" + b"x" * 1000}) as server:
        assert isinstance(fetch(server, max_wire=1000), Capture)
        assert trouble(fetch(server, max_wire=999)) == Trouble.TOO_LARGE


def pack(times: int) -> Callable[[bytes], bytes]:
    def packed(body: bytes) -> bytes:
        for _ in range(times):
            body = gzip.compress(body, mtime=0)
        return body

    return packed


@pytest.mark.parametrize(
    ("times", "size", "limits"),
    [
        (1, 4 << 20, {}),  # by the ratio
        (1, 3000, {"max_unpacked": 2000}),  # by the size
        (2, 4 << 20, {}),  # one in another
        (3, 100, {}),  # too many layers
    ],
)
def test_bombs(times: int, size: int, limits: dict[str, object]) -> None:
    """A small body that unpacks to a huge one is refused."""
    body = pack(times)(b"\0" * size)
    coding = ", ".join(["gzip"] * times)
    with Server({"/": answer(body, Content_Encoding=coding)}) as server:
        assert trouble(fetch(server, **limits)) == Trouble.BOMB


def test_no_bomb() -> None:
    """A repetitive page that packs well is no bomb."""
    body = b"<li>The clerk of Velm</li>" * 30_000
    with Server({"/": answer(gzip.compress(body), Content_Encoding="gzip")}) as server:
        result = fetch(server)
    assert isinstance(result, Capture)
    assert result.data == body


def test_bomb_in_robots() -> None:
    """A bomb in place of robots.txt closes the host, and says so."""
    bomb = answer(gzip.compress(b"\0" * (4 << 20)), Content_Encoding="gzip")
    with Server({"/robots.txt": bomb, "/": answer()}) as server:
        result = fetch(server, respect_robots=True)
    assert trouble(result) == Trouble.ROBOTS
    assert server.targets == []


@pytest.mark.parametrize(
    "data",
    [
        answer(b"x" * 100),
        HEAD + b"A: b\r\n" * 20,
        CHUNKED + b"1\r\nx\r\n" * 20,
        b"HTTP/1.1 100 Continue\r\n\r\n" * 5,
    ],
)
def test_dawdling(data: bytes) -> None:
    """A host that sends a byte now and then is left after the time for the whole."""
    now = WatchedTime()
    with Server({"/": drip(now, data)}) as server:
        fetcher = make_fetcher(server, now=now, respect_robots=False, retries=0)
        result = fetcher.fetch(server.url())
    assert trouble(result) == Trouble.TIMEOUT
    assert isinstance(result, NotCaptured)
    assert "120 seconds" in result.reason


@pytest.mark.parametrize("sent", [b"", b"HTTP/1.1 ", HEAD, answer(length=1000)])
def test_silence(sent: bytes) -> None:
    """A host that falls silent is left after the time for one piece."""

    def talk(connection: socket.socket, request: Request) -> None:
        connection.sendall(sent)
        connection.recv(1)

    with Server({"/": talk}) as server:
        assert trouble(fetch(server, read_timeout=0.05)) == Trouble.TIMEOUT


def test_reset() -> None:
    """A connection that is reset is tried again and then a record."""

    def talk(connection: socket.socket, request: Request) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")

    with Server({"/": talk}) as server:
        assert trouble(fetch(server, retries=2)) == Trouble.UNREACHABLE
        assert len(server.requests) == 3
    with Server({"/": [talk, answer()]}) as server:
        assert isinstance(fetch(server, retries=2), Capture)


HEADS = [b"", HEAD, HEAD + b"\r\n", CHUNKED, HEAD + b"Content-Encoding: gzip\r\n\r\n"]


@given(st.sampled_from(HEADS), st.binary(max_size=200))
@settings(max_examples=60)
def test_any_bytes(head: bytes, data: bytes) -> None:
    """Whatever a host sends, there is a result, the same one each time."""
    with Server({"/": head + data}) as server:
        first, second = fetch(server), fetch(server)
    assert isinstance(first, Capture | NotCaptured)
    if isinstance(first, Capture):
        assert first == second
    else:
        assert trouble(first) == trouble(second)


def test_header_of_ours_cannot_be_split() -> None:
    """Marks that a host chose cannot add headers to the next request."""
    with Server({"/": answer()}) as server:
        fetcher = make_fetcher(server, respect_robots=False)
        known = Validators(url=server.url(), etag='"1"\r\nX-Evil: 1\r\n\r\nGET /evil HTTP/1.1')
        fetcher.fetch(server.url(), known=known)
    assert len(server.requests) == 1
    assert "x-evil" not in server.requests[0].headers
