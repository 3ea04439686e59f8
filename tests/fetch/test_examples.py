"""The Python of docs/tasks/fetch-pages.md runs, against a server of ours."""

from pathlib import Path

import pytest
import regex

from habeas.fetch.results import Trouble
from habeas.fetch.settings import FetchSettings, Machine
from tests.fetch.servers import FakeTime, Server, answer

PAGE = Path(__file__).parents[2] / "docs" / "tasks" / "fetch-pages.md"
BLOCKS = regex.compile(r"^```python\n(.*?)^```$", regex.M | regex.S)
KIND = regex.compile(r"`(\w+)`")


def test_examples(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The examples run one after the other and print what they promise."""
    now = FakeTime()
    machine = Machine(clock=now.clock, ticks=now.ticks, sleep=now.sleep)
    monkeypatch.setattr("habeas.fetch.fetcher.Machine", lambda: machine)
    with Server({"/news": answer(ETag='"1"'), "/appeals": answer()}) as server:
        place = f"127.0.0.1:{server.port}"
        code = "\n".join(BLOCKS.findall(PAGE.read_text(encoding="utf-8")))
        code = code.replace("https://example.org", f"http://{place}")
        code = code.replace("FetchSettings(", f"FetchSettings(allow_private={{{place!r}}}, ")
        exec(compile(code, str(PAGE), "exec"), {})  # noqa: S102 - our own page
    printed = capsys.readouterr().out.splitlines()
    assert printed[1:] == ["Capture", "Capture", "False"]


def test_every_trouble_is_explained() -> None:
    """The table has a row for each kind of trouble, and for no other."""
    rows = [
        line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")
    ]
    named = {kind for row in rows for kind in KIND.findall(row.split("|")[1])}
    assert named == set(Trouble)


def test_limits_are_those_of_the_settings() -> None:
    """The figures on the page are the defaults."""
    text, settings = PAGE.read_text(encoding="utf-8"), FetchSettings()
    for words in (
        f"{settings.max_wire >> 20} MB as sent",
        f"{settings.max_unpacked >> 20} MB unpacked",
        f"{settings.max_ratio:g} times",
        f"{settings.connect_timeout:g} s to connect",
        f"{settings.read_timeout:g} s between",
        f"{settings.total_timeout:g} s for the whole",
    ):
        assert words in text
    assert (settings.max_redirects, settings.retries, settings.delay) == (10, 2, 2.0)
