"""A person's name as printed, taken apart: words, the father's name, initials; titles left out."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from habeas.names.layouts import (
    BEFORE,
    BRACKET,
    CHILD,
    CUT,
    EMPTY,
    HAN,
    INITIAL,
    JOINED,
    PARTICLE,
    PATRONYMIC,
    TITLE,
    UNSETTLED,
    Signs,
    find_layout,
    kind_of_word,
)
from habeas.names.layouts import surname_shares as shares_of
from habeas.names.words import BEFORE_FATHER, DAUGHTER, SON, Word, read_word
from habeas.text.inflection import stem
from habeas.vocab.roles import load_words_before_names

MOST_WORDS = 12  # of one name; what follows is no name
_LONGEST_WORD = 80  # code points
_MEMORY = 200  # names longer than this are not remembered
_TOKEN = regex.compile(
    r"[\p{L}][\p{L}\p{M}\u200c\u200d'’ʼʻʽ‘`´ʹ]*+(?P<stop>[.．])?|(?P<bracket>[(\[（])|(?P<end>[)\]）])"
)
_APOSTROPHES = str.maketrans("", "", "'’ʼʻʽ‘`´ʹ\u200c\u200d\u0307")
_TWO_LETTERS = frozenset("дж ye yu ya zh kh sh ch ts iu ia ie je ju ja gh dj dz ph th".split())
_PARTICLES = frozenset(
    "de da do dos das del della di du la le von van der den ter zu af al el ul ad as ash ar at e y i und"
    " аль эль ад ас аш ар ат де ла фон ван".split()
)
_HAN = regex.compile(r"\A\p{Han}{2,4}\Z")
_CUT = "г"  # of "г-жа", a title cut at its hyphen
_CUT_ENDS = frozenset("жа жи же жу жой н на ну ном не".split())
_BRACKETS = frozenset("([（)]）")
_MOST_SIGNS, _FIRST_SIGN = 4, "\u2e80"  # of a name in Han
_HAN_SIGN = regex.compile(r"\p{Han}")
_TWO_SIGN_SURNAMES = frozenset(
    "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 东方 東方 慕容 令狐 皇甫 尉迟 尉遲".split()
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PersonName:
    """The parts of a person's name.

    `words` are given names and surnames in the order printed; `fathers` patronymics; `initials`
    folded letters in order; `gender` what the endings tell, m, f or empty; `key` all folded
    words, for putting two names in a fixed order; `shares` how likely each of `words` is a surname.
    """

    words: tuple[Word, ...]
    fathers: tuple[Word, ...]
    initials: tuple[str, ...]
    gender: str
    key: tuple[str, ...]
    shares: tuple[float, ...]


def parse_person(name: str) -> PersonName:
    """Return the parts of `name`; of any text, however strange, the first `MOST_WORDS` words."""
    return _parse_known(name) if len(name) <= _MEMORY else _parse(name)


@lru_cache(maxsize=1 << 13)
def _parse_known(name: str) -> PersonName:
    return _parse(name)


def fold_word(token: str) -> str:
    """Return a token in small letters of the compatibility form, without apostrophes."""
    return _fold(token[:_LONGEST_WORD])


@lru_cache(maxsize=1 << 14)
def _fold(token: str) -> str:
    folded = unicodedata.normalize("NFKC", token).casefold()
    return unicodedata.normalize("NFKC", folded).translate(_APOSTROPHES)


class Token(NamedTuple):
    """A folded word of a name, what it tells, and what it may be: bits of `layouts`."""

    text: str
    word: Word
    kind: int


def read_tokens(name: str) -> Sequence[Token]:
    """Return the words of a name in the order printed, titles and particles left out."""
    tokens = tuple([token for part in split_name(name) for token in _read_known_part(part)])
    signs = 0
    for token in tokens:
        signs |= token.kind
    if not tokens or signs & BRACKET:
        return _settle(_find_tokens(name))
    return _settle(tokens[:MOST_WORDS]) if signs & UNSETTLED else tokens[:MOST_WORDS]


def split_name(name: str) -> list[str]:
    """Return the parts of a name between spaces; none of a long one, which is read otherwise."""
    parts = name.split(None, MOST_WORDS) if len(name) <= _MEMORY else []
    return parts if len(parts) <= MOST_WORDS else []


def read_part(part: str) -> tuple[Token, ...]:
    """Return the words of a part between spaces: mostly one. Brackets are marked, not read."""
    if part.isalpha():
        return (_read_token(fold_word(part), False),)
    if not _BRACKETS.isdisjoint(part):
        return (_read_bracket(),)
    found = _TOKEN.finditer(part)
    return tuple([_read_token(_fold_token(one[0]), bool(one["stop"])) for one in found])


_read_known_part = lru_cache(maxsize=1 << 14)(read_part)


@cache
def _read_bracket() -> Token:
    return Token("", read_word(""), BRACKET)


def _fold_token(token: str) -> str:
    return fold_word(token.rstrip(".．"))


def _find_tokens(name: str) -> list[Token]:
    """Return the words of any text; those in brackets (an alias, a place) only where few others are."""
    found: list[tuple[Token, bool]] = []
    depth = 0
    for one in _TOKEN.finditer(name):
        if one["bracket"]:
            depth += 1
        elif one["end"]:
            depth = max(0, depth - 1)
        else:
            found.append((_read_token(_fold_token(one[0]), bool(one["stop"])), depth > 0))
        if len(found) >= MOST_WORDS:
            break
    outside = [token for token, inside in found if not inside]
    return outside if len(outside) >= 2 else [token for token, _ in found]


@lru_cache(maxsize=1 << 14)
def _read_token(text: str, stop: bool) -> Token:
    """Return a folded word with what it may be; `stop` tells whether a full stop follows."""
    word = read_word(text)
    one_letter = len(text) == 1 and (text < _FIRST_SIGN or not _HAN_SIGN.match(text))
    if one_letter or (stop and text in _TWO_LETTERS):
        return Token(text, word, INITIAL | (CUT if text == _CUT else 0))
    kind = kind_of_word(word)
    kind |= BEFORE if text in BEFORE_FATHER else 0
    kind |= CHILD if word.forms and word.forms[0] in _CHILD else 0
    kind |= TITLE if _is_title(text) else 0
    kind |= PARTICLE if len(text) > 1 and text in _PARTICLES else 0
    is_han = len(text) <= _MOST_SIGNS and text >= _FIRST_SIGN and _HAN.match(text)
    return Token(text, word, kind | (HAN if is_han else 0))


_CHILD = SON | DAUGHTER


def _parse(name: str) -> PersonName:
    return to_person(read_tokens(name))


def to_person(tokens: Sequence[Token]) -> PersonName:
    """Return the parts of a name of these words."""
    layout = find_layout(tuple([token.kind for token in tokens]))
    words = tuple([tokens[at].word for at in layout.words])
    fathers = tuple([tokens[at].word for at in layout.fathers])
    initials = tuple([tokens[at].text for at in layout.initials])
    return PersonName(
        words=words,
        fathers=fathers,
        initials=initials,
        gender=layout.gender,
        key=(*[w.text for w in words], *[w.text for w in fathers], *initials),
        shares=layout.shares,
    )


def surname_shares(words: tuple[Word, ...]) -> tuple[float, ...]:
    """Return how likely each word is the surname of its name."""
    return shares_of(tuple([Signs(word.surname, word.given) for word in words]))


def _settle(tokens: Sequence[Token]) -> list[Token]:
    """Return the words of a name without titles and particles, names and "oglu" behind them joined."""
    tokens = _without_titles(tokens)
    parted = [part for token in tokens for part in _split_han(token)]
    settled: list[Token] = []
    for token in parted:
        if token.kind & CHILD and settled:
            before = settled[-1]
            if before.kind & PATRONYMIC:
                continue  # "Hasanovich oglu" says it twice
            if not before.kind & (INITIAL | EMPTY | BEFORE | CHILD):
                word = read_word(before.text + token.text)
                settled[-1] = Token(word.text, word, kind_of_word(word) | JOINED)
                continue
        settled.append(token)
    return settled


def _split_han(token: Token) -> tuple[Token, ...]:
    """Return a Chinese name written without spaces as surname and given name."""
    if not token.kind & HAN:
        return (token,)
    text = token.text
    cut = 2 if text[:2] in _TWO_SIGN_SURNAMES and len(text) > 2 else 1
    return tuple([_read_token(part, False) for part in (text[:cut], text[cut:])])


def _without_titles(tokens: Sequence[Token]) -> Sequence[Token]:
    first = 0
    if len(tokens) > 2 and tokens[0].kind & CUT and tokens[1].text in _CUT_ENDS:
        first = 2
    while first < len(tokens) - 1 and tokens[first].kind & TITLE:
        first += 1
    kept = tokens[first:]
    return [token for token in kept if not token.kind & PARTICLE] or kept


@lru_cache(maxsize=1 << 14)
def _is_title(text: str) -> bool:
    known = load_words_before_names()
    return len(text) > 1 and (text in known or stem(text) in known)
