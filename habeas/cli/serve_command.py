"""`habeas serve`: the casebase in the browser."""

import click

from habeas.cli.casebase_options import casebase_options, current_settings
from habeas.cli.reading_options import rules_only_option
from habeas.cli.serving import serve_until_stopped
from habeas.settings import LANGUAGES


@click.command(name="serve", epilog="Example:  habeas serve --port 8080    Stop it:  Ctrl-C")
@casebase_options
@rules_only_option
@click.option("--host", help="Where to listen.  [default: 127.0.0.1, this machine only]")
@click.option("--port", type=int, help="Port to listen on; 0 takes a free one.  [default: 8000]")
@click.option("--language", type=click.Choice(LANGUAGES), help="Where a browser asks for none.")
@click.option("--open/--no-open", "opening", default=None, help="Open the page in the browser.")
def command(host: str | None, port: int | None, language: str | None, opening: bool | None) -> None:
    """Open the casebase in the browser.

    Prints the address and, before there is any account, the link to make the first one. Nobody but
    this machine can reach it unless --host says so; nothing is asked of the network but what you
    tell it to fetch.
    """
    # A command that only prints its help should not load Django.
    from habeas.web.casebase import open_casebase

    settings = current_settings(host=host, port=port, language=language)
    casebase = open_casebase(settings)
    try:
        serve_until_stopped(settings, casebase, opening=opening)
    finally:
        casebase.close()
