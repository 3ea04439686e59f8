"""One card: the title, date, address and author that a stretch of a page gives."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import regex

from habeas.model.page import BlockKind
from habeas.model.spans import Span, trim
from habeas.pages.html.dates import (
    LONGEST,
    find_printed,
    is_month_first,
    parse_stamp,
)
from habeas.pages.html.incomplete import Years, find_in_pieces, find_short_year, find_yearless
from habeas.pages.html.phrases import ends_announcing
from habeas.pages.html.tree import Anchor, Box, Line, Mark, Tree
from habeas.text.figures import to_plain_figures
from habeas.vocab.pages import Cue, has_cue

NEAR = 6  # lines around the title in which a printed date counts
LOOK = 40  # marks or anchors of a card that are looked at: bounds the work on nested groups
ALL_DATED = 0.8  # share of cards with a date line above them from which it is theirs
SHORTEST_MESSAGE = 25  # characters outside links of a message without title
OFTEN = 3  # times that a page links the same words to the same place, from which it is no title
SHORTEST_LINK = 8  # characters of a link that may be a title
TITLE_LINK = 15  # of one that is the title though a longer one leads to the same place
EDGES = " \t\n\u00a0|·•—–-:,/"
# A day in the address of an item is a date that the page gives: engines write it on publication.
IN_ADDRESS = regex.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])(?:/|\Z)")
BESIDE_DAY = 15  # characters beside a day that heads several cards: "Wednesday, "
IN_BRACKETS = regex.compile(r"[(\[][^()\[\]\n]++[)\]]")  # "Court opens (30 May 2021)"
YEAR = regex.compile(r"(?:19|20|1[34])\d\d")  # 1403: of the Hijra
BAR, MOST_FIELDS = regex.compile(r"[|·•\n]"), 12  # between the fields of a line; of them looked at
TAIL = regex.compile(r"\s*+\[[^\[\]]{1,25}+\]\Z")  # "[edit]" behind a title
MOST_BESIDE_HOUR = 6  # letters beside an hour: "at 2:20 pm", "um 14:20 Uhr"
BY = regex.compile(r"^(?:by|written by|posted by|автор:?|par|von|por|от)\s+", regex.I)


@dataclass(slots=True)
class Card:
    """One item.

    `strong` where a heading or a name says what the title is, `linked` where the title (or the
    whole card) leads to the item.
    """

    start: int
    end: int
    title: str
    title_span: Span
    strong: bool
    linked: bool = False
    href: str | None = None
    published: str | None = None
    published_span: Span | None = None
    author: str | None = None
    tags: tuple[str, ...] = ()


class Cards:
    """The tables of a page, indexed by place, from which cards are read."""

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
        self.titles: dict[tuple[int, int], tuple[Span, bool] | None] = {}
        self.cards: dict[tuple[int, int], Card | None] = {}
        self.marks: dict[str, list[Mark]] = {}
        for mark in tree.marks:
            self.marks.setdefault(mark.sort, []).append(mark)
        self.mark_starts = {sort: [x.start for x in found] for sort, found in self.marks.items()}

    def has_year(self, start: int, end: int) -> bool:
        """Tell whether a year may stand in a range: most have none, so no date is looked for."""
        at = bisect_left(self.years, start)
        return at < len(self.years) and self.years[at] + 4 <= end

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

    def has_title(self, box: Box) -> bool:
        """Tell whether an element has one title."""
        return self.box_title(self.first_line(box), box.last) is not None

    def first_line(self, box: Box) -> int:
        """Return the first line of an element; the last line of the link before is not of it."""
        if box.tag != "a" or box.last - box.first < 2:
            return box.first
        line = self.tree.lines[box.first]
        near = self.anchors_in(line.start, line.end)
        return box.first + (bool(near) and all(x.href != box.href for x in near))

    def box_title(self, first: int, last: int) -> tuple[Span, bool] | None:
        """Return the title of a range of lines; each range is looked at once."""
        if (first, last) not in self.titles:
            start, end = self.tree.lines[first].start, self.tree.lines[last - 1].end
            self.titles[first, last] = self.find_title(first, last, start, end)
        return self.titles[first, last]

    def parse_box(self, box: Box) -> Card | None:
        """Return the card that an element is, or None where it has no title or several."""
        place = (self.first_line(box), box.last)
        if place not in self.cards:
            self.cards[place] = self.parse_lines(*place)
        card = self.cards[place]
        if card is not None and card.href is None and box.tag == "a":
            card.href, card.linked = box.href, True
        return card

    def parse_lines(self, first: int, last: int, *, title_line: int | None = None) -> Card | None:
        """Return the card that a range of lines is, or None where it has no title or several.

        Where `title_line` is given, the title is looked for in that line only.
        """
        lines = self.tree.lines
        if first >= last:
            return None
        start, end = lines[first].start, lines[last - 1].end
        if title_line is None:
            found = self.box_title(first, last)
        else:
            line = lines[title_line]
            found = self.find_title(title_line, title_line + 1, line.start, line.end)
        if found is None or not found[0]:
            return None
        span, strong = found
        published, place = self.find_date(first, last, start, end, span)
        anchors = self.anchors_in(start, end)
        href = self.find_address(start, end, span)
        if published is None and (stated := IN_ADDRESS.search(href or "")):
            published = "-".join(stated.groups())
        if published is None:
            near = self.near(first, last, span)
            published, place = find_yearless(self.tree, near, self.heads, span, href)
            if published is None:
                published, place = find_short_year(self.tree, near)
        return Card(
            start=start,
            end=end,
            title=" ".join(span.of(self.tree.text).split("\n")),
            title_span=span,
            strong=strong,
            linked=any(self.title_links(start, end, span)),
            href=href,
            published=published,
            published_span=place,
            author=self.find_author(start, end),
            tags=tuple(
                self.tree.text[x.start : x.end].strip() for x in anchors if "tag" in x.rel.split()
            ),
        )

    def take_dates_above(self, cards: list[Card]) -> None:
        """Give cards the dates of the lines right above them, where nearly all have one there."""
        firsts = [bisect_left(self.ends, card.start) for card in cards]
        dated = [n for n in firsts if n > 0 and self.is_date_line(n - 1)]
        if len(dated) >= ALL_DATED * len(cards) or self.are_days(firsts, dated):
            self.inherit_dates(cards)

    def are_days(self, firsts: list[int], dated: list[int]) -> bool:
        """Tell whether days stand over cards like headings: over the first, and each but once."""
        if len(dated) < 2 or dated[0] != firsts[0]:
            return False
        lines = [self.tree.lines[n - 1] for n in dated]
        texts = [self.tree.text[x.start : x.end] for x in lines]
        days = [self.dates_in(text)[0] for text in texts]
        alone = all(len(t) - len(day[0]) <= BESIDE_DAY for t, day in zip(texts, days, strict=True))
        values = [day[1] for day in days]
        ordered = values in (sorted(values), sorted(values, reverse=True))
        return alone and ordered and len(set(values)) == len(values)

    def parse_message(self, box: Box) -> Card | None:
        """Return the card of a dated text without a title, or None."""
        lines = self.tree.lines[box.first : box.last]
        if sum(x.end - x.start - x.linked for x in lines) < SHORTEST_MESSAGE:
            return None
        start, end = lines[0].start, lines[-1].end
        none = Span(start, start)
        published, place = self.find_date(box.first, box.last, start, end, none)
        if published is None:
            return None
        anchors = [x.href for x in self.anchors_in(start, end) if self.is_dated(x)]
        return Card(
            start=start,
            end=end,
            title="",
            title_span=none,
            strong=False,
            href=anchors[0] if anchors else None,
            published=published,
            published_span=place,
        )

    def find_odd(self, chosen: list[Card]) -> list[Card]:
        """Return cards before and between those of a list: linked headings of the same level.

        Each has a date of its own, as those of the list have.
        """
        lines = self.tree.lines
        firsts = [bisect_left(self.ends, card.start) for card in chosen]
        titles = [bisect_left(self.ends, card.title_span.start) for card in chosen]
        levels = {lines[n].level for n in titles}
        taken = [(card.start, card.end) for card in chosen]
        starts = sorted((card.start, n) for card, n in zip(chosen, firsts, strict=True))
        found: list[Card] = []
        low = bisect_left(self.headings, max(0, firsts[0] - LOOK))
        high = bisect_left(self.headings, firsts[-1])
        odd = [
            n
            for n in self.headings[low:high]
            if lines[n].level in levels
            and lines[n].level != 1
            and 2 * lines[n].linked > lines[n].end - lines[n].start
            and not any(a <= lines[n].start < b for a, b in taken)
        ]
        for at, number in enumerate(odd[:LOOK]):
            following = bisect_left(starts, (lines[number].start, 0))
            stop = starts[following][1] if following < len(starts) else number + 1
            stop = min(stop, odd[at + 1]) if at + 1 < len(odd) else stop
            card = self.parse_lines(number, stop, title_line=number)
            if card is not None and card.published is not None and card.href is not None:
                found.append(card)
        return found

    def inherit_dates(self, cards: list[Card]) -> None:
        """Give cards without a date the one of the date line that stands before them."""
        at, heading, place = 0, None, None
        lines = self.tree.lines
        for card in cards:
            first = at
            while at < len(lines) and lines[at].start < card.start:
                at += 1
            for number in range(max(first, at - 4), at):
                line = lines[number]
                if self.is_date_line(number):
                    text = self.tree.text[line.start : line.end]
                    span, heading = self.dates_in(text)[0]
                    place = span.shift(line.start)
            if card.published is None and heading is not None:
                card.published, card.published_span = heading, place
            while at < len(lines) and lines[at].end <= card.end:
                at += 1

    def find_title(self, first: int, last: int, start: int, end: int) -> tuple[Span, bool] | None:
        """Return the title of a card and whether the page names it one."""
        low, high = bisect_left(self.headings, first), bisect_left(self.headings, last)
        headings = self.headings[low : min(high, low + LOOK)]
        if headings:
            return self.heading_title(headings)
        marks = [x for x in self.marks_in("title", start, end) if x.end > x.start]
        if marks:
            spans = {self.tree.text[x.start : x.end].strip() for x in marks}
            if len(spans) > 3:
                return None
            best = max(marks, key=lambda x: x.end - x.start if x.end - x.start < 300 else 0)
            return self.shorn(best.start, best.end), True
        return self.weak_title(start, end)

    def heading_title(self, headings: list[int]) -> tuple[Span, bool] | None:
        """Return the title among headings; None where several could each be an item's."""
        lines = [self.tree.lines[n] for n in headings]
        top = min(line.level or 6 for line in lines)
        linked = [line for line in lines if line.linked * 2 > line.end - line.start]
        tops = [line for line in linked if line.level == top]
        addresses = {x.href for line in tops for x in self.anchors_in(line.start, line.end)}
        if len(tops) > 1 and len(addresses) > 1:
            return None
        dated = [x for x in lines if self.is_date_only(x)]
        line = next((x for x in (*tops, *linked, *lines) if x not in dated), lines[0])
        span = self.shorn(line.start, line.end)
        tail = TAIL.search(span.of(self.tree.text))
        if (
            tail is not None
            and tail.start()
            and self.anchors_in(span.start + tail.start(), span.end)
        ):
            span = Span(span.start, span.start + tail.start())
        return span, True

    def is_date_only(self, line: Line) -> bool:
        """Tell whether a heading is a date, with a word or two."""
        if not self.has_year(line.start, line.end):
            return False
        text = self.tree.text[line.start : line.end]
        return any(len(span) > 0.5 * len(text) for span, _ in self.dates_in(text))

    def dates_in(self, text: str) -> list[tuple[Span, str]]:
        """Return the whole dates of a line, in any language of the calendar."""
        return list(find_printed(text, month_first=self.month_first))

    def weak_title(self, start: int, end: int) -> tuple[Span, bool] | None:
        """Return a title that is only linked or bold: the longest link, else the first bold."""
        links = [x for x in self.anchors_in(start, end) if x.end - x.start >= SHORTEST_LINK]
        for link in sorted(links, key=lambda x: -min(x.end - x.start, 300))[:4]:
            if self.is_title_link(link):
                first = self.first_of_card(link, links)
                return self.shorn(first.start, first.end), False
        for mark in self.marks_in("bold", start, min(end, start + LONGEST)):
            if mark.end - mark.start >= SHORTEST_LINK and not self.is_marked(mark.start, mark.end):
                return self.shorn(mark.start, mark.end), False
        return None

    def is_title_link(self, link: Anchor) -> bool:
        """Tell whether a link may be a title: no date, author, tag or "Read more"."""
        if self.is_marked(link.start, link.end) or self.is_often(link):
            return False
        words = self.tree.text[link.start : link.end]
        return len(words) > LONGEST or not has_cue(words, Cue.MORE)

    def first_of_card(self, link: Anchor, links: list[Anchor]) -> Anchor:
        """Return the link to the same place that stands first: the title is over the teaser."""
        wide = (x for x in links if x.href == link.href and x.end - x.start >= TITLE_LINK)
        return next((x for x in wide if self.is_title_link(x)), link)

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

    def shorn(self, start: int, end: int) -> Span:
        """Return a span without the dates that are printed at its edges."""
        text = self.tree.text
        inner = self.anchors_in(start, end)
        for mark in self.marks_in("date", start, end):
            if mark.start <= start and mark.end >= end:
                continue  # the name of the whole item
            if mark.start <= start:
                start = min(mark.end, end)
            elif mark.end >= end - 1:
                end = mark.start
        dated = self.has_year(start, end)
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

    def find_date(
        self, first: int, last: int, start: int, end: int, title: Span
    ) -> tuple[str | None, Span | None]:
        """Return the date of a card: named so, or printed near its title."""
        marks = self.marks_in("date", start, end + 1)
        for mark in sorted(marks, key=date_rank):
            value = stated_date(self, mark)
            if value is not None:
                span = trim(self.tree.text, mark.start, mark.end)
                return value, span if len(span) else None
        return self.find_printed_date(first, last, title)

    def find_printed_date(
        self, first: int, last: int, title: Span
    ) -> tuple[str | None, Span | None]:
        """Return a date printed in a short line near the title, or at the end of the card."""
        lines = self.tree.lines
        if not self.has_year(lines[first].start, lines[last - 1].end):
            return None, None
        near = self.near(first, last, title)
        for number in near:
            for span, value in self.printed_in(lines[number], title):
                return value, span
        return find_in_pieces(self.tree, near, month_first=self.month_first)

    def near(self, first: int, last: int, title: Span) -> list[int]:
        """Return the lines of a card in which its date may stand, the nearest to the title first."""
        at = bisect_right(self.ends, title.start, first, last)
        at = at if at < last else first
        near = [
            *range(max(first, at - 3), min(last, at + NEAR)),
            *range(max(at + NEAR, last - 2), last),
        ]
        return sorted(near, key=lambda n: abs(n - at))

    def printed_in(self, line: Line, title: Span | None) -> list[tuple[Span, str]]:
        """Return the dates that stand at an edge of a line or of its fields, outside the title.

        The one whose field holds the least beside it comes first: "Index: FRE 14/1/2021 | Issued
        28 May 2021" has one date and a number.
        """
        if not self.has_year(line.start, line.end):
            return []
        text = self.tree.text[line.start : line.end]
        found: list[tuple[int, Span, str]] = []
        for field in fields_of(text):
            place = field.shift(line.start)
            size = len(field)
            if title is not None:  # what the title says does not bury a date behind it
                size -= max(0, min(title.end, place.end) - max(title.start, place.start))
            for span, value in self.dates_in(field.of(text)):
                whole = span.shift(place.start)
                if title is not None and title.covers(whole):
                    continue
                opens = field.start + span.start < 25
                if (
                    size - len(span) < 60
                    or opens
                    or ends_announcing(text[: field.start + span.start])
                ):
                    found.append((size - len(span), whole, value))
        return [(whole, value) for _, whole, value in sorted(found, key=lambda x: x[0])]

    def find_address(self, start: int, end: int, title: Span) -> str | None:
        """Return the address of an item: its title's link, else its bookmark or "more" link."""
        anchors = self.anchors_in(start, end)
        for link in self.title_links(start, end, title):
            return link.href
        for link in anchors:
            if "bookmark" in link.rel.split():
                return link.href
        for mark in self.marks_in("more", start, end):
            for link in anchors:
                if mark.start <= link.start < mark.end or link.start <= mark.start < link.end:
                    return link.href
        anchors = [x for x in anchors if not self.is_often(x)]
        others = {x.href for x in anchors if not self.is_marked(x.start, x.end)}
        if not others:  # some engines link nothing but the hour of a post
            others = {x.href for x in anchors if self.is_dated(x)}
        return others.pop() if len(others) == 1 else None

    def is_dated(self, link: Anchor) -> bool:
        """Tell whether a link holds an element named a date."""
        return bool(self.marks_in("date", link.start - 1, link.end))

    def title_links(self, start: int, end: int, title: Span) -> list[Anchor]:
        """Return the links over the words of a title."""
        near = self.anchors_in(max(start, title.start - 80), min(end, title.end))
        return [x for x in near if x.start < title.end and title.start < x.end]

    def find_author(self, start: int, end: int) -> str | None:
        """Return the author that a card names."""
        for mark in self.marks_in("author", start, end):
            name = BY.sub("", " ".join(self.tree.text[mark.start : mark.end].split()))
            if 2 <= len(name) <= 80:
                return name
        return None

    def is_starter(self, number: int) -> bool:
        """Tell whether a line may open an item: a heading, or a short one with title and date."""
        line = self.tree.lines[number]
        if line.kind is BlockKind.HEADING:
            return not self.is_date_only(line)
        if line.end - line.start > 400:
            return False
        lines = self.tree.lines
        before, after = lines[max(0, number - 1)], lines[min(len(lines) - 1, number + 1)]
        if not self.has_year(before.start, after.end):
            return False
        title = self.weak_title(line.start, line.end)
        if title is None:
            return False
        if self.printed_in(line, title[0]):
            return True
        upper = self.tree.text.find(
            "\n", line.start, line.end
        )  # a title and its text, one <br> between
        whole = len(title[0]) > 0.9 * ((line.end if upper < 0 else upper) - line.start)
        beside = (n for n in (number - 1, number + 1) if 0 <= n < len(self.tree.lines))
        return whole and any(self.is_date_line(n) for n in beside)

    def holder(self, number: int) -> int:
        """Return the box in which a line is one of several: its nearest that holds more lines."""
        index = self.tree.lines[number].box
        for _ in range(8):
            box = self.tree.boxes[index]
            if box.last - box.first > 1 or box.parent < 0:
                break
            index = box.parent
        return index

    def with_dates_before(self, titles: list[int], first: int) -> list[int]:
        """Return where items begin: one line before the title where most have their date there."""
        before = [n for n in titles if n > first and self.is_date_line(n - 1)]
        last = len(self.tree.lines) - 1
        after = [n for n in titles if n < last and self.is_date_line(n + 1)]
        mostly = len(before) > 0.6 * len(titles)
        if not mostly or (len(after) >= len(before) and titles[0] not in before):
            return titles
        return [n - 1 if n in before else n for n in titles]

    def end_of_last(self, title: int, last: int) -> int:
        """Return where the last item ends: at a rule after it, else with its box."""
        lines, rules = self.tree.lines, self.tree.rules
        at = bisect_left(rules, lines[title].end)
        if at == len(rules):
            return last
        return next((n for n in range(title + 1, last) if lines[n].start >= rules[at]), last)

    def is_date_line(self, number: int) -> bool:
        """Tell whether a line is little more than a date."""
        line = self.tree.lines[number]
        size = line.end - line.start
        if size > LONGEST or not self.has_year(line.start, line.end):
            return False
        text = self.tree.text[line.start : line.end]
        return any(size - len(span) < 60 for span, _ in self.dates_in(text))


def is_hour(text: str) -> bool:
    """Tell whether what stands beside a date is an hour: " в 14:20", " at 2:20 pm"."""
    letters = sum(map(str.isalpha, text))
    return letters <= MOST_BESIDE_HOUR and any(map(str.isdecimal, text))


def date_rank(mark: Mark) -> int:
    """Order dates: those said to be of publication first (0), those of a change last (3)."""
    names = mark.names.lower()
    if "datepublished" in names or "published" in names:
        return 0
    if "updated" in names or "modified" in names:
        return 3
    return 1 if mark.names.startswith("time") else 2


def stated_date(cards: Cards, mark: Mark) -> str | None:
    """Return the day that an element named a date gives: printed in full, else in its stamp."""
    words = cards.tree.text[mark.start : mark.end][:LONGEST]
    found = {edtf for _, edtf in cards.dates_in(words)}
    printed = found.pop() if len(found) == 1 else None
    return printed or (parse_stamp(mark.value) if mark.value else None)


def fields_of(text: str) -> Iterator[Span]:
    """Yield the fields of a line: "Posted by admin on 3 May 2021 | Comments (3) | Print"."""
    start = 0
    for bar in islice(BAR.finditer(text), MOST_FIELDS):
        yield Span(start, bar.start())
        start = bar.end()
    yield Span(start, len(text))
