"""`habeas search`: items by words, names, countries, dates."""

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_viewer,
    json_option,
    opened,
    print_json,
    viewer_option,
)
from habeas.formats.terminal import neutralize
from habeas.services.looking import Found, Looking
from habeas.store.protocol import Window


@click.command(
    name="search",
    epilog='Example:  habeas search "lawyer country:KG 2019..2021"    habeas search адвокат',
)
@click.argument("words", nargs=-1)
@casebase_options
@json_option
@viewer_option
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True)
@click.option("--offset", type=click.IntRange(min=0), default=0)
def command(words: tuple[str, ...], as_json: bool, level: str, limit: int, offset: int) -> None:
    """Find items: WORDS in any of their forms, "exact words", beginning*, -without, A OR B.

    Fields: kind: country: lang: person: org: place: law: title: date:2019..2021 before: after:.
    Without words, the newest items.
    """
    with opened() as casebase:
        looking = Looking(casebase, current_viewer(level))
        found = looking.find_items(" ".join(words), window=Window(limit=limit, offset=offset))
    if as_json:
        print_json({"total": found.total, "items": found.rows, "facets": found.facets})
        return
    for note in found.notes:
        click.echo(note.render(), err=True)
    for row in found.rows:
        _print_row(row)
    shown = len(found.rows)
    click.echo(f"{found.total} items" + (f", {shown} shown" if shown < found.total else ""))


def _print_row(row: Found) -> None:
    item = row.item
    head = "  ".join(
        part for part in (item.published or "no date", " ".join(item.countries), item.kind) if part
    )
    click.echo(f"{item.id}  {head}")
    click.echo(f"  {neutralize(item.title or '(no title)')}")
    if row.passage is not None and row.passage.marks:
        click.echo(f"    … {neutralize(row.passage.text)} …")
