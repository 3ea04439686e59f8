"""Places by name: cities, regions and countries, in any language and case of our vocabularies.

Names are compared folded: case, hyphens, apostrophes, ё/е and Latin diacritics say nothing. Where
two places bear one name, the one written by hand comes first, then the larger.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from habeas.vocab.countries import iter_country_names
from habeas.vocab.loader import Row, load_rows, read_vocabulary

_COLUMNS = ("id", "country", "kind", "language", "names", "since", "until", "strength")
_REQUIRED = ("id", "kind", "names", "strength")
_BY_HAND = "places.csv"  # asked first: it says what a name means where two places bear it
_SORTED = "cities.csv"  # sorted by folded name; a test holds it to that
# In other languages, names of countries are words of these: "Island", "Indie".
_OURS = frozenset(["en", "ru", "kk", "ky", "fr", "uk", "be", "uz", "uz-Cyrl", "tg", "tk", "es"])
_STRENGTHS = {"strong": True, "weak": False}


class PlaceKind(StrEnum):
    """What sort of place an entry is."""

    COUNTRY = "country"
    CAPITAL = "capital"
    CITY = "city"
    REGION = "region"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An entry of the gazetteer.

    `country` is ISO 3166-1 alpha-2, None for what lies in several countries or in none.
    """

    id: str
    country: str | None
    kind: PlaceKind


class NamedPlace(NamedTuple):
    """A name of a place; a tuple, as there are many and they are made at the start. A name that is not `strong` is also a word, or the name of a person.

    An `acronym` (РК, GBAO) counts only in capitals and takes no endings.
    """

    parts: tuple[str, ...]
    place: Place
    strong: bool
    acronym: bool = False


_DIACRITIC = regex.compile("[À-ɏḀ-ỿ]")
_PLAIN = str.maketrans(
    {"ё": "е", "-": " ", "‐": " ", "‑": " ", "–": " ", "\xa0": " ", "ı": "i", "ł": "l", "ø": "o"}
    | dict.fromkeys("'’‘ʼʻ`´.,\xad", "")
)


@lru_cache(maxsize=1 << 14)
def fold_place(name: str) -> str:
    """Return a name as it is compared: "Нур-Султан" is "нур султан", "Fargʻona" is "fargona"."""
    plain = name.casefold().translate(_PLAIN)
    if not plain.isascii() and _DIACRITIC.search(plain):
        bare = (c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
        plain = "".join(bare)
    return " ".join(plain.split())


def find_place(name: str) -> Place | None:
    """Return the place that bears `name`, countries included, or None. Case endings are not undone."""
    named = _named(fold_place(name))
    return named.place if named else None


def is_strong_name(name: str) -> bool:
    """Tell whether `name` is that of a place and of nothing else: no word, no person's name."""
    named = _named(fold_place(name))
    return named is not None and named.strong


def country_of_place(name: str) -> str | None:
    """Return the alpha-2 code of the country in which the place called `name` lies, or None."""
    place = find_place(name)
    return place.country if place else None


def _named(folded: str) -> NamedPlace | None:
    """Return the place of a folded name: by hand, or a city of the sorted file."""
    return _by_hand().get(folded) or _cities_from(folded.split(" ", 1)[0]).get(folded)


@cache
def _by_hand() -> dict[str, NamedPlace]:
    names: dict[str, NamedPlace] = {}
    for name, place, strong in _iter_names():
        folded = fold_place.__wrapped__(name)
        if folded not in names:
            parts = tuple(folded.split(" "))
            names[folded] = NamedPlace(parts, place, strong, name.isupper())
    return names


@cache
def _city_lines() -> list[str]:
    """Return the rows of the sorted file as lines: they are read when their name is asked for."""
    lines = read_vocabulary(_SORTED).splitlines()
    head = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    return lines[head + 1 :]


@lru_cache(maxsize=1 << 14)
def _cities_from(part: str) -> dict[str, NamedPlace]:
    """Return the cities whose folded name begins with a word, by folded name."""
    lines = _city_lines()
    found: dict[str, NamedPlace] = {}
    # Names begin with the word and a space, or end with it, where the comma of the row stands.
    for i in range(bisect_left(lines, part), len(lines)):
        line = lines[i]
        if not line.startswith(part):
            break
        if line[len(part)] in ", ":
            name, id_, country, kind, strength = line.split(",")
            place = Place(id=id_, country=country or None, kind=PlaceKind(kind))
            found[name] = NamedPlace(tuple(name.split(" ")), place, strength == "strong")
    return found


def _iter_names() -> Iterator[tuple[str, Place, bool]]:
    for code, language, name in sorted(iter_country_names(), key=lambda c: c[1] not in _OURS):
        short = name.replace(".", "")
        bare = name.removeprefix("The ").removeprefix("the ")  # articles stand outside of a name
        if len(short) > _SHORT:
            yield bare, _country(code), language in _OURS
        elif short.isupper():
            yield short, _country(code), True
    places: dict[str, Place] = {}
    for row in load_rows(_BY_HAND, columns=_COLUMNS, required=_REQUIRED):
        place = places.get(row["id"]) or places.setdefault(row["id"], _parse_place(row))
        strong = _STRENGTHS.get(row["strength"])
        if strong is None:
            raise row.wrong(f"expected strong or weak, got {row['strength']!r}")
        for name in row.many("names"):
            yield name, place, strong


@cache
def load_place_names() -> Mapping[tuple[str, str], str]:
    """Return what places are called today, by id and language: those of the file made by hand."""
    names: dict[tuple[str, str], str] = {}
    for row in load_rows(_BY_HAND, columns=_COLUMNS, required=_REQUIRED):
        if not row["until"]:
            names.setdefault((row["id"], row["language"]), row.many("names")[0])
    return names


@cache
def _country(code: str) -> Place:
    return Place(id=f"country:{code}", country=code, kind=PlaceKind.COUNTRY)


def _parse_place(row: Row) -> Place:
    kind = PlaceKind.__members__.get(row["kind"].upper())
    if kind is None:
        raise row.wrong(f"expected one of {', '.join(PlaceKind)}, got {row['kind']!r}")
    return Place(id=row["id"], country=row["country"] or None, kind=kind)


@cache
def _by_first_part() -> dict[str, tuple[NamedPlace, ...]]:
    """Return the names by their first part, those of more parts first."""
    index: dict[str, list[NamedPlace]] = {}
    for named in _by_hand().values():
        index.setdefault(named.parts[0], []).append(named)
    return {
        part: tuple(sorted(names, key=lambda n: -len(n.parts))) if len(names) > 1 else tuple(names)
        for part, names in index.items()
    }


# Endings of Slavic nouns, and what the name may end in without them. Most plural genitives are left
# out: Каримов is no town.
_NOUN = {
    "а": ("", "о"), "у": ("", "а", "о"), "ом": ("", "о"), "ем": ("ь", "й", "е", ""), "е": ("", "а", "о", "я", "й", "ь"),
    "ы": ("а", ""), "и": ("ь", "я", "а", "й", ""), "я": ("ь", "й", "е"), "ю": ("я", "ь", "й", "е"), "ой": ("а",), "ою": ("а",),
    "ей": ("а", "я"), "ью": ("ь",), "ах": ("ы", "и", "а"), "ам": ("ы", "и", "а"), "ами": ("ы", "и", "а"), "ях": ("и",),
    "ям": ("и",), "ями": ("и",), "ию": ("ия", "ие"), "ии": ("ия", "ие"), "ией": ("ия",), "ия": ("ие",), "ием": ("ие",),
    "ов": ("ы",), "ье": ("ь",), "ья": ("ье",), "ьем": ("ье",), "і": ("а", "я", ""), "ї": ("я",),
}  # fmt: skip
_ADJECTIVE = [
    "ой",
    "ую",
    "ого",
    "ому",
    "ом",
    "ым",
    "им",
    "ое",
    "ые",
    "ых",
    "их",
    "его",
    "ему",
    "ем",
    "ею",
    "ей",
    "юю",
    "ым",
    "ыми",
    "ими",
]
_ADJECTIVE_LEMMA = ("ая", "ий", "ый", "ое", "ой", "яя", "ие", "ые")
# Endings of case in Kazakh, Kyrgyz, Uzbek and Tajik; they stand behind the whole name.
_TURKIC = [
    "ның",
    "нің",
    "дың",
    "дің",
    "тың",
    "тің",
    "нын",
    "нин",
    "дын",
    "дин",
    "тын",
    "тин",
    "нун",
    "дун",
    "тун",
    "нүн",
    "дүн",
    "түн",
    "ны",
    "ні",
    "ды",
    "ді",
    "ты",
    "ті",
    "ну",
    "ду",
    "ту",
    "нү",
    "дү",
    "тү",
    "ға",
    "ге",
    "ғе",
    "қа",
    "ке",
    "га",
    "ка",
    "го",
    "ко",
    "гө",
    "кө",
    "на",
    "не",
    "но",
    "нө",
    "да",
    "де",
    "до",
    "дө",
    "та",
    "те",
    "то",
    "тө",
    "нда",
    "нде",
    "ндо",
    "ндө",
    "дан",
    "ден",
    "дон",
    "дөн",
    "тан",
    "тен",
    "тон",
    "төн",
    "нан",
    "нен",
    "ндан",
    "нден",
    "дағы",
    "дегі",
    "тағы",
    "тегі",
    "ндағы",
    "ндегі",
    "дагы",
    "деги",
    "тагы",
    "теги",
    "догу",
    "дөгү",
    "тогу",
    "төгү",
    "ндагы",
    "ндеги",
    "мен",
    "бен",
    "пен",
    "ын",
    "ін",
    "ун",
    "үн",
    "ине",
    "ына",
    "нинг",
    "ни",
    "га",
]
_LATIN = ["ning", "dan", "ga", "da", "ni"]
_SHORT = 3  # letters: names of countries no longer are acronyms (UK, РК, США)
_LONGEST_ENDING = 5
_SHORTEST_STEM = 2
_LONG_STEM = 5  # of towns in -о and -й; shorter ones meet too many words
_SHORTEST_LATIN = 6  # letters before an Uzbek ending: "Toshkentda", not "Canada"
_CYRILLIC = regex.compile(r"\p{Cyrillic}")


def _lemmas_by_ending() -> dict[str, tuple[str, ...]]:
    table: dict[str, set[str]] = {}
    for ending, lemmas in _NOUN.items():
        table.setdefault(ending, set()).update(lemmas)
    for ending in _ADJECTIVE:
        table.setdefault(ending, set()).update(_ADJECTIVE_LEMMA)
    for ending in _TURKIC:
        table.setdefault(ending, set()).add("")
    return {ending: tuple(sorted(lemmas)) for ending, lemmas in table.items()}


_LEMMAS = _lemmas_by_ending()


@lru_cache(maxsize=1 << 14)
def base_forms(part: str) -> tuple[str, ...]:
    """Return what a folded word may be without its ending, itself first: "астане" gives "астана"."""
    if not _CYRILLIC.match(part):
        stems = [part[: -len(e)] for e in _LATIN if part.endswith(e)]
        return (part, *(s for s in stems if len(s) >= _SHORTEST_LATIN))
    forms: dict[str, None] = {part: None}
    for size in range(1, min(_LONGEST_ENDING, len(part) - _SHORTEST_STEM) + 1):
        stem, ending = part[:-size], part[-size:]
        for lemma in _LEMMAS.get(ending, ()):
            if _may_end(stem, lemma):
                forms[stem + lemma] = None
    return tuple(forms)


def _may_end(stem: str, lemma: str) -> bool:
    """Tell whether a name may be `stem` and `lemma`: "Самое" is not Самоа, nor "Онда" Ондо."""
    if lemma in ("о", "й"):
        return len(stem) >= _LONG_STEM
    return not (lemma and lemma[0] in "аыо" and stem[-1] in "аеёиоуыэюя")


@lru_cache(maxsize=1 << 14)
def names_from(part: str) -> tuple[NamedPlace, ...]:
    """Return the names that a folded word of a text may begin, more parts first, as printed first."""
    index, found = _by_first_part(), list[NamedPlace]()
    for form in base_forms(part):
        ours = index.get(form, ())
        found += ours
        known = {named.parts for named in ours}
        found += (n for n in _cities_from(form).values() if n.parts not in known)
    return tuple(sorted(found, key=lambda named: -len(named.parts))) if found else ()


def match_place(parts: Sequence[str], *, capitals: bool = True) -> NamedPlace | None:
    """Return the longest name that the folded words `parts` begin with, endings undone, or None.

    `capitals` tells that the first is written in capitals only, as acronyms must be.

    Endings are undone on each word: "нижнем новгороде" is "нижний новгород".
    """
    for named in names_from(parts[0]) if parts else ():
        if named.acronym and not (capitals and parts[0] == named.parts[0]):
            continue
        if _begins(parts, named.parts):
            return named
    return None


def _begins(parts: Sequence[str], name: tuple[str, ...]) -> bool:
    if len(name) > len(parts):
        return False
    return all(want in base_forms(part) for want, part in zip(name[1:], parts[1:], strict=False))
