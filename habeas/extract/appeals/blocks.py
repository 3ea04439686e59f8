"""Entries of several lines: a name, and under it the post, the body, the town.

How many lines an entry takes is told by the empty lines between entries, by the numbers before
them, or by the posts that stand under most names.
"""

from enum import Enum
from itertools import pairwise

from habeas.extract.appeals.entries import first_words
from habeas.extract.appeals.headings import ends_list, is_claim, is_closing, is_section
from habeas.extract.appeals.lines import Line, Mark
from habeas.extract.appeals.parties import is_body, parse_people
from habeas.extract.appeals.places import parse_place
from habeas.extract.appeals.posts import parse_post
from habeas.model.page import BlockKind
from habeas.text.figures import to_int

MAX_BLOCKS = 20  # entries of several lines that are looked at to tell that a list has such
MAX_WRAP = 5  # lines that one entry may take


class Shape(Enum):
    """How the entries of a list are parted."""

    LINES = "lines"  # most take a line; some go on in the next ones
    BLOCKS = "blocks"  # an empty line stands between two
    POSTED = "posted"  # no sign parts them, but a post stands under each name


def find_shape(lines: list[Line], at: int) -> Shape:
    """Return how the entries from the line `at` on are parted."""
    if _is_blocked(lines, at):
        return Shape.BLOCKS
    return Shape.POSTED if _is_posted(lines, at) else Shape.LINES


def count_lines(lines: list[Line], at: int, shape: Shape) -> int:
    """Return how many lines the entry at `at` takes."""
    if shape is Shape.BLOCKS:
        return _count_block(lines, at)
    if shape is Shape.POSTED and _is_name(lines[at]):
        return _count_posted(lines, at)
    return _count_wrapped(lines, at)


def _is_posted(lines: list[Line], at: int) -> bool:
    """Tell whether two names or more stand alone in their lines, each with a post under it."""
    names = posted = 0
    if at >= len(lines) or not _is_name(lines[at]):
        return False
    for line, below in pairwise(lines[at : at + MAX_BLOCKS * MAX_WRAP]):
        if names == MAX_BLOCKS or not _is_plain(line):
            break
        if _is_name(line):
            names += 1
            posted += _is_post(below)
    return names > 1 and posted * 5 >= names * 4


def _is_plain(line: Line) -> bool:
    return line.mark is Mark.NONE and line.cell is None and not ends_list(line)


def _is_name(line: Line) -> bool:
    return bool(parse_people(line.text.rstrip(" ,;"))) and not _is_post(line)


def _is_post(line: Line) -> bool:
    """Tell whether a line is a post and names nobody."""
    post = parse_post(line.text) if _is_plain(line) else None
    if post is None or not post.role:
        return False
    return post.organization is None or not parse_people(first_words(line.text))


def _count_posted(lines: list[Line], at: int) -> int:
    """Return how many lines stand from a name to the next one, where a post follows it."""
    size = 1
    while at + size < len(lines) and size < MAX_WRAP:
        line = lines[at + size]
        if not _is_plain(line) or _is_name(line) or is_closing(line) or is_claim(line):
            break
        size += 1
    return size if size > 1 and _is_post(lines[at + 1]) else 1


def _is_blocked(lines: list[Line], at: int) -> bool:
    """Tell whether entries of several lines each follow, with an empty line between two."""
    sizes: list[int] = []
    named = 0
    while at < len(lines) and len(sizes) < MAX_BLOCKS and not ends_list(lines[at]):
        size = _count_block(lines, at)
        if size > 1 and is_section(lines[at]):
            return False  # it heads the entries under it
        if any(line.mark is not Mark.NONE for line in lines[at : at + size]):
            return False
        first = first_words(lines[at].text)
        named += bool(parse_people(first)) or is_body(first)
        sizes.append(size)
        at += size
    if sum(size > 1 for size in sizes) * 2 < len(sizes) or len(sizes) < 2:
        return False
    return named * 10 >= len(sizes) * 8 and max(sizes) <= MAX_WRAP


def _count_block(lines: list[Line], at: int) -> int:
    """Return how many lines stand together from `at` on, with no empty line between them."""
    size = 1
    while (
        at + size < len(lines)
        and not lines[at + size].gap
        and size <= MAX_WRAP
        and not ends_list(lines[at + size])
    ):
        size += 1
    return size


def _count_wrapped(lines: list[Line], at: int) -> int:
    """Return how many lines the entry at `at` takes: unmarked ones under it may go on with it.

    Under a marked line they do, unless they begin with a name. Under a line that is a name alone
    they do if one of them gives a post or a place.
    """
    marked = lines[at].mark is not Mark.NONE
    if not marked and not parse_people(lines[at].text.rstrip(" ,;")):
        return 1
    if lines[at].mark is Mark.NUMBER:
        size = _count_to_next(lines, at)
        if size:
            return size
    size, posted = 1, marked
    while at + size < len(lines) and size < MAX_WRAP and _goes_on(lines[at + size]):
        text = lines[at + size].text
        posted = posted or parse_post(text) is not None or parse_place(text) is not None
        size += 1
    return size if posted else 1


def _count_to_next(lines: list[Line], at: int) -> int:
    """Return how many lines stand before the next number, if it is the next; 0 where it is not.

    However a scanned page breaks an entry, it goes on until the next one.
    """
    number = to_int(lines[at].n or "")
    for size in range(1, MAX_WRAP + 1):
        if at + size >= len(lines) or lines[at + size].gap > lines[at].gap:
            return 0
        after = lines[at + size]
        if after.mark is Mark.NUMBER:
            return size if number is not None and to_int(after.n or "") == number + 1 else 0
        if after.mark is not Mark.NONE or ends_list(after) or is_claim(after):
            return 0
    return 0


def _goes_on(line: Line) -> bool:
    if line.mark is not Mark.NONE or line.gap or line.block is BlockKind.LIST_ITEM:
        return False
    if ends_list(line) or is_claim(line) or is_section(line):
        return False
    return not parse_people(first_words(line.text))
