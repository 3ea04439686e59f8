"""The first account, signing in, members; and what must not work."""

from typing import Any

import pytest

from habeas.errors import SettingsError
from habeas.services.casebase import Casebase
from habeas.settings import load_settings
from tests.web.conftest import CUSTODIAN, MEMBER, PASSWORD, make_client


def set_up_form(code: str, name: str = "first") -> dict[str, str]:
    return {"username": name, "password1": PASSWORD, "password2": PASSWORD, "code": code}


def test_the_first_account_needs_the_code(empty: Casebase) -> None:
    """All pages lead there; the wrong code is refused, the right one makes a custodian, once."""
    from habeas.web.views.accounts import has_accounts, make_setup_code

    client = make_client()
    assert client.get("/items/")["Location"] == "/set-up/"
    assert client.get("/sign-in/").status_code == 200
    code = make_setup_code()
    assert client.post("/set-up/", set_up_form("wrong")).status_code == 422
    assert client.post("/set-up/", set_up_form("")).status_code == 422
    assert not has_accounts()
    assert code in client.get(f"/set-up/?code={code}").content.decode()
    assert client.post("/set-up/", set_up_form(code))["Location"] == "/"
    assert "Members" in client.get("/account/").content.decode()
    second = make_client().post("/set-up/", set_up_form(code, "second"))
    assert second["Location"] == "/sign-in/"


def test_weak_passwords_are_refused(empty: Casebase) -> None:
    """Also for the first account."""
    from habeas.web.views.accounts import make_setup_code

    form = set_up_form(make_setup_code()) | {"password1": "password", "password2": "password"}
    assert make_client().post("/set-up/", form).status_code == 422


@pytest.mark.parametrize(
    ("wanted", "led"),
    [
        ("/people/?q=a", "/people/?q=a"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/a\r\nSet-Cookie: x=y", "/"),
        ("", "/"),
    ],
)
def test_signing_in_leads_back_to_our_own_pages_only(
    casebase: Casebase, wanted: str, led: str
) -> None:
    """Never to another site, never with lines of its own."""
    form = {"username": MEMBER, "password": PASSWORD, "next": wanted}
    answer = make_client().post("/sign-in/", form)
    assert answer.status_code == 302
    assert answer["Location"] == led


def test_wrong_passwords_are_slowed_down(casebase: Casebase) -> None:
    """By account name; the right one does not help until the time is over."""
    client = make_client()
    for _ in range(8):
        answer = client.post("/sign-in/", {"username": "nobody", "password": "x" * 14})
        assert answer.status_code == 422
    answer = client.post("/sign-in/", {"username": "nobody", "password": PASSWORD})
    assert answer.status_code == 429
    good = client.post("/sign-in/", {"username": MEMBER, "password": PASSWORD})
    assert good.status_code == 302


def test_forms_need_their_token(casebase: Casebase) -> None:
    """A form from elsewhere changes nothing."""
    client = make_client(CUSTODIAN, enforce_csrf_checks=True)
    for path in ("/sign-out/", "/language/", "/add/", "/account/", "/protect/x/"):
        answer = client.post(path, {"language": "ru", "text": "x"})
        assert answer.status_code == 403
        assert "too old" in answer.content.decode()
    assert client.get("/people/").status_code == 200


def test_signing_out(member: Any) -> None:
    """Only by a form; afterwards nothing is shown."""
    assert member.get("/sign-out/").status_code == 405
    assert member.post("/sign-out/").status_code == 302
    assert member.get("/people/").status_code == 302


def test_the_language_stays(casebase: Casebase) -> None:
    """Through signing in and out; an unknown one is passed over."""
    client = make_client()
    assert (
        client.post("/language/", {"language": "ru", "next": "/people/"})["Location"] == "/people/"
    )
    client.post("/sign-in/", {"username": MEMBER, "password": PASSWORD})
    assert "Материалы" in client.get("/").content.decode()
    client.post("/language/", {"language": "zz"})
    client.post("/sign-out/")
    assert "Войти" in client.get("/sign-in/").content.decode()


def test_custodians_add_members_and_choose_roles(custodian: Any) -> None:
    """A new member signs in; made a custodian they see members; closed they do not come in."""
    from django.contrib.auth.models import User

    form = {"new-username": "nina", "new-password1": PASSWORD, "new-password2": PASSWORD}
    assert custodian.post("/members/add/", form)["Location"] == "/account/"
    assert custodian.post("/members/add/", form).status_code == 422
    nina = User.objects.get(username="nina")
    client = make_client("nina")
    assert "nina" not in make_client(MEMBER).get("/account/").content.decode()
    assert "/members/" not in client.get("/account/").content.decode()
    custodian.post(f"/members/{nina.pk}/", {"role": "custodian"})
    assert "/members/" in client.get("/account/").content.decode()
    custodian.post(f"/members/{nina.pk}/", {"role": "closed"})
    assert client.get("/people/").status_code == 302
    answer = make_client().post("/sign-in/", {"username": "nina", "password": PASSWORD})
    assert answer.status_code == 422


def test_one_custodian_stays(custodian: Any, member: Any) -> None:
    """The last one cannot give up the role; members cannot give it to themselves."""
    from django.contrib.auth.models import User

    kira, mark = (User.objects.get(username=name).pk for name in (CUSTODIAN, MEMBER))
    assert custodian.post(f"/members/{kira}/", {"role": "member"}).status_code == 422
    assert custodian.post(f"/members/{kira}/", {"role": "zzzz"}).status_code == 404
    assert member.post(f"/members/{mark}/", {"role": "custodian"}).status_code == 404
    assert member.post("/members/add/", {"new-username": "x"}).status_code == 404


def test_the_password_is_changed(member: Any) -> None:
    """With the old one; this browser stays signed in, others do not."""
    other = make_client()
    other.post("/sign-in/", {"username": MEMBER, "password": PASSWORD})
    fresh = "quite another passphrase"
    form = {"old_password": "wrong", "new_password1": fresh, "new_password2": fresh}
    assert member.post("/account/", form).status_code == 422
    assert member.post("/account/", form | {"old_password": PASSWORD}).status_code == 302
    assert member.get("/people/").status_code == 200
    assert other.get("/people/").status_code == 302


def test_nothing_is_served_to_others_without_an_account(empty: Casebase) -> None:
    """Whoever came first would make it."""
    from habeas.web.server import is_loopback, make_server

    folder = empty.originals.folder.parent
    with pytest.raises(SettingsError, match="until there is an account"):
        make_server(load_settings(casebase=folder, host="0.0.0.0", port=0, environ={}))  # noqa: S104
    hosts = ("127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost")
    assert all(map(is_loopback, hosts))
    assert not any(map(is_loopback, ("0.0.0.0", "192.0.2.1", "::", "habeas.example", "")))  # noqa: S104


def test_other_host_names_are_refused(casebase: Casebase) -> None:
    """A name that leads a browser here by a trick of DNS is not ours."""
    client = make_client(MEMBER)
    assert client.get("/", HTTP_HOST="evil.example").status_code == 400


def test_logs_hold_no_words() -> None:
    """Of an error in a page, the log has the type only."""
    import logging

    from habeas.web.server import _Discreet

    try:
        raise ValueError("Aigerim Samplova")
    except ValueError as error:
        record = logging.LogRecord(
            "x", logging.ERROR, "", 0, "failed", None, (ValueError, error, None)
        )
    assert _Discreet("%(message)s").format(record) == "failed\nValueError"
