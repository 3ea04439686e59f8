"""The words of our own pages and summaries, in the languages we have them in."""

from collections.abc import Mapping
from functools import cache

from habeas.errors import UnknownName
from habeas.vocab.loader import load_rows

_COLUMNS = ("key", "language", "text")

Labels = Mapping[str, str]


@cache
def load_all_labels() -> Mapping[str, Labels]:
    """Return the labels of each language, by key. A key that stands twice is an error.

    Source: data/labels.csv.
    """
    return load_words("labels.csv")


def load_words(file: str) -> Mapping[str, Labels]:
    """Return the words of each language that a file of labels holds, by key."""
    labels: dict[str, dict[str, str]] = {}
    for row in load_rows(file, columns=_COLUMNS, required=_COLUMNS):
        if row["key"] in labels.setdefault(row["language"], {}):
            raise row.wrong(f"{row['key']} stands twice for {row['language']}")
        labels[row["language"]][row["key"]] = row["text"]
    return labels


def load_labels(language: str) -> Labels:
    """Return the labels of one language; a language without labels is `UnknownName`."""
    labels = load_all_labels()
    if language not in labels:
        raise UnknownName("language of labels", language, labels)
    return labels[language]


def label_code(labels: Labels, room: str, code: str) -> str:
    """Return the label of a code ("country", "KG"), or the code itself where there is none."""
    return labels.get(f"{room}.{code}", code)
