"""`habeas add`: files, folders, addresses and standard input into the casebase."""

import sys
from collections.abc import Iterator

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_actor,
    json_option,
    opened,
    print_json,
)
from habeas.cli.main import FAILED, OK
from habeas.cli.reading_options import rules_only_option
from habeas.formats.terminal import neutralize
from habeas.services.adding import Tally, add_documents
from habeas.services.bulk import find_tasks
from habeas.services.resolving import Outcome, is_worth_waiting, resolve_new
from habeas.services.sources import is_address

_SHOWN = 20  # reasons printed; all are recorded


@click.command(
    name="add",
    epilog="Example:  habeas add pages/ letter.txt https://example.org/news    Again:  the same",
)
@click.argument("sources", nargs=-1, required=True)
@casebase_options
@json_option
@rules_only_option
@click.option("--workers", type=click.IntRange(min=1), help="Processes; by default all cores.")
@click.option("--again", is_flag=True, help="Read anew what the same version has read.")
@click.option("--propose-only", is_flag=True, help="Join no names: people are asked of all.")
def command(
    sources: tuple[str, ...],
    as_json: bool,
    workers: int | None,
    again: bool,
    propose_only: bool,
) -> int:
    """Add SOURCES to the casebase: files, folders, web addresses, or - for standard input.

    Originals are kept, read and never changed. What could not be read or captured is listed with
    the reason, recorded, and the exit code is 1. Stopped half-way, the same command goes on where
    it ended. Addresses are the only thing that touches the network.
    """
    paths = [source for source in sources if not is_address(source)]
    addresses = [source for source in sources if is_address(source)]
    progress = None if as_json else _Progress()
    tally = Tally()
    with opened(create=True) as casebase:
        actor = current_actor()
        if paths:
            tally = add_documents(
                casebase,
                find_tasks(paths),
                actor=actor,
                workers=workers,
                again=again,
                progress=progress,
            )
        if addresses:
            # Nothing else of a command touches the network, nor waits for its modules.
            from habeas.fetch.fetcher import Fetcher
            from habeas.services.fetching import add_addresses

            with Fetcher() as fetcher:
                fetched = add_addresses(
                    casebase, addresses, actor=actor, fetcher=fetcher, progress=progress
                )
            tally = tally.plus(fetched)
        compared = is_worth_waiting(casebase)
        outcome = Outcome()
        if compared:
            outcome = resolve_new(casebase, propose_only=propose_only)
    if progress is not None:
        progress.end()
    if as_json:
        print_json(tally)
    else:
        for line in _render(tally):
            click.echo(line)
        if not compared:
            click.echo("The new names wait to be compared with the others: habeas resolve --new")
        if outcome.joined or outcome.asking:
            click.echo(
                f"{outcome.joined} spellings joined with others; of {outcome.asking} pairs a "
                "person is asked: habeas resolve --review"
            )
    if not tally.done and not tally.left_out:
        click.echo(f"no files to read in: {', '.join(map(neutralize, sources))}", err=True)
        return FAILED
    return FAILED if tally.unread or tally.not_captured else OK


class _Progress:
    """A counter on a terminal, one line, rewritten."""

    def __init__(self) -> None:
        self.shown = False

    def __call__(self, tally: Tally) -> None:
        if sys.stderr.isatty():
            self.shown = True
            click.echo(f"\r{tally.done} documents, {tally.items} items", err=True, nl=False)

    def end(self) -> None:
        if self.shown:
            click.echo("", err=True)


def _render(tally: Tally) -> Iterator[str]:
    yield (
        f"{tally.added} documents added, {tally.read_again} read again, "
        f"{tally.unchanged} unchanged: {tally.items} items, {tally.copies} of them copies."
    )
    if tally.left_out:
        yield f"{tally.left_out} pictures, scripts and records that are no pages were left out."
    failed = [*tally.unread, *tally.not_captured]
    for record in failed[:_SHOWN]:
        yield f"  {record.state}: {neutralize(record.name)}: {neutralize(record.reason or '')}"
    if len(failed) > _SHOWN:
        yield f"  and {len(failed) - _SHOWN} more; all are recorded with the captures"
