"""Phrases of vocabularies found in running words, in any case and number.

A phrase is one or more words. The longest one wins. Latin words are compared without case, Cyrillic
ones also without endings (`habeas.text.inflection`).
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from habeas.text.inflection import stem, stems
from habeas.text.words import Word, find_words

E = TypeVar("E")
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")


def _lower(text: str) -> str:
    return text.lower().translate(_APOSTROPHES)


@lru_cache(maxsize=1 << 14)
def _keys(text: str) -> tuple[str, ...]:
    """Return the keys under which a word as printed may stand, longest first."""
    return stems(_lower(text))


class PhraseIndex(Generic[E]):
    """An index of phrases; built once, then only asked."""

    def __init__(self, entries: Iterable[tuple[str, E]]) -> None:
        self._entries: dict[tuple[str, ...], E] = {}
        self._longest: dict[str, int] = {}
        for form, entry in entries:
            key = tuple(stem(_lower(word.text)) for word in find_words(form))
            if not key:
                continue
            self._entries.setdefault(key, entry)
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def __len__(self) -> int:
        return len(self._entries)

    def opens(self, text: str) -> bool:
        """Tell whether a phrase may begin with a word; where not, `match` gives None."""
        return not self._longest.keys().isdisjoint(_keys(text))

    def match(self, words: Sequence[Word], at: int) -> tuple[int, E] | None:
        """Return how many words from `at` on make the longest phrase, and its entry; else None.

        A phrase does not cross a line.
        """
        for first in _keys(words[at].text):
            longest = self._longest.get(first)
            if longest and (found := self._match(words, at, first, longest)):
                return found
        return None

    def _match(
        self, words: Sequence[Word], at: int, first: str, longest: int
    ) -> tuple[int, E] | None:
        keys: list[tuple[str, ...]] = [(first,)]
        best: tuple[int, E] | None = None
        for length in range(1, longest + 1):
            if length > 1:
                keys = self._longer(words, at + length - 1, words[at].line, keys)
            for key in keys:
                if key in self._entries:
                    best = length, self._entries[key]
                    break
        return best

    def _longer(
        self, words: Sequence[Word], at: int, line: int, keys: list[tuple[str, ...]]
    ) -> list[tuple[str, ...]]:
        if at >= len(words) or words[at].line != line:
            return []
        return [(*key, s) for key in keys for s in _keys(words[at].text)[:6]][:64]
