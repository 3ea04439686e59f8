"""The casebase that the server works on, and a request's look at it."""

from django.http import HttpRequest

from habeas.errors import NoCasebase
from habeas.services.casebase import Casebase
from habeas.services.looking import Looking
from habeas.web.context import viewer_of

_served: list[Casebase] = []  # one a process: Django has no other place for it


def serve_casebase(casebase: Casebase) -> None:
    """Say which casebase the pages show."""
    _served[:] = [casebase]


def current_casebase() -> Casebase:
    """Return the casebase that the pages show."""
    if not _served:
        raise NoCasebase(
            "expected a served casebase, got none; start the pages with `habeas serve`"
        )
    return _served[0]


def looking_at(request: HttpRequest) -> Looking:
    """Return what the account of a request sees of the casebase, as it stands now."""
    return Looking(current_casebase(), viewer_of(request))
