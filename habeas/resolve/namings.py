"""Mentions as identity sees them: the name, where it stands, and what the page says beside it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from habeas.model.findings import Appeal, Mention, NameKind, Signatory
from habeas.model.identity import Place
from habeas.model.reading import ItemReading, Reading
from habeas.names.bodies import parse_body
from habeas.text.inflection import stems
from habeas.text.normalize import fold, squeeze
from habeas.vocab.countries import country_code
from habeas.vocab.gazetteer import Place as KnownPlace
from habeas.vocab.gazetteer import find_place, fold_place, match_place

_FROM = regex.compile(r"\s?,?\s?(?:from|of|из|з|de|d[’']|aus)\s+")
_AROUND = 60  # code points before and behind a name: a title, a bracket, the next two words
_STEM = 3  # letters of a place's name without its case ending
_MOST_COUNTRIES = 40  # of one item: a list of all countries says nothing of where its people are


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One signature: document, item, where its list begins, and its number as printed (or place)."""

    doc: str
    item: int
    appeal: int
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One mention with all that identity asks of it.

    `surface` has single spaces. `span` and `before` and `after` (some words around it) are of the
    item's text; without a text they are empty. `country` is the code of where the bearer is said
    to be; `countries` are those of the item and of the places it names, `home` the one country
    the item is about, or empty. `known` is the vocabulary's id of a place.
    """

    place: Place
    kind: NameKind
    surface: str
    nested: bool = False
    role: str = ""
    affiliation: str = ""
    city: str = ""
    country: str = ""
    countries: frozenset[str] = frozenset()
    home: str = ""
    acronym: str = ""
    before: str = ""
    after: str = ""
    entry: Entry | None = None
    known: str = ""
    published: str = ""


def find_namings(reading: Reading) -> list[Naming]:
    """Return the mentions of a page in the order of its items, as identity sees them."""
    namings = [naming for part in reading.items for naming in _of_item(reading.doc, part)]
    if all(naming.home for naming in namings):
        return namings
    # An item that names no country is about that of its page, where the page is about one.
    homes = Counter(naming.home for naming in namings if naming.home)
    home = next(iter(homes)) if len(homes) == 1 else ""
    return [n if n.home or not home else replace(n, home=home) for n in namings]


def _of_item(doc: str, part: ItemReading) -> Iterator[Naming]:
    mentions = [finding for finding in part.findings if isinstance(finding, Mention)]
    if not mentions:
        return
    countries, home = _countries(part, mentions)
    signed = _Signed(doc, part)
    text = part.item.text
    places = {m.span.start: m for m in mentions if m.kind is NameKind.PLACE}
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        entry, signatory = signed.at(start)
        person = signatory if mention.kind is NameKind.PERSON else None
        after = text[end : end + _AROUND]
        city = mention.city or (person.city if person else None) or ""
        if not city and mention.kind is NameKind.PERSON:
            city = _said_behind(after, end, places)
        yield Naming(
            place=Place(doc=doc, item=part.item.number, span=mention.span),
            kind=mention.kind,
            surface=squeeze(mention.surface),
            nested=mention.nested,
            role=fold(mention.role or (person.role if person else None) or ""),
            affiliation=squeeze(
                mention.affiliation or (person.organization if person else None) or ""
            ),
            city=_city_key(city),
            country=_own_country(mention, signatory, city),
            countries=countries,
            home=home,
            acronym=mention.acronym or "",
            before=text[max(0, start - _AROUND) : start],
            after=after,
            entry=entry,
            known=(mention.origin.entry or "") if mention.kind is NameKind.PLACE else "",
            published=part.item.published or "",
        )


def _said_behind(after: str, end: int, places: Mapping[int, Mention]) -> str:
    """Return the place that a name is said to be from right behind it, else ""."""
    found = _FROM.match(after)
    place = places.get(end + found.end()) if found else None
    return squeeze(place.surface) if place else ""


def _city_key(city: str) -> str:
    found = place_of(city)
    return found.id if found else fold(city)


def _own_country(mention: Mention, signatory: Signatory | None, city: str) -> str:
    """Return the country that the words beside a name give its bearer, else ""."""
    if mention.country and (code := country_code(mention.country)):
        return code
    stated = signatory.country if signatory else None
    if stated:
        return stated if len(stated) == 2 else country_code(stated) or ""
    return _country_of(city)


def _countries(part: ItemReading, mentions: Sequence[Mention]) -> tuple[frozenset[str], str]:
    """Return the countries an item speaks of, and the one it is about ("" where it is not clear)."""
    named = Counter(code for mention in mentions if (code := _country_named(mention)))
    own = part.item.countries
    every = frozenset((*own, *(code for code, _ in named.most_common(_MOST_COUNTRIES))))
    if len(own) == 1:
        return every, own[0]
    # More than one country, or none said: the one that most of the places lie in.
    asked = {code: n for code, n in named.items() if not own or code in own}
    best = max(asked, key=lambda code: (asked[code], code), default="")
    return every, best if best and asked[best] * 5 >= sum(named.values()) * 3 else ""


def _country_named(mention: Mention) -> str:
    """Return the country that a place lies in, or that the name of a body says."""
    if mention.kind is NameKind.PLACE:
        return _country_of(mention.surface)
    if mention.kind is NameKind.PERSON:
        return ""
    said = parse_body(squeeze(mention.surface)).countries
    return next(iter(said)) if len(said) == 1 else ""


def _country_of(name: str) -> str:
    found = place_of(squeeze(name))
    return (found.country or "") if found else ""


@lru_cache(maxsize=1 << 13)
def place_of(name: str) -> KnownPlace | None:
    """Return the place that the vocabularies know by a name in any case form, or None."""
    if not name:
        return None
    if exact := find_place(name):
        return exact
    parts = fold_place(name).split(" ")
    found = match_place(parts, capitals=name.isupper())
    if found and len(found.parts) == len(parts):
        return found.place
    # Kazakh and Kyrgyz cases: "Бишкекте".
    cuts = stems(parts[0])[1:] if len(parts) == 1 else ()
    return next((p for cut in cuts if len(cut) > _STEM and (p := find_place(cut))), None)


class _Signed:
    """The signatures of an item, asked by place."""

    def __init__(self, doc: str, part: ItemReading) -> None:
        rows = [
            (s.span.start, s.span.end, appeal.span.start, at, s)
            for appeal in part.findings
            if isinstance(appeal, Appeal)
            for at, s in enumerate(appeal.signatories)
        ]
        self._rows = sorted(rows, key=lambda row: row[:4])
        self._starts = [row[0] for row in self._rows]
        self._doc, self._item = doc, part.item.number

    def at(self, start: int) -> tuple[Entry | None, Signatory | None]:
        """Return the signature in which the place lies."""
        found = bisect_right(self._starts, start) - 1
        if found < 0 or self._rows[found][1] <= start:
            return None, None
        _, _, appeal, at, signatory = self._rows[found]
        entry = Entry(doc=self._doc, item=self._item, appeal=appeal, number=signatory.n or f"#{at}")
        return entry, signatory
