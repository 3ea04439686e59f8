"""Footnotes: the notes at the end of a text, and the marks that point to them.

A mark whose note is lost is a footnote too; its span is the mark.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

import regex

from habeas.extract.appeals.lines import Line, Mark
from habeas.model.findings import Footnote
from habeas.model.item import Item
from habeas.model.page import BlockKind
from habeas.model.spans import Span
from habeas.text.figures import to_int
from habeas.vocab.appeals import cue_pattern

SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
NOTE = regex.compile(
    r"(?:\[(?P<a>\d{1,3}|[ivx]{1,5}|\*)\]|(?P<b>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\^(?P<c>\d{1,3}))[\s\xa0:.)]*+(?=\S)"
)
MARK = regex.compile(
    r"(?<=[\p{L}\p{N}.,;:!?”»\"’)\]])(?:\[(?P<a>\d{1,3})\]|(?P<b>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))"
)
SIGN = regex.compile(
    r"[\[⁰¹²³⁴⁵⁶⁷⁸⁹]"
)  # most texts have none, and looking behind each letter is slow
LOWERED = regex.compile(
    r"(?<=\p{Ll}{3}(?:[.,;:!?]?[”»\"’)]?|[”»\"’)][.,;:!?]))(?P<n>\d{1,2})(?=[.,;:]?(?:\s|$))"
)
LOWERED_NOTE = regex.compile(r"(?P<n>\d{1,2})[.)]?\s+(?=\S)")
UNIT = regex.compile(r"(?:m|km|cm|м|км|см)$")  # "500 km²" points to no note
RULE = regex.compile(r"[\s_\-–—*=]{3,}$")


def find_footnotes(item: Item, lines: list[Line]) -> list[Footnote]:
    """Return the footnotes in text order, one per number, each with the marks that point to it.

    A mark whose note is lost stands for it, where its number is the next one.
    """
    notes = {note.n: note for note in reversed(list(_find_notes(item, lines)))}
    if not notes and not SIGN.search(item.text):
        return list(_find_lowered(item.text, lines))
    marks = _find_marks(item, [note.span for note in notes.values()])
    for n, spans in marks.items():
        if n in notes:
            notes[n] = replace(notes[n], marks=tuple(spans))
        elif to_int(n) <= len(notes) + 1:
            notes[n] = Footnote(span=spans[0], n=n, marks=tuple(spans))
    return sorted(notes.values(), key=lambda note: note.span)


def _find_lowered(text: str, lines: list[Line]) -> Iterator[Footnote]:
    """Yield the notes whose raised marks a copy has lowered: "at universities.1", "1 See …".

    Numbered lines from 1 on, after the words that point to them.
    """
    marks = {found["n"]: Span(*found.span("n")) for found in reversed(list(LOWERED.finditer(text)))}
    if "1" not in marks:
        return
    wanted = 1
    for at, line in enumerate(lines):
        found = LOWERED_NOTE.match(text, line.span.start, line.span.end)
        mark = marks.get(str(wanted))
        if mark is None:
            return
        if found and found["n"] == str(wanted) and mark.end <= line.span.start:
            span = _with_rest(lines, at, found.end())
            yield Footnote(span=span, n=found["n"], marks=(mark,))
            wanted += 1


def _find_marks(item: Item, notes: list[Span]) -> dict[str, list[Span]]:
    """Return the marks of the running text by their number, in order."""
    found: dict[str, list[Span]] = {}
    if not SIGN.search(item.text):
        return found
    ends = sorted((note.end, note.start) for note in notes)
    for mark in MARK.finditer(item.text):
        n = mark["a"] or mark["b"].translate(SUPERSCRIPT)
        if mark["b"] and UNIT.search(item.text, max(0, mark.start() - 3), mark.start()):
            continue
        at = bisect_left(ends, (mark.end(), 0))
        if at < len(ends) and ends[at][1] <= mark.start():
            continue  # a note that refers to another
        found.setdefault(n, []).append(Span(*mark.span()))
    return found


def _find_notes(item: Item, lines: list[Line]) -> Iterator[Footnote]:
    for block in item.blocks:
        if block.kind is BlockKind.FOOTNOTE and block.span:
            yield Footnote(span=block.span, n=(block.n or "").strip("[]. ") or "*")
    opened = False
    for at, line in enumerate(lines):
        opened = opened or _opens(line)
        found = NOTE.match(item.text, line.span.start, line.span.end)
        if found:
            n = found["a"] or found["c"] or found["b"].translate(SUPERSCRIPT)
            yield Footnote(span=_with_rest(lines, at, found.end()), n=n)
        elif opened and line.mark is Mark.NUMBER and line.n:
            yield Footnote(span=_with_rest(lines, at, line.body.start), n=line.n)


def _opens(line: Line) -> bool:
    """Tell whether numbered lines after this one are notes: a heading "Notes:"."""
    return (
        line.mark is Mark.NONE
        and cue_pattern("notes").fullmatch(line.text.rstrip(": .")) is not None
    )


def _with_rest(lines: list[Line], at: int, start: int) -> Span:
    """Return the span of a note with the lines right under it that carry no mark."""
    end = lines[at].span.end
    for line in lines[at + 1 : at + 6]:
        if line.gap or line.mark is not Mark.NONE or NOTE.match(line.text):
            break
        end = line.span.end
    return Span(start, end)
