"""A small stand-in for the HTML reader: elements go, paragraphs and links stay."""

import html

import regex

from habeas.model.page import Block, BlockKind, Link, Page
from habeas.model.spans import Span

PARAGRAPH = regex.compile(r"<(?:p|div|figure)>|</(?:p|div|figure)>|<br>")
LINK = regex.compile(r'<a [^<>]*?href="([^"]*)"[^<>]*+>([^<]*+)</a>')


def render(markup: str) -> Page:
    """Return a page with a block for each paragraph and a link for each anchor."""
    text, blocks, links = "", [], []
    for piece in PARAGRAPH.split(markup):
        words = html.unescape(regex.sub(r"<[^<>]*+>", "", piece)).strip()
        if not words:
            continue
        start = len(text)
        blocks.append(Block(span=Span(start, start + len(words)), kind=BlockKind.PARAGRAPH))
        for url, label in LINK.findall(piece):
            at = start + words.index(html.unescape(label))
            links.append(Link(url=html.unescape(url), span=Span(at, at + len(label))))
        text += words + "\n"
    return Page(text=text, media_type="text/html", blocks=tuple(blocks), links=tuple(links))
