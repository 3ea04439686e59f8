"""Private machines are refused by number, by name, after redirects and while connecting."""

import socket
from threading import Event

import pytest

from habeas.fetch.results import FetchResult, NotCaptured, Trouble
from habeas.model.page import Capture
from tests.fetch.servers import HOST, FakeTime, Names, Server, answer, make_fetcher

PUBLIC = "93.184.216.34"


class Dials:
    """Connects every number to one server, and remembers which were dialed."""

    def __init__(self, server: Server, peer: str | None = None) -> None:
        self.server, self.peer, self.dialed = server, peer, list[str]()

    def __call__(self, ip: str, _port: int, timeout: float) -> socket.socket:
        """Connect to the server, whatever was asked for."""
        self.dialed.append(ip)
        sock = socket.create_connection(("127.0.0.1", self.server.port), timeout)
        return Masked(sock, self.peer) if self.peer else sock


class Masked(socket.socket):
    """A socket whose far end claims to be another machine."""

    def __init__(self, sock: socket.socket, peer: str) -> None:
        super().__init__(sock.family, sock.type, fileno=sock.detach())
        self._peer = peer

    def getpeername(self) -> tuple[str, int]:
        """Return what it claims."""
        return self._peer, 80


def trouble(result: FetchResult) -> Trouble:
    assert isinstance(result, NotCaptured), result
    return result.kind


@pytest.mark.parametrize(
    "numbers",
    [["127.0.0.1"], ["10.0.0.1", "192.168.1.1"], ["169.254.169.254"], ["::1"], ["::ffff:7f00:1"]],
)
def test_by_name(numbers: list[str]) -> None:
    """A public name of a private machine is refused before anything is dialed."""
    with Server({"/": answer()}) as server:
        dials = Dials(server)
        names = Names({HOST: [numbers]})
        result = make_fetcher(names=names, dialer=dials).fetch(f"http://{HOST}/")
    assert trouble(result) == Trouble.REFUSED_ADDRESS
    assert dials.dialed == []


def test_mixed_numbers() -> None:
    """Of a name with public and private numbers only the public ones are dialed."""
    with Server({"/": answer()}) as server:
        dials = Dials(server, peer=PUBLIC)
        names = Names({HOST: [["10.0.0.1", PUBLIC, "127.0.0.1"]]})
        result = make_fetcher(names=names, dialer=dials).fetch(f"http://{HOST}/")
    assert isinstance(result, Capture)
    assert dials.dialed == [PUBLIC, PUBLIC]  # robots.txt and the page


def test_rebinding() -> None:
    """A name that turns private between two requests is refused at the second."""
    with Server({"/": answer()}) as server:
        dials = Dials(server, peer=PUBLIC)
        names = Names({HOST: [[PUBLIC], ["127.0.0.1"]]})
        fetcher = make_fetcher(names=names, dialer=dials)
        result = fetcher.fetch(f"http://{HOST}/")
    assert trouble(result) == Trouble.REFUSED_ADDRESS
    assert dials.dialed == [PUBLIC]
    assert [r.target for r in server.requests] == ["/robots.txt"]


def test_one_look_up_per_connection() -> None:
    """The number that was judged is the number that is dialed; the name is not asked again."""
    with Server({"/": answer()}) as server:
        dials = Dials(server, peer=PUBLIC)
        names = Names({HOST: [[PUBLIC]]})
        make_fetcher(names=names, dialer=dials, respect_robots=False).fetch(f"http://{HOST}/")
    assert names.asked == [HOST]
    assert dials.dialed == [PUBLIC]


def test_peer() -> None:
    """A connection that ends at a private machine after all (by routing) is closed unused."""
    with Server({"/": answer()}) as server:
        names = Names({HOST: [[PUBLIC]]})
        result = make_fetcher(names=names, dialer=Dials(server)).fetch(f"http://{HOST}/")
    assert trouble(result) == Trouble.REFUSED_ADDRESS
    assert server.requests == []


@pytest.mark.parametrize(
    "location",
    [
        *("http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://2130706433/"),
        *(
            "http://169.254.169.254/latest/meta-data/",
            "http://site.example:22/",
            "//inner.example/",
        ),
    ],
)
def test_by_redirect(location: str) -> None:
    """A redirect to a private machine or an odd port is refused, and nothing is asked there."""
    names = Names({"inner.example": [["10.0.0.1"]]})
    with Server({"/": answer(b"", 302, Location=location)}) as server:
        result = make_fetcher(server, names=names).fetch(server.url())
    assert trouble(result) == Trouble.REFUSED_ADDRESS
    assert server.targets == ["/"]


def test_by_redirect_of_robots() -> None:
    """A robots.txt that leads to a private machine closes its host."""
    routes = {"/robots.txt": answer(b"", 302, Location="http://127.0.0.1/"), "/": answer()}
    with Server(routes) as server:
        result = make_fetcher(server, hosts=(HOST,)).fetch(server.url())
    assert trouble(result) == Trouble.ROBOTS


def test_exemption_is_for_one_place() -> None:
    """Another port of an exempt host stays closed."""
    with Server({"/": answer()}) as one, Server({"/": answer()}) as other:
        fetcher = make_fetcher(one)
        assert isinstance(fetcher.fetch(one.url()), Capture)
        assert trouble(fetcher.fetch(other.url())) == Trouble.REFUSED_ADDRESS


@pytest.mark.parametrize("error", [socket.gaierror(socket.EAI_NONAME, "x"), UnicodeError("x")])
def test_no_name(error: Exception) -> None:
    """A name that does not exist is a record that does not repeat it."""

    def resolve(host: str) -> list[str]:
        raise error

    names = Names()
    names.resolve = resolve  # type: ignore[method-assign]
    result = make_fetcher(names=names).fetch("http://velm.example/")
    assert trouble(result) == Trouble.UNREACHABLE
    assert isinstance(result, NotCaptured)
    assert "velm" not in result.reason


def test_name_without_numbers() -> None:
    """A name that exists and leads nowhere is unreachable."""
    names = Names({HOST: [[]]})
    assert trouble(make_fetcher(names=names).fetch(f"http://{HOST}/")) == Trouble.UNREACHABLE


def test_next_number() -> None:
    """A number that does not answer is passed over for the next."""
    with Server({"/": answer()}) as server:
        names = Names({HOST: [["127.0.0.9", "127.0.0.1"]]})
        assert isinstance(make_fetcher(server, names=names).fetch(server.url()), Capture)


def test_dial_times_out() -> None:
    """A host that does not take the connection is a timeout, tried again first."""
    now = FakeTime()

    def dialer(ip: str, port: int, timeout: float) -> socket.socket:
        assert timeout <= 15
        raise TimeoutError

    names = Names({HOST: [[PUBLIC]]})
    fetcher = make_fetcher(names=names, dialer=dialer, now=now, respect_robots=False)
    assert trouble(fetcher.fetch(f"http://{HOST}/")) == Trouble.TIMEOUT
    assert now.slept == 15


def test_slow_names() -> None:
    """A name server that does not answer does not hold us."""
    never = Event()
    names = Names()
    names.resolve = lambda host: [str(never.wait(5))]  # type: ignore[method-assign]  # noqa: ARG005
    fetcher = make_fetcher(names=names, connect_timeout=0.05, retries=0, respect_robots=False)
    assert trouble(fetcher.fetch(f"http://{HOST}/")) == Trouble.TIMEOUT
    never.set()
