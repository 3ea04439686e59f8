"""Dates, terms, lists and names of letters, in each language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.formats.letters.norms import render_provisions, title_of
from habeas.formats.letters.series import count_series, next_reference
from habeas.formats.letters.words import Words, fill, is_oblique
from habeas.model.drafts import DRAFT_LANGUAGES, Named, NameForm
from habeas.model.statements import SubjectKind
from habeas.vocab.instruments import load_instruments
from tests.formats.letters.making import WHO


@pytest.mark.parametrize(
    ("language", "edtf", "said"),
    [
        ("en", "2024-05-12", "12 May 2024"),
        ("ru", "2024-05-12", "12 мая 2024 г."),
        ("fr", "2024-05-01", "1er mai 2024"),
        ("kk", "2024-05-12", "2024 жылғы 12 мамыр"),
        ("ky", "2024-05-12", "2024-жылдын 12-майы"),
        ("ru", "2024-05", "май 2024 г."),
        ("en", "2024", "2024"),
        ("ru", "2024-21", "весна 2024 г."),
        ("en", "2024-03/2024-05", "March 2024 – May 2024"),
        ("en", "2024-03/..", "from March 2024"),
        ("ru", "../2024-03-01", "до: 1 марта 2024 г."),
        ("en", "no date", "no date"),
        ("en", "2024-13-99", "2024-13-99"),
        ("en", None, ""),
    ],
)
def test_dates(language: str, edtf: str | None, said: str) -> None:
    """EDTF goes in, the words of the language come out; what is no date stays."""
    assert Words(language).date(edtf) == said


@pytest.mark.parametrize(
    ("language", "iso", "said"),
    [
        ("en", "P1Y6M", "1 year 6 months"),
        ("ru", "P5Y2M", "5 лет 2 месяца"),
        ("ru", "P21Y", "21 год"),
        ("fr", "P15D", "15 jours"),
        ("kk", "P5Y", "5 жыл"),
        ("en", "five", ""),
    ],
)
def test_terms(language: str, iso: str, said: str) -> None:
    """With the forms that go with the number."""
    assert Words(language).term(iso) == said


def test_numbers_of_facts_are_short() -> None:
    """Three in a row are a range."""
    assert Words("en").numbers([5, 1, 3, 4, 4, 8]) == "1, 3–5, 8"
    assert Words("en").numbers([2, 1]) == "1, 2"
    assert Words("en").numbers([]) == ""


def test_a_name_is_one_that_stands_in_the_casebase() -> None:
    """In the script of the letter, not in an oblique case however often that stands there."""
    assert Words("en").name(WHO) == ("Aida Tolobekova", True)
    assert Words("ru").name(WHO) == ("Аида Толобекова", True)
    only = Named(id="per:2", kind=SubjectKind.PERSON, forms=(NameForm(text="Alan Berdin"),))
    assert Words("ru").name(only) == ("Alan Berdin", False)
    bent = Named(id="per:3", kind=SubjectKind.PERSON, forms=(NameForm(text="Аиде Толобековой"),))
    assert Words("ru").name(bent) == ("Аиде Толобековой", False)


def test_a_kazakh_spelling_goes_into_a_kazakh_letter() -> None:
    """Where an item in the language has it."""
    forms = (
        NameForm(text="Асель Токтарова", language="ru", count=3),
        NameForm(text="Әсел Тоқтарова", language="kk", count=1),
    )
    named = Named(
        id="per:4", kind=SubjectKind.PERSON, forms=(NameForm(text="Asel Toktarova"), *forms)
    )
    assert Words("kk").name(named)[0] == "Әсел Тоқтарова"
    assert Words("ru").name(named)[0] == "Асель Токтарова"


@pytest.mark.parametrize(
    ("name", "oblique"),
    [
        ("Аиды Толобековой", True),
        ("Алана Бердину", True),
        ("Аида Толобекова", False),
        ("Бакыт Асан уулу", False),
        ("Әсел Тоқтарованы", True),
        ("Арман Берденовтің", True),
        ("Арман Берденов", False),
        ("Әсел Тоқтарова", False),
        ("Aida Tolobekova", False),
    ],
)
def test_oblique_cases_are_told_by_their_endings(name: str, oblique: bool) -> None:
    """A patronymic in "уулу" is none."""
    assert is_oblique(name) is oblique


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "art. 9(1), 9(3), 14"),
        ("ru", "ст. 14, п. 1, 3 ст. 9"),
        ("kk", "14-бап, 9-бап, 1, 3-тармақ"),
    ],
)
def test_provisions(language: str, said: str) -> None:
    """As the language writes them; several together."""
    given = ["art. 9(1); art. 9(3)", "art. 14"]
    assert render_provisions(load_instruments()["iccpr"], given, Words(language)) == said


def test_provisions_of_other_shapes_stay() -> None:
    """Nothing is lost of what we cannot take apart."""
    words = Words("ru")
    assert render_provisions(None, ["art. 58(4)(3)-(4)", "whole", ""], words) == (
        "ст. 58(4)(3)-(4), whole"
    )
    assert render_provisions(load_instruments()["kz-criminal-code"], ["art. 174(2)"], words) == (
        "ч. 2 ст. 174"
    )


def test_a_title_we_lack_is_the_english_one() -> None:
    """And says so; of a law that is not in the law layer it is what the source calls it."""
    assert title_of("kg-law-advocates", Words("ru"))[1] is False
    assert title_of(None, Words("en"), "Law on Bread") == ("Law on Bread", False)


@pytest.mark.parametrize(
    ("references", "following"),
    [
        (["KGZ 001 / 0524 / OBS 021.3", "KGZ 001 / 0524 / OBS 021"], "KGZ 001 / 0524 / OBS 021.4"),
        (["KGZ 001 / 0524 / OBS 021"], "KGZ 001 / 0524 / OBS 021.1"),
        (
            ["KGZ 002 / 0124 / OBS 005.7", *["KGZ 001 / 0524 / OBS 021.1"] * 2],
            "KGZ 001 / 0524 / OBS 021.2",
        ),
        (["UA KAZ 1/2020", "nonsense"], ""),
        (["KGZ 001 / 0524 / OBS 021.99"], ""),
        ([], ""),
    ],
)
def test_the_next_number_of_a_series(references: list[str], following: str) -> None:
    """Of the series that most references belong to; none where no scheme has series."""
    assert next_reference(references) == following


def test_series_are_counted() -> None:
    """A first letter and what follows it are one."""
    same = ["KGZ 001 / 0524 / OBS 021", "KGZ 001 / 0524 / OBS 021.1"]
    assert count_series(same) == 1
    assert count_series([*same, "KGZ 002 / 0524 / OBS 022", "x"]) == 2


@given(st.text(), st.sampled_from(DRAFT_LANGUAGES))
def test_any_text_is_taken(text: str, language: str) -> None:
    """As a date, a name, a provision, a reference, a value that is filled in."""
    words = Words(language)
    words.date(text)
    words.term(text)
    next_reference([text])
    render_provisions(None, [text, f"art. {text}"], words)
    named = Named(id="x", kind=SubjectKind.PERSON, forms=(NameForm(text=text),))
    assert words.name(named)[0] == " ".join(text.split())
    assert fill("{who}", {"who": text}) == text
