"""`habeas decide`: accept, reject or correct a finding."""

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_viewer,
    json_option,
    opened,
    print_json,
    viewer_option,
)
from habeas.model.statements import Action
from habeas.services.deciding import decide
from habeas.services.indexing import bring_up_to_date


@click.command(
    name="decide",
    epilog='Example:  habeas decide st:41c0 correct 2019-06-05 --why "the letter itself is dated"',
)
@click.argument("finding")
@click.argument("action", type=click.Choice([str(a) for a in Action if a is not Action.UNDO]))
@click.argument("value", required=False)
@casebase_options
@json_option
@viewer_option
@click.option("--why", default="", help="The reason, for whoever reads the record later.")
def command(
    finding: str, action: str, value: str | None, as_json: bool, level: str, why: str
) -> None:
    """Accept, reject or correct FINDING (its id, or the beginning of it); correct takes a VALUE.

    What is decided is kept with your name and the time, survives reading again, and can be taken
    back with `habeas undo`.
    """
    _check_value(action, value)
    with opened() as casebase:
        decision = decide(
            casebase, current_viewer(level), finding, Action(action), value=value, why=why
        )
        bring_up_to_date(casebase)
    if as_json:
        print_json(decision)
    else:
        click.echo(f"{decision.statement}: {decision.action} by {decision.who} ({decision.id})")


def _check_value(action: str, value: str | None) -> None:
    if (action == Action.CORRECT) != (value is not None):
        wanted = "a value after `correct`" if action == Action.CORRECT else "no value"
        raise click.UsageError(f"expected {wanted}, got {value!r}")
