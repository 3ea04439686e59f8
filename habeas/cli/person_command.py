"""`habeas person`: people by name, or one with all mentions."""

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
from habeas.model.statements import SubjectKind
from habeas.services.looking import EntityView, Looking
from habeas.store.protocol import EntityOrder, Window

_KINDS = ("person", "organization", "place", "law", "appeal")


@click.command(
    name="person",
    epilog="Example:  habeas person Asanova    habeas person per:3f2a91c04d7e    --kind law",
)
@click.argument("name", required=False)
@casebase_options
@json_option
@viewer_option
@click.option("--kind", type=click.Choice(_KINDS), default="person", show_default=True)
@click.option("--limit", type=click.IntRange(1, 10_000), default=40, show_default=True)
def command(name: str | None, as_json: bool, level: str, kind: str, limit: int) -> None:
    """Show the people whose name holds NAME, or the one with the id NAME; the most named first.

    `--kind` shows organizations, places, laws or appeals instead.
    """
    with opened() as casebase:
        looking = Looking(casebase, current_viewer(level))
        if name and ":" in name:
            view = looking.entity(name, window=Window(limit=limit))
            print_json(view) if as_json else _print_view(view)
            return
        rows = looking.find_entities(
            kind=SubjectKind(kind),
            containing=name or "",
            order=EntityOrder.ITEMS,
            window=Window(limit=limit),
        )
    if as_json:
        print_json(rows)
        return
    for row in rows:
        others = ", ".join(other for other in row.names if other != row.name)
        click.echo(f"{row.id}  {row.items:4} items  {neutralize(row.name)}")
        if others:
            click.echo(f"      {neutralize(others[:150])}")
    if not rows:
        click.echo(f"no {kind} with that in the name")


def _print_view(view: EntityView) -> None:
    click.echo(neutralize(view.entity.name))
    names = ", ".join(f"{name} ({count})" for name, count in view.names)
    click.echo(f"as: {neutralize(names)}")
    for prop, statements in view.said.items():
        values = sorted({statement.value for statement in statements})
        click.echo(f"{prop}: {neutralize('; '.join(values)[:200])}")
    click.echo(f"\n{view.total} mentions")
    for mention in view.mentions:
        passage = neutralize(f"{mention.before}[{mention.words}]{mention.after}")
        click.echo(f"  {mention.item.published or 'no date':10} {mention.item.id}")
        click.echo(f"      … {passage} …")
