"""`habeas resolve`: who may be meant by whom."""

import sys

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_viewer,
    json_option,
    opened,
    print_json,
    viewer_option,
)
from habeas.formats.reasons import render_reason, split_reasons
from habeas.formats.terminal import neutralize
from habeas.model.findings import NameKind
from habeas.services.resolving import Outcome, resolve, resolve_new
from habeas.services.reviewing import Question, Reviewing
from habeas.vocab.interface import load_interface


@click.command(
    name="resolve",
    epilog="Example:  habeas resolve    Then:  habeas resolve --review    and:  habeas same ID ID",
)
@casebase_options
@json_option
@viewer_option
@click.option("--propose-only", is_flag=True, help="Join nothing: people are asked of all.")
@click.option("--new", is_flag=True, help="Only those that were added since the last time.")
@click.option("--review", is_flag=True, help="Compare nothing: show what is asked, most first.")
@click.option("--kind", type=click.Choice([str(k) for k in NameKind]), help="With --review.")
@click.option("--limit", type=click.IntRange(1, 1_000), default=20, show_default=True)
def command(
    as_json: bool,
    level: str,
    propose_only: bool,
    new: bool,
    review: bool,
    kind: str | None,
    limit: int,
) -> None:
    """Compare all people, organizations and places of the casebase, and propose who is who.

    Pairs that nothing speaks against are joined until a person says otherwise; of the others you
    are asked. What a person judged is never overruled and never asked again.
    """
    with opened() as casebase:
        if review:
            reviewing = Reviewing(casebase, current_viewer(level))
            found = reviewing.find_questions(kind=NameKind(kind) if kind else None, limit=limit)
            total = reviewing.count_questions(NameKind(kind) if kind else None)
        else:
            shown = sys.stderr.isatty() and not as_json
            work = resolve_new if new else resolve
            outcome = work(casebase, propose_only=propose_only, progress=_show if shown else None)
            if shown:
                click.echo("\r\x1b[K", err=True, nl=False)
    if review and as_json:
        print_json({"total": total, "questions": found})
    elif review:
        _print_questions(found, total)
    elif as_json:
        print_json(outcome)
    else:
        click.echo(_render(outcome))


def _show(step: str, done: int, total: int) -> None:
    click.echo(f"\r\x1b[K{step} {f'{done} of {total}' if total else '…'}", err=True, nl=False)


def _render(outcome: Outcome) -> str:
    parted = f", {outcome.parted} taken apart again" if outcome.parted else ""
    return (
        f"{outcome.entities} names compared, {outcome.pairs} pairs looked at: {outcome.joined} "
        f"joined{parted}; of {outcome.asking} a person is asked (habeas resolve --review)."
    )


def _print_questions(questions: list[Question], total: int) -> None:
    for question in questions:
        print_question(question)
    if not questions:
        click.echo("nothing is asked")
    else:
        click.echo(f"{len(questions)} of {total}. Answer: habeas same|different ID ID [--why ...]")


def print_question(question: Question) -> None:
    """Print a pair with its reasons and a sentence of each."""
    labels, made = load_interface("en"), question.proposal
    click.echo(neutralize(f"{made.score:.2f} {made.left_name} | {made.right_name}"))
    click.echo(f"      {made.left} {made.right}")
    pro, contra = split_reasons(made.reasons)
    for sign, reasons in (("+", pro), ("-", contra)):
        for reason in reasons:
            click.echo(f"      {sign} {neutralize(render_reason(labels, reason))}")
    for side in (question.left, question.right):
        for mention in side.mentions[:1]:
            passage = neutralize(f"{mention.before}[{mention.words}]{mention.after}")
            click.echo(f"      … {passage} …  ({mention.item.id})")
