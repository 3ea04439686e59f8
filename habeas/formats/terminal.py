"""Text of strangers made fit for a terminal: known width, nothing that moves the cursor."""

import unicodedata
from collections.abc import Iterator, Sequence

import regex

# Controls, lone surrogates and what changes the direction of the line after it.
_UNFIT = regex.compile(r"[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]")
_SPACE = regex.compile(r"[\p{Zs}\t]")  # each is shown as one ordinary space
_WIDE = frozenset("WF")
_NARROW = regex.compile(r"[\p{Mn}\p{Me}\p{Cf}]")

BOLD, DIM, UNDERLINE, RESET = "\x1b[1m", "\x1b[2m", "\x1b[4m", "\x1b[0m"


def neutralize(text: str) -> str:
    """Return the words on one line; controls and direction marks become U+FFFD."""
    return _UNFIT.sub("\ufffd", " ".join(text.split()))


def neutralize_lines(text: str) -> str:
    """Return text with its lines and the spaces in them; controls and direction marks as above.

    All that Unicode takes for the end of a line becomes a line feed; there is none at the end.
    """
    return "\n".join(_UNFIT.sub("\ufffd", _SPACE.sub(" ", line)) for line in text.splitlines())


def escape_json(line: str) -> str:
    """Return JSON that says the same with such characters written as JSON escapes them."""
    return _UNFIT.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def count_cells(text: str) -> int:
    """Return how many columns a terminal gives to neutralized text."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(character) in _WIDE for character in text)
    return len(text) + wide - len(_NARROW.findall(text))


def clip(text: str, width: int, *, from_left: bool = False) -> str:
    """Return text of at most `width` columns, with "…" where something was cut off."""
    if count_cells(text) <= width:
        return text
    kept: list[str] = []
    room = width - 1
    for character in reversed(text) if from_left else text:
        room -= count_cells(character)
        if room < 0:
            break
        kept.append(character)
    if width < 1:
        return ""
    return "…" + "".join(reversed(kept)) if from_left else "".join(kept) + "…"


def wrap(text: str, width: int) -> Iterator[str]:
    """Yield lines of at most `width` columns; a longer word is broken. No text gives one line."""
    line: list[str] = []
    used = 0
    for word in _break_words(text.split(" "), width):
        size = count_cells(word)
        if line and used + 1 + size > width:
            yield " ".join(line)
            line, used = [], 0
        used += size + bool(line)
        line.append(word)
    yield " ".join(line)


def render_row(cells: Sequence[str], widths: Sequence[int], *, gap: int = 2) -> Iterator[str]:
    """Yield the lines of one table row, each cell wrapped in its column."""
    columns = [list(wrap(cell, width)) for cell, width in zip(cells, widths, strict=True)]
    for n in range(max(map(len, columns), default=0)):
        parts = [column[n] if n < len(column) else "" for column in columns]
        yield (" " * gap).join(map(pad, parts, widths)).rstrip()


def pad(text: str, width: int) -> str:
    """Return text filled with spaces to `width` columns."""
    return text + " " * max(0, width - count_cells(text))


def _break_words(words: Sequence[str], width: int) -> Iterator[str]:
    for word in words:
        if count_cells(word) <= width:
            yield word
            continue
        step = max(1, width // 2)  # half, since a character may be two columns wide
        yield from (word[at : at + step] for at in range(0, len(word), step))
