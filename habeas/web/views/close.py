"""Items by what they are about: like a sentence, or like another item."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from habeas.model.records import ItemRecord
from habeas.search.query import Facet
from habeas.services.looking import Found
from habeas.services.meaning import Close, NoMeaning, find_by_meaning, find_like
from habeas.web.current import looking_at
from habeas.web.views.items import FACETS, chosen_of, to_filters

# What an item has for each filter.
_VALUES: Mapping[str, Callable[[ItemRecord], Sequence[str]]] = {
    "kind": lambda item: (str(item.kind),),
    "country": lambda item: item.countries,
    "language": lambda item: (item.language,) if item.language else (),
    "year": lambda item: (item.published[:4],) if item.published else (),
}


def close(request: HttpRequest) -> HttpResponse:
    """Show the items that are about what is said in `q`, or about the same as the item `like`."""
    asked = request.GET
    words, like = asked.get("q", "").strip()[:2_000], asked.get("like", "")[:200]
    looking = looking_at(request)
    found, missing = Close(rows=(), known=0), ""
    try:
        if like:
            found = find_like(looking, like, fits=_fits(asked))
        elif words:
            found = find_by_meaning(looking, words, fits=_fits(asked))
    except NoMeaning as error:
        missing = str(error.missing)
    filters = list(to_filters(_count(found.rows), asked))
    context = {
        "found": found,
        "words": words,
        "like": found.like,
        "missing": missing,
        "asked": bool(words or like),
        "filters": filters,
        "chosen": [c for one in filters for c in (*one.first, *one.more) if c.chosen],
    }
    return render(request, "habeas/close.html", context)


def _fits(asked: QueryDict) -> Callable[[ItemRecord], bool]:
    """Return whether an item has one of the values chosen of every filter."""
    wanted = {name: set(chosen) for name in FACETS if (chosen := chosen_of(asked, name))}
    return lambda item: all(not some.isdisjoint(_VALUES[n](item)) for n, some in wanted.items())


def _count(rows: Sequence[Found]) -> dict[Facet, Counter[str]]:
    """Return how many of the items found have each value."""
    return {
        facet: Counter(value for row in rows for value in _VALUES[name](row.item))
        for name, facet in FACETS.items()
    }
