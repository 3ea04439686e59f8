"""A casebase with a few invented pages and two accounts, fresh for each test."""

import shutil
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from habeas.model.records import PassagesRecord
from habeas.services.adding import add_documents
from habeas.services.bulk import find_tasks
from habeas.services.casebase import Casebase
from habeas.settings import Settings, load_settings
from habeas.web.casebase import open_casebase
from habeas.web.current import serve_casebase
from tests.web.pages import FILES

if TYPE_CHECKING:
    from django.test import Client

PASSWORD = "a long enough passphrase"  # noqa: S105 - of invented accounts
CUSTODIAN, MEMBER = "kira", "mark"


def make_casebase(folder: Path, files: dict[str, str]) -> Settings:
    """Make a casebase with these pages and the two accounts; closed."""
    settings = load_settings(casebase=folder / "casebase", environ={})
    casebase = open_casebase(settings, create=True)
    pages = folder / "pages"
    pages.mkdir()
    for name, text in files.items():
        (pages / name).write_text(text, encoding="utf-8")
    add_documents(casebase, find_tasks([str(pages)]), actor="test", workers=1)
    casebase.store.put_passages(
        PassagesRecord(
            id=item,
            version=1,
            spans=struct.pack("<2I", 0, 40),
            vectors=bytes([100, 100, number, 200] * 64),  # all close to each other
        )
        for number, item in enumerate(casebase.store.item_ids())
    )
    make_accounts()
    casebase.close()
    return settings


def make_accounts() -> None:
    """Make the two accounts."""
    from django.contrib.auth.models import Group, User

    from habeas.web.context import CUSTODIANS

    User.objects.create_user(MEMBER, password=PASSWORD)
    kira = User.objects.create_user(CUSTODIAN, password=PASSWORD)
    kira.groups.add(Group.objects.get_or_create(name=CUSTODIANS)[0])


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a casebase with pages, to be copied."""
    folder = tmp_path_factory.mktemp("web")
    make_casebase(folder, FILES)
    return folder / "casebase"


@pytest.fixture
def casebase(made: Path, tmp_path: Path) -> Iterator[Casebase]:
    """Give a copy of the casebase, served."""
    shutil.copytree(made, tmp_path / "casebase")
    opened = open_casebase(load_settings(casebase=tmp_path / "casebase", environ={}))
    serve_casebase(opened)
    yield opened
    opened.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Casebase]:
    """Give a casebase without pages and accounts, served."""
    settings = load_settings(casebase=tmp_path / "empty", environ={})
    opened = open_casebase(settings, create=True)
    serve_casebase(opened)
    yield opened
    opened.close()


def make_client(name: str | None = None, language: str = "en", **options: Any) -> "Client":
    """Return a client of this machine, signed in under a name."""
    from django.contrib.auth.models import User
    from django.test import Client

    client = Client(
        HTTP_HOST="localhost",
        HTTP_ACCEPT_LANGUAGE=language,
        raise_request_exception=False,
        **options,
    )
    if name:
        client.force_login(User.objects.get(username=name))
    return client


@pytest.fixture
def custodian(casebase: Casebase) -> "Client":
    """Give a client signed in as a custodian."""
    return make_client(CUSTODIAN)


@pytest.fixture
def member(casebase: Casebase) -> "Client":
    """Give a client signed in as a member."""
    return make_client(MEMBER)


@pytest.fixture
def item_named(casebase: Casebase) -> Callable[[str], str]:
    """Give what finds the id of an item by a part of its title."""

    def find(part: str) -> str:
        rows = casebase.store.items(list(casebase.store.item_ids()))
        return next(row.id for row in rows if part in (row.title or ""))

    return find


@pytest.fixture
def entity_named(casebase: Casebase) -> Callable[[str], str]:
    """Give what finds the id of a record by a part of its name."""

    def find(part: str) -> str:
        return casebase.store.find_entities(containing=part)[0].id

    return find
