"""What lines look like, and where the same look comes back: the page's own sign that an item begins.

No words are looked at here. A line is what it may be (a headline, a text, a date, a line of a list),
with the blank lines before it; its look is that, and what stands over and under it.
"""

from collections.abc import Iterator

from habeas.model.page import BlockKind
from habeas.pages.rows import OFTEN, Rows

MOST = 12  # looks that are tried: a page of any length takes linear time
_STARTS = "hixkt"  # kinds of rows with which an item may begin


def row_kinds(rows: Rows) -> str:
    """Return a letter for each row: what it may be.

    d a date, l an address, m a line that comes back, t a headline with its date, b a text, i a line of
    a list, h a headline, k a headline of few words, x any other.
    """
    return "".join(_kind(rows, k) for k in range(len(rows.rows)))


def _kind(rows: Rows, k: int) -> str:
    row, part = rows.rows[k], rows.part(k)
    if row.dated:
        return "d"
    if row.link:
        return "l"
    if row.meta:
        return "m"
    if part.dated_title is not None:
        return "t"
    if row.body:
        return "b"
    if part.block.kind == BlockKind.LIST_ITEM and part.label:
        return "i"
    if row.headline == 1:
        return "k" if row.short else "h"
    return "x"


def find_looks(rows: Rows) -> Iterator[tuple[str, list[int]]]:
    """Yield each look that comes back, with its rows, the most frequent first.

    A look is the kinds of a row and of its neighbors, with what parts them; headlines of few words
    and of many look alike.
    """
    kinds = row_kinds(rows).replace("k", "h")
    looks: dict[str, list[int]] = {}
    for k, row in enumerate(rows.rows):
        if kinds[k] not in _STARTS:
            continue
        over = kinds[k - 1] if k else "^"
        under = kinds[k + 1] if k + 1 < len(kinds) else "$"
        apart = "|" if row.gap else ""
        tight = "" if under != "$" and rows.rows[k + 1].gap == 0 else "|"
        for look in (
            f"{apart}{kinds[k]}",
            f"{apart}{kinds[k]}{tight}{under}",
            f"{over}{apart}{kinds[k]}",
        ):
            looks.setdefault(look, []).append(k)
    often = [(look, at) for look, at in looks.items() if len(at) >= OFTEN]
    often.sort(key=lambda x: (-len(x[1]), x[0]))
    yield from often[:MOST]
