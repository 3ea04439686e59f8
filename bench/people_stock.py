"""Invented people in any number, no two with the same name, and how pages spell them.

Surnames are made of parts, so that a hundred thousand people have tens of thousands of them, the
first far more often than the last; given and fathers' names are those of the vocabulary. Regions
and spellings are those of `tools.invent_names`.
"""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate, product

from tools.invent_names import Person, invent

_EVEN = 40  # added to the rank of a surname: the commonest is borne by one in a few hundred
Stock = tuple[Sequence[str], Sequence[float]]

_TURKIC = (
    "Абди Аг Ай Ак Алда Алма Ара Ас Ата Аш Бай Бала Бар Бек Бол Буркит Даулет Дос Дур Елеу Ер Есен Жаксы Жан Жар Жол "
    "Жуз Ис Ка Калы Кара Кен Кой Коч Куат Кул Кур Май Мам Мейир Мол Мурза Мыр Наз Нар Ниет Нур Ой Ораз Ош Рай Сары "
    "Сат Саук Сейит Сеит Тай Тас Таш Тем Тилек Ток Тор Ту Уз Ул Шай Шал Шер Шо Ырыс".split(),
    "бай бакыт бек бола буга гали гара гельди дан дар жан кали кан кара кожа кул кын лы мат мет мир мурат "
    "назар нияз нур пай сары сейит тай тас темир ттык хан шер ырза".split(),
    ("ов", "ов", "ев", "улы", "ходжаев", "зода", ""),
)
_SLAVIC = (
    "Балав Бел Берез Бод Бор Бул Вар Верх Вит Вол Гал Глад Гор Гран Гур Дан Дол Драг Дуб Ель Жал Завь Зар Зель Зим "
    "Калин Кар Клим Кол Кор Крас Круг Куд Лад Лом Лос Луг Маль Мел Мир Мох Над Нов Овс Окс Пав Пол Прох Пух Рад Рож "
    "Руб Ряб Сав Сиз Скор Смол Степ Сух Тар Тер Тих Туч Хар Чал Черн Шад Ябл Яр".split(),
    ("", "ав", "ак", "ан", "ач", "ен", "ец", "ик", "ищ", "ол", "ух", "ыш"),
    ("ов", "ов", "ин", "ский", "енко", "ук", "ович"),
)
_LATIN = {
    "west": (
        "Alder Ash Barn Beck Berg Black Brad Brook Burg Cald Carl Clay Cran Dal Darn Eber Ell Fair Falk Fern Gar Grei "
        "Hal Hart Haver Hol Hum Jans Kel Kirch Lang Lin Lock Mar Mer Mil Nord Oak Os Pell Quin Rams Rei Roth Sand Schar "
        "Shel Stan Stein Swan Thorn Und Van Wald West Whit Win Wood Zell".split(),
        "berg bert by dale den feld ford haus heim holm house hurst ing land ley lin man mer mond ner sen son stein "
        "stone ton vale ville ward wick worth".split(),
        ("",),
    ),
    "spanish": (
        "Al Ara Bal Bar Cal Cam Car Cas Cor Del Es Fon Gal Gran Her Ibar La Lar Mal Mar Men Mon Mor Ol Or Pal Per Pin "
        "Quin Ra Ri Ro Sal San Ser Sol Tor Va Ver Vil Za".split(),
        "bano cedo dales dero do dona gado lano lar linas llas mar mo neda nares nero nos rano rera ros sada so tano "
        "tero varez vedo ves za".split(),
        ("",),
    ),
    "arabic": (
        "Abd Ab As Ba Bar Dar Fa Gha Ha Ham Has Ja Jam Ka Kar Khal Ma Mah Man Mu Na Nas Qa Ra Rash Sa Sal Sha Sul Ta Wa Ya Za".split(),
        "ali ani aoui awi bani dad di fari houd kiri lani lawi mani mari massi midi naji nawi rani rawi shidi udi wani zani".split(),
        ("",),
    ),
    "caucasus": (
        "Ara Ava Ba Bag Chi Da Dzi Ga Gel Gi Go Gri Gur Ha Ia Ka Kha Ki Kob La Lo Ma Mar Me Na Oga Pa Po Sa Sar Shen Ta Te "
        "Tsi Va Za".split(),
        "ba bra cha di ga gia kh ki la lia lo ma mi na nia ra ri sa sha ti tsi va zi".split(),
        ("shvili", "dze", "yan", "yan", "ov", "zade", "li"),
    ),
    "east": ("B Ch D G H J K L M N P R S T X Y Zh".split(), "ai an ang ao en eng i ian iao in ing o ong ou u uan ui un uo".split(), ("",)),
}  # fmt: skip


def find_people(count: int, *, seed: int, but: frozenset[str] = frozenset()) -> Iterator[Person]:
    """Yield `count` people whose full names differ; none has given name and surname of one in `but`."""
    source = random.Random(seed)
    known: set[str] = set()
    while len(known) < count:
        person = _with_surname(invent(source), source)
        full = f"{person.given} {person.surname} {person.father} {person.second}"
        if full not in known and bare_name(person) not in but:
            known.add(full)
            yield person


def bare_name(person: Person) -> str:
    """Return given name and surname as the generator has them."""
    return f"{person.given} {person.surname}"


def _with_surname(person: Person, source: random.Random) -> Person:
    """Return a person with a surname of the large stocks."""
    draw = _drawing(source)
    if person.cyrillic:
        surname = draw("turkic" if person.turkic else "slavic")
        return replace(person, surname=surname)
    region = source.choices(list(_LATIN), (12, 7, 8, 9, 6))[0]
    second = draw("spanish") if region == "spanish" else ""
    return replace(person, surname=draw(region), second=second)


def _drawing(source: random.Random) -> Callable[[str], str]:
    return lambda region: source.choices(_stocks()[region][0], cum_weights=_stocks()[region][1])[0]


@cache
def _stocks() -> Mapping[str, Stock]:
    parts = {"turkic": _TURKIC, "slavic": _SLAVIC, **_LATIN}
    return {region: _stock(region, *some) for region, some in parts.items()}


def _stock(region: str, first: Sequence[str], middle: Sequence[str], last: Sequence[str]) -> Stock:
    """Return the surnames of a region in an order of chance, with the sums of their weights."""
    made = sorted({"".join(some) for some in product(first, middle, set(last))})
    random.Random(region).shuffle(made)
    return made, list(accumulate(1 / (rank + _EVEN) for rank in range(len(made))))
