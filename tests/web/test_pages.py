"""Every page, in both languages, for those who may and for those who may not."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
import regex

from habeas.model.records import CaptureState
from habeas.services.casebase import Casebase
from tests.web.conftest import CUSTODIAN, MEMBER, make_client
from tests.web.pages import GUARDED, HOSTILE

Named = Callable[[str], str]
PATHS = (
    "/",
    "/items/",
    "/items/?q=Bishkek",
    "/items/close/",
    "/items/close/?q=a+lawyer+lost+his+licence",
    "/cases/",
    "/cases/?q=sampl&state=released&sort=name",
    "/cases/?which=kept&state=zzz",
    "/cases/?which=closed",
    "/incidents/",
    "/incidents/?type=detention&from=2024&to=2024-04&q=Bishkek&status=proposed&country=KG",
    "/incidents/?type=zzz&country=%00&from=x&to=2024%2F2025&status=rejected&page=9",
    "/items/?q=%D0%B0%D0%B4%D0%B2%D0%BE%D0%BA%D0%B0%D1%82&language=ru&sort=oldest&from=2024&to=2024-04",
    "/people/",
    "/people/?q=sampl&sort=name",
    "/organizations/",
    "/places/",
    "/laws/",
    "/appeals/",
    "/review/",
    "/review/?kind=person",
    "/review/?kind=zzzz",
    "/match/",
    "/captures/",
    "/captures/?state=unreadable",
    "/add/",
    "/account/",
)
RAW_KEY = regex.compile(r">\s*web\.[a-z_.]+")


def every_path(casebase: Casebase) -> list[str]:
    """Return the path of every page there is."""
    store = casebase.store
    statements = {(s.kind, s.prop): s.id for s in store.each_statement()}
    return [
        *PATHS,
        *(f"/items/{item}/" for item in store.item_ids()),
        *(f"/items/close/?like={item}" for item in store.item_ids()),
        *(f"/records/{entity}/" for entity in store.entity_ids()),
        *(f"/findings/{finding}/" for finding in statements.values()),
        *(f"/captures/{capture.id}/" for capture in store.find_captures()),
        *(f"/cases/{case.id}/" for case in store.each_case()),
    ]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("name", [MEMBER, CUSTODIAN])
def test_every_page_answers(casebase: Casebase, name: str, language: str) -> None:
    """In the language asked for, with all words known, with headers and without hostile markup."""
    client = make_client(name, language)
    for path in every_path(casebase):
        answer = client.get(path)
        page = answer.content.decode()
        assert answer.status_code == 200, path
        assert f'<html lang="{language}">' in page, path
        assert not RAW_KEY.findall(page), path
        assert HOSTILE not in page, path
        assert "<img" not in page, path
        assert " style=" not in page, path
        assert len(page) < 300_000, path
        assert "script-src 'self'" in answer["Content-Security-Policy"]
        assert answer["Cache-Control"] == "no-store"
        assert answer["Content-Language"] == language


def test_strangers_see_nothing(casebase: Casebase) -> None:
    """Who has not signed in is led to the door, whatever the address, and back afterwards."""
    client = make_client()
    for path in [*every_path(casebase), "/nothing/", "/originals/x/"]:
        answer = client.get(path)
        assert answer.status_code == 302, path
        assert answer["Location"].startswith("/sign-in/?next=%2F"), path
        assert GUARDED not in answer.content.decode()
    for path in ("/add/", "/protect/x/", "/members/add/", "/items/x/decide/"):
        assert client.post(path, {"text": "x"}).status_code == 302


@pytest.mark.parametrize(
    "path",
    [
        "/items/itm:zzzz/",
        "/records/per:zzzz/",
        "/findings/st:zzzz/",
        "/captures/cap:zzzz/",
        "/originals/zzzz/",
        "/add/zzzz/",
        "/zzzz/",
        "/items/%3Cscript%3Ealert(1)%3C/",
        "/items/zzzz%0d%0aSet-Cookie:%20a=b/",
    ],
)
def test_what_is_not_there(custodian: Any, path: str) -> None:
    """Is 404, and nothing of the address is said again."""
    answer = custodian.get(path)
    assert answer.status_code == 404
    page = answer.content.decode().replace('name="next"', "")
    assert "zzzz" not in regex.sub(r'<input type="hidden"[^>]*>', "", page)
    assert "<script>alert" not in page
    assert "Set-Cookie: a=b" not in str(answer.headers)


@pytest.mark.parametrize(
    "query",
    [
        "page=999999999999999999999",
        "page=-1",
        "page=0x10",
        "page=%D9%A3",
        "page=400",
        "sort=zzzz&kind=zzzz&country=&from=9999-99&to=%00",
        "q=" + "%28" * 3000,
        "q=%22&q=%00%01",
        "q=a:b:c%20AND%20OR%20NOT%20%5B",
    ],
)
def test_strange_questions(member: Any, query: str) -> None:
    """Are answered, with less."""
    assert member.get(f"/items/?{query}").status_code == 200
    assert member.get(f"/people/?{query}").status_code == 200
    assert member.get(f"/captures/?{query}").status_code == 200


def test_endless_titles_are_cut_in_lists(custodian: Any) -> None:
    """A title of 100 kB is a line or two."""
    page = custodian.get("/items/").content.decode()
    assert "=cmd|x" in page
    assert len(page) < 40_000


def test_search_marks_words(member: Any) -> None:
    """And counts by field; a chosen filter can be taken out."""
    page = member.get("/items/?q=detained").content.decode()
    assert "<mark>detained</mark>" in page
    page = member.get("/items/?language=ru").content.decode()
    assert 'value="ru" checked' in page
    assert "Самплову" in page
    assert "detained in Bishkek" not in page


def test_nothing_found_says_what_to_do(member: Any) -> None:
    """A list without rows has a way on."""
    assert "Try fewer words" in member.get("/items/?q=zzzzqq").content.decode()


def test_an_item_shows_its_findings_beside_its_words(member: Any, item_named: Named) -> None:
    """Every mark leads to a group, every place of a group to a mark."""
    page = member.get(f"/items/{item_named('detained')}/").content.decode()
    ids = set(regex.findall(r'\bid="([^"]+)"', page))
    assert len(ids) == len(regex.findall(r'\bid="([^"]+)"', page))
    text = page[page.index('<div class="text">') : page.index('id="found"')]
    marks = set(regex.findall(r'href="#([^"]+)"', text))
    assert marks
    assert marks <= ids
    words = set(regex.findall(r'href="#(w-[^"]+)"', page))
    assert words
    assert words <= ids


def test_a_member_has_no_forms_of_custodians(member: Any, item_named: Named) -> None:
    """And the custodian has."""
    path = f"/items/{item_named('detained')}/"
    assert "/protect/" not in member.get(path).content.decode()
    assert "/protect/" in make_client(CUSTODIAN).get(path).content.decode()


def test_an_empty_casebase_says_what_to_do(empty: Casebase) -> None:
    """The overview leads to adding."""
    from tests.web.conftest import make_accounts

    make_accounts()
    client = make_client(MEMBER)
    assert 'class="button main" href="/add/"' in client.get("/").content.decode()
    for path in PATHS:
        assert client.get(path).status_code == 200


def test_captures_show_why(casebase: Casebase, member: Any) -> None:
    """What could not be read stands there with the reason."""
    row = casebase.store.find_captures(states=[CaptureState.UNREADABLE])[0]
    assert row.reason
    page = member.get("/captures/?state=unreadable").content.decode()
    assert row.id in page
    assert "unreadable" in member.get(f"/captures/{row.id}/").content.decode()


def test_originals_are_saved_never_shown(casebase: Casebase, member: Any) -> None:
    """As bytes, under a name of ours, with a custody line."""
    row = casebase.store.find_captures(states=[CaptureState.CAPTURED])[0]
    answer = member.get(f"/originals/{row.original}/")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == f'attachment; filename="{row.original}.bin"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "Given out" in member.get(f"/captures/{row.id}/").content.decode()


def test_a_protected_name_is_in_no_page_of_a_member(
    casebase: Casebase, custodian: Any, entity_named: Named
) -> None:
    """Neither in texts nor in lists, nor as an address; the custodian sees it still."""
    person = entity_named("samplova")
    answer = custodian.post(f"/protect/{person}/", {"visibility": "restricted", "why": "asked"})
    assert answer.status_code == 302
    member = make_client(MEMBER)
    assert member.get(f"/records/{person}/").status_code == 404
    for path in every_path(casebase):
        page = member.get(path).content.decode()
        asked = regex.sub(r'value="[^"]*"', "", page)
        assert GUARDED not in asked, path
        assert "Самплов" not in asked, path
    assert GUARDED in custodian.get(f"/records/{person}/").content.decode()


def test_changes_between_captures(casebase: Casebase, member: Any) -> None:
    """Two captures of one address show what was taken out and put in."""
    from habeas.model.page import Capture
    from habeas.services.adding import add_documents

    datas = [
        f"<p>Notice</p><p>The hearing is on {day}.</p>".encode() for day in ("Monday", "Friday")
    ]
    pages = [
        Capture(
            data=data,
            name="notice.html",
            url="https://example.org/notice",
            sha256=sha256(data).hexdigest(),
        )
        for data in datas
    ]
    for page in pages:
        add_documents(casebase, [page], actor="test", workers=1)
    newest = [c for c in casebase.store.find_captures() if c.url == "https://example.org/notice"]
    assert len(newest) == 2
    shown = member.get(f"/captures/{newest[0].id}/?with={newest[1].id}").content.decode()
    assert "<del>Monday</del>" in shown or "<del>Friday</del>" in shown
    assert "<ins>" in shown
