"""Cyrillic letters to Latin ones, the way the press of the region writes names.

One scheme, for keys and sorting: what is shown stays as printed. Covers Russian, Kazakh, Kyrgyz,
Uzbek, Tajik, Ukrainian and Belarusian letters; other scripts pass unchanged.
Source: the letter tables of BGN/PCGN and passport practice, from general knowledge.
"""

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
    "ў": "u", "ҳ": "h", "ҷ": "j", "ӣ": "i", "ӯ": "u", "ґ": "g", "є": "ye", "ї": "yi",
}  # fmt: skip
_TABLE = str.maketrans(
    _LETTERS | {cyrillic.upper(): latin.capitalize() for cyrillic, latin in _LETTERS.items()}
)


def to_latin(text: str) -> str:
    """Return `text` with its Cyrillic letters in Latin ones; lengths change, words do not."""
    return text.translate(_TABLE)
