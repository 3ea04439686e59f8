"""Where we do not go: machines that are not of the public network, and odd ports.

A page may lead to `http://192.168.0.1/`, by a link, a redirect or a name in DNS, to make the
reader's machine ask what its owner never would. Numbers are judged after the name is looked up, and
the connection goes to the very number that was judged (`habeas.fetch.wire`).
Source: IANA special-purpose address registries; RFC 6598, 6052, 3056, 4380, 6761, 7686.
"""

import ipaddress
from ipaddress import IPv4Address, IPv6Address

from habeas.fetch.results import Fault, Trouble
from habeas.fetch.settings import FetchSettings
from habeas.fetch.urls import WebAddress

PRIVATE_NAMES = (
    "localhost",
    "local",
    "internal",
    "intranet",
    "lan",
    "home.arpa",
    "test",
    "invalid",
)
PRIVATE = (
    "the address is of a private or reserved network; "
    "if it is meant, add host:port to allow_private"
)

# What `ipaddress` calls global in some version of Python that we run on, and we do not.
_CLOSED_V4 = tuple(
    map(
        ipaddress.IPv4Network,
        (
            "192.0.0.0/24",  # IETF protocol assignments
            "192.88.99.0/24",  # 6to4 relays
            "168.63.129.16/32",  # the metadata service of a large cloud, on a public number
        ),
    )
)
_GLOBAL_V6 = ipaddress.IPv6Network("2000::/3")  # all that is given out
_CLOSED_V6 = tuple(
    map(ipaddress.IPv6Network, ("2001::/23", "2001:db8::/32", "3fff::/20"))
)  # protocol assignments but Teredo, see below; documentation
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_ISATAP = (0x00005EFE, 0x02005EFE)


def is_public(ip: str) -> bool:
    """Tell whether a numeric address is a machine of the public network.

    An IPv6 address with an IPv4 one inside (mapped, NAT64, 6to4, Teredo, ISATAP) is public only if
    that one is. What is no number is not public.
    """
    try:
        address = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, IPv4Address):
        return _is_public_v4(address)
    inner = _find_inner(address)
    if inner:
        return all(map(_is_public_v4, inner))
    return address in _GLOBAL_V6 and not any(address in closed for closed in _CLOSED_V6)


def check_address(address: WebAddress, settings: FetchSettings) -> None:
    """Raise a fault if we do not go to an address, as far as its letters tell."""
    if address.place in settings.allow_private:
        return
    if address.port not in settings.ports:
        allowed = ", ".join(map(str, sorted(settings.ports)))
        raise Fault(
            Trouble.REFUSED_ADDRESS,
            f"port {address.port} is not one that pages come from; allowed: {allowed}",
        )
    if _is_number(address.host):
        if not is_public(address.host):
            raise Fault(Trouble.REFUSED_ADDRESS, PRIVATE)
        return
    if address.host.endswith(".onion"):
        # Asking DNS for it would tell others what is read (RFC 7686).
        if not (settings.proxy or "").startswith("socks"):
            raise Fault(Trouble.REFUSED_ADDRESS, "an .onion address needs a SOCKS proxy (Tor)")
        return
    labels = f".{address.host}"
    alone = settings.proxy is not None and "." not in address.host
    if alone or labels.endswith(tuple(f".{name}" for name in PRIVATE_NAMES)):
        raise Fault(Trouble.REFUSED_ADDRESS, PRIVATE)


def _is_number(host: str) -> bool:
    return ":" in host or host.replace(".", "").isdigit()


def _is_public_v4(address: IPv4Address) -> bool:
    closed = any(address in network for network in _CLOSED_V4)
    return address.is_global and not address.is_multicast and not closed


def _find_inner(address: IPv6Address) -> list[IPv4Address]:
    if address.ipv4_mapped:
        return [address.ipv4_mapped]
    if address.sixtofour:
        return [address.sixtofour]
    if address.teredo:
        return list(address.teredo)
    number = int(address)
    if address in _NAT64 or (number >> 32 & 0xFFFFFFFF) in _ISATAP:
        return [IPv4Address(number & 0xFFFFFFFF)]
    return []
