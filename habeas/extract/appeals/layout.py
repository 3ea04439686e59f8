"""What a page adds to a list of signatures or puts before an entry, taken off before it is read.

The edges of printed pages (running heads, page numbers) that cut a list; the country or sort that
stands before an entry in its own line: "Argentina: Liga …".
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import regex

from habeas.extract.appeals.headings import MAX_SHORT, PAGE, is_section
from habeas.extract.appeals.lines import Line, Mark, tidy_row, trim_invisible
from habeas.extract.appeals.places import parse_place
from habeas.model.page import BlockKind
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

MAX_LABEL = 40  # code points of a country or a sort before a colon
MAX_LABEL_WORDS = 3
MAX_ENTRY = 200  # code points of what stands after it; longer lines tell
SURE = 2  # countries before entries after which an unknown word before a colon is one too
OPEN_END = regex.compile(r"[\p{L},;-]$")  # no sentence ends here


def drop_edges(lines: Sequence[Line]) -> tuple[list[Line], list[int]]:
    """Return the lines without the edges of pages, and their indexes in `lines`.

    An edge is the number of a page with the line beside it, where that line stands twice. The
    paragraph that it cuts goes on: the line after it has no gap.
    """
    edges = _find_edges(lines)
    if not edges:
        return list(lines), list(range(len(lines)))
    kept: list[Line] = []
    places: list[int] = []
    for at, line in enumerate(lines):
        if at in edges:
            continue
        cut = at - 1 in edges and kept and OPEN_END.search(kept[-1].text) is not None
        kept.append(replace(line, gap=0) if cut and line.mark is Mark.NONE else line)
        places.append(at)
    return kept, places


def _find_edges(lines: Sequence[Line]) -> set[int]:
    numbers = {at for at, line in enumerate(lines) if _is_page_number(line)}
    if not numbers:
        return set()
    count = Counter(line.text for line in lines if len(line.text) <= MAX_SHORT)
    edges: set[int] = set()
    for at in numbers:
        near = [n for n in (at - 1, at + 1) if 0 <= n < len(lines)]
        heads = [n for n in near if count[lines[n].text] > 1 and n not in numbers]
        if heads:
            edges.update((at, *heads))
    return edges


def _is_page_number(line: Line) -> bool:
    return (
        line.mark is not Mark.NUMBER
        and line.block is not BlockKind.TABLE_CELL
        and line.text[-1:].isdecimal()
        and PAGE.fullmatch(line.text) is not None
    )


def split_labels(text: str, lines: Sequence[Line]) -> tuple[list[Line], list[int]]:
    """Return the lines, those that begin with a country or a sort and a colon as two, and indexes."""
    split: list[Line] = []
    places: list[int] = []
    countries = 0
    for at, line in enumerate(lines):
        head, is_country = _parse_label(line, sure=countries >= SURE)
        if head:
            countries += is_country
            split.extend(_cut(text, line, head))
            places.extend((at, at))
        else:
            split.append(line)
            places.append(at)
    return split, places


def _parse_label(line: Line, *, sure: bool) -> tuple[str, bool]:
    """Return what stands before the colon, "" for no label; and whether it is a known country."""
    colon = line.text.find(":", 0, MAX_LABEL)
    rest = line.text[colon + 1 :].strip()
    if colon < 1 or not rest or len(rest) > MAX_ENTRY or not line.text[0].isupper():
        return "", False
    head = line.text[:colon].strip()
    place = parse_place(head)
    if place is not None and place.kind == "country":
        return head, True
    if cue_pattern("signed").search(head):
        return "", False  # it announces what follows
    section = replace(line, text=f"{head}:", mark=Mark.NONE)
    if is_section(section) or (sure and _may_be_country(head)):
        return head, False
    return "", False


def _may_be_country(head: str) -> bool:
    words = head.split()
    return (
        len(words) <= MAX_LABEL_WORDS
        and all(word[0].isupper() for word in words)
        and not any(sign.isdecimal() for sign in head)
        and cue_pattern("contact", "copies", "signed", "notes").search(head) is None
    )


def _cut(text: str, line: Line, head: str) -> tuple[Line, Line]:
    colon = text.find(":", line.body.start, line.body.end)
    first = Span(line.body.start, colon + 1)
    rest = trim_invisible(text, colon + 1, line.body.end)
    label = replace(
        line, span=Span(line.span.start, colon + 1), body=first, text=f"{head}:", mark=Mark.NONE
    )
    words = tidy_row(rest.of(text))
    return label, replace(line, span=rest, body=rest, text=words, gap=0)
