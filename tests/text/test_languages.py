"""The language of a text."""

import pytest

from habeas.text import languages
from habeas.text.languages import identify_language


def test_russian_paragraph_without_telling_letters_needs_no_statistics(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On a Russian page, a paragraph that happens to have no "ы" or "э" is Russian at once."""
    monkeypatch.setattr(
        languages, "load_language_model", lambda: pytest.fail("asked the statistics")
    )
    text = "Следователь просил заключить Тестову А.Б. под стражу на два месяца. Прокурор ходатайство поддержал."
    assert identify_language(text, expected="ru") == "ru"


def test_letters_speak_against_the_expected_language() -> None:
    """Bulgarian and Kyrgyz on a Russian page stay what they are."""
    bulgarian = "Съдът постанови журналистът да бъде освободен, защото мярката била твърде тежка."
    assert identify_language(bulgarian, expected="ru") == "bg"
    assert identify_language("Сот өкүмүн жарыялаган күнү көчөгө чыгышты.", expected="ru") == "ky"
