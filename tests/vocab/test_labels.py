"""The words of our own pages: the same keys in every language."""

import pytest

from habeas.errors import UnknownName
from habeas.model.findings import SignatoryKind
from habeas.model.item import ItemKind
from habeas.vocab.labels import label_code, load_all_labels, load_labels


def test_every_language_has_the_same_keys() -> None:
    """A label that stands in one language stands in all."""
    keys = {language: set(labels) for language, labels in load_all_labels().items()}
    assert keys["en"] == keys["ru"]


def test_every_kind_has_a_label() -> None:
    """Kinds of item and of signatory are named."""
    labels = load_labels("en")
    assert all(f"itemkind.{kind.value}" in labels for kind in ItemKind)
    assert all(f"kind.{kind.value}" in labels for kind in SignatoryKind)


def test_unknown_code_stands_for_itself() -> None:
    """A country without a label is shown by its code."""
    labels = load_labels("ru")
    assert label_code(labels, "country", "KG") == "Кыргызстан"
    assert label_code(labels, "country", "ZZ") == "ZZ"


def test_unknown_language_lists_the_known_ones() -> None:
    """Labels in a language we lack are refused with those we have."""
    with pytest.raises(UnknownName, match="en, ru"):
        load_labels("xx")
