"""One pass over the tree of a page: its text, and what the tags say about stretches of it.

Four flat tables come out of it, all in document order, so that everything later is a loop over a
list and no depth of nesting can hurt:

- lines: the stretches of text that stand on a line of their own, each with its kind and its box;
- boxes: the elements that make lines (and links), each with its range of boxes and lines;
- marks: the words that an element names as a date, title, author, tag or bold print;
- links: the linked words with their address.

Whitespace is collapsed as a browser does it; no-break spaces stay. `<br>` breaks a line, two of
them end it. What a browser does not show (scripts, hidden elements, form controls) is left out.
"""

from collections.abc import Iterator
from typing import Literal

import regex

from habeas.model.page import BlockKind
from habeas.pages.html.elements import HEADINGS, KINDS
from habeas.pages.html.markup import (
    BLOCKS,
    CLOSE,
    FILLED,
    INLINE,
    ITEM,
    LINE_BREAK,
    LINK,
    META,
    NOTHING,
    PLAIN_INLINE,
    RICH_BLOCK,
    RULE,
    SKIPPED,
    UNFOLDING,
    Step,
    find_note,
    find_tags,
    unescape,
)
from habeas.pages.html.tree import Anchor, Box, Line, Mark, Start, Tree

GAP = "\n\n"  # between two lines of the text
SPACES = " \t\n\r\f"
SPACE = regex.compile(r"[\t\n\r\f][ \t\n\r\f]*+| [ \t\n\r\f]++")  # but for one space alone
LISTS = ("ol", "ul")
CELLS = ("td", "th")
SHORTEST_STACKED = 4  # characters of the first line of a card: shorter ones are letters for images

# What is to be done where an element closes. Most say nothing of their words (None) or only break
# the line (True); the others keep their start tag, their mark and the link around them.
Frame = tuple[Start, Mark | None, Box | None] | Literal[True] | None


def read_tree(html: str) -> Tree:
    """Return the tables of a page, from markup that the parser wrote (`markup.write_shown`).

    Linear, without recursion. Markup of another origin gives a tree, too, but its text may hold
    pieces of markup.
    """
    builder = _Builder()
    builder.walk(html)
    return builder.finish()


DAY_OPENS = regex.compile(r"\d\d?+(?:[./-]\d\d?+[./-]\d|\.?+ ?+\p{L}{3})")


def is_seam(before: str, after: str) -> bool:
    """Tell whether two words touch that no word is made of: "2021Courts", "2021" and "3 min".

    They stand in elements side by side that a style sheet sets apart.
    """
    first = after[:1]
    if before[-1:].islower() and first.isupper():
        return True
    if before[-1:].isalpha() and first.isdecimal():  # "Newsroom" and "28 May 2021"
        return DAY_OPENS.match(after) is not None
    return before[-4:].isdecimal() and before[-4:-2] in ("19", "20") and first.isalnum()


def _pass_over(tags: Iterator[Step], tag: str) -> str:
    """Pass over what an element holds; return the text behind it, "" where it never closes."""
    depth = 1
    for (act, start, _), text, _ in tags:
        if start.tag == tag:
            depth += -1 if act == CLOSE else 1
            if not depth:
                return text
    return ""


class _Builder:
    """The state of the walk: the open elements and the line being written."""

    __slots__ = (
        "anchors", "base", "box", "boxes", "counters", "frames", "line", "lines", "link",
        "link_start", "linked", "marked", "marks", "pieces", "pre", "rules", "size", "space", "stacked",
        "touching",
    )  # fmt: skip

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self.lines: list[Line] = []
        self.marks: list[Mark] = []
        self.anchors: list[Anchor] = []
        self.rules: list[int] = []
        self.frames: list[Frame] = []
        self.box = -1
        self.pieces: list[str] = []  # of the whole text
        self.base = 0  # where the open line begins
        self.line: list[str] = []
        self.size = 0
        self.linked = 0
        self.space = False  # white space is due before the next word
        self.touching = False  # an inline element with a class of its own has just closed
        self.link: Box | None = None
        self.link_start = 0
        self.stacked = False  # the open link is a card whose named elements are lines each
        self.pre = 0
        self.counters: list[int] = []
        self.marked = 0  # marks before the open line

    def walk(self, html: str) -> None:  # noqa: C901  (see below)
        """Take a page in, tag after tag.

        One long loop, in which what most tags and texts need stands written out: a page has
        thousands of them, and calls would take more time than all else. Each tag comes with the
        text behind it and the tag that follows.
        """
        steps = find_tags(html)
        boxes, lines, frames = self.boxes, self.lines, self.frames
        seam = False  # the last tag closed a `span`, and a plain element follows at once
        for (act, start, href), text, (following, _, _) in steps:
            if act == CLOSE:
                frame = frames.pop() if frames else None
                if frame is True:
                    if self.size:
                        self.end_line()
                    self.space = self.touching = False
                    box = boxes[self.box]
                    box.last = len(lines)
                    box.end = len(boxes)
                    self.box = box.parent
                elif frame is None:
                    self.touching = False
                else:
                    self.leave(*frame)
                if following == PLAIN_INLINE:
                    seam = not text and start.tag == "span"
            elif act == NOTHING:
                pass
            elif following == CLOSE and not text and act <= FILLED and start.tag != "time":
                if act <= BLOCKS:
                    self.end_line()
                    if start.tag in CELLS:
                        self.add_empty(start)
                (_, start, _), text, (following, _, _) = next(steps)
                if following == PLAIN_INLINE:
                    seam = not text and start.tag == "span"
            elif act <= ITEM:
                if self.size:
                    self.end_line()
                self.space = self.touching = False
                if act == ITEM and self.counters:
                    self.count(start.number)
                boxes.append(Box(start, start.tag, self.box, start.sorts, len(lines)))
                self.box = len(boxes) - 1
                frames.append(True)
            elif act == LINK:
                self.open_link(start, href)
            elif act == PLAIN_INLINE:
                self.touching = False
                frames.append(None)
                if seam and start.tag == "span" and self.size and text:
                    self.space = self.space or is_seam(self.line[-1], text)
                seam = False
            elif act == SKIPPED or (act == UNFOLDING and not self.is_unfolding()):
                text = _pass_over(steps, start.tag)
            else:
                self.enter(start)
            if text:
                if self.pre:
                    self.add_preformatted(unescape(text))
                elif text.isspace():  # most texts are the space between two elements
                    self.space = True
                else:
                    self.add_text(text)

    def enter(self, start: Start) -> None:
        """Take an element in that is not of the two most frequent sorts."""
        act = start.act
        if act == RICH_BLOCK:
            self.open_block(start)
        elif act in (INLINE, UNFOLDING):
            self.open_inline(start)
        elif act == LINE_BREAK:
            self.break_line()
        elif act == META:
            here = self.position()
            mark = Mark(start.mark or "", here, here, self.box, start.value, start.source)
            self.marks.append(mark)
        else:
            self.end_line()
            if act == RULE:
                self.rules.append(self.base)

    def is_unfolding(self) -> bool:
        """Tell whether a button stands in a heading: it then unfolds what follows, and is shown."""
        return self.box >= 0 and self.boxes[self.box].tag in HEADINGS

    def open_block(self, start: Start) -> None:
        """Open an element that stands on lines of its own."""
        if self.size:
            self.end_line()
        self.space = self.touching = False
        self.open_box(start)
        self.pre += start.preformatted
        self.frames.append((start, self.open_mark(start), None))

    def open_inline(self, start: Start) -> None:
        """Open an element in the midst of a line."""
        if self.touching and start.names and not self.pre:
            if self.is_stacked():
                self.end_line()
                self.stacked = True
            self.space = True
        self.touching = False
        self.pre += start.preformatted
        self.frames.append((start, self.open_mark(start), None))

    def open_link(self, start: Start, href: str | None) -> None:
        """Open a link. It may hold blocks, so it is a box."""
        if self.touching and not self.pre:
            self.space = True
        self.touching = False
        box = Box(start, "a", self.box, start.sorts, len(self.lines), 0, 0, href)
        self.box = len(self.boxes)
        self.boxes.append(box)
        outer = self.link
        if href:
            if outer is not None:
                self.end_link(outer)
            self.link = box
            self.link_start = self.base + self.size + (self.space and self.size > 0)
        mark = None if start.mark is None else self.open_mark(start)
        self.frames.append((start, mark, outer))

    def is_stacked(self) -> bool:
        """Tell whether named elements follow each other in a link that opened the line: a card.

        Style sheets make lines of them, and of the link.
        """
        link = self.link
        if link is None or not link.start.names:
            return False
        return self.link_start == self.base and self.size >= SHORTEST_STACKED

    def open_box(self, start: Start) -> None:
        """Write an element into the table of boxes."""
        tag, number = start.tag, start.number
        box = Box(start, tag, self.box, start.sorts, len(self.lines))
        self.box = len(self.boxes)
        self.boxes.append(box)
        if tag == "li" and self.counters:
            self.count(number)
        elif tag in LISTS:
            self.counters.append(0 if number is None else number - 1)

    def add_empty(self, start: Start) -> None:
        """Write a cell without words into the table of boxes: those after it stand one further."""
        at, lines = len(self.boxes), len(self.lines)
        self.boxes.append(Box(start, start.tag, self.box, start.sorts, lines, lines, at + 1))

    def count(self, number: int | None) -> None:
        """Count an item of the innermost list, which may have a number of its own."""
        self.counters[-1] = self.counters[-1] + 1 if number is None else number

    def open_mark(self, start: Start) -> Mark | None:
        """Return the mark that an element opens, already in the table."""
        if start.mark is None:
            return None
        mark = Mark(start.mark, self.position(), 0, self.box, start.value, start.source)
        self.marks.append(mark)
        return mark

    def leave(self, start: Start, mark: Mark | None, outer: Box | None) -> None:
        """Close an element that is not of the most frequent sorts."""
        if start.act == LINK:
            self.leave_link(mark, outer)
            return
        self.pre -= start.preformatted
        if start.act == RICH_BLOCK:
            self.leave_block(mark)
            return
        if mark is not None:
            mark.end = self.base + self.size
        self.touching = bool(start.names) and not self.space

    def leave_block(self, mark: Mark | None) -> None:
        """Close a block that is preformatted or marks its words."""
        if self.size:
            self.end_line()
        self.space = self.touching = False
        if mark is not None:
            mark.end = self.lines[-1].end if self.lines else 0
        self.close_box()

    def leave_link(self, mark: Mark | None, outer: Box | None) -> None:
        """Close a link; the one around it, if there is one, goes on."""
        box = self.boxes[self.box]
        if box.href and self.stacked:
            self.end_line()
            self.stacked = False
        here = self.base + self.size
        if box.href:
            if here > self.link_start:
                self.anchors.append(
                    Anchor(self.link_start, here, box.href, box.start.rel, self.box)
                )
            self.link = outer
            self.link_start = here + (self.space and self.size > 0)
        if mark is not None:
            mark.end = here
        self.touching = not self.space
        box.last = len(self.lines) + (self.size > 0)
        box.end = len(self.boxes)
        self.box = box.parent

    def close_box(self) -> None:
        """Write down where the current box ends; the one around it is current again."""
        box = self.boxes[self.box]
        if box.tag in LISTS and self.counters:
            self.counters.pop()
        box.last = len(self.lines) + (self.size > 0)
        box.end = len(self.boxes)
        self.box = box.parent

    def position(self) -> int:
        """Return where the next word will begin."""
        return self.base + self.size + (self.space and self.size > 0)

    def add_text(self, text: str) -> None:
        """Write words as they are written out, with the space around them."""
        if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
            text = SPACE.sub(" ", text)
        if "&" in text:
            text = unescape(text)
        self.touching = False
        space = text[:1] == " "
        trailing = text[-1:] == " "
        if space or trailing:
            text = text[space : len(text) - trailing]
        line = self.line
        if (space or self.space) and self.size and not line[-1].endswith("\n"):
            line.append(" ")
            self.size += 1
        line.append(text)
        self.size += len(text)
        if self.link is not None:
            self.linked += len(text)
        self.space = trailing

    def add_preformatted(self, raw: str) -> None:
        """Write text that keeps its line breaks; a blank line in it stays inside the line."""
        for number, part in enumerate(raw.split("\n")):
            if number and self.size:
                self.line.append("\n")
                self.size += 1
                self.space = False
            if part.strip():
                self.put(part.rstrip("\r"))

    def put(self, text: str) -> None:
        """Append words to the open line."""
        if self.space and self.size and not self.line[-1].endswith("\n"):
            self.line.append(" ")
            self.size += 1
        self.space = False
        self.line.append(text)
        self.size += len(text)
        if self.link is not None:
            self.linked += len(text)

    def break_line(self) -> None:
        """Break the line once; a second break in a row ends it."""
        self.space = self.touching = False
        if not self.size:
            return
        if self.line[-1] == "\n":
            self.end_line()
            return
        self.line.append("\n")
        self.size += 1

    def end_link(self, link: Box) -> None:
        """Write down the linked words of the open line."""
        end = self.base + self.size
        if end > self.link_start:
            href, rel = link.href or "", link.start.rel
            self.anchors.append(Anchor(self.link_start, end, href, rel, self.box))

    def end_line(self) -> None:
        """End the open line, if there is one, and begin another."""
        self.touching = self.space = False
        if not self.size:
            return
        text = self.line[0] if len(self.line) == 1 else "".join(self.line)
        body = text.strip()
        if self.link is not None:
            self.end_link(self.link)
        if body:
            self.add_line(text, body)
        else:
            self.forget_blank()
        self.line, self.size, self.linked = [], 0, 0
        self.link_start = self.base
        self.marked = len(self.marks)

    def forget_blank(self) -> None:
        """Take back what was written down about a line of no-break spaces."""
        while self.anchors and self.anchors[-1].start >= self.base:
            self.anchors.pop()
        for mark in self.marks[self.marked :]:
            if mark.start >= self.base:
                mark.start = mark.end = self.base

    def add_line(self, text: str, body: str) -> None:
        """Put a line into the table; its span leaves out white space at the ends.

        The nearest elements around it say what it is.
        """
        base, boxes, index = self.base, self.boxes, self.box
        start = base if text is body else base + text.index(body[0])
        line = Line(start, start + len(body), BlockKind.PARAGRAPH, index, self.linked)
        for _ in range(6):  # deeper ones say nothing of the line itself; keeps the pass linear
            if index < 0:
                break
            box = boxes[index]
            if box.start.telling:
                self.set_told_kind(line, box)
                break
            index = box.parent
        if text is not body:
            text = text.rstrip("\n")
        self.lines.append(line)
        self.pieces.append(text)
        self.base = base + len(text) + len(GAP)

    def set_told_kind(self, line: Line, box: Box) -> None:
        """Set the kind of a line that an element tells."""
        level = HEADINGS.get(box.tag)
        if level is not None:
            line.kind, line.level = BlockKind.HEADING, level
            return
        note = find_note(box.start.names) if box.start.names else None
        if note is not None:
            line.kind, line.note = BlockKind.FOOTNOTE, note
        else:
            self.set_box_kind(line, box)

    def set_box_kind(self, line: Line, box: Box) -> None:
        """Set the kind that a list, table, caption or quote gives; marks only its first line."""
        line.kind = KINDS[box.tag]
        if box.tag != "li" and line.kind is not BlockKind.LIST_ITEM:
            return
        if box.first < len(self.lines):
            line.kind = BlockKind.PARAGRAPH
        elif box.tag == "li":
            ordered = box.parent >= 0 and self.boxes[box.parent].tag == "ol"
            line.marker = f"{self.counters[-1]}." if ordered and self.counters else "•"

    def finish(self) -> Tree:
        """Return the tables."""
        self.end_line()
        text = GAP.join(self.pieces)
        size = len(text)
        for mark in self.marks:  # words may end in white space that was taken off the line
            mark.start = min(mark.start, size)
            mark.end = max(mark.start, min(mark.end, size))
        for anchor in self.anchors:
            if anchor.end > size:
                anchor.end = size
        lines = len(self.lines)
        for box in self.boxes:  # the line that a link was in may have been blank
            if box.last > lines:
                box.last = lines
            if box.first > box.last:
                box.first = box.last
        return Tree(text, self.boxes, self.lines, self.marks, self.anchors, self.rules)
