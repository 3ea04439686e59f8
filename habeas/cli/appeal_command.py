"""`habeas appeal`: appeals read whole, and written anew."""

import click

from habeas.cli.main import TableGroup

# Name, and what it does in a line; the module is habeas.cli.appeal_<name>, imported when called.
SUBCOMMANDS = {
    "read": "Print the parts of an appeal: who asks whom for what, on what law, who signs.",
    "draft": "Draft an appeal from a case.",
}


class AppealGroup(TableGroup):
    """What can be done with appeals."""

    table = SUBCOMMANDS
    module = "habeas.cli.appeal_{}"


@click.command(
    name="appeal", cls=AppealGroup, epilog="Example:  habeas appeal read letter.html --language ru"
)
def command() -> None:
    """Read an appeal whole, or draft a new one from a case."""
