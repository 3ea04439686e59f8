"""The words of the application around the findings, in the languages we have them in."""

from collections.abc import Mapping
from functools import cache

from habeas.vocab.labels import Labels, load_labels, load_words


@cache
def load_all_interface() -> Mapping[str, Labels]:
    """Return the words of the pages by language and key. A key that stands twice is an error.

    Source: data/interface.csv.
    """
    return load_words("interface.csv")


@cache
def load_interface(language: str) -> Labels:
    """Return the words of one language, those of all pages (labels.csv) among them.

    A language without labels is `UnknownName`.
    """
    return {**load_labels(language), **load_all_interface().get(language, {})}


def choose_form(language: str, number: int) -> int:
    """Return which form of a counted word goes with a number: "item|items" has the forms 0 and 1.

    Russian has three (1 материал, 2 материала, 5 материалов). Source: CLDR, plural rules of
    cardinal numbers.
    """
    if language != "ru":
        return int(number != 1)
    if number % 10 == 1 and number % 100 != 11:
        return 0
    return 1 if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else 2
