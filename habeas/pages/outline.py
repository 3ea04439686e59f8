"""The parts of a page: its lines with all that is known of each before the page is split."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from habeas.model.page import Block, BlockKind, Page
from habeas.model.spans import Span
from habeas.pages.dating import (
    complete_days,
    date_by_company,
    end_headlines,
    label_fields,
    label_times,
    mark_repeats,
    put_month_first,
    undate_lists,
)
from habeas.pages.parts import Part, is_closed, to_part
from habeas.pages.pieces import join_pieces
from habeas.pages.sections import mark_furniture
from habeas.text.normalize import fold
from habeas.text.words import opens_small
from habeas.vocab.pages import Cue, has_cue

SHORTEST_BROKEN = 20  # characters of a headline's first line; the name of a section has fewer


def to_outline(page: Page) -> list[Part]:
    """Return the parts of `page`, furniture marked.

    Where structure gives posts, only their blocks: what lies outside of them is in no item.
    """
    parts: list[Part] = []
    end = 0
    for block in _in_posts(page) if page.posts else page.blocks:
        gap = max(page.text.count("\n", end, block.span.start) - 1, 0)
        parts.append(to_part(block, block.span.of(page.text), gap))
        end = block.span.end
    if not page.posts:
        parts = join_pieces(parts)
    parts = undate_lists(parts)
    parts = put_month_first(parts, page.text)
    if not page.posts:
        parts = end_headlines(parts)
        parts = label_times(label_fields(complete_days(date_by_company(mark_repeats(parts)))))
    return mark_furniture(_join_headlines(parts, page))


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


def _join_headlines(parts: list[Part], page: Page) -> list[Part]:
    """Return the parts with headlines of two lines made one.

    Over a date line, or where the second goes on in small letters. Only where that comes back, and
    with other words in the first line each time: a line that repeats ("NEWS") is a section.
    """
    dated = [
        i - 2
        for i in range(2, len(parts))
        if parts[i].date is not None and _is_broken_headline(parts[i - 2 : i + 1], i == 2)
    ]
    small = [i for i in range(len(parts) - 2) if _goes_on_below(parts, i)]
    joined = _if_often(parts, dated) | _if_often(parts, small)
    if not joined:
        return parts
    made = []
    for i, part in enumerate(parts):
        if i in joined:
            span = Span(part.span.start, parts[i + 1].span.end)
            made.append(to_part(replace(part.block, span=span), span.of(page.text), part.gap))
        elif i - 1 not in joined:
            made.append(part)
    return made


def _if_often(parts: Sequence[Part], found: Sequence[int]) -> set[int]:
    often = len(found) >= 2 and len({fold(parts[i].text) for i in found}) == len(found)
    return set(found) if often else set()


def _goes_on_below(parts: Sequence[Part], i: int) -> bool:
    """Tell whether a headline goes on in the small letters of the next line, and ends there."""
    upper, lower, under = parts[i], parts[i + 1], parts[i + 2]
    return (
        lower.gap == 0
        and opens_small(lower.text)
        and upper.title_like
        and len(upper.text) >= SHORTEST_BROKEN
        and not (opens_small(under.text) and not has_cue(under.text, Cue.BYLINE))
        and not any(
            p.block.kind != BlockKind.PARAGRAPH or p.prose or p.furniture or p.repeated
            for p in (upper, lower)
        )
        and lower.cue is None
        and not has_cue(lower.text, Cue.BYLINE)
        and not is_closed(lower.text)
    )


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
        and not is_closed(upper.text)
        and not is_closed(lower.text)
    )
