"""Words of a line brought to one letter each, so that the shapes of names are regular expressions.

Several words that are one thing (a known name, "Bar Association", "городского суда") make one unit.

    A  a body known by name; B if a head is in it    C  other capitalized word
    H  head with a capital; W a weak one             U  word in capitals
    h  head in lower case that names use             K  adjective with a capital; J in lower case
    a  the same, a name even alone                   D  domain ("юстиции")
    l  the same, at the end ("министрлігі")          p  "города", "области"
    m  the same, after a capital ("city court")      Z  word of laws and headlines
    g  generic ("newspaper")                         X  capitalized word that begins no name
    F  legal form before; f after                    R  post; r a weak one
    Q  quoted name                                   I  initial; L place found before
    o  of, for, de, по     & and     t  the, la      i  in, at
    s  possessive; _ one that stays in a name        n number, N №, @ address, x other, ( ) , - .
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import regex

from habeas.text.units import Unit
from habeas.text.words import Shape, Word, is_opening
from habeas.vocab.little_words import load_little_words
from habeas.vocab.organizations import (
    BodyWord,
    Part,
    load_body_words,
    load_known_bodies,
    load_legal_forms,
)
from habeas.vocab.phrases import PhraseIndex
from habeas.vocab.roles import load_function_words, load_roles, load_time_words

_FRENCH = frozenset(
    "le la les l des du d et une est dans pour par sur qui au aux ce cette avec".split()
)
_SPANISH = frozenset("el los las una por con del que para y su como".split())
_MARKS = {"(": "(", ")": ")", ",": ",", "№": "N", "#": "N", "-": "-", "–": "-", "—": "-", "&": "&"}
_CYRILLIC = regex.compile(r"\p{Cyrillic}")


_IN_CYRILLIC = frozenset(("ru", "kk", "ky", "en"))
_IN_FRENCH, _IN_SPANISH, _IN_ENGLISH = (
    frozenset(("fr", "en")),
    frozenset(("es", "en")),
    frozenset(("en",)),
)


def languages_of(line: Sequence[Word]) -> frozenset[str]:
    """Return the languages whose words count in a line, by its script and little words."""
    cues = [_cue(word.text) for word in line]
    if "cyrillic" in cues:
        return _IN_CYRILLIC
    french, spanish = cues.count("fr"), cues.count("es")
    if french > max(1, spanish):
        return _IN_FRENCH
    return _IN_SPANISH if spanish > 1 else _IN_ENGLISH


@lru_cache(maxsize=1 << 14)
def _cue(text: str) -> str:
    """Return what a word says of the language of its line: "cyrillic", "fr", "es" or nothing."""
    if _CYRILLIC.match(text):
        return "cyrillic"
    plain = text.lower().rstrip("'’")
    return "fr" if plain in _FRENCH else "es" if plain in _SPANISH else ""


def tag_words(
    words: Sequence[Word], begin: int, end: int, quotes: dict[int, int], places: Mapping[int, int]
) -> list[Unit]:
    """Return the units of the words `begin:end`, which lie in one line.

    `quotes` maps the opening mark of each quoted name to its closing mark; those make one unit Q.
    `places` maps the first word of each place found before to its last: a unit L.
    """
    languages = languages_of(words[begin:end])
    body_words = load_body_words(languages)
    units: list[Unit] = []
    at = begin
    while at < end:
        word = words[at]
        settled = _settled_tag(word.text, word.shape, languages)
        if settled and at not in quotes and at not in places:
            unit = Unit(settled, at, at)
        elif (close := quotes.get(at)) is not None:
            unit = Unit("Q", at, close)
        elif word.shape is Shape.MARK:
            unit = Unit(_mark(words, at, units), at, at)
        else:
            unit = (
                _known(words, at)
                or _place(places, at, end)
                or _post(words, at, end, units, body_words)
                or _body_word(words, at, body_words.match(words, at))
                or Unit(_plain(words, at), at, at)
            )
        units.append(unit)
        at = unit.last + 1
    return units


@lru_cache(maxsize=1 << 14)
def _settled_tag(text: str, shape: Shape, languages: frozenset[str]) -> str | None:
    """Return the letter of a word that is the same whatever stands beside it, else None.

    Only a word that begins a phrase of a vocabulary, an apostrophe or a capital letter alone must
    be read in its place. None of them is in a quotation or a place: that only the place tells.
    """
    if shape is Shape.MARK:
        return None if _is_possessive(text) else _MARKS.get(text, ".")
    phrases = (load_roles(), load_body_words(languages), load_known_bodies())
    if shape is Shape.LETTER or any(index.opens(text) for index in phrases):
        return None
    return _plain([Word(text, 0, len(text), 0, shape)], 0)


def known_body(words: Sequence[Word], at: int) -> int:
    """Return how many words from `at` on are the name of a known body, else 0."""
    if words[at].shape in (Shape.LOWER, Shape.MARK, Shape.ADDRESS):
        return 0
    found = load_known_bodies().match(words, at)
    if not found:
        return 0
    length, body = found
    if (
        body.acronym
        and words[at].text != body.form.split()[0]
        and words[at].shape is not Shape.UPPER
    ):
        return length if "/" in body.form else 0
    return length


def _known(words: Sequence[Word], at: int) -> Unit | None:
    length = known_body(words, at)
    if not length:
        return None
    headed = length > 1 and any(
        word.text.lower() in load_little_words("headed") for word in words[at : at + length]
    )
    return Unit("B" if headed else "A", at, at + length - 1)


def _reaches(found: tuple[int, BodyWord] | None, at: int, beyond: int) -> bool:
    """Tell whether a word of bodies begins in a post and goes on ("prosecutor’s office")."""
    return found is not None and at + found[0] > beyond


def _place(places: Mapping[int, int], at: int, end: int) -> Unit | None:
    last = places.get(at)
    return Unit("L", at, last) if last is not None and last < end else None


def _body_word(words: Sequence[Word], at: int, found: tuple[int, BodyWord] | None) -> Unit | None:
    if not found:
        return None
    length, body_word = found
    tag = _body_tag(words[at], body_word, opening=length == 1 and is_opening(words, at))
    return Unit(tag, at, at + length - 1) if tag else None


def _body_tag(word: Word, body_word: BodyWord, *, opening: bool) -> str | None:
    capital = word.shape is not Shape.LOWER
    parts, marks = body_word.parts, body_word.marks
    if Part.HEAD in parts and capital:
        return "a" if "alone" in marks else "W" if marks == {"weak"} else "H"
    if "modified" in marks:
        return "m"
    if Part.GENERIC in parts and (not capital or opening or word.text.isupper()):
        return "g"
    for mark, tag in (("alone", "a"), ("lower", "h"), ("last", "l")):
        if mark in marks:
            return tag
    return next((pair[capital] for part, pair in _PARTS.items() if part in parts), None)


# The letters of the other parts, in lower case and with a capital.
_PARTS = {Part.ADJECTIVE: ("J", "K"), Part.DOMAIN: ("D", "C"), Part.PLACE: ("p", "p")}


def _plain(words: Sequence[Word], at: int) -> str:
    word = words[at]
    lower = word.text.lower()
    match word.shape:
        case Shape.ADDRESS:
            return "@"
        case Shape.NUMBER:
            return "n"
        case Shape.LETTER:
            stop = (
                at + 1 < len(words)
                and words[at + 1].text == "."
                and words[at + 1].start == word.end
            )
            return "I" if stop else _little(lower) or "X"
        case Shape.LOWER:
            return _little(lower) or "x"
    if form := load_legal_forms().get(word.text):
        return "F" if form.before else "f"
    if lower in load_time_words():
        return "X"
    if lower in load_function_words():
        return "t" if lower in ("the", "la", "le", "les") else "X"
    if lower in load_little_words("law"):
        return "Z"
    if word.shape is Shape.CAPITAL and _COMPOUND.search(word.text):
        return "x"
    return "U" if word.shape is Shape.UPPER else "C"


_LITTLE = {"o": "of", "&": "and", "t": "article", "i": "in"}
# "Brussels-based", "ODA-funded": no names, whatever the capital says.
_COMPOUND = regex.compile(
    r"-(?:based|led|backed|funded|born|run|style|era|sponsored|registered|wide|language)$"
)


def _little(lower: str) -> str | None:
    return next((tag for tag, part in _LITTLE.items() if lower in load_little_words(part)), None)


def _is_possessive(text: str) -> bool:
    return len(text) > 1 or text in "’'"


def _mark(words: Sequence[Word], at: int, units: list[Unit]) -> str:
    word = words[at]
    if _is_possessive(word.text):
        before = words[at - 1].text.lower() if at else ""
        own = before in load_little_words("possessor") or (units and units[-1].tag in "ABHU")
        return "_" if own and words[at - 1].end == word.start else "s"
    return _MARKS.get(word.text, ".")


def _post(
    words: Sequence[Word], at: int, end: int, units: list[Unit], body_words: PhraseIndex[BodyWord]
) -> Unit | None:
    """Return a post ("Executive Director"), unless it is part of a name ("Journalists’ Union")."""
    found = load_roles().match(words, at)
    if not found or found[1].many or words[at].text == "Justice":
        return None
    if any(
        _reaches(body_words.match(words, k), k, at + found[0]) for k in range(at, at + found[0])
    ):
        return None
    unit = Unit("R" if found[1].strong else "r", at, at + found[0] - 1)
    if words[at].shape is Shape.LOWER:
        return unit if body_words.match(words, at) is None else None
    after = unit.last + 1
    english = not _CYRILLIC.match(words[at].text)
    if (
        english
        and after < end
        and words[after].shape is Shape.CAPITAL
        and body_words.match(words, after)
    ):
        return None
    if body_words.match(words, at) or (
        units and units[-1].tag in "CUAK" and not is_opening(words, at)
    ):
        return None
    return unit
