"""One frozen value with all settings, read once at the edge from arguments and the environment.

| argument | variable | default |
|---|---|---|
| casebase | HABEAS_CASEBASE | the folder `casebase` where the command was started |
| database | HABEAS_DATABASE | `casebase.sqlite3` in that folder, or a `postgresql://` address |
| language | HABEAS_LANGUAGE | `en` |
| host, port | HABEAS_HOST, HABEAS_PORT | 127.0.0.1, 8000: this machine only |
| names | HABEAS_NAMES | names, besides the host, under which browsers reach the interface |
"""

import os
import secrets
import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from habeas.errors import SettingsError

LANGUAGES = ("en", "ru")  # of the interface
SQLITE_NAME = "casebase.sqlite3"
SECRET_NAME = "secret.key"  # noqa: S105 - the name of a file
_POSTGRES = ("postgresql", "postgres")


@dataclass(frozen=True, slots=True, kw_only=True)
class PostgresAddress:
    """Where a PostgreSQL database is. `options` are what its client library knows (sslmode)."""

    name: str
    user: str = ""
    password: str = field(default="", repr=False)
    host: str = ""
    port: str = ""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of one run.

    `postgres` is None where the casebase is a SQLite file. `secret_key` signs sessions; it is empty
    until `ensure_secret_key` has made one.
    """

    folder: Path
    postgres: PostgresAddress | None = None
    language: str = "en"
    host: str = "127.0.0.1"
    port: int = 8000
    names: tuple[str, ...] = ()
    secret_key: str = field(default="", repr=False)

    @property
    def sqlite(self) -> Path:
        """The database file, where it is SQLite."""
        return self.folder / SQLITE_NAME


def load_settings(
    *,
    casebase: str | Path | None = None,
    database: str | None = None,
    language: str | None = None,
    host: str | None = None,
    port: int | None = None,
    environ: Mapping[str, str] | None = None,
) -> Settings:
    """Return the settings; an argument goes before the environment, that before the default.

    Nothing is created. Raises SettingsError for a value that cannot be used.
    """
    found = os.environ if environ is None else environ
    folder = Path(casebase or found.get("HABEAS_CASEBASE") or "casebase").expanduser().absolute()
    names = found.get("HABEAS_NAMES", "").replace(",", " ").split()
    return Settings(
        folder=folder,
        postgres=parse_database(database or found.get("HABEAS_DATABASE") or ""),
        language=_check_language(language or found.get("HABEAS_LANGUAGE") or "en"),
        host=host or found.get("HABEAS_HOST") or "127.0.0.1",
        port=_check_port(port if port is not None else found.get("HABEAS_PORT") or "8000"),
        names=tuple(names),
        secret_key=_read_secret_key(folder / SECRET_NAME),
    )


def parse_database(address: str) -> PostgresAddress | None:
    """Return where the PostgreSQL database is; None for an empty address: the SQLite file.

    The message of the error never repeats the address: it may hold a password.
    """
    if not address:
        return None
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise _bad_database("an address that cannot be taken apart") from None
    if parts.scheme not in _POSTGRES:
        raise _bad_database(f"an address that begins with {parts.scheme[:20]!r}")
    name = unquote(parts.path.strip("/"))
    if not name:
        raise _bad_database("an address without the name of a database")
    options = dict(parse_qsl(parts.query))
    return PostgresAddress(
        name=name,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        host=unquote(parts.hostname or "") or options.pop("host", ""),
        port=str(port or options.pop("port", "")),
        options=tuple(sorted(options.items())),
    )


def ensure_secret_key(folder: Path) -> str:
    """Return the key kept in the folder, making one that only its owner can read if there is none.

    It is written beside its place and renamed: a kill or a full disk leaves no empty key behind.
    """
    path = folder / SECRET_NAME
    found = _read_secret_key(path)
    if found:
        return found
    part = folder / f"{SECRET_NAME}.{os.getpid()}.part"
    key = secrets.token_urlsafe(48)
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(key + "\n")
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise SettingsError(f"{path}: cannot be written ({error.strerror})") from error
    return key


def _read_secret_key(path: Path) -> str:
    try:
        mode = path.stat().st_mode
        key = path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: expected a key in one line; cannot be read") from error
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise SettingsError(
            f"{path}: expected a file that only its owner can read, got mode {mode & 0o777:o}; "
            f"run: chmod 600 {path}"
        )
    return key


def _check_language(language: str) -> str:
    if language not in LANGUAGES:
        raise SettingsError(f"language: expected one of {', '.join(LANGUAGES)}, got {language!r}")
    return language


def _check_port(port: int | str) -> int:
    text = str(port)
    if text.isascii() and text.isdigit() and int(text) < 1 << 16:
        return int(text)
    raise SettingsError(f"port: expected a number from 0 to 65535, got {text!r}")


def _bad_database(came: str) -> SettingsError:
    return SettingsError(
        f"database: expected postgresql://user@host/name or nothing (a file in the casebase), "
        f"got {came}"
    )
