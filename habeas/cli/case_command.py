"""`habeas case`: the timeline of a case with its sources, and what people say of it."""

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_viewer,
    json_option,
    opened,
    viewer_option,
)
from habeas.cli.cases_command import print_rows, to_day
from habeas.errors import HabeasError
from habeas.formats.case_json import render_case, to_date
from habeas.formats.terminal import escape_json, neutralize
from habeas.model.cases import CaseAction
from habeas.services.case_words import open_case, say
from habeas.services.cases import CaseView, EventView, Following
from habeas.store.protocol import CaseFilter, Window

_FOUND = 40  # cases listed where several fit a name
_ON_TARGET = {
    "put": CaseAction.BELONGS,
    "out": CaseAction.OUT,
    "undecided": CaseAction.UNDECIDED,
    "join": CaseAction.JOIN,
    "apart": CaseAction.APART,
}


@click.command(
    name="case",
    epilog="Example:  habeas case Asanova    habeas case Asanova --out itm:3f2a91c04d7e --why namesake",
)
@click.argument("name")
@casebase_options
@json_option
@viewer_option
@click.option("--today", metavar="DATE", help="The day that counts as today.  [default: today]")
@click.option("--put", metavar="ITEM", help="The item belongs to the case.")
@click.option("--out", metavar="ITEM", help="The item does not; it is not offered again.")
@click.option("--undecided", metavar="ID", help="Take back what was said of an item or a case.")
@click.option("--join", metavar="CASE", help="The two are one case.")
@click.option("--apart", metavar="CASE", help="The two are different cases.")
@click.option("--call", "called", metavar="WORDS", help='Name the case; "" takes the name back.')
@click.option("--close/--reopen", "closing", default=None, help="Close it, or open it again.")
@click.option("--open", "opening", is_flag=True, help="Open a case of your own called NAME.")
@click.option("--why", default="", help="Why; kept with the word.")
def command(
    name: str,
    as_json: bool,
    level: str,
    today: str | None,
    called: str | None,
    closing: bool | None,
    opening: bool,
    why: str,
    **targets: str | None,
) -> None:
    """Show the case with the id NAME, or the one of whoever is called so, however it is spelt.

    Where it stands, what is expected, and its timeline with the words of every source, the earliest
    first.

    With one of the options that say something of it, that is kept first. Nothing is lost: all of it
    can be taken back.
    """
    with opened() as casebase:
        following = Following(casebase, current_viewer(level))
        if opening:
            name = open_case(casebase, following.viewer, name, why=why)
            following = Following(casebase, following.viewer)
        case = choose_case(following, name, as_json=as_json)
        if case is None:
            return
        said = [(action, targets.get(key)) for key, action in _ON_TARGET.items()]
        words: list[tuple[CaseAction, str | None, str | None]]
        words = [(action, target, None) for action, target in said if target]
        words += [(CaseAction.NAME, None, called)] if called is not None else []
        if closing is not None:
            words.append((CaseAction.CLOSE if closing else CaseAction.REOPEN, None, None))
        for action, target, value in words:
            say(
                casebase,
                following.viewer,
                case,
                action,
                target=target,
                value=value,
                why=why,
                following=following,
            )
        _show(following, case, to_day(today), as_json=as_json)


def choose_case(following: Following, name: str, *, as_json: bool) -> str | None:
    """Return the id of the one case that is meant; where several fit, list them."""
    if name.startswith("cas:"):
        return following.find_case(name).id
    rows = following.find_cases(CaseFilter(containing=name), window=Window(limit=_FOUND))
    rows = rows or following.find_by_name(name)
    if len(rows) == 1:
        return rows[0].id
    if not rows:
        raise HabeasError(
            "expected a case of somebody called so, got none: `habeas cases` lists all"
        )
    print_rows(rows, as_json=as_json)
    return None


def _show(following: Following, case: str, today: int, *, as_json: bool) -> None:
    record, events = following.events_of(case)
    view = following.case(case, today=today, window=Window(limit=0), offers=not as_json)
    if as_json:
        click.echo(escape_json(render_case(record, view, events).rstrip()))
        return
    _print_view(view, events)


def _print_view(view: CaseView, events: list[EventView]) -> None:
    record = view.record
    click.echo(f"{neutralize(record.name)}  ({record.id})")
    heard = "no source has a day" if view.days is None else f"last heard {view.days} days ago"
    click.echo(f"  {heard}{'; closed' if record.closed else ''}")
    for one in view.states:
        marks = ("; alleged" if one.event.alleged else "") + ("; disputed" if one.disputed else "")
        state = one.state.state.replace("_", " ")
        click.echo(f"  {one.state.track}: {state}, {one.event.date or 'no date'}{marks}")
        for report in one.reports:
            click.echo(f"    {_cut(report.words)}")
    for step in view.steps:
        due = f" by {to_date(step.due)}" if step.due is not None else ""
        basis = f" ({step.rule.basis}; {'' if step.rule.reviewed else 'not '}reviewed by a lawyer)"
        click.echo(
            f"  expected: {step.rule.step.replace('_', ' ')}{due}{basis if step.rule.basis else ''}"
        )
    for told in events:
        _print_event(told)
    for offer in view.offered:
        why = "; ".join(f"{reason.code}: {reason.words}" for reason in offer.reasons[:3])
        click.echo(f"  may belong: {offer.item.id}  {_cut(offer.item.title or '')}  [{_cut(why)}]")


def _print_event(told: EventView) -> None:
    event = told.event
    marks = "" if event.real else "  (planned)" if event.proposed else "  (not real)"
    marks += "  (alleged)" if event.alleged else ""
    kind = event.type.replace("_", " ") or "put in"
    click.echo(f"{event.date or '          ':10}  {kind}{marks}")
    for report in told.reports:
        click.echo(f"            {_cut(report.words)}")
        where = f"{report.item.id}  {report.item.published or ''}  {_cut(report.item.title or '')}"
        click.echo(f"            - {where}")
    for item in told.items if not told.reports else ():
        click.echo(f"            - {item.id}  {item.published or ''}  {_cut(item.title or '')}")


def _cut(words: str) -> str:
    one = neutralize(words)
    return one if len(one) <= 160 else f"{one[:160]}…"
