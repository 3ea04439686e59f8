"""Web archives: the pages in a WARC or WET file, one at a time.

Pages are `response` records with a status of 2xx, `resource` records and `conversion` records
(WET). Requests, metadata and revisits are passed over in silence; what else is left out (other
statuses, images, empty bodies) is counted and told at the end. No more than one record is held.

Nothing raises for damaged data. Where reading fails, the next record is looked for further on, and
a `SkippedRecord` says between which bytes something was lost.
"""

from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from typing import BinaryIO, TypeAlias

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from habeas.model.page import Capture
from habeas.pages.payloads import TOO_LARGE, Response, parse_response, unpack_body
from habeas.pages.skipped import MAX_RECORD, SkippedRecord
from habeas.pages.sniffing import HEAD, READABLE, TEXT, sniff_media_type, unpack_head

MAX_DAMAGES = 1000  # places in one archive after which reading is given up
MAX_CANDIDATES = 100_000  # places tried in search of the next record
BLOCK = 1 << 20  # bytes read at a time in that search
OVERLAP = 8  # longer than any mark of a record's start

SILENT = (
    WarcRecordType.warcinfo
    | WarcRecordType.request
    | WarcRecordType.metadata
    | WarcRecordType.revisit
)
NO_PAGES = ("dns:", "metadata:", "whois:", "filedesc:")
RECORD_START = b"\nWARC/1."
GZIP_START = b"\x1f\x8b\x08"
ZSTD_START = b"\x28\xb5\x2f\xfd"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Damage:
    """Reading failed in or after the record at `offset`; no other starts before `resume`."""

    offset: int
    resume: int
    problem: str


Outcome: TypeAlias = Capture | SkippedRecord
Run: TypeAlias = Generator[Outcome, None, _Damage | None]


def find_records(stream: BinaryIO, *, name: str, max_record: int = MAX_RECORD) -> Iterator[Outcome]:
    """Yield a capture for each page of an archive, and what was left out.

    `stream` may be plain, gzip (by record or whole) or Zstandard. A stream that cannot seek is
    read up to the first damage. A capture's name is `name#record id`, or `name#offset`.
    """
    skipped: Counter[str] = Counter()
    start: int | None = stream.tell() if stream.seekable() else 0
    for _ in range(MAX_DAMAGES):
        damage = yield from _read_run(stream, start or 0, name, max_record, skipped)
        if damage is None:
            break
        start = _find_start(stream, damage.resume)
        goes_on = f"reading goes on at byte {start}" if start else "nothing after it can be read"
        reason = f"{damage.problem} at or after byte {damage.offset}; {goes_on}"
        yield SkippedRecord(name=name, reason=reason, offset=damage.offset)
        if start is None:
            break
        stream.seek(start)
    else:
        yield SkippedRecord(name=name, reason=f"more than {MAX_DAMAGES} damages; given up")
    for reason, count in sorted(skipped.items()):
        yield SkippedRecord(name=name, reason=reason, count=count)


class _Tape:
    """A stream that tells its place even where it cannot seek, and ends where reading fails."""

    def __init__(self, stream: BinaryIO, start: int) -> None:
        self._stream, self._at = stream, start
        self.head = b""
        self.problem: str | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            data = self._stream.read(size)
        except OSError as error:
            self.problem = f"the file cannot be read ({error.strerror or error})"
            return b""
        self.head = self.head or data[:4]
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        raise OSError(f"expected reading from front to end, got seek({offset}, {whence})")

    def close(self) -> None:
        """Leave the stream open; who opened it closes it."""

    @property
    def is_packed(self) -> bool:
        return self.head.startswith((GZIP_START[:2], ZSTD_START))


def _read_run(
    stream: BinaryIO, start: int, name: str, max_record: int, skipped: Counter[str]
) -> Run:
    """Yield captures until the end of the archive or the first damage, which is returned."""
    tape = _Tape(stream, start)
    offset, resume = start, start + 1
    try:
        for record in ArchiveIterator(tape, parse_http=False):
            offset = resume = record.stream_pos
            resume += 1
            length = _parse_length(record)
            if length is None:
                return _Damage(offset=offset, resume=resume, problem="record without a length")
            missing = yield from _read_record(record, length, name, max_record, skipped)
            if missing:
                problem = tape.problem or f"record cut off, {missing} bytes missing,"
                return _Damage(offset=offset, resume=resume, problem=problem)
            if not tape.is_packed:  # no record starts in the one just read
                resume = offset + length
    except OSError as error:
        return _Damage(offset=offset, resume=resume, problem=f"damaged data ({error})")
    if tape.problem:
        return _Damage(offset=offset, resume=resume, problem=tape.problem)
    return None


def _parse_length(record: WarcRecord) -> int | None:
    length = (record.headers.get("Content-Length") or "").strip()
    return int(length) if length.isascii() and length.isdigit() and len(length) < 16 else None


def _read_record(
    record: WarcRecord, length: int, name: str, max_record: int, skipped: Counter[str]
) -> Generator[Outcome, None, int]:
    """Yield what a record gives, and return how many of its bytes are missing."""
    if record.record_type & SILENT:
        return 0
    offset = record.stream_pos
    if length > max_record:
        missing = length - record.consume()
        if not missing:
            reason = f"record of {length} bytes, over the limit of {max_record}"
            yield SkippedRecord(name=name, reason=reason, offset=offset)
        return missing
    raw = _read_raw(record)
    missing = length - len(raw)
    if missing:  # a wrong length swallows the records that follow; they are read again
        raw = raw.partition(b"\r\n\r" + RECORD_START)[0]
    outcome = _parse_capture(record, raw, name, max_record)
    if isinstance(outcome, str):
        skipped[outcome] += 1
    else:
        yield outcome
    return missing


def _read_raw(record: WarcRecord) -> bytes:
    """Return the bytes of a record up to its end or to where they are damaged."""
    parts: list[bytes] = []
    try:
        while part := record.reader.read(BLOCK):
            parts.append(part)
    except OSError:
        pass  # the caller sees that bytes are missing
    return b"".join(parts)


def _parse_capture(record: WarcRecord, raw: bytes, name: str, max_record: int) -> Outcome | str:
    """Return the capture in a record, or in a few words why there is none."""
    url = (record.headers.get("WARC-Target-URI") or "").strip().strip("<>")
    if url.startswith(NO_PAGES):
        return "no pages (name look-ups, metadata)"
    response = _parse_payload(record, raw)
    if isinstance(response, str):
        return response
    unpacked = unpack_body(response, limit=max_record)
    if unpacked.problem == TOO_LARGE:
        reason = f"page over the limit of {max_record} bytes when unpacked"
        return SkippedRecord(name=name, reason=reason, offset=record.stream_pos)
    if not unpacked.data.strip():
        return "empty"
    declared = response.headers.get("content-type")
    media_type = sniff_media_type(
        unpacked.data[:HEAD], name=url.partition("?")[0], declared=declared
    )
    if record.record_type == WarcRecordType.conversion and media_type in READABLE:
        media_type = TEXT  # a text that quotes markup; its page was converted before
    if media_type not in READABLE:
        return f"no text ({media_type})"
    record_id = (record.record_id or "").strip("<> ") or str(record.stream_pos)
    return Capture(
        data=unpacked.data,
        sha256=sha256(unpacked.data).hexdigest(),
        name=f"{name}#{record_id}",
        media_type=media_type,
        url=url or None,
        retrieved_at=record.headers.get("WARC-Date"),
        method="warc",
        headers=response.headers,
    )


def _parse_payload(record: WarcRecord, raw: bytes) -> Response | str:
    """Return the response in a record; a record without HTTP counts as one that succeeded."""
    kind = record.record_type
    content_type = record.headers.get("Content-Type") or ""
    if kind in (WarcRecordType.resource, WarcRecordType.conversion):
        return Response(status=200, headers={"content-type": content_type}, body=raw)
    if kind != WarcRecordType.response:
        return "parts of longer records" if kind == WarcRecordType.continuation else "unknown kinds"
    response = parse_response(raw)
    if response is None:
        return "no HTTP response"
    return response if 200 <= response.status < 300 else f"HTTP status {response.status}"


def _find_start(stream: BinaryIO, resume: int) -> int | None:
    """Return where the next record starts at or after byte `resume`, or None."""
    if not stream.seekable():
        return None
    tried, at, tail = 0, resume, b""
    while tried < MAX_CANDIDATES:
        try:
            stream.seek(at)
            block = stream.read(BLOCK)
        except OSError:
            return None
        window, base = tail + block, at - len(tail)
        for found in islice(_find_marks(window), MAX_CANDIDATES - tried):
            tried += 1
            if _is_start(stream, base + found):
                return base + found
        if not block:
            return None
        at, tail = at + len(block), window[-OVERLAP:]
    return None


def _find_marks(window: bytes) -> list[int]:
    """Return the places in a window where a record may start, sorted."""
    marks = []
    for mark, shift in ((RECORD_START, 1), (GZIP_START, 0), (ZSTD_START, 0)):
        found = window.find(mark)
        while found >= 0:
            marks.append(found + shift)
            found = window.find(mark, found + 1)
    return sorted(marks)


def _is_start(stream: BinaryIO, place: int) -> bool:
    """Tell whether a record, plain or packed, starts at a byte."""
    try:
        stream.seek(place)
        return unpack_head(stream.read(4096)).startswith(b"WARC/1.")
    except OSError:
        return False
