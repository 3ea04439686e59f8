"""When a page was published, as it says itself: in its head, beside its title, in its address.

A copyright year, `dateModified` or the day of capture is never taken; a date that the page prints
beside its title as one of change, only where it says no other. What the page prints goes
before a stamp of the same element: a stamp in UTC may be of the day before or after.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from datetime import date

import regex

from habeas.model.page import BlockKind
from habeas.model.spans import Span, trim
from habeas.pages.datelines import parse_dateline
from habeas.pages.html.dates import LONGEST, WHOLE, Printed, find_printed, find_short
from habeas.pages.html.days import date_rank, stated_date
from habeas.pages.html.incomplete import find_in_pieces, find_yearless, year_in_address
from habeas.pages.html.index import Index
from habeas.pages.html.kind import says_article
from habeas.pages.html.markup import LABEL
from habeas.pages.html.metadata import Metadata
from habeas.pages.html.phrases import ends_sentence, opens_with, says_due, says_modified
from habeas.pages.html.stated import parse_address_day, parse_data_day, parse_script_day
from habeas.pages.html.tree import Line, Mark, Tree
from habeas.text.dates import parse_date_line

BEFORE, AFTER = 6, 12  # lines around the title in which its date stands
BESIDE = 5  # lines below the title from which a marked date may be of another text
OFTEN, LONG_LINE = 3, 80  # dates of a list under the text; characters of a line of the text
LINK_DEPTH = 6  # elements around a line that may be the link
FAR = 40  # lines from the title within which an element named a date is believed
NEAR_WORDS = 25  # characters before a date in its line that may say it is one of change
NEAR_LABEL, LONGEST_LABEL = 50, 30  # characters between a date and the begin of a label above it
LONGEST_SHORT = 60  # characters of a line whose year has two digits
SHORT_YEAR = regex.compile(r"['’]\d\d(?!\d)")  # "Oct 3 '23"
BESIDE_ALONE = 40  # characters beside a date that stands nearly alone in a line far from the title
BESIDE_DATE = 50  # characters beside the date of a line that is a sentence of the text
TOLD, ALONE = 2, 25  # lines of text from which a date below them stands nearly alone in its line

Dated = tuple[str | None, Span | None]


def find_published(
    tree: Tree,
    cards: Index,
    flags: list[bool],
    metadata: Metadata,
    html: str,
    url: str | None,
    *,
    title: int | None,
    thread: bool = False,
) -> Dated:
    """Return the day a page says it was published, and where it prints it; (None, None) if not.

    `title` is the number of its title line. A thread is dated by the first of its posts, any other
    page by no day of a list in it.
    """
    marked = _marked(tree, cards, flags, title, thread=thread)
    if metadata.published is not None:
        if _agrees(marked[0], metadata):
            return marked
        printed = _printed(tree, cards, flags, title)
        return printed if _agrees(printed[0], metadata) else (metadata.published, None)
    if metadata.is_ware:
        return None, None  # days of reviews and of delivery
    if marked[0] is not None:
        near = _printed(tree, cards, flags, title)
        other = _is_between(near[1], marked[1], tree, title) or _is_today(marked, near, tree, title)
        return near if other else marked
    words = _words_of(tree, title)
    stated = parse_data_day(html, words)
    if stated is not None:
        return stated, None
    printed = _printed_about(tree, cards, flags, title, url)
    if printed[0] is not None:
        return printed
    stated = metadata.dated or parse_script_day(html, words) or parse_address_day(url or "")
    if stated is not None:
        return stated, None
    if thread or says_article(metadata):
        printed = _alone(tree, cards, title, thread=thread)
    if printed[0] is None:
        printed = _printed(tree, cards, flags, title, of_change=True)
    return printed if printed[0] is not None else _announced(tree, cards, title, "modified")


def _printed_about(
    tree: Tree, cards: Index, flags: list[bool], title: int | None, url: str | None
) -> Dated:
    """Return the day of publication that a page prints in any of the ways pages do."""
    printed = _printed(tree, cards, flags, title)
    if printed[0] is None:
        printed = _in_pieces(tree, cards, flags, title, url)
    if printed[0] is None:
        printed = _labeled(tree, cards, title)
    return printed if printed[0] is not None else _announced(tree, cards, title, "published")


def _words_of(tree: Tree, title: int | None) -> str:
    if title is None:
        return ""
    return tree.text[tree.lines[title].start : tree.lines[title].end].partition("\n")[0]


def _agrees(printed: str | None, metadata: Metadata) -> bool:
    """Tell whether a printed day is one that the head of the page states, give or take a zone.

    A month that it states is completed by a day of that month.
    """
    if printed is None or metadata.published is None:
        return False
    if len(metadata.published) < len(printed):
        return printed.startswith(metadata.published)
    return printed in metadata.others or _is_near(printed, metadata.published)


def _is_today(marked: Dated, near: Dated, tree: Tree, title: int | None) -> bool:
    """Tell whether a day above the title is the one of the visit: a day below it is earlier."""
    if title is None or marked[1] is None or near[1] is None or not (marked[0] and near[0]):
        return False
    start = tree.lines[title].start
    return marked[1].start < start < near[1].start and near[0] < marked[0]


def _in_pieces(
    tree: Tree, cards: Index, flags: list[bool], title: int | None, url: str | None
) -> Dated:
    """Return a day that stands in pieces beside the title, or without the year of the address."""
    if title is None:
        return None, None
    near = [
        n
        for n in range(max(0, title - BEFORE), min(len(tree.lines), title + BESIDE))
        if n != title and not flags[tree.lines[n].box] and not tree.lines[n].linked
    ]
    found = find_in_pieces(tree, near, month_first=cards.month_first)
    if found[0] is not None or year_in_address(url) is None:
        return found
    line = tree.lines[title]
    return find_yearless(tree, near, cards.heads, Span(line.start, line.end), url)


def _labeled(tree: Tree, cards: Index, title: int | None) -> Dated:
    """Return the day that a pointer shows over "3 days ago" right beside the title."""
    if title is None:
        return None, None
    low = tree.lines[max(0, title - BESIDE)].start
    high = tree.lines[min(len(tree.lines) - 1, title + BESIDE)].end
    at = tree.lines[title].start
    marks = [m for m in cards.marks.get("date", ()) if m.names == LABEL and low <= m.start < high]
    for mark in sorted(marks, key=lambda m: abs(m.start - at)):
        if is_in_teaser(tree, mark.box) or _is_in_reply(tree, mark.box):
            continue
        value = stated_date(cards, mark)
        if value is not None:
            return value, None
    return None, None


def _announced(tree: Tree, cards: Index, title: int | None, sort: str) -> Dated:
    """Return the one day that lines of the page give behind "Published on", wherever they stand."""
    found: dict[str, Span] = {}
    for line, span, value in _below(tree, cards, title):
        words = tree.text[line.start : span.start]
        said = says_modified(words) if sort == "modified" else opens_with(words, sort)
        if said and line.end - line.start - len(span) <= BESIDE_DATE:
            found.setdefault(value, span)
    return next(iter(found.items())) if len(found) == 1 else (None, None)


def _alone(tree: Tree, cards: Index, title: int | None, *, thread: bool) -> Dated:
    """Return the one day that lines below the title hold with little beside; of a thread, the first."""
    found: dict[str, Span] = {}
    for line, span, value in _below(tree, cards, title):
        words = tree.text[line.start : span.start]
        if line.end - line.start - len(span) <= BESIDE_ALONE and not says_modified(words):
            found.setdefault(value, span)
    if not found or (len(found) > 1 and not thread):
        return None, None
    return next(iter(found.items()))


def _below(tree: Tree, cards: Index, title: int | None) -> Iterator[tuple[Line, Span, str]]:
    """Yield the short lines below the title that hold a day, with the first of each."""
    first = title if title is not None else 0
    numbers = {bisect_right(tree.lines, at, key=lambda x: x.start) - 1 for at in cards.years}
    for number in sorted(n for n in numbers if n > first):
        line = tree.lines[number]
        text = tree.text[line.start : line.end]
        if len(text) > LONGEST or is_in_teaser(tree, line.box) or _is_in_reply(tree, line.box):
            continue
        if not _is_in_list(tree, number, first):
            for span, value in cards.dates_in(text)[:1]:
                yield line, span.shift(line.start), value


def _is_between(printed: Span | None, marked: Span | None, tree: Tree, title: int | None) -> bool:
    """Tell whether a printed date stands after the title and before a marked one far below.

    The marked one is then of another text, in a list under this one.
    """
    if printed is None or marked is None or title is None:
        return False
    start = tree.lines[title].start
    below = bisect_left(tree.lines, marked.start, key=lambda line: line.start) - title
    return start < printed.start < marked.start and below > BESIDE


def _is_near(printed: str | None, stamp: str) -> bool:
    """Tell whether a printed day is that of a stamp, or the one before or after: zones differ."""
    if printed is None or len(printed) != 10 or len(stamp) != 10:
        return False
    try:
        return abs(date.fromisoformat(printed) - date.fromisoformat(stamp)).days <= 1
    except ValueError:
        return False


def find_title_line(tree: Tree, flags: list[bool], title: str | None) -> int | None:
    """Return the number of the line that is the title of the page, or None."""
    wanted = " ".join((title or "").casefold().split())
    best, score = None, 0.0
    for number, line in enumerate(tree.lines):
        if line.kind is not BlockKind.HEADING:
            continue
        words = " ".join(tree.text[line.start : line.end].casefold().split())
        worth = (0.0 if flags[line.box] else 1.0) + (2.0 if line.level == 1 else 0.0)
        if wanted and len(words) > 8 and (words in wanted or wanted in words):
            # of "Reading court files - Quay Talk" the site may be a heading, too, of a higher level
            worth += 2.0 + 4.0 * min(1.0, len(words) / len(wanted))
        if worth > score:
            best, score = number, worth
    return best


def _marked(
    tree: Tree, cards: Index, flags: list[bool], title: int | None, *, thread: bool
) -> Dated:
    """Return the date of the element named so that stands nearest to the title."""
    if not tree.lines:
        return None, None
    low, high = 0, len(tree.text) + 1
    if title is not None:
        low = tree.lines[max(0, title - FAR)].start
        high = tree.lines[min(len(tree.lines) - 1, title + FAR)].end + 1
    at = tree.lines[title].start if title is not None else 0
    marks = [m for m in cards.marks.get("date", ()) if low <= m.start < high]
    # a label dates the card it stands in; on the page of an article these are comments and teasers
    marks = [m for m in marks if m.names != LABEL and not is_in_teaser(tree, m.box)]
    if not thread:
        marks = [m for m in _without_lists(tree, marks, title) if not _is_in_reply(tree, m.box)]
    for mark in sorted(marks, key=lambda m: (date_rank(m), flags[m.box], abs(m.start - at))):
        if date_rank(mark) == 3 or says_modified(_words_before(tree, mark.start, mark.end)):
            continue
        value = stated_date(cards, mark)
        if value is not None:
            span = trim(tree.text, mark.start, mark.end)
            return value, span if len(span) else None
    return None, None


def _words_before(tree: Tree, start: int, end: int) -> str:
    """Return the words of a date with those before it in its line; of the line above, if it has none.

    "Last updated" stands over its day in some tables.
    """
    before, words = tree.text[max(0, start - NEAR_LABEL) : start], tree.text[start:end]
    here = before.rpartition("\n")[2]
    if here.strip():
        return here[-NEAR_WORDS:] + words
    above = before.rstrip().rpartition("\n")[2]
    if len(above) > LONGEST_LABEL or any(map(str.isdecimal, above)):
        return words
    return f"{above} {words}"


def _days_of(text: str, cards: Index) -> Printed:
    """Return the days of a line; years of two digits count where a label announces them."""
    found = find_printed(text, month_first=cards.month_first)
    if not found and len(text) <= LONGEST_SHORT and SHORT_YEAR.search(text):
        line = parse_date_line(text)
        return ((line.span, line.edtf),) if line is not None and len(line.edtf) == WHOLE else ()
    if found or not (opens_with(text, "published") or opens_with(text, "modified")):
        return found
    return find_short(text, month_first=cards.month_first)


def _without_lists(tree: Tree, marks: list[Mark], title: int | None) -> list[Mark]:
    """Leave out dates of one sort that come back under the text: of signatures, comments, teasers.

    A text between the title and the first of them must have a line of some length.
    """
    if title is None:
        return marks
    start = tree.lines[title].end
    told = next((x.start for x in tree.lines[title + 1 :] if _is_told(x)), len(tree.text))
    times = Counter(m.names for m in marks)
    above = {m.names for m in marks if m.start < max(told, start)}
    return [m for m in marks if times[m.names] < OFTEN or m.names in above]


def _is_told(line: Line) -> bool:
    return line.end - line.start - line.linked >= LONG_LINE


def _is_in_list(tree: Tree, number: int, title: int) -> bool:
    """Tell whether a dated line under running text is one of several in a list or table."""
    kind = tree.lines[number].kind
    if kind not in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL) or number < title:
        return False
    if not any(map(_is_told, tree.lines[title + 1 : number])):
        return False
    near = tree.lines[max(title, number - AFTER) : number + AFTER]
    texts = (tree.text[x.start : x.end] for x in near if x.kind is kind)
    return sum(bool(find_printed(x)) for x in texts if len(x) <= LONGEST) >= OFTEN


def is_in_teaser(tree: Tree, index: int) -> bool:
    """Tell whether an element stands in a link of several lines: its date is of another page."""
    for _ in range(LINK_DEPTH):
        if index < 0:
            return False
        box = tree.boxes[index]
        if box.tag == "a":
            return box.last - box.first > 1
        index = box.parent
    return False


def _is_in_reply(tree: Tree, index: int) -> bool:
    """Tell whether an element stands among the replies to an article."""
    while index >= 0:
        if "comments" in tree.boxes[index].sorts:
            return True
        index = tree.boxes[index].parent
    return False


def _is_elsewhere(tree: Tree, number: int, title: int, beside: int) -> bool:
    """Tell whether a dated line is of something else by its place: the day in the head of a site, a box below.

    `beside` is what the line says besides the date, in characters.
    """
    if number < title:
        between = tree.lines[number + 1 : title]
        return beside <= ALONE and any(x.linked == x.end - x.start for x in between)
    if sum(map(_is_told, tree.lines[title + 1 : number])) < TOLD:
        return False
    return tree.lines[number - 1].kind is BlockKind.HEADING


def _printed(
    tree: Tree,
    cards: Index,
    flags: list[bool],
    title: int | None,
    *,
    of_change: bool = False,
) -> Dated:
    """Return a date that is printed in a short line near the title.

    With `of_change` it may be one that the page gives as that of a change ("Last updated on").
    """
    first: Dated = (None, None)
    for span, value, words in _find_printed(tree, cards, flags, title):
        if not of_change and says_modified(words):
            continue
        if first[0] is None:
            first = value, span
        if opens_with(words, "published"):  # another day stood before: "Adopted on"
            return value, span
    return first


def _find_printed(
    tree: Tree, cards: Index, flags: list[bool], title: int | None
) -> Iterator[tuple[Span, str, str]]:
    """Yield the days printed near the title, the nearest first, with the words before them."""
    at = title if title is not None else 0
    numbers = range(max(0, at - BEFORE), min(len(tree.lines), at + AFTER))
    for number in sorted(numbers, key=lambda n: (n < at, abs(n - at))):
        line = tree.lines[number]
        text = tree.text[line.start : line.end]
        if number == at or flags[line.box] or len(text) > LONGEST or opens_with(text, "member"):
            continue
        if line.linked and is_in_teaser(tree, line.box):
            continue
        if _is_in_list(tree, number, at) or line.kind is BlockKind.QUOTE:
            continue
        before = 0
        for span, value in _days_of(text, cards):
            beside = len(text) - len(span)
            told = beside > BESIDE_DATE and ends_sentence(text)
            if told and parse_dateline(text) is None:  # "Osh, 12 March 2020 - The court ..."
                continue
            if title is not None and _is_elsewhere(tree, number, at, beside):
                continue
            words = text[before : span.start]
            if not words.strip() and not before:
                words = _words_before(tree, line.start, line.start)
            if not says_due(words):
                yield span.shift(line.start), value, words
            before = span.end
