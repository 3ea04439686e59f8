"""Invented documents for tests of search: many of them share words, so that queries find some."""

import random
from datetime import UTC, datetime, timedelta

from habeas.search.document import Document, Named

PEOPLE = (
    Named(id="p1", names=("Сауле Толымбекова", "Saule Tolymbekova")),
    Named(id="p2", names=("Marat Testov",)),
    Named(id="p3", names=("Өмүрбек Сынаков",)),
    Named(id="p4", names=("Éloïse Dupond-Test",)),
)
BODIES = (
    Named(id="o1", names=("Bar of Northtown", "Коллегия адвокатов Северска")),
    Named(id="o2", names=("Әділет сыноо уюму",)),
)
SENTENCES = {
    "ru": (
        "Адвокат Сауле Толымбекова обжаловала решение суда",
        "Суды отказали адвокатам по ст. 19.3 КоАП",
        "ЗАДЕРЖАНА ЮРИСТ ТОЛЫМБЕКОВА",
        "Ёлкину лишили лицензии",
    ),
    "kk": (
        "Адвокаттың құқығы бұзылды, деп хабарлады Сауле Толымбекова",
        "ҚАЛАЛЫҚ СОТТЫҢ ҮКІМІ ӨЗГЕРТІЛДІ",
        "Әділет департаменті адвокаттарды жауапқа тартты",
    ),
    "ky": (
        "Өмүрбек Сынаковдун иши сотко өттү",
        "АДВОКАТТЫН УКУГУ БУЗУЛДУ",
        "Сыноо уюмунун кызматкерлери кармалды",
    ),
    "fr": (
        "L’avocate Éloïse Dupond-Test a été arrêtée",
        "L'ÉTAT DE DROIT ET LES AVOCATS",
        "Les juges ont refusé l’appel",
    ),
    "en": (
        "Lawyer Saule Tolymbekova was disbarred by the court",
        "See reference ABC 001 / 1016 / OBS 085.4",
        "Courts refused appeals of lawyers",
        "Marat Testov’s ex-lawyer was fined",
    ),
}
LABELS = ("public", "team", "lead")
DATES = (None, "2016", "2016-05", "2016-05-31", "2017-21", "2014-06/2014-07", "no date")


def make_document(number: int, seed: int = 0) -> Document:
    """Return one invented document, the same one for the same numbers."""
    source = random.Random(1000 * seed + number)
    language = source.choice(list(SENTENCES))
    texts = source.choices(SENTENCES[language], k=3) + source.choices(SENTENCES["ru"], k=1)
    labels = frozenset(source.sample(LABELS, source.choice((1, 1, 2))))
    return Document(
        id=f"d{number}",
        title=texts[0],
        text=". ".join(texts[1:]),
        visibility=labels if number % 11 else frozenset(),
        kind=source.choice(("news", "appeal", None)),
        countries=tuple(source.sample(("KZ", "KG", "RU", "FR"), source.randint(0, 2))),
        language=source.choice((language, language, None)),
        published=source.choice(DATES),
        publisher=source.choice((None, "Northtown Gazette", "Вестник Северска \ud800")),
        people=tuple(source.sample(PEOPLE, source.randint(0, 2))),
        organizations=tuple(source.sample(BODIES, source.randint(0, 1))),
        places=(Named(id="g1", names=("Северск",)),) if number % 3 else (),
        laws=(Named(id="KZ-CC", names=("Уголовный кодекс",)),) if number % 4 == 0 else (),
        captured_at=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=source.randint(0, 9)),
    )
