"""Dates that a page gives its items: machine stamps, and printed ones in short lines.

A stamp is taken as it is written: the zone never moves it to another day.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, pairwise

import regex

from habeas.model.spans import Span
from habeas.text.dates import find_dates
from habeas.text.dates.numbers import is_day
from habeas.text.figures import to_int, to_plain_figures

LONGEST = 120  # code points of a line in which a printed date is looked for
WHOLE = len("2021-05-28")
LONGEST_LABEL, LONGEST_HOUR = 45, 18  # code points of a label that is a date, of the hour in it
STAMP = regex.compile(
    r"\s*+(?P<y>(?:19|20)\d\d)(?:(?P<s>[-/.]?)(?P<m>0[1-9]|1[0-2])(?:(?P=s)(?P<d>0[1-9]|[12]\d|3[01]))?)?"
    r"(?![\d/.-])"
)
EPOCH = "1970-01-01"  # what engines write for no date
BETWEEN = regex.compile(r"[/-]\d{1,2}[/-]\d\d")  # of `IN_TURN`, found much faster
IN_TURN = regex.compile(
    r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d|(?<=/)\d\d)(?![\d/-])"
)
MOST = 1000  # dates in figures that tell how a page writes them
SHORT_DAY = regex.compile(r"(?<![\d/.,:])(\d{1,2})([/.])(\d{1,2})\2(\d\d)(?![\d/]|[.,]\d)")
DOTTED = regex.compile(r"(?<![\d/.])\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\d)")
HAS_YEAR = regex.compile(r"(?:19|20|1[34])\d\d(?!\d)(?<!\d{5})")  # 1403: of the Hijra

Printed = tuple[tuple[Span, str], ...]


@lru_cache(maxsize=4096)
def parse_stamp(value: str) -> str | None:
    """Return the day, month or year that a machine-readable stamp states, as EDTF."""
    found = STAMP.match(value)
    if value.lstrip().startswith(EPOCH):
        return None
    if found is None:
        return parse_printed(value)
    return "-".join(part for part in found.group("y", "m", "d") if part)


@lru_cache(maxsize=4096)
def parse_printed(text: str, *, month_first: bool = False) -> str | None:
    """Return the one date that a short line prints; None for none or several."""
    found = {edtf for _, edtf in find_printed(text, month_first=month_first)}
    return found.pop() if len(found) == 1 else None


def find_printed(text: str, *, month_first: bool = False) -> Printed:
    """Return the whole dates (day, month and year) at the start of a line, in text order.

    `month_first` settles 05/06/2019, where both readings are possible; see `is_month_first`.
    """
    text = to_plain_figures(text[:LONGEST])
    return () if HAS_YEAR.search(text) is None else _find_printed(text, month_first)


@lru_cache(maxsize=4096)  # a page asks for the dates of one line again and again
def _find_printed(text: str, month_first: bool) -> Printed:
    found = find_dates(text, month_first=month_first)
    return tuple((x.span, x.edtf) for x in found if x.edtf and _is_day(x.edtf))


def find_short(text: str, *, month_first: bool) -> Printed:
    """Return the dates of a line whose years have two digits: "Published: 11/02/18"."""
    found = []
    for match in SHORT_DAY.finditer(text[:LONGEST]):
        first, second, year = (to_int(match[n]) for n in (1, 3, 4))
        leads = (month_first and match[2] == "/" and first <= 12) or second > 12
        day, month = (second, first) if leads else (first, second)
        if is_day(2000 + year, month, day):
            found.append((Span(*match.span()), f"20{year:02}-{month:02}-{day:02}"))
    return tuple(found)


def _is_day(edtf: str) -> bool:
    return len(edtf) == WHOLE and edtf[:2] in ("19", "20") and "/" not in edtf


def is_stamp(label: str) -> bool:
    """Tell whether the label of an element is a whole date, with an hour perhaps, and no more."""
    if not WHOLE <= len(label) <= LONGEST_LABEL or HAS_YEAR.search(label) is None:
        return False
    day = parse_stamp(label)
    printed = next((span for span, _ in find_printed(label)), None)
    if STAMP.match(label) is not None:
        return day is not None and len(day) == WHOLE
    return printed is not None and len(label) - len(printed) <= LONGEST_HOUR


def is_month_first(text: str, language: str | None) -> bool:
    """Tell how a page writes 05/06/2019: by its other dates, else by their order and its language.

    English without a country reads the month first, as the likely subtags of Unicode CLDR have it
    (`en` is `en-US`); every other language, and English of other countries, the day.
    """
    found = [
        (to_int(m[4]) % 100, to_int(m[1]), to_int(m[3]))
        for m in (islice(IN_TURN.finditer(text), MOST) if BETWEEN.search(text) else ())
    ]
    month_first = sum(second > 12 >= first for _, first, second in found)
    day_first = sum(first > 12 >= second for _, first, second in found)
    if month_first != day_first:
        return month_first > day_first
    if not found and DOTTED.search(text) is not None:
        return False  # with full stops the day is first everywhere
    said = (language or "").lower() in ("en", "en-us")
    as_said, other = (_steps_back(found, first) for first in (said, not said))
    return said if other or not as_said else not said


def _steps_back(found: Sequence[tuple[int, int, int]], month_first: bool) -> int:
    """Return how often days run against the way in which most of them run: 0 for a list in order."""
    days = [(year, *((a, b) if month_first else (b, a))) for year, a, b in found]
    steps = [later > earlier for earlier, later in pairwise(days) if later != earlier]
    return min(sum(steps), len(steps) - sum(steps)) if len(steps) > 1 else 0
