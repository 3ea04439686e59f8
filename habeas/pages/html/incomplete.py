"""Dates that a card prints in pieces: the day in one box, the month in the next, the year above.

The year may stand in a heading or in the address. A day without any year stays without a date.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import regex

from habeas.model.page import BlockKind
from habeas.model.spans import Span
from habeas.pages.html.dates import HAS_YEAR, WHOLE, find_printed, find_short
from habeas.pages.html.tree import Line, Tree
from habeas.pages.years import LONGEST, Year, complete_day, parse_year_line
from habeas.text.dates import find_dates, parse_date_line
from habeas.text.figures import to_int

LONGEST_PIECE, MOST_PIECES = 20, 3  # of a date in pieces: "28", "May", "2021"
LONGEST_DAY = 60  # characters of a line or field beside a day without year
YEAR_IN_ADDRESS = regex.compile(r"/((?:19|20)\d\d)(?:[/-](0[1-9]|1[0-2]))?+(?=[/-])")

Dated = tuple[str | None, Span | None]

SHORT_YEAR = regex.compile(r"(?<!\d)\d\d(?!\d)\W*+\Z")
BARE_DAY = regex.compile(r"[0-3]?[0-9]")


class Years:
    """The lines of a page that are no more than a year, or a month and a year."""

    def __init__(self, tree: Tree, years: Sequence[int]) -> None:
        """Look at the lines in which a year begins: `years` are the places of all, sorted."""
        self.numbers: list[int] = []
        self.values: list[Year] = []
        at = 0
        for number, line in enumerate(tree.lines):
            at = bisect_left(years, line.start, at)
            if at == len(years):
                break
            if years[at] >= line.end:
                continue
            if line.end - line.start > LONGEST or (
                line.linked and line.kind is not BlockKind.HEADING
            ):
                continue
            value = parse_year_line(tree.text[line.start : line.end])
            if value is not None:
                self.numbers.append(number)
                self.values.append(value)
        self.known = frozenset(self.numbers)

    def above(self, number: int) -> Year | None:
        """Return the year that the nearest of them above a line says."""
        at = bisect_right(self.numbers, number)
        return self.values[at - 1] if at else None


def year_in_address(href: str | None) -> Year | None:
    """Return the year (and month) of an address: "/2021/05/story.html"."""
    found = YEAR_IN_ADDRESS.search(href or "")
    return (found[1], to_int(found[2]) if found[2] else None) if found else None


def find_in_pieces(tree: Tree, numbers: Sequence[int], *, month_first: bool) -> Dated:
    """Return a whole date that two or three short lines in a row are: "28", "May 2021"."""
    for _, span, text in _runs(tree.lines, tree.text, numbers):
        if HAS_YEAR.search(text) is None:
            continue
        for found, value in find_printed(text, month_first=month_first):
            if len(found) > 0.6 * len(text):
                return value, span
    return None, None


def find_short_year(tree: Tree, numbers: Sequence[int], *, month_first: bool) -> Dated:
    """Return the whole date that a short line is whose year has two digits: "03 Feb 20"."""
    for number in numbers:
        line = tree.lines[number]
        if line.end - line.start > LONGEST_PIECE:
            continue
        text = tree.text[line.start : line.end]
        found = parse_date_line(text) if SHORT_YEAR.search(text) else None
        if found is not None and len(found.edtf) == WHOLE:
            slashed = next(iter(find_short(text, month_first=month_first)), None)
            span, value = slashed or (found.span, found.edtf)
            return value, span.shift(line.start)
    return None, None


def find_yearless(
    tree: Tree, numbers: Sequence[int], years: Years, title: Span, href: str | None
) -> Dated:
    """Return a day and month near a title, with the year of a heading above or of the address."""
    known = year_in_address(href)
    if known is None and not years.numbers:
        return None, None
    alone = ((n, _span(tree.lines, n, n), _text(tree, n)) for n in numbers)
    for number, span, text in (*alone, *_runs(tree.lines, tree.text, numbers)):
        year = known or years.above(number)
        if year is None or not text:
            continue
        if year[1] is not None and BARE_DAY.fullmatch(text) and span.end <= title.start:
            return complete_day(year, year[1], to_int(text)), span
        for found in find_dates(text):
            place = found.span.shift(span.start)
            if found.edtf or title.overlaps(place) or not _is_at_edge(found.span, span, title):
                continue
            value = complete_day(year, found.meaning.month, found.meaning.day)
            if value is not None:
                return value, place
    return None, None


def _is_at_edge(found: Span, line: Span, title: Span) -> bool:
    """Tell whether a day opens a line, or stands in a short one."""
    beside = len(line)
    if line.overlaps(title):
        beside -= min(line.end, title.end) - max(line.start, title.start)
    return found.start < 12 or beside - len(found) < LONGEST_DAY


def _text(tree: Tree, number: int) -> str:
    line = tree.lines[number]
    return tree.text[line.start : min(line.end, line.start + 4 * LONGEST_DAY)]


def _span(lines: Sequence[Line], first: int, last: int) -> Span:
    return Span(lines[first].start, lines[last].end)


def _runs(
    lines: Sequence[Line], text: str, numbers: Sequence[int]
) -> Iterator[tuple[int, Span, str]]:
    """Yield short lines in a row, as one text, the longest runs first."""
    known = set(numbers)
    for first in sorted(known):
        piece = text[
            lines[first].start : min(lines[first].end, lines[first].start + 3 * LONGEST_PIECE)
        ]
        if "\n" in piece and len(piece) <= 2 * LONGEST_PIECE:  # parted by <br>
            yield first, _span(lines, first, first), " ".join(piece.split())
    for size in range(MOST_PIECES, 1, -1):
        for first in sorted(known):
            run = range(first, first + size)
            pieces = [text[lines[n].start : lines[n].end] for n in run if n in known]
            if len(pieces) == size and all(len(x) <= LONGEST_PIECE for x in pieces):
                # the blank line between two of them counts as one space
                yield first, _span(lines, first, run[-1]), " ".join(pieces)
