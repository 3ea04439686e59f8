"""What an answer means: a page, a way on, a wish to wait, or a refusal."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from hashlib import sha256

import regex

from habeas.fetch.challenges import is_challenge
from habeas.fetch.exchange import Answer
from habeas.fetch.results import Fault, Trouble, Validators
from habeas.fetch.settings import FetchSettings
from habeas.fetch.urls import WebAddress, join_address
from habeas.model.page import Capture

REDIRECTS = (301, 302, 303, 307, 308)
PAGES = (200, 203, 304)
MAX_VALUE = 1_000  # characters of a header that is kept
LONGEST_WAIT = (
    86_400.0  # seconds; a host that asks for more (or errs in the year) is asked tomorrow
)
# What helps to read a page or to ask for it again. No cookies, no marks of who asked.
KEPT = (
    *("content-type", "content-language", "content-disposition", "content-location", "date"),
    *("etag", "last-modified", "link", "memento-datetime", "expires", "age", "server"),
    *("x-robots-tag", "tdm-reservation"),
)
KINDS = {
    **dict.fromkeys((401, 403, 451), Trouble.BLOCKED),
    **dict.fromkeys((404, 410), Trouble.REMOVED),
    407: Trouble.UNREACHABLE,
    429: Trouble.TOO_MANY_REQUESTS,
}
REASONS = {
    Trouble.BLOCKED: "the server refuses the page",
    Trouble.REMOVED: "the page is not there (any more)",
    Trouble.UNREACHABLE: "the proxy wants to know who asks",
    Trouble.TOO_MANY_REQUESTS: "the host asks us to slow down",
    Trouble.SERVER_ERROR: "the server fails",
    Trouble.OTHER_STATUS: "the server gave something other than a page",
}
_UNPRINTABLE = regex.compile(r"[^\x20-\x7e\xa0-\xff]")
_DIGITS = regex.compile(r"\d{1,9}", regex.ASCII)


def find_redirect(
    address: WebAddress, answer: Answer, settings: FetchSettings
) -> WebAddress | None:
    """Return where an answer sends us, or None if it is the last one; a fault if we do not go."""
    location = answer.headers.get("location")
    if answer.status not in REDIRECTS or not location:
        return None
    with suppress(UnicodeDecodeError):  # servers write UTF-8, the header is read as Latin-1
        location = location.encode("latin-1").decode("utf-8")
    following = join_address(address, location)
    if following is None:
        reason = "a redirect leads to something that is no http or https address"
        raise Fault(Trouble.BAD_ADDRESS, reason, status=answer.status)
    if (address.scheme, following.scheme) == ("https", "http") and not settings.allow_downgrade:
        reason = "a redirect leads from https to http; allow_downgrade lets it"
        raise Fault(Trouble.REFUSED_ADDRESS, reason, status=answer.status)
    return following


def parse_retry_after(answer: Answer, now: datetime) -> float | None:
    """Return the seconds that an answer asks us to wait, 0 for a past date, or None."""
    value = answer.headers.get("retry-after", "").strip()
    if _DIGITS.fullmatch(value):
        return min(float(value), LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max(0.0, (moment - now).total_seconds()), LONGEST_WAIT)


def check_answer(answer: Answer, now: datetime) -> None:
    """Raise a fault if an answer is no page."""
    status = answer.status
    if is_challenge(status, answer.headers, answer.body):
        reason = "the server tests whether a person asks; open the page in a browser and save it"
        raise Fault(Trouble.CAPTCHA, reason, status=status)
    if status in PAGES:
        return
    kind = KINDS.get(status, Trouble.SERVER_ERROR if status >= 500 else Trouble.OTHER_STATUS)
    reason = f"{REASONS[kind]} (status {status})"
    raise Fault(kind, reason, status=status, retry_after=parse_retry_after(answer, now))


def to_conditions(known: Validators | None, address: WebAddress) -> Mapping[str, str]:
    """Return conditional headers, for the one address that gave the validators."""
    if known is None or known.url != address.url:
        return {}
    values = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in values.items() if value}


def to_capture(
    name: str, final: WebAddress, answer: Answer, at: str, settings: FetchSettings
) -> Capture:
    """Return the capture of a page, named by the address that was asked for."""
    found = ((key, answer.headers[key]) for key in KEPT if key in answer.headers)
    kept = {key: _UNPRINTABLE.sub("", value)[:MAX_VALUE] for key, value in found}
    media_type = kept.get("content-type", "").partition(";")[0].strip().lower()
    return Capture(
        data=answer.body,
        sha256=sha256(answer.body).hexdigest(),
        name=name,
        media_type=media_type or None,
        url=name,
        final_url=final.url,
        retrieved_at=at,
        method="fetch",
        headers=kept,
        collector=settings.collector or settings.user_agent,
    )
