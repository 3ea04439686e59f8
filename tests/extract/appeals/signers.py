"""Invented signers, and the layouts in which lists of signatures print them.

Every person and body here is made up by drawing parts; a seed gives the same ones again.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """What is to come back from a list, whatever its layout."""

    name: str
    role: str | None = None
    organization: str | None = None
    city: str | None = None
    person: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """The parts of invented names in one language, and the words around a list."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    roles: tuple[str, ...]
    bodies: tuple[str, ...]
    cities: tuple[str, ...]
    heading: str
    post: str = "{role} of {body}"


SPEECHES = {
    "en": Speech(
        given=("Velina", "Torvald", "Ismena", "Corbin", "Adelka", "Marwick", "Tessaly", "Jorund"),
        family=(
            "Haskerov",
            "Quillane",
            "Brevik",
            "Ostrander",
            "Penhallow",
            "Zelinka",
            "Marchetti",
            "Dunmore",
        ),
        roles=(
            "lawyer",
            "human rights defender",
            "executive director",
            "independent journalist",
            "chairwoman",
        ),
        bodies=(
            "Public Fund “Clear River”",
            "Center for Fair Courts",
            "Steppe Lawyers Association",
            "“Blue Door” Foundation",
        ),
        cities=("Almaty", "Bishkek", "London", "Geneva"),
        heading="Signatories:",
    ),
    "ru": Speech(
        given=("Велина", "Торвальд", "Исмена", "Аделька", "Марвин", "Тесса", "Игнат", "Ерлана"),
        family=(
            "Хаскерова",
            "Бревик",
            "Остранцев",
            "Пеналова",
            "Зелинкин",
            "Маркетова",
            "Дунморин",
            "Квилленко",
        ),
        roles=(
            "адвокат",
            "правозащитница",
            "исполнительный директор",
            "независимый журналист",
            "председатель",
        ),
        bodies=(
            "ОФ «Чистая река»",
            "Общественного объединения «Синяя дверь»",
            "Центра справедливых судов",
            "Ассоциации адвокатов степи",
        ),
        cities=("Алматы", "г. Бишкек", "Москва", "Павлодар"),
        heading="Подписи:",
        post="{role} {body}",
    ),
    "kk": Speech(
        given=("Велинагүл", "Торбай", "Ісмет", "Адалкүн", "Маруан", "Тасқын", "Ерлана", "Жорабек"),
        family=(
            "Қасқарова",
            "Бревбаев",
            "Остраханов",
            "Пеналиева",
            "Зелқанұлы",
            "Мәркебай",
            "Дүнмерқызы",
            "Квилебек",
        ),
        roles=("адвокат", "құқық қорғаушы", "атқарушы директоры", "тәуелсіз журналист", "төрағасы"),
        bodies=("«Таза өзен» қоғамдық қорының", "«Көк есік» қоғамдық бірлестігінің"),
        cities=("Алматы", "Шымкент қаласы", "Павлодар"),
        heading="Қол қойғандар:",
        post="{body} {role}",
    ),
    "ky": Speech(
        given=("Велинагүл", "Торбай", "Исмет", "Адалкүн", "Маруан", "Таскын", "Эрлана", "Жорабек"),
        family=(
            "Каскарова",
            "Бревбаев",
            "Остраханов",
            "Пеналиева",
            "Зелкан уулу",
            "Маркебай",
            "Дүнмер кызы",
        ),
        roles=(
            "адвокат",
            "укук коргоочу",
            "аткаруучу директору",
            "көз карандысыз журналист",
            "төрагасы",
        ),
        bodies=("«Таза өзөн» коомдук фондунун", "«Көк эшик» коомдук бирикмесинин"),
        cities=("Бишкек", "Ош шаары", "Нарын"),
        heading="Кол койгондор:",
        post="{body} {role}",
    ),
    "fr": Speech(
        given=(
            "Véline",
            "Torvalde",
            "Ismène",
            "Corbinien",
            "Adélice",
            "Maruane",
            "Tessalie",
            "Jorine",
        ),
        family=(
            "Hasquerel",
            "Quillanet",
            "Brévique",
            "Ostrandier",
            "Pennehallou",
            "Zélinque",
            "Marchettin",
        ),
        roles=(
            "avocate",
            "défenseur des droits humains",
            "directrice",
            "journaliste indépendante",
            "présidente",
        ),
        bodies=(
            "l’Association « Rivière claire »",
            "Ligue des tribunaux justes",
            "Comité « Porte bleue »",
        ),
        cities=("Paris", "Genève", "Bruxelles"),
        heading="Signataires :",
        post="{role} de {body}",
    ),
}


def draw_signers(language: str, count: int, seed: int) -> list[Signer]:
    """Return `count` invented signers, the same ones for the same seed; no name twice."""
    rng = random.Random(seed)
    speech = SPEECHES[language]
    names = [f"{given} {family}" for given in speech.given for family in speech.family]
    rng.shuffle(names)
    return [_draw(rng, speech, name) for name in names[:count]]


def _draw(rng: random.Random, speech: Speech, name: str) -> Signer:
    role = rng.choice((*speech.roles, None))
    body = rng.choice((*speech.bodies, None)) if role else None
    return Signer(name=name, role=role, organization=body, city=rng.choice((*speech.cities, None)))


def post_of(signer: Signer, speech: Speech) -> str | None:
    """Return the post as running text: 'director of the Fund “X”'."""
    if signer.role and signer.organization:
        joined = speech.post.format(role=signer.role, body=signer.organization)
        return (
            joined.replace("de l’", "de l’")
            .replace("de Comité", "du Comité")
            .replace("de Ligue", "de la Ligue")
        )
    return signer.role


def with_commas(signer: Signer, speech: Speech) -> str:
    return ", ".join(part for part in (signer.name, post_of(signer, speech), signer.city) if part)


def with_city_in_brackets(signer: Signer, speech: Speech) -> str:
    words = ", ".join(part for part in (signer.name, post_of(signer, speech)) if part)
    return f"{words} ({signer.city})" if signer.city else words


def with_dash(signer: Signer, speech: Speech) -> str:
    rest = ", ".join(part for part in (post_of(signer, speech), signer.city) if part)
    return f"{signer.name} – {rest}" if rest else signer.name


def city_before_post(signer: Signer, speech: Speech) -> str:
    return ", ".join(part for part in (signer.name, signer.city, post_of(signer, speech)) if part)


def body_before_role(signer: Signer, speech: Speech) -> str:
    parts = (signer.name, signer.organization, signer.role, signer.city)
    return ", ".join(part for part in parts if part)


ENTRIES: dict[str, Callable[[Signer, Speech], str]] = {
    "commas": with_commas,
    "brackets": with_city_in_brackets,
    "dash": with_dash,
    "city first": city_before_post,
    "body first": body_before_role,
}


def numbered(entries: list[str]) -> str:
    return "\n".join(f"{n}. {entry}" for n, entry in enumerate(entries, 1))


def numbered_glued(entries: list[str]) -> str:
    return "\n".join(f"{n}.{entry};" for n, entry in enumerate(entries, 1))


def numbered_with_brackets(entries: list[str]) -> str:
    return "\n".join(f"{n})\u00a0{entry}" for n, entry in enumerate(entries, 1))


def numbered_with_sign(entries: list[str]) -> str:
    return "\n\n".join(f"№ {n}. {entry}" for n, entry in enumerate(entries, 1))


def bulleted(entries: list[str]) -> str:
    return "\n".join(f"  • {entry}" for entry in entries)


def dashed(entries: list[str]) -> str:
    return "\n".join(f"- {entry};" for entry in entries)


def bare(entries: list[str]) -> str:
    return "\n".join(entries)


def spaced(entries: list[str]) -> str:
    return "\r\n\r\n".join(f"\u200f{entry}\u00ad" for entry in entries)


def semicolons(entries: list[str]) -> str:
    return "; ".join(entries) + "."


def run_on_numbers(entries: list[str]) -> str:
    return " ".join(f"{n}. {entry}" for n, entry in enumerate(entries, 1))


def two_columns(entries: list[str]) -> str:
    half = (len(entries) + 1) // 2
    left = [f"{n}. {entry}" for n, entry in enumerate(entries[:half], 1)]
    right = [f"{n}. {entry}" for n, entry in enumerate(entries[half:], half + 1)]
    right += [""] * (half - len(right))
    return "\n".join(f"{a}      {b}".rstrip() for a, b in zip(left, right, strict=True))


def markdown_bold(entries: list[str]) -> str:
    return "\n".join(f"**{entry}**" for entry in entries)


LAYOUTS: dict[str, Callable[[list[str]], str]] = {
    "numbered": numbered,
    "glued": numbered_glued,
    "brackets": numbered_with_brackets,
    "sign": numbered_with_sign,
    "bullets": bulleted,
    "dashes": dashed,
    "bare": bare,
    "spaced": spaced,
    "semicolons": semicolons,
    "run-on": run_on_numbers,
    "columns": two_columns,
    "bold": markdown_bold,
}


def table(signers: list[Signer], bar: str) -> str:
    """Return a table without headings, a row for each signer, empty cells kept."""
    rows = (
        (str(n), s.name, s.role or "", s.organization or "", s.city or "")
        for n, s in enumerate(signers, 1)
    )
    return "\n".join(bar.join(row) for row in rows)
