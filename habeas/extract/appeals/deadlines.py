"""Until when a reply is asked for: the words, and the day or the period that they give."""

from dataclasses import dataclass
from functools import cache

import regex

from habeas.extract.appeals.lines import Line
from habeas.model.findings import DateMention
from habeas.text.figures import to_int
from habeas.vocab.appeals import cue_pattern
from habeas.vocab.calendar import UNITS, load_calendar

CLAUSE_END = regex.compile(
    r"[,;:.](?=\s|$)(?!\s+(?:установл|предусмотр|определ|prescribed|established|set|provided|fixés?|prévus?|встановл|передбач))|\s+\p{Ll}{1,3}\s+(?=[\w.+-]+@)"
)
DANGLING = regex.compile(
    r"(?:\s+(?:en|a|à|at|to|in|on|the|la|el|al|на|по|за|в))+$", regex.IGNORECASE
)
WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’-]*+|\d{1,3}")
DIGITS = regex.compile(r"\d{1,3}")
SHORT_WORD = 3  # letters: numbers in words are longer
# "тридцатидневный срок": number and unit in one word.
IN_ONE = regex.compile(
    r"\b(?P<number>(?:\p{L}{3,20}?)?)(?:и|ти)?(?P<unit>дневн|недельн|месячн)\p{L}+",
    regex.IGNORECASE,
)
IN_ONE_UNITS = {"дневн": "D", "недельн": "W", "месячн": "M"}
# Inflected units that the calendar does not list: "15 күндүн ичинде", "в течение месяца".
UNIT_STEMS = (("күн", "D"), ("месяц", "M"), ("місяц", "M"), ("недел", "W"), ("тижн", "W"))
PERIODS = {"day": "D", "week": "W", "month": "M"}
MAX_REACH = (
    4  # words between a number and its unit: "15 рабочих дней", "fourteen (14) working days"
)
MAX_BEFORE = 12  # code points between "by" and the date


@dataclass(frozen=True, slots=True)
class Deadline:
    """The words, and what they give: a day (EDTF), a period (ISO 8601), or None."""

    basis: str
    value: str | None = None


def parse_deadline(clause: str, dates: list[tuple[int, DateMention]]) -> Deadline | None:
    """Return the deadline that a reply clause sets; `dates` with their places in the clause.

    'within 60 days' gives "P60D", 'by 14 April 2022' the day; 'in the period set by law' no value.
    """
    day = _parse_day(clause, dates)
    if day:
        return day
    found = cue_pattern("deadline").search(clause)
    if not found:
        return None
    rest = clause[found.start() :]
    address = cue_pattern("postal").search(rest)
    end = CLAUSE_END.search(rest, len(found[0]))
    stops = [stop.start() for stop in (address, end) if stop]
    words = rest[: min(stops, default=len(rest))].strip(" ,;:.")
    words = DANGLING.sub("", words)
    return Deadline(words, parse_period(words)) if words else None


def _parse_day(clause: str, dates: list[tuple[int, DateMention]]) -> Deadline | None:
    """Return the deadline that a date after "by" sets, or before "дейін"."""
    for at, date in dates:
        start = max(0, at - MAX_BEFORE - 20)
        cues = [c for c in _find_all(clause[start:at]) if at - start - c.end() <= MAX_BEFORE // 4]
        if cues:
            begin = start + cues[-1].start()
            return Deadline(_whole_date(clause, begin, at, date), date.edtf)
        after = cue_pattern("before_day").match(clause, _skip(clause, at + len(date.surface)))
        if after and after[0].casefold() in ("дейін", "чейин"):
            return Deadline(clause[at : after.end()], date.edtf)
    return None


def _find_all(text: str) -> list[regex.Match[str]]:
    return list(cue_pattern("before_day").finditer(text))


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _whole_date(clause: str, begin: int, at: int, date: DateMention) -> str:
    """Return the words from "by" to the end of the date, the word "года" after it included."""
    end = at + len(date.surface)
    year = regex.compile(r"\s+(?:года|г\.|року|р\.)").match(clause, end)
    return clause[begin : year.end() if year else end]


def parse_period(words: str) -> str | None:
    """Return a length of time as ISO 8601: "P15D" for 'в течение 15 рабочих дней'."""
    one = IN_ONE.search(words)
    if one:
        low = one["number"].casefold()
        number = (_numbers().get(low) or _by_stem(low)) if low else 1
        return f"P{number or 1}{IN_ONE_UNITS[one['unit'].casefold()]}"
    found = [m[0].casefold() for m in WORD.finditer(words)]
    for at, word in enumerate(found):
        number = to_int(word) if DIGITS.fullmatch(word) else _numbers().get(word)
        if not number:
            continue
        unit = next(filter(None, map(_unit, found[at + 1 : at + 1 + MAX_REACH])), None)
        if unit:
            return f"P{number}{unit}"
    single = next(filter(None, map(_unit, found)), None)
    return f"P1{single}" if single == "M" else None


def _by_stem(word: str) -> int | None:
    """Return the number whose word begins so: "тридцат" is thirty."""
    return next((value for form, value in _numbers().items() if form.startswith(word)), None)


@cache
def _numbers() -> dict[str, int]:
    """Return the words of numbers in all languages."""
    words = load_calendar().words
    return {
        form: int(senses["number"])
        for form, senses in words.items()
        if "number" in senses and len(form) >= SHORT_WORD and not form.isdigit()
    }


def _unit(word: str) -> str | None:
    senses = load_calendar().words.get(word, {})
    if "unit" in senses:
        named = {value: name for name, value in UNITS.items()}
        return PERIODS.get(named[int(senses["unit"])])
    return next((unit for stem, unit in UNIT_STEMS if word.startswith(stem)), None)


def dates_in(line: Line, clause: str, dates: list[DateMention]) -> list[tuple[int, DateMention]]:
    """Return the dates of a line that stand in its clause, with their places there."""
    inside = [date for date in dates if date.edtf and line.span.covers(date.span)]
    places = ((clause.find(" ".join(date.surface.split())), date) for date in inside)
    return [(at, date) for at, date in places if at >= 0]
