"""Dates that a page gives its items: machine stamps, and printed ones in short lines.

A stamp is taken as it is written: the zone never moves it to another day.
"""

from calendar import monthrange
from collections.abc import Iterator
from functools import lru_cache

import regex

from habeas.model.spans import Span
from habeas.text.figures import to_int

LONGEST = 120  # code points of a line in which a printed date is looked for
STAMP = regex.compile(
    r"\s*+(?P<y>(?:19|20)\d\d)(?:(?P<s>[-/.]?)(?P<m>0[1-9]|1[0-2])(?:(?P=s)(?P<d>0[1-9]|[12]\d|3[01]))?)?"
    r"(?![\d/.-])"
)
# Stems of month names: en, ru, uk, kk, ky, uz, fr, es, de.
STEMS = {
    1: "jan янв січ қаң үчт yan ene январь janv jän",
    2: "feb фев лют ақп бирд fev fév feb февраль",
    3: "mar мар бер нау жалг mart март mär",
    4: "apr апр кві сәу чын avr abr апрель",
    5: "may мая май трав мам бугу mai mayo",
    6: "jun июн черв мау кулж iyun juin июнь iyn",
    7: "jul июл лип шіл теке iyul juil июль",
    8: "aug авг серп там баш avg aoû aou ago август",
    9: "sep сен вер қыр аяк sen sept сентябрь",
    10: "oct окт жов қаз тогуз okt octubre октябрь",
    11: "nov ноя лис қар жети noy ноябрь",
    12: "dec дек груд жел бештин dek déc dic dez декабрь",
}
BY_STEM = {stem: month for month, stems in STEMS.items() for stem in stems.split()}
WORD = r"(?P<w>\p{L}{3,12}+)"
YEAR = r"(?P<y>(?:19|20)\d\d)"
DAY = r"(?P<d>\d{1,2})"
NUMBER = r"(?P<n>\d{1,2})"
NOT_AFTER, NOT_BEFORE = r"(?<![\d./])", r"(?!\d)"
YEAR_WORD = r"[\s-]*+(?:ж(?:ыл\p{L}*+|\.)?|г\.?|yil)?[\s,\-]++"
FORMS = (
    rf"{DAY}(?:st|nd|rd|th|er|\.|-)?[\s\-]++(?:de |of )?{WORD}\.?,?[\s\-]++(?:de )?{YEAR}",
    rf"{WORD}\.?\s++{DAY}(?:st|nd|rd|th)?,?\s++{YEAR}",
    rf"{YEAR}{YEAR_WORD}{DAY}[\s\-]++{WORD}",
    rf"{DAY}\.{NUMBER}\.{YEAR}",
    rf"{DAY}/{NUMBER}/{YEAR}",
    rf"{YEAR}(?P<s>[-./]){NUMBER}(?P=s){DAY}",
)
PRINTED = regex.compile("|".join(f"{NOT_AFTER}{form}{NOT_BEFORE}" for form in FORMS))
SLASHED = regex.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(?:19|20)\d\d(?!\d)")
HAS_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@lru_cache(maxsize=4096)
def parse_stamp(value: str) -> str | None:
    """Return the day, month or year that a machine-readable stamp states, as EDTF."""
    found = STAMP.match(value)
    if found is None:
        return parse_printed(value)
    return "-".join(part for part in found.group("y", "m", "d") if part)


@lru_cache(maxsize=4096)
def parse_printed(text: str, *, month_first: bool = False) -> str | None:
    """Return the one date that a short line prints; None for none or several."""
    found = {edtf for _, edtf in find_printed(text, month_first=month_first)}
    return found.pop() if len(found) == 1 else None


def find_printed(text: str, *, month_first: bool = False) -> Iterator[tuple[Span, str]]:
    """Yield the whole dates (day, month and year) of a line.

    `month_first` settles 05/06/2019, where both readings are possible; see `is_month_first`.
    """
    text = text[:LONGEST]
    if HAS_YEAR.search(text) is None:
        return
    for found in PRINTED.finditer(text):
        parts = found.groupdict()
        month = to_int(parts["n"]) if parts["n"] else _month(parts["w"] or "")
        day = to_int(parts["d"])
        slashed = parts["n"] is not None and "/" in found[0] and parts["s"] is None
        if slashed and (month > 12 >= day or (month_first and day <= 12)):
            month, day = day, month
        if 1 <= month <= 12 and 1 <= day <= monthrange(to_int(parts["y"]), month)[1]:
            yield Span(*found.span()), f"{parts['y']}-{month:02}-{day:02}"


def is_month_first(text: str, language: str | None) -> bool:
    """Tell how a page writes 05/06/2019: by its other dates, else by its language.

    English without a country reads the month first, as the likely subtags of Unicode CLDR have it
    (`en` is `en-US`); every other language, and English of other countries, the day.
    """
    for found in SLASHED.finditer(text):
        if to_int(found[1]) > 12 or to_int(found[2]) > 12:
            return to_int(found[1]) <= 12
    return (language or "").lower() in ("en", "en-us")


def _month(word: str) -> int:
    word = word.casefold()
    return next((BY_STEM[word[:n]] for n in range(len(word), 2, -1) if word[:n] in BY_STEM), 0)
