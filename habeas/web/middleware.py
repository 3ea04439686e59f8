"""What holds for every answer: headers, the language, who may come in, how errors are told."""

from collections.abc import Callable
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation

from habeas.errors import HabeasError, NotFound, SearchIndexError, StaleForm, StoreBusy
from habeas.services.deciding import WrongDecision
from habeas.services.judging import WrongJudgement
from habeas.web.views import errors

Respond = Callable[[HttpRequest], HttpResponse]

# Nothing from elsewhere, no inline scripts or styles, no frames, forms only to ourselves.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    # A link to a source must not tell it who reads it. Not "no-referrer": browsers then name no
    # origin on our own forms either, and those are refused.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    "X-Robots-Tag": "noindex, nofollow",
}
LANGUAGE_KEY = "language"
_OPEN = ("/static/", "/sign-in/", "/set-up/", "/language/")


class Headers:
    """Sets the headers of every answer; pages are not kept by browsers or proxies."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.respond(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response


class Language:
    """Chooses the language: what the person chose, else what the browser asks for, else ours."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = str(request.session.get(LANGUAGE_KEY) or "")
        if chosen not in dict(settings.LANGUAGES):
            chosen = translation.get_language_from_request(request)
        with translation.override(chosen):
            request.LANGUAGE_CODE = chosen
            response = self.respond(request)
        response.headers.setdefault("Content-Language", chosen)
        return response


class Gate:
    """Lets in who has signed in. Before there is any account, only the set-up page answers."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated or request.path.startswith(_OPEN):
            return self.respond(request)
        if not get_user_model().objects.exists():
            return redirect("set-up")
        if request.method == "GET":
            wanted = urlencode({"next": request.get_full_path()})
            return redirect(f"{reverse('sign-in')}?{wanted}")
        return redirect("sign-in")


class Errors:
    """Tells errors of the house in words, with the status that fits."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.respond(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Return the page for an error that a person can act on; others are a plain 500."""
        for kind, status in _STATUSES:
            if isinstance(error, kind):
                return errors.told(request, error, status)
        return None


_STATUSES: tuple[tuple[type[HabeasError], int], ...] = (
    (NotFound, 404),
    (StaleForm, 409),
    (WrongDecision, 422),
    (WrongJudgement, 422),
    (StoreBusy, 503),
    (SearchIndexError, 503),
    (HabeasError, 500),
)
