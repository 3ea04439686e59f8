"""Sentences of an item, over its words: where an act is told, and how far its arguments reach.

A sentence ends at a full stop, question or exclamation mark, with the quotation marks and note
marks behind it, where a new one begins (a capital, a digit, an opening quote). No sentence ends
behind an initial ("N. Toka"), a short title, an abbreviation, or inside a number. A line ends it
too, unless the line is broken in the middle: the next one goes on in small letters.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habeas.model.spans import Span
from habeas.text.words import Shape, Word

_LONGEST = 160  # words; a longer one is cut, so that reading stays linear
_ENDS = frozenset(".!?…")
_CLOSING = frozenset("\"'»”’“)]")
_OPENING = frozenset("\"'«“„‘([—–-")
_GOES_ON = frozenset(",—–-")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st no nos art arts para paras vs gen col lt sgt capt rev hon jr sr inc ltd co"
    " approx fig messrs mme mlle me sen rep gov pp vol ch sec etc al e.g i.e"
    " г гг ул д кв стр п пп ст ч им тов др руб тыс млн млрд обл р т н э см р-н просп"
    " ж б м т.б т.с.с ө.".split()
)
_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words `first:last` (last excluded) of the item, and the span they cover."""

    first: int
    last: int
    span: Span


def find_sentences(words: Sequence[Word]) -> Iterator[Sentence]:
    """Yield sentences in order; every word lies in exactly one."""
    first = at = 0
    while at < len(words):
        at += 1
        if at - first >= _LONGEST or at == len(words) or _ends(words, first, at):
            while at < len(words) and _trails(words, at):
                at += 1
            yield Sentence(first, at, Span(words[first].start, words[at - 1].end))
            first = at


def _trails(words: Sequence[Word], at: int) -> bool:
    """Tell whether a closing quote or bracket belongs to the sentence before it."""
    word, before = words[at], words[at - 1]
    return word.text in _CLOSING and word.start == before.end and before.text in _ENDS


def _ends(words: Sequence[Word], first: int, at: int) -> bool:
    """Tell whether a sentence ends before word `at`."""
    before, after = words[at - 1], words[at]
    if after.line != before.line:
        return _ends_line(before, after)
    mark = at - 1
    while (
        mark > first and words[mark].text in _CLOSING and words[mark - 1].end == words[mark].start
    ):
        mark -= 1
    if words[mark].text not in _ENDS:
        return False
    if after.text in _CLOSING and after.start == before.end:
        return False
    if words[mark].text == "." and mark == at - 1 and _is_short(words, first, mark):
        return False
    # "court.The": a lost space ends a sentence too, "3.5" and "example.org" are one word anyhow.
    return after.shape in (Shape.CAPITAL, Shape.UPPER, Shape.LETTER, Shape.NUMBER) or (
        after.text in _OPENING
    )


def _ends_line(before: Word, after: Word) -> bool:
    if after.line - before.line > 1 or before.text in _ENDS or before.text in ";:":
        return True
    return not (after.shape is Shape.LOWER or before.text in _GOES_ON)


def _is_short(words: Sequence[Word], first: int, mark: int) -> bool:
    """Tell whether the full stop belongs to the word before it: "N.", "Mr.", "ст."."""
    if mark == first or words[mark - 1].end != words[mark].start:
        return False
    word = words[mark - 1]
    if word.shape is Shape.LETTER:
        return True
    if word.shape is Shape.NUMBER:
        return mark - 1 == first
    lowered = word.text.lower()
    # "p. 5", "cl. 2": a short word before a number.
    if len(lowered) <= 3 and mark + 1 < len(words) and words[mark + 1].shape is Shape.NUMBER:
        return word.shape is Shape.LOWER
    return lowered in _ABBREVIATIONS or lowered in _MONTHS
