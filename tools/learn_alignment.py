"""Learn how sounds of one name stand against each other in two spellings: name_alignment.csv.

usage: python -m tools.learn_alignment FOLDER... > habeas/data/name_alignment.csv

Each FOLDER holds pairs of name words (inputs.jsonl, gold.jsonl with `match`). Expectation
maximization over alignments of one or two sounds with none, one or two; both directions count, so
the table is symmetric. A cost is how much less likely (nats) two chunks are as one than each as itself.
"""

import json
import math
import sys
from collections import Counter
from pathlib import Path

from habeas.names.sounds import sounds

STEPS = ((1, 1), (1, 2), (2, 1), (1, 0), (0, 1))
_START = {(1, 1): 1e-2, (1, 2): 3e-3, (2, 1): 3e-3, (1, 0): 1e-3, (0, 1): 1e-3}
_ROUNDS = 7
_RARE = 0.3  # expected counts below which a pair of unequal length is chance
_DEAREST = 9.0  # nats; a dearer pair is no pair, the strangers' cost of alignment.py stands for it

Chunk = tuple[str, str]

# What the world's names hardly show and ours do: vowels that Turkic names, Ukrainian and Belarusian
# write otherwise than Russian (o/u, a/o, e/i), h for g and kh, a glide more or less. By hand.
REGIONAL = {
    ("o", "u"): 2.2, ("a", "o"): 3.0, ("a", "e"): 3.0, ("e", "i"): 2.2, ("i", "u"): 3.0,
    ("g", "h"): 2.6, ("h", "k"): 3.0, ("g", "k"): 3.6, ("i", "j"): 1.0, ("Z", "j"): 0.6, ("J", "j"): 0.5,
    ("J", "Z"): 1.0, ("J", "i"): 2.5, ("Z", "i"): 2.5, ("s", "c"): 2.6, ("C", "S"): 2.6, ("b", "p"): 3.6,
    ("d", "t"): 3.4, ("u", "v"): 2.6, ("s", "z"): 3.2, ("S", "s"): 2.0, ("", "i"): 2.6, ("", "h"): 3.4,
    ("", "a"): 4.2, ("", "e"): 4.2, ("a", "ia"): 2.4, ("u", "iu"): 2.4, ("o", "io"): 2.4, ("e", "io"): 1.6,
    ("e", "ia"): 2.4, ("e", "ai"): 3.0, ("ai", "ei"): 2.6, ("f", "p"): 4.4, ("h", "x"): 0.5, ("ks", "x"): 0.3,
    ("n", "ng"): 2.0,
}  # fmt: skip


def load_pairs(folder: Path) -> list[Chunk]:
    """Return the sound forms of the pairs of a set that match."""
    same = {row["id"] for row in _rows(folder / "gold.jsonl") if row["match"]}
    pairs = []
    for row in _rows(folder / "inputs.jsonl"):
        left, right = sounds(str(row["a"]).casefold()), sounds(str(row["b"]).casefold())
        if row["id"] in same and left and right:
            pairs += [(left[0], right[0]), (right[0], left[0])]
    return pairs


def _rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def learn(pairs: list[Chunk]) -> dict[Chunk, float]:
    """Return the joint probability of each pair of chunks."""
    table: dict[Chunk, float] | None = None
    for turn in range(_ROUNDS):
        counts: Counter[Chunk] = Counter()
        for left, right in pairs:
            _count(left, right, table, counts)
        least = _RARE * (1 + turn / 2)
        kept = {c: n for c, n in counts.items() if n >= (least if sum(map(len, c)) > 2 else 1e-3)}
        total = sum(kept.values())
        table = {chunk: n / total for chunk, n in kept.items()}
    return table or {}


def _count(left: str, right: str, table: dict[Chunk, float] | None, counts: Counter[Chunk]) -> None:
    """Add the expected counts of one pair: forward, backward."""
    n, m = len(left), len(right)
    forward = [[0.0] * (m + 1) for _ in range(n + 1)]
    forward[0][0] = 1.0
    edges = []
    for i in range(n + 1):
        for j in range(m + 1):
            for a, b in STEPS if forward[i][j] else ():
                if i + a > n or j + b > m:
                    continue
                chunk = left[i : i + a], right[j : j + b]
                p = table.get(chunk, 0.0) if table is not None else _start(i / n - j / m, a, b)
                if p:
                    forward[i + a][j + b] += forward[i][j] * p
                    edges.append((i, j, a, b, chunk, p))
    if not forward[n][m]:
        return
    backward = [[0.0] * (m + 1) for _ in range(n + 1)]
    backward[n][m] = 1.0
    for i, j, a, b, chunk, p in reversed(edges):
        backward[i][j] += p * backward[i + a][j + b]
        counts[chunk] += forward[i][j] * p * backward[i + a][j + b] / forward[n][m]


def _start(skew: float, a: int, b: int) -> float:
    return _START[a, b] * (0.1 if abs(skew) > 0.4 else 1.0)


def costs(table: dict[Chunk, float]) -> dict[Chunk, float]:
    """Return the cost of each pair: pointwise mutual information below that of equal sounds."""
    single: Counter[str] = Counter()
    for (left, _), p in table.items():
        for sound in left:
            single[sound] += p
    total = sum(single.values())

    def alone(chunk: str) -> float:
        return sum(math.log(single[sound] / total) for sound in chunk)

    def self_information(chunk: str) -> float:
        return sum(math.log(table[s, s]) - 2 * alone(s) for s in chunk if (s, s) in table)

    return {
        (left, right): (self_information(left) + self_information(right)) / 2
        - (math.log(p) - alone(left) - alone(right))
        for (left, right), p in table.items()
        if left != right
    }


def main() -> None:
    """Print the vocabulary file learnt from the folders named."""
    pairs = [pair for folder in sys.argv[1:] for pair in load_pairs(Path(folder))]
    found = costs(learn(pairs))
    rounded: dict[Chunk, float] = {}
    for (left, right), cost in found.items():
        key = (left, right) if left <= right else (right, left)
        rounded[key] = min(max(cost, 0.1), rounded.get(key, math.inf))
    for (left, right), cost in REGIONAL.items():
        key = (left, right) if left <= right else (right, left)
        rounded[key] = min(cost, rounded.get(key, math.inf))
    print("# What it costs to take one sound, or two, of a name for another (both directions).")
    print(
        "# left, right: sounds as in name_spellings.csv, empty for none; cost: nats below equal sounds."
    )
    print(
        "# source: learnt by tools/learn_alignment.py from Latin and Cyrillic forms of name words (Wikidata, CC0); counts only; some by hand"
    )
    print("# licence: CC0-1.0")
    print("# date: 2026-11")
    print("left,right,cost")
    for (left, right), cost in sorted(rounded.items()):
        if cost <= _DEAREST:
            print(f"{left},{right},{cost:.2f}")


if __name__ == "__main__":
    main()
