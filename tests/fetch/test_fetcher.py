"""One address: pages, refusals, redirects, conditions, robots, pace, and what is sent."""

import gzip
import logging
import socket
import zlib
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest

from habeas.fetch.answers import parse_retry_after
from habeas.fetch.exchange import Answer
from habeas.fetch.results import (
    FetchResult,
    NotCaptured,
    NotModified,
    Trouble,
    Validators,
    find_validators,
)
from habeas.model.page import Capture
from habeas.pages.readers import read_page
from tests.fetch.servers import HOST, PAGE, FakeTime, Request, Server, answer, make_fetcher

ROBOTS = "/robots.txt"


def fetch(server: Server, target: str = "/", **settings: Any) -> FetchResult:
    return make_fetcher(server, **settings).fetch(server.url(target))


def trouble(result: FetchResult) -> Trouble:
    assert isinstance(result, NotCaptured), result
    return result.kind


def test_capture() -> None:
    """A page gives a capture with bytes, hash, addresses, time and the headers worth keeping."""
    headers: dict[str, Any] = {
        "Content_Type": "Text/HTML; charset=utf-8",
        "Set_Cookie": "who=you",
        "ETag": '"1"',
        "X_Trace": "you",
        "Server": "a" * 5000,
    }
    with Server({"/a?b=1": answer(**headers)}) as server:
        result = fetch(server, "/a?b=1#part")
    assert isinstance(result, Capture)
    assert result.data == PAGE
    assert result.sha256 == sha256(PAGE).hexdigest()
    assert result.url == result.name == server.url("/a?b=1#part")
    assert result.final_url == server.url("/a?b=1")
    assert result.retrieved_at == "2031-04-05T12:00:02Z"  # two seconds after robots.txt
    assert result.media_type == "text/html"
    assert result.method == "fetch"
    assert result.collector is not None
    assert result.collector.startswith("Habeas/")
    assert set(result.headers) == {"content-type", "etag", "server"}
    assert len(result.headers["server"]) == 1000


def test_capture_can_be_read() -> None:
    """A capture goes to the readers as it is, with the charset that the server named."""
    body = "<p>Суд в городе Вельм".encode("koi8-r")
    with Server({"/": answer(body, Content_Type="text/html; charset=koi8-r")}) as server:
        result = fetch(server)
    assert isinstance(result, Capture)
    assert read_page(result).text.strip() == "Суд в городе Вельм"


def test_request_says_little() -> None:
    """A request carries no cookie, no referrer, no credentials, and our name with a contact."""
    routes = {
        "/a": answer(b"", 302, Location="/b", Set_Cookie="who=you"),
        "/b": answer(Set_Cookie="who=you"),
    }
    with Server(routes) as server:
        fetcher = make_fetcher(server, contact="desk@habeas.example", accept_language="ru")
        result = fetcher.fetch(f" http://user:secret@{HOST}:{server.port}/a")
        fetcher.fetch(server.url("/b"))
    assert isinstance(result, Capture)
    assert "secret" not in repr(result)
    for request in server.requests:
        assert set(request.headers) == {
            *("host", "user-agent", "accept", "accept-encoding", "accept-language", "connection")
        }
        assert request.headers["host"] == f"{HOST}:{server.port}"
        assert request.headers["user-agent"].endswith(" (+desk@habeas.example)")


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        *((401, Trouble.BLOCKED), (403, Trouble.BLOCKED), (451, Trouble.BLOCKED)),
        *((404, Trouble.REMOVED), (410, Trouble.REMOVED), (429, Trouble.TOO_MANY_REQUESTS)),
        *((500, Trouble.SERVER_ERROR), (503, Trouble.SERVER_ERROR), (599, Trouble.SERVER_ERROR)),
        *((204, Trouble.OTHER_STATUS), (206, Trouble.OTHER_STATUS), (300, Trouble.OTHER_STATUS)),
        *((302, Trouble.OTHER_STATUS), (304, Trouble.OTHER_STATUS), (400, Trouble.OTHER_STATUS)),
        (999, Trouble.SERVER_ERROR),
    ],
)
def test_statuses(status: int, kind: Trouble) -> None:
    """Every status that is no page is a record with its kind and the status."""
    with Server({"/": answer(b"", status)}) as server:
        result = fetch(server)
    assert trouble(result) == kind
    assert isinstance(result, NotCaptured)
    assert result.status == status
    assert result.at.endswith("Z")
    assert result.reason


@pytest.mark.parametrize("address", ["", "site.example", "ftp://site.example/", "http://[/"])
def test_bad_addresses(address: str) -> None:
    """What is no address is a record too."""
    assert trouble(make_fetcher().fetch(address)) == Trouble.BAD_ADDRESS


def test_nobody_listens() -> None:
    """A closed port is unreachable, after retries with growing pauses."""
    now = FakeTime()
    with Server() as server:
        pass
    result = make_fetcher(server, now=now, respect_robots=False).fetch(server.url())
    assert trouble(result) == Trouble.UNREACHABLE
    assert now.slept == 5 + 10


def test_validators() -> None:
    """Asking again with what the first answer gave costs no second page."""

    def talk(connection: socket.socket, request: Request) -> None:
        same = request.headers.get("if-none-match") == '"1"'
        same = same and "if-modified-since" in request.headers
        page = answer(ETag='"1"', Last_Modified="Fri, 04 Apr 2031 00:00:00 GMT")
        connection.sendall(answer(b"", 304) if same else page)

    with Server({"/a": answer(b"", 301, Location="/b"), "/b": talk}) as server:
        fetcher = make_fetcher(server)
        first = fetcher.fetch(server.url("/a"))
        assert isinstance(first, Capture)
        known = find_validators(first)
        assert known is not None
        again = fetcher.fetch(server.url("/a"), known=known)
        elsewhere = Validators(url="http://other.example/", etag='"1"')
        fetcher.fetch(server.url("/b"), known=elsewhere)
    assert isinstance(again, NotModified)
    assert (again.url, again.final_url) == (server.url("/a"), server.url("/b"))
    sent = [r.target for r in server.requests if "if-none-match" in r.headers]
    assert sent == ["/b"]  # to the address that gave it, not to /a, and no other's mark


def test_no_validators() -> None:
    """A capture without marks gives nothing to ask with."""
    assert find_validators(Capture(data=b"", sha256="", name="a", final_url="http://a/")) is None


def test_redirects() -> None:
    """Redirects are followed, relative ones and ones in Cyrillic too; a fragment is left out."""
    routes = {
        "/a": answer(b"", 301, Location="b/c#x"),
        "/b/c": answer(b"", 303, Location="/суд".encode().decode("latin-1")),
        "/%D1%81%D1%83%D0%B4": answer(),
    }
    with Server(routes) as server:
        result = fetch(server, "/a")
    assert isinstance(result, Capture)
    assert result.final_url == server.url("/%D1%81%D1%83%D0%B4")


def test_redirects_without_end() -> None:
    """A circle, a page that leads to itself, and a long chain end."""
    routes = {
        "/a": answer(b"", 302, Location="/b"),
        "/b": answer(b"", 302, Location="/a"),
        "/self": answer(b"", 302, Location="/self"),
        **{f"/{n}": answer(b"", 307, Location=f"/{n + 1}") for n in range(40)},
    }
    with Server(routes) as server:
        for target in ("/a", "/self", "/0"):
            assert trouble(fetch(server, target)) == Trouble.REDIRECT_LOOP
    assert "/11" not in server.targets


def test_redirect_out_of_the_web() -> None:
    """A redirect to a file or a script is refused."""
    for location in ("file:///etc/passwd", "javascript:x", "gopher://site.example/", "http://"):
        with Server({"/": answer(b"", 302, Location=location)}) as server:
            assert trouble(fetch(server)) == Trouble.BAD_ADDRESS


@pytest.mark.parametrize("coding", ["gzip", "deflate", "GZIP", "identity", "gzip, gzip"])
def test_codings(coding: str) -> None:
    """Packed pages come out unpacked."""
    packers: dict[str, Callable[[bytes], bytes]] = {"gzip": gzip.compress, "deflate": zlib.compress}
    body = PAGE
    for name in coding.lower().split(", "):
        body = packers.get(name, bytes)(body)
    with Server({"/": answer(body, Content_Encoding=coding)}) as server:
        result = fetch(server)
    assert isinstance(result, Capture)
    assert result.data == PAGE
    assert "content-encoding" not in result.headers


def test_robots() -> None:
    """robots.txt is asked once, before the page, and obeyed; it may be told not to be."""
    routes = {ROBOTS: answer(b"User-agent: habeas\nDisallow: /shut"), "/": answer()}
    with Server({**routes, "/shut": answer()}) as server:
        fetcher = make_fetcher(server)
        assert trouble(fetcher.fetch(server.url("/shut"))) == Trouble.ROBOTS
        assert isinstance(fetcher.fetch(server.url("/")), Capture)
        assert [r.target for r in server.requests] == [ROBOTS, "/"]
        assert isinstance(fetch(server, "/shut", respect_robots=False), Capture)


def test_robots_behind_a_redirect() -> None:
    """A page that robots.txt closes stays closed when a redirect leads there."""
    routes = {ROBOTS: answer(b"User-agent: *\nDisallow: /shut")}
    with Server({**routes, "/": answer(b"", 302, Location="/shut")}) as server:
        assert trouble(fetch(server)) == Trouble.ROBOTS
    assert server.targets == ["/"]


@pytest.mark.parametrize("status", [404, 403, 410, 400])
def test_robots_missing(status: int) -> None:
    """A host without robots.txt is open."""
    with Server({ROBOTS: answer(b"no", status), "/": answer()}) as server:
        assert isinstance(fetch(server), Capture)


@pytest.mark.parametrize("status", [500, 503, 429])
def test_robots_failing(status: int) -> None:
    """A robots.txt that fails closes its host for a while, and then is asked again."""
    now = FakeTime()
    with Server({ROBOTS: [answer(b"", status), answer(b"")], "/": answer()}) as server:
        fetcher = make_fetcher(server, now=now)
        first = fetcher.fetch(server.url())
        assert trouble(first) == Trouble.ROBOTS
        assert isinstance(first, NotCaptured)
        assert first.retry_after == pytest.approx(600)
        assert trouble(fetcher.fetch(server.url("/b"))) == Trouble.ROBOTS
        assert len(server.requests) == 1
        now.advance(601)
        assert isinstance(fetcher.fetch(server.url()), Capture)


def test_robots_stale() -> None:
    """When a new robots.txt cannot be had, what yesterday's said holds on."""
    now = FakeTime()
    shut = answer(b"User-agent: *\nDisallow: /shut")
    with Server({ROBOTS: [shut, answer(b"", 500)], "/": answer()}) as server:
        fetcher = make_fetcher(server, now=now)
        fetcher.fetch(server.url())
        now.advance(90_000)
        assert isinstance(fetcher.fetch(server.url()), Capture)
        assert trouble(fetcher.fetch(server.url("/shut"))) == Trouble.ROBOTS
    assert [r.target for r in server.requests] == [ROBOTS, "/", ROBOTS, "/"]


def test_robots_redirected() -> None:
    """robots.txt may stand elsewhere; where redirects go on and on, the host counts as open."""
    routes = {
        ROBOTS: answer(b"", 301, Location="/elsewhere"),
        "/elsewhere": answer(b"User-agent: *\nDisallow: /"),
        "/": answer(),
    }
    with Server(routes) as server:
        assert trouble(fetch(server)) == Trouble.ROBOTS
    with Server({ROBOTS: answer(b"", 301, Location=ROBOTS), "/": answer()}) as server:
        assert isinstance(fetch(server), Capture)


def test_robots_endless() -> None:
    """Of a huge robots.txt the first 500 kB count."""
    body = b"User-agent: *\nDisallow: /shut\n" + b"#" * 600_000 + b"\nDisallow: /"
    routes = {ROBOTS: answer(body), "/": answer()}
    with Server(routes) as server:
        fetcher = make_fetcher(server)
        assert trouble(fetcher.fetch(server.url("/shut"))) == Trouble.ROBOTS
        assert isinstance(fetcher.fetch(server.url()), Capture)


def test_pace() -> None:
    """Two requests to a host are at least the delay apart; another host is not kept waiting."""
    now = FakeTime()
    with Server({"/": answer()}) as server:
        fetcher = make_fetcher(server, now=now, respect_robots=False, delay=7.0)
        fetcher.fetch(server.url())
        assert now.slept == 0
        assert fetcher.wait_for(server.url("/b")) == 7
        fetcher.fetch(server.url("/", host="other.example"))
        assert now.slept == 0
        fetcher.fetch(server.url())
        assert now.slept == pytest.approx(7)


@pytest.mark.parametrize(("wish", "delay"), [("9", 9), ("1", 2), ("100000", 120)])
def test_crawl_delay(wish: str, delay: int) -> None:
    """A host may ask for a longer pause, up to a limit, not for a shorter one."""
    routes = {ROBOTS: answer(f"User-agent: *\nCrawl-delay: {wish}".encode()), "/": answer()}
    with Server(routes) as server:
        fetcher = make_fetcher(server)
        fetcher.fetch(server.url())
        assert fetcher.wait_for(server.url()) == delay


def test_retries() -> None:
    """Passing trouble is tried again; a broken page of a program is not."""
    now = FakeTime()
    with Server({"/": [answer(b"", 503), answer(b"", 502), answer()]}) as server:
        result = make_fetcher(server, now=now).fetch(server.url())
    assert isinstance(result, Capture)
    assert server.targets == ["/", "/", "/"]
    assert now.slept == pytest.approx(2 + 5 + 10)
    with Server({"/": [answer(b"", 500), answer()]}) as server:
        assert trouble(fetch(server)) == Trouble.SERVER_ERROR


def test_retry_after() -> None:
    """A host that asks to wait a little is waited for; one that asks for long is left alone."""
    now = FakeTime()
    with Server({"/": [answer(b"", 429, Retry_After="30"), answer()]}) as server:
        assert isinstance(make_fetcher(server, now=now).fetch(server.url()), Capture)
    assert now.slept == pytest.approx(2 + 30)
    with Server({"/": answer(b"", 429, Retry_After="3600")}) as server:
        fetcher = make_fetcher(server)
        first, second = fetcher.fetch(server.url()), fetcher.fetch(server.url("/b"))
    assert isinstance(first, NotCaptured)
    assert isinstance(second, NotCaptured)
    assert first.kind == second.kind == Trouble.TOO_MANY_REQUESTS
    assert first.retry_after == 3600
    assert second.retry_after == pytest.approx(3600, abs=1)
    assert server.targets == ["/"]


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        *(("120", 120.0), (" 5 ", 5.0), ("Sat, 05 Apr 2031 12:01:00 GMT", 60.0)),
        *(("Fri, 04 Apr 2031 12:00:00 GMT", 0.0), ("soon", None), ("", None), (None, None)),
        *(
            ("-5", None),
            ("9" * 400, None),
            ("999999999", 86400.0),
            ("Sat, 05 Apr 99999 12:01:00 GMT", None),
            ("Sat, 05 Apr 9999 12:01:00 GMT", 86400.0),
        ),
    ],
)
def test_parse_retry_after(value: str | None, seconds: float | None) -> None:
    """Seconds or a date; what is neither says nothing."""
    headers = {} if value is None else {"retry-after": value}
    answer = Answer(status=429, headers=headers, body=b"")
    assert parse_retry_after(answer, FakeTime().start) == seconds


@pytest.mark.parametrize("retry_after", ["x", "-1", "9999999999999999999999", "1e5"])
def test_odd_retry_after(retry_after: str) -> None:
    """A strange wish changes nothing."""
    with Server({"/": answer(b"", 429, Retry_After=retry_after)}) as server:
        assert trouble(fetch(server)) == Trouble.TOO_MANY_REQUESTS


def test_log_names_nobody(caplog: pytest.LogCaptureFixture) -> None:
    """The log tells counts, kinds and times; never an address."""
    with caplog.at_level(logging.DEBUG), Server({"/velm": answer()}) as server:
        fetcher = make_fetcher(server)
        fetcher.fetch(server.url("/velm"))
        fetcher.fetch("http://127.0.0.1:1/velm")
        fetcher.fetch("velm")
    assert len(caplog.records) == 3
    text = " ".join(record.getMessage() for record in caplog.records)
    for secret in ("velm", HOST, "127.0.0.1", str(server.port)):
        assert secret not in text


def test_stopping() -> None:
    """A stopped fetcher closes what is open and asks for nothing more."""

    def talk(connection: socket.socket, request: Request) -> None:
        fetcher.stop()
        connection.recv(1)

    with Server({"/": talk}) as server, make_fetcher(server, respect_robots=False) as fetcher:
        assert trouble(fetcher.fetch(server.url())) == Trouble.STOPPED
        assert trouble(fetcher.fetch(server.url())) == Trouble.STOPPED
    assert len(server.requests) == 1
