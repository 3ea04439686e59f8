"""`habeas appeal draft`: a letter from a case, and what each sentence of it rests on."""

import os
from collections.abc import Iterator
from pathlib import Path

import click

from habeas.cli.case_command import choose_case
from habeas.cli.casebase_options import (
    casebase_options,
    current_viewer,
    json_option,
    opened,
    print_json,
    viewer_option,
)
from habeas.cli.cases_command import to_day
from habeas.errors import HabeasError
from habeas.formats.letters.layout import list_cautions
from habeas.formats.letters.words import Words, render_caution
from habeas.formats.terminal import neutralize
from habeas.model.drafts import DRAFT_LANGUAGES, Draft, DraftKind, FactChoice, LetterOrder
from habeas.services.cases import Following
from habeas.services.drafting import (
    Drafted,
    Wanted,
    draft_case,
    find_unaccepted,
    to_edtf,
)
from habeas.services.letters import LetterFormat, format_of, render_letter

_LANGUAGES = click.Choice(DRAFT_LANGUAGES)
_LONGEST = 500  # code points of what is put into a letter from the command line
_SHOWN = 160


@click.command(
    name="draft",
    epilog="Example:  habeas appeal draft Asanova --kind prosecutor_letter --language ru --beside en"
    " -o draft.docx",
)
@click.argument("case")
@casebase_options
@json_option
@viewer_option
@click.option(
    "--kind",
    type=click.Choice([str(kind) for kind in DraftKind]),
    default=str(DraftKind.OPEN_LETTER),
    show_default=True,
    help="What sort of letter.",
)
@click.option("--language", type=_LANGUAGES, default="en", show_default=True)
@click.option("--beside", type=_LANGUAGES, help="A second language, side by side with the first.")
@click.option(
    "--to", "roles", multiple=True, metavar="OFFICE", help="An office of the directory; repeatable."
)
@click.option("--country", metavar="CODE", help="The country, where the items do not say it.")
@click.option(
    "--facts",
    "choice",
    type=click.Choice([str(choice) for choice in FactChoice]),
    default=str(FactChoice.ALL),
    show_default=True,
    help="accepted: only facts that a person accepted; all: proposed ones too, told as reported.",
)
@click.option("--reply", default="", metavar="ADDRESS", help="Where the answer goes.")
@click.option("--sender", default="", metavar="NAMES", help="Who signs.")
@click.option("--today", metavar="DATE", help="The day of the letter.  [default: today]")
@click.option("--notes", is_flag=True, help="Put the list of what it rests on into the file, too.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file: its ending says which format (.docx, .pdf, .html, .txt).",
)
def command(
    case: str,
    as_json: bool,
    level: str,
    kind: str,
    language: str,
    beside: str | None,
    roles: tuple[str, ...],
    country: str | None,
    choice: str,
    reply: str,
    sender: str,
    today: str | None,
    notes: bool,
    output: Path | None,
) -> int:
    """Draft a letter from CASE: its id, or the name of whoever it is about, however it is spelt.

    Without -o the letter is printed. What each sentence rests on, what is missing and what must be
    checked is listed after it. Nothing is sent: you read, change and sign it.
    """
    format_ = format_of(output) if output else LetterFormat.TXT
    if beside == language:
        raise click.BadParameter("expected another language than that of --language")
    order = LetterOrder(
        kind=DraftKind(kind),
        language=language,
        beside=beside or "",
        day=to_edtf(to_day(today)),
        reply=reply[:_LONGEST],
        sender=sender[:_LONGEST],
    )
    wanted = Wanted(order=order, to=roles, country=_check(country), choice=FactChoice(choice))
    with opened() as casebase:
        following = Following(casebase, current_viewer(level))
        found = choose_case(following, case, as_json=as_json)
        if found is None:
            return 0
        drafted = draft_case(following, found, wanted)
        if drafted.gaps:
            _print_gaps(following, found, drafted)
            return 1
    data = render_letter(drafted.lay_out(annex=notes), format_)
    if output:
        _write(output, data)
    if as_json:
        print_json(drafted.drafts)
        return 0
    click.echo(f"written: {output}" if output else data.decode())
    for line in _list(drafted.drafts[0]):
        click.echo(line, err=output is None)
    return 0


def _check(country: str | None) -> str | None:
    if country is None or (country.isascii() and country.isalpha() and len(country) == 2):
        return country.upper() if country else None
    raise HabeasError(f"expected a country of two letters (KZ), got {country[:20]!r}")


def _write(path: Path, data: bytes) -> None:
    """Write the file beside its place and rename it; only its owner can read it."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise HabeasError(
            f"{path}: expected a file that can be written, got: {error.strerror}"
        ) from error


def _list(draft: Draft) -> Iterator[str]:
    """Yield what is missing, what to check, and what each sentence rests on."""
    words = Words("en")
    for key, cautions in (("notes.missing", draft.missing), ("notes.warnings", draft.cautions)):
        yield from (f"{words.say(key)}: {neutralize(render_caution(c, 'en'))}" for c in cautions)
    for sentence, said in list_cautions(draft, "en"):
        rests = [*sentence.claims, *(words.say("fact.ref", n=n) for n in sentence.facts)]
        yield f"{sentence.key}: {', '.join(rests)}".rstrip(": ")
        yield from (f"    ! {one}" for one in said)


def _print_gaps(following: Following, case: str, drafted: Drafted) -> None:
    for gap in drafted.gaps:
        click.echo(render_caution(gap, "en"), err=True)
    if any(gap.key == "missing.accepted" for gap in drafted.gaps):
        for row in find_unaccepted(following, case):
            detail = dict(row.statement.detail)
            act = detail.get("type", "").replace("_", " ")
            click.echo(
                f"  {detail.get('date', ''):10}  {act}: {neutralize(row.words)[:_SHOWN]}", err=True
            )
            click.echo(f"              habeas decide {row.statement.id} accept", err=True)
        click.echo("or draft from what a machine proposes: --facts all", err=True)
