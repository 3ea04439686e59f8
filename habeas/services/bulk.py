"""Many sources to a stream of outcomes, in the order given, over all cores.

The workers read a document and say who is meant on its page. In this process, where the stream
passes in the order given, the page meets the entities that the run has named before, and items that
come again on another page are marked: so the number of processes changes nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from habeas.errors import UnreadableCapture
from habeas.extract.pipeline import load_readers
from habeas.model.identity import Clusters
from habeas.model.page import Capture
from habeas.model.reading import Reading
from habeas.pages.skipped import SkippedRecord
from habeas.pages.sources import Source, find_sources, open_captures
from habeas.resolve.items import SeenItems
from habeas.resolve.pages import PageEntities, resolve_page
from habeas.resolve.runs import Run
from habeas.services.batches import default_workers, run_batches
from habeas.services.reading import Failure, read_or_fail, read_samples

_BESIDE = (
    "image/",
    "audio/",
    "video/",
    "font/",
    "text/css",
    "text/javascript",
    "application/javascript",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A document of a run: its reading with proposed entities, or why there is none.

    `same_as` maps the number of an item to the document and item it is a copy of.
    """

    reading: Reading | Failure
    clusters: Clusters = field(default_factory=Clusters)
    same_as: Mapping[int, tuple[str, int]] = field(default_factory=dict)


def read_paths(
    paths: Iterable[str], *, workers: int | None = None, reference_date: str | None = None
) -> Iterator[Outcome]:
    """Yield one outcome per document under `paths`, in order; "-" is standard input.

    A file that cannot be read is an outcome like any other. Archives give one document per record.
    """
    load_readers()
    tasks = find_tasks(paths)
    results = run_batches(
        partial(_work, reference_date=reference_date),
        tasks,
        on_death=_on_death,
        workers=default_workers() if workers is None else workers,
        size=bytes_of,
        warm=read_samples,
    )
    seen, run = SeenItems(), Run()
    for reading, page in results:
        if isinstance(reading, Failure):
            yield Outcome(reading=reading)
            continue
        same_as = _known(reading, seen)
        yield Outcome(reading=reading, clusters=run.settle(page), same_as=same_as)


def find_tasks(paths: Iterable[str]) -> Iterator[Capture | Failure]:
    """Yield every capture under `paths`, or why it is none."""
    given = [str(path) for path in paths]
    for source in find_sources(given):
        if isinstance(source, UnreadableCapture):
            yield Failure(doc=source.name, reason=source.reason)
        else:
            yield from _open(source, named=source.path in given)


def bytes_of(task: Capture | Failure) -> int:
    """Return how many bytes there are to read."""
    return len(task.data) if isinstance(task, Capture) else 0


def _open(source: Source, *, named: bool) -> Iterator[Capture | Failure]:
    for found in open_captures(source):
        if isinstance(found, UnreadableCapture):
            # The pictures and scripts of a saved page are no pages that failed, where a folder
            # holds them; a file that was asked for by name is.
            beside = source.size is not None and found.came.startswith(_BESIDE)
            yield Failure(doc=found.name, reason=found.reason, told_only=beside and not named)
        elif isinstance(found, SkippedRecord):
            # A sum of records that are no pages (images, errors of servers) is only told.
            reason = found.reason if found.count == 1 else f"{found.count} x {found.reason}"
            yield Failure(doc=found.name, reason=reason, told_only=found.offset is None)
        else:
            yield found


def _work(
    task: Capture | Failure, *, reference_date: str | None
) -> tuple[Reading | Failure, PageEntities]:
    if isinstance(task, Failure):
        return task, PageEntities()
    reading = read_or_fail(task, reference_date)
    if isinstance(reading, Failure):
        return reading, PageEntities()
    return reading, resolve_page(reading)


def _on_death(task: Capture | Failure) -> tuple[Reading | Failure, PageEntities]:
    name = task.doc if isinstance(task, Failure) else task.name
    reason = "the process that read it died twice; the file was left out"
    return Failure(doc=name, reason=reason), PageEntities()


def _known(reading: Reading, seen: SeenItems) -> dict[int, tuple[str, int]]:
    found = {}
    for part in reading.items:
        known = seen.find_or_add(reading.doc, part.item)
        if known is not None:
            found[part.item.number] = (known.doc, known.item)
    return found
