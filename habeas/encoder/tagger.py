"""Names in running text as the encoder sees them: spans with a kind and a probability.

A text is read line by line in windows of at most 144 pieces, as it was trained; a longer line is cut
between words. Memory: bounded by the batch, whatever the text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from habeas.encoder.meaning import Meaning, pack
from habeas.encoder.network import Floats
from habeas.encoder.pieces import BREAK, START, Word, split_words
from habeas.encoder.weights import Head, Weights, load_weights
from habeas.model.findings import Passage
from habeas.model.spans import Span

WINDOW = 144  # pieces, in training too
_BATCH = 1_500  # pieces that run together: larger ones leave the processor's cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A run of words with a label ("PER", "ORG", "LOC"...); `score` is that of its least sure word."""

    span: Span
    label: str
    score: float


@dataclass(slots=True)
class _Window:
    ids: list[int] = field(default_factory=lambda: [START])
    firsts: list[int] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)


@dataclass(slots=True)
class Seen:
    """What the encoder sees in a text: marks by head, and what each passage is about, in order."""

    marks: dict[str, list[Tagged]]
    passages: list[Passage] = field(default_factory=list)


def tag(
    text: str, heads: Sequence[str] = ("names",), *, weights: Weights | None = None
) -> dict[str, list[Tagged]]:
    """Return what each head marks in `text`, in text order; nothing where there are no weights."""
    return see(text, heads, weights=weights).marks


def see(
    text: str,
    heads: Sequence[str] = ("names",),
    *,
    weights: Weights | None = None,
    meaning: Meaning | None = None,
) -> Seen:
    """Return what each head marks in `text`, and its passages where `meaning` is given.

    A passage is a window: whole lines, as far as they fit. Nothing where there are no weights.
    """
    weights = weights or load_weights()
    seen = Seen({head: [] for head in heads})
    if weights is None:
        return seen
    for batch in _batches(text, weights):
        ids = [np.array(window.ids) for window in batch]
        sizes = [len(some) for some in ids]
        layers = weights.network.run(weights.vectors(np.concatenate(ids)), sizes)
        at = 0
        for window in batch:
            words = layers[-1][[at + first for first in window.firsts]]
            at += len(window.ids)
            for head in heads:
                seen.marks[head] += _decode(words, window.words, weights.heads[head])
        if meaning is not None:
            vectors = meaning.run(layers, np.concatenate(ids), sizes)
            seen.passages += [
                Passage(span=_span_of(window), vector=vector, model=meaning.version)
                for window, vector in zip(batch, pack(vectors), strict=True)
            ]
    return seen


def _span_of(window: _Window) -> Span:
    return Span(window.words[0].span.start, window.words[-1].span.end)


def _batches(text: str, weights: Weights) -> Iterator[list[_Window]]:
    batch: list[_Window] = []
    size = 0
    for window in _windows(text, weights):
        if size + len(window.ids) > _BATCH and batch:
            yield batch
            batch, size = [], 0
        batch.append(window)
        size += len(window.ids)
    if batch:
        yield batch


def _windows(text: str, weights: Weights) -> Iterator[_Window]:
    window = _Window()
    at = 0
    for line in text.splitlines(keepends=True):
        words = split_words(line, at)
        at += len(line)
        pieces = [weights.pieces.of(word.text, spaced=word.spaced) for word in words]
        if window.words and len(window.ids) + sum(map(len, pieces)) + 1 > WINDOW:
            yield window
            window = _Window()
        for word, ids in zip(words, pieces, strict=True):
            if len(window.ids) + len(ids) + 1 > WINDOW:
                yield window
                window = _Window()
            window.firsts.append(len(window.ids))
            window.words.append(word)
            window.ids.extend(ids)
        if words:
            window.ids.append(BREAK)
    if window.words:
        yield window


def _decode(vectors: Floats, words: Sequence[Word], head: Head) -> Iterator[Tagged]:
    scores = vectors @ head.weight + head.bias
    path = find_path(scores, head.labels)
    scores -= scores.max(axis=1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=1, keepdims=True)
    for first, last, kind in find_runs(path, head.labels):
        yield Tagged(
            span=Span(words[first].span.start, words[last - 1].span.end),
            label=kind,
            score=float(min(scores[i, path[i]] for i in range(first, last))),
        )


def find_runs(path: Sequence[int], labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the runs of words `first:last` (last excluded) that are labeled as one, with their kind.

    A run begins with "B-"; "I-" behind anything but its own kind is of none.
    """
    at = 0
    while at < len(path):
        label = labels[path[at]]
        first, at = at, at + 1
        if label.startswith("B-"):
            while at < len(path) and labels[path[at]] == "I-" + label[2:]:
                at += 1
            yield first, at, label[2:]


def find_path(scores: Floats, labels: Sequence[str]) -> list[int]:
    """Return the best label of each word, such that "I-" stands behind its own kind only."""
    inside = np.array([label.startswith("I-") for label in labels])
    kinds = np.array([label[2:] for label in labels])
    forbidden = np.where(inside[None, :] & (kinds[:, None] != kinds[None, :]), -1e9, 0.0)
    best = scores[0] + np.where(inside, -1e9, 0.0)
    back = np.zeros(scores.shape, dtype=np.int64)
    for at in range(1, len(scores)):
        ways = best[:, None] + forbidden
        back[at] = ways.argmax(axis=0)
        best = ways.max(axis=0) + scores[at]
    path = [int(best.argmax())]
    for at in range(len(scores) - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return path[::-1]
