"""The blocks of a page with what tells a headline from a date line, a menu from a text.

Every part is looked at once here; `splitting` and `details` then only compare parts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import regex

from habeas.model.page import Block, BlockKind, Page
from habeas.model.spans import Span
from habeas.text.dates import DateLine, parse_date_line, parse_dated_title
from habeas.text.normalize import fold
from habeas.vocab.countries import CountryPrefix, parse_country_prefix
from habeas.vocab.pages import Cue, find_cue, is_menu_line

_LONGEST_TITLE = 260  # characters; the longest headline of 600 looked at had 231
_LONGEST_CUE = 160
_OPEN_END = regex.compile(r"[,;:–—-]\s*\Z")
_STOP = regex.compile(r"(?<![.…])[.]\s*\Z")
_SOURCE_LINE = regex.compile(r"[(\[]([^()\[\]]{3,150})[)\]]")
# The least that a date with its year has: four figures in a row, or figures in two places.
_FIGURES = regex.compile(r"\d{4}|\d\D++\d")
_LETTER = regex.compile(r"\p{L}")
_TITLE_KINDS = {BlockKind.PARAGRAPH, BlockKind.HEADING}


class Part(NamedTuple):
    """A visible block of a page; a tuple, as a page has a thousand of them.

    `gap` is the number of blank lines before it. `date` is set where the block is a date line and
    nothing else; `dated_title` where it holds a date and a headline. `prefix` is a country prefix
    ("Kazakhstan: "). `cue` says what the line is by its words. `furniture` belongs to no item.
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
    dated = (
        short and not prose and block.kind != BlockKind.LINK and _FIGURES.search(text) is not None
    )
    date = parse_date_line(text) if dated else None
    if date is not None and parse_source_line(text)[0]:
        date = None
    title = parse_dated_title(text) if line and dated and date is None else None
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


def _join_headlines(parts: list[Part], page: Page) -> list[Part]:
    """Return the parts with headlines of two lines over a date line made one.

    Only where that comes back, and with other words in the first line each time: a line that
    repeats ("NEWS") is the name of a section.
    """
    found = [i for i in range(2, len(parts)) if _is_broken_headline(parts[i - 2 : i + 1], i == 2)]
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
        under.date is not None
        and under.gap > 0
        and lower.gap == 0
        and (upper.gap > 0 or first)
        and all(
            p.block.kind == BlockKind.PARAGRAPH and not p.prose and p.cue is None and not p.date
            for p in (upper, lower)
        )
        and lower.prefix is None
        and len(upper.text.split()) >= 2
        and _STOP.search(upper.text) is None
    )


def is_prose(text: str) -> bool:
    """Tell whether a block is running text: long, or a closed sentence of some length."""
    return len(text) > _LONGEST_TITLE or (len(text) > 80 and _STOP.search(text) is not None)


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
    if _OPEN_END.search(text) or len(_LETTER.findall(text[:40])) < 3:
        return False
    if block.kind == BlockKind.HEADING:
        return True
    words = text.split()
    closed = _STOP.search(text) is not None
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
    return [p._replace(furniture=True) if i in marked else p for i, p in enumerate(parts)]


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
            return max(i - 1, head + 1) if parts[i - 1].title_like else i
        if parts[i].title_like and following and following.date and not following.furniture:
            if told and i > last:
                continue  # headlines and dates of other pages
            return i
    return len(parts)


def same_words(left: str, right: str) -> bool:
    """Tell whether two lines say the same, leaving out case, signs and spaces."""
    return fold(left) == fold(right)
