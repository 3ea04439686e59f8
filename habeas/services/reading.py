"""The use case of reading: one capture to a reading, many sources to a stream of readings."""

import hashlib
import logging
import pkgutil
import time
from dataclasses import dataclass

from habeas.errors import HabeasError, UnreadableCapture
from habeas.extract import pipeline
from habeas.extract.pipeline import extractor_versions
from habeas.extract.protocol import Context
from habeas.model.item import Item
from habeas.model.page import Capture, Page
from habeas.model.reading import ItemReading, Reading
from habeas.pages.items import find_items
from habeas.pages.readers import read_decoded, read_page

logger = logging.getLogger(__name__)
_SAMPLES = (
    "05-urgent-intervention.txt",
    "08-novosti-sud.html",
    "09-zhanalyk-almaty.txt",
    "10-kabar-sary-kemin.html",
    "11-rapport.html",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A document that could not be read: its name, and why in one sentence.

    `told_only` is set for what was left out on purpose, such as the images in a web archive.
    """

    doc: str
    reason: str
    told_only: bool = False


def read(
    data: bytes | str,
    media_type: str | None = None,
    url: str | None = None,
    reference_date: str | None = None,
    *,
    name: str = "-",
) -> Reading:
    """Return what can be read from one document.

    `data` is the document as bytes, or as a text that has been decoded already. `media_type` is
    what its sender says of it; the bytes are believed first. `reference_date` (EDTF) is the day
    against which "last Tuesday" is read in items that give no date of their own; without it such
    words stay open. Raises `UnreadableCapture` for bytes that no reader can take; a text is always
    read, at the least as plain text.
    """
    if isinstance(data, bytes):
        capture = Capture(
            data=data,
            sha256=hashlib.sha256(data).hexdigest(),
            name=name,
            media_type=media_type,
            url=url,
        )
        return read_capture(capture, reference_date=reference_date)
    # Lone surrogates are text like any other: offsets must hold.
    raw = data.encode("utf-8", "surrogatepass")
    capture = Capture(data=raw, sha256=hashlib.sha256(raw).hexdigest(), name=name, url=url)
    page = read_decoded(data, name=name, media_type=media_type, url=url)
    return _read_items(page, capture, reference_date)


def read_capture(
    capture: Capture, *, reference_date: str | None = None, passages: bool = False
) -> Reading:
    """Return the reading of a capture; see `read`. `passages` asks for what its parts are about, too."""
    return _read_items(read_page(capture), capture, reference_date, passages=passages)


def _read_items(
    page: Page, capture: Capture, reference_date: str | None, *, passages: bool = False
) -> Reading:
    started = time.perf_counter()
    items = tuple(read_item(item, reference_date, passages=passages) for item in find_items(page))
    logger.debug("read %d items in %.3f s", len(items), time.perf_counter() - started)
    return Reading(
        doc=capture.name,
        sha256=capture.sha256,
        media_type=page.media_type,
        page=page,
        items=items,
        extractors=extractor_versions(),
        url=capture.url or page.url,
        notes=page.notes,
    )


def read_item(item: Item, reference_date: str | None, *, passages: bool = False) -> ItemReading:
    """Return an item with its findings; its own date comes before the one given."""
    day = item.published or reference_date
    return pipeline.read_item(item, Context(reference_date=day, passages=passages))


def read_samples() -> None:
    """Read a page of the sample in each of five languages, for what is loaded on the way.

    Workers that are forked then share vocabularies, patterns and what is remembered of the
    commonest words: 40 MB that each would hold, and a second that each would take.
    """
    for name in _SAMPLES:
        data = pkgutil.get_data("habeas", f"data/sample/{name}") or b""
        read_or_fail(Capture(data=data, sha256=hashlib.sha256(data).hexdigest(), name=name))


def read_or_fail(
    capture: Capture, reference_date: str | None = None, *, passages: bool = False
) -> Reading | Failure:
    """Return the reading, or the reason why there is none: one bad file never stops the rest."""
    try:
        return read_capture(capture, reference_date=reference_date, passages=passages)
    except UnreadableCapture as error:
        return Failure(doc=capture.name, reason=error.reason)
    except HabeasError as error:
        return Failure(doc=capture.name, reason=str(error))
    except Exception as error:  # noqa: BLE001
        # The one broad except of the house: whatever a hostile page breaks, the run goes on, and
        # the page is listed with the kind of error. The log gets no words of the page.
        logger.error("a document could not be read: %s", type(error).__name__)
        return Failure(doc=capture.name, reason=f"internal error: {type(error).__name__}")
