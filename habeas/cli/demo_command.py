"""`habeas demo`: the sample pages, read and shown."""

import os
import sys
import webbrowser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import click

from habeas.formats.concordance import Concordance, Room, build_concordance
from habeas.formats.findings_page import render_findings_page
from habeas.model.findings import Appeal
from habeas.model.reading import Reading
from habeas.resolve.clusters import cluster
from habeas.services.bulk import read_paths
from habeas.services.reading import Failure
from habeas.services.sample import sample_folder

PAGE = Path("demo-findings.html")
_MOST = 6  # rows of a table: the demo is to be seen whole on one screen

_NEXT = """\
Three things to try
  1. Look at every value beside the words that say it: open {page}
  2. Read one page in the terminal:  {habeas} read {appeal}
  3. Read your own pages:            {habeas} read FOLDER    (--json for programs)
"""


@click.command(name="demo", epilog="Example:  habeas demo --output findings.html --language ru")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    default=PAGE,
    show_default=True,
    help="Where the page of findings is written.",
)
@click.option(
    "--language",
    type=click.Choice(["en", "ru"]),
    default="en",
    show_default=True,
    help="Language of the page's labels.",
)
@click.option("--open/--no-open", "opening", default=None, help="Open the page in the browser.")
@click.option("--quiet", is_flag=True, help="Write the page, print one line.")
def command(output: Path, language: Literal["en", "ru"], opening: bool | None, quiet: bool) -> None:
    """Read the sample pages that come with Habeas and show what is in them.

    The pages are about invented people, in five languages and the layouts that monitors meet.
    Nothing is stored but the page of findings.
    """
    if not output.resolve().parent.is_dir():
        raise click.BadParameter(f"expected a file in a folder that exists, got {str(output)!r}")
    with sample_folder() as folder:
        readings = [
            outcome.reading
            for outcome in read_paths([_near(folder)])
            if not isinstance(outcome.reading, Failure)
        ]
        clusters = cluster(readings)
        parts = render_findings_page(
            readings, clusters, language="ru" if language == "ru" else "en"
        )
        output.write_text("".join(parts), encoding="utf-8")
        appeal = next(p for p in sorted(folder.iterdir()) if "appeal" in p.name)
        for line in _render(readings, build_concordance(readings, clusters), quiet=quiet):
            click.echo(line)
    habeas = Path(sys.argv[0]).name if not sys.argv[0].endswith("__main__.py") else _own_name()
    if not quiet:
        click.echo(_NEXT.format(page=output, habeas=habeas, appeal=_near(appeal)))
    if opening or (opening is None and sys.stdout.isatty()):
        webbrowser.open(output.resolve().as_uri())


def _near(folder: Path) -> str:
    """Return a folder as seen from here, if that is shorter: the page shows the names of files."""
    return min(os.path.relpath(folder), str(folder), key=len)


def _own_name() -> str:
    """Return the command as it is called in a checkout whose environment is not active."""
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
