"""How to fetch: one frozen value, checked when it is made; and the outer world as parts to swap."""

import math
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, datetime

import regex

from habeas import __version__
from habeas.errors import SettingsError
from habeas.fetch.proxies import parse_proxy

_HEADER_VALUE = regex.compile(r"[\x21-\x7e](?:[\x20-\x7e]{0,300}[\x21-\x7e])?")
_TOKEN = regex.compile(r"[A-Za-z_-]++")
_POSITIVE = (
    *("connect_timeout", "read_timeout", "total_timeout", "max_wire", "max_unpacked"),
    *("max_ratio", "robots_lifetime", "robots_pause"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """How to fetch. Times in seconds, sizes in bytes.

    `user_agent` begins with the word that robots.txt files are asked about; `contact` (an address
    of mail or web) is added to it, so that a site may complain instead of blocking. Who must not
    be seen reading names another agent here, and a `proxy`: "socks5h://host:port" (Tor) or
    "http://host:port", with "user:password@" where it asks for that. Proxies of the environment
    are never used. Names are looked up by the proxy then, not here.
    """

    user_agent: str = f"Habeas/{__version__}"
    contact: str | None = None
    accept_language: str | None = None
    collector: str | None = None  # stands on captures; `user_agent` if None
    # 2: a person who clicks quickly; a small host on slow hardware does not notice it.
    delay: float = 2.0
    max_delay: float = 120.0  # of a Crawl-delay; some files ask for hours
    connect_timeout: float = 15.0
    read_timeout: float = 30.0  # between two pieces of an answer
    total_timeout: float = 120.0  # for one request with its answer
    max_wire: int = 32 << 20  # a long page with its pictures inlined has five to ten million
    max_unpacked: int = 64 << 20
    # Pages pack 5 to 20 times, long lists of links up to 100; deflate reaches 1,032.
    max_ratio: float = 200.0
    max_redirects: int = 10
    retries: int = 2  # after passing trouble
    backoff: float = 5.0  # before the first repeat; doubled for each further one
    max_wait: float = 60.0  # a longer Retry-After is reported, not waited for
    respect_robots: bool = True
    robots_lifetime: float = 86_400.0  # RFC 9309, 2.4
    robots_pause: float = 600.0  # how long a robots.txt that fails closes its host
    ports: frozenset[int] = frozenset({80, 443, 8080, 8443})
    allow_private: frozenset[str] = frozenset()  # "host:port" as addresses say it
    allow_downgrade: bool = False  # from https to http by a redirect
    proxy: str | None = None
    ca_file: str | None = None  # certificates to trust instead of the system's, PEM

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, int | float):
                least_ok = value > 0 if field.name in _POSITIVE else value >= 0
                if not (least_ok and math.isfinite(value)):
                    raise SettingsError(f"{field.name}: expected more than nothing, got {value!r}")
        for name in ("user_agent", "contact", "accept_language"):
            value = getattr(self, name)
            if value is not None and not _HEADER_VALUE.fullmatch(value):
                raise SettingsError(f"{name}: expected a line of printable ASCII, got {value!r}")
        if self.proxy is not None and parse_proxy(self.proxy) is None:
            raise SettingsError(
                "proxy: expected socks5h://host:port or http://host:port; "
                "the value given is not shown, it may hold a password"
            )

    @property
    def agent(self) -> str:
        """The User-Agent header."""
        return f"{self.user_agent} (+{self.contact})" if self.contact else self.user_agent

    @property
    def robot(self) -> str:
        """The product token that groups of robots.txt are named after (RFC 9309, 2.2.1)."""
        found = _TOKEN.match(self.user_agent)
        return found[0].lower() if found else ""


def resolve_name(host: str) -> list[str]:
    """Return the numeric addresses of a host, in the order of the system's resolver."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def dial(ip: str, port: int, timeout: float) -> socket.socket:
    """Return a connection to a numeric address (to a proxy: also to a name)."""
    return socket.create_connection((ip, port), timeout)


def now_utc() -> datetime:
    """Return the time of day."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What the room needs of the machine it runs on; tests give their own."""

    clock: Callable[[], datetime] = now_utc
    ticks: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    resolve: Callable[[str], list[str]] = resolve_name
    dial: Callable[[str, int, float], socket.socket] = dial
