"""The lines of a text, with the way back to it."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from habeas.model.spans import Span, trim

# Vertical tab and form feed come from PDF conversions, U+0085 and U+2028/9 from web pages.
_LINE = regex.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]++")
_BREAK = regex.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line with something visible on it.

    `span` is without white space at the ends; `gap` counts the blank lines before it (those at
    the very start of the text count too); `indent` the white space in front.
    """

    span: Span
    text: str
    gap: int
    indent: int


def find_lines(text: str) -> Iterator[Line]:
    """Yield the visible lines; one of no-break spaces or invisible marks is blank."""
    end = breaks = 0
    first = True
    for match in _LINE.finditer(text):
        between = text[end : match.start()]
        breaks += 1 if between == "\n" else len(_BREAK.findall(between))
        end = match.end()
        span = trim(text, match.start(), match.end())
        if not is_visible(text[span.start : span.end]):
            continue
        yield Line(
            span=span,
            text=span.of(text),
            gap=max(breaks if first else breaks - 1, 0),
            indent=span.start - match.start(),
        )
        first, breaks = False, 0


# Zero-width and direction marks, soft hyphen, byte order mark, object replacement.
_INVISIBLE = regex.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc\x00]*+")


def is_visible(text: str) -> bool:
    """Tell whether anything in `text` would be seen on paper."""
    return text[:1].isalnum() or _INVISIBLE.fullmatch(text) is None
