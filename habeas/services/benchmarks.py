"""Speed against a named peer on the same pages in the same run.

Two shared cores and other people's work make single times worthless, so each page is read by both
in turn and the figures are CPU seconds of this process and their ratio. A peer that is not
installed is said to be missing; nothing is measured against nothing.

Both read every page once before anything is timed: vocabularies and models are loaded once in a
process, and on a few pages their loading was most of what was measured. Then all that either
remembers of pages is forgotten, one half of the pages is read, and the other half timed: as in a
real run, frequent words are known and the page is new.
"""

import functools
import gc
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from habeas.errors import HabeasError
from habeas.pages.html.reader import read_html
from habeas.pages.items import find_items
from habeas.services.predicting import load_rows

Page = tuple[str, str | None]  # HTML and address


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured figure. `ratio` is ours to the peer's (pages a second), None without peer."""

    name: str
    value: float
    unit: str
    peer: str | None = None
    peer_value: float | None = None
    ratio: float | None = None


def load_pages(path: Path) -> list[Page]:
    """Return the pages of a JSON Lines file with `html` and maybe `url`."""
    with path.open(encoding="utf-8") as lines:
        return [(str(row["html"]), row.get("url")) for row in load_rows(lines, path.name)]


def bench_html(pages: Sequence[Page], *, rounds: int = 1) -> Figure:
    """Return pages a CPU second of reading and splitting HTML, against trafilatura.

    Few pages take several rounds, for the clock's sake.
    """
    peer = _load_peer("trafilatura")
    ours, theirs = _time_in_turn(
        pages,
        lambda html, url: find_items(read_html(html, url=url)),
        None if peer is None else lambda html, _: peer.extract(html),
        rounds,
    )
    mine = len(pages) / ours
    if peer is None or theirs == 0:
        return Figure(name="html", value=mine, unit="pages per CPU second")
    return Figure(
        name="html",
        value=mine,
        unit="pages per CPU second",
        peer=f"trafilatura {version('trafilatura')}",
        peer_value=len(pages) / theirs,
        ratio=theirs / ours,
    )


def _load_peer(name: str) -> "_Peer | None":
    try:
        version(name)
    except PackageNotFoundError:
        return None
    return _Peer(import_module(name).extract)


@dataclass(frozen=True, slots=True)
class _Peer:
    extract: Callable[[str], object]


def _time_in_turn(
    pages: Sequence[Page],
    first: Callable[[str, str | None], object],
    second: Callable[[str, str | None], object] | None,
    rounds: int,
) -> tuple[float, float]:
    """Return the CPU seconds each function takes on all pages, warmed up; see the module."""
    if not pages:
        raise HabeasError("expected pages to measure on, got none")
    functions = [x for x in (first, second) if x is not None]
    spent = [0.0, 0.0]

    def read(some: Sequence[Page], *, timed: bool) -> None:
        for html, url in some:
            for k, function in enumerate(functions):
                started = time.process_time()
                function(html, url)
                spent[k] += (time.process_time() - started) if timed else 0.0

    read(pages, timed=False)
    for _ in range(rounds):
        for half in (0, 1):
            _forget_pages()
            read(pages[1 - half :: 2], timed=False)
            read(pages[half::2], timed=True)
    return spent[0] / rounds, spent[1] / rounds


def _forget_pages() -> None:
    """Empty the memories of bounded size, of whatever library: they hold words of pages.

    Those without a bound hold what was loaded: vocabularies, compiled grammars.
    """
    for memory in gc.get_objects():
        if (
            isinstance(memory, functools._lru_cache_wrapper)
            and memory.cache_parameters()["maxsize"]
        ):
            memory.cache_clear()


def bench_start(page: Path, *, runs: int = 5) -> Iterator[Figure]:
    """Yield the median wall seconds of `habeas --help` and of `habeas read PAGE`."""
    for name, args in (("start", ["--help"]), ("read one page", ["read", "--json", str(page)])):
        times = sorted(_time_command(args) for _ in range(runs))
        yield Figure(name=name, value=times[runs // 2], unit="seconds, median")


def _time_command(args: list[str]) -> float:
    started = time.perf_counter()
    # The command is our own, started anew: what is measured is the start.
    subprocess.run(  # noqa: S603
        [sys.executable, "-m", "habeas", *args], stdout=subprocess.DEVNULL, check=True
    )
    return time.perf_counter() - started


def bench_memory(path: Path) -> Figure:
    """Return the peak memory of reading an archive, in MB: the largest process of the run."""
    with tempfile.TemporaryFile() as sink:
        subprocess.run(  # noqa: S603
            [sys.executable, "-m", "habeas", "read", "--json", str(path)], stdout=sink, check=True
        )
    # Kilobytes on Linux, bytes on macOS.
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit
    return Figure(name=f"memory, {path.stat().st_size >> 20} MB", value=peak, unit="MB at the peak")
