"""A tar archive as a stream of whole files: written piece by piece, read strictly.

Only what a backup needs: plain files in the first dialect of POSIX, with the names the caller
allows. Links, folders, devices, extended headers, long names and anything after the end are refused
before a byte of them is used, so nothing a hostile archive says ever becomes a path.
"""

import tarfile
from collections.abc import Callable, Iterable, Iterator

from habeas.errors import BackupError

_BLOCK = 512
END = bytes(2 * _BLOCK)
Member = tuple[str, bytes]


def member_head(name: str, size: int) -> bytes:
    """Return the header of a file. It tells nothing of this machine: no owner, no time."""
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o600
    return info.tobuf(tarfile.GNU_FORMAT)


def padding(size: int) -> bytes:
    """Return what fills a file of this size up to whole blocks."""
    return bytes(-size % _BLOCK)


def write_members(members: Iterable[Member]) -> Iterator[bytes]:
    """Yield the pieces of an archive."""
    for name, data in members:
        yield member_head(name, len(data))
        yield data
        yield padding(len(data))
    yield END


class TarIntake:
    """Takes an archive in pieces of any size and hands each file on, whole.

    `limit_of` gives how many bytes a file of this name may have, None for a name that is not
    allowed. Memory: the largest file. Raises `BackupError`.
    """

    def __init__(
        self, limit_of: Callable[[str], int | None], take: Callable[[str, bytes], None]
    ) -> None:
        self._limit_of, self._take = limit_of, take
        self._held = bytearray()
        self._open: tuple[str, int] | None = None  # the file under way
        self.ended = False

    def feed(self, piece: bytes) -> None:
        """Take the next bytes."""
        self._held += piece
        while self._step():
            pass

    def finish(self) -> None:
        """Say that no more comes. Raises `BackupError` where the archive does not end here."""
        if not self.ended or self._held.strip(b"\0"):
            raise BackupError("expected the end of the backup, got a part of it: it is cut off")

    def _step(self) -> bool:
        if self.ended:
            if self._held.strip(b"\0"):
                raise BackupError("expected nothing after the end of the backup, got more")
            self._held.clear()
            return False
        if self._open is None:
            return self._begin()
        name, size = self._open
        whole = size + len(padding(size))
        if len(self._held) < whole:
            return False
        data = bytes(memoryview(self._held)[:size])
        del self._held[:whole]
        self._open = None
        self._take(name, data)
        return True

    def _begin(self) -> bool:
        if len(self._held) < _BLOCK:
            return False
        block = bytes(self._held[:_BLOCK])
        del self._held[:_BLOCK]
        if not block.strip(b"\0"):
            self.ended = True
            return True
        try:
            info = tarfile.TarInfo.frombuf(block, "utf-8", "strict")
        except (tarfile.TarError, ValueError):
            raise BackupError(
                "expected the header of a file in the backup, got other bytes"
            ) from None
        limit = self._limit_of(info.name) if info.type == tarfile.REGTYPE else None
        if limit is None or not 0 <= info.size <= limit:
            raise BackupError(
                "expected only files that Habeas writes into a backup, got one with another name, "
                "kind or size: do not trust where it comes from"
            )
        self._open = (info.name, info.size)
        return True
