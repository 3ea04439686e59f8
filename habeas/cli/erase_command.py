"""`habeas erase`: what the law or a person's withdrawal demands."""

import click

from habeas.cli.casebase_options import casebase_options, current_actor, opened
from habeas.model.access import Viewer, Visibility
from habeas.services.erasing import Erased, Plan, erase, plan_erasure


@click.command(
    name="erase", epilog="Example:  habeas erase per:3f2a91c04d7e --why 'request of 3 May'"
)
@click.argument("target")
@casebase_options
@click.option("--why", required=True, help="The reason; it stays, so it must name nobody.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(target: str, why: str, yes: bool) -> None:
    """Erase TARGET: a capture, an original (its SHA-256), an item, or a person with every original.

    It cannot be undone. Content goes, a tombstone stays, and the custody log still verifies.
    """
    viewer = Viewer(level=Visibility.RESTRICTED, name=current_actor())
    with opened() as casebase:
        plan = plan_erasure(casebase, viewer, target)
        click.echo(_render_plan(plan))
        if not yes:
            click.confirm("This cannot be undone. Erase?", abort=True)
        erased = erase(casebase, viewer, target, why=why)
    _print(erased)


def _render_plan(plan: Plan) -> str:
    return (
        f"{len(plan.originals)} originals with {len(plan.items)} items and "
        f"{len(plan.statements)} findings will be erased."
    )


def _print(erased: Erased) -> None:
    click.echo(f"Erased; line {erased.line.number} of the custody log says so.")
    if not erased.backups:
        click.echo("No backup that Habeas knows of holds it.")
    for backup in erased.backups:
        click.echo(f"A backup still holds it: {backup.name}, written {backup.at}. Delete it.")
    click.echo("Copies that others made of this machine's files are beyond the reach of Habeas.")
