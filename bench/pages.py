"""Invented pages in any number, the same ones for the same seed, to measure `add` with.

    python -m bench.pages FOLDER --count 10000 --seed 1

News items and small appeals of 1.5 to 4 kB in five languages: two thirds as HTML with the furniture
of a site around them, the rest as plain text. People, bodies and places are those of
`bench.casebase`, the first far more often than the last, so that names come back; laws, roles and
dates stand in sentences as reporters write them.
"""

import argparse
import html
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bench.casebase import LANGUAGES, World, make_sentence, make_world

_CITIES = {
    "en": ("Almaty", "Astana", "Bishkek", "Osh", "Tashkent", "Dushanbe"),
    "fr": ("Almaty", "Astana", "Bichkek", "Och", "Tachkent", "Douchanbé"),
    "ru": ("Алматы", "Астана", "Бишкек", "Ош", "Ташкент", "Душанбе"),
    "kk": ("Алматы", "Астана", "Шымкент", "Қарағанды", "Ақтөбе", "Тараз"),
    "ky": ("Бишкек", "Ош", "Талас", "Нарын", "Каракол", "Баткен"),
}
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "ky": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
}
_DATE = {
    "en": "{day} {month} {year}",
    "fr": "{day} {month} {year}",
    "ru": "{day} {month} {year} года",
    "kk": "{year} жылғы {day} {month}",
    "ky": "{year}-жылдын {day}-{month}",
}
_SENTENCES = {
    "en": (
        "On {date}, police in {city} detained lawyer {person} outside the building of the court.",
        "Judge {person} ordered two months of detention under Article {n}({k}) of the Criminal Code.",
        '"We were not allowed to see our client," said {person}, a member of {body}.',
        "The Ministry of Justice informed {body} on {date} that its licence was suspended.",
        "According to {body}, {person} was summoned again on {date} as a witness.",
        "{person} and {other} have been held in {city} since {date}.",
        "The charges under Article {n} of the Criminal Procedure Code were dropped in {year}.",
    ),
    "fr": (
        "Le {date}, la police de {city} a arrêté l'avocate {person} devant le tribunal.",
        "Le juge {person} a ordonné deux mois de détention selon l'article {n} du Code pénal.",
        "« Nous n'avons pas pu voir notre client », a déclaré {person}, membre de {body}.",
        "Selon {body}, {person} a été convoqué de nouveau le {date}.",
        "{person} et {other} sont détenus à {city} depuis le {date}.",
        "Le ministère de la Justice a répondu à {body} le {date}.",
    ),
    "ru": (
        "{date} в городе {city} полиция задержала адвоката {person} у здания суда.",
        "Судья {person} арестовала обвиняемого на два месяца по части {k} статьи {n} УК РК.",
        "«Нас не пустили к подзащитному», - сказал {person}, член организации «{body}».",
        "Министерство юстиции сообщило {date}, что лицензия «{body}» приостановлена.",
        "По словам правозащитника {person}, {other} вызвали на допрос {date}.",
        "Городской суд города {city} рассмотрит жалобу {date}.",
        "Обвинение по ст. {n} УПК было снято в {year} году.",
    ),
    "kk": (
        "{date} {city} қаласында полиция адвокат {person} ұстады.",
        "Судья {person} Қылмыстық кодекстің {n}-бабы бойынша екі айға қамауға алды.",
        "«Бізді қорғаушыға жібермеді», - деді {person}, «{body}» ұйымының мүшесі.",
        "Әділет министрлігі {date} «{body}» ұйымына жауап берді.",
        "{person} мен {other} {city} қаласында ұсталып отыр.",
    ),
    "ky": (
        "{date} {city} шаарында милиция адвокат {person} кармады.",
        "Судья {person} Кылмыш-жаза кодексинин {n}-беренеси боюнча эки айга камакка алды.",
        "«Бизди коргоочуга киргизген жок», - деди {person}, «{body}» уюмунун мүчөсү.",
        "Юстиция министрлиги {date} «{body}» уюмуна жооп берди.",
        "{person} менен {other} {city} шаарында кармалып турат.",
    ),
}
_APPEAL = {
    "en": "Open letter|To the Prosecutor General|We call on you to release {person}.|Signatories:",
    "fr": "Lettre ouverte|Au Procureur général|Nous demandons la libération de {person}.|Signataires :",
    "ru": "Открытое обращение|Генеральному прокурору|Мы требуем освободить {person}.|Подписи:",
    "kk": "Ашық хат|Бас прокурорға|Біз {person} босатуды талап етеміз.|Қол қойғандар:",
    "ky": "Ачык кат|Башкы прокурорго|Биз {person} бошотууну талап кылабыз.|Кол койгондор:",
}
_LAWYER = {"en": "lawyer", "fr": "avocat", "ru": "адвокат", "kk": "адвокат", "ky": "адвокат"}
_PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title} | {site}</title>
<meta property="og:site_name" content="{site}"><link rel="stylesheet" href="/style.css"></head>
<body><header><a href="/">{site}</a><nav><ul><li><a href="/news">News</a></li>
<li><a href="/about">About</a></li><li><a href="/contact">Contact</a></li></ul></nav></header>
<main><article><h1>{title}</h1><p class="meta"><time datetime="{day}">{date}</time></p>
{body}
</article><aside><h2>More</h2><ul>{more}</ul></aside></main>
<footer><p>{site}, {year}</p></footer></body></html>
"""


def find_pages(count: int, *, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Yield the names and texts of `count` pages."""
    source = random.Random(seed)
    world = make_world(source)
    for number in range(count):
        language = source.choices(list(LANGUAGES), weights=list(LANGUAGES.values()))[0]
        writer = _Writer(source, world, language)
        paper = source.random() < 1 / 3
        text = writer.to_text() if paper else writer.to_html()
        yield f"{number // 1000:03}/{number:06}.{'txt' if paper else 'html'}", text


def write_pages(folder: Path, count: int, *, seed: int = 1) -> None:
    """Write `count` pages under `folder`, a thousand to a folder."""
    for name, text in find_pages(count, seed=seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


class _Writer:
    """Writes one page."""

    def __init__(self, source: random.Random, world: World, language: str) -> None:
        self.source, self.world, self.language = source, world, language
        self.latin = language in ("en", "fr")
        self.day = date(2010, 1, 1) + timedelta(days=source.randrange(5800))
        self.people = [self.name() for _ in range(source.randint(2, 5))]
        self.bodies = [e.names[0] for e in world.bodies.draw(source, 2)]
        self.title = " ".join(make_sentence(source, world, language, 6)).capitalize()
        self.title += f" ({source.choice(_CITIES[language])})"

    def name(self) -> str:
        """Return the name of somebody, in the script of the page."""
        return self.world.people.draw(self.source, 1)[0].names[-1 if self.latin else 0]

    def date(self, day: date) -> str:
        """Return a day as the language of the page writes it."""
        month = _MONTHS[self.language].split()[day.month - 1]
        return _DATE[self.language].format(day=day.day, month=month, year=day.year)

    def fill(self, form: str) -> str:
        """Return a sentence with names, dates and numbers put in."""
        source = self.source
        return form.format(
            person=source.choice(self.people),
            other=source.choice(self.people),
            body=source.choice(self.bodies),
            city=source.choice(_CITIES[self.language]),
            date=self.date(self.day - timedelta(days=source.randrange(60))),
            year=self.day.year,
            n=source.randint(100, 400),
            k=source.randint(1, 4),
        )

    def paragraphs(self) -> Iterator[str]:
        """Yield the paragraphs: sentences with facts among others without."""
        for _ in range(self.source.randint(4, 9)):
            words = make_sentence(self.source, self.world, self.language, 12)
            facts = self.source.choices(_SENTENCES[self.language], k=self.source.randint(1, 2))
            yield " ".join((*map(self.fill, facts), " ".join(words).capitalize() + "."))
        if self.source.random() < 0.1:
            yield from self.appeal()

    def appeal(self) -> Iterator[str]:
        """Yield what makes an appeal of a page: addressee, demand, signatures."""
        yield from self.fill(_APPEAL[self.language]).split("|")
        role, cities = _LAWYER[self.language], _CITIES[self.language]
        for number in range(1, self.source.randint(6, 20)):
            yield f"{number}. {self.name()}, {role}, {self.source.choice(cities)}"

    def to_text(self) -> str:
        """Return the page as plain text."""
        return "\n\n".join((self.title, self.date(self.day), *self.paragraphs())) + "\n"

    def to_html(self) -> str:
        """Return the page as a site gives it."""
        more = (" ".join(make_sentence(self.source, self.world, self.language, 5)) for _ in "abcd")
        return _PAGE.format(
            language=self.language,
            title=html.escape(self.title),
            site=html.escape(self.world.bodies.draw(self.source, 1)[0].names[0]),
            day=self.day.isoformat(),
            date=self.date(self.day),
            year=self.day.year,
            body="\n".join(f"<p>{html.escape(text)}</p>" for text in self.paragraphs()),
            more="".join(
                f'<li><a href="/{n}">{html.escape(t)}</a></li>' for n, t in enumerate(more)
            ),
        )


def main() -> None:
    """Write pages into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write_pages(options.folder, options.count, seed=options.seed)


if __name__ == "__main__":
    main()
