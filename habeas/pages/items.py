"""Page to items: posts where structure gives them, else the signs in the text itself.

Invariants: items are in text order, do not overlap, begin and end with a visible character that is
no furniture; `item.text` is the words of the page; spans in an item count in its text.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from habeas.model.item import Item, ItemKind, Layer
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
from habeas.pages.outline import Part, same_words, to_outline
from habeas.pages.plain import parse_language_mark
from habeas.pages.publishers import find_publisher
from habeas.pages.splitting import find_stretches
from habeas.vocab.kinds import choose_kind
from habeas.vocab.pages import Cue, has_cue


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """An item in the making; spans are in the page."""

    parts: Sequence[Part]
    title_part: int | None = None
    post: Post | None = None
    date_part: int | None = None
    alone: bool = False


def find_items(page: Page) -> tuple[Item, ...]:
    """Return the items of `page` in text order. A page of furniture only has none."""
    parts = to_outline(page)
    drafts = _drafts_of_posts(page, parts) if page.posts else _drafts_of_text(parts)
    return tuple(_to_item(page, draft, n) for n, draft in enumerate(drafts, start=1))


def _drafts_of_text(parts: Sequence[Part]) -> Iterator[_Draft]:
    stretches = find_stretches(parts)
    for found in stretches:
        mine = parts[found.first : found.last + 1]
        yield _Draft(
            parts=mine,
            title_part=None if found.title is None else found.title - found.first,
            date_part=None if found.date is None else found.date - found.first,
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


def _to_item(page: Page, draft: _Draft, number: int) -> Item:
    parts, post = draft.parts, draft.post
    span = Span(parts[0].span.start, parts[-1].span.end)
    title, title_span = _title(page, draft)
    published, published_span = _published(page, draft)
    inside = [link for link in page.links if span.covers(link.span)]
    url = (post and post.url) or (page.url if draft.alone else None)
    links = [
        replace(link, language=link.language or parse_language_mark(page.text, link.span.end))
        for link in inside
        if not _is_of_site(link, parts, url)
    ]
    kind = _kind(parts, title, links)
    language = find_language(parts, title, (post and post.language) or page.language)
    layers = find_layers(parts, language)
    publisher = find_publisher(parts, draft.title_part, layered=bool(layers))
    item = Item(
        number=number,
        span=span,
        text=span.of(page.text),
        title=title,
        title_span=title_span,
        kind=kind,
        published=published,
        published_span=published_span,
        publisher=publisher
        or (post.publisher if post else None)
        or (page.publisher if draft.alone else None),
        countries=find_countries(parts, draft.title_part),
        language=language,
        links=tuple(links),
        blocks=tuple(p.block for p in parts),
        repeats=tuple(find_repeats(parts, draft.title_part)),
        furniture=tuple(p.span for p in parts if p.furniture),
        layers=tuple(layers),
        truncated=is_truncated(parts) or _leads_on(page, parts, inside),
        url=url,
        fingerprint=fingerprint(_own_words(parts, draft.title_part)),
    )
    return _relative(item)


def _title(page: Page, draft: _Draft) -> tuple[str | None, Span | None]:
    if draft.post is not None and draft.post.title:
        return draft.post.title, draft.post.title_span
    if draft.title_part is None:
        return (page.title, None) if draft.alone else (None, None)
    part = draft.parts[draft.title_part]
    title = " ".join(part.title_text.split("\n"))
    return title, (part.dated_title or Span(0, len(part.text))).shift(part.span.start)


def _published(page: Page, draft: _Draft) -> tuple[str | None, Span | None]:
    """Return what structure says, else the text; the page's own date only for a sole item."""
    place = page.published_span if draft.alone else None
    if place is not None and is_chronology_entry(draft.parts, place):
        return None, None
    if draft.post is not None and draft.post.published:
        return draft.post.published, draft.post.published_span
    if draft.alone and page.published:
        return page.published, page.published_span
    return find_published(draft.parts, draft.title_part, draft.date_part)


def _is_of_site(link: Link, parts: Sequence[Part], url: str | None) -> bool:
    """Tell whether a link is the site's: to the item itself, in furniture, in the line of the date.

    The link over a headline leads to the item, and the one by the date to its author.
    """
    if url is not None and link.url.partition("#")[0] == url.partition("#")[0]:
        return True
    at = bisect_right(parts, link.span.start, key=lambda part: part.span.start) - 1
    part = parts[max(at, 0)]
    return part.furniture or (part.date is not None and part.block.kind != BlockKind.LINK)


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
    long = [p for p in body if p.prose]
    addresses = any(p.block.kind == BlockKind.LINK or _is_address(p, links) for p in parts)
    if not long and len(body) <= 3 and addresses:
        return ItemKind.LINK_POST
    return choose_kind(title or "", "\n".join(p.text for p in body))


def _is_address(part: Part, links: Sequence[Link]) -> bool:
    """Tell whether a line is a link with nothing but the mark of its language behind it."""
    return any(
        link.span.start == part.span.start and part.span.covers(link.span) and link.language
        for link in links
    )


def _own_words(parts: Sequence[Part], title: int | None) -> Iterator[str]:
    for i, part in enumerate(parts):
        if part.furniture or part.date is not None or part.block.kind == BlockKind.LINK:
            continue
        text = part.title_text if i == title else part.text
        yield text[part.prefix.span.end :] if i == title and part.prefix else text


def _relative(item: Item) -> Item:
    """Return the item with its spans counted in its own text; spans outside it are dropped."""
    by = -item.span.start

    def inside(span: Span | None) -> Span | None:
        return span.shift(by) if span is not None and item.span.covers(span) else None

    def shift_block(block: Block) -> Block:
        return replace(block, span=block.span.shift(by))

    def shift_link(link: Link) -> Link:
        return replace(link, span=link.span.shift(by))

    def shift_layer(layer: Layer) -> Layer:
        return replace(layer, span=layer.span.shift(by))

    return replace(
        item,
        title_span=inside(item.title_span),
        published_span=inside(item.published_span),
        links=tuple(map(shift_link, item.links)),
        blocks=tuple(map(shift_block, item.blocks)),
        repeats=tuple(s.shift(by) for s in item.repeats),
        furniture=tuple(s.shift(by) for s in item.furniture),
        layers=tuple(map(shift_layer, item.layers)),
    )
