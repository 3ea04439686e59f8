"""Lists of signatures: where they begin, what they hold, and which lists are none.

A list is one of signatures where words say so ("Signatories:", "Подписи:", "Қол қойғандар:"). In a
text that asks somebody for something, a list without such words is one too if it stands where
letters are signed: at the end, after the last demand, the reply clause, a date or "Sincerely". A
list that other words announce (people detained, demands, an agenda) is never one, and neither is
one that follows plain telling: no accused may come among those who sign.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from habeas.extract.appeals.demands import opens_with_verb
from habeas.extract.appeals.entries import find_entries, first_words
from habeas.extract.appeals.headings import (
    MAX_ENTRY,
    MAX_HEADING,
    MAX_SHORT,
    ends_list,
    is_between,
    is_claim,
    is_closing,
    is_date_line,
    is_group_head,
    is_run_on,
    is_section,
    opens_notes,
    parse_announcement,
    parse_claim,
)
from habeas.extract.appeals.lines import Line, Mark, tidy, tidy_row
from habeas.extract.appeals.parties import is_body, parse_people
from habeas.extract.appeals.places import parse_place
from habeas.extract.appeals.posts import parse_post
from habeas.extract.appeals.rows import count_cells, find_rows, row_number
from habeas.extract.appeals.signatories import parse_signatory
from habeas.extract.appeals.tables import parse_table
from habeas.model.findings import Signatory, SignatoryKind
from habeas.model.page import BlockKind
from habeas.model.spans import Span
from habeas.text.figures import to_int
from habeas.vocab.appeals import Word, cue_pattern, word_kinds

SENTENCE_END = regex.compile(r"\p{Ll}{4,}[.!?…]\s+\p{Lu}")
LAST_SENTENCE = regex.compile(r"(?<=[.!?])\s+")
CASE_SIGN = regex.compile(
    r"\b(?:18|19|20)\d\d\b|§|\b(?:art|ст|б|бап|ч)\.\s*\d|\b(?:article|статья|статьи)\s+\d",
    regex.IGNORECASE,
)
CONTACT = regex.compile(
    r"(?:e-?mail|эл\.?\s?почта|tel|тел|fax|факс|phone)\.?\s*:?$|@[\w.-]+\.?$", regex.IGNORECASE
)
TELEPHONE = regex.compile(
    r"(?:e-?mail|эл\.?\s?почта|tel|тел|téléphone|телефон|fax|факс|phone|mob|моб)\b\.?|\+\d{1,3}[ (]",
    regex.IGNORECASE,
)
SEPARATOR = regex.compile(r"\|")
QUOTED = regex.compile(r"[«“\"„][^«»“”\"„]{1,200}[»”\"“]")
MIN_RUN = 5  # entries of one line, of which a few may read as nobody
MAX_WORDS = 14  # of an entry whose name does not stand first
MAX_BODY_WORDS = 20
MAX_HEAD_LAST = 7  # words of a body whose head is its last word
MAX_BLOCKS = 20  # entries of several lines that are looked at to tell that a list has such
MAX_WRAP = 5  # lines that one entry may take
# Code points of prose after a list without heading: with more, it stands inside the text.
MAX_AFTER = 1_500
MIN_BEFORE = 120  # code points of the paragraph before such a list: it is no head of a letter
SUSPECT_SHARE = 10  # one entry in ten that speaks of charges spoils a list without heading


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signatures of an appeal, how many it claims, and the lines (by index) that they take."""

    signatories: tuple[Signatory, ...] = ()
    claimed: int | None = None
    first: int | None = None
    last: int | None = None


def find_signatures(text: str, lines: list[Line], *, asks: bool) -> Signatures:
    """Return the signatures in the lines; `asks` says that the text is an appeal without them."""
    found: list[Signatory] = []
    first = last = None
    at = 0
    while at < len(lines):
        end, signers = _list_at(text, lines, at)
        if signers:
            first, last = at if first is None else first, end - 1
            found.extend(signers)
        at = max(end, at + 1)
    if not found and asks:
        first, last, found = _find_unannounced(text, lines)
    return Signatures(tuple(found), _find_claimed(lines, first), first, last)


def _find_claimed(lines: list[Line], first: int | None) -> int | None:
    """Return the number of signatures that a line about signing claims, or None."""
    for at, line in enumerate(lines):
        words = line.text if len(line.text) <= MAX_HEADING else _last_entry(line.text)
        claim = parse_claim(words)
        if claim is None:
            continue
        near = first is not None and at >= first - 1 and is_claim(line)
        if near or cue_pattern("signed").search(line.text):
            return claim
    return None


def _last_entry(text: str) -> str:
    """Return what a run-on says last, where it may count the signatures that it leaves out."""
    last = text.rpartition(";")[2]
    return last if len(last) <= MAX_SHORT else ""


def _list_at(text: str, lines: list[Line], at: int) -> tuple[int, list[Signatory]]:
    """Return the list announced by the line `at`: the index after it, and its signatures."""
    line = lines[at]
    rest = parse_announcement(line)
    if rest is None:
        return at + 1, []
    signers: list[Signatory] = []
    if rest:
        body = Span(max(line.body.start, line.body.end - len(rest)), line.body.end)
        signers = [one for one in _parse_line(text, line, body) if not _is_claim_entry(one)]
        if not all(map(_is_signer_like, signers)):
            return at + 1, []
    end, more = _read_list(text, lines, at + 1, announced=True)
    return end, signers + more


def _is_claim_entry(signer: Signatory) -> bool:
    """Tell whether an entry of a run-on counts the others: "and 212 more signatures"."""
    words = tidy(signer.surface)
    return len(words) <= MAX_SHORT and parse_claim(words) is not None


def _read_list(
    text: str, lines: list[Line], at: int, *, announced: bool
) -> tuple[int, list[Signatory]]:
    """Read entries from the line `at` on; return the index after the list, and its signatures."""
    found: list[Signatory] = []
    start, gap = at, 0
    blocked = _is_blocked(lines, at)
    while at < len(lines):
        line = lines[at]
        if (found or (announced and at)) and _heads_group(text, lines, at):
            at += 1
            continue
        if ends_list(line):
            break
        table = parse_table(text, lines, at)
        if table is not None:
            found.extend(table.signatories if _are_signers(table.signatories) else ())
            at += table.size
            continue
        if line.block is BlockKind.TABLE_CELL and not SEPARATOR.search(line.text):
            size = count_cells(lines, at)
            found.extend(_parse_rows(text, find_rows(lines[at : at + size])))
            at += size
            continue
        if is_between(line):
            at += 1
            continue
        if at > start and parse_announcement(line) is not None:
            break
        size = _count_block(lines, at) if blocked else _count_lines(lines, at)
        signers = _parse_lines(text, lines[at : at + size])
        close = not found or line.gap <= gap
        if not _belongs(signers, line, close=close, announced=announced) and not (
            found and close and _is_bridge(text, lines, at, size, signers)
        ):
            break
        gap = line.gap if found else 1
        found.extend(signers)
        at += size
    return (at if found else start), found


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
    return bool(signers) and all(map(_is_signer_like, signers)) and _is_clean(signers)


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
    if _are_columns_of_entries(rows):
        rows = [[cell] for row in rows for cell in row]
    for row in rows:
        n = row_number(row[0])
        cells = row[1:] if n and len(row) > 1 else row
        span = Span(cells[0].span.start, cells[-1].span.end)
        words = " | ".join(cell.text for cell in cells)
        signers.append(parse_signatory(words, span.of(text), span, n))
    if _are_signers(signers):
        yield from signers


def _are_columns_of_entries(rows: list[list[Line]]) -> bool:
    """Tell whether each cell of a table is an entry of its own: most of the second ones are people."""
    second = [row[1].text for row in rows if len(row) > 1 and row_number(row[0]) is None]
    people = sum(bool(parse_people(first_words(text))) for text in second)
    return len(second) > 1 and people * 3 > len(second)


def _are_signers(signers: Sequence[Signatory]) -> bool:
    """Tell whether most rows of a table read as signers."""
    return sum(map(_is_signer_like, signers)) * 2 >= len(signers)


def _is_blocked(lines: list[Line], at: int) -> bool:
    """Tell whether entries of several lines each follow, with an empty line between two."""
    sizes: list[int] = []
    named = 0
    while at < len(lines) and len(sizes) < MAX_BLOCKS and not ends_list(lines[at]):
        size = _count_block(lines, at)
        if any(line.mark is not Mark.NONE for line in lines[at : at + size]):
            return False
        first = first_words(lines[at].text)
        named += bool(parse_people(first)) or is_body(first)
        sizes.append(size)
        at += size
    if sum(size > 1 for size in sizes) * 2 < len(sizes) or len(sizes) < 2:
        return False
    return named * 10 >= len(sizes) * 8 and max(sizes) <= MAX_WRAP


def _count_block(lines: list[Line], at: int) -> int:
    """Return how many lines stand together from `at` on, with no empty line between them."""
    size = 1
    while (
        at + size < len(lines)
        and not lines[at + size].gap
        and size <= MAX_WRAP
        and not ends_list(lines[at + size])
    ):
        size += 1
    return size


def _count_lines(lines: list[Line], at: int) -> int:
    """Return how many lines the entry at `at` takes: unmarked ones under it may go on with it.

    Under a marked line they do, unless they begin with a name. Under a line that is a name alone
    they do if one of them gives a post or a place.
    """
    marked = lines[at].mark is not Mark.NONE
    if not marked and not parse_people(lines[at].text.rstrip(" ,;")):
        return 1
    if lines[at].mark is Mark.NUMBER:
        size = _count_to_next(lines, at)
        if size:
            return size
    size, posted = 1, marked
    while at + size < len(lines) and size < MAX_WRAP and _goes_on(lines[at + size]):
        text = lines[at + size].text
        posted = posted or parse_post(text) is not None or parse_place(text) is not None
        size += 1
    return size if posted else 1


def _count_to_next(lines: list[Line], at: int) -> int:
    """Return how many lines stand before the next number, if it is the next; 0 where it is not.

    However a scanned page breaks an entry, it goes on until the next one.
    """
    number = to_int(lines[at].n or "")
    for size in range(1, MAX_WRAP + 1):
        if at + size >= len(lines) or lines[at + size].gap > lines[at].gap:
            return 0
        after = lines[at + size]
        if after.mark is Mark.NUMBER:
            return size if number is not None and to_int(after.n or "") == number + 1 else 0
        if after.mark is not Mark.NONE or ends_list(after) or is_claim(after):
            return 0
    return 0


def _goes_on(line: Line) -> bool:
    if line.mark is not Mark.NONE or line.gap or line.block is BlockKind.LIST_ITEM:
        return False
    if ends_list(line) or is_claim(line) or is_section(line):
        return False
    return not parse_people(first_words(line.text))


def _parse_lines(text: str, lines: list[Line]) -> list[Signatory]:
    """Return the signatures of some lines; several lines are one entry, breaks read as commas."""
    if len(lines) == 1:
        return list(_parse_line(text, lines[0]))
    span = Span(lines[0].body.start, lines[-1].body.end)
    words = lines[0].text
    for line in lines[1:]:
        wraps = lines[0].mark is not Mark.NONE or words.endswith(",")
        words += (" " if wraps else ", ") + line.text
    return [parse_signatory(words.rstrip(" ;,"), span.of(text), span, lines[0].n)]


def _parse_line(text: str, line: Line, body: Span | None = None) -> Iterator[Signatory]:
    for span, n in find_entries(text, line, body):
        surface = span.of(text)
        if surface:
            yield parse_signatory(tidy_row(surface), surface, span, n)


def _belongs(signers: list[Signatory], line: Line, *, close: bool, announced: bool) -> bool:
    """Tell whether what a line gave belongs to the list: less is asked where words announced it."""
    if not signers or not any(sign.isalpha() for sign in line.text):
        return False
    if all(map(_is_signer_like, signers)):
        return True
    if len(signers) >= MIN_RUN and all(map(_may_sign, signers)):
        return sum(map(_is_signer_like, signers)) * 10 >= len(signers) * 7
    if not announced or not all(map(_may_sign, signers)):
        return False
    return line.mark is not Mark.NONE or (close and _is_short_line(line))


def _is_bridge(text: str, lines: list[Line], at: int, size: int, signers: list[Signatory]) -> bool:
    """Tell whether what reads as nobody stands between signers, marked and parted as they are."""
    line = lines[at]
    if not all(map(_may_sign, signers)) or line.text.endswith((":", ".")) or not _is_short(line):
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
    return bool(following) and all(map(_is_signer_like, following)) and _is_clean(signers)


def _is_short_line(line: Line) -> bool:
    """Tell whether an unmarked line of a list may sign though its words do not tell who it is."""
    if len(line.text.split()) > MAX_WORDS or not line.text[0].isupper():
        return False
    return not line.text.endswith((".", ":", "?"))


def _may_sign(signer: Signatory) -> bool:
    """Tell whether an entry could be a signature: short, no run of sentences, no demand."""
    text = signer.surface
    if len(text) > MAX_ENTRY or _ends_sentence(text) or TELEPHONE.match(text):
        return False
    sentence = text.endswith((".", "?", ":")) and len(text.split()) > MAX_WORDS // 2
    return signer.kind is SignatoryKind.PERSON or not sentence


def _ends_sentence(text: str) -> bool:
    """Tell whether a sentence ends inside a text: the stop after "проф." ends none."""
    for found in SENTENCE_END.finditer(text):
        word = text[text.rfind(" ", 0, found.start()) + 1 : found.end()].split(".")[0]
        if not word_kinds(word) & (Word.HONORIFIC | Word.LEGAL_FORM | Word.SETTLEMENT):
            return True
    return False


def _is_signer_like(signer: Signatory) -> bool:
    """Tell whether an entry reads as a person, or as a body by its own words and capitals."""
    if not _may_sign(signer) or signer.surface.endswith((":", "?")):
        return False
    words = tidy(signer.surface)
    if signer.kind is SignatoryKind.PERSON:
        return words.startswith(signer.name or "") or len(words.split()) <= MAX_WORDS
    if signer.co_signatories and words.startswith(signer.name or ""):
        return True
    return signer.kind is not SignatoryKind.UNKNOWN and _reads_as_body(words)


def _reads_as_body(text: str) -> bool:
    """Tell whether words name a body: a sign of one, and capitals outside its quoted name."""
    words = text.split()
    if len(words) > MAX_BODY_WORDS or words[0][0].islower() or text.endswith(("!", "?")):
        return False
    long = [word for word in QUOTED.sub("", text).split() if len(word) > 3]
    capitals = sum(not word[0].islower() for word in long)
    if QUOTED.search(text):
        return len(long) <= MAX_WORDS
    if capitals == len(long) or (is_body(text) and capitals * 2 >= len(long)):
        return True
    # The Turkic languages set the head last: "Дала адвокаттары қауымдастығы".
    head = text.split(",", 1)[0].split()
    known = bool(head) and bool(word_kinds(head[-1]) & Word.ORGANIZATION)
    return known and len(head) <= MAX_HEAD_LAST


def _find_unannounced(
    text: str, lines: list[Line]
) -> tuple[int | None, int | None, list[Signatory]]:
    """Return first line, last line and signatures of the list without heading at the end."""
    at = _first_after_prose(lines)
    first = last = None
    found: list[Signatory] = []
    while at < len(lines):
        end, signers = _read_list(text, lines, at, announced=False)
        least = 1 if at > 0 and is_closing(lines[at - 1]) else 2
        follows = last is not None and at == last + 1
        if len(signers) >= least and (follows or _may_be_signed(lines, at)) and _is_clean(signers):
            first, last = at if first is None else first, end - 1
            found.extend(signers)
        at = max(end, at + 1)
    return first, last, found


def _first_after_prose(lines: list[Line]) -> int:
    """Return the first line that has a paragraph before it and little text after it."""
    notes = next((i for i, line in enumerate(lines) if opens_notes(line)), len(lines))
    prose = next((i for i, line in enumerate(lines) if len(line.text) >= MIN_BEFORE), len(lines))
    size = 0
    for at in range(notes - 1, prose, -1):
        names = _is_short(lines[at]) or is_run_on(lines[at].text)
        size += 0 if names else len(lines[at].text)
        if size > MAX_AFTER:
            return at + 1
    return min(prose + 1, len(lines))


def _is_short(line: Line) -> bool:
    return len(line.text) <= (2 * MAX_SHORT if line.mark is Mark.NONE else MAX_ENTRY)


def _is_prose(line: Line) -> bool:
    """Tell whether a line is a paragraph of running text, no entry, footnote or contact."""
    return (
        line.mark is Mark.NONE
        and len(line.text) >= MIN_BEFORE
        and not ends_list(line)
        and SENTENCE_END.search(line.text + " A") is not None
    )


def _is_clean(signers: list[Signatory]) -> bool:
    """Tell whether the entries speak of no charges, sentences, years of birth or articles."""
    suspects = sum(
        bool(CASE_SIGN.search(signer.surface) or cue_pattern("accused").search(signer.surface))
        for signer in signers
    )
    return suspects * SUSPECT_SHARE < len(signers)


def _may_be_signed(lines: list[Line], at: int) -> bool:
    """Tell whether a list without heading stands where a letter is signed."""
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
    if is_closing(before) or is_section(before) or CONTACT.search(before.text):
        return True
    if before.text.endswith(":"):
        return False
    last = LAST_SENTENCE.split(before.text[-MAX_HEADING:])[-1]
    if cue_pattern("intro").search(last):
        return False
    if before.mark is not Mark.NONE or opens_with_verb(last):
        return True
    if cue_pattern("accused").search(last):
        return False
    asked = cue_pattern("demand_lead", "demand_verb", "ought", "reply", "hope", "signed")
    return dated < at or asked.search(last) is not None
