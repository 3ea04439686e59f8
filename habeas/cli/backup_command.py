"""`habeas backup`: the casebase in one encrypted file."""

from pathlib import Path

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_actor,
    json_option,
    opened,
    print_json,
)
from habeas.cli.main import FAILED, OK
from habeas.cli.secrets_options import ask_passphrase, passphrase_option
from habeas.services.backing import Written, write_backup


@click.command(
    name="backup",
    epilog="Example:  habeas backup /media/stick/2026-05-03.habeas    For a key:  --to age1...",
)
@click.argument("file", type=click.Path(path_type=Path))
@casebase_options
@json_option
@passphrase_option
@click.option("--to", "recipients", multiple=True, metavar="KEY", help="Public key (age1…, ssh-…).")
def command(
    file: Path, as_json: bool, passphrase_file: Path | None, recipients: tuple[str, ...]
) -> int:
    """Write everything into FILE, a new one, encrypted with a passphrase or for public keys.

    Originals, texts, findings, decisions, labels and the custody log; accounts of the interface
    are not in it. `habeas restore` makes a casebase from it on any machine and database, and age
    alone opens it too. Without the passphrase nobody can, you included: keep it elsewhere.
    """
    asked = passphrase_file is not None or not recipients
    passphrase = ask_passphrase(passphrase_file, new=True) if asked else None
    with opened() as casebase:
        written = write_backup(
            casebase,
            file,
            actor=current_actor(),
            passphrase=passphrase,
            recipients=recipients,
        )
    print_json(written) if as_json else _print(written)
    return FAILED if written.missing else OK


def _print(written: Written) -> None:
    items, findings = written.counts.get("item", 0), written.counts.get("statement", 0)
    click.echo(f"{written.originals} originals, {items} items, {findings} findings are in it.")
    click.echo(f"SHA-256 of the file: {written.record.sha256}")
    for original in written.missing:
        click.echo(f"not in it, since it is damaged or missing: {original}", err=True)
