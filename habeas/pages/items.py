"""Page to items: posts where structure gives them, else the signs in the text itself.

Invariants: items are in text order, do not overlap, begin and end with a visible character that is
no furniture; `item.text` is the words of the page; spans in an item count in its text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from habeas.model.item import Item, ItemKind
from habeas.model.page import Block, BlockKind, Link, Page, Post
from habeas.model.spans import Span
from habeas.pages.details import (
    find_countries,
    find_language,
    find_layers,
    find_published,
    find_repeats,
    is_chronology_entry,
    is_truncated,
)
from habeas.pages.fingerprints import fingerprint
from habeas.pages.html.stated import parse_address_day
from habeas.pages.outline import to_outline
from habeas.pages.parts import Part, same_words
from habeas.pages.plain import parse_language_mark
from habeas.pages.publishers import find_publisher
from habeas.pages.relative import complete_by_capture
from habeas.pages.splitting import find_stretches
from habeas.text.normalize import fold
from habeas.vocab.kinds import choose_kind
from habeas.vocab.pages import Cue, has_cue

OFTEN = 3  # items with an address of their own from which these give the days


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """An item in the making; spans are in the page."""

    parts: Sequence[Part]
    title_part: int | None = None
    post: Post | None = None
    date: Part | None = None
    alone: bool = False


def find_items(page: Page, *, language: str | None = None) -> tuple[Item, ...]:
    """Return the items of `page` in text order. A page of furniture only has none.

    Where `language` is given, it is that of all items and not asked of their words.
    """
    parts = to_outline(page)
    drafts = _drafts_of_posts(page, parts) if page.posts else _drafts_of_text(parts)
    found = tuple(_to_item(page, draft, n, language) for n, draft in enumerate(drafts, start=1))
    return found if page.posts else _with_days_of_addresses(found)


def _with_days_of_addresses(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return items with the days in the addresses that stand in them, where no other date is given.

    Each item has one address on a line of its own, all of one site: they are its own, and no links to
    what others wrote.
    """
    if len(items) < OFTEN or any(item.published for item in items):
        return items
    hrefs = [[b.href for b in item.blocks if b.kind == BlockKind.LINK and b.href] for item in items]
    if any(len(found) != 1 for found in hrefs):
        return items
    own = [found[0] for found in hrefs]
    days = [parse_address_day(href) for href in own]
    if None in days or len({urlsplit(href).netloc for href in own}) > 1:
        return items
    return tuple(replace(item, published=day) for item, day in zip(items, days, strict=True))


def _drafts_of_text(parts: Sequence[Part]) -> Iterator[_Draft]:
    stretches = find_stretches(parts)
    for found in stretches:
        mine = parts[found.first : found.last + 1]
        yield _Draft(
            parts=mine,
            title_part=None if found.title is None else found.title - found.first,
            date=None if found.date is None else parts[found.date],
            alone=len(stretches) == 1,
        )


def _drafts_of_posts(page: Page, parts: Sequence[Part]) -> Iterator[_Draft]:
    at = 0
    for post in sorted(page.posts, key=lambda p: p.span.start):
        while at < len(parts) and parts[at].span.start < post.span.start:
            at += 1
        end = at
        while end < len(parts) and parts[end].span.end <= post.span.end:
            end += 1
        mine = _without_edges(parts[at:end])
        at = end
        if mine:
            yield _Draft(
                parts=mine,
                post=post,
                title_part=_title_part(mine, post),
                alone=len(page.posts) == 1,
            )


def _without_edges(parts: Sequence[Part]) -> Sequence[Part]:
    """Return the parts from the first to the last that is no furniture."""
    live = [i for i, part in enumerate(parts) if not part.furniture]
    return parts[live[0] : live[-1] + 1] if live else []


def _title_part(parts: Sequence[Part], post: Post) -> int | None:
    for i, part in enumerate(parts):
        if post.title_span is not None and part.span.overlaps(post.title_span):
            return i
        if post.title_span is None and post.title and same_words(part.text, post.title):
            return i
    return None


def _to_item(page: Page, draft: _Draft, number: int, language: str | None) -> Item:
    parts, post = draft.parts, draft.post
    start, end = parts[0].span.start, parts[-1].span.end
    title, title_span = _title(page, draft)
    published, published_span = _published(page, draft)
    inside = _links_in(page, start, end)
    url = (post and post.url) or (page.url if draft.alone else None)
    links = [_with_language(link, page.text) for link in _without_site(inside, parts, url)]
    kind = _kind(parts, title, links)
    if language is None:
        language = find_language(parts, title, (post and post.language) or page.language)
    layers = find_layers(parts, language)
    publisher = find_publisher(parts, draft.title_part, layered=bool(layers))
    words = ["" if part.furniture else fold(part.text) for part in parts]
    return Item(
        number=number,
        span=Span(start, end),
        text=page.text[start:end],
        title=title,
        title_span=_within(title_span, start, end),
        kind=kind,
        published=published,
        published_span=_within(published_span, start, end),
        publisher=publisher
        or (post.publisher if post else None)
        or (page.publisher if draft.alone else None),
        countries=find_countries(parts, draft.title_part),
        language=language,
        links=tuple(_shift_link(link, start) for link in links),
        blocks=tuple(_shift_block(part.block, start) for part in parts),
        repeats=tuple(span.shift(-start) for span in find_repeats(parts, words, draft.title_part)),
        furniture=tuple(part.span.shift(-start) for part in parts if part.furniture),
        layers=tuple(replace(layer, span=layer.span.shift(-start)) for layer in layers),
        truncated=is_truncated(parts) or _leads_on(page, parts, inside),
        url=url,
        fingerprint=fingerprint(_own_words(parts, words, draft.title_part)),
    )


def _links_in(page: Page, start: int, end: int) -> list[Link]:
    """Return the links in a stretch of the page; they are sorted, so no other is looked at."""
    low = bisect_left(page.links, start, key=_begin)
    high = bisect_left(page.links, end + 1, low, key=_begin)
    return [link for link in page.links[low:high] if link.span.end <= end]


def _begin(link: Link) -> int:
    return link.span.start


def _title(page: Page, draft: _Draft) -> tuple[str | None, Span | None]:
    if draft.post is not None and draft.post.title:
        return draft.post.title, draft.post.title_span
    if draft.title_part is None:
        return (page.title, None) if draft.alone else (None, None)
    part = draft.parts[draft.title_part]
    title = " ".join(part.title_text.split("\n"))
    return title, part.title_span.shift(part.span.start)


def _published(page: Page, draft: _Draft) -> tuple[str | None, Span | None]:
    """Return what structure says, else the text; the page's own date only for a sole item."""
    place = page.published_span if draft.alone else None
    if place is not None and is_chronology_entry(draft.parts, place):
        return None, None
    if draft.post is not None and draft.post.published:
        return draft.post.published, draft.post.published_span
    if draft.post is not None and draft.post.published_span is not None and page.retrieved:
        span = draft.post.published_span
        day = complete_by_capture(span.of(page.text), page.retrieved)
        if day is not None:
            return day, span
    if draft.alone and page.published:
        return page.published, page.published_span
    return find_published(draft.parts, draft.title_part, draft.date)


def _without_site(links: Sequence[Link], parts: Sequence[Part], url: str | None) -> Iterator[Link]:
    """Yield the links that are not the site's: to the item itself, in furniture, by the date.

    The link over a headline leads to the item, and the one by the date to its author.
    """
    own = None if url is None else url.partition("#")[0]
    starts = [part.block.span.start for part in parts] if links else []
    for link in links:
        if own is not None and link.url.partition("#")[0] == own:
            continue
        part = parts[max(bisect_right(starts, link.span.start) - 1, 0)]
        dated = part.date is not None and part.block.kind != BlockKind.LINK
        if not part.furniture and not dated:
            yield link


def _with_language(link: Link, text: str) -> Link:
    """Return a link with the language that a mark behind it names."""
    if link.language:
        return link
    language = parse_language_mark(text, link.span.end)
    return replace(link, language=language) if language else link


def _leads_on(page: Page, parts: Sequence[Part], links: Sequence[Link]) -> bool:
    """Tell whether the last text of an item ends in a link to the rest: "Continue reading"."""
    told = (p for p in reversed(parts) if not p.furniture and p.block.kind in _PROSE)
    last = next((p for p in told if len(p.text) > 80), None)
    if last is None:
        return False
    mine = [link for link in links if last.span.covers(link.span)]
    return bool(mine) and has_cue(mine[-1].span.of(page.text), Cue.MORE)


_PROSE = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.TABLE_CELL}


def _kind(parts: Sequence[Part], title: str | None, links: Sequence[Link]) -> ItemKind:
    body = [p for p in parts if not p.furniture and p.block.kind in _PROSE and not p.date]
    if len(body) <= 3 and not any(p.prose for p in body) and _has_address(parts, links):
        return ItemKind.LINK_POST
    return choose_kind(title or "", "\n".join(p.text for p in body))


def _has_address(parts: Sequence[Part], links: Sequence[Link]) -> bool:
    """Tell whether a line is an address, or a link with the mark of its language behind it."""
    marked = [link.span for link in links if link.language]
    return any(
        part.block.kind == BlockKind.LINK
        or any(span.start == part.span.start and part.span.covers(span) for span in marked)
        for part in parts
    )


def _own_words(parts: Sequence[Part], words: Sequence[str], title: int | None) -> Iterator[str]:
    """Yield the folded words of each part that copies of an item share."""
    for i, part in enumerate(parts):
        if part.furniture or part.date is not None or part.block.kind == BlockKind.LINK:
            continue
        if i != title or part.run_in:
            yield words[i]
            continue
        text = part.title_text
        yield fold(text[part.prefix.span.end :] if part.prefix else text)


def _within(span: Span | None, start: int, end: int) -> Span | None:
    """Return a span of the page counted in the item; one outside of it is dropped."""
    if span is None or span.start < start or end < span.end:
        return None
    return span.shift(-start)


# Written out: `replace` takes four times as long, and a page has hundreds of both.
def _shift_block(block: Block, by: int) -> Block:
    return Block(
        span=Span(block.span.start - by, block.span.end - by),
        kind=block.kind,
        level=block.level,
        marker=block.marker,
        href=block.href,
        n=block.n,
        furniture=block.furniture,
        cell=block.cell,
    )


def _shift_link(link: Link, by: int) -> Link:
    span = Span(link.span.start - by, link.span.end - by)
    return Link(url=link.url, span=span, language=link.language)
