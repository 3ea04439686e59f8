"""The overview, the list of items, one item."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.safestring import mark_safe

from habeas.formats.marked_text import Mark, find_lines, render_lines
from habeas.model.access import Visibility
from habeas.model.records import CaptureState, EntityRecord
from habeas.model.statements import SubjectKind
from habeas.search.engine import Sort
from habeas.search.query import Facet
from habeas.services.cases import Following
from habeas.services.incidents import Incidents
from habeas.services.looking import ItemView, Looking
from habeas.store.protocol import ANY_INCIDENT, CaseFilter, EntityOrder, Window
from habeas.text.edtf import is_edtf, to_days
from habeas.web.current import looking_at
from habeas.web.forms import make_token
from habeas.web.groups import find_rejected, find_sections, group_key, is_marked, to_anchor
from habeas.web.paging import Pages, page_number
from habeas.web.tags import PATHS
from habeas.web.words import current_language, say

PAGE = 25
FACETS = {
    "kind": Facet.KIND,
    "country": Facet.COUNTRY,
    "language": Facet.LANGUAGE,
    "year": Facet.YEAR,
}
_ROOMS = {"kind": "itemkind", "country": "country", "language": "language", "year": "year"}
_MOST_VALUES = 40
_MOST_SHOWN = (SubjectKind.PERSON, SubjectKind.ORGANIZATION, SubjectKind.LAW)
_MISSED = (CaptureState.NOT_CAPTURED, CaptureState.UNREADABLE)
_OPEN = CaseFilter(closed=False)  # as the list of cases begins
_SHOWN = 8  # values of a filter shown at once; the rest opens


def overview(request: HttpRequest) -> HttpResponse:
    """Show the casebase at a glance."""
    looking = looking_at(request)
    overview = looking.overview()
    context = {
        "overview": overview,
        "derived": (
            ("cases", Following(looking.casebase, looking.viewer, looking).count_cases(_OPEN)),
            ("incidents", Incidents(looking.casebase, looking.viewer, looking).count(ANY_INCIDENT)),
        ),
        "kinds": [(kind, PATHS[kind], overview.kinds.get(kind, 0)) for kind in PATHS],
        "most": [(kind, PATHS[kind], _most(looking, kind)) for kind in _MOST_SHOWN],
        "missed": looking.store.count_captures(_MISSED),
    }
    return render(request, "habeas/overview.html", context)


def _most(looking: Looking, kind: SubjectKind) -> list[EntityRecord]:
    """Return the records of a kind that most items mention."""
    return looking.find_entities(kind=kind, order=EntityOrder.ITEMS, window=Window(limit=6))


def find(request: HttpRequest) -> HttpResponse:
    """Show the items that fit words and filters."""
    asked = request.GET
    words = asked.get("q", "")[:2_000]
    number = page_number(asked)
    found = looking_at(request).find_items(
        words,
        filters={facet: chosen_of(asked, name) for name, facet in FACETS.items()},
        first_day=to_days(_date(asked, "from"))[0],
        last_day=to_days(_date(asked, "to"))[1],
        sort=_sort(asked.get("sort", "")),
        window=Window(limit=PAGE, offset=(number - 1) * PAGE),
    )
    filters = list(to_filters(found.facets, asked))
    context = {
        "found": found,
        "words": words,
        "first": asked.get("from", "")[:20],
        "last": asked.get("to", "")[:20],
        "sort": asked.get("sort", ""),
        "sorts": list(Sort),
        "filters": filters,
        "chosen": [c for one in filters for c in (*one.first, *one.more) if c.chosen],
        "pages": Pages(number=number, size=PAGE, total=found.total, asked=asked),
        "notes": [note.render(current_language()) for note in found.notes],
    }
    return render(request, "habeas/items.html", context)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter: how many items have it, whether it is chosen, the query without it."""

    room: str
    value: str
    count: int
    chosen: bool
    without: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """A field to filter by, with its values: the first ones, and those behind "more"."""

    name: str
    first: Sequence[Choice]
    more: Sequence[Choice]


def _date(asked: QueryDict, name: str) -> str | None:
    given = asked.get(name, "").strip()
    return given if is_edtf(given) and "/" not in given else None


def to_filters(counts: Mapping[Facet, Mapping[str, int]], asked: QueryDict) -> Iterable[Filter]:
    """Yield the filters with the values that are chosen, and those that items found have."""
    for name, facet in FACETS.items():
        chosen = chosen_of(asked, name)
        values = {value: counts.get(facet, {}).get(value, 0) for value in chosen}
        values |= counts.get(facet, {})
        room = _ROOMS[name]
        choices = [
            Choice(room, v, n, v in chosen, _without(asked, name, v) if v in chosen else "")
            for v, n in list(values.items())[:_MOST_VALUES]
        ]
        shown = max(_SHOWN, len(chosen))
        yield Filter(name, choices[:shown], choices[shown:])


def chosen_of(asked: QueryDict, name: str) -> list[str]:
    """Return the values chosen of a filter: a few short ones, each once."""
    return [value[:40] for value in dict.fromkeys(asked.getlist(name)) if value][:20]


def _without(asked: QueryDict, name: str, value: str) -> str:
    """Return the query with one value of a filter taken out."""
    changed = asked.copy()
    changed.setlist(name, [given for given in asked.getlist(name) if given != value])
    changed.pop("page", None)
    return "?" + changed.urlencode()


def _sort(given: str) -> Sort:
    return Sort(given) if given in set(Sort) else Sort.RELEVANCE


def show(request: HttpRequest, item_id: str) -> HttpResponse:
    """Show an item: its text with the findings marked, beside them the fields."""
    looking = looking_at(request)
    view = looking.item(item_id)
    sections = list(find_sections(view))
    context = {
        "view": view,
        "item": view.item,
        "text": mark_safe("".join(_render_text(view))),  # noqa: S308 - escaped by render_lines
        "sections": sections,
        "found": sum(len(section.groups) for section in sections),
        "rejected": find_rejected(view),
        "token": make_token(),
        "cases": Following(looking.casebase, looking.viewer, looking).offers_for(view),
        "custodian": looking.viewer.level is Visibility.RESTRICTED,
        "visibilities": list(Visibility),
    }
    return render(request, "habeas/item.html", context)


def _render_text(view: ItemView) -> Iterable[str]:
    marks = [
        Mark(
            span=mark.span,
            kind=f"{mark.statement.kind} {mark.statement.prop} {mark.statement.status}",
            anchor=to_anchor(f"w-{mark.statement.id}"),
            href=to_anchor(group_key(mark.statement)),
            back=mark.statement.kind is SubjectKind.APPEAL,
            title=say("web.item.to_finding") if mark.statement.kind is SubjectKind.APPEAL else None,
        )
        for mark in view.marks
        if is_marked(mark.statement)
    ]
    lines = find_lines(view.text, 1, lambda _: ((), view.item.language))
    return render_lines(view.text, lines, marks)
