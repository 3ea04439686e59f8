"""Parts of a very long item, each read by itself, so that memory does not grow with its length.

Word for word, the extractors of names and citations keep some 60 bytes for each code point they
look at: 3 GB for a text of 50 million.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from habeas.model.findings import Appeal, Finding
from habeas.model.item import Item
from habeas.model.spans import Span

LONGEST_WHOLE = 1_000_000  # code points of an item read at once: a report of 400 pages, 60 MB
WINDOW = 500_000
_REACH = 50_000  # code points before the even border in which a better one is looked for
# Where to cut, the best first: no name or citation goes on over the end of a line, few over that
# of a sentence.
_BORDERS = ("\n", ". ", " ")

F = TypeVar("F", bound=Finding)


def find_windows(text: str, *, size: int = WINDOW) -> Iterator[Span]:
    """Yield the parts of `text` in order: together they are all of it, and none is empty.

    They are of about equal length, at most a tenth longer than `size`, and end with a line where
    one ends nearby, else with a sentence or a word.
    """
    count = -(-len(text) // size)
    start = 0
    for number in range(1, count):
        end = _find_border(text, start, number * len(text) // count)
        if end > start:
            yield Span(start, end)
            start = end
    if start < len(text):
        yield Span(start, len(text))


def _find_border(text: str, start: int, even: int) -> int:
    """Return where to cut at `even` or shortly before it, after `start`."""
    lowest = max(start, even - min(_REACH, max((even - start) // 10, 1)))
    for border in _BORDERS:
        at = text.rfind(border, lowest, even)
        if at >= 0:
            return at + len(border)
    return even


def cut_item(item: Item, window: Span) -> Item:
    """Return the part of an item that lies in `window`, with spans that count in its own text.

    It knows what the whole knows of itself (date, language, countries), and has the links and
    layers that lie in it; title, blocks, repeats and furniture are of the whole only.
    """
    return replace(
        item,
        span=window.shift(item.span.start),
        text=window.of(item.text),
        title_span=None,
        published_span=None,
        links=tuple(
            replace(link, span=link.span.shift(-window.start))
            for link in item.links
            if window.covers(link.span)
        ),
        layers=tuple(
            replace(layer, span=_clip(layer.span, window).shift(-window.start))
            for layer in item.layers
            if window.overlaps(layer.span)
        ),
        blocks=(),
        repeats=(),
        furniture=(),
    )


def cut_appeal(appeal: Appeal, window: Span) -> Appeal | None:
    """Return what lies in `window` of an appeal's demands and signatures; None where nothing does.

    Its spans count in the part.
    """
    if not window.overlaps(appeal.span):
        return None
    inside = replace(
        appeal,
        span=_clip(appeal.span, window),
        thread=None,
        senders=(),
        addressees=(),
        facts=(),
        grounds=(),
        criticisms=(),
        footnotes=(),
        copies=(),
        annexes=(),
        demands=tuple(_clip(span, window) for span in appeal.demands if window.overlaps(span)),
        signatories=tuple(one for one in appeal.signatories if window.covers(one.span)),
    )
    return shift(inside, -window.start)


def _clip(span: Span, window: Span) -> Span:
    return Span(max(span.start, window.start), min(span.end, window.end))


def shift(finding: F, by: int) -> F:
    """Return a finding of a part as one of the whole, which begins `by` code points earlier."""
    moved: F = _move(finding, by)
    return moved


def _move(value: Any, by: int) -> Any:
    """Return a value with every span in it moved; a new kind of finding needs no more than this."""
    if isinstance(value, Span):
        return value.shift(by)
    if isinstance(value, tuple):
        return tuple(_move(part, by) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **{f.name: _move(getattr(value, f.name), by) for f in fields(value)})
