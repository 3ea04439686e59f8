"""Figures in dates: what a run of digits may be, from 26.06.2019 to the day of a month."""

from collections.abc import Callable, Mapping

import regex

from habeas.text.dates.hijra import parse_hijra
from habeas.vocab.calendar import Senses

BLANK = r"[ \t\u00a0\u202f\u2009]"
YEAR = r"(?:1[89]|20)\d\d"
HIJRA = r"1[34]\d\d"
NOT_INSIDE = r"(?<![\p{L}\d])(?<![\d][.,/:\-–])"
NO_MORE = r"(?!\d)(?![./:\-–]\d)"
ORDINAL = (
    r"(?i:st|nd|rd|th|er|ère|re|º|ª|°|-?(?:го|ого|е|ое|й|ый|ье|му|ші|шы|інші|ыншы|нчи|инчи|нчү|нчы|ынчы|үнчү"
    r"|чи|чы|чү|nchi|inchi|inci|ıncı|ci|cı|cu|cü))(?![\p{L}\d])"
)
ROMAN = r"(?i:I{1,3}|IV|VI{0,3}|IX|XI{0,2}|X)"

NUMBER = regex.compile(  # what a digit begins
    rf"""
    (?P<iso> {NOT_INSIDE}{YEAR}(?P<s1>[-./])\d{{1,2}}(?P=s1)\d{{1,2}}(?!\d)(?![./\-]\d)
        (?:T\d\d?:\d\d(?::\d\d(?:[.,]\d{{1,9}})?)?(?:Z|[+-]\d\d:?\d\d)?)? )
  | (?P<dmy> {NOT_INSIDE}\d{{1,2}}(?P<s2>[./\-])\d{{1,2}}(?P=s2)(?:{YEAR}|\d\d){NO_MORE} )
  | (?P<hijra> {NOT_INSIDE}(?:{HIJRA}(?P<s3>[-./])\d{{1,2}}(?P=s3)\d{{1,2}}
        | \d{{1,2}}(?P<s4>[./])\d{{1,2}}(?P=s4){HIJRA}){NO_MORE} )
  | (?P<spaced> {NOT_INSIDE}\d{{1,2}}\.{BLANK}\d{{1,2}}\.{BLANK}{YEAR}{NO_MORE} )
  | (?P<spaced_iso> {NOT_INSIDE}{YEAR}\.{BLANK}\d{{1,2}}\.{BLANK}\d{{1,2}}(?:\.|(?!\d))(?!{BLANK}?\d{{1,2}}\.\d) )
  | (?P<roman> {NOT_INSIDE}\d{{1,2}}[./](?:{ROMAN})[./]{YEAR}{NO_MORE} )
  | (?P<cjk> {YEAR}{BLANK}?[年년]{BLANK}?\d{{1,2}}{BLANK}?[月월]{BLANK}?\d{{1,2}}{BLANK}?[日일] )
  | (?P<time> {NOT_INSIDE}(?:
          \d{{1,2}}:\d\d(?::\d\d(?:[.,]\d{{1,9}})?)?+(?:{BLANK}?[aApP]\.?[mM]\b\.?+)?+
        | \d{{1,2}}{BLANK}?[aApP]\.?[mM]\b\.? | \d\d?{BLANK}?[hH]{BLANK}?\d\d )(?!\d) )
  | (?P<my> {NOT_INSIDE}(?:0?[1-9]|1[0-2])[./]{YEAR}{NO_MORE} )
  | (?P<ym> {NOT_INSIDE}{YEAR}[-./](?:0[1-9]|1[0-2]){NO_MORE} )
  | (?P<span> {NOT_INSIDE}{YEAR}(?P<dash>[-–—/])\d\d{NO_MORE} )
  | (?P<dm> {NOT_INSIDE}\d{{1,2}}(?:{BLANK}?/{BLANK}?|\.)\d{{1,2}}(?!\d)(?![/:\-–,]\d)\.?+(?!\d) )
  | (?P<reference> \d++(?:[.,/:]\d++)++ )
  | (?P<year> (?<![\p{{L}}\d]){YEAR}(?!\d)(?:-?(?:го|й|м|му|х|ші|шы|ci|cı|cu|cü|nci)(?!\p{{L}}))? )
  | (?P<ordinal> (?<![\p{{L}}\d])\d{{1,2}}{ORDINAL} )
  | (?P<number> \d++ )
    """,
    regex.VERBOSE,
)
WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*+")
DIGITS = regex.compile(r"\d+")
LONGEST = 40  # code points; a time stamp in ISO 8601 with zone has 35
LONGEST_SPAN = 20  # years; "2015-32" is no span but a number
BEFORE_AMOUNT = "№#$€£₸¥_+@&="  # before a number: an amount, a mark, a telephone
AFTER_AMOUNT = "%‰°²³_="
ASCII_DIGITS = frozenset("0123456789")
PLAIN_BEHIND = frozenset(' \n)]}»”"|;?!*')  # behind figures that are not the first of several
MAY_FOLLOW = frozenset("/aApPhH年년")  # behind a space: "12 / 5", "5 p.m.", "2019 年"
GLUED = frozenset(  # words that may follow a number without a space: 12Mar2020, 2019г
    ("month", "weak_month", "year_mark", "month_mark", "unit", "clock", "day_mark")
)
NOTHING: Senses = {"other": 0}


def read_number(
    start: int, text: str, words: Mapping[str, Senses], *, month_first: bool
) -> tuple[int, Senses]:
    """Return the end of the number that begins at `start`, and what it may be in a date.

    `words` tells whether letters glued to it belong to a date. Sums, marks, telephone numbers and
    impossible dates are nothing.
    """
    kind, figures, end = _find_plain(start, text) or _find_number(start, text)
    if kind not in READERS or len(figures) > LONGEST or _is_amount(text, start, end, words):
        return end, NOTHING
    runs = DIGITS.findall(figures)
    # The pattern engine knows digits of newer scripts than Python does.
    if not all(map(str.isdecimal, runs)):
        return end, NOTHING
    return end, READERS[kind](figures, list(map(int, runs)), month_first)


def _find_plain(start: int, text: str) -> tuple[str, str, int] | None:
    """Return a number that nothing makes a date of figures, as `_find_number` does, or None.

    Most numbers have a space, a bracket or the end of the text behind them; to try each form of a
    date on them takes ten times as long.
    """
    end, last = start, len(text)
    while end < last and text[end] in ASCII_DIGITS:
        end += 1
    if end == start or (end < last and text[end] not in PLAIN_BEHIND):
        return None
    if text[end : end + 1] == " " and text[end + 1 : end + 2] in MAY_FOLLOW:
        return None
    figures = text[start:end]
    year = len(figures) == 4 and figures[:2] in ("18", "19", "20")
    before = text[start - 1 : start] if start else ""
    alone = not (before.isalpha() or before.isdecimal())
    return "year" if year and alone else "number", figures, end


def _find_number(start: int, text: str) -> tuple[str, str, int]:
    """Return which form of `NUMBER` begins at a place, its words and its end; "" for no digit."""
    match = NUMBER.match(text, start)
    if match is None:
        return "", "", start + 1
    return match.lastgroup or "", match.group(), match.end()


def _is_amount(text: str, start: int, end: int, words: Mapping[str, Senses]) -> bool:
    """Tell whether the digits are part of a sum, a mark or a longer word."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if (
        (before and before in BEFORE_AMOUNT)
        or (after and after in AFTER_AMOUNT)
        or before.isalpha()
    ):
        return True
    if not after.isalpha():
        return False
    glued = WORD.match(text, end)
    senses = words.get(glued.group().lower(), NOTHING) if glued else NOTHING
    return not GLUED & senses.keys()


def is_day(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has such a day (29 February in leap years only)."""
    return 1 <= month <= 12 and 1 <= day <= (LENGTHS[month] - (month == 2 and not _is_leap(year)))


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def full_year(short: int) -> int:
    """Return the year that two digits stand for: 00 to 49 are this century's."""
    return short + (2000 if short < 50 else 1900)


def _full(year: int, month: int, day: int, sense: str = "full") -> Senses:
    return {sense: year * 10000 + month * 100 + day} if is_day(year, month, day) else NOTHING


def _read_iso(_words: str, digits: list[int], _month_first: bool) -> Senses:
    return _full(digits[0], digits[1], digits[2])


def _read_hijra(_words: str, digits: list[int], _month_first: bool) -> Senses:
    first, month, last = digits
    year, day = (first, last) if first > last else (last, first)
    found = parse_hijra(year, month, day)
    return _full(found.year, found.month, found.day) if found is not None else NOTHING


def _read_dmy(words: str, digits: list[int], month_first: bool) -> Senses:
    first, second, year = digits
    short = words[-3] in "./-"
    year = full_year(year) if short else year
    # "3.2.12" may be a section, "12-34-56" a telephone: two digits of year want the rest in full.
    sure = not short or "/" in words or (len(words) == 8 and "-" not in words)
    sense = "full" if sure else "weak_full"
    day, month = (second, first) if month_first else (first, second)
    read = _full(year, month, day, sense)
    return _full(year, day, month, sense) if read is NOTHING else read


def _read_roman(words: str, digits: list[int], _month_first: bool) -> Senses:
    return _full(digits[1], ROMANS.index(regex.split("[./]", words)[1].upper()) + 1, digits[0])


def _read_dm(words: str, digits: list[int], month_first: bool) -> Senses:
    first, second = digits
    # "3.5" is a number unless nothing else stands in the text
    sense = "weak_day_month" if "." in words and len(words.rstrip(".")) != 5 else "day_month"
    day, month = (second, first) if month_first else (first, second)
    if is_day(2000, month, day):
        return {sense: month * 100 + day}
    return {sense: day * 100 + month} if is_day(2000, day, month) else NOTHING


def _read_years(words: str, digits: list[int], _month_first: bool) -> Senses:
    first, short = digits
    step = short - first % 100
    if not 1 <= step <= LONGEST_SPAN or ("/" in words and step != 1):
        return NOTHING
    return {"years": first * 10000 + first + step}


def _read_number_word(words: str, digits: list[int], _month_first: bool) -> Senses:
    value = digits[0]
    if len(words) > 2:
        return {"integer": value} if len(words) < 7 else NOTHING
    senses = {"number": value} if 1 <= value <= 31 else {}
    return {**senses, "short_year": value} if len(words) == 2 else senses or {"integer": value}


LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
READERS: dict[str, Callable[[str, list[int], bool], Senses]] = {
    "iso": _read_iso,
    "cjk": _read_iso,
    "dmy": _read_dmy,
    "hijra": _read_hijra,
    "spaced": _read_dmy,
    "spaced_iso": _read_iso,
    "roman": _read_roman,
    "time": lambda *_: {"time": 0},
    "my": lambda _w, d, _m: {"year_month": d[1] * 100 + d[0]},
    "ym": lambda _w, d, _m: {"year_month": d[0] * 100 + d[1]},
    "span": _read_years,
    "dm": _read_dm,
    "year": lambda _w, d, _m: {"year": d[0]},
    "ordinal": lambda _w, d, _m: {"ordinal": d[0]} if 1 <= d[0] <= 31 else NOTHING,
    "number": _read_number_word,
}
