"""`habeas incidents`: the acts that items tell of."""

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_viewer,
    json_option,
    opened,
    print_json,
    viewer_option,
)
from habeas.errors import HabeasError
from habeas.formats.terminal import neutralize
from habeas.model.statements import Status
from habeas.services.incidents import Incidents, IncidentView
from habeas.store.protocol import IncidentFilter, Window
from habeas.text.edtf import is_edtf, to_days
from habeas.vocab.incidents import load_incident_types


@click.command(
    name="incidents",
    epilog="Example:  habeas incidents --type detention --from 2023-05 --country KG",
)
@click.argument("words", required=False, default="")
@casebase_options
@json_option
@viewer_option
@click.option("--type", "kind", type=click.Choice(sorted(load_incident_types())), help="Of a type.")
@click.option("--from", "first", metavar="DATE", help="Not before: 2023, 2023-05 or 2023-05-17.")
@click.option("--to", "last", metavar="DATE", help="Not after.")
@click.option("--country", metavar="CODE", default="", help="In items of a country: KZ, KG.")
@click.option("--status", type=click.Choice([str(Status.PROPOSED), str(Status.ACCEPTED)]))
@click.option("--copies", is_flag=True, help="Also what copies of an item tell again.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=40, show_default=True)
def command(
    words: str,
    as_json: bool,
    level: str,
    kind: str | None,
    first: str | None,
    last: str | None,
    country: str,
    status: str | None,
    copies: bool,
    limit: int,
) -> None:
    """List incidents, the newest first: day, type, whom it befell, the item that tells of it.

    WORDS narrow to items in which they are found, as `habeas search` finds them. The day of an act
    without a date is the one on which it was told.
    """
    asked = IncidentFilter(
        type=kind or "",
        country=country.upper(),
        status=Status(status) if status else None,
        first_day=to_days(_date(first))[0],
        last_day=to_days(_date(last))[1],
        copies=copies,
    )
    with opened() as casebase:
        incidents = Incidents(casebase, current_viewer(level))
        rows = incidents.find(asked, words=words, window=Window(limit=limit))
        total = incidents.count(asked, words=words)
    if as_json:
        print_json(rows)
        return
    for row in rows:
        _print(row)
    more = f", {total} in all" if total > len(rows) else ""
    click.echo(f"{len(rows)} incidents{more}" if rows else "no incidents")


def _print(row: IncidentView) -> None:
    record, item = row.record, row.report.item
    kind = record.type.replace("_", " ") or "?"
    victims = neutralize(", ".join(victim.name for victim in row.victims)) or "-"
    marks = "  ✓" if record.status is Status.ACCEPTED else ""
    marks += "" if row.real else "  (planned)" if row.proposed else "  (not real)"
    marks += "  (alleged)" if row.alleged else ""
    click.echo(f"{record.date or '-':10}  {kind:22}  {victims[:120]}{marks}")
    click.echo(f"            {_cut(row.report.words)}")
    click.echo(f"            - {item.id}  {item.published or ''}  {_cut(item.title or '')}")


def _date(given: str | None) -> str | None:
    """Return a date as typed. Raises `HabeasError` for another text."""
    if given is not None and not is_edtf(given):
        raise HabeasError(f"expected a date as 2023, 2023-05 or 2023-05-17, got {given!r}")
    return given


def _cut(words: str) -> str:
    one = neutralize(words)
    return one if len(one) <= 160 else f"{one[:160]}…"
