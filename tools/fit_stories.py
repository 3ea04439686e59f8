"""Learn which person, place, date and kind of act a news item is about: data/choice_weights.csv.

usage: python -m tools.fit_stories FOLDER > habeas/data/choice_weights.csv

FOLDER holds inputs.jsonl and gold.jsonl of a set of the kind "hrds" (HRDsAttack, MIT). Only counts of
findings go in and only weights come out, no words of the texts.
"""

import json
import math
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from habeas.formats.hrds_predictions import DOERS, TYPES
from habeas.formats.story_features import (
    act_features,
    find_people,
    person_features,
)
from habeas.formats.story_places import find_cities, find_countries, find_date_parts
from habeas.model.reading import ItemReading
from habeas.services.predicting import read_story
from habeas.text.normalize import fold
from habeas.vocab.countries import country_code

Features = Mapping[str, float]
# Tried on five folds of the train part: victim 10, 20, 40; act 4 to 30; date 1, 3, 10.
_PULL = {"victim": 10.0, "act": 12.0, "doer": 12.0, "country": 2.0, "city": 2.0, "date": 3.0}
_WORDS = 40  # common words of a model: 40, 80 and 150 tried on five folds
_WORDS_BESIDE = 600  # words beside the names of victims: 100, 300 and 600 tried on five folds
_ROUNDS = 400
_SEEN = 3  # examples in which a feature must occur


def main() -> None:
    """Print the weights."""
    folder = Path(sys.argv[1])
    inputs = [json.loads(line) for line in (folder / "inputs.jsonl").open(encoding="utf-8")]
    gold = {
        row["id"]: row for row in map(json.loads, (folder / "gold.jsonl").open(encoding="utf-8"))
    }
    pairs = [(read_story(row), gold[row["id"]]) for row in inputs]
    for line in _table(fit(pairs)):
        print(line)


def fit(pairs: Sequence[tuple[ItemReading, Mapping[str, Any]]]) -> dict[str, dict[str, float]]:
    """Return the weights of every model."""
    models: dict[str, dict[str, float]] = {}
    rows, marks = [], []
    for entry, gold in pairs:
        names = [fold(v["name"]) for v in gold["victims"] if v["name"]]
        people = find_people(entry)
        for person, features in zip(people, person_features(entry, people), strict=True):
            name = fold(person.name)
            rows.append(features)
            marks.append(any(_near(name, wanted) for wanted in names))
    models["victim"] = _logistic(_telling(rows, marks, _WORDS_BESIDE), marks, _PULL["victim"])
    acts = [act_features(entry) for entry, _ in pairs]
    for kind in TYPES:
        marks = [kind in gold["violation_types"] for _, gold in pairs]
        models[f"act {kind}"] = _logistic(_telling(acts, marks), marks, _PULL["act"])
    for kind in DOERS:
        marks = [(gold["perpetrator_type"] or "none") == kind for _, gold in pairs]
        models[f"doer {kind}"] = _logistic(_telling(acts, marks), marks, _PULL["doer"])
    full = [(entry, gold) for entry, gold in pairs if gold["full"]]
    models["country"] = _choice(
        [(find_countries(e), _code(g["country"])) for e, g in full], _PULL["country"]
    )
    models["city"] = _choice(
        [(_folded(find_cities(e, _code(g["country"]))), fold(g["city"] or "")) for e, g in full],
        _PULL["city"],
    )
    for part in ("year", "month", "day"):
        models[part] = _choice(
            [(find_date_parts(e, part, _within(g, part)), g[part]) for e, g in full], _PULL["date"]
        )
    return models


def _within(gold: Mapping[str, Any], part: str) -> str:
    """Return the year or month in which the wanted part lies, "" where the gold does not say."""
    year, month = gold["year"], gold["month"]
    if part == "year" or not year:
        return ""
    return f"{year:04d}-{month:02d}" if part == "day" and month else f"{year:04d}"


def _folded(rows: Mapping[str, Features]) -> dict[str, Features]:
    return {fold(name): features for name, features in rows.items()}


def _code(name: str | None) -> str | None:
    names = {"People's Republic of China": "CN", "England": "GB", "Scotland": "GB", "Wales": "GB"}
    return (names.get(name) or country_code(name)) if name else None


def _telling(rows: Sequence[Features], marks: Sequence[bool], most: int = _WORDS) -> list[Features]:
    """Return the rows with only those common words that go most with the mark, `most` of them."""
    seen: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    for features, mark in zip(rows, marks, strict=True):
        words = [name for name in features if " " in name]
        seen.update(words)
        marked.update(words if mark else ())
    share = sum(marks) / len(rows)
    scores = {
        word: abs(marked[word] - n * share)
        / math.sqrt(n * share * (1 - share) * (1 - n / len(rows)) + 1e-9)
        for word, n in seen.items()
        if 10 <= n <= 0.7 * len(rows)
    }
    kept = set(sorted(scores, key=lambda word: (-scores[word], word))[:most])
    return [{n: v for n, v in row.items() if " " not in n or n in kept} for row in rows]


def _near(one: str, other: str) -> bool:
    return one == other or f" {one} " in f" {other} " or f" {other} " in f" {one} "


def _logistic(rows: Sequence[Features], marks: Sequence[bool], pull: float) -> dict[str, float]:
    names, matrix = _matrix(rows)
    wanted = np.array(marks, dtype=float)
    weights = np.zeros(len(names))
    bias = names.index("bias")
    hold = np.full(len(names), pull)
    hold[bias] = 0.01
    for _ in range(12):  # Newton's method: a dozen steps are more than enough
        chance = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (chance - wanted) + hold * weights
        curve = (matrix.T * (chance * (1 - chance) + 1e-6)) @ matrix + np.diag(hold)
        weights -= np.linalg.solve(curve, slope)
    return dict(zip(names, map(float, weights), strict=True))


def _choice(rows: Sequence[tuple[Mapping[Any, Features], Any]], pull: float) -> dict[str, float]:
    """Return weights by which the right one of several candidates weighs most."""
    usable = [
        (list(c.values()), list(c).index(right)) for c, right in rows if right in c and len(c) > 1
    ]
    names, _ = _matrix([features for candidates, _ in usable for features in candidates])
    at = {name: i for i, name in enumerate(names)}
    most = max((len(candidates) for candidates, _ in usable), default=0)
    table = np.zeros((len(usable), most, len(names)))
    absent = np.full((len(usable), most), -1e9)
    for i, (candidates, _) in enumerate(usable):
        for j, features in enumerate(candidates):
            absent[i, j] = 0.0
            for name in features.keys() & at.keys():
                table[i, j, at[name]] = features[name]
    wanted = sum(table[i, right] for i, (_, right) in enumerate(usable))
    weights = np.zeros(len(names))
    for round_ in range(_ROUNDS):
        score = table @ weights + absent
        chance = np.exp(score - score.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        slope = pull * weights + np.einsum("ij,ijk->k", chance, table) - wanted
        weights -= slope * (0.5 / math.sqrt(round_ + 1)) / max(len(usable), 1) * 10
    return dict(zip(names, map(float, weights), strict=True))


def _matrix(rows: Sequence[Features]) -> tuple[list[str], np.ndarray]:
    counts: dict[str, int] = {}
    for features in rows:
        for name, value in features.items():
            counts[name] = counts.get(name, 0) + (value != 0)
    names = sorted(name for name, n in counts.items() if n >= _SEEN or name == "bias")
    at = {name: i for i, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names)))
    for row, features in enumerate(rows):
        for name, value in features.items():
            if name in at:
                matrix[row, at[name]] = value
    return names, matrix


def _table(models: Mapping[str, Mapping[str, float]]) -> list[str]:
    head = [
        "# What speaks for a person, place, date or kind of act being what a news item is about.",
        "# model: what is chosen; feature: a count of habeas/formats/story_features.py; weight: of a linear model.",
        "# source: learnt by tools/fit_stories.py from HRDsAttack train (Ran et al. 2023), labels MIT; weights alone",
        "# licence: MIT",
        "# date: 2026-11-22",
        "model,feature,weight",
    ]
    rows = [
        f"{model},{feature},{weight:.3f}"
        for model, weights in models.items()
        for feature, weight in sorted(weights.items())
        if abs(weight) >= 0.005
    ]
    return head + rows


if __name__ == "__main__":
    main()
