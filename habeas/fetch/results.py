"""What comes of asking for an address. A refusal is a record like a page; nothing is raised."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from habeas.model.page import Capture


class Trouble(StrEnum):
    """Why an address was not captured."""

    BAD_ADDRESS = "bad_address"  # no http or https address
    REFUSED_ADDRESS = "refused_address"  # we do not go there: private, port, https to http
    ROBOTS = "robots"  # robots.txt asks us not to, or cannot be had just now
    BLOCKED = "blocked"  # 401, 403, 451
    REMOVED = "removed"  # 404, 410
    CAPTCHA = "captcha"  # a test whether a person asks
    TOO_MANY_REQUESTS = "too_many_requests"  # 429, or a host that asked to wait
    SERVER_ERROR = "server_error"  # 5xx
    OTHER_STATUS = "other_status"  # an answer that is neither page nor any of these
    REDIRECT_LOOP = "redirect_loop"  # in a circle, or too many
    UNREACHABLE = "unreachable"  # no such name, no connection, no HTTP
    CERTIFICATE = "certificate"  # the certificate is not to be trusted
    TIMEOUT = "timeout"
    INCOMPLETE = "incomplete"  # the answer broke off or is damaged
    TOO_LARGE = "too_large"  # on the wire
    BOMB = "bomb"  # when unpacked
    STOPPED = "stopped"  # by us, on the way; says nothing of the address


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What lets a server say "not modified".

    `url` is the final address that gave them: they are sent back there and nowhere else, because
    a mark that a server chose can follow the one who carries it.
    """

    url: str
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotModified:
    """The page is as it was when `validators` were given. `at` is ISO 8601 with zone."""

    url: str
    final_url: str
    at: str
    validators: Validators


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCaptured:
    """An address that gave no page: the kind of trouble, and a sentence on it.

    `status` is that of HTTP where there was an answer. `retry_after` counts seconds, where asking
    again before is no use. `final_url` is the last address asked.
    """

    url: str
    kind: Trouble
    reason: str
    at: str
    status: int | None = None
    final_url: str | None = None
    retry_after: float | None = None


FetchResult: TypeAlias = Capture | NotModified | NotCaptured


def find_validators(capture: Capture) -> Validators | None:
    """Return what a capture holds for asking again, or None if it holds nothing."""
    return to_validators(capture.final_url or capture.url, capture.headers)


def to_validators(url: str | None, headers: Mapping[str, str]) -> Validators | None:
    """Return what the headers that `url` answered with hold for asking again, or None."""
    etag, modified = headers.get("etag"), headers.get("last-modified")
    if not url or not (etag or modified):
        return None
    return Validators(url=url, etag=etag, last_modified=modified)


class Fault(Exception):
    """Trouble on the way, inside this room; the fetcher makes a `NotCaptured` of it.

    `passing` says that the same request may well succeed in a moment.
    """

    def __init__(
        self,
        kind: Trouble,
        reason: str,
        *,
        status: int | None = None,
        retry_after: float | None = None,
        passing: bool = False,
    ) -> None:
        super().__init__(reason)
        self.kind, self.reason, self.status = kind, reason, status
        self.retry_after, self.passing = retry_after, passing

    def again(self, *, retry_after: float) -> "Fault":
        """Return the same trouble anew, met by somebody who comes later."""
        return Fault(self.kind, self.reason, status=self.status, retry_after=retry_after)
