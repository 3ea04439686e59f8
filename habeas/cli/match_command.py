"""`habeas match`: a pasted or exported list against the casebase."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO, NamedTuple

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
from habeas.names.processes import begin, seldom_collected
from habeas.services.matching import (
    LEAST,
    SIGNATURES,
    Columns,
    Matched,
    find_columns,
    match_mixed,
    render_matched,
)
from habeas.vocab.interface import load_interface

Asked = tuple[Columns, Sequence[str]]
Rows = Iterable[Asked]
_LONG = 10_000  # bytes of an appeal that may have hundreds of signatures
_ENDINGS = (".csv", ".xlsx", ".jsonl", ".json")


@click.command(
    name="match",
    epilog="Example:  habeas match names.csv --to matches.xlsx    --appeal letter.html",
)
@click.argument("table", type=click.File("rb"), required=False)
@click.option(
    "--appeal",
    type=click.File("rb"),
    help="Instead of TABLE: an appeal (text or HTML) whose signatures are matched.",
)
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
@seldom_collected()
def command(
    table: BinaryIO | None,
    appeal: BinaryIO | None,
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
    these eyes. Of an appeal the signatures are the rows: people among people, bodies among bodies.
    """
    _check_path(path)
    wanted = NameKind(kind) if kind else None
    if appeal is not None:
        if table is not None or columns:
            raise click.UsageError("--appeal has its own rows: give no TABLE and no --column")
        found, told, ahead = _read_appeal(appeal, wanted)
    elif table is not None:
        found, told, ahead = *_read_table(table, columns, wanted), ""
    else:
        raise click.UsageError("give a TABLE, or --appeal FILE")
    with opened() as casebase:
        matched = match_mixed(
            casebase,
            current_viewer(level),
            told,
            limit=limit,
            least=least,
            ahead=ahead,
            progress=_show if path is not None and sys.stderr.isatty() else None,
        )
        if path is not None:
            count = _write(path, matched, found.columns, found.width, limit)
            click.echo(f"{count} rows in {path}")
        elif as_json:
            for one in matched:
                click.echo(_to_json(one))
        else:
            for one in matched:
                _print(one)


def _read_table(
    table: BinaryIO, chosen: tuple[str, ...], kind: NameKind | None
) -> tuple["_Shape", Rows]:
    """Return the columns of a table and its rows."""
    rows = read_table(b"".join(table))
    first = next(rows, None)
    if first is None:
        raise TableError("expected a table with rows, got an empty one")
    columns = find_columns(first, chosen=chosen, kind=kind)
    left = rows if columns.headings else chain([first], rows)
    return _Shape(columns, len(first)), ((columns, row) for row in left)


def _read_appeal(appeal: BinaryIO, kind: NameKind | None) -> tuple["_Shape", Rows, str]:
    """Return the columns of the signatures of an appeal, their rows, and its words if these may be many.

    Only rows of a kind, if one is given.
    """
    data, name = appeal.read(), Path(appeal.name).name
    # Read in another process while this one opens the casebase.
    finish = begin(lambda: _find_signatures(data, name))
    shape = _Shape(SIGNATURES, len(SIGNATURES.headings))
    words = data.decode("utf-8", "ignore") if len(data) >= _LONG else ""
    return shape, _choose_rows(finish, kind), words


def _choose_rows(finish: Callable[[], list[Asked]], kind: NameKind | None) -> Iterator[Asked]:
    yield from (row for row in finish() if kind in (None, row[0].kind))


def _find_signatures(data: bytes, name: str) -> list[Asked]:
    # What reads pages takes as long to import as all else here.
    from habeas.services.signatures import read_signatories, to_rows

    return list(to_rows(read_signatories(data, name)))


class _Shape(NamedTuple):
    """What the cells of rows mean, and how many there are."""

    columns: Columns
    width: int


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
