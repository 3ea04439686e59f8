"""The words of a text as dates see them: one private character per token.

The grammar is then a set of plain regular expressions over that short string. A character stands
for the set of senses of a token, so that a word which may be two things ("mar", "до") matches as
either. Words that mean nothing in a date are one "other" token, however many they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TypeAlias

import regex

from habeas.text.dates.numbers import NOTHING, read_number
from habeas.vocab.calendar import Calendar, Senses, load_calendar

Token: TypeAlias = tuple[int, int, Senses]  # start, end, what it may be

FIRST_PRIVATE = 0xE000  # the private-use area of Unicode holds 6,400; a calendar has about 100 sets
_APOSTROPHES = "['’ʻʼ‘]"
# Words have no group: they are most tokens, and groups cost time.
TOKEN = regex.compile(
    rf"\p{{L}}[\p{{L}}\p{{M}}]*+(?:{_APOSTROPHES}\p{{L}}[\p{{L}}\p{{M}}]*+){{0,2}}+"
    r"|(?P<digit>\d)|(?P<mark>\S)|(?P<line>[\n\r\v\f\x85\u2028\u2029])"
)
APOSTROPHE = regex.compile(_APOSTROPHES)
PLAIN_MARKS = ",.-/()|:;'"
MARKS = {**{mark: mark for mark in PLAIN_MARKS}, **dict(zip("–—·•’[]،", "--||'(),", strict=True))}
ABBREVIATED = frozenset(("г", "гг", "ж", "жж", "р", "рр", "r", "թ", "წ"))  # with their full stop
WEAK_CAPITALS = frozenset(("may", "march"))  # English months that are verbs in lower case
FIGURES = (
    "full", "weak_full", "year_month", "day_month", "weak_day_month", "time", "years", "year",
    "ordinal", "number", "short_year", "integer", "other", "line",
)  # fmt: skip
LINE: Senses = {"line": 0}


@dataclass(slots=True)
class Alphabet:
    """Gives each set of senses a character of its own."""

    characters: dict[frozenset[str], str] = field(default_factory=dict)

    def of(self, senses: frozenset[str]) -> str:
        """Return the character of a set of senses, the same at every call."""
        known = self.characters.get(senses)
        if known is None:
            known = self.characters[senses] = chr(FIRST_PRIVATE + len(self.characters))
        return known

    def matching(self, names: frozenset[str]) -> str:
        """Return the characters of all sets that hold one of the senses."""
        return "".join(char for senses, char in self.characters.items() if senses & names)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text and the string of their characters, one for one."""

    skeleton: str
    tokens: list[Token]
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A calendar with the characters of its senses.

    `plain` has the words that need no second look, and the marks; `special` those that do: they
    begin a phrase, take a full stop, or are known by their capital.
    """

    calendar: Calendar
    alphabet: Alphabet
    plain: Mapping[str, tuple[str, Senses]]
    special: frozenset[str]


@cache
def load_lexicon(language: str | None = None) -> Lexicon:
    """Return the words of the calendar with their characters; see `load_calendar`."""
    calendar = load_calendar(language)
    alphabet = Alphabet()
    for sense in FIGURES:
        alphabet.of(frozenset((sense,)))
    alphabet.of(frozenset(("number", "short_year")))
    plain: dict[str, tuple[str, Senses]] = {}
    special = frozenset((*calendar.phrases, *ABBREVIATED, *WEAK_CAPITALS))
    for mark, sense in MARKS.items():
        plain[mark] = (alphabet.of(frozenset((sense,))), {sense: 0})
    for word, senses in calendar.words.items():
        char = alphabet.of(frozenset(senses))
        if word in WEAK_CAPITALS:
            alphabet.of(frozenset((*senses, "month")))
        if word not in special:
            plain[word] = (char, senses)
    for senses in calendar.phrase_senses.values():
        alphabet.of(frozenset(senses))
    return Lexicon(calendar=calendar, alphabet=alphabet, plain=plain, special=special)


def tokenize(
    text: str,
    lexicon: Lexicon,
    *,
    month_first: bool = False,
    start: int = 0,
    end: int | None = None,
) -> Tokens:
    """Return the tokens of a text that begin in `start:end`. Linear in its length; any text goes.

    `month_first` says how 05/06/2019 is read; a date that only one order allows is read in that.
    """
    tokens: list[Token] = []
    chars: list[str] = []
    of, known_words, special = lexicon.alphabet.of, lexicon.plain, lexicon.special
    other = of(frozenset(NOTHING))
    done, last = 0, ""
    for match in TOKEN.finditer(text, start, end):
        at, stop = match.span()
        if at < done:
            continue
        word = text[at:stop]
        low = word.lower() if "İ" not in word else word.replace("İ", "i").lower()
        known = known_words.get(low)
        if known is not None:
            last, senses = known
            chars.append(last)
            tokens.append((at, stop, senses))
            continue
        kind = match.lastgroup
        if kind is None and low.isalpha() and low not in special:
            if last != other:
                last = other
                chars.append(other)
                tokens.append((at, stop, NOTHING))
            continue
        read = _read(kind, text[at:stop], at, text, lexicon, month_first)
        done = read[-1][1]
        if last == other and read[0][2] is NOTHING:
            read = read[1:]
        for token in read:
            tokens.append(token)
            last = of(frozenset(token[2]))
            chars.append(last)
    return Tokens("".join(chars), tokens, text)


def _read(
    kind: str | None, words: str, start: int, text: str, lexicon: Lexicon, month_first: bool
) -> tuple[Token, ...]:
    """Return what stands at `start`, where a look into the table does not say."""
    if kind is None:
        return _read_word(words, start, text, lexicon)
    if kind == "digit":
        end, senses = read_number(start, text, lexicon.calendar.words, month_first=month_first)
        return ((start, end, senses),)
    return ((start, start + 1, LINE if kind == "line" else NOTHING),)


def _read_word(word: str, start: int, text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """Return a word, or the phrase it begins; an elided article comes apart ("d’avril")."""
    end = start + len(word)
    low = word.lower()
    phrase = lexicon.calendar.find_phrase(text, start, low)
    if phrase is not None:
        return ((start, *phrase),)
    known = lexicon.calendar.words.get(low)
    if known is None:
        return _read_elided(word, start, text, lexicon)
    if low in ABBREVIATED and text[end : end + 1] == ".":
        end += 1
    if low in WEAK_CAPITALS and word[0].isupper():
        known = {**known, "month": known["weak_month"]}
    return ((start, end, known),)


def _read_elided(word: str, start: int, text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """Return an unknown word: with an apostrophe, known as it is, without its "’s", or as two."""
    end = start + len(word)
    cut = APOSTROPHE.search(word)
    senses = lexicon.calendar.senses(word) if cut else None
    if cut is None or senses is not None:
        return ((start, end, senses or NOTHING),)
    head, tail = word[: cut.start()].lower(), word[cut.end() :]
    first = lexicon.calendar.words.get(head, NOTHING)
    if tail in ("s", "S") or first is NOTHING:
        return ((start, end, first),)
    return ((start, start + cut.end(), first), *_read_word(tail, start + cut.end(), text, lexicon))
