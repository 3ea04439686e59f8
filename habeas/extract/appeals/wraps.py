"""Run-ons of names that a page breaks into lines: brought together before they are read.

A line of "A B, lawyer; C D" goes on in the next one. What is joined must read as entries: lines
that hold one entry each, and the broken lines of prose, are left as they stand.
"""

from collections.abc import Sequence
from dataclasses import replace

import regex

from habeas.extract.appeals.entries import find_entries
from habeas.extract.appeals.lines import Line, Mark, tidy_row
from habeas.model.page import BlockKind
from habeas.model.spans import Span

SHEET = regex.compile(r"[|\t]|^\".*\"$")  # a row of a table
MAX_BROKEN = 400  # code points of a line that a page breaks
FEWEST = 4  # entries of a run-on


def join_run_ons(text: str, lines: Sequence[Line]) -> tuple[list[Line], list[int]]:
    """Return the lines with run-ons joined, and for each the index of its first line in `lines`."""
    joined: list[Line] = []
    starts: list[int] = []
    at = 0
    while at < len(lines):
        size = _count_paragraph(lines, at)
        line = _join(text, lines[at : at + size]) if size > 1 else None
        if line is None:
            joined.extend(lines[at : at + size])
            starts.extend(range(at, at + size))
        else:
            joined.append(line)
            starts.append(at)
        at += size
    return joined, starts


def _count_paragraph(lines: Sequence[Line], at: int) -> int:
    """Return how many lines stand together from `at` on without marks."""
    if lines[at].mark is not Mark.NONE or lines[at].cell is not None:
        return 1
    size = 1
    while at + size < len(lines):
        line = lines[at + size]
        if line.gap or line.mark is not Mark.NONE or line.block is BlockKind.LIST_ITEM:
            break
        if len(lines[at + size - 1].text) > MAX_BROKEN:
            break
        size += 1
    return size


def _join(text: str, lines: Sequence[Line]) -> Line | None:
    """Return lines as one, if signs inside them part more entries than there are lines."""
    if any(SHEET.search(line.body.of(text)) for line in lines):
        return None
    inside = [sum(line.text[:-1].count(sign) for line in lines) for sign in ";,"]
    if inside[0] < max(len(lines) - 1, FEWEST - 1) and inside[1] < 2 * len(lines):
        return None
    body = Span(lines[0].body.start, lines[-1].body.end)
    whole = replace(
        lines[0],
        span=Span(lines[0].span.start, lines[-1].span.end),
        body=body,
        text=tidy_row(body.of(text)),
    )
    entries = len(find_entries(text, whole))
    return whole if entries >= FEWEST and entries > len(lines) else None
