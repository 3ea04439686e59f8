"""Names of bodies built around a head word: "Ministry of Justice", "Алматинский городской суд"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from habeas.text.surnames import is_surname_like
from habeas.text.units import Unit, tags_of
from habeas.text.words import Shape, Word
from habeas.vocab.given_names import NameStrength, given_name

# Bounds: the longest official names have about twenty words before the head, and fewer parts after
# it. Without them, a line of capitals, or of "Name and Name and ...", is gone through again from
# each of its words.
_BEFORE, _RUN, _PARTS = "{0,30}+", "{1,30}+", "{0,12}+"
_WORD = "[CUAKL]_?"
_HEAD = "[HWB]_?"
_ANY = "[CUAKHWBL]_?"
_INSIDE = "[CUAKHWBLZn]_?"
_AND = f"&t?(?:(?:[CUAKL]_?){_RUN}(?![HWBZs])|(?:[CUAKLZ]_?){_RUN}(?=o))"
_MORE = (
    rf"(?:ot?(?!n)(?:{_INSIDE}){_RUN}|{_AND})"  # "... Association on 18 May": a number is no more
)
# "Center for Civil Liberties", "Human Rights and Democracy Center", "Almaty City Court".
_ENGLISH = regex.compile(
    rf"(?:(?:{_WORD}){_RUN}&(?:{_WORD}){_RUN}{_HEAD}|(?:{_ANY}){_RUN}m?)(?:{_MORE}){_PARTS}",
    regex.VERSION1,
)
# "chambre du conseil de Bruxelles", "Commission nationale des droits de l'homme".
_FRENCH = regex.compile(
    rf"(?:{_WORD}){_BEFORE}[hHaWB]J*+(?:{_WORD}){_BEFORE}"
    rf"(?:ot?(?:[DCUAKLBHhaJW]_?){_RUN}(?:&t?(?:[DCUAKL]){_RUN}){_PARTS}){_PARTS}",
    regex.VERSION1,
)
_PLACE = r"(?:p[CKL]++|[KC]++p|[UAL])"
_DOMAIN = r"(?:o?J*+D(?:&J*+D)*+)"
# "Министерства внутренних дел Республики ...", "Әділет министрлігі", "городской суд №2 города N".
_CYRILLIC = regex.compile(
    rf"(?:(?:[KJCDUALp](?:&(?=D))?+){_BEFORE}[lB]"
    rf"|[KJCUA]{_BEFORE}[hHaB](?:{_DOMAIN}|{_PLACE}|Nn|[KJC]{_BEFORE}[ha]){_PARTS})",
    regex.VERSION1,
)
# One of these stands in every name; most lines have none.
_ENGLISH_HEAD, _FRENCH_HEAD, _CYRILLIC_HEAD = (
    regex.compile(heads) for heads in ("[HWBm]", "[hHaWB]", "[lBhHa]")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Units `first:last` of a line that name a body; `strong` if they do so even in a headline."""

    first: int
    last: int
    strong: bool


def find_phrases(words: Sequence[Word], units: Sequence[Unit], script: str) -> Iterator[Phrase]:
    """Yield names around a head, left to right; `script` is en, fr or cyrillic."""
    tags = tags_of(units)
    heads = {"fr": _FRENCH_HEAD, "cyrillic": _CYRILLIC_HEAD}.get(script, _ENGLISH_HEAD)
    if not heads.search(tags):
        return
    pattern = {"fr": _FRENCH, "cyrillic": _CYRILLIC}.get(script, _ENGLISH)
    check = {"fr": _is_french, "cyrillic": _is_cyrillic}.get(script, _is_english)
    at = 0
    while match := pattern.search(tags, at):
        first, last = match.start(), match.end()
        first, last = _without_people(words, units, first, last, script)
        if first < last and check(words, units[first:last]):
            strong = (
                any(tag in tags[first:last] for tag in "oB")
                or script != "en"
                or "D" in tags[first:last]
            )
            yield Phrase(first=first, last=last, strong=strong)
        at = max(last, at + 1)


def _without_people(
    words: Sequence[Word], units: Sequence[Unit], first: int, last: int, script: str
) -> tuple[int, int]:
    """Leave out a person's name before a Cyrillic name, and after "against" or "and" in any.

    English bodies are often called after people ("John Smith University"): there the front stays.
    """
    start = first
    for at in range(first, last - 1):
        if _is_person(words, units[at], units[at + 1]):
            if at > first and words[units[at - 1].first].text.lower() in _TOWARDS:
                return start, at - 1
            if script == "cyrillic" and at == start:
                start = at + 2
    return start, last


_TOWARDS = frozenset(("against", "and", "to", "contre", "et", "и", "против"))


def _is_person(words: Sequence[Word], unit: Unit, after: Unit) -> bool:
    if unit.tag not in "CU" or after.tag not in "CU":
        return False
    given = given_name(words[unit.first].text)
    return given is NameStrength.STRONG or bool(given and is_surname_like(words[after.first].text))


def _is_english(words: Sequence[Word], units: Sequence[Unit]) -> bool:
    tags = tags_of(units)
    heads = [unit for unit in units if unit.tag in "HWBm"]
    if not heads:
        return False
    if tags[-1] == "m" and not any(tag in tags for tag in "HW"):
        return words[units[0].first].shape is not Shape.LOWER and len(tags) > 1
    if all(unit.tag == "W" for unit in heads):
        return _has_modifier(tags) and tags.find("W") > 0
    return "B" in tags or _has_modifier(tags) or any(unit.last > unit.first for unit in heads)


def _has_modifier(tags: str) -> bool:
    return any(tag in "CUAKLZ" for tag in tags) or tags.count("H") > 1


def _is_french(words: Sequence[Word], units: Sequence[Unit]) -> bool:
    tags = tags_of(units)
    if "a" in tags or "B" in tags:
        return True
    if "H" in tags or "W" in tags:
        return len(tags) > 1 or units[0].last > units[0].first
    ministry = words[units[0].first].text.startswith("minist")
    return any(tag in tags for tag in "CUAKL") or (ministry and "D" in tags)


def _is_cyrillic(words: Sequence[Word], units: Sequence[Unit]) -> bool:
    tags = tags_of(units)
    if any(tag in tags for tag in "aBCUAL"):
        return True
    if "H" in tags:
        return any(tag in tags for tag in "DJK")
    ministry = any(words[u.first].text.lower().startswith("министерств") for u in units)
    return ("K" in tags[1:]) or (ministry and "D" in tags)
