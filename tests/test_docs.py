"""The documentation cannot go stale: links, examples, the reference and the licences are checked."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest
import regex

from habeas.cli.main import COMMANDS
from habeas.extract.pipeline import EXTRACTORS
from habeas.services.sample import sample_folder
from tools import make_reference

ROOT = Path(__file__).resolve().parent.parent
DOCS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = regex.compile(r"!?\[[^\]\n]*\]\(([^)\s]+)\)")
HEADING = regex.compile(r"^#+ +(.*)$", regex.M)
EXAMPLE = regex.compile(r"(?:^ {4,}|`|\|\s*)(?:\.venv/bin/)?(habeas [^`\n]*)", regex.M)
SHELL = regex.compile(r"^ {4}((?:habeas|cat|\.venv/bin/habeas) .*)$", regex.M)
PYTHON = regex.compile(r"^( *)```python\n(.*?)^\1```$", regex.M | regex.S)
NOTICES = {  # words of a vocabulary's licence or source, and what NOTICE must say of it
    "CLDR": ("Unicode-3.0", "2004-2025 Unicode, Inc."),
    "GeoNames": ("https://www.geonames.org/", "CC BY 4.0"),
    "Faker": ("Copyright (c) 2012 Daniele Faraglia", "The above copyright notice"),
    "MIT": ("Faker", "FactRuEval", "HRDsAttack"),
    "KazNERD": ("KazNERD (CC BY 4.0)",),
    "Wikigold": ("Wikigold (CC BY 4.0)",),
}
LICENCES = regex.compile(r"Apache-2\.0|CC0-1\.0|CC-BY-4\.0|MIT|Unicode License v3|Unicode-3\.0")


def read_text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def slugs(text: str) -> set[str]:
    """Return the anchors of a page's headings, as the usual forges make them."""
    plain = (regex.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(text))
    return {heading.replace(" ", "-") for heading in plain}


def find_examples() -> Iterator[str]:
    """Yield the calls of habeas that stand in the docs, without comment, pipe and redirection."""
    for path in DOCS:
        for match in EXAMPLE.finditer(read_text(path)):
            yield regex.split(r"\s+#\s|[|><]| {2,}", match[1])[0].strip()


@pytest.mark.parametrize("path", DOCS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_resolve(path: Path) -> None:
    """Every relative link leads to a file that exists, and every anchor to a heading."""
    for link in LINK.findall(read_text(path)):
        if "://" in link:
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.exists(), f"{link} leads nowhere"
        if anchor:
            assert anchor in slugs(read_text(target)), f"{link} leads to no heading"


def test_reference_is_what_the_tool_writes() -> None:
    """The reference is up to date; if not, run `python -m tools.make_reference`."""
    assert read_text(make_reference.REFERENCE) == make_reference.render_reference()


def test_figures_are_those_recorded() -> None:
    """The floors on the page of figures are those of floors.json; if not, run the same tool."""
    assert read_text(make_reference.BENCHMARKS) == make_reference.render_benchmarks()


def test_everything_is_named() -> None:
    """Every command, extractor and vocabulary has its heading in the reference."""
    headings = set(HEADING.findall(read_text(make_reference.REFERENCE)))
    wanted = [f"habeas {name}" for name in COMMANDS]
    wanted += [module.NAME for module in EXTRACTORS]
    wanted += [path.name for path in make_reference.DATA.glob("*.csv")]
    assert set(wanted) <= headings


@pytest.mark.parametrize("example", sorted(set(find_examples())))
def test_examples_parse(example: str) -> None:
    """Every call of habeas in the docs names a command and options that exist."""
    name, *args = shlex.split(example)[1:]
    if name in ("--help", "--version", "-h"):
        return
    assert name in COMMANDS, f"no such command in {example!r}"
    command: click.Command = import_module(f"habeas.cli.{name}_command").command
    while isinstance(command, click.Group) and args:
        inner = command.get_command(click.Context(command), args[0])
        assert inner is not None, f"no such command in {example!r}"
        command, args = inner, args[1:]
    known = {option for parameter in command.params for option in parameter.opts}
    known |= {option for parameter in command.params for option in parameter.secondary_opts}
    known |= {"--help", "-h"}
    given = [arg.partition("=")[0] for arg in args if arg.startswith("--")]
    assert set(given) <= known, f"unknown option in {example!r}"


PAGES_WITH_CALLS = ("README.md", "docs/tasks/read-pages.md")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files that the examples name, and `habeas` on its path."""
    folder = tmp_path_factory.mktemp("desk")
    for name in ("pages", "letters", "bin"):
        (folder / name).mkdir()
    with sample_folder() as sample:
        for target in ("page.html", "pages/one.html"):
            shutil.copy(sample / "07-novosti-zaderzhanie.html", folder / target)
        for target in ("page.txt", "archive.txt", "letters/one.txt", "letter.txt", "appeal.txt"):
            shutil.copy(sample / "09-zhanalyk-almaty.txt", folder / target)
    command = folder / "bin" / "habeas"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m habeas "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return folder


@pytest.mark.parametrize("page", PAGES_WITH_CALLS)
def test_shell_examples_run(page: str, desk: Path) -> None:
    """The shell lines of README and tasks run on sample pages and end with exit code 0."""
    waiting = (" | less", " serve", "https://")  # for a reader, a browser, a network
    found = SHELL.findall(read_text(ROOT / page))
    lines = [line for line in found if not any(word in line for word in waiting)]
    assert lines
    script = "\n".join(["set -e", *lines]).replace(".venv/bin/", "")
    ended = run(["sh", "-c", script], desk)
    assert ended.returncode == 0, ended.stderr
    assert not ended.stderr


def test_python_examples_run(desk: Path) -> None:
    """The Python of the tasks runs, in the order in which it stands, after its shell line."""
    text = read_text(ROOT / "docs/tasks/use-the-json.md")
    for line in SHELL.findall(text):
        assert run(["sh", "-c", line], desk).returncode == 0
    blocks = [
        "\n".join(row.removeprefix(indent) for row in code.splitlines())
        for indent, code in PYTHON.findall(text)
    ]
    assert len(blocks) == 2
    ended = run([sys.executable, "-c", "\n".join(blocks)], desk)
    assert ended.returncode == 0, ended.stderr


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("entry", make_reference.load_vocabularies(), ids=lambda entry: entry.name)
def test_licences_are_given(entry: make_reference.Vocabulary) -> None:
    """Every vocabulary says a licence we may ship, and NOTICE holds what that licence asks for."""
    notice = read_text(ROOT / "NOTICE")
    assert LICENCES.search(entry.licence), f"unknown licence: {entry.licence}"
    for words, wanted in NOTICES.items():
        if words in entry.licence or words in entry.source:
            assert all(part in notice for part in wanted), f"NOTICE says too little of {words}"
    if any(words in entry.licence for words in ("CLDR", "Unicode", "CC-BY", "MIT")):
        assert entry.name in notice, f"NOTICE does not name {entry.name}"


def test_pictures_are_small() -> None:
    """The pictures of the tour exist, and none is larger than 250 kB."""
    pictures = sorted((ROOT / "docs" / "tour").glob("*.png"))
    assert pictures
    assert all(picture.stat().st_size < 250_000 for picture in pictures)
