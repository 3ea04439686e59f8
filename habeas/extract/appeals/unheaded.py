"""Lists of signatures without a heading: they stand where letters are signed.

At the end, after the last demand, the reply clause, a date or "Sincerely". A list that other words
announce (people detained, demands, an agenda) is never one, and neither is one that follows plain
telling: no accused may come among those who sign.
"""

import regex

from habeas.extract.appeals.demands import opens_with_verb
from habeas.extract.appeals.headings import (
    MAX_HEADING,
    MAX_SHORT,
    OTHER_LISTS,
    ends_list,
    is_claim,
    is_closing,
    is_date_line,
    is_farewell,
    is_group_head,
    is_run_on,
    is_section,
    opens_notes,
)
from habeas.extract.appeals.likeness import SENTENCE_END, is_clean, is_short
from habeas.extract.appeals.lines import Line, Mark
from habeas.extract.appeals.runs import read_run
from habeas.model.findings import Signatory, SignatoryKind
from habeas.vocab.appeals import cue_pattern

LAST_SENTENCE = regex.compile(r"(?<=[.!?])\s+")
SENTENCE_CLOSE = regex.compile(r"[.!?…][»”\"')\]\d]*$")
CONTACT = regex.compile(
    r"(?:e-?mail|эл\.?\s?почта|tel|тел|fax|факс|phone)\.?\s*:?$|@[\w.-]+\.?$", regex.IGNORECASE
)
# Code points of prose after a list without heading: with more, it stands inside the text.
MAX_AFTER = 1_500
MIN_BROKEN = 55  # code points of the first line of a paragraph that a page breaks
MANY = 8  # entries of a list that nothing leads to
MIN_BEFORE = 120  # code points of the paragraph before such a list: it is no head of a letter


def find_unannounced(
    text: str, lines: list[Line]
) -> tuple[int | None, int | None, list[Signatory]]:
    """Return first line, last line and signatures of the list without heading at the end."""
    at = _first_after_prose(lines)
    first = last = None
    found: list[Signatory] = []
    while at < len(lines):
        end, signers = read_run(text, lines, at, announced=False)
        if _is_apart(lines, at, end):
            at += 1
            continue
        least = 1 if at > 0 and is_closing(lines[at - 1]) else 2
        follows = last is not None and at == last + 1
        if (
            len(signers) >= least
            and (follows or _may_be_signed(lines, at, signers))
            and is_clean(signers)
        ):
            first, last = at if first is None else first, end - 1
            found.extend(signers)
        at = max(end, at + 1)
    return first, last, found


def _is_apart(lines: list[Line], at: int, end: int) -> bool:
    """Tell whether a run begins with a line in capitals over marked entries: a motto, a heading."""
    marked = sum(
        line.mark is not Mark.NONE or line.cell is not None for line in lines[at + 1 : end]
    )
    plain = lines[at].mark is Mark.NONE and lines[at].cell is None
    return plain and lines[at].text.isupper() and marked * 2 > end - at


def _first_after_prose(lines: list[Line]) -> int:
    """Return the first line that has a paragraph before it and little text after it."""
    notes = next((i for i, line in enumerate(lines) if opens_notes(line)), len(lines))
    prose = next((i for i in range(len(lines)) if is_paragraph(lines, i)), len(lines))
    size = 0
    for at in range(notes - 1, prose, -1):
        names = is_short(lines[at]) or is_run_on(lines[at].text)
        size += 0 if names else len(lines[at].text)
        if size > MAX_AFTER:
            return at + 1
    return min(prose + 1, len(lines))


def is_paragraph(lines: list[Line], at: int) -> bool:
    """Tell whether a paragraph begins with the line `at`, in one line or broken into several."""
    size = len(lines[at].text)
    if size < MIN_BROKEN:
        return False
    for line in lines[at + 1 : at + MIN_BEFORE // MIN_BROKEN + 1]:
        if line.gap or line.mark is not Mark.NONE:
            break
        size += len(line.text)
    told = size >= MIN_BROKEN and lines[at].text.endswith((".", "!", "?"))
    return size >= MIN_BEFORE or (told and lines[at].mark is Mark.NONE)


def _is_prose(line: Line) -> bool:
    """Tell whether a line is a paragraph of running text, no entry, footnote or contact."""
    return (
        line.mark is Mark.NONE
        and len(line.text) >= MIN_BEFORE
        and not ends_list(line)
        and SENTENCE_END.search(line.text + " A") is not None
    )


def _may_be_signed(lines: list[Line], at: int, signers: list[Signatory]) -> bool:
    """Tell whether a list without heading stands where a letter is signed.

    Many people and bodies, and nobody else, need no words that lead there: no list of people
    harmed follows a letter without saying so.
    """
    headed = at > 0 and is_group_head(lines[at - 1])
    near = lines[max(0, at - 1) : at + 1]
    if any(is_group_head(one) or is_section(one) for one in near) and any(
        map(_is_prose, lines[at:])
    ):
        return False  # the text goes on: what its headings are over, nobody signs
    dated = at - 1 if headed else at
    at = dated
    while dated > 0 and (is_date_line(lines[dated - 1]) or is_claim(lines[dated - 1])):
        dated -= 1
    if dated == 0:
        return False
    before = lines[dated - 1]
    if (
        is_closing(before)
        or is_farewell(before)
        or is_section(before)
        or CONTACT.search(before.text)
    ):
        return True
    if before.text.endswith(":"):
        return _is_headed_by_form(lines, dated - 1, signers)
    last = LAST_SENTENCE.split(before.text[-MAX_HEADING:])[-1]
    if cue_pattern("intro").search(last):
        return False
    if before.mark is not Mark.NONE or opens_with_verb(last):
        return True
    if cue_pattern("accused").search(last):
        return False
    asked = cue_pattern("demand_lead", "demand_verb", "ought", "reply", "hope", "signed")
    if dated < at or asked.search(last) is not None:
        return True
    if SENTENCE_CLOSE.search(last):
        return _are_many(signers)
    return _is_headed_by_form(lines, dated - 1, signers)


def _are_many(signers: list[Signatory]) -> bool:
    """Tell whether a run is long, and nearly all of it people and bodies."""
    known = sum(one.kind is not SignatoryKind.UNKNOWN for one in signers)
    return len(signers) >= MANY and known * 10 >= len(signers) * 9


def _is_headed_by_form(lines: list[Line], at: int, signers: list[Signatory]) -> bool:
    """Tell whether a short line of unknown words heads those who sign.

    A demand stands before it, it says nothing of others, and most of the many entries are bodies
    or have a post, a body or a place: people harmed are listed without these.
    """
    head = lines[at]
    if not _are_many(signers) or len(head.text) > MAX_SHORT or head.mark is not Mark.NONE:
        return False
    if ends_list(head) or cue_pattern(*OTHER_LISTS, "harm", "contact").search(head.text):
        return False
    placed = sum(
        one.kind is not SignatoryKind.PERSON
        or bool(one.role or one.organization or one.city or one.country)
        for one in signers
    )
    asked = cue_pattern("demand_lead", "demand_verb")
    return placed * 2 >= len(signers) and any(asked.search(line.text) for line in lines[:at])
