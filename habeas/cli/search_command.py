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
from habeas.services.meaning import find_by_meaning, find_like
from habeas.store.protocol import Window


@click.command(
    name="search",
    epilog='Example:  habeas search "lawyer country:KG 2019..2021"    habeas search адвокат    '
    'habeas search --meaning "a lawyer lost her licence"',
)
@click.argument("words", nargs=-1)
@casebase_options
@json_option
@viewer_option
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True)
@click.option("--offset", type=click.IntRange(min=0), default=0)
@click.option(
    "--meaning", "by_meaning", is_flag=True, help="Find what is about WORDS, in any language."
)
@click.option("--like", metavar="ITEM", help="Find items that are about the same as this one.")
def command(
    words: tuple[str, ...],
    as_json: bool,
    level: str,
    limit: int,
    offset: int,
    by_meaning: bool,
    like: str | None,
) -> None:
    """Find items: WORDS in any of their forms, "exact words", beginning*, -without, A OR B.

    Fields: kind: country: lang: person: org: place: law: title: date:2019..2021 before: after:.
    Without words, the newest items. --meaning and --like need the encoder's weights, and items that
    were read with them; they know no fields.
    """
    if by_meaning or like:
        _search_close(" ".join(words), like, as_json=as_json, level=level, limit=limit)
        return
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


def _search_close(words: str, like: str | None, *, as_json: bool, level: str, limit: int) -> None:
    if bool(words.strip()) == bool(like):
        raise click.UsageError("expected words with --meaning, or an item with --like, not both")
    with opened() as casebase:
        looking = Looking(casebase, current_viewer(level))
        if like:
            found = find_like(looking, like, limit=limit)
        else:
            found = find_by_meaning(looking, words, limit=limit)
    if as_json:
        print_json({"items": found.rows, "known": found.known})
        return
    for row in found.rows:
        _print_row(row, close=True)
    click.echo(f"{len(found.rows)} items, the closest first")


def _print_row(row: Found, *, close: bool = False) -> None:
    item = row.item
    head = "  ".join(
        part for part in (item.published or "no date", " ".join(item.countries), item.kind) if part
    )
    click.echo(f"{item.id}  {head}")
    click.echo(f"  {neutralize(item.title or '(no title)')}")
    if row.passage is not None and (row.passage.marks or close):
        click.echo(f"    … {neutralize(row.passage.text)} …")
