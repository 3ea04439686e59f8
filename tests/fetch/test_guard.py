"""Where we do not go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.fetch.guard import check_address, is_public
from habeas.fetch.results import Fault, Trouble
from habeas.fetch.settings import FetchSettings
from habeas.fetch.urls import parse_address

PUBLIC = ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
CLOSED = [
    *("127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "192.168.1.1"),
    "0.0.0.0",  # noqa: S104 - nothing is bound
    *("169.254.169.254", "100.64.0.1", "100.100.100.200", "192.0.0.8", "192.0.2.1"),
    *("192.88.99.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1"),
    *("240.0.0.1", "255.255.255.255", "168.63.129.16"),
    *("::", "::1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1"),
    *("2002:7f00:1::", "2002:a00:1::1", "2001:0:7f00:1::1", "2001:0:808:808::80ff:fffe"),
    *("2001:db8::1", "2001:20::1", "3fff::1", "100::1", "5f00::1", "4000::1"),
    *("2606::5efe:a00:1", "not a number", ""),
]


@pytest.mark.parametrize("ip", PUBLIC)
def test_public(ip: str) -> None:
    """Machines of the public network may be asked."""
    assert is_public(ip)


@pytest.mark.parametrize("ip", CLOSED)
def test_closed(ip: str) -> None:
    """All others may not, in whatever dress."""
    assert not is_public(ip)


@given(st.text())
def test_any_text(text: str) -> None:
    """No text raises."""
    is_public(text)


def judge(url: str, **settings: object) -> Trouble | None:
    address = parse_address(url)
    assert address is not None
    try:
        check_address(address, FetchSettings(**settings))  # type: ignore[arg-type]
    except Fault as fault:
        return fault.kind
    return None


@pytest.mark.parametrize(
    "url",
    [
        *("http://127.0.0.1/", "http://127.1/", "http://0x7f000001/", "http://[::1]/"),
        *("http://localhost/", "http://a.localhost/", "http://printer.local/", "http://nas.lan/"),
        *("http://metadata.google.internal/", "https://example.org:22/", "http://example.org:25/"),
        *("http://router.home.arpa/", "http://abcdefg.onion/"),
    ],
)
def test_letters(url: str) -> None:
    """Some addresses show by their letters that we do not go there."""
    assert judge(url) == Trouble.REFUSED_ADDRESS


def test_near_misses() -> None:
    """Names that only look private, and the usual ports, are fine."""
    for url in ("http://localhost.example/", "http://local.example/", "https://example.org:8443/"):
        assert judge(url) is None


def test_exemptions() -> None:
    """An exemption is for one host and port."""
    allowed = frozenset({"127.0.0.1:5000"})
    assert judge("http://127.0.0.1:5000/", allow_private=allowed) is None
    assert judge("http://127.0.0.1/", allow_private=allowed) == Trouble.REFUSED_ADDRESS
    assert judge("http://example.org:81/", ports=frozenset({81})) is None


def test_proxied_names() -> None:
    """Through a proxy, names that only an inner network knows are refused; Tor opens .onion."""
    tor = "socks5h://127.0.0.1:9050"
    assert judge("http://intranet/", proxy="http://p.example:3128") == Trouble.REFUSED_ADDRESS
    assert judge("http://10.0.0.1/", proxy=tor) == Trouble.REFUSED_ADDRESS
    assert judge("http://abcdefg.onion/", proxy=tor) is None
    assert judge("http://abcdefg.onion/", proxy="http://p.example:3128") == Trouble.REFUSED_ADDRESS
