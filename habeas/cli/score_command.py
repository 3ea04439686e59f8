"""`habeas score`: our figures against their floors."""

from pathlib import Path

import click

from habeas.cli.main import FAILED, OK
from habeas.cli.reading_options import rules_only_option
from habeas.formats.reading_json import dump_record
from habeas.services.scoring import (
    FLOORS,
    SETS,
    Floors,
    Score,
    Verdict,
    check_shared,
    compare,
    find_set,
    load_floors,
    record,
    save_floors,
    to_table,
)


@click.command(name="score", epilog="Example:  habeas score --shared ../shared seeds")
@click.argument("sets", nargs=-1)
@rules_only_option
@click.option(
    "--shared",
    type=click.Path(path_type=Path),
    default=Path("../shared"),
    show_default=True,
    help="Folder with the development sets.",
)
@click.option(
    "--floors",
    type=click.Path(path_type=Path),
    default=FLOORS,
    show_default=True,
    help="File with the recorded floors.",
)
@click.option("--record", "recording", is_flag=True, help="Raise floors to what is reached now.")
@click.option("--lower", metavar="REASON", help="Let floors fall too, and keep the reason.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")
def command(
    sets: tuple[str, ...],
    shared: Path,
    floors: Path,
    recording: bool,
    lower: str | None,
    as_json: bool,
) -> int:
    """Measure our figures on the development SETS (all of them by default).

    Ends with exit code 1 if a figure is below its floor.
    """
    if lower is not None and not lower.strip():
        raise click.BadParameter("expected the reason why floors fall, got an empty one")
    check_shared(shared)
    known = load_floors(floors)
    failed = False
    for name in sets or tuple(SETS):
        score = find_set(name)(shared)
        verdicts = compare(score, known)
        failed = failed or not all(v.holds for v in verdicts)
        _print(score, verdicts, known, as_json=as_json)
        if recording or lower:
            known = record(score, known, lower=lower)
    if recording or lower:
        save_floors(known, floors)
        failed = failed and not lower
    return FAILED if failed else OK


def _print(score: Score, verdicts: list[Verdict], known: Floors, *, as_json: bool) -> None:
    if as_json:
        click.echo(dump_record(to_table(score, verdicts)))
        return
    changed = known.digests.get(score.name, score.digest) != score.digest
    note = "  (the set has changed since its floors were recorded)" if changed else ""
    click.echo(f"\n{score.name}  [{score.digest}]{note}")
    for verdict in verdicts:
        floor = "" if verdict.floor is None else f"floor {verdict.floor:.3f}"
        mark = "" if verdict.holds else "   BELOW ITS FLOOR"
        click.echo(f"  {verdict.name:32} {verdict.figure:.3f}   {floor}{mark}")
