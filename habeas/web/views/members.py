"""One's own account, and for custodians those of the others."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import get_user_model, update_session_auth_hash
from django.contrib.auth.forms import BaseUserCreationForm, PasswordChangeForm
from django.contrib.auth.models import Group
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from habeas.errors import NotFound
from habeas.model.access import Visibility
from habeas.services.deciding import WrongDecision
from habeas.web.context import CUSTODIANS, viewer_of
from habeas.web.words import say

ROLES = ("member", "custodian", "closed")  # a closed account stays: decisions bear its name


@sensitive_post_parameters()
def account(request: HttpRequest) -> HttpResponse:
    """Show one's account, and change its password."""
    asked = request.POST if request.method == "POST" else None
    form = PasswordChangeForm(request.user, asked)  # type: ignore[arg-type]
    if asked is not None and form.is_valid():
        user = form.save()
        update_session_auth_hash(request, user)  # other browsers are signed out, this one is not
        messages.success(request, say("web.done.password"))
        return redirect("account")
    return _page(request, form, BaseUserCreationForm(prefix="new"), failed=asked is not None)


@require_POST
@sensitive_post_parameters()
def add(request: HttpRequest) -> HttpResponse:
    """Make an account for a member; for custodians."""
    _check_custodian(request)
    form: Any = BaseUserCreationForm(request.POST, prefix="new")
    if not form.is_valid():
        own = PasswordChangeForm(request.user)  # type: ignore[arg-type]
        return _page(request, own, form, failed=True)
    form.save()
    messages.success(request, say("web.done.member"))
    return redirect("account")


@require_POST
def change(request: HttpRequest, member_id: int) -> HttpResponse:
    """Say whether an account is a member's, a custodian's, or closed; for custodians."""
    _check_custodian(request)
    role = request.POST.get("role", "")
    with transaction.atomic():
        member: Any = get_user_model().objects.filter(pk=member_id).first()
        if member is None or role not in ROLES:
            raise NotFound("account", "")
        group = Group.objects.get_or_create(name=CUSTODIANS)[0]
        others = get_user_model().objects.filter(groups=group, is_active=True)
        if role != "custodian" and not others.exclude(pk=member_id).exists():
            raise WrongDecision("expected a custodian to stay, got the last one closed or changed")
        member.is_active = role != "closed"
        member.save(update_fields=["is_active"])
        (member.groups.add if role == "custodian" else member.groups.remove)(group)
    messages.success(request, say("web.done.member"))
    return redirect("account")


def _check_custodian(request: HttpRequest) -> None:
    if viewer_of(request).level is not Visibility.RESTRICTED:
        raise NotFound("account", "")


def _page(request: HttpRequest, form: Any, adding: Any, *, failed: bool) -> HttpResponse:
    custodian = viewer_of(request).level is Visibility.RESTRICTED
    form.fields["old_password"].widget.attrs.pop("autofocus", None)  # not all come to change it
    adding.fields["username"].widget.attrs.pop("autofocus", None)
    context = {
        "form": form,
        "adding": adding,
        "custodian": custodian,
        "members": _members() if custodian else (),
        "roles": ROLES,
    }
    return render(request, "habeas/account.html", context, status=422 if failed else 200)


def _members() -> list[tuple[Any, str]]:
    """Return the accounts with the role of each, by name."""
    rows = get_user_model().objects.order_by("username").prefetch_related("groups")
    return [(row, _role(row)) for row in rows]


def _role(user: Any) -> str:
    if not user.is_active:
        return "closed"
    named = any(group.name == CUSTODIANS for group in user.groups.all())
    return "custodian" if named else "member"
