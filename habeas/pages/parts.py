"""The lines of a page with what tells a headline from a date line, a menu from a text.

Every line is looked at once here, by itself; `dating` and `sections` look at what stands around it.
"""

from functools import lru_cache
from typing import NamedTuple

import regex

from habeas.model.page import Block, BlockKind
from habeas.model.spans import Span
from habeas.pages.datelines import parse_dateline
from habeas.text.dates import DateLine, parse_date_line, parse_dated_title
from habeas.text.normalize import fold
from habeas.text.words import opens_small
from habeas.vocab.countries import CountryPrefix, parse_country_prefix
from habeas.vocab.pages import Cue, find_cue, has_cue

LONGEST_TITLE = 260  # characters; the longest headline of 600 looked at had 231
BYLINE = 6  # words of a line that names an author
_LONGEST_CUE = 160
FIGURES = regex.compile(r"\d++")
CUT = 60  # characters of a text that is cut off by "Read more" on its own line
_ENDS = (". ", "… ", "! ", "? ", "» ", "” ", "] ")
_OPEN_ENDS = (",", ";", ":", "–", "—", "-")
_STOPS = (".", "։", "।", "。")
_SOURCE_LINE = regex.compile(r"[(\[]([^()\[\]]{3,150})[)\]]")
_THREE_LETTERS = regex.compile(r"(?:\P{L}*+\p{L}){3}")
_TEXT_KINDS = {BlockKind.PARAGRAPH, BlockKind.QUOTE}
_TITLE_KINDS = {BlockKind.PARAGRAPH, BlockKind.HEADING}


class Part(NamedTuple):
    """A visible block of a page; a tuple, as a page has a thousand of them.

    `gap` is the number of blank lines before it. `date` is set where the block is a date line and
    nothing else; `dated_title` where it holds a date and a headline. `prefix` is a country prefix
    ("Kazakhstan: "). `cue` says what the line is by its words. `furniture` belongs to no item.
    `repeated` lines come back on the page with other figures: counters, bylines. `day` is the EDTF
    date of a line that prints a day and month, by the year of a line above. `label` is how many
    characters stand before its words: a mark of a list, "Subject: ". `dateline` is the place and date
    that open a text. `field` is the label of a line whose label comes back: "subject". `timed`
    lines open with a time of day, and others do. A headline that its text follows on the same line
    ends at `run_in`.
    """

    block: Block
    text: str
    gap: int
    title_like: bool
    prose: bool
    date: DateLine | None = None
    dated_title: Span | None = None
    prefix: CountryPrefix | None = None
    cue: Cue | None = None
    furniture: bool = False
    repeated: bool = False
    day: str | None = None
    label: int = 0
    dateline: DateLine | None = None
    field: str = ""
    timed: bool = False
    run_in: int = 0

    @property
    def span(self) -> Span:
        """Where the part stands in the page."""
        return self.block.span

    @property
    def title_text(self) -> str:
        """The words of the headline, without a date on the same line."""
        return self.title_span.of(self.text)

    @property
    def title_span(self) -> Span:
        """Where in the part the words of the headline stand."""
        return self.dated_title or Span(self.label, self.run_in or len(self.text))


def to_part(block: Block, text: str, gap: int) -> Part:
    """Return a block with what its own words say; `gap` is the number of blank lines before it."""
    cue = find_cue(text, _CUE_ORDER) if len(text) <= _LONGEST_CUE else None
    prose = is_prose(text)
    if block.furniture:  # of no item: nothing but what its words say is asked of it
        return Part(block, text, gap, title_like=False, prose=prose, cue=cue, furniture=True)
    short = len(text) <= LONGEST_TITLE
    line = short and block.kind in _TITLE_KINDS
    dated = short and not prose and block.kind != BlockKind.LINK
    date = parse_date_line(text) if dated else None
    if date is not None and parse_source_line(text)[0]:
        date = None
    fields = line or (short and block.kind == BlockKind.TABLE_CELL and " | " in text)
    title = parse_dated_title(text) if fields and dated and date is None else None
    prefix = parse_country_prefix(text) if line else None
    return Part(
        block=block,
        text=text,
        gap=gap,
        title_like=line and date is None and cue is None and is_title_like(text, block, prefix),
        prose=prose,
        date=date,
        dated_title=title.title_span if title else None,
        prefix=prefix,
        cue=cue,
        label=_mark_length(block, text),
        dateline=parse_dateline(text) if block.kind in _TEXT_KINDS else None,
    )


def _mark_length(block: Block, text: str) -> int:
    """Return the length of the mark that opens a line of a list, with the spaces behind it."""
    if not block.marker or not text.startswith(block.marker):
        return 0
    return len(text) - len(text[len(block.marker) :].lstrip())


@lru_cache(maxsize=4096)  # asked of a line again and again
def mask_figures(text: str) -> str:
    """Return a line with each number written as 0, for lines that differ in figures alone."""
    return FIGURES.sub("0", text).casefold()


def is_prose(text: str) -> bool:
    """Tell whether a block is running text: long, or a closed sentence of some length."""
    return len(text) > LONGEST_TITLE or (len(text) > 80 and is_closed(text))


def is_closed(text: str) -> bool:
    """Tell whether a line ends in a full stop, and in no dots."""
    end = text.rstrip()
    return end.endswith(_STOPS) and end[-2:-1] not in (".", "…")


def _is_open(text: str) -> bool:
    return text.rstrip().endswith(_OPEN_ENDS)


def parse_source_line(text: str) -> tuple[str | None, str | None]:
    """Return publisher and EDTF date of a line in brackets: "(Name of a Body, 28/05/19)".

    None, None for any other line. A name has three words at least: "(Osh, 12 March 2020)" is a
    place and a date line.
    """
    match = _SOURCE_LINE.fullmatch(text.strip())
    name, _, tail = match[1].rpartition(",") if match else ("", "", "")
    if len(name.split()) < 3:
        return None, None
    line = parse_date_line(tail.strip())
    return (name.strip(), line.edtf) if line else (None, None)


def is_title_like(text: str, block: Block, prefix: CountryPrefix | None) -> bool:
    """Tell whether a line reads as a headline: a few words, open at no end, closed by no stop."""
    if _is_open(text) or not _THREE_LETTERS.match(text[:40]):
        return False
    if block.kind == BlockKind.HEADING:
        return True
    words = text.split()
    closed = is_closed(text) or (len(text) >= CUT and invites(text))
    # A headline that ends in a full stop is rare; with a country in front it is still one.
    if closed and not (prefix and len(text) < 140 and text.count(". ") == 0):
        return False
    return len(words) >= 2 and not opens_small(text)


def invites(text: str) -> bool:
    """Tell whether a line closes with the words of a link to the rest: "... none was heard. Read more →"."""
    at = max(text.rfind(mark) for mark in _ENDS)
    return at > 0 and has_cue(text[at + 2 :].lstrip(), Cue.MORE)


_CUE_ORDER = (
    Cue.ARCHIVE,
    Cue.SECTION,
    Cue.FOOTER,
    Cue.MORE,
    Cue.SHARE,
    Cue.IMAGE,
    Cue.EMBED,
    Cue.NOTE,
)


def same_words(left: str, right: str) -> bool:
    """Tell whether two lines say the same, leaving out case, signs and spaces."""
    return fold(left) == fold(right)
