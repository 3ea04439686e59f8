"""What robots.txt files allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.fetch.robots import MAX_SIZE, parse_robots

CASES = [
    ("", "/a", True),
    ("User-agent: *\nDisallow: /", "/a", False),
    ("User-agent: *\nDisallow:", "/a", True),
    ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b", True),
    ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),  # of equals, allowing
    ("User-agent: *\nAllow: /\nDisallow: /a", "/a/b", False),  # the longest, not the first
    ("User-agent: *\nDisallow: /*.pdf$", "/x.pdf", False),
    ("User-agent: *\nDisallow: /*.pdf$", "/x.pdf?a", True),
    ("User-agent: *\nDisallow: /a*b*c", "/a-b", True),
    ("User-agent: *\nDisallow: /a*b*c", "/a-b-c-d", False),
    ("User-agent: *\nDisallow: /*?", "/a?b", False),
    ("User-agent: *\nDisallow: /a$", "/ab", True),
    ("User-agent: *\nDisallow: *b*b$", "/b", True),
    ("User-agent: *\nDisallow: a", "/a", False),
    ("User-agent: *\nDisallow: /суд", "/%D1%81%D1%83%D0%B4/1", False),
    ("User-agent: *\nDisallow: /%7ea", "/~a", False),
    ("User-agent: *\nDisallow: /A", "/a", True),
    ("User-agent: *\nDisallow: /", "/robots.txt", True),
    ("User-agent: habeas\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", True),
    ("User-agent: HABEAS/9\nDisallow: /a", "/a", False),
    ("User-agent: habeasbot\nDisallow: /", "/a", True),
    ("User-agent: other\nUser-agent: habeas\nDisallow: /", "/a", False),
    ("User-agent: other\nDisallow: /", "/a", True),
    ("User-agent: habeas\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: habeas\nDisallow: /b", "/b", False),
    ("User-agent: habeas\n\nUser-agent: *\nDisallow: /", "/a", False),  # one group of two agents
    ("User-agent: *\nDisallow: /\nUser-agent: habeas", "/a", True),  # named, with no rules
    ("\ufeffUser-agent: *\r\nDisallow: / # all\r\n", "/a", False),
    ("User-agent: *\rDisallow: /", "/a", False),
    ("Disallow: /", "/a", True),
    ("User-agent: *\nSitemap: https://example.org/map\nDisallow: /", "/a", False),
    ("<html><p>User-agent: nobody</p>", "/a", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "target", "allowed"), CASES)
def test_rules(text: str, target: str, allowed: bool) -> None:
    """Rules are read as RFC 9309 has them."""
    assert parse_robots(text.encode(), "habeas").allows(target) is allowed


@pytest.mark.parametrize(
    ("value", "delay"),
    [("5", 5.0), ("0.5", 0.5), ("1e9", None), ("-1", None), ("nan", None), ("soon", None)],
)
def test_delay(value: str, delay: float | None) -> None:
    """A pause is a plain number of seconds."""
    assert parse_robots(f"User-agent: *\nCrawl-delay: {value}".encode(), "habeas").delay == delay


WORDS = ["user-agent:", "disallow:", "allow:", "*", "/", "a", "$", "\n", "%", "#", "habeas", " "]


@given(st.one_of(st.binary(), st.lists(st.sampled_from(WORDS)).map("".join).map(str.encode)))
def test_any_bytes(data: bytes) -> None:
    """No bytes raise."""
    robots = parse_robots(data, "habeas")
    assert robots.allows("/a?b") in (True, False)


def test_hostile_files() -> None:
    """Files made to be slow are not: many agents with many rules, many stars, one long line."""
    agents = b"".join(b"user-agent:x%d\n" % n for n in range(10_000))
    rules = b"".join(b"allow:/%d\n" % n for n in range(10_000))
    assert parse_robots(agents + rules, "habeas").rules == ()
    stars = parse_robots(b"user-agent:*\ndisallow:/" + b"*a" * 200_000 + b"*b$", "habeas")
    assert stars.allows("/" + "a" * 8_000)
    assert len(parse_robots(b"user-agent:*\n" + b"disallow: /a\n" * 20_000, "habeas").rules) > 9
    for data in (b" " * MAX_SIZE, b"a" * MAX_SIZE, b"user-agent: *" * 40_000, b"- " * 250_000):
        parse_robots(data, "habeas")
