"""Write habeas/data/countries.csv: what countries are called in the languages of our pages.

Run `python -m tools.make_countries > habeas/data/countries.csv` with Babel installed. Names are
from Unicode CLDR; short forms, older names and blocs from general knowledge.
"""

import csv
import sys
from collections.abc import Iterator

from babel import Locale

TOLD_IN = (
    "en", "ru", "kk", "ky", "fr", "uz", "uz_Cyrl", "tg", "uk", "be", "es", "de", "it", "pt", "pl",
    "tr", "az", "tk",
)  # fmt: skip
NO_COUNTRIES = {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AQ", "CP", "DG", "EA", "IC", "AC", "TA"}
OTHER_NAMES = {
    "KG": {"en": "Kyrgyz Republic|Kirghizia|Kirgizstan", "ru": "Кыргызская Республика|Киргизия|Киргизская Республика|КР",
           "ky": "Кыргыз Республикасы", "fr": "République kirghize|Kirghizie", "de": "Kirgistan|Kirgisien"},
    "KZ": {"en": "Republic of Kazakhstan|Kazakstan", "ru": "Республика Казахстан|РК", "kk": "Қазақстан Республикасы|ҚР",
           "fr": "République du Kazakhstan", "ky": "Казакстан"},
    "UZ": {"en": "Republic of Uzbekistan", "ru": "Республика Узбекистан|РУз", "uz": "O'zbekiston|Oʻzbekiston|Ozbekiston"},
    "TJ": {"en": "Republic of Tajikistan|Tadjikistan|Tadzhikistan", "ru": "Республика Таджикистан|РТ"},
    "TM": {"en": "Turkmenia", "ru": "Туркмения"},
    "RU": {"en": "Russian Federation", "ru": "Российская Федерация|РФ", "fr": "Fédération de Russie"},
    "BY": {"en": "Belarus|Republic of Belarus|Byelorussia", "ru": "Беларусь|Белоруссия|Республика Беларусь", "fr": "Biélorussie|Bélarus"},
    "US": {"en": "USA|U.S.|US|United States of America", "ru": "США|Соединённые Штаты", "fr": "États-Unis"},
    "GB": {"en": "UK|Great Britain|Britain", "ru": "Великобритания|Соединённое Королевство", "fr": "Royaume-Uni|Grande-Bretagne"},
    "CN": {"en": "China|PRC", "ru": "Китай|КНР", "fr": "Chine"},
    "TR": {"en": "Turkey|Türkiye|Turkiye", "ru": "Турция", "fr": "Turquie"},
    "MD": {"en": "Moldova", "ru": "Молдова|Молдавия", "fr": "Moldavie"},
    "CZ": {"en": "Czech Republic|Czechia", "ru": "Чехия"},
    "MM": {"en": "Myanmar|Burma", "ru": "Мьянма"},
    "KR": {"en": "South Korea|Republic of Korea", "ru": "Южная Корея|Республика Корея"},
    "KP": {"en": "North Korea|DPRK", "ru": "Северная Корея|КНДР"},
    "PS": {"en": "Palestine|Palestinian Territories|Occupied Palestinian Territory", "ru": "Палестина", "fr": "Palestine"},
    "CI": {"en": "Ivory Coast|Côte d’Ivoire|Cote d'Ivoire", "fr": "Côte d'Ivoire"},
    "CD": {"en": "DRC|DR Congo|Democratic Republic of the Congo", "fr": "RDC"},
    "CG": {"en": "Republic of the Congo"},
    "HK": {"en": "Hong Kong", "ru": "Гонконг"},
    "MO": {"en": "Macao|Macau"},
    "MK": {"en": "North Macedonia|Macedonia", "ru": "Северная Македония|Македония"},
    "BA": {"en": "Bosnia and Herzegovina|Bosnia", "ru": "Босния и Герцеговина|Босния"},
    "TL": {"en": "Timor-Leste|East Timor"},
    "SZ": {"en": "Eswatini|Swaziland"},
    "CV": {"en": "Cape Verde"},
    "LA": {"en": "Laos"},
    "SY": {"en": "Syria"},
    "IR": {"en": "Iran", "ru": "Иран"},
    "VN": {"en": "Vietnam|Viet Nam", "ru": "Вьетнам"},
    "AE": {"en": "UAE|United Arab Emirates", "ru": "ОАЭ", "fr": "EAU|Émirats arabes unis"},
    "XK": {"en": "Kosovo|Kosova"},
    "VA": {"en": "Holy See|Vatican"},
    "NL": {"en": "Netherlands|The Netherlands|Holland"},
    "PH": {"en": "Philippines|The Philippines"},
    "GM": {"en": "Gambia|The Gambia"},
}  # fmt: skip
BLOCS = {
    "eu": {"en": "EU|European Union", "ru": "ЕС|Евросоюз|Европейский Союз", "fr": "UE|Union européenne", "kk": "ЕО", "ky": "ЕБ", "uk": "ЄС", "es": "UE"},
    "un": {"en": "UN|United Nations", "ru": "ООН", "fr": "ONU|Nations unies", "kk": "БҰҰ", "ky": "БУУ", "es": "ONU", "de": "UNO|UN"},
    "osce": {"en": "OSCE", "ru": "ОБСЕ", "fr": "OSCE", "kk": "ЕҚЫҰ", "ky": "ЕККУ"},
    "coe": {"en": "Council of Europe|ECHR|ECtHR", "ru": "Совет Европы|ЕСПЧ", "fr": "Conseil de l’Europe|CEDH"},
    "central-asia": {"en": "Central Asia", "ru": "Центральная Азия|Средняя Азия|ЦА", "fr": "Asie centrale", "kk": "Орталық Азия", "ky": "Борбордук Азия", "uz": "Markaziy Osiyo", "de": "Zentralasien", "es": "Asia Central"},
    "europe": {"en": "Europe", "ru": "Европа", "fr": "Europe"},
    "asia": {"en": "Asia", "ru": "Азия", "fr": "Asie"},
    "africa": {"en": "Africa", "ru": "Африка", "fr": "Afrique"},
    "caucasus": {"en": "Caucasus|South Caucasus", "ru": "Кавказ|Южный Кавказ", "fr": "Caucase"},
    "world": {"en": "International|Global|World|Worldwide|Various", "ru": "Мир|В мире|Международное", "fr": "International|Monde", "kk": "Әлем", "ky": "Дүйнө"},
    "cis": {"en": "CIS", "ru": "СНГ|ОДКБ|ШОС|ЕАЭС", "fr": "CEI"},
}  # fmt: skip


def rows() -> Iterator[tuple[str, str, str, str]]:
    """Yield kind, code, language and name."""
    for told in TOLD_IN:
        for code, name in Locale.parse(told).territories.items():
            if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES:
                yield "country", code, told.replace("_", "-"), name
    for kind, table in (("country", OTHER_NAMES), ("bloc", BLOCS)):
        for code, names in table.items():
            for language, forms in names.items():
                for form in forms.split("|"):
                    yield kind, code, language, form


HEADER = """\
# What countries, and the blocs that headlines name beside them, are called.
# kind: country (code is ISO 3166-1 alpha-2, and XK) or bloc (code is our own)
# language: BCP-47 of the name; name: as printed at the head of a line
# source: Unicode CLDR names; short forms, older names and blocs from general knowledge; see tools/
# licence: Unicode-3.0 (CLDR), CC0-1.0 (the rest)
# date: 2026-11-22"""

if __name__ == "__main__":
    print(HEADER)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("kind", "code", "language", "name"))
    writer.writerows(sorted(set(rows())))
