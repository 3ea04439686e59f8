"""What a reader makes of a capture: one plain text with blocks, links and posts over it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from habeas.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Bytes as they were found, with where they came from.

    `name` is the path or address as given. `sha256` is of the bytes as stored, in lower-case hex:
    of `data`, or of the packed file (.gz) that `data` came out of; then `inner_sha256` is that of
    `data`. Bytes are hashed once, where they come in, and known by it from there on. `method` is
    how the bytes were had ("file", "warc", "fetch"). `retrieved_at` is ISO 8601 with zone, or None.
    """

    data: bytes
    sha256: str
    name: str
    media_type: str | None = None
    url: str | None = None
    final_url: str | None = None
    retrieved_at: str | None = None
    method: str = "file"
    headers: Mapping[str, str] = field(default_factory=dict)
    collector: str | None = None
    purpose: str | None = None
    inner_sha256: str | None = None

    @property
    def original(self) -> str:
        """The SHA-256 of `data`."""
        return self.inner_sha256 or self.sha256


class BlockKind(StrEnum):
    """What a stretch of a page is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    LINK = "link"  # a line that is nothing but an address or a link
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    QUOTE = "quote"
    TABLE_CELL = "table_cell"
    RULE = "rule"


# Blocks and links write their fields down themselves, as spans do: a page has hundreds of both, and
# the way of `dataclass` takes twice as long.
@dataclass(frozen=True, slots=True, kw_only=True, init=False)
class Block:
    """A stretch of a text with its kind. Blocks are sorted and do not overlap.

    `level` is 1 to 6 for headings; `marker` is a list mark as printed ("1.", "•"); `href` the
    address of a link block; `n` the mark of a footnote. `furniture` is site matter that belongs
    to no item: menus, share buttons, teasers, "continue reading", comment forms. `cell` is the row
    (a number that is its own on the page) and the column, from 0, of a cell of an HTML table.
    """

    span: Span
    kind: BlockKind
    level: int | None = None
    marker: str | None = None
    href: str | None = None
    n: str | None = None
    furniture: bool = False
    cell: tuple[int, int] | None = None

    def __init__(
        self,
        *,
        span: Span,
        kind: BlockKind,
        level: int | None = None,
        marker: str | None = None,
        href: str | None = None,
        n: str | None = None,
        furniture: bool = False,
        cell: tuple[int, int] | None = None,
    ) -> None:
        _set_span(self, span)
        _set_kind(self, kind)
        _set_level(self, level)
        _set_marker(self, marker)
        _set_href(self, href)
        _set_n(self, n)
        _set_furniture(self, furniture)
        _set_cell(self, cell)


(
    _set_span,
    _set_kind,
    _set_level,
    _set_marker,
    _set_href,
    _set_n,
    _set_furniture,
    _set_cell,
) = (vars(Block)[name].__set__ for name in Block.__slots__)


@dataclass(frozen=True, slots=True, kw_only=True, init=False)
class Link:
    """An address that a text prints or points to.

    `url` stands as printed (made absolute only where HTML gives it relative). `span` covers the
    printed address, or the linked words. `language` is BCP-47, from a mark like "(RUSSIAN)".
    """

    url: str
    span: Span
    language: str | None = None

    def __init__(self, *, url: str, span: Span, language: str | None = None) -> None:
        _set_link_url(self, url)
        _set_link_span(self, span)
        _set_link_language(self, language)


_set_link_url, _set_link_span, _set_link_language = (
    vars(Link)[name].__set__ for name in Link.__slots__
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One item as the structure of a page gives it (article, h-entry, feed entry, export row).

    Spans are in the text of the page. `published` is EDTF, as the structure says it: never the
    day of capture. What the structure does not say is None; then `published_span` may have words
    that the day of capture completes ("yesterday, 18:40", "9 June").
    """

    span: Span
    title: str | None = None
    title_span: Span | None = None
    published: str | None = None
    published_span: Span | None = None
    url: str | None = None
    author: str | None = None
    publisher: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One plain text and what lies over it.

    For plain text, `text` is the decoded file, unchanged, so that offsets lead back to the file:
    `data.decode(encoding)` gives it again. `posts` is empty where structure gives no items; the
    items are then found in the blocks. `title`, `published`, `publisher` and `language` are what
    the page says of itself as a whole. `retrieved` is the day of capture (ISO 8601), where the page
    was had from the network. `notes` are plain sentences on what could not be read.
    """

    text: str
    media_type: str
    encoding: str = "utf-8"
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    posts: tuple[Post, ...] = ()
    title: str | None = None
    published: str | None = None
    published_span: Span | None = None
    author: str | None = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    retrieved: str | None = None
    notes: tuple[str, ...] = ()
