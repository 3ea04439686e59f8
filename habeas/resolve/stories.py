"""Which items tell of one story: the same names, words and years, however each of them tells it.

Items are compared by their words, names counting double and words of many items little; two that
give years and share none are pushed apart, since look-alikes (two arrests of one person, two fires
in one street) differ in their dates first. Clusters are joined by their average likeness, so that
one resemblance does not chain two stories together.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import regex
from numpy.typing import NDArray

from habeas.model.findings import DateMention, Mention
from habeas.model.reading import ItemReading
from habeas.text.normalize import fold
from habeas.vocab.languages import load_function_words

ALIKE = 0.22  # average likeness of two clusters of one story; best F1 on ECB+ train (0.18 to 0.28 tried)
NAME = 2.0  # weight of a word of a name or with a capital: 1 to 4 tried there
OTHER_YEAR = 0.6  # what is left of likeness where no year is shared: 0.4 to 1 tried there
MOST = 3_000  # items that are compared with one another; beyond that in portions, in their order
_BLOCK = 2_000  # words whose weights are held at once
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}’'-]{0,40}+|\d{1,12}+")
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_STEM = 8  # letters by which forms of a word meet: "арестованный", "арестовали"
_ADDRESS = frozenset(("http", "https", "www", "com", "html", "org"))
Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryWords:
    """What an item is compared by: words with how often they come, those of names, its years."""

    words: Mapping[str, int]
    names: frozenset[str]
    years: frozenset[str]


def to_story_words(entry: ItemReading) -> StoryWords:
    """Return what an item is compared by. Any text is accepted, an empty one is like no other."""
    text = entry.item.text
    little = _little_words()
    words: Counter[str] = Counter()
    names: set[str] = set()
    for match in _WORD.finditer(text):
        word = fold(match[0])[:_STEM]
        if word in little:
            continue
        words[word] += 1
        if match[0][0].isupper():
            names.add(word)
    for finding in entry.findings:
        if isinstance(finding, Mention):
            names.update(fold(word)[:_STEM] for word in _WORD.findall(finding.surface))
    years = {f.edtf[:4] for f in entry.findings if isinstance(f, DateMention) and f.edtf}
    years.update(_YEAR.findall(text))
    if entry.item.published:
        years.add(entry.item.published[:4])
    return StoryWords(words=words, names=frozenset(names), years=frozenset(years))


@cache
def _little_words() -> frozenset[str]:
    return _ADDRESS.union(*load_function_words().values())


def find_stories(items: Sequence[StoryWords]) -> list[int]:
    """Return for each item the place of the first item of its story, its own where it is alone."""
    stories: list[int] = []
    for start in range(0, len(items), MOST):
        portion = items[start : start + MOST]
        stories.extend(start + first for first in _join(_likeness(portion)))
    return stories


def _likeness(items: Sequence[StoryWords]) -> Matrix:
    """Return the likeness of every two items, 0 to 1."""
    count = len(items)
    seen = Counter(word for item in items for word in item.words)
    shared = [word for word, number in seen.items() if number > 1]
    rows = [_weights(item, seen, count) for item in items]
    length = np.array([math.sqrt(sum(w * w for w in row.values())) or 1.0 for row in rows])
    alike = np.zeros((count, count), dtype=np.float32)
    for start in range(0, len(shared), _BLOCK):
        at = {word: place for place, word in enumerate(shared[start : start + _BLOCK])}
        block = np.zeros((count, len(at)), dtype=np.float32)
        for i, row in enumerate(rows):
            for word in row.keys() & at.keys():
                block[i, at[word]] = row[word] / length[i]
        alike += block @ block.T
    return alike * _by_year(items)


def _weights(item: StoryWords, seen: Mapping[str, int], count: int) -> dict[str, float]:
    return {
        word: (1 + math.log(number))
        * math.log((count + 1) / seen[word])
        * (NAME if word in item.names else 1.0)
        for word, number in item.words.items()
        if seen[word] > 1
    }


def _by_year(items: Sequence[StoryWords]) -> Matrix:
    """Return 1 for items that share a year or give none, OTHER_YEAR for the others."""
    years = sorted({year for item in items for year in item.years})
    has = np.array([[year in item.years for year in years] for item in items], dtype=np.float32)
    has = has.reshape(len(items), len(years))
    some = has.sum(axis=1)
    apart = (has @ has.T == 0) & (np.outer(some, some) > 0)
    return np.where(apart, np.float32(OTHER_YEAR), np.float32(1.0))


def _join(alike: Matrix) -> list[int]:
    """Return the first member of each row's cluster, joined while the likest two are alike enough."""
    count = len(alike)
    first = list(range(count))
    if count < 2:
        return first
    np.fill_diagonal(alike, -1.0)
    size = np.ones(count, dtype=np.float32)
    best = alike.argmax(axis=1)
    height = alike[np.arange(count), best]
    while True:
        i = int(height.argmax())
        j = int(best[i])
        if height[i] < ALIKE:
            return _roots(first)
        i, j = min(i, j), max(i, j)
        merged = (alike[i] * size[i] + alike[j] * size[j]) / (size[i] + size[j])
        merged[[i, j]] = -1.0
        alike[j, :] = alike[:, j] = -1.0
        # A cluster that is gone stays gone: its row is below zero everywhere.
        merged[alike[i] < 0] = -1.0
        alike[i, :] = alike[:, i] = merged
        size[i] += size[j]
        first[j] = i
        _look_again(alike, best, height, [i, j])


def _look_again(
    alike: Matrix, best: NDArray[np.int_], height: Matrix, changed: Iterable[int]
) -> None:
    """Find the likest anew for rows whose likest has changed."""
    for row in changed:
        stale = np.flatnonzero(best == row).tolist()
        for at in {row, *stale}:
            best[at] = int(alike[at].argmax())
            height[at] = alike[at, best[at]]
        closer = np.flatnonzero(alike[:, row] > height)
        best[closer], height[closer] = row, alike[closer, row]


def _roots(first: Sequence[int]) -> list[int]:
    roots: list[int] = []
    for at, parent in enumerate(first):
        roots.append(at if parent == at else roots[parent])
    return roots
