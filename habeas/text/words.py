"""Words, numbers, marks and addresses of a text, with their places.

Every visible character lies in exactly one word. What the reading of names needs is settled here:
addresses and file names are one word that never holds a name; "Kazakhstan’s" is two words
("Kazakhstan", "’s"), "l'avocate" two ("l'", "avocate"), "O’Brien" and "Жан-Поль" one; any white
space, U+00A0 included, separates. Work and memory are linear in the text.

As no word crosses white space, what stands between two spaces is taken apart by itself, and once
for all times it comes again.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, TypeAlias

import regex

from habeas.model.spans import Span


class Shape(IntEnum):
    """How a word is written."""

    LOWER = 0
    CAPITAL = 1  # Almaty, McGregor, Ar-Namys
    UPPER = 2  # OSCE, РК: two letters or more
    LETTER = 3  # one capital letter
    NUMBER = 4
    MARK = 5  # one character of punctuation, or an apostrophe with its ending ("’s")
    ADDRESS = 6  # web and mail addresses, file names, handles, hashtags


class Word(NamedTuple):
    """One word; a tuple, as texts have many. `line` counts lines of the text from 0."""

    text: str
    start: int
    end: int
    line: int
    shape: Shape

    @property
    def span(self) -> Span:
        """Return where the word stands."""
        return Span(self.start, self.end)


_UPPER = Shape.UPPER  # by this name once for each word: looking up a member takes longer
APOSTROPHE = "['’‘ʼʻ`´]"
_DASH = r"[-\u2010\u2011\u2013]"
_LETTERS = r"\p{L}[\p{L}\p{M}\u00ad]*+"
# Top-level domains that make "name.xx" an address; lower case only, so that "N.Toka" is not.
_DOMAIN = (
    r"(?:com|org|net|int|info|eu|gov|edu|kz|kg|ru|uz|tj|tm|by|ua|am|az|ge|fr|be|ch|de|uk|me|io)"
)
_FILE = r"(?:pdf|docx?|xlsx?|html?|php|jpe?g|png|gif|mp[34]|zip|txt)"
_ADDRESS = (
    r"(?:https?|ftp)://\S++|\bwww\.\S++"
    r"|(?<![\w@.])[\w.+-]{1,64}+@[\w-]{1,64}+(?:\.[\w-]{1,64}+){1,6}"
    rf"|(?<![\w.-])[\w-]{{1,200}}+(?:\.[\w-]{{1,64}}+){{0,6}}?\.(?:{_DOMAIN}|{_FILE})\b(?!\.\w)(?:/\S*+)?"
    r"|(?<!\w)[@#]\w++"
)
_ELISION = rf"(?:[ldnsjcmt]|qu|lorsqu|puisqu|jusqu|L|Qu){APOSTROPHE}(?=\p{{L}})"
_ENDING = rf"(?<=\p{{L}}){APOSTROPHE}(?:s\b|(?!\p{{L}}))"
_WORD = rf"{_LETTERS}(?:(?:{_DASH}|(?!{APOSTROPHE}s\b){APOSTROPHE}){_LETTERS})*+"
_NUMBER = r"\p{N}++(?:[.,:/]\p{N}++)*+"
_PATTERN = regex.compile(
    rf"(?P<address>{_ADDRESS})|(?P<elision>{_ELISION})"
    rf"|(?P<word>{_WORD})|(?P<number>{_NUMBER})|(?P<ending>{_ENDING})|(?P<mark>\S)"
)
_FIXED = {
    "elision": Shape.LOWER,
    "address": Shape.ADDRESS,
    "number": Shape.NUMBER,
    "ending": Shape.MARK,
    "mark": Shape.MARK,
}


_SPACE = regex.compile(r"(\s++)")
_BREAK = regex.compile(r"\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]")
_LONGEST_KEPT = 40  # characters; longer chunks seldom come again
_Piece: TypeAlias = tuple[str, int, int, Shape]  # a word, where it stands in its chunk, its shape


def find_words(text: str) -> list[Word]:
    """Return the words of `text` in order; none for an empty or blank text."""
    words: list[Word] = []
    start = line = 0
    is_space = False
    for chunk in _SPACE.split(text):
        if not is_space:
            pieces = _cut(chunk) if len(chunk) <= _LONGEST_KEPT else _cut.__wrapped__(chunk)
            for surface, first, last, shape in pieces:
                words.append(Word(surface, start + first, start + last, line, shape))
        elif chunk != " ":
            line += len(_BREAK.findall(chunk))
        start += len(chunk)
        is_space = not is_space
    return words


@lru_cache(maxsize=1)
def read_words(text: str) -> Sequence[Word]:
    """Return the words of `text`, the same ones when the same text is asked for again.

    Several extractors go through one item in turn; only the last text is kept.
    """
    return tuple(find_words(text))


@lru_cache(maxsize=1 << 14)
def _cut(chunk: str) -> tuple[_Piece, ...]:
    """Return the words of a text without white space."""
    pieces: list[_Piece] = []
    for match in _PATTERN.finditer(chunk):
        kind, surface = match.lastgroup or "mark", match[0]
        shape = _FIXED[kind] if kind in _FIXED else shape_of(surface)
        pieces.append((surface, *match.span(), shape))
    return tuple(pieces)


def shape_of(surface: str) -> Shape:
    """Return how a word made of letters is written.

    "OSCE" and "EU-Ukraine" begin with capitals alone; the second is CAPITAL. "iPhone" is LOWER.
    """
    if not surface[0].isupper():
        return Shape.LOWER
    if len(surface) == 1:
        return Shape.LETTER
    return Shape.UPPER if surface.isupper() else Shape.CAPITAL


def is_opening(words: Sequence[Word], at: int) -> bool:
    """Tell whether the word begins a line or a sentence, where a capital letter says nothing.

    The full stop of an initial ("N. Toka") or of a short title ("Mr. Toka") ends no sentence.
    """
    here = at - 1
    while here >= 0 and words[here].line == words[at].line and words[here].text in _QUOTES:
        here -= 1
    if here < 0 or words[here].line != words[at].line:
        return True
    before = words[here]
    if before.text != ".":
        return before.text in "!?:;•·*…–—|" or (before.shape is Shape.NUMBER and here == 0)
    return not (here and words[here - 1].end == before.start and _is_short(words[here - 1]))


def _is_short(word: Word) -> bool:
    """Tell whether a full stop after the word belongs to it: "N.", "Dr.", "Mme."."""
    return word.shape is Shape.LETTER or word.text in _ABBREVIATIONS or len(word.text) == 2


_ABBREVIATIONS = (
    "Mrs",
    "Mme",
    "Mlle",
    "Messrs",
    "Prof",
    "Gen",
    "Col",
    "Sen",
    "Rep",
    "Rev",
    "Inc",
    "Ltd",
)


_LINE, _START, _END = attrgetter("line"), attrgetter("start"), attrgetter("end")
_QUOTES = "\"'«»“”„‟‘’‹›(["


def split_lines(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the first index and the one after the last of the words of each line."""
    begin = 0
    while begin < len(words):
        end = bisect_right(words, words[begin].line, begin, key=_LINE)
        yield begin, end
        begin = end


def words_of(words: Sequence[Word], spans: Iterable[Span]) -> Iterator[tuple[int, int, Span]]:
    """Yield the first and last index of the words in each outermost span, by place."""
    at = 0
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        at = bisect_left(words, span.start, at, key=_START)
        last = bisect_right(words, span.end, at, key=_END)
        if last > at:
            yield at, last - 1, span
            at = last


def is_title_case(words: Sequence[Word], begin: int, end: int) -> bool:
    """Tell whether a line writes most of its words with a capital, as English headlines do.

    Words of up to three letters do not count; a line of fewer than five others is none, nor one
    that ends like a sentence.
    """
    if words[end - 1].text == ".":
        return False
    long = [w.shape for w in words[begin:end] if w.shape <= _UPPER and len(w.text) > 3]
    return len(long) >= 5 and len(long) - long.count(Shape.LOWER) > 0.8 * len(long)


def is_entry(words: Sequence[Word], begin: int, end: int) -> bool:
    """Tell whether a line is an entry of a list: it begins with "1.", "2)", "•" or a dash."""
    first = words[begin]
    if first.text in "•·*‣▪●○–—-" and end - begin > 1:
        return True
    return first.shape is Shape.NUMBER and end - begin > 2 and words[begin + 1].text in ".)"


def opens_small(text: str) -> bool:
    """Tell whether a text begins with a small letter, as the rest of a sentence does.

    Georgian has one case; Unicode counts its letters as small since it got capitals for headings.
    """
    return text[:1].islower() and not "\u10d0" <= text[0] <= "\u10ff"
