"""The term of a sentence from its words: "five years and six months in prison" is P5Y6M."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from functools import cache

import regex

from habeas.text.figures import to_int
from habeas.vocab.terms import load_term_words

_LETTERS = {"year": "Y", "month": "M", "day": "D"}
_MOST = {"year": 40, "month": 480, "day": 400}  # beyond is a year of the calendar, or no term
_AND = r"(?:\s*+,)?(?:\s++(?:and|et|и|және|жана))?"
_LONGEST = 2_000  # code points of a sentence: what evidence holds
_TERM = regex.compile(r"P(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})D)?")
_LAST_YEAR = 9998


def parse_term(words: str) -> str | None:
    """Return the one term that a sentence gives, as ISO 8601 writes it ("P15D"); else None.

    None where it gives two that are not one ("seven years in prison and a ban for three years"):
    which is served cannot be told; and where the sentence is suspended.
    """
    text = words[:_LONGEST].casefold()
    if _suspended().search(text):
        return None
    found = {term for match in _terms().finditer(text) if (term := _to_term(match))}
    return found.pop() if len(found) == 1 else None


def end_of_term(day: int, term: str) -> int | None:
    """Return the day (ordinal) on which a term ends that begins on one; None beyond the calendar."""
    parts = _TERM.fullmatch(term)
    if parts is None:
        return None
    years, months, days = (int(part or 0) for part in parts.groups())
    start = date.fromordinal(day)
    ahead, month = divmod(start.month - 1 + months, 12)
    year = start.year + years + ahead
    if year > _LAST_YEAR:
        return None
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last)).toordinal() + days


def _to_term(match: "regex.Match[str]") -> str | None:
    parts: dict[str, int] = {}
    known = load_term_words()
    for number, unit in zip(match.captures("number"), match.captures("unit"), strict=True):
        kind = known.units[unit]
        count = known.numbers.get(number) or to_int(number)
        if kind in parts or not 0 < count <= _MOST[kind]:
            return None
        parts[kind] = count
    return "P" + "".join(f"{parts[k]}{letter}" for k, letter in _LETTERS.items() if k in parts)


@cache
def _terms() -> "regex.Pattern[str]":
    known = load_term_words()
    number = rf"(?P<number>\d{{1,3}}|{_either(known.numbers)})"
    part = rf"{number}\s++(?P<unit>{_either(known.units)})(?![\p{{L}}\p{{N}}])"
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}]){part}(?:{_AND}\s++{part}){{0,2}}")


@cache
def _suspended() -> "regex.Pattern[str]":
    return regex.compile(rf"\b(?:{_either(load_term_words().suspended)})\b")


def _either(words: Iterable[str]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))
