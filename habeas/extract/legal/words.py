"""A text as words and marks, so that grammars count in words and still know every code point.

A word is a run of letters, a number a run of digits; every other visible character is a token of
its own. Apostrophes part words: "Kazakhstan’s" is three tokens, and so is "l’article".
"""

from dataclasses import dataclass

import regex

_TOKEN = regex.compile(r"[\p{L}--[ʻʼ]][\p{L}\p{M}--[ʻʼ]]*+|\p{N}++|[^\s]", regex.V1)
_SAME = str.maketrans(
    {**dict.fromkeys("’‘ʼʻ`´′", "'"), **dict.fromkeys("‐‑‒–—―−", "-"), "ё": "е", "№": "№"}
)
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
    starts, ends, keys = [], [], []
    tight, glued = [], []
    last = -1
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        keys.append(match.group().lower().translate(_SAME))
        gap = start - last
        glued.append(gap == 0)
        tight.append(
            gap == 0 or (0 < gap <= _WIDEST_GAP and last >= 0 and _is_soft(text[last:start]))
        )
        last = end
    return Words(text=text, starts=starts, ends=ends, keys=keys, tight=tight, glued=glued)


def _is_soft(gap: str) -> bool:
    return gap == " " or gap.count("\n") <= 1
