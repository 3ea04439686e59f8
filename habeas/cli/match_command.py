"""`habeas match`: a pasted or exported list against the casebase."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_viewer,
    json_option,
    opened,
    to_plain,
    viewer_option,
)
from habeas.formats.match_tables import render_why
from habeas.formats.spreadsheets import TableError, read_table, render_csv, write_xlsx
from habeas.formats.terminal import escape_json, neutralize
from habeas.model.findings import NameKind
from habeas.services.matching import (
    LEAST,
    Columns,
    Matched,
    find_columns,
    match_rows,
    render_matched,
)
from habeas.vocab.interface import load_interface

_ENDINGS = (".csv", ".xlsx", ".jsonl", ".json")


@click.command(
    name="match",
    epilog="Example:  habeas match names.csv --to matches.xlsx    --column Surname --column Name",
)
@click.argument("table", type=click.File("rb"))
@casebase_options
@json_option
@viewer_option
@click.option(
    "--column",
    "columns",
    multiple=True,
    help="Heading or number of a column with the name; several are joined in this order.",
)
@click.option(
    "--kind",
    type=click.Choice([str(k) for k in NameKind]),
    help="What is named.  [default: person]",
)
@click.option("--limit", type=click.IntRange(1, 20), default=3, show_default=True)
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=LEAST,
    show_default=True,
    help="Score below which nobody is named.",
)
@click.option(
    "--to",
    "path",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A new .csv, .xlsx or .jsonl.",
)
def command(
    table: Iterable[bytes],
    as_json: bool,
    level: str,
    columns: tuple[str, ...],
    kind: str | None,
    limit: int,
    least: float,
    path: Path | None,
) -> None:
    """Find for each row of TABLE (CSV or XLSX, - for standard input) whom it may mean.

    Columns are known by their headings (name, first and last name, organization, country ...); where
    there are none, the column with most letters is the name. Nobody is named who is hidden from
    these eyes.
    """
    _check_path(path)
    rows = read_table(b"".join(table))
    first = next(rows, None)
    if first is None:
        raise TableError("expected a table with rows, got an empty one")
    found = find_columns(first, chosen=columns, kind=NameKind(kind) if kind else None)
    left = rows if found.headings else chain([first], rows)
    with opened() as casebase:
        matched = match_rows(
            casebase,
            current_viewer(level),
            left,
            found,
            limit=limit,
            least=least,
            progress=_show if path is not None and sys.stderr.isatty() else None,
        )
        if path is not None:
            count = _write(path, matched, found, len(first), limit)
            click.echo(f"{count} rows in {path}")
        elif as_json:
            for one in matched:
                click.echo(_to_json(one))
        else:
            for one in matched:
                _print(one)


def _show(rows: int) -> None:
    click.echo(f"\r{rows} rows", err=True, nl=False)


def _check_path(path: Path | None) -> None:
    if path is None:
        return
    if path.suffix.lower() not in _ENDINGS:
        raise TableError(f"{path.name}: expected a name that ends with {', '.join(_ENDINGS)}")
    if path.exists():
        raise TableError(f"{path.name}: expected a new name, got one that is there")


def _to_json(one: Matched) -> str:
    return escape_json(json.dumps(to_plain(one), ensure_ascii=False))


def _print(one: Matched) -> None:
    click.echo(neutralize(one.name or " ".join(one.cells)) or "(empty)")
    for candidate in one.candidates:
        click.echo(f"  {candidate.score:.2f}  {candidate.id}  {neutralize(candidate.name)}")
        click.echo(f"        {neutralize(render_why(load_interface('en'), candidate.reasons))}")
    if not one.candidates:
        click.echo("  nobody")


def _write(path: Path, matched: Iterator[Matched], columns: Columns, width: int, limit: int) -> int:
    """Write the rows to a new file that is there whole or not at all; returns how many."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    counted = _Counter(matched)
    try:
        with part.open("xb") as file:
            if path.suffix.lower().startswith(".json"):
                file.writelines(f"{_to_json(one)}\n".encode("utf-8", "replace") for one in counted)
            else:
                labels = load_interface("en")
                rows = render_matched(counted, columns, labels, width=width, best=limit)
                if path.suffix.lower() == ".xlsx":
                    write_xlsx(rows, file)
                else:
                    file.writelines(line.encode("utf-8", "replace") for line in render_csv(rows))
        part.rename(path)
    except OSError as error:
        raise TableError(
            f"{path.name}: expected a place to write to, got: {error.strerror}"
        ) from None
    finally:
        part.unlink(missing_ok=True)
    return counted.count


class _Counter:
    """Counts what passes."""

    def __init__(self, rows: Iterable[Matched]) -> None:
        self._rows, self.count = rows, 0

    def __iter__(self) -> Iterator[Matched]:
        for row in self._rows:
            self.count += 1
            yield row
