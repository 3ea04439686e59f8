"""A crawl of everything by everybody: what is hidden stands in no page, link, error, file or line."""

import contextlib
import io
import logging
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import regex

from habeas.cli.main import run
from habeas.model.access import Visibility
from habeas.services.casebase import Casebase
from habeas.services.exporting import Format, export
from habeas.services.looking import Looking
from habeas.settings import Settings, load_settings
from habeas.store.protocol import Window
from habeas.web.casebase import open_casebase
from habeas.web.current import serve_casebase
from tests.secret import (
    SECRETS,
    find_secret,
    hide_all,
    plant_all,
)
from tests.services.building import CUSTODIAN as KEEPER
from tests.services.building import MEMBER as GROUP
from tests.services.building import PUBLIC
from tests.store.postgres import reason_to_skip, running_server
from tests.web.conftest import CUSTODIAN, MEMBER, make_accounts, make_client

if TYPE_CHECKING:
    from django.test import Client

_HREF = regex.compile(r"""(?:href|action|src)\s*=\s*"([^"]*)\"""")
_MOST = 1_000  # pages of a crawl: a few hundred are there
ASKED = ("лебедь", "Bishkek", "lawyer OR суд", "title:court", "person:a*", "")


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def settings(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Settings]:
    """Give the settings of a casebase with secrets in it, on either database."""
    folder = tmp_path_factory.mktemp("secret") / "casebase"
    with contextlib.ExitStack() as stack:
        address = None
        if request.param == "postgresql":
            if reason := reason_to_skip():
                pytest.skip(reason)
            address = stack.enter_context(running_server())
        found = load_settings(casebase=folder, database=address, environ={})
        casebase = open_casebase(found, create=True)
        make_accounts()
        plant_all(casebase)
        hide_all(casebase)
        casebase.close()
        yield found
        from django.db import connections

        connections["default"].close()


@pytest.fixture
def casebase(settings: Settings) -> Iterator[Casebase]:
    """Give the casebase, served."""
    opened = open_casebase(settings)
    serve_casebase(opened)
    yield opened
    opened.close()


def crawl(client: "Client", start: list[str]) -> dict[str, tuple[int, str]]:
    """Return the status and all that came (headers, body) of every address that a page leads to.

    Filters lead to filters without end: of a page with a question, links with another are left.
    """
    seen: dict[str, tuple[int, str]] = {}
    waiting = list(start)
    while waiting and len(seen) < _MOST:
        path = waiting.pop()
        if path in seen:
            continue
        answer = client.get(path)
        body = answer.content if not answer.streaming else b"".join(answer)
        page = body.decode("utf-8", "replace")
        head = "\n".join(f"{name}: {value}" for name, value in answer.items())
        seen[path] = (answer.status_code, f"{head}\n\n{page}")
        links = [unescape(link) for link in _HREF.findall(page)]
        links += [answer["Location"]] if "Location" in answer else []
        for link in links:
            parts = urlsplit(urljoin(path, link))
            mine = not parts.netloc and parts.path.startswith("/")
            if mine and "/static/" not in parts.path and not ("?" in path and parts.query):
                waiting.append(parts.path + (f"?{parts.query}" if parts.query else ""))
    return seen


def find_all_paths(casebase: Casebase) -> list[str]:
    """Return the addresses of everything there is, hidden or not."""
    store = casebase.store
    captures = store.find_captures(window=Window(limit=10_000))
    paths = ["/", "/account/", "/add/", "/captures/?state=unreadable"]
    paths += [f"/items/?q={words}" for words in ASKED]
    paths += [
        f"/{room}/?q=a"
        for room in ("people", "organizations", "places", "laws", "appeals", "cases", "incidents")
    ]
    paths += [f"/items/{item}/" for item in store.item_ids()]
    paths += [f"/records/{entity}/" for entity in store.entity_ids()]
    cases = [case.id for case in store.each_case()]
    paths += [f"/cases/{case}/{more}" for case in cases for more in ("", "case.json")]
    paths += ["/cases/?which=kept", "/cases/?which=closed", "/cases/?state=in_custody&sort=name"]
    # One finding of each sort that holds a secret, and one that does not: pages of one sort are alike.
    findings = {(s.kind, s.prop, bool(find_secret(s))): s.id for s in store.each_statement()}
    paths += [f"/findings/{finding}/" for finding in findings.values()]
    paths += [f"/captures/{capture.id}/" for capture in captures]
    paths += [f"/captures/{a.id}/?with={b.id}" for a in captures for b in captures]
    paths += [f"/originals/{sha256}/" for sha256 in casebase.originals.find_all()]
    paths += [f"/protect/{item}/" for item in store.item_ids()]
    return paths


def test_a_custodian_finds_every_secret(casebase: Casebase) -> None:
    """Otherwise the tests below would prove nothing."""
    pages = crawl(make_client(CUSTODIAN), find_all_paths(casebase))
    said = "\n".join(text for _, text in pages.values())
    missing = [name for name, trace in SECRETS.items() if not trace.search(said)]
    assert missing == []


@pytest.mark.parametrize(("name", "language"), [(MEMBER, "en"), (MEMBER, "ru"), (None, "en")])
def test_no_page_holds_a_secret(
    casebase: Casebase, name: str | None, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever a page leads to and whatever can be typed: texts, titles, headers, links, logs."""
    with caplog.at_level(logging.DEBUG):
        pages = crawl(make_client(name, language), find_all_paths(casebase))
    assert len(pages) > 80
    found = [(path, find_secret(text)) for path, (_, text) in pages.items()]
    found += [(path, find_secret(unquote(text))) for path, (_, text) in pages.items()]
    assert [(path, traces[:2]) for path, traces in found if traces] == []
    assert [path for path, (status, _) in pages.items() if status >= 500] == []
    assert find_secret(caplog.text) == []


@pytest.mark.parametrize(
    "path", ["items", "people", "organizations", "places", "appeals", "cases", "incidents"]
)
def test_asking_for_a_secret_gives_what_nonsense_gives(casebase: Casebase, path: str) -> None:
    """Neither a row nor a number more."""
    client = make_client(MEMBER)
    nothing = _answer(client, path, "Qqwzyxov")
    for words in (
        "Ulugbekova",
        "Улугбековой",
        "lugbek",
        "Karlygash",
        "Карлыгашем",
        "Zimorodok",
        "Зимородка",
    ):
        assert _answer(client, path, words) == nothing, words


def _answer(client: "Client", path: str, words: str) -> str:
    """Return a page without the words that were asked for."""
    page = client.get(f"/{path}/", {"q": words}).content.decode()
    page = regex.sub(r'(?:csrfmiddlewaretoken|name="token")[^>]*>', "", page)
    for said in (words, words.lower()):
        page = page.replace(said, "X")
    return regex.sub(r"%[0-9A-F]{2}(?:%[0-9A-F]{2})*+", "X", page)


def test_what_is_done_to_the_hidden_is_not_found(casebase: Casebase) -> None:
    """Forms on what a member may not see are answered like forms on what is not there."""
    client: Any = make_client(MEMBER)
    hidden = [s for s in casebase.store.each_statement() if find_secret((s.value, s.entity))]
    items = {s.evidence.item for s in hidden if s.evidence.item}
    for statement in hidden[::12]:
        for action in ("accept", "correct"):
            fields = {"key": statement.id, "action": action, "value": "x", "why": "y"}
            answers = [
                client.post(f"/findings/{statement.id}/", fields),
                client.post(f"/items/{statement.evidence.item}/decide/", fields),
                client.post(f"/protect/{statement.entity}/", {"visibility": "public", "why": "y"}),
            ]
            for answer in answers:
                assert find_secret(answer.content) == []
                assert answer.status_code < 500
    assert items


@pytest.mark.parametrize("viewer", [GROUP, PUBLIC, KEEPER], ids=lambda v: str(v.level))
@pytest.mark.parametrize("format_", Format)
def test_no_export_holds_a_secret(
    casebase: Casebase, tmp_path: Path, format_: Format, viewer: Any
) -> None:
    """In any format, names of files included; a custodian's holds them all, but for edges: ids."""
    export(casebase, viewer, tmp_path / "out", format_)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    found = [t for path in files for t in find_secret((path.name, path.read_text("utf-8")))]
    told = viewer.level is Visibility.RESTRICTED and format_ is not Format.EDGES
    assert bool(found) == told, found[:3]


@pytest.mark.parametrize("level", ["group", "public"])
def test_no_command_prints_a_secret(
    casebase: Casebase, settings: Settings, level: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With and without --json, on both streams."""
    keeper = Looking(casebase, KEEPER)
    records = [record.id for record in keeper.find_entities(window=Window(limit=500))]
    calls = [["search", words] for words in (*ASKED, "detained", "суд*")]
    calls += [["person", "--kind", k] for k in ("person", "organization", "place", "appeal")]
    calls += [["person", record] for record in records]
    calls += [["case", case.id] for case in casebase.store.each_case()]
    calls += [["cases"], ["case", "a"], ["case", "Ulugbekova"], ["case", "лугбек"]]
    calls += [["signers", record] for record in records]
    calls += [["signers", "--next", case.id] for case in casebase.store.each_case()]
    calls += [["signers", "a"], ["signers", "Ulugbekova"], ["signers", "--next", "Ulugbekova"]]
    calls += [["incidents"], ["incidents", "Ulugbekova"], ["incidents", "--type", "detention"]]
    calls += [["item", item, "--text"] for item in casebase.store.item_ids()]
    capsys.readouterr()
    for number, (name, *rest) in enumerate(calls):
        for more in ([], ["--json"])[number % 2 :]:  # JSON holds all that text does
            run([name, *_where(settings), *rest, "--as", level, *more])
            printed = capsys.readouterr()
            assert find_secret(printed.out + printed.err) == [], (name, rest)


def test_doctor_tells_no_secret(
    casebase: Casebase, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor does it find anything wrong."""
    capsys.readouterr()
    for more in ([], ["--json"], ["--check"]):
        assert run(["doctor", *_where(settings), *more]) == 0
        printed = capsys.readouterr()
        assert find_secret(printed.out + printed.err) == []


def _where(settings: Settings) -> list[str]:
    words = ["--casebase", str(settings.folder)]
    if settings.postgres is not None:
        p = settings.postgres
        words += ["--database", f"postgresql://{p.user}@{p.host}:{p.port}/{p.name}"]
    return words


def test_the_custody_log_holds_no_secret(casebase: Casebase) -> None:
    """Its lines stay when everything else is erased."""
    told = io.StringIO()
    for line in casebase.store.custody():
        told.write(repr(line))
    assert find_secret(told.getvalue()) == []
