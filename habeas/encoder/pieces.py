"""Words of a text, and the pieces the encoder knows them by.

A word is a run of letters and digits, or one other sign. Its pieces are the most probable way to put
it together (a unigram model, Kudo 2018, as SentencePiece has it), found word by word: no piece
crosses a space. What has no piece is one unknown sign.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from habeas.model.spans import Span

START, PAD, BREAK, UNKNOWN = 0, 1, 2, 3  # the first four pieces of every vocabulary
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]++|[^\s\p{C}]")
_MARK = "▁"  # stands where a space was
_LONGEST_WORD = 60  # signs; what is longer is no word, and its search would be slow
_KNOWN_WORDS = 1 << 16


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, and whether a space stands before it."""

    text: str
    span: Span
    spaced: bool


def split_words(text: str, offset: int = 0) -> list[Word]:
    """Return the words of `text` in order; spans count from `offset`."""
    found = []
    end = -1
    for match in _WORD.finditer(text):
        start = match.start()
        found.append(Word(match.group(), Span(start + offset, match.end() + offset), start != end))
        end = match.end()
    return found


@dataclass(slots=True)
class Pieces:
    """The pieces of a vocabulary: `texts[i]` with its log probability `scores[i]`."""

    texts: Sequence[str]
    scores: Sequence[float]
    _ids: dict[str, int] = field(init=False)
    _known: dict[str, tuple[int, ...]] = field(init=False, default_factory=dict)
    _longest: int = field(init=False)
    _unknown: float = field(init=False)

    def __post_init__(self) -> None:
        self._ids = {text: i for i, text in enumerate(self.texts) if i > UNKNOWN}
        self._longest = max(map(len, self.texts))
        self._unknown = min(self.scores) - 10

    def of(self, word: str, *, spaced: bool) -> tuple[int, ...]:
        """Return the ids of a word's pieces, at least one."""
        marked = _MARK + word if spaced else word
        found = self._known.get(marked)
        if found is None:
            found = self._find(unicodedata.normalize("NFKC", marked[:_LONGEST_WORD]))
            if len(self._known) >= _KNOWN_WORDS:
                self._known.clear()
            self._known[marked] = found
        return found

    def _find(self, word: str) -> tuple[int, ...]:
        """Return the best way to make the word of pieces."""
        size = len(word)
        best = [0.0] + [float("-inf")] * size
        back = [(0, UNKNOWN)] * (size + 1)
        for at in range(size):
            if best[at] + self._unknown > best[at + 1]:
                best[at + 1], back[at + 1] = best[at] + self._unknown, (at, UNKNOWN)
            for end in range(at + 1, min(size, at + self._longest) + 1):
                piece = self._ids.get(word[at:end])
                if piece is not None and best[at] + self.scores[piece] > best[end]:
                    best[end], back[end] = best[at] + self.scores[piece], (at, piece)
        found = []
        at = size
        while at > 0:
            at, piece = back[at]
            found.append(piece)
        return tuple(reversed(found)) or (UNKNOWN,)
