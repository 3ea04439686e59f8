"""Cities and countries as a signature names them. The one door to the gazetteer."""

from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from habeas.vocab import gazetteer
from habeas.vocab.appeals import Word, word_kinds
from habeas.vocab.loader import load_rows

COLUMNS = ("kind", "country", "forms")

KINDS = {"country": "country", "city": "city", "capital": "city"}
SHORTEST_STEM = 5
LONGEST = 4  # words in the longest name of a place that is looked up inside a longer name
# Words that look like a city and are none: Helsinki Committee, Vienna Convention.
NO_CITY = frozenset(
    {
        "helsinki",
        "vienna",
        "geneva",
        "хельсинки",
        "хельсинкская",
        "mary",
        "nice",
        "och",
        "oral",
        "орал",
    }
)
SETTLEMENT = regex.compile(
    r"^(?:(?:the\s+)?(?:city|town|village|settlement)\s+of\s+|(?:г|гор|с|пос|ш|қ|sh|м|смт)\.\s*|г\s+"
    r"|(?:місто|город|город[ае]|село|пос[её]лок|аул|ville\s+de|ciudad\s+de|ш|қ|шаҳри|shahri)\s+)",
    regex.IGNORECASE,
)
SETTLEMENT_AFTER = regex.compile(
    r"\s+(?:city|town|village|қаласы|қ\.?|ауылы|шаары|ш\.?|айылы|shahri|sh\.?|шаҳри|қ-сы)$",
    regex.IGNORECASE,
)
CAPITAL_OF = regex.compile(
    r"^(?:the\s+)?(?:capital of|столица|capitale d[ue])\s+(.+)$", regex.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place named by a field. `city` is the printed name, None for a country or region.

    `stated` is true where the country itself is printed.
    """

    city: str | None
    country: str | None
    kind: str


@cache
def _tables() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    exact: dict[str, tuple[str, str]] = {}
    stems: dict[str, tuple[str, str]] = {}
    for row in load_rows("place_adjectives.csv", columns=COLUMNS, required=COLUMNS):
        for form in row.many("forms"):
            table = stems if form.endswith("*") else exact
            table.setdefault(form.rstrip("*").casefold(), (row["kind"], row["country"]))
    return exact, stems


@lru_cache(maxsize=1 << 14)
def find_place(name: str) -> tuple[str, str] | None:
    """Return kind ("country", "demonym", "city", "region") and country code of a name, or None."""
    exact, stems = _tables()
    folded = name.casefold().replace("’", "'")
    known = gazetteer.find_place(name.replace("İ", "I"))
    if folded in exact and (known is None or known.kind != "country"):
        return exact[folded]
    if known and known.country:
        return KINDS.get(known.kind, "region"), known.country
    if " " in folded:
        return None
    sizes = range(len(folded), SHORTEST_STEM - 1, -1)
    return next((stems[folded[:size]] for size in sizes if folded[:size] in stems), None)


@lru_cache(maxsize=1 << 13)
def parse_place(text: str) -> Place | None:
    """Return the place that a whole field names, or None.

    'Almaty', 'city of Zhezkazgan', 'г. Алматы', 'Ош шаары', 'capital of Kazakhstan', 'Chuy oblast',
    'Tajikistan'. A settlement said to be one need not be known.
    """
    text = text.strip(" .,;")
    capital = CAPITAL_OF.match(text)
    if capital:
        found = find_place(capital[1])
        return Place(text, found[1], "capital") if found else None
    bare = SETTLEMENT_AFTER.sub("", SETTLEMENT.sub("", text, count=1), count=1).strip()
    direct = find_place(text)
    if direct and direct[0] != "demonym":
        return _place_of(text, direct)
    found = find_place(bare) if bare else None
    if found and found[0] == "country" and bare and bare != text:
        return Place(text, found[1], "city")  # "Ciudad de México" is no country
    if found:
        return _place_of(bare or text, found)
    # "С. Орабаева" is a person, "с. Орабаево" a village
    initial = text[:1].isupper() and text[1:2] == "."
    if bare and bare != text and bare[0].isupper() and len(bare.split()) < LONGEST and not initial:
        return Place(bare, None, "city")
    return _region(text)


def _place_of(name: str, found: tuple[str, str]) -> Place | None:
    kind, country = found
    if kind == "demonym":
        return None
    if kind == "region" and not any(word_kinds(word) & Word.REGION for word in name.split()):
        kind = "city"  # "Naryn" alone is the town of that name
    return Place(name if kind == "city" else None, country, kind)


def _region(text: str) -> Place | None:
    """Return the region of 'Mangistau Region', 'Чуйская область'; None for other words."""
    words = text.split()
    if not 2 <= len(words) <= LONGEST or not any(word_kinds(word) & Word.REGION for word in words):
        return None
    names = [word for word in words if not word_kinds(word) & Word.REGION]
    found = find_place(" ".join(names)) or find_place(text)
    return Place(None, found[1], "region") if found else None


def find_country(name: str) -> tuple[str | None, str | None]:
    """Return the country that the name of a body tells, and the city in it: (country, city).

    'Norwegian Helsinki Committee' gives NO; 'Citizens Assembly of Astana' gives KZ and Astana;
    'Kyzylorda regional branch' gives KZ and no city. Countries count before adjectives and cities.
    """
    words = [word.strip("“”„«»\"'.,;:()!?") for word in name.split()]
    hits: dict[str, tuple[str, int, int]] = {}
    for start in range(len(words)):
        for size in range(min(LONGEST, len(words) - start), 0, -1):
            phrase = " ".join(words[start : start + size])
            found = find_place(phrase) if phrase[:1].isupper() else None
            if found:
                kind, code = found
                if kind != "city" or _is_sure_city(phrase):
                    hits.setdefault(kind, (code, start, size))
                break
    country = next(
        (hits[kind][0] for kind in ("country", "region", "city", "demonym") if kind in hits), None
    )
    return country, _city_in(words, hits)


def _is_sure_city(phrase: str) -> bool:
    """Tell whether words inside the name of a body are a city as listed, and nothing else."""
    return gazetteer.is_strong_name(phrase) and phrase.casefold() not in NO_CITY


def _city_in(words: list[str], hits: dict[str, tuple[str, int, int]]) -> str | None:
    """Return a city that the name sets first or last: 'Assembly of Astana'."""
    if "city" not in hits:
        return None
    _, start, size = hits["city"]
    after = words[start + size] if start + size < len(words) else ""
    if after and (start > 0 or word_kinds(after) & Word.REGION or after[:1].islower()):
        return None
    return " ".join(words[start : start + size])
