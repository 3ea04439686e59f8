"""`habeas signers`: what one signed, who signed an appeal, whom to ask next."""

from collections.abc import Sequence

import click

from habeas.cli.casebase_options import (
    casebase_options,
    current_viewer,
    json_option,
    opened,
    print_json,
    viewer_option,
)
from habeas.cli.cases_command import print_rows, to_day
from habeas.errors import HabeasError
from habeas.formats.signing_words import render_value
from habeas.formats.terminal import neutralize
from habeas.model.records import EntityRecord
from habeas.model.statements import SubjectKind
from habeas.services.asking import Asked, Asking, Candidate
from habeas.services.cases import Following
from habeas.services.looking import Looking
from habeas.services.signing import KINDS, Capacity, History, Part, Signer, SignerList, Signing
from habeas.store.protocol import CaseFilter, EntityOrder, Window
from habeas.vocab.interface import load_interface

_NEWEST = 25  # acts of a case that are compared with those of others
_FOUND = 20
_PARTS = {Part.SIGNER: "", Part.WITH: "  (with another)", Part.UNDER: "  (by one of its people)"}


@click.command(
    name="signers",
    epilog="Example:  habeas signers Asanova    habeas signers app:3f2a91c04d7e    "
    "habeas signers --next Seitbekov",
)
@click.argument("name")
@casebase_options
@json_option
@viewer_option
@click.option("--next", "asking", is_flag=True, help="NAME is a case: whom to ask to sign next.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=40, show_default=True)
def command(name: str, as_json: bool, level: str, asking: bool, limit: int) -> None:
    """Show what the person or organization NAME signed, or who signed the appeal NAME.

    NAME is an id or a part of a name. Of a person or organization: every appeal, the newest first,
    with role, organization and city as the list gives them, and how many more signed. Of an appeal: its
    list, who comes twice, and how many the text claims.

    With `--next`, NAME is a case, by id or name: those who signed for similar cases and not yet for
    this one, each with reasons and the appeals they rest on.

    For the group only: the public sees nothing of it.
    """
    with opened() as casebase:
        looking = Looking(casebase, current_viewer(level))
        if asking:
            _ask_next(looking, name, limit, as_json=as_json)
            return
        found = _choose(looking, name, as_json=as_json)
        if found is None:
            return
        signing, window = Signing(casebase, looking.viewer, looking), Window(limit=limit)
        if found.startswith("app:"):
            signers = signing.signers(found, window=window)
            print_json(signers) if as_json else _print_signers(signers)
            return
        history = signing.history(found, window=window)
        print_json(history) if as_json else _print_history(history)


def _choose(looking: Looking, name: str, *, as_json: bool) -> str | None:
    """Return the id of the one record that is meant; where several fit, list them."""
    if ":" in name:
        return name
    rows: list[EntityRecord] = []
    for kind in (*KINDS, SubjectKind.APPEAL):
        rows += looking.find_entities(
            kind=kind, containing=name, order=EntityOrder.ITEMS, window=Window(limit=_FOUND)
        )
    if len(rows) == 1:
        return rows[0].id
    if not rows:
        raise HabeasError("expected a person, organization or appeal called so, got none")
    if as_json:
        print_json(rows)
        return None
    for row in rows:
        click.echo(f"{row.id}  {row.kind:12}  {row.items:4} items  {_cut(row.name)}")
    return None


def _print_history(history: History) -> None:
    click.echo(f"{neutralize(history.record.name)}  ({history.record.id})")
    for capacity in history.capacities:
        click.echo(f"  {capacity.count:4}  {_period(capacity)}  {_as_whom(capacity)}")
    for one in history.signatures:
        click.echo(f"{one.date or '':10}  {_cut(one.title)}  {one.appeal or one.item}")
        for also in one.also:
            click.echo(f"            also in {also.language}: {_cut(also.title)}  {also.item}")
        others = f"with {one.others} more" if one.others else "alone"
        under = f"{neutralize(one.name)}: " if one.part is Part.UNDER else ""
        click.echo(f"            {under}{_as_whom(one) or '-'}; {others}{_PARTS[one.part]}")
    if history.beside:
        click.echo("often with")
    for record, count in history.beside:
        click.echo(f"  {count:4}  {neutralize(record.name)}  {record.id}")
    click.echo(f"{history.total} appeals" if history.total else "signed no appeal")


def _print_signers(signers: SignerList) -> None:
    click.echo(f"{neutralize(signers.appeal.name)}  ({signers.appeal.id})")
    for one in signers.signers:
        _print_signer(one)
    claimed = "" if signers.claimed is None else f"; the text says {signers.claimed}"
    twice = f"; {signers.duplicates} come again" if signers.duplicates else ""
    click.echo(f"{signers.total} signatures{twice}{claimed}")


def _print_signer(one: Signer) -> None:
    record = f"  {one.record.id}" if one.record else ""
    again = f"  (again, as {one.same_as})" if one.same_as else ""
    about = _as_whom(one)
    said = f", {about}" if about else ""
    click.echo(f"{one.place:5}  {neutralize(one.name)}{said}{record}{again}")


def _ask_next(looking: Looking, name: str, limit: int, *, as_json: bool) -> None:
    following = Following(looking.casebase, looking.viewer, looking)
    case = _choose_case(following, name, as_json=as_json)
    if case is None:
        return
    window = Window(limit=_NEWEST)
    view = following.case(case, today=to_day(None), window=window, offers=False)
    asked = Asking(following).ask_next(view, limit=limit)
    print_json(asked) if as_json else _print_asked(asked)


def _choose_case(following: Following, name: str, *, as_json: bool) -> str | None:
    if name.startswith("cas:"):
        return name
    rows = following.find_cases(CaseFilter(containing=name), window=Window(limit=_FOUND))
    rows = rows or following.find_by_name(name)
    if not rows:
        raise HabeasError(
            "expected a case of somebody called so, got none: `habeas cases` lists all"
        )
    if len(rows) == 1:
        return rows[0].id
    print_rows(rows, as_json=as_json)
    return None


def _print_asked(asked: Asked) -> None:
    click.echo(f"{neutralize(asked.case.name)}  ({asked.case.id})")
    for one in asked.candidates:
        _print_candidate(one)
    some = f"{len(asked.candidates)} to ask" if asked.candidates else "nobody to ask"
    click.echo(f"{some}, from {asked.appeals} similar appeals; {asked.signed} have signed already")


def _print_candidate(one: Candidate) -> None:
    about = _as_whom(one)
    record = f"  {one.record.id}" if one.record else ""
    state = f"  [{one.state.replace('_', ' ')}]" if one.state else ""
    click.echo(f"{neutralize(one.name)}{f', {about}' if about else ''}{record}{state}")
    labels = load_interface("en")
    for why in one.reasons:
        values = ", ".join(render_value(labels, why.code, value) for value in why.values)
        said = labels[f"web.sign.why.{why.code}"]
        rests = ", ".join(each.appeal or each.item for each in why.appeals[:4])
        click.echo(f"    {said}: {neutralize(values)}  ({len(why.appeals)}: {rests})")


def _as_whom(one: Capacity | Signer | Candidate | object) -> str:
    parts: Sequence[str] = [
        getattr(one, name, "") or "" for name in ("role", "organization", "city")
    ]
    return _cut(", ".join(filter(None, parts)))


def _period(one: Capacity) -> str:
    days = dict.fromkeys(filter(None, (one.first, one.last)))
    return " - ".join(days) or "no date"


def _cut(words: str) -> str:
    one = neutralize(words)
    return one if len(one) <= 160 else f"{one[:160]}…"
