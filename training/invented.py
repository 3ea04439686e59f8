"""Invented sentences with their names marked: what no free corpus has in our languages.

Lists of signatures, posts, appeals, arrests; Russian cases, Kazakh and Kyrgyz suffixes, romanized names
in English and French. Nobody named here is real.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import regex

from habeas.vocab.countries import iter_country_names
from habeas.vocab.loader import load_rows
from tools import invent_names
from tools.invent_names import Person, feminine, romanize

_SLOT = regex.compile(r"\[([A-Z])(?::([a-z]))?\]")
_CYRILLIC = ("ru", "kk", "ky", "uk", "tg")
Spans = list[tuple[int, int, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A text with its names (PERSON, ORGANIZATION, PLACE), extras (POST, DATE, LAW) and roles."""

    text: str
    language: str
    names: Spans
    extras: Spans
    roles: Spans


def invent_sentences(count: int, seed: int) -> Iterator[Sentence]:
    """Yield `count` sentences; languages by how much we need them."""
    rng = random.Random(seed)
    templates = load_templates()
    languages = list(templates)
    weights = [{"en": 5, "ru": 6, "kk": 4, "ky": 6, "fr": 4}.get(x, 1.5) for x in languages]
    for _ in range(count):
        language = rng.choices(languages, weights)[0]
        yield fill(rng.choice(templates[language]), language, rng)


@cache
def load_templates() -> dict[str, list[str]]:
    """Return the templates by language."""
    found: dict[str, list[str]] = {}
    language = ""
    for line in Path(__file__).with_name("templates.txt").read_text("utf-8").splitlines():
        if line.startswith("== "):
            language = line[3:]
            found[language] = []
        elif line and not line.startswith("#"):
            found[language].append(line)
    return found


def fill(template: str, language: str, rng: random.Random) -> Sentence:
    """Return a template with invented names in its slots."""
    parts: list[str] = []
    names: Spans = []
    extras: Spans = []
    roles: Spans = []
    at = last = 0
    victim: Person | None = None
    for slot in _SLOT.finditer(template):
        parts.append(template[last : slot.start()])
        at += slot.start() - last
        kind, case = slot.group(1), slot.group(2) or ""
        if kind in "PSGVUX":
            person = victim if kind == "U" and victim else invent_person(language, rng)
            victim = person if kind == "V" else victim
            text = _print_person(person, kind, case, language, rng)
            names.append((at, at + len(text), "PER"))
            if kind in "VU":
                roles.append((at, at + len(text), "VICTIM"))
            if kind == "X":
                roles.append((at, at + len(text), "PERPETRATOR"))
        elif kind in "OY":
            text = invent_body(language, rng)
            names.append((at, at + len(text), "ORG"))
            if kind == "Y":
                roles.append((at, at + len(text), "PERPETRATOR"))
        elif kind in "LC":
            text = _print_place(kind, case, language, rng)
            names.append((at, at + len(text), "LOC"))
        else:
            text = {"T": _post, "D": _date, "W": _law}[kind](language, case, rng)
            extras.append((at, at + len(text), {"T": "POST", "D": "DATE", "W": "LAW"}[kind]))
        parts.append(text)
        at += len(text)
        last = slot.end()
    text = "".join(parts) + template[last:]
    if text[0].islower():
        text = text[0].upper() + text[1:]
    return Sentence(text=text, language=language, names=names, extras=extras, roles=roles)


# -- people


@cache
def _given(gender: str) -> list[str]:
    """Return given names in Cyrillic, with the letters of Kazakh and its neighbours."""
    rows = load_rows(
        "given_names.csv", columns=("name", "key", "gender", "strength"), required=("name",)
    )
    return [
        r["name"]
        for r in rows
        if r["gender"] == gender and regex.fullmatch(r"\p{Cyrillic}{3,}", r["name"])
    ]


_TURKIC = tuple(
    """Абай Айдар Азат Бақыт Болат Ғабит Дәулет Ерлан Жандос Қанат Мұрат Нұрлан Өмір Серік Талғат Шоқан Әділ Бейбіт
Самат Төлеген Жеңіс Сәкен Құрман Таалай Кубаныч Эркин Бактыбек Өмүрбек Үсөн Жылдыз Бермет Токтобек Нурсултан Мирлан
Азамат Улан Чыңгыз Дөөлөт Жээнбек Сагын Эсен Алмаз Темир Асан Үмөт""".split()
)


def invent_person(language: str, rng: random.Random) -> Person:
    """Return an invented person who may stand in a text of the language."""
    if language in ("kk", "ky") and rng.random() < 0.8:
        gender = rng.choice("mf")
        stem = rng.choice(_TURKIC) if rng.random() < 0.5 else rng.choice(invent_names._STEMS)
        surname = stem + ("ев" if stem[-1] in "йьіү" else "ов")
        if rng.random() < 0.15:
            surname = stem
        return Person(rng.choice(_given(gender)), surname, rng.choice(_TURKIC), gender, True, True)
    person = invent_names.invent(rng)
    while not person.cyrillic and rng.random() < (0.9 if language in _CYRILLIC else 0.4):
        person = invent_names.invent(rng)
    return person


def _print_person(person: Person, kind: str, case: str, language: str, rng: random.Random) -> str:
    given, surname, father = person.given, person.surname, person.father
    if person.cyrillic and person.gender == "f":
        surname = feminine(surname)
    father = invent_names._father(person, rng) if father and rng.random() < 0.2 else ""
    if language in _CYRILLIC and not person.cyrillic:
        given, surname, father = (_to_cyrillic(w) for w in (given, surname, father))
    if language not in _CYRILLIC and person.cyrillic:
        schemes = {"fr": ("french", "press"), "de": ("german", "press")}.get(
            language, ("bgn", "icao", "press", "kazakh")
        )
        scheme = rng.choice(schemes)
        given, surname, father = (
            romanize(w, scheme, rng) if w else "" for w in (given, surname, father)
        )
    if language == "ru" and case:
        given = _decline_given(given, case)
        surname = _decline_surname(surname, person.gender, case)
        father = _decline_given(father, case) if father else ""
    text = _arrange(given, surname, father, kind, case, language, rng)
    if case and language in ("kk", "ky", "uz"):
        text += _suffix(text, case, language)
    return text


def _arrange(
    given: str, surname: str, father: str, kind: str, case: str, language: str, rng: random.Random
) -> str:
    if kind in "SU":
        return surname
    if kind == "G":
        return given
    roll = rng.random()
    if roll < 0.06 and not case:
        return rng.choice((f"{given[0]}. {surname}", f"{given[0]}.{surname}"))
    if roll < 0.12 and father and language == "ru":
        return f"{surname} {given[0]}.{father[0]}."
    if roll < 0.2:
        return f"{surname} {given}" + (f" {father}" if father else "")
    if roll < 0.24 and not case:
        return f"{given} {surname.upper()}"
    return f"{given} {father} {surname}" if father else f"{given} {surname}"


_SIGNS = dict(zip("abcdefghijklmnopqrstuvwxyz", "абкдефгхижклмнопкрстувуксйз", strict=False))


def _to_cyrillic(word: str) -> str:
    return "".join(_SIGNS.get(c.lower(), "") for c in invent_names._plain(word)).capitalize()


def _decline_given(word: str, case: str) -> str:
    stem, last = word[:-1], word[-1:].lower()
    if last == "а":
        soft = stem[-1:].lower() in "гкхжчшщ"
        return stem + {"g": "и" if soft else "ы", "d": "е", "a": "у", "i": "ой", "p": "е"}[case]
    if last == "я":
        end = "и" if stem.endswith("и") else "е"
        return stem + {"g": "и", "d": end, "a": "ю", "i": "ей", "p": end}[case]
    if last in "йь":
        return stem + {"g": "я", "d": "ю", "a": "я", "i": "ем", "p": "е"}[case]
    if last in "бвгджзклмнпрстфхцчшщ":
        return word + {"g": "а", "d": "у", "a": "а", "i": "ом", "p": "е"}[case]
    return word


def _decline_surname(word: str, gender: str, case: str) -> str:
    if word.endswith(("ова", "ева", "ина", "ына")):
        return word[:-1] + {"g": "ой", "d": "ой", "a": "у", "i": "ой", "p": "ой"}[case]
    if word.endswith("ая"):
        return word[:-2] + {"g": "ой", "d": "ой", "a": "ую", "i": "ой", "p": "ой"}[case]
    if word.endswith(("ов", "ев", "ин", "ын")) and gender == "m":
        return word + {"g": "а", "d": "у", "a": "а", "i": "ым", "p": "е"}[case]
    if word.endswith(("ий", "ый")):
        return word[:-2] + {"g": "ого", "d": "ому", "a": "ого", "i": "им", "p": "ом"}[case]
    if gender == "m" and word[-1:].lower() in "бвгджзклмнпрстфхцчшщ":
        return word + {"g": "а", "d": "у", "a": "а", "i": "ом", "p": "е"}[case]
    return word


def _suffix(word: str, case: str, language: str) -> str:
    """Return the case suffix of Kazakh, Kyrgyz or Uzbek after `word` (vowel harmony)."""
    vowels = [c for c in word.lower() if c in "аәеёиоөуүұыіэюя"]
    last = word[-1:].lower()
    if language == "uz":
        return {"g": "ning", "d": "ga", "a": "ni", "p": "da", "b": "dan", "i": "bilan"}.get(
            case, ""
        )
    vowel = vowels[-1] if vowels else "а"
    after = (
        "v"
        if last in "аәеёиоөуүұыіэюя"
        else "n"
        if last in "мнңлрй"
        else "d"
        if last in "взж"
        else "t"
    )
    if language == "kk":
        back = vowel in "аоуұыюя"
        a, y = ("а", "ы") if back else ("е", "і")
        start = {
            "g": {"v": "н", "n": "н" if last in "мнң" else "д"}.get(after, "д"),
            "a": {"v": "н"}.get(after, "д"),
        }
    else:
        back = vowel in "аоуыюя"
        a = "о" if vowel == "о" else "ө" if vowel in "өү" else "а" if back else "е"
        y = "у" if vowel in "оу" else "ү" if vowel in "өү" else "ы" if back else "и"
        start = {"g": {"v": "н"}.get(after, "д"), "a": {"v": "н"}.get(after, "д")}
    hard = after == "t"
    if case in "ga":
        first = "т" if hard else start[case]
        return first + y + ("ң" if language == "kk" else "н") if case == "g" else first + y
    if case == "d":
        return (
            ("қ" if back and language == "kk" else "к") + a
            if hard
            else ("ғ" if back and language == "kk" else "г") + a
        )
    if case == "p":
        return ("т" if hard else "д") + a
    return (
        ("т" if hard else "н" if after == "n" and language == "kk" and last in "мнң" else "д")
        + a
        + "н"
    )


# -- places


def _countries(language: str) -> list[str]:
    return [name for _, spoken, name in iter_country_names() if spoken == language]


@cache
def _places(language: str) -> dict[str, list[str]]:
    rows = load_rows(
        "places.csv",
        columns=("id", "country", "kind", "language", "names", "since", "until", "strength"),
        required=("names",),
    )
    tongue = (
        language
        if language in ("en", "ru", "kk", "ky", "fr")
        else "ru"
        if language in _CYRILLIC
        else "en"
    )
    found = {
        "C": _countries(language) or _countries(tongue) or _places("ru")["C"],
        "L": [n for r in rows if r["language"] == tongue for n in r["names"].split("|")],
    }
    if len(found["L"]) < 150 and language not in ("en", "ru"):
        found["L"] += _places("ru" if language in _CYRILLIC else "en")["L"][::2]
    if tongue == "en" or language == "fr":
        cities = load_rows(
            "cities.csv", columns=("name", "id", "country", "kind", "strength"), required=("name",)
        )
        found["L"] += [r["name"].title() for r in cities if r["strength"] == "strong"][::9]
    return found


def _print_place(kind: str, case: str, language: str, rng: random.Random) -> str:
    text = rng.choice(_places(language)[kind])
    if language == "ru" and case and " " not in text and "-" not in text:
        text = _decline_place(text, case)
    elif language in ("kk", "ky", "uz") and case:
        text += _suffix(text, case, language)
    return text


def _decline_place(word: str, case: str) -> str:
    stem, last = word[:-1], word[-1:]
    if last == "а":
        return stem + {"g": "ы", "d": "е", "a": "у", "i": "ой", "p": "е"}[case]
    if last == "я":
        return (
            stem
            + {"g": "и", "d": "и", "a": "ю", "i": "ей", "p": "и" if stem[-1:] == "и" else "е"}[case]
        )
    if last == "ь":
        return stem + {"g": "и", "d": "и", "a": "ь", "i": "ью", "p": "и"}[case]
    if last in "бвгджзклмнпрстфхцчшщ":
        return word + {"g": "а", "d": "у", "a": "", "i": "ом", "p": "е"}[case]
    return word


# -- bodies

_QUOTES = {"en": "“”", "fr": "«»", "uz": "“”", "es": "“”", "de": "„“", "tr": "“”"}
_WORDS = {
    "en": "Dignity Voice Open Bridge Horizon Justice Memory Freedom Source Spark Civic Northern Silk Steppe Mountain Law Path Shield New Compass Dialogue Public Human Rights Watchers Equal Kindness Star River Lantern".split(),
    "ru": "Голос Достоинство Мост Горизонт Правда Память Свобода Источник Искра Гражданин Север Степь Путь Щит Компас Диалог Равенство Звезда Маяк Родник Единство Рассвет Право".split(),
    "kk": "Әділет Жарық Дауыс Көпір Шамшырақ Ар Намыс Бостандық Дала Жол Қалқан Бірлік Үміт Таң Шапағат Азамат".split(),
    "ky": "Адилет Жарык Үн Көпүрө Ар Намыс Эркиндик Талаа Жол Калкан Биримдик Үмүт Таң Ынтымак Жаран Булак".split(),
    "fr": "Dignité Voix Pont Horizon Justice Mémoire Liberté Source Étincelle Citoyens Solidarité Dialogue Égalité Lumière Avenir".split(),
    "uz": "Adolat Nur Ovoz Ozodlik Yo‘l Birlik Umid Tong Ezgulik Haqiqat".split(),
}
_FORMS = {
    "en": [
        "Ministry of {d}",
        "{L} City Court",
        "Supreme Court of {C}",
        "{L} District Court",
        "Committee for {w} {w}",
        "Public Foundation {q}",
        "{w} {w} Foundation",
        "{q}",
        "{w} Times",
        "Association of {d} of {C}",
        "{L} State University",
        "Department of {d} of {L}",
        "{A}",
        "{w} and {w} Center",
        "Radio {w}",
        "Public Association {q}",
        "International {w} Federation",
        "National Bar Association",
        "Union of Lawyers of {L}",
        "General Prosecutor's Office",
        "Parliament of {C}",
        "Council for {w}",
        "{w} {w} Network",
        "Penal Colony No. {n}",
        "the {w} Post",
    ],
    "ru": [
        "Министерство {dg}",
        "Верховный суд",
        "{Lg} городской суд",
        "Генеральная прокуратура",
        "Общественный фонд {q}",
        "Общественное объединение {q}",
        "Правозащитный центр {q}",
        "{q}",
        "ОФ {q}",
        "ОО {q}",
        "МВД",
        "ГКНБ",
        "КНБ",
        "СИЗО-{n}",
        "Комитет {dg}",
        "Коллегия адвокатов",
        "Союз журналистов",
        "Департамент {dg} по городу {L}",
        "районный суд № {n}",
        "Радио {w}",
        "газета {q}",
        "{A}",
        "Институт {dg}",
        "ООО {q}",
        "Бюро по правам человека",
        "Прокуратура {L}",
    ],
    "kk": [
        "{d} министрлігі",
        "Жоғарғы сот",
        "{L} қалалық соты",
        "Бас прокуратура",
        "{q} қоғамдық қоры",
        "{q} қоғамдық бірлестігі",
        "{q}",
        "ҰҚК",
        "ІІМ",
        "Адвокаттар алқасы",
        "{q} газеті",
        "{d} департаменті",
        "{L} университеті",
        "{w} партиясы",
        "{A}",
    ],
    "ky": [
        "{d} министрлиги",
        "Жогорку сот",
        "{L} шаардык соту",
        "Башкы прокуратура",
        "{q} коомдук фонду",
        "{q} коомдук бирикмеси",
        "{q}",
        "УКМК",
        "ИИМ",
        "Адвокатура",
        "{q} гезити",
        "{L} университети",
        "{w} партиясы",
        "Бириккен адвокаттар кеңеши",
        "{A}",
    ],
    "fr": [
        "ministère de la {d}",
        "cour d'appel de {L}",
        "tribunal de première instance de {L}",
        "Association {q}",
        "Fondation {w}",
        "Fédération internationale pour la {w}",
        "{q}",
        "Observatoire des {d}",
        "barreau de {L}",
        "Comité {w}",
        "université de {L}",
        "Union des avocats",
        "{A}",
        "Parlement européen",
        "chambre du conseil",
        "Radio {w}",
        "Ligue de la {w}",
    ],
    "uz": [
        "{d} vazirligi",
        "Oliy sud",
        "{L} shahar sudi",
        "Bosh prokuratura",
        "{q} jamoat fondi",
        "{q}",
        "DXX",
        "IIV",
        "Advokatlar palatasi",
        "{q} gazetasi",
    ],
    "uk": [
        "Міністерство юстиції",
        "Верховний Суд",
        "Печерський районний суд",
        "Офіс генерального прокурора",
        "{A}",
        "ГО «Світло»",
        "СБУ",
        "Центр «Довіра»",
    ],
    "tg": [
        "Вазорати адлия",
        "Суди олӣ",
        "Прокуратураи генералӣ",
        "КДАМ",
        "Созмони «Нур»",
        "Радиои «Овоз»",
        "Вазорати корҳои дохилӣ",
    ],
    "es": [
        "Ministerio de Justicia",
        "Tribunal Supremo",
        "Fiscalía General",
        "Comisión de la {w}",
        "Comité {w}",
        "Policía Nacional",
        "{A}",
        "Fundación {w}",
        "Universidad de {L}",
    ],
    "de": [
        "Landgericht {L}",
        "Justizministerium",
        "Bundesgerichtshof",
        "{A}",
        "Verein {q}",
        "Stiftung {w}",
        "Universität {L}",
        "Staatsanwaltschaft {L}",
    ],
    "tr": [
        "Adalet Bakanlığı",
        "{L} Barosu",
        "Yargıtay",
        "{A}",
        "{w} Vakfı",
        "{w} Derneği",
        "Emniyet Genel Müdürlüğü",
    ],
}
_DOMAINS = {
    "en": "Justice|Internal Affairs|Foreign Affairs|Health|Education|Finance|Journalists|Lawyers|Labor|Digital Development|Culture".split(
        "|"
    ),
    "ru": "юстиции|внутренних дел|иностранных дел|здравоохранения|образования|финансов|труда|культуры|прав человека".split(
        "|"
    ),
    "kk": "Әділет|Ішкі істер|Сыртқы істер|Денсаулық сақтау|Білім|Қаржы|Мәдениет".split("|"),
    "ky": "Юстиция|Ички иштер|Тышкы иштер|Саламаттык сактоо|Билим|Финансы|Маданият".split("|"),
    "fr": "justice|santé|défense|culture|presse|droits de l'homme".split("|"),
    "uz": "Adliya|Ichki ishlar|Tashqi ishlar|Moliya|Madaniyat".split("|"),
}


def invent_body(language: str, rng: random.Random) -> str:
    """Return the name of an invented or general body."""
    form = rng.choice(_FORMS[language])
    words = _WORDS.get(language) or _WORDS["ru" if language in _CYRILLIC else "en"]
    quotes = _QUOTES.get(language, "«»")
    if rng.random() < 0.15:
        quotes = '""'
    name = " ".join(rng.sample(words, rng.choice((1, 1, 2))))
    domains = _DOMAINS.get(language, [""])
    return (
        form.replace("{q}", quotes[0] + name + quotes[1] if form != "{q}" else name)
        .replace("{w}", rng.choice(words), 1)
        .replace("{w}", rng.choice(words))
        .replace("{dg}", rng.choice(domains))
        .replace("{d}", rng.choice(domains))
        .replace(
            "{Lg}",
            rng.choice(
                (
                    "Бишкекский",
                    "Алматинский",
                    "Ошский",
                    "Первомайский",
                    "Ленинский",
                    "Медеуский",
                    "Ташкентский",
                    "Душанбинский",
                )
            ),
        )
        .replace("{L}", rng.choice(_places(language)["L"]))
        .replace("{C}", rng.choice(_places(language)["C"]))
        .replace("{n}", str(rng.randrange(1, 60)))
        .replace(
            "{A}",
            "".join(
                rng.choices(
                    "ABCDEFHILMNOPRSTUVW" if language not in _CYRILLIC else "АБВГДЕИКЛМНОПРСТФЦ",
                    k=rng.choice((3, 3, 4, 5)),
                )
            ),
        )
    )


# -- posts, dates, laws


@cache
def _roles(language: str) -> list[str]:
    rows = load_rows(
        "roles.csv", columns=("form", "language", "number", "strength"), required=("form",)
    )
    return [
        r["form"] for r in rows if r["language"] == language and r["number"] == "one"
    ] or _roles("ru" if language in _CYRILLIC else "en")


def _post(language: str, case: str, rng: random.Random) -> str:
    text = rng.choice(_roles(language))
    if language == "ru" and case and " " not in text and text[-1] in "бвгджзклмнпрстфхцчшщья":
        return _decline_given(text, case)
    return text


_MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "kk": "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда".split(),
    "ky": "январда февралда мартта апрелде майда июнда июлда августта сентябрда октябрда ноябрда декабрда".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split(),
    "uz": "yanvar fevral mart aprel may iyun iyul avgust sentyabr oktyabr noyabr dekabr".split(),
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split(),
    "tg": "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри".split(),
}


def _date(language: str, _case: str, rng: random.Random) -> str:
    day, month, year = (
        rng.randrange(1, 29),
        rng.choice(_MONTHS[language]),
        rng.randrange(1998, 2027),
    )
    if language == "en":
        return rng.choice(
            (
                f"{day} {month} {year}",
                f"{month} {day}, {year}",
                f"{month} {year}",
                f"{day} {month}",
                str(year),
            )
        )
    if language == "kk":
        return rng.choice((f"{year} жылғы {day} {month}", f"{day} {month}", f"{year} жылы"))
    if language == "ky":
        return rng.choice((f"{year}-жылдын {day}-{month}", f"{day}-{month}", f"{year}-жылы"))
    if language == "de":
        return f"{day}. {month} {year}"
    if language == "uz":
        return rng.choice((f"{year}-yil {day}-{month}", f"{day}-{month}da"))
    return rng.choice((f"{day} {month} {year}", f"{day} {month}")) + (
        " года" if language == "ru" and rng.random() < 0.5 else ""
    )


def _law(language: str, _case: str, rng: random.Random) -> str:
    n = rng.randrange(1, 430)
    part = rng.randrange(1, 5)
    return rng.choice(
        {
            "ru": (
                f"части {part} статьи {n} Уголовного кодекса",
                f"ст. {n} УК",
                f"статье {n} КоАП",
            ),
            "kk": (f"Қылмыстық кодекстің {n}-бабы", f"ҚК {n}-бабының {part}-бөлігі"),
            "ky": (f"Кылмыш-жаза кодексинин {n}-беренеси", f"КЖКнын {n}-беренеси"),
            "fr": (f"l'article {n} du Code pénal", f"l'article {n}"),
        }.get(
            language,
            (f"Article {n} of the Criminal Code", f"article {n}({part}) of the Penal Code"),
        )
    )
