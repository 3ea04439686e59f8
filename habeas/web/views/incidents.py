"""Incidents: the list of acts that items tell of."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from habeas.model.statements import Status
from habeas.search.query import Facet
from habeas.services.incidents import Incidents
from habeas.services.looking import Looking
from habeas.store.protocol import IncidentFilter, Window
from habeas.text.edtf import is_edtf, to_days
from habeas.vocab.incidents import load_incident_types
from habeas.web.current import looking_at
from habeas.web.paging import Pages, page_number
from habeas.web.tags import act, code

PAGE = 25
_STATUSES = (Status.PROPOSED, Status.ACCEPTED)


def find(request: HttpRequest) -> HttpResponse:
    """Show the incidents that fit, the newest first."""
    looking, asked, number = looking_at(request), request.GET, page_number(request.GET)
    incidents = Incidents(looking.casebase, looking.viewer, looking)
    wanted, words = _filter(asked), asked.get("q", "")[:2_000]
    window = Window(limit=PAGE, offset=(number - 1) * PAGE)
    total = incidents.count(wanted, words=words)
    context = {
        "rows": incidents.find(wanted, words=words, window=window) if total else [],
        "pages": Pages(number=number, size=PAGE, total=total, asked=asked),
        "asked": wanted,
        "words": words,
        "first": asked.get("from", "")[:20],
        "last": asked.get("to", "")[:20],
        "types": sorted(load_incident_types(), key=act),
        "countries": _countries(looking, wanted.country),
        "statuses": _STATUSES,
        "narrowed": wanted != IncidentFilter() or bool(words),
    }
    return render(request, "habeas/incidents.html", context)


def _filter(asked: QueryDict) -> IncidentFilter:
    kind, status = asked.get("type", ""), asked.get("status", "")
    return IncidentFilter(
        type=kind if kind in load_incident_types() else "",
        country=asked.get("country", "")[:8].strip(),
        status=Status(status) if status in _STATUSES else None,
        first_day=to_days(_date(asked, "from"))[0],
        last_day=to_days(_date(asked, "to"))[1],
    )


def _date(asked: QueryDict, name: str) -> str | None:
    given = asked.get(name, "").strip()
    return given if is_edtf(given) and "/" not in given else None


def _countries(looking: Looking, chosen: str) -> list[str]:
    """Return the countries of the items there are, by name."""
    found = looking.find_items("", window=Window(limit=0)).facets.get(Facet.COUNTRY, {})
    return sorted({*found, *([chosen] if chosen else [])}, key=lambda one: code("country", one))
