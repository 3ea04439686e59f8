"""Texts printed in capitals, brought to the letters they would have in print.

Old newswire and telegrams know no small letters, and break their lines anywhere. What is read here
keeps every code point in its place, so that spans found in the one hold in the other.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from habeas.vocab.demonyms import is_demonym
from habeas.vocab.gazetteer import find_place, is_strong_name
from habeas.vocab.given_names import NameStrength, given_name
from habeas.vocab.roles import is_not_name, load_time_words, load_words_before_names

MOSTLY = 0.8  # share of capitals among the letters of a text in capitals
_SHORTEST = 100  # letters; a title in capitals says nothing about the rest
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}’'-]*+")
_BRACKETED = regex.compile(r"[\[(](\p{Lu}[\p{Lu}-]{1,11})[\])]")
_INITIALS = regex.compile(r"\b(?:\p{Lu}\.){2,6}")
_BROKEN = regex.compile(r"(?<=[^\n])\n(?=[^\n\s])")
_LONGEST_PLACE = 3  # words
_LONGEST_NAME = 4
_VERB = regex.compile(r"(?:ed|ing)$|^(?:said|met|left|told|says|has|had|was|were|is|who|and|will)$")
_SENTENCE = regex.compile(r"(?:\A|[.!?]\s{1,3}|\[(?:TEXT|REPORT|EXCERPTS?)\]\s|\n\s*)[\"'“(\[]*+$")


def is_in_capitals(text: str) -> bool:
    """Tell whether a text is printed in capitals."""
    large = sum(char.isupper() for char in text)
    small = sum(char.islower() for char in text)
    return large >= _SHORTEST and large >= MOSTLY * (large + small)


def to_mixed_case(text: str) -> str:
    """Return a text in capitals with small letters, and its broken lines joined by spaces.

    Names keep their capitals where they are known (places, given names with what follows them,
    peoples, months) or come behind a post or title; so do acronyms in brackets, everywhere. The
    result has as many code points as the text; letters whose small form is longer stay as they are.
    """
    text = _BROKEN.sub(" ", text)
    words = list(_WORD.finditer(text))
    kept = {match[1] for match in _BRACKETED.finditer(text)} - {"TEXT", "REPORT", "PASSAGE"}
    named = set(_find_names([match[0] for match in words]))
    letters = list(text)
    for at, match in enumerate(words):
        word = match[0]
        if word in kept:
            continue
        low = word.lower()
        large = (
            at in named
            or is_demonym(low)
            or low in load_time_words()
            or _SENTENCE.search(text, max(0, match.start() - 14), match.start()) is not None
        )
        for place, char in enumerate(word):
            if (place or not large) and len(char.lower()) == 1:
                letters[match.start() + place] = char.lower()
    for match in _INITIALS.finditer(text):
        letters[match.start() : match.end()] = match[0]
    return "".join(letters)


def _find_names(words: Sequence[str]) -> Iterator[int]:
    """Yield the places of words that belong to names."""
    at = 0
    while at < len(words):
        length = next((n for n in range(_LONGEST_PLACE, 0, -1) if _is_place(words[at : at + n])), 0)
        yield from range(at, at + length)
        at += max(length, 1)
    before_names = load_words_before_names()
    length = 0
    for at, (before, word) in enumerate(pairwise(("", *words))):
        low = word.lower()
        may = (
            len(word) > 2
            and not is_not_name(low)
            and low not in before_names
            and not _VERB.search(low)
        )
        given = given_name(word.capitalize()) is NameStrength.STRONG
        # A run of names ends at a verb: "Colonel Testo said".
        goes_on = 0 < length < _LONGEST_NAME
        if may and (given or goes_on or before.lower() in before_names):
            length += 1
            yield at
        else:
            length = 0


def _is_place(words: Sequence[str]) -> bool:
    name = " ".join(word.capitalize() for word in words)
    if len(words) < 2:
        return len(name) > 3 and is_strong_name(name)
    return find_place(name) is not None
