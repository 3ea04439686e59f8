"""Connections: to the very number that was judged, with one deadline and a count of bytes.

The name is looked up once per connection, what comes back is judged, and the socket is opened to a
number, never to a name: a name server that gives another answer a moment later (rebinding) is not
asked again. The far end of the open socket is judged once more. Every wait, in the handshake of
TLS and between two bytes of a header too, ends at one deadline, so a host that sends a byte now and
then cannot hold a worker.
"""

import io
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from habeas.fetch.guard import PRIVATE, is_public
from habeas.fetch.proxies import Proxy, open_tunnel, parse_proxy
from habeas.fetch.results import Fault, Trouble
from habeas.fetch.settings import FetchSettings, Machine
from habeas.fetch.urls import WebAddress

MAX_TRIES = 4  # numbers of one host that are tried; the first that answers wins
BUFFER = 1 << 14
MAX_HANDSHAKE = 4 << 10  # bytes of a proxy before the connection is ours

SLOW = "no answer in time"


class Deadline:
    """A moment after which nothing is waited for."""

    def __init__(self, ticks: Callable[[], float], seconds: float) -> None:
        self._ticks, self._at, self.seconds = ticks, ticks() + seconds, seconds

    def left(self, at_most: float) -> float:
        """Return the seconds that may be waited; a fault if there are none."""
        left = self._at - self._ticks()
        if left <= 0:
            raise Fault(Trouble.TIMEOUT, f"not done within {self.seconds:g} seconds")
        return min(left, at_most)


class Wire:
    """An open connection. `limit` is how many bytes may come in all; the owner moves it."""

    def __init__(self, sock: socket.socket, deadline: Deadline, read_timeout: float) -> None:
        self._sock, self._deadline, self._read_timeout = sock, deadline, read_timeout
        self.received, self.limit = 0, MAX_HANDSHAKE

    def sendall(self, data: bytes) -> None:
        """Send everything, or raise."""
        self._sock.settimeout(self._deadline.left(self._read_timeout))
        self._sock.sendall(data)

    def receive_into(self, buffer: memoryview) -> int:
        """Fill part of a buffer and return how much; 0 at the end."""
        self._sock.settimeout(self._deadline.left(self._read_timeout))
        count = self._sock.recv_into(buffer)
        self.received += count
        if self.received > self.limit:
            raise Fault(Trouble.TOO_LARGE, f"more than {self.limit} bytes came")
        return count

    def receive(self, size: int) -> bytes:
        """Return exactly so many bytes, for handshakes; a fault if the other side hangs up."""
        found = bytearray(size)
        at = 0
        while at < size:
            count = self.receive_into(memoryview(found)[at:])
            if count == 0:
                raise Fault(Trouble.UNREACHABLE, "the connection was closed", passing=True)
            at += count
        return bytes(found)

    def start_tls(self, context: ssl.SSLContext, host: str) -> None:
        """Go on encrypted; the certificate must be the host's."""
        self._sock.settimeout(self._deadline.left(self._read_timeout))
        self._sock = context.wrap_socket(self._sock, server_hostname=host)

    def makefile(self, *_: object) -> io.BufferedReader:
        """Return the incoming side, as `http.client` wants it."""
        return io.BufferedReader(_Inflow(self), BUFFER)

    def hang_up(self) -> None:
        """End the talk, from another thread too: who waits for the other side waits no more."""
        with suppress(OSError):
            self._sock.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Hang up and give the socket back."""
        self.hang_up()
        self._sock.close()


class _Inflow(io.RawIOBase):
    """The incoming side of a wire."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        return self._wire.receive_into(memoryview(buffer))  # type: ignore[arg-type]


def open_wire(
    address: WebAddress, settings: FetchSettings, machine: Machine, trust: ssl.SSLContext
) -> Wire:
    """Return a connection to where an address leads, encrypted if it says so.

    Raises `Fault` for what the network and our own rules do.
    """
    deadline = Deadline(machine.ticks, settings.total_timeout)
    proxy = parse_proxy(settings.proxy) if settings.proxy else None
    try:
        if proxy:
            sock = _dial(proxy.host, proxy.port, settings, machine, deadline)
        else:
            sock = _connect(address, settings, machine, deadline)
    except TimeoutError as error:
        raise Fault(Trouble.TIMEOUT, SLOW, passing=True) from error
    except OSError as error:
        raise Fault(Trouble.UNREACHABLE, f"no connection ({_name(error)})", passing=True) from error
    wire = Wire(sock, deadline, settings.read_timeout)
    try:
        _prepare(wire, address, proxy, trust)
    except BaseException:
        wire.close()
        raise
    return wire


def _prepare(wire: Wire, address: WebAddress, proxy: Proxy | None, trust: ssl.SSLContext) -> None:
    """Pass the proxy and the handshake of TLS."""
    try:
        if proxy and (proxy.kind == "socks" or address.scheme == "https"):
            open_tunnel(wire, proxy, address.host, address.port)
        if address.scheme == "https":
            wire.start_tls(trust, address.host)
    except ssl.SSLCertVerificationError as error:
        reason = f"the certificate is not to be trusted ({error.verify_message})"
        raise Fault(Trouble.CERTIFICATE, reason) from error
    except TimeoutError as error:
        raise Fault(Trouble.TIMEOUT, SLOW, passing=True) from error
    except OSError as error:  # ssl.SSLError is one
        raise Fault(Trouble.UNREACHABLE, f"no connection ({_name(error)})", passing=True) from error
    except ValueError as error:  # a host that no certificate can name
        raise Fault(Trouble.UNREACHABLE, "no connection (TLS: impossible name)") from error


def _connect(
    address: WebAddress, settings: FetchSettings, machine: Machine, deadline: Deadline
) -> socket.socket:
    """Return a socket to the first number of the host that answers and may be asked."""
    exempt = address.place in settings.allow_private
    numbers = _resolve(address.host, machine, deadline.left(settings.connect_timeout))
    fit = [number for number in numbers if exempt or is_public(number)]
    if numbers and not fit:
        raise Fault(Trouble.REFUSED_ADDRESS, PRIVATE)
    problem: OSError = OSError("the name has no address")
    for number in fit[:MAX_TRIES]:
        try:
            sock = _dial(number, address.port, settings, machine, deadline)
        except OSError as error:
            problem = error
            continue
        if exempt or _is_peer_public(sock):
            return sock
        sock.close()
        raise Fault(Trouble.REFUSED_ADDRESS, PRIVATE)
    raise problem


def _dial(
    host: str, port: int, settings: FetchSettings, machine: Machine, deadline: Deadline
) -> socket.socket:
    return machine.dial(host, port, deadline.left(settings.connect_timeout))


def _is_peer_public(sock: socket.socket) -> bool:
    return is_public(str(sock.getpeername()[0]))


def _resolve(host: str, machine: Machine, seconds: float) -> list[str]:
    """Look a name up, on a thread: the system's resolver knows no time limit of ours."""
    found: list[str] = []
    problems: list[OSError] = []

    def look_up() -> None:
        try:
            found.extend(machine.resolve(host))
        except OSError as error:
            problems.append(error)
        except UnicodeError as error:  # a label that the resolver's own codec does not take
            problems.append(OSError(str(error)))

    thread = Thread(target=look_up, daemon=True, name="habeas-resolver")
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise Fault(Trouble.TIMEOUT, "the name was not looked up in time", passing=True)
    if problems:
        passing = getattr(problems[0], "errno", None) == socket.EAI_AGAIN
        raise Fault(Trouble.UNREACHABLE, "there is no such name", passing=passing)
    return found


def _name(error: OSError) -> str:
    """Return what is wrong without the address: reasons travel further than they should."""
    if isinstance(error, ssl.SSLError):
        return f"TLS: {error.reason or 'handshake failed'}"
    return error.strerror or (str(error.args[0]) if error.args else type(error).__name__)
