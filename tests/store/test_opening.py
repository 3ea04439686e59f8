"""Casebases that are missing, newer, damaged, full or busy."""

import subprocess
import sys
from pathlib import Path

import pytest

from habeas.errors import NoCasebase, StoreError, StoreFull, StoreTooNew
from habeas.settings import Settings, load_settings
from habeas.web.opening import open_store
from tests.store.values import capture, text

WRITER = """
import sys
from habeas.settings import load_settings
from habeas.web.opening import open_store
from tests.store.values import capture, note
folder, database, name = sys.argv[1:]
store = open_store(load_settings(casebase=folder, database=database, environ={}), create=True)
for number in range(15):
    with store.transaction():
        store.append_custody([note(f"{name}{number}")])
        store.put_captures([capture(f"{name}{number}")])
"""


def test_no_casebase_is_said(tmp_path: Path) -> None:
    """And nothing is made."""
    with pytest.raises(NoCasebase, match="habeas init"):
        open_store(load_settings(casebase=tmp_path / "none", environ={}))
    assert not (tmp_path / "none").exists()


def test_a_new_casebase_is_for_its_owner_only(tmp_path: Path) -> None:
    """The folder, the database and the key."""
    settings = load_settings(casebase=tmp_path / "new", environ={})
    open_store(settings, create=True).close()
    assert settings.folder.stat().st_mode & 0o777 == 0o700
    assert {p.stat().st_mode & 0o777 for p in settings.folder.iterdir()} == {0o600}


def test_a_newer_casebase_is_refused_unchanged(settings: Settings) -> None:
    """It says what to do."""
    from django.db import connections

    store = open_store(settings)
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('habeas', '9999_future', '2030-01-01T00:00:00Z')"
        )
    try:
        with pytest.raises(StoreTooNew, match="9999_future"):
            open_store(settings)
    finally:
        with connections["default"].cursor() as cursor:
            cursor.execute("DELETE FROM django_migrations WHERE name = '9999_future'")
        store.close()


def test_the_tables_are_those_of_the_models(sqlite_settings: Settings) -> None:
    """No change of a model without its migration."""
    from django.core.management import call_command

    store = open_store(sqlite_settings)
    call_command("makemigrations", "habeas", check=True, dry_run=True, verbosity=0)
    store.close()


@pytest.mark.parametrize("damage", ["other", "middle"])
def test_a_damaged_file_is_left_as_it_is(sqlite_settings: Settings, damage: str) -> None:
    """Also one that never was a database."""
    path = sqlite_settings.sqlite
    data = b"never a database " * 1000 if damage == "other" else path.read_bytes()
    if damage == "middle":
        data = data[:200] + b"\xff" * (len(data) - 200)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="left as it"):
        open_store(sqlite_settings)
    assert path.read_bytes() == data


def test_a_full_disk_keeps_nothing_of_the_step(sqlite_settings: Settings) -> None:
    """What was there stays, and work goes on when there is room."""
    from django.db import connections

    from tests.store.values import head

    store = open_store(sqlite_settings)
    with connections["default"].cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(StoreFull, match="make room"), store.transaction():
        store.put_captures([capture("c:1")])
        store.put_readings([(head("a", "t"), text("t", "x" * 1_000_000))])
    assert store.find_captures() == []
    store.put_captures([capture("c:2")])
    assert len(store.find_captures()) == 1
    store.close()


@pytest.mark.parametrize("where", ["sqlite", "postgresql"])
def test_two_processes_write_one_casebase(
    where: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Both open it while it is new; no line is lost, the chain has no break."""
    from habeas.store.custody import find_breaks

    address = ""
    folder = tmp_path / "both"
    if where == "postgresql":
        request.getfixturevalue("postgres_settings")
        address = request.getfixturevalue("postgres_address")
    words = [sys.executable, "-c", WRITER, str(folder), address]
    running = [subprocess.Popen([*words, name]) for name in ("x", "y")]
    assert [process.wait() for process in running] == [0, 0]
    store = open_store(load_settings(casebase=folder, database=address, environ={}))
    assert store.count_captures() == 30
    assert [line.number for line in store.custody()] == list(range(1, 31))
    assert list(find_breaks(store.custody())) == []
    store.close()
