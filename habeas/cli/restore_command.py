"""`habeas restore`: a casebase from a backup."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_actor,
    current_settings,
    json_option,
    opened,
    print_json,
)
from habeas.cli.secrets_options import ask_passphrase, passphrase_option, read_lines
from habeas.services.backing import Restored, restore_backup


@click.command(
    name="restore",
    epilog="Example:  habeas restore 2026-05-03.habeas --casebase restored",
)
@click.argument("file", type=click.Path(path_type=Path))
@casebase_options
@json_option
@passphrase_option
@click.option(
    "--key-file",
    type=click.Path(path_type=Path),
    help="File with secret keys (AGE-SECRET-KEY-1…), for a backup made with --to.",
)
def command(file: Path, as_json: bool, passphrase_file: Path | None, key_file: Path | None) -> None:
    """Make a casebase from the backup FILE, in a new or empty one.

    Everything is compared with what the backup says before anything is kept; if it is cut off,
    damaged or of another key, nothing is. Views and the search index are built anew.
    """
    identities = read_lines(key_file) if key_file is not None else []
    asked = passphrase_file is not None or key_file is None
    passphrase = ask_passphrase(passphrase_file, new=False) if asked else None
    with _removed_if_it_fails(current_settings().folder), opened(create=True) as casebase:
        restored = restore_backup(
            casebase, file, actor=current_actor(), passphrase=passphrase, identities=identities
        )
    print_json(restored) if as_json else _print(restored)


@contextmanager
def _removed_if_it_fails(folder: Path) -> Iterator[None]:
    """Take away the folder of a casebase that was made for a restore that failed."""
    was_there = folder.exists()
    try:
        yield
    except BaseException:
        if not was_there:
            shutil.rmtree(folder, ignore_errors=True)
        raise


def _print(restored: Restored) -> None:
    items, findings = restored.counts.get("item", 0), restored.counts.get("statement", 0)
    click.echo(
        f"Restored and verified: {restored.originals} originals, {items} items, "
        f"{findings} findings, {restored.counts.get('custody', 0)} lines of custody."
    )
    click.echo(f"The casebase is in {current_settings().folder}.")
    for original in restored.missing:
        click.echo(f"was missing when the backup was made: {original}", err=True)
