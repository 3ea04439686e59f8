"""The edge where paths become captures: files, folders, standard input.

What cannot be read is a value in the stream, never an exception, so that one bad file does not stop
the rest. Folders are read as they are walked: the first files come at once, and memory does not
grow with the number of entries.
"""

import os
import stat
import sys
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO, RawIOBase
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TypeAlias, cast

from habeas.errors import CaptureTooLarge, UnreadableCapture
from habeas.model.page import Capture
from habeas.pages.payloads import TOO_LARGE, unpack_gzip, unpack_zstd
from habeas.pages.skipped import MAX_RECORD, SkippedRecord
from habeas.pages.sniffing import GZIP, HEAD, READABLE, WARC, ZSTD, sniff_media_type

STDIN = "-"
BATCH = 10_000  # entries of a folder that are sorted together: 1 MB of names, 20 ms

EXPECTED = "plain text, HTML, RSS, Atom, a WordPress export or a web archive"
ADVICE = {
    "application/pdf": "save the text of the PDF as a .txt file",
    "application/zip": "unpack it and give the folder",
    "message/rfc822": "save the text of the letter as a .txt or .html file",
    "application/gzip": "unpack it first",
}
OTHER_ADVICE = "convert it to text or HTML, or leave it out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How many bytes one page may have: in a file, once unpacked; in a record of an archive."""

    page: int = 200_000_000
    record: int = MAX_RECORD


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something to open: a path as given, or one found in a folder that was given; "-" is stdin.

    `size` is in bytes, None where it is not known beforehand.
    """

    path: str
    size: int | None = None

    @property
    def name(self) -> str:
        """Return the path as text that can be printed, whatever bytes its file name has."""
        return _printable(self.path)


Found: TypeAlias = Source | UnreadableCapture
Opened: TypeAlias = Capture | SkippedRecord | UnreadableCapture


def find_sources(paths: Iterable[Path | str]) -> Iterator[Found]:
    """Yield a source for each file, in the order of `paths`; folders are walked to their depths.

    Entries of a folder come sorted by name, in batches of `BATCH`. Hidden files are passed over,
    each real folder is walked once (symbolic links may lead in circles), and what is neither file
    nor folder, or may not be read, is a value that says so. An empty folder gives nothing.
    """
    seen: set[tuple[int, int]] = set()
    for given in paths:
        path = os.fspath(given)
        if path == STDIN:
            yield Source(path=STDIN)
            continue
        try:
            status = Path(path).stat()
        except (OSError, ValueError) as error:
            yield _unreadable(path, error)
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _walk(path, seen)
        else:  # a pipe or a device is read too where it is named: `habeas read <(...)`
            size = status.st_size if stat.S_ISREG(status.st_mode) else None
            yield Source(path=path, size=size)


def open_captures(
    source: Source, *, limits: Limits | None = None, stdin: BinaryIO | None = None
) -> Iterator[Opened]:
    """Yield what a source holds: one capture, or the pages of a web archive.

    A packed file gives its inside, under the SHA-256 of the file as it is. What cannot be read or
    is over a limit is an `UnreadableCapture` or `CaptureTooLarge` among the values.
    """
    limits = limits or Limits()
    if source.path == STDIN:
        yield from _read_stream(stdin or sys.stdin.buffer, source.name, limits)
        return
    try:
        stream = Path(source.path).open("rb")  # noqa: SIM115 - closed below
    except (OSError, ValueError) as error:
        yield _unreadable(source.path, error)
        return
    with stream:
        yield from _read_stream(stream, source.name, limits)


def _walk(folder: str, seen: set[tuple[int, int]]) -> Iterator[Found]:
    """Yield the sources of a folder and its folders, depth first, without recursion."""
    open_folders = [_scan(folder, seen)]
    while open_folders:
        entry = next(open_folders[-1], None)
        if entry is None:
            open_folders.pop()
        elif isinstance(entry, UnreadableCapture):
            yield entry
        else:
            found = _parse_entry(entry)
            if found is None:
                open_folders.append(_scan(entry.path, seen))
            else:
                yield found


def _scan(
    folder: str, seen: set[tuple[int, int]]
) -> Generator["os.DirEntry[str] | UnreadableCapture", None, None]:
    """Yield the visible entries of a folder that was not seen before, sorted batch by batch."""
    try:
        status = Path(folder).stat()
        if (status.st_dev, status.st_ino) in seen:
            return
        seen.add((status.st_dev, status.st_ino))
        with os.scandir(folder) as entries:
            visible = (entry for entry in entries if not entry.name.startswith("."))
            while batch := sorted(islice(visible, BATCH), key=lambda entry: entry.name):
                if len(batch) < BATCH:
                    entries.close()  # all is read: deep trees do not use up the open files
                    yield from batch
                    return
                yield from batch
    except OSError as error:
        yield _unreadable(folder, error)


def _parse_entry(entry: "os.DirEntry[str]") -> Found | None:
    """Return a file as a source, what is no file as unreadable, and None for a folder."""
    try:
        if entry.is_dir():
            return None
        if entry.is_file():
            return Source(path=entry.path, size=entry.stat().st_size)
        entry.stat()  # a broken link says what is wrong with it
    except OSError as error:
        return _unreadable(entry.path, error)
    name = _printable(entry.path)
    return UnreadableCapture(name, "a file", "a pipe, socket or device", "leave it out")


def _unreadable(path: str, error: OSError | ValueError) -> UnreadableCapture:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    advice = "check that it exists and that you may read it"
    expected = "a file or folder that can be read"
    return UnreadableCapture(_printable(path), expected, reason, advice)


def _printable(path: str) -> str:
    """Return a path in which bytes that are no UTF-8 are written out."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


class _Rewound(RawIOBase):
    """A stream that cannot seek, with the bytes already read from it put back."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        super().__init__()
        self._head, self._stream = BytesIO(head), stream

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if size < 0:
            return self._head.read() + self._stream.read()
        return self._head.read(size) or self._stream.read(size)


def _read_stream(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Opened]:
    try:
        head = stream.read(HEAD)
        if stream.seekable():
            stream.seek(0)
            whole = stream
        else:
            whole = cast("BinaryIO", _Rewound(head, stream))
        media_type = sniff_media_type(head, name=name)
        if media_type == WARC:
            # Its library takes as long to load as reading a page: only archives wait for it.
            from habeas.pages.archives import find_records

            yield from find_records(whole, name=name, max_record=limits.record)
        elif media_type in (GZIP, ZSTD):
            yield from _unpack(_read_up_to(whole, limits.page), media_type, name, limits)
        elif media_type not in READABLE:
            yield _refuse(name, media_type)
        else:
            data = _read_up_to(whole, limits.page)
            yield _capture(data, data, media_type, name, limits)
    except OSError as error:
        yield _unreadable(name, error)


def _read_up_to(stream: BinaryIO, limit: int) -> bytes:
    """Return all bytes, or one more than the limit where there are more."""
    parts, size = [], 0
    while size <= limit and (part := stream.read(min(1 << 20, limit + 1 - size))):
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _unpack(packed: bytes, media_type: str, name: str, limits: Limits) -> Iterator[Opened]:
    """Yield the page in a packed file, and what kept it from being whole."""
    if len(packed) > limits.page:
        yield _too_large(name, limits)
        return
    unpack = unpack_gzip if media_type == GZIP else unpack_zstd
    unpacked = unpack(packed, limit=limits.page)
    if unpacked.problem == TOO_LARGE:
        yield _too_large(name, limits)
        return
    inner_name = name.removesuffix(".gz").removesuffix(".zst")
    inner = sniff_media_type(unpacked.data[:HEAD], name=inner_name)
    if inner not in READABLE:
        yield _refuse(name, inner)
    elif unpacked.data or not unpacked.problem:
        yield _capture(unpacked.data, packed, inner, name, limits)
    if unpacked.problem:
        came = f"{unpacked.problem} data after {len(unpacked.data)} unpacked bytes"
        advice = "get the file again; what came before the damage is read"
        yield UnreadableCapture(name, f"{media_type} that can be unpacked", came, advice)


def _capture(data: bytes, stored: bytes, media_type: str, name: str, limits: Limits) -> Opened:
    if len(data) > limits.page:
        return _too_large(name, limits)
    return Capture(
        data=data,
        sha256=sha256(stored).hexdigest(),
        name=name,
        media_type=media_type,
        inner_sha256=None if data is stored else sha256(data).hexdigest(),
    )


def _too_large(name: str, limits: Limits) -> CaptureTooLarge:
    expected = f"at most {limits.page} bytes in one page"
    return CaptureTooLarge(name, expected, "more", "split the file, or raise the limit")


def _refuse(name: str, media_type: str) -> UnreadableCapture:
    advice = ADVICE.get(media_type, OTHER_ADVICE)
    return UnreadableCapture(name, EXPECTED, media_type, advice)
