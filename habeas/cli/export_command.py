"""`habeas export`: the casebase for other programs."""

import sys
from pathlib import Path

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_viewer,
    json_option,
    opened,
    print_json,
    viewer_option,
)
from habeas.services.exporting import Format, export


@click.command(
    name="export",
    epilog="Example:  habeas export --format csv --to tables    Public:  --as public",
)
@casebase_options
@json_option
@viewer_option
@click.option(
    "--format",
    "format_",
    type=click.Choice([str(f) for f in Format]),
    default=str(Format.JSONL),
    show_default=True,
    help="JSON Lines with everything; tables for a spreadsheet; FollowTheMoney entities or statements; judgements as edges; cases with their timelines; who signed what.",
)
@click.option("--to", "path", type=click.Path(path_type=Path), required=True, metavar="PATH")
def command(as_json: bool, level: str, format_: str, path: Path) -> None:
    """Write what these eyes may see to PATH: a new file, or a new folder of tables for csv.

    Names that they may not see are covered in it. The custody log says what was exported.
    """
    progress = _show if sys.stderr.isatty() and not as_json else None
    with opened() as casebase:
        tally = export(casebase, current_viewer(level), path, Format(format_), progress=progress)
    if progress is not None:
        click.echo("", err=True)
    counts = {"items": tally.items, "findings": tally.findings, "records": tally.records}
    if as_json:
        print_json(counts)
    else:
        said = ", ".join(f"{count} {name}" for name, count in counts.items())
        click.echo(f"{said} as {level} in {path}")


def _show(items: int) -> None:
    click.echo(f"\r{items} items", err=True, nl=False)
