"""The words that dates are made of: months, weekdays and what stands around them.

A word may have several senses ("mar" is March and, in French, Tuesday; "до" is before and until);
all are kept, since only the words around it can tell. Senses are named as in the class column of
`date_words.csv`, with `feast` (its place in `load_feasts`), `month` and `weekday` (strong) or `weak_month` and `weak_weekday` (also an
ordinary word, a name, a number); `leading_month` marks names that may come before their day.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import regex

from habeas.vocab.feasts import load_feasts
from habeas.vocab.loader import load_rows

Senses = Mapping[str, float]

# The value of a sense is a number, that of a unit its place here.
UNITS = {
    "day": 0,
    "week": 1,
    "fortnight": 2,
    "month": 3,
    "quarter": 4,
    "year": 5,
    "decade": 6,
    "weekend": 7,
}
DEFAULT_VALUE = 0.0
MONTH_FIRST = frozenset({"en", "hu", "lt", "lv", "mn"})  # say "June 5" where others say "5 June"
GAP = r"[ \u00a0\u202f\u2009]{1,3}"  # between the words of a phrase
EVERYWHERE = frozenset(("label", "year_mark", "noise", "by", "zone", "solar_month"))
ANCHOR_AFTER = frozenset(("fr", "es", "it", "pt", "tg"))  # say "mardi dernier" for "last Tuesday"
APOSTROPHES = str.maketrans({"'": "’", "‘": "’", "ʻ": "’", "ʼ": "’", "`": "’"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Words and phrases with their senses.

    `words` holds single words in lower case with "’" for every apostrophe; `phrases` gives, for a
    first word, the phrases that begin with it, the longest first; `phrase_senses` their senses.
    """

    words: Mapping[str, Senses]
    phrases: Mapping[str, tuple[str, ...]]
    phrase_senses: Mapping[str, Senses]

    def find_phrase(self, text: str, start: int, first: str) -> tuple[int, Senses] | None:
        """Return the end and the senses of the phrase at `start`, whose first word is `first`."""
        if first not in self.phrases:
            return None
        match = _compile_phrases(self.phrases[first]).match(text, start)
        senses = self.phrase_senses.get(fold(match.group())) if match else None
        return (match.end(), senses) if match and senses else None

    def senses(self, word: str) -> Senses | None:
        """Return what a word may mean in a date, or None."""
        return self.words.get(fold(word))


def fold(word: str) -> str:
    """Return a word as the calendar spells it: lower case, "’", single spaces."""
    return " ".join(word.lower().translate(APOSTROPHES).split())


@cache
def load_calendar(language: str | None = None) -> Calendar:
    """Return the words of all languages; where two disagree, those of `language` go first.

    With a language given, the small words ("до", "am") are taken from it and English alone: they
    mean too many things elsewhere.
    """
    words: dict[str, dict[str, float]] = {}
    phrases: dict[str, dict[str, float]] = {}
    for form, sense, value in _entries(language):
        senses = (phrases if " " in form or "-" in form else words).setdefault(form, {})
        senses.setdefault(sense, value)
    return Calendar(words=words, phrases=_by_first_word(phrases), phrase_senses=phrases)


def _entries(language: str | None) -> Iterator[tuple[str, str, float]]:
    """Yield form, sense and value, the wanted language first."""
    for name, column in (("months.csv", "month"), ("weekdays.csv", "weekday")):
        rows = load_rows(
            name, columns=("language", column, "strength", "forms"), required=("forms",)
        )
        for row in sorted(rows, key=lambda row: row["language"] != language):
            sense = column if row["strength"] == "strong" else f"weak_{column}"
            for form in row.many("forms"):
                yield form, sense, float(row[column])
                if column == "month" and row["language"] in MONTH_FIRST:
                    yield form, "leading_month", float(row[column])
                if column == "month" and _is_locative(row["language"], form):
                    yield form, "month_in", float(row[column])
    yield from _word_entries(language)
    for at, feast in enumerate(load_feasts()):
        for form in feast.forms:
            yield fold(form), "feast" if feast.strong else "weak_feast", float(at)


_LOCATIVE = regex.compile(r"[дт][аеоө]$")
_CITY = "қазанда"  # in October, or in Kazan


def _is_locative(language: str, form: str) -> bool:
    """Tell whether a month says by its own ending that something was in it: "наурызда", "сентябрда"."""
    return language in ("kk", "ky") and form != _CITY and _LOCATIVE.search(form) is not None


def _word_entries(language: str | None) -> Iterator[tuple[str, str, float]]:
    columns = ("language", "class", "value", "forms")
    rows = load_rows("date_words.csv", columns=columns, required=("language", "class", "forms"))
    for row in rows:
        everywhere = row["class"] in EVERYWHERE
        if language is None or everywhere or row["language"] in (language, "en"):
            value = row["value"]
            number = (
                UNITS[value]
                if row["class"] in ("unit", "single")
                else float(value or DEFAULT_VALUE)
            )
            for form in row.many("forms"):
                yield fold(form), row["class"], number
                if row["class"] in ("last", "next") and row["language"] in ANCHOR_AFTER:
                    yield fold(form), f"{row['class']}_after", number


def _by_first_word(phrases: Mapping[str, Senses]) -> dict[str, tuple[str, ...]]:
    by_first: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        by_first.setdefault(regex.split(r"[ -]", phrase, maxsplit=1)[0], []).append(phrase)
    return {first: tuple(group) for first, group in by_first.items()}


@cache
def _compile_phrases(phrases: tuple[str, ...]) -> regex.Pattern[str]:
    """Return the pattern of some phrases, compiled when a text has their first word."""
    bodies = (regex.escape(p).replace(r"\ ", GAP).replace("’", "['’]") for p in phrases)
    return regex.compile(rf"(?i)(?:{'|'.join(bodies)})(?![\p{{L}}\d])")
