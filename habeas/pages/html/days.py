"""The day of a card: named so by an element, printed beside its title, stated in its address.

A date in running text comes last, and is told apart: it may be of what the text tells of.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

import regex

from habeas.model.spans import Span, trim
from habeas.pages.html.dates import LONGEST, parse_stamp
from habeas.pages.html.incomplete import Dated, find_in_pieces, find_short_year, find_yearless
from habeas.pages.html.index import Index
from habeas.pages.html.phrases import ends_announcing, ends_sentence, opens_with, says_modified
from habeas.pages.html.stated import parse_address_day
from habeas.pages.html.tree import Line, Mark

NEAR = 6  # lines around the title in which a printed date counts
LONGEST_LABEL = 40  # characters of a line that says what the date under it is
OPENING = 25  # characters of a line within which a date opens it
BESIDE = 60  # characters beside a date in a line that is long for one
BAR, MOST_FIELDS = regex.compile(r"[|·•\n]"), 12  # between the fields of a line; of them looked at
WORD = regex.compile(r"(?<!\p{L})[\p{Ll}\p{Lo}\p{M}]{3,}+")
NAME = regex.compile(r"(?<!\p{L})\p{Lu}\p{L}{2,}+")
TOLD = 4  # small words beside a date from which it stands in running text; half, if it ends so
APART = regex.compile(r"[\s)\].]*+(?:[—–|:·•\-]|\n|\Z)")  # between a date and the text it opens


def find_day(
    index: Index, first: int, last: int, title: Span, href: str | None
) -> tuple[Dated, bool]:
    """Return the date of a card with its place, and whether it stands in running text.

    One that an element, a line of its own or the address gives goes before one that the text tells.
    """
    tree = index.tree
    marked = find_marked(index, first, last)
    if marked[0] is not None:
        return marked, False
    lines = near(index, first, last, title)
    told: Dated = (None, None)
    if index.has_year(tree.lines[first].start, tree.lines[last - 1].end):
        printed = find_printed_days(index, lines, title)
        own = next((found for found, is_of_text in printed if not is_of_text), None)
        if own is not None:
            return own, False
        told = printed[0][0] if printed else told
        pieces = find_in_pieces(tree, lines, month_first=index.month_first)
        if pieces[0] is not None:
            return pieces, False
    if (stated := parse_address_day(href or "")) is not None:
        return (stated, None), False
    yearless = find_yearless(tree, lines, index.heads, title, href)
    if yearless[0] is not None and yearless[1] is not None:
        line = index.line_at(yearless[1].start)
        if not is_told(index, line, yearless[1], title):
            return yearless, False
        told = told if told[0] is not None else yearless
    short = find_short_year(tree, lines, month_first=index.month_first)
    return (short, False) if short[0] is not None else (told, told[0] is not None)


def find_marked(index: Index, first: int, last: int) -> Dated:
    """Return the date that an element of a range of lines is named, the likeliest first."""
    lines = index.tree.lines
    marks = index.marks_in("date", lines[first].start, lines[last - 1].end + 1)
    for mark in sorted(marks, key=date_rank):
        value = stated_date(index, mark)
        if value is not None:
            span = trim(index.tree.text, mark.start, mark.end)
            return value, span if len(span) else None
    return None, None


def find_printed_days(index: Index, lines: Sequence[int], title: Span) -> list[tuple[Dated, bool]]:
    """Return the dates printed in some lines, and whether each stands in running text.

    Those that words announce as of publication come first, those of a change last.
    """
    found = []
    for number in lines:
        line = index.tree.lines[number]
        for place, value in printed_in(index, line, title):
            found.append(
                (_rank(index, number, place), (value, place), is_told(index, line, place, title))
            )
    return [(dated, told) for _, dated, told in sorted(found, key=lambda x: x[0])]


def _rank(index: Index, number: int, place: Span) -> int:
    """Return 0 for a date behind "Published", here or in the line above, 2 behind "Updated", else 1."""
    line = index.tree.lines[number]
    words = index.tree.text[line.start : place.start].strip()
    if not words and number:
        above = index.tree.lines[number - 1]
        if above.end - above.start <= LONGEST_LABEL:
            words = index.tree.text[above.start : above.end]
    if not words or len(words) > LONGEST:
        return 1
    if says_modified(words):
        return 2
    return 0 if opens_with(words, "published") else 1


def near(index: Index, first: int, last: int, title: Span) -> list[int]:
    """Return the lines of a card in which its date may stand, the nearest to the title first."""
    at = bisect_right(index.ends, title.start, first, last)
    at = at if at < last else first
    numbers = [
        *range(max(first, at - 3), min(last, at + NEAR)),
        *range(max(at + NEAR, last - 2), last),
    ]
    return sorted(numbers, key=lambda n: abs(n - at))


def is_told(index: Index, line: Line, place: Span, title: Span) -> bool:
    """Tell whether a date stands in running text: several small words beside it, the title left out.

    "OSH, 12 March 2021 — The court ..." opens a text, and is a date line.
    """
    text = index.tree.text
    # only the field or sentence around the date: a byline may have a teaser behind it
    start = max(line.start, text.rfind("\n", line.start, place.start) + 1)
    stop = text.find("\n", place.end, line.end)
    end = stop if stop >= 0 else line.end
    before, behind = text[start : place.start], text[place.end : end]
    if start <= title.start and title.end <= place.start:
        before = text[start : title.start] + text[title.end : place.start]
    elif place.end <= title.start and title.end <= end:
        behind = text[place.end : title.start] + text[title.end : end]
    small = len(WORD.findall(before))
    if small < TOLD // 2 and APART.match(behind) is not None:
        return False
    small += len(WORD.findall(behind[: 4 * BESIDE]))
    if before.strip() and ends_sentence(behind.rstrip()):
        small += len(NAME.findall(before)) + TOLD // 2
    return small >= TOLD and not ends_announcing(before)


def printed_in(index: Index, line: Line, title: Span | None) -> list[tuple[Span, str]]:
    """Return the dates that stand at an edge of a line or of its fields, outside the title.

    The one whose field holds the least beside it comes first: "Index: FRE 14/1/2021 | Issued
    28 May 2021" has one date and a number.
    """
    if not index.has_year(line.start, line.end):
        return []
    text = index.tree.text[line.start : line.end]
    found: list[tuple[int, Span, str]] = []
    for field in fields_of(text):
        place = field.shift(line.start)
        size = len(field)
        if title is not None:  # what the title says does not bury a date behind it
            size -= max(0, min(title.end, place.end) - max(title.start, place.start))
        for span, value in index.dates_in(field.of(text)):
            whole = span.shift(place.start)
            if title is not None and title.covers(whole):
                continue
            beside = size - len(span)
            opens = field.start + span.start < OPENING
            if beside < BESIDE or opens or ends_announcing(text[: field.start + span.start]):
                found.append((beside, whole, value))
    return [(whole, value) for _, whole, value in sorted(found, key=lambda x: x[0])]


def date_rank(mark: Mark) -> int:
    """Order dates: those said to be of publication first (0), those of a change last (3)."""
    names = mark.names.lower()
    if "datepublished" in names or "published" in names:
        return 0
    if "updated" in names or "modified" in names:
        return 3
    return 1 if mark.names.startswith("time") else 2


def stated_date(index: Index, mark: Mark) -> str | None:
    """Return the day that an element named a date gives: printed in full, else in its stamp."""
    words = index.tree.text[mark.start : mark.end][:LONGEST]
    found = {edtf for _, edtf in index.dates_in(words)}
    printed = found.pop() if len(found) == 1 else None
    return printed or (parse_stamp(mark.value) if mark.value else None)


def fields_of(text: str) -> Iterator[Span]:
    """Yield the fields of a line: "Posted by admin on 3 May 2021 | Comments (3) | Print"."""
    start = 0
    for bar in islice(BAR.finditer(text), MOST_FIELDS):
        yield Span(start, bar.start())
        start = bar.end()
    yield Span(start, len(text))
