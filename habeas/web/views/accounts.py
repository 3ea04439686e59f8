"""The first account, signing in and out, the language."""

import secrets
from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model, login, logout
from django.contrib.auth.forms import AuthenticationForm, BaseUserCreationForm
from django.contrib.auth.models import Group
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from habeas.web.context import CUSTODIANS
from habeas.web.middleware import LANGUAGE_KEY
from habeas.web.throttle import Throttle
from habeas.web.words import say, say_later

_throttle = Throttle()
_LONGEST = 4_000  # characters of an address to come back to
_setup_code: list[str] = []


def make_setup_code() -> str:
    """Return the code that the first account is made with; a new one for each start of the server.

    Whoever can read the terminal, or was given the link, is the one who sets up: not whoever on
    this machine finds the port first.
    """
    _setup_code[:] = [secrets.token_urlsafe(9)]
    return _setup_code[0]


class SetUpForm(BaseUserCreationForm):  # type: ignore[type-arg]
    """The first account: name, password twice, and the code from the terminal."""

    code = forms.CharField(label=say_later("web.account.code"), max_length=40)

    def clean_code(self) -> str:
        """Return the code if it is the one that was printed."""
        code = str(self.cleaned_data["code"]).strip()
        if not _setup_code or not secrets.compare_digest(code.encode(), _setup_code[0].encode()):
            raise forms.ValidationError(say("web.account.code.wrong"))
        return code


def has_accounts() -> bool:
    """Tell whether anybody can sign in yet."""
    return get_user_model().objects.exists()


@sensitive_post_parameters()
def set_up(request: HttpRequest) -> HttpResponse:
    """Make the first account, who is a custodian, and sign in."""
    if has_accounts():
        return redirect("sign-in")
    given = {"code": request.GET.get("code", "")[:40]}
    form = SetUpForm(request.POST if request.method == "POST" else None, initial=given)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            if has_accounts():  # somebody was quicker
                return redirect("sign-in")
            user = form.save()
            user.groups.add(Group.objects.get_or_create(name=CUSTODIANS)[0])
        _setup_code.clear()
        _keep_language(request, lambda: login(request, user))
        return redirect("overview")
    return _render_form(request, "habeas/set_up.html", form)


@sensitive_post_parameters()
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in; after many wrong passwords the answer waits its turn."""
    if request.user.is_authenticated:
        return redirect("overview")
    form = AuthenticationForm(request, request.POST if request.method == "POST" else None)
    if request.method == "POST":
        name = str(request.POST.get("username", ""))[:150]
        if _throttle.is_closed(name):
            form.add_error(None, say("web.account.throttled"))
            return _render_form(request, "habeas/sign_in.html", form, status=429)
        if form.is_valid():
            _throttle.forget(name)
            _keep_language(request, lambda: login(request, form.get_user()))
            return redirect(_next(request) or "overview")
        _throttle.note(name)
    return _render_form(request, "habeas/sign_in.html", form)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out."""
    _keep_language(request, lambda: logout(request))
    return redirect("sign-in")


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Remember the language a person chose."""
    chosen = request.POST.get("language", "")
    if chosen in dict(settings.LANGUAGES):
        request.session[LANGUAGE_KEY] = chosen
    return redirect(_next(request) or "overview")


def _keep_language(request: HttpRequest, act: Callable[[], None]) -> None:
    """Run what may begin a new session, and keep the chosen language in it."""
    chosen = request.session.get(LANGUAGE_KEY)
    act()
    if chosen:
        request.session[LANGUAGE_KEY] = chosen


def _next(request: HttpRequest) -> str:
    """Return where a person wanted to go, if that is an address of ours; else ""."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    fine = url_has_allowed_host_and_scheme(target, allowed_hosts=None) and target.isprintable()
    return target if fine and target.startswith("/") and len(target) < _LONGEST else ""


def _render_form(
    request: HttpRequest, template: str, form: Any, *, status: int = 200
) -> HttpResponse:
    failed = request.method == "POST" and status == 200
    context = {"form": form, "next": _next(request)}
    return render(request, template, context, status=422 if failed else status)
