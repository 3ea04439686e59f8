"""What sort of page a page is: one article, a list of items, a forum thread or a collection."""

from enum import StrEnum
from itertools import accumulate

import regex

from habeas.pages.html.cards import Card
from habeas.pages.html.metadata import ARTICLES, DISCUSSIONS, LISTS, Metadata
from habeas.pages.html.names import CAMEL, LONGEST_LIST
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
# Addresses as engines of forums write them.
FORUM_PATH = regex.compile(
    r"^https?://(?:[^/]*(?:forum|(?<![a-z])(?:boards?|bbs|discourse|answers)(?![a-z]))|[^?]*/(?:forums?|threads?|viewtopic|showthread|showtopic)\b|"
    r"[^?]*/(?:t/[^/?]++/\d++|t5/|thread-\d++|topic-\d++|index\.php/topic,)|"
    r"[^?]*/(?:index\.php)?+\?(?:topic|showtopic|thread|threadid|tid)=\d|"
    r"[^?]*/item\?id=\d)",
    regex.I,
)
# Such as forums have, and archives of a subject or of a project, too.
MAYBE_FORUM_PATH = regex.compile(
    r"^https?://(?:[^/]*\b(?:community|communities|discuss(?:ions?)?|ask|talk)\b|"
    r"[^?]*/(?:topics?|discussions?|questions?|comments|community|answers|q|issues|t)/)",
    regex.I,
)
FORUM_BODY = regex.compile(r"(?<![a-z])(?:forum|thread|viewtopic|showthread|topic)(?![a-z])")
ARCHIVE_BODY = regex.compile(r"(?<![a-z])(?:archive|tax|taxonomy|term|tag|category|blog)(?![a-z])")
SAID = (
    "DiscussionForumPosting",
    "QAPage",
)  # types of elements; questions and answers stand in articles, too
FEWEST_OUTER = 3  # cards that lead elsewhere, from which a page with such an address lists them
REPLY = regex.compile(r"^(?:#?\d+[.:)]?\s*+)?(?:re|aw|отв|ответ|sv)\s*+:", regex.I)
LONG_LINE = 80  # characters of a line that is running text
# Shares of the text in replies from which a page is a discussion, and one that says it is an article.
DISCUSSED, MOSTLY_DISCUSSED = 0.5, 0.75
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
    if is_forum(metadata, url) or is_thread(cards) or says_thread(tree):
        return PageKind.FORUM
    if url and MAYBE_FORUM_PATH.search(url) and not _lead_elsewhere(cards):
        return PageKind.FORUM
    one_article = says_article(metadata)
    if replied(tree) > (MOSTLY_DISCUSSED if one_article else DISCUSSED):
        return PageKind.FORUM
    if not one_article and has_posts(tree):
        return PageKind.FORUM
    if len(cards) < 2:
        return PageKind.ARTICLE
    inside, outside = weigh_cards(tree, cards, flags)
    if one_article:
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
    if not DISCUSSIONS.isdisjoint(metadata.types) and "FAQPage" not in metadata.types:
        return True
    if any(name in metadata.generator for name in ENGINES):
        return True
    return bool(url and FORUM_PATH.search(url))


def is_thread(cards: list[Card]) -> bool:
    """Tell whether cards are posts of this very page: their titles lead to places on it."""
    inner = sum((card.href or "").startswith("#") for card in cards)
    replies = sum(REPLY.search(card.title) is not None for card in cards)
    return len(cards) > 1 and max(inner, replies) > 0.6 * len(cards)


def replied(tree: Tree) -> float:
    """Return the share of the text of a page that is replies; 0 where they say little."""
    replies = total = until = 0
    sizes = [0, *accumulate(line.end - line.start - line.linked for line in tree.lines)]
    for box in tree.boxes:
        total = total or sizes[box.last] - sizes[box.first]
        if "comments" in box.sorts and box.first >= until:
            replies += sizes[box.last] - sizes[box.first]
            until = box.last
    return replies / total if replies > ARTICLE_SIZE else 0.0


def says_thread(tree: Tree) -> bool:
    """Tell whether names of elements say that a page is a thread: of the body, or of each post."""
    if any((box.start.kind or "").endswith(SAID) for box in tree.boxes):
        return True
    names = (tree.boxes[0].start.names or "") if tree.boxes else ""
    names = CAMEL.sub("-", names[:LONGEST_LIST]).lower()
    if any(name in names for name in ENGINES):
        return True
    if FORUM_BODY.search(names) is not None and ARCHIVE_BODY.search(names) is None:
        return True
    return sum("post" in box.sorts for box in tree.boxes) > 1


def _lead_elsewhere(cards: list[Card]) -> bool:
    """Tell whether most cards lead to pages of their own."""
    outer = sum((card.href or "#")[0] != "#" for card in cards)
    return outer >= FEWEST_OUTER and outer > 0.6 * len(cards)


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
