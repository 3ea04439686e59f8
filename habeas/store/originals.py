"""Original bytes, kept once under their SHA-256, never changed.

A file is written beside its place, flushed to the disk, and renamed: it is there whole or not at
all, also when the power goes. One that is there is not written again. Files are read-only and lie
in folders by the first two letters of their hash.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import regex

from habeas.errors import DamagedOriginal, NotFound

_HASH = regex.compile(r"[0-9a-f]{64}")
_PART = ".part"  # what is being written; left behind only by a kill
_STEP = 1 << 20


class Originals:
    """The originals of a casebase, in `folder` (made when the first is put)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Return where an original is kept. Raises `NotFound` for what is no SHA-256."""
        if _HASH.fullmatch(sha256) is None:
            raise NotFound("original", sha256[:80])
        return self.folder / sha256[:2] / sha256

    def put(self, data: bytes, sha256: str) -> None:
        """Keep bytes under their SHA-256; on the disk when this returns. Raises `OSError`.

        The hash is taken as given: whoever brought the bytes in has counted it, and large pages are
        not counted again. `doctor` finds a file that is not what its name says.
        """
        path = self.path(sha256)
        if path.exists():  # never overwritten: `doctor` finds a damaged one
            return
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = path.with_name(f"{sha256}.{os.getpid()}{_PART}")
        try:
            _write(part, data)
            part.rename(path)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
        _flush_folder(path.parent)

    def get(self, sha256: str) -> bytes:
        """Return the bytes. Raises `DamagedOriginal` where they are missing or not the same."""
        try:
            data = self.path(sha256).read_bytes()
        except FileNotFoundError:
            raise DamagedOriginal(sha256, "no file") from None
        except OSError as error:
            raise DamagedOriginal(
                sha256, f"a file that cannot be read ({error.strerror})"
            ) from None
        came = hashlib.sha256(data).hexdigest()
        if came != sha256:
            raise DamagedOriginal(sha256, f"{len(data)} bytes with {came[:16]}")
        return data

    def check(self, sha256: str) -> str | None:
        """Return what is wrong with an original, None where it is whole. Memory: 1 MB."""
        path = self.path(sha256)
        digest = hashlib.sha256()
        try:
            with path.open("rb") as file:
                while part := file.read(_STEP):
                    digest.update(part)
        except FileNotFoundError:
            return "no file"
        except OSError as error:
            return f"a file that cannot be read ({error.strerror})"
        came = digest.hexdigest()
        return None if came == sha256 else f"other bytes, with the SHA-256 {came[:16]}"

    def has(self, sha256: str) -> bool:
        """Tell whether there is a file for it, whatever its bytes."""
        return self.path(sha256).exists()

    def erase(self, sha256: str) -> bool:
        """Take an original away: overwritten once, then unlinked. Returns whether it was there.

        On a copying file system or a solid-state disk old blocks may stay: the disk's encryption
        is what protects them (docs/threat-model.md).
        """
        path = self.path(sha256)
        try:
            size = path.stat().st_size
        except FileNotFoundError:
            return False
        path.chmod(0o600)
        with suppress(OSError), path.open("r+b") as file:
            for start in range(0, size, _STEP):
                file.write(bytes(min(_STEP, size - start)))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
        _flush_folder(path.parent)
        return True

    def find_all(self) -> Iterator[str]:
        """Yield the SHA-256 of all originals, sorted."""
        for folder in sorted(self.folder.glob("[0-9a-f][0-9a-f]")):
            yield from sorted(p.name for p in folder.iterdir() if _HASH.fullmatch(p.name))

    def find_strangers(self) -> Iterator[Path]:
        """Yield files that are no originals: left by a kill while writing, or put by hand."""
        for path in sorted(self.folder.rglob("*")):
            named = _HASH.fullmatch(path.name) and path.parent.name == path.name[:2]
            if path.is_file() and not named:
                yield path


def _write(path: Path, data: bytes) -> None:
    # Readable by its owner only: these are the files that get people into prison.
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o400)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Bring a rename to the disk; systems that cannot open folders do it by themselves."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
