"""The lines of an item as an appeal uses them: words, list marks, gaps.

Works on bare text; blocks that a reader gave add what the text does not show (the numbers of an
HTML list, what is a footnote). Site furniture and repeats are left out.
"""

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import Enum

import regex

from habeas.extract.appeals.places import parse_place
from habeas.model.item import Item
from habeas.model.page import Block, BlockKind
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

BREAK = regex.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]+")
# Format characters: zero-width spaces, direction marks, soft hyphens. They come with copied lists.
INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\x00"
)
TIDY = dict.fromkeys(map(ord, INVISIBLE)) | {ord("*"): " "} | {ord("_"): " "}
UNTIDY = regex.compile(rf"[*_{INVISIBLE}]")  # few lines have one, and translating takes long
EDGE = rf"[\s{INVISIBLE}]"

NUMBER = regex.compile(
    rf"\|?{EDGE}*+(?:(?P<sign>№|No\.?|Nr\.?|N°|N\.º|#){EDGE}*+)?(?P<n>\d{{1,6}})"
    rf"(?:(?(sign)(?=\s)|(?!))|\ufe0f?\u20e3|\\?[.)º°][-–—]?(?!\d)|{EDGE}*+[-–—](?=\s)|(?=[ \xa0]{{2}})"
    rf"|(?=[ \xa0]\p{{Lu}}[\p{{Ll}}.]+[ \xa0]\p{{Lu}})|[ \xa0]*+[\t|])(?:{EDGE}|\|)*+"
)
BRACKETED = regex.compile(rf"\((?P<n>\d{{1,6}}|[ivx]{{1,5}}|[a-zа-я])\){EDGE}*+")
ROMAN = regex.compile(rf"(?P<n>[ivx]{{1,5}}|[IVXLC]{{2,7}}|[a-zа-я])[.)]{EDGE}++(?=[\p{{L}}«“\"])")
SINGLE = regex.compile(rf"(?P<n>[IVXLC])[.)]{EDGE}++(?=[\p{{L}}«“\"])")
BULLET = regex.compile(
    rf"(?:(?![№©®°™])\p{{So}}[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]*+{EDGE}*+|[•·▪◦‣●○■□▶►➢➤✔✓⁃∙\uf0b7\u2219]{EDGE}*+|(?:[-–—+]|\*(?!\*)){EDGE}++|[-–—](?=[\p{{Lu}}«“\"„]))"
)
QUOTED = regex.compile(r"[ \t]*+(?:>[ \t]?)++")  # the signs of an e-mail that is quoted
COMMA = regex.compile(r"[,;(\n]")
CUT_NAME = regex.compile(r"(?<=\p{L}-)\n\s*(?=\p{Lu})")
MAX_OPENING = 90  # code points of a line that opens a list of signatures
MAX_LINE = 2_000  # longer lines are prose or damage: their words are not looked at one by one


class Mark(Enum):
    """What stands before the words of a line."""

    NONE = "none"
    NUMBER = "number"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line with words. `span` runs from its mark, `body` from its words, to its last sign.

    `text` are the words, tidied: no format characters, single spaces. `gap` counts the empty lines
    before it. `block` is the kind of the block that begins here, if a reader gave one, `cell` its row
    and column in a table of HTML.
    """

    span: Span
    body: Span
    text: str
    mark: Mark = Mark.NONE
    n: str | None = None
    gap: int = 0
    block: BlockKind | None = None
    cell: tuple[int, int] | None = None


def tidy(text: str) -> str:
    """Return `text` without format characters and marks of bold type, with single spaces."""
    if "-\n" in text:
        text = CUT_NAME.sub("", text)  # a page cuts a double name after its hyphen
    return " ".join((text.translate(TIDY) if UNTIDY.search(text) else text).split())


def tidy_row(text: str) -> str:
    """Return `text` tidied, with the tabs between the cells of a row as bars."""
    return tidy(text.replace("\t", " | ") if "\t" in text else text)


def trim_invisible(text: str, start: int, end: int) -> Span:
    """Return the span `start:end` of `text` without blanks and format characters at its ends."""
    while start < end and (text[start].isspace() or text[start] in INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in INVISIBLE):
        end -= 1
    return Span(start, end)


def find_lines(item: Item) -> list[Line]:
    """Return the lines of the item that hold words, in order, furniture and repeats left out.

    Under the words that open a list of signatures nothing is a repeat: many come from one city.
    """
    text = item.text
    signed = _find_signed(text) if item.repeats else len(text)
    blocks = {block.span.start: block for block in item.blocks}
    repeats = (
        span
        for span in item.repeats
        if span.start < signed and not _is_entry(text, span, blocks.get(span.start))
    )
    skipped = sorted((*item.furniture, *repeats), key=lambda span: span.start)
    starts = [span.start for span in skipped]
    lines: list[Line] = []
    position, gap = 0, 0
    for cut in BREAK.finditer(text):
        gap = _add(lines, text, position, cut.start(), gap, blocks, (skipped, starts))
        gap += max(0, _count_breaks(cut[0]) - 1)
        position = cut.end()
    _add(lines, text, position, len(text), gap, blocks, (skipped, starts))
    return _with_single_romans(text, lines)


def _with_single_romans(text: str, lines: list[Line]) -> list[Line]:
    """Return the lines with "I.", "V." and "X." as numbers, where Roman ones stand beside them.

    Alone, they are the initials of people.
    """
    marks = {line.n for line in lines}
    if not marks & {"II", "III", "IV", "VI", "IX", "XI"}:
        return lines
    return [_with_roman(text, line) for line in lines]


def _with_roman(text: str, line: Line) -> Line:
    found = SINGLE.match(text, line.span.start, line.span.end) if line.mark is Mark.NONE else None
    if found is None:
        return line
    body = trim_invisible(text, found.end(), line.span.end)
    words = tidy_row(text[body.start : body.end])
    return replace(line, body=body, text=words, mark=Mark.NUMBER, n=found["n"])


def _find_signed(text: str) -> int:
    """Return where the first line stands that opens a list of signatures; the end where none does."""
    at = 0
    for line in BREAK.split(text):
        if len(line) <= MAX_OPENING:
            found = cue_pattern("signed", "closing").search(line)
            if found and (found.start() == 0 or line.rstrip().endswith(":")):
                return at
        at += len(line) + 1
    return len(text)


def _is_entry(text: str, span: Span, block: Block | None) -> bool:
    """Tell whether a repeat is part of a list or a table, where the same words may stand twice."""
    if block and block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL):
        return True
    inner = trim_invisible(text, span.start, span.end)
    return bool(inner) and read_mark(text, inner)[0] is Mark.NUMBER


def _add(
    lines: list[Line],
    text: str,
    start: int,
    end: int,
    gap: int,
    blocks: dict[int, Block],
    skipped: tuple[list[Span], list[int]],
) -> int:
    """Append the line `start:end`; return the gap that the next one starts with."""
    quoted = QUOTED.match(text, start, end)
    span = trim_invisible(text, quoted.end() if quoted else start, end)
    if not span:
        return gap + 1 if end > start else gap
    at = bisect_right(skipped[1], span.start) - 1
    if at >= 0 and skipped[0][at].overlaps(span):
        return gap + 1
    lines.append(_read(text, span, gap, blocks.get(span.start) or blocks.get(start)))
    return 0


def _count_breaks(run: str) -> int:
    return max(run.count("\n"), run.count("\r"), 1) if run.strip("\n\r") == "" else len(run)


def _read(text: str, span: Span, gap: int, block: Block | None) -> Line:
    mark, n, body_start = read_mark(text, span)
    if mark is Mark.NONE and block and block.kind is BlockKind.LIST_ITEM:
        mark, n = mark_of(block.marker)
    body = trim_invisible(text, body_start, span.end)
    return Line(
        span=span,
        body=body,
        text=tidy_row(text[body.start : body.end]),
        mark=mark,
        n=n,
        gap=gap,
        block=block.kind if block else None,
        cell=block.cell if block else None,
    )


def read_mark(text: str, span: Span) -> tuple[Mark, str | None, int]:
    """Return the list mark at the start of `span`, its number, and where the words begin."""
    first = text[span.start]
    if first.isalpha() and first != "N":
        found = ROMAN.match(text, span.start, span.end)
        if found and text[found.end("n")] == "." and _is_town(text, span):
            found = None
        return (Mark.NUMBER, found["n"], found.end()) if found else (Mark.NONE, None, span.start)
    for pattern in (NUMBER, BRACKETED):
        found = pattern.match(text, span.start, span.end)
        if found and found.end() < span.end:
            return Mark.NUMBER, found["n"], found.end()
    found = BULLET.match(text, span.start, span.end)
    if found and found.end() < span.end:
        return Mark.BULLET, None, found.end()
    return Mark.NONE, None, span.start


def _is_town(text: str, span: Span) -> bool:
    """Tell whether "г. Ош" is a town, and no fourth point of a list."""
    field = COMMA.split(text[span.start : min(span.end, span.start + MAX_OPENING)], maxsplit=1)[0]
    return parse_place(field) is not None


def mark_of(marker: str | None) -> tuple[Mark, str | None]:
    """Return what a block's list mark says: a number, or a bullet."""
    digits = regex.search(r"\d{1,6}", marker or "")
    return (Mark.NUMBER, digits[0]) if digits else (Mark.BULLET, None)
