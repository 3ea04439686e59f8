"""The application in a real browser, served by the real command."""

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from habeas.settings import load_settings
from habeas.web.casebase import open_casebase
from tests.web.conftest import CUSTODIAN, PASSWORD
from tests.web.serving import CHROMIUM, FLAGS, serving, tab
from tests.web.test_pages import PATHS

pytestmark = [
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Debian's chromium"),
    pytest.mark.skipif(find_spec("playwright") is None, reason="needs playwright"),
    # One browser and one server for all: they go to one worker.
    pytest.mark.xdist_group("browser"),
]
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Give a browser."""
    from playwright.sync_api import sync_playwright

    # Playwright runs its own loop in this thread, and Django takes that for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    try:
        with sync_playwright() as playwright:
            launched = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
            yield launched
            launched.close()
    finally:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="module")
def pages(made: Path) -> list[str]:
    """Return the path of one page of every sort."""
    casebase = open_casebase(load_settings(casebase=made, environ={}))
    store = casebase.store
    kinds = {row.kind: row.id for row in store.find_entities()}
    findings = {row.prop: row.id for row in store.each_statement()}
    found = [
        *PATHS,
        *(f"/items/{item}/" for item in store.item_ids()),
        *(f"/items/close/?like={item}&language=ru" for item in list(store.item_ids())[:2]),
        *(f"/records/{record}/" for record in kinds.values()),
        *(f"/findings/{findings[prop]}/" for prop in ("title", "cited", "signatory")),
        *(f"/captures/{capture.id}/" for capture in store.find_captures()[:3]),
        *(f"/cases/{case.id}/{more}" for case in store.each_case() for more in ("", "?ask=1")),
        *(f"/cases/{case.id}/draft/" for case in store.each_case()),
        *(f"/cases/{case.id}/draft/?facts=all&beside=kk" for case in store.each_case()),
        *(f"/records/{r.id}/" for r in store.find_entities() if "Obraztsov" in r.name),
        "/nothing/",
    ]
    casebase.close()
    return found


@pytest.fixture(scope="module")
def site(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a copy of the casebase, for tests that only look; give its address."""
    yield from serve_copy(made, tmp_path_factory.mktemp("served"))


@pytest.fixture
def fresh_site(made: Path, tmp_path: Path) -> Iterator[str]:
    """Serve a copy of the casebase, for one test that changes it; give its address."""
    yield from serve_copy(made, tmp_path / "served")


def serve_copy(made: Path, where: Path) -> Iterator[str]:
    folder = where / "casebase"
    shutil.copytree(made, folder)
    with serving(folder) as served:
        yield served.address


def sign_in(page: Any) -> None:
    page.goto("/sign-in/")
    page.fill("#id_username", CUSTODIAN)
    page.fill("#id_password", PASSWORD)
    page.click("main button.main")
    page.wait_for_url("**/")


def open_item(page: Any, title: str = "detained in Bishkek") -> None:
    page.goto("/items/")
    page.click(f"main h2 a:has-text('{title}')")


def test_first_run(browser: Any, tmp_path: Path) -> None:
    """The printed link makes the first account; then one pastes a text and sees its findings."""
    folder = tmp_path / "new"
    open_casebase(load_settings(casebase=folder, environ={}), create=True).close()
    with serving(folder) as served, tab(browser, served.address, locale="en") as opened:
        assert served.setup_link
        page = opened.page
        page.goto(served.setup_link)
        page.fill("#id_username", "first")
        page.fill("#id_password1", PASSWORD)
        page.fill("#id_password2", PASSWORD)
        page.click("main button.main")
        page.click("text=Add the first pages")
        page.fill("#text", "Lawyer Ruslan Vydumov was fined in Bishkek on May 2, 2024.")
        page.click("button:text-is('Add the text')")
        page.wait_for_selector("h1:text-is('Added')")
        page.click("text=Look at the items")
        page.click("main h2 a")
        assert page.locator(".text mark.person").first.inner_text() == "Ruslan Vydumov"


def test_deciding(browser: Any, fresh_site: str) -> None:
    """Search, accept, correct, take back."""
    with tab(browser, fresh_site, locale="en") as opened:
        page = opened.page
        sign_in(page)
        page.fill("#q", "Samplova")
        page.press("#q", "Enter")
        assert page.locator(".passage mark").count() > 0
        open_item(page)
        person = "section.person .group:has-text('Aigerim Samplova')"
        page.click(f"{person} button[name=accept]")
        assert "✓ accepted" in page.locator(person).inner_text()
        assert page.locator(".text mark.person.accepted").count() > 0
        page.click("section.fields .group:has-text('Published') a[href^='/findings/']")
        page.fill("#value", "2024-03-04")
        page.fill("#correct-why", "the page says so")
        page.click("main button:text-is('Correct')")
        assert "Corrected" in page.locator("[role=status]").inner_text()
        open_item(page)
        assert "4 March 2024" in page.locator(".head .facts").inner_text()
        page.click(f"{person} button[name=undo]")
        assert "✓ accepted" not in page.locator(person).inner_text()


def test_without_scripts(browser: Any, fresh_site: str) -> None:
    """The same without JavaScript: decide, and add with a page that reloads itself."""
    with tab(browser, fresh_site, locale="en", java_script_enabled=False) as opened:
        page = opened.page
        sign_in(page)
        open_item(page)
        place = "section.place .group:has-text('Bishkek')"
        page.click(f"{place} button[name=reject]")
        page.click("details.rejected summary")
        page.click("details.rejected button[name=restore]")
        assert page.locator(place).count() == 1
        page.goto("/add/")
        page.fill("#addresses", "https://127.0.0.1:9/nothing")
        page.click("button:text-is('Fetch')")
        page.wait_for_selector("h1:text-is('Added')")
        assert "127.0.0.1" in page.locator("main").inner_text()


ALIKE = "Lawyer Nurzat Vymysheva was heard in Osh.\n\nLawyer Nurzhat Vymysheva was fined in Naryn."


def ask_about(page: Any) -> None:
    """Add a text with two spellings, and open the page of questions."""
    page.goto("/add/")
    page.fill("#text", ALIKE)
    page.click("button:text-is('Add the text')")
    page.wait_for_selector("h1:text-is('Added')")
    page.goto("/review/")


def test_who_is_who_without_scripts(browser: Any, fresh_site: str) -> None:
    """Two spellings are asked of and told apart; Enter in the reason decides nothing."""
    with tab(browser, fresh_site, locale="en", java_script_enabled=False) as opened:
        page = opened.page
        sign_in(page)
        ask_about(page)
        question = page.locator(".question:has-text('Nurzhat Vymysheva')").first
        question.locator("input[name=why]").fill("sisters")
        question.locator("input[name=why]").press("Enter")
        assert page.locator("[role=status]").count() == 0
        question.locator("button[value=different]").click()
        assert "Kept apart" in page.locator("[role=status]").inner_text()
        assert page.locator(".question:has-text('Nurzhat Vymysheva')").count() == 0


def test_who_is_who_by_keys(browser: Any, fresh_site: str) -> None:
    """Key j moves to a question, s joins, and the record has both spellings and a way back."""
    with tab(browser, fresh_site, locale="en") as opened:
        page = opened.page
        sign_in(page)
        ask_about(page)
        page.wait_for_load_state("load")
        while "Vymysheva" not in page.evaluate("document.activeElement.innerText"):
            page.keyboard.press("j")
        page.keyboard.press("s")
        page.wait_for_selector("[role=status]:has-text('Joined')")
        page.wait_for_selector("#q1:focus")
        page.goto("/people/?q=Vymysheva")
        assert page.locator("main tbody tr").count() == 1
        page.click("main th a")
        page.click("button[value=undo]")
        page.wait_for_selector("[role=status]:has-text('Taken back')")


def test_a_case_without_scripts(browser: Any, fresh_site: str) -> None:
    """By keys alone: from an item to its case, and the item out of it and back."""
    with tab(browser, fresh_site, locale="en", java_script_enabled=False) as opened:
        page = opened.page
        sign_in(page)
        open_item(page)
        page.locator("#cases button", has_text="Not this case").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".messages")
        assert page.url.endswith("#cases")
        page.locator("#cases button", has_text="Take back").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".messages >> text=Taken back")
        page.click("#cases >> text=Aigerim Samplova")
        assert page.locator(".timeline > li").count() >= 3
        assert page.locator(".states li.disputed").count() == 2


def test_upload(browser: Any, fresh_site: str, tmp_path: Path) -> None:
    """Two files at once; the progress page changes without being reloaded."""
    for number in (1, 2):
        text = f"Lawyer Timur Nebylov was heard in Osh on June {number}, 2024."
        (tmp_path / f"page{number}.txt").write_text(text, encoding="utf-8")
    with tab(browser, fresh_site, locale="ru") as opened:
        page = opened.page
        sign_in(page)
        page.goto("/add/")
        page.set_input_files("#files", [tmp_path / "page1.txt", tmp_path / "page2.txt"])
        page.click("button:text-is('Добавить файлы')")
        page.wait_for_selector("h1:text-is('Добавлено')")
        assert page.locator(".figures dd").first.inner_text() == "2"


def test_keyboard_only(browser: Any, fresh_site: str) -> None:
    """The first Tab skips to the content; / searches; j, a and u decide; focus is always seen."""
    with tab(browser, fresh_site, locale="en") as opened:
        page = opened.page
        sign_in(page)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
        page.keyboard.press("Enter")
        page.keyboard.press("/")
        page.keyboard.type("Obraztsov")
        page.keyboard.press("Enter")
        page.wait_for_url("**/items/**")
        open_item(page)
        page.wait_for_load_state("load")  # a key before the script is there is lost
        page.keyboard.press("j")
        page.keyboard.press("j")
        focused = "document.activeElement.id"
        second = page.evaluate(focused)
        assert page.locator(f"[id='{second}'].group").count() == 1
        page.keyboard.press("a")
        page.wait_for_selector(f"[id='{second}'].accepted")
        page.wait_for_function(f"{focused} === '{second}'")
        page.wait_for_load_state("load")
        page.keyboard.press("u")
        page.wait_for_selector(f"[id='{second}']:not(.accepted)")
        page.keyboard.press("Tab")
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(outline) == "solid"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_phone(browser: Any, site: str, pages: list[str], language: str) -> None:
    """At 360 px nothing is wider than the screen, and buttons are large enough for a finger."""
    with tab(browser, site, locale=language, **PHONE) as opened:
        page = opened.page
        sign_in(page)
        for path in pages:
            page.goto(path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
            small = page.evaluate(
                "[...document.querySelectorAll('button, select, input:not([type=hidden])"
                ":not([type=checkbox])')].filter(e => e.offsetParent && "
                "e.getBoundingClientRect().height < 32).length"
            )
            assert small == 0, path
        opened.complaints = [c for c in opened.complaints if "404" not in c]


@pytest.mark.parametrize(
    ("language", "scheme"), [("en", "light"), ("ru", "light"), ("en", "dark"), ("ru", "dark")]
)
def test_accessibility(
    browser: Any, site: str, pages: list[str], language: str, scheme: str
) -> None:
    """Axe finds nothing wrong on any page."""
    axe_core = pytest.importorskip("axe_core_python")
    axe = (Path(axe_core.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    with tab(browser, site, locale=language, color_scheme=scheme) as opened:
        page = opened.page
        page.goto("/sign-in/")
        assert find_violations(page, axe) == []
        sign_in(page)
        for path in pages:
            page.goto(path)
            assert find_violations(page, axe) == [], path
        opened.complaints = [c for c in opened.complaints if "404" not in c]


def find_violations(page: Any, axe: str) -> list[str]:
    """Return what axe finds wrong on a page; the script goes past the page's own policy."""
    page.evaluate(axe)
    found = page.evaluate("axe.run()")["violations"]
    return [
        f"{v['id']}: {v['nodes'][0]['html'][:200]} {v['nodes'][0].get('failureSummary')}"
        for v in found
    ]


def test_paper(browser: Any, site: str) -> None:
    """Printed, an item has its text and findings, and no buttons."""
    with tab(browser, site, locale="en") as opened:
        page = opened.page
        sign_in(page)
        open_item(page)
        page.emulate_media(media="print")
        assert not page.locator(".acts").first.is_visible()
        assert not page.locator("nav").first.is_visible()
        assert page.locator(".text").is_visible()
        assert page.locator(".found").is_visible()
