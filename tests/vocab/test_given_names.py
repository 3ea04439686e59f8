"""Given names: the key in the file is the fold of the name."""

import csv

from habeas.vocab.given_names import NameStrength, fold, given_name
from habeas.vocab.loader import read_vocabulary


def test_keys_in_the_file_are_the_folds_of_the_names() -> None:
    """A row whose key is stale would never be found; the message shows what it should be."""
    lines = [line for line in read_vocabulary("given_names.csv").splitlines() if line[0] != "#"]
    stale = {
        row["name"]: fold(row["name"])
        for row in csv.DictReader(lines)
        if fold(row["name"]) != row["key"]
    }
    assert stale == {}


def test_given_names_meet_in_any_spelling() -> None:
    """Spellings and scripts of a well-known name are one; a word that is no name is none."""
    assert given_name("Жанна") == given_name("Zhanna") != NameStrength.NONE
    assert given_name("Министерство") == NameStrength.NONE
