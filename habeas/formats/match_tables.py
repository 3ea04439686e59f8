"""A matched table as rows for a spreadsheet: the row as it was, then whom it may mean."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from habeas.formats.reasons import render_reason, split_reasons
from habeas.model.identity import Reason

_ASKED = ("score", "id", "name", "why")


def render_heading(headings: Sequence[str], width: int, best: int) -> list[str]:
    """Return the first row: the headings there were (or numbers), then four for each candidate."""
    own = [*headings, *(f"column {at + 1}" for at in range(len(headings), width))]
    return [*own, *(f"match {number} {what}" for number in range(1, best + 1) for what in _ASKED)]


def render_rows(
    rows: Iterable[tuple[Sequence[str], Sequence[tuple[float, str, str, tuple[Reason, ...]]]]],
    labels: Mapping[str, str],
    *,
    width: int,
    best: int,
) -> Iterator[list[str]]:
    """Yield rows with `width` cells of their own and four for each of `best` candidates."""
    for cells, candidates in rows:
        row = [*cells[:width], *[""] * (width - len(cells))]
        for score, key, name, reasons in candidates[:best]:
            row += [f"{score:.2f}", key, name, render_why(labels, reasons)]
        yield [*row, *[""] * (width + best * len(_ASKED) - len(row))]


def render_why(labels: Mapping[str, str], reasons: tuple[Reason, ...]) -> str:
    """Return reasons in one line, what speaks against behind "but"."""
    pro, contra = split_reasons(reasons)
    told = "; ".join(render_reason(labels, reason) for reason in pro)
    against = "; ".join(render_reason(labels, reason) for reason in contra)
    but = labels["web.reason.but"]
    return f"{told}; {but}: {against}" if against else told
