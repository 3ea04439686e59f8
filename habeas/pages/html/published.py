"""When a page was published, as it says itself: in its head, beside its title, in its address.

A copyright year, `dateModified` or the day of capture is never taken; a date that the page prints
beside its title as one of change, only where it says no other. What the page prints goes
before a stamp of the same element: a stamp in UTC may be of the day before or after.
"""

from bisect import bisect_left
from collections import Counter
from datetime import date

import regex

from habeas.model.page import BlockKind
from habeas.model.spans import Span, trim
from habeas.pages.datelines import parse_dateline
from habeas.pages.html.cards import Cards, date_rank, stated_date
from habeas.pages.html.dates import LONGEST, find_printed
from habeas.pages.html.markup import LABEL
from habeas.pages.html.metadata import Metadata
from habeas.pages.html.phrases import ends_sentence, opens_with, says_modified
from habeas.pages.html.tree import Line, Mark, Tree

BEFORE, AFTER = 6, 12  # lines around the title in which its date stands
BESIDE = 5  # lines below the title from which a marked date may be of another text
OFTEN, LONG_LINE = 3, 80  # dates of a list under the text; characters of a line of the text
LINK_DEPTH = 6  # elements around a line that may be the link
FAR = 40  # lines from the title within which an element named a date is believed
IN_ADDRESS = regex.compile(
    r"/((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)|"
    r"/((?:19|20)\d\d)/([1-9]|1[0-2])/([1-9]|[12]\d|3[01])(?=/)"
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAMED_IN_ADDRESS = regex.compile(
    rf"/((?:19|20)\d\d)[/-]({'|'.join(MONTHS)})[a-z]*+[/-](0[1-9]|[12]\d|3[01])(?!\d)", regex.I
)
IN_DATA = regex.compile(
    r"datePublished\\*+(?:\"|&quot;|&#34;)\s*+:\s*+\\*+(?:\"|&quot;|&#34;)((?:19|20)\d\d-\d\d-\d\d)"
)

IN_SCRIPT = regex.compile(
    r"(?:publishedAt|published_at|publishDate|publish_date|publishedDate|firstPublished|firstPublishedAt|"
    r"publicationDate|publication_date|published_time|datePosted)\"\s*+:\s*+\"((?:19|20)\d\d-\d\d-\d\d)"
)
BESIDE_DATE = 50  # characters beside the date of a line that is a sentence of the text
TOLD, ALONE = 2, 25  # lines of text from which a date below them stands nearly alone in its line

Dated = tuple[str | None, Span | None]


def find_published(
    tree: Tree,
    cards: Cards,
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
        if _is_near(marked[0], metadata.published):
            return marked
        printed = _printed(tree, cards, flags, title)
        return printed if _is_near(printed[0], metadata.published) else (metadata.published, None)
    if marked[0] is not None:
        near = _printed(tree, cards, flags, title)
        return near if _is_between(near[1], marked[1], tree, title) else marked
    stated = _sole_day(IN_DATA, html) if "datePublished" in html else None
    if stated is not None:
        return stated, None
    printed = _printed(tree, cards, flags, title)
    if printed[0] is not None:
        return printed
    if metadata.dated is not None:
        return metadata.dated, None
    stated = _sole_day(IN_SCRIPT, html) if "ubli" in html or "datePosted" in html else None
    stated = stated or _in_address(url or "")
    if stated is not None:
        return stated, None
    return _printed(tree, cards, flags, title, of_change=True)


def _sole_day(pattern: "regex.Pattern[str]", html: str) -> str | None:
    """Return the one day that the scripts of a page state, None where they state several."""
    stated = set(pattern.findall(html))
    return stated.pop() if len(stated) == 1 else None


def _in_address(url: str) -> str | None:
    """Return the day that stands in an address: "/2019/03/14/", "/2019/mar/14/"."""
    found = IN_ADDRESS.search(url)
    if found is not None:
        year, month, day = found.group(1, 3, 4) if found[1] else found.group(5, 6, 7)
        return f"{year}-{month:0>2}-{day:0>2}"
    found = NAMED_IN_ADDRESS.search(url)
    if found is None:
        return None
    return f"{found[1]}-{MONTHS.index(found[2].lower()) + 1:02}-{found[3]}"


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
    tree: Tree, cards: Cards, flags: list[bool], title: int | None, *, thread: bool
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
        words = tree.text[max(0, mark.start - 25) : mark.end]
        if date_rank(mark) == 3 or says_modified(words.rsplit("\n", 1)[-1]):
            continue
        value = stated_date(cards, mark)
        if value is not None:
            span = trim(tree.text, mark.start, mark.end)
            return value, span if len(span) else None
    return None, None


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
    cards: Cards,
    flags: list[bool],
    title: int | None,
    *,
    of_change: bool = False,
) -> Dated:
    """Return a date that is printed in a short line near the title.

    With `of_change` it may be one that the page gives as that of a change ("Last updated on").
    """
    at = title if title is not None else 0
    numbers = range(max(0, at - BEFORE), min(len(tree.lines), at + AFTER))
    for number in sorted(numbers, key=lambda n: (n < at, abs(n - at))):
        line = tree.lines[number]
        text = tree.text[line.start : line.end]
        if number == at or flags[line.box] or len(text) > LONGEST or opens_with(text, "member"):
            continue
        if line.linked and is_in_teaser(tree, line.box):
            continue
        if _is_in_list(tree, number, at):
            continue
        before = 0
        for span, value in find_printed(text, month_first=cards.month_first):
            beside = len(text) - len(span)
            told = beside > BESIDE_DATE and ends_sentence(text)
            if told and parse_dateline(text) is None:  # "Osh, 12 March 2020 - The court ..."
                continue
            if title is not None and _is_elsewhere(tree, number, at, beside):
                continue
            if of_change or not says_modified(text[before : span.start]):
                return value, span.shift(line.start)
            before = span.end
    return None, None
