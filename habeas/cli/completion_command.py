"""`habeas completion`: the script that completes commands in a shell."""

import click
from click.shell_completion import get_completion_class

from habeas.cli.main import root

SHELLS = ("bash", "zsh", "fish")


@click.command(name="completion", epilog='Example:  eval "$(habeas completion bash)"')
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the script that completes commands, options and file names in SHELL.

    Put the line of the example into ~/.bashrc, or the like of your shell.
    """
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"expected one of {', '.join(SHELLS)}, got {shell}")
    click.echo(kind(root, {}, "habeas", "_HABEAS_COMPLETE").source())
