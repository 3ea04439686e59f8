"""The one normalization of what is indexed, what is asked and what is highlighted.

A token is a run of letters and digits, folded by `habeas.text.normalize.fold`: case, compatibility
forms and ё/е are made equal. Everything else separates, so "19.3", "KAZ 001 / 1016 / OBS 085.4",
"экс-адвокат" and "l'avocate" are several tokens that stand side by side, and a query for them is a
phrase. Invisible characters (soft hyphens, direction marks) inside a word are passed over. Scripts
without spaces between words (Chinese, Japanese) give one token a character. Tokens hold nothing but
letters, marks and digits, so no engine can take one for syntax.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from habeas.text.normalize import fold

LONGEST = 64  # code points of a token; what is longer is a key or a joke, and its start is enough
_LONGEST_RUN = 2 * LONGEST  # what is cut before it is folded and kept in a cache
_ALONE = r"\p{Han}\p{Hiragana}\p{Katakana}"
_TOKEN = regex.compile(
    rf"[{_ALONE}]|[[\p{{L}}\p{{N}}]--[{_ALONE}]][[\p{{L}}\p{{M}}\p{{N}}\p{{Cf}}]--[{_ALONE}]]*+",
    regex.VERSION1,
)
_PLAIN = "a-zа-яіїєґўәғқңөұүһ"  # letters that fold to themselves, whatever letters follow
_INVISIBLE = regex.compile(r"\p{Cf}++")


@dataclass(frozen=True, slots=True)
class Token:
    """One token; positional, as texts have many. `start` and `end` are in the text as it stands.

    `is_capital` tells that it is written with a capital letter, as names are.
    """

    word: str
    start: int
    end: int
    is_capital: bool


def find_tokens(text: str, start: int = 0) -> Iterator[Token]:
    """Yield the tokens of `text` in order, those before `start` left out.

    Any string is accepted, time is linear in it. A character that folds to several words ("½" is "1 2") gives tokens with one and the same span.
    """
    for match in _TOKEN.finditer(text, start):
        run = match[0][:_LONGEST_RUN]
        for word in fold_run(run):
            yield Token(word, match.start(), match.end(), is_capital(run))


def find_places(text: str, starts: frozenset[str] | None = None) -> Iterator[tuple[str, int, int]]:
    """Yield each run of letters and digits with its place, a long one cut but with its whole place.

    With `starts`, small words are passed over whose first letter is none of these: nine of ten in
    most texts. Those with capitals, accents or signs in them come all the same.
    """
    if starts is None:
        for match in _TOKEN.finditer(text):
            yield match[0][:_LONGEST_RUN], match.start(), match.end()
        return
    for match in _passing(starts).finditer(text):
        if match[1] is not None:
            yield match[1][:_LONGEST_RUN], match.start(1), match.end(1)


@lru_cache(maxsize=64)
def _passing(starts: frozenset[str]) -> "regex.Pattern[str]":
    """Return the pattern of the next run that may begin with one of these letters, after others."""
    wanted = "".join(regex.escape(letter) for letter in sorted(starts))
    first = rf"[[{_PLAIN}]--[{wanted}]]" if wanted else f"[{_PLAIN}]"
    run = rf"{first}[{_PLAIN}A-ZА-Я0-9]*+(?![\p{{L}}\p{{M}}\p{{N}}\p{{Cf}}])"
    return regex.compile(
        rf"(?:[^\p{{L}}\p{{N}}]++|{run})*+(?:({_TOKEN.pattern})|\Z)", regex.VERSION1
    )


def find_runs(text: str) -> list[str]:
    """Return the runs of letters and digits as they stand in `text`; `fold_run` makes them words."""
    return [run[:_LONGEST_RUN] for run in _TOKEN.findall(text)]


def to_words(text: str) -> list[str]:
    """Return the tokens of `text` as words."""
    return [word for run in find_runs(text) for word in fold_run(run)]


def is_capital(surface: str) -> bool:
    """Tell whether a run begins with a capital letter."""
    return surface[0].isupper() or surface[0].istitle()


@lru_cache(maxsize=1 << 15)  # a corpus has a few ten thousand forms that come again and again
def fold_run(run: str) -> tuple[str, ...]:
    """Return the words that one run of letters and digits folds to: mostly one."""
    plain = run if run.isalnum() else _INVISIBLE.sub("", run)
    words = fold(plain).split()
    if len(words) == 1 and len(words[0]) <= LONGEST and words[0].isalnum():
        return (words[0],)
    return tuple(word[:LONGEST] for word in words if word[0].isalnum())
