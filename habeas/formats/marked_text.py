"""A text as HTML paragraphs, one per line of the source, with marks over words.

Marks may lie in each other; where two cross, the later one is cut at the end of the earlier. A
mark that runs over several lines is repeated in each; the first piece carries its id.
"""

import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from habeas.formats.markup import escape
from habeas.model.spans import Span, trim

DEEPEST = 32  # marks in marks: browsers stop nesting at 512, and no reader tells 32 apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What to show over a span: its kind (a CSS class), its id, where its words lead.

    `title` is shown on hover and spoken as description. A mark with `back` gets a small link
    to `href` at its end instead of making all its words a link (for long ones: demands, lines).
    """

    span: Span
    kind: str
    anchor: str | None = None
    href: str | None = None
    title: str | None = None
    back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a text without its white space: number in the document, classes, language."""

    span: Span
    number: int
    kinds: tuple[str, ...] = ()
    language: str | None = None


class _Piece(NamedTuple):
    start: int
    end: int
    mark: Mark
    first: bool
    last: bool


Describe = Callable[[Span], tuple[tuple[str, ...], str | None]]


def find_lines(text: str, first_number: int, describe: Describe) -> Iterator[Line]:
    """Yield the lines that hold words; `describe` gives classes and language of a line."""
    start = 0
    for number, raw in enumerate(text.split("\n"), first_number):
        span = trim(text, start, start + len(raw))
        start += len(raw) + 1
        if span:
            kinds, language = describe(span)
            yield Line(span=span, number=number, kinds=kinds, language=language)


def render_lines(text: str, lines: Iterable[Line], marks: Iterable[Mark]) -> Iterator[str]:
    """Yield one paragraph per line, with the marks that touch it."""
    fitted = (replace(mark, span=trim(text, mark.span.start, mark.span.end)) for mark in marks)
    waiting = sorted(fitted, key=lambda mark: (mark.span.start, -mark.span.end), reverse=True)
    active: list[Mark] = []
    for line in lines:
        while waiting and waiting[-1].span.start < line.span.end:
            active.append(waiting.pop())
        active = [mark for mark in active if mark.span.end > line.span.start]
        yield _open_paragraph(line)
        yield from _render_pieces(text, line.span, nest(active, line.span))
        yield "</p>\n"


def nest(marks: Iterable[Mark], within: Span) -> list[_Piece]:
    """Return the parts of the marks inside a span, sorted, none crossing another."""
    heap: list[tuple[int, int, int, _Piece]] = []
    for order, mark in enumerate(marks):
        start, end = max(mark.span.start, within.start), min(mark.span.end, within.end)
        if start < end:
            first, last = mark.span.start >= within.start, mark.span.end <= within.end
            heapq.heappush(heap, (start, -end, order, _Piece(start, end, mark, first, last)))
    pieces: list[_Piece] = []
    ends: list[int] = []
    while heap:
        start, _, order, piece = heapq.heappop(heap)
        while ends and ends[-1] <= start:
            ends.pop()
        if len(ends) >= DEEPEST:
            continue
        if ends and piece.end > ends[-1]:
            cut = ends[-1]
            heapq.heappush(heap, (cut, -piece.end, order, piece._replace(start=cut, first=False)))
            piece = piece._replace(end=cut, last=False)
        pieces.append(piece)
        ends.append(piece.end)
    return pieces


def _open_paragraph(line: Line) -> str:
    kinds = f' class="{" ".join(line.kinds)}"' if line.kinds else ""
    language = f' lang="{escape(line.language)}"' if line.language else ""
    return f'<p{kinds}{language} dir="auto" data-n="{line.number}">'


def _render_pieces(text: str, line: Span, pieces: list[_Piece]) -> Iterator[str]:
    at = line.start
    stack: list[_Piece] = []
    for piece in pieces:
        while stack and stack[-1].end <= piece.start:
            yield _words(text[at : stack[-1].end], stack)
            at = stack[-1].end
            yield _close(stack.pop())
        yield _words(text[at : piece.start], stack)
        at = piece.start
        yield _open(piece)
        stack.append(piece)
    while stack:
        yield _words(text[at : stack[-1].end], stack)
        at = stack[-1].end
        yield _close(stack.pop())
    yield _words(text[at : line.end], stack)


def _words(text: str, stack: list[_Piece]) -> str:
    """Return the words as a link to where the innermost mark leads."""
    if not text:
        return ""
    for piece in reversed(stack):
        if piece.mark.href and not piece.mark.back:
            title = f' title="{escape(piece.mark.title)}"' if piece.mark.title else ""
            return f'<a href="#{piece.mark.href}"{title}>{escape(text)}</a>'
    return escape(text)


def _open(piece: _Piece) -> str:
    mark = piece.mark
    anchor = f' id="{mark.anchor}"' if piece.first and mark.anchor else ""
    return f'<{_tag(mark)} class="{mark.kind}"{anchor}>'


def _close(piece: _Piece) -> str:
    mark = piece.mark
    back = ""
    if mark.back and piece.last and mark.href:
        label = escape(mark.title or "")
        back = f'<a class="back" href="#{mark.href}" title="{label}" aria-label="{label}"></a>'
    return f"{back}</{_tag(mark)}>"


def _tag(mark: Mark) -> str:
    return "span" if mark.back or not mark.href else "mark"
