"""Through a proxy: SOCKS 5 (RFC 1928, 1929), as Tor speaks it, and HTTP CONNECT.

The proxy gets the name and looks it up itself, so that no DNS question leaves this machine.
"""

import ipaddress
from base64 import b64encode
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import unquote

import regex

from habeas.fetch.results import Fault, Trouble

_PROXY = regex.compile(
    r"(?P<scheme>socks5h?|http)://(?:(?P<user>[^:@/]{0,255}):(?P<password>[^@/]{0,255})@)?"
    r"(?:\[(?P<v6>[0-9A-Fa-f:.]{2,45})\]|(?P<host>[\w.-]{1,253})):(?P<port>\d{1,5})/?",
    regex.ASCII,
)
_STATUS = regex.compile(rb"HTTP/1\.[01] (\d{3})")
_SOCKS_REFUSALS = {
    1: "general failure",
    2: "not allowed by its rules",
    3: "network unreachable",
    4: "host unreachable",
    5: "connection refused",
    6: "timed out",
}


class Channel(Protocol):
    """What a handshake needs of a connection."""

    def sendall(self, data: bytes) -> None:
        """Send everything."""

    def receive(self, size: int) -> bytes:
        """Return exactly so many bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """Where a proxy is and what it wants to hear. `kind` is "socks" or "http"."""

    kind: str
    host: str
    port: int
    user: str | None = None
    password: str | None = None

    @property
    def authorization(self) -> str | None:
        """The Proxy-Authorization header."""
        if self.user is None:
            return None
        return "Basic " + b64encode(f"{self.user}:{self.password}".encode()).decode("ascii")


def parse_proxy(text: str) -> Proxy | None:
    """Return the proxy that an address names, or None. "socks5" is taken as "socks5h"."""
    found = _PROXY.fullmatch(text)
    if found is None or not 0 < int(found["port"]) < 65536:
        return None
    user, password = found["user"], found["password"]
    if any(len(unquote(part or "").encode()) > 255 for part in (user, password)):
        return None  # SOCKS counts them in one byte
    return Proxy(
        kind="socks" if found["scheme"].startswith("socks") else "http",
        host=found["v6"] or found["host"],
        port=int(found["port"]),
        user=None if user is None else unquote(user),
        password=None if password is None else unquote(password),
    )


def open_tunnel(channel: Channel, proxy: Proxy, host: str, port: int) -> None:
    """Ask a proxy for a connection to a host; afterwards the channel leads there."""
    if proxy.kind == "socks":
        _greet_socks(channel, proxy)
        _connect_socks(channel, host, port)
    else:
        _connect_http(channel, proxy, host, port)


def _greet_socks(channel: Channel, proxy: Proxy) -> None:
    channel.sendall(b"\x05\x01\x00" if proxy.user is None else b"\x05\x02\x00\x02")
    version, method = channel.receive(2)
    if version != 5 or method not in (0, 2) or (method == 2 and proxy.user is None):
        raise _refused("it speaks no SOCKS 5, or wants a password")
    if method == 2:
        user, password = (proxy.user or "").encode(), (proxy.password or "").encode()
        channel.sendall(bytes([1, len(user)]) + user + bytes([len(password)]) + password)
        if channel.receive(2)[1] != 0:
            raise _refused("the user name or password is wrong")


def _connect_socks(channel: Channel, host: str, port: int) -> None:
    try:
        ip = ipaddress.ip_address(host)
        target = bytes([1 if ip.version == 4 else 4]) + ip.packed
    except ValueError:
        target = bytes([3, len(host)]) + host.encode("ascii")
    channel.sendall(b"\x05\x01\x00" + target + port.to_bytes(2, "big"))
    _, code, _, kind = channel.receive(4)
    if code != 0:
        raise _refused(_SOCKS_REFUSALS.get(code, f"code {code}"))
    size = {1: 4, 4: 16}.get(kind) or channel.receive(1)[0]
    channel.receive(size + 2)


def _connect_http(channel: Channel, proxy: Proxy, host: str, port: int) -> None:
    place = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    lines = [f"CONNECT {place} HTTP/1.1", f"Host: {place}"]
    if proxy.authorization:
        lines.append(f"Proxy-Authorization: {proxy.authorization}")
    channel.sendall("\r\n".join([*lines, "", ""]).encode("ascii"))
    answer = b""
    while not answer.endswith((b"\r\n\r\n", b"\n\n")):
        answer += channel.receive(1)  # one by one: what follows belongs to the host
    status = _STATUS.match(answer)
    if status is None or status[1] != b"200":
        raise _refused(f"status {int(status[1])}" if status else "it speaks no HTTP")


def _refused(why: str) -> Fault:
    return Fault(Trouble.UNREACHABLE, f"the proxy did not connect: {why}")
