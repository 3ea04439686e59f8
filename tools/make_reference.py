"""Write docs/reference.md, and the table of figures in docs/benchmarks.md, from the code itself.

    python -m tools.make_reference            # write both
    python -m tools.make_reference --check    # exit code 1 if one of them is not what would be written

Run it after a change to a command, an extractor, a vocabulary, a reader, or to floors.json. A test
holds the files to it.
"""

import argparse
import csv
import inspect
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import click
import regex

from habeas.cli import main as cli
from habeas.extract.pipeline import EXTRACTORS
from habeas.pages.readers import READERS
from habeas.resolve.clusters import cluster
from habeas.services.reading import read
from habeas.services.scoring import load_floors

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "habeas" / "data"
REFERENCE = ROOT / "docs" / "reference.md"
BENCHMARKS = ROOT / "docs" / "benchmarks.md"
FLOORS = ROOT / "floors.json"
BEGIN, END = "<!-- figures: written by tools/make_reference.py -->", "<!-- end of figures -->"
HEADER_KEY = regex.compile(r"# ?(source|licence|date): *(.*)")
MARKDOWN = regex.compile(r"(?<!`)([<*_|])(?!`)")

LIBRARY: tuple[tuple[str, Callable[..., object]], ...] = (
    ("habeas.read", read),
    ("habeas.resolve.cluster", cluster),
)
ARCHIVES = "application/warc"  # opened before the readers: each record is a document of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What the file of a vocabulary says of itself."""

    name: str
    meaning: str
    source: str
    licence: str
    date: str
    columns: tuple[str, ...]
    rows: int


def main() -> int:
    """Write the files, or with --check compare them; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    wanted = {REFERENCE: render_reference(), BENCHMARKS: render_benchmarks()}
    stale = [
        path
        for path, text in wanted.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path in stale:
        print(f"{path.relative_to(ROOT)}: {'is not what would be written' if check else 'written'}")
        if not check:
            path.write_text(wanted[path], encoding="utf-8")
    return int(check and bool(stale))


def render_reference() -> str:
    """Return docs/reference.md."""
    parts = (
        _render_opening(),
        _render_commands(),
        _render_extractors(),
        _render_readers(),
        _render_library(),
        _render_vocabularies(),
    )
    return "\n".join(line for part in parts for line in part).rstrip() + "\n"


def render_benchmarks() -> str:
    """Return docs/benchmarks.md with the table of floors between its two marks."""
    text = BENCHMARKS.read_text(encoding="utf-8")
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return "\n".join((head + BEGIN, "", *_render_floors(), END + tail))


def load_vocabularies() -> list[Vocabulary]:
    """Return what every file of rows in habeas/data says in its opening comment."""
    return [_load_vocabulary(path) for path in sorted(DATA.glob("*.csv"))]


def _render_opening() -> Iterator[str]:
    yield "# Reference"
    yield ""
    yield "Written by `tools/make_reference.py` from the code: change the docstrings, not this page."
    yield ""
    yield "[Commands](#commands) · [Extractors](#extractors) · [Readers](#readers) · "
    yield "[Library](#library) · [Vocabularies](#vocabularies)"
    yield ""


def _render_commands() -> Iterator[str]:
    yield "## Commands"
    yield ""
    yield "Exit codes of all commands. " + _paragraphs(cli.__doc__)[1].removeprefix("Exit codes: ")
    yield ""
    yield "Every command has `-h` and `--help`. `habeas --version` prints the version."
    yield ""
    for name, command in _find_commands():
        yield f"### habeas {name}"
        yield ""
        yield from _spread(_paragraphs(command.help))
        yield from _render_parameters(command)
        if command.epilog:
            examples = regex.split(r" {2,}", command.epilog)
            yield from (f"    {part}" for part in examples if part.startswith(("habeas", "eval")))
            yield ""


def _find_commands() -> Iterator[tuple[str, click.Command]]:
    """Yield the commands with their names, those of a group after it."""
    for name in cli.COMMANDS:
        command: click.Command = import_module(f"habeas.cli.{name}_command").command
        yield name, command
        if isinstance(command, click.Group):
            context = click.Context(command)
            for inner in command.list_commands(context):
                found = command.get_command(context, inner)
                if found is not None:
                    yield f"{name} {inner}", found


def _render_parameters(command: click.Command) -> Iterator[str]:
    arguments = [p for p in command.params if isinstance(p, click.Argument)]
    options = [p for p in command.params if isinstance(p, click.Option)]
    if arguments:
        shown = " ".join(_argument(argument) for argument in arguments)
        yield f"Arguments: `{shown}`"
        yield ""
    if options:
        yield "| option | value | meaning |"
        yield "|---|---|---|"
        for option in options:
            names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
            default = f" Default: `{option.default}`." if option.show_default else ""
            yield f"| {names} | {_value(option)} | {_plain(option.help or '')}{default} |"
        yield ""


def _argument(argument: click.Argument) -> str:
    name = (argument.name or "").upper()
    many = "..." if argument.nargs == -1 else ""
    return f"{name}{many}" if argument.required else f"[{name}{many}]"


def _value(option: click.Option) -> str:
    if option.is_flag:
        return ""
    if isinstance(option.type, click.Choice):
        return " or ".join(f"`{choice}`" for choice in option.type.choices)
    return option.metavar or option.type.name.split()[0].upper()


def _render_extractors() -> Iterator[str]:
    yield "## Extractors"
    yield ""
    yield "In the order they run. The version goes up when the same text may give other results."
    yield ""
    for module in EXTRACTORS:
        needs = ", ".join(module.NEEDS) or "nothing"
        yield f"### {module.NAME}"
        yield ""
        yield f"Version {module.VERSION}; needs {needs}."
        yield ""
        yield from _spread(_paragraphs(module.__doc__)[:1])
        yield from _spread(_paragraphs(module.extract.__doc__))


def _render_readers() -> Iterator[str]:
    yield "## Readers"
    yield ""
    yield _first(import_module("habeas.pages.sniffing").__doc__, 1)
    yield ""
    yield "| media type | read by |"
    yield "|---|---|"
    for media_type, reader in READERS.items():
        yield f"| `{media_type}` | `{reader.__name__.removeprefix('_read_')}` |"
    yield f"| `{ARCHIVES}` | `archives`: each record that one of the above takes is a document |"
    yield ""
    yield _first(import_module("habeas.pages.archives").__doc__, 0)
    yield ""
    yield "Files and web archives may be packed with gzip; archives with Zstandard too."
    yield ""


def _render_library() -> Iterator[str]:
    yield "## Library"
    yield ""
    for name, function in LIBRARY:
        yield f"### {name}"
        yield ""
        yield "```python"
        yield f"{name}{inspect.signature(function)}"
        yield "```"
        yield ""
        yield from _spread(_paragraphs(function.__doc__))


def _render_vocabularies() -> Iterator[str]:
    yield "## Vocabularies"
    yield ""
    yield "Each is a CSV file in `habeas/data/`; what stands here is what the file says of itself."
    yield "How to add a row: [extend a vocabulary](tasks/extend-a-vocabulary.md)."
    yield ""
    for entry in load_vocabularies():
        yield f"### {entry.name}"
        yield ""
        yield f"{entry.rows:,} rows; columns {', '.join(f'`{c}`' for c in entry.columns)}."
        yield ""
        yield "```text"
        yield entry.meaning
        yield "```"
        yield ""
        yield f"Source: {_plain(entry.source)}. Licence: {_plain(entry.licence)}. Date: {entry.date}."
        yield ""


def _load_vocabulary(path: Path) -> Vocabulary:
    """Return the opening comment of a file, taken apart; a line indented goes on with the last."""
    lines = path.read_text(encoding="utf-8").splitlines()
    opening = [line for line in lines if line.startswith("#")]
    fields: dict[str, list[str]] = {"source": [], "licence": [], "date": [], "meaning": []}
    last = "meaning"
    for line in opening:
        key = HEADER_KEY.match(line)
        if key:
            last = key[1]
            fields[last].append(key[2])
            continue
        if not line.startswith("#   ") or last == "date":
            last = "meaning"
        fields[last].append(line.removeprefix("#").removeprefix(" ").rstrip())
    rows = list(csv.reader(lines[len(opening) :]))
    return Vocabulary(
        name=path.name,
        meaning="\n".join(fields["meaning"]).strip("\n"),
        source=" ".join(part.strip() for part in fields["source"]).rstrip("."),
        licence=" ".join(part.strip() for part in fields["licence"]).rstrip("."),
        date=" ".join(fields["date"]),
        columns=tuple(rows[0]),
        rows=sum(1 for row in rows[1:] if row),
    )


def _render_floors() -> Iterator[str]:
    floors = load_floors(FLOORS)
    if not floors.floors:
        yield "No floors are recorded in this checkout yet: `habeas score --record` writes them to"
        yield "`floors.json`, and `python -m tools.make_reference` writes them here."
        yield ""
        return
    for name, figures in sorted(floors.floors.items()):
        yield f"### {name}"
        yield ""
        yield f"Digest of the set: `{floors.digests.get(name, 'none')}`."
        yield ""
        yield "| figure | floor |"
        yield "|---|---:|"
        yield from (f"| {_plain(key)} | {value:.3f} |" for key, value in sorted(figures.items()))
        yield ""
    if floors.lowered:
        yield "Floors that were lowered, and why:"
        yield ""
        yield from (f"- {_plain(reason)}" for reason in floors.lowered)
        yield ""


def _first(doc: str | None, index: int) -> str:
    return _plain(_paragraphs(doc)[index])


def _paragraphs(doc: str | None) -> list[str]:
    """Return the paragraphs of a docstring, each on one line."""
    clean = inspect.cleandoc(doc or "").replace("\b", "")
    return [" ".join(part.split()) for part in clean.split("\n\n") if part.strip()]


def _spread(paragraphs: list[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield _plain(paragraph)
        yield ""


def _plain(text: str) -> str:
    """Return text whose signs Markdown does not take for its own; code in backticks stays."""
    parts = regex.split(r"(`[^`]*`)", text)
    return "".join(p if p.startswith("`") else MARKDOWN.sub(r"\\\1", p) for p in parts)


if __name__ == "__main__":
    sys.exit(main())
