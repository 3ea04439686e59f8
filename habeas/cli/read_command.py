"""`habeas read`: files and folders to findings, for people or as JSON Lines."""

import os
import shutil
import sys
from datetime import date

import click

from habeas.cli.main import FAILED, OK
from habeas.cli.reading_options import rules_only_option
from habeas.formats.reading_json import FORMAT, dump_record, to_record
from habeas.formats.summary import render_summary
from habeas.formats.terminal import neutralize
from habeas.resolve.reading_cases import CaseRun
from habeas.services.bulk import Outcome, read_paths
from habeas.services.reading import Failure


@click.command(
    name="read",
    epilog="Example:  habeas read pages/ appeal.txt    For programs:  habeas read --json pages/",
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines, one object a document.")
@rules_only_option
@click.option("--workers", type=click.IntRange(min=1), help="Processes; by default all cores.")
@click.option(
    "--reference-date",
    metavar="YYYY-MM-DD",
    help='Day against which "last Tuesday" is read in items without a date of their own.',
)
def command(
    paths: tuple[str, ...], as_json: bool, workers: int | None, reference_date: str | None
) -> int:
    """Read PATHS (files, folders, or - for standard input) and print what is in them.

    Plain text, HTML, web archives, WordPress exports and feeds are read. A file that cannot be
    read is listed with the reason, the rest goes on, and the exit code is 1.
    """
    _check_date(reference_date)
    read = failed = 0
    cases = CaseRun()
    try:
        for outcome in read_paths(paths, workers=workers, reference_date=reference_date):
            if isinstance(outcome.reading, Failure) and outcome.reading.told_only:
                _print_failure(outcome.reading)
                continue
            read += 1
            failed += isinstance(outcome.reading, Failure)
            _print_json(outcome, cases) if as_json else _print_text(outcome)
            _show_progress(read, as_json=as_json)
    except KeyboardInterrupt:
        click.echo(f"interrupted after {read} documents", err=True)
        raise
    if read == 0:
        click.echo(f"no files to read in: {', '.join(map(neutralize, paths))}", err=True)
        return FAILED
    if failed:
        click.echo(f"{failed} of {read} documents could not be read", err=True)
    return FAILED if failed else OK


def _check_date(value: str | None) -> None:
    if value is None:
        return
    try:
        day = date.fromisoformat(value).isoformat()
    except ValueError:
        day = None
    if day != value:  # Python takes 20200302 and week dates too
        raise click.BadParameter(f"expected a day as YYYY-MM-DD, got {value!r}")


def _print_json(outcome: Outcome, cases: CaseRun) -> None:
    if isinstance(outcome.reading, Failure):
        failure = outcome.reading
        _print_failure(failure)
        # The document keeps its line: a program that counts documents misses none.
        record = {"format": FORMAT, "doc": failure.doc, "items": [], "error": failure.reason}
    else:
        told = cases.add(outcome.reading, outcome.clusters)
        record = to_record(outcome.reading, outcome.clusters, same_as=outcome.same_as, cases=told)
    click.echo(dump_record(record))


def _print_failure(failure: Failure) -> None:
    click.echo(neutralize(f"{failure.doc}: {failure.reason}"), err=True)


def _print_text(outcome: Outcome) -> None:
    if isinstance(outcome.reading, Failure):
        _print_failure(outcome.reading)
        return
    width = min(shutil.get_terminal_size((80, 24)).columns, 120)
    color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for line in render_summary(outcome.reading, outcome.clusters, width=width, color=color):
        click.echo(line, color=color)


def _show_progress(read: int, *, as_json: bool) -> None:
    """Write a counter on a terminal, where the output itself goes elsewhere."""
    if as_json and sys.stderr.isatty() and not sys.stdout.isatty() and read % 10 == 0:
        click.echo(f"\r{read} documents", err=True, nl=False)
