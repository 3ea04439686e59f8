"""Texts to learn from what passages are about, some of them the same in many languages.

From the corpora that may be learnt from (see the model card), from invented sentences, from our own
vocabularies, and from the catalogues of translations that come with Django (BSD).
"""

import csv
import gettext
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import django
import regex

from training.invented import invent_sentences

LANGUAGES = "en ru kk ky fr uz tg uk tr az es pt de be it pl bg mn id ro".split()
_OWN = Path(__file__).parent.parent / "habeas" / "data"
_VOCABULARIES = {
    "labels.csv": (("key",), "text"),
    "draft_sentences.csv": (("type", "form"), "text"),
    "draft_words.csv": (("key",), "text"),
    "interface.csv": (("key",), "text"),
    "instrument_titles.csv": (("target",), "title"),
}
# Folder, language, and how many texts are taken of it.
_CORPORA = (
    ("kaznerd/valid", "kk", 5_300),
    ("factrueval/devset", "ru", 1_100),
    ("uner/dev", "en", 1_500),
    ("wikigold", "en", 1_500),
    ("wnut17", "en", 800),
    ("wikiann_en", "en", 2_200),
    ("wikiann_ru", "ru", 2_200),
    ("wikiann_fr", "fr", 2_200),
    ("wikiann_es", "es", 2_200),
    ("hrdsattack/train", "en", 6_500),
    ("muc4/dev", "en", 4_500),
    ("ecbplus/train", "en", 2_500),
)
_SENTENCE = regex.compile(r"(?<=[.!?…])\s+(?=[\p{Lu}«\"“])")
_HOLES = regex.compile(r"%\(?\w*\)?[sd]|<[^>]+>|\{\w*\}|&\w+;")
_LEAST = 10  # characters of a text that says something
_LONGEST = 700


@dataclass(frozen=True, slots=True)
class Text:
    """A text in a language; those of one `group` (from 0) say the same, -1 stands alone."""

    text: str
    language: str
    group: int = -1


def find_texts(data: Path, seed: int = 5) -> list[Text]:
    """Return the texts, shuffled."""
    rng = random.Random(seed)
    found: list[Text] = []
    for folder, language, most in _CORPORA:
        parts = dict.fromkeys(_parts(data / folder, rng))
        some = rng.sample(list(parts), min(most, len(parts)))
        found += [Text(part, language) for part in some]
    found += [Text(s.text, s.language) for s in invent_sentences(9_000, 77)]
    for number, group in enumerate([*_catalogues(), *_vocabularies()]):
        found += [Text(text, language, number) for language, text in group.items()]
    rng.shuffle(found)
    return found


def _parts(folder: Path, rng: random.Random) -> Iterator[str]:
    """Yield runs of one to five sentences of a corpus."""
    for row in map(json.loads, (folder / "inputs.jsonl").read_text("utf-8").splitlines()):
        text = f"{row.get('title', '')}\n{row.get('text', '')}"
        if text.isupper():
            text = text.lower()
        for line in text.split("\n"):
            sentences = [s.strip() for s in _SENTENCE.split(line) if len(s.strip()) > _LEAST]
            while sentences:
                count = rng.choice((1, 1, 1, 2, 3, 5))
                yield " ".join(sentences[:count])[:_LONGEST]
                sentences = sentences[count:]


def _catalogues() -> Iterator[dict[str, str]]:
    """Yield what Django says, by language."""
    groups: dict[str, dict[str, str]] = defaultdict(dict)
    for file in sorted(Path(django.__file__).parent.glob("**/LC_MESSAGES/*.mo")):
        language = file.parent.parent.name
        if language not in LANGUAGES:
            continue
        with file.open("rb") as stream:
            catalogue = gettext.GNUTranslations(stream)._catalog  # type: ignore[attr-defined]
        for key, said in catalogue.items():
            english = _clean(key[0] if isinstance(key, tuple) else key)
            if len(english) >= _LEAST <= len(_clean(said)):
                groups[english] |= {"en": english, language: _clean(said)}
    yield from (group for group in groups.values() if len(group) > 3)


def _vocabularies() -> Iterator[dict[str, str]]:
    """Yield what our own vocabularies say, by language."""
    groups: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for name, (keys, column) in _VOCABULARIES.items():
        lines = (_OWN / name).read_text("utf-8").splitlines()
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            if len(text := _clean(row[column])) >= _LEAST:
                groups[name, *(row[key] for key in keys)][row["language"]] = text
    yield from (group for group in groups.values() if len(group) > 1)


def _clean(text: str) -> str:
    return " ".join(_HOLES.sub(" ", text.split("\x04")[-1]).split())[:_LONGEST]
