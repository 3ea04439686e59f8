"""One capture brought to what the casebase keeps of it: the part that runs on every core.

Pure but for one thing: the bytes are put among the originals first, so that nothing in the database
ever points to bytes that are not on the disk.
"""

import errno
import logging
from dataclasses import dataclass
from pathlib import Path

from habeas.fetch.urls import identify_address
from habeas.model.page import Capture
from habeas.model.records import CaptureRecord, CaptureState, ReadingRecord
from habeas.resolve.clusters import cluster
from habeas.services.reading import Failure, read_or_fail
from habeas.store.identifiers import make_id
from habeas.store.originals import Originals
from habeas.store.proposals import to_record

logger = logging.getLogger(__name__)
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A document ready to be kept: its capture, and its reading where there is one.

    `no_room` is set where the disk was full: then nothing of it was kept.
    """

    capture: CaptureRecord
    reading: ReadingRecord | None = None
    no_room: bool = False
    told_only: bool = False


def prepare(task: Capture | Failure, *, folder: Path, at: str, collector: str) -> Prepared:
    """Return what is to be kept of a document; its bytes are on the disk when this returns."""
    if isinstance(task, Failure):
        return Prepared(capture=to_unreadable(task, at), told_only=task.told_only)
    try:
        Originals(folder).put(task.data, task.original)
    except OSError as error:
        reason = f"the original could not be kept: {error.strerror}"
        failure = Failure(doc=task.name, reason=reason)
        full = error.errno in _NO_ROOM
        return Prepared(capture=to_unreadable(failure, at), no_room=full)
    record = _record_or_fail(task, at)
    if isinstance(record, Failure):
        state = CaptureState.UNREADABLE
        capture = to_capture_record(task, at, collector, state, record.reason)
        return Prepared(capture=capture)
    media_type = record.head.media_type
    return Prepared(
        capture=to_capture_record(task, at, collector, media_type=media_type),
        reading=record,
    )


def _record_or_fail(task: Capture, at: str) -> ReadingRecord | Failure:
    reading = read_or_fail(task, passages=True)
    if isinstance(reading, Failure):
        return reading
    try:
        source = ""
        if reading.media_type != "text/plain":  # what the markup of a page says beside its text
            source = task.data.decode(reading.page.encoding, "replace")
        return to_record(reading, cluster([reading]), task.original, at, source=source)
    except Exception as error:  # noqa: BLE001 - as in `read_or_fail`: the run goes on
        logger.error("a reading could not be kept: %s", type(error).__name__)
        return Failure(doc=task.name, reason=f"internal error: {type(error).__name__}")


def to_capture_record(
    capture: Capture,
    at: str,
    collector: str,
    state: CaptureState = CaptureState.CAPTURED,
    reason: str | None = None,
    *,
    media_type: str | None = None,
) -> CaptureRecord:
    """Return the record of a capture. The same file, or fetch, has the same id however often."""
    original = capture.original
    key = make_id("cap", original, capture.name, capture.url or "", capture.retrieved_at or "")
    return CaptureRecord(
        id=key,
        state=state,
        name=capture.name,
        added_at=at,
        method=capture.method,
        original=original,
        source_sha256=capture.sha256 if capture.sha256 != original else None,
        size=len(capture.data),
        media_type=media_type or capture.media_type,
        url=capture.url,
        final_url=capture.final_url,
        address=identify_address(capture.url).key if capture.url else None,
        retrieved_at=capture.retrieved_at,
        headers=dict(capture.headers),
        collector=capture.collector or collector,
        purpose=capture.purpose,
        reason=reason,
    )


def to_unreadable(failure: Failure, at: str) -> CaptureRecord:
    """Return the record of a document that could not be opened at all."""
    return CaptureRecord(
        id=make_id("cap", "unreadable", failure.doc, failure.reason),
        state=CaptureState.UNREADABLE,
        name=failure.doc,
        added_at=at,
        method="file",
        reason=failure.reason,
    )
