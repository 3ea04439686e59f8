"""The directory of offices, and a group's own file."""

import pytest

from habeas.errors import VocabularyError
from habeas.vocab.offices import WORLD, extend_offices, find_office, load_offices, roles_of

COUNTRIES = "KZ KG UZ TJ TM RU BY UA AZ AM GE MD FR TR".split()
HEAD = "country,role,language,office,to,city,address,email\n"


@pytest.mark.parametrize("country", COUNTRIES)
def test_each_country_has_its_offices(country: str) -> None:
    """Five of them (Belarus has no ombudsman) in English, Russian and French, with a city."""
    for role in ("president", "prosecutor_general", "justice_minister", "interior_minister"):
        for language in ("en", "ru", "fr"):
            assert load_offices()[country, role, language].city
    assert (country, "ombudsman", "en") in load_offices() or country == "BY"


def test_a_letter_in_russian_is_addressed_in_the_dative() -> None:
    """And where the directory has no other words, by the title itself."""
    office = load_offices()["KZ", "prosecutor_general", "ru"]
    assert office.to == "Генеральному прокурору Республики Казахстан"
    assert (
        load_offices()["KZ", "president", "en"].to == load_offices()["KZ", "president", "en"].office
    )


def test_another_language_stands_in() -> None:
    """Where an office has none in the language of the letter."""
    found = find_office(load_offices(), "UZ", "president", "ky")
    assert found is not None
    assert found.language == "ru"
    assert find_office(load_offices(), "XX", "president", "en") is None


def test_a_file_of_the_group_goes_before() -> None:
    """It changes, adds and strikes out; comments and missing columns are fine."""
    text = (
        "\ufeff# our own\ncountry,role,language,office,city\n"
        "KZ,ombudsman,en,Ombudsman of Kazakhstan,Astana\n"
        'KZ,city_court,en,"Court of Ak Bulak, first hall",Ak Bulak\n'
        "KZ,president,en,-,\n\n"
    )
    directory = extend_offices(text, "offices.csv")
    assert directory["KZ", "ombudsman", "en"].office == "Ombudsman of Kazakhstan"
    assert directory["KZ", "city_court", "en"].to == "Court of Ak Bulak, first hall"
    assert ("KZ", "president", "en") not in directory
    assert "city_court" in roles_of(directory, "KZ")
    assert directory.keys() > load_offices().keys() - {("KZ", "president", "en")}
    assert extend_offices("", "offices.csv") == load_offices()


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("role,country\n", 1, "expected the columns"),
        (HEAD + "KZ,president,en,,,,,\n", 2, "office is empty"),
        (HEAD + "# x\nKazakhstan,president,en,P,,,,\n", 3, "expected two capitals"),
        (HEAD + "KZ,president,de,P,,,,\n", 2, "expected en, ru"),
        (HEAD + "KZ,president,en,P\n", 2, "expected 8 fields, got 4"),
        (HEAD + 'KZ,president,en,"P\n', 1, "broken CSV"),
        (HEAD + "KZ,a,en,P,,,,\nKZ,a,en,Q,,,,\n", 3, "same office as line 2"),
        (HEAD + f"KZ,a,en,{'P' * 301},,,,\n", 2, "longer than"),
    ],
)
def test_a_broken_file_says_where(text: str, line: int, problem: str) -> None:
    """With the line, what was expected and what came."""
    with pytest.raises(VocabularyError, match=problem) as caught:
        extend_offices(text, "offices.csv")
    assert caught.value.line == line
    assert caught.value.path == "offices.csv"


def test_the_special_procedures_are_there() -> None:
    """In English, Russian and French."""
    for role in roles_of(load_offices(), WORLD):
        for language in ("en", "ru", "fr"):
            assert (WORLD, role, language) in load_offices()
