"""The blocks of a page with what tells a headline from a date line, a menu from a text.

Every part is looked at once here; `splitting` and `details` then only compare parts.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import regex

from habeas.model.page import Block, BlockKind, Page
from habeas.model.spans import Span
from habeas.pages.years import Year, complete_day, parse_year_line
from habeas.text.dates import DateLine, find_dates, parse_date_line, parse_dated_title
from habeas.text.normalize import fold
from habeas.vocab.countries import CountryPrefix, parse_country_prefix
from habeas.vocab.pages import Cue, find_cue, is_menu_line

_LONGEST_TITLE = 260  # characters; the longest headline of 600 looked at had 231
_LONGEST_CUE = 160
LONGEST_REPEAT, OFTEN = 60, 3  # characters of a line that comes back, and how often it must
FIGURES = regex.compile(r"\d++")
_DAY_END = regex.compile(r"\s*+(?:[|•·:–—\t\]-]\s*+)+")
_OPEN_END = regex.compile(r"[,;:–—-]\s*\Z")
_STOP = regex.compile(r"(?<![.…])[.]\s*\Z")
_SOURCE_LINE = regex.compile(r"[(\[]([^()\[\]]{3,150})[)\]]")
_THREE_LETTERS = regex.compile(r"(?:\P{L}*+\p{L}){3}")
_LIST_KINDS = {BlockKind.LIST_ITEM, BlockKind.TABLE_CELL}
_TITLE_KINDS = {BlockKind.PARAGRAPH, BlockKind.HEADING}


class Part(NamedTuple):
    """A visible block of a page; a tuple, as a page has a thousand of them.

    `gap` is the number of blank lines before it. `date` is set where the block is a date line and
    nothing else; `dated_title` where it holds a date and a headline. `prefix` is a country prefix
    ("Kazakhstan: "). `cue` says what the line is by its words. `furniture` belongs to no item.
    `repeated` lines come back on the page with other figures: counters, bylines. `day` is the EDTF
    date of a line that prints a day and month, by the year of a line above.
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

    @property
    def span(self) -> Span:
        """Where the part stands in the page."""
        return self.block.span

    @property
    def title_text(self) -> str:
        """The words of the headline, without a date on the same line."""
        return self.text if self.dated_title is None else self.dated_title.of(self.text)


def to_outline(page: Page) -> list[Part]:
    """Return the parts of `page`, furniture marked.

    Where structure gives posts, only their blocks: what lies outside of them is in no item.
    """
    parts: list[Part] = []
    end = 0
    for block in _in_posts(page) if page.posts else page.blocks:
        gap = max(page.text.count("\n", end, block.span.start) - 1, 0)
        parts.append(_to_part(block, block.span.of(page.text), gap))
        end = block.span.end
    parts = undate_lists(parts)
    if not page.posts:
        parts = complete_days(mark_repeats(parts))
    return _mark_furniture(_join_headlines(parts, page))


def _in_posts(page: Page) -> Iterator[Block]:
    posts = iter(sorted(page.posts, key=lambda post: post.span.start))
    post = next(posts, None)
    for block in page.blocks:
        while post is not None and post.span.end <= block.span.start:
            post = next(posts, None)
        if post is None:
            return
        if post.span.start <= block.span.start:
            yield block


def _to_part(block: Block, text: str, gap: int) -> Part:
    cue = find_cue(text, _CUE_ORDER) if len(text) <= _LONGEST_CUE else None
    prose = is_prose(text)
    if block.furniture:  # of no item: nothing but what its words say is asked of it
        return Part(block, text, gap, title_like=False, prose=prose, cue=cue, furniture=True)
    short = len(text) <= _LONGEST_TITLE
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
        title_like=line and date is None and cue is None and _is_title_like(text, block, prefix),
        prose=prose,
        date=date,
        dated_title=title.title_span if title else None,
        prefix=prefix,
        cue=cue,
    )


def undate_lists(parts: list[Part]) -> list[Part]:
    """Return the parts with no date for lines of a list that are all names and days: signatures."""
    dated = [i for i, p in enumerate(parts) if p.date and p.block.kind in _LIST_KINDS]
    known = set(dated)
    made = list(parts)
    for i in dated:
        near = sum(n in known for n in range(i - 2, i + 3))
        if near >= OFTEN:
            made[i] = parts[i]._replace(date=None)
    return made if known else parts


def mark_repeats(parts: list[Part]) -> list[Part]:
    """Return the parts with short lines marked that come back, figures aside: "214 views"."""
    masked = [mask_figures(p.title_text) if _may_repeat(p) else "" for p in parts]
    times = Counter(masked)
    return [
        _to_repeat(part) if words and times[words] >= OFTEN else part
        for part, words in zip(parts, masked, strict=True)
    ]


def _to_repeat(part: Part) -> Part:
    """Return a part that comes back; of a date with a counter behind it, only the date counts."""
    if part.dated_title is None:
        return part._replace(repeated=True)
    line = parse_date_line(part.text[: part.dated_title.start])
    return part._replace(date=line, dated_title=None, title_like=False) if line else part


def _may_repeat(part: Part) -> bool:
    if part.block.kind == BlockKind.RULE or part.date:
        return False
    return len(part.text) <= LONGEST_REPEAT


def complete_days(parts: list[Part]) -> list[Part]:
    """Return the parts with the days told that stand without a year under a line that has one.

    Only where that comes back: "28 May" alone in a text is of any year.
    """
    year: Year | None = None
    found: dict[int, Part] = {}
    heads: set[int] = set()
    for i, part in enumerate(parts):
        if part.furniture or len(part.text) > _LONGEST_TITLE:
            continue
        here = parse_year_line(part.text)
        if here is not None:
            year = here
            heads.add(i)
        elif year is not None and part.date is None and part.dated_title is None:
            completed = _with_day(part, year)
            if completed is not None:
                found[i] = completed
    if len(found) < 2:
        return parts
    bare = {i: parts[i]._replace(date=None, title_like=False) for i in heads}
    return [found.get(i) or bare.get(i) or part for i, part in enumerate(parts)]


def _with_day(part: Part, year: Year) -> Part | None:
    """Return a line that is, or begins with, a day and a month, with the date that it means."""
    for found in find_dates(part.text[:60]):
        day = complete_day(year, found.meaning.month, found.meaning.day)
        if found.edtf or day is None or found.span.start > 12:
            return None
        rest = _DAY_END.match(part.text, found.span.end)
        if rest is None or rest.end() == len(part.text):
            size = len(part.text) - len(found.span)
            line = DateLine(edtf=day, span=found.span)
            return part._replace(date=line, title_like=False) if size <= 12 else None
        title = Span(rest.end(), len(part.text))
        if part.prose or len(title) < 8:
            return None
        return part._replace(dated_title=title, day=day, title_like=False)
    return None


def mask_figures(text: str) -> str:
    """Return a line with each number written as 0, for lines that differ in figures alone."""
    return FIGURES.sub("0", text).casefold()


def _join_headlines(parts: list[Part], page: Page) -> list[Part]:
    """Return the parts with headlines of two lines over a date line made one.

    Only where that comes back, and with other words in the first line each time: a line that
    repeats ("NEWS") is the name of a section.
    """
    dated = [i for i in range(2, len(parts)) if parts[i].date is not None]
    found = [i for i in dated if _is_broken_headline(parts[i - 2 : i + 1], i == 2)]
    if len(found) < 2 or len({fold(parts[i - 2].text) for i in found}) < len(found):
        return parts
    joined = {i - 2 for i in found}
    made = []
    for i, part in enumerate(parts):
        if i in joined:
            span = Span(part.span.start, parts[i + 1].span.end)
            made.append(_to_part(replace(part.block, span=span), span.of(page.text), part.gap))
        elif i - 1 not in joined:
            made.append(part)
    return made


def _is_broken_headline(parts: Sequence[Part], first: bool) -> bool:
    """Tell whether two lines stand together, apart from the rest, over a date line."""
    upper, lower, under = parts
    return (
        under.gap > 0
        and lower.gap == 0
        and (upper.gap > 0 or first)
        and all(
            p.block.kind == BlockKind.PARAGRAPH and not (p.prose or p.cue or p.date or p.repeated)
            for p in (upper, lower)
        )
        and lower.prefix is None
        and len(upper.text.split()) >= 2
        and _STOP.search(upper.text) is None
    )


def is_prose(text: str) -> bool:
    """Tell whether a block is running text: long, or a closed sentence of some length."""
    return len(text) > _LONGEST_TITLE or (len(text) > 80 and _is_closed(text))


# Most lines end in a letter: no look at the rest of them is needed.
def _is_closed(text: str) -> bool:
    return not text[-1:].isalnum() and _STOP.search(text) is not None


def _is_open(text: str) -> bool:
    return not text[-1:].isalnum() and _OPEN_END.search(text) is not None


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


def _is_title_like(text: str, block: Block, prefix: CountryPrefix | None) -> bool:
    if _is_open(text) or not _THREE_LETTERS.match(text[:40]):
        return False
    if block.kind == BlockKind.HEADING:
        return True
    words = text.split()
    closed = _is_closed(text)
    # A headline that ends in a full stop is rare; with a country in front it is still one.
    if closed and not (prefix and len(text) < 140 and text.count(". ") == 0):
        return False
    return len(words) >= 2 and (text[0].isupper() or not text[0].isalpha() or not text[0].islower())


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
_FURNITURE_CUES = {Cue.ARCHIVE, Cue.SECTION, Cue.FOOTER, Cue.MORE, Cue.SHARE}


def _mark_furniture(parts: list[Part]) -> list[Part]:
    """Mark cue lines, the menu at the top, and lists of other pages under a section head."""
    marked = {i for i, part in enumerate(parts) if part.furniture or _is_furniture_line(part)}
    marked |= _find_menu(parts)
    done = 0  # a head inside the list of another opens none of its own
    for i, part in enumerate(parts):
        if i >= done and part.cue == Cue.SECTION and len(part.text) <= 80:
            done = _section_end(parts, i)
            marked.update(range(i, done))
    for i in marked:
        if not parts[i].furniture:
            parts[i] = parts[i]._replace(furniture=True)
    return parts


def _is_furniture_line(part: Part) -> bool:
    """Tell whether a line is furniture by its words; a date line ("Posted on ...") is none."""
    if part.cue not in _FURNITURE_CUES or part.date is not None:
        return False
    # "Tags" and "Results of ..." may open a real headline: only short lines are taken at the word.
    return part.cue == Cue.ARCHIVE or len(part.text) <= 120


def _find_menu(parts: Sequence[Part]) -> set[int]:
    """Return the run of menu lines at the top; one line alone is no menu."""
    found: list[int] = []
    for i, part in enumerate(parts[:60]):
        if is_menu_line(part.text):
            found.append(i)
        elif (found and i - found[-1] > 1) or (not found and i > 2):
            break
    return set(range(found[0], found[-1] + 1)) if len(found) >= 2 else set()


def _section_end(parts: Sequence[Part], head: int) -> int:
    """Return where the list of other pages under `head` ends: at prose, or at the next item."""
    told = any(part.prose for part in parts[:head])
    last = max((i for i, part in enumerate(parts) if part.prose), default=-1)
    for i in range(head + 1, len(parts)):
        following = parts[i + 1] if i + 1 < len(parts) else None
        if parts[i].prose and parts[i].cue is None:
            # The headline over the prose is not of the list, unless it stands right under the head.
            above = i - 2 if parts[i - 1].repeated and i - 2 > head else i - 1
            return max(above, head + 1) if parts[above].title_like else i
        if parts[i].title_like and following and following.date and not following.furniture:
            if told and i > last:
                continue  # headlines and dates of other pages
            return i
    return len(parts)


def same_words(left: str, right: str) -> bool:
    """Tell whether two lines say the same, leaving out case, signs and spaces."""
    return fold(left) == fold(right)
