"""Well-known given names of the countries we read about, in any spelling.

Only membership matters: a capitalized word that is a given name speaks for a person's name. Forms
in Cyrillic, in Latin schemes and with accents meet in one key (`fold`): Айман, Ayman, Aïman.
"""

import unicodedata
from enum import IntEnum
from functools import cache, lru_cache

import regex

from habeas.text.inflection import stems
from habeas.vocab.loader import Row, load_rows, read_vocabulary

_FILE = "given_names.csv"
_COLUMNS = ("name", "key", "gender", "strength")
_REQUIRED = ("name", "key", "strength")


class NameStrength(IntEnum):
    """How much a word that may be a given name says."""

    NONE = 0
    WEAK = 1  # also a common word, a place or a surname ("Grant", "Victoria", "Алма")
    STRONG = 2


_STRENGTHS = {"strong": NameStrength.STRONG, "weak": NameStrength.WEAK}
_CYRILLIC = {
    **dict(
        zip(
            "абвгғґдеёєзиіїйкқлмнңоөпрстуўұүфхһҳыэәӣј",
            "abvgggdeeeziiiikklmnnooprstuuuufhhhieaij",
            strict=True,
        )
    ),
    "ж": "j",
    "ҷ": "j",
    "ц": "c",
    "ч": "ch",
    "ш": "sh",
    "щ": "sh",
    "ю": "iu",
    "я": "ia",
    "ӯ": "u",
    "ъ": "",
    "ь": "",
}
_TABLE = str.maketrans(
    _CYRILLIC
    | {"ş": "sh", "ș": "sh", "š": "sh", "ç": "ch", "č": "ch", "ž": "j", "ə": "a", "ı": "i"}
    | {"ł": "l", "ø": "o", "ß": "ss", "æ": "e", "œ": "e", "đ": "d", "ð": "d", "þ": "t"}
)
# Spellings of one sound in the usual Latin schemes (English, French, German); order matters.
# A regular expression is tried only on keys that have one of the letters in front of it.
_SOUNDS = (
    (("j", "zh"), r"dzh|dj|zh|j", "j"),
    (("tsch", "tch", "tsh"), r"tsch|tch|tsh", "ch"),
    (("kh",), r"kh", "h"),
    (("ph",), r"ph", "f"),
    (("ou", "oo"), r"ou|oo", "u"),
    (("ck", "q"), r"ck|q", "k"),
    (("w",), r"w", "v"),
    (("x",), r"x", "ks"),
    (("ts", "tz"), r"ts|tz", "c"),
    (("ye", "ie"), r"^(?:ye|ie)", "e"),
    (("y",), r"y", "i"),
)
_DOUBLED = regex.compile(r"(.)\1+")
_FOLDS = tuple((letters, regex.compile(pattern), to) for letters, pattern, to in _SOUNDS)
_SOUND = regex.compile("|".join(pattern for _, pattern, _ in _SOUNDS))
_MARKS = regex.compile(r"[\p{M}\p{P}\p{S}\u00ad]")


@lru_cache(maxsize=1 << 14)
def fold(name: str) -> str:
    """Return the key in which the spellings of a given name meet: "Zhanna", "Жанна" -> "jana"."""
    key = name.lower().translate(_TABLE)
    if not (key.isascii() and key.isalpha()):
        key = _MARKS.sub("", unicodedata.normalize("NFKD", key))
    if _SOUND.search(key):
        for letters, pattern, to in _FOLDS:
            for one in letters:
                if one in key:
                    key = pattern.sub(to, key)
                    break
    return _DOUBLED.sub(r"\1", key) if _DOUBLED.search(key) else key


@cache
def load_given_names() -> dict[str, NameStrength]:
    """Return the strength of each key of `fold`; a name in both lists is weak."""
    names: dict[str, NameStrength] = {}
    # Keys are folded beforehand: ten thousand names take a third of a second; a test checks them.
    for key, strength in _read_keys():
        names[key] = min(strength, names.get(key, strength))
    return names


@cache
def load_given_genders() -> dict[str, str]:
    """Return "m" or "f" for each key of `fold` whose names are borne by one gender only."""
    lines = [line for line in read_vocabulary(_FILE).splitlines() if line[:1] != "#"]
    genders: dict[str, str] = {}
    for line in lines[1:]:
        _, key, gender, _ = line.rsplit(",", 3)
        genders[key] = gender if genders.get(key, gender) == gender else ""
    return genders


def _read_keys() -> list[tuple[str, NameStrength]]:
    """Return key and strength of every row, quickly; a broken row is the error of the loader."""
    lines = [line for line in read_vocabulary(_FILE).splitlines() if line[:1] != "#"]
    rows = [line.split(",") for line in lines[1:]]
    try:
        return [(key, _STRENGTHS[strength]) for _, key, _, strength in rows]
    except (ValueError, KeyError):  # a quoted field, or a mistake: the loader can tell
        return [
            (row["key"], _parse_strength(row))
            for row in load_rows(_FILE, columns=_COLUMNS, required=_REQUIRED)
        ]


def _parse_strength(row: Row) -> NameStrength:
    if row["strength"] not in _STRENGTHS:
        raise row.wrong("expected strength to be strong or weak")
    return _STRENGTHS[row["strength"]]


# Case endings of names: narrower than those of words, as "Германии" is no Герман.
_ENDING = regex.compile(
    r"[аяуюеиыьй]|ом|ем|ой|ей|[нтд][ыіиуү][ңн]|[нтд][ыіиуү]|[гкқғ][аеэо]|[дт][ае]н?|н[ае]н|[мбп]ен"
)


@cache
def _cyrillic_stems() -> dict[str, NameStrength]:
    """Return the strength of names without a final vowel, for the cases of Slavic languages."""
    return {
        name[:-1]: strength
        for name, strength in load_given_names().items()
        if name[-1] in "aiu" and len(name) > 3  # -а, -я, -й
    }


@lru_cache(maxsize=1 << 14)
def given_name(word: str) -> NameStrength:
    """Tell how surely a word is a given name, in any case form; a double name by its first part."""
    known = load_given_names()
    lower = word.lower()
    found = known.get(fold(lower), NameStrength.NONE)
    if found:
        return found
    first = regex.split(r"[-\u2010\u2011\u2013]", lower, maxsplit=1)[0]
    if first != lower:
        return known.get(fold(first), NameStrength.NONE)
    for cut in stems(lower)[1:]:
        if not _ENDING.fullmatch(lower, len(cut)) or len(key := fold(cut)) < 3:
            continue
        if found := known.get(key) or _cyrillic_stems().get(key) or NameStrength.NONE:
            return found
    return NameStrength.NONE


# Endings of surnames and patronymics that only one gender bears.
_FEMALE = ("ova", "eva", "ina", "aya", "ова", "ева", "ина", "ая", "кызы", "қызы", "qizi", "kyzy")
_OBLIQUE = ("ова", "ева", "ина")  # of her, or of his in another case: "Тестова"
_MALE = ("ov", "ev", "ов", "ев", "uulu", "уулу", "uly", "ұлы")


def gender_of(name: str) -> str:
    """Return "m" or "f" where a name says so, else ""."""
    words = name.split()
    for word in words:
        if found := _given_gender(word.lower()):
            return "" if found == _EITHER else found
    last = words[-1].lower() if words else ""
    if last.endswith(_OBLIQUE):
        return ""
    if last.endswith(_FEMALE):
        return "f"
    return "m" if last.endswith(_MALE) else ""


_EITHER = "either"
_HER_ENDINGS = frozenset(("у", "ю", "ы", "и", "е", "ой", "ей", "ою", "ею"))


@lru_cache(maxsize=1 << 13)
def _given_gender(word: str) -> str:
    """Return the gender of a given name in any case form, "" for no name that tells one.

    "Ларису" is Лариса; "Ивана" is her name or, far oftener, a case of Иван: either.
    """
    genders = load_given_genders()
    for form in stems(word):
        ending = word[len(form) :]
        found = genders.get(fold(form), "")
        if not ending:
            male = (genders.get(fold(word[:-1])), genders.get(fold(word[:-1] + "й")))
            if found == "f" and word[-1] in "ая" and "m" in male:
                return _EITHER
        elif not _ENDING.fullmatch(ending):
            continue
        elif not found and ending in _HER_ENDINGS:
            found = genders.get(fold(form + "а"), "") or genders.get(fold(form + "я"), "")
        if found:
            return found
    return ""
