"""The parts of an appeal, read with the whole pipeline: who, when, on what law, until when."""

from pathlib import Path
from typing import Any

import pytest

from habeas.extract.appeals.counters import Counter, parse_counter
from habeas.extract.appeals.deadlines import parse_period
from habeas.extract.appeals.nominative import Case, to_nominative_name, to_nominative_office
from habeas.extract.appeals.phrases import parse_addressees
from habeas.extract.appeals.threads import parse_thread
from habeas.model.findings import Appeal, Citation, Origin, Reference
from habeas.model.spans import Span
from habeas.services.reading import read
from tests.golden import load_cases

CASES = load_cases(Path(__file__).with_name("parts.yaml"))


def ends(words: str) -> str:
    """Return a passage as a case gives it: the words at its ends where it is long."""
    return " ".join(words.split())


def fits(got: str, want: str) -> bool:
    """Tell whether a passage is the one that a case means."""
    first, found, last = want.partition(" … ")
    return got == want if not found else got.startswith(first) and got.endswith(last)


def as_parts(appeal: Appeal, text: str, laws: dict[Span, Citation]) -> dict[str, Any]:
    """Return the parts of an appeal in the shape of a case."""
    provisions = {span: law.provision for span, law in laws.items()}
    return {
        "form": appeal.form,
        "date": appeal.date,
        "place": appeal.place,
        "thread": appeal.thread
        and [appeal.thread.reference, appeal.thread.series, appeal.thread.number],
        "senders": [span.of(text) for span in appeal.senders],
        "addressees": [[one.name, one.role] for one in appeal.addressees],
        "copies": [[one.name, one.role] for one in appeal.copies],
        "on_behalf_of": list(appeal.on_behalf_of),
        "facts": [ends(span.of(text)) for span in appeal.facts],
        "grounds": [
            [ends(one.span.of(text)), [provisions[span] for span in one.citations]]
            for one in appeal.grounds
        ],
        "criticisms": [
            [
                ends(one.span.of(text)),
                [span.of(text).removesuffix(" of the draft") for span in one.provisions],
                [provisions[span] for span in one.against],
            ]
            for one in appeal.criticisms
        ],
        "demands": [ends(span.of(text)) for span in appeal.demands],
        "reply": [
            appeal.reply_address,
            appeal.reply_email,
            appeal.deadline_basis,
            appeal.deadline,
        ],
        "annexes": [span.of(text) for span in appeal.annexes],
        "claimed": appeal.signatories_claimed,
        "goal": appeal.signatories_goal,
        "marks": [
            [note.n, text[note.marks[0].start - 13 : note.marks[0].start]]
            for note in appeal.footnotes
        ],
    }


def matches(got: Any, want: Any) -> bool:
    """Tell whether a part is as its case says; passages may be given by their ends."""
    if isinstance(want, list):
        return len(got) == len(want) and all(map(matches, got, want))
    return fits(got, want) if isinstance(want, str) and isinstance(got, str) else bool(got == want)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["note"])[:60])
def test_cases(case: dict[str, Any]) -> None:
    """Every part that a case names comes back as the case says."""
    items = read(case["text"], name="letter.txt").items
    found = [(part, one) for part in items for one in part.findings if isinstance(one, Appeal)]
    if case["expect"] is None:
        assert not found
        return
    part, appeal = found[0]
    laws = {one.span: one for one in part.findings if isinstance(one, Citation)}
    got = as_parts(appeal, part.item.text, laws)
    for key, want in case["expect"].items():
        assert matches(got[key], want), (key, got[key])


@pytest.mark.parametrize(
    ("phrase", "case", "office"),
    [
        ("Премьер-министру Республики Каланд", Case.DATIVE, "Премьер-министр Республики Каланд"),
        ("Чрезвычайному и Полномочному Послу", Case.DATIVE, "Чрезвычайный и Полномочный Посол"),
        ("депутатам Жогорку Кенеша", Case.DATIVE, "депутаты Жогорку Кенеша"),
        ("Администрации Президента", Case.DATIVE, "Администрация Президента"),
        ("Генеральную прокуратуру Каланда", Case.ACCUSATIVE, "Генеральная прокуратура Каланда"),
        ("Уповноваженому з прав людини", Case.DATIVE, "Уповноважений з прав людини"),
        ("Бас прокурорына", Case.DATIVE, "Бас прокуроры"),
        ("Minister of Justice", Case.DATIVE, "Minister of Justice"),
        ("Президент Республики Каланд", Case.DATIVE, "Президент Республики Каланд"),
        ("власти Каланда", Case.ACCUSATIVE, "власти Каланда"),
    ],
)
def test_offices_come_in_the_nominative(phrase: str, case: Case, office: str) -> None:
    """An inflected office is brought to the nominative; another stays as it is."""
    assert to_nominative_office(phrase, case) == office


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Остранцеву Т.И.", "Остранцев Т.И."),
        ("Пеналовой Анне Сагидовне", "Пеналова Анна Сагидовна"),
        ("Илье Маркетенку", "Илья Маркетенко"),
        ("Торбаю Зелкан уулу", "Торбай Зелкан уулу"),
        ("Velina Quillane", "Velina Quillane"),
    ],
)
def test_names_come_in_the_nominative(printed: str, name: str) -> None:
    """A name in the dative loses its ending, the surname of a woman gets hers back."""
    assert to_nominative_name(printed) == name


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        (
            "the President of Kaland and the Minister of Labour and Social Protection",
            ["President of Kaland", "Minister of Labour and Social Protection"],
        ),
        (
            "министру юстиции Велине Маркетовой и генеральному прокурору",
            ["министр юстиции", "генеральный прокурор"],
        ),
        (
            "H.E. Mr. Torvald Ostrander, Ambassador, Permanent Mission of Kaland, Geneva",
            ["Ambassador, Permanent Mission of Kaland, Geneva"],
        ),
        ("the bakers and the gardeners of Testford", []),
    ],
)
def test_phrases_are_cut_between_addressees(phrase: str, found: list[str]) -> None:
    """An "and" parts two addressees, not the two halves of one ministry."""
    assert [one.role for one in parse_addressees(phrase, Span(0, 1))] == found


@pytest.mark.parametrize(
    ("line", "counter"),
    [
        ("4 871 supporters. Next goal: 5 000", Counter(4871, 5000)),
        ("Зібрано 1 240 з 25 000 підписів", Counter(1240, 25000)),
        ("312/500 signatures", Counter(312, 500)),
        ("Петиція № 41/008812", Counter()),
        ("21 drivers lost their posts", Counter()),
    ],
)
def test_counters(line: str, counter: Counter) -> None:
    """A number counts signatures only beside a word for them."""
    assert parse_counter(line) == counter


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("within 60 days", "P60D"),
        ("в тридцатидневный срок", "P30D"),
        ("в месячный срок", "P1M"),
        ("dans un délai de trente jours", "P30D"),
        ("15 күндүн ичинде", "P15D"),
        ("within the period established by law", None),
    ],
)
def test_periods(words: str, period: str | None) -> None:
    """A number and a unit make a period; the words of a law make none."""
    assert parse_period(words) == period


def test_interventions_of_one_thread_can_be_ordered() -> None:
    """The first of a series is 0, its follow-ups count on."""

    def thread(normal: str) -> tuple[str | None, int | None]:
        origin = Origin(extractor="references", version=1)
        found = parse_thread(
            Reference(span=Span(0, 1), surface="x", scheme="OBS", normal=normal, origin=origin)
        )
        return found.series, found.number

    printed = ["KAZ 009 / 0120 / OBS 077.2", "KAZ 009 / 0120 / OBS 077"]
    assert sorted(map(thread, printed)) == [("OBS 077", 0), ("OBS 077", 2)]
