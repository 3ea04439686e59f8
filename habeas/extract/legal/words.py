"""A text as words and marks, so that grammars count in words and still know every code point.

A word is a run of letters, a number a run of digits; every other visible character is a token of
its own. Apostrophes part words: "Kazakhstan’s" is three tokens, and so is "l’article".
"""

from dataclasses import dataclass
from itertools import accumulate

import regex

_ONE = r"[\p{L}--[ʻʼ]][\p{L}\p{M}--[ʻʼ]]*+|\p{N}++|[^\s]"
_TOKEN = regex.compile(_ONE, regex.V1)
_CUT = regex.compile(f"({_ONE})", regex.V1)
_SAME = (*((mark, "'") for mark in "’‘ʼʻ`´′"), *((mark, "-") for mark in "‐‑‒–—―−"), ("ё", "е"))
_WIDEST_GAP = 3  # "Article  58" has two spaces; more is a table or a break


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The tokens of a text: where each begins and ends, and its form for comparing.

    `keys` are lower-case, with one kind of apostrophe and hyphen. `tight[i]` tells whether token i
    may stand in one phrase with the token before it (no empty line, no wide gap); `glued[i]`
    whether nothing at all stands between them. Neither holds for the first token.
    """

    text: str
    starts: list[int]
    ends: list[int]
    keys: list[str]
    tight: list[bool]
    glued: list[bool]

    def __len__(self) -> int:
        return len(self.keys)

    def key(self, i: int) -> str:
        """Return the form of token i for comparing, "" outside the text."""
        return self.keys[i] if 0 <= i < len(self.keys) else ""

    def next_key(self, i: int) -> str:
        """Return the form of token i if it goes on the phrase of the token before it, else ""."""
        return self.keys[i] if 0 < i < len(self.keys) and self.tight[i] else ""

    def printed(self, i: int) -> str:
        """Return token i as printed, "" outside the text."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.keys) else ""

    def phrase(self, start: int, end: int) -> str:
        """Return the words of the tokens `start:end` with single spaces between them."""
        return " ".join(self.text[self.starts[start] : self.ends[end - 1]].split())


def split_words(text: str) -> Words:
    """Return the tokens of any text; an empty one has none."""
    # Tokens stand at odd places, the gaps before them at even ones; all steps run in C.
    parts = _CUT.split(text)
    places = list(accumulate(map(len, parts)))
    gaps = parts[:-1:2]
    glued = [not gap for gap in gaps]
    tight = [gap == " " or not gap or _is_soft(gap) for gap in gaps]
    if gaps:
        glued[0] = tight[0] = False
    return Words(
        text=text,
        starts=places[:-1:2],
        ends=places[1::2],
        keys=_to_keys(parts[1::2]),
        tight=tight,
        glued=glued,
    )


def _to_keys(tokens: list[str]) -> list[str]:
    # No token holds white space, so lines keep them apart.
    text = "\n".join(tokens).lower()
    if not text.isascii() or "`" in text:
        for mark, same in _SAME:  # ten times as quick as str.translate
            text = text.replace(mark, same)
    return text.split("\n") if tokens else []


def _is_soft(gap: str) -> bool:
    return len(gap) <= _WIDEST_GAP and gap.count("\n") <= 1


def split_stem(form: str) -> tuple[str, bool]:
    """Return the key of the first token of a form, and whether "~" stands behind it."""
    found = _TOKEN.match(form)
    if found is None:
        return "", False
    return _to_keys([found.group()])[0], form.startswith("~", found.end())
