"""Countries by their names, and the prefixes by which headlines say where something happens."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

import regex

from habeas.model.spans import Span
from habeas.vocab.loader import load_rows

_COLUMNS = ("kind", "code", "language", "name")
_LONGEST_PREFIX = 120  # code points; five countries of the region have 56
_LONGEST_NAME = 5  # words: "Democratic Republic of the Congo"
_SPLIT = regex.compile(r"\s*[/,|&+–—]\s*")
_AND = regex.compile(r"\s+(?:and|и|et|және|жана|va|y|und|та|ва)\s+")
_ETC = regex.compile(
    r"\s*,?\s*(?<!\p{L})(?:etc|и др|и т\.\s?д|т\.\s?б|ж\.\s?б)\.?\Z", regex.IGNORECASE
)
_HEAD = regex.compile(r"\s*(?:[\[(]([^\[\]()]+)[\])]\s*:?\s*|(.+?)(?:\s*:\s+|\s+[–—|-]\s+))(?=\S)")
_HEAD_SIGNS = ":-–—|[("  # without one of them a line has no prefix
_SHORT = 3  # letters; names no longer (UK, РК) count only as printed, in capitals
_APOSTROPHES = str.maketrans({"’": "'", "ʻ": "'", "ʼ": "'", "‘": "'", "\xa0": " "})
_WORD = regex.compile(r"\p{Lu}[\p{L}\p{M}’'ʻʼ‘.-]*+|\p{L}[\p{L}\p{M}’'ʻʼ‘-]*+")
# A capital that begins a word: none of the letters and signs of a word stand before it.
_CAPITAL = regex.compile(r"(?<!\p{L}[\p{M}’'ʻʼ‘-]*+)\p{Lu}[\p{L}\p{M}’'ʻʼ‘.-]*+")
_GLUED = regex.compile(r"(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll})")
# Case endings that Russian, Ukrainian, Kazakh, Kyrgyz and Uzbek put on the name of a country; the
# vowel that a Russian one replaces is tried again behind the stem.
_ENDINGS = tuple(
    "ның нің дың дің тың тің нын нин дын дин тын тин ган ған ген дан ден тан тен дон дөн нан нен "
    "да де та те до дө ға ге қа ке га ка ды ді ты ті ны ні ом ой ою ем ей ією ию ией ии "
    "ning dan ga da ni 's ’s а е у ы и я ю і".split()
)
_VOWELS = ("", "я", "а", "ия", "ь")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryPrefix:
    """The countries a headline opens with. `span` runs to the first letter of the headline.

    `codes` are ISO 3166-1 alpha-2, `blocs` names such as "eu". `open` is set where the prefix does
    not say all: it names a bloc, or ends in "etc".
    """

    codes: tuple[str, ...]
    blocs: tuple[str, ...]
    span: Span
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCountry:
    """A country named in a text."""

    code: str
    span: Span


@cache
def _load() -> tuple[dict[str, tuple[str, str]], tuple[tuple[str, str, str], ...]]:
    """Return kind and code by folded name, and code, language and name of every country.

    A name that means two countries is an error.
    """
    names: dict[str, tuple[str, str]] = {}
    countries: list[tuple[str, str, str]] = []
    for row in load_rows("countries.csv", columns=_COLUMNS, required=_COLUMNS):
        kind, code, name = row["kind"], row["code"], row["name"]
        if kind not in ("country", "bloc"):
            raise row.wrong(f"expected country or bloc, got {kind!r}")
        known = names.setdefault(_fold(name), (kind, code))
        if known[1] != code:
            raise row.wrong(f"{name!r} is the name of {known[1]} already")
        if kind == "country":
            countries.append((code, row["language"], name))
    return names, tuple(countries)


def _load_names() -> dict[str, tuple[str, str]]:
    return _load()[0]


def _fold(name: str) -> str:
    plain = name.casefold()
    return " ".join((plain if plain.isascii() else plain.translate(_APOSTROPHES)).split())


def iter_country_names() -> Iterator[tuple[str, str, str]]:
    """Return alpha-2 code, language and name of every country, in the order of the file."""
    return iter(_load()[1])


def country_code(name: str) -> str | None:
    """Return the alpha-2 code of a country named in any of our languages, else None."""
    kind, code = _load_names().get(_fold(name), ("", ""))
    return code if kind == "country" else None


def parse_country_prefix(line: str) -> CountryPrefix | None:
    """Return the countries and blocs that a headline opens with, or None.

    "Belgium/Kazakhstan: ", "Россия и Беларусь: ", "EU: ", "[Kazakhstan] ", "KAZAKHSTAN – ",
    "Uzbekistan/Kazakhstan etc: ". Every part must be a known name: "Court in Osh: " is none.
    """
    if not any(sign in line for sign in _HEAD_SIGNS):
        return None
    match = _HEAD.match(line, 0, min(len(line), _LONGEST_PREFIX))
    if match is None:
        return None
    head = match[1] or match[2]
    bare = _ETC.sub("", head)
    found = list(_parse_names(bare))
    if not found or None in found:
        return None
    known = [pair for pair in found if pair is not None]
    codes = tuple(dict.fromkeys(code for kind, code in known if kind == "country"))
    blocs = tuple(dict.fromkeys(code for kind, code in known if kind == "bloc"))
    return CountryPrefix(
        codes=codes,
        blocs=blocs,
        span=Span(0, match.end()),
        open=bool(blocs) or bare != head,
    )


def _parse_names(head: str) -> Iterator[tuple[str, str] | None]:
    """Yield kind and code of each name between bars and words for "and"; None for no name."""
    names = _load_names()
    for piece in _SPLIT.split(head):
        whole = names.get(_fold(piece))
        if whole is not None:
            yield whole  # "Bosnia and Herzegovina" is one
            continue
        for part in _AND.split(piece):
            yield names.get(_fold(part))


def find_country_names(text: str) -> Iterator[FoundCountry]:
    """Yield the countries named in `text`, in order; adjectives are none.

    Case endings are undone ("в Казахстане", "Қазақстанда"), and names that lost the space between
    them are found one by one ("KazakhstanKyrgyzstan").
    """
    done = 0
    # "turkey" and "jersey" are words; a country's name has its capital.
    for match in _CAPITAL.finditer(text):
        if not _begins_name(match[0]) or match.start() < done or not match[0][0].isupper():
            continue
        for code, span in _find_here(text, match.start(), match.end()):
            done = span.end
            yield FoundCountry(code=code, span=span)


def _find_here(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Yield the longest name that begins with the word there, or the names glued together in it."""
    longest = _longest_name(_fold(text[start:end]).rstrip("."))
    following = islice(_WORD.finditer(text, end), longest - 1) if longest > 1 else ()
    ends = [end, *(match.end() for match in following)]
    for stop in reversed(ends):
        found = _parse_inflected(text[start:stop])
        if found:
            yield found[0], Span(start, start + found[1])
            return
    cuts = [m.start() for m in _GLUED.finditer(text, start, end)]
    if cuts:
        for a, b in zip([start, *cuts], [*cuts, end], strict=True):
            found = _parse_inflected(text[a:b])
            if found:
                yield found[0], Span(a, a + found[1])


@lru_cache(maxsize=16384)
def _begins_name(word: str) -> bool:
    """Tell whether a word may begin a name, or hold names glued together: most words do not."""
    known = _first_words()
    return (
        any(key in known for key in _first_keys(_fold(word).rstrip(".")))
        or _parse_inflected(word) is not None
        or _GLUED.search(word) is not None
    )


@lru_cache(maxsize=16384)
def _longest_name(first: str) -> int:
    """Return how many words the longest name has that may begin with a word; 1 for none."""
    return max((n for key in _first_keys(first) for n in _first_words().get(key, ())), default=1)


def _first_keys(word: str) -> tuple[str, ...]:
    """Return the forms of a first word to look up: as it is, and without an ending."""
    if not word.endswith(_ENDINGS):
        return (word,)
    return (word, *(word[: -len(e)] for e in _ENDINGS if word.endswith(e)))


@cache
def _first_words() -> dict[str, tuple[int, ...]]:
    """Return how many words the names have that begin with a word."""
    counts: dict[str, set[int]] = {}
    for name in _load_names():
        parts = name.split()
        counts.setdefault(parts[0], set()).add(min(len(parts), _LONGEST_NAME))
    return {word: tuple(sizes) for word, sizes in counts.items()}


@lru_cache(maxsize=16384)
def _parse_inflected(words: str) -> tuple[str, int] | None:
    """Return the code and the length of the name at the start of `words`, endings undone."""
    name = words.rstrip(".-'’")
    folded = _fold(name)
    if not any(c.islower() for c in name) and len(name) <= _SHORT and words not in _load_short():
        return None
    code = country_code(folded) if len(name) > _SHORT or name in _load_short() else None
    if code:
        return code, len(name)
    if not folded.endswith(_ENDINGS):
        return None
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) > _SHORT:
            stem = folded[: -len(ending)]
            code = next((c for v in _VOWELS if (c := country_code(stem + v))), None)
            if code:
                return code, len(name) - (len(ending) if ending[0] in "'’" else 0)
    return None


@cache
def _load_short() -> frozenset[str]:
    """Return the short names as they are printed, in capitals: UK, РК."""
    rows = load_rows("countries.csv", columns=_COLUMNS, required=_COLUMNS)
    return frozenset(row["name"] for row in rows if len(row["name"]) <= _SHORT)
