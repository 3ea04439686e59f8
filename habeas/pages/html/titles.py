"""The title of a card: a heading, an element named so, the longest link, or bold words."""

from bisect import bisect_left

import regex

from habeas.model.spans import Span, trim
from habeas.pages.html.dates import LONGEST, find_printed
from habeas.pages.html.index import LOOK, SHORTEST_LINK, Index, is_hour
from habeas.pages.html.tree import Anchor
from habeas.vocab.pages import Cue, has_cue

TITLE_LINK = 15  # of one that is the title though a longer one leads to the same place
EDGES = " \t\n\u00a0|·•—–-:,/"
COUNT = regex.compile(r"[\d\s.,]++\p{Ll}++")  # "12 notes", "3 comments"
HOUR = regex.compile(r"(?<!\d)\d\d?[:.]\d\d(?!\d)")
IN_BRACKETS = regex.compile(r"[(\[][^()\[\]\n]++[)\]]")  # "Court opens (30 May 2021)"
TAIL = regex.compile(r"\s*+\[[^\[\]]{1,25}+\]\Z")  # "[edit]" behind a title


def find_title(
    index: Index, first: int, last: int, start: int, end: int
) -> tuple[Span, bool] | None:
    """Return the title of a card and whether the page names it one."""
    low, high = bisect_left(index.headings, first), bisect_left(index.headings, last)
    headings = index.headings[low : min(high, low + LOOK)]
    if headings:
        return heading_title(index, headings)
    marks = [x for x in index.marks_in("title", start, end) if x.end > x.start]
    if marks:
        spans = {index.tree.text[x.start : x.end].strip() for x in marks}
        if len(spans) > 3:
            return None
        best = max(marks, key=lambda x: x.end - x.start if x.end - x.start < 300 else 0)
        return shorn(index, best.start, best.end), True
    return weak_title(index, start, end)


def heading_title(index: Index, headings: list[int]) -> tuple[Span, bool] | None:
    """Return the title among headings; None where several could each be an item's."""
    lines = [index.tree.lines[n] for n in headings]
    top = min(line.level or 6 for line in lines)
    linked = [line for line in lines if line.linked * 2 > line.end - line.start]
    tops = [line for line in linked if line.level == top]
    addresses = {x.href for line in tops for x in index.anchors_in(line.start, line.end)}
    if len(tops) > 1 and len(addresses) > 1:
        return None
    dated = [
        x
        for n, x in zip(headings, lines, strict=True)
        if index.is_date_only(x) or n in index.heads.known
    ]
    line = next((x for x in (*tops, *linked, *lines) if x not in dated), lines[0])
    span = shorn(index, line.start, line.end)
    tail = TAIL.search(span.of(index.tree.text))
    if tail is not None and tail.start() and index.anchors_in(span.start + tail.start(), span.end):
        span = Span(span.start, span.start + tail.start())
    return span, True


def weak_title(index: Index, start: int, end: int) -> tuple[Span, bool] | None:
    """Return a title that is only linked or bold: the longest link, else the first bold."""
    links = [x for x in index.anchors_in(start, end) if x.end - x.start >= SHORTEST_LINK]
    for link in sorted(links, key=lambda x: -min(x.end - x.start, 300))[:4]:
        if is_title_link(index, link):
            first = first_of_card(index, link, links)
            return shorn(index, first.start, first.end), False
    for mark in index.marks_in("bold", start, min(end, start + LONGEST)):
        if mark.end - mark.start >= SHORTEST_LINK and _may_be_title(index, mark.start, mark.end):
            return shorn(index, mark.start, mark.end), False
    return None


def _may_be_title(index: Index, start: int, end: int) -> bool:
    """Tell whether bold words may be a title: no date, and no hour."""
    words = index.tree.text[start:end]
    return not index.is_marked(start, end) and not (HOUR.search(words) and is_hour(words))


def is_title_link(index: Index, link: Anchor) -> bool:
    """Tell whether a link may be a title: no date, author, tag or "Read more"."""
    if index.is_marked(link.start, link.end) or index.is_often(link):
        return False
    words = index.tree.text[link.start : link.end]
    if COUNT.fullmatch(words):
        return False
    return len(words) > LONGEST or not has_cue(words, Cue.MORE)


def first_of_card(index: Index, link: Anchor, links: list[Anchor]) -> Anchor:
    """Return the link to the same place that stands first: the title is over the teaser."""
    wide = (x for x in links if x.href == link.href and x.end - x.start >= TITLE_LINK)
    return next((x for x in wide if is_title_link(index, x)), link)


def shorn(index: Index, start: int, end: int) -> Span:
    """Return a span without the dates that are printed at its edges."""
    text = index.tree.text
    inner = index.anchors_in(start, end)
    for mark in index.marks_in("date", start, end):
        if mark.start <= start and mark.end >= end:
            continue  # the name of the whole item
        if mark.start <= start:
            start = min(mark.end, end)
        elif mark.end >= end - 1:
            end = mark.start
    dated = index.has_year(start, end)
    for span, _ in find_printed(text[start:end]) if dated else ():
        opens = max(0, start + span.start - 1)
        if not inner and not IN_BRACKETS.fullmatch(text, opens, end):
            break
        if span.start == 0 and span.end < end - start - 4:
            start += span.end
        elif span.end >= end - start - 1 and span.start > 4:
            end = start + span.start
        break
    while start < end and text[start] in EDGES and text[start] not in "—–-":
        start += 1
    while end > start and text[end - 1] in " \t\n\u00a0|·•([":
        end -= 1
    return trim(text, start, end)


def title_links(index: Index, start: int, end: int, title: Span) -> list[Anchor]:
    """Return the links over the words of a title."""
    near = index.anchors_in(max(start, title.start - 80), min(end, title.end))
    return [x for x in near if x.start < title.end and title.start < x.end]
