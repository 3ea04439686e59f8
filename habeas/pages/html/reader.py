"""The HTML reader: the text of a page, its blocks, links and items."""

from bisect import bisect_right
from functools import lru_cache
from urllib.parse import urljoin

import regex
from selectolax.lexbor import LexborHTMLParser

from habeas.model.page import Block, BlockKind, Link, Page, Post
from habeas.model.spans import Span, trim
from habeas.pages.html.breaks import break_lists
from habeas.pages.html.cards import Card, Cards
from habeas.pages.html.cells import find_cells
from habeas.pages.html.dom import read_tree
from habeas.pages.html.furniture import find_furniture, flag_boxes
from habeas.pages.html.kind import PageKind, decide_kind, is_surely_article, says_article
from habeas.pages.html.markup import write_shown
from habeas.pages.html.metadata import Metadata, read_metadata
from habeas.pages.html.nesting import bound_nesting
from habeas.pages.html.posts import choose_cards, find_groups, find_untitled
from habeas.pages.html.published import find_published, find_title_line
from habeas.pages.html.tree import Anchor, Line, Tree

ORIGIN = regex.compile(r"https?://[\w.-]++(?::\d++)?+(?=[/?#]|\Z)")
# A path from the root with nothing to resolve in it: no dots at the start of a part. The standard
# library takes ten times as long over one, and half of the links of a page are such.
ROOTED = regex.compile(
    r"/(?:[\w%~+=&,@!-][\w%~+=&,@!.-]*+/?+)*+"
    r"(?:\?[\w%~+=&,@!.:;/-]++)?+(?:\#[\w%~+=&,@!.:;/-]++)?+",
    regex.ASCII,
)
LONGEST_FIELD = 200  # characters of a line that is a title or a date line
SCHEMES = ("javascript:", "data:", "about:", "blob:")


def read_html(text: str, *, url: str | None = None, media_type: str = "text/html") -> Page:
    """Return the page that HTML text is: its visible text, blocks, links and items.

    The text has one line per block and a blank line between two. Any string is accepted: broken
    markup is read as a browser reads it. `url` makes relative addresses absolute.
    """
    markup, hidden, metadata, base = _parse(text, url)
    tree = break_lists(_read_shown(markup, hidden))
    del markup
    index = Cards(tree, metadata.language)
    flags = flag_boxes(tree, PageKind.ARTICLE)
    cards = []
    if not is_surely_article(metadata):
        cards = choose_cards(find_groups(tree, flags, index), index)
        cards = cards or find_untitled(tree, flags, index)
        for card in cards if metadata.listed else ():
            day = metadata.day_of(card.title, card.href)
            if day is not None and (card.published is None or card.told):
                card.published, card.published_span = day, None
    kind = decide_kind(tree, metadata, cards, flags, url)
    published, place = metadata.published, None
    title, kept = None, set[int]()
    if kind is not PageKind.LISTING:
        cards = []
        if kind is not PageKind.ARTICLE:
            flags = flag_boxes(tree, kind)
        thread = kind is PageKind.FORUM
        title = find_title_line(tree, flags, metadata.title)
        published, place = find_published(
            tree, index, flags, metadata, text, url, title=title, thread=thread
        )
        kept.update(n for n in (title, _line_at(tree, place)) if n is not None)
    aside = find_furniture(tree, kind, flags, cards, frozenset(kept), title)
    posts = tuple(_post(card, metadata, base) for card in cards)
    if kind is PageKind.ARTICLE:
        posts = _article(tree, metadata, aside, title, (published, place), url)
    return Page(
        text=tree.text,
        media_type=media_type,
        blocks=_blocks(tree, aside, base),
        links=_links(tree, base),
        posts=posts,
        title=metadata.title,
        published=published,
        published_span=place,
        author=metadata.author,
        publisher=metadata.publisher,
        language=metadata.language,
        url=url or metadata.url,
    )


def main_text(page: Page) -> str:
    """Return the text of the blocks that are not site matter, with a blank line between two.

    The title and the date of a page that is one article are no part of its text: they have fields
    of their own.
    """
    fields = (page.posts[0].title_span, page.published_span) if len(page.posts) == 1 else ()
    return "\n\n".join(
        block.span.of(page.text)
        for block in page.blocks
        if len(block.span) and not block.furniture and not _is_field(block, fields)
    )


def _is_field(block: Block, fields: tuple[Span | None, ...]) -> bool:
    """Tell whether a short block is, or holds, one of the words that a page has as fields."""
    return len(block.span) <= LONGEST_FIELD and any(
        span is not None and block.span.start <= span.start < block.span.end for span in fields
    )


def to_parsable(text: str) -> str:
    """Return text that can be encoded: a lone surrogate becomes U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _parse(text: str, url: str | None) -> tuple[str, int, Metadata, str | None]:
    """Return the shown markup of a page, with what its head says and what links are relative to.

    With the size, too, of the text for readers without scripts. The parser's tree is gone before the walk over the markup begins: both at once fill the memory.
    """
    parser = LexborHTMLParser(bound_nesting(to_parsable(text)))
    metadata = read_metadata(parser)
    markup = write_shown(parser.body)
    hidden = 0
    if "<noscript" in markup:
        hidden = sum(len(node.text()) for node in parser.css("body noscript"))
    return markup, hidden, metadata, _base(parser, url)


def _read_shown(markup: str, hidden: int) -> Tree:
    """Return the tables of what a browser shows; without scripts where that shows nearly nothing.

    Some engines (forums above all) put the text into `noscript` for readers without JavaScript.
    """
    tree = read_tree(markup)
    if hidden > 500 and hidden > 2 * len(tree.text):
        return read_tree(markup.replace("<noscript", "<div").replace("</noscript", "</div"))
    return tree


def _line_at(tree: Tree, span: Span | None) -> int | None:
    if span is None:
        return None
    return bisect_right(tree.lines, span.start, key=lambda line: line.start) - 1


def _base(parser: LexborHTMLParser, url: str | None) -> str | None:
    node = parser.css_first("base[href]")
    href = node.attributes.get("href") if node is not None else None
    return _join(url, href) if href else url


@lru_cache(maxsize=8192)
def _join(base: str | None, href: str) -> str:
    """Return an absolute address; one that cannot be joined stays as it stands."""
    href = href.strip()
    if base is None or href.startswith(("http://", "https://", "mailto:", "tel:")):
        return href
    origin = _origin(base)
    if origin and ROOTED.fullmatch(href):
        return origin + href
    try:
        return urljoin(base, href)
    except ValueError:
        return href


@lru_cache(maxsize=64)
def _origin(base: str) -> str:
    """Return scheme and host of a web address, or ""."""
    found = ORIGIN.match(base)
    return found[0] if found else ""


def _links(tree: Tree, base: str | None) -> tuple[Link, ...]:
    found, text = [], tree.text
    size = len(text)
    for anchor in tree.anchors:
        href = anchor.href.strip()
        if not href or href[0] == "#" or href[:11].lower().startswith(SCHEMES):
            continue
        span = trim(text, anchor.start, min(anchor.end, size))
        if len(span):
            found.append(Link(url=_join(base, href), span=span))
    found.sort(key=lambda link: (link.span.start, link.span.end))
    return tuple(found)


def _blocks(tree: Tree, aside: list[bool], base: str | None) -> tuple[Block, ...]:
    whole = {x.start: x for x in tree.anchors}
    cells = find_cells(tree)
    blocks = [
        _block(line, off, whole.get(line.start), base, cells.get(line.start))
        for line, off in zip(tree.lines, aside, strict=True)
    ]
    if not tree.rules:
        return tuple(blocks)
    size = len(tree.text)
    rules = [
        Block(span=Span(min(at, size), min(at, size)), kind=BlockKind.RULE) for at in tree.rules
    ]
    return tuple(sorted((*blocks, *rules), key=lambda b: (b.span.start, b.span.end)))


def _block(
    line: Line,
    off: bool,
    anchor: Anchor | None,
    base: str | None,
    cell: tuple[int, int] | None,
) -> Block:
    href = None
    if anchor is not None and anchor.end >= line.end:
        href = _join(base, anchor.href)
    kind = line.kind
    if href is not None and kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
        kind = BlockKind.LINK
    return Block(
        span=Span(line.start, line.end),
        kind=kind,
        level=line.level,
        marker=line.marker,
        href=href,
        n=line.note,
        furniture=off,
        cell=cell,
    )


def _post(card: Card, metadata: Metadata, base: str | None) -> Post:
    return Post(
        span=Span(card.start, card.end),
        title=card.title or None,
        title_span=card.title_span if card.title else None,
        published=card.published,
        published_span=card.published_span,
        url=_join(base, card.href) if card.href else None,
        author=card.author,
        publisher=metadata.publisher,
        language=metadata.language,
        tags=card.tags,
    )


def _article(
    tree: Tree,
    metadata: Metadata,
    aside: list[bool],
    title: int | None,
    dated: tuple[str | None, Span | None],
    url: str | None,
) -> tuple[Post, ...]:
    """Return the one item of a page that is an article: what is said of it must say so."""
    lines = [line for line, off in zip(tree.lines, aside, strict=True) if not off]
    if title is None or not lines or not (says_article(metadata) or dated[0]):
        return ()
    span = Span(tree.lines[title].start, tree.lines[title].end)
    return (
        Post(
            span=Span(lines[0].start, lines[-1].end),
            title=" ".join(span.of(tree.text).split("\n")),
            title_span=span,
            published=dated[0],
            published_span=dated[1],
            url=metadata.url or url,
            author=metadata.author,
            publisher=metadata.publisher,
            language=metadata.language,
        ),
    )
