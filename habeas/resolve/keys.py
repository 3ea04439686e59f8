"""Keys under which spellings of one name meet: the exact and the nearly exact only.

A key undoes what the romanizations of one Cyrillic spelling differ in (kh/h, zh/j, y/i, -ov/-off,
doubled letters), the gender and Russian case of a surname, and the order of the words. It does
not undo other vowels or short forms of given names: that takes a comparison with reasons, which is
the work of the names library. Two names with one key may still be two people: a proposal, no more.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import regex

from habeas.text.normalize import fold
from habeas.text.transliterate import to_latin

_TOKEN = regex.compile(r"\p{L}[\p{L}\p{M}’'ʼ`-]*+")
_FATHER = regex.compile(
    r"(?:ovich|evich|ivich|ich|ovna|evna|ichna|inichna|uly|ulu|kyzy|kizi|qizi|oglu|ogly|zoda)(?:a|u|em|om|e|y|oy|oi)?"
)
# Spellings that one Cyrillic letter takes in English, French, German and Turkish press.
_SPELLINGS = tuple(
    (regex.compile(pattern), to)
    for pattern, to in (
        (r"[’'ʼ`-]", ""),
        (r"shch|schtsch|chtch", "sch"),
        (r"dzh|dsch|dj", "j"),
        (r"tch|tsch", "ch"),
        (r"zh", "j"),
        (r"kh|gh(?=[aeiou])", "h"),
        (r"gh", "g"),
        (r"ou", "u"),
        (r"off\b", "ov"),
        (r"eff\b", "ev"),
        (r"ck|q", "k"),
        (r"ph", "f"),
        (r"(?<=[aeiou])y(?=[aeiou])", ""),
        (r"(?<=[aeiou])i(?=[aeou])", ""),
        (r"iy|yi|ii|yy|ij", "i"),
        (r"\bye", "e"),
        (r"\bio|\bjo", "yo"),
        (r"[yj](?![aeiou])", "i"),
        (r"y", "i"),
        (r"(.)\1", r"\1"),
    )
)
# Case endings of Russian surnames and their feminine forms, and those that Kazakh and Kyrgyz put on
# them, on the Latin key.
_SURNAME = regex.compile(
    r"(?<=\w{2}(?:ov|ev|in)a?)(?:[dtn]in|[dtn][iu]|[gkh][ae]|[dtn]an|[dt]a)\Z"
    r"|(?<=\w{2}(?:ov|ev|in))(?:a|u|oi|oy|im|om|e)\Z"
    r"|(?<=\w{2}sk)(?:aia|aya|oi|ogo|omu|im|om|ii|i|y)\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonKey:
    """What a person's name is compared by: keys of the words, initials, the father's name apart."""

    words: tuple[str, ...]
    initials: tuple[str, ...] = ()
    father: str | None = None

    @property
    def is_full(self) -> bool:
        """Whether there is more than a surname or initials."""
        return len(self.words) >= 2


@lru_cache(maxsize=1 << 14)
def word_key(word: str) -> str:
    """Return the key of one word of a name, in Latin small letters."""
    plain = unicodedata.normalize("NFKD", to_latin(word).casefold())
    key = "".join(c for c in plain if not unicodedata.combining(c))
    for pattern, to in _SPELLINGS:
        key = pattern.sub(to, key)
    return _SURNAME.sub("", _SURNAME.sub("", key))  # "-ова" and then "-нын" behind it


@lru_cache(maxsize=1 << 14)
def person_key(name: str) -> PersonKey:
    """Return the key of a person's name as printed; initials and a father's name stand apart."""
    words: list[str] = []
    initials: list[str] = []
    father: str | None = None
    for token in _TOKEN.findall(name):
        if len(token) == 1 or (len(token) == 2 and f"{token}." in name):
            initials.append(word_key(token)[:1])
            continue
        if words and _FATHER.search(to_latin(token).casefold()) and father is None:
            tail = _FATHER.search(to_latin(token).casefold())
            if tail and tail.end() == len(to_latin(token)):
                father = word_key(token)
                continue
        words.append(word_key(token))
    if len(words) == 1 and father is not None and not initials:
        words.append(father)  # "Temir Bolatuly": the father's name stands as surname
        father = None
    return PersonKey(words=tuple(sorted(words)), initials=tuple(initials), father=father)


_ARTICLE = regex.compile(r"\A(?:the|an?|le|la|les|l)\s+")


@lru_cache(maxsize=1 << 14)
def body_key(name: str) -> str:
    """Return the key of an organization's or a place's name: folded, without its article."""
    return _ARTICLE.sub("", fold(to_latin(name)))
