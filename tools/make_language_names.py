"""Write habeas/data/languages.csv: what languages are called in the languages of our pages.

Run `python -m tools.make_language_names > habeas/data/languages.csv` with Babel installed.
Source: Unicode CLDR through Babel; the short marks are from general knowledge.
"""

import csv
import sys

from babel import Locale

READ = "en ru kk ky fr uz tg uk be es de it pt pl tr az hy ka ar fa tk zh mn ro nl".split()
TOLD_IN = "en ru kk ky fr uz tg uk be es de it pt pl tr az".split()
MARKS = {
    "en": "eng engl english-language англ англ. ағылш. ағылшынша англисче in-english anglais",
    "ru": "rus russ russian-language рус рус. русс. по-русски орысша орусча en-russe",
    "kk": "kaz kazak qazaq qazaqsha каз каз. қаз қаз. қазақша казахский kazakh-language",
    "ky": "kyr kir kyrgyz kirghiz kirgiz qyrgyz кырг. кыргызча киргизский қырғызша",
    "fr": "fra fre fr. francais en-francais франц. французша",
    "uz": "uzb o'zbek ozbek oʻzbekcha узб. ўзбекча",
    "tg": "taj tajiki тадж. тоҷикӣ",
    "uk": "ukr укр. українською",
    "de": "deu ger auf-deutsch нем.",
    "es": "spa esp español espanol castellano исп.",
    "tr": "tur türkçe turkce",
    "ar": "ara arabic العربية",
    "fa": "farsi persian فارسی",
    "zh": "chi chinese 中文",
}

rows = {
    (code, told, Locale(told).languages[code].casefold())
    for code in READ
    for told in TOLD_IN
    if code in Locale(told).languages
}
rows |= {
    (code, "", Locale(code).languages[code].casefold())
    for code in READ
    if code in Locale(code).languages
}
rows |= {
    (code, "", mark.replace("-", " ")) for code, marks in MARKS.items() for mark in marks.split()
}
print("# What languages are called, as in marks on links: (RUSSIAN), (FRANCAIS), [қаз.].")
print("# code: BCP-47 of the language meant; language: the language the name is in, empty for")
print("# own names and short marks; name: casefolded.")
print("# source: Unicode CLDR names; short marks from general knowledge; see tools/")
print("# licence: Unicode-3.0 (CLDR), CC0-1.0 (the marks)")
print("# date: 2026-11-22")
writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(("code", "language", "name"))
writer.writerows(sorted(rows))
