"""The words of the pages."""

from pathlib import Path

import pytest
import regex

import habeas
from habeas.vocab.interface import choose_form, load_all_interface
from habeas.web.words import say, say_count

WEB = Path(habeas.__file__).parent / "web"
KEY = regex.compile(r"""['"](web\.[a-z_.]+)['"]""")
# Keys made of a beginning and a value: `say(f"web.done.{name}")`, `{% code 'web.state' state %}`.
MADE = regex.compile(r"""\bcode ['"](web(?:\.[a-z_]+)+)['"]|["'](web(?:\.[a-z_]+)+)\.\{""")


def sources() -> str:
    files = [*WEB.rglob("*.py"), *WEB.rglob("*.html")]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_both_languages_have_every_word() -> None:
    """No key without Russian, none without English, no empty ones."""
    words = load_all_interface()
    assert set(words) == {"en", "ru"}
    assert set(words["en"]) == set(words["ru"])


def test_every_key_that_is_used_is_there() -> None:
    """In templates and views."""
    known = set(load_all_interface()["en"])
    made = {a or b for a, b in MADE.findall(sources())}
    used = set(KEY.findall(sources())) - made - {"web.section"}
    assert {key for key in used if not key.endswith(".")} <= known


def test_every_key_is_used() -> None:
    """A word that no page says is taken out."""
    text = sources()
    used = set(KEY.findall(text))
    made = tuple(f"{a or b}." for a, b in MADE.findall(text))
    rooms = ("web.section.", "web.error.", "web.sort.")  # their keys are built from parts
    unused = {k for k in load_all_interface()["en"] if k not in used and not k.startswith(made)}
    assert {key for key in unused if not key.startswith(rooms)} == set()


def test_fields_are_the_same_in_both_languages() -> None:
    """`{number}` in English is `{number}` in Russian."""
    words = load_all_interface()
    field = regex.compile(r"\{[a-z]+\}")
    for key, english in words["en"].items():
        assert sorted(field.findall(english)) == sorted(field.findall(words["ru"][key])), key


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (0, 2),
        (1, 0),
        (2, 1),
        (4, 1),
        (5, 2),
        (11, 2),
        (12, 2),
        (21, 0),
        (22, 1),
        (111, 2),
        (1_003, 1),
    ],
)
def test_russian_counts(number: int, form: int) -> None:
    """1 материал, 2 материала, 5 материалов; 11 as 5."""
    assert choose_form("ru", number) == form


def test_counts_are_said(casebase: object) -> None:
    """With the thousands apart, as each language does it."""
    from django.utils import translation

    with translation.override("en"):
        assert say_count("web.n.items", 1) == "1 item"
        assert say_count("web.n.items", 12_345) == "12,345 items"
        assert say("web.pages.where", number=2, count=3) == "2 of 3"
    with translation.override("ru"):
        assert say_count("web.n.items", 12_343) == "12\N{NO-BREAK SPACE}343 материала"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("2024-05-01 arrest", "1 мая 2024 · арест"),
        ("2024-05/2024-06 arrest", "арест"),
        ("fine", "штраф"),
        ("2024-05-01 her arrest at home", "2024-05-01 her arrest at home"),
        ("arrested by me", "arrested by me"),
        ("<b>arrest</b>", "&lt;b&gt;arrest&lt;/b&gt;"),
    ],
)
def test_an_act_is_told_in_the_language_of_the_page(
    casebase: object, given: str, shown: str
) -> None:
    """A date and a type are put into words; what a person wrote stays as it stands."""
    from django.utils import translation

    from habeas.web.tags import value

    with translation.override("ru"):
        told = value("name", given, "incident")
        assert told == value("act", given)
        assert shown in " ".join(regex.sub(r"<(?!b)[^>]*>", "", told).split())
        assert "мая" not in value("name", given)
