"""Where the lines of an HTML table stand in it: empty cells make no line, but they count."""

from collections import Counter

from habeas.model.page import BlockKind
from habeas.pages.html.dom import CELLS
from habeas.pages.html.tree import Tree

_DEEPEST = 20  # elements between a line and its cell


def find_cells(tree: Tree) -> dict[int, tuple[int, int]]:
    """Return row and column of each line (by its start) that stands in a cell of a table.

    A row is told by the number of its element, which no other row of the page has; columns are
    counted from 0, those that span several as one. Of tables within tables the innermost counts.
    """
    if not any(line.kind is BlockKind.TABLE_CELL for line in tree.lines):
        return {}
    columns = _count_columns(tree)
    found = {}
    for line in tree.lines:
        at = _cell_around(tree, line.box)
        if at is not None:
            found[line.start] = (tree.boxes[at].parent, columns[at])
    return found


def _count_columns(tree: Tree) -> dict[int, int]:
    """Return the column of each cell by the number of its element."""
    counts: Counter[int] = Counter()
    columns = {}
    for at, box in enumerate(tree.boxes):
        if box.tag in CELLS:
            columns[at] = counts[box.parent]
            counts[box.parent] += 1
    return columns


def _cell_around(tree: Tree, at: int) -> int | None:
    for _ in range(_DEEPEST):
        if at < 0:
            return None
        if tree.boxes[at].tag in CELLS:
            return at
        at = tree.boxes[at].parent
    return None
