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

import regex
from selectolax.lexbor import LexborNode

from habeas.model.page import BlockKind
from habeas.pages.html.elements import (
    CLOSED,
    HEADINGS,
    INLINE,
    KINDS,
    PLAIN,
    PREFORMATTED,
    SKIPPED,
    is_hidden,
)
from habeas.pages.html.names import MARKING_TAGS, NOTHING, mark_sort, sorts_of
from habeas.pages.html.tree import Anchor, Box, Line, Mark, Tree

GAP = "\n\n"  # between two lines of the text
SPACES = " \t\n\r\f"
SPACE = regex.compile(r"[ \t\n\r\f]++")
FOOTNOTE = regex.compile(r"(?:^| )(?:_?ftn|fn|footnote|note)[-_:]?(\d{1,4})\b")
HIDING = frozenset(("hidden", "style", "aria-hidden"))  # attributes that may hide an element
NAMELESS = ("", NOTHING)
Attributes = dict[str, str | None]


# An open element: the box around it, whether it is a block, the link and the mark to close, whether
# it has a name of its own, whether it is preformatted. A tuple: there is one for every element.
Frame = tuple[int, bool, tuple[str, str] | None, Mark | None, bool, bool]


def read_tree(body: LexborNode | None, *, noscript: bool = False) -> Tree:
    """Return the tables of a page; an empty page gives empty ones. Linear, without recursion.

    `noscript` reads what a page holds for browsers without JavaScript, too.
    """
    builder = _Builder(SKIPPED - {"noscript"} if noscript else SKIPPED)
    if body is None:
        return builder.finish()
    node = body
    child = builder.enter(body, body.tag or "")
    while builder.frames:
        following = child if child is not None else node.next
        if following is None:
            node = node.parent or body
            builder.leave()
            child = None
            continue
        node, tag = following, following.tag or ""
        child = None if tag == "-text" else builder.enter(node, tag)
        if tag == "-text":
            builder.add_text(node.text_content or "")
    return builder.finish()


class _Builder:
    """The state of the walk: the open elements and the line being written."""

    def __init__(self, skipped: frozenset[str]) -> None:
        self.skipped = skipped
        self.tree = Tree()
        self.frames: list[Frame | None] = []  # None: an inline element that says nothing
        self.box = -1
        self.pieces: list[str] = []  # of the whole text
        self.base = 0  # where the open line begins
        self.line: list[str] = []
        self.size = 0
        self.linked = 0
        self.space = False  # white space is due before the next word
        self.touching = False  # an inline element with a class of its own has just closed
        self.link: tuple[str, str] | None = None
        self.link_start = 0
        self.pre = 0
        self.counters: list[int] = []
        self.known: dict[str, tuple[str, frozenset[str]]] = {}  # class lists of this page

    def enter(self, node: LexborNode, tag: str) -> LexborNode | None:
        """Take an element in; give its first child if the walk should go down into it."""
        if tag in self.skipped:
            self.pass_over(tag, node)
            return None
        attributes = node.attributes
        names, sorts = NAMELESS
        if attributes:
            names, sorts = self.names_of(attributes)
            telling = "hidden" in sorts or not HIDING.isdisjoint(attributes)
            if telling and is_hidden(tag, attributes, sorts):
                return None
        if tag in CLOSED and not self.is_open(tag, attributes):
            return None
        child = node.first_child
        if child is None and tag != "time":
            if tag not in INLINE:
                self.end_line()
            return None
        self.open(tag, attributes, names, sorts)
        if child is None:
            self.leave()
        return child

    def names_of(self, attributes: Attributes) -> tuple[str, frozenset[str]]:
        """Return the class and id of an element and what they say; one copy of what comes again."""
        names, identity = attributes.get("class") or "", attributes.get("id")
        if identity:
            names = f"{names} {identity}"
        elif not names:
            return NAMELESS
        known = self.known.get(names)
        if known is None:
            known = self.known[names] = (names, sorts_of(names))
        return known

    def pass_over(self, tag: str, node: LexborNode) -> None:
        """Take an element that holds no text."""
        if tag == "br":
            self.break_line()
        elif tag == "hr":
            self.end_line()
            self.tree.rules.append(self.base)
        elif tag == "meta":
            self.add_meta(node)

    def is_open(self, tag: str, attributes: Attributes) -> bool:
        """Tell whether a dialog is open, or a button is a heading that unfolds a section."""
        if tag == "dialog":
            return "open" in attributes
        return self.box >= 0 and self.tree.boxes[self.box].tag in HEADINGS

    def open(self, tag: str, attributes: Attributes, names: str, sorts: frozenset[str]) -> None:
        """Open an element."""
        outer, link, preformatted = self.box, self.link, tag in PREFORMATTED
        block = tag not in INLINE
        if block:
            if self.size:
                self.end_line()
            self.space = self.touching = False
            self.open_box(tag, attributes, names, sorts)
        elif not attributes and tag in PLAIN:
            self.touching = False
            self.frames.append(None)
            return
        else:
            if self.touching and (names or tag == "a") and not self.pre:
                self.space = True
            self.touching = False
            if tag == "a":
                self.open_link(attributes, names, sorts)
        self.pre += preformatted
        mark = None
        if sorts or tag in MARKING_TAGS or "itemprop" in attributes or "rel" in attributes:
            mark = self.find_mark(tag, attributes, names, sorts)
        classed = not block and (bool(names) or tag == "a")
        self.frames.append((outer, block, link, mark, classed, preformatted))

    def open_link(self, attributes: Attributes, names: str, sorts: frozenset[str]) -> None:
        """Open a link; it may hold blocks, so it is a box."""
        self.open_box("a", attributes, names, sorts)
        if attributes.get("href"):
            self.end_link()
            self.link = (attributes["href"] or "", attributes.get("rel") or "")
            self.link_start = self.position()

    def open_box(self, tag: str, attributes: Attributes, names: str, sorts: frozenset[str]) -> None:
        """Write an element into the table of boxes."""
        boxes, get = self.tree.boxes, attributes.get
        first = len(self.tree.lines)
        box = Box(tag, self.box, names, sorts, first, get("role"), get("itemtype"), get("href"))
        boxes.append(box)
        self.box = len(boxes) - 1
        if tag == "li" and self.counters:
            self.counters[-1] = _to_int(attributes.get("value"), self.counters[-1] + 1)
        elif tag in ("ol", "ul"):
            self.counters.append(_to_int(attributes.get("start"), 1) - 1)

    def leave(self) -> None:
        """Close the innermost open element."""
        frame = self.frames[-1]
        if frame is None:
            self.frames.pop()
            self.touching = False
            return
        outer, block, link, mark, classed, preformatted = frame
        if block:
            if self.size:
                self.end_line()
            self.space = self.touching = False
        self.frames.pop()
        self.pre -= preformatted
        if self.link is not link:
            self.end_link()
            self.link = link
            self.link_start = self.position()
        if mark is not None and block:
            mark.end = self.tree.lines[-1].end if self.tree.lines else 0
        elif mark is not None:
            mark.end = self.base + self.size
        if not block:
            self.touching = classed and not self.space
        if outer != self.box:
            self.close_box(outer)

    def close_box(self, outer: int) -> None:
        """Write down where the current box ends; the one around it is current again."""
        box = self.tree.boxes[self.box]
        if box.tag in ("ol", "ul") and self.counters:
            self.counters.pop()
        box.last = len(self.tree.lines) + (self.size > 0)
        box.end = len(self.tree.boxes)
        self.box = outer

    def find_mark(
        self,
        tag: str,
        attributes: Attributes,
        names: str,
        sorts: frozenset[str],
    ) -> Mark | None:
        """Return the mark that an element opens, already in the table."""
        prop = attributes.get("itemprop") or ""
        sort = mark_sort(tag, sorts, prop, attributes.get("rel") or "")
        if sort is None:
            return None
        value = None
        if sort == "date":
            value = attributes.get("datetime") or attributes.get("content")
            value = value or attributes.get("title")
        mark = Mark(sort, self.position(), 0, self.box, value, f"{tag} {names} {prop}")
        self.tree.marks.append(mark)
        return mark

    def add_meta(self, node: LexborNode) -> None:
        """Keep a date that microdata states inside the page."""
        attributes = node.attributes
        prop = attributes.get("itemprop") or ""
        if prop in ("datePublished", "headline", "inLanguage") and attributes.get("content"):
            sort = "date" if prop == "datePublished" else prop
            here = self.position()
            self.tree.marks.append(Mark(sort, here, here, self.box, attributes["content"], prop))

    def position(self) -> int:
        """Return where the next word will begin."""
        return self.base + self.size + (self.space and self.size > 0)

    def add_text(self, raw: str) -> None:
        """Write the text of a text node."""
        if self.pre:
            self.add_preformatted(raw)
            return
        if not raw.strip(SPACES):  # most text nodes are the space between two elements
            self.space = self.space or bool(raw)
            return
        text = raw
        if "\n" in raw or "  " in raw or "\t" in raw or "\r" in raw or "\f" in raw:
            text = SPACE.sub(" ", raw)
        if text[0] == " ":
            self.space, text = True, text[1:]
        self.touching = False
        trailing = text.endswith(" ")
        if trailing:
            text = text[:-1]
        self.put(text)
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

    def end_link(self) -> None:
        """Write down the linked words of the open line."""
        end = self.base + self.size
        if self.link is not None and end > self.link_start:
            self.tree.anchors.append(Anchor(self.link_start, end, *self.link, self.box))

    def end_line(self) -> None:
        """End the open line, if there is one, and begin another."""
        self.touching = False
        if not self.size:
            self.space = False
            return
        text = "".join(self.line)
        body = text.strip()
        if self.link is not None:
            self.end_link()
        if body:
            self.add_line(text, body)
        else:
            self.forget_blank()
        self.line, self.size, self.linked, self.space = [], 0, 0, False
        self.link_start = self.base

    def forget_blank(self) -> None:
        """Take back what was written down about a line of no-break spaces."""
        while self.tree.anchors and self.tree.anchors[-1].start >= self.base:
            self.tree.anchors.pop()
        for mark in reversed(self.tree.marks):
            if mark.start < self.base:
                break
            mark.start = mark.end = self.base

    def add_line(self, text: str, body: str) -> None:
        """Put a line into the table; its span leaves out white space at the ends."""
        start = self.base + text.index(body[0])
        line = Line(start, start + len(body), BlockKind.PARAGRAPH, self.box)
        line.linked = self.linked
        self.set_kind(line)
        text = text.rstrip("\n")
        self.tree.lines.append(line)
        self.pieces.append(text)
        self.base += len(text) + len(GAP)

    def set_kind(self, line: Line) -> None:
        """Say what a line is, by the nearest elements around it that tell."""
        boxes, index = self.tree.boxes, line.box
        for _ in range(6):  # deeper ones say nothing of the line itself; keeps the pass linear
            if index < 0:
                return
            box = boxes[index]
            if box.tag in HEADINGS:
                line.kind, line.level = BlockKind.HEADING, HEADINGS[box.tag]
                return
            if "note" in box.names or "ftn" in box.names or "fn" in box.names:
                found = FOOTNOTE.search(box.names)
                if found is not None:
                    line.kind, line.note = BlockKind.FOOTNOTE, found[1]
                    return
            if box.tag in KINDS:
                self.set_box_kind(line, box)
                return
            index = box.parent

    def set_box_kind(self, line: Line, box: Box) -> None:
        """Set the kind that a list, table, caption or quote gives; marks only its first line."""
        line.kind = KINDS[box.tag]
        if box.tag != "li" and line.kind is not BlockKind.LIST_ITEM:
            return
        if box.first < len(self.tree.lines):
            line.kind = BlockKind.PARAGRAPH
        elif box.tag == "li":
            ordered = box.parent >= 0 and self.tree.boxes[box.parent].tag == "ol"
            line.marker = f"{self.counters[-1]}." if ordered and self.counters else "•"

    def finish(self) -> Tree:
        """Return the tables."""
        while self.frames:
            self.leave()
        self.end_line()
        self.tree.text = GAP.join(self.pieces)
        size = len(self.tree.text)
        for mark in self.tree.marks:  # words may end in white space that was taken off the line
            mark.start = min(mark.start, size)
            mark.end = max(mark.start, min(mark.end, size))
        for anchor in self.tree.anchors:
            if anchor.end > size:
                anchor.end = size
        lines = len(self.tree.lines)
        for box in self.tree.boxes:  # the line that a link was in may have been blank
            if box.last > lines:
                box.last = lines
            if box.first > box.last:
                box.first = box.last
        return self.tree


def _to_int(value: str | None, default: int) -> int:
    return (
        int(value) if value and value.isascii() and value.isdigit() and len(value) < 7 else default
    )
