"""Tests whether a person asks are told from pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.fetch.challenges import is_challenge
from habeas.fetch.results import NotCaptured, Trouble
from tests.fetch.servers import Server, answer, make_fetcher

STORY = "<p>The clerk of Velm said that the hearing of Orla Venn was put off again. " * 8
CHALLENGES = [
    (403, {"cf-mitigated": "challenge"}, ""),
    (202, {"x-amzn-waf-action": "challenge"}, ""),
    (503, {}, "<title>DDoS-Guard</title><script src='/.well-known/ddos-guard/check'></script>"),
    (403, {}, "<script>window._cf_chl_opt={}</script>" + STORY),
    (429, {}, "<p>Please solve the CAPTCHA"),
    (200, {}, "<title>Just a moment...</title><p>Verify you are human</p>"),
    (200, {}, "<p>Подтвердите, что вы не робот</p>"),
    (200, {}, "<script>var x = '" + "y" * 5000 + "'</script><form class='g-recaptcha'></form>"),
    (200, {}, "<div class=smartcaptcha></div><noscript>" + STORY + "</noscript>"),
]
PAGES = [
    (200, {}, STORY + "<form class=g-recaptcha><input name=comment></form>"),
    (200, {}, STORY + "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"),
    (200, {"server": "ddos-guard"}, "<p>Short.</p>"),
    (200, {}, "<p>Short.</p>"),
    (200, {}, ""),
    (200, {"content-type": "application/rss+xml"}, "<title>How a captcha works</title>"),
    (404, {}, "<div class=g-recaptcha>"),
    (403, {}, "<h1>Forbidden</h1>"),
]


@pytest.mark.parametrize(("status", "headers", "body"), CHALLENGES)
def test_challenges(status: int, headers: dict[str, str], body: str) -> None:
    """A refusal with a sign, or a page with a sign and next to no words."""
    assert is_challenge(status, headers, body.encode())


@pytest.mark.parametrize(("status", "headers", "body"), PAGES)
def test_pages(status: int, headers: dict[str, str], body: str) -> None:
    """A page with a guarded comment form is a page; a plain refusal is a refusal."""
    assert not is_challenge(status, headers, body.encode())


@given(st.sampled_from([200, 403, 500]), st.binary(max_size=300))
def test_any_bytes(status: int, body: bytes) -> None:
    """No bytes raise."""
    is_challenge(status, {}, b"captcha" + body)


def test_record() -> None:
    """A challenge is a record, not a page, and is not asked again."""
    body = b"<title>Just a moment...</title><script>_cf_chl_opt</script>"
    with Server({"/": answer(body, 503)}) as server:
        result = make_fetcher(server).fetch(server.url())
    assert isinstance(result, NotCaptured)
    assert result.kind == Trouble.CAPTCHA
    assert result.status == 503
    assert server.targets == ["/"]
