"""One form for comparing texts."""

import unicodedata

import regex

_NOT_WORD = regex.compile(r"[\W_]++")


def fold(text: str) -> str:
    """Return the words of `text` in one plain form, with single spaces.

    Compatibility forms, case, punctuation and ё/е are made equal, so that a headline and its copy
    in another type face or quotation style are the same. Folding twice changes nothing.
    """
    if text.isascii():
        plain = text.lower()
    else:
        plain = unicodedata.normalize("NFKC", text).casefold()
        plain = unicodedata.normalize("NFKC", plain).replace("ё", "е")
    return _NOT_WORD.sub(" ", plain).strip()


def squeeze(text: str) -> str:
    """Return `text` with every run of white space, no-break spaces included, as one space."""
    return " ".join(text.split())
