"""Write the web archive of the sample: two of its pages as a crawler would have stored them.

    python -m tests.sample.build_warc

The bytes depend on nothing but the two pages: ids are derived from addresses, the dates are fixed,
and gzip members carry no time.
"""

import base64
import gzip
import hashlib
import uuid
from collections.abc import Iterator
from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "habeas" / "data" / "sample"
TARGET = SAMPLE / "14-archive.warc.gz"
SOFTWARE = b"software: habeas sample\r\nformat: WARC File Format 1.1\r\n"
PAGES = (
    (
        "07-novosti-zaderzhanie.html",
        "https://kemin-novosti.example/2023/05/17/zaderzhanie",
        "2023-05-18T04:12:09Z",
    ),
    (
        "10-kabar-sary-kemin.html",
        "https://jailoo-unu.example/2023/05/17/karmaldy",
        "2023-05-18T04:12:31Z",
    ),
)


def to_record(kind: str, address: str | None, date: str, content_type: str, block: bytes) -> bytes:
    """Return one WARC/1.1 record; see ISO 28500:2017."""
    identity = uuid.uuid5(uuid.NAMESPACE_URL, f"{kind} {address}")
    digest = base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()
    target = [f"WARC-Target-URI: {address}"] if address else []
    head = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:{identity}>",
        f"WARC-Date: {date}",
        *target,
        f"WARC-Block-Digest: sha1:{digest}",
        f"Content-Type: {content_type}",
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def find_records() -> Iterator[bytes]:
    """Yield the records of the archive: what wrote it, then request and response of each page."""
    yield to_record("warcinfo", None, PAGES[0][2], "application/warc-fields", SOFTWARE)
    for name, address, date in PAGES:
        host, path = address.removeprefix("https://").split("/", 1)
        request = f"GET /{path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()
        yield to_record("request", address, date, "application/http; msgtype=request", request)
        body = (SAMPLE / name).read_bytes()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n"
        response = head.encode() + body
        yield to_record("response", address, date, "application/http; msgtype=response", response)


def render_warc() -> bytes:
    """Return the archive, each record a gzip member of its own."""
    return b"".join(gzip.compress(record, mtime=0) for record in find_records())


if __name__ == "__main__":
    TARGET.write_bytes(render_warc())
