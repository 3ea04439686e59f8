"""The command `habeas`: a table of commands, loaded when they are called.

Exit codes: 0 all well; 1 something could not be read or a figure fell below its floor; 2 the call
was wrong; 130 interrupted; 141 nobody reads the output any more.
"""

import gc
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module

import click

from habeas import __version__
from habeas.errors import HabeasError

# Vocabularies are a million small objects that live to the end: looking through them again and again
# for garbage takes a quarter of the start.
GARBAGE = (100_000, 20, 100)
OK, FAILED, USAGE, INTERRUPTED, CLOSED_PIPE = 0, 1, 2, 130, 141

# Name, and what it does in a line. The module is habeas.cli.<name>_command: loading them all for
# a --help would take longer than reading a page.
COMMANDS = {
    "demo": "Read the sample pages and show what is in them.",
    "init": "Make an empty casebase.",
    "add": "Add files, folders and addresses to the casebase.",
    "serve": "Open the casebase in the browser.",
    "search": "Find items by words, names, countries, dates.",
    "item": "Show an item with what was found in it.",
    "person": "Show people, organizations, places and laws with their mentions.",
    "case": "Show the timeline of a case with its sources, and say what belongs to it.",
    "cases": "List the cases there are.",
    "incidents": "List the acts that items tell of.",
    "signers": "Show who signs what, and whom to ask to sign next.",
    "appeal": "Read appeals, and draft new ones from a case.",
    "decide": "Accept, reject or correct a finding.",
    "undo": "Take back the latest decision on a finding.",
    "resolve": "Propose who is who; join what is sure.",
    "match": "Find whom the rows of a spreadsheet may mean.",
    "same": "Judge two records to be one person, organization or place.",
    "different": "Judge two records never to be one.",
    "protect": "Say who may see a person, an item or a finding.",
    "erase": "Erase what the law or a person's withdrawal demands.",
    "export": "Write the casebase as JSON Lines, CSV or FollowTheMoney.",
    "import": "Take in judgements from another casebase or program.",
    "backup": "Write the casebase into one encrypted file.",
    "restore": "Make a casebase from a backup.",
    "doctor": "Check that all parts agree; repair what is derived.",
    "read": "Read files and folders without a casebase.",
    "predict": "Print predictions for a data set, to be scored from outside.",
    "score": "Measure our figures against their floors.",
    "bench": "Measure our speed against a named peer.",
    "completion": "Print the script that completes commands in your shell.",
}


class _ClosedPipe(Exception):
    """Nobody reads the output any more."""


class TableGroup(click.Group):
    """A group that imports a command when it is called.

    `table` has the names, in the order of a --help, and what each does in a line; `module` is the
    module of a command with its name for {}, where it is called `command`.
    """

    table: Mapping[str, str]
    module: str

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table: what to try first stands first."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command, or None for a name that is none."""
        if cmd_name not in self.table:
            return None
        command: click.Command = import_module(self.module.format(cmd_name)).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table from the names alone, without importing the commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))


class LazyGroup(TableGroup):
    """The commands of the whole program."""

    table = COMMANDS
    module = "habeas.cli.{}_command"

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a closed pipe comes out as an error that click does not know.

        It would end the process with 1 before we could say 141.
        """
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise _ClosedPipe from error

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command for the first argument; an unknown one lists the known."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"No such command {args[0]!r}. Known commands: {', '.join(COMMANDS)}.")
        return super().resolve_command(ctx, args)


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example:  habeas read page.html    To see what it does:  habeas demo",
)
@click.version_option(__version__, prog_name="habeas")
def root() -> None:
    """Turn the pages that human-rights monitors read into findings that lead to their source.

    Nothing leaves this machine.
    """


def main() -> None:
    """Run the command line and exit; see the exit codes at the top of this module."""
    args = sys.argv[1:]
    # Each core has a worker of its own; threads of the matrices would only wait for each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with _patterns_for(args) as keep:
        code = run(args)
        if code in (OK, FAILED):  # after a closed pipe or an interrupt nothing may hold up the end
            keep()
            gc.freeze()  # the last look for garbage would go through all that was ever loaded
    sys.exit(code)


def _patterns_for(args: list[str]) -> AbstractContextManager[Callable[[], None]]:
    """Return what compiles patterns from memory for a command; the help needs none."""
    if not args or args[0] not in COMMANDS:
        return nullcontext(lambda: None)
    from habeas.cli.patterns import remembered_patterns

    return remembered_patterns()


def run(args: list[str]) -> int:
    """Return the exit code of a call. Errors are one line on standard error."""
    gc.set_threshold(*GARBAGE)
    try:
        result = root.main(args=args, prog_name="habeas", standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else OK
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except KeyboardInterrupt:
        click.echo("interrupted", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return USAGE
    except HabeasError as error:
        # The engine of regular expressions takes as long to load as all else that begins a command.
        from habeas.formats.terminal import neutralize_lines

        click.echo(neutralize_lines(f"habeas: {error}"), err=True)
        return FAILED
    except (_ClosedPipe, BrokenPipeError):
        return _leave_output()


def _leave_output() -> int:
    """Return the exit code of a closed pipe, with standard output led to nowhere.

    Whoever read our output has gone (`| head`): say nothing, and keep Python from complaining when it
    closes standard output.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return CLOSED_PIPE
