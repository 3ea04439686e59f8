r"""Addresses of the web: taken apart one way for all, and brought to the form that names a page.

The rules are those of browsers (WHATWG URL) as far as http and https go: white space at the ends
and line breaks inside are dropped, "\" is "/", hosts may be written in any script or as any
number. Nothing here raises or asks a network.
"""

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import quote, unquote

import regex

from habeas.vocab.tracking import is_tracking

MAX_LENGTH = 8_000  # characters: what servers take at most (Apache 8,190)
DEFAULT_PORTS = {"http": 80, "https": 443}

_PARTS = regex.compile(
    r"(?P<scheme>https?+)://(?P<authority>[^/?#]*+)(?P<path>[^?#]*+)(?:\?(?P<query>[^#]*+))?+(?:#.*+)?+",
    regex.IGNORECASE | regex.DOTALL,
)
_PLACE = regex.compile(
    r"(?:\[(?P<v6>[0-9A-Fa-f:.]{2,45})\]|(?P<name>[^:\[\]]++))(?::(?P<port>\d{0,5}))?+"
)
_SCHEME = regex.compile(r"[a-z][a-z0-9+.-]*+:", regex.IGNORECASE)
_CREDENTIALS = regex.compile(r"(\s*+[a-z][a-z0-9+.-]{0,20}+:[/\\]{2})[^/?#\\]*@", regex.IGNORECASE)
_LABELS = regex.compile(r"(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*+")
_NUMBER = regex.compile(r"(?:.*\.)?(?:\d++|0x[0-9a-f]*+)", regex.IGNORECASE)
_BREAKS = regex.compile(r"[\t\r\n]")
_ENDS = "".join(map(chr, range(0x21)))  # control characters and space
_BARE_PERCENT = regex.compile(r"%(?![0-9A-Fa-f]{2})")
_ESCAPE = regex.compile(r"%[0-9A-Fa-f]{2}")
_DOTS = {"%2e": ".", ".%2e": "..", "%2e.": "..", "%2e%2e": ".."}
_PATH_SAFE = "!$%&'()*+,/:;=@[]|"
_QUERY_SAFE = "!$%&()*+,/:;=?@[]^`{|}"


@dataclass(frozen=True, slots=True, kw_only=True)
class WebAddress:
    """An http or https address without credentials and fragment, in ASCII.

    `host` is a name in lower case (IDNA), or a number in its one usual form, without brackets.
    `target` is path and query, as a request line takes them; it begins with "/".
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def netloc(self) -> str:
        """Host and port as a Host header takes them: brackets, and no default port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.netloc}"

    @property
    def url(self) -> str:
        """The whole address."""
        return self.origin + self.target

    @property
    def place(self) -> str:
        """Host and port, always both: "example.org:443"."""
        return f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressIdentity:
    """What an address means: captures with one `key` are captures of one page.

    `tracking` holds the parameters left out of the key, as they stood.
    """

    key: str
    tracking: tuple[str, ...] = ()


def parse_address(text: str) -> WebAddress | None:
    """Return the http or https address in `text`, or None if that is not what it holds."""
    cleaned = _clean(text)
    parts = _PARTS.fullmatch(cleaned) if len(cleaned) <= MAX_LENGTH else None
    if parts is None:
        return None
    scheme = parts["scheme"].lower()
    place = _PLACE.fullmatch(parts["authority"].rpartition("@")[2])
    host = _parse_host(place) if place else None
    port = int((place and place["port"]) or DEFAULT_PORTS[scheme])
    if host is None or not 0 < port < 65536:
        return None
    target = _encode(_remove_dots(parts["path"]), _PATH_SAFE)
    if parts["query"] is not None:
        target += "?" + _encode(parts["query"], _QUERY_SAFE)
    return WebAddress(scheme=scheme, host=host, port=port, target=target)


def join_address(base: WebAddress, reference: str) -> WebAddress | None:
    """Return where `reference` leads from `base`, or None if not to http or https."""
    reference = _clean(reference).partition("#")[0]
    if _SCHEME.match(reference):
        return parse_address(reference)
    if reference.startswith("//"):
        return parse_address(f"{base.scheme}:{reference}")
    path = base.target.partition("?")[0]
    if not reference:
        return base
    if reference.startswith("/"):
        path = ""
    elif not reference.startswith("?"):
        path = path[: path.rindex("/") + 1]
    return parse_address(base.origin + path + reference)


def identify_address(text: str) -> AddressIdentity:
    """Return what tells captures of one page from captures of another.

    Left out: case of scheme and host, the default port, credentials, the fragment, an empty query,
    needless escapes, and tracking parameters. Kept: http or https, "www.", the order of
    parameters, a slash at the end. What is no address is its own key, without outer white space.
    """
    address = parse_address(text)
    if address is None:
        return AddressIdentity(key=_clean(text))
    path, _, query = _normalize_escapes(address.target).partition("?")
    kept: list[str] = []
    tracking: list[str] = []
    for parameter in query.split("&"):
        name = unquote(parameter.partition("=")[0])
        (tracking if is_tracking(name) else kept).append(parameter)
    query = "&".join(kept)
    key = address.origin + _remove_dots(path) + (f"?{query}" if query else "")
    return AddressIdentity(key=key, tracking=tuple(tracking))


def strip_credentials(text: str) -> str:
    """Return an address as given, but without user name and password."""
    found = _CREDENTIALS.match(text)
    return found[1] + text[found.end() :] if found else text


def _clean(text: str) -> str:
    text = _BREAKS.sub("", text.strip(_ENDS))
    head, mark, query = text.partition("?")
    return head.replace("\\", "/") + mark + query


def _parse_host(place: "regex.Match[str]") -> str | None:
    if place["v6"]:
        try:
            return str(ipaddress.IPv6Address(place["v6"]))
        except ValueError:
            return None
    host = _to_ascii(unquote(place["name"]))
    if host is None or not _NUMBER.fullmatch(host):
        return host
    try:  # "127.1", "0x7f000001" and "2130706433" are one machine
        return socket.inet_ntoa(socket.inet_aton(host))
    except OSError:
        return None


def _to_ascii(host: str) -> str | None:
    if len(host) > 253:
        return None
    try:
        ascii_host = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    ascii_host = ascii_host.removesuffix(".")
    return ascii_host if _LABELS.fullmatch(ascii_host) else None


def _remove_dots(path: str) -> str:
    """Return a path without "." and ".." (RFC 3986, 5.2.4); it begins with "/"."""
    kept: list[str] = []
    segments = path.split("/")[1:]
    for n, segment in enumerate(segments):
        plain = _DOTS.get(segment.lower(), segment)
        if plain == ".." and kept:
            kept.pop()
        if plain not in (".", ".."):
            kept.append(segment)
        elif n == len(segments) - 1:
            kept.append("")
    return "/" + "/".join(kept)


def _encode(part: str, safe: str) -> str:
    return quote(part, safe=safe, encoding="utf-8", errors="surrogatepass")


def _normalize_escapes(target: str) -> str:
    """Return escapes in capitals, and none where the character itself may stand."""
    return _ESCAPE.sub(_normalize_escape, _BARE_PERCENT.sub("%25", target))


def _normalize_escape(match: "regex.Match[str]") -> str:
    char = chr(int(match[0][1:], 16))
    unreserved = char.isascii() and (char.isalnum() or char in "-._~")
    return char if unreserved else match[0].upper()
