"""When and where an appeal was written: "Astana, 15 January 2020", "2022 жылғы 18 сәуір, Шымкент"."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from habeas.extract.appeals.headings import MAX_DATE, YEAR
from habeas.extract.appeals.lines import Line, Mark, tidy
from habeas.extract.appeals.parties import is_body
from habeas.extract.appeals.places import parse_place
from habeas.model.findings import DateMention, Mention, NameKind
from habeas.model.page import BlockKind
from habeas.vocab.appeals import cue_pattern

SETTLEMENT = regex.compile(
    r"^(?:г|гор|город|м|місто|қ|ш|пос|с)\.\s*|^(?:город|місто|ville de|city of)\s+|"
    r"(?:\s+(?:қаласы|шаары|city|қ\.|ш\.))$",
    regex.IGNORECASE,
)
EDGES = " ,;.–—-|()*"
GLUE = regex.compile(
    r"(?:^|[\s,])(?:le|el|den|am|on|of|de|года?|жылғы|жылдын|року|г\.|р\.)$|^(?:le|el|года|г\.|року|р\.)\s*",
    regex.IGNORECASE,
)
NAME = regex.compile(
    r"\p{Lu}[\p{L}'’-]+(?:[ /](?:de|du|la|el|\p{Lu}[\p{L}'’-]+)){0,3}(?:-\p{Lu}\p{L}+)?"
)
LABEL = regex.compile(r"\b(?:date|дата|fecha|datum|күні|датасы)\s*:\s*", regex.IGNORECASE)
LEAD = regex.compile(r"(?P<place>\p{Lu}[^\d,]{1,40}),\s")
HEAD_LINES = 14
MAX_HEAD = 160  # code points of a line with such a label
WORDS = 4


@dataclass(frozen=True, slots=True)
class Dating:
    """The day (EDTF) and the place of the first line that is nothing but these; each or None."""

    date: str | None = None
    place: str | None = None
    at: frozenset[int] = frozenset()


def find_dating(
    lines: Sequence[Line],
    dates: Sequence[DateMention],
    mentions: Sequence[Mention],
    signed: range | None = None,
) -> Dating:
    """Return what the date lines say: the first date, and the first place beside a date.

    `signed` are lines of signatures: the days in a table of them are those of signing.
    """
    known = [date for date in dates if date.edtf]
    day = place = None
    taken: set[int] = set()
    for at, line in enumerate(lines):
        if signed is not None and at in signed and line.block is BlockKind.TABLE_CELL:
            continue
        labeled = _labeled(line, known) if at < HEAD_LINES else None
        if labeled is None and not _is_dated(line):
            continue
        date = labeled or next((date for date in known if line.span.covers(date.span)), None)
        if date is None:
            continue
        taken.add(at)
        day = day or date.edtf
        place = place or _find_place(line, date, mentions)
        if day and place:
            break
    return Dating(day, place, frozenset(taken))


def _is_dated(line: Line) -> bool:
    """Tell whether a line is short and dated, and its number, if any, is the "г." of a town."""
    if len(line.text) > MAX_DATE or not YEAR.search(line.text) or is_body(line.text):
        return False
    # A sign of decoration before a date reads as a bullet: "📅 11 January 2023".
    return line.mark is not Mark.NUMBER or not (line.n or "1").isdecimal()


def _labeled(line: Line, dates: Sequence[DateMention]) -> DateMention | None:
    """Return the date after a label in a line of the head: "Index: …   Date: 30 June 2022"."""
    label = LABEL.search(line.text) if len(line.text) <= MAX_HEAD else None
    if label is None:
        return None
    after = line.text[label.end() :]
    inside = (date for date in dates if line.span.covers(date.span))
    return next((date for date in inside if after.startswith(tidy(date.surface))), None)


def _find_place(line: Line, date: DateMention, mentions: Sequence[Mention]) -> str | None:
    """Return the place that a date line names beside its date."""
    surface = tidy(date.surface)
    before, _, after = line.text.partition(surface)
    lead = LEAD.match(surface)  # a date line is found with its place
    for part in (before, lead["place"] if lead else "", after):
        words = part.strip(EDGES)
        for _ in range(2):
            words = GLUE.sub("", words).strip(EDGES)
        words = SETTLEMENT.sub("", words).strip(EDGES)
        if words and _is_place(words, line, mentions):
            return words
    return None


def _is_place(words: str, line: Line, mentions: Sequence[Mention]) -> bool:
    if parse_place(words):
        return True
    named = any(
        one.kind is NameKind.PLACE and line.span.covers(one.span) and tidy(one.surface) in words
        for one in mentions
    )
    if named:
        return len(words.split()) <= WORDS
    other = cue_pattern("signed", "contact", "notes", "author", "annex", "office").search(words)
    return NAME.fullmatch(words) is not None and other is None and "," in line.text
