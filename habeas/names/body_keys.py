"""Keys under which candidates for one organization or one place meet, before they are compared."""

from functools import lru_cache
from itertools import combinations

from habeas.names.bodies import Item, parse_body
from habeas.names.keys import word_keys
from habeas.names.sounds import sounds
from habeas.names.words import read_word
from habeas.vocab.gazetteer import find_place
from habeas.vocab.name_bodies import opening_letters

_TELLING = frozenset(["head", "topic", "legal*"])
_MOST = 6  # meanings of one name of which pairs are made
_OPENED = 4  # words behind the first whose letters may stand second in an acronym


@lru_cache(maxsize=1 << 12)
def body_keys(name: str) -> frozenset[str]:
    """Return the keys of an organization's name; names that share none are not worth a comparison.

    A key is an own word by its sounds, two meanings ("ministry", "justice"), a large body, or the
    first two letters of an acronym, which the words of the full name open with in some language.
    """
    parsed = parse_body(name)
    found = {f"={parsed.known}"} if parsed.known else set[str]()
    meanings: dict[str, None] = {}
    for item in parsed.items:
        if item.sort == "name" and not item.meaning:
            found |= _own_word(item.text)
        elif item.sort in _TELLING or item.meaning:
            meanings[item.meaning] = None
    few = sorted(meanings)[:_MOST]
    found |= {f"~{one}+{other}" for one, other in combinations(few, 2)}
    if not found:
        found |= {f"~{meaning}" for meaning in few}
    found |= _acronyms(parsed.acronym, parsed.letters)
    return frozenset(found) or _bare(parsed.texts)


@lru_cache(maxsize=1 << 12)
def place_keys(name: str) -> frozenset[str]:
    """Return the keys of a place's name: its entry in the gazetteer, its own words by their sounds."""
    parsed = parse_body(name)
    entry = find_place(" ".join(parsed.texts))
    found = {f"={entry.id}"} if entry else set[str]()
    for item in parsed.items:
        if item.country:
            found.add(f"@{item.country}")
        elif item.sort == "name":
            found |= _own_word(item.text)
    return frozenset(found | {f"#{number}" for number in parsed.numbers}) or _bare(parsed.texts)


def _own_word(text: str) -> set[str]:
    return {f"n:{key}" for key in word_keys(text)} or {f"t:{text}"}


def _bare(texts: tuple[str, ...]) -> frozenset[str]:
    """Return the key of a name in which no word tells anything."""
    return frozenset([f"t:{' '.join(texts)}"]) if texts else frozenset()


def _acronyms(short: str, letters: tuple[Item, ...]) -> set[str]:
    """Return keys of two letters: those of an acronym, or those that words open with."""
    if short:
        first, second = _letter(short[0]), _letter(short[1])
        return {f"a:{one}{other}" for one in first for other in second}
    words = [item for item in letters if item.sort != "small"]
    starts = {0, next((at for at, item in enumerate(words) if item.sort != "legal"), 0)}
    return {
        f"a:{one}{other}"
        for at in starts
        for item in words[at + 1 : at + 1 + _OPENED]
        for one in _openings(words[at])
        for other in _openings(item)
    }


@lru_cache(maxsize=1 << 12)
def _letter(letter: str) -> frozenset[str]:
    return frozenset(form[0] for form in sounds(letter)) or frozenset([letter])


def _openings(item: Item) -> frozenset[str]:
    """Return the sounds by which a word may stand in an acronym."""
    own = {form[0] for form in read_word(item.text).forms[:1]} | _letter(item.text[0])
    for letter in opening_letters().get(item.meaning, ()):
        own |= _letter(letter)
    return frozenset(own)
