"""Words of the names of bodies by their meaning, and large bodies by all their names."""

from dataclasses import dataclass
from functools import cache, lru_cache

from habeas.vocab.countries import iter_country_names
from habeas.vocab.loader import load_rows

_SORTS = ("small", "legal", "legal*", "head", "topic")
_SHORTEST_STEM = 3
_LONGEST = 24  # letters of which a stem is looked for
_SHORTENED = {"рк": "KZ", "кр": "KG", "рф": "RU", "рб": "BY", "рт": "TJ", "руз": "UZ", "usa": "US", "uk": "GB",
              "сша": "US", "қр": "KZ", "ra": "AM", "us": "US"}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a word of a body's name means, and what sort of word it is."""

    names: tuple[str, ...]
    sort: str


@cache
def _load() -> tuple[dict[str, Meaning], dict[str, Meaning]]:
    """Return meanings by whole form, and by the beginning of a form."""
    whole: dict[str, Meaning] = {}
    begun: dict[str, Meaning] = {}
    columns = ("form", "meaning", "sort")
    for row in load_rows("name_body_words.csv", columns=columns, required=columns):
        if row["sort"] not in _SORTS:
            raise row.wrong(f"expected the sort to be one of {', '.join(_SORTS)}")
        meaning = Meaning(names=tuple(row["meaning"].split("+")), sort=row["sort"])
        form = row["form"]
        if form.endswith("*"):
            begun.setdefault(form[:-1], meaning)
        else:
            whole.setdefault(form, meaning)
    return whole, begun


@lru_cache(maxsize=1 << 14)
def find_meaning(word: str) -> Meaning | None:
    """Return what a folded word means in the name of a body, None for names."""
    whole, begun = _load()
    if found := whole.get(word):
        return found
    for end in range(min(len(word), _LONGEST), _SHORTEST_STEM - 1, -1):
        if found := begun.get(word[:end]):
            return found
    return whole.get(word[:-1]) if word.endswith("s") and len(word) > 4 else None


@lru_cache(maxsize=1 << 13)
def country_of_word(word: str) -> str:
    """Return the code of the country that a folded word names or belongs to, else ""."""
    names, stems = _countries()
    if word in _SHORTENED:
        return _SHORTENED[word]
    if found := names.get(word):
        return found
    for end in range(min(len(word), _LONGEST), 4, -1):
        if found := stems.get(word[:end]):
            return found
    return ""


@cache
def _countries() -> tuple[dict[str, str], dict[str, str]]:
    """Return codes by names of one word, and by what the word begins with (endings of cases)."""
    names: dict[str, str] = {}
    stems: dict[str, str] = {}
    for code, language, name in iter_country_names():
        word = name.casefold()
        if " " in word or len(word) < 4:
            continue
        names.setdefault(word, code)
        if language in ("ru", "uk", "be", "kk", "ky") and len(word) > 5:
            stems.setdefault(word[:-1] if word[-1] in "аяоеьыиі" else word, code)
        elif len(word) > 5:
            stems.setdefault(word, code)  # Kazakhstan's, Kazakhstani
    columns = ("kind", "country", "forms")
    for row in load_rows("place_adjectives.csv", columns=columns, required=columns):
        for form in row.many("forms") if row["kind"] == "demonym" else ():
            folded = form.casefold()
            target = stems if folded.endswith("*") else names
            target.setdefault(folded.rstrip("*"), row["country"])
    return names, stems


@cache
def load_known_bodies() -> dict[tuple[str, ...], str]:
    """Return the id of each large body by the folded words of its names."""
    known: dict[tuple[str, ...], str] = {}
    for row in load_rows("name_bodies.csv", columns=("id", "forms"), required=("id", "forms")):
        for form in row.many("forms"):
            known.setdefault(tuple(_fold(form).split()), row["id"])
    return known


def _fold(form: str) -> str:
    return form.casefold().replace("'", "").replace("-", " ").replace("/", " ")


@cache
def opening_letters() -> dict[str, frozenset[str]]:
    """Return, for each meaning, the letters its words begin with in all languages."""
    letters: dict[str, set[str]] = {}
    for table in _load():
        for form, meaning in table.items():
            if len(meaning.names) == 1:
                letters.setdefault(meaning.names[0], set()).add(form[0])
    return {name: frozenset(found) for name, found in letters.items()}
