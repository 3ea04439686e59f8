"""Words of a line brought to one letter each, for names of people.

G  given name            I  initial with its stop       O  organization found before
g  weak given name       P  particle ("van", "bin")     L  place found before
S  ends like a surname   K  "uulu", "kyzy"              l  word before one ("river")
M  patronymic            R  post; Q several             V  verb of speech, act done to people
N  other capitalized     r  weak post ("wife")          x  any other word in lower case
U  word in capitals      T  honorific; Y several        X  capitalized word, never a name
o of, at    & and    t the    n number    s possessive    @ address    , ( ) - . " marks
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import regex

from habeas.text.surnames import is_patronymic, is_surname_like
from habeas.text.units import Unit
from habeas.text.words import Shape, Word
from habeas.vocab.given_names import NameStrength, given_name
from habeas.vocab.little_words import load_little_words
from habeas.vocab.phrases import PhraseIndex
from habeas.vocab.roles import Role, Title, is_not_name, load_person_cues, load_roles, load_titles

_ARABIC = regex.compile("(?:a[lnrst]|ash|el|аль|эль|ал|ас|аш|әл)-")
_MARKS = {",": ",", ";": ",", "(": "(", ")": ")", "[": "(", "]": ")"} | dict.fromkeys("-–—", "-")
_LITTLE = {"&": "and", "t": "article", "o": "beside", "P": "particle", "l": "place"}
_FORMER = ("ex-", "экс-", "вице-", "vice-", "co-")
_LONG_INITIALS = ("Dzh", "Tch", "Sch")
_LONGEST_INITIAL = 2  # letters: "Дж.", "Yu.", "Zh."
_SHORTEST_CAPS = 4  # letters of a name written in capitals; shorter ones are acronyms
_VOWEL = regex.compile(r"[AEIOUYАЕЁИОУЫЭЮЯӘІӨҰҮ]")


def unit_words(
    words: Sequence[Word],
    begin: int,
    end: int,
    covered: Mapping[int, tuple[int, str]],
    *,
    french: bool,
) -> list[Unit]:
    """Return the units of the words `begin:end`, which lie in one line.

    `covered` maps the first word of each organization or place to its last word and its letter.
    """
    units: list[Unit] = []
    at = begin
    while at < end:
        settled = _settled_letter(words[at].text, words[at].shape)
        if at in covered:
            unit = Unit(covered[at][1], at, min(covered[at][0], end - 1))
        elif settled:
            unit = Unit(settled, at, at)
        else:
            unit = (
                _phrase(words, at, french)
                or _initial(words, at)
                or Unit(_letter(words[at]), at, at)
            )
        units.append(unit)
        at = unit.last + 1
    return units


@lru_cache(maxsize=1 << 14)
def _settled_letter(text: str, shape: Shape) -> str | None:
    """Return the letter of a word that is the same whatever stands beside it, else None.

    Only what may begin an honorific, a post or a verb, or be an initial, must be read in its place.
    """
    word = Word(text, 0, len(text), 0, shape)
    if shape <= Shape.LETTER:
        phrases: list[PhraseIndex[Any]] = [load_titles(), load_roles()]
        if shape is Shape.LOWER:
            phrases.append(load_person_cues())
        former = text.lower().startswith(_FORMER)
        if former or _is_short(word) or any(index.opens(text) for index in phrases):
            return None
    return _letter(word)


def _phrase(words: Sequence[Word], at: int, french: bool) -> Unit | None:
    """Return an honorific, a post or a verb, with all its words."""
    word = words[at]
    if word.shape > Shape.LETTER:
        return None
    title = load_titles().match(words, at)
    if title and (unit := _title(words, at, title[1], title[0], french)):
        return unit
    # "Сергей Майоров": a surname that is also a case of a post.
    surname = word.shape is Shape.CAPITAL and is_surname_like(word.text) and _leads(words, at - 1)
    if not surname and (role := _role(words, at)):
        length, entry = role
        tag = "r" if not entry.strong else "Q" if entry.many else "R"
        return Unit(tag, at, at + length - 1)
    if word.shape is Shape.LOWER and (cue := load_person_cues().match(words, at)):
        return Unit("V", at, at + cue[0] - 1)
    return None


def _role(words: Sequence[Word], at: int) -> tuple[int, Role] | None:
    """Return the post that begins here; "ex-president" and "экс-министр" are posts too."""
    found = load_roles().match(words, at)
    word = words[at]
    if found or not word.text.lower().startswith(_FORMER):
        return found
    cut = word.text.index("-") + 1
    inner = Word(word.text[cut:], word.start + cut, word.end, word.line, word.shape)
    return load_roles().match([inner], 0)


def _title(words: Sequence[Word], at: int, title: Title, length: int, french: bool) -> Unit | None:
    last = at + length - 1
    stop = (
        last + 1 < len(words)
        and words[last + 1].text == "."
        and words[last + 1].start == words[last].end
    )
    if len(words[at].text) == 1 and not (french and stop and words[at].text.isupper()):
        return None  # "M. Testov" is an initial unless the line is French
    if title.stop and not stop:
        return None
    if words[at].text in ("Me", "Don", "Fr", "Hon", "Mes", "Pr") and not (french or stop):
        return None
    return Unit("Y" if title.many else "T", at, last + stop)


def _initial(words: Sequence[Word], at: int) -> Unit | None:
    word = words[at]
    if not _is_short(word):
        return None
    if at + 1 < len(words) and words[at + 1].text == "." and words[at + 1].start == word.end:
        return Unit("I", at, at + 1)
    return None


def _is_short(word: Word) -> bool:
    """Tell whether a word is an initial if a full stop is glued to it."""
    short = len(word.text) <= _LONGEST_INITIAL or word.text in _LONG_INITIALS
    return word.shape is Shape.LETTER or (word.shape is Shape.CAPITAL and short)


def _letter(word: Word) -> str:
    lower = word.text.lower()
    match word.shape:
        case Shape.ADDRESS:
            return "@"
        case Shape.NUMBER:
            return "n"
        case Shape.MARK:
            return _MARKS.get(
                word.text, "s" if word.text[0] in "'’" else '"' if word.text in '«»“”„"' else "."
            )
        case Shape.LOWER:
            return _lower(word.text, lower)
    if lower in load_little_words("kin"):
        return "K"
    arabic = _ARABIC.match(lower)
    if is_not_name(lower) or (not arabic and is_not_name(lower.split("-")[0])):
        return "X"
    if word.shape is Shape.LETTER:
        return "X"
    return name_letter(word)


def _lower(text: str, lower: str) -> str:
    if lower in load_little_words("kin"):
        return "K"
    if _ARABIC.match(lower) and text != lower:
        return "N"
    for tag, part in _LITTLE.items():
        if lower in load_little_words(part):
            return tag
    return "x"


def name_letter(word: Word) -> str:
    """Return what a capitalized word may be in a name: G, g, M, S, U or N."""
    capitals = word.shape is Shape.UPPER
    if capitals and (len(word.text) < _SHORTEST_CAPS or not _VOWEL.search(word.text)):
        return "X"
    if is_patronymic(word.text):
        return "M"
    given = given_name(word.text)
    if given is NameStrength.STRONG:
        return "G"
    if is_surname_like(word.text):
        return "S"
    if given is NameStrength.WEAK and not capitals:
        return "g"
    return "U" if capitals else "N"


def is_in_name(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word that is a place by itself stands in a name ("Anna Kirova", "A. Kirov").

    Many towns are called like people ("Иванов", "Anna"); a country or a capital is never a name.
    """
    word = words[at]
    if word.shape is not Shape.CAPITAL or is_not_name(word.text.lower()):
        return False
    before = words[at - 1] if at else word
    after = words[at + 1] if at + 1 < len(words) else word
    if before.line == word.line and _leads(words, at - 1):
        return True
    if after.line != word.line or given_name(word.text) is not NameStrength.STRONG:
        return False
    return (
        after.shape is Shape.CAPITAL
        and name_letter(after) in "SNM"
        and not is_not_name(after.text.lower())
    )


def _leads(words: Sequence[Word], at: int) -> bool:
    """Tell whether a given name, or an initial with its stop, ends here."""
    if at < 0:
        return False
    if words[at].text == ".":
        glued = at > 0 and words[at - 1].end == words[at].start
        return glued and words[at - 1].shape is Shape.LETTER
    capital = words[at].shape is Shape.CAPITAL
    return capital and given_name(words[at].text) is NameStrength.STRONG
