"""Places in a text, counted in code points."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A half-open range of code points: `text[span.start:span.end]`."""

    start: int
    end: int

    # Written out, as a page has a thousand of them: the one that `dataclass` writes, with its call
    # of a check, takes half as long again.
    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"expected 0 <= start <= end, got {start}, {end}")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words of `text` that the span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Self:
        """Return the same span in a text that begins `by` code points earlier."""
        return type(self)(self.start + by, self.end + by)

    def covers(self, other: Self) -> bool:
        """Tell whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Self) -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end


_set_start, _set_end = vars(Span)["start"].__set__, vars(Span)["end"].__set__


def trim(text: str, start: int, end: int) -> Span:
    """Return the span `start:end` of `text` without white space at its ends (empty at `start`)."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def nest(spans: Iterable[Span]) -> Iterator[tuple[Span, bool]]:
    """Yield spans by place with whether each lies in one before it.

    Of spans that cross, the one that begins first stays; of two that begin together the longer is
    the outer one.
    """
    outer = Span(0, 0)
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        nested = outer.covers(span)
        if not nested and span.start < outer.end:
            continue
        outer = outer if nested else span
        yield span, nested


def outermost(spans: Iterable[Span]) -> list[Span]:
    """Return the spans that lie in no other one, sorted; of equal ones, one."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept
