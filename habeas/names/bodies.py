"""The name of an organization as printed, taken apart: meanings, own names, country, numbers."""

from dataclasses import dataclass
from functools import lru_cache

import regex

from habeas.names.persons import fold_word
from habeas.vocab.name_bodies import country_of_word, find_meaning, load_known_bodies

MOST_WORDS = 40  # of one name
_MEMORY = 300  # names longer than this are not remembered
_TOKEN = regex.compile(r"[\p{L}][\p{L}\p{M}'’ʼʻ‘`]*+|\p{N}{1,9}|(?P<open>[(\[])|(?P<close>[)\]])")
_POSSESSIVE = regex.compile(r"['’][sS]\Z")
# What a word weighs: how much it says of which body is meant.
WEIGHTS = {"small": 0.0, "legal": 0.1, "legal*": 0.4, "head": 1.0, "topic": 1.0}
_OWN_NAME = 2.5
_COUNTRY = 1.2
_IN_BRACKETS = 0.2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Item:
    """A word that counts. `meaning` is empty for own names, `country` a code or empty."""

    text: str
    meaning: str
    country: str
    sort: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BodyName:
    """The parts of an organization's name.

    `items` count for identity; `letters` are all its words in order, for acronyms; `known` is the id
    of a large body; `numbers` the figures in it.
    """

    items: tuple[Item, ...]
    letters: tuple[Item, ...]
    texts: tuple[str, ...]
    known: str
    countries: frozenset[str]
    numbers: frozenset[str]

    @property
    def acronym(self) -> str:
        """Return the one word that may be an acronym of another name, else ""."""
        rest = [i for i in self.letters if i.sort not in ("small", "legal") and not i.country]
        if len(rest) == 1 and rest[0].sort == "name" and 2 <= len(rest[0].text) <= 8:
            return rest[0].text
        return ""


def parse_body(name: str) -> BodyName:
    """Return the parts of an organization's name; of any text the first `MOST_WORDS` words."""
    return _parse_known(name) if len(name) <= _MEMORY else _parse(name)


@lru_cache(maxsize=1 << 13)
def _parse_known(name: str) -> BodyName:
    return _parse(name)


def _parse(name: str) -> BodyName:
    items: list[Item] = []
    texts: list[str] = []
    numbers: set[str] = set()
    bracketed: set[str] = set()
    depth = 0
    for found in _TOKEN.finditer(name):
        token = found[0]
        if found["open"]:
            depth += 1
        elif found["close"]:
            depth = max(0, depth - 1)
        elif token[0].isdigit() or not token[0].isalpha():
            numbers.add(fold_word(token))
            texts.append(fold_word(token))
        else:
            text = fold_word(_POSSESSIVE.sub("", token[:90]))
            texts.append(text)
            items += _items(text, depth > 0)
            if depth > 0:
                bracketed.add(text)
        if len(texts) >= MOST_WORDS:
            break
    items = _without_federation(items)
    return BodyName(
        items=tuple(item for item in items if item.weight > 0),
        letters=tuple(items),
        texts=tuple(texts),
        known=_known(tuple(t for t in texts if t not in bracketed)),
        countries=frozenset(item.country for item in items if item.country),
        numbers=frozenset(numbers),
    )


def _without_federation(items: list[Item]) -> list[Item]:
    """Return the items without the second word of "Russian Federation"."""
    return [
        item
        for at, item in enumerate(items)
        if item.meaning != "federation"
        or not any(near.country == "RU" for near in items[max(0, at - 1) : at + 2])
    ]


def _known(texts: tuple[str, ...]) -> str:
    known = load_known_bodies()
    if found := known.get(texts):
        return found
    core = tuple(t for t in texts if not country_of_word(t))
    if texts and texts[0] in ("the", "la", "le"):
        return known.get(core[1:], "")
    return known.get(core, "")


def _items(text: str, inside: bool) -> list[Item]:
    country = country_of_word(text)
    scale = _IN_BRACKETS if inside else 1.0
    if country:
        return [
            Item(text=text, meaning="", country=country, sort="country", weight=_COUNTRY * scale)
        ]
    if body := load_known_bodies().get((text,)):  # the UN in "UN Committee"
        meant = f"={body}"
        return [Item(text=text, meaning=meant, country="", sort="name", weight=1.0 * scale)]
    meaning = find_meaning(text)
    if meaning is None:
        weight = _OWN_NAME if len(text) > 2 else 1.0
        return [Item(text=text, meaning="", country="", sort="name", weight=weight * scale)]
    weight = WEIGHTS[meaning.sort] * scale
    return [
        Item(text=text, meaning=name, country="", sort=meaning.sort, weight=weight)
        for name in meaning.names
    ]
