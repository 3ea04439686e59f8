"""Who writes without signing a list: the mandates of a UN communication, the author of a petition."""

from collections.abc import Iterator, Sequence

import regex

from habeas.extract.appeals.lines import Line, trim_invisible
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

HOLDER = (
    r"(?:Special\s+Rapporteur|Working\s+Group|Independent\s+Expert|Special\s+Representative"
    r"|Rapporteu[rs]|Rapporteuse|Groupe\s+de\s+travail|Expert|Relator|Grupo\s+de\s+Trabajo|Experto"
    r"|Специальн|Рабоч|Независим)"
)
PARTED = regex.compile(
    rf"\s*;\s*(?:(?:and|et|y|и)\s+)?(?:(?:the|le|la|du|de\s+la|el|del)\s+)?"
    rf"|,?\s+(?:and|et|y|и)\s+(?:(?:of\s+)?the\s+|du\s+|de\s+la\s+|le\s+|la\s+|el\s+|del\s+)?(?={HOLDER})"
    rf"|,\s+(?:the\s+|le\s+|la\s+|el\s+)?(?={HOLDER})",
    regex.IGNORECASE,
)
LEAD = regex.compile(r"\s*(?:(?:of\s+)?the|of|du|de\s+la|de|del|le|la|el)\s+", regex.IGNORECASE)
END = regex.compile(
    r",?\s+(?:pursuant|conformément|de\s+conformidad|в\s+соответствии)\b|\.(?:\s|$)",
    regex.IGNORECASE,
)
LABEL = regex.compile(r"(?P<label>[^:]{1,60}):\s*(?P<rest>\S.*)$", regex.DOTALL)
FROM = regex.compile(r"^от\s+(?=\p{L})")
HEAD_LINES = 25
MAX_SENDERS = 30
MAX_LINE = 200


def find_mandates(text: str, lines: Sequence[Line]) -> list[Span]:
    """Return the mandates that send a communication, as its first line or its first words list them."""
    for line in lines[:HEAD_LINES]:
        cue = cue_pattern("un_communication").search(text, line.body.start, line.body.end)
        if cue:
            end = END.search(text, cue.end(), line.body.end)
            found = list(_split(text, cue.end(), end.start() if end else line.body.end))
            if found:
                return found
    return []


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    lead = LEAD.match(text, start, end)
    at = lead.end() if lead else start
    stops = [*PARTED.finditer(text, at, end)][: MAX_SENDERS - 1]
    starts = [at, *(stop.end() for stop in stops)]
    for first, last in zip(starts, [*(stop.start() for stop in stops), end], strict=True):
        part = trim_invisible(text, first, last)
        if part:
            yield part


def find_authors(text: str, lines: Sequence[Line]) -> list[tuple[int, Span]]:
    """Return who started a petition or writes a motion, with the lines (by index) that say so."""
    found = []
    for at, line in enumerate(lines[:HEAD_LINES]):
        if len(line.text) > MAX_LINE:
            continue
        labeled = LABEL.match(line.text)
        if labeled and cue_pattern("author").fullmatch(labeled["label"].strip(" .")):
            start = text.find(labeled["rest"].split(" ")[0], line.body.start, line.body.end)
            if start >= 0:
                found.append((at, _trim(text, start, line.body.end)))
        elif (words := FROM.match(text[line.body.start : line.body.end])) and at:
            start = line.body.start + words.end()
            found.append((at, _trim(text, start, line.body.end)))
    return found


def _trim(text: str, start: int, end: int) -> Span:
    """Return the span without blanks, and without the comma before an address."""
    span = trim_invisible(text, start, end)
    while span and text[span.end - 1] in ",;":
        span = trim_invisible(text, span.start, span.end - 1)
    return span
