"""Dates in plain text that stand in pieces: the day in one line, the month in the next, then the year."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from habeas.model.page import BlockKind
from habeas.model.spans import Span
from habeas.pages.datelines import FULL
from habeas.pages.parts import Part
from habeas.text.dates import DateLine, parse_date_line
from habeas.text.figures import to_plain_figures

LONGEST, MOST = 20, 3  # characters of a piece, and pieces of a date
OFTEN = 2  # times that such a date must stand on a page
_PIECE = regex.compile(
    r"\d{1,2}|\p{L}[\p{L}\p{M}]{2,}\.?(?:,?\s\d{4})?|\d{1,2}[\s.]\s?\p{L}{3,}\.?|\p{L}{3,}\.?\s\d{1,2},?|\d{4}"
)


def join_pieces(parts: list[Part]) -> list[Part]:
    """Return the parts with dates of two or three lines made one, where that comes back."""
    runs: dict[int, tuple[int, str]] = {}
    at = 0
    while at + 1 < len(parts):
        found = _run_at(parts, at)
        if found is None:
            at += 1
            continue
        runs[at] = found
        at += found[0]
    if len(runs) < OFTEN:
        return parts
    made: list[Part] = []
    at = 0
    while at < len(parts):
        size, edtf = runs.get(at, (1, ""))
        made.append(_joined(parts[at : at + size], edtf) if edtf else parts[at])
        at += size
    return made


def _run_at(parts: Sequence[Part], at: int) -> tuple[int, str] | None:
    """Return how many lines from a place on are one date, and which day that is."""
    if not _is_piece(parts[at]):
        return None
    for size in range(MOST, 1, -1):
        run = parts[at : at + size]
        if len(run) < size or not all(map(_is_piece, run)) or any(p.gap > 1 for p in run[1:]):
            continue
        line = parse_date_line(" ".join(to_plain_figures(p.text) for p in run))
        if line is not None and len(line.edtf) == FULL:
            return size, line.edtf
    return None


def _is_piece(part: Part) -> bool:
    if len(part.text) > LONGEST or (part.date is not None and len(part.date.edtf) == FULL):
        return False
    return _PIECE.fullmatch(to_plain_figures(part.text)) is not None


def _joined(run: Sequence[Part], edtf: str) -> Part:
    span = Span(run[0].span.start, run[-1].span.end)
    text = "\n".join(part.text for part in run)
    return Part(
        block=replace(run[0].block, span=span, kind=BlockKind.PARAGRAPH, marker=None),
        text=text,
        gap=run[0].gap,
        title_like=False,
        prose=False,
        date=DateLine(edtf=edtf, span=Span(0, len(span))),
    )
