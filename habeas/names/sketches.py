"""What is kept of the names of a person, so that those whom a long list may mean are found unread.

To take apart the names of a hundred thousand people takes half a minute. Of each word the keys are
kept under which it meets words that may be near (`lexicon.meeting_keys`), as numbers: what shares
none is another word. That is all it takes to leave out nearly everybody; who is left is compared.
"""

import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from habeas.names.lexicon import father_keys, letter_mask, meeting_keys
from habeas.names.persons import PersonName, parse_person
from habeas.names.relations import openings_of_initial, openings_of_word
from habeas.names.words import Word, read_word

VERSION = 1  # to be raised when the keys of words change: older sketches are made anew
BARE = 1 << 63  # among initials: a name of one word, which may mean another of one word
HEAD = 0x80  # marks the shape of a name among those of its words
HEAD_SIZE = 5
OF_FAMILY = 1  # the bit of a key that says: both are forms of one given name
WORDS = 6  # of one name, fathers included: what follows is not asked for
_AHEAD = 12_000  # words read ahead: fewer than are remembered
_NAMES = 64  # of one person; who is spelt in more ways is found by these
_MOST_KEYS = HEAD - 1  # of one word, its own number included
_LOW = 0xFFFFFFFF
_FAMILY = "="  # begins such a key
_KEYS = "I"  # numbers of four bytes


class Sketch(NamedTuple):
    """The names of one person. `keys` are numbers of four bytes, the lowest byte first.

    `shape` has a byte for each name, `HEAD` with the number of its keys, and behind it one for
    each of its words with the number of the keys of that. The keys of a name are its number, the
    sounds with which its words may begin, and those for which the initial beside a word may stand
    (`letter_mask`, in two halves); those of a word begin with its number.
    """

    shape: bytes
    keys: bytes


def sketch_names(names: Iterable[str]) -> Sketch:
    """Return what is kept of names of one person; of any text, however strange."""
    shape, keys = bytearray(), bytearray()
    for name in list(dict.fromkeys(names))[:_NAMES]:
        parsed = parse_person(name)
        shape.append(HEAD | HEAD_SIZE)
        keys += _to_bytes(
            [number_of(name), *_halves(_openings(parsed)), *_halves(_initials(parsed))]
        )
        fathers = {word.text for word in parsed.fathers}
        words = [*parsed.words, *parsed.fathers][:WORDS]
        for word in words:
            found = _word_keys(word.text, bool(word.father) or word.text in fathers)
            shape.append(len(found) // 4)
            keys += found
    return Sketch(bytes(shape), bytes(keys))


def read_ahead(text: str) -> None:
    """Read the words of a text in which names stand, so that these are sketched quickly afterwards.

    While another process finds out which words are names, most of the time that takes can be spent.
    """
    for part in islice(dict.fromkeys(text.split()), _AHEAD):
        sketch_names([part])


def _openings(name: PersonName) -> int:
    """Return the sounds with which words of a name may begin."""
    return letter_mask({o for word in (*name.words, *name.fathers) for o in openings_of_word(word)})


def _initials(name: PersonName) -> int:
    """Return the sounds for which the initial beside a lone word may stand."""
    if len(name.words) != 1:
        return 0
    if name.initials:
        return letter_mask(openings_of_initial(name.initials[0]))
    return 0 if name.fathers else BARE


def _halves(mask: int) -> tuple[int, int]:
    return mask & _LOW, mask >> 32


@lru_cache(maxsize=1 << 14)
def _word_keys(text: str, father: bool) -> bytes:
    numbers = sorted(set(_find_keys(read_word(text), father)))  # sets are ordered by the process
    return _to_bytes([number_of(text), *numbers][:_MOST_KEYS])


def _find_keys(word: Word, father: bool) -> Iterator[int]:
    """Yield the numbers of the keys of a word; those of given names are odd, all others even."""
    for key in meeting_keys(word):
        yield number_of(key) & ~OF_FAMILY | (key[0] == _FAMILY)
    if father and word.forms:
        for key in father_keys(word):
            yield number_of(f"father {key}") & ~OF_FAMILY | (key[0] == _FAMILY)


def number_of(text: str) -> int:
    """Return a number of four bytes; the same in every process, unlike `hash`."""
    return zlib.crc32(text.encode("utf-8", "replace"))


def _to_bytes(numbers: Iterable[int]) -> bytes:
    kept = array(_KEYS, numbers)
    if sys.byteorder == "big":
        kept.byteswap()
    return kept.tobytes()
