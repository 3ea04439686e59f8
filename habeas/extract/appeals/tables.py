"""Tables of signatures whose first row says what the columns hold: "№ | Name | Position | City".

Three sorts are read alike: cells of HTML, lines cut by tabs or bars, and lines whose columns begin
where the headings do. Tables without headings are read row by row as entries (`lists`, `rows`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import regex

from habeas.extract.appeals.entries import trim_entry
from habeas.extract.appeals.lines import Line, tidy
from habeas.extract.appeals.signatories import parse_row
from habeas.model.findings import Signatory
from habeas.model.spans import Span
from habeas.vocab.table_headings import load_table_headings

SHEET = regex.compile(r'(?<=")\s?[,;]\s?(?=")')
PIPE = regex.compile(r"\|")
BAR = regex.compile(r"\||\t")
WIDE = regex.compile(r"[ \xa0]{2,}")
RULE = regex.compile(r"[\s|:+=_-]+")
PARTS = regex.compile(r"[/(,]|\s[-–—]\s|\s(?:and|и|та|et|y|und|ve|e|va)\s")
DIGITS = regex.compile(r"\d{1,6}")
MAX_HEAD = 300  # code points of the row of headings
MAX_HEADING = 60
NAMING = ("name", "last", "organization")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: where it stands, and its words, tidied."""

    span: Span
    text: str


Row = Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with headings: how many lines it takes, and the signatories of its rows."""

    size: int
    signatories: tuple[Signatory, ...]


def parse_table(text: str, lines: list[Line], at: int) -> Table | None:
    """Return the table with headings whose first row begins with the line `at`, or None."""
    if lines[at].cell is not None:
        found = list(_rows_of_cells(lines, at))
    elif len(lines[at].span) <= MAX_HEAD and _heads_lines(text, lines[at]):
        found = list(_rows_of_lines(text, lines, at))
    else:
        return None
    meanings = find_meanings(found[0][1])
    if not meanings:
        return None
    signers = [
        _parse(text, row, meanings) for _, row in found[1:] if find_meanings(row) != meanings
    ]
    size = sum(count for count, _ in found)
    return Table(size, tuple(one for one in signers if one is not None))


def find_meanings(row: Row) -> dict[int, str]:
    """Return what the columns hold, by a row of headings; {} where the row is none."""
    cells = {column: cell.text for column, cell in row.items() if cell.text}
    known = {column: _meaning(words) for column, words in cells.items()}
    told = {column: meaning for column, meaning in known.items() if meaning}
    if len(told) < 2 or len(told) * 2 < len(cells) or not set(told.values()) & set(NAMING):
        return {}
    if "first" not in told.values() and "name" not in told.values():
        told = {column: "name" if m == "last" else m for column, m in told.items()}
    return told


@lru_cache(maxsize=256)
def _meaning(heading: str) -> str:
    """Return what a heading says its column holds, "" for words unknown."""
    if len(heading) > MAX_HEADING:
        return ""
    known = load_table_headings()
    told = [
        known[folded]
        for words in (heading, *PARTS.split(heading))
        if (folded := _fold(words)) in known
    ]
    # "Organization / position" holds both: its cells are read as entries are.
    return "fields" if {"organization", "role"} <= set(told[:2]) else next(iter(told), "")


def _fold(heading: str) -> str:
    return " ".join(heading.casefold().replace(".", " ").replace("*", " ").split()).strip(" :")


def _rows_of_cells(lines: list[Line], at: int) -> Iterator[tuple[int, Row]]:
    """Yield the rows that the cells of HTML make up, each with the number of its lines."""
    while at < len(lines) and lines[at].cell is not None:
        row, start, cells = (lines[at].cell or (0, 0))[0], at, dict[int, Cell]()
        while at < len(lines) and (place := lines[at].cell) is not None and place[0] == row:
            cells[place[1]] = _add(cells.get(place[1]), lines[at])
            at += 1
        yield at - start, cells


def _add(cell: Cell | None, line: Line) -> Cell:
    """Return a cell with one more of its lines."""
    words = tidy(line.text) if line.n is None else f"{line.n}. {tidy(line.text)}"
    if cell is None:
        return Cell(line.span, words)
    return Cell(Span(cell.span.start, line.span.end), f"{cell.text}, {words}")


def _heads_lines(text: str, line: Line) -> bool:
    """Tell whether a line is a row of headings, its cells parted by bars, tabs or wide space."""
    return bool(find_meanings(_cut(text, line, _find_cuts(text, line))))


def _rows_of_lines(text: str, lines: list[Line], at: int) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a table whose rows are lines, each with the number of its lines."""
    head = lines[at]
    sign = _find_sign(head.span.of(text))
    cuts = _find_cuts(text, head)
    columns = [span.start - _line_start(text, head) for span in cuts]
    for line in lines[at:]:
        if line is not head and line.block != head.block:
            return
        if sign is not WIDE:
            if RULE.fullmatch(text, line.span.start, line.span.end):
                yield 1, {}
                continue
            if not sign.search(text, line.span.start, line.span.end):
                return
            yield 1, _cut(text, line, _find_cuts(text, line))
        elif line is not head and not WIDE.search(text, line.span.start, line.span.end):
            return
        else:
            yield 1, _cut(text, line, _cut_under(text, line, columns))


def _line_start(text: str, line: Line) -> int:
    return max(text.rfind("\n", 0, line.span.start), text.rfind("\r", 0, line.span.start)) + 1


def _find_cuts(text: str, line: Line) -> list[Span]:
    """Return the cells of a line, empty ones too: between bars, or tabs, or wide spaces."""
    span = line.span
    words = span.of(text)
    sign = _find_sign(words)
    start = span.start + (words[0] == "|")
    cuts = []
    for found in sign.finditer(text, start, span.end):
        cuts.append(Span(start, found.start()))
        start = found.end()
    return [*cuts, Span(start, span.end)]


def _find_sign(words: str) -> regex.Pattern[str]:
    """Return what parts the cells of a line: bars, tabs, the commas of a sheet, wide space."""
    if "|" in words or "\t" in words:
        return PIPE if "|" in words else BAR
    if words[0] == words[-1] == '"' and SHEET.search(words):
        return SHEET
    return WIDE


def _cut_under(text: str, line: Line, columns: list[int]) -> list[Span]:
    """Return the cells of a line under headings that begin at those columns of the page.

    A cell that runs on over the beginning of the next heading takes its place, too.
    """
    first = _line_start(text, line)
    places = [first + column for column in columns]
    starts = [
        at if at <= line.span.start or at >= line.span.end or text[at - 1].isspace() else None
        for at in places
    ]
    cuts = []
    for number, start in enumerate(starts):
        if start is None or start >= line.span.end:
            cuts.append(Span(line.span.end, line.span.end))
            continue
        later = [at for at in starts[number + 1 :] if at is not None]
        cuts.append(Span(start, min(later[0] if later else line.span.end, line.span.end)))
    return cuts


def _cut(text: str, line: Line, cuts: list[Span]) -> Row:
    spans = (trim_entry(text, cut.start, cut.end) for cut in cuts)
    return {
        column: Cell(span, _unsheet(tidy(span.of(text))))
        for column, span in enumerate(spans)
        if span
    }


def _unsheet(words: str) -> str:
    """Return a cell without the quotation marks that a sheet puts around it."""
    if len(words) > 1 and words[0] == words[-1] == '"' and words.count('"') % 2 == 0:
        return words[1:-1].replace('""', '"').strip()
    return words


def _parse(text: str, row: Row, meanings: Mapping[int, str]) -> Signatory | None:
    """Return the signatory of a row, None for one that names nobody."""
    n = next((cell.text for column, cell in row.items() if meanings.get(column) == "id"), None)
    digits = DIGITS.search(n or "")
    first = min(row, default=None)
    if digits is None and first is not None and first not in meanings:
        digits = DIGITS.fullmatch(row[first].text.strip(" .)№"))
    cells = [
        (meanings.get(column, ""), row[column].text)
        for column in sorted(row)
        if meanings.get(column) != "id" and not DIGITS.fullmatch(row[column].text.strip(" .)№"))
    ]
    spans = [
        row[column].span for column in sorted(row) if meanings.get(column) not in ("id", "other")
    ]
    if not any(meaning in NAMING or meaning == "first" for meaning, _ in cells):
        return None
    span = Span(spans[0].start, spans[-1].end)
    return parse_row(cells, span.of(text), span, digits[0] if digits else None)
