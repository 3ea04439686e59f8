"""`habeas import`: judgements from another casebase or program."""

from typing import TextIO

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_viewer,
    json_option,
    opened,
    print_json,
    viewer_option,
)
from habeas.cli.main import FAILED, OK
from habeas.services.importing import import_edges

_SHOWN = 20  # reasons printed; --json has them all


@click.command(
    name="import",
    epilog="Example:  habeas import edges resolver.ijson    The other way:  habeas export --format edges",
)
@click.argument("what", type=click.Choice(["edges"]), expose_value=False)
@click.argument("file", type=click.File(encoding="utf-8", errors="replace"))
@casebase_options
@json_option
@viewer_option
def command(file: TextIO, as_json: bool, level: str) -> int:
    """Take in judgements on who is who: resolver edges as nomenklatura saves them.

    What is no edge, or contradicts a judgement here, is listed with its line and reason, and the exit
    code is 1; the rest is kept. Negatives bind: no positive overrules them.
    """
    with opened() as casebase:
        told = import_edges(casebase, current_viewer(level), file)
    if as_json:
        print_json(told)
    else:
        click.echo(
            f"{told.kept} judgements kept, {told.known} known before, {told.suggestions} mere "
            f"suggestions, {told.refused} refused."
        )
        for line, reason in told.reasons[:_SHOWN]:
            click.echo(f"  line {line}: {reason}")
        if told.refused > _SHOWN:
            click.echo(f"  and {told.refused - _SHOWN} more")
    return FAILED if told.refused else OK
