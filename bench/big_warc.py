"""Memory while reading a big web archive.

    python -m bench.big_warc big.warc --size 2000 [--gzip]   # write about 2,000 MB, then read them

The archive is made of invented pages, the same ones for the same seed. The peak of the reading
process is printed; writing happens in a process of its own, whose memory does not count.
"""

import argparse
import gzip
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from habeas.model.page import Capture
from habeas.pages.archives import find_records

MEGABYTE = 1_000_000
WORDS = {
    "en": "the court heard lawyer appeal hearing city region letter week group office law",
    "ru": "суд рассмотрел адвокат жалоба заседание город область письмо неделя группа закон",
    "kk": "сот қарады қорғаушы шағым отырыс қала облыс хат апта топ заң кеңсе ұйым",
}


def find_pages(seed: int) -> Iterator[bytes]:
    """Yield HTML pages without end; a few are a hundred times as long as the rest."""
    source = random.Random(seed)
    pool = [_make_paragraph(source) for _ in range(2000)]
    number = 0
    while True:
        number += 1
        count = 1500 if number % 500 == 0 else source.randint(5, 30)
        body = "".join(source.choices(pool, k=count))
        page = f"<html><head><title>Page {number}</title></head><body>{body}</body></html>"
        yield page.encode()


def write_archive(stream: BinaryIO, *, size: int, seed: int, packed: bool) -> int:
    """Write records until `size` bytes are reached, and return how many."""
    written = records = 0
    for page in find_pages(seed):
        record = _make_record(page, records)
        written += stream.write(gzip.compress(record, 1) if packed else record)
        records += 1
        if written >= size:
            break
    return records


def _make_paragraph(source: random.Random) -> str:
    words = WORDS[source.choice(sorted(WORDS))].split()
    return f"<p>{' '.join(source.choices(words, k=source.randint(20, 120)))}.</p>\n"


def _make_record(page: bytes, number: int) -> bytes:
    payload = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Target-URI: https://pages.example/{number}\r\n"
        "WARC-Date: 2020-01-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(payload)}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


def measure(path: Path) -> str:
    """Read an archive and return a line with its figures."""
    start, pages, size = time.perf_counter(), 0, 0
    with path.open("rb") as stream:
        for outcome in find_records(stream, name=path.name):
            if isinstance(outcome, Capture):
                pages, size = pages + 1, size + len(outcome.data)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{path.stat().st_size / MEGABYTE:.0f} MB on disk, {pages} pages, {size / MEGABYTE:.0f} MB "
        f"of HTML, {seconds:.1f} s, peak {peak:.0f} MB"
    )


def main() -> None:
    """Write and read an archive; `--read` reads one that is there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("path", type=Path)
    parser.add_argument("--size", type=int, default=2000, help="megabytes to write")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--gzip", action="store_true", help="pack record by record")
    parser.add_argument("--read", action="store_true", help="read what is there")
    options = parser.parse_args()
    if options.read:
        print(measure(options.path))
        return
    with options.path.open("wb") as stream:
        size = options.size * MEGABYTE
        write_archive(stream, size=size, seed=options.seed, packed=options.gzip)
    command = [sys.executable, "-m", "bench.big_warc", str(options.path), "--read"]
    subprocess.run(command, check=True)  # noqa: S603 - our own program


if __name__ == "__main__":
    main()
