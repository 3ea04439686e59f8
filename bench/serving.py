"""Seconds from `habeas serve` to the first page, and the memory of the server after many pages.

    python -m bench.serving FOLDER [--database postgresql://...] [--pages 500]

The casebase is one that `bench.filling` made; the server is a process of its own on the loopback,
asked by a member over HTTP. The floors are 3 s and 500 MB.
"""

import argparse
import http.client
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import regex

from bench.filling import open_casebase
from bench.page_questions import find_addresses, sign_in

_LINK = regex.compile(r"http://\S+")
_PEAK = regex.compile(r"VmHWM:\s*(\d+) kB")
_FILES = regex.compile(r"RssFile:\s*(\d+) kB")  # what the system may drop at any moment


def main() -> None:
    """Serve, ask, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--database")
    parser.add_argument("--pages", type=int, default=500)
    options = parser.parse_args()
    casebase = open_casebase(options.folder, options.database)
    cookie = sign_in(casebase, custodian=False).cookies["habeas"].value
    finds = list(find_addresses(casebase.store).values())
    addresses = [finds[number % len(finds)]() for number in range(options.pages)]
    casebase.close()
    where = ["--casebase", str(options.folder)]
    where += ["--database", options.database] if options.database else []
    command = [sys.executable, "-m", "habeas", "serve", *where, "--port", "0", "--no-open"]
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own command
        try:
            _ask_all(process, addresses, cookie, start)
        finally:
            process.terminate()


def _ask_all(
    process: "subprocess.Popen[str]", addresses: list[str], cookie: str, start: float
) -> None:
    site = next(link[0] for line in process.stdout or () if (link := _LINK.findall(line)))
    browser = http.client.HTTPConnection(urlsplit(site).netloc)
    for number, address in enumerate(addresses):
        browser.request("GET", address, headers={"Cookie": f"habeas={cookie}"})
        answer = browser.getresponse()
        answer.read()
        if answer.status not in (200, 404):
            raise SystemExit(f"expected a page of {address}, got {answer.status}")
        if number == 0:
            clock = time.perf_counter() - start
            print(
                f"to the first page: {clock:.1f} s on the clock, {_cpu(process.pid):.1f} s of CPU"
            )
    took = _cpu(process.pid)
    peak, files = (
        int(size.findall(Path(f"/proc/{process.pid}/status").read_text())[0]) // 1024
        for size in (_PEAK, _FILES)
    )
    print(f"{len(addresses)} pages: {took:.1f} s of CPU, peak {peak} MB, {files} MB of it files")


def _cpu(pid: int) -> float:
    """Return the CPU seconds of a process with all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


if __name__ == "__main__":
    main()
