"""Plain text to a page. The text is the decoded file, unchanged; blocks are laid over its lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from habeas.model.page import Block, BlockKind, Link, Page
from habeas.model.spans import Span, trim
from habeas.text.addresses import find_addresses
from habeas.text.dates import parse_date_line
from habeas.text.lines import Line, find_lines
from habeas.text.words import opens_small
from habeas.vocab.languages import language_code
from habeas.vocab.pages import Cue, has_cue

_BULLET = r"[•●○◦▪■□–—*·‣⁃➢➤✓-]"
_NUMBER = r"(?:№\s?)?\(?\d{1,4}[.)]|[a-zа-я]\)|[ivx]{1,5}[.)]"
_MARKER = regex.compile(rf"({_BULLET})\s+(?=\S)|({_NUMBER})(?=\s|\p{{L}}|[“\"«„])")
_FOOTNOTE = regex.compile(r"\[(\d{1,3}|[*]{1,3}|[ivx]{1,4})\](?!\()\s*(?=\S)")
_RULE = regex.compile(r"(?:[-–—_=*~•·.#]\s?){3,}+")
_ADDRESS = regex.compile(r"https?://|www\.", regex.IGNORECASE)
_QUOTE = regex.compile(r"[>|]\s")
_MARK = regex.compile(r"\s*[(\[]\s*([\p{L}’'. -]{2,24}+)\s*[)\]]")
_CELLS = regex.compile(r"\t|\s\|\s")
# A line that is broken by its width goes on in the next: 55 to 100 characters, no closing mark.
_WRAP = (55, 100)
_SHORT, _OFTEN = 40, 3  # characters of a line that comes back ("3 days ago"), and how often
_FIGURES = regex.compile(r"\d++")
_CLOSED = regex.compile(r"[.!?…:;»”\")\]]\s*\Z")


def read_plain(text: str, *, encoding: str = "utf-8", url: str | None = None) -> Page:
    """Return the page of a plain text. Any text is accepted; the page's text is `text` itself."""
    return Page(
        text=text,
        media_type="text/plain",
        encoding=encoding,
        blocks=tuple(find_blocks(text)),
        links=tuple(find_links(text)),
        url=url,
    )


def find_links(text: str) -> Iterator[Link]:
    """Yield the printed addresses with the language that a mark behind them names: "(RUSSIAN)"."""
    for address in find_addresses(text):
        language = parse_language_mark(text, address.span.end)
        yield Link(url=address.url, span=address.span, language=language)


def parse_language_mark(text: str, at: int) -> str | None:
    """Return the language that a mark right behind an address names: "(RUSSIAN)", or None."""
    mark = _MARK.match(text, at)
    return language_code(mark[1]) if mark else None


def find_blocks(text: str) -> Iterator[Block]:
    """Yield one block per line, or per paragraph where the text is broken at a fixed width."""
    lines = list(find_lines(text))
    wrapped = _is_wrapped(lines)
    often = _repeats(lines)
    start = 0
    for i, line in enumerate(lines):
        following = lines[i + 1] if i + 1 < len(lines) else None
        again = following is not None and _masked(following) in often
        if following and not again and _goes_on(line, following, wrapped=wrapped):
            continue
        yield _to_block(text, lines[start : i + 1])
        start = i + 1


def _repeats(lines: Sequence[Line]) -> frozenset[str]:
    """Return the short lines that come back, figures aside: they go on from none before them."""
    times = Counter(_masked(line) for line in lines if len(line.text) <= _SHORT)
    return frozenset(words for words, count in times.items() if count >= _OFTEN)


def _masked(line: Line) -> str:
    return _FIGURES.sub("0", line.text) if len(line.text) <= _SHORT else ""


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether the whole text is broken at one width: most inner lines end near it.

    A list of names has lines of like length too, but its lines begin with capitals; two in five
    lines of broken prose go on in small letters.
    """
    inner = [len(a.text) for a, b in pairwise(lines) if b.gap == 0]
    small = sum(opens_small(b.text) for a, b in pairwise(lines) if b.gap == 0)
    if len(inner) < 8 or len(inner) * 2 < len(lines) or small * 5 < len(inner) * 2:
        return False
    widest = max(inner)
    near = sum(widest - 14 <= length for length in inner)
    return widest <= _WRAP[1] and near * 10 >= len(inner) * 6


def _goes_on(line: Line, following: Line, *, wrapped: bool) -> bool:
    length = len(line.text)
    if following.gap or length < _WRAP[0] - 15:
        return False
    if not wrapped and not (_WRAP[0] <= length <= _WRAP[1] and opens_small(following.text)):
        return False
    if _MARKER.match(following.text) or _FOOTNOTE.match(following.text):
        return False
    if _ADDRESS.match(following.text) or _is_date_line(following) or _is_date_line(line):
        return False
    return wrapped or not _CLOSED.search(line.text)


def _is_date_line(line: Line) -> bool:
    return len(line.text) <= _WRAP[1] and parse_date_line(line.text) is not None


def _to_block(text: str, lines: Sequence[Line]) -> Block:
    first = lines[0].text
    span = Span(lines[0].span.start, lines[-1].span.end)
    if _RULE.fullmatch(first):
        return Block(span=span, kind=BlockKind.RULE)
    footnote = _FOOTNOTE.match(first)
    if footnote:
        return Block(span=span, kind=BlockKind.FOOTNOTE, n=footnote[1])
    href = _sole_address(span.of(text))
    if href:
        return Block(span=span, kind=BlockKind.LINK, href=href)
    marker = _MARKER.match(first)
    if marker:
        return Block(span=span, kind=BlockKind.LIST_ITEM, marker=marker[1] or marker[2])
    return Block(span=span, kind=_simple_kind(first))


def _simple_kind(line: str) -> BlockKind:
    if _QUOTE.match(line):
        return BlockKind.QUOTE
    if len(line) <= 160 and has_cue(line, Cue.IMAGE):
        return BlockKind.CAPTION
    if _CELLS.search(line):
        return BlockKind.TABLE_CELL
    return BlockKind.PARAGRAPH


def _sole_address(line: str) -> str | None:
    """Return the address of a line that holds nothing else but a language mark or a bullet."""
    found = list(find_addresses(line)) if len(line) < 5000 else []
    if len(found) != 1:
        return None
    before, after = line[: found[0].span.start], line[found[0].span.end :]
    bare = not before.strip(" \t\xa0•-–—*>:") and (
        not after.strip() or _MARK.fullmatch(after.rstrip())
    )
    return found[0].url if bare else None


def without_marker(text: str, block: Block) -> Span:
    """Return the span of a block of `text` without its list mark or footnote mark."""
    pattern = {BlockKind.LIST_ITEM: _MARKER, BlockKind.FOOTNOTE: _FOOTNOTE}.get(block.kind)
    match = pattern.match(text, block.span.start, block.span.end) if pattern else None
    return trim(text, match.end() if match else block.span.start, block.span.end)
