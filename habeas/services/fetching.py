"""Addresses into the casebase: fetched politely, kept like any other document.

What could not be captured is a record too: which address, when, and why. A page that has not
changed since its last capture gets a custody line and nothing else.
"""

from collections.abc import Callable, Iterable, Iterator

from habeas.fetch.fetcher import Fetcher
from habeas.fetch.results import NotCaptured, NotModified, Trouble, Validators, to_validators
from habeas.fetch.schedule import fetch_all
from habeas.fetch.urls import identify_address
from habeas.model.page import Capture
from habeas.model.records import CaptureRecord, CaptureState, CustodyNote, Touch
from habeas.services.adding import Tally, add_documents
from habeas.services.casebase import Casebase
from habeas.store.identifiers import make_id
from habeas.store.protocol import Window


def add_addresses(
    casebase: Casebase,
    addresses: Iterable[str],
    *,
    actor: str,
    fetcher: Fetcher,
    progress: Callable[[Tally], None] | None = None,
) -> Tally:
    """Fetch addresses and keep what came of each; the pages are read in this process.

    One at a time to a host: reading is not what one waits for here. An address that we stopped
    asking leaves no trace: that says nothing of it, and the next run asks again.
    """
    failed: list[CaptureRecord] = []
    same: list[str] = []
    tasks = _fetch(casebase, addresses, fetcher, actor, failed, same)
    tally = add_documents(casebase, tasks, actor=actor, workers=1, progress=progress)
    tally.not_captured += failed
    tally.unchanged += len(same)
    return tally


def _fetch(
    casebase: Casebase,
    addresses: Iterable[str],
    fetcher: Fetcher,
    actor: str,
    failed: list[CaptureRecord],
    same: list[str],
) -> Iterator[Capture]:
    """Yield the captures; keep a record of what gave none."""

    def recall(address: str) -> Validators | None:
        return find_validators(casebase, address)

    for _, result in fetch_all(addresses, fetcher=fetcher, recall=recall):
        if isinstance(result, Capture):
            yield result
        elif isinstance(result, NotModified):
            original = _keep_unchanged(casebase, result, actor)
            same.append(original)
        elif result.kind is not Trouble.STOPPED:
            failed.append(_keep_failure(casebase, result, actor))


def find_validators(casebase: Casebase, address: str) -> Validators | None:
    """Return what lets a server say that an address has not changed since its last capture."""
    last = _last_capture(casebase, address)
    return to_validators(last.final_url, last.headers) if last else None


def _last_capture(casebase: Casebase, address: str) -> CaptureRecord | None:
    found = casebase.store.find_captures(
        address=identify_address(address).key,
        states=[CaptureState.CAPTURED],
        window=Window(limit=1),
    )
    return found[0] if found else None


def _keep_unchanged(casebase: Casebase, result: NotModified, actor: str) -> str:
    last = _last_capture(casebase, result.url)
    subject = (last.original or last.id) if last else make_id("cap", result.url)
    note = CustodyNote(
        at=casebase.clock(),
        action=Touch.CHECKED,
        subject=subject,
        actor=actor,
        detail="not modified at its address",
    )
    casebase.store.append_custody([note])
    return subject


def _keep_failure(casebase: Casebase, result: NotCaptured, actor: str) -> CaptureRecord:
    record = CaptureRecord(
        id=make_id("cap", "not captured", result.url, result.at),
        state=CaptureState.NOT_CAPTURED,
        name=result.url,
        added_at=casebase.clock(),
        method="fetch",
        url=result.url,
        final_url=result.final_url,
        address=identify_address(result.url).key,
        retrieved_at=result.at,
        collector=actor,
        reason=result.reason,
    )
    note = CustodyNote(
        at=record.added_at,
        action=Touch.NOT_CAPTURED,
        subject=record.id,
        actor=actor,
        detail=str(result.kind),
    )
    with casebase.store.transaction():
        casebase.store.put_captures([record])
        casebase.store.append_custody([note])
    return record
