"""Offices and names brought from the case of an addressee to the nominative.

"Генеральному прокурору Республики Каланд Остранцеву Т.И." is the Генеральный прокурор and
Остранцев Т.И. Russian and Ukrainian inflect every word up to the head of an office, the Turkic
languages only its last one. What shows no ending of such a case stays as it is printed. Source:
the grammars of the languages; where an ending is that of several declensions, the one usual in
offices and surnames.
"""

from enum import Enum
from functools import lru_cache

import regex

from habeas.vocab.appeals import cue_pattern


class Case(Enum):
    """The case that an addressee may stand in."""

    DATIVE = "dative"  # "Президенту", "обращаемся к Президенту"
    ACCUSATIVE = "accusative"  # "В Генеральную прокуратуру", "призываем Президента"
    GENITIVE = "genitive"  # "требуем от Генеральной прокуратуры"


Endings = tuple[tuple[str, str], ...]

UKRAINIAN = regex.compile(r"[іїєґ]|уповноваж|людини", regex.IGNORECASE)
KAZAKH = regex.compile(r"[әғқңөұүһі]", regex.IGNORECASE)
CYRILLIC = regex.compile(r"\p{Cyrillic}")
INITIALS = regex.compile(r"(?:\p{Lu}\p{Ll}?\.\s?-?){1,3}")
SHORTEST = 3  # letters of a stem: "Ву" and "Ли" are names in the nominative
MAX_WORDS = 12  # an office in the dative has a head among its first words

# Longest first; "*" of an adjective: "-ый", after a back or hushing consonant "-ий".
ADJECTIVES: dict[Case, Endings] = {
    Case.DATIVE: (
        ("ьому", "ій"), ("ому", "*"), ("ему", "ий"), ("ой", "ая"), ("ей", "яя"),
        ("ым", "ые"), ("им", "ие"), ("ій", "а"),
    ),
    Case.ACCUSATIVE: (
        ("ого", "*"), ("его", "ий"), ("ую", "ая"), ("юю", "яя"), ("дну", "дна"), ("ьну", "ьна"), ("вну", "вна"), ("ых", "ые"), ("их", "ие"),
    ),
    Case.GENITIVE: (
        ("ого", "*"), ("его", "ий"), ("ой", "ая"), ("ей", "яя"), ("ых", "ые"), ("их", "ие"),
    ),
}  # fmt: skip
NOUNS: dict[Case, Endings] = {
    Case.DATIVE: (
        ("ству", "ство"), ("ению", "ение"), ("анию", "ание"), ("ічові", "іч"), ("ові", ""),
        ("еві", "ь"), ("телю", "тель"), ("арю", "арь"), ("ею", "ей"), ("аю", "ай"), ("ию", "ий"),
        ("ии", "ия"), ("кам", "ки"), ("гам", "ги"), ("хам", "хи"), ("чам", "чи"),
        ("ям", "и"), ("ам", "ы"), ("ье", "ья"), ("аде", "ада"), ("ате", "ата"), ("ве", "ва"),
        ("уре", "ура"), ("ене", "ена"), ("гии", "гия"), ("раді", "рада"), ("рі", "ра"),
        ("ві", "ва"), ("у", ""), ("ю", "ь"),
    ),
    Case.ACCUSATIVE: (
        ("ство", "ство"), ("ение", "ение"), ("уру", "ура"), ("ату", "ата"), ("аду", "ада"),
        ("ию", "ия"), ("теля", "тель"), ("аря", "арь"), ("ея", "ей"), ("ков", "ки"),
        ("ов", "ы"), ("ей", "и"), ("ью", "ья"), ("ву", "ва"), ("ту", "та"), ("а", ""),
    ),
    Case.GENITIVE: (
        ("ства", "ство"), ("ения", "ение"), ("ания", "ание"), ("уры", "ура"), ("аты", "ата"),
        ("ады", "ада"), ("ии", "ия"), ("теля", "тель"), ("аря", "арь"), ("ея", "ей"),
        ("стей", "сти"), ("ков", "ки"), ("ов", "ы"), ("ьи", "ья"), ("вы", "ва"), ("а", ""),
    ),
}  # fmt: skip
WHOLE: dict[str, str] = {
    "послу": "посол", "посла": "посол", "главе": "глава", "главу": "глава", "судье": "судья",
    "судью": "судья", "коллегии": "коллегия", "полиции": "полиция", "сенату": "сенат",
    "мажилису": "мажилис", "власти": "власти", "властям": "власти", "голові": "голова",
    "раді": "рада", "меджлису": "меджлис", "суду": "суд", "палату": "палата", "омбудсмену": "омбудсмен",
    "раду": "рада", "владу": "влада", "госпоже": "госпожа", "депутатов": "депутаты", "членов": "члены",
}  # fmt: skip
# Nouns that end in the nominative as others do in the dative or accusative.
KEPT = frozenset(
    "кенешу бюро министерство правительство управление представительство посольство агентство".split()
)
# Passed over on the way to the head: "Чрезвычайному и Полномочному Послу", "Жогорку Кенешу".
PASSED = frozenset({"и", "та", "і", "й", "жогорку", "милли", "олий"})
LINEAGE = frozenset({"уулу", "уулы", "улы", "ұлы", "кызы", "қызы", "оглы"})  # never inflected
NAMES: dict[Case, Endings] = {
    Case.DATIVE: (
        ("овичу", "ович"), ("евичу", "евич"), ("йовичу", "йович"), ("ичу", "ич"), ("овне", "овна"), ("евне", "евна"),
        ("ичне", "ична"), ("івні", "івна"), ("скому", "ский"), ("цкому", "цкий"), ("ському", "ський"), ("цькому", "цький"),
        ("ому", "ый"),
        ("ской", "ская"), ("цкой", "цкая"), ("ській", "ська"), ("овой", "ова"), ("евой", "ева"), ("ёвой", "ёва"),
        ("иной", "ина"), ("ыной", "ына"), ("овій", "ова"), ("евій", "ева"), ("иній", "ина"),
        ("ову", "ов"), ("еву", "ев"), ("ёву", "ёв"), ("ину", "ин"), ("ыну", "ын"),
        ("енку", "енко"), ("ею", "ей"), ("аю", "ай"), ("ию", "ий"), ("ье", "ья"), ("ии", "ия"), ("ові", ""),
        ("еві", "ь"),
        ("ію", "ій"), ("у", ""), ("ю", "ь"), ("е", "а"), ("і", "а"),
    ),
    Case.ACCUSATIVE: (
        ("ского", "ский"), ("цкого", "цкий"), ("овича", "ович"), ("евича", "евич"), ("овну", "овна"), ("евну", "евна"),
        ("скую", "ская"), ("цкую", "цкая"), ("ову", "ова"), ("еву", "ева"), ("ину", "ина"),
        ("ова", "ов"), ("ева", "ев"), ("ина", "ин"), ("ея", "ей"), ("ия", "ий"), ("а", ""), ("у", "а"),
    ),
    Case.GENITIVE: (
        ("ского", "ский"), ("цкого", "цкий"), ("ской", "ская"), ("цкой", "цкая"), ("овича", "ович"),
        ("евича", "евич"), ("овны", "овна"), ("евны", "евна"), ("овой", "ова"), ("евой", "ева"),
        ("иной", "ина"), ("ова", "ов"), ("ева", "ев"), ("ина", "ин"), ("ея", "ей"), ("ия", "ий"),
        ("ы", "а"), ("а", ""),
    ),
}  # fmt: skip
NO_STRIP = regex.compile(r"[аеёиоуыэюяії]$", regex.IGNORECASE)  # no name ends so once "-у" is off
BACK = regex.compile(r"[гкхжшщч]$", regex.IGNORECASE)
# Turkic: "прокурорына" is прокуроры, "Жапаровго" Жапаров, "vaziriga" vaziri.
TURKIC_OFFICE = regex.compile(
    r"(?<=[ыіиүуaiıuü])(?:на|не|нө|но|na|ne|nə|ga)$|(?<=\p{L}{3})['’](?:[ny]?[aeə]|[ny]?[ıiuü])$",
    regex.IGNORECASE,
)
TURKIC_NAME = regex.compile(
    r"(?<=\p{L}{3})(?:ға|ге|қа|ке|га|го|гө|ка|ко|кө|ga|ka|qa|'a|’a|'e|’e)$", regex.IGNORECASE
)


@lru_cache(maxsize=1 << 10)
def to_nominative_office(text: str, case: Case = Case.DATIVE) -> str:
    """Return an office in the nominative: "министру юстиции" gives "министр юстиции".

    Offices of languages without such cases, and what is in the nominative already, come back as
    they are.
    """
    if TURKIC_OFFICE.search(text):
        return TURKIC_OFFICE.sub("", text)
    if _is_turkic(text):
        return _strip_turkic_office(text)
    if not CYRILLIC.search(text):
        return text
    words = text.split(" ")
    for at, word in enumerate(words[:MAX_WORDS]):
        if word.casefold() in PASSED:
            continue
        adjective = _end(word, ADJECTIVES[case], text)
        if adjective and not _is_head(word):
            words[at] = adjective
            continue
        words[at] = _decline_head(word, case, text) or word
        break
    return " ".join(words)


def _is_head(word: str) -> bool:
    """Tell whether a word that ends like an adjective is an office: "коллегией" is none."""
    return cue_pattern("office").fullmatch(word) is not None and not word.casefold().endswith(
        ("ому", "ого")
    )


def _decline_head(word: str, case: Case, text: str) -> str | None:
    parts = word.rsplit("-", 1)  # "Премьер-министру": the last part is inflected
    head = _decline_noun(parts[-1], case, text)
    return head and "-".join((*parts[:-1], head))


def _decline_noun(word: str, case: Case, text: str) -> str | None:
    low = word.casefold()
    if low in KEPT or len(low) <= SHORTEST:
        return None
    if low in WHOLE:
        return WHOLE[low] if word.islower() else WHOLE[low].capitalize()
    return _end(word, NOUNS[case], text)


def _end(word: str, endings: Endings, text: str) -> str | None:
    """Return a word with the ending of the nominative, None where it shows none of the endings."""
    low = word.casefold()
    for ending, nominative in endings:
        if low.endswith(ending) and len(low) - len(ending) >= SHORTEST:
            stem = word[: -len(ending)]
            if not nominative and NO_STRIP.search(stem):
                return None
            return stem + _adjective_end(stem, text) if nominative == "*" else stem + nominative
    return None


def _adjective_end(stem: str, text: str) -> str:
    return "ий" if BACK.search(stem) or UKRAINIAN.search(text) else "ый"


@lru_cache(maxsize=1 << 10)
def to_nominative_name(name: str, case: Case = Case.DATIVE, *, turkic: bool = False) -> str:
    """Return a name that follows an inflected office: "Остранцеву Т.И." gives "Остранцев Т.И.".

    `turkic` tells that the name itself bears the ending of the case ("Қ. Тоқаевқа").
    """
    if turkic:
        return TURKIC_NAME.sub("", name)
    if not CYRILLIC.search(name):
        return name
    words = name.split(" ")
    woman = _is_woman(words)
    return " ".join(_decline_name(word, case, woman=woman) for word in words)


def _is_woman(words: list[str]) -> bool:
    return any(
        word.casefold().endswith(("вне", "ичне", "івні", "овой", "евой", "иной", "ской", "овій"))
        for word in words
    )


def _decline_name(word: str, case: Case, *, woman: bool) -> str:
    if INITIALS.fullmatch(word) or "." in word:
        return word
    parts = word.split("-")
    return "-".join(_decline_part(part, case, woman=woman) for part in parts)


def _decline_part(word: str, case: Case, *, woman: bool) -> str:
    low = word.casefold()
    if low in LINEAGE or (woman and low.endswith("ому")):
        return word
    for ending, nominative in NAMES[case]:
        if low.endswith(ending) and len(low) - len(ending) >= _least(ending):
            stem = word[: -len(ending)]
            if not nominative and NO_STRIP.search(stem):
                return word
            return stem + nominative
    return word


def _least(ending: str) -> int:
    """Return how many letters of a name stand before an ending at least: "Гаю" is of Гай."""
    if ending in ("аю", "ею"):
        return 1
    return SHORTEST - (ending in ("у", "е", "ье"))


def _is_turkic(text: str) -> bool:
    """Tell whether an office is put as in Kazakh or Kyrgyz: the body in the genitive before it."""
    return bool(KAZAKH.search(text) or regex.search(r"(?:нын|нин|нун|нүн)\s", text)) and not (
        UKRAINIAN.search(text)
        and not regex.search(r"[әғқңөұүһ]|(?:ның|нің|дың|дің|тың|тің)\s", text)
    )


def _strip_turkic_office(text: str) -> str:
    words = text.split(" ")
    if cue_pattern("office", "collective").fullmatch(words[-1]):
        words[-1] = TURKIC_NAME.sub("", words[-1])
    return " ".join(words)
