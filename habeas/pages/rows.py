"""The lines of a page as the search for records sees them: what each may be, and what parts them.

A page of many items is a list of records, and records are known by what comes back in each. Here
each line of text gets a few plain properties; `records` looks for what comes back.
"""

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import regex

from habeas.model.page import BlockKind
from habeas.pages.dating import FIELD
from habeas.pages.parts import BYLINE, Part, invites, mask_figures
from habeas.text.dates import parse_found
from habeas.vocab.calendar import load_calendar
from habeas.vocab.pages import Cue, has_cue

SHORT, LONGEST_TAIL = 60, 90  # characters of a line that may come back, of one with a label
KICKER = 30  # characters of the name of a section or a sender
LONGEST_HEADLINE = 200  # characters of a line that may be one
SENTENCE = 38  # characters of a closed line that is text and no headline
LONGEST_RELATIVE = 30  # characters of "yesterday, 14:35" and the like
OFTEN = 3  # times that a line without a date must come back to mark records
RELATIVE = "\0relative"  # the frame of lines that count back from today
RULE_GAP, CLOSING_GAP = 6, 4  # blank lines that a rule, or a line that closes a post, is worth
_CLOSED = regex.compile(r"[.!?…»”\"'’)\]:;։。؟।]\s*\Z")
_DOTS = regex.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\W*\Z")
_ALL_WORDS = regex.compile(r"\w++")
_WORDS = regex.compile(r"\p{L}{2,}")
_STARTS = regex.compile(r"[\W\d]{0,4}+(?:[\p{Lu}\p{Lo}\p{Georgian}\d])|[«“\"„]")
_CLOSINGS = {Cue.FOOTER, Cue.MORE, Cue.SHARE}


@dataclass(frozen=True, slots=True)
class Row:
    """A line that is no furniture and no rule; `part` is its place among the parts.

    `gap` counts the blank lines before it; what closes a post there counts as more of them.
    `short` is a line of a few words, such as the name of a section or a sender. `headline` is 1 for a line that has the look of one, less where it may be one, 0 for none.
    """

    part: int
    gap: int
    headline: float
    body: bool
    dated: bool
    meta: bool
    link: bool
    frame: str
    short: bool


@dataclass(frozen=True, eq=False)
class Rows:
    """The rows of a page in order, and which of them come back."""

    rows: Sequence[Row]
    parts: Sequence[Part]

    @cached_property
    def frames(self) -> dict[str, list[int]]:
        """The rows of each short line that comes back, figures aside."""
        found: dict[str, list[int]] = {}
        for k, row in enumerate(self.rows):
            if row.frame:
                found.setdefault(row.frame, []).append(k)
        return {frame: rows for frame, rows in found.items() if len(rows) >= OFTEN}

    def part(self, k: int) -> Part:
        """Return the part of row `k`."""
        return self.parts[self.rows[k].part]

    def is_bare(self, k: int) -> bool:
        """Tell whether a row is a date without a word beside it."""
        line = self.part(k).date
        text = self.part(k).text
        rest = "" if line is None else text[: line.span.start] + text[line.span.end :]
        return line is not None and not any(map(str.isalpha, rest))


def to_rows(parts: Sequence[Part]) -> Rows:
    """Return the rows of a page."""
    times = Counter(mask_figures(p.text) for p in parts if len(p.text) <= SHORT)
    tails = _find_tails(parts)
    rows: list[Row] = []
    gap, before = 0, False
    for i, part in enumerate(parts):
        closed, gap = gap, max(gap, part.gap)
        if part.block.kind == BlockKind.RULE:
            gap = max(gap, RULE_GAP)
        elif part.furniture:
            closing = part.cue in _CLOSINGS and before
            gap = max(gap, CLOSING_GAP if closing else 1)
        elif part.gap == 0 and closed == CLOSING_GAP and _is_under_closing(parts, i):
            rows.append(_to_row(i, part, 0, times, tails.get(i, "")))
        else:
            rows.append(_to_row(i, part, gap, times, tails.get(i, "")))
            gap, before = 0, True
    return Rows(rows, parts)


def _is_under_closing(parts: Sequence[Part], i: int) -> bool:
    """Tell whether a counter is of the lines that close a post: what it closes ends under it."""
    apart = i + 1 == len(parts) or parts[i + 1].gap > 0 or parts[i + 1].furniture
    return apart and len(parts[i].text) <= SHORT and is_counter(parts[i].text)


def _find_tails(parts: Sequence[Part]) -> dict[int, str]:
    """Return the labels of lines that stand under each text and close it: "Source: Harbor Times".

    Only where every line with the label does: "Tokmok: ..." opens headlines.
    """
    labels: dict[str, list[int]] = {}
    for i, part in enumerate(parts):
        if i > 0 and len(part.text) <= LONGEST_TAIL and not part.furniture and part.prefix is None:
            match = FIELD.match(part.text)
            if match is not None:
                labels.setdefault(match[1].casefold(), []).append(i)
    often = {label: tails for label, tails in labels.items() if len(tails) >= OFTEN}
    every = {i for tails in often.values() for i in tails}
    return {
        i: label
        for label, tails in often.items()
        if all(_is_tail(parts, i, every) for i in tails)
        for i in tails
    }


def _is_tail(parts: Sequence[Part], i: int, tails: Container[int]) -> bool:
    """Tell whether a line is nearer to the text over it than to what stands under it.

    Where a post is a headline and an address, it stands between the two.
    """
    over, under = parts[i - 1], parts[i + 1] if i + 1 < len(parts) else None
    if under is not None and under.block.kind == BlockKind.LINK:
        return over.title_like and over.gap > parts[i].gap
    ends = under is None or under.furniture or under.gap > parts[i].gap or i + 1 in tails
    return ends and (i - 1 in tails or over.furniture or is_body(over.text[over.label :], over))


def _to_row(i: int, part: Part, gap: int, times: Counter[str], tail: str) -> Row:
    short = len(part.text) <= SHORT
    frame = mask_figures(part.text) if short else ""
    comes_back = short and times[frame] >= OFTEN
    link = part.block.kind == BlockKind.LINK
    relative = not part.date and _is_relative(part)
    dated = part.date is not None
    byline = has_cue(part.text, Cue.BYLINE) and _is_short_byline(part.text)
    counter = short and is_counter(part.text)
    body = not dated and not link and not byline and is_body(part.text[part.label :], part)
    label = bool(tail) or (bool(part.field) and not part.title_like)
    meta = (
        (part.repeated or comes_back or byline or relative or label or counter)
        and not dated
        and not body
    )
    frame = RELATIVE if relative else (frame if comes_back and not body else "")
    return Row(
        part=i,
        gap=gap,
        headline=0.0 if dated or link or meta else headline_strength(part, body=body),
        body=body,
        dated=dated,
        meta=meta,
        link=link,
        frame=f"\0{part.field or tail}" if part.field or tail else frame,
        short=not (body or link or dated) and len(part.text) <= KICKER,
    )


def _is_short_byline(text: str) -> bool:
    """Tell whether a line that names an author is short, or has a time and a count beside the name."""
    words = text.split(maxsplit=BYLINE)
    return len(words) <= BYLINE or (len(text) <= 80 and any(map(str.isdigit, text)))


def _is_relative(part: Part) -> bool:
    """Tell whether a line is a time counted from when the page was made: "2 days ago"."""
    if part.prose or not 3 <= len(part.text) <= LONGEST_RELATIVE:
        return False
    found = parse_found(part.text)
    if found is None:
        return _counts_back(part.text)
    meaning = found.meaning
    counted = meaning.offset is not None or meaning.count is not None or meaning.anchor is not None
    return found.edtf is None and (counted or meaning.day is not None)


def _counts_back(text: str) -> bool:
    """Tell whether a line is a number of hours or the like: "3 hours ago", "il y a 3 heures"."""
    words = text.casefold().split()
    if len(words) > 5 or not any(map(str.isdecimal, words)):
        return False
    return any(f" {form} " in f" {' '.join(words)} " for form in _ago_forms())


def is_counter(text: str) -> bool:
    """Tell whether a line is figures with words for comments, views and shares, and nothing else."""
    words = _ALL_WORDS.findall(text.casefold())
    if not words or not any(map(str.isdecimal, words)):
        return False
    known = load_calendar().words
    rest = [word for word in words if not word.isdecimal()]
    counts = [word for word in rest if "noise" in known.get(word, {})]
    return bool(counts) and len(counts) * 2 >= len(rest) and len(rest) <= 4


@cache
def _ago_forms() -> frozenset[str]:
    calendar = load_calendar()
    every = (*calendar.words.items(), *calendar.phrase_senses.items())
    return frozenset(form for form, senses in every if "ago" in senses)


def is_body(text: str, part: Part) -> bool:
    """Tell whether a line is text of some length: prose, or a closed sentence, or a cut one."""
    if part.prose or len(text) > LONGEST_HEADLINE:
        return True
    if part.title_like:
        return len(text) >= 2 * SENTENCE and _DOTS.search(text) is not None
    return len(text) >= SENTENCE and (_CLOSED.search(text) is not None or invites(text))


def headline_strength(part: Part, *, body: bool) -> float:
    """Return how much a line looks like a headline: 1, 0.5 where it only may be one, or 0."""
    sure = part.dated_title is not None or (part.title_like and not body)
    may = part.cue is None and len(part.text) <= LONGEST_HEADLINE
    if not (sure or may) or len(_WORDS.findall(part.text)) < 2:
        return 0.0
    if sure:
        return 1.0
    return 0.5 if len(part.text.split()) >= 2 and _STARTS.match(part.text) else 0.0
