"""`habeas appeal`: appeals read whole, and written anew."""

from importlib import import_module

import click

# Name, and what it does in a line; the module is habeas.cli.appeal_<name>, imported when called.
SUBCOMMANDS = {
    "read": "Print the parts of an appeal: who asks whom for what, on what law, who signs.",
    "draft": "Draft an appeal from a case.",
}


class AppealGroup(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command, or None for a name that is none."""
        if cmd_name not in SUBCOMMANDS:
            return None
        command: click.Command = import_module(f"habeas.cli.appeal_{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table from the names alone, without importing the commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(SUBCOMMANDS.items()))


@click.command(
    name="appeal", cls=AppealGroup, epilog="Example:  habeas appeal read letter.html --language ru"
)
def command() -> None:
    """Read an appeal whole, or draft a new one from a case."""
