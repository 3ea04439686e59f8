"""Pages that say what went wrong and what to do. They never repeat what was asked for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from habeas.errors import HabeasError
from habeas.web.words import current_language, say

# What each status is called and what it says to do, as keys of our words.
_TOLD = {
    400: "bad",
    403: "form",
    404: "missing",
    409: "stale",
    413: "large",
    422: "wrong",
    429: "slow",
    503: "busy",
}


def told(request: HttpRequest, error: HabeasError, status: int) -> HttpResponse:
    """Return the page for an error of the house.

    Its own message is for the log and the terminal: it is in English, and may hold a name.
    """
    del error
    return _page(request, status)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return the page for an address that leads nowhere."""
    del exception
    return _page(request, 404)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return the page for a request that is none."""
    del request, exception
    return _bare(400)


def denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return the page for what this account may not do: the same as for what is not there."""
    del exception
    return _page(request, 404)


def broken(request: HttpRequest) -> HttpResponse:
    """Return the page for what nobody foresaw. It asks neither the database nor the session."""
    del request
    return _bare(500)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Return the page for a form without a valid token: too old, or from elsewhere."""
    del reason
    return _page(request, 403)


def _words(status: int) -> dict[str, str]:
    name = _TOLD.get(status, "broken")
    return {"title": say(f"web.error.{name}"), "said": say(f"web.error.{name}.said")}


def _page(request: HttpRequest, status: int) -> HttpResponse:
    return render(request, "habeas/told.html", _words(status), status=status)


def _bare(status: int) -> HttpResponse:
    context = {**_words(status), "language": current_language()}
    return HttpResponse(render_to_string("habeas/bare.html", context), status=status)
