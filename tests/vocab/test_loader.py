"""Vocabulary files: what the loader takes and what it refuses, with file and line."""

from importlib.resources import files

import pytest

from habeas.errors import VocabularyError
from habeas.vocab.languages import language_code
from habeas.vocab.loader import parse_rows
from habeas.vocab.pages import Cue, has_cue, is_menu_line

HEAD = "# source: own\n# licence: CC0-1.0\n# date: 2026-11-22\n"


def rows(text: str) -> list[str]:
    return [row["b"] for row in parse_rows("x.csv", text, columns=("a", "b"), required=("a",))]


def test_rows_come_with_their_values() -> None:
    """Comment lines and empty lines are passed over; quotes hold commas."""
    assert rows(HEAD + 'a,b\n1,"x, y"\n\n2,\n') == ["x, y", ""]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a,b\n", 1, "lacks a line"),
        (HEAD + "a,c\n", 4, "expected the columns"),
        (HEAD + "a,b\n1\n", 5, "expected 2 fields"),
        (HEAD + "a,b\n1,2\n1,2\n", 6, "says the same as line 5"),
        (HEAD + "a,b\n ,2\n", 5, "a is empty"),
        (HEAD + 'a,b\n1,"2\n', 5, "broken CSV"),
    ],
)
def test_broken_file_is_refused_with_its_line(text: str, line: int, words: str) -> None:
    """Every rule that a file breaks is an error that names the line and the rule."""
    with pytest.raises(VocabularyError, match=words) as caught:
        rows(text)
    assert caught.value.line == line


@pytest.mark.parametrize(
    "name", sorted(p.name for p in (files("habeas") / "data").iterdir() if p.name.endswith(".csv"))
)
def test_every_vocabulary_says_source_licence_and_date(name: str) -> None:
    """The opening comment of every shipped file is complete."""
    text = (files("habeas") / "data" / name).read_text(encoding="utf-8")
    head = text.splitlines()
    columns = tuple(next(line for line in head if not line.startswith("#")).split(","))
    assert list(parse_rows(name, text, columns=columns, required=()))


@pytest.mark.parametrize(
    ("name", "code"), [("RUSSIAN", "ru"), ("Francais", "fr"), ("қазақша", "kk"), ("pdf", None)]
)
def test_languages_by_name(name: str, code: str | None) -> None:
    """Marks name a language in any of our languages."""
    assert language_code(name) == code


def test_cues_need_their_words_whole() -> None:
    """A cue is a line that begins so, not a word that holds it."""
    assert has_cue("Tag Archives: Naryn", Cue.ARCHIVE)
    assert not has_cue("Archivesque novels of Naryn", Cue.ARCHIVE)
    assert is_menu_line("Advanced search")
    assert not is_menu_line("Search of a lawyer’s home in Naryn")
