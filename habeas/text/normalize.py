"""One form for comparing texts."""

import unicodedata
from collections.abc import Iterator

import regex

_WINDOW = 1 << 16  # characters folded at a time
_WORD = regex.compile(r"\w++")
_ASCII_SIGNS = {code: " " for code in range(128) if not chr(code).isalnum()}


def fold(text: str) -> str:
    """Return the words of `text` in one plain form, with single spaces.

    Compatibility forms, case, punctuation and ё/е are made equal, so that a headline and its copy
    in another type face or quotation style are the same. Folding twice changes nothing.
    """
    if len(text) > _WINDOW:
        return " ".join(filter(None, map(_fold, _cut(text))))
    return _fold(text)


def _fold(text: str) -> str:
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII_SIGNS).split())
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = unicodedata.normalize("NFKC", plain).replace("ё", "е")
    return " ".join(_WORD.findall(plain.replace("_", " ")))


def _cut(text: str) -> Iterator[str]:
    """Yield a long text in pieces that end in a space: its words at once would fill the memory."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + _WINDOW) + 1 or len(text)
        yield text[start:end]
        start = end


def squeeze(text: str) -> str:
    """Return `text` with every run of white space, no-break spaces included, as one space."""
    return " ".join(text.split())
