"""Corpora and invented sentences as windows of words with labels.

Corpora that may be learnt from (see the model card): KazNERD valid (CC BY 4.0), FactRuEval devset (MIT),
UNER dev (CC BY-SA 4.0), Wikigold and WNUT-17 (CC BY 4.0), WikiANN samples (ODC-BY / CC BY-SA),
HRDsAttack train (MIT; victims only).
"""

import hashlib
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from habeas.encoder.pieces import BREAK, START, Pieces, split_words
from habeas.encoder.tagger import WINDOW
from training.invented import Sentence, invent_sentences

LABELS = {
    "names": ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"],
    "extras": ["O", "B-POST", "I-POST", "B-DATE", "I-DATE", "B-LAW", "I-LAW"],
    "roles": ["O", "B-VICTIM", "I-VICTIM", "B-PERPETRATOR", "I-PERPETRATOR"],
}
UNKNOWN = -100  # a word whose label a corpus does not tell
CORPORA = ("invented", "kaznerd", "factrueval", "uner", "wikigold", "wnut17", "wikiann", "hrds")
_WEIGHTS = {"wikiann": 0.3, "wnut17": 0.6}
_FOLDERS = {
    "kaznerd": "kaznerd/valid",
    "factrueval": "factrueval/devset",
    "uner": "uner/dev",
    "wikigold": "wikigold",
    "wnut17": "wnut17",
}
_SAME = {"PROFESSION": "POST", "FAC": None, "GROUP": None, "EVENT": None}


@dataclass(slots=True)
class Window:
    """Pieces, where each word begins among them, and one label a word and head."""

    ids: list[int]
    firsts: list[int]
    labels: dict[str, list[int]]
    corpus: int
    weight: float


@dataclass(slots=True)
class Line:
    """A line of a corpus: its words' pieces and labels."""

    ids: list[tuple[int, ...]]
    labels: dict[str, list[int]]


def held_out(key: str) -> bool:
    """Tell whether a document is kept for measuring: one in ten, by its id."""
    return hashlib.sha256(key.encode()).digest()[0] % 10 == 0


def read_corpora(data: Path, pieces: Pieces, *, held: bool) -> list[Window]:
    """Return windows of all corpora in `data`, those held out or the others."""
    found: list[Window] = []
    folders = dict(_FOLDERS) | {f"wikiann_{x}": f"wikiann_{x}" for x in ("en", "ru", "fr", "es")}
    for name, folder in folders.items():
        corpus = name.split("_")[0]
        for key, text, spans in _read_spans(data / folder):
            if held_out(key) == held and (held or _taken(key, corpus)):
                found += _windows(_lines(text, _to_heads(spans, corpus), pieces), corpus)
    for key, text, heads in _read_attacks(data / "hrdsattack/train"):
        if held_out(key) == held and (held or _taken(key, "hrds")):
            found += _windows(_lines(text, heads, pieces), "hrds")
    return found


def _taken(key: str, corpus: str) -> bool:
    """Tell whether a document is learnt from; of the silver and the half-marked only a part."""
    share = {"wikiann": 0.35, "hrds": 0.5}.get(corpus, 1.0)
    return hashlib.sha256(key.encode()).digest()[1] < 256 * share


def _read_spans(folder: Path) -> Iterator[tuple[str, str, list[tuple[int, int, str]]]]:
    texts = [json.loads(x) for x in (folder / "inputs.jsonl").read_text("utf-8").splitlines()]
    gold = {
        row["id"]: row["spans"]
        for row in map(json.loads, (folder / "gold.jsonl").read_text("utf-8").splitlines())
    }
    for row in texts:
        yield row["id"], row["text"], [tuple(s) for s in gold[row["id"]]]


def _to_heads(
    spans: Iterable[tuple[int, int, str]], corpus: str
) -> dict[str, list[tuple[int, int, str]]]:
    """Return spans by head; a head that is missing is not known."""
    names = [s for s in spans if s[2] in ("PER", "ORG", "LOC")]
    heads = {"names": names}
    if corpus == "kaznerd":
        extras = [(a, b, _SAME.get(k, k)) for a, b, k in spans if k not in ("PER", "ORG", "LOC")]
        heads["extras"] = [(a, b, k) for a, b, k in extras if k in ("POST", "DATE", "LAW")]
    return heads


def _read_attacks(
    folder: Path,
) -> Iterator[tuple[str, str, dict[str, list[tuple[int, int, str]]]]]:
    gold = {
        row["id"]: row
        for row in map(json.loads, (folder / "gold.jsonl").read_text("utf-8").splitlines())
    }
    for line in (folder / "inputs.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["title"] + "\n" + row["text"]
        victims = [v["name"] for v in gold[row["id"]]["victims"] if v.get("name")]
        spans = _find_names(text, victims)
        yield (
            row["id"],
            text,
            {
                "roles": [(a, b, "VICTIM") for a, b in spans],
                "some": [(a, b, "PER") for a, b in spans],
            },
        )


def _find_names(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Return where whole names and their last words stand, the longest first."""
    found: list[tuple[int, int]] = []
    forms = [*names] + [n.split()[-1] for n in names if len(n.split()) > 1]
    for form in forms:
        at = text.find(form)
        while at >= 0 and form:
            end = at + len(form)
            if not any(a < end and at < b for a, b in found):
                found.append((at, end))
            at = text.find(form, end)
    return sorted(found)


def _lines(
    text: str, heads: dict[str, list[tuple[int, int, str]]], pieces: Pieces
) -> Iterator[Line]:
    at = 0
    for line in text.split("\n"):
        words = split_words(line, at)
        if words:
            labels = {}
            for head, names in LABELS.items():
                if head in heads:
                    labels[head] = _label(words, heads[head], names)
                elif head == "names" and "some" in heads:
                    marked = _label(words, heads["some"], names)
                    labels[head] = [x or UNKNOWN for x in marked]
                else:
                    labels[head] = [UNKNOWN] * len(words)
            yield Line([pieces.of(w.text, spaced=w.spaced) for w in words], labels)
        at += len(line) + 1


def _label(words: list, spans: Iterable[tuple[int, int, str]], names: list[str]) -> list[int]:
    """Return a label a word; of spans that cross, the longest first."""
    labels = [0] * len(words)
    for start, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
        inside = [i for i, w in enumerate(words) if w.span.start < end and start < w.span.end]
        if inside and not any(labels[i] for i in inside):
            for i in inside:
                labels[i] = names.index(("B-" if i == inside[0] else "I-") + kind)
    return labels


def _windows(lines: Iterable[Line], corpus: str) -> Iterator[Window]:
    """Pack lines into windows; a line that is too long is cut at a word."""
    window = _start(corpus)
    for line in lines:
        if len(window.ids) > 1 and len(window.ids) + sum(map(len, line.ids)) + 1 > WINDOW:
            yield window
            window = _start(corpus)
        for i, ids in enumerate(line.ids):
            if len(window.ids) + len(ids) + 1 > WINDOW:
                yield window
                window = _start(corpus)
            window.firsts.append(len(window.ids))
            window.ids.extend(ids)
            for head in LABELS:
                window.labels[head].append(line.labels[head][i])
        window.ids.append(BREAK)
    if window.firsts:
        yield window


def _start(corpus: str) -> Window:
    return Window(
        [START], [], {head: [] for head in LABELS}, CORPORA.index(corpus), _WEIGHTS.get(corpus, 1.0)
    )


def invented_windows(count: int, seed: int, pieces: Pieces) -> list[Window]:
    """Return windows of invented sentences, some alone, some several of one language."""
    rng = random.Random(seed)
    by_language: dict[str, list[Sentence]] = {}
    for sentence in invent_sentences(count, seed):
        by_language.setdefault(sentence.language, []).append(sentence)
    found: list[Window] = []
    for sentences in by_language.values():
        while sentences:
            group = [
                sentences.pop() for _ in range(min(len(sentences), rng.choice((1, 1, 2, 3, 5))))
            ]
            lines = []
            for s in group:
                heads = {"names": s.names, "extras": s.extras, "roles": s.roles}
                text = s.text
                roll = rng.random()
                if roll < 0.05:
                    text = "".join(c.upper() if len(c.upper()) == 1 else c for c in text)
                lines += list(_lines(text, heads, pieces))
            found += _windows(lines, "invented")
    return found
