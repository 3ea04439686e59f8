"""`habeas undo`: take the latest decision on a finding back."""

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_viewer,
    json_option,
    opened,
    print_json,
    viewer_option,
)
from habeas.services.deciding import undo
from habeas.services.indexing import bring_up_to_date


@click.command(name="undo", epilog="Example:  habeas undo st:41c0 --why 'the wrong line'")
@click.argument("finding")
@casebase_options
@json_option
@viewer_option
@click.option("--why", default="", help="The reason, for whoever reads the record later.")
def command(finding: str, as_json: bool, level: str, why: str) -> None:
    """Take back the latest decision on FINDING; it stays on record as undone."""
    with opened() as casebase:
        decision = undo(casebase, current_viewer(level), finding, why=why)
        bring_up_to_date(casebase)
    if as_json:
        print_json(decision)
    else:
        click.echo(f"{decision.statement}: taken back by {decision.who}")
