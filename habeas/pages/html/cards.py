"""One card: the title, date, address and author that a stretch of a page gives."""

from bisect import bisect_left
from dataclasses import dataclass

import regex

from habeas.model.page import BlockKind
from habeas.model.spans import Span
from habeas.pages.html.days import find_day, printed_in
from habeas.pages.html.index import LOOK, Index
from habeas.pages.html.titles import find_title, title_links, weak_title
from habeas.pages.html.tree import Anchor, Box, Tree

ALL_DATED = 0.8  # share of cards with a date line above them from which it is theirs
SHORTEST_MESSAGE = 25  # characters outside links of a message without title
BESIDE_DAY = 15  # characters beside a day that heads several cards: "Wednesday, "
BY = regex.compile(r"^(?:by|written by|posted by|автор:?|par|von|por|от)\s+", regex.I)


@dataclass(slots=True)
class Card:
    """One item.

    `strong` where a heading or a name says what the title is, `linked` where the title (or the
    whole card) leads to the item. `told` where the date stands in running text: it may be of what
    the text tells, and the other cards of its list say which (`Cards.settle_dates`).
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
    told: bool = False
    author: str | None = None
    tags: tuple[str, ...] = ()


class Cards(Index):
    """The tables of a page, from which cards are read; each stretch is looked at once."""

    def __init__(self, tree: Tree, language: str | None = None) -> None:
        super().__init__(tree, language)
        self.titles: dict[tuple[int, int], tuple[Span, bool] | None] = {}
        self.cards: dict[tuple[int, int], Card | None] = {}

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
            self.titles[first, last] = find_title(self, first, last, start, end)
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
            found = find_title(self, title_line, title_line + 1, line.start, line.end)
        if found is None or not found[0]:
            return None
        span, strong = found
        href = self.find_address(start, end, span)
        (published, place), told = find_day(self, first, last, span, href)
        anchors = self.anchors_in(start, end)
        return Card(
            start=start,
            end=end,
            title=" ".join(span.of(self.tree.text).split("\n")),
            title_span=span,
            strong=strong,
            linked=any(title_links(self, start, end, span)),
            href=href,
            published=published,
            published_span=place,
            told=told,
            author=self.find_author(start, end),
            tags=tuple(
                self.tree.text[x.start : x.end].strip() for x in anchors if "tag" in x.rel.split()
            ),
        )

    def parse_message(self, box: Box) -> Card | None:
        """Return the card of a dated text without a title, or None."""
        lines = self.tree.lines[box.first : box.last]
        if sum(x.end - x.start - x.linked for x in lines) < SHORTEST_MESSAGE:
            return None
        start, end = lines[0].start, lines[-1].end
        none = Span(start, start)
        (published, place), _ = find_day(self, box.first, box.last, none, None)
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

    def find_address(self, start: int, end: int, title: Span) -> str | None:
        """Return the address of an item: its title's link, else its bookmark or "more" link."""
        anchors = self.anchors_in(start, end)
        for link in title_links(self, start, end, title):
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
            return not self.is_date_only(line) and number not in self.heads.known
        if line.end - line.start > 400:
            return False
        lines = self.tree.lines
        before, after = lines[max(0, number - 1)], lines[min(len(lines) - 1, number + 1)]
        if not self.has_year(before.start, after.end):
            return False
        title = weak_title(self, line.start, line.end)
        if title is None:
            return False
        if printed_in(self, line, title[0]):
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
