"""Invented items in any number, the same ones for the same seed, to measure a full casebase with.

    from bench.casebase import find_documents
    documents = find_documents(100_000, seed=1)

Words are made of syllables and come as often as words do in language (Zipf), so that an index has a
real number of forms; between them stand real function words. People have given names from our
vocabulary and invented surnames, in the script of the item. A third of the items are in Russian, a
third in English, the rest in Kazakh, Kyrgyz and French; most come from a few countries.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from typing import Generic, TypeVar

import regex

from habeas.model.item import ItemKind
from habeas.search.document import Document, Named
from habeas.vocab.languages import load_function_words
from habeas.vocab.loader import read_vocabulary

LANGUAGES = {"ru": 35, "en": 35, "kk": 12, "ky": 10, "fr": 8}
COUNTRIES = {"KZ": 30, "KG": 20, "RU": 18, "UZ": 10, "TJ": 8, "BY": 7, "UA": 4, "TM": 3}
_LATIN = ("b c d f g h k l m n p r s t v br cl gr st pr tr".split(), "a e i o u ai ou".split())
_CYRILLIC = ("б в г д ж з к л м н п р с т х ч ш ст пр тр".split(), "а е и о у ы".split())
_TURKIC = ("б г ғ д ж з к қ л м н п р с т ш ң".split(), "а ә е ы і о ө ұ ү".split())
_SOUNDS = {"ru": _CYRILLIC, "en": _LATIN, "fr": _LATIN, "kk": _TURKIC, "ky": _TURKIC}
_ENDINGS = {
    "ru": ("", "", "а", "у", "ом", "ы", "ов", "ами", "ый", "ого", "ая", "ала", "ил"),
    "kk": ("", "", "лар", "ның", "ға", "да", "дан", "ы", "ының"),
    "ky": ("", "", "лар", "нын", "га", "да", "дан", "ы", "ынын"),
    "en": ("", "", "", "s", "ed", "ing"),
    "fr": ("", "", "s", "e", "es", "ant"),
}
_SCRIPTS = {
    "latin": regex.compile(r"[A-Z][a-z]++"),
    "cyrillic": regex.compile(r"\p{Cyrillic}++"),
}
T = TypeVar("T")
_FORMS, _PEOPLE, _BODIES, _PLACES = 30_000, 20_000, 2_000, 800


@dataclass(frozen=True, slots=True)
class Pool(Generic[T]):
    """Things to draw from, the first far more often than the last."""

    things: list[T]
    weights: list[float]

    def draw(self, source: random.Random, count: int) -> list[T]:
        """Return `count` things."""
        return source.choices(self.things, cum_weights=self.weights, k=count)


def find_documents(count: int, *, seed: int = 1) -> Iterator[Document]:
    """Yield `count` items of about 1 kB each."""
    source = random.Random(seed)
    world = make_world(source)
    for number in range(count):
        yield _make_document(number, source, world)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What items speak of."""

    words: dict[str, Pool[str]]
    small: dict[str, list[str]]
    people: Pool[Named]
    bodies: Pool[Named]
    places: Pool[Named]


def make_world(source: random.Random) -> World:
    """Return words, people, bodies and places; the same for the same state of `source`."""
    scripts = {name: _given(source, script) for name, script in _SCRIPTS.items()}
    return World(
        words={language: _zipf(_forms(source, language)) for language in LANGUAGES},
        small={code: sorted(words) for code, words in load_function_words().items()},
        people=_zipf([_person(source, n, scripts) for n in range(_PEOPLE)]),
        bodies=_zipf([_thing(source, f"o{n}", 3) for n in range(_BODIES)]),
        places=_zipf([_thing(source, f"g{n}", 1) for n in range(_PLACES)]),
    )


def _zipf(things: list[T]) -> Pool[T]:
    return Pool(things, list(accumulate(1 / rank for rank in range(3, len(things) + 3))))


def _given(source: random.Random, script: regex.Pattern[str]) -> Pool[str]:
    lines = (line for line in read_vocabulary("given_names.csv").splitlines() if line[:1] != "#")
    names = sorted({name for line in lines if script.fullmatch(name := line.partition(",")[0])})
    source.shuffle(names)
    return _zipf(names)


def _word(source: random.Random, sounds: tuple[list[str], list[str]]) -> str:
    heads, cores = sounds
    count = source.choice((1, 2, 2, 3, 3, 4))
    return "".join(source.choice(heads) + source.choice(cores) for _ in range(count))


def _forms(source: random.Random, language: str) -> list[str]:
    sounds, endings = _SOUNDS[language], _ENDINGS[language]
    forms = {
        _word(source, sounds) + source.choice(sounds[0]) + source.choice(endings)
        for _ in range(_FORMS)
    }
    return sorted(forms, key=lambda form: (len(form) // 3, form[::-1]))  # short ones are common


def _person(source: random.Random, number: int, given: dict[str, Pool[str]]) -> Named:
    cyrillic, latin = _word(source, _CYRILLIC) + "беков", _word(source, _LATIN) + "bekov"
    names = (
        f"{given['cyrillic'].draw(source, 1)[0]} {cyrillic.capitalize()}",
        f"{given['latin'].draw(source, 1)[0]} {latin.capitalize()}",
    )
    return Named(id=f"p{number}", names=names)


def _thing(source: random.Random, key: str, words: int) -> Named:
    name = " ".join(_word(source, _LATIN).capitalize() for _ in range(words))
    return Named(id=key, names=(name,))


def _make_document(number: int, source: random.Random, world: World) -> Document:
    language = source.choices(list(LANGUAGES), weights=list(LANGUAGES.values()))[0]
    people = world.people.draw(source, source.randint(0, 4))
    bodies = world.bodies.draw(source, source.randint(0, 2))
    places = world.places.draw(source, source.randint(0, 2))
    title = " ".join(make_sentence(source, world, language, 8)).capitalize()
    named = [e.names[-1 if language in ("en", "fr") else 0] for e in (*people, *bodies, *places)]
    sentences = [make_sentence(source, world, language, 14) for _ in range(source.randint(6, 12))]
    for name in named:
        source.choice(sentences).append(name)
    day = date(2010, 1, 1) + timedelta(days=source.randrange(5800))
    countries = source.choices(list(COUNTRIES), weights=list(COUNTRIES.values()), k=2)
    return Document(
        id=f"{number:07}",
        title=title,
        text=". ".join(" ".join(words).capitalize() for words in sentences) + ".",
        kind=source.choice(list(ItemKind)),
        countries=tuple(dict.fromkeys(countries[: source.choice((1, 1, 1, 2))])),
        language=language,
        published=day.isoformat() if number % 20 else None,
        publisher=world.bodies.draw(source, 1)[0].names[0],
        people=tuple(dict.fromkeys(people)),
        organizations=tuple(dict.fromkeys(bodies)),
        places=tuple(dict.fromkeys(places)),
        visibility=frozenset({"public" if number % 10 else "team"}),
        captured_at=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=number),
    )


def make_sentence(source: random.Random, world: World, language: str, length: int) -> list[str]:
    """Return the words of a sentence: `length` invented ones, with function words between."""
    words = world.words[language].draw(source, length)
    small = world.small.get(language)
    if small:
        for at in range(0, length, 3):
            words.insert(at, source.choice(small))
    return words
