"""`habeas item`: one item with what was found in it."""

from collections import defaultdict

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_viewer,
    json_option,
    opened,
    print_json,
    viewer_option,
)
from habeas.formats.terminal import neutralize, neutralize_lines
from habeas.model.statements import Statement, Status
from habeas.services.looking import ItemView, Looking


@click.command(name="item", epilog="Example:  habeas item itm:3f2a91c04d7e")
@click.argument("item")
@casebase_options
@json_option
@viewer_option
@click.option("--text", "with_text", is_flag=True, help="Print its text as well.")
def command(item: str, as_json: bool, level: str, with_text: bool) -> None:
    """Show ITEM: its fields, what was found with the words behind it, and where it comes from.

    The id of a finding stands before it: it is what `habeas decide` takes.
    """
    with opened() as casebase:
        view = Looking(casebase, current_viewer(level)).item(item)
    if as_json:
        print_json(view)
        return
    _print_view(view)
    if with_text:
        click.echo("")
        click.echo(neutralize_lines(view.text))


def _print_view(view: ItemView) -> None:
    click.echo(neutralize(view.item.title or "(no title)"))
    fields = (
        view.item.published,
        " ".join(view.item.countries),
        view.item.kind,
        view.item.language,
    )
    click.echo("  ".join(part for part in fields if part))
    for capture in view.captures:
        click.echo(f"from {neutralize(capture.url or capture.name)}  ({capture.id})")
    if view.masked:
        click.echo("Some names are covered.")
    groups: dict[str, list[Statement]] = defaultdict(list)
    for statement in view.statements:
        groups[f"{statement.kind}: {statement.prop}"].append(statement)
    for name, statements in sorted(groups.items()):
        click.echo(f"\n{name}")
        for statement in statements:
            _print_statement(statement)
    if view.rejected:
        click.echo(f"\n{len(view.rejected)} rejected")


def _print_statement(statement: Statement) -> None:
    mark = "+" if statement.status is Status.ACCEPTED else " "
    detail = ", ".join(f"{name}: {value}" for name, value in statement.detail)
    words, value = neutralize(statement.evidence.words)[:70], neutralize(statement.value)
    line = f"  {mark} {statement.id}  {value}"
    if words and words != value:
        line += f"  “{words}”"
    click.echo(line + (f"  ({neutralize(detail)})" if detail else ""))
