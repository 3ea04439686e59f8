"""`habeas cases`: the cases there are."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

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
from habeas.formats.case_json import to_date
from habeas.formats.terminal import neutralize
from habeas.model.cases import CaseRecord
from habeas.services.cases import Following
from habeas.store.protocol import CaseFilter, CaseOrder, Window
from habeas.vocab.cases import load_states


@click.command(name="cases", epilog="Example:  habeas cases    habeas cases --state in_custody")
@casebase_options
@json_option
@viewer_option
@click.option("--state", type=click.Choice(sorted(load_states())), help="Only those that stand so.")
@click.option("--kept", is_flag=True, help="Those somebody has said something of, closed ones too.")
@click.option("--closed", is_flag=True, help="Closed ones instead of open ones.")
@click.option("--by-name", is_flag=True, help="By name, not by when they were last heard of.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=40, show_default=True)
def command(
    as_json: bool,
    level: str,
    state: str | None,
    kept: bool,
    closed: bool,
    by_name: bool,
    limit: int,
) -> None:
    """List cases, what was last heard of first: id, status, name, acts, items, last heard."""
    asked = CaseFilter(
        state=state or "", kept=kept or None, closed=closed or (None if kept else False)
    )
    order = CaseOrder.NAME if by_name else CaseOrder.HEARD
    with opened() as casebase:
        following = Following(casebase, current_viewer(level))
        rows = following.find_cases(asked, order=order, window=Window(limit=limit))
        total = following.count_cases(asked)
    print_rows(rows, as_json=as_json)
    if not as_json:
        more = f", {total} in all" if total > len(rows) else ""
        click.echo(f"{len(rows)} cases{more}" if rows else "no cases")


def print_rows(rows: Sequence[CaseRecord], *, as_json: bool) -> None:
    """Print cases, one a line."""
    if as_json:
        print_json(rows)
        return
    for row in rows:
        state = row.state.replace("_", " ") + (" ?" if row.disputed else "")
        heard = to_date(row.heard) or "no day"
        counts = f"{row.events:4} acts  {row.items:4} items"
        name = neutralize(row.name[:80])
        click.echo(f"{row.id}  {state or '-':22}  {counts}  {heard:10}  {name}")


def to_day(given: str | None) -> int:
    """Return a day as typed (2024-05-31), or today. Raises `HabeasError` for another text."""
    try:
        return (date.fromisoformat(given) if given else datetime.now(UTC).date()).toordinal()
    except ValueError:
        raise HabeasError(f"expected a day as 2024-05-31, got {given!r}") from None
