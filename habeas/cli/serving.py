"""Serving a casebase until somebody stops it: what `serve` and `demo` share."""

import sys
import webbrowser

import click

from habeas.services.casebase import Casebase
from habeas.settings import Settings


def serve_until_stopped(settings: Settings, casebase: Casebase, *, opening: bool | None) -> None:
    """Serve, print where, and open the browser; by default only where somebody watches."""
    from habeas.web.current import serve_casebase
    from habeas.web.server import address_of, configure_logging, make_server, make_setup_link, run

    serve_casebase(casebase)
    server = make_server(settings)
    address = address_of(settings, server)
    link = make_setup_link(address)
    click.echo(f"Habeas serves {settings.folder} at {address}")
    if link:
        click.echo(f"Make the first account here: {link}")
    click.echo("Stop it with Ctrl-C.")
    sys.stdout.flush()

    def ready() -> None:
        if opening or (opening is None and sys.stdout.isatty()):
            webbrowser.open(link or address)

    configure_logging()
    run(server, ready=ready)
    click.echo("Stopped.")
