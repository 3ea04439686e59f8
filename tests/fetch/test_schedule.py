"""Many addresses: fair, one at a time per host, resumable."""

import socket
from threading import Barrier

import pytest

from habeas.fetch.results import NotCaptured, NotModified, Trouble, Validators
from habeas.fetch.schedule import fetch_all
from habeas.model.page import Capture
from tests.fetch.servers import FakeTime, Request, Server, answer, make_fetcher

HOSTS = tuple(f"h{n}.example" for n in range(5))


def everything(path: str) -> dict[str, bytes]:
    return {f"{path}{n}": answer() for n in range(10)}


class Counted(socket.socket):
    """A socket that knows how many of its kind are open, and were at most."""

    open = most = 0

    @classmethod
    def dial(cls, ip: str, port: int, timeout: float) -> socket.socket:
        """Return a connection."""
        sock = socket.create_connection((ip, port), timeout)
        cls.open += 1
        cls.most = max(cls.most, cls.open)
        return cls(sock.family, sock.type, fileno=sock.detach())

    def close(self) -> None:
        """Count down."""
        Counted.open -= 1
        super().close()


def test_all_come() -> None:
    """Every address comes once, with its result, whatever it is."""
    with Server(everything("/")) as server:
        urls = [server.url(f"/{n}", host=host) for host in HOSTS for n in range(3)]
        urls += ["no address", "ftp://a/", server.url("/none", host=HOSTS[0]), urls[0]]
        fetcher = make_fetcher(server, hosts=HOSTS)
        found = list(fetch_all(urls, fetcher=fetcher))
    assert sorted(address for address, _ in found) == sorted(set(urls))
    results = dict(found)
    assert isinstance(results[urls[0]], Capture)
    for address, kind in (("no address", Trouble.BAD_ADDRESS), (urls[-2], Trouble.REMOVED)):
        result = results[address]
        assert isinstance(result, NotCaptured)
        assert result.kind == kind


def test_nothing() -> None:
    """No address gives nothing."""
    assert list(fetch_all([], fetcher=make_fetcher())) == []


def test_fair() -> None:
    """A host with many addresses does not keep the others waiting; order in a host stays."""
    with Server(everything("/")) as server:
        urls = [server.url(f"/{n}", host=HOSTS[0]) for n in range(8)]
        urls += [server.url("/1", host=host) for host in HOSTS[1:]]
        fetcher = make_fetcher(server, hosts=HOSTS)
        order = [address for address, _ in fetch_all(urls, fetcher=fetcher, workers=1)]
    assert order[0] == urls[0]
    assert set(order[1:5]) == set(urls[8:])
    assert order[5:] == urls[1:8]


def test_one_at_a_time() -> None:
    """A host is asked one thing at a time, with pauses, however many workers there are."""
    now = FakeTime()
    with Server(everything("/")) as server:
        urls = [server.url(f"/{n}", host=HOSTS[0]) for n in range(6)]
        fetcher = make_fetcher(server, hosts=HOSTS, now=now, dialer=Counted.dial)
        assert len(list(fetch_all(urls, fetcher=fetcher, workers=4))) == 6
    assert Counted.most == 1
    assert now.slept == pytest.approx(6 * 2)  # between seven requests


def test_hosts_side_by_side() -> None:
    """Several hosts are asked at once: each answers only when the other has been asked too."""
    both = Barrier(2, timeout=10)

    def talk(connection: socket.socket, request: Request) -> None:
        both.wait()
        connection.sendall(answer())

    with Server({"/": talk}) as server:
        urls = [server.url(host=host) for host in HOSTS[:2]]
        fetcher = make_fetcher(server, hosts=HOSTS, respect_robots=False)
        results = [result for _, result in fetch_all(urls, fetcher=fetcher, workers=2)]
    assert all(isinstance(result, Capture) for result in results)


def test_recall() -> None:
    """What is known from before makes requests conditional."""
    with Server({"/a": answer(b"", 304), "/b": answer()}) as server:
        known = {server.url("/a"): Validators(url=server.url("/a"), etag='"1"')}
        fetcher = make_fetcher(server)
        urls = [server.url("/a"), server.url("/b")]
        found = dict(fetch_all(urls, fetcher=fetcher, recall=known.get))
    assert isinstance(found[urls[0]], NotModified)
    assert isinstance(found[urls[1]], Capture)


def test_leaving_early_and_resuming() -> None:
    """Who stops iterating stops the work, and goes on later with what did not come."""
    with Server(everything("/")) as server:
        urls = [server.url(f"/{n}", host=HOSTS[0]) for n in range(5)]
        fetcher = make_fetcher(server, hosts=HOSTS)
        come = []
        for address, _ in fetch_all(urls, fetcher=fetcher):
            come.append(address)
            if len(come) == 2:
                break
        again = make_fetcher(server, hosts=HOSTS)
        rest = [address for address in urls if address not in come]
        come += [address for address, _ in fetch_all(rest, fetcher=again)]
    assert come == urls
    assert len(server.targets) == len(set(server.targets)) == 5


def test_patience_is_for_one_host() -> None:
    """A host that asks to wait long ends quickly, without being asked for each address."""
    routes = {**everything("/"), "/slow": answer(b"", 429, Retry_After="4000")}
    with Server(routes) as server:
        urls = [server.url("/slow", host=HOSTS[0])]
        urls += [server.url(f"/{n}", host=HOSTS[0]) for n in range(5)]
        urls += [server.url("/1", host=HOSTS[1])]
        now = FakeTime()
        fetcher = make_fetcher(server, hosts=HOSTS, now=now)
        results = dict(fetch_all(urls, fetcher=fetcher))
    assert isinstance(results[urls[-1]], Capture)
    waiting = [r for r in results.values() if isinstance(r, NotCaptured)]
    assert {r.kind for r in waiting} == {Trouble.TOO_MANY_REQUESTS}
    assert len(waiting) == 6
    assert server.targets.count("/0") == 0
    assert now.slept < 100


def test_stopped_from_outside() -> None:
    """Once the fetcher is stopped, the rest comes at once, marked as stopped."""
    with Server(everything("/")) as server:
        urls = [server.url(f"/{n}", host=HOSTS[0]) for n in range(5)]
        fetcher = make_fetcher(server, hosts=HOSTS, delay=1000.0)
        results = []
        for _, result in fetch_all(urls, fetcher=fetcher):
            results.append(result)
            fetcher.stop()
    assert len(results) == 5
    kinds = [result.kind for result in results[1:] if isinstance(result, NotCaptured)]
    assert kinds == [Trouble.STOPPED] * 4
