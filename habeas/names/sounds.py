"""The sounds of a word of a name, in whatever script and spelling it stands.

A sound form is a short string of our own letters in which spellings of one name meet: "Sadyrbekova",
"Садырбекова" and "Sadyrbekowa" are all "sadirbekova". A word has one usual form, and others where
its letters may be read by another tradition (French "ch" is "sh", Turkish "c" is "j"). Vowels and
consonants that people hear as one (y, i, ы; h, kh) are one letter; everything else is kept, and how
near two forms are is for `alignment` to say.
"""

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from operator import eq

import regex
from anyascii import anyascii

from habeas.vocab.name_spellings import load_spellings

LONGEST = 40  # sounds kept of one word; longer ones are no names
_SCRIPTS = ("cyrillic", "arabic", "hebrew", "armenian", "georgian", "greek")
_SCRIPT = regex.compile(
    r"(\p{Cyrillic})|(\p{Arabic})|(\p{Hebrew})|(\p{Armenian})|(\p{Georgian})|(\p{Greek})"
)
WITHOUT_VOWELS = frozenset(["arabic", "hebrew"])
# Letters by which a Latin word may belong to a tradition that reads them in its own way.
_TRADITIONS = (
    ("german", regex.compile(r"sch|j|w|[aeou]ch|z|[öü]|[ou]e")),
    ("french", regex.compile(r"tch|dj|ou|ch|j|gu")),
    ("polish", regex.compile(r"[csr]z|w|j|ch|[ąęłśćńżź]|c(?!h)")),
    ("turkic", regex.compile(r"[cxqjəışğ]")),
    ("balkan", regex.compile(r"[čćđ]|[dln]j|ic\Z")),
    ("chinese", regex.compile(r"\A(?:zh|[xqcz])")),
)
_TURKIC = regex.compile(r"[əğı]")  # with these no other tradition reads "c" (Cəfərov is no Səfərov)
_VOWEL = "aeiou"
# A regular expression is tried only on words with the letters in front of it: most have none.
_RULES = tuple(
    (letters, regex.compile(pattern), to)
    for letters, pattern, to in (
        ("ou", r"ou", "u"),
        ("io", r"(?<=[^aeiou])io(?=[^aeiou])", "e"),  # Pyotr, Petr, Пётр
        ("ii", r"i+", "i"),
        ("ie", r"ie", "e"),  # Aliyev, Aliev; Yermek, Ermek
        ("", r"(.)\1+", r"\1"),  # Assel, Asel
        ("f", r"(?<=[oe])f\Z", "v"),  # Smirnoff
        ("ie", r"(?<=[aeiou])i(?=e)", ""),
        ("x", r"(?<=[aeiou])x(?=[aeiou]|\Z)", "ks"),  # Alexey, Max
        ("x", r"x", "h"),  # Baxtiyor
    )
)


@cache
def _reader(reading: str) -> Callable[[str], str]:
    """Return the function that replaces spellings of a table by sounds; other letters stay."""
    tables = load_spellings()
    table = dict(tables[reading])
    if reading not in _SCRIPTS and reading != "latin":
        marked = {k: v for k, v in tables["latin"].items() if not k.isascii()}
        table = marked | table
    longest_first = sorted(table, key=lambda spelling: (-len(spelling), spelling))
    pattern = regex.compile("|".join(map(regex.escape, longest_first)))
    several = regex.compile("|".join(regex.escape(one) for one in longest_first if len(one) > 1))
    letters = str.maketrans({one: sound for one, sound in table.items() if len(one) == 1})

    def read(word: str) -> str:
        # Most words have none of the spellings of several letters: they are read letter by letter.
        if several.pattern and several.search(word):
            return pattern.sub(lambda found: table[found[0]], word)
        return word.translate(letters)

    return read


def script_of(word: str) -> str:
    """Return the script of a word's first letter as the vocabulary names it, else "latin"."""
    if word.isascii():
        return "latin"
    found = _SCRIPT.search(word)
    if found is None or found.lastindex is None:
        return "latin"
    return _SCRIPTS[found.lastindex - 1]


@lru_cache(maxsize=1 << 14)
def sounds(word: str) -> tuple[str, ...]:
    """Return the sound forms of one folded word, the usual one first, none for no letters."""
    script = script_of(word)
    if script == "arabic" and word.startswith("ال") and len(word) > 4:
        word = word[2:]  # the article, which other scripts write apart
    if script != "latin":
        form = _settle(_plain(_reader(script)(word)))
        return (form,) if form else ()
    latin = word if word.isascii() else _to_latin(word)
    if "c" in latin and _TURKIC.search(latin):
        return (form,) if (form := _settle(_plain(_reader("turkic")(latin)))) else ()
    forms = [_settle(_plain(_reader("latin")(latin)))]
    for tradition, signs in _TRADITIONS:
        if signs.search(latin):
            forms.append(_settle(_plain(_reader(tradition)(latin))))
    return tuple(form for form in dict.fromkeys(forms) if form)


def _to_latin(word: str) -> str:
    """Return a word of another script (Han, Hangul, Devanagari ...) in Latin; others unchanged."""
    if all(unicodedata.name(c, "").startswith("LATIN") for c in word[:3]):
        return word
    return anyascii(word).lower()


def _plain(word: str) -> str:
    """Return `word` without marks, apostrophes and letters no table knows."""
    if word.isascii() and word.isalpha():
        return word
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(c for c in decomposed if c.isascii() and c.isalpha())


def _settle(word: str) -> str:
    for letters, pattern, to in _RULES:
        if letters in word if letters else any(map(eq, word, word[1:])):
            word = pattern.sub(to, word)
    return word[:LONGEST]


def skeleton(form: str) -> str:
    """Return the consonants of a sound form, for scripts that do not write vowels."""
    return form[:1].translate(_ANY_VOWEL) + form[1:].translate(_NO_VOWELS)


_ANY_VOWEL = str.maketrans("eiou", "aaaa")
_NO_VOWELS = str.maketrans("", "", _VOWEL)
