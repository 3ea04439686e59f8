"""Runs of tokens read as dates: which rules match, which match counts, what its groups mean."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from habeas.text.dates.hijra import solar
from habeas.text.dates.meaning import (
    DAY,
    MONTH,
    WEEK,
    YEAR,
    Meaning,
    carry_on,
    inherit,
    nth_weekday,
    on_feast,
)
from habeas.text.dates.numbers import full_year
from habeas.text.dates.rules import Grammar, compile_grammar
from habeas.text.dates.tokens import Lexicon, Tokens
from habeas.vocab.given_names import NameStrength, given_name

LONGEST_SHORT_WEEKDAY = 3  # letters; "on Sun" may be anything
EARLIEST_BARE = 1900  # "of 1850": a number more often than a year
LONGEST_KEPT = 40  # tokens of a run whose matches are remembered; a date has up to twenty
LONGEST_MONTH = 31  # days
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


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule matches, in indices of tokens counted from the begin of a run.

    `first` and `last` are what the date covers, `start` and `end` the context too. `groups` gives
    the token of each group that took part, `days` the tokens of a list.
    """

    rule: str
    first: int
    last: int
    start: int
    end: int
    groups: Mapping[str, int]
    days: tuple[int, ...]


def find_readings(tokens: Tokens, lexicon: Lexicon, *, bare: bool = False) -> list[DateWords]:
    """Return the runs of tokens that are dates, none overlapping; the longest are chosen first.

    An impossible date ("31 February 2019") keeps its tokens from being read as a shorter one.
    `bare` says that the text is nothing but a date: then a lone year or a weak month will do.
    """
    grammar = compile_grammar(lexicon, bare)
    found = [
        reading
        for run in grammar.runs.finditer(tokens.skeleton)
        for match in _find_matches(run, grammar)
        if (reading := _read(match, run.start(), tokens, bare)) is not None
    ]
    found.sort(key=lambda reading: (reading.first - reading.last, reading.first))
    taken = bytearray(len(tokens.skeleton))
    kept: list[DateWords] = []
    for reading in found:
        if not any(taken[reading.first : reading.last]):
            taken[reading.first : reading.last] = b"\1" * (reading.last - reading.first)
            kept.extend(reading.dates)
    return sorted(kept, key=lambda words: words.first)


def _find_matches(run: regex.Match[str], grammar: Grammar) -> tuple[Match, ...]:
    signs, whole = run[0], len(run[0]) == len(run.string)
    # The same few hundred short runs come back through all texts; long ones are not kept.
    match = _match_run if len(signs) <= LONGEST_KEPT else _match_run.__wrapped__
    return match(signs, whole, grammar)


@lru_cache(maxsize=1 << 13)
def _match_run(signs: str, whole: bool, grammar: Grammar) -> tuple[Match, ...]:
    """Return all matches of all rules in a run of tokens; `whole` if the text has no others."""
    present = frozenset(signs)
    return tuple(
        _to_match(rule.name, match)
        for rule in grammar.rules
        if (whole or not rule.alone) and not any(map(present.isdisjoint, rule.needs))
        for match in rule.pattern.finditer(signs)
    )


def _to_match(rule: str, match: regex.Match[str]) -> Match:
    names = match.re.groupindex
    first, last = match.span("core") if "core" in names else match.span()
    return Match(
        rule=rule,
        first=first,
        last=last,
        start=match.start(),
        end=match.end(),
        groups={
            name: match.start(name)
            for name in names
            if name not in ("core", "days") and match.start(name) >= 0
        },
        days=tuple(match.starts("days")) if "days" in names else (),
    )


def without_weekdays(readings: list[DateWords]) -> list[DateWords]:
    """Return the readings without lone weekdays, unless there is nothing else."""
    return [words for words in readings if words.meaning.has_more_than_weekday] or readings


ACCEPTED = {  # the senses that a group of the grammar may have, the likeliest first
    "day": ("number", "ordinal"),
    "days": ("number", "ordinal"),
    "month": ("month", "weak_month", "leading_month", "month_in"),
    "weekday": ("weekday", "weak_weekday", "weekdays"),
    "short": ("short_year",),
    "count": ("number", "ordinal", "integer"),
    "month_figure": ("number",),
    "twin": ("month", "weak_month"),
    "solar_year": ("integer",),
    "unit": ("unit", "single"),
    "shift_unit": ("unit", "single"),
    "day_word": ("unit", "single"),
    "shift": ("number", "integer"),
    "weeks": ("weeks_on",),
    "offset": ("day", "other_day"),
    "anchor": ("last", "this", "next"),
}
MARK_UNITS = {"year_mark": YEAR, "month_mark": MONTH, "day_mark": DAY}
UNITS = frozenset(("unit", "shift_unit", "day_word"))  # groups that a word for a unit may fill
PARTS = ("early", "mid", "late")


def _read(match: Match, at: int, tokens: Tokens, bare: bool) -> Reading | None:
    """Return what a match reads, None where its words are more likely something else.

    `at` is the token at which the run of the match begins.
    """
    if not bare and not _is_plausible(match, at, tokens):
        return None
    first, last = match.first + at, match.last + at
    meaning = _to_meaning(match, at, tokens)
    words = [DateWords(first=first, last=last, meaning=meaning)]
    if match.days:
        words = _read_list(match, at, tokens, meaning)
    possible = all(w.meaning.is_possible for w in words)
    return Reading(first=first, last=last, dates=tuple(words) if possible else ())


def _read_list(match: Match, at: int, tokens: Tokens, last: Meaning) -> list[DateWords]:
    """Return the dates of a list; the month stands with the first or with the last."""
    words = [
        DateWords(
            first=day + at,
            last=day + at + 1,
            meaning=replace(last, day=_value("days", day + at, tokens)),
        )
        for day in match.days
    ]
    if match.rule == "month days":
        words[0] = replace(words[0], first=match.start + at)
    return [*words, DateWords(first=match.groups["day"] + at, last=match.end + at, meaning=last)]


def _to_meaning(match: Match, at: int, tokens: Tokens) -> Meaning:
    """Return what the groups of a match say."""
    values = {
        name: _value(name.rstrip("2"), index + at, tokens) for name, index in match.groups.items()
    }
    if "solar_year" in values:
        return _from_solar(values["solar_year"], values["solar_month"], values["day"])
    if "years" in values:
        first, last = divmod(values["years"], 10000)
        return Meaning(year=first, until=Meaning(year=last))
    start = _to_point(values)
    if "nth" in values:
        anchor = 0 if start.unit is not None and start.anchor is None else start.anchor
        return nth_weekday(replace(start, weekday=values.get("weekday"), anchor=anchor))
    if "feast" in values:
        return on_feast(start)
    ends = {name[:-1]: value for name, value in values.items() if name.endswith("2")}
    if not ends:
        return start
    end = _to_point(ends)
    return replace(inherit(start, end), until=carry_on(start, end))


def _from_solar(year: int, month: int, day: int) -> Meaning:
    """Return a day of the solar year of the Hijra; an impossible one where it has no such day."""
    found = solar(year, month, day)
    if found is None:
        return Meaning(year=1, month=1, day=LONGEST_MONTH + 1)
    return Meaning(year=found.year, month=found.month, day=found.day)


def _to_point(values: Mapping[str, int]) -> Meaning:
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
    count = values.get("count", 1)
    shift = values.get("eve", values.get("shift", 1 if "shift_unit" in values else None))
    is_length = "later" in values or "hence" in values or ("anchor" in values and "count" in values)
    return Meaning(
        year=year,
        month=month,
        day=day,
        weekday=values.get("weekday") if month is None or year is None else None,
        nth=values.get("nth"),
        season=values.get("season"),
        part=PARTS[values["part"]] if "part" in values else None,
        anchor=values["anchor"] - 1 if "anchor" in values else None,
        offset=values.get("offset"),
        year_away=values.get("year_away"),
        unit=values.get("unit"),
        count=-count if "ago" in values else count if is_length else None,
        hence="hence" in values,
        weeks=values.get("weeks"),
        feast=values.get("feast"),
        shift=-shift if shift is not None and "back" in values else shift,
        shift_unit=values.get("shift_unit", DAY) if shift is not None else None,
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
    if name in UNITS and not {"unit", "single"} & senses.keys():
        return next(unit for sense, unit in MARK_UNITS.items() if sense in senses)
    accepted = ACCEPTED.get(name, (name, f"weak_{name}"))
    return int(next((senses[sense] for sense in accepted if sense in senses), 1))


def _is_plausible(match: Match, at: int, tokens: Tokens) -> bool:
    """Tell whether words that may be something else are a date here.

    A month such as "mar" or "may" (not "May") wants a year, a weekday, an ordinal or a preposition
    beside it; a bare year wants to be one that the texts we read may speak of.
    """
    groups, rule = match.groups, match.rule
    for name, unit in WANTED_UNITS.get(rule, ()):
        if name in groups and _value(name, groups[name] + at, tokens) != unit:
            return False
    if "twin" in groups and _value("twin", groups["twin"] + at, tokens) != _value(
        "month", groups["month"] + at, tokens
    ):
        return False
    if rule.startswith("year in"):
        return tokens.tokens[groups["year"] + at][2]["year"] >= EARLIEST_BARE
    if rule == "month day" and _ends_sentence(match, at, tokens):
        return False
    if "weekday" in groups and not _is_one_weekday(match, at, tokens):
        return False
    if rule == "feast":
        return _is_feast(match, at, tokens)
    if rule == "anchored" and "month" in groups:
        return "month" in tokens.tokens[groups["month"] + at][2]
    if not SURE.isdisjoint(groups):
        return True
    index = groups.get("month2", groups.get("month"))
    if index is None or "month" in tokens.tokens[index + at][2]:
        return True
    before = tokens.tokens[match.start + at - 1][2] if match.start + at else {}
    day = tokens.tokens[groups["day"] + at][2] if "day" in groups else {}
    return "ordinal" in day or "on" in before


WANTED_UNITS = {  # the units that a rule is about
    "week weekday": (("unit", WEEK),),
    "weekday of this month": (("unit", MONTH),),
    "month day of year": (("unit", YEAR),),
    "feast of last year": (("unit", YEAR),),
    "day of month": (("day_word", DAY), ("unit", MONTH)),
    "last day": (("day_word", DAY),),
    "day word month": (("day_word", DAY),),
}


def _is_one_weekday(match: Match, at: int, tokens: Tokens) -> bool:
    """Tell whether a weekday is one, and one day: neither "next to" nor "every Monday"."""
    if "year" not in match.groups and _is_every(match, at, tokens):
        return False
    start, end, senses = tokens.tokens[match.groups["weekday"] + at]
    if match.rule == "weak weekday":
        return end - start > LONGEST_SHORT_WEEKDAY
    if match.rule == "anchored":
        return "weekday" in senses or end - start == LONGEST_SHORT_WEEKDAY
    return match.rule != "weekday" or _is_weekday_word(match.start + at, tokens)


def _is_feast(match: Match, at: int, tokens: Tokens) -> bool:
    """Tell whether a feast without a year is a day: "at Christmas", but not "Christmas shoppers".

    A name of several words says so by itself; one word wants a preposition before it, and no
    ordinary word right behind it.
    """
    index = match.groups["feast"] + at
    start, end, _ = tokens.tokens[index]
    if regex.search(r"[\s-]", tokens.text[start:end]):
        return True
    before = tokens.tokens[index - 1][2] if index else {}
    if "article" in before and index > 1:
        before = tokens.tokens[index - 2][2]
    if CONTEXT.isdisjoint(before):
        return False
    return regex.match(r"[ \u00a0]\p{Ll}{4}", tokens.text, pos=end) is None


CONTEXT = frozenset(("on", "in", "from", "to", "between", "after", "before", "clock", "of"))


def _is_every(match: Match, at: int, tokens: Tokens) -> bool:
    """Tell whether a weekday comes again: "every Monday", "the first Monday of every month"."""
    first, last = match.start + at - 1, match.groups["weekday"] + at + 1
    near = tokens.tokens[max(first, 0) : first + 1] + tokens.tokens[last : last + 2]
    return any("every" in senses for _, _, senses in near)


SURE = frozenset(("year", "year2", "weekday", "short"))  # a month beside one of them is one


def _ends_sentence(match: Match, at: int, tokens: Tokens) -> bool:
    """Tell whether "August. 5" or "August two" goes on with another sentence or thing.

    An abbreviated month has four letters at most ("Sept. 5"); a day in words is an ordinal.
    """
    start, end, _ = tokens.tokens[match.groups["month"] + at]
    day, _, senses = tokens.tokens[match.groups["day"] + at]
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
    if given_name(word) is NameStrength.STRONG:  # "Anna" is a Turkmen Friday, and a woman
        return False
    before = tokens.tokens[index - 1][2] if index else {"line": 0}
    return bool({"line", ".", "|"} & before.keys())
