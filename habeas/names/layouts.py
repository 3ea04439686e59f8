"""Which words of a person's name have which role, by what each word alone may be.

What a word may be is a number of a few bits, its kind. Names are many and rows of kinds few, so that
each row of kinds is parted into roles once.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from habeas.names.words import Word

Kinds = tuple[int, ...]  # of the words of one name

BEFORE: Final = 1  # "bin", in front of the father's name
INITIAL: Final = 1 << 1
EMPTY: Final = 1 << 2  # without a sound
JOINED: Final = 1 << 3  # made of a name and the word for a child behind it
PATRONYMIC: Final = 1 << 4  # may be a father's name, and is no given name
FATHER: Final = 1 << 5  # has a father's name in it
SURE: Final = 1 << 6  # -ovna, -uly: never a surname's ending alone
OGLU: Final = 1 << 7  # ends Turkish surnames where no other word is one
SURNAME: Final = 1 << 8
GIVEN: Final = 1 << 9
_FATHER_GENDERS: Final = {"m": 1 << 10, "f": 1 << 11}
_SURNAME_GENDERS: Final = {"m": 1 << 12, "f": 1 << 13}
# What is settled before the words are parted; see `persons`.
TITLE: Final = 1 << 14
PARTICLE: Final = 1 << 15
CHILD: Final = 1 << 16  # "oglu", "kyzy", written apart
HAN: Final = 1 << 17  # surname and given name in one
BRACKET: Final = 1 << 18
CUT: Final = 1 << 19  # a letter that may be a title with the ending behind its hyphen
UNSETTLED: Final = TITLE | PARTICLE | CHILD | HAN | BRACKET | CUT
_OGLU_ENDINGS = ("oğlu", "oglu", "oghlu")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The roles of the words of a name, as their places in it, and what follows from them.

    `shares` say how likely each of `words` is the surname; `gender` is m, f or empty.
    """

    words: tuple[int, ...]
    fathers: tuple[int, ...]
    initials: tuple[int, ...]
    shares: tuple[float, ...]
    gender: str


class Signs(NamedTuple):
    """What a word alone may be."""

    surname: bool
    given: bool


def kind_of_word(word: Word) -> int:
    """Return the kind of a word of two letters or more that is none of the words that part names."""
    kind = 0 if word.forms else EMPTY
    if word.father:
        kind |= FATHER | (0 if word.given else PATRONYMIC) | (SURE if word.father_sure else 0)
    kind |= (SURNAME if word.surname else 0) | (GIVEN if word.given else 0)
    kind |= OGLU if word.text.endswith(_OGLU_ENDINGS) else 0
    kind |= _FATHER_GENDERS.get(word.father_gender, 0)
    return kind | _SURNAME_GENDERS.get(word.surname_gender, 0)


@lru_cache(maxsize=1 << 14)
def find_layout(kinds: Kinds) -> Layout:
    """Return the roles of words of these kinds; strange rows have some, an empty one has none."""
    words: list[int] = []
    fathers: list[int] = []
    initials: list[int] = []
    next_is_father = False
    for at, kind in enumerate(kinds):
        if kind & BEFORE and words:
            next_is_father = True
        elif kind & INITIAL:
            initials.append(at)
        elif kind & EMPTY:
            continue
        elif kind & JOINED:
            (fathers if words else words).append(at)
        elif next_is_father:
            fathers.append(at)
            next_is_father = False
        elif kind & PATRONYMIC and (words or len(kinds) > 2):
            fathers.append(at)
        else:
            words.append(at)
    words, fathers = _with_surname(kinds, words, fathers, bool(initials))
    return Layout(
        words=tuple(words),
        fathers=tuple(fathers),
        initials=tuple(initials),
        shares=surname_shares(tuple([signs_of(kinds[at]) for at in words])),
        gender=_gender(kinds, words, fathers),
    )


def signs_of(kind: int) -> Signs:
    """Return whether a word of this kind may be a surname, a given name."""
    return Signs(bool(kind & SURNAME), bool(kind & GIVEN))


def _with_surname(
    kinds: Kinds, words: list[int], fathers: list[int], has_initials: bool
) -> tuple[list[int], list[int]]:
    """Return words and fathers' names, a patronymic put among the words where it is the surname.

    "Klimovich" is one: with another patronymic, with initials, alone, or behind one given name. So
    is "Ivan Petrovich"; that it may be given name and patronymic is for the comparison to see.
    """
    if len(fathers) == 1:
        lone = not words or (has_initials and len(words) < 2)
        short = len(words) == 1 and not kinds[fathers[0]] & SURE
        turkish = kinds[fathers[0]] & OGLU and not any(kinds[at] & SURNAME for at in words)
        if not lone and not short and not turkish:
            return words, fathers
    elif not fathers:
        return words, fathers
    doubtful = [at for at in fathers if not kinds[at] & SURE]
    surname = (doubtful or fathers)[-1 if words[:1] else 0]
    return [*words, surname], [at for at in fathers if at != surname]


def _gender(kinds: Kinds, words: list[int], fathers: list[int]) -> str:
    """Return the gender that the endings tell; none where they disagree."""
    told = {
        gender
        for places, genders in ((fathers, _FATHER_GENDERS), (words, _SURNAME_GENDERS))
        for gender, bit in genders.items()
        if any(kinds[at] & bit for at in places)
    }
    return told.pop() if len(told) == 1 else ""


@lru_cache(maxsize=1 << 12)
def surname_shares(words: tuple[Signs, ...]) -> tuple[float, ...]:
    """Return how likely each word is the surname of its name."""
    return tuple([_surname_share(words, at) for at in range(len(words))])


def _surname_share(words: tuple[Signs, ...], at: int) -> float:
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
