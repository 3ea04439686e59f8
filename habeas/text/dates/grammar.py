"""Runs of tokens read as dates: which rules match, which match counts, what its groups mean."""

from dataclasses import dataclass, replace

import regex

from habeas.text.dates.meaning import Meaning, carry_on, inherit, nth_weekday
from habeas.text.dates.numbers import full_year
from habeas.text.dates.rules import compile_rules
from habeas.text.dates.tokens import Lexicon, Tokens

LONGEST_SHORT_WEEKDAY = 3  # letters; "on Sun" may be anything
EARLIEST_BARE = 1900  # "of 1850": a number more often than a year
LONGEST_ABBREVIATION = 4  # letters of a month that may end in a full stop


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """A run of tokens (`last` exclusive) and what it says."""

    first: int
    last: int
    meaning: Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A run of tokens read by a rule: one date, several for a list, none for an impossible one."""

    first: int
    last: int
    dates: tuple[DateWords, ...]


def find_readings(tokens: Tokens, lexicon: Lexicon, *, bare: bool = False) -> list[DateWords]:
    """Return the runs of tokens that are dates, none overlapping; the longest are chosen first.

    An impossible date ("31 February 2019") keeps its tokens from being read as a shorter one.
    `bare` says that the text is nothing but a date: then a lone year or a weak month will do.
    """
    found = [
        reading
        for rule in compile_rules(lexicon, bare)
        for match in rule.pattern.finditer(tokens.skeleton)
        if (reading := _read(rule.name, match, tokens, bare)) is not None
    ]
    found.sort(key=lambda reading: (reading.first - reading.last, reading.first))
    taken = bytearray(len(tokens.skeleton))
    kept: list[DateWords] = []
    for reading in found:
        if not any(taken[reading.first : reading.last]):
            taken[reading.first : reading.last] = b"\1" * (reading.last - reading.first)
            kept.extend(reading.dates)
    return sorted(kept, key=lambda words: words.first)


def without_weekdays(readings: list[DateWords]) -> list[DateWords]:
    """Return the readings without lone weekdays, unless there is nothing else."""
    return [words for words in readings if words.meaning.has_more_than_weekday] or readings


ACCEPTED = {  # the senses that a group of the grammar may have, the likeliest first
    "day": ("number", "ordinal"),
    "days": ("number", "ordinal"),
    "month": ("month", "weak_month", "leading_month"),
    "weekday": ("weekday", "weak_weekday"),
    "short": ("short_year",),
    "count": ("number", "ordinal", "integer"),
    "month_figure": ("number",),
    "unit": ("unit", "single"),
    "offset": ("day", "other_day"),
    "anchor": ("last", "this", "next"),
}
MARK_UNITS = {"year_mark": 5, "month_mark": 3, "day_mark": 0}  # as numbered in vocab/calendar.py
PARTS = ("early", "mid", "late")


def _read(rule: str, match: regex.Match[str], tokens: Tokens, bare: bool) -> Reading | None:
    """Return what a match reads, None where its words are more likely something else."""
    if not bare and not _is_plausible(rule, match, tokens):
        return None
    first, last = match.span("core") if "core" in match.re.groupindex else match.span()
    meaning = _to_meaning(match, tokens)
    words = [DateWords(first=first, last=last, meaning=meaning)]
    if "days" in match.re.groupindex:
        words = _read_list(rule, match, tokens, meaning)
    possible = all(w.meaning.is_possible for w in words)
    return Reading(first=first, last=last, dates=tuple(words) if possible else ())


def _read_list(
    rule: str, match: regex.Match[str], tokens: Tokens, last: Meaning
) -> list[DateWords]:
    """Return the dates of a list; the month stands with the first or with the last."""
    spans = match.spans("days")
    words = [
        DateWords(first=start, last=end, meaning=replace(last, day=_value("days", start, tokens)))
        for start, end in spans
    ]
    if rule == "month days":
        words[0] = replace(words[0], first=match.start())
    return [*words, DateWords(first=match.start("day"), last=match.end(), meaning=last)]


def _to_meaning(match: regex.Match[str], tokens: Tokens) -> Meaning:
    """Return what the groups of a match say."""
    values = {
        name: _value(name.rstrip("2"), match.start(name), tokens)
        for name in match.re.groupindex
        if name not in ("core", "days") and match.start(name) >= 0
    }
    start = _to_point({name: value for name, value in values.items() if not name.endswith("2")})
    end = _to_point({name[:-1]: value for name, value in values.items() if name.endswith("2")})
    if "part" in values:
        start = replace(start, part=PARTS[values["part"]])
    start = _counted(start, values)
    if "years" in values:
        first, last = divmod(values["years"], 10000)
        return Meaning(year=first, until=Meaning(year=last))
    if "nth" in values:
        return nth_weekday(replace(start, weekday=values["weekday"]))
    if end == Meaning():
        return start
    return replace(inherit(start, end), until=carry_on(start, end))


def _to_point(values: dict[str, int]) -> Meaning:
    """Return one end of a date from the values of its groups."""
    year, month, day = values.get("year"), values.get("month"), values.get("day")
    if "full" in values:
        year, month, day = (
            values["full"] // 10000,
            values["full"] // 100 % 100,
            values["full"] % 100,
        )
    if "year_month" in values:
        year, month = divmod(values["year_month"], 100)
    if "day_month" in values:
        month, day = divmod(values["day_month"], 100)
    month = values.get("month_figure", month)
    if "short" in values:
        year = full_year(values["short"])
    weekday = values.get("weekday") if month is None or year is None else None
    return Meaning(year=year, month=month, day=day, weekday=weekday, season=values.get("season"))


def _counted(point: Meaning, values: dict[str, int]) -> Meaning:
    """Return a point with what is counted from a reference date."""
    count = values.get("count", 1)
    is_length = "later" in values or ("anchor" in values and "count" in values)
    return replace(
        point,
        offset=values.get("offset"),
        unit=values.get("unit"),
        year_away=values.get("year_away"),
        nth=values.get("nth"),
        anchor=values["anchor"] - 1 if "anchor" in values else None,
        count=-count if "ago" in values else count if is_length else None,
    )


def _value(name: str, index: int, tokens: Tokens) -> int:
    """Return the value of the token that a group covers."""
    senses = tokens.tokens[index][2]
    if name == "part":
        return next(i for i, part in enumerate(PARTS) if part in senses)
    if name == "nth":
        return -1 if "last" in senses else int(senses["ordinal"])
    if name == "anchor":
        return next(i for i, sense in enumerate(ACCEPTED[name]) if sense in senses)
    if name == "unit" and not {"unit", "single"} & senses.keys():
        return next(unit for sense, unit in MARK_UNITS.items() if sense in senses)
    accepted = ACCEPTED.get(name, (name, f"weak_{name}"))
    return int(next((senses[sense] for sense in accepted if sense in senses), 1))


def _is_plausible(rule: str, match: regex.Match[str], tokens: Tokens) -> bool:
    """Tell whether words that may be something else are a date here.

    A month such as "mar" or "may" (not "May") wants a year, a weekday, an ordinal or a preposition
    beside it; a bare year wants to be one that the texts we read may speak of.
    """
    groups = match.groupdict()
    if rule.startswith("year in"):
        return tokens.tokens[match.start("year")][2]["year"] >= EARLIEST_BARE
    if rule == "weak weekday":
        start, end, _ = tokens.tokens[match.start("weekday")]
        return end - start > LONGEST_SHORT_WEEKDAY
    if rule == "month day" and _ends_sentence(match, tokens):
        return False
    if rule == "weekday":
        return _is_weekday_word(match.start(), tokens)
    if rule == "anchored" and groups.get("month"):
        return "month" in tokens.tokens[match.start("month")][2]
    if groups.get("year") or groups.get("year2") or groups.get("weekday") or groups.get("short"):
        return True
    index = (
        match.start("month2" if groups.get("month2") else "month")
        if "month" in groups or "month2" in groups
        else -1
    )
    if index < 0 or "month" in tokens.tokens[index][2]:
        return True
    before = tokens.tokens[match.start() - 1][2] if match.start() else {}
    day = tokens.tokens[match.start("day")][2] if groups.get("day") else {}
    return "ordinal" in day or "on" in before


def _ends_sentence(match: regex.Match[str], tokens: Tokens) -> bool:
    """Tell whether "August. 5" or "August two" goes on with another sentence or thing.

    An abbreviated month has four letters at most ("Sept. 5"); a day in words is an ordinal.
    """
    start, end, _ = tokens.tokens[match.start("month")]
    day, _, senses = tokens.tokens[match.start("day")]
    if "." in tokens.text[end:day] and end - start > LONGEST_ABBREVIATION:
        return True
    return not tokens.text[day].isdigit() and "ordinal" not in senses


CAPITAL_WEEKDAYS = regex.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\p{Lu}\p{Ll}+(?:tag|woch|abend))"
)


def _is_weekday_word(index: int, tokens: Tokens) -> bool:
    """Tell whether a weekday that stands alone is one: elsewhere a capital makes it a name."""
    start, end, _ = tokens.tokens[index]
    word = tokens.text[start:end]
    if not word[0].isupper() or CAPITAL_WEEKDAYS.match(word):
        return True
    before = tokens.tokens[index - 1][2] if index else {"line": 0}
    return bool({"line", ".", "|"} & before.keys())
