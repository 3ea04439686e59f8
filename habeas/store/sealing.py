"""Streams encrypted with age into one file, in bounded memory.

The file is a plain tar of up to three: `README.txt`, which says how to open it without Habeas;
`key.age`, a new key encrypted with the passphrase; and `casebase.tar.age`, encrypted to that key and
to the public keys given. age itself takes a passphrase only for what fits into memory.
"""

import hashlib
import io
import os
import tarfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

import pyrage

from habeas.errors import BackupError
from habeas.formats.tar_stream import END, member_head, padding

README, KEY, BODY = "README.txt", "key.age", "casebase.tar.age"
_TEXT = """\
A backup of a Habeas casebase, encrypted with age (https://age-encryption.org).

With Habeas:     habeas restore THIS_FILE --casebase NEW_FOLDER
Without Habeas:  tar xf THIS_FILE
                 age -d key.age > key.txt            (asks for the passphrase)
                 age -d -i key.txt casebase.tar.age | tar x
Where there is no key.age, use the secret key that belongs to the public key it was made for.
"""
_MAX_KEY = 10_000  # bytes of `key.age`; one has 300
_LEAST = 12  # characters of a passphrase, as for accounts


def seal(
    pieces: Iterable[bytes], path: Path, *, passphrase: str | None, recipients: Sequence[str]
) -> str:
    """Write a stream encrypted to a new file; return the SHA-256 of the file.

    It is there whole or not at all. Raises `BackupError`, and `OSError` for what the disk says.
    """
    keys: list[pyrage.x25519.Recipient | pyrage.ssh.Recipient] = [*map(_to_recipient, recipients)]
    locked = b""
    if passphrase is not None:
        if len(passphrase) < _LEAST:
            raise BackupError(f"expected a passphrase of {_LEAST} characters or more")
        key = pyrage.x25519.Identity.generate()
        keys.append(key.to_public())
        locked = pyrage.passphrase.encrypt(f"{key}\n".encode(), passphrase)
    if not keys:
        raise BackupError("expected a passphrase or a public key to encrypt for, got neither")
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as file:
            _write_member(file, README, _TEXT.encode())
            if locked:
                _write_member(file, KEY, locked)
            _write_body(file, pieces, keys)
            file.write(END)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            raise BackupError(f"{path.name}: expected a new file, got one that is there")
        part.rename(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return _hash(path)


def unseal(
    path: Path, take: Callable[[bytes], None], *, passphrase: str | None, identities: Sequence[str]
) -> str:
    """Decrypt a file and hand the stream on; return the SHA-256 of the file.

    What is handed on is what was encrypted, but only when this returns is it known to be all.
    Raises `BackupError`, and whatever `take` raises.
    """
    if not path.is_file():
        raise BackupError(f"{path.name}: expected a backup, found no file")
    sink = _Sink(take)
    try:
        with path.open("rb") as file, tarfile.open(fileobj=file, mode="r:") as outer:
            keys = [*map(_to_identity, identities)]
            for name, body in _find_members(outer):
                if name == KEY and passphrase is not None:
                    keys.append(_unlock(body.read(_MAX_KEY), passphrase))
                if name == BODY:
                    _check_keys(keys, passphrase)
                    pyrage.decrypt_io(body, sink, keys)
    except (tarfile.TarError, EOFError):
        raise BackupError(f"{path.name}: expected a backup of Habeas, got another file") from None
    except (pyrage.DecryptError, OSError) as error:
        if sink.failed is not None:
            raise sink.failed from None
        raise _explain(path, error) from None
    if sink.failed is not None:
        raise sink.failed
    if not sink.began:
        raise BackupError(f"{path.name}: expected a whole backup, got the beginning of one")
    return _hash(path)


class _Sink:
    """What pyrage writes to. After a failure it takes nothing more: pyrage tries again."""

    def __init__(self, take: Callable[[bytes], None]) -> None:
        self._take = take
        self.began = False
        self.failed: BaseException | None = None

    def write(self, piece: bytes) -> int:
        self.began = True
        if self.failed is None:
            try:
                self._take(piece)
            except BaseException as error:
                self.failed = error
                raise
        return len(piece)

    def flush(self) -> None:
        pass


class _Source(io.RawIOBase):
    """A stream of pieces as a file to be read."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._rest = memoryview(b"")
        self.failed: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        while not self._rest:
            try:
                self._rest = memoryview(next(self._pieces))
            except StopIteration:
                return b""
            except BaseException as error:
                self.failed = error
                raise
        found, self._rest = self._rest[:size], self._rest[size:]
        return bytes(found)


def _write_member(file: BinaryIO, name: str, data: bytes) -> None:
    file.write(member_head(name, len(data)) + data + padding(len(data)))


def _write_body(
    file: BinaryIO,
    pieces: Iterable[bytes],
    keys: Sequence["pyrage.x25519.Recipient | pyrage.ssh.Recipient"],
) -> None:
    """Write the encrypted stream; its length is known only afterwards."""
    head = file.tell()
    file.write(member_head(BODY, 0))
    start, source = file.tell(), _Source(pieces)
    try:
        pyrage.encrypt_io(source, file, keys)
    except (pyrage.EncryptError, OSError):
        if source.failed is not None:
            raise source.failed from None
        raise
    size = file.tell() - start
    file.write(padding(size))
    file.seek(head)
    file.write(member_head(BODY, size))
    file.seek(0, io.SEEK_END)


def _find_members(outer: tarfile.TarFile) -> Iterator[tuple[str, BinaryIO]]:
    for member in outer:
        body = outer.extractfile(member) if member.isreg() else None
        if body is None or member.name not in (README, KEY, BODY):
            raise BackupError("expected a backup of Habeas, got an archive with other files in it")
        yield member.name, cast("BinaryIO", body)


def _unlock(locked: bytes, passphrase: str) -> "pyrage.x25519.Identity":
    try:
        key = pyrage.passphrase.decrypt(locked, passphrase)
        return pyrage.x25519.Identity.from_str(key.decode("ascii").strip())
    except (pyrage.DecryptError, pyrage.IdentityError, UnicodeDecodeError):
        raise BackupError(
            "expected the passphrase of this backup, got another one (or its first kilobyte is "
            "damaged)"
        ) from None


def _check_keys(keys: Sequence[object], passphrase: str | None) -> None:
    if keys:
        return
    came = "none" if passphrase is None else "a passphrase for a backup that was made without one"
    raise BackupError(f"expected the passphrase or the secret key of the backup, got {came}")


def _to_recipient(text: str) -> "pyrage.x25519.Recipient | pyrage.ssh.Recipient":
    kind = pyrage.ssh.Recipient if text.startswith("ssh-") else pyrage.x25519.Recipient
    try:
        return kind.from_str(text.strip())
    except pyrage.RecipientError:
        raise BackupError("expected a public key as age1… or ssh-…, got another word") from None


def _to_identity(text: str) -> "pyrage.x25519.Identity":
    try:
        return pyrage.x25519.Identity.from_str(text.strip())
    except pyrage.IdentityError:
        raise BackupError("expected a secret key as AGE-SECRET-KEY-1…, got another word") from None


def _explain(path: Path, error: Exception) -> BackupError:
    if "No matching keys" in str(error):
        return BackupError(f"{path.name}: expected the key it was made for, got another one")
    return BackupError(
        f"{path.name}: expected a whole backup, got one that is cut off or damaged; nothing was "
        "restored: take another copy"
    )


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
