"""`habeas serve` in a process of its own, and a browser that notes what it should not do."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import regex

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
ROOT = Path(__file__).parent.parent.parent
_LINK = regex.compile(r"http://\S+")


@dataclass(slots=True)
class Served:
    """A running server: its address, and the link to set up where it printed one."""

    address: str
    setup_link: str | None
    ending: list[str] = field(default_factory=list)  # what it printed at its end


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """Serve a casebase on a free port for as long as the block runs; it must end well."""
    command = [sys.executable, "-m", "habeas", "serve", "--casebase", str(folder), "--port", "0"]
    process = subprocess.Popen(
        [*command, "--no-open"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    try:
        lines = [process.stdout.readline()]
        while "Ctrl-C" not in lines[-1] and lines[-1]:
            lines.append(process.stdout.readline())
        links = _LINK.findall("".join(lines))
        served = Served(links[0], links[1] if len(links) > 1 else None)
        yield served
        process.terminate()
        served.ending.append(process.stdout.read())
        assert process.wait(timeout=60) == 0
        assert "Stopped." in served.ending[0]
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        process.stdout.close()


@dataclass  # no slots: playwright writes on what it is given to call
class Tab:
    """A browser tab with all it asked for and complained of."""

    page: Any
    site: str
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def note(self, message: Any) -> None:
        """Keep what the browser complains of: a broken policy, a file that is not there."""
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def check(self) -> None:
        """Fail for a request to another origin, and for anything the browser complained of."""
        mine = urlsplit(self.site).netloc
        assert [url for url in self.asked if urlsplit(url).netloc != mine] == []
        assert self.complaints == []


@contextmanager
def tab(browser: Any, site: str, **options: Any) -> Iterator[Tab]:
    """Give a tab of a new, empty profile; see `Tab.check`, which is called at the end."""
    context = browser.new_context(base_url=site, **options)
    context.set_default_timeout(30_000)
    opened = Tab(context.new_page(), site)
    opened.page.on("request", lambda request: opened.asked.append(request.url))
    opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    opened.page.on("console", opened.note)
    try:
        yield opened
        opened.check()
    finally:
        context.close()
