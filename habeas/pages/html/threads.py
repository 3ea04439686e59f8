"""Threads of posts by several people: whether a page is one, and what in it is no post.

No engine is known by its layout. What comes back with every post tells: a link to reply, lines
that differ in their figures alone.
"""

from bisect import bisect_right
from collections import Counter, defaultdict

import regex

from habeas.pages.html.phrases import (
    ends_quoting,
    ends_sentence,
    is_phrase,
    opens_profile,
    opens_with,
)
from habeas.pages.html.posts import shape
from habeas.pages.html.tree import Tree

OFTEN, SHORT = 3, 30  # lines of one shape, and their mean size, that are trappings of posts
BODIES = 0.5  # share of the text of a thread from which lines of one shape are its posts
LONGEST = 120  # characters of a line that may be a trapping by its words
REPLY_LINK = 20  # characters of a link that may be "Reply with quote"
MEMBER_LINE = 60  # characters of "Joined: 4 May 2011"
MOSTLY = 0.8  # share of lines of one shape that have a word, or a day, in common
OWN_WORDS = 1.5  # mean of the words that a heading of a post has for itself: the name of its author
TOLD = 0.3  # share of short lines of one shape that are sentences, from which they are replies
LEAST_TOLD = 3  # words of a short sentence
ROWS = frozenset(("tr", "tbody"))  # stand in every table, and say nothing of a cell
FIGURES = regex.compile(r"\d++")
WORDS = regex.compile(r"[\p{L}\p{M}\p{N}]++")
AGE = regex.compile(
    r"(?<!\d)(?:(?:19|20)\d\d(?!\d)|\d\d?:\d\d(?!\d))|\b(?:ago|назад|тому|бұрын|мурун)\b|\b(?:il y a|hace|vor)\b",
    regex.I,
)
RULED_OFF = regex.compile(r"_{6,}+|-- ?\n|-{12,}+")  # engines without names set a signature off so


def has_posts(tree: Tree) -> bool:
    """Tell whether a page has what forums alone have, with each of several posts.

    A link to reply, or two counters of the author ("Joined", "Posts"); what elements are named is
    looked at before (`kind.says_thread`).
    """
    return _count_replies(tree) >= OFTEN or _has_members(tree)


def _has_members(tree: Tree) -> bool:
    """Tell whether lines of two sorts about the authors of posts come back."""
    times: Counter[str] = Counter()
    for line in tree.lines:
        text = tree.text[line.start : line.end]
        for part in text.split("\n") if len(text) <= 2 * LONGEST else ():
            if len(part) > MEMBER_LINE or not opens_with(part, "member"):
                continue
            if (word := WORDS.search(part)) is not None:
                times[word[0].casefold()] += 1
    return sum(count >= OFTEN for count in times.values()) > 1


def _count_replies(tree: Tree) -> int:
    """Return how many links and lines are nothing but "Reply" or "Quote"."""
    spans = {(x.start, x.end) for x in tree.anchors if x.end - x.start <= REPLY_LINK}
    spans |= {(x.start, x.end) for x in tree.lines if x.end - x.start <= REPLY_LINK}
    return sum(is_phrase(tree.text[start:end], "reply") for start, end in spans)


def set_trappings_aside(tree: Tree, aside: list[bool]) -> None:
    """Set aside what repeats around every post: ranks, counters, dates, buttons, signatures.

    Such lines stand in boxes of one shape and are short throughout, or differ in a name and a day
    alone, or are the same each time but for figures, or begin with words of a profile; the names
    of authors stay where they have a line of their own.
    """
    named = {mark.start for mark in tree.marks if mark.sort == "author"}
    bodies: set[int] = set()
    texts = [tree.text[line.start : line.end] for line in tree.lines]
    dated = _dated_lines(tree)
    total = sum(x.end - x.start for x, off in zip(tree.lines, aside, strict=True) if not off)
    for number, text in enumerate(texts):
        aside[number] = aside[number] or _is_trapping(text)
    for numbers in _lines_alike(tree, aside):
        size = sum(len(texts[n]) for n in numbers)
        plain = size - sum(tree.lines[n].linked for n in numbers)
        if plain > BODIES * total:
            bodies.update(numbers)
        elif len(numbers) >= OFTEN and size <= LONGEST * len(numbers):
            alike = [texts[n] for n in numbers]
            if size <= SHORT * len(numbers) and not _are_replies(alike):
                for number in numbers:
                    aside[number] = aside[number] or tree.lines[number].start not in named
            elif _are_headings(alike, sum(n in dated for n in numbers)):
                for number in numbers:
                    aside[number] = True
    masked = [FIGURES.sub("0", x) if len(x) <= LONGEST else x for x in texts]
    times = Counter(masked)
    most = max(times.values(), default=0)
    for number, line in enumerate(tree.lines):
        if aside[number] or line.start in named:
            continue
        # what is said in every post is a trapping even where it stands among their words
        least = max(OFTEN, most // 2 + 1) if number in bodies else OFTEN
        aside[number] = times[masked[number]] >= least


def _dated_lines(tree: Tree) -> set[int]:
    """Return the numbers of lines in which an element is named a date."""
    starts = [line.start for line in tree.lines]
    return {bisect_right(starts, x.start) - 1 for x in tree.marks if x.sort == "date"}


def _are_replies(texts: list[str]) -> bool:
    """Tell whether short lines are posts: many are sentences of several words."""
    told = sum(ends_sentence(text) and text.count(" ") >= LEAST_TOLD - 1 for text in texts)
    return told > TOLD * len(texts)


def _are_headings(texts: list[str], dated: int) -> bool:
    """Tell whether lines open or close posts: a day, words in common, and but a name besides."""
    words = [set(WORDS.findall(text.casefold())) for text in texts]
    times = Counter(word for line in words for word in line)
    common = {word for word, count in times.items() if count >= MOSTLY * len(texts)}
    dated = max(dated, sum(AGE.search(text) is not None for text in texts))
    if dated < MOSTLY * len(texts) and len(common) < 2:
        return False
    own = sum(not FIGURES.search(word) for line in words for word in line - common)
    return own - dated <= OWN_WORDS * len(texts)  # of a day, the name of the month


def _is_trapping(text: str) -> bool:
    """Tell whether a line is of the board, or a signature, a profile, the head of a quote."""
    if RULED_OFF.match(text) is not None or opens_profile(text) or ends_quoting(text):
        return True
    return len(text) <= LONGEST and opens_with(text, "visitor")


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
            if tree.boxes[index].tag not in ROWS:
                path.append(shapes[index])
            index = tree.boxes[index].parent
        alike[tuple(path)].append(number)
    return list(alike.values())
