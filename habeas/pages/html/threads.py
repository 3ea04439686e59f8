"""Threads of posts by several people: whether a page is one, and what in it is no post.

No engine is known by its layout. What comes back with every post tells: a name that only forums
give their elements, a link to reply, lines that differ in their figures alone.
"""

from collections import Counter, defaultdict

import regex

from habeas.pages.html.phrases import is_phrase, opens_profile
from habeas.pages.html.posts import shape
from habeas.pages.html.tree import Tree

OFTEN, SHORT = 3, 30  # lines of one shape, and their mean size, that are trappings of posts
BODIES = 0.5  # share of the text of a thread from which lines of one shape are its posts
LONGEST = 120  # characters of a line that may be a trapping by its words
REPLY_LINK = 20  # characters of a link that may be "Reply with quote"
FIGURES = regex.compile(r"\d++")
RULED_OFF = regex.compile(r"_{6,}+|-- ?\n")  # engines without names set a signature off so


def has_posts(tree: Tree) -> bool:
    """Tell whether a page has elements named as forums alone name them, or a reply link to each."""
    named = sum("post" in box.sorts for box in tree.boxes)
    return named > 1 or _count_replies(tree) >= OFTEN


def _count_replies(tree: Tree) -> int:
    """Return how many links and lines are nothing but "Reply" or "Quote"."""
    spans = {(x.start, x.end) for x in tree.anchors if x.end - x.start <= REPLY_LINK}
    spans |= {(x.start, x.end) for x in tree.lines if x.end - x.start <= REPLY_LINK}
    return sum(is_phrase(tree.text[start:end], "reply") for start, end in spans)


def set_trappings_aside(tree: Tree, aside: list[bool]) -> None:
    """Set aside what repeats around every post: ranks, counters, dates, buttons, signatures.

    Such lines stand in boxes of one shape and are short throughout, or are the same each time but
    for figures, or begin with words of a profile; the names of authors stay.
    """
    named = {mark.start for mark in tree.marks if mark.sort == "author"}
    bodies: set[int] = set()
    total = sum(x.end - x.start for x, off in zip(tree.lines, aside, strict=True) if not off)
    for numbers in _lines_alike(tree, aside):
        size = sum(tree.lines[n].end - tree.lines[n].start for n in numbers)
        plain = size - sum(tree.lines[n].linked for n in numbers)
        if plain > BODIES * total:
            bodies.update(numbers)
        elif len(numbers) >= OFTEN and size <= SHORT * len(numbers):
            for number in numbers:
                aside[number] = aside[number] or tree.lines[number].start not in named
    texts = [tree.text[line.start : line.end] for line in tree.lines]
    masked = [FIGURES.sub("0", x) if len(x) <= LONGEST else x for x in texts]
    times = Counter(masked)
    for number, line in enumerate(tree.lines):
        if aside[number] or line.start in named:
            continue
        often = times[masked[number]] >= OFTEN and number not in bodies
        aside[number] = often or _is_trapping(texts[number])


def _is_trapping(text: str) -> bool:
    """Tell whether a line is a signature or part of a profile by its first words."""
    return RULED_OFF.match(text) is not None or opens_profile(text)


def _lines_alike(tree: Tree, aside: list[bool]) -> list[list[int]]:
    """Return the numbers of lines that stand in boxes of one shape."""
    shapes = [shape(box) for box in tree.boxes]
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, line in enumerate(tree.lines):
        if aside[number]:
            continue
        path: list[str] = []
        index = line.box
        while index >= 0 and len(path) < 3:
            path.append(shapes[index])
            index = tree.boxes[index].parent
        alike[tuple(path)].append(number)
    return list(alike.values())
