"""`habeas init`: an empty casebase."""

import click

from habeas.cli.casebase_options import casebase_options, current_settings, opened


@click.command(name="init", epilog="Example:  habeas init    Elsewhere:  habeas init --casebase F")
@casebase_options
def command() -> None:
    """Make a casebase: one folder with a database file, the originals and a search index.

    One that is there already is left as it is.
    """
    with opened(create=True) as casebase:
        counts = casebase.store.counts()
    folder = current_settings().folder
    click.echo(f"The casebase is in {folder} ({counts.items} items).")
    click.echo("Only this account can read it. Next:  habeas add FOLDER    habeas serve")
