"""`habeas person`: people by name, or one with all mentions."""

from dataclasses import fields

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_viewer,
    json_option,
    opened,
    print_json,
    viewer_option,
)
from habeas.cli.resolve_command import print_question
from habeas.formats.terminal import neutralize
from habeas.model.statements import SubjectKind
from habeas.services.looking import EntityView, Looking
from habeas.services.reviewing import Joining, Kin, Reviewing, Spelling
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

    Of one that is found alone: all spellings with language and source, what it was joined from (by
    whom, when, why), and whom it may also be. `--kind` shows organizations, places, laws or appeals.
    """
    with opened() as casebase:
        viewer = current_viewer(level)
        looking = Looking(casebase, viewer)
        reviewing = Reviewing(casebase, viewer, looking)
        if name and ":" in name:
            _print_record(looking, reviewing, name, limit, as_json=as_json)
            return
        rows = looking.find_entities(
            kind=SubjectKind(kind),
            containing=name or "",
            order=EntityOrder.ITEMS,
            window=Window(limit=limit),
        )
        if name and len(rows) == 1 and not as_json:
            _print_record(looking, reviewing, rows[0].id, limit, as_json=False)
            return
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


def _print_record(
    looking: Looking, reviewing: Reviewing, record: str, limit: int, *, as_json: bool
) -> None:
    view = looking.entity(record, window=Window(limit=limit))
    kin, spellings = reviewing.kin_of(record), reviewing.spellings_of(view)
    if as_json:
        plain = {field.name: getattr(view, field.name) for field in fields(view)}
        print_json(
            {
                **plain,
                "spellings": spellings,
                "joined": kin.joined,
                "near": kin.near,
                "apart": kin.apart,
            }
        )
        return
    _print_view(view, spellings, kin)


def _print_view(view: EntityView, spellings: list[Spelling], kin: Kin) -> None:
    click.echo(f"{neutralize(view.entity.name)}  ({view.entity.id})")
    for spelling in spellings:
        where = f"  {spelling.item}" if spelling.item else ""
        languages = f" [{', '.join(spelling.languages)}]" if spelling.languages else ""
        click.echo(f"  {spelling.count:4}  {neutralize(spelling.name)}{languages}{where}")
    for joining in kin.joined:
        _print_joining(joining)
    for prop, statements in view.said.items():
        values = sorted({statement.value for statement in statements})
        click.echo(f"{prop}: {neutralize('; '.join(values)[:200])}")
    for made, other in kin.apart:
        why = f": {made.reason}" if made.reason else ""
        click.echo(neutralize(f"not {other.name} ({made.author}, {made.made_at[:10]}{why})"))
    if kin.near:
        click.echo("\nmay be the same as")
        for question in kin.near:
            print_question(question)
    click.echo(f"\n{view.total} mentions")
    for mention in view.mentions:
        passage = neutralize(f"{mention.before}[{mention.words}]{mention.after}")
        click.echo(f"  {mention.item.published or 'no date':10} {mention.item.id}")
        click.echo(f"      … {passage} …")


def _print_joining(joining: Joining) -> None:
    made = joining.judgement
    score = "" if made.score is None else f", {made.score:.2f}"
    who = f"proposed by the machine{score}" if made.by_machine else f"{made.author}{score}"
    why = f": {made.reason}" if made.reason else ""
    names = f"{joining.left_name} = {joining.right_name}"
    click.echo(neutralize(f"joined: {names} ({who}, {made.made_at[:10]}{why})"))
    click.echo(f"      undo: habeas same {made.left} {made.right} --unsure")
