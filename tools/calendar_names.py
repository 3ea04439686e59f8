"""Write `habeas/data/months.csv` and `habeas/data/weekdays.csv` from CLDR, with case forms added.

Run by hand when CLDR or the list of languages changes; the package itself never imports Babel:

    python tools/calendar_names.py

CLDR gives full and abbreviated names, in the form that stands in a date and in the one that stands
alone. The other cases are made by rule (Russian, the Turkic languages) or stand below (by hand,
from general knowledge): CLDR has none.
"""

import csv
import datetime
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import babel
from babel import Locale

DATA = Path(__file__).parent.parent / "habeas" / "data"

# First come the languages we read most: a form that two languages claim goes to the first.
LOCALES = (
    "en ru kk ky fr uz uz_Cyrl tg uk be es de it pt pl tr az az_Cyrl tk hy ka ar ar_SY fa "
    "nl sv da nb fi cs sk hu ro bg sr sr_Latn sl hr el lt lv et mn sq id"
).split()

MORE_MONTHS: dict[tuple[str, int], str] = {
    ("en", 9): "sept",
    ("ru", 2): "фев", ("ru", 9): "сен", ("ru", 11): "ноя", ("ru", 6): "июн", ("ru", 7): "июл",
    ("fr", 2): "fév", ("fr", 7): "juill jul", ("fr", 4): "avr", ("fr", 8): "aou",
    ("uz", 1): "январь", ("uz", 9): "sentyabr sentabr", ("uz", 10): "oktyabr oktabr",
    ("es", 9): "setiembre sep set", ("de", 1): "jänner", ("de", 2): "feber",
    ("uk", 1): "січні", ("uk", 2): "лютому", ("uk", 3): "березні", ("uk", 4): "квітні",
    ("uk", 5): "травні", ("uk", 6): "червні", ("uk", 7): "липні", ("uk", 8): "серпні",
    ("uk", 9): "вересні", ("uk", 10): "жовтні", ("uk", 11): "листопаді", ("uk", 12): "грудні",
    ("be", 1): "студзені студз", ("be", 2): "лютым", ("be", 3): "сакавіку", ("be", 4): "красавіку крас",
    ("be", 5): "маі траўні", ("be", 6): "чэрвені чэрв", ("be", 7): "ліпені", ("be", 8): "жніўні жнів",
    ("be", 9): "верасні верас", ("be", 10): "кастрычніку кастр", ("be", 11): "лістападзе ліст", ("be", 12): "снежні снеж",
    ("pl", 1): "styczniu", ("pl", 2): "lutym", ("pl", 3): "marcu", ("pl", 4): "kwietniu",
    ("pl", 5): "maju", ("pl", 6): "czerwcu", ("pl", 7): "lipcu", ("pl", 8): "sierpniu",
    ("pl", 9): "wrześniu", ("pl", 10): "październiku", ("pl", 11): "listopadzie", ("pl", 12): "grudniu",
    ("cs", 1): "lednu", ("cs", 2): "únoru", ("cs", 3): "březnu", ("cs", 4): "dubnu",
    ("cs", 5): "květnu", ("cs", 6): "červnu", ("cs", 7): "červenci", ("cs", 8): "srpnu",
    ("cs", 9): "září", ("cs", 10): "říjnu", ("cs", 11): "listopadu", ("cs", 12): "prosinci",
    ("tg", 1): "январ", ("tg", 2): "феврал", ("tg", 4): "апрел", ("tg", 6): "июн", ("tg", 7): "июл",
    ("tg", 9): "сентябр", ("tg", 10): "октябр", ("tg", 11): "ноябр", ("tg", 12): "декабр",
    ("ky", 1): "үчтүн_айы", ("ky", 2): "бирдин_айы", ("ky", 3): "жалган_куран", ("ky", 4): "чын_куран",
    ("ky", 5): "бугу", ("ky", 6): "кулжа", ("ky", 7): "теке", ("ky", 8): "баш_оона",
    ("ky", 9): "аяк_оона", ("ky", 10): "тогуздун_айы", ("ky", 11): "жетинин_айы", ("ky", 12): "бештин_айы",
    ("ar", 1): "جانفي", ("ar", 2): "فيفري",
    ("ar", 3): "اذار", ("ar", 4): "ابريل أفريل افريل",
    ("ar", 5): "ايار ماي", ("ar", 6): "جوان",
    ("ar", 7): "جويلية يوليوز", ("ar", 8): "اغسطس أوت غشت",
    ("ar", 9): "ايلول شتنبر", ("ar", 10): "اكتوبر",
    ("ar", 11): "نونبر", ("ar", 12): "دجنبر",
    ("kk", 1): "янв", ("tk", 1): "ýanwar", ("tk", 2): "fewral",
}  # fmt: skip

MORE_WEEKDAYS: dict[tuple[str, int], str] = {
    ("en", 1): "tues tue", ("en", 3): "thurs thur thu", ("en", 2): "weds wed",
    ("ru", 0): "понедельника понедельнику понедельником пн пон",
    ("ru", 1): "вторника вторнику вторником вт", ("ru", 2): "среду среды ср",
    ("ru", 3): "четверга четвергу четвергом чт чет", ("ru", 4): "пятницу пятницы пятнице пт",
    ("ru", 5): "субботу субботы субботе сб", ("ru", 6): "воскресенья воскресенье воскресенью вс",
    ("uk", 2): "середу середи", ("uk", 4): "п’ятницю п'ятницю п’ятниці п'ятниця", ("uk", 5): "суботу суботи",
    ("uk", 6): "неділю неділі", ("uk", 0): "понеділка", ("uk", 1): "вівторка", ("uk", 3): "четверга",
    ("be", 2): "сераду", ("be", 4): "пятніцу", ("be", 5): "суботу", ("be", 6): "нядзелю",
    ("pl", 2): "środę środy", ("pl", 5): "sobotę soboty", ("pl", 6): "niedzielę niedzieli",
    ("es", 2): "miercoles", ("es", 5): "sabado", ("pt", 1): "terça", ("pt", 0): "segunda-feira",
}  # fmt: skip

# Also ordinary words, given names or verbs of a language we read: a date needs more than them.
# Forms of three letters or fewer are weak too, but for the abbreviations nothing else is spelt like.
WEAK_MONTHS = set(
    "march mars mart теке бугу кулжа ocak ekim lipa augusta maja maio heinä elo loka touko huhti "
    "tammi maalis marras joulu kesä syys helmi mayo luty липень червень sept".split()
)
SURE_ABBREVIATIONS = set(
    "jan feb apr jun jul aug oct nov dec янв фев апр авг окт ноя дек июн июл май мая мае мая mai fév avr".split()
)


def is_weak_month(form: str) -> bool:
    """Tell whether a month's name may well be something else."""
    return form in WEAK_MONTHS or (len(form) <= 3 and form not in SURE_ABBREVIATIONS)


def is_weak_weekday(form: str) -> bool:
    """Tell whether a weekday's name may well be something else: the short ones all may."""
    return len(form) <= 3 or form in ("среда", "среду", "среды")  # also: surroundings


def main() -> None:
    """Write both files."""
    date = datetime.date.today().isoformat()
    months = [row for locale in LOCALES for row in month_rows(locale)]
    weekdays = [row for locale in LOCALES for row in weekday_rows(locale)]
    write("months.csv", "month", "1 to 12", "Names of months", months, date)
    write("weekdays.csv", "weekday", "0 (Monday) to 6", "Names of weekdays", weekdays, date)


def month_rows(locale: str) -> Iterator[tuple[str, int, str, str]]:
    """Yield the rows of one language: strong forms, then weak ones."""
    language = code_of(locale)
    names = Locale.parse(locale).months
    for month in range(1, 13):
        base = [
            names[context][width][month]
            for context in ("format", "stand-alone")
            for width in ("wide", "abbreviated")
        ]
        base += MORE_MONTHS.get((locale, month), "").split()
        full = names["stand-alone"]["wide"][month]
        forms = clean([*base, *inflect(language, full)])
        yield from split(language, month, forms, is_weak_month)


def weekday_rows(locale: str) -> Iterator[tuple[str, int, str, str]]:
    """Yield the rows of one language: strong forms, then weak ones."""
    language = code_of(locale)
    names = Locale.parse(locale).days
    for day in range(7):
        base = [names[context]["wide"][day] for context in ("format", "stand-alone")]
        short = [names[context]["abbreviated"][day] for context in ("format", "stand-alone")]
        base += MORE_WEEKDAYS.get((locale, day), "").split()
        forms = clean([*base, *short, *inflect_weekday(language, base[0])])
        yield from split(language, day, forms, is_weak_weekday)


def split(
    language: str, number: int, forms: list[str], is_weak: Callable[[str], bool]
) -> Iterator[tuple[str, int, str, str]]:
    """Yield one row for the strong forms and one for the weak ones."""
    for strength, wanted in (("strong", False), ("weak", True)):
        chosen = [form for form in forms if is_weak(form) is wanted]
        if chosen:
            yield language, number, strength, "|".join(chosen)


def code_of(locale: str) -> str:
    """Return the language subtag: scripts and countries do not matter to a reader."""
    return locale.split("_")[0]


def clean(forms: Iterable[str]) -> list[str]:
    """Return the forms in lower case, without final dots, each once, plus those without accents."""
    kept: dict[str, None] = {}
    for form in forms:
        plain = form.replace("_", " ").strip(" .\u200f\u200e").casefold().replace("\u0307", "")
        plain = plain.replace("'", "’")
        if len(plain) > 1 and not any(c.isdigit() for c in plain):
            kept[plain] = None
            kept[unaccented(plain)] = None
    return list(kept)


def unaccented(form: str) -> str:
    """Return a Latin form without its accents; other scripts stand as they are."""
    if not form.isascii() and all(
        unicodedata.name(c, "").startswith("LATIN") for c in form if c.isalpha()
    ):
        bare = unicodedata.normalize("NFD", form)
        return "".join(c for c in bare if not unicodedata.combining(c)).replace("ı", "i")
    return form


RUSSIAN_ENDINGS = ("е", "ю", "у", "ем", "ём", "ом")


def inflect(language: str, name: str) -> list[str]:
    """Return the cases that CLDR lacks, for the languages whose rule is simple."""
    name = name.casefold()
    if language == "ru":
        stem = name.rstrip("ьй")
        return [stem + end for end in RUSSIAN_ENDINGS]
    if language in TURKIC:
        return turkic_cases(language, name.split("-")[-1])
    if language == "tg":
        return [name + "и", name + "ро"]
    if language == "fi":
        return [name + "ta", name + "ssa", name + "n"]
    return []


def inflect_weekday(language: str, name: str) -> list[str]:
    """Return the cases of a weekday that dates are told in."""
    return turkic_cases(language, name.casefold()) if language in TURKIC else []


# Locative, ablative, genitive, dative, then possessive and its cases; A stands for the open vowel,
# I for the narrow one, D for d/t, G for g/k: see `harmonize`.
TURKIC: dict[str, tuple[str, ...]] = {
    "kk": ("DA", "DAғы", "DAн", "DIң", "Gа", "I", "IнDа", "IнDағы", "Iнан", "Iның", "Iна"),
    "ky": ("DA", "DAгы", "DAн", "DIн", "Gа", "I", "IнDа", "IнDагы", "Iнан", "Iнын", "Iна"),
    "uz": (),
    "tr": (),
    "az": (),
    "tk": (),
}
PLAIN_ENDINGS = {
    "uz": (
        "da",
        "dagi",
        "dan",
        "ning",
        "ga",
        "i",
        "ida",
        "idagi",
        "да",
        "даги",
        "дан",
        "нинг",
        "га",
        "и",
        "ида",
        "идаги",
    ),
    "tr": (
        "da",
        "de",
        "ta",
        "te",
        "'da",
        "'de",
        "'ta",
        "'te",
        "’da",
        "’de",
        "’ta",
        "’te",
        "ı",
        "i",
    ),
    "az": (
        "da",
        "də",
        "ın",
        "in",
        "un",
        "ün",
        "ı",
        "i",
        "u",
        "ü",
        "ında",
        "ində",
        "да",
        "дә",
        "ын",
        "ин",
    ),
    "tk": ("da", "de", "yň", "iň", "y", "i", "ynda", "inde"),
}
HARD = set("пфкқтсшщчцхһ")
VOICED = {"к": "г", "қ": "ғ", "п": "б"}  # қыркүйек, қыркүйегі

# Kyrgyz endings are rounded after a rounded vowel: июнунда, августтун, дүйшөмбүдө.
ROUNDED = {
    **dict.fromkeys("ую", str.maketrans("ы", "у")),
    **dict.fromkeys("өү", str.maketrans("ие", "үө")),
}


def turkic_cases(language: str, name: str) -> list[str]:
    """Return a Turkic name with its case endings (vowel harmony for Kazakh and Kyrgyz)."""
    if language in PLAIN_ENDINGS:
        latin = name[0] < "\u0400"
        return [name + end for end in PLAIN_ENDINGS[language] if (end[-1] < "\u0400") is latin]
    vowels = [c for c in name if c in "аәеёиіоөуүұыэюя"]
    back = bool(vowels) and vowels[-1] in "аоұыуяюё"
    endings = [
        end for end in TURKIC[language] if not (end.startswith("I") and name[-1] in "аеиіыэү")
    ]
    forms = [form for end in endings for form in harmonize(language, name, end, back)]
    rounded = ROUNDED.get(vowels[-1], {}) if language == "ky" and vowels else {}
    stem = len(name.rstrip("ь"))
    return forms + [form[:stem] + form[stem:].translate(rounded) for form in forms if rounded]


def harmonize(language: str, name: str, ending: str, back: bool) -> Iterator[str]:
    """Yield the name with one ending; Russian stems lose their soft sign before a vowel."""
    hard = name[-1] in HARD
    narrow = ("ы" if back else "і") if language == "kk" else ("ы" if back else "и")
    table = {
        "A": "а" if back else "е",
        "D": "т" if hard and not ending.startswith("I") else "д",
        "I": narrow,
        "G": ("қ" if back else "к") if hard else ("ғ" if back else "г"),
    }
    if language == "ky":
        table["G"] = "к" if hard else "г"
    body = "".join(
        table.get(c, c if back else {"а": "е", "ы": narrow, "ғ": "г"}.get(c, c)) for c in ending
    )
    if ending.startswith("I"):
        stem = name.rstrip("ь")
        yield stem[:-1] + VOICED.get(stem[-1], stem[-1]) + body
    else:
        yield name + body
        yield name.rstrip("ь") + body


def write(
    name: str, column: str, values: str, what: str, rows: list[tuple[str, int, str, str]], date: str
) -> None:
    """Write one vocabulary."""
    with (DATA / name).open("w", encoding="utf-8", newline="\n") as file:
        file.write(
            f"# {what}, in lower case, without final dots. Made by tools/calendar_names.py.\n"
            f"# language: BCP-47; {column}: {values}; strength: strong (always this) or weak (also an\n"
            "# ordinary word, a name or a number: wants a day and a year, a weekday or a date line);\n"
            '# forms: separated by "|". A form that two languages claim goes to the first in the file.\n'
            f"# source: Unicode CLDR through Babel {babel.__version__}; further case forms by rule and by hand\n"
            "# licence: Unicode License v3 (CLDR); ours: Apache-2.0\n"
            f"# date: {date}\n"
        )
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("language", column, "strength", "forms"))
        seen: set[tuple[str, int, str, str]] = set()
        for row in rows:
            if row not in seen:
                seen.add(row)
                writer.writerow(row)


if __name__ == "__main__":
    main()
