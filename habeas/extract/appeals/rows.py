"""Tables whose cells a reader gave as lines of their own: the cells brought together into rows.

How many cells make a row is told by the heading row, else by the numbers in the first column, else
by the width at which each row begins with a name.
"""

from itertools import groupby

import regex

from habeas.extract.appeals.entries import first_words
from habeas.extract.appeals.fields import QUOTES
from habeas.extract.appeals.lines import Line
from habeas.extract.appeals.parties import is_body, is_told, parse_people
from habeas.extract.appeals.places import parse_place
from habeas.extract.appeals.posts import parse_post
from habeas.model.page import BlockKind
from habeas.text.figures import to_int
from habeas.vocab.appeals import cue_pattern

NUMBER = regex.compile(r"№?\s*(\d{1,6})[.)]?")
WIDEST = 8
MIN_ROWS = 2
MOST_DETAILS = 4  # one cell in four of a column of entries may look like a field of one
MOST_APART = 0.5  # between the shares of people in columns that hold the same
MOST_EMPTY = 5  # one row in five may begin with something else than a name


def count_cells(lines: list[Line], at: int) -> int:
    """Return how many lines from `at` on are cells of tables."""
    end = at
    while end < len(lines) and lines[end].block is BlockKind.TABLE_CELL:
        end += 1
    return end - at


def find_rows(cells: list[Line]) -> list[list[Line]]:
    """Return the rows that the cells make up, the heading row left out; [] if none can be told."""
    if cells and all(cell.cell for cell in cells):
        return _rows_given(cells)
    head = 0
    while head < len(cells) and is_column_head(cells[head].text):
        head += 1
    body = cells[head:]
    starts = _numbered_starts(body)
    if starts:
        return [body[a:b] for a, b in zip(starts, [*starts[1:], len(body)], strict=True)]
    width = head or _find_width(body)
    return [body[at : at + width] for at in range(0, len(body), width)] if width else []


def _rows_given(cells: list[Line]) -> list[list[Line]]:
    """Return the rows that the page itself makes of its cells, one of headings alone left out."""
    rows = [
        list(row) for _, row in groupby(cells, key=lambda cell: cell.cell[0] if cell.cell else 0)
    ]
    return [row for row in rows if not all(is_column_head(cell.text) for cell in row)]


def is_column_head(text: str) -> bool:
    """Tell whether a cell names its column: "Name", "Город", "№"."""
    bare = text.strip(" .:№#")
    return not bare or cue_pattern("table_header").fullmatch(bare) is not None


def row_number(cell: Line) -> str | None:
    """Return the number of a row whose first cell is nothing else."""
    found = NUMBER.fullmatch(cell.text)
    return found[1] if found else None


def are_columns_of_entries(rows: list[list[Line]]) -> bool:
    """Tell whether each cell of a table is an entry of its own, by what its columns hold.

    The columns of such a table are alike: all of people, or all of bodies. Beside a name stand
    bodies, beside a body stands who speaks for it; posts, places, e-mails and short forms are
    fields of one entry.
    """
    rows = [row for row in rows if row_number(row[0]) is None]
    if len(rows) < MIN_ROWS or any(len(row) > WIDEST for row in rows):
        return False
    width = max(map(len, rows))
    if width < 2 or any(row_number(cell) for row in rows for cell in row):
        return False
    columns = [[row[at].text for row in rows if at < len(row)] for at in range(width)]
    if any(sum(map(_is_detail, column)) * MOST_DETAILS > len(column) for column in columns[1:]):
        return False
    shares = [
        sum(bool(parse_people(first_words(x))) for x in column) / len(column) for column in columns
    ]
    return max(shares) - min(shares) < MOST_APART


def _is_detail(text: str) -> bool:
    """Tell whether a cell adds to an entry: a place, a post, an address, a short form, a day."""
    if not text[:1].isupper() and text[:1] not in QUOTES:
        return True
    post = parse_post(text)
    if (
        post is not None and not parse_people(first_words(text)) and not is_body(text)
    ) or parse_place(text):
        return True
    return "@" in text or (text.isupper() and " " not in text) or is_told(text)


def _numbered_starts(cells: list[Line]) -> list[int]:
    """Return where rows begin if they are numbered one after the other."""
    starts: list[int] = []
    last = None
    for at, cell in enumerate(cells):
        n = row_number(cell)
        if n is not None and (last is None or to_int(n) == last + 1):
            starts.append(at)
            last = to_int(n)
    return starts if starts and starts[0] == 0 else []


def _find_width(cells: list[Line]) -> int:
    """Return the least width at which rows begin with people, else with bodies; 0 for none."""
    people = [bool(parse_people(cell.text)) for cell in cells]
    named = [person or is_body(cell.text) for person, cell in zip(people, cells, strict=True)]
    widths = [width for width in range(1, WIDEST + 1) if len(cells) % width == 0]
    for column in (people, named):
        for width in widths:
            firsts = column[::width]
            if (len(firsts) - sum(firsts)) * MOST_EMPTY <= len(firsts):
                return width
    return 0
