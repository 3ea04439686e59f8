"""Keys under which the spellings of a name meet across scripts: "Sadyrbekova", "Садырбековой".

Wider than the keys by which people are proposed to be one (`habeas.resolve.keys`): a search that
shows one person too many costs a glance, one that misses her costs the case. Only words written
with a capital are indexed under their key, so that "more" does not find "море" in every text.
"""

import unicodedata
from functools import lru_cache

import regex

from habeas.text.transliterate import to_latin

SHORTEST = 3  # letters of a word with a key: Kim and Цой have it, initials do not
# Rules on small Latin letters, in this order: what one Cyrillic letter becomes in English, French,
# German, Turkish and passport spellings.
_RULES = tuple(
    (regex.compile(pattern), to)
    for pattern, to in (
        (r"shch|shsh|schtsch|chtch|sch|sh(?=ch)", "sh"),
        (r"dzh|dsch|dj|zh|j(?=[aeiouy])", "z"),  # ж: zh, j, dj, dzh
        (r"tch|tsch|ch", "c"),
        (r"ts|tz", "s"),
        (r"gh|gu(?=[ei])", "g"),  # Ghalym; Serguei
        (r"kh", "h"),
        (r"ou|oo", "u"),
        (r"x", "ks"),
        (r"ck|q", "k"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"ff\Z", "v"),
        (r"(?<=[^aeiouy])[yij]o(?=[^aeiouy])", "e"),  # Pyotr, Petr
        (r"\b[yij]+(?=[aeou])", ""),  # Yerlan, Erlan; Iulia, Yulia
        (r"(?<=[aeiouy])[yij]+(?=[aeiou])", ""),  # Maya, Maia
        (r"(?<=[^aeiouy])[yij]+(?=[aeou])", "i"),  # Ilya, Ilia
        (r"[yij]+", "i"),
        (r"ei|ai", "ai"),  # Alexei, Beisen and Baisen
        (r"z", "s"),
        (r"(.)\1+", r"\1"),
    )
)
# Endings of Russian surnames and names in all cases, and those of Kazakh and Kyrgyz behind them;
# longest first. What is left keeps four letters.
_ENDING = regex.compile(
    r"(?<=(?:ov|ev|in)a?)(?:[dtn][iu]n?|[gk][aeo]|[dtn][aeo]n?|a|u|oi|im|om|e|ih|imi)\Z"
    r"|(?<=sk)(?:aia|ai|oi|ogo|omu|im|om|ii|i|uiu|ui|ih)\Z"
    r"|(?<=\w{4})(?:oi|om|em|u|i|a|e|ia)\Z"
)


@lru_cache(maxsize=1 << 14)
def sound_key(word: str) -> str | None:
    """Return the key of one folded word, or None where it has none.

    A word with digits, of other scripts than Latin and Cyrillic, or shorter than three letters has
    none.
    """
    if len(word) < SHORTEST or not _NAME.fullmatch(word):
        return None
    plain = unicodedata.normalize("NFKD", to_latin(word).translate(_SPECIAL))
    key = "".join(c for c in plain if not unicodedata.combining(c))
    for pattern, to in _RULES:
        key = pattern.sub(to, key)
    for _ in range(2):  # "-ова" and then "-ның" behind it
        key = _ENDING.sub("", key)
    return key if len(key) > 1 else None


_NAME = regex.compile(r"(?:[\p{Latin}\p{M}]++|[\p{Cyrillic}\p{M}]++)")
_SPECIAL = str.maketrans(
    {"ı": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "æ": "e", "œ": "e"}
    | {"ş": "sh", "ș": "sh", "š": "sh", "ç": "ch", "č": "ch", "ž": "zh"}
)
