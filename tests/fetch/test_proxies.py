"""Through a proxy that was asked for, and never through another."""

import socket
from collections.abc import Callable

import pytest

from habeas.errors import SettingsError
from habeas.fetch.proxies import parse_proxy
from habeas.fetch.results import FetchResult, NotCaptured, Trouble
from habeas.fetch.settings import FetchSettings
from habeas.model.page import Capture
from tests.fetch.servers import PAGE, Names, Server, answer, make_fetcher, read_head

ONION = "http://abcdefghij.onion/a"
WEB = "http://far.example/a"


def take(connection: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        data += connection.recv(size - len(data))
    return data


def socks(seen: list[bytes], code: int = 0, password: bool = False) -> Callable[..., None]:
    """Play a SOCKS 5 server that answers in the name of every host."""

    def talk(connection: socket.socket) -> None:
        methods = take(connection, take(connection, 2)[1])
        connection.sendall(b"\x05\x02" if password else b"\x05\x00")
        if password:
            user = take(connection, take(connection, 2)[1])
            word = take(connection, take(connection, 1)[0])
            seen.append(user + b":" + word)
            connection.sendall(b"\x01\x00" if word == b"open" else b"\x01\x01")
        seen.append(methods)
        kind = take(connection, 4)[3]
        size = {1: 4, 4: 16}.get(kind) or take(connection, 1)[0]
        seen.append(take(connection, size + 2))
        connection.sendall(b"\x05" + bytes([code]) + b"\x00\x01" + bytes(6))
        read_head(connection)
        connection.sendall(answer())

    return talk


def fetch(proxy: Server, scheme: str, url: str, who: str = "") -> tuple[FetchResult, list[str]]:
    names = Names()
    fetcher = make_fetcher(
        names=names,
        proxy=f"{scheme}://{who}127.0.0.1:{proxy.port}",
        respect_robots=False,
        retries=0,
    )
    return fetcher.fetch(url), names.asked


@pytest.mark.parametrize("url", [WEB, ONION])
def test_socks(url: str) -> None:
    """The proxy is given the name; no name is looked up here."""
    seen: list[bytes] = []
    with Server(talk=socks(seen)) as proxy:
        result, asked = fetch(proxy, "socks5h", url)
    assert isinstance(result, Capture)
    assert result.data == PAGE
    assert asked == []
    host = url.split("/")[2].encode()
    assert seen == [b"\x00", host + b"\x00\x50"]


def test_socks_number() -> None:
    """A numeric address goes as a number."""
    seen: list[bytes] = []
    with Server(talk=socks(seen)) as proxy:
        result, _ = fetch(proxy, "socks5h", "http://8.8.8.8/")
    assert isinstance(result, Capture)
    assert seen[1] == b"\x08\x08\x08\x08\x00\x50"


def test_socks_password() -> None:
    """A proxy that wants a password gets it; a wrong one is a record that does not tell it."""
    seen: list[bytes] = []
    with Server(talk=socks(seen, password=True)) as proxy:
        result, _ = fetch(proxy, "socks5h", WEB, who="me%40x:open@")
        wrong, _ = fetch(proxy, "socks5h", WEB, who="me:shut@")
        none, _ = fetch(proxy, "socks5h", WEB)
    assert isinstance(result, Capture)
    assert seen[0] == b"me@x:open"
    for refused in (wrong, none):
        assert isinstance(refused, NotCaptured)
        assert refused.kind == Trouble.UNREACHABLE
        assert "shut" not in repr(refused)


@pytest.mark.parametrize("code", [1, 2, 5, 240])
def test_socks_refusal(code: int) -> None:
    """A proxy that cannot connect says why."""
    with Server(talk=socks([], code=code)) as proxy:
        result, _ = fetch(proxy, "socks5h", WEB)
    assert isinstance(result, NotCaptured)
    assert result.kind == Trouble.UNREACHABLE
    assert "proxy" in result.reason


@pytest.mark.parametrize("said", [b"", b"\x05", b"HTTP/1.1 400 No\r\n\r\n", b"\x04\x00"])
def test_no_socks(said: bytes) -> None:
    """What is no proxy is a record."""

    def talk(connection: socket.socket) -> None:
        connection.recv(100)
        connection.sendall(said)

    with Server(talk=talk) as proxy:
        result, _ = fetch(proxy, "socks5h", WEB)
    assert isinstance(result, NotCaptured)
    assert result.kind == Trouble.UNREACHABLE


def test_http_proxy() -> None:
    """An HTTP proxy gets the whole address, and the password it asks for."""
    with Server({WEB: answer()}) as proxy:
        result, asked = fetch(proxy, "http", WEB, who="me:open@")
    assert isinstance(result, Capture)
    assert asked == []
    assert proxy.requests[0].headers["proxy-authorization"] == "Basic bWU6b3Blbg=="
    assert proxy.requests[0].headers["host"] == "far.example"


@pytest.mark.parametrize("said", [b"HTTP/1.1 403 No\r\n\r\n", b"what\r\n\r\n", b"x" * 20_000])
def test_tunnel_refused(said: bytes) -> None:
    """For https a tunnel is asked for; what is refused or senseless is a record."""
    heads: list[bytes] = []

    def talk(connection: socket.socket) -> None:
        heads.append(read_head(connection))
        connection.sendall(said)
        connection.recv(1)

    with Server(talk=talk) as proxy:
        result, _ = fetch(proxy, "http", "https://far.example/a", who="me:open@")
    assert isinstance(result, NotCaptured)
    assert result.kind in (Trouble.UNREACHABLE, Trouble.TOO_LARGE)
    assert heads[0].startswith(b"CONNECT far.example:443 HTTP/1.1\r\nHost: far.example:443\r\n")
    assert b"Proxy-Authorization: Basic" in heads[0]


def test_tunnel() -> None:
    """After the tunnel comes the handshake with the host itself."""
    said: list[bytes] = []

    def talk(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 200 Go\r\nA: b\r\n\r\n")
        said.append(connection.recv(6))

    with Server(talk=talk) as proxy:
        fetch(proxy, "http", "https://far.example/a")
    assert said[0][:1] == b"\x16"  # a handshake of TLS


def test_environment_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proxies of the environment are not used."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    with Server({"/": answer()}) as server:
        assert isinstance(make_fetcher(server).fetch(server.url()), Capture)


@pytest.mark.parametrize(
    "proxy",
    [
        *("", "127.0.0.1:9050", "ftp://a:1", "socks5h://a", "http://a:0", "http://a:70000"),
        *("http://u@a:1", "http://a b:1", "socks5h://" + "%41" * 80 + "ж" * 200 + ":x@a:1"),
    ],
)
def test_bad_proxies(proxy: str) -> None:
    """A proxy that cannot be used is an error of settings that does not repeat a password."""
    assert parse_proxy(proxy) is None
    with pytest.raises(SettingsError, match="not shown"):
        FetchSettings(proxy=proxy)
