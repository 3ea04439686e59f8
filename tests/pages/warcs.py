"""Web archives for tests, record by record."""

import gzip
from collections.abc import Iterable


def make_record(
    number: int,
    body: bytes = b"",
    *,
    kind: str = "response",
    status: str = "200 OK",
    headers: str = "Content-Type: text/html; charset=utf-8\r\n",
    length: int | None = None,
) -> bytes:
    """Return one record; `length` overrides what its header says."""
    body = body or f"<html><p>Page number {number}</p></html>".encode()
    payload = f"HTTP/1.1 {status}\r\n{headers}\r\n".encode() + body
    content_type = "application/http; msgtype=response"
    if kind in ("resource", "conversion", "metadata", "warcinfo"):
        payload, content_type = body, "text/plain"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://pages.example/{number}\r\n"
        f"WARC-Date: 2019-03-05T23:30:00Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
        f"Content-Type: {content_type}\r\n"
        f"Content-Length: {len(payload) if length is None else length}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


def pack_each(records: Iterable[bytes]) -> bytes:
    """Return an archive packed record by record."""
    return b"".join(gzip.compress(record) for record in records)
