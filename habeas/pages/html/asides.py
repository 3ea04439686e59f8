"""What stands in or under an article and belongs to other texts, or to the site, by its words.

"Read also: ..." between two paragraphs, a box that asks for an address, teasers of other texts that
an element each says to be an article, links that stand alone.
"""

from collections.abc import Iterator

from habeas.model.page import BlockKind
from habeas.pages.html.phrases import is_phrase, opens_with
from habeas.pages.html.tree import Box, Line, Tree

LONGEST = 250  # characters of a line that is an invitation or a link to another text
LINKED = 0.8  # share of a line in links from which it is nothing but links
LABEL = 60  # characters of a line that opens a list of other texts without being a heading
TEASER = 400  # mean characters of articles with a linked heading that are teasers
FEW = (
    0.7  # share of a page that the articles under its own stay below; live updates hold nearly all
)


def find_asides(tree: Tree, aside: list[bool], title: int | None) -> Iterator[int]:
    """Yield the numbers of lines of an article that are not of it. Linear."""
    yield from _find_other_texts(tree, title)
    number = 0
    while number < len(tree.lines):
        line = tree.lines[number]
        text = tree.text[line.start : min(line.end, line.start + LONGEST)]
        number += 1
        if aside[number - 1] or line.end - line.start > LONGEST:
            continue
        if _is_link_line(line) or opens_with(text, "notice"):
            yield number - 1
        elif opens_with(text, "related"):
            end = _end_of_links(tree, number)
            opens = line.kind is BlockKind.HEADING or is_phrase(text, "related")
            opens = opens or (end > number + 1 and len(text) <= LABEL)
            if (opens and end > number) or 2 * line.linked >= line.end - line.start:
                yield from range(number - 1, end)
                number = end


def _is_link_line(line: Line) -> bool:
    """Tell whether a line is nothing but a link, and no item of a list or table."""
    if line.kind is not BlockKind.PARAGRAPH:
        return False
    return line.linked >= LINKED * (line.end - line.start)


def _end_of_links(tree: Tree, number: int) -> int:
    """Return one past the last of the lines from `number` on that are mostly links."""
    while number < len(tree.lines):
        line = tree.lines[number]
        if line.linked < 0.5 * (line.end - line.start):
            break
        number += 1
    return number


def _find_other_texts(tree: Tree, title: int | None) -> Iterator[int]:
    """Yield the lines of elements that each say to be an article, and are not this one.

    The updates of a live page are articles of their own too, but hold most of it.
    """
    others = list(_other_articles(tree, title))
    whole = tree.boxes[0].last - tree.boxes[0].first if tree.boxes else 0
    size = sum(_size(tree, x.first, x.last) for x in others)
    if whole and (size < FEW * _size(tree, 0, len(tree.lines)) or _are_teasers(tree, others, size)):
        for box in others:
            yield from range(box.first, box.last)


def _are_teasers(tree: Tree, others: list[Box], size: int) -> bool:
    """Tell whether articles are short, and lead by their headings to pages of their own."""
    if size > TEASER * len(others):
        return False
    return all(
        any(
            x.kind is BlockKind.HEADING and x.linked >= LINKED * (x.end - x.start)
            for x in tree.lines[box.first : box.last]
        )
        for box in others
    )


def _other_articles(tree: Tree, title: int | None) -> Iterator[Box]:
    """Yield the articles in and after the one that holds the title of the page."""
    until, inside = 0, False
    for box in tree.boxes:
        if title is None or box.tag != "article" or box.first < until or box.first == box.last:
            continue
        if box.first <= title < box.last:
            inside = True
        elif inside and box.first > title:
            yield box
            until = box.last


def _size(tree: Tree, first: int, last: int) -> int:
    return sum(x.end - x.start for x in tree.lines[first:last])
