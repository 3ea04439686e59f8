"""Entries that stand one after the other: how many lines each takes, and where the run ends.

A run goes on as long as its lines read as signers, over headings of groups, tables and page edges.
"""

from collections.abc import Iterator

import regex

from habeas.extract.appeals.blocks import count_lines, find_shape
from habeas.extract.appeals.entries import find_entries, first_words
from habeas.extract.appeals.headings import (
    MAX_SHORT,
    ends_list,
    is_between,
    is_closed,
    is_group_head,
    is_section,
    parse_announcement,
)
from habeas.extract.appeals.likeness import (
    MAX_WORDS,
    are_signers,
    is_clean,
    is_short,
    is_signer_like,
    may_sign,
)
from habeas.extract.appeals.lines import Line, Mark, tidy_row
from habeas.extract.appeals.majority import Group, settle
from habeas.extract.appeals.parties import parse_people
from habeas.extract.appeals.rows import are_columns_of_entries, count_cells, find_rows, row_number
from habeas.extract.appeals.signatories import parse_signatory
from habeas.extract.appeals.tables import parse_table
from habeas.model.findings import Signatory
from habeas.model.page import BlockKind
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

SEPARATOR = regex.compile(r"\|")
MIN_RUN = 5  # entries of one line, of which a few may read as nobody


def read_run(
    text: str, lines: list[Line], at: int, *, announced: bool, head: str = ""
) -> tuple[int, list[Signatory]]:
    """Read entries from the line `at` on; return the index after the list, and its signatures.

    `head` are the words over them; each group of entries is read as most of it are.
    """
    groups = [Group(head)]
    start, gap, count = at, 0, 0
    shape = find_shape(lines, at)
    while at < len(lines):
        line = lines[at]
        if (count or (announced and at)) and _heads_group(text, lines, at):
            groups.append(Group(line.text))
            at += 1
            continue
        if ends_list(line) or is_closed(line):
            break
        table = _read_table(text, lines, at)
        if table is not None:
            size, signers = table
        elif parse_announcement(line) is not None:
            break
        elif is_between(line):
            if is_section(line):
                groups.append(Group(line.text))
            at += 1
            continue
        else:
            size = count_lines(lines, at, shape)
            signers = _parse_lines(text, lines[at : at + size])
            close = not count or line.gap <= gap
            if not _belongs(signers, line, close=close, announced=announced) and not (
                count and close and _is_bridge(text, lines, at, size, signers)
            ):
                break
            gap = line.gap if count else 1
        groups[-1].signers.extend(signers)
        count += len(signers)
        at += size
    return (at if count else start), settle(groups)


def _read_table(text: str, lines: list[Line], at: int) -> tuple[int, list[Signatory]] | None:
    """Return how many lines the table takes that begins at `at`, and who signs; None for none."""
    table = parse_table(text, lines, at)
    if table is not None:
        return table.size, list(table.signatories) if are_signers(table.signatories) else []
    if lines[at].block is not BlockKind.TABLE_CELL or SEPARATOR.search(lines[at].text):
        return None
    size = count_cells(lines, at)
    return size, list(_parse_rows(text, find_rows(lines[at : at + size])))


def _heads_group(text: str, lines: list[Line], at: int) -> bool:
    """Tell whether a line parts two groups of one list: a heading, and signers follow at once.

    Between marked entries, after an empty line, an unmarked line is one though it has no colon.
    """
    if at + 1 >= len(lines) or ends_list(lines[at + 1]):
        return False
    line, before, after = lines[at], lines[at - 1], lines[at + 1]
    parted = line.gap and Mark.NONE not in (before.mark, after.mark) and line.mark is Mark.NONE
    if not is_group_head(line) and not (parted and _may_part(line)):
        return False
    signers = _parse_lines(text, [after])
    like = sum(map(is_signer_like, signers))
    return bool(signers) and like * 3 >= len(signers) * 2 and is_clean(signers)


def _may_part(line: Line) -> bool:
    """Tell whether a line without colon may head a group: short, and no person."""
    return (
        len(line.text) <= MAX_SHORT
        and not line.text.endswith((".", ";", ","))
        and not ends_list(line)
        and not cue_pattern("intro", "accused").search(line.text)
        and not parse_people(first_words(line.text))
    )


def _parse_rows(text: str, rows: list[list[Line]]) -> Iterator[Signatory]:
    """Yield the signatures of the rows of a table; nothing if they do not read as signers."""
    signers: list[Signatory] = []
    if are_columns_of_entries(rows):
        rows = [[cell] for row in rows for cell in row]
    for row in rows:
        n = row_number(row[0])
        cells = row[1:] if n and len(row) > 1 else row
        span = Span(cells[0].span.start, cells[-1].span.end)
        words = " | ".join(cell.text for cell in cells)
        signers.append(parse_signatory(words, span.of(text), span, n))
    if are_signers(signers):
        yield from signers


def _parse_lines(text: str, lines: list[Line]) -> list[Signatory]:
    """Return the signatures of some lines; several lines are one entry, breaks read as commas."""
    if len(lines) == 1:
        return list(parse_line(text, lines[0]))
    span = Span(lines[0].body.start, lines[-1].body.end)
    words = lines[0].text
    for line in lines[1:]:
        wraps = lines[0].mark is not Mark.NONE or words.endswith(",")
        words += (" " if wraps else ", ") + line.text
    return [parse_signatory(words.rstrip(" ;,"), span.of(text), span, lines[0].n)]


def parse_line(text: str, line: Line, body: Span | None = None) -> Iterator[Signatory]:
    """Yield the signatures of a line, or of the part `body` of it; a run-on has many."""
    for span, n in find_entries(text, line, body):
        surface = span.of(text)
        if surface:
            yield parse_signatory(tidy_row(surface), surface, span, n)


def _belongs(signers: list[Signatory], line: Line, *, close: bool, announced: bool) -> bool:
    """Tell whether what a line gave belongs to the list: less is asked where words announced it."""
    if not signers or not any(sign.isalpha() for sign in line.text):
        return False
    if all(map(is_signer_like, signers)):
        return True
    if len(signers) >= MIN_RUN and all(map(may_sign, signers)):
        return sum(map(is_signer_like, signers)) * 10 >= len(signers) * 7
    if not announced or not all(map(may_sign, signers)):
        return False
    return line.mark is not Mark.NONE or (close and _is_short_line(line))


def _is_bridge(text: str, lines: list[Line], at: int, size: int, signers: list[Signatory]) -> bool:
    """Tell whether what reads as nobody stands between signers, marked and parted as they are."""
    line = lines[at]
    if not all(map(may_sign, signers)) or line.text.endswith((":", ".")) or not is_short(line):
        return False
    after = lines[at + size : at + size + 1]
    if (
        not after
        or after[0].gap > line.gap
        or after[0].mark is not line.mark
        or ends_list(after[0])
    ):
        return False
    if lines[at - 1].mark is not line.mark:
        return False
    following = _parse_lines(text, after)
    return bool(following) and all(map(is_signer_like, following)) and is_clean(signers)


def _is_short_line(line: Line) -> bool:
    """Tell whether an unmarked line of a list may sign though its words do not tell who it is."""
    if len(line.text.split()) > MAX_WORDS or not line.text[0].isupper():
        return False
    return not line.text.endswith((".", ":", "?"))
