"""A letter as plain text: paragraphs on lines of their own, two languages in two columns."""

from collections.abc import Iterator

from habeas.formats.letters.layout import Block, BlockKind, Layout, Row
from habeas.formats.terminal import render_row, wrap

_WIDTH = 78  # columns, as mail has them
_COLUMN = 46  # of each of two languages
_UNDER = {BlockKind.TITLE: "=", BlockKind.HEADING: "-"}
_APART = frozenset((BlockKind.TITLE, BlockKind.HEADING, BlockKind.LABEL))


def render_text(layout: Layout) -> str:
    """Return the letter as text, its notes at the end, numbered in square brackets."""
    return "\n".join(line.rstrip() for line in _lines(layout)).rstrip() + "\n"


def _lines(layout: Layout) -> Iterator[str]:
    before = BlockKind.MARK
    for row in layout.rows:
        kind = row[0].kind
        if kind in _APART or kind is not BlockKind.LINE or before is not BlockKind.LINE:
            yield ""
        yield from _row(row)
        before = kind
    if layout.notes:
        yield from ("", layout.sources, "-" * len(layout.sources), "")
    for note in layout.notes:
        parts = [note.before, note.url, note.words]
        yield from _wrapped(f"[{note.n}] ", ". ".join(part for part in parts if part), _WIDTH)
    if layout.annex:
        yield from ("", "", "=" * _WIDTH)
    for block in layout.annex:
        yield from _wrapped("", block.text, _WIDTH)


def _row(row: Row) -> Iterator[str]:
    if len(row) == 1:
        block = row[0]
        lead = f"{block.number}. " if block.number is not None else ""
        yield from _wrapped(lead, _with_notes(block), _WIDTH)
        if block.kind in _UNDER:
            yield _UNDER[block.kind] * min(len(block.text), _WIDTH)
        return
    cells = [
        f"{block.number}. {_with_notes(block)}" if block.number is not None else _with_notes(block)
        for block in row
    ]
    yield from render_row(cells, [_COLUMN] * len(row), gap=4)


def _with_notes(block: Block) -> str:
    return block.text + "".join(f" [{n}]" for n in block.notes)


def _wrapped(lead: str, text: str, width: int) -> Iterator[str]:
    for number, line in enumerate(wrap(text, width - len(lead))):
        yield (lead if number == 0 else " " * len(lead)) + line
