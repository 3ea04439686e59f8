"""One request and its answer, on one connection that is closed afterwards.

The standard library reads the answer (`http.client`: forgiving where servers are sloppy, with
limits on lines and headers); what it leaves open is settled here: how many bytes may come, how
long it may take, and how far it may unpack. Nothing is kept from one request for the next: no
cookies, no session, no referrer.
"""

import http.client
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import regex

from habeas.fetch.proxies import parse_proxy
from habeas.fetch.results import Fault, Trouble
from habeas.fetch.settings import FetchSettings, Machine
from habeas.fetch.urls import WebAddress
from habeas.fetch.wire import SLOW, Wire, open_wire
from habeas.pages.payloads import TOO_LARGE, Response, unpack_body

ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5"
MAX_HEAD = 128 << 10  # bytes of status line and headers; servers of our pages send up to 8 kB
MAX_CODINGS = 2  # one inside another; more is a bomb or a mistake
STEP = 1 << 16
# Below this size when unpacked, the ratio does not matter.
SMALL = 1 << 20
BODILESS = (204, 205, 304)

Watch = Callable[[Wire], None]

_UNSAFE = regex.compile(r"[^\x20-\x7e\x80-\xff]")
_DIGITS = regex.compile(r"\d{1,18}", regex.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said. Names of headers are in lower case, the first value of each counts.

    `body` is unpacked. `cut` says that there was more than was asked for.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    cut: bool = False


def ask(
    address: WebAddress,
    extra: Mapping[str, str],
    settings: FetchSettings,
    machine: Machine,
    trust: ssl.SSLContext,
    *,
    watch: Watch,
    at_most: int | None = None,
) -> Answer:
    """Return the answer to one GET, or raise `Fault`.

    `watch` is given the connection as soon as it is open, so that its owner can close it. With
    `at_most`, a longer body is cut there instead of refused.
    """
    wire = open_wire(address, settings, machine, trust)
    try:
        watch(wire)
        wire.sendall(render_request(address, extra, settings))
        return _read_answer(wire, settings, at_most)
    except TimeoutError as error:
        raise Fault(Trouble.TIMEOUT, SLOW, passing=True) from error
    except (http.client.HTTPException, ValueError, OSError) as error:
        # ValueError: a chunk of negative size. RemoteDisconnected is an OSError too.
        kind = Trouble.INCOMPLETE if wire.received else Trouble.UNREACHABLE
        name = type(error).__name__
        raise Fault(
            kind, f"the connection broke or spoke no HTTP ({name})", passing=True
        ) from error
    finally:
        wire.close()


def render_request(address: WebAddress, extra: Mapping[str, str], settings: FetchSettings) -> bytes:
    """Return the request as it goes out.

    Only gzip is asked for: of the others we know less about what a hostile stream does.
    """
    proxy = parse_proxy(settings.proxy) if settings.proxy else None
    plain_proxy = proxy if proxy and proxy.kind == "http" and address.scheme == "http" else None
    headers = {
        "Host": address.netloc,
        "User-Agent": settings.agent,
        "Accept": ACCEPT,
        "Accept-Encoding": "gzip",
        "Connection": "close",
        **({"Accept-Language": settings.accept_language} if settings.accept_language else {}),
        **extra,
    }
    if plain_proxy and plain_proxy.authorization:
        headers["Proxy-Authorization"] = plain_proxy.authorization
    target = address.url if plain_proxy else address.target
    lines = [f"GET {target} HTTP/1.1"]
    lines += [f"{name}: {_UNSAFE.sub('', value)}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def _read_answer(wire: Wire, settings: FetchSettings, at_most: int | None) -> Answer:
    wire.limit = MAX_HEAD
    response = http.client.HTTPResponse(wire, method="GET")  # type: ignore[arg-type]
    response.begin()
    headers: dict[str, str] = {}
    for name, value in response.getheaders():
        headers.setdefault(name.lower(), _UNSAFE.sub("", value.strip()))
    limit = settings.max_wire if at_most is None else at_most
    wire.limit = MAX_HEAD + settings.max_wire
    if response.status in BODILESS:
        return Answer(status=response.status, headers=headers, body=b"")
    if at_most is None:
        _check_length(headers, limit)
    body, cut = _read_body(response, limit)
    if cut and at_most is None:
        raise Fault(Trouble.TOO_LARGE, f"the page is larger than {limit} bytes")
    answer = Answer(status=response.status, headers=headers, body=body, cut=cut)
    return _unpack(answer, settings, at_most)


def _check_length(headers: Mapping[str, str], limit: int) -> None:
    """Refuse what is too large before it comes."""
    length = headers.get("content-length", "")
    chunked = "chunked" in headers.get("transfer-encoding", "").lower()
    if not chunked and _DIGITS.fullmatch(length) and int(length) > limit:
        raise Fault(Trouble.TOO_LARGE, f"the page has {int(length)} bytes, the limit is {limit}")


def _read_body(response: http.client.HTTPResponse, limit: int) -> tuple[bytes, bool]:
    """Return the body up to the limit, and whether there was more.

    A body shorter than the length given is a fault; of a longer one the rest is left, as browsers
    do.
    """
    body = bytearray()
    while piece := response.read(min(STEP, limit + 1 - len(body))):
        body += piece
        if len(body) > limit:
            return bytes(body[:limit]), True
    if response.length:
        reason = f"the answer broke off, {response.length} bytes are missing"
        raise Fault(Trouble.INCOMPLETE, reason, passing=True)
    return bytes(body), False


def _unpack(answer: Answer, settings: FetchSettings, at_most: int | None) -> Answer:
    coding = answer.headers.get("content-encoding", "")
    if not coding or coding.lower() == "identity" or not answer.body:
        return answer
    if coding.count(",") >= MAX_CODINGS:
        raise Fault(Trouble.BOMB, f"packed more than {MAX_CODINGS} times over")
    by_ratio = max(SMALL, int(len(answer.body) * settings.max_ratio))
    limit = min(settings.max_unpacked, by_ratio)
    packed = Response(status=answer.status, headers={"content-encoding": coding}, body=answer.body)
    unpacked = unpack_body(packed, limit=limit)
    if unpacked.problem == TOO_LARGE:
        raise Fault(
            Trouble.BOMB, f"{len(answer.body)} bytes unpack to more than {limit}; not unpacked"
        )
    if unpacked.problem and not answer.cut:
        raise Fault(Trouble.INCOMPLETE, f"the packed body is {unpacked.problem}", passing=True)
    data = unpacked.data if at_most is None else unpacked.data[:at_most]
    cut = answer.cut or len(data) < len(unpacked.data)
    return Answer(status=answer.status, headers=answer.headers, body=data, cut=cut)
