"""What an HTTP response carries, unpacked within a limit: a small file may hold a huge one.

Every function takes any bytes. What is cut off or damaged gives what could be read before, and
`problem` says so in a few words.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:  # the library is loaded where it is used: few pages are packed so
    from fastwarc.stream_io import BrotliReader, ZstdReader

STEP = 1 << 16  # bytes unpacked at a time
GZIP_MAGIC = b"\x1f\x8b"
STATUS = regex.compile(rb"HTTP/[\d.]{1,5}+\s++(\d{3})\b[^\n]*+")
HEADERS_END = regex.compile(rb"\r?\n\r?\n")
CHUNK = regex.compile(rb"(?:\r?\n)?[ \t]*+([0-9a-fA-F]{1,8}+)[^\r\n]{0,200}+\r?\n")
CHARSET = regex.compile(r"""\bcharset\s*+=\s*+["']?\s*+([\w.:-]{1,40}+)""", regex.IGNORECASE)

TOO_LARGE = "larger than the limit when unpacked"
TRUNCATED = "cut off"
DAMAGED = "damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """Bytes, and what kept them from being all, if anything did."""

    data: bytes
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An HTTP response: names of headers in lower case, the body as it was sent."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def parse_response(raw: bytes) -> Response | None:
    """Return an HTTP response, or None where the bytes do not open like one.

    Line ends may be LF alone; a header that stands twice keeps its first value.
    """
    status = STATUS.match(raw)
    if status is None:
        return None
    end = HEADERS_END.search(raw, status.end())
    stop, body_start = (end.start(), end.end()) if end else (len(raw), len(raw))
    headers: dict[str, str] = {}
    for line in raw[status.end() : stop].decode("latin-1").splitlines():
        name, colon, value = line.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    return Response(status=int(status[1]), headers=headers, body=raw[body_start:])


def parse_charset_parameter(content_type: str | None) -> str | None:
    """Return the charset that a Content-Type names, as it stands."""
    found = CHARSET.search(content_type or "")
    return found[1] if found else None


def unpack_body(response: Response, *, limit: int) -> Unpacked:
    """Return the body without its transfer and content codings.

    A body that is not in the coding it claims stays as it is: archives often keep the header of a
    body that they have unpacked.
    """
    unpacked = Unpacked(data=response.body)
    if "chunked" in response.headers.get("transfer-encoding", "").lower():
        unpacked = _join_chunks(response.body)
    codings = response.headers.get("content-encoding", "").lower().split(",")
    for coding in reversed(codings[:4]):
        inner = _unpack_coding(unpacked.data, coding.strip(), limit)
        unpacked = Unpacked(data=inner.data, problem=unpacked.problem or inner.problem)
    if len(unpacked.data) > limit:
        return Unpacked(data=b"", problem=TOO_LARGE)
    return unpacked


def unpack_gzip(data: bytes, *, limit: int) -> Unpacked:
    """Return what gzip holds, all its members; other bytes after the last one are left out."""
    return _inflate(data, zlib.MAX_WBITS | 16, limit)


def unpack_zstd(data: bytes, *, limit: int) -> Unpacked:
    """Return what Zstandard holds."""
    from fastwarc.stream_io import ZstdReader

    return _read_all(ZstdReader(BytesIO(data)), limit)


def _unpack_coding(data: bytes, coding: str, limit: int) -> Unpacked:
    if coding in ("gzip", "x-gzip") and data.startswith(GZIP_MAGIC):
        return unpack_gzip(data, limit=limit)
    if coding == "deflate":  # some servers send it with the wrapper of zlib, some bare
        wrapped = _inflate(data, zlib.MAX_WBITS, limit)
        unpacked = wrapped if wrapped.data else _inflate(data, -zlib.MAX_WBITS, limit)
    elif coding == "br":
        from fastwarc.stream_io import BrotliReader

        unpacked = _read_all(BrotliReader(BytesIO(data)), limit)
    elif coding == "zstd":
        unpacked = unpack_zstd(data, limit=limit)
    else:
        return Unpacked(data=data)
    return unpacked if unpacked.data or unpacked.problem is None else Unpacked(data=data)


def _inflate(data: bytes, wbits: int, limit: int) -> Unpacked:
    out, at, engine = bytearray(), 0, zlib.decompressobj(wbits)
    while at < len(data):
        piece = data[at : at + STEP]
        try:
            out += engine.decompress(piece, limit + 1 - len(out))
        except zlib.error:
            return Unpacked(data=bytes(out), problem=DAMAGED)
        if len(out) > limit:
            return Unpacked(data=b"", problem=TOO_LARGE)
        at += len(piece) - len(engine.unused_data)
        if engine.eof:
            if not data.startswith(GZIP_MAGIC, at):
                return Unpacked(data=bytes(out))
            engine = zlib.decompressobj(wbits)
    return Unpacked(data=bytes(out), problem=None if not data else TRUNCATED)


def _read_all(reader: "BrotliReader | ZstdReader", limit: int) -> Unpacked:
    out = bytearray()
    while True:
        try:
            piece = reader.read(STEP)
        except OSError:
            return Unpacked(data=bytes(out), problem=DAMAGED)
        if not piece:
            return Unpacked(data=bytes(out))
        out += piece
        if len(out) > limit:
            return Unpacked(data=b"", problem=TOO_LARGE)


def _join_chunks(body: bytes) -> Unpacked:
    """Return a chunked body in one piece; one that is not chunked after all stays as it is."""
    parts: list[bytes] = []
    at = 0
    while chunk := CHUNK.match(body, at):
        size = int(chunk[1], 16)
        if size == 0:
            return Unpacked(data=b"".join(parts))
        parts.append(body[chunk.end() : chunk.end() + size])
        at = chunk.end() + size
    return Unpacked(data=b"".join(parts), problem=TRUNCATED) if parts else Unpacked(data=body)
