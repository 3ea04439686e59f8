"""Settings: read once, checked, and silent about secrets."""

import os
from pathlib import Path

import pytest

from habeas.errors import SettingsError
from habeas.settings import SECRET_NAME, ensure_secret_key, load_settings


def test_an_argument_goes_before_the_environment(tmp_path: Path) -> None:
    """And that before the default."""
    environ = {
        "HABEAS_CASEBASE": str(tmp_path),
        "HABEAS_PORT": "81",
        "HABEAS_NAMES": "a.example, b",
    }
    settings = load_settings(port=82, environ=environ)
    assert (settings.folder, settings.port, settings.host) == (tmp_path, 82, "127.0.0.1")
    assert settings.names == ("a.example", "b")
    assert settings.sqlite == tmp_path / "casebase.sqlite3"
    assert load_settings(environ={}).folder == Path.cwd() / "casebase"


def test_an_address_of_postgresql_is_taken_apart() -> None:
    """With escapes and options."""
    address = "postgresql://dana:p%40ss@db.example:5433/team?sslmode=require"
    found = load_settings(database=address, environ={}).postgres
    assert found is not None
    assert (found.name, found.user, found.password) == ("team", "dana", "p@ss")
    assert (found.host, found.port, found.options) == (
        "db.example",
        "5433",
        (("sslmode", "require"),),
    )
    socket = load_settings(database="postgres:///team?host=/run/pg", environ={}).postgres
    assert socket is not None
    assert socket.host == "/run/pg"


@pytest.mark.parametrize(
    "environ",
    [
        {"HABEAS_DATABASE": "mysql://u:secret@h/d"},
        {"HABEAS_DATABASE": "postgresql://u:secret@h/"},
        {"HABEAS_DATABASE": "postgresql://u:secret@h:port/d"},
        {"HABEAS_DATABASE": "postgresql://u:secret@[h/d"},
        {"HABEAS_LANGUAGE": "xx"},
        {"HABEAS_PORT": "65536"},
        {"HABEAS_PORT": "-1"},
        {"HABEAS_PORT": "¹"},
    ],
)
def test_a_setting_that_cannot_be_used_is_refused(environ: dict[str, str]) -> None:
    """Without repeating a password."""
    with pytest.raises(SettingsError, match="expected") as error:
        load_settings(environ=environ)
    assert "secret" not in str(error.value)


def test_the_key_is_made_once_and_only_for_its_owner(tmp_path: Path) -> None:
    """A key that others can read is refused; none of it is in the representation."""
    (tmp_path / SECRET_NAME).touch(0o600)  # what a kill used to leave
    key = ensure_secret_key(tmp_path)
    assert len(key) > 40
    assert [path.name for path in tmp_path.iterdir()] == [SECRET_NAME]
    assert ensure_secret_key(tmp_path) == key
    settings = load_settings(casebase=tmp_path, database="postgresql://u:secret@h/d", environ={})
    assert settings.secret_key == key
    assert key not in repr(settings)
    assert "secret@" not in repr(settings)
    if os.name == "posix":
        assert (tmp_path / SECRET_NAME).stat().st_mode & 0o777 == 0o600
        (tmp_path / SECRET_NAME).chmod(0o644)
        with pytest.raises(SettingsError, match="chmod 600"):
            load_settings(casebase=tmp_path, environ={})
