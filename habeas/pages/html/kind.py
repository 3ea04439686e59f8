"""What sort of page a page is: one article, a list of items, a forum thread or a collection."""

from enum import StrEnum
from itertools import accumulate

import regex

from habeas.pages.html.cards import Card
from habeas.pages.html.metadata import ARTICLES, DISCUSSIONS, LISTS, Metadata
from habeas.pages.html.threads import has_posts
from habeas.pages.html.tree import Tree

ENGINES = (
    "phpbb",
    "vbulletin",
    "xenforo",
    "discourse",
    "mybb",
    "smf",
    "invision",
    "nodebb",
    "flarum",
    "vanilla forum",
)
FORUM_PATH = regex.compile(
    r"^https?://(?:[^/]*\b(?:forums?|boards?|community|discuss(?:ions?)?|answers|bbs)\b|"
    r"[^?]*/(?:forums?|threads?|topics?|viewtopic|showthread|showtopic|discussions?|questions|comments)\b)",
    regex.I,
)
REPLY = regex.compile(r"^(?:#?\d+[.:)]?\s*+)?(?:re|aw|отв|ответ|sv)\s*+:", regex.I)
LONG_LINE = 80  # characters of a line that is running text
DISCUSSED = 0.75  # share of the text in replies from which a page is a discussion
ARTICLE_SIZE = 600  # characters of running text beside the cards that make an article


class PageKind(StrEnum):
    """The sorts of pages that want different pruning."""

    ARTICLE = "article"
    LISTING = "listing"
    FORUM = "forum"


def decide_kind(
    tree: Tree, metadata: Metadata, cards: list[Card], flags: list[bool], url: str | None
) -> PageKind:
    """Return the kind of a page, from what it says of itself and from the weight of its cards."""
    if is_forum(metadata, url) or is_thread(cards) or _has_forum_body(tree):
        return PageKind.FORUM
    if not says_article(metadata) and (is_discussed(tree) or has_posts(tree)):
        return PageKind.FORUM
    if len(cards) < 2:
        return PageKind.ARTICLE
    inside, outside = weigh_cards(tree, cards, flags)
    if says_article(metadata):
        # some engines say "article" of every page; then the weight of dated cards decides
        dated = 2 * sum(card.published is not None for card in cards) > len(cards)
        fewest, times = (3, 6) if dated else (5, 10)
        many = len(cards) >= fewest and outside * times < inside
        return PageKind.LISTING if many else PageKind.ARTICLE
    if outside < max(inside, ARTICLE_SIZE) or not LISTS.isdisjoint(metadata.types):
        return PageKind.LISTING
    return PageKind.ARTICLE


def is_forum(metadata: Metadata, url: str | None) -> bool:
    """Tell whether a page is a thread of posts by several people."""
    if not DISCUSSIONS.isdisjoint(metadata.types):
        return True
    if any(name in metadata.generator for name in ENGINES):
        return True
    return bool(url and FORUM_PATH.search(url))


def is_thread(cards: list[Card]) -> bool:
    """Tell whether cards are posts of this very page: their titles lead to places on it."""
    inner = sum((card.href or "").startswith("#") for card in cards)
    replies = sum(REPLY.search(card.title) is not None for card in cards)
    return len(cards) > 1 and max(inner, replies) > 0.6 * len(cards)


def is_discussed(tree: Tree) -> bool:
    """Tell whether most of the text of a page is replies."""
    replies = total = until = 0
    sizes = [0, *accumulate(line.end - line.start - line.linked for line in tree.lines)]
    for box in tree.boxes:
        total = total or sizes[box.last] - sizes[box.first]
        if "comments" in box.sorts and box.first >= until:
            replies += sizes[box.last] - sizes[box.first]
            until = box.last
    return replies > DISCUSSED * total and replies > ARTICLE_SIZE


def _has_forum_body(tree: Tree) -> bool:
    names = tree.boxes[0].start.names.lower() if tree.boxes else ""
    return any(name in names for name in ENGINES) or "viewtopic" in names


def says_article(metadata: Metadata) -> bool:
    """Tell whether the head of a page says that the page is one article."""
    if metadata.og_type == "article":
        return True
    return not ARTICLES.isdisjoint(metadata.types) and len(set(metadata.headlines)) < 2


def is_surely_article(metadata: Metadata) -> bool:
    """Tell whether schema.org data names one dated article and no list: then none is looked for."""
    return (
        metadata.published is not None
        and len(set(metadata.headlines)) == 1
        and LISTS.isdisjoint(metadata.types)
        and DISCUSSIONS.isdisjoint(metadata.types)
    )


def weigh_cards(tree: Tree, cards: list[Card], flags: list[bool]) -> tuple[int, int]:
    """Return the running text inside cards and outside, in characters."""
    inside = outside = 0
    cards = sorted(cards, key=lambda card: card.start)
    at = 0
    for line in tree.lines:
        while at < len(cards) and cards[at].end < line.start:
            at += 1
        size = line.end - line.start
        if at < len(cards) and cards[at].start <= line.start:
            inside += size
        elif not flags[line.box] and size - line.linked >= LONG_LINE:
            outside += size - line.linked
    return inside, outside
