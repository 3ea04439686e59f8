"""`habeas doctor`: whether originals, database, views and index agree."""

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_actor,
    json_option,
    opened,
    print_json,
)
from habeas.cli.main import FAILED, OK
from habeas.formats.terminal import neutralize
from habeas.services.examining import examine
from habeas.services.trouble import Trouble


@click.command(name="doctor", epilog="Example:  habeas doctor    Look only:  habeas doctor --check")
@casebase_options
@json_option
@click.option("--check", is_flag=True, help="Repair nothing.")
def command(as_json: bool, check: bool) -> int:
    """Find and explain every disagreement in the casebase.

    What is derived (views, statuses, index) is repaired. Originals, words and the custody log are
    never changed: what is wrong with them is reported, and the exit code is 1.
    """
    troubles = []
    with opened() as casebase:
        for trouble in examine(casebase, repair=not check, actor=current_actor()):
            troubles.append(trouble)
            if not as_json:
                click.echo(_render(trouble))
    left = [trouble for trouble in troubles if not trouble.repaired]
    if as_json:
        print_json(troubles)
    elif not troubles:
        click.echo("All is well: originals, custody log, database, views and index agree.")
    else:
        click.echo(f"{len(troubles)} found, {len(troubles) - len(left)} repaired.")
    return FAILED if left else OK


def _render(trouble: Trouble) -> str:
    state = "repaired" if trouble.repaired else "found"
    advice = f" -> {trouble.advice}" if trouble.advice else ""
    return neutralize(f"{state}: {trouble.area}: {trouble.subject}: {trouble.what}{advice}")
