"""One page: which shorter name stands for which longer one, and what stays apart."""

from typing import Any

import pytest
import regex

from habeas.formats.identity_rows import to_reading
from habeas.resolve.pages import resolve_page

_MARK = regex.compile(r"\[([^\]]*+)\]")


def meant(text: str, kind: str = "person", role: str | None = None) -> list[int]:
    """Return for each name in square brackets the number of whom it means, counted from 0."""
    plain, at, mentions = "", 0, list[dict[str, Any]]()
    for mark in _MARK.finditer(text):
        plain += text[at : mark.start()]
        at = mark.end()
        start = len(plain)
        plain += mark[1]
        mentions.append({"start": start, "end": len(plain), "surface": mark[1], "type": kind})
    plain += text[at:]
    if role:
        mentions[0]["role"] = role
    reading = to_reading({"doc": "d", "mentions": mentions}, plain)
    assigned = resolve_page(reading).assigned
    order = [assigned[place] for place in sorted(assigned, key=lambda p: p.span)]
    known = list(dict.fromkeys(order))
    return [known.index(id_) for id_ in order]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Meerim Asanalieva] spoke. [Asanalieva] left.", [0, 0]),
        ("[Meerim Asanalieva] spoke. [Meerim] left.", [0, 0]),
        ("[Meerim Asanalieva] spoke. [M. Asanalieva] and Ms. [A.] left.", [0, 0, 0]),
        ("[Меерим Асаналиева] сказала. С [Асаналиевой] говорили.", [0, 0]),
        ("[Olga Belskaya] met [Oleg Belsky]. Mr. [Belsky] left, Ms. [Belskaya] stayed.", [0, 1, 1, 0]),
        ("[Анна Дудко] и [Иван Дудко] пришли. [Дудко] заявила об этом.", [0, 1, 0]),
        ("[Анна Дудко] и [Иван Дудко] пришли. [Дудко] не ответили.", [0, 1, 2]),
        ("[Temir Saparbaev] fled. [Saparbayev] and [Azat Saparbaev] met. [Saparbaev] spoke.", [0, 0, 1, 2]),
        ("[Medina Orozova] and [Madina Orozova] are sisters.", [0, 1]),
        ("[Medina Orozova] spoke. Later [Madina Orozova] left.", [0, 0]),
        ("[Temir Aidarov], [T. Aidarova]", [0, 1]),
        ("[Serik Bolatuly] and his son [Bolat Serikuly]", [0, 1]),
        ("[Nursaparov] said so. [Nursaparow] agreed.", [0, 0]),
    ],
)  # fmt: skip
def test_people_of_one_page(text: str, expected: list[int]) -> None:
    """A short name is the one it fits, by gender and order; where two fit, it is neither."""
    assert meant(text) == expected


def test_a_calling_is_its_one_bearer() -> None:
    """A mention that is a calling means the one person of the item who has it."""
    text = "[Meerim Asanalieva] met [Temir Saparov]. [the lawyer] left. [the judge] stayed."
    assert meant(text, role="human rights lawyer") == [0, 1, 0, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [Union of Mountain Lawyers] (UML) wrote. The [UML] waits.", [0, 0]),
        ("The [Union of Mountain Lawyers] wrote. The [UML] waits.", [0, 0]),
        ("[Union of Mountain Lawyers], [University Medical League]. The [UML] waits.", [0, 1, 2]),
        ("[Общественный фонд «Тангы Шуак»] (далее — [ТШ])", [0, 0]),
        ("[Mountain Rescue Committee] met. The [Committee] decided.", [0, 0]),
        ("The [Committee] met. [Mountain Rescue Committee] decided.", [0, 1]),
        ("[Osh City Court] sat. [Supreme Court] sat. The [Court] ruled.", [0, 1, 1]),
        ("[Appeals Board of the Bar Association] sat; the [Bar Association] waits.", [0, 1]),
        ("[National Bar Association] and its [Republican Bar Association]", [0, 0]),
        ("[Human Rights Centre Tabigat] opened. [Tabigat] is small.", [0, 0]),
        ("[Tabigat Fund] and [Tabigat Bank] met. [Tabigat] is small.", [0, 1, 2]),
        ("[Минюст] ответил, что [Министерство юстиции] проверяет.", [0, 0]),
        ("[Committee for Freedom of Speech], [Committee for Freedom of Assembly]", [0, 1]),
        ("[Human Rights Committee] met. A [UN Human Rights Committee] member left.", [0, 0]),
    ],
)
def test_bodies_of_one_page(text: str, expected: list[int]) -> None:
    """Letters and short forms are the one body they fit; near-equal names stay apart."""
    assert meant(text, "organization") == expected


def test_cases_of_a_place_meet() -> None:
    """A place in another case, script or older name is that of the vocabulary."""
    assert meant("[Бишкекте], [Bishkek], [Бишкеке]; [Osh]", "place") == [0, 0, 0, 1]
