"""`habeas demo`: the sample pages, read and shown."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import click

from habeas.cli.serving import serve_until_stopped
from habeas.formats.concordance import Concordance, Room, build_concordance
from habeas.formats.findings_page import render_findings_page
from habeas.model.findings import Appeal
from habeas.model.reading import Reading
from habeas.resolve.clusters import cluster
from habeas.services.adding import add_documents
from habeas.services.bulk import find_tasks, read_paths
from habeas.services.casebase import Casebase
from habeas.services.reading import Failure
from habeas.services.resolving import resolve_new
from habeas.services.sample import sample_folder
from habeas.settings import Settings, load_settings

PAGE = "findings.html"  # in the demo's casebase
CASEBASE = Path("demo-casebase")
_MOST = 6  # rows of a table: the demo is to be seen whole on one screen

_NEXT = """\
Five things to try
  1. Look at the casebase in your browser:   {habeas} serve --casebase {casebase}
  2. Find a lawyer, however she is spelt:    {habeas} search --casebase {casebase} Seytalieva
  3. Say who is who, the most telling first: {habeas} resolve --casebase {casebase} --review
  4. Draft an appeal from her case:          {habeas} appeal draft --casebase {casebase} Seitaliyeva -o draft.docx
  5. Make your own with your own pages:      {habeas} add FOLDER
"""


@click.command(
    name="demo", epilog="Example:  habeas demo    Without a browser:  habeas demo --no-open"
)
@click.option(
    "--casebase",
    type=click.Path(file_okay=False, path_type=Path),
    default=CASEBASE,
    show_default=True,
    help="Folder of the demo's casebase; the sample is added to what is there.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Where the page of findings is written.  [default: findings.html in the casebase]",
)
@click.option(
    "--language",
    type=click.Choice(["en", "ru"]),
    default="en",
    show_default=True,
    help="Language of the page's labels.",
)
@click.option(
    "--open/--no-open", "opening", default=None, help="Serve the casebase and open the browser."
)
@click.option("--quiet", is_flag=True, help="Fill the casebase, write the page, print one line.")
def command(
    casebase: Path,
    output: Path | None,
    language: Literal["en", "ru"],
    opening: bool | None,
    quiet: bool,
) -> None:
    """Fill a casebase with the sample pages, show what is in them, and open it in the browser.

    The pages are about invented people, in five languages and the layouts that monitors meet.
    Nothing leaves this machine. Delete the folder when you are done.
    """
    page = output or casebase / PAGE
    if output is not None and not output.resolve().parent.is_dir():
        raise click.BadParameter(f"expected a file in a folder that exists, got {str(output)!r}")
    settings = load_settings(casebase=casebase, language=language)
    made = open_demo(settings)
    try:
        for line in _fill(made, page, language, quiet=quiet):
            click.echo(line)
        if not quiet:
            click.echo(_NEXT.format(casebase=_near(casebase), habeas=_own_name()))
        if opening or (opening is None and sys.stdout.isatty() and not quiet):
            serve_until_stopped(settings, made, opening=True)
    finally:
        made.close()


def open_demo(settings: Settings) -> Casebase:
    """Return the demo's casebase, made where there is none."""
    from habeas.web.casebase import open_casebase  # loads Django, which --help should not

    return open_casebase(settings, create=True)


def _fill(
    casebase: Casebase, page: Path, language: Literal["en", "ru"], *, quiet: bool
) -> Iterator[str]:
    """Add the sample to the casebase, write the page of findings, yield what to print."""
    with sample_folder() as folder:
        here = _near(folder)
        add_documents(casebase, find_tasks([here]), actor="demo")
        resolve_new(casebase)
        readings = [
            outcome.reading
            for outcome in read_paths([here])
            if not isinstance(outcome.reading, Failure)
        ]
        clusters = cluster(readings)
        parts = render_findings_page(readings, clusters, language=language)
        page.write_text("".join(parts), encoding="utf-8")
    yield from _render(readings, build_concordance(readings, clusters), quiet=quiet)


def _near(folder: Path) -> str:
    """Return a folder as seen from here, if that is shorter: the page shows the names of files."""
    return min(os.path.relpath(folder), str(folder), key=len)


def _own_name() -> str:
    """Return the command as it was called, or as it is called in a checkout."""
    if Path(sys.argv[0]).name == "habeas":
        return "habeas"
    local = Path(sys.prefix) / "bin" / "habeas"
    if not local.exists():
        return f"{sys.executable} -m habeas"
    here = Path.cwd()
    return str(local.relative_to(here) if local.is_relative_to(here) else local)


def _render(readings: Sequence[Reading], concordance: Concordance, *, quiet: bool) -> Iterator[str]:
    items = [part.item for reading in readings for part in reading.items]
    languages = sorted({item.language for item in items if item.language})
    yield f"Read {len(readings)} documents: {len(items)} items in {', '.join(languages)}."
    if quiet:
        return
    yield ""
    yield "One name, many spellings (each leads to its words in the page of findings)"
    yield from _render_people(concordance)
    yield ""
    yield "The same article, however it is cited"
    yield from _render_laws(concordance)
    yield ""
    yield "Appeals"
    yield from _render_appeals(readings)
    yield ""


def _render_people(concordance: Concordance) -> Iterator[str]:
    entries = sorted(
        concordance.rooms.get(Room.PERSON, ()), key=lambda e: (-len(e.spellings), e.name)
    )
    for entry in entries[:_MOST]:
        spellings = ", ".join(name for name, _ in entry.spellings[:5])
        yield f"  {len(entry.occurrences):3} x  {spellings}"


def _render_laws(concordance: Concordance) -> Iterator[str]:
    cited: dict[tuple[str, str], list[str]] = {}
    for entry in concordance.rooms.get(Room.LAW, ()):
        for found in entry.occurrences:
            forms = cited.setdefault((entry.name, found.value or ""), [])
            words = " ".join(found.surface.split())
            if found.value and words not in forms:
                forms.append(words)
    most = sorted(cited.items(), key=lambda pair: (-len(pair[1]), pair[0]))[: _MOST // 2]
    for (law, provision), forms in most:
        yield f"  {provision}, {law}"
        yield from (f"       {form[:100]}" for form in forms[:4])


def _render_appeals(readings: Sequence[Reading]) -> Iterator[str]:
    for reading in readings:
        for part in reading.items:
            for finding in part.findings:
                if isinstance(finding, Appeal):
                    title = finding.title or part.item.title or "(no title)"
                    yield (
                        f"  {title[:58]:58}  {len(finding.addressees)} addressees, "
                        f"{len(finding.demands)} demands, {len(finding.signatories)} signatories"
                    )
