"""Captures with their custody, and the original bytes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from habeas.errors import NotFound
from habeas.model.records import CaptureRecord, CaptureState, CustodyNote, Touch
from habeas.services.looking import Looking
from habeas.store.protocol import Window
from habeas.web.changes import Changes, find_changes
from habeas.web.current import current_casebase, looking_at
from habeas.web.paging import Pages, page_number

PAGE = 50


def find(request: HttpRequest) -> HttpResponse:
    """Show captures, the latest first; on request, only those of one state."""
    looking, asked = looking_at(request), request.GET
    state = asked.get("state", "")
    states = [CaptureState(state)] if state in set(CaptureState) else []
    number = page_number(asked)
    window = Window(limit=PAGE, offset=(number - 1) * PAGE)
    total = looking.store.count_captures(states)
    context = {
        "rows": looking.find_captures(states=states, window=window),
        "state": state,
        "states": [(s, looking.store.count_captures([s])) for s in CaptureState],
        "pages": Pages(number=number, size=PAGE, total=total, asked=asked),
    }
    return render(request, "habeas/captures.html", context)


def show(request: HttpRequest, capture_id: str) -> HttpResponse:
    """Show a capture: where it is from, its items, its custody, others of the same address.

    With another of them (`with`), what has changed between the two.
    """
    looking = looking_at(request)
    view = looking.capture(capture_id)
    other = next((c for c in view.others if c.id == request.GET.get("with")), None)
    context = {
        "view": view,
        "capture": view.capture,
        "other": other,
        "changes": _changes(looking, other, view.capture) if other else None,
    }
    return render(request, "habeas/capture.html", context)


def _changes(looking: Looking, one: CaptureRecord, other: CaptureRecord) -> Changes | None:
    """Return what changed from the earlier capture to the later; None where it cannot be shown."""
    earlier, later = sorted((one, other), key=lambda c: (c.retrieved_at or c.added_at, c.id))
    texts = [_text(looking, capture.original) for capture in (earlier, later)]
    if texts[0] is None or texts[1] is None:
        return None
    return find_changes(texts[0], texts[1])


def _text(looking: Looking, original: str | None) -> str | None:
    """Return the text an original was read to, where all of it is open to the viewer."""
    if original is None or not looking.access.may_see_original(original):
        return None
    head = looking.store.latest_readings([original]).get(original)
    kept = looking.store.text(head.text) if head else None
    return kept.text if kept else None


def original(request: HttpRequest, sha256: str) -> HttpResponse:
    """Give the original bytes to be saved: never shown, whatever they say they are."""
    looking, casebase = looking_at(request), current_casebase()
    if not casebase.store.known_originals([sha256]) or not looking.access.may_see_original(sha256):
        raise NotFound("original", sha256[:80])
    data = casebase.originals.get(sha256)
    note = CustodyNote(
        at=casebase.clock(),
        action=Touch.EXPORTED,
        subject=sha256,
        actor=looking.viewer.name,
        detail="downloaded",
    )
    casebase.store.append_custody([note])
    response = HttpResponse(data, content_type="application/octet-stream")
    response.headers["Content-Disposition"] = f'attachment; filename="{sha256}.bin"'
    return response
