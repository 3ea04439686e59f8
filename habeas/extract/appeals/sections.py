"""What goes with a letter beside its text: copies to others, annexes, the writer's own lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from habeas.extract.appeals.lines import Line, Mark, trim_invisible
from habeas.extract.appeals.phrases import parse_addressees
from habeas.model.findings import Addressee
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

LABEL = regex.compile(r"(?P<label>[^:]{1,60}):\s*(?P<rest>\S.*)?$", regex.DOTALL)
SEMICOLON = regex.compile(r"\s*;\s*")
COMMA = regex.compile(r",\s+")
MAX_ENTRY = 300
MAX_ENTRIES = 40
MAX_LABEL = 60
FROM_END = 40  # lines: annexes stand at the end, after the signature


@dataclass(frozen=True, slots=True)
class Section:
    """A labeled part: the spans of its entries with their words, and the lines (by index) it takes."""

    entries: tuple[tuple[Span, str], ...] = ()
    taken: frozenset[int] = frozenset()


def find_copies(lines: Sequence[Line]) -> tuple[tuple[Addressee, ...], frozenset[int]]:
    """Return who gets a copy ("cc:", "Копия:"), and the lines that say so."""
    found: list[Addressee] = []
    taken: set[int] = set()
    for at, line in enumerate(lines):
        if at in taken or not is_labeled(line, "copies"):
            continue
        section = _read(lines, at)
        taken |= section.taken
        for span, words in section.entries:
            found.extend(parse_addressees(words, span, announced=True))
    return tuple(found), frozenset(taken)


def find_annexes(text: str, lines: Sequence[Line]) -> Section:
    """Return the annexes that a letter lists after its text; the last label counts."""
    first = max(1, len(lines) - FROM_END)
    for at in range(len(lines) - 1, first - 1, -1):
        if not is_labeled(lines[at], "annex"):
            continue
        section = _read(lines, at, documents=True)
        if section.entries:
            entries = tuple(
                part for span, words in section.entries for part in _split(text, span, words)
            )
            return Section(entries, section.taken)
    return Section()


def is_labeled(line: Line, kind: str) -> bool:
    """Tell whether a line is a label of a kind, alone or with what it labels after a colon."""
    label, _ = _parse(line.text)
    return label is not None and cue_pattern(kind).fullmatch(label) is not None


def _parse(text: str) -> tuple[str | None, str]:
    """Return the label of a line and what follows it; (None, "") where it has none."""
    found = LABEL.match(text)
    if found:
        return found["label"].strip(" ."), found["rest"] or ""
    bare = text.rstrip(" .:")
    return (bare, "") if len(bare) <= MAX_LABEL else (None, "")


def _read(lines: Sequence[Line], at: int, *, documents: bool = False) -> Section:
    """Return the section that the label in the line `at` opens."""
    line = lines[at]
    _, rest = _parse(line.text)
    if rest:
        return _read_inline(lines, at, rest, documents=documents)
    entries = list(_entries_after(lines, at))
    return Section(
        tuple((lines[n].body, lines[n].text) for n in entries), frozenset((at, *entries))
    )


def _read_inline(lines: Sequence[Line], at: int, rest: str, *, documents: bool) -> Section:
    """Return the entries after a colon; a line right under it goes on with them."""
    line = lines[at]
    start = max(line.body.start, line.body.end - len(rest))
    end, words, taken = line.body.end, rest, {at}
    if not documents or rest.endswith((",", ";")):
        for n in range(at + 1, min(at + 4, len(lines))):
            after = lines[n]
            if (
                after.gap
                or after.mark is not Mark.NONE
                or _is_other_label(after)
                or len(after.text) > MAX_ENTRY
            ):
                break
            words, end = f"{words} {after.text}", after.body.end
            taken.add(n)
    elif at + 1 < len(lines) and lines[at + 1].mark is not Mark.NONE and rest.endswith(":"):
        return Section()
    return Section(((Span(start, end), words),), frozenset(taken))


def _entries_after(lines: Sequence[Line], at: int) -> Iterator[int]:
    """Yield the lines under a label: its list, or the lines up to the next gap."""
    first = at + 1
    if first >= len(lines):
        return
    marked = lines[first].mark is not Mark.NONE
    for n in range(first, min(first + MAX_ENTRIES, len(lines))):
        line = lines[n]
        if len(line.text) > MAX_ENTRY or _is_other_label(line):
            return
        if (line.mark is not Mark.NONE) is not marked or (n > first and line.gap and not marked):
            return
        yield n


def _is_other_label(line: Line) -> bool:
    """Tell whether a line opens another part: signatures, notes, contacts, another label."""
    label, _ = _parse(line.text)
    if label is None:
        return False
    kinds = ("annex", "copies", "notes", "contact", "signed", "addresses", "author", "to_label")
    return (
        cue_pattern(*kinds).fullmatch(label) is not None
        or cue_pattern("closing").match(line.text) is not None
    )


def _split(text: str, span: Span, words: str) -> Iterator[tuple[Span, str]]:
    """Yield the annexes of one line: parted by semicolons, else by commas before a document."""
    cuts = list(SEMICOLON.finditer(text, span.start, span.end))
    if not cuts:
        cuts = [
            cut
            for cut in COMMA.finditer(text, span.start, span.end)
            if cue_pattern("document").match(text, cut.end())
        ]
    starts = [span.start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), span.end]
    for start, end in zip(starts, ends, strict=True):
        part = trim_invisible(text, start, end)
        if part:
            yield part, words
