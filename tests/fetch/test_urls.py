"""Addresses: what one means, and whether two mean the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.fetch.urls import (
    identify_address,
    join_address,
    parse_address,
    strip_credentials,
)

KEYS = [
    ("HTTPS://Example.ORG:443", "https://example.org/"),
    ("http://example.org:8080/a#part", "http://example.org:8080/a"),
    ("http://example.org/a/./b/../c", "http://example.org/a/c"),
    ("http://example.org/a/..", "http://example.org/"),
    ("http://example.org/../../a", "http://example.org/a"),
    ("http://example.org/%7euser/%e2%82%ac", "http://example.org/~user/%E2%82%AC"),
    ("http://example.org/суд?q=а б", "http://example.org/%D1%81%D1%83%D0%B4?q=%D0%B0%20%D0%B1"),
    ("https://пример.рф/", "https://xn--e1afmkfd.xn--p1ai/"),
    ("https://ПРИМЕР。рф/", "https://xn--e1afmkfd.xn--p1ai/"),
    ("https://example.org./", "https://example.org/"),
    ("https://user:secret@example.org/", "https://example.org/"),
    ("http://a@b@example.org/", "http://example.org/"),
    ("http:\\\\example.org\\a", "http://example.org/a"),
    ("  https://example.org/a\nb ", "https://example.org/ab"),
    ("http://example.org/?", "http://example.org/"),
    ("http://example.org/?b=2&a=1", "http://example.org/?b=2&a=1"),
    ("http://example.org/%%341", "http://example.org/%2541"),
    ("http://[2001:DB8:0::1]/", "http://[2001:db8::1]/"),
    ("http://2130706433/", "http://127.0.0.1/"),
    ("http://0x7f.1/", "http://127.0.0.1/"),
    ("http://0177.0.0.1/", "http://127.0.0.1/"),
    (" not an address ", "not an address"),
    ("ftp://example.org/a", "ftp://example.org/a"),
]
NO_ADDRESS = [
    *("", "example.org", "javascript:alert(1)", "file:///etc/passwd", "http://", "http:///a"),
    *("http://exa mple.org/", "http://example.org:0/", "http://example.org:99999/"),
    *("http://example.org:80a/", "http://[::1", "http://[fe80::1%25eth0]/", "http://a..b/"),
    *("http://" + "a" * 64 + ".org/", "http://1.2.3.4.5/", "http://999.1.1.1/", "http://℀.org/"),
    *("http://example.org%00.net/", "http://" + "a." * 200 + "org/", "http://x.org/" + "a" * 9000),
]


@pytest.mark.parametrize(("text", "key"), KEYS)
def test_keys(text: str, key: str) -> None:
    """Spellings of one address have one key."""
    assert identify_address(text).key == key


@pytest.mark.parametrize("text", NO_ADDRESS)
def test_no_address(text: str) -> None:
    """What is no http or https address is None."""
    assert parse_address(text) is None


def test_tracking_is_kept_apart() -> None:
    """What follows the reader is not part of the key, but is not lost."""
    found = identify_address("https://example.org/a?UTM_source=x&id=7&fbclid=y%20z#top")
    assert found.key == "https://example.org/a?id=7"
    assert found.tracking == ("UTM_source=x", "fbclid=y%20z")
    assert identify_address("https://example.org/a?utm=1&clid=2").tracking == ()


def test_requests_are_left_as_they_are() -> None:
    """Needless escapes and tracking stay in what is asked for: some servers tell them apart."""
    address = parse_address("https://example.org/%7ea?utm_source=x&y=%d0")
    assert address is not None
    assert address.target == "/%7ea?utm_source=x&y=%d0"


@pytest.mark.parametrize(
    ("reference", "url"),
    [
        ("/x", "https://example.org/x"),
        ("x?y", "https://example.org/a/x?y"),
        ("../x", "https://example.org/x"),
        ("?y", "https://example.org/a/b?y"),
        ("", "https://example.org/a/b?q"),
        ("#part", "https://example.org/a/b?q"),
        ("//other.example/x", "https://other.example/x"),
        ("http://other.example", "http://other.example/"),
        ("\\\\other.example\\x", "https://other.example/x"),
        ("/x:y", "https://example.org/x:y"),
    ],
)
def test_joining(reference: str, url: str) -> None:
    """A redirect leads where a browser would go."""
    base = parse_address("https://example.org/a/b?q")
    assert base is not None
    joined = join_address(base, reference)
    assert joined is not None
    assert joined.url == url


@pytest.mark.parametrize("reference", ["javascript:alert(1)", "file:///etc/passwd", "data:,x"])
def test_joining_leaves_the_web(reference: str) -> None:
    """A redirect to anything but http and https leads nowhere."""
    base = parse_address("https://example.org/")
    assert base is not None
    assert join_address(base, reference) is None


@pytest.mark.parametrize(
    ("text", "stripped"),
    [
        ("https://u:p@example.org/a@b", "https://example.org/a@b"),
        ("https://u:p@w@example.org", "https://example.org"),
        ("https://example.org/a@b", "https://example.org/a@b"),
        ("mail@example.org", "mail@example.org"),
    ],
)
def test_credentials(text: str, stripped: str) -> None:
    """User name and password go; an "@" elsewhere stays."""
    assert strip_credentials(text) == stripped


LOOKALIKES = st.text(alphabet="ahtps:/?#[]@%.\\0123fFxñже。&=;~\x00\ud800 -", max_size=60)


@given(st.one_of(st.text(), LOOKALIKES, LOOKALIKES.map("http://a.b/".__add__)))
def test_any_text(text: str) -> None:
    """No text raises; a key is its own key; what is parsed is ASCII and parses to itself."""
    found = identify_address(text)
    assert identify_address(found.key).key == found.key
    address = parse_address(text)
    if address is not None:
        assert address.url.isascii()
        assert address.target.startswith("/")
        assert not set(address.url) & set(" \r\n\t\x00#")
        if len(address.url) <= 8000:
            assert parse_address(address.url) == address
    strip_credentials(text)


@given(LOOKALIKES)
def test_any_reference(reference: str) -> None:
    """No redirect raises."""
    base = parse_address("https://example.org/a/b?q")
    assert base is not None
    joined = join_address(base, reference)
    assert joined is None or joined.url.isascii()


def test_long_texts() -> None:
    """Megabytes without a break take no time to speak of."""
    for text in ("http://" + "a" * 1_000_000, "(" * 1_000_000, "http://a.b/" + "../" * 300_000):
        identify_address(text)
        strip_credentials(text)
