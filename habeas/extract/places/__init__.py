"""Places: "Almaty", "Kyrgyz Republic", "Sughd region", "penal colony in Atyrau", "СИЗО-1".

Names of the gazetteer, in the case endings of our languages, and what words beside a name make a
place of: settlements, regions, capitals, prisons. Adjectives and lower-case generic words ("the
region") are no names. "City of" and "г." stand outside the name, "region" and "облысы" inside.
"""

from collections.abc import Iterator

from habeas.extract.places.names import find_units
from habeas.extract.places.prisons import find_prisons
from habeas.extract.places.structure import find_structures
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Finding, Mention, NameKind, Origin
from habeas.model.item import Item
from habeas.model.spans import Span, nest
from habeas.text.words import read_words

NAME, VERSION, NEEDS = "places", 1, ()


def extract(item: Item, found: Findings, context: Context) -> Iterator[Finding]:
    """Yield one mention per name, sorted by place, the longer first; inner ones have nested=True.

    `origin.entry` is the id of the gazetteer, or None for a place that is not in it. Spans are code
    points of item.text. Any text is accepted; nothing is marked in addresses.
    Source: data/places.csv, cities.csv, countries.csv, place_words.csv.
    """
    words = read_words(item.text)
    units = find_units(words)
    places: dict[Span, str | None] = {}
    for place in (*find_structures(units), *find_prisons(units)):
        if places.get(place.span) is None:
            places[place.span] = place.entry
    for span, nested in nest(places):
        yield Mention(
            span=span,
            surface=span.of(item.text),
            kind=NameKind.PLACE,
            origin=Origin(extractor=NAME, version=VERSION, entry=places[span]),
            nested=nested,
        )
