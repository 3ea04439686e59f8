"""Archive pages made up in the layouts blogs have: same items, other dress.

Everything is invented. `render_*` take items and give a page as plain text; the tests split it and
expect the items back.
"""

import random
from dataclasses import dataclass

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "ky": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
}
DATES = {
    "en": "{month} {day}, {year}",
    "ru": "{day} {month} {year} г.",
    "fr": "{day} {month} {year}",
    "kk": "{year} жылғы {day} {month}",
    "ky": "{year}-жылдын {day}-{month}",
}
HEADS = {
    "en": "Tag Archives: {country}",
    "ru": "Архив метки: {country}",
    "fr": "Archives par mot-clé : {country}",
    "kk": "Тег бойынша: {country}",
    "ky": "Тег боюнча: {country}",
}
COUNTRY = {
    "en": "Kyrgyzstan",
    "ru": "Кыргызстан",
    "fr": "Kirghizistan",
    "kk": "Қырғызстан",
    "ky": "Кыргызстан",
}
TITLES = {
    "en": [
        "Lawyer Medina Orozova summoned for questioning in Tokmok",
        "Court in Naryn postpones hearing of the river defenders",
        "“We only read the law aloud”: an interview with Temir Saparov",
        "Bar association asks for access to a closed trial",
        "Two teachers released after ten days of arrest",
    ],
    "ru": [
        "Адвоката Медину Орозову вызвали на допрос в Токмоке",
        "Суд в Нарыне отложил слушание по делу защитников реки",
        "«Мы только прочли закон вслух»: беседа с Темиром Сапаровым",
        "Коллегия адвокатов просит доступа на закрытый процесс",
        "Две учительницы вышли на свободу после десяти суток",
    ],
    "fr": [
        "L’avocate Medina Orozova convoquée pour interrogatoire à Tokmok",
        "Le tribunal de Naryn reporte l’audience des défenseurs de la rivière",
        "« Nous avons seulement lu la loi » : entretien avec Temir Saparov",
        "Le barreau demande l’accès à un procès à huis clos",
        "Deux enseignantes libérées après dix jours de détention",
    ],
    "kk": [
        "Адвокат Медина Орозова Тоқмақта тергеуге шақырылды",
        "Нарын соты өзен қорғаушыларының ісін кейінге қалдырды",
        "«Біз тек заңды дауыстап оқыдық»: Темір Сапаровпен сұхбат",
        "Адвокаттар алқасы жабық сотқа қатысуды сұрайды",
        "Екі мұғалім он тәуліктен кейін босап шықты",
    ],
    "ky": [
        "Адвокат Медина Орозова Токмокто суракка чакырылды",
        "Нарын соту дарыяны коргоочулардын ишин кийинкиге жылдырды",
        "«Биз мыйзамды гана окудук»: Темир Сапаров менен маек",
        "Адвокаттар коллегиясы жабык сотко кирүүнү сурайт",
        "Эки мугалим он күндөн кийин бошотулду",
    ],
}
BODIES = {
    "en": [
        "The lawyer said on the phone that she had been told neither the reason nor the article "
        "of the code, and that she would come with a colleague from the bar association.",
        "Her clients, eleven villagers from the upper valley, have asked for an open hearing "
        "since the spring. The judge gave no reason for the new delay.",
        "Relatives waited outside until the evening; they were let in for five minutes.",
    ],
    "ru": [
        "По телефону адвокат сказала, что ей не назвали ни причины, ни статьи кодекса, и что она "
        "придёт вместе с коллегой из коллегии адвокатов.",
        "Её подзащитные, одиннадцать жителей верхней долины, с весны просят открытого слушания. "
        "Судья не объяснил причину новой отсрочки.",
        "Родственники ждали на улице до вечера, их впустили на пять минут.",
    ],
    "fr": [
        "L’avocate a indiqué au téléphone qu’on ne lui avait donné ni le motif ni l’article du "
        "code, et qu’elle viendrait avec une consœur du barreau.",
        "Ses clients, onze habitants de la haute vallée, demandent depuis le printemps une "
        "audience publique. Le juge n’a pas motivé ce nouveau report.",
        "Les proches ont attendu dehors jusqu’au soir ; on les a laissés entrer cinq minutes.",
    ],
    "kk": [
        "Адвокат телефон арқылы себебін де, кодекстің бабын да айтпағанын, алқадағы әріптесімен "
        "бірге баратынын жеткізді.",
        "Оның қорғауындағы он бір тұрғын көктемнен бері ашық отырыс сұрап келеді. Судья жаңа "
        "кешіктірудің себебін түсіндірген жоқ.",
        "Туыстары кешке дейін сыртта күтті, оларды бес минутқа ғана кіргізді.",
    ],
    "ky": [
        "Адвокат телефон аркылуу себебин да, кодекстин беренесин да айтышкан жок, коллегиядагы "
        "кесиптешим менен барам деп билдирди.",
        "Анын коргоосундагы он бир тургун жаздан бери ачык отурум сурап келет. Сот жаңы "
        "кечиктирүүнүн себебин түшүндүргөн жок.",
        "Туугандары кечке чейин тышта күтүштү, аларды беш мүнөткө гана киргизишти.",
    ],
}
FOOTERS = {
    "en": "Posted in News | Tagged {country} | Leave a comment",
    "ru": "Рубрики: Новости | Метки: {country} | Оставить комментарий",
    "fr": "Publié dans Actualités | Laisser un commentaire",
    "kk": "Пікір қалдыру",
    "ky": "Пикир калтыруу",
}


@dataclass(frozen=True)
class Entry:
    """An item as it should come back."""

    title: str
    published: str
    date: str
    body: list[str]


def make_entries(language: str, seed: int) -> list[Entry]:
    """Return five entries, the newest first."""
    rng = random.Random(seed)
    months = MONTHS[language].split()
    entries = []
    year, month = 2021, 11
    for title in TITLES[language]:
        month -= rng.randint(1, 3)
        if month < 1:
            year, month = year - 1, month + 12
        day = rng.randint(1, 28)
        date = DATES[language].format(day=day, month=months[month - 1], year=year)
        body = rng.sample(BODIES[language], rng.randint(1, 3))
        entries.append(Entry(title, f"{year}-{month:02}-{day:02}", date, body))
    return entries


def render_title_date(entries: list[Entry], language: str) -> str:
    """Headline, date under it, text; a head line on top."""
    head = HEADS[language].format(country=COUNTRY[language])
    posts = ["\n\n".join([e.title, e.date, *e.body]) for e in entries]
    return head + "\n\n" + "\n\n\n".join(posts) + "\n"


def render_date_title(entries: list[Entry], language: str) -> str:
    """Date, headline under it, text."""
    head = HEADS[language].format(country=COUNTRY[language])
    posts = ["\n".join([e.date, e.title, "", *e.body]) for e in entries]
    return head + "\n\n" + "\n\n".join(posts)


def render_prefixed(entries: list[Entry], language: str) -> str:
    """Headline with the country in front, the headline again, no dates for some."""
    posts = []
    for n, e in enumerate(entries):
        lines = [f"{COUNTRY[language]}: {e.title}", *([e.date] if n % 2 else []), e.title, *e.body]
        posts.append("\n\n".join(lines))
    return "\n\n".join(posts)


def render_footers(entries: list[Entry], language: str) -> str:
    """Headline, date, text and a line that closes the post; glued without blank lines."""
    closing = FOOTERS[language].format(country=COUNTRY[language])
    return "\n".join("\n".join([e.title, e.date, *e.body, closing]) for e in entries)


RENDERERS = (render_title_date, render_date_title, render_prefixed, render_footers)
