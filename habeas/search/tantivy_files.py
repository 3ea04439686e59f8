"""The files of an index on tantivy: whose they are, whether they are whole."""

import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from habeas.errors import IndexDamaged
from habeas.search.tantivy_fields import schema_digest

MARKER = "habeas-index.json"
META = "meta.json"  # tantivy's own: names the files of the last commit
_FORMAT = "habeas.index/1"
_SUFFIXES = frozenset((".store", ".fast", ".fieldnorm", ".idx", ".pos", ".term", ".del"))
_OWN = frozenset((META, ".managed.json", ".tantivy-meta.lock", ".tantivy-writer.lock", MARKER))


def clear_folder(path: Path) -> None:
    """Remove the files of an index from a folder, no others; make the folder where it is missing."""
    path.mkdir(parents=True, exist_ok=True)
    for file in path.iterdir():
        if file.name in _OWN or file.suffix in _SUFFIXES:
            file.unlink()


def write_marker(path: Path) -> None:
    """Say that the folder holds an index of this version. Written last: without it there is none."""
    marker = {"format": _FORMAT, "schema": schema_digest()}
    (path / MARKER).write_text(json.dumps(marker), encoding="utf-8")


def check_marker(path: Path) -> None:
    """Raise `IndexDamaged` where the folder holds no index of this version."""
    try:
        marker = json.loads((path / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise IndexDamaged(str(path), f"{MARKER} cannot be read") from error
    if marker != {"format": _FORMAT, "schema": schema_digest()}:
        raise IndexDamaged(str(path), "it was written by another version of Habeas")
    if not (path / META).is_file():  # the engine would quietly begin an empty index
        raise IndexDamaged(str(path), f"{META} is missing")


def commit_of(path: Path) -> tuple[int, int]:
    """Return what changes with every commit, of this process or another."""
    try:
        status = (path / META).stat()
    except OSError as error:
        raise IndexDamaged(str(path), f"{META} cannot be read: {error}") from error
    return status.st_mtime_ns, status.st_ino


def find_faults(path: Path) -> list[str]:
    """Return the files of the last commit whose content is not what was written, with what is wrong.

    What another process is writing is in no commit yet, and what it merged away may vanish.
    """
    committed = _read_segments(path)
    files = [f for f in sorted(path.iterdir()) if f.suffix in _SUFFIXES]
    mine = [f for f in files if f.name.partition(".")[0] in committed]
    return [f"{f.name}: {wrong}" for f in mine if (wrong := _find_fault(f)) is not None]


@contextmanager
def damage_in(path: Path) -> Iterator[None]:
    """Turn what the engine says of files it cannot read into `IndexDamaged`."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise IndexDamaged(str(path), str(error)) from error
    except BaseException as error:
        # A broken file may make the engine panic, and that is no Exception in Python.
        if type(error).__name__ != "PanicException":
            raise
        raise IndexDamaged(str(path), f"the engine failed: {error}") from error


def _read_segments(path: Path) -> frozenset[str]:
    """Return the names that the files of the last commit begin with."""
    try:
        meta = json.loads((path / META).read_text(encoding="utf-8"))
        return frozenset(segment["segment_id"].replace("-", "") for segment in meta["segments"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexDamaged(str(path), f"{META} cannot be read: {error}") from error


def _find_fault(file: Path) -> str | None:
    """Return what is wrong with a file, or None.

    A file of tantivy ends with a footer: JSON that has the CRC-32 of all before it, the length of
    the JSON, and 1337, both numbers four bytes, little end first.
    """
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        return f"it cannot be read ({error.strerror})"
    size, magic = (int.from_bytes(data[a:b], "little") for a, b in ((-8, -4), (-4, len(data))))
    if len(data) < 8 or magic != 1337 or size > len(data) - 8:
        return "its end is missing"
    try:
        expected = json.loads(data[-8 - size : -8])["crc"]
    except (ValueError, KeyError, TypeError):
        return "its end cannot be read"
    return None if zlib.crc32(data[: -8 - size]) == expected else "its content was changed"
