"""The three stores, each empty, for one suite."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from habeas.settings import Settings, load_settings
from habeas.store.memory import MemoryStore
from habeas.store.protocol import Store
from habeas.web.opening import open_store
from tests.store.emptying import empty
from tests.store.postgres import reason_to_skip, running_server


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """Give the address of a server that lives as long as the tests."""
    if reason := reason_to_skip():
        pytest.skip(reason)
    with running_server() as address:
        yield address


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a casebase on SQLite, to be copied: making one takes a second."""
    folder = tmp_path_factory.mktemp("made") / "casebase"
    open_store(load_settings(casebase=folder, environ={}), create=True).close()
    return folder


@pytest.fixture
def sqlite_settings(made_once: Path, tmp_path: Path) -> Settings:
    """Give the settings of a new casebase on SQLite."""
    shutil.copytree(made_once, tmp_path / "casebase")
    return load_settings(casebase=tmp_path / "casebase", environ={})


@pytest.fixture
def postgres_settings(postgres_address: str, tmp_path: Path) -> Settings:
    """Give the settings of an empty casebase on PostgreSQL."""
    settings = load_settings(casebase=tmp_path / "team", database=postgres_address, environ={})
    store = open_store(settings, create=True)
    empty(store)
    store.close()
    return settings


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request: pytest.FixtureRequest) -> Settings:
    """Give the settings of an empty casebase on either database."""
    name = "sqlite_settings" if request.param == "sqlite" else "postgres_settings"
    found: Settings = request.getfixturevalue(name)
    return found


@pytest.fixture
def database(settings: Settings) -> Iterator[Store]:
    """Give an empty store on either database."""
    store = open_store(settings)
    yield store
    store.close()


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Give each of the three stores, empty."""
    if request.param == "memory":
        yield MemoryStore()
        return
    name = "sqlite_settings" if request.param == "sqlite" else "postgres_settings"
    made = open_store(request.getfixturevalue(name))
    yield made
    made.close()
