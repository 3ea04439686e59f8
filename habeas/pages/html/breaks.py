"""Lists that a page prints as one paragraph with a line break after each entry, taken apart.

Old pages have an archive as one `<p>`: link, date, `<br>`, link, date, `<br>`.
"""

from bisect import bisect_left
from dataclasses import replace
from itertools import accumulate

import regex

from habeas.model.page import BlockKind
from habeas.pages.html.tree import Line, Tree

FEWEST, MOSTLY = 3, 0.8  # entries of a list, and the share of them with a link and a year
MOST = 5_000  # entries of one paragraph
LONGEST = 300  # characters of an entry
YEAR = regex.compile(r"(?:19|20|1[34])\d\d|\d[./]\d\d?[./]\d\d(?!\d)")


def break_lists(tree: Tree) -> Tree:
    """Return the tables with a line for each entry of such a list; mostly there are none. Linear."""
    if tree.text.count("\n") <= 2 * (len(tree.lines) - 1):
        return tree
    starts = [anchor.start for anchor in sorted(tree.anchors, key=lambda x: x.start)]
    broken = {
        number: entries
        for number, line in enumerate(tree.lines)
        if line.linked and (entries := _find_entries(tree, line, starts))
    }
    if not broken:
        return tree
    lines = [x for n, line in enumerate(tree.lines) for x in broken.get(n, (line,))]
    sizes = (len(broken.get(n, (line,))) for n, line in enumerate(tree.lines))
    places = [0, *accumulate(sizes)]
    for box in tree.boxes:
        box.first, box.last = places[box.first], places[box.last]
    return replace(tree, lines=lines)


def _find_entries(tree: Tree, line: Line, starts: list[int]) -> tuple[Line, ...]:
    """Return the entries of a list that a line is; none for other lines."""
    if line.kind not in (BlockKind.PARAGRAPH, BlockKind.TABLE_CELL):
        return ()
    pieces = tree.text[line.start : line.end].split("\n")
    if not FEWEST <= len(pieces) <= MOST:
        return ()
    found, good, at = [], 0, line.start
    for piece in pieces:
        body = piece.strip()
        start = at + piece.index(body[:1]) if body else at
        at += len(piece) + 1
        if not body:
            continue
        first = bisect_left(starts, start)
        linked = first < len(starts) and starts[first] < start + len(body)
        good += linked and len(body) <= LONGEST and YEAR.search(body) is not None
        found.append(
            replace(
                line, start=start, end=start + len(body), linked=_share(line, body) if linked else 0
            )
        )
    return tuple(found) if good >= max(FEWEST, MOSTLY * len(found)) else ()


def _share(line: Line, body: str) -> int:
    """Return about how many characters of an entry are linked: its part of those of the line."""
    return round(line.linked * len(body) / max(line.end - line.start, 1))
