"""Invented people under two spellings of their name, and pairs of people who are two.

For learning weights: nobody here is real. Given names come from data/name_families.csv and
data/given_names.csv, surnames from the stems below (general knowledge); spellings from the usual
romanizations, case endings, orders, initials, short forms and slips of the keyboard.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from habeas.names.persons import fold_word
from habeas.names.relations import Tie, relate
from habeas.vocab.loader import load_rows
from habeas.vocab.name_families import load_name_families

_LETTERS = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya".split(),
        strict=True,
    )
) | {"ё": "yo", "қ": "k", "ғ": "gh", "ә": "a", "ө": "o", "ү": "u", "ұ": "u", "ң": "ng", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u", "ҳ": "h", "ҷ": "j", "_": ""}  # fmt: skip
_SCHEMES = {
    "bgn": {"е": "ye"},
    "icao": {"й": "i", "ю": "iu", "я": "ia", "ъ": "ie", "ё": "e"},
    "press": {"ж": "j", "х": "h", "ц": "c", "ё": "e", "й": "i"},
    "german": {"в": "w", "ж": "sch", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "ю": "ju", "я": "ja", "й": "j"},
    "french": {"у": "ou", "ч": "tch", "ш": "ch", "ж": "j", "ю": "iou", "я": "ia", "й": "ï"},
    "kazakh": {"қ": "q", "ж": "j", "х": "h", "ғ": "ğ", "ш": "ş", "ч": "ç", "й": "i", "ы": "y"},
    "polish": {"в": "w", "ж": "ż", "х": "ch", "ц": "c", "ч": "cz", "ш": "sz", "ю": "ju", "я": "ja", "й": "j"},
}  # fmt: skip
_STEMS = """Абдрахман Ахмет Омар Алим Ибраим Исмаил Касым Карим Нурпеис Оспан Рахим Сапар Сулеймен Сыздык Тулеген Турсын
Утеген Хасан Юсуп Жунус Жаксылык Жумабай Байжан Калыбек Кенжебай Молдабек Мусабай Назарбек Орынбай Рысбек Сагындык Садык
Темирбай Шынгыс Айтмат Аманжол Бакир Джапар Эргаш Юлдаш Раджаб Шариф Мирзо Осмон Чотон Турды Ниязбек Маматкул Токтогул
Мамед Гасан Гусейн Аббас Кули Искандер Рустам Фархад Самед Джафар Ризван Мирза Бахрам Хаким Зариф""".split()
_SLAVIC = """Иванов Смирнов Кузнецов Попов Васильев Соколов Михайлов Новиков Федоров Морозов Волков Лебедев Козлов Степанов
Орлов Макаров Никитин Захаров Зайцев Соловьев Борисов Яковлев Григорьев Воробьев Фролов Дмитриев Гусев Ильин Максимов
Поляков Сорокин Виноградов Ковалев Белов Медведев Тарасов Жуков Баранов Филиппов Комаров Давыдов Беляев Герасимов
Щербаков Чернышев Быков Цветков Юдин Шестаков Ширяев Хохлов Ежов Яшин Островский Вишневский Покровский Каминский
Шевченко Бондаренко Коваленко Бойко Ткаченко Кравченко Шевчук Коваль Полищук Мельник Мороз Марченко Лысенко Руденко
Савченко Петренко Кравчук Гаврилюк Тимошенко Гриценко Хоменко Яценко Дьяченко Лукашевич Станкевич Мицкевич Климович
Бабич Ковальчук Гончар Левицкий Ольшанский Дубровский""".split()
_WEST = """Smith Johnson Brown Taylor Anderson Harris Clark Lewis Walker Young King Wright Green Baker Nelson Carter Mitchell
Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Murphy Cook Rogers Peterson Cooper Reed Bailey
Müller Schmidt Schneider Fischer Weber Wagner Becker Hoffmann Schäfer Koch Richter Klein Schröder Neumann Dubois Moreau
Laurent Girard Rousseau Lefèvre Mercier Blanchard Rossi Ferrari Bianchi Romano Ricci Marino Greco Conti Hansen Larsen
Nilsson Lindberg Kowalski Wiśniewski Kamiński Zieliński Novák Dvořák Horvat Petrović Jovanović Nagy Szabó Popescu Ionescu""".split()
_SPANISH = """García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Cruz
Morales Ortiz Gutiérrez Chávez Ramos Reyes Mendoza Ruiz Aguilar Castillo Vargas Romero Herrera Medina Silva Souza Oliveira""".split()
_ARABIC = """Hassan Hussein Khalil Mansour Saleh Haddad Khoury Nasser Hamdan Awad Farouk Rahman Aziz Karimi Ahmadi Hosseini
Rezaei Mohammadi Jafari Rahimi Sharifi Qasim Zidan Suleiman Othman Barakat Najjar Darwish Shaheen Kassem""".split()
_CAUCASUS = """Gelashvili Kapanadze Beridze Maisuradze Lomidze Japaridze Kvaratskhelia Chkheidze Tsiklauri Gogoladze Hakobyan
Grigoryan Sargsyan Harutyunyan Petrosyan Khachatryan Vardanyan Gevorgyan Hovhannisyan Mkrtchyan Avetisyan Aliyev Mammadov
Hüseynov Həsənov Quliyev İsmayılov Əliyev Rəhimov Cəfərov Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Özdemir Arslan""".split()
_EAST = "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Zhu Lin Guo Nguyen Tran Le Pham Hoang Phan Vu Dang Kim Park Choi Jung Kang Cho Yoon".split()
_EAST_GIVEN = "Wei Xiaoming Jianguo Lihua Guoqiang Meiling Zhiyuan Haiyan Minh Thanh Huong Tuan Linh Hieu Duc Minjun Jiwoo Seoyeon Hyunwoo Jihye Xinyi Qiang Chunhua Yulan Van Anh".split()


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person: `given` and `father` in Cyrillic where `cyrillic`, else in Latin."""

    given: str
    surname: str
    father: str
    gender: str
    cyrillic: bool
    turkic: bool
    second: str = ""


def romanize(word: str, scheme: str, rng: random.Random) -> str:
    """Return a Cyrillic word in one Latin scheme, with the freedom that writers take."""
    table = _LETTERS | {k: v for k, v in _SCHEMES[scheme].items() if k != "е"}
    out = []
    low = word.lower()
    for i, letter in enumerate(low):
        after_vowel = i == 0 or low[i - 1] in "аеиоуыэюяьъ"
        if letter == "е" and after_vowel and scheme in ("bgn", "press") and rng.random() < 0.7:
            out.append("ye")
        else:
            out.append(table.get(letter, letter).replace("_", ""))
    text = "".join(out)
    for old, new in (
        ("iy", "y"),
        ("yy", "y"),
        ("kh", "h"),
        ("iya", "ia"),
        ("ks", "x"),
        ("zh", "j"),
    ):
        if rng.random() < 0.15:
            text = text.replace(old, new)
    return text.capitalize()


def invent(rng: random.Random) -> Person:
    """Return a person of one of the regions."""
    region = rng.choices(
        ("turkic", "slavic", "west", "spanish", "arabic", "caucasus", "east"),
        (34, 24, 12, 7, 8, 9, 6),
    )[0]
    gender = rng.choice("mf")
    if region in ("turkic", "slavic"):
        stem = rng.choice(_STEMS if region == "turkic" else _SLAVIC)
        surname = stem + ("ев" if stem[-1] in "йь" else "ов") if region == "turkic" else stem
        surname = (
            surname.replace("йев", "ев").replace("ьев", "ев") if region == "turkic" else surname
        )
        father = rng.choice(_STEMS) if region == "turkic" else rng.choice(_cyrillic("m"))
        given = rng.choice(_cyrillic(gender))
        return Person(given, surname, father, gender, True, region == "turkic")
    stock = {
        "west": _WEST,
        "spanish": _SPANISH,
        "arabic": _ARABIC,
        "caucasus": _CAUCASUS,
        "east": _EAST,
    }[region]
    given = rng.choice(_EAST_GIVEN) if region == "east" else rng.choice(_latin(gender))
    second = rng.choice(stock) if region == "spanish" else ""
    return Person(given, rng.choice(stock), "", gender, False, False, second)


_CACHE: dict[str, list[str]] = {}


def _cyrillic(gender: str) -> list[str]:
    if "c" + gender not in _CACHE:
        names = [
            n
            for f in load_name_families()
            if f.gender == gender
            for n in f.full
            if n[0].lower() >= "а"
        ]
        rows = load_rows(
            "given_names.csv", columns=("name", "key", "gender", "strength"), required=("name",)
        )
        names += [
            r["name"] for r in rows if r["gender"] == gender and "а" <= r["name"][0].lower() <= "я"
        ]
        _CACHE["c" + gender] = [n for n in names if all("а" <= c <= "ё" for c in n.lower())]
    return _CACHE["c" + gender]


def _latin(gender: str) -> list[str]:
    if "l" + gender not in _CACHE:
        names = [
            n for f in load_name_families() if f.gender == gender for n in f.full if n.isascii()
        ]
        rows = load_rows(
            "given_names.csv", columns=("name", "key", "gender", "strength"), required=("name",)
        )
        names += [r["name"] for r in rows if r["gender"] == gender and r["name"].isascii()][::7]
        _CACHE["l" + gender] = names
    return _CACHE["l" + gender]


def feminine(surname: str) -> str:
    """Return the form a woman bears, for Slavic and Turkic surnames in Cyrillic."""
    if surname.endswith(("ов", "ев", "ин", "ын")):
        return surname + "а"
    return surname[:-2] + "ая" if surname.endswith("ий") else surname


def _genitive(surname: str, given: str, gender: str) -> tuple[str, str]:
    if gender == "m":
        given = (
            given[:-1] + "я"
            if given[-1] in "йь"
            else given[:-1] + "ы"
            if given[-1] == "а"
            else given + "а"
        )
        surname = (
            surname + "а"
            if surname[-1] in "внч"
            else surname[:-2] + "ого"
            if surname.endswith("ий")
            else surname
        )
    else:
        given = (
            given[:-1] + "и"
            if given[-1] in "яь"
            else given[:-1] + "ы"
            if given[-1] == "а"
            else given
        )
        surname = surname[:-1] + "ой" if surname.endswith("а") else surname
    return surname, given


def _father(person: Person, rng: random.Random) -> str:
    father = person.father
    if person.turkic and rng.random() < 0.5:
        return father + (
            rng.choice(("улы", "уулу")) if person.gender == "m" else rng.choice(("кызы", "кызы"))
        )
    stem = father[:-1] if father[-1] in "йья" else father
    soft = father[-1] in "йь"
    return (
        stem + ({"m": "евич", "f": "евна"} if soft else {"m": "ович", "f": "овна"})[person.gender]
    )


def typo(word: str, rng: random.Random) -> str:
    """Return a word with one letter left out, doubled, changed or changed over."""
    if len(word) < 5:
        return word
    at = rng.randrange(1, len(word) - 1)
    kind = rng.random()
    if kind < 0.3:
        return word[:at] + word[at + 1 :]
    if kind < 0.45:
        return word[:at] + word[at] + word[at:]
    if kind < 0.6:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    letters = "aeiouynrlst" if word.isascii() else "аеиоуынрлст"
    return word[:at] + rng.choice(letters) + word[at + 1 :]


def spell(person: Person, rng: random.Random) -> str:
    """Return one way in which a page may print the name."""
    given, surname = person.given, person.surname
    if person.cyrillic and person.gender == "f":
        surname = feminine(surname)
    if person.turkic and rng.random() < 0.06 and surname.endswith(("ов", "ова", "ев", "ева")):
        surname = person.surname[:-2]
    given = _other_form(given, rng, 0.12)
    father = _father(person, rng) if person.father and rng.random() < 0.3 else ""
    if person.cyrillic:
        if rng.random() < 0.45:
            if rng.random() < 0.25:
                surname, given = _genitive(surname, given, person.gender)
        else:
            scheme = rng.choices(list(_SCHEMES), (30, 20, 25, 6, 8, 8, 3))[0]
            given, surname, father = (
                romanize(w, scheme, rng) if w else "" for w in (given, surname, father)
            )
    elif rng.random() < 0.15:
        given, surname = _plain(given), _plain(surname)
    if rng.random() < 0.07:
        surname = typo(surname, rng)
    elif rng.random() < 0.03:
        given = typo(given, rng)
    return _arrange(given, surname, father, person, rng)


def _plain(word: str) -> str:
    return word.translate(
        str.maketrans("áéíóúñüöäçşğıİƏəńśźżłćřčšžèê", "aeiounuoacsgiIEenszzlcrcszee")
    )


def _other_form(given: str, rng: random.Random, chance: float) -> str:
    if rng.random() > chance:
        return given
    families = [f for f in load_name_families() if given in f.full]
    if not families:
        return given
    family = rng.choice(families)
    pool = family.full if rng.random() < 0.6 or not family.short else family.short
    same = [n for n in pool if (n[0].lower() >= "а") == (given[0].lower() >= "а")]
    return rng.choice(same) if same else given


def _arrange(given: str, surname: str, father: str, person: Person, rng: random.Random) -> str:
    kind = rng.random()
    tail = f" {person.second}" if person.second and rng.random() < 0.5 else ""
    if kind < 0.1:
        second = f"{father[0]}." if father and rng.random() < 0.8 else ""
        return rng.choice((f"{given[0]}.{second} {surname}", f"{surname} {given[0]}.{second}"))
    if father:
        return rng.choice((f"{surname} {given} {father}", f"{given} {father} {surname}"))
    if kind < 0.3:
        return rng.choice(
            (f"{surname} {given}", f"{surname}, {given}", f"{surname.upper()} {given}")
        )
    if kind < 0.36 and not person.cyrillic:
        return f"{given} {'ABDJLMR'[len(given + surname) % 7]}. {surname}{tail}"
    if kind < 0.4:
        return rng.choice(("Mr. ", "Ms ", "Dr. ", "г-жа ", "адвокат ")) + f"{given} {surname}"
    return f"{given} {surname}{tail}"


def stranger(person: Person, rng: random.Random, others: list[Person]) -> Person:
    """Return someone else whose name is near: a relative, a namesake of one part, a look-alike."""
    other = rng.choice(others)
    kind = rng.random()
    if kind < 0.3:
        peers = [o for o in others if o.cyrillic == person.cyrillic and o.gender == person.gender]
        mate = min(
            rng.sample(peers, min(60, len(peers))), key=lambda o: _unlike(o.given, person.given)
        )
        return Person(
            mate.given,
            person.surname,
            person.father,
            mate.gender,
            person.cyrillic,
            person.turkic,
            person.second,
        )
    if kind < 0.4:
        peers = [o for o in others if o.cyrillic == person.cyrillic and o.gender != person.gender]
        mate = rng.choice(peers)
        return Person(
            mate.given,
            person.surname,
            person.father,
            mate.gender,
            person.cyrillic,
            person.turkic,
            person.second,
        )
    if kind < 0.9:
        peers = [o for o in others if o.cyrillic == person.cyrillic]
        mate = min(
            rng.sample(peers, min(60, len(peers))), key=lambda o: _unlike(o.surname, person.surname)
        )
        if mate.surname == person.surname:
            mate = other
        same = person.given if mate.gender == person.gender or rng.random() < 0.1 else mate.given
        near = same if rng.random() < 0.6 else mate.given
        return Person(
            near, mate.surname, mate.father, mate.gender, mate.cyrillic, mate.turkic, mate.second
        )
    return other


def _unlike(a: str, b: str) -> float:
    from rapidfuzz.distance import JaroWinkler

    return 2.0 if a == b else 1 - JaroWinkler.similarity(a, b)


def _is_one_name(person: Person, other: Person) -> bool:
    """Tell whether a stranger has, by chance, the same name in another language or spelling."""
    given = relate(fold_word(person.given), fold_word(other.given))
    surname = relate(fold_word(person.surname), fold_word(other.surname))
    return given.tie is not Tie.DIFFERENT and given.far < 0.25 and surname.far < 0.15


def invent_pairs(count: int, seed: int) -> Iterator[tuple[str, str, int]]:
    """Yield names of `count` pairs, and 1 where both mean one person."""
    rng = random.Random(seed)  # noqa: S311 - invented names, no secrets
    people = [invent(rng) for _ in range(3000)]
    for _ in range(count):
        person = rng.choice(people)
        same = rng.random() < 0.4
        other = person if same else stranger(person, rng, people)
        if not same and _is_one_name(person, other):
            continue
        yield spell(person, rng), spell(other, rng), int(same)
