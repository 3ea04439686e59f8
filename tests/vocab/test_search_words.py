"""What people may write in a search beside words."""

from pathlib import Path

import regex

import habeas.search.parsing
from habeas.model.item import ItemKind
from habeas.search.query import Field
from habeas.vocab.search_words import load_fields, load_item_kinds, load_notes, load_operators


def test_operators_are_capitals() -> None:
    """An operator counts only in capitals, so that small words stay words."""
    assert set(load_operators().values()) == {"and", "or", "not"}
    assert all(form.isupper() for form in load_operators())


def test_fields_are_known() -> None:
    """Every name of a field means one that queries have, and is written as it is looked up."""
    filters = {"country", "language", "kind", "date", "before", "after"}
    assert set(load_fields().values()) == filters | set(Field)
    assert all(form == form.casefold() and " " not in form for form in load_fields())


def test_kinds_of_item() -> None:
    """Every kind of item has names."""
    assert set(load_item_kinds().values()) == set(ItemKind)
    assert all(form == form.casefold() for form in load_item_kinds())


def test_every_note_has_a_text() -> None:
    """Each note that parsing gives is said in every language of our pages, with its value."""
    source = Path(habeas.search.parsing.__file__).read_text(encoding="utf-8")
    given = set(regex.findall(r'(?:_note|Note)\(\s*"(\w+)"', source))
    given |= set(regex.findall(r'"(\w+_unknown)"', source))
    english, russian = load_notes("en"), load_notes("ru")
    assert set(english) == set(russian) == given
    assert all(("{value}" in english[key]) == ("{value}" in russian[key]) for key in english)
    assert load_notes("xx") == english
