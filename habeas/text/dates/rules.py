"""The grammar of dates, as patterns over tokens.

In a pattern, `{month|weak_month}` stands for one token that may be either, and a name in capitals
for one of the PARTS. Groups name the parts of a `Meaning`; a digit 2 after the name marks the end
of an interval. The group `core`, where a pattern has one, is what the date covers; the rest is
context. Every repeat is bounded: a million commas take no longer for it.
"""

from dataclasses import dataclass
from functools import cache

import regex

from habeas.text.dates.tokens import Alphabet, Lexicon

PARTS: dict[str, str] = {
    "OF": "{of|article}{0,3}+",
    "PREPOSITION": "{on|in|from|to|between}",
    "MARK": "(?:{-}?{year_mark}(?!{month}))?",  # г., -ж., года
    "WEEKDAY": "(?:(?P<weekday>{weekday|weak_weekday}){.}?{,}?{on|article}?)?",
    "AFTER": "(?:{,}?{(}?{weekday}{)}|{,}{weekday})?",
    "DAY": "(?P<day>{number|ordinal})",
    "DAY2": "(?P<day2>{number|ordinal})",
    "MONTH": "(?P<month>{month|weak_month})",
    "MONTH2": "(?P<month2>{month|weak_month})",
    "LEADING": "(?P<month>{leading_month})",
    "LEADING2": "(?P<month2>{leading_month})",
    "YEAR": "(?P<year>{year}){MARK}",
    "YEAR2": "(?P<year2>{year}){MARK}",
    "SEASON": "(?P<season>{season})",
    "PART": "(?P<part>{early|mid|late})",
    "TO": "(?:{-}|{-}?{to}{on|article}{0,2}+)",
    # "5 маусымында, 2019 жылғы 7 маусымда": behind the comma begins another date, its year first
    "YEAR_FIRST": "{,}{year}{-}?{year_mark}{number|ordinal}{.}?{-}?{month}",
    "NO_YEAR": "(?!{.}?(?!{YEAR_FIRST}){,}?{of}?{year})",
    "DAY_MONTH": "{DAY}{.}?{-}?{OF}{MONTH}",
    "DAY_MONTH2": "{DAY2}{.}?{-}?{OF}{MONTH2}",
    "THEN_YEAR": "{.}?{,}?{OF}{YEAR}",
    "THEN_YEAR2": "{.}?{,}?{OF}{YEAR2}",
    "ANCHOR": "(?P<anchor>{last|next|this})",
    "ANCHOR_AFTER": "(?P<anchor>{last_after|next_after})",  # "mardi dernier"; "day this" is none
    "UNIT": "(?P<unit>{unit|year_mark|month_mark|day_mark})",
    "COUNT": "(?P<count>{number|ordinal|integer})",
    "ON_OF": "{,}?{on|of|article|in|from}{0,3}+",
    "FEAST": "(?P<feast>{feast|weak_feast})",
    "DAY_WORD": "(?P<day_word>{unit|day_mark|single})",
    "MEASURE": "(?P<shift_unit>{unit|year_mark|month_mark|day_mark})",
    # "two weeks after", "the day before"
    "AWAY_FROM": (
        "(?:(?:(?P<shift>{number|integer}){MEASURE}|(?P<shift_unit>{single}))(?:{after}|(?P<back>{before}))"
        "|(?P<eve>{eve}))"
        "{on|of|article|from}{0,2}+"
    ),
    "IN_UNIT": "(?:{ANCHOR}{UNIT}|{UNIT}{ANCHOR_AFTER})",
}
RULES: dict[str, str] = {
    # whole dates
    "full": "{WEEKDAY}(?P<full>{full}){MARK}{AFTER}",
    "day month year": "{WEEKDAY}{DAY}{.}?{-|/}?{OF}{MONTH}{.}?(?!{YEAR_FIRST}){-|/|,}?{OF}{YEAR}{AFTER}",
    # "12 آذار/مارس 2022": the name of the month in both calendars of names
    "day month twice year": "{WEEKDAY}{DAY}(?P<twin>{month|weak_month}){/}{MONTH}{,}?{OF}{YEAR}{AFTER}",
    "day month short year": (
        "{DAY}(?:{-}{MONTH}{-}|{/}{MONTH}{/}|{MONTH}{'})(?P<short>{short_year})"
    ),
    "month day short year": "{MONTH}{.}?{DAY}{,}?{'}(?P<short>{short_year})",
    "month day year": "{WEEKDAY}{MONTH}{.}?{article}?{DAY}{.}?{,}?{of}?{YEAR}{AFTER}",
    "year day month": "{YEAR}{.}?{,}?{DAY}{.}?{-}?{MONTH}{day_mark}?{NO_YEAR}",
    "year month day": "{YEAR}{.}?{-}?{MONTH}{.}?{-}?{DAY}(?:{-}?{day_mark})?{NO_YEAR}",
    # of the calendar of Iran and Afghanistan
    "solar": (
        "{WEEKDAY}{DAY}{,}?{OF}(?P<solar_month>{solar_month}){month_mark}?{,}?{OF}{year_mark}?"
        "(?P<solar_year>{integer})"
    ),
    # months, seasons and years
    "month year": "(?:{PART}{-}?{OF})?{MONTH}{.}?{,}?{OF}{YEAR}",
    "year month": "(?P<year>{year}){-}?{year_mark}{OF}{MONTH}{month_mark}?",
    "numeric month": "{PREPOSITION}(?P<core>(?P<year_month>{year_month}))",
    "part of year": "{PART}{-}?{OF}{YEAR}",
    "season year": "(?:{PART}{-}?{OF})?{SEASON}{,}?{OF}{YEAR}",
    "year season": "(?P<year>{year}){-}?{year_mark}{OF}{SEASON}",
    "year in context": "(?:{PREPOSITION}{article}?)(?P<core>{YEAR})(?!{integer}|{unit})",
    "year with mark": "(?P<year>{year}){-}?{year_mark}",
    "year in brackets": "{(}(?P<core>(?P<year>{year})){)}",
    # intervals
    "years": "(?P<years>{years}){MARK}",
    "year to year": "(?<!{-}){YEAR}{TO}{YEAR2}(?!{-}{short_year|number|integer})",
    "between years": "{between}{article}?(?P<core>{YEAR}{and}{article}?{YEAR2})",
    "day to day month": "{WEEKDAY}{DAY}{.}?{TO}{DAY2}{.}?{-}?{OF}{MONTH2}(?:{THEN_YEAR2})?",
    "between days": (
        "{between}{on|article}?(?P<core>{DAY}(?:{OF}{MONTH})?{and}{on|article}?{DAY2}{.}?{OF}"
        "{MONTH2}(?:{THEN_YEAR2})?)"
    ),
    "month day to day": "{WEEKDAY}{LEADING}{.}?{DAY}{TO}{DAY2}(?:{,}?{YEAR2})?",
    "year day to day": "(?P<year>{year}){-}?{year_mark}{DAY}{TO}{DAY2}{-}?{MONTH2}",
    "date to date": (
        "{WEEKDAY}{DAY_MONTH}(?:{THEN_YEAR})?{TO}{weekday}?{,}?{DAY_MONTH2}(?:{THEN_YEAR2})?"
    ),
    "month day to month day": (
        "{LEADING}{.}?{DAY}(?:{,}?{YEAR})?{TO}{LEADING2}{.}?{DAY2}(?:{,}?{YEAR2})?"
    ),
    "month to month": "{MONTH}{.}?(?:{THEN_YEAR})?{TO}{MONTH2}{THEN_YEAR2}",
    "between months": "{between}(?P<core>{MONTH}(?:{THEN_YEAR})?{and}{MONTH2}{THEN_YEAR2})",
    "full to full": "(?P<full>{full}){MARK}{TO}(?P<full2>{full}){MARK}",
    "numeric to full": "(?P<day_month>{day_month}){TO}(?P<full2>{full}){MARK}",
    "day to full": "{from}(?P<core>{DAY}{TO}(?P<full2>{full}){MARK})",
    # lists that share their month: "5, 7 and 12 May 2019"
    "days month": (
        "(?P<days>{number|ordinal})(?:{,}(?P<days>{number|ordinal})){0,9}+{,}?{and}"
        "{DAY_MONTH}(?:{THEN_YEAR})?"
    ),
    "month days": (
        "{LEADING}{.}?(?P<days>{number|ordinal})(?:{,}(?P<days>{number|ordinal})){0,9}+{,}?"
        "{and}{DAY}(?:{,}?{YEAR})?"
    ),
    # without a year
    "day month": "{WEEKDAY}{DAY_MONTH}{day_mark}?{NO_YEAR}",
    "month day": "{WEEKDAY}{LEADING}{.}?{article}?{DAY}{NO_YEAR}",
    "weekday numeric": "(?P<weekday>{weekday}){,}?(?P<day_month>{day_month})",
    "part of month": "{PART}{-}?{OF}(?P<month>{month}){NO_YEAR}",
    "month in context": "(?:{PREPOSITION}{OF}|{of})(?P<core>(?P<month>{month})){NO_YEAR}",
    "month in its case": "(?P<month>{month_in}){NO_YEAR}",
    "month with mark": "(?P<month>{month}){month_mark}",
    "weekday": "(?P<weekday>{weekday})",
    "weak weekday": "{on}(?P<core>(?P<weekday>{weak_weekday}))",
    "weekday day": (
        "(?P<weekday>{weekday}){,}?{article}?(?P<day>{ordinal})(?!{month|weak_month|unit})"
    ),
    # counted from a reference date
    "away": "(?P<offset>{day})",
    "year away": "(?P<year_away>{year_away})",
    "anchored": (
        "{ANCHOR}(?:{UNIT}|(?P<weekday>{weekday|weak_weekday})|{SEASON}|(?P<month>{month}))"
    ),
    "anchored after": "(?:{UNIT}|(?P<weekday>{weekday})|{SEASON}|(?P<month>{month})){ANCHOR_AFTER}",
    "anchored part": "{PART}{-}?{OF}{IN_UNIT}",
    "weekday of month": (
        "(?P<nth>{ordinal|last})(?P<weekday>{weekday}){ON_OF}{MONTH}(?:{THEN_YEAR})?"
    ),
    "weekday of week": "(?P<weekday>{weekday}){ON_OF}{IN_UNIT}",
    "day of month": "{DAY}{DAY_WORD}?{ON_OF}{IN_UNIT}",
    "week weekday": "{ANCHOR}{UNIT}{,}?{on}?(?P<weekday>{weekday})",
    "weekday of this month": (
        "(?P<nth>{ordinal|last})(?P<weekday>{weekday}){ON_OF}(?:{IN_UNIT}|(?P<unit>{unit|month_mark}))"
    ),
    "last day": "(?P<nth>{last}){DAY_WORD}{of|in|article}{1,3}+{MONTH}(?:{THEN_YEAR})?",
    "day word month": "{DAY}{DAY_WORD}{of|article}{1,3}+{MONTH}(?:{THEN_YEAR})?",
    "weekday in weeks": "(?P<weekday>{weekday})(?P<weeks>{weeks_on})",
    "weekdays": "{COUNT}(?P<weekday>{weekdays})(?:(?P<ago>{ago})|(?P<later>{later|hence}))",
    # days known by name
    "feast year": "{FEAST}{ON_OF}{YEAR}",
    "year feast": "(?P<year>{year}){FEAST}",
    "feast of last year": "{ANCHOR}{UNIT}{FEAST}",
    "anchored feast": "{ANCHOR}{FEAST}",
    "feast anchored": "{FEAST}{ANCHOR_AFTER}",
    "feast of year": "{FEAST}{ON_OF}(?:{IN_UNIT}|(?P<year_away>{year_away}))",
    "feast away": (
        "{FEAST}(?:{COUNT}{UNIT}(?:(?P<ago>{ago})|(?P<later>{later|hence}))|(?P<later>{in}){COUNT}{UNIT})"
    ),
    "feast": "(?P<feast>{feast})",
    # a length of time from another date
    "away from full": "{AWAY_FROM}(?P<full>{full}){MARK}",
    "away from day": "{AWAY_FROM}{DAY_MONTH}(?:{THEN_YEAR})?",
    "away from month day": "{AWAY_FROM}{LEADING}{.}?{DAY}(?:{,}?{YEAR})?",
    "away from feast": "{AWAY_FROM}{FEAST}(?:{,}?{OF}{YEAR})?",
    "away from today": "{AWAY_FROM}(?P<offset>{day})",
    "month of year": "(?:{DAY}{.}?{OF})?{MONTH}{ON_OF}(?:{IN_UNIT}|(?P<year_away>{year_away}))",
    "month day of year": "{LEADING}{.}?{DAY}{ON_OF}(?:{ANCHOR}{UNIT}|(?P<year_away>{year_away}))",
    "season of year": "{SEASON}{ON_OF}(?:{IN_UNIT}|(?P<year_away>{year_away}))",
    "ago": "{COUNT}{UNIT}(?P<ago>{ago})",
    "one ago": "(?P<unit>{single}){ON_OF}(?P<ago>{ago})",
    "ago before": "(?P<ago>{ago}){COUNT}{UNIT}",
    "in": "(?P<later>{in}){COUNT}{UNIT}",
    "later": "{COUNT}{UNIT}(?P<later>{later})",
    "hence": "{COUNT}{UNIT}(?P<hence>{hence})",
    # "the third this year" counts acts, not years
    "span": "(?:{ANCHOR}{COUNT}|(?P<count>{number|integer})(?P<anchor>{last|next})){UNIT}",
}
BARE_RULES: dict[str, str] = {  # only where nothing else stands in the text
    "year": "(?P<year>{year})",
    "weak full": "(?P<full>{weak_full})",
    "numeric month": "(?P<year_month>{year_month})",
    "day month": "(?P<day_month>{day_month|weak_day_month})",
    "month": "(?P<month>{month|weak_month})",
    "weekday": "(?P<weekday>{weekday|weak_weekday}){.}?",
    "weekday day": "(?P<weekday>{weekday|weak_weekday}){,}?{article}?(?P<day>{number|ordinal})",
    "day": r"\A{on|article}{0,2}(?P<core>(?P<day>{number|ordinal}))\Z",
    "spaced": "{DAY}(?P<month_figure>{number})(?:{YEAR}|(?P<short>{short_year}))?",
    "short year": "{DAY_MONTH}(?P<short>{short_year})",
    "in one": "(?P<later>{in})(?P<unit>{single})",
    "other day": "(?P<offset>{other_day})",
    "in place": "(?P<part>{early|mid|late}){-}?{of|article}{0,3}(?P<month>{weak_month})",
    "month day weekday": "{LEADING}{.}?{DAY}{,}?(?P<weekday>{weekday|weak_weekday})",
    "feast": "(?P<feast>{weak_feast})",
    "dotted range": "(?P<day_month>{day_month}){TO}(?P<day_month2>{day_month})",
}
NAME = regex.compile(r"\{([^{}\d][^{}]*)\}")  # {0,3} is a repeat, not a name
_FIRST_ATOM = 0xF0000  # a plane of its own, apart from the characters of a lexicon
_ATOM = r"[\U000F0000-\U000FFFFF]"
_MAYBE = r"(?:\?|\{0,\d\}\+?)"
_OPTIONAL_ATOM = regex.compile(_ATOM + _MAYBE)
_GROUP = regex.compile(
    rf"\((?P<look>\?<?[!=])?(?:\?:|\?P<\w++>)?(?P<inner>[^()]*+)\)(?P<maybe>{_MAYBE})?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A pattern for the characters of one lexicon, compiled when a text first has what it needs.

    Each of `needs` is a set of characters of which one must stand in what the pattern matches. An
    `alone` one matches all tokens of a text or nothing.
    """

    name: str
    source: str
    needs: tuple[frozenset[str], ...]
    alone: bool

    @property
    def pattern(self) -> regex.Pattern[str]:
        """The compiled pattern."""
        return _compile(self.source)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grammar:
    """The rules for the characters of a lexicon.

    `runs` finds the stretches of tokens that rules know: no date reaches over the end of one.
    """

    rules: tuple[Rule, ...]
    runs: regex.Pattern[str]


@cache
def compile_grammar(lexicon: Lexicon, bare: bool) -> Grammar:
    """Return the rules for the characters of a lexicon, with those for bare texts if wanted."""
    more = {f"bare {name}": pattern for name, pattern in BARE_RULES.items()} if bare else {}
    patterns = {name: _write_out(pattern) for name, pattern in {**RULES, **more}.items()}
    alphabet = lexicon.alphabet
    rules = tuple(
        Rule(
            name=name,
            source=NAME.sub(lambda m: _to_class(m[1], alphabet), pattern),
            needs=tuple(frozenset(_characters(atom, alphabet)) for atom in _needed(pattern)),
            alone=pattern.startswith(r"\A"),
        )
        for name, pattern in patterns.items()
    )
    known = {atom for pattern in patterns.values() for atom in NAME.findall(pattern)}
    return Grammar(
        rules=rules, runs=regex.compile(f"{_to_class('|'.join(sorted(known)), alphabet)}++")
    )


@cache
def _compile(source: str) -> regex.Pattern[str]:
    # A page has a handful of the hundred rules, and compiling them all takes a tenth of its time.
    return regex.compile(source)


@cache
def _write_out(pattern: str) -> str:
    """Return a pattern with its PARTS written out, the parts of parts too."""
    return NAME.sub(lambda m: _write_out(PARTS[m[1]]) if m[1] in PARTS else m[0], pattern)


def _characters(atom: str, alphabet: Alphabet) -> str:
    """Return the characters of the tokens that "month|weak_month" stands for."""
    return alphabet.matching(frozenset(atom.split("|")))


def _to_class(atom: str, alphabet: Alphabet) -> str:
    characters = _characters(atom, alphabet)
    return f"[{characters}]" if characters else "(?!)"  # no word of the lexicon has it


@cache
def _needed(pattern: str) -> list[str]:
    """Return the atoms of a pattern without which nothing matches: none of them optional."""
    atoms: list[str] = []

    def to_sign(match: regex.Match[str]) -> str:
        atoms.append(match[1])
        return chr(_FIRST_ATOM + len(atoms) - 1)

    def reduce(match: regex.Match[str]) -> str:
        spare = match["look"] or match["maybe"] or "|" in match["inner"]
        return "" if spare else match["inner"]

    left, count = _OPTIONAL_ATOM.sub("", NAME.sub(to_sign, pattern)), 1
    while count:
        left, count = _GROUP.subn(reduce, left)
    signs = regex.findall(_ATOM, left)
    return list(dict.fromkeys(atoms[ord(sign) - _FIRST_ATOM] for sign in signs))
