"""Feeds: RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0.

An entry's date is the one of its publication and no other. `lastBuildDate` is of the feed, and
Atom's `updated` changes with every correction of a comma: an entry that has nothing else has no
date, for a wrong date does more harm in a timeline than a missing one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex
from lxml import etree

from habeas.model.page import Page
from habeas.pages.entries import (
    Entry,
    Render,
    compose_page,
    join_url,
    parse_date,
    render_title,
)
from habeas.pages.markup import (
    escape,
    find_children,
    first_child,
    inner_markup,
    inner_text,
    local_name,
    namespace,
    parse_elements,
    text_of,
)
from habeas.pages.sniffing import ATOM, RSS

ENTRIES = frozenset({"item", "entry"})
ROOTS = frozenset({"rss", "feed", "RDF", "channel"})

XML_NS = "{http://www.w3.org/XML/1998/namespace}"

PUBLISHED = ("published", "pubDate", "issued", "date", "publicationDate")  # the best first
BODIES = ("encoded", "content", "body", "description", "summary")  # the fullest first
RSS_AUTHOR = regex.compile(r"[^\s()@]{1,200}+@[^\s()]{1,200}+\s*+\(([^()]{1,200}+)\)")
AUTHORS = ("creator", "author")
PLAIN_TYPES = frozenset({"text", "text/plain"})
TAGS = ("category", "subject")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Feed:
    """What a feed says of itself."""

    title: str | None = None
    url: str | None = None
    language: str | None = None


def read_feed(text: str, *, render: Render, url: str | None = None) -> Page:
    """Return a page with one post for each entry of a feed.

    `render` makes a page of the HTML in an entry; `url` is the address of the feed, against which
    relative links are read. Any text is accepted: a feed that breaks off gives the entries before
    the break, and what is no feed gives an empty page.
    """
    feed = _Feed()
    entries: list[Entry] = []
    notes: list[str] = []
    kind = RSS
    for element in parse_elements(text, ENTRIES | ROOTS, notes):
        name = local_name(element)
        if name in ROOTS:
            feed = _parse_feed(element, feed, url)
            continue
        parent = element.getparent()
        if not entries and parent is not None:  # a feed that breaks off never ends its channel
            feed = _parse_feed(parent, feed, url)
        kind = ATOM if name == "entry" else kind
        entries.append(_parse_entry(element, _base(element, url or feed.url)))
        element.clear()
    page = compose_page(_complete(entries, feed, render), render=render, media_type=kind)
    title = render_title(feed.title, render) if feed.title else None
    address = url or feed.url
    return replace(
        page,
        title=title,
        publisher=title,
        language=feed.language,
        url=address,
        notes=(*page.notes, *notes),
    )


def _complete(entries: list[Entry], feed: _Feed, render: Render) -> Iterator[Entry]:
    """Yield entries with what the feed says for all of them."""
    title = render_title(feed.title, render) if feed.title else None
    for entry in entries:
        publisher = render_title(entry.publisher, render) if entry.publisher else title
        language = entry.language or feed.language
        yield replace(entry, publisher=publisher, language=language)


def _parse_feed(element: etree._Element, feed: _Feed, url: str | None) -> _Feed:
    """Return what is known of the feed once its channel, or its root, has ended."""
    title = text_of(element, "title")
    link = join_url(_base(element, url), _parse_link(element))
    language = text_of(element, "language") or element.get(XML_NS + "lang")
    return _Feed(
        title=feed.title or title,
        url=feed.url or link,
        language=feed.language or language,
    )


def _parse_entry(element: etree._Element, base: str | None) -> Entry:
    body, is_plain = _parse_body(element)
    dates = (parse_date(text_of(element, name)) for name in PUBLISHED)
    return Entry(
        title=_parse_title(element),
        body=body,
        is_plain=is_plain,
        url=join_url(base, _parse_link(element)),
        published=next((found for found in dates if found), None),
        author=_parse_author(element),
        publisher=_parse_source(element),
        language=text_of(element, "language") or element.get(XML_NS + "lang"),
        tags=_parse_tags(element),
    )


def _parse_title(element: etree._Element) -> str:
    title = first_child(element, "title")
    if title is None:
        return ""
    if title.get("type") == "text":  # Atom: no markup in it, whatever it looks like
        return escape(inner_text(title))
    return inner_markup(title) if len(title) else inner_text(title)


def _parse_body(element: etree._Element) -> tuple[str, bool]:
    """Return the fullest body that is not empty, and whether it is plain text."""
    for name in BODIES:
        body = first_child(element, name)
        if body is None:
            continue
        markup = inner_markup(body) if len(body) else inner_text(body)
        if markup.strip():
            # Atom says what a body is; RSS does not, and holds HTML.
            atom = namespace(body).endswith("Atom")
            return markup, atom and not len(body) and body.get("type", "text") in PLAIN_TYPES
    return "", False


def _parse_link(element: etree._Element) -> str | None:
    """Return the address of an entry or a channel: RSS link, Atom alternate, permanent guid."""
    original = text_of(element, "origLink")  # a feed service keeps the true address here
    if original:
        return original
    for link in find_children(element, "link"):
        if link.get("href") is None:
            if link.text and link.text.strip():
                return link.text.strip()
        elif link.get("rel", "alternate") == "alternate":
            return link.get("href")
    guid = first_child(element, "guid")
    if guid is not None and guid.get("isPermaLink", "true") != "false":
        address = inner_text(guid).strip()
        return address if address.startswith(("http://", "https://")) else None
    return None


def _parse_author(element: etree._Element) -> str | None:
    """Return the names of the authors; of "mail@host (Name)" the name, never the mail address."""
    names = []
    for field in AUTHORS:
        for author in find_children(element, field):
            name = first_child(author, "name")
            words = " ".join(inner_text(author if name is None else name).split())
            found = RSS_AUTHOR.match(words)
            words = found[1].strip() if found else words
            if words and "@" not in words and words not in names:
                names.append(words)
    return ", ".join(names) or None


def _parse_source(element: etree._Element) -> str | None:
    """Return whose entry it is in a feed that gathers several."""
    source = first_child(element, "source")
    if source is None:
        return None
    return text_of(source, "title") or " ".join((source.text or "").split()) or None


def _parse_tags(element: etree._Element) -> tuple[str, ...]:
    tags = []
    for field in TAGS:
        for tag in find_children(element, field):
            words = tag.get("label") or tag.get("term") or inner_text(tag)
            tags.append(" ".join(words.split()))
    return tuple(dict.fromkeys(filter(None, tags)))


def _base(element: etree._Element, url: str | None) -> str | None:
    """Return the address that relative links of an entry start from."""
    bases = [url]
    for parent in (*reversed(list(element.iterancestors())), element):
        bases.append(join_url(bases[-1], parent.get(XML_NS + "base")) or bases[-1])
    return bases[-1]
