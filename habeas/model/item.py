"""One text with its title, date and language, and the way back to its page."""

from dataclasses import dataclass
from enum import StrEnum

from habeas.model.page import Block, Link
from habeas.model.spans import Span


class ItemKind(StrEnum):
    """What sort of text an item is."""

    NEWS = "news"
    STATEMENT = "statement"
    APPEAL = "appeal"
    URGENT_INTERVENTION = "urgent_intervention"
    BRIEFING = "briefing"
    PODCAST = "podcast"
    LINK_POST = "link_post"
    SUBMISSION = "submission"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A part of an item in another language or from another source: a post pasted under it."""

    span: Span
    language: str | None = None
    publisher: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One dated text of a page.

    `span` is in the text of the page, from the first to the last visible character; `text` is
    `page.text[span]`. Every other span, those of blocks and links included, counts in `text`.
    `number` counts from 1 in text order. `published` is EDTF and only what a date line or the
    structure of the page says. `countries` are ISO 3166-1 alpha-2 codes of where it happens.
    `repeats` are parts that say again what the item already says: the title printed twice, a
    caption printed twice, the text of an image. `furniture` are parts that belong to the site.
    `fingerprint` is equal for copies of the same text on different pages.
    """

    number: int
    span: Span
    text: str
    title: str | None = None
    title_span: Span | None = None
    kind: ItemKind = ItemKind.NEWS
    published: str | None = None
    published_span: Span | None = None
    publisher: str | None = None
    countries: tuple[str, ...] = ()
    language: str | None = None
    links: tuple[Link, ...] = ()
    blocks: tuple[Block, ...] = ()
    repeats: tuple[Span, ...] = ()
    furniture: tuple[Span, ...] = ()
    layers: tuple[Layer, ...] = ()
    truncated: bool = False
    url: str | None = None
    fingerprint: str = ""
