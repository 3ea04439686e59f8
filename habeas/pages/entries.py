"""Entries of feeds and exports, composed into one page with one post for each.

The text of an entry is its title, on a line of its own, and below it what the HTML reader makes of
its body. Dates are not printed into the text: they stand in the post alone.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias
from urllib.parse import urljoin

import regex

from habeas.model.page import Block, BlockKind, Link, Page, Post
from habeas.model.spans import Span, trim
from habeas.text.figures import to_int

Render: TypeAlias = Callable[[str], Page]

MARKUP = regex.compile(r"</?[a-zA-Z][^<>]{0,2000}+>|&#?\w{1,32}+;|<!--")
SPACES = regex.compile(r"\s++")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# RFC 822 and its freer use in feeds: "Tue, 5 March 2019 23:30:00 +0600", "05 Mar 19".
RFC_822 = regex.compile(
    r"(?:[^\W\d]{1,12}+\.?,?\s++)?(?P<day>\d{1,2})[\s-]++(?P<month>[a-zA-Z]{3,9}+)\.?,?[\s-]++"
    r"(?P<year>\d{4}|\d{2})\b"
)
ISO_8601 = regex.compile(r"(?P<year>\d{4})(?:-?(?P<month>\d{2})(?:-?(?P<day>\d{2}))?)?(?!\d)")
CENTURY = 70  # two-digit years from here on are of the 1900s: feeds are younger


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as a feed or an export gives it; `body` is HTML unless `is_plain`."""

    title: str = ""
    body: str = ""
    is_plain: bool = False
    url: str | None = None
    published: str | None = None
    author: str | None = None
    publisher: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()


def compose_page(entries: Iterable[Entry], *, render: Render, media_type: str) -> Page:
    """Return one page of all entries, in their order; one without title and body has no post.

    `entries` may be a generator: only the text of what has gone by is held.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    links: list[Link] = []
    posts: list[Post] = []
    size = empty = 0
    for entry in entries:
        page = _render_entry(entry, render)
        if not page.text.strip():
            empty += 1
            continue
        blocks += [replace(block, span=block.span.shift(size)) for block in page.blocks]
        links += [replace(link, span=link.span.shift(size)) for link in page.links]
        posts.append(_shift_post(page.posts[0], page.text, size))
        parts.append(page.text + "\n\n")
        size += len(parts[-1])
    return Page(
        text="".join(parts),
        media_type=media_type,
        blocks=tuple(blocks),
        links=tuple(links),
        posts=tuple(posts),
        notes=(f"entries without title and text: {empty}",) if empty else (),
    )


def render_title(title: str, render: Render) -> str:
    """Return a title as one line of plain text; titles hold HTML more often than they should."""
    text = render(title).text if MARKUP.search(title) else title
    return SPACES.sub(" ", text).strip()


def parse_date(words: str | None) -> str | None:
    """Return the date of an RFC 822 or ISO 8601 date and time as EDTF, or None.

    The date stands as written: "Tue, 05 Mar 2019 23:30:00 -0800" is 2019-03-05 everywhere. Years
    and months alone stay so: "2019-03". Days that no calendar has ("0000-00-00") give None.
    """
    words = (words or "").strip()
    if found := ISO_8601.match(words):
        year, month, day = found["year"], found["month"], found["day"]
    elif found := RFC_822.match(words):
        name = found["month"][:3].lower()
        if name not in MONTHS:
            return None
        year, day = _full_year(found["year"]), f"{to_int(found['day']):02}"
        month = f"{MONTHS.index(name) + 1:02}"
    else:
        return None
    return (
        "-".join(part for part in (year, month, day) if part) if _is_day(year, month, day) else None
    )


def join_url(base: str | None, url: str | None) -> str | None:
    """Return an address made absolute, or as it stands where that cannot be done."""
    url = (url or "").strip()
    if not url:
        return None
    try:
        return urljoin(base, url) if base else url
    except ValueError:  # a broken IPv6 host
        return url


def _full_year(year: str) -> str:
    if len(year) == 4:
        return year
    return f"19{year}" if to_int(year) >= CENTURY else f"20{year}"


def _is_day(year: str, month: str | None, day: str | None) -> bool:
    try:
        return bool(date(to_int(year), to_int(month or "1"), to_int(day or "1")))
    except ValueError:
        return False


def _render_entry(entry: Entry, render: Render) -> Page:
    """Return the page of one entry: its title, its body, and its post."""
    title = render_title(entry.title, render)
    body = _render_body(entry, render)
    head = f"{title}\n" if title else ""
    span = Span(0, len(title))
    heading = (Block(span=span, kind=BlockKind.HEADING, level=2),) if title else ()
    text = (head + body.text).rstrip()
    post = Post(
        span=Span(0, len(text)),
        title=title or None,
        title_span=span if title else None,
        published=entry.published,
        url=entry.url,
        author=entry.author,
        publisher=entry.publisher,
        language=entry.language,
        tags=entry.tags,
    )
    blocks = [replace(block, span=block.span.shift(len(head))) for block in body.blocks]
    links = [replace(link, span=link.span.shift(len(head))) for link in body.links]
    return Page(
        text=text,
        media_type=body.media_type,
        blocks=(*heading, *(block for block in blocks if block.span.end <= len(text))),
        links=tuple(link for link in links if link.span.end <= len(text)),
        posts=(post,),
    )


def _render_body(entry: Entry, render: Render) -> Page:
    if entry.is_plain or not MARKUP.search(entry.body):
        return _render_plain(entry.body)
    return render(entry.body)


def _render_plain(text: str) -> Page:
    """Return a page of plain text, a paragraph for each line."""
    blocks = []
    start = 0
    for line in text.splitlines(keepends=True):
        span = trim(text, start, start + len(line))
        if len(span):
            blocks.append(Block(span=span, kind=BlockKind.PARAGRAPH))
        start += len(line)
    return Page(text=text, media_type="text/plain", blocks=tuple(blocks))


def _shift_post(post: Post, text: str, size: int) -> Post:
    span = trim(text, post.span.start, post.span.end).shift(size)
    title_span = post.title_span.shift(size) if post.title_span else None
    return replace(post, span=span, title_span=title_span)
