"""Patterns remembered from one start to the next."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import regex

from habeas.cli.patterns import load_patterns, remembered_patterns, save_patterns

HERE = "habeas.vocab.invented"  # a module whose patterns are made of vocabularies


def compile_in(module: str, source: str, *args: Any, **named: Any) -> "regex.Pattern[str]":
    """Compile a pattern as a function of a module would."""
    scope: dict[str, Any] = {"__name__": module, "regex": regex}
    exec("def make(*args, **named): return regex.compile(*args, **named)", scope)  # noqa: S102
    made: regex.Pattern[str] = scope["make"](source, *args, **named)
    return made


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "some.compiled"


@pytest.mark.parametrize(
    ("source", "flags", "text"),
    [
        (r"(?P<day>\d++)\s(?:may|май)\b", regex.IGNORECASE, "on 12 MAY 2021, 3 Май"),
        (r"(?<!\w)(?:суд|court)\w*+", 0, "The courts, судья, in court"),
        (r"(?V1)[\p{Cyrillic}--[а-я]]", 0, "Ақжол"),
        (r"(a)(?:b(?P<name>c)|d)\1", regex.VERBOSE, "abcaada"),
    ],
)
def test_a_remembered_pattern_is_the_same(place: Path, source: str, flags: int, text: str) -> None:
    """What comes out of the file matches like the pattern that was compiled."""
    with remembered_patterns(place) as keep:
        first = compile_in(HERE, source, flags)
        keep()
    assert (source, int(flags)) in load_patterns(place)
    with remembered_patterns(place):
        again = compile_in(HERE, source, flags)
    assert (again.pattern, again.flags, again.groupindex) == (
        first.pattern,
        first.flags,
        first.groupindex,
    )
    found = [(m.span(), m.groups(), m.lastgroup) for m in first.finditer(text)]
    assert found
    assert [(m.span(), m.groups(), m.lastgroup) for m in again.finditer(text)] == found


@pytest.mark.parametrize("module", ["habeas.store.sources", "habeas.search.parsing", "other"])
def test_patterns_of_words_of_pages_are_not_kept(place: Path, module: str) -> None:
    """A pattern made in a function of another room may hold a name: it is not written down."""
    with remembered_patterns(place) as keep:
        assert compile_in(module, r"Ravna\s++Testova").search("Ravna  Testova")
        keep()
    assert not place.exists()


def test_named_lists_are_left_to_the_engine(place: Path) -> None:
    """A pattern with lists of words is compiled as ever, and not kept."""
    with remembered_patterns(place) as keep:
        assert compile_in(HERE, r"\L<words>", words=["ab"]).search("xab")
        keep()
    assert not place.exists()


@pytest.mark.parametrize(
    "change", [lambda d: d[:-1], lambda d: d[:0], lambda d: d[:40] + b"x" + d[41:]]
)
def test_a_damaged_file_counts_as_empty(place: Path, change: Any) -> None:
    """A file that was cut or changed is not used, and written anew."""
    save_patterns(place, {("a", 0): (1, 2)})
    assert load_patterns(place) == {("a", 0): (1, 2)}
    place.write_bytes(change(place.read_bytes()))
    assert load_patterns(place) == {}
    with remembered_patterns(place) as keep:
        compile_in(HERE, "ab?c")
        keep()
    assert list(load_patterns(place)) == [("ab?c", 0)]


def test_another_version_counts_as_empty(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version of the engine compiled is not used."""
    save_patterns(place, {("a", 0): (1, 2)})
    monkeypatch.setattr(regex, "__version__", "0")
    assert load_patterns(place) == {}


def test_nothing_is_written_where_bytecode_is_not(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Python writes no bytecode, no patterns are written; nor in a folder that is not there."""
    save_patterns(place / "missing" / "file", {("a", 0): (1,)})
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    save_patterns(place, {("a", 0): (1,)})
    assert not place.exists()


def test_the_engine_is_itself_again_after_an_error(place: Path) -> None:
    """What the block changed is taken back, whatever ends it."""
    before = regex.compile
    with pytest.raises(ZeroDivisionError), remembered_patterns(place):
        raise ZeroDivisionError
    assert regex.compile is before


def test_the_second_start_prints_the_same(tmp_path: Path) -> None:
    """A command prints the same with an empty memory and with a full one."""
    page = tmp_path / "page.txt"
    page.write_text("The lawyer Ravna Testova was detained on 3 May 2021 in Astravel.\n", "utf-8")
    call = [sys.executable, "-X", f"pycache_prefix={tmp_path / 'cache'}", "-m", "habeas", "read"]
    env = {"PATH": "", "PYTHONPATH": str(Path(regex.__file__).parents[1])}
    printed = [
        subprocess.run(
            [*call, "--json", str(page)], capture_output=True, check=True, env=env, cwd=Path.cwd()
        ).stdout
        for _ in range(2)
    ]
    assert printed[0] == printed[1]
    kept = list((tmp_path / "cache").rglob("*.compiled"))
    assert len(kept) == 1
    assert b"Testova" not in kept[0].read_bytes()
