"""What every page shows around its content, and whose eyes it is made for."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from habeas.model.access import Viewer, Visibility
from habeas.web.words import current_language

CUSTODIANS = "custodians"  # the group of accounts that see what is restricted
SECTIONS = (  # the rooms of the application, in the order of the navigation
    "items",
    "cases",
    "incidents",
    "people",
    "organizations",
    "places",
    "laws",
    "appeals",
    "review",
    "match",
    "captures",
    "add",
)
# Ids of records begin with their kind.
_ROOMS = {
    "per": "people",
    "org": "organizations",
    "pla": "places",
    "law": "laws",
    "app": "appeals",
    "inc": "incidents",
}


def viewer_of(request: HttpRequest) -> Viewer:
    """Return the viewer that the account of a request is: a member, or a custodian."""
    user: Any = request.user  # the types do not know which model of accounts we chose
    if not user.is_authenticated:
        return Viewer(level=Visibility.PUBLIC)
    custodian = user.groups.filter(name=CUSTODIANS).exists()
    level = Visibility.RESTRICTED if custodian else Visibility.GROUP
    return Viewer(level=level, name=user.get_username())


def interface(request: HttpRequest) -> dict[str, object]:
    """Return what the frame of every page needs."""
    room, _, rest = request.path.strip("/").partition("/")
    if room == "records":
        room = _ROOMS.get(rest[:3], room)
    return {
        "languages": settings.LANGUAGES,
        "language": current_language(),
        "here": request.get_full_path() if request.method == "GET" else "/",
        "navigation": [(name, f"/{name}/", f"web.nav.{name}", name == room) for name in SECTIONS],
        "asked_words": request.GET.get("q", "")[:200] if room == "items" else "",
    }
