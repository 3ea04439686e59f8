"""`habeas appeal read`: the anatomy of the appeals in files, for people or as JSON Lines."""

import shutil
from bisect import bisect_left

import click

from habeas.cli.main import FAILED, OK
from habeas.cli.reading_options import rules_only_option
from habeas.formats.reading_json import FORMAT, dump_record, to_record
from habeas.formats.summary_appeal import render_anatomy
from habeas.formats.terminal import clip, neutralize
from habeas.model.findings import Appeal, Citation
from habeas.model.reading import ItemReading, Reading
from habeas.model.spans import Span
from habeas.services.bulk import Outcome, read_paths
from habeas.services.list_faults import find_fault_words
from habeas.services.reading import Failure
from habeas.vocab.labels import Labels, load_labels

NARROWEST, WIDEST = 60, 120  # columns


@click.command(
    name="read",
    epilog="Example:  habeas appeal read letter.html    For programs:  habeas appeal read --json -",
)
@click.argument(
    "paths", metavar="FILE...", nargs=-1, required=True, type=click.Path(allow_dash=True)
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines, one object an appeal.")
@click.option(
    "--language",
    type=click.Choice(["en", "ru"]),
    default="en",
    show_default=True,
    help="Language of the words around what was read.",
)
@rules_only_option
def command(paths: tuple[str, ...], as_json: bool, language: str) -> int:
    """Print the parts of the appeals in FILE (or - for standard input) as a table.

    Each part stands with its line in the document. What does not fit together (a claimed number
    of signatures, footnotes without marks) and usual parts that were not found come last. A
    document without an appeal says so; the exit code is 1 where a file could not be read.
    """
    read = failed = 0
    for outcome in read_paths(paths, workers=1):
        if isinstance(outcome.reading, Failure):
            click.echo(neutralize(f"{outcome.reading.doc}: {outcome.reading.reason}"), err=True)
            failed += not outcome.reading.told_only
            continue
        read += 1
        if as_json:
            _print_json(outcome, outcome.reading)
        else:
            _print_text(outcome.reading, load_labels(language))
    if not read and not failed:
        click.echo(f"no files to read in: {', '.join(map(neutralize, paths))}", err=True)
        return FAILED
    return FAILED if failed else OK


def _print_json(outcome: Outcome, reading: Reading) -> None:
    """Print each appeal of a document with the citations that its grounds count in."""
    record = to_record(reading, outcome.clusters, same_as=outcome.same_as)
    for appeal in record["appeals"]:
        row = {"format": FORMAT, "doc": record["doc"], **appeal, "legal_refs": record["legal_refs"]}
        click.echo(dump_record(row))


def _print_text(reading: Reading, labels: Labels) -> None:
    width = max(NARROWEST, min(shutil.get_terminal_size((80, 24)).columns, WIDEST))
    ends = [at for at, sign in enumerate(reading.page.text) if sign == "\n"]
    click.echo(clip(neutralize(reading.doc), width))
    found = [
        (part, one) for part in reading.items for one in part.findings if isinstance(one, Appeal)
    ]
    if not found:
        click.echo(labels["appeal.none"])
    for part, appeal in found:
        click.echo("─" * width)
        _print_appeal(part, appeal, labels, width, ends)
    click.echo("")


def _print_appeal(
    part: ItemReading, appeal: Appeal, labels: Labels, width: int, ends: list[int]
) -> None:
    def number(span: Span) -> str:
        line = bisect_left(ends, part.item.span.start + span.start) + 1
        return f"{labels['item.line']} {line}"

    laws = {one.span: one for one in part.findings if isinstance(one, Citation)}
    text = part.item.text
    odd = tuple(find_fault_words(appeal, labels))
    for line in render_anatomy(
        appeal, text, labels, width=width, number=number, laws=laws, oddities=odd
    ):
        click.echo(line)
