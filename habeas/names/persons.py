"""A person's name as printed, taken apart: words, the father's name, initials; titles left out."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import regex

from habeas.names.words import BEFORE_FATHER, DAUGHTER, SON, Word, read_word
from habeas.text.inflection import stem
from habeas.vocab.roles import load_words_before_names

MOST_WORDS = 12  # of one name; what follows is no name
_OGLU = ("oğlu", "oglu", "oghlu")  # ends Turkish surnames where no other word is one
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
_CUT_TITLES = frozenset(("г", end) for end in "жа жи же жу жой н на ну ном не".split())
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


def find_tokens(name: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield folded words, whether a full stop follows, whether they stand in brackets."""
    parts = name.split(None, MOST_WORDS) if len(name) <= _MEMORY else []
    if parts and len(parts) <= MOST_WORDS and all(map(str.isalpha, parts)):  # most names
        for part in parts:
            yield fold_word(part), False, False
        return
    depth, count = 0, 0
    for found in _TOKEN.finditer(name):
        token = found[0]
        if found["bracket"]:
            depth += 1
        elif found["end"]:
            depth = max(0, depth - 1)
        else:
            count += 1
            yield fold_word(token.rstrip(".．")), bool(found["stop"]), depth > 0
        if count >= MOST_WORDS:
            return


def _parse(name: str) -> PersonName:
    tokens = list(find_tokens(name))
    if sum(not inside for _, _, inside in tokens) >= 2:  # an alias or a place in brackets
        tokens = [token for token in tokens if not token[2]]
    tokens = _without_titles(tokens)
    texts = [part for token in tokens for part in _split_han(*token[:2])]
    words, fathers, initials = _sort(texts)
    return PersonName(
        words=tuple(words),
        fathers=tuple(fathers),
        initials=tuple(initials),
        gender=_gender(words, fathers),
        key=tuple(w.text for w in (*words, *fathers)) + tuple(initials),
        shares=surname_shares(tuple(words)),
    )


def surname_shares(words: tuple[Word, ...]) -> tuple[float, ...]:
    """Return how likely each word is the surname of its name."""
    return _shares_of(tuple([(word.surname, word.given) for word in words]))


class _Signs(NamedTuple):
    """What a word alone may be."""

    surname: bool
    given: bool


@lru_cache(maxsize=1 << 12)
def _shares_of(signs: tuple[tuple[bool, bool], ...]) -> tuple[float, ...]:
    words = tuple(_Signs(*sign) for sign in signs)
    return tuple(_surname_share(words, at) for at in range(len(words)))


def _surname_share(words: tuple[_Signs, ...], at: int) -> float:
    word = words[at]
    if len(words) == 1:
        return 1.0 if word.surname or not word.given else 0.5
    others = [w for i, w in enumerate(words) if i != at]
    if word.surname and not word.given:
        return 0.95
    if word.given and not word.surname:
        all_given = all(w.given and not w.surname for w in others)
        return 0.4 if all_given and at == len(words) - 1 else 0.1
    if any(w.surname and not w.given for w in others):
        return 0.15
    if all(w.given for w in others):
        return 0.85
    return 0.7 if at == len(words) - 1 else 0.3


def _split_han(text: str, stop: bool) -> list[tuple[str, bool]]:
    """Return a Chinese name written without spaces as surname and given name."""
    if len(text) > _MOST_SIGNS or text < _FIRST_SIGN or not _HAN.match(text):
        return [(text, stop)]
    cut = 2 if text[:2] in _TWO_SIGN_SURNAMES and len(text) > 2 else 1
    return [(text[:cut], False), (text[cut:], False)]


def _without_titles(tokens: list[tuple[str, bool, bool]]) -> list[tuple[str, bool, bool]]:
    first = 0
    if len(tokens) > 2 and (tokens[0][0], tokens[1][0]) in _CUT_TITLES:
        first = 2  # "г-жа", cut at its hyphen
    while first < len(tokens) - 1 and _is_title(tokens[first][0]):
        first += 1
    kept = tokens[first:]
    return [t for t in kept if t[0] not in _PARTICLES or len(t[0]) == 1] or kept


@lru_cache(maxsize=1 << 14)
def _is_title(text: str) -> bool:
    known = load_words_before_names()
    return len(text) > 1 and (text in known or stem(text) in known)


def _sort(texts: list[tuple[str, bool]]) -> tuple[list[Word], list[Word], list[str]]:
    """Return words, fathers' names and initials."""
    words: list[Word] = []
    fathers: list[Word] = []
    initials: list[str] = []
    next_is_father = False
    for text, stop in texts:
        if text in BEFORE_FATHER and words:
            next_is_father = True
            continue
        if (len(text) == 1 and (text < _FIRST_SIGN or not _HAN_SIGN.match(text))) or (
            stop and text in _TWO_LETTERS
        ):
            initials.append(text)
            continue
        word = read_word(text)
        if not word.forms:
            continue
        if words and word.forms[0] in (SON | DAUGHTER):
            joined = read_word(words.pop().text + text)
            (fathers if words else words).append(joined)
        elif next_is_father:
            fathers.append(word)
            next_is_father = False
        elif word.father and not word.given and (words or len(texts) > 2):
            fathers.append(word)
        else:
            words.append(word)
    return (*_with_surname(words, fathers, initials), initials)


def _with_surname(
    words: list[Word], fathers: list[Word], initials: list[str]
) -> tuple[list[Word], list[Word]]:
    """Return words and fathers' names, a patronymic put among the words where it is the surname.

    "Klimovich" is one: with another patronymic, with initials, alone, or behind one given name. So
    is "Ivan Petrovich"; that it may be given name and patronymic is for the comparison to see.
    """
    lone = len(fathers) == 1 and (not words or (bool(initials) and len(words) < 2))
    short = len(fathers) == 1 and len(words) == 1 and not fathers[0].father_sure
    turkish = (
        len(fathers) == 1 and fathers[0].text.endswith(_OGLU) and not any(w.surname for w in words)
    )
    if len(fathers) < 2 and not lone and not short and not turkish:
        return words, fathers
    doubtful = [w for w in fathers if not w.father_sure]
    surname = (doubtful or fathers)[-1 if words[:1] else 0]
    return [*words, surname], [w for w in fathers if w is not surname]


def _gender(words: list[Word], fathers: list[Word]) -> str:
    """Return the gender that the endings tell; none where they disagree."""
    told = {w.father_gender for w in fathers} | {w.surname_gender for w in words} - {""}
    told.discard("")
    return told.pop() if len(told) == 1 else ""
