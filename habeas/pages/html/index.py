"""The tables of a page by place: what stands in a stretch of it, and which of its lines are dates."""

from bisect import bisect_left, bisect_right
from collections import Counter

import regex

from habeas.model.page import BlockKind
from habeas.model.spans import Span
from habeas.pages.html.dates import LONGEST, find_printed, is_month_first
from habeas.pages.html.incomplete import Years
from habeas.pages.html.tree import Anchor, Line, Mark, Tree
from habeas.text.figures import to_plain_figures

LOOK = 40  # marks or anchors of a card that are looked at: bounds the work on nested groups
OFTEN = 3  # times that a page links the same words to the same place, from which it is no title
SHORTEST_LINK = 8  # characters of a link that may be a title
YEAR = regex.compile(r"(?:19|20|1[34])\d\d")  # 1403: of the Hijra
MOST_BESIDE_HOUR = 6  # letters beside an hour: "at 2:20 pm", "um 14:20 Uhr"


class Index:
    """The tables of a page, indexed by place."""

    def __init__(self, tree: Tree, language: str | None = None) -> None:
        self.tree = tree
        self.month_first = is_month_first(tree.text, language)
        self.years = [found.start() for found in YEAR.finditer(to_plain_figures(tree.text))]
        self.heads = Years(tree, self.years)
        self.ends = [line.end for line in tree.lines]
        self.headings = [n for n, x in enumerate(tree.lines) if x.kind is BlockKind.HEADING]
        self.anchors = sorted(tree.anchors, key=lambda x: x.start)
        self.anchor_starts = [x.start for x in self.anchors]
        self.times = Counter(
            (tree.text[x.start : x.end].strip(), x.href)
            for x in self.anchors
            if x.end - x.start >= SHORTEST_LINK
        )
        self.marks: dict[str, list[Mark]] = {}
        for mark in tree.marks:
            self.marks.setdefault(mark.sort, []).append(mark)
        self.mark_starts = {sort: [x.start for x in found] for sort, found in self.marks.items()}

    def has_year(self, start: int, end: int) -> bool:
        """Tell whether a year may stand in a range: most have none, so no date is looked for."""
        at = bisect_left(self.years, start)
        return at < len(self.years) and self.years[at] + 4 <= end

    def line_at(self, place: int) -> Line:
        """Return the line that holds a place of the text, or the one before it."""
        return self.tree.lines[max(0, bisect_right(self.tree.lines, place, key=_start) - 1)]

    def marks_in(self, sort: str, start: int, end: int) -> list[Mark]:
        """Return the first marks of a sort that begin in a range."""
        starts = self.mark_starts.get(sort, [])
        first = bisect_left(starts, start)
        last = min(bisect_left(starts, end), first + LOOK)
        return self.marks[sort][first:last] if first < last else []

    def anchors_in(self, start: int, end: int) -> list[Anchor]:
        """Return the first links that begin in a range."""
        first = bisect_left(self.anchor_starts, start)
        return self.anchors[first : min(bisect_left(self.anchor_starts, end), first + LOOK)]

    def dates_in(self, text: str) -> list[tuple[Span, str]]:
        """Return the whole dates of a line, in any language of the calendar."""
        return list(find_printed(text, month_first=self.month_first))

    def is_date_line(self, number: int) -> bool:
        """Tell whether a line is little more than a date."""
        line = self.tree.lines[number]
        size = line.end - line.start
        if size > LONGEST or not self.has_year(line.start, line.end):
            return False
        text = self.tree.text[line.start : line.end]
        return any(size - len(span) < 60 for span, _ in self.dates_in(text))

    def is_date_only(self, line: Line) -> bool:
        """Tell whether a line is a date, with a word or two."""
        if not self.has_year(line.start, line.end):
            return False
        text = self.tree.text[line.start : line.end]
        return any(len(span) > 0.5 * len(text) for span, _ in self.dates_in(text))

    def is_often(self, link: Anchor) -> bool:
        """Tell whether the same words lead to the same place all over the page: an author's."""
        return self.times[self.tree.text[link.start : link.end].strip(), link.href] >= OFTEN

    def is_marked(self, start: int, end: int) -> bool:
        """Tell whether words are named a date, an author, a tag or "more", or print a date only."""
        for sort in ("author", "tag", "more", "date"):
            if sort not in self.marks:
                continue
            for mark in self.marks_in(sort, max(0, start - 200), start + 1):
                if mark.start <= start and end <= mark.end and mark.end - mark.start < 200:
                    return True
        if end - start > LONGEST or not self.has_year(start, end):
            return False
        text = self.tree.text[start:end]
        return any(
            len(span) > 0.7 * len(text) or is_hour(text[: span.start] + text[span.end :])
            for span, _ in find_printed(text)
        )


def _start(line: Line) -> int:
    return line.start


def is_hour(text: str) -> bool:
    """Tell whether what stands beside a date is an hour: " в 14:20", " at 2:20 pm"."""
    letters = sum(map(str.isalpha, text))
    return letters <= MOST_BESIDE_HOUR and any(map(str.isdecimal, text))
